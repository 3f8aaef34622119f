"""By how much the curves of a twin are above those of the run before it, below the live plots."""

import math

from mlpstudio.ui.plots.curve_feed import CurveFeed
from mlpstudio.ui.widgets.plots.difference_strip import DIFFERENCE_STYLE, DifferenceStrip
from mlpstudio.ui.widgets.plots.plot_notes import ReadoutRow
from mlpstudio.ui.widgets.plots.plot_pair import METRICS, Metric

ROOM = 300
"""Height of the panel below which it makes room for the curves themselves."""


class TwinDifference(DifferenceStrip):
    """Takes the smoothed curves of both runs from the feed of the plots."""

    @property
    def has_room(self) -> bool:
        """Whether the panel is high enough for it."""
        parent = self.parentWidget()
        return parent is not None and parent.height() >= self._theme.pixels(ROOM)

    def follow(self, feed: CurveFeed, *, is_wanted: bool) -> None:
        """Draw what the feed has drawn, or make room.

        Args:
            feed: Filled.
            is_wanted: Whether there is a run before, and a person wants to see the difference.
        """
        self.setVisible(is_wanted and self.has_room)
        if self.isHidden():
            return
        for metric in METRICS:
            self.fill(metric, *feed.difference(metric))
        self.draw()

    def name_axes(self) -> None:
        """Say what goes up and down."""
        self.set_labels(self.tr("Δ loss"), self.tr("Δ acc."))
        for plot, name in (
            (self.loss, self.tr("Difference of the loss")),
            (self.accuracy, self.tr("Difference of the accuracy")),
        ):
            plot.setAccessibleName(name)
            plot.setAccessibleDescription(
                self.tr("This run minus the run before; below zero it is lower now.")
            )

    def readout(self, metric: Metric, x: float, name: str) -> list[ReadoutRow]:
        """Return the difference at a place along x under a name, if there is one to be seen."""
        value = None if self.isHidden() else self.value_at(metric, x)
        if value is None or math.isnan(value):
            return []
        text = f"{100 * value:+.2f}%" if metric == "accuracy" else f"{value:+.4f}"
        return [ReadoutRow(DIFFERENCE_STYLE, name, text.replace("-", "−"))]
