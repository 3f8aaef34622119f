"""The norms of one run as curves: smoothed, placed along x, one for each layer."""

import math
from collections.abc import Callable, Collection, Mapping, Sequence

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.norms import GAP
from mlpstudio.runs import positions
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.smoothing import RunningAverage
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.live_plot import LivePlot
from mlpstudio.ui.widgets.plots.plot_notes import ReadoutRow

GRADIENT, UPDATE = "gradient", "update"
KINDS = (GRADIENT, UPDATE)
"""The plots that have a curve for each layer; columns of the norms are named like them."""


class NormTrack:
    """What the plots draw of a run; only what is new since the last time is smoothed.

    Attributes:
        curves: What the run measured.
        layers: What its layers with parameters are called, from the input to the output.
        places: Where the norms are along x, (k,).
    """

    def __init__(self, key: str, style: Callable[[int], CurveStyle]) -> None:
        """Make one without a run.

        Args:
            key: What its curves are called in a plot, before the number of the layer.
            style: How a layer is drawn, 1 for the first.
        """
        self._key, self._style = key, style
        self._factor = 0.9
        self._averages: dict[str, RunningAverage] = {}
        self.curves = Curves()
        self.layers: tuple[str, ...] = ()
        self.places: AnyArray = np.empty(0)  # (k,)

    def restart(self, factor: float) -> None:
        """Smooth anew, by another factor."""
        self._factor, self._averages = factor, {}

    def follow(self, curves: Curves, layers: Sequence[str], places: AnyArray) -> None:
        """Take over what a run has measured by now.

        Args:
            curves: Of the run; others than before are smoothed from their beginning.
            layers: Names, as many as there are norms.
            places: (k,) of its norms along x.
        """
        if curves is not self.curves or len(places) < len(self.places):
            self._averages = {}
        self.curves, self.layers, self.places = curves, tuple(layers), places

    def styles(self) -> dict[str, CurveStyle]:
        """Return how each of its curves is drawn, by name."""
        return {self._name(number): self._style(number) for number in self._numbers}

    def fill(self, plots: Mapping[str, LivePlot], hidden: Collection[int]) -> None:
        """Hand its curves over to the plots, which have them by now.

        Args:
            plots: By kind.
            hidden: Layers that are not drawn, by their number.
        """
        for kind in KINDS:
            for number in self._numbers:
                plots[kind].set_data(self._name(number), self.places, self._average(kind, number))
                plots[kind].show_curve(self._name(number), number not in hidden)

    def rows_at(self, kind: str, x: float, hidden: Collection[int]) -> list[ReadoutRow]:
        """Return what was measured nearest to a place along x, as far as the run comes."""
        row = positions.nearest(self.places, x)
        if row is None or x > float(self.places[-1]):
            return []
        return self.rows(kind, row, hidden)

    def rows(self, kind: str, row: int, hidden: Collection[int]) -> list[ReadoutRow]:
        """Return what was measured, by the row of the norms, in every layer that is shown."""
        return [
            ReadoutRow(self._style(number), self.layers[number - 1], number_text(value))
            for number in self._numbers
            if number not in hidden
            and not math.isnan(value := float(self._values(kind, number)[row]))
        ]

    @property
    def _numbers(self) -> range:
        return range(1, len(self.layers) + 1)

    def _name(self, number: int) -> str:
        return f"{self._key} {number}"

    def _values(self, kind: str, number: int) -> AnyArray:
        return self.curves.norms[f"{kind}_{number}"]

    def _average(self, kind: str, number: int) -> AnyArray:
        """Return the smoothed values of a layer; a frozen one has none on this axis.  # (k,)."""
        values = self._values(kind, number)  # (k,)
        if not np.any(values):
            return np.full(len(values), np.nan)  # (k,)
        name = f"{kind}_{number}"
        if name not in self._averages:
            # As many steps long as the averages of the other plots, which have every step.
            self._averages[name] = RunningAverage(self._factor**GAP)
        return self._averages[name].of(values)
