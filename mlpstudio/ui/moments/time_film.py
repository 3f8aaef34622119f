"""The run as a film: all panels on screen as they show one moment after the other."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QRegion
from PySide6.QtWidgets import QDockWidget, QWidget

from mlpstudio.ui.animation_export import Film
from mlpstudio.ui.export import Picture
from mlpstudio.ui.moments.time_machine import PLAY_MS, TimeMachine
from mlpstudio.ui.theme import SPACE_2, SPACE_3, TEXT_TITLE, Theme

translate = QCoreApplication.translate

CATCH_UP_MS = 300
"""Panels that compute something of a moment in the background have shown it by then."""

CAPTION, TRACK = 32, 4
"""Heights in pixels at 100 %: of what stands above the panels, and of the line in it."""


class TimeFilm:
    """Paints the panels of the window that a widget lies in, and above them which moment it is."""

    def __init__(self, theme: Theme, time: TimeMachine, inside: QWidget) -> None:
        """Remember where to look.

        Args:
            theme: Colours and type.
            time: Is led through its moments by the film.
            inside: Any widget of the window.
        """
        self._theme, self._time, self._inside = theme, time, inside

    def picture(self) -> Picture:
        """Return what is on screen now."""
        area = self._area()
        return Picture(self._size(area), lambda painter: self._paint(painter, area))

    def film(self) -> Film:
        """Return all moments, and now as the last one; then what was looked at is again."""
        time, area, before = self._time, self._area(), self._time.moment
        steps = [moment.step for moment in time.moments]
        time.look(0)

        def paint(painter: QPainter, frame: int) -> None:
            self._paint(painter, area)
            if frame + 1 < len(steps):
                # By its step: a training that goes on has other moments make room for new ones.
                time.look_at_step(steps[frame + 1])
            else:
                time.back()

        def close() -> None:
            if before is None:
                time.back()
            else:
                time.look_at_step(before.step)

        size = self._size(area)
        return Film(size, len(steps) + 1, paint, PLAY_MS, 2000, close, tick_ms=CATCH_UP_MS)

    def _area(self) -> QRect:
        """Return where in the window its panels are."""
        area = QRect()
        for dock in self._inside.window().findChildren(QDockWidget):
            # Behind another tab a panel is somewhere outside the window.
            if not dock.isFloating() and not dock.visibleRegion().isEmpty():
                area = area.united(dock.geometry())
        return area

    def _size(self, area: QRect) -> QSize:
        return QSize(area.width(), area.height() + self._theme.pixels(CAPTION))

    def _paint(self, painter: QPainter, area: QRect) -> None:
        top = self._theme.pixels(CAPTION)
        painter.fillRect(0, 0, area.width(), area.height() + top, self._theme.colors.window)
        self._paint_caption(painter, area.width(), top)
        self._inside.window().render(painter, QPoint(0, top), QRegion(area))

    def _paint_caption(self, painter: QPainter, width: int, height: int) -> None:
        """Write the step, and draw how far along the run it is."""
        time, colors = self._time, self._theme.colors
        step = time.last_step if time.moment is None else time.moment.step
        text = translate("TimeFilm", "Step {step} of {last}").format(
            step=f"{step:,}", last=f"{time.last_step:,}"
        )
        painter.setFont(self._theme.font(TEXT_TITLE, bold=True))
        painter.setPen(QColor(colors.text))
        line = QRectF(SPACE_3, 0, width - 2 * SPACE_3, height)
        there = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(line, there, text)
        longest = text.replace(f"{step:,}", f"{time.last_step:,}", 1)
        left = SPACE_3 + painter.fontMetrics().horizontalAdvance(longest) + 2 * SPACE_2
        track = QRectF(left, (height - TRACK) / 2, max(0, width - SPACE_3 - left), TRACK)
        painter.fillRect(track, QColor(colors.border))
        track.setWidth(track.width() * step / max(1, time.last_step))
        painter.fillRect(track, QColor(colors.accent))
