"""A plot of curves that grow while they are looked at."""

import math
from collections.abc import Collection, Mapping, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_BODY, TEXT_SMALL, Colors, Theme
from mlpstudio.ui.widgets.plots import plot_ranges
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.drawn_curve import DrawnCurve
from mlpstudio.ui.widgets.plots.plot_grid import PlotAxis, PlotGrid
from mlpstudio.ui.widgets.plots.plot_notes import PlotNotes, PlotReadout, ReadoutRow

_DECADES = 30.0
"""How far a logarithmic axis can be zoomed out, in powers of ten."""


class LivePlot(pg.PlotWidget):
    """Curves over one x, kept in view as they grow until a person zooms.

    Signals:
        hovered(x): The pointer, or an arrow key, is at x in data units; None when it left.
        zoomed(along_x, along_y): A person chose another range.
        fit_requested: A person wants to see everything again (double click, Home).
        cursor_moved(steps): A person moves the crosshair by keys.
    """

    hovered = Signal(object)
    zoomed = Signal(bool, bool)
    fit_requested = Signal()
    cursor_moved = Signal(int)

    def __init__(
        self,
        theme: Theme,
        styles: Mapping[str, CurveStyle],
        *,
        is_percent: bool = False,
        is_signed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.x_axis = PlotAxis("bottom", is_whole=True)
        self.y_axis = PlotAxis("left", is_percent=is_percent)
        super().__init__(parent, axisItems={"bottom": self.x_axis, "left": self.y_axis})
        self._theme = theme
        self._is_percent, self._is_signed = is_percent, is_signed
        self._curves: dict[str, DrawnCurve] = {}
        self.log_x, self.log_y = False, False
        self._wanted_log = (False, False)
        self.fits_x, self.fits_y = True, True
        self._end = 1.0
        self._level: tuple[float, str] | None = None
        self._marks: tuple[tuple[float, str], ...] = ()
        self._ticks: tuple[float, ...] = ()
        self._band: tuple[float, float, str] | None = None
        self._is_drawing = False
        self._build(styles)
        self.restyle()
        theme.changed.connect(self.restyle)

    def _build(self, styles: Mapping[str, CurveStyle]) -> None:
        plot_item = self.getPlotItem()
        assert plot_item is not None
        self.view: pg.ViewBox = plot_item.getViewBox()
        plot_item.setMenuEnabled(False)
        plot_item.hideButtons()
        plot_item.setContentsMargins(0, SPACE_2, SPACE_3, 0)
        self.view.setDefaultPadding(0.0)
        self.view.disableAutoRange()
        self.view.setLimits(minXRange=1e-4, minYRange=1e-7)
        self.grid = PlotGrid(plot_item)
        self.notes = PlotNotes(self.view)
        self.readout = PlotReadout(self.view, is_low=self._is_percent)
        self._curves = {name: DrawnCurve(self.view, style) for name, style in styles.items()}
        self.view.sigRangeChangedManually.connect(self._zoomed)
        self.view.sigRangeChanged.connect(self._range_changed)
        self.setMinimumSize(80, 36)

    # What is shown

    def set_labels(self, x: str, y: str) -> None:
        """Name the axes; an x of "" leaves its figures out too, for a plot above another one."""
        self.x_axis.setStyle(showValues=bool(x))
        self.x_axis.setLabel(x)
        self.x_axis.showLabel(bool(x))
        self.y_axis.setLabel(y)
        self.setAccessibleName(y)
        self._size_axes()

    def set_time_axis(self, is_time: bool) -> None:
        """Say whether x is in seconds, or in something of which there are whole numbers."""
        self.x_axis.is_time, self.x_axis.is_whole = is_time, not is_time
        self.x_axis.picture = None  # its figures are other ones, at the same places too
        self.x_axis.update()

    @property
    def x_axis_height(self) -> int:
        """Pixels that figures and name of the x axis take."""
        return self._theme.pixels(34) if self.x_axis.labelText else SPACE_1

    def set_data(self, name: str, x: AnyArray, y: AnyArray) -> None:
        """Hand over a whole curve; `draw` shows it.

        Args:
            name: As given to the constructor.
            x: (n,) not falling.
            y: (n,) NaN where there is nothing.
        """
        curve = self._curves[name]
        curve.x, curve.y = x, y

    def data(self, name: str) -> tuple[AnyArray, AnyArray]:
        """Return what was handed over."""
        return self._curves[name].x, self._curves[name].y

    def drawn(self, name: str) -> tuple[AnyArray, AnyArray]:
        """Return the points on screen, in the view's coordinates."""
        return self._curves[name].item.points

    def is_curve_shown(self, name: str) -> bool:
        """Return whether a curve is not hidden."""
        return self._curves[name].is_shown

    def show_curve(self, name: str, is_shown: bool) -> None:
        """Show or hide a curve; `draw` does it."""
        self._curves[name].is_shown = is_shown

    def set_guests(self, styles: Mapping[str, CurveStyle]) -> None:
        """Have curves of other runs besides; those that stay are the same items."""
        self._have(styles, are_guests=True)

    def set_curves(self, styles: Mapping[str, CurveStyle]) -> None:
        """Have these curves in the place of those before; those that stay are the same items."""
        self._have(styles, are_guests=False)

    def _have(self, styles: Mapping[str, CurveStyle], *, are_guests: bool) -> None:
        for name, curve in list(self._curves.items()):
            if curve.is_guest == are_guests and styles.get(name) != curve.style:
                self._curves.pop(name).remove()
        for name, style in styles.items():
            if name not in self._curves:
                curve = DrawnCurve(self.view, style, is_guest=are_guests)
                curve.item.setZValue(-1 if are_guests else 0)
                curve.item.set_look(self._theme.colors)
                self._curves[name] = curve

    def set_modest(self, names: Collection[str]) -> None:
        """Have curves widen the view no further than guests do, such as those of a twin."""
        for name in names:
            self._curves[name].is_modest = True

    def set_level(self, level: tuple[float, str] | None) -> None:
        """Draw a dashed line at a height, with a name; None for none."""
        self._level = level

    def set_marks(self, marks: Sequence[tuple[float, str]]) -> None:
        """Draw vertical lines at places along x, each with a text or ""."""
        self._marks = tuple(marks)

    def set_ticks(self, places: Sequence[float]) -> None:
        """Draw small ticks at places along x, at the foot of the plot."""
        self._ticks = tuple(places)

    def set_band(self, band: tuple[float, float, str] | None) -> None:
        """Light a part of x, from and to in data units with a text or ""; None for none."""
        self._band = band

    def set_log(self, x: bool, y: bool) -> None:
        """Make the axes logarithmic or not; `draw` does it, together with the fitting range."""
        self._wanted_log = (x, y)

    def set_end(self, end: float) -> None:
        """Say how far x reaches when everything is in view."""
        self._end = end

    def draw(self) -> None:
        """Bring the items up to date with everything that was set."""
        self._is_drawing = True
        if self._wanted_log != (self.log_x, self.log_y):
            self._change_log(*self._wanted_log)
        if self.fits_x:
            x_range = plot_ranges.whole_x(self._curves.values(), self._end, is_log=self.log_x)
            self.view.setXRange(*x_range, padding=0)
        if self.fits_y:
            self.view.setYRange(*self._whole_y(), padding=0)
        self._draw_curves()
        self._draw_notes()
        self._is_drawing = False

    def set_cursor(
        self, x: float | None, title: str = "", rows: Sequence[ReadoutRow] = ()
    ) -> None:
        """Show the crosshair at x in data units, or take it away."""
        if x is None:
            self.readout.clear()
        else:
            self.readout.show_at(self._to_view(x, self.log_x), title, rows)

    def set_look(self, colors: Colors, *, smooth: bool = False) -> None:
        """Take colours.

        Args:
            colors: Those of the theme; exports take the light ones whatever the theme is.
            smooth: Every line is antialiased, which is too slow for a live plot.
        """
        small, bold = self._theme.font(TEXT_SMALL), self._theme.font(TEXT_SMALL, bold=True)
        self.grid.set_look(colors)
        self.notes.set_look(colors, small, self._theme.font(TEXT_BODY))
        self.readout.set_look(colors, small, bold)
        for axis in (self.x_axis, self.y_axis):
            axis.set_look(colors, small)
        for curve in self._curves.values():
            curve.item.set_look(colors, smooth=smooth)
        self.setBackground(colors.surface)

    def restyle(self) -> None:
        """Take colours and type of the theme."""
        self.set_look(self._theme.colors)
        self._size_axes()

    # Ranges

    def _whole_y(self) -> tuple[float, float]:
        curves = self._curves.values()
        if self._is_signed:
            return plot_ranges.signed_y(curves)
        if self._is_percent and not self.log_y:
            return plot_ranges.PERCENT
        level = None if self._level is None else self._level[0]
        return plot_ranges.whole_y(curves, level, is_log=self.log_y)

    def _change_log(self, x: bool, y: bool) -> None:
        self.log_x, self.log_y = x, y
        for axis in (self.x_axis, self.y_axis):
            axis.setLogMode(x=x, y=y)  # type: ignore[arg-type]  # bools, as its docs say
        self.view.setLimits(
            xMin=-_DECADES if x else None,
            xMax=_DECADES if x else None,
            yMin=-_DECADES if y else None,
            yMax=_DECADES if y else None,
        )

    def _draw_curves(self) -> None:
        left, right = self.view.viewRange()[0]
        if self.log_x:
            left, right = 10.0**left, 10.0**right
        for curve in self._curves.values():
            curve.draw((left, right), self.log_x, self.log_y)

    def _draw_notes(self) -> None:
        level = self._level
        if level is not None:
            level = (self._to_view(level[0], self.log_y), level[1])
        self.notes.set_level(level)
        band = self._band
        if band is not None:
            first, last = (self._to_view(x, self.log_x) for x in band[:2])
            band = (first, last, band[2])
        self.notes.set_band(band)
        self.notes.set_marks([(self._to_view(x, self.log_x), text) for x, text in self._marks])
        self.notes.set_ticks([self._to_view(x, self.log_x) for x in self._ticks])

    def _to_view(self, value: float, is_log: bool) -> float:
        return math.log10(max(value, 1e-300)) if is_log else value

    def _size_axes(self) -> None:
        # Fixed, so that plots above each other line up and figures do not push the curves.
        self.y_axis.setWidth(self._theme.pixels(56))
        self.x_axis.setHeight(self.x_axis_height)

    # What a person does

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Tell where along x the pointer is."""
        super().mouseMoveEvent(ev)
        if ev.buttons() != Qt.MouseButton.NoButton:
            return
        spot = self.mapToScene(ev.position().toPoint())
        if self.view.sceneBoundingRect().contains(spot):
            x = self.view.mapSceneToView(spot).x()
            self.hovered.emit(10.0**x if self.log_x else x)
        else:
            self.hovered.emit(None)

    def leaveEvent(self, ev: QEvent) -> None:
        """Tell that the pointer left."""
        super().leaveEvent(ev)
        self.hovered.emit(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show everything again."""
        super().mouseDoubleClickEvent(event)
        self.fit_requested.emit()

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Move the crosshair, zoom, or show everything again."""
        stride = 10 if ev.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        moves = {Qt.Key.Key_Left: -stride, Qt.Key.Key_Right: stride}
        zooms = {Qt.Key.Key_Plus: 0.8, Qt.Key.Key_Equal: 0.8, Qt.Key.Key_Minus: 1.25}
        key = Qt.Key(ev.key())
        if key in moves:
            self.cursor_moved.emit(moves[key])
        elif key in zooms:
            self.view.scaleBy((zooms[key], zooms[key]))
            self.zoomed.emit(True, True)
        elif key == Qt.Key.Key_Home:
            self.fit_requested.emit()
        elif key == Qt.Key.Key_Escape and self.readout.isVisible():
            self.hovered.emit(None)
        else:
            ev.ignore()

    def _zoomed(self, mask: Sequence[bool]) -> None:
        self.zoomed.emit(bool(mask[0]), bool(mask[1]))

    def _range_changed(self, *_: object) -> None:
        if not self._is_drawing:
            self._draw_curves()
