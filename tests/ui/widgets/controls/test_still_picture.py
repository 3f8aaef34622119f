from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui import export
from mlpstudio.ui.widgets.controls.still_picture import StillPicture


class Patch(QWidget):
    """A widget that counts how often its picture is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.still = StillPicture(self)
        self.n_painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        self.still.paint(painter, self._paint)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        self.n_painted += 1
        painter.fillRect(self.rect(), Qt.GlobalColor.red)


def test_a_picture_is_painted_once_for_each_size_and_when_it_is_forgotten(qtbot: QtBot) -> None:
    patch = Patch()
    qtbot.addWidget(patch)
    patch.resize(40, 30)
    for _ in range(3):
        image = patch.grab().toImage()
    assert patch.n_painted == 1
    assert image.pixelColor(39, 29) == Qt.GlobalColor.red
    patch.resize(50, 30)
    patch.grab()
    assert patch.n_painted == 2
    patch.still.forget()
    patch.grab()
    assert patch.n_painted == 3


def test_a_file_gets_a_picture_of_its_own(qtbot: QtBot) -> None:
    patch = Patch()
    qtbot.addWidget(patch)
    patch.resize(40, 30)
    patch.grab()
    enlarged = export.image(export.Picture.of(patch), 2.0)
    assert patch.n_painted == 2
    assert enlarged.pixelColor(79, 59) == Qt.GlobalColor.red
    vector = export.svg(export.Picture.of(patch), "patch")
    assert patch.n_painted == 3
    assert b"<image" not in vector
    patch.grab()
    assert patch.n_painted == 3
