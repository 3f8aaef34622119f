"""By how much the curves of a twin are above those of the run before it, below the live plots."""

import math

from PySide6.QtWidgets import QWidget

from mlpstudio.ui.plots.curve_feed import CurveFeed
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.difference_strip import DIFFERENCE_STYLE, DifferenceStrip
from mlpstudio.ui.widgets.plots.plot_notes import ReadoutRow
from mlpstudio.ui.widgets.plots.plot_pair import METRICS, Metric, PlotPair

ROOM = 300
"""Height of the panel below which there is no room for it beside both curves."""


class TwinDifference(DifferenceStrip):
    """Takes the smoothed curves of both runs from the feed of the plots.

    Where there is room it is there unless a person does not want it; in a lower panel it takes the
    place of the curves themselves when a person wants it.
    """

    def __init__(self, theme: Theme, pair: PlotPair, parent: QWidget | None = None) -> None:
        super().__init__(theme, pair, parent)
        self._wishes = {True: True, False: False}  # with room, and without

    @property
    def has_room(self) -> bool:
        """Whether the panel is high enough for it beside both curves."""
        parent = self.parentWidget()
        return parent is not None and parent.height() >= self._theme.pixels(ROOM)

    @property
    def is_wanted(self) -> bool:
        """Whether it is to be seen in a panel as high as this one."""
        return self._wishes[self.has_room]

    def want(self, is_wanted: bool) -> None:
        """Show it in a panel as high as this one, or do not."""
        self._wishes[self.has_room] = is_wanted

    @property
    def wishes(self) -> list[bool]:
        """Whether it is wanted where there is room, and where there is none."""
        return [self._wishes[True], self._wishes[False]]

    @wishes.setter
    def wishes(self, wishes: list[bool]) -> None:
        self._wishes = dict(zip((True, False), wishes, strict=True))

    def follow(self, feed: CurveFeed, *, has_reference: bool) -> None:
        """Draw what the feed has drawn, or make room.

        Args:
            feed: Filled.
            has_reference: Whether there is a run before.
        """
        is_shown = has_reference and self.is_wanted
        is_alone = is_shown and not self.has_room
        self.set_alone(is_alone)
        self._pair.setVisible(not is_alone)
        self.setVisible(is_shown)
        if self.isHidden():
            return
        for metric in METRICS:
            self.fill(metric, *feed.difference(metric))
        self.draw()

    def name_axes(self, x: str) -> None:
        """Name x, and say what goes up and down."""
        self.set_labels(x, self.tr("Δ loss"), self.tr("Δ acc."))
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
