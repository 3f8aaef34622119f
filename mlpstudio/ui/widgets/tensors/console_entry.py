"""An entry for lines of code that remembers them and completes names."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mlpstudio.labs.tensors.console.completion import complete
from mlpstudio.ui.theme import SPACE_1, Theme

_MOST_REMEMBERED = 200


class ConsoleEntry(QLineEdit):
    """One line in a typewriter face; Up and Down go through those before it.

    Signals:
        entered(text): Return was pressed.
        offered(names): Tab was pressed where several names fit; none of them any more.
        escaped: Escape was pressed on an empty line.
        paged(steps): Page Up or Page Down was pressed: −1 or 1.
    """

    entered = Signal(str)
    offered = Signal(tuple)
    escaped = Signal()
    paged = Signal(int)

    def __init__(self, theme: Theme, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._offer: tuple[str, ...] = ()
        self.lines: list[str] = []
        self._place = 0
        self._draft = ""
        self.setMaxLength(longest + 1)  # one more, so that a longer line is told of, not cut
        self.setTextMargins(SPACE_1, 0, 0, 0)
        self.textEdited.connect(self._offer_nothing)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_names(self, names: Sequence[str]) -> None:
        """Take the names that Tab completes."""
        self._names = tuple(names)

    def remember(self, line: str) -> None:
        """Put a line where Up finds it."""
        if not self.lines or self.lines[-1] != line:
            self.lines.append(line)
            del self.lines[:-_MOST_REMEMBERED]
        self._place, self._draft = len(self.lines), ""

    def put(self, text: str, cursor: int | None = None) -> None:
        """Show a line, the cursor at its end or at a character."""
        self.setText(text)
        self.setCursorPosition(len(text) if cursor is None else cursor)
        self._offer_nothing()

    def event(self, event: QEvent) -> bool:
        """Complete a name by Tab; where there is none, Tab leads on as anywhere."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and self._complete()
        ):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the lines, enter this one, or empty it."""
        key = event.key()
        if key == Qt.Key.Key_Up:
            self._recall(-1)
        elif key == Qt.Key.Key_Down:
            self._recall(1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text())
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.paged.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Escape and self.text():
            self.put("")
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _recall(self, step: int) -> None:
        place = min(max(self._place + step, 0), len(self.lines))
        if place == self._place:
            return
        if self._place == len(self.lines):
            self._draft = self.text()
        self._place = place
        self.put(self._draft if place == len(self.lines) else self.lines[place])

    def _complete(self) -> bool:
        """Complete the name before the cursor; return whether there was anything to do."""
        if self.hasSelectedText():
            return False
        found = complete(self.text()[: self.cursorPosition()], self._names)
        if found.rest:
            self.insert(found.rest)
        if len(found.names) < 2:
            self._offer_nothing()
            return bool(found.rest)
        if found.names == self._offer and not found.rest:
            return False  # they are in view already: Tab leads on
        self._offer = found.names
        self.offered.emit(found.names)
        return True

    def _offer_nothing(self) -> None:
        if self._offer:
            self._offer = ()
            self.offered.emit(())

    def _restyle(self) -> None:
        self.setFont(self._theme.font(mono=True))
