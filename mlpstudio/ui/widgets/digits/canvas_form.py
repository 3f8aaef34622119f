"""How a canvas, its tools and its answers share the room: narrow, wide or tall."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.digits.answer_view import AnswerView
from mlpstudio.ui.widgets.digits.class_buttons import ClassButtons
from mlpstudio.ui.widgets.digits.pixel_image import PixelImage
from mlpstudio.ui.widgets.digits.probability_bars import ProbabilityBars

_NARROWEST_COLUMN, _WIDEST_COLUMN = 96, 152
_WIDE, _BROAD = 480, 400
_HIGHEST_SIDE = 150
_UNLIMITED = 16_777_215
_NARROW_FORM, _WIDE_FORM, _TALL_FORM = "narrow", "wide", "tall"


@dataclass(frozen=True, slots=True)
class CanvasParts:
    """What shares the room.

    Attributes:
        canvas: As large a square as there is room for.
        answer: Beside it or below it.
        image: Below the answer or beside it.
        caption: Of the image.
        tools: Below the canvas.
        button: Beside the tools.
        message: Below them.
        bars: Below or beside everything else.
        labels: Below the bars, as wide as they are.
        prompt: A line below those.
    """

    canvas: QWidget
    answer: AnswerView
    image: PixelImage
    caption: QLabel
    tools: QWidget
    button: QWidget
    message: MessageBar
    bars: ProbabilityBars
    labels: ClassButtons
    prompt: QLabel


class CanvasForm:
    """The layout of the parts in a panel; it has three forms and leaves out what does not fit."""

    def __init__(self, panel: QWidget, parts: CanvasParts) -> None:
        self._parts = parts
        self._name = ""
        self._side, self._picture = QWidget(), QWidget()
        self._tool_row, self._answers = QWidget(), QWidget()
        self._side_box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._side)
        self._build_inside()
        self._grid = QGridLayout(panel)
        self._grid.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        self._grid.setSpacing(SPACE_2)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)

    def _build_inside(self) -> None:
        parts = self._parts
        row, answers = QHBoxLayout(self._tool_row), QVBoxLayout(self._answers)
        picture = QVBoxLayout(self._picture)
        for box in (self._side_box, picture, row, answers):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(SPACE_1)
        for text in (parts.caption, parts.prompt):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        picture.addWidget(parts.image, 1)
        picture.addWidget(parts.caption)
        self._side_box.addWidget(parts.answer, 1)
        self._side_box.addWidget(self._picture, 1)
        row.addWidget(parts.tools, 1)
        row.addWidget(parts.button)
        answers.addWidget(parts.bars, 1)
        answers.addWidget(parts.labels)
        answers.addWidget(parts.prompt)

    def share(self, size: QSize) -> None:
        """Keep the field square and leave what is below it to the bars.

        Where there is too little room the buttons below the bars go first, then the network's
        input, then the bars.
        """
        name = _fitting_form(size)
        if name != self._name:
            self._name = name
            self._arrange()
        parts, room = self._parts, size.width() - 2 * SPACE_3
        left = size.height() - 2 * SPACE_3 - self._tool_row.sizeHint().height() - SPACE_2
        if not parts.message.isHidden():
            left -= parts.message.heightForWidth(room) + SPACE_2
        line = parts.prompt.sizeHint().height()
        caption = line + 2 * SPACE_1
        picture = parts.answer.minimumHeight() + parts.image.minimumHeight() + caption
        self._limit_sizes(room, left, picture)
        is_wide = name == _WIDE_FORM
        bars = 0 if is_wide else parts.bars.minimumHeight() + SPACE_2
        above = 0 if is_wide else max(picture, parts.canvas.minimumHeight()) + SPACE_2
        lines = line + parts.labels.sizeHint().height() + 2 * SPACE_1
        has_lines = left >= above + parts.bars.minimumHeight() + lines
        for part in (parts.labels, parts.prompt):
            part.setVisible(has_lines)
        parts.bars.set_names_shown(not has_lines)
        self._picture.setVisible(left >= picture + bars)
        self._answers.setVisible(left >= parts.canvas.minimumHeight() + bars)

    def _arrange(self) -> None:
        """Put answer and bars beside the drawing, or below it."""
        grid, parts = self._grid, self._parts
        is_wide, is_tall = self._name == _WIDE_FORM, self._name == _TALL_FORM
        whole = 3 if is_wide else 2
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._side_box.setDirection(across if is_tall else down)
        grid.addWidget(parts.canvas, 0, 0, 1, 2 if is_tall else 1)
        grid.addWidget(self._side, *((3, 0, 1, 2) if is_tall else (0, 1)))
        grid.addWidget(self._tool_row, 1, 0, 1, whole)
        grid.addWidget(parts.message, 2, 0, 1, whole)
        grid.addWidget(self._answers, *((0, 2) if is_wide else (4, 0, 1, 2)))
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 4 if is_wide else 0)
        grid.setRowStretch(0, 5)
        grid.setRowStretch(4, 0 if is_wide else 2)

    def _limit_sizes(self, room: int, left: int, picture: int) -> None:
        """Limit canvas and side so that neither takes room it cannot use."""
        canvas, is_wide = self._parts.canvas, self._name == _WIDE_FORM
        if self._name == _TALL_FORM:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(_UNLIMITED)
            self._side.setMaximumHeight(max(picture, _HIGHEST_SIDE))
            canvas.setMaximumHeight(room)
        else:
            share = 0 if is_wide else (room + 2 * SPACE_3) // 4
            column = min(max(share, _NARROWEST_COLUMN), _WIDEST_COLUMN)
            side = max(room - SPACE_2 - column, canvas.minimumHeight())
            self._side.setFixedWidth(column)
            canvas.setMaximumHeight(_UNLIMITED if is_wide else side)
            self._side.setMaximumHeight(_UNLIMITED if is_wide else max(side, picture))
        canvas.setMaximumWidth(max(left, canvas.minimumWidth()) if is_wide else _UNLIMITED)


def _fitting_form(size: QSize) -> str:
    width, height = size.width(), size.height()
    if width >= _WIDE and width > 1.25 * height:
        return _WIDE_FORM
    return _TALL_FORM if width >= _BROAD and height > 1.45 * width else _NARROW_FORM
