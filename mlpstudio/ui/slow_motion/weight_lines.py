"""The update of one weight, line by line: what is computed, and with which numbers."""

import re
from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mlpstudio.labs.networks.weight_update import Line
from mlpstudio.ui.forms import label
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine, Part
from mlpstudio.ui.widgets.controls.number_text import number_text

_NAME = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")
_FUNCTIONS = ("sqrt", "max")
_DIGITS = 4


class WeightLines(QFrame):
    """Shows each assignment as code, and below it the same with numbers; names are linked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Card")
        self._theme = theme
        self.heading = label("")
        self.heading.setWordWrap(True)
        self.rows: list[LinkedLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        self._column.setSpacing(SPACE_1)
        self._column.addWidget(self.heading)

    def show_lines(self, heading: str, lines: Sequence[Line]) -> None:
        """Show another update.

        Args:
            heading: Of which weight it is.
            lines: One assignment after the other.
        """
        self.heading.setText(heading)
        wanted = [one for line in lines for one in (code_parts(line), number_parts(line))]
        while len(self.rows) < len(wanted):
            row = LinkedLine(self._theme, is_code=True, size=TEXT_SMALL)
            row.setAccessibleDescription(
                self.tr("A line of the update; a name that is pointed at lights everywhere.")
            )
            row.pointed.connect(self._light)
            self.rows.append(row)
            self._column.addWidget(row)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(wanted))
            if place < len(wanted):
                row.set_parts(wanted[place])

    def _light(self, name: str) -> None:
        for row in self.rows:
            row.light({name} if name else ())


def code_parts(line: Line) -> list[Part]:
    """Return an assignment as it is written: a = rho * a + (1 - rho) * g**2."""
    return [(line.target, line.target), (" = ", ""), *_pieces(line, filled=False)]


def number_parts(line: Line) -> list[Part]:
    """Return the same with numbers: = 0.9 * 0.0012 + (1 - 0.9) * (−0.02)**2 = 0.00112."""
    value = number_text(line.value, _DIGITS)
    return [("  = ", ""), *_pieces(line, filled=True), (" = ", ""), (value, line.target)]


def _pieces(line: Line, *, filled: bool) -> Iterator[Part]:
    at, text = 0, line.expression
    for found in _NAME.finditer(text):
        name = found.group()
        if name in _FUNCTIONS or name not in line.numbers:
            continue
        if found.start() > at:
            yield text[at : found.start()], ""
        yield (_written(line.numbers[name]) if filled else name), name
        at = found.end()
    if at < len(text):
        yield text[at:], ""


def _written(value: float) -> str:
    """Return a number as it stands among operators: in brackets when it is negative."""
    text = number_text(value, _DIGITS)
    return f"({text})" if text.startswith("−") else text
