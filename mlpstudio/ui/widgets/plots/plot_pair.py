"""Loss and accuracy, above each other or side by side, over one x and with one crosshair."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import LIGHT, SPACE_3, Theme
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.live_plot import LivePlot

Metric = Literal["loss", "accuracy"]
METRICS: tuple[Metric, Metric] = ("loss", "accuracy")
_WIDE = 2.2
"""Width over height from which the plots stand side by side."""


class PlotPair(QWidget):
    """Two plots that are looked at together.

    Signals:
        hovered(x): The pointer is at x in data units; None when it left.
        cursor_moved(steps): A person moves the crosshair by keys.
        fits_changed: Whether everything is in view is different now.
    """

    hovered = Signal(object)
    cursor_moved = Signal(int)
    fits_changed = Signal()

    def __init__(
        self, theme: Theme, styles: Mapping[str, CurveStyle], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.loss = LivePlot(theme, styles, parent=self)
        self.accuracy = LivePlot(theme, styles, is_percent=True, parent=self)
        self._labels = ("", "", "")
        self._is_wide: bool | None = None
        self.accuracy.view.setXLink(self.loss.view)
        for plot in self.plots.values():
            plot.hovered.connect(self.hovered)
            plot.cursor_moved.connect(self.cursor_moved)
            plot.fit_requested.connect(self.fit)
        self.loss.zoomed.connect(lambda x, y: self._zoomed(self.loss, x, y))
        self.accuracy.zoomed.connect(lambda x, y: self._zoomed(self.accuracy, x, y))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def plots(self) -> dict[Metric, LivePlot]:
        """Both plots."""
        return {"loss": self.loss, "accuracy": self.accuracy}

    @property
    def fits(self) -> bool:
        """Whether everything is kept in view."""
        return all(plot.fits_x and plot.fits_y for plot in self.plots.values())

    def set_labels(self, x: str, loss: str, accuracy: str) -> None:
        """Name the axes."""
        self._labels = (x, loss, accuracy)
        self._label_axes()

    def set_log(self, x: bool, y: bool) -> None:
        """Make x, and the loss, logarithmic or not."""
        self.loss.set_log(x, y)
        self.accuracy.set_log(x, False)

    def show_curve(self, name: str, is_shown: bool) -> None:
        """Show or hide a curve in both plots; `draw` does it."""
        for plot in self.plots.values():
            plot.show_curve(name, is_shown)

    def fit(self) -> None:
        """Show everything, and keep it in view from now on."""
        self.forget_zoom()
        self.draw()

    def forget_zoom(self) -> None:
        """Keep everything in view from the next `draw` on."""
        for plot in self.plots.values():
            plot.fits_x = plot.fits_y = True
        self.fits_changed.emit()

    def draw(self) -> None:
        """Bring both plots up to date."""
        for plot in self.plots.values():
            plot.draw()

    def clear_cursor(self) -> None:
        """Take the crosshair away."""
        for plot in self.plots.values():
            plot.set_cursor(None)

    def paint_light(self, painter: QPainter, at: QPointF) -> None:
        """Paint both plots as they are, in the light colours and without the crosshair."""
        self.clear_cursor()
        try:
            for plot in self.plots.values():
                plot.set_look(LIGHT, smooth=True)
                target = QRectF(plot.geometry()).translated(at)
                plot.render(painter, target, QRect(QPoint(0, 0), plot.size()))
        finally:
            for plot in self.plots.values():
                plot.restyle()

    def minimumSizeHint(self) -> QSize:
        """Return the least that is still readable."""
        return QSize(160, 90)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the plots."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        is_wide = width > _WIDE * height and width >= 560
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._label_axes()
        if is_wide:
            half = (width - SPACE_3) // 2
            self.loss.setGeometry(0, 0, half, height)
            self.accuracy.setGeometry(half + SPACE_3, 0, width - half - SPACE_3, height)
            return
        # The lower plot carries the figures of the x axis for both.
        figures = self.accuracy.x_axis_height - self.loss.x_axis_height
        upper = (height - figures) // 2
        self.loss.setGeometry(0, 0, width, upper)
        self.accuracy.setGeometry(0, upper, width, height - upper)

    def _label_axes(self) -> None:
        x, loss, accuracy = self._labels
        self.loss.set_labels(x if self._is_wide else "", loss)
        self.accuracy.set_labels(x, accuracy)

    def _zoomed(self, plot: LivePlot, along_x: bool, along_y: bool) -> None:
        if along_x:
            self.loss.fits_x = self.accuracy.fits_x = False
        if along_y:
            plot.fits_y = False
        self.fits_changed.emit()
