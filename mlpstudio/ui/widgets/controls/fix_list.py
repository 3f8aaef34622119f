"""Ways to mend something, each with a button that does it."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme


@dataclass(frozen=True, slots=True)
class FixText:
    """One way.

    Attributes:
        title: On the button; "" for a way that no button can go.
        code: Beside it, the same as a program.
        sentence: Below that.
        tooltip: Of both.
    """

    title: str
    code: str
    sentence: str
    tooltip: str


class FixList(QWidget):
    """Rows of a button and a sentence.

    Signals:
        chosen(place): The button of that row was pressed.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: list[QPushButton] = []
        self._words: list[QLabel] = []
        self._texts: tuple[FixText, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_2)
        self._grid.setVerticalSpacing(SPACE_1)
        self._grid.setColumnStretch(1, 1)
        theme.changed.connect(self._write)

    def offer(self, fixes: Sequence[FixText]) -> None:
        """Offer other ways."""
        if tuple(fixes) == self._texts:
            return
        self._texts = tuple(fixes)
        for part in (*self.buttons, *self._words):
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.buttons, self._words = [], []
        for row, fix in enumerate(fixes):
            words = QLabel()
            words.setTextFormat(Qt.TextFormat.RichText)
            words.setWordWrap(True)
            words.setToolTip(fix.tooltip)
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            if fix.title:
                self._grid.addWidget(self._button(fix, row), row, 0)
                self._grid.addWidget(words, row, 1)
            else:
                self._grid.addWidget(words, row, 0, 1, 2)
            self._words.append(words)
        self._write()
        self.setVisible(bool(fixes))

    def mark(self, place: int | None) -> None:
        """Let the way that was gone stand out, or none."""
        for at, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.setChecked(at == place)

    def _button(self, fix: FixText, row: int) -> QPushButton:
        button = QPushButton(fix.title)
        forms.describe(button, fix.title, fix.tooltip)
        button.clicked.connect(lambda: self.chosen.emit(row))
        self.buttons.append(button)
        return button

    def _write(self) -> None:
        colors, size = self._theme.colors, self._theme.pixels(TEXT_SMALL)
        families = ", ".join(f"'{family}'" for family in self._theme.font(mono=True).families())
        for fix, words in zip(self._texts, self._words, strict=True):
            code = escape(fix.code).replace("\n", "<br>")
            words.setText(
                f'<div style="font-family:{families}; font-size:{size}px; color:{colors.text}">'
                f"{code}</div>"
                f'<div style="font-size:{size}px; color:{colors.muted}">'
                f"{escape(fix.sentence)}</div>"
            )
