from pathlib import Path

from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
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
