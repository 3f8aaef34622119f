"""Loss and accuracy, above each other or side by side, over one x and with one crosshair."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtWidgets import QWidget

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.live_plot import LivePlot
from mlpstudio.ui.widgets.plots.plot_group import Arrangement, PlotGroup

Metric = Literal["loss", "accuracy"]
METRICS: tuple[Metric, Metric] = ("loss", "accuracy")


class PlotPair(PlotGroup):
    """The two plots of what a network learns."""

    def __init__(
        self, theme: Theme, styles: Mapping[str, CurveStyle], parent: QWidget | None = None
    ) -> None:
        self.loss = LivePlot(theme, styles)
        self.accuracy = LivePlot(theme, styles, is_percent=True)
        plots = {"loss": self.loss, "accuracy": self.accuracy}
        super().__init__(plots, Arrangement((("loss",), ("accuracy",)), wide=2.2), parent)

    @property
    def plots(self) -> dict[Metric, LivePlot]:
        """Both plots."""
        return {"loss": self.loss, "accuracy": self.accuracy}

    def set_labels(self, x: str, loss: str, accuracy: str) -> None:
        """Name the axes."""
        self.name_axes(x, {"loss": loss, "accuracy": accuracy})

    def set_log(self, x: bool, y: bool) -> None:
        """Make x, and the loss, logarithmic or not."""
        self.loss.set_log(x, y)
        self.accuracy.set_log(x, False)
