"""From the norms of a run to three plots: learning rate, gradients and updates by layer."""

import math

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.norms import GAP
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.runs import positions
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.positions import Unit
from mlpstudio.runs.smoothing import RunningAverage
from mlpstudio.ui.gradients import words
from mlpstudio.ui.plots.facts import Band
from mlpstudio.ui.plots.x_axis import Plan, XAxis
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.live_plot import LivePlot
from mlpstudio.ui.widgets.plots.plot_group import Arrangement, PlotGroup
from mlpstudio.ui.widgets.plots.plot_notes import ReadoutRow

RATE, GRADIENT, UPDATE = "rate", "gradient", "update"
KINDS = (GRADIENT, UPDATE)
"""The plots that have a curve for each layer; columns of the norms are named like them."""

USUAL_UPDATE = 1e-3
"""Of the weights, for each step (Karpathy, CS231n: "somewhere around 1e-3")."""

RATE_STYLE = CurveStyle("accent")
GUIDE_STYLE = CurveStyle("muted", is_dashed=True)

MOST_RAW = 6
"""Layers up to which what was measured is drawn beside its average: more would be a thicket."""

_N_COLORS = 10


def layer_style(number: int) -> CurveStyle:
    """Return how a layer is drawn, 1 for the first."""
    return CurveStyle("muted", category=number - 1, is_dashed=number > _N_COLORS)


def norm_plots(theme: Theme) -> PlotGroup:
    """Return the three plots, the learning rate the smallest of them."""
    plots = {
        GRADIENT: LivePlot(theme, {}),
        UPDATE: LivePlot(theme, {}),
        RATE: LivePlot(theme, {RATE: RATE_STYLE}),
    }
    columns = ((GRADIENT,), (UPDATE, RATE))
    return PlotGroup(plots, Arrangement(columns, wide=1.4, shares={RATE: 0.5}))


class NormFeed:
    """Fills the plots; only what is new since the last time is smoothed.

    Attributes:
        unit: What x counts.
        layers: Of the run that is drawn, those with parameters.
        shows_guide: Whether the usual size of an update is drawn.
        axis: The x axis as it was drawn last.
    """

    def __init__(self, group: PlotGroup) -> None:
        self._plots = group.members
        self._group = group
        self._factor = 0.9
        self._averages: dict[str, RunningAverage] = {}
        self._hidden: set[int] = set()
        self.unit: Unit = "steps"
        self.layers: tuple[LayerShape, ...] = ()
        self.shows_guide = True
        self.axis = XAxis(Curves(), self.unit)

    def restart(self, factor: float) -> None:
        """Begin another run, or smooth by another factor."""
        self._factor = factor
        self._averages = {}

    def show(self, number: int, is_shown: bool) -> None:
        """Draw the curves of a layer or not."""
        (self._hidden.discard if is_shown else self._hidden.add)(number)

    def fill(
        self,
        curves: Curves,
        layers: tuple[LayerShape, ...],
        plan: Plan,
        band: Band | None,
    ) -> None:
        """Hand everything over to the plots, and have them drawn.

        Args:
            curves: Of the run.
            layers: With parameters, as many as there are norms.
            plan: How far the run is to go.
            band: What the doctor lights.
        """
        self.axis, self.layers = XAxis(curves, self.unit, plan.n_train), layers
        end = self.axis.end(plan)
        self._plots[RATE].set_data(RATE, self.axis.updates, curves.steps["learning_rate"])
        for kind in KINDS:
            self._fill_layers(kind)
        texts, marks = self.axis.marks()
        for name, plot in self._plots.items():
            plot.set_end(end)
            plot.set_marks(texts if name == GRADIENT else marks)
            plot.set_band(self._placed(band, has_text=name == GRADIENT))
        guide = (USUAL_UPDATE, words.guide_name()) if self.shows_guide else None
        self._plots[UPDATE].set_level(guide)
        self._group.draw()

    def rows_at(self, kind: str, step: int) -> tuple[int, list[ReadoutRow]] | None:
        """Return the measured update nearest to a step, and what it was in every layer shown."""
        norms = self.axis.curves.norms
        row = positions.nearest(norms["step"], step)
        if row is None:
            return None
        rows = [
            ReadoutRow(
                layer_style(number),
                words.layer_name(shape),
                number_text(float(norms[f"{kind}_{number}"][row])),
            )
            for number, shape in enumerate(self.layers, start=1)
            if number not in self._hidden and self._has_value(kind, number, row)
        ]
        return int(norms["step"][row]), rows

    def rate_at(self, step: int) -> float | None:
        """Return η of an update, if there was one."""
        steps = self.axis.curves.steps
        row = positions.nearest(steps["step"], step)
        return None if row is None else float(steps["learning_rate"][row])

    def _has_value(self, kind: str, number: int, row: int) -> bool:
        return not math.isnan(self.axis.curves.norms[f"{kind}_{number}"][row])

    def _fill_layers(self, kind: str) -> None:
        """Give a plot one curve for each layer, and what it is the average of."""
        plot, norms = self._plots[kind], self.axis.curves.norms
        numbers = range(1, len(self.layers) + 1)
        has_raw = len(self.layers) <= MOST_RAW
        styles: dict[str, CurveStyle] = {}
        for number in numbers if has_raw else ():
            styles[f"raw {number}"] = CurveStyle("muted", category=number - 1, opacity=0.3)
        styles |= {f"layer {number}": layer_style(number) for number in numbers}
        plot.set_curves(styles)
        for number in numbers:
            values = norms[f"{kind}_{number}"]  # (k,)
            name, is_shown = f"layer {number}", number not in self._hidden
            plot.set_data(name, self.axis.places.norms, self._average(kind, number, values))
            plot.show_curve(name, is_shown)
            if has_raw:
                plot.set_data(f"raw {number}", self.axis.places.norms, values)
                plot.show_curve(f"raw {number}", is_shown)

    def _average(self, kind: str, number: int, values: AnyArray) -> AnyArray:
        """Return the smoothed values of a layer; a frozen one has none on this axis.  # (k,)."""
        if not self.layers[number - 1].trainable:
            return np.full(len(values), np.nan)  # (k,)
        name = f"{kind}_{number}"
        if name not in self._averages:
            # As many steps long as the averages of the other plots, which have every step.
            self._averages[name] = RunningAverage(self._factor**GAP)
        return self._averages[name].of(values)

    def _placed(self, band: Band | None, *, has_text: bool) -> tuple[float, float, str] | None:
        if band is None:
            return None
        first, last, text = band
        return self.axis.place(first), self.axis.place(last), text if has_text else ""
