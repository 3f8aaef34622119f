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
        title: On the button.
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
            button = QPushButton(fix.title)
            forms.describe(button, fix.title, fix.tooltip)
            button.clicked.connect(lambda _, row=row: self.chosen.emit(row))
            words = QLabel()
            words.setTextFormat(Qt.TextFormat.RichText)
            words.setWordWrap(True)
            words.setToolTip(fix.tooltip)
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._grid.addWidget(button, row, 0)
            self._grid.addWidget(words, row, 1)
            self.buttons.append(button)
            self._words.append(words)
        self._write()
        self.setVisible(bool(fixes))

    def _write(self) -> None:
        colors, size = self._theme.colors, self._theme.pixels(TEXT_SMALL)
        families = ", ".join(f"'{family}'" for family in self._theme.font(mono=True).families())
        for fix, words in zip(self._texts, self._words, strict=True):
            words.setText(
                f'<div style="font-family:{families}; font-size:{size}px; color:{colors.text}">'
                f"{escape(fix.code)}</div>"
                f'<div style="font-size:{size}px; color:{colors.muted}">'
                f"{escape(fix.sentence)}</div>"
            )
