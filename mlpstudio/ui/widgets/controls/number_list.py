"""An entry for several numbers at once: 1, 1, 2, 0.5."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class NumberList(QLineEdit):
    """Numbers with commas between them; an empty entry is an empty list.

    Signals:
        entered(values): A person settled on other numbers, as a tuple of floats.
        refused(text): What was settled on are no numbers.
    """

    entered = Signal(tuple)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[float, ...] = ()
        self._is_allowed: Callable[[tuple[float, ...]], bool] = lambda _: True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.editingFinished.connect(self._settle)

    def set_rule(self, is_allowed: Callable[[tuple[float, ...]], bool]) -> None:
        """Say which lists are allowed."""
        self._is_allowed = is_allowed

    def values(self) -> tuple[float, ...]:
        """Return the numbers that were settled on last."""
        return self._values

    def set_values(self, values: Sequence[float]) -> None:
        """Show numbers without telling anybody."""
        self._values = tuple(values)
        with QSignalBlocker(self):
            self.setText(as_text(values))
            self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the project unless the list is half typed."""
        is_settled = self.text() == as_text(self._values)
        if is_settled and _is_undo_or_redo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to what it was with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text() != as_text(self._values):
            self.set_values(self._values)
            self.entered.emit(self._values)
            return
        super().keyPressEvent(event)

    def _settle(self) -> None:
        # What is shown is rounded: left alone, the numbers stay what they were.
        is_same = self.text() == as_text(self._values)
        values = self._values if is_same else numbers_in(self.text())
        if values is None or not self._is_allowed(values):
            self.refused.emit(self.text())
            return
        self.set_values(values)
        self.entered.emit(values)


def numbers_in(text: str) -> tuple[float, ...] | None:
    """Return the numbers in a text, None when something else is in it."""
    try:
        return tuple(float(part) for part in text.replace(";", ",").split(",") if part.strip())
    except ValueError:
        return None


def as_text(values: Sequence[float]) -> str:
    """Return numbers as they are written into the entry."""
    return ", ".join(f"{value:g}" for value in values)


def _is_undo_or_redo(event: QEvent) -> bool:
    keys = QKeySequence.StandardKey
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(keys.Undo) or event.matches(keys.Redo)
