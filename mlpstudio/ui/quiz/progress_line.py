"""How far a quiz has got: a dot for each question, in the colour of its answer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_3, Theme


class ProgressLine(QWidget):
    """A sentence and a row of dots."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._results: tuple[bool, ...] = ()
        self._length = 0
        self.words = forms.label("", "small")
        self.marks = forms.label("")
        self.marks.setTextFormat(Qt.TextFormat.RichText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        row.addWidget(self.words)
        row.addWidget(self.marks)
        row.addStretch()
        theme.changed.connect(self._paint)

    def show_results(self, results: Sequence[bool], length: int, text: str) -> None:
        """Show which answers were right.

        Args:
            results: Of the questions that are answered, in order.
            length: Questions in all.
            text: The same in words.
        """
        self._results, self._length = tuple(results), length
        self.words.setText(text)
        self.marks.setAccessibleName(text)
        self._paint()

    def _paint(self) -> None:
        colors = self._theme.colors
        dots = [(colors.good, "●") if right else (colors.error, "✕") for right in self._results]
        dots += [(colors.border, "○")] * (self._length - len(dots))
        self.marks.setText(
            "&nbsp;".join(f'<span style="color:{color}">{sign}</span>' for color, sign in dots)
        )
