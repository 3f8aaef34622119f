"""An entry for an error of several lines; every key is an edit, which the project undoes."""

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from mlpstudio.ui.theme import SPACE_4, TEXT_SMALL, Theme

_LINES = 5


class ErrorEntry(QPlainTextEdit):
    """A few lines in a typewriter face.

    Signals:
        edited(text): A person typed or pasted.
        settled: The focus left.
    """

    edited = Signal(str)
    settled = Signal()

    def __init__(self, theme: Theme, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._longest = theme, longest
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def text(self) -> str:
        """What stands there."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text without telling anybody; the cursor stays if nothing differs."""
        if text != self.text:
            with QSignalBlocker(self):
                self.setPlainText(text)
                self.moveCursor(QTextCursor.MoveOperation.End)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; of a long one its end, where the error stands."""
        self.insertPlainText(source.text()[-self._longest :])
        self.ensureCursorVisible()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the project: it knows every key that was pressed."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_undo(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave undo and redo to the window."""
        if _is_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the edit."""
        super().focusOutEvent(event)
        self.settled.emit()

    def _tell(self) -> None:
        text = self.text
        if len(text) > self._longest:
            text = text[-self._longest :]
            self.set_text(text)
        self.edited.emit(text)

    def _restyle(self) -> None:
        font = self._theme.font(TEXT_SMALL, mono=True)
        self.setFont(font)
        families = ", ".join(f'"{family}"' for family in font.families())
        self.setStyleSheet(
            f"QPlainTextEdit {{ font-family: {families}; font-size: {font.pixelSize()}px; }}"
        )
        self.setFixedHeight(QFontMetrics(font).lineSpacing() * _LINES + SPACE_4)


def _is_undo(event: QKeyEvent) -> bool:
    keys = QKeySequence.StandardKey
    return event.matches(keys.Undo) or event.matches(keys.Redo)
