import gzip
import hashlib
import threading
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.download import DownloadError, download
from mlpstudio.datasets.mirrors import MNIST, RemoteFile, Source
from mlpstudio.datasets.transfer_guard import Patience
from mlpstudio.paths import mnist_folders
from mlpstudio.ui.data import opening
from mlpstudio.ui.data.mnist_download import MnistDownload
from mlpstudio.ui.dialogs.get_mnist import GetMnist
from mlpstudio.ui.panel import Workbench
from tests.datasets import web

LEFT = Qt.MouseButton.LeftButton
CONTENT = np.random.default_rng(0).integers(0, 256, 200_000, np.uint8).tobytes()


@pytest.fixture(autouse=True)
def _no_mnist_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MLPSTUDIO_MNIST", raising=False)


def shown(qtbot: QtBot, bench: Workbench, fetch=None) -> GetMnist:
    made = GetMnist(bench, download=None if fetch is None else MnistDownload(fetch=fetch))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def never(**_) -> Path:
    """Stand for a download nobody asked for."""
    raise AssertionError


def put_mnist(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for file in MNIST.files:
        (folder / file.name).write_bytes(b"")
    return folder


def test_nothing_is_fetched_before_it_is_asked_for(qtbot: QtBot, bench: Workbench) -> None:
    dialog = shown(qtbot, bench, never)
    assert "70,000 digits" in dialog.text.text()
    assert "storage.googleapis.com" in dialog.text.text()
    assert str(mnist_folders()[-1]) in dialog.text.text()
    assert dialog.start_button.text() == "Download"
    assert not dialog.progress.isVisible()
    assert dialog.focusWidget() is dialog.start_button


def test_what_arrives_is_shown_and_then_used(
    qtbot: QtBot, bench: Workbench, tmp_path: Path
) -> None:
    go_on = threading.Event()

    def fetch(progress, cancelled) -> Path:
        progress(MNIST.files[0].name, 5_000_000, 10_000_000)
        go_on.wait(10)
        return put_mnist(tmp_path)

    dialog = shown(qtbot, bench, fetch)
    qtbot.mouseClick(dialog.start_button, LEFT)
    assert dialog.progress.isVisible()
    assert not dialog.start_button.isVisible()
    assert dialog.arrival.text() == "Connecting…"
    qtbot.waitUntil(lambda: dialog.progress.value() == 428)
    assert dialog.arrival.text() == "train-images-idx3-ubyte: 5 MB of 10 MB"
    with qtbot.waitSignal(dialog.found) as found:
        go_on.set()
    assert found.args == [tmp_path]
    assert not dialog.isVisible()


def test_a_download_can_be_ended_and_goes_on_where_it_was(
    qtbot: QtBot, bench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "*")
    packed, name = gzip.compress(CONTENT), "train-images-idx3-ubyte"
    remote = RemoteFile(name, len(CONTENT), hashlib.sha256(CONTENT).hexdigest())
    with web.serving() as server:
        path = f"/{name}.gz"
        server.answers[path] = web.in_turn(web.stalling(packed, 100_000), web.ranged(packed))
        fetch = partial(
            download,
            tmp_path,
            source=Source((remote,), (server.url,)),
            patience=Patience(connect_seconds=2, stall_seconds=10),
        )
        dialog = shown(qtbot, bench, fetch)
        qtbot.mouseClick(dialog.start_button, LEFT)
        partial_file = tmp_path / f"{name}.gz.part"
        qtbot.waitUntil(lambda: "100 kB of" in dialog.arrival.text())
        assert dialog.cancel_button.text() == "Cancel"
        qtbot.mouseClick(dialog.cancel_button, LEFT)
        assert dialog.isVisible()
        assert not dialog.progress.isVisible()
        assert dialog.cancel_button.text() == "Close"
        qtbot.waitUntil(lambda: not _downloads())
        assert partial_file.stat().st_size == 100_000
        with qtbot.waitSignal(dialog.found) as found:
            qtbot.mouseClick(dialog.start_button, LEFT)
        assert found.args == [tmp_path]
        assert (tmp_path / name).read_bytes() == CONTENT
        assert server.asked == [(path, None), (path, "bytes=100000-")]


def _downloads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "mnist download"]


def test_offline_is_said_at_once_and_can_be_tried_again(
    qtbot: QtBot, bench: Workbench, tmp_path: Path
) -> None:
    attempts: list[bool] = []

    def fetch(progress, cancelled) -> Path:
        attempts.append(True)
        if len(attempts) == 1:
            raise DownloadError("none of a, b can be reached", is_offline=True)
        return put_mnist(tmp_path)

    dialog = shown(qtbot, bench, fetch)
    qtbot.mouseClick(dialog.start_button, LEFT)
    qtbot.waitUntil(dialog.message.isVisible)
    assert "no connection to the network" in dialog.message.text()
    assert dialog.start_button.isVisible()
    with qtbot.waitSignal(dialog.found):
        qtbot.mouseClick(dialog.start_button, LEFT)


def test_any_other_failure_is_told_in_full(qtbot: QtBot, bench: Workbench) -> None:
    def fetch(progress, cancelled) -> Path:
        raise DownloadError("x cannot be downloaded. a: it answered 403 Forbidden.")

    dialog = shown(qtbot, bench, fetch)
    qtbot.mouseClick(dialog.start_button, LEFT)
    qtbot.waitUntil(dialog.message.isVisible)
    assert "403 Forbidden" in dialog.message.text()


def test_what_arrived_earlier_is_counted(qtbot: QtBot, bench: Workbench) -> None:
    folder = mnist_folders()[-1]
    folder.mkdir(parents=True, exist_ok=True)
    half = folder / f"{MNIST.files[0].name}.gz.part"
    half.write_bytes(bytes(4_000_000))
    try:
        dialog = shown(qtbot, bench, never)
        assert "4 MB have arrived already" in dialog.text.text()
        assert dialog.start_button.text() == "Go on"
    finally:
        half.unlink()


def test_mnist_that_is_there_is_used_without_a_download(
    qtbot: QtBot, bench: Workbench, tmp_path: Path
) -> None:
    bench.data.mnist_folder = put_mnist(tmp_path)
    dialog = shown(qtbot, bench, never)
    assert f"already, in {tmp_path}" in dialog.text.text()
    with qtbot.waitSignal(dialog.found) as found:
        qtbot.mouseClick(dialog.start_button, LEFT)
    assert found.args == [tmp_path]


def test_a_folder_that_has_it_can_be_shown(
    qtbot: QtBot, bench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    dialog = shown(qtbot, bench, never)
    qtbot.mouseClick(dialog.folder_button, LEFT)
    assert "MNIST is not in there" in dialog.message.text()
    put_mnist(tmp_path)
    with qtbot.waitSignal(dialog.found) as found:
        qtbot.mouseClick(dialog.folder_button, LEFT)
    assert found.args == [tmp_path]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: "")
    dialog = shown(qtbot, bench, never)
    qtbot.mouseClick(dialog.folder_button, LEFT)
    assert not dialog.message.isVisible()
    qtbot.mouseClick(dialog.cancel_button, LEFT)
    assert not dialog.isVisible()


def test_closing_ends_the_download(qtbot: QtBot, bench: Workbench) -> None:
    ended = threading.Event()

    def fetch(progress, cancelled) -> Path:
        while not cancelled():
            pass
        ended.set()
        raise DownloadError("too late to be heard")

    dialog = shown(qtbot, bench, fetch)
    qtbot.mouseClick(dialog.start_button, LEFT)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    qtbot.waitUntil(ended.is_set)


def test_what_was_found_becomes_the_data_of_the_project(
    qtbot: QtBot, bench: Workbench, tmp_path: Path
) -> None:
    bench.data.mnist_folder = put_mnist(tmp_path)
    parent = shown(qtbot, bench, never)
    dialog = opening.get_mnist(bench, parent)
    qtbot.mouseClick(dialog.start_button, LEFT)
    assert bench.session.project.data.source == "mnist"
    assert bench.session.undo_label == "Choose MNIST"
    assert bench.data.mnist_folder == tmp_path
    bench.background.cancel("data")
