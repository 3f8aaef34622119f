from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits
from mlpstudio.document.project import DataChoice
from mlpstudio.ui import data_controller
from mlpstudio.ui.panel import Workbench


def test_data_follow_the_project_and_an_undo_needs_no_second_load(
    qtbot: QtBot, bench: Workbench
) -> None:
    session, data = bench.session, bench.data
    session.apply("", edits.change_data(session.project, train_size=300))
    qtbot.waitUntil(lambda: data.dataset is not None and not data.is_loading, timeout=60_000)
    first = data.dataset
    assert first is not None
    assert first.validation is not None
    assert len(first.train) + len(first.validation) == 300
    session.apply("", edits.change_data(session.project, train_size=200))
    assert data.is_loading
    session.undo()
    assert not data.is_loading
    assert data.dataset is first


def test_missing_files_are_an_error_that_says_what_to_do(
    qtbot: QtBot, bench: Workbench, tmp_path: Path
) -> None:
    bench.data.set_mnist_folder(tmp_path)
    session = bench.session
    session.apply("", edits.change_data(session.project, source="mnist"))
    qtbot.waitUntil(lambda: bench.data.error is not None, timeout=20_000)
    assert str(tmp_path) in (bench.data.error or "")
    assert bench.data.dataset is None


def test_one_hot_labels_are_rows_with_a_single_one(qtbot: QtBot, bench: Workbench) -> None:
    session, data = bench.session, bench.data
    project = edits.change_data(session.project, train_size=50, label_encoding="one_hot")
    session.apply("", project)
    qtbot.waitUntil(lambda: data.dataset is not None and not data.is_loading, timeout=60_000)
    assert data.dataset is not None
    labels = data.dataset.train.labels
    assert labels.shape[1] == 10
    assert (labels.sum(axis=1) == 1).all()


def test_another_folder_is_looked_at_though_the_data_are_loaded(
    qtbot: QtBot,
    bench: Workbench,
    dataset: Dataset,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Path | None] = []

    def load(choice: DataChoice, folder: Path | None, progress: object) -> Dataset:
        asked.append(folder)
        return dataset

    monkeypatch.setattr(data_controller, "load_data", load)
    session, data = bench.session, bench.data
    session.apply("", edits.change_data(session.project, source="mnist"))
    qtbot.waitUntil(lambda: data.dataset is not None and not data.is_loading)
    data.set_mnist_folder(tmp_path)
    qtbot.waitUntil(lambda: not data.is_loading)
    assert asked == [None, tmp_path]


def test_after_an_unforeseen_error_nothing_is_loading_any_more(
    qtbot: QtBot, bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(choice: DataChoice, folder: Path | None, progress: object) -> Dataset:
        raise MemoryError("no room for 60,000 images")

    monkeypatch.setattr(data_controller, "load_data", load)
    with qtbot.captureExceptions() as raised:
        bench.data.start()
        qtbot.waitUntil(lambda: not bench.data.is_loading)
    assert [kind for kind, _, _ in raised] == [MemoryError]
    assert bench.data.error == "no room for 60,000 images"
