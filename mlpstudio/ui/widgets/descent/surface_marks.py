"""What stands on a relief: minima, the start, and the walkers with their paths."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from mlpstudio.ui.theme import TEXT_SMALL, Theme

CROSS, RING, POINT = 3.2, 4.5, 5.5
"""Half the width of the marks of minima, of the start and of a walker, in pixels."""

FAINT = 75
"""Opacity, of 255, of what lies behind the relief."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the relief in pixels; one outside it is nowhere.

    Attributes:
        at: Where.
        is_hidden: Whether it lies behind the relief.
    """

    at: QPointF
    is_hidden: bool

    @property
    def is_somewhere(self) -> bool:
        """Whether it is on the relief."""
        return not isnan(self.at.x())


@dataclass(frozen=True, slots=True)
class Trail:
    """A walker's path in pixels.

    Attributes:
        color: Its colour.
        seen: What is in front of the relief,
        hidden: and what behind.
        end: Where the walker is.
    """

    color: QColor
    seen: list[QLineF]
    hidden: list[QLineF]
    end: Mark


class MarkPainter:
    """Draws marks and trails in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def _color(self, name: str, mark: Mark) -> QColor:
        color = self._theme.color(name)
        color.setAlpha(FAINT if mark.is_hidden else 255)
        return color

    def paint_minima(self, painter: QPainter, minima: Sequence[tuple[Mark, str]]) -> None:
        """Draw a cross for each, with its label if it is seen."""
        painter.setFont(self._theme.font(TEXT_SMALL))
        for mark, words in minima:
            if not mark.is_somewhere:
                continue
            painter.setPen(QPen(self._color("text", mark), 1.5))
            for side in (QPointF(CROSS, CROSS), QPointF(CROSS, -CROSS)):
                painter.drawLine(mark.at - side, mark.at + side)
            if words and not mark.is_hidden:
                width = painter.fontMetrics().horizontalAdvance(words)
                painter.drawText(mark.at + QPointF(-width / 2.0, 17.0), words)

    def paint_start(self, painter: QPainter, mark: Mark) -> None:
        """Draw a ring where all begin."""
        if mark.is_somewhere:
            painter.setPen(QPen(self._color("text", mark), 1.5))
            painter.setBrush(self._color("surface", mark))
            painter.drawEllipse(mark.at, RING, RING)

    def paint_way(self, painter: QPainter, trail: Trail, *, has_halo: bool) -> None:
        """Draw a path, faint where it is hidden."""
        if trail.hidden:
            faint = QColor(trail.color)
            faint.setAlpha(FAINT)
            painter.setPen(QPen(faint, 1.2))
            painter.drawLines(trail.hidden)
        if trail.seen and has_halo:
            halo = self._theme.color("surface")
            halo.setAlpha(110)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(halo, 3.0))
            painter.drawLines(trail.seen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if trail.seen:
            painter.setPen(QPen(trail.color, 1.6))
            painter.drawLines(trail.seen)

    def paint_end(self, painter: QPainter, trail: Trail) -> None:
        """Draw a walker as a point."""
        if not trail.end.is_somewhere:
            return
        color = QColor(trail.color)
        color.setAlpha(FAINT if trail.end.is_hidden else 255)
        painter.setPen(QPen(self._color("surface", trail.end), 1.5))
        painter.setBrush(color)
        painter.drawEllipse(trail.end.at, POINT, POINT)
