"""The entry that opens in a cell when one types a number there."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mlpstudio.errors import DesignError
from mlpstudio.labs.tensors.matrices import LARGEST_NUMBER, read_number
from mlpstudio.ui import forms
from mlpstudio.ui.theme import TEXT_SMALL, Theme

_LONGEST = 20


class CellEditor(QLineEdit):
    """Reads one number; hidden while nobody types.

    Signals:
        entered(number): Another number was typed.
        refused(reason): What was typed is no number.
        ended(key): The entry is hidden again; the key that did it, 0 for none.
    """

    entered = Signal(float)
    refused = Signal(str)
    ended = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._board = parent
        self._before = ""
        self._is_closing = False
        self.setMaxLength(_LONGEST)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        forms.describe(
            self, self.tr("Number"), self.tr("Return takes the number, Escape leaves the old one.")
        )
        self.hide()
        theme.changed.connect(self._restyle)
        self._restyle()

    def open(self, rect: QRect, text: str, typed: str) -> None:
        """Open over a cell.

        Args:
            rect: Where the cell is.
            text: What stands there.
            typed: What replaces it at once; "" to change what stands there.
        """
        self._before = text
        self.setGeometry(rect)
        self.setText(typed or text)
        if not typed:
            self.selectAll()
        self.show()
        self.setFocus()

    def close_entry(self, key: int = 0) -> None:
        """Hide without taking anything."""
        if self.isHidden() or self._is_closing:
            return
        self._is_closing = True
        if self.hasFocus():
            self._board.setFocus()
        self.hide()
        self._is_closing = False
        self.ended.emit(key)

    def event(self, event: QEvent) -> bool:
        """Take Tab as the end of a number."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        ):
            self._take(event.key())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the number at Return and at Up and Down; leave the old one at Escape."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_entry()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._take(key)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed if it is a number."""
        super().focusOutEvent(event)
        if not self._is_closing:
            self._take(0)
            self.close_entry()

    def _take(self, key: int) -> None:
        text = self.text()
        if text != self._before:
            try:
                number = read_number(text)
            except DesignError:
                self.refused.emit(self._refusal(text.strip()))
                self.selectAll()
                return
            self.entered.emit(number)
        self.close_entry(key)

    def _refusal(self, text: str) -> str:
        if not text:
            return self.tr("Type a number, such as 2.5.")
        return self.tr(
            "{text} is no number from −{most} to {most}. Type one, such as 2.5."
        ).format(text=text, most=f"{LARGEST_NUMBER:,.0f}")

    def _restyle(self) -> None:
        size = self._theme.pixels(TEXT_SMALL)
        self.setStyleSheet(
            f"QLineEdit {{ font-size: {size}px; padding: 0; min-height: 0; border-radius: 0;"
            f" border: 2px solid {self._theme.colors.accent};"
            f" background: {self._theme.colors.surface}; }}"
        )
