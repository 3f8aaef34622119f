import threading
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from mlpstudio.datasets.download import DownloadError
from mlpstudio.datasets.mirrors import MNIST
from mlpstudio.datasets.watch import CancelledError
from mlpstudio.ui.data.mnist_download import Arrival, MnistDownload

Progress = Callable[[str, int, int], None]


def test_what_arrives_is_told_and_then_the_folder(qtbot: QtBot, tmp_path: Path) -> None:
    go_on = threading.Event()

    def fetch(progress: Progress, cancelled: Callable[[], bool]) -> Path:
        progress(MNIST.files[0].name, 25, 100)
        go_on.wait(10)
        progress(MNIST.files[3].name, 7, 7)
        return tmp_path

    download, told = MnistDownload(fetch=fetch), list[Arrival]()
    download.progressed.connect(told.append)
    download.start()
    assert download.is_running
    qtbot.waitUntil(lambda: any(arrival.done == 25 for arrival in told))
    sizes = [file.n_bytes for file in MNIST.files]
    assert told[-1].share == sizes[0] / 4 / sum(sizes)
    with qtbot.waitSignal(download.finished) as finished:
        go_on.set()
    assert finished.args == [tmp_path]
    assert told[-1] == Arrival(MNIST.files[3].name, 7, 7, 1.0)
    assert not download.is_running


def test_a_cancelled_download_says_nothing_more(qtbot: QtBot) -> None:
    ended = threading.Event()

    def fetch(progress: Progress, cancelled: Callable[[], bool]) -> Path:
        while not cancelled():
            progress("train-images-idx3-ubyte", 1, 0)
        ended.set()
        raise CancelledError

    download, told = MnistDownload(fetch=fetch), list[object]()
    for signal in (download.finished, download.failed):
        signal.connect(told.append)
    with qtbot.waitSignal(download.progressed):
        download.start()
    download.cancel()
    assert not download.is_running
    qtbot.waitUntil(ended.is_set)
    assert told == []
    download.cancel()  # once more is no harm


def test_a_failure_is_handed_over_and_can_be_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    attempts: list[int] = []

    def fetch(progress: Progress, cancelled: Callable[[], bool]) -> Path:
        attempts.append(1)
        if len(attempts) == 1:
            raise DownloadError("nobody there", is_offline=True)
        return tmp_path

    download = MnistDownload(fetch=fetch)
    with qtbot.waitSignal(download.failed) as failed:
        download.start()
    assert failed.args[0].is_offline
    with qtbot.waitSignal(download.finished):
        download.start()


def test_an_unforeseen_error_is_no_secret(qtbot: QtBot) -> None:
    def fetch(progress: Progress, cancelled: Callable[[], bool]) -> Path:
        raise RuntimeError("a mistake in the program")

    download = MnistDownload(fetch=fetch)
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(download.failed):
        download.start()
    assert [kind for kind, _, _ in raised] == [RuntimeError]
    assert not download.is_running
