from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.augmentation import USUAL
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


def test_how_training_images_are_changed_needs_no_new_load(
    qtbot: QtBot, bench: Workbench, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    loads: list[DataChoice] = []

    def load(choice: DataChoice, folder: Path | None, progress: object) -> Dataset:
        loads.append(choice)
        return dataset

    monkeypatch.setattr(data_controller, "load_data", load)
    bench.data.start()
    qtbot.waitUntil(lambda: not bench.data.is_loading)
    bench.session.apply("", edits.change_data(bench.session.project, augmentation=USUAL))
    assert not bench.data.is_loading
    bench.session.apply("", edits.change_data(bench.session.project, scaling=False))
    qtbot.waitUntil(lambda: not bench.data.is_loading)
    assert [choice.scaling for choice in loads] == [True, False]


def test_data_that_were_loaded_already_are_taken_over(
    bench: Workbench, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data_controller, "load_data", None)
    project = edits.change_data(bench.session.project, source="file", path="/my/data.csv")
    bench.data.adopt(project.data, dataset)
    assert bench.data.dataset is None
    bench.session.apply("", project)
    assert bench.data.dataset is dataset
    again = replace(dataset, name="again")
    bench.data.adopt(project.data, again)  # the same file, opened once more
    assert bench.data.dataset is again


def test_a_missing_file_is_told_and_an_undo_brings_the_data_back_at_once(
    qtbot: QtBot, bench: Workbench, dataset: Dataset, tmp_path: Path
) -> None:
    session, data = bench.session, bench.data
    data.adopt(session.project.data, dataset)
    path = str(tmp_path / "gone.npz")
    session.apply("", edits.change_data(session.project, source="file", path=path))
    qtbot.waitUntil(lambda: data.error is not None)
    assert "gone.npz does not exist" in (data.error or "")
    assert data.dataset is None
    session.undo()
    assert data.dataset is dataset
    assert (data.error, data.is_loading) == (None, False)
