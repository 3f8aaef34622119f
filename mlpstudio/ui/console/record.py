"""The lines that were worked out, the newest at the bottom; examples while there are none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mlpstudio.labs.tensors.console.results import in_python
from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from mlpstudio.ui.widgets.controls.chips import Chips
from mlpstudio.ui.widgets.tensors.console_record import ConsoleRecord, Entered

MOST = 60
"""Lines that are kept in view."""


class Record(QScrollArea):
    """Shows what was worked out.

    Signals:
        recalled(text): A line was clicked.
        explain_wanted(text): An error is to be explained.
        tried(text): An example was chosen.
    """

    recalled = Signal(str)
    explain_wanted = Signal(str)
    tried = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.parts: list[ConsoleRecord] = []
        self._is_at_end = True
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_2)
        self._column.setSpacing(SPACE_3)
        self._column.addWidget(self._welcome())
        self._column.addStretch(1)
        self.setWidget(inside)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._keep_at_end)
        bar.valueChanged.connect(self._note_place)

    def _welcome(self) -> QWidget:
        self.welcome = QWidget()
        title = forms.label(self.tr("Calculate with the tensors of your network"), "title")
        text = forms.label(
            self.tr(
                "Type a line of NumPy below, or try one of these. Nothing that is typed here "
                "changes the network; name = … keeps a result."
            ),
            "muted",
        )
        for label in (title, text):
            label.setWordWrap(True)
        self.chips = Chips(self._theme)
        self.chips.chosen.connect(self._try)
        column = QVBoxLayout(self.welcome)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(title)
        column.addWidget(text)
        column.addSpacing(SPACE_1)
        column.addWidget(self.chips)
        return self.welcome

    def offer(self, examples: tuple[str, ...]) -> None:
        """Offer other examples."""
        tip = self.tr("Work out this line.")
        self.chips.offer([(text, tip) for text in examples])

    def add(self, entered: Entered) -> ConsoleRecord:
        """Show one more line."""
        self.welcome.hide()
        part = ConsoleRecord(self._theme, entered)
        part.recalled.connect(self.recalled)
        part.explain_wanted.connect(self.explain_wanted)
        self._is_at_end = True
        self._column.insertWidget(self._column.count() - 1, part)
        self.parts.append(part)
        for old in self.parts[:-MOST]:
            self._drop(old)
        del self.parts[:-MOST]
        return part

    def clear(self) -> None:
        """Show the examples again."""
        for part in self.parts:
            self._drop(part)
        self.parts = []
        self.chips.mark("")
        self.welcome.show()

    def copied(self) -> str:
        """Return the lines that were worked out, as they run in Python; "" when there is none."""
        lines = [
            (part.entered.text, part.entered.result)
            for part in self.parts
            if part.entered.error is None
        ]
        return in_python(lines) if lines else ""

    def page(self, steps: int) -> None:
        """Scroll by as much as is in view."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + steps * bar.pageStep())

    def _drop(self, part: ConsoleRecord) -> None:
        self._column.removeWidget(part)
        part.setParent(None)
        part.deleteLater()

    def _try(self, text: str) -> None:
        self.chips.mark("")
        self.tried.emit(text)

    def _keep_at_end(self) -> None:
        if self._is_at_end and self.parts:
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _note_place(self, value: int) -> None:
        self._is_at_end = value >= self.verticalScrollBar().maximum()
