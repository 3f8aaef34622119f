"""Plots over one x and with one crosshair, above each other or side by side."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import LIGHT, SPACE_3
from mlpstudio.ui.widgets.plots.live_plot import LivePlot

_NARROWEST = 280
"""Pixels that plots side by side have at least."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How plots stand when there is width.

    Attributes:
        columns: Their names, from left to right and from top to bottom.
        wide: Width over height of all of them from which they stand like this; otherwise they
            are one column.
        shares: Of the height of a column, by name; of 1 where none is given.
    """

    columns: tuple[tuple[str, ...], ...]
    wide: float
    shares: Mapping[str, float] = field(default_factory=dict[str, float])


class PlotGroup(QWidget):
    """Plots that are looked at together.

    Signals:
        hovered(x): The pointer is at x in data units; None when it left.
        cursor_moved(steps): A person moves the crosshair by keys.
        fits_changed: Whether everything is in view is different now.
    """

    hovered = Signal(object)
    cursor_moved = Signal(int)
    fits_changed = Signal()

    def __init__(
        self,
        plots: Mapping[str, LivePlot],
        arrangement: Arrangement,
        parent: QWidget | None = None,
    ) -> None:
        """Take plots over.

        Args:
            plots: By name, from top to bottom.
            arrangement: How they stand when there is width.
            parent: The widget that it lies in.
        """
        super().__init__(parent)
        self.members = dict(plots)
        self._all = tuple(plots.values())
        self._arrangement = arrangement
        self._x_name, self._names = "", dict.fromkeys(plots, "")
        self._is_wide: bool | None = None
        self._absent: set[str] = set()
        self._same_x: list[LivePlot] = []
        for plot in self._all:
            plot.setParent(self)
            self.share_x(plot)
            plot.hovered.connect(self.hovered)
            plot.cursor_moved.connect(self.cursor_moved)
            plot.fit_requested.connect(self.fit)
            plot.zoomed.connect(lambda x, y, plot=plot: self._zoomed(plot, x, y))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def fits(self) -> bool:
        """Whether everything is kept in view."""
        return all(plot.fits_x and plot.fits_y for plot in self._all)

    def name_axes(self, x: str, names: Mapping[str, str]) -> None:
        """Name the axis that all share, and by their names those of each."""
        self._x_name, self._names = x, dict(names)
        self._label_axes()

    def set_present(self, name: str, is_present: bool) -> None:
        """Have a plot, or leave it out where there is no room for it."""
        if is_present == (name in self._absent):
            (self._absent.discard if is_present else self._absent.add)(name)
            self.members[name].setVisible(is_present)
            self._label_axes()
            self._arrange()

    def share_x(self, plot: LivePlot) -> None:
        """Let another plot show the same part of x always, and the other way round."""
        self._same_x.append(plot)
        plot.view.sigXRangeChanged.connect(self._follow_x)

    def set_time_axis(self, is_time: bool) -> None:
        """Say whether x is in seconds."""
        for plot in self._same_x:
            plot.set_time_axis(is_time)

    def show_curve(self, name: str, is_shown: bool) -> None:
        """Show or hide a curve in every plot; `draw` does it."""
        for plot in self._all:
            plot.show_curve(name, is_shown)

    def fit(self) -> None:
        """Show everything, and keep it in view from now on."""
        self.forget_zoom()
        self.draw()

    def forget_zoom(self) -> None:
        """Keep everything in view from the next `draw` on."""
        for plot in self._all:
            plot.fits_x = plot.fits_y = True
        self.fits_changed.emit()

    def draw(self) -> None:
        """Bring all plots up to date."""
        for plot in self._all:
            plot.draw()

    def clear_cursor(self) -> None:
        """Take the crosshair away."""
        for plot in self._all:
            plot.set_cursor(None)

    def paint_light(self, painter: QPainter, at: QPointF) -> None:
        """Paint the plots as they are, in the light colours and without the crosshair."""
        self.clear_cursor()
        try:
            for plot in self._present:
                plot.set_look(LIGHT, smooth=True)
                target = QRectF(plot.geometry()).translated(at)
                plot.render(painter, target, QRect(QPoint(0, 0), plot.size()))
        finally:
            for plot in self._present:
                plot.restyle()

    @property
    def _present(self) -> list[LivePlot]:
        return [plot for name, plot in self.members.items() if name not in self._absent]

    def minimumSizeHint(self) -> QSize:
        """Return the least that is still readable."""
        return QSize(160, 45 * len(self._all))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the plots."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, height, how = self.width(), self.height(), self._arrangement
        n = len(how.columns)
        is_wide = width > how.wide * height and width >= n * _NARROWEST
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._label_axes()
        columns, left = self._columns(), 0
        each = (width - (len(columns) - 1) * SPACE_3) // len(columns)
        for column in columns:
            part = width - left if column is columns[-1] else each
            self._place_column(column, left, part)
            left += part + SPACE_3

    def _place_column(self, names: tuple[str, ...], left: int, width: int) -> None:
        """Place plots above each other; the lowest carries the figures of the x axis for all."""
        plots = [self.members[name] for name in names]
        shares = [self._arrangement.shares.get(name, 1.0) for name in names]
        figures = plots[-1].x_axis_height - min(plot.x_axis_height for plot in plots)
        room, top = self.height() - figures, 0
        for plot, share in zip(plots, shares, strict=True):
            is_last = plot is plots[-1]
            part = self.height() - top if is_last else int(room * share / sum(shares))
            plot.setGeometry(left, top, width, part)
            top += part

    def _columns(self) -> tuple[tuple[str, ...], ...]:
        """Return the plots that are there, column by column."""
        columns = self._arrangement.columns if self._is_wide else (tuple(self.members),)
        present = [tuple(n for n in names if n not in self._absent) for names in columns]
        return tuple(names for names in present if names)

    def _label_axes(self) -> None:
        lowest = {column[-1] for column in self._columns()}
        for name, plot in self.members.items():
            plot.set_labels(self._x_name if name in lowest else "", self._names[name])

    def _follow_x(self, view: pg.ViewBox, range_of_x: tuple[float, float]) -> None:
        """Let all plots show the same part of x.

        pyqtgraph's own link would align plots of different widths by their pixels instead: one
        of half the width would show half of x.
        """
        for plot in self._same_x:
            if plot.view is not view and tuple(plot.view.viewRange()[0]) != range_of_x:
                plot.view.setXRange(*range_of_x, padding=0)

    def _zoomed(self, plot: LivePlot, along_x: bool, along_y: bool) -> None:
        if along_x:
            for one in self._all:
                one.fits_x = False
        if along_y:
            plot.fits_y = False
        self.fits_changed.emit()
