"""One line of the console's record: what was typed, and what it came to or why not."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.labs.tensors.console.faults import ConsoleError
from mlpstudio.labs.tensors.console.results import Shown
from mlpstudio.labs.tensors.shape_errors import read_error
from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.code_entry import FaultLine
from mlpstudio.ui.widgets.tensors import console_words as words
from mlpstudio.ui.widgets.tensors import error_words
from mlpstudio.ui.widgets.tensors.axis_line import AxisLabel
from mlpstudio.ui.widgets.tensors.heat_map import HeatMap

_HEIGHT, _WIDTH = 136, 340
"""Of a picture at most, at 100 %."""

_CELL, _AROUND, _BESIDE = 22, 26, 96
"""Height of a row of a picture of few rows; what axes and colour bar take below and beside."""


@dataclass(frozen=True, slots=True, eq=False)
class Entered:
    """A line that was worked out.

    Attributes:
        text: It.
        result: What it came to, None where it was refused.
        step: Updates that the weights have had, None where none of them matters.
        is_trained: Whether weights of step 0 come ready-trained.
        warnings: What NumPy warned of.
        error: Why it was refused, None where it was not.
    """

    text: str
    result: Shown | None = None
    step: int | None = None
    is_trained: bool = False
    warnings: tuple[str, ...] = ()
    error: ConsoleError | None = None

    @property
    def message(self) -> str:
        """What NumPy said against it, as the reader of errors takes it."""
        return "" if self.error is None else self.error.fault.value.format(**self.error.values)


class RecalledLine(QPushButton):
    """A line of code that can be clicked; cut where there is no room."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._whole = theme, f">>> {text}".replace("\n", " ")  # pasted lines
        self.setProperty("role", "flat")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Up does the same from the keyboard
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.changed.connect(self._restyle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the line to the room."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = max(self.width() - 2 * SPACE_1, 0)
        text = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(text.replace("&", "&&"))

    def _restyle(self) -> None:
        font = self._theme.font(mono=True)
        families = ", ".join(f'"{family}"' for family in font.families())
        self.setStyleSheet(
            f"QPushButton {{ font-family: {families}; font-size: {font.pixelSize()}px;"
            f" color: {self._theme.colors.accent}; text-align: left; padding: 1px 3px;"
            f" min-height: {self._theme.pixels(18)}px; }}"
        )
        self._cut()


class ConsoleRecord(QWidget):
    """Shows a line that was worked out.

    Signals:
        recalled(text): The line was clicked.
        explain_wanted(text): The error is to be explained.
    """

    recalled = Signal(str)
    explain_wanted = Signal(str)

    def __init__(self, theme: Theme, entered: Entered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.entered = theme, entered
        self.value = QLabel()
        self.map: HeatMap | None = None
        self.fault: FaultLine | None = None
        self.button: QPushButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(self._head())
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(SPACE_3, 0, 0, 0)
        self._inside.setSpacing(SPACE_1)
        column.addLayout(self._inside)
        if entered.result is not None:
            self._show_result(entered.result)
        if entered.error is not None:
            self._show_error(entered.error)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _head(self) -> QHBoxLayout:
        entered = self.entered
        self.line = RecalledLine(self._theme, entered.text)
        name = self.tr("Line {line}").format(line=entered.text)
        forms.describe(self.line, name, self.tr("Put this line into the entry again."))
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self.line, 1)
        self.about = forms.label("", "small")
        if entered.result is not None:
            about = words.about(entered.result)
            if entered.step is not None:
                moment = words.moment(entered.step, is_trained=entered.is_trained)
                about = self.tr("{about} · {moment}").format(about=about, moment=moment)
            self.about.setText(about)
        head.addWidget(self.about)
        self.line.clicked.connect(self._recall)
        return head

    def _show_result(self, result: Shown) -> None:
        self.value.setTextFormat(Qt.TextFormat.PlainText)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.value.setText(result.text)
        self.value.setAccessibleName(self.tr("Result {value}").format(value=result.text))
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(SPACE_2)
        self._row.addWidget(self.value, 1)
        self._inside.addLayout(self._row)
        picture = result.picture
        if picture is not None and result.shape is not None:
            self.map = HeatMap(self._theme)
            self.map.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the text above says the same
            self.map.setAccessibleName(self.tr("Picture of {line}").format(line=self.entered.text))
            rows, columns = result.shape
            self.map.show_picture(picture, AxisLabel("", rows), AxisLabel("", columns))
            self._row.addWidget(self.map)
        if self.entered.warnings:
            note = forms.label(words.warning(self.entered.warnings), "small")
            note.setWordWrap(True)
            note.setMinimumHeight(1)  # as all that wraps here: its height is that of its width
            self._inside.addWidget(note)

    def _show_error(self, error: ConsoleError) -> None:
        reading = read_error(self.entered.message)
        if reading is not None:
            headline = forms.label(error_words.title(reading))
            headline.setWordWrap(True)
            headline.setMinimumHeight(1)
            self._inside.addWidget(headline)
        self.fault = FaultLine(self._theme)
        self.fault.setMinimumHeight(1)
        self._inside.addWidget(self.fault)
        self.fault.show_fault(self.entered.text, error.position, words.fault_sentence(error))
        if reading is not None:
            self.button = QPushButton(self.tr("Explain"))
            self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            forms.describe(
                self.button,
                self.tr("Explain"),
                self.tr(
                    "Take this error apart in Read an error, with a picture and what mends it."
                ),
            )
            self.button.clicked.connect(self._explain)
            self._inside.addWidget(self.button)

    def _recall(self) -> None:
        self.recalled.emit(self.entered.text)

    def _explain(self) -> None:
        self.explain_wanted.emit(self.entered.message)

    def _restyle(self) -> None:
        font = self._theme.font(TEXT_SMALL, mono=True)
        families = ", ".join(f'"{family}"' for family in font.families())
        self.value.setStyleSheet(f"font-family: {families}; font-size: {font.pixelSize()}px;")
        if self.map is not None and self.map.picture is not None:
            pixels, (rows, columns) = self._theme.pixels, self.map.picture.codes.shape
            height, width = min(_HEIGHT, rows * _CELL + _AROUND), _WIDTH
            if self.map.picture.fold is not None:
                height = _HEIGHT
                width = min(_WIDTH, round((height - _AROUND) * columns / rows) + _BESIDE)
            self.map.setFixedSize(pixels(width), pixels(max(height, 64)))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture beside the numbers where there is room for both."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        metrics = QFontMetrics(self._theme.font(TEXT_SMALL, mono=True))
        widest = max(map(metrics.horizontalAdvance, self.value.text().split("\n")))
        # Lines wrap only where they must: the height of what may wrap takes long to find out.
        is_cut = widest > self.width() - SPACE_3
        if is_cut != self.value.wordWrap():
            self.value.setWordWrap(is_cut)
            self.value.setMinimumHeight(1 if is_cut else 0)
        if self.map is None:
            return
        is_beside = widest + self.map.width() + 2 * SPACE_3 <= self.width() - SPACE_3
        directions = QBoxLayout.Direction
        direction = directions.LeftToRight if is_beside else directions.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)
            self._row.setAlignment(
                self.value, Qt.AlignmentFlag.AlignTop if is_beside else Qt.AlignmentFlag(0)
            )
