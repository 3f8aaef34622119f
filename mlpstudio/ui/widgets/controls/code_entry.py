"""An entry for a short piece of code, and the line that shows where it makes no sense."""

from html import escape

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QWidget

from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, Theme

_UNSEEN = "\N{REPLACEMENT CHARACTER}"
_AROUND = 16
"""Characters shown before and after the one that makes no sense."""


class CodeEntry(QLineEdit):
    """One line in a typewriter face; every key is an edit, which the project undoes.

    Signals:
        edited(text): A person typed or pasted.
        settled: Return was pressed, or the focus left.
    """

    edited = Signal(str)
    settled = Signal()

    def __init__(self, theme: Theme, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setMaxLength(longest)
        self.setTextMargins(SPACE_1, 0, 0, 0)
        self.textEdited.connect(self.edited)
        self.editingFinished.connect(self.settled)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_text(self, text: str) -> None:
        """Show a text without telling anybody; the cursor stays if nothing differs."""
        if text != self.text():
            with QSignalBlocker(self):
                self.setText(text)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the project: it knows every key that was pressed."""
        keys = QKeySequence.StandardKey
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(keys.Undo) or event.matches(keys.Redo))
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave undo and redo to the window."""
        keys = QKeySequence.StandardKey
        if event.matches(keys.Undo) or event.matches(keys.Redo):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(mono=True))


class FaultLine(QLabel):
    """Says what makes no sense in a piece of code, and marks the character; hidden when empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = ("", 0, "")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        forms.set_role(self, "error")
        theme.changed.connect(self._write)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said, "" when hidden."""
        return self._shown[2]

    @property
    def marked(self) -> str:
        """The character that is marked, "" behind the end."""
        code, position, _ = self._shown
        return code[position : position + 1]

    def show_fault(self, code: str, position: int, sentence: str) -> None:
        """Say what is wrong with a character.

        Args:
            code: The text it is in.
            position: Of the character, counted from 0; the length of the text for its end.
            sentence: What to say; "" hides the line.
        """
        self._shown = (code, position, sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        self._write()

    def _write(self) -> None:
        code, position, sentence = self._shown
        # What nobody sees might turn the line around.
        code = "".join(each if each.isprintable() else _UNSEEN for each in code)
        colors = self._theme.colors
        before, after = code[:position], code[position + 1 :]
        before = before if len(before) <= _AROUND else "…" + before[-_AROUND:]
        after = after if len(after) <= _AROUND else after[:_AROUND] + "…"
        here = escape(code[position : position + 1]).replace(" ", "&nbsp;") or "&nbsp;"
        families = ", ".join(f"'{family}'" for family in self._theme.font(mono=True).families())
        mark = f'<span style="background:{colors.error}; color:{colors.surface}">{here}</span>'
        excerpt = (
            f'<span style="font-family:{families}; color:{colors.muted}">'
            f"{_spaced(before)}{mark}{_spaced(after)}</span>"
        )
        self.setText(f"{excerpt} &nbsp; {escape(sentence)}" if code else escape(sentence))


def _spaced(text: str) -> str:
    return escape(text).replace(" ", "&nbsp;")
