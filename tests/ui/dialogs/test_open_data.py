from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.augmentation import USUAL, Augmentation
from mlpstudio.document import edits
from mlpstudio.ui.dialogs import open_data as module
from mlpstudio.ui.dialogs.open_data import PURPOSE, OpenData
from mlpstudio.ui.panel import Workbench

LEFT = Qt.MouseButton.LeftButton
Look = Callable[[Path], OpenData]


@pytest.fixture
def dialog(qtbot: QtBot, bench: Workbench) -> OpenData:
    made = OpenData(bench)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def look(qtbot: QtBot, dialog: OpenData) -> Look:
    def see(path: Path) -> OpenData:
        dialog.look(path)
        assert dialog.is_busy
        qtbot.waitUntil(lambda: not dialog.is_busy)
        return dialog

    return see


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Three classes by name, four columns of numbers, sixty lines."""
    rng = np.random.default_rng(0)
    kinds = ["setosa", "versicolor", "virginica"]
    lines = ["sepal,petal,width,number,kind"]
    for i in range(60):
        values = rng.normal(i % 3, 0.2, 3)
        lines.append(",".join([*(f"{value:.2f}" for value in values), str(i % 2), kinds[i % 3]]))
    path = tmp_path / "iris.csv"
    path.write_text("\n".join([*lines, ""]))
    return path


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Ten pictures of 20 × 20 in each of two folders."""
    for name, left in (("cats", 3), ("dogs", 12)):
        folder = tmp_path / "pets" / name
        folder.mkdir(parents=True)
        for number in range(10):
            grey = np.zeros((20, 20), np.uint8)
            grey[number : number + 6, left : left + 5] = 250
            Image.fromarray(grey).save(folder / f"{number}.png")
    return tmp_path / "pets"


def use(qtbot: QtBot, dialog: OpenData) -> None:
    qtbot.mouseClick(dialog.use_button, LEFT)
    qtbot.waitUntil(lambda: not dialog.is_busy)


def test_what_can_be_opened_is_said_first(dialog: OpenData) -> None:
    assert dialog.intro.isVisible()
    assert "npz" in dialog.intro.text()
    assert not dialog.use_button.isEnabled()
    assert not dialog.progress.isVisible()


def test_a_table_is_shown_before_it_is_used(
    qtbot: QtBot, look: Look, bench: Workbench, table: Path
) -> None:
    before = bench.session.project
    dialog = look(table)
    view = dialog.view
    assert dialog.path_label.text() == str(table)
    assert view.kind.text() == "Table (CSV)"
    assert view.samples.text() == "60; a fifth of every class becomes the test part"
    assert view.sample.text().startswith("4, float32, from ")
    assert view.label_column.currentText() == "kind"
    assert any("each different text becomes a class" in text for text in view.remarks)
    assert any("drawing canvas" in text for text in view.remarks)
    assert view.fits.isVisible()
    assert view.fits_text.text() == "It gets 4 inputs and 3 outputs."
    assert not view.preparation.isVisible()
    assert bench.session.project is before


def test_used_data_come_with_a_network_that_fits_in_one_step(
    qtbot: QtBot, look: Look, bench: Workbench, table: Path
) -> None:
    before = bench.session.project
    dialog = look(table)
    use(qtbot, dialog)
    assert not dialog.isVisible()
    project, data = bench.session.project, bench.data
    assert (project.data.source, project.data.path) == ("file", str(table))
    assert project.network.input_shape == (4,)
    assert project.network.layers[-1].units == 3
    assert data.dataset is not None  # at once: it was read already
    assert not data.is_loading
    assert data.dataset.class_names == ("setosa", "versicolor", "virginica")
    assert bench.session.undo_label == "Open data"
    bench.session.undo()
    assert bench.session.project == before
    bench.background.cancel("data")


def test_the_network_stays_if_that_is_wanted(
    qtbot: QtBot, look: Look, bench: Workbench, table: Path
) -> None:
    network = bench.session.project.network
    dialog = look(table)
    fits = dialog.view.fits
    qtbot.mouseClick(fits, LEFT, pos=QPoint(8, fits.height() // 2))
    use(qtbot, dialog)
    assert bench.session.project.data.source == "file"
    assert bench.session.project.network == network


def test_another_column_may_hold_the_labels(
    qtbot: QtBot, look: Look, bench: Workbench, table: Path, tmp_path: Path
) -> None:
    path = tmp_path / "numbers.csv"
    rows = [f"{i % 3},{i},{i % 2}" for i in range(40)]
    path.write_text("\n".join(["a,b,c", *rows, ""]))
    dialog = look(path)
    column = dialog.view.label_column
    guessed = column.value()
    column.setFocus()
    other = Qt.Key.Key_End if guessed == "0" else Qt.Key.Key_Home
    qtbot.keyClick(column, other)
    assert dialog.is_busy
    qtbot.waitUntil(lambda: not dialog.is_busy)
    chosen = int(column.value())
    assert str(chosen) != guessed
    use(qtbot, dialog)
    assert bench.session.project.data.label_column == chosen
    assert bench.data.dataset is not None
    assert bench.data.dataset.n_classes == {0: 3, 2: 2}[chosen]


def test_folders_of_pictures_may_be_prepared_like_drawings(
    qtbot: QtBot, look: Look, bench: Workbench, pictures: Path
) -> None:
    dialog = look(pictures)
    view = dialog.view
    assert view.kind.text() == "Folders of pictures"
    assert view.sample.text().startswith("20 × 20, uint8")
    assert view.bars.counts == (10, 10)
    assert "as they are" in view.preparation.currentText()
    view.preparation.setFocus()
    qtbot.keyClick(view.preparation, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert view.sample.text().startswith("28 × 28")
    use(qtbot, dialog)
    assert bench.session.project.data.preparation == "drawing"
    assert bench.data.dataset is not None
    assert bench.data.dataset.input_shape == (28, 28)


def test_what_cannot_be_used_is_told_and_nothing_changes(
    look: Look, bench: Workbench, tmp_path: Path, table: Path
) -> None:
    before = bench.session.project
    broken = tmp_path / "broken.npz"
    broken.write_bytes(b"PK\x03\x04 nothing more")
    dialog = look(table)
    dialog = look(broken)
    assert "broken.npz" in dialog.message.text()
    assert dialog.intro.isVisible()
    assert not dialog.use_button.isEnabled()
    look(tmp_path / "gone.csv")
    assert "does not exist" in dialog.message.text()
    look(table)
    assert dialog.message.text() == ""
    assert dialog.use_button.isEnabled()
    assert bench.session.project is before


def test_damage_met_while_all_is_read_leaves_the_data_at_hand(
    qtbot: QtBot, look: Look, bench_with_data: Workbench, table: Path
) -> None:
    project, dataset = bench_with_data.session.project, bench_with_data.data.dataset
    dialog = look(table)
    content = table.read_text().splitlines()
    content[40] = content[40].replace(",", ";", 1)
    table.write_text("\n".join([*content, ""]))
    use(qtbot, dialog)
    assert dialog.isVisible()
    assert "iris.csv, line 41: expected 5 columns" in dialog.message.text()
    assert bench_with_data.session.project is project
    assert bench_with_data.data.dataset is dataset
    assert dialog.use_button.isEnabled()


def test_a_single_picture_cannot_be_learnt_from(qtbot: QtBot, look: Look, pictures: Path) -> None:
    dialog = look(pictures / "cats" / "3.png")
    assert dialog.view.samples.text() == "A single one, without a label"
    assert "no label to learn from" in dialog.message.text()
    assert not dialog.use_button.isEnabled()


def test_what_does_not_go_with_the_data_is_left_out(
    qtbot: QtBot, look: Look, bench: Workbench, tmp_path: Path, table: Path
) -> None:
    project = edits.change_data(
        bench.session.project, augmentation=USUAL, validation_fraction=0.01, seed=3
    )
    bench.session.apply("", project)
    bench.background.cancel("data")
    use(qtbot, look(table))
    data = bench.session.project.data
    assert data.augmentation == Augmentation()  # a table has no pixels
    assert data.validation_fraction == 0.0  # a hundredth of 48 samples is none
    assert data.seed == 3


def test_reading_is_shown_and_can_be_given_up(
    qtbot: QtBot, look: Look, bench: Workbench, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, ended = look(table), list[bool]()

    def load(choice, folder, progress):
        try:
            while True:
                progress(0.25)
        finally:
            ended.append(True)

    monkeypatch.setattr(module, "load_data", load)
    before = bench.session.project
    qtbot.mouseClick(dialog.use_button, LEFT)
    assert dialog.progress.isVisible()
    assert not dialog.use_button.isEnabled()
    qtbot.waitUntil(lambda: dialog.progress.value() == 250)
    qtbot.mouseClick(dialog.cancel_button, LEFT)
    assert not dialog.isVisible()
    assert not bench.background.is_busy(PURPOSE)
    qtbot.waitUntil(lambda: bool(ended))
    assert bench.session.project is before


def test_files_and_folders_are_chosen_or_dropped(
    qtbot: QtBot,
    dialog: OpenData,
    table: Path,
    pictures: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (str(table), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(pictures))
    qtbot.mouseClick(dialog.file_button, LEFT)
    qtbot.waitUntil(lambda: dialog.view.kind.text() == "Table (CSV)")
    qtbot.mouseClick(dialog.folder_button, LEFT)
    qtbot.waitUntil(lambda: dialog.view.kind.text() == "Folders of pictures")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(table))])
    how = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(50, 50), *how)
    dialog.dragEnterEvent(enter)
    assert enter.isAccepted()
    dialog.dropEvent(QDropEvent(QPointF(50, 50), *how))
    qtbot.waitUntil(lambda: dialog.view.kind.text() == "Table (CSV)")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: "")
    qtbot.mouseClick(dialog.file_button, LEFT)
    qtbot.mouseClick(dialog.folder_button, LEFT)
    assert not dialog.is_busy


def test_the_same_file_opened_again_is_read_again(
    qtbot: QtBot, bench: Workbench, table: Path
) -> None:
    for n_lines in (60, 30):
        lines = table.read_text().splitlines()[: n_lines + 1]
        table.write_text("\n".join([*lines, ""]))
        dialog = OpenData(bench)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.look(table)
        qtbot.waitUntil(lambda dialog=dialog: not dialog.is_busy)
        use(qtbot, dialog)
        dataset = bench.data.dataset
        assert dataset is not None
        parts = (dataset.train, dataset.test, dataset.validation or dataset.test.take(0))
        assert sum(map(len, parts)) == n_lines


def test_an_unforeseen_error_is_no_secret(
    qtbot: QtBot, look: Look, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = look(table)

    def load(*args):
        raise RuntimeError("a mistake in the program")

    monkeypatch.setattr(module, "load_data", load)
    with qtbot.captureExceptions() as raised:
        use(qtbot, dialog)
    assert [kind for kind, _, _ in raised] == [RuntimeError]
    assert dialog.use_button.isEnabled()

    def too_much(*args):
        raise MemoryError

    monkeypatch.setattr(module, "load_data", too_much)
    use(qtbot, dialog)
    assert "not enough memory" in dialog.message.text()
