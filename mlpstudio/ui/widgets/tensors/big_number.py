"""The one number of a tensor of rank 0, large, and asked where it comes from by a click."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mlpstudio.ui import forms


class BigNumber(QLabel):
    """Shows a number.

    Signals:
        picked: It was clicked, or Return was pressed on it.
    """

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.set_role(self, "huge")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        forms.describe(self, self.tr("The number"), self.tr("Click it to see where it is from."))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the number."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick the number at Return."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit()
        else:
            super().keyPressEvent(event)
