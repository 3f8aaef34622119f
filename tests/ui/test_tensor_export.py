from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.tensor_export import Exported, TensorExport

W = np.arange(6, dtype=np.float32).reshape(2, 3) / 7


class Shown(QWidget):
    """A panel that shows one tensor, or none."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self.tensor: Exported | None = Exported("W1", W, 1_200)
        self.export = TensorExport(self, bench, lambda: self.tensor)
        column = QVBoxLayout(self)
        column.addWidget(self.export.button)
        column.addWidget(self.export.notice)


@pytest.fixture
def panel(bench: Workbench, qtbot: QtBot) -> Iterator[Shown]:
    made = Shown(bench)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def dialog_of(panel: Shown) -> QFileDialog:
    dialog = panel.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    return dialog


def choose(qtbot: QtBot, panel: Shown, path: Path) -> None:
    dialog = dialog_of(panel)
    dialog.findChild(QLineEdit).setText(str(path))
    accept = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)


def actions(panel: Shown) -> dict[str, bool]:
    """Return which actions the menu offers once it opens."""
    panel.export.menu.aboutToShow.emit()
    return {a.text(): a.isEnabled() for a in panel.export.menu.actions() if a.text()}


def test_a_file_for_numpy_holds_the_tensor(panel: Shown, qtbot: QtBot, tmp_path: Path):
    panel.export.save_npy()
    assert Path(dialog_of(panel).selectedFiles()[0]).name == "W1 step 1,200.npy"
    with qtbot.waitSignal(panel.export.saved):
        choose(qtbot, panel, tmp_path / "w.npy")
    read = np.load(tmp_path / "w.npy")
    assert read.dtype == np.float32
    np.testing.assert_array_equal(read, W)
    assert panel.export.notice.text() == "Saved w.npy."
    assert [path.name for path in tmp_path.iterdir()] == ["w.npy"]


def test_a_table_is_written_as_csv(panel: Shown, qtbot: QtBot, tmp_path: Path):
    panel.export.save_csv()
    with qtbot.waitSignal(panel.export.saved):
        choose(qtbot, panel, tmp_path / "w.csv")
    read = np.loadtxt(tmp_path / "w.csv", np.float32, delimiter=",")
    np.testing.assert_array_equal(read, W)


def test_what_cannot_be_written_is_told(panel: Shown, qtbot: QtBot, tmp_path: Path):
    panel.export.save_npy()
    folder = tmp_path / "gone"
    folder.mkdir()
    with qtbot.waitSignal(panel.export.failed):
        path = folder / "w.npy"
        dialog = dialog_of(panel)
        dialog.findChild(QLineEdit).setText(str(path))
        folder.rmdir()
        dialog.fileSelected.emit(str(path))  # the folder went away while the dialog was open
    assert "could not be written: No such file" in panel.export.notice.text()
    qtbot.mouseClick(panel.export.notice.button, Qt.MouseButton.LeftButton)
    assert panel.export.notice.text() == ""


def test_a_copy_is_an_expression_of_numpy(panel: Shown):
    panel.export.copy()
    copied = eval(QGuiApplication.clipboard().text(), {"np": np})
    np.testing.assert_array_equal(copied, W)
    assert panel.export.notice.text() == "Copied."


def test_the_menu_offers_what_fits_the_tensor(panel: Shown):
    assert list(actions(panel).values()) == [True, True, True]
    panel.tensor = Exported("X", np.zeros((2, 3, 4)))
    assert list(actions(panel).values()) == [True, False, True]
    panel.tensor = Exported("X", np.zeros((100, 100)))
    assert list(actions(panel).values()) == [True, True, False]
    assert "1,000" in panel.export.menu.actions()[-1].toolTip()
    panel.tensor = None
    assert list(actions(panel).values()) == [False, False, False]
    assert panel.export.menu.actions()[0].toolTip() == "There are no values yet."


def test_without_values_nothing_is_asked(panel: Shown):
    panel.tensor = None
    panel.export.save_npy()
    panel.export.copy()
    assert panel.findChild(QFileDialog) is None


def test_a_name_is_one_that_a_file_may_have(panel: Shown):
    panel.tensor = Exported("a[0] / b", W)
    panel.export.save_npy()
    assert Path(dialog_of(panel).selectedFiles()[0]).name == "a[0] _ b.npy"
