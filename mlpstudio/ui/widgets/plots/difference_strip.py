"""Two low plots side by side: by how much one run is above another, in loss and in accuracy."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.ui.theme import SPACE_3, Theme
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.live_plot import LivePlot
from mlpstudio.ui.widgets.plots.plot_pair import METRICS, Metric, PlotPair

DIFFERENCE_STYLE = CurveStyle("accent")

HEIGHT = 58
"""Pixels at 100 %: low, so that the curves themselves keep their room."""

_CURVE = "difference"
_ANY = (1 << 24) - 1
"""Qt's QWIDGETSIZE_MAX, which PySide6 does not have: no limit."""


class DifferenceStrip(QWidget):
    """Curves around a line at zero, over the x of a pair of plots.

    Signals:
        hovered(x): The pointer is at x in data units; None when it left.
    """

    hovered = Signal(object)

    def __init__(self, theme: Theme, pair: PlotPair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._pair = theme, pair
        self.loss = LivePlot(theme, {_CURVE: DIFFERENCE_STYLE}, is_signed=True)
        self.accuracy = LivePlot(
            theme, {_CURVE: DIFFERENCE_STYLE}, is_percent=True, is_signed=True
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        for plot in self.plots.values():
            pair.share_x(plot)
            plot.view.setMouseEnabled(x=True, y=False)
            plot.set_level((0.0, ""))
            plot.hovered.connect(self.hovered)
            plot.cursor_moved.connect(pair.cursor_moved)
            plot.fit_requested.connect(pair.fit)
            plot.zoomed.connect(self._zoomed)
            row.addWidget(plot, 1)
        self._x_name, self._names = "", ("", "")
        self._is_alone = False
        self._take_height()
        theme.changed.connect(self._take_height)

    @property
    def plots(self) -> Mapping[Metric, LivePlot]:
        """Both plots."""
        return {"loss": self.loss, "accuracy": self.accuracy}

    @property
    def is_alone(self) -> bool:
        """Whether it stands in the place of the pair, and not below it."""
        return self._is_alone

    def set_alone(self, is_alone: bool) -> None:
        """Take the height and the x axis of the pair, or be low and leave them to it."""
        if is_alone != self._is_alone:
            self._is_alone = is_alone
            self._take_height()
            self._label_axes()

    def set_labels(self, x: str, loss: str, accuracy: str) -> None:
        """Name the axes; below the pair x is that of the plots above."""
        self._x_name, self._names = x, (loss, accuracy)
        self._label_axes()

    def _label_axes(self) -> None:
        for plot, name in zip((self.loss, self.accuracy), self._names, strict=True):
            plot.set_labels(self._x_name if self._is_alone else "", name)

    def fill(self, metric: Metric, x: AnyArray, y: AnyArray) -> None:
        """Hand over a curve; `draw` shows it.

        Args:
            metric: Which one.
            x: (k,) places, not falling.
            y: (k,) differences.
        """
        self.plots[metric].set_data(_CURVE, x, y)

    def value_at(self, metric: Metric, x: float) -> float | None:
        """Return the difference at a place, None where there is none."""
        places, values = self.plots[metric].data(_CURVE)
        row = int(places.searchsorted(x))
        return float(values[row]) if row < len(places) and places[row] == x else None

    def draw(self) -> None:
        """Bring both up to date, over the part of x that the pair shows."""
        for plot in self.plots.values():
            plot.fits_x = False  # the pair decides
            plot.set_log(self._pair.loss.log_x, False)
            plot.draw()

    def set_cursor(self, x: float | None) -> None:
        """Show the crosshair at x in data units, or take it away."""
        for plot in self.plots.values():
            plot.set_cursor(x)

    def sizeHint(self) -> QSize:
        """Return the height it has below the pair."""
        return QSize(2 * 160, self._theme.pixels(HEIGHT))

    def _take_height(self) -> None:
        policy = QSizePolicy.Policy
        upright = policy.Expanding if self._is_alone else policy.Fixed
        self.setSizePolicy(policy.Expanding, upright)
        self.setMinimumHeight(self._theme.pixels(HEIGHT))
        self.setMaximumHeight(_ANY if self._is_alone else self._theme.pixels(HEIGHT))

    def _zoomed(self, along_x: bool, along_y: bool) -> None:
        if along_x:
            for metric in METRICS:
                self._pair.plots[metric].fits_x = False
            self._pair.fits_changed.emit()
