"""Ways to mend something, each with a button that does it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme


@dataclass(frozen=True, slots=True)
class FixText:
    """One way.

    Attributes:
        title: On the button.
        sentence: Beside it.
        tooltip: The same as a program.
    """

    title: str
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
        self.buttons: list[QPushButton] = []
        self._parts: list[QWidget] = []
        self._texts: tuple[FixText, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_2)
        self._grid.setVerticalSpacing(SPACE_1)
        self._grid.setColumnStretch(1, 1)
        theme.changed.connect(self.updateGeometry)

    def offer(self, fixes: Sequence[FixText]) -> None:
        """Offer other ways."""
        if tuple(fixes) == self._texts:
            return
        self._texts = tuple(fixes)
        for part in self._parts:
            self._grid.removeWidget(part)
            part.deleteLater()
        self.buttons, self._parts = [], []
        for row, fix in enumerate(fixes):
            button = QPushButton(fix.title)
            forms.describe(button, fix.title, fix.tooltip)
            button.clicked.connect(lambda _, row=row: self.chosen.emit(row))
            sentence = forms.label(fix.sentence, "small")
            sentence.setWordWrap(True)
            sentence.setToolTip(fix.tooltip)
            sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._grid.addWidget(button, row, 0)
            self._grid.addWidget(sentence, row, 1)
            self.buttons.append(button)
            self._parts += [button, sentence]
        self.setVisible(bool(fixes))
