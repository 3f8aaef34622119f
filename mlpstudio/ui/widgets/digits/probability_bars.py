"""What a network answers: one bar for each class."""

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.ui.theme import (
    TEXT_BODY,
    TEXT_SMALL,
    Theme,
)
from mlpstudio.ui.widgets.controls.number_text import output_text

_LOWEST_BARS = 24
_WIDEST_FIGURE = "99.9"
_FAINT, _FAINTER = 0.55, 0.35

_REACH = 6
"""Pixels from the line within which the pointer takes hold of it."""

_STEP = 0.05
LOWEST_LINE, HIGHEST_LINE = 0.1, 0.99


class ProbabilityBars(QWidget):
    """A column for each class, its name below and its value above; the best stands out.

    A dashed line may say how long the best has to be for an answer; it can be dragged, or moved
    with the arrow keys.

    Signals:
        line_moved(share): A person moved the line.
    """

    line_moved = Signal(float)

    def __init__(
        self, theme: Theme, names: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = names
        self._values: FloatArray | None = None
        self._is_dimmed = False
        self._is_percent = True
        self._shows_names = True
        self._line: float | None = None
        self._is_held = False
        self.setMinimumSize(12 * len(names), 36)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._types: dict[bool, _Type] = {}  # by boldness; of the size and the theme at hand
        theme.changed.connect(self._restyle)

    @property
    def values(self) -> FloatArray | None:
        """(C,) what is shown, None when the bars are empty."""
        return self._values

    @property
    def is_dimmed(self) -> bool:
        """Whether the values are not to be taken seriously."""
        return self._is_dimmed

    def set_names(self, names: tuple[str, ...]) -> None:
        """Name the classes."""
        if names != self._names:
            self._names = names
            self._restyle()

    @property
    def line(self) -> float | None:
        """How long the best bar has to be for an answer; None when there is no line."""
        return self._line

    def set_line(self, share: float | None) -> None:
        """Draw a line across the bars that can be moved, or none."""
        if share != self._line:
            self._line = share
            is_some = share is not None
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_some else Qt.FocusPolicy.NoFocus)
            self.setMouseTracking(is_some)
            self.update()

    def set_names_shown(self, shown: bool) -> None:
        """Write the names below the bars, or leave them to something else that stands there."""
        if shown != self._shows_names:
            self._shows_names = shown
            self._restyle()

    def set_values(
        self, values: FloatArray | None, *, dimmed: bool = False, percent: bool = True
    ) -> None:
        """Show the outputs of a network.

        Args:
            values: (C,) finite, or None for empty bars.
            dimmed: Whether they are not to be taken seriously.
            percent: Whether they are probabilities, shown as percentages.
        """
        # While a network trains, a blank canvas asks for empty bars many times a second.
        stays_empty = values is None and self._values is None and dimmed == self._is_dimmed
        self._values, self._is_dimmed, self._is_percent = values, dimmed, percent
        if not stays_empty:
            self.update()

    def text(self, index: int) -> str:
        """Return the value of a class as it is written above its bar."""
        if self._values is None:
            return ""
        return output_text(self._values[index], percent=self._is_percent).removesuffix(" %")

    def event(self, event: QEvent) -> bool:
        """Tell the class and the value under the pointer in full."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = min(int(event.x() * len(self._names) / self.width()), len(self._names) - 1)
            if self._values is not None and index >= 0:
                value = output_text(self._values[index], percent=self._is_percent, decimals=2)
                text = self.tr("{name}: {value}").format(name=self._names[index], value=value)
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the line."""
        self._is_held = event.button() is Qt.MouseButton.LeftButton and self._is_near_line(
            event.position()
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the line along while it is held; show that it can be."""
        if self._is_held:
            bar = self._bar_area()
            self._move_line((bar.bottom() - event.position().y()) / max(bar.height(), 1.0))
        is_near = self._is_held or self._is_near_line(event.position())
        self.setCursor(Qt.CursorShape.SizeVerCursor if is_near else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the line."""
        self._is_held = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the line with the arrow keys."""
        steps = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self._line is None:
            super().keyPressEvent(event)
        else:
            self._move_line(self._line + step)

    def _move_line(self, share: float) -> None:
        share = round(min(max(share, LOWEST_LINE), HIGHEST_LINE), 2)
        if share != self._line:
            self.set_line(share)
            self.line_moved.emit(share)

    def _is_near_line(self, place: QPointF) -> bool:
        return self._line is not None and abs(place.y() - self._line_height()) <= _REACH

    def _line_height(self) -> float:
        """Return how far down the line is."""
        bar = self._bar_area()
        return bar.bottom() - (self._line or 0.0) * bar.height()

    def _bar_area(self) -> QRectF:
        """Return the area of all bars."""
        text = self._type(is_bold=False)
        name_height = text.name_height if self._shows_names else 0
        return QRectF(self.rect()).adjusted(3, text.figure_height + 2, -3, -name_height - 2)

    def _type(self, *, is_bold: bool) -> "_Type":
        if is_bold not in self._types:
            self._types[is_bold] = self._fitting_type(is_bold)
        return self._types[is_bold]

    def _restyle(self) -> None:
        self._types = {}
        self.update()

    def _fitting_type(self, is_bold: bool) -> "_Type":
        width = self.width() // len(self._names)
        found = _Type.of(self._theme, bold=is_bold)
        name_height = found.name_height if self._shows_names else 0
        is_low = self.height() < found.figure_height + name_height + _LOWEST_BARS
        if is_low or width < found.widest_figure:
            return replace(found, figure_height=0)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the figures still fit."""
        super().resizeEvent(event)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Wish for room for the figures."""
        return QSize(32 * len(self._names), 104)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the columns; figures are left out where they would not fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        best = -1 if self._values is None else int(np.argmax(self._values))
        n = len(self._names)
        plain, bold = (self._type(is_bold=is_bold) for is_bold in (False, True))
        area = self._bar_area()
        for index in range(n):
            left, right = self.width() * index // n, self.width() * (index + 1) // n
            column = QRect(left, 0, right - left, self.height())
            bar = QRectF(column.left() + 3, area.top(), column.width() - 6, area.height())
            self._paint_bar(painter, bar, index, strong=self._stands_out(index, best))
            self._paint_texts(painter, column, bold if index == best else plain, index, best)
        if self._line is not None and self._is_percent:
            self._paint_line(painter)
        painter.end()

    def _paint_line(self, painter: QPainter) -> None:
        has_focus = self.hasFocus() or self._is_held
        color = self._theme.color("accent" if has_focus else "muted")
        painter.setPen(QPen(color, 2 if has_focus else 1, Qt.PenStyle.DashLine))
        height = round(self._line_height()) + 0.5
        painter.drawLine(QPointF(2, height), QPointF(self.width() - 2, height))

    def _stands_out(self, index: int, best: int) -> bool:
        return index == best and not self._is_dimmed

    def _paint_bar(self, painter: QPainter, bar: QRectF, index: int, *, strong: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("grid"))
        painter.drawRoundedRect(bar, 3, 3)
        if self._values is None:
            return
        share = min(max(float(self._values[index]), 0.0), 1.0)
        filled = bar.adjusted(0, (1 - share) * bar.height(), 0, 0)
        painter.setBrush(self._theme.color("accent" if strong else "muted"))
        painter.setOpacity(1.0 if strong else _FAINTER if self._is_dimmed else _FAINT)
        radius = min(3.0, filled.height() / 2)
        painter.drawRoundedRect(filled, radius, radius)
        painter.setOpacity(1.0)

    def _paint_texts(
        self, painter: QPainter, column: QRect, text: "_Type", index: int, best: int
    ) -> None:
        theme, strong = self._theme, self._stands_out(index, best)
        painter.setPen(theme.color("accent" if strong else "muted"))
        if text.figure_height:
            painter.setFont(text.figure)
            place = QRect(column.x() - 4, 0, column.width() + 8, text.figure_height)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text(index))
        if not self._shows_names:
            return
        if not strong and not self._is_dimmed:
            painter.setPen(theme.color("text"))
        painter.setFont(text.name)
        place = column.adjusted(0, column.height() - text.name_height, 0, 0)
        name = self._names[index]
        if len(name) > 1:
            name = text.metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)


@dataclass(frozen=True, slots=True)
class _Type:
    """The type of one painting, looked up once for all columns."""

    figure: QFont
    figure_height: int
    widest_figure: int
    name: QFont
    name_height: int
    metrics: QFontMetrics

    @classmethod
    def of(cls, theme: Theme, *, bold: bool) -> "_Type":
        """Return the type of figures and names."""
        figure, name = theme.font(TEXT_SMALL, bold=bold), theme.font(TEXT_BODY, bold=bold)
        plain, metrics = QFontMetrics(theme.font(TEXT_SMALL)), QFontMetrics(name)
        widest = plain.horizontalAdvance(_WIDEST_FIGURE)
        return cls(figure, plain.height(), widest, name, metrics.height(), metrics)
