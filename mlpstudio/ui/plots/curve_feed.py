"""From a run to the plots: places along x, smoothing, levels, marks, and the readout."""

import math
from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.runs import guessing, positions
from mlpstudio.runs.comparison import difference
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.positions import Places, Unit
from mlpstudio.runs.smoothing import RunningAverage
from mlpstudio.ui.plots.facts import Facts
from mlpstudio.ui.plots.x_axis import XAxis
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.plot_notes import ReadoutRow
from mlpstudio.ui.widgets.plots.plot_pair import METRICS, Metric, PlotPair

translate = QCoreApplication.translate

STYLES = {
    "reference": CurveStyle("muted"),
    "reference_validation": CurveStyle("muted", width=1.5, is_dashed=True),
    "batch": CurveStyle("training", opacity=0.3),
    "smoothed": CurveStyle("training"),
    "remeasured": CurveStyle("training", width=1.5, is_dashed=True),
    "training": CurveStyle("training", width=2.0, dots="o"),
    "validation": CurveStyle("validation", width=2.0, dots="o"),
    "test": CurveStyle("good", width=0.0, dots="d"),
}
"""The curves of each plot, the lowest first."""


_OF_REFERENCE = ("reference", "reference_validation")


class CurveFeed:
    """Fills a pair of plots; only what is new since the last time is computed."""

    def __init__(self, pair: PlotPair) -> None:
        self._pair = pair
        for plot in pair.plots.values():
            plot.set_modest(_OF_REFERENCE)
        self._averages = {metric: RunningAverage(0.9) for metric in METRICS}
        self._factor = 0.9
        self._reference: Curves | None = None
        self._reference_averages: dict[Metric, RunningAverage] = {}
        self._reference_y: dict[Metric, AnyArray] = {}
        self._reference_places: tuple[tuple[object, ...], Places] | None = None
        self.unit: Unit = "steps"
        self.shows_guessing = True
        self.axis = XAxis(Curves(), self.unit)

    @property
    def curves(self) -> Curves:
        """What is drawn."""
        return self.axis.curves

    @property
    def x(self) -> AnyArray:
        """The place of each update.  # (n,)."""
        return self.axis.updates

    def restart(self, factor: float) -> None:
        """Begin another run, or smooth by another factor."""
        self._factor = factor
        self._averages = {metric: RunningAverage(factor) for metric in METRICS}
        self._reference = None

    def fill(self, curves: Curves, facts: Facts) -> None:
        """Hand everything over to the plots, and have them drawn."""
        self.axis = XAxis(curves, self.unit, facts.n_train)
        steps, epochs, epoch_x = curves.steps, curves.epochs, self.axis.places.epochs
        reference_x = self._reference_places_of(facts).updates  # (n of the run before,)
        end = max(self.axis.end(facts.plan, (reference_x,)), facts.reach)
        for metric, plot in self._pair.plots.items():
            plot.set_data("batch", self.x, steps[metric])
            plot.set_data("smoothed", self.x, self._averages[metric].of(steps[metric]))
            plot.set_data("training", epoch_x, epochs[metric])
            plot.set_data("remeasured", epoch_x, epochs[f"remeasured_{metric}"])
            plot.set_data("validation", epoch_x, epochs[f"validation_{metric}"])
            plot.set_end(end)
        self._set_reference(facts)
        self._set_test(facts)
        marks, places_of_marks = self.axis.marks()
        self._pair.loss.set_marks(marks)
        self._pair.accuracy.set_marks(places_of_marks)
        self._pair.loss.set_ticks(self.axis.ticks(facts.snapshots))
        self._set_band(facts)
        self._set_levels(facts)
        self._pair.draw()

    def readout(self, metric: Metric, index: int) -> tuple[float, str, list[tuple[str, str]]]:
        """Return place, title, and (curve, value) of every curve at an update."""
        curves = self.curves
        step = int(curves.steps["step"][index])
        epoch = positions.epoch_of(curves, step)
        values = {
            "batch": float(curves.steps[metric][index]),
            "smoothed": float(self._pair.plots[metric].data("smoothed")[1][index]),
            **self._reference_at(metric, step),
        }
        if epoch <= len(curves.epochs):
            values["training"] = float(curves.epochs[metric][epoch - 1])
            values["remeasured"] = float(curves.epochs[f"remeasured_{metric}"][epoch - 1])
            values["validation"] = float(curves.epochs[f"validation_{metric}"][epoch - 1])
        return (
            float(self.x[index]),
            self.axis.title(step),
            [(n, figure(metric, v)) for n, v in values.items() if not math.isnan(v)],
        )

    def _reference_places_of(self, facts: Facts) -> Places:
        """Return where everything of the run before is; nowhere if there is none."""
        reference = Curves() if facts.reference is None else facts.reference
        if self.unit == "steps":
            return positions.places(reference, self.unit)
        # The same arrays each time, as long as nothing else is asked: nothing is drawn anew then.
        lengths = (len(reference.steps), len(reference.epochs), len(reference.norms))
        asked = (id(facts.reference), lengths, self.unit, facts.n_train)
        if self._reference_places is None or self._reference_places[0] != asked:
            found = positions.places(reference, self.unit, facts.n_train)
            self._reference_places = (asked, found)
        return self._reference_places[1]

    def _set_reference(self, facts: Facts) -> None:
        """Draw the run before as far as the plots' smoothing and axes go."""
        reference = facts.reference
        if reference is not self._reference:
            self._reference = reference
            self._reference_averages = {m: RunningAverage(self._factor) for m in METRICS}
        self._reference_y = {
            metric: average.of(reference.steps[metric])  # it may be growing, as the run does
            for metric, average in self._reference_averages.items()
            if reference is not None
        }
        places = self._reference_places_of(facts)
        nothing = np.empty(0)  # (0,)
        for metric, plot in self._pair.plots.items():
            plot.set_data("reference", places.updates, self._reference_y.get(metric, nothing))
            if reference is None:
                plot.set_data("reference_validation", nothing, nothing)
                continue
            validation = reference.epochs[f"validation_{metric}"]  # (epochs,)
            plot.set_data("reference_validation", places.epochs, validation)

    def difference(self, metric: Metric) -> tuple[AnyArray, AnyArray]:
        """Return places along x, (k,), and by how much the smoothed curve is above the other."""
        if self._reference is None:
            return np.empty(0), np.empty(0)  # (0,), (0,)
        before = (self._reference.steps["step"], self._reference_y[metric])
        now = (self.curves.steps["step"], self._pair.plots[metric].data("smoothed")[1])
        rows, values = difference(before, now)  # (k,), (k,)
        return self.x[rows], values

    def _reference_at(self, metric: Metric, step: int) -> dict[str, float]:
        """Return the value of the run before at the same step, if it came that far."""
        if self._reference is None:
            return {}
        row = int(np.searchsorted(self._reference.steps["step"], step))
        values = self._reference_y[metric]
        return {"reference": float(values[row])} if row < len(values) else {}

    def _set_band(self, facts: Facts) -> None:
        """Light the updates in both plots; the upper one says what they show."""
        for plot in self._pair.plots.values():
            if facts.band is None:
                plot.set_band(None)
                continue
            first, last, text = facts.band
            is_upper = plot is self._pair.loss
            plot.set_band(
                (self.axis.place(first), self.axis.place(last), text if is_upper else "")
            )

    def _set_test(self, facts: Facts) -> None:
        for metric, plot in self._pair.plots.items():
            if facts.test is None:
                plot.set_data("test", np.empty(0), np.empty(0))
                continue
            step, loss, accuracy = facts.test
            value = loss if metric == "loss" else accuracy
            place = self.axis.place(step)
            plot.set_data("test", np.array([place]), np.array([value]))  # (1,), (1,)

    def _set_levels(self, facts: Facts) -> None:
        loss = accuracy = None
        if facts.n_classes is not None and facts.n_classes >= 2 and self.shows_guessing:
            loss = guessing.guessing_loss(facts.training.loss, facts.n_classes)
            accuracy = guessing.guessing_accuracy(facts.n_classes)
        name = translate("Plots", "guessing")
        self._pair.loss.set_level(None if loss is None else (loss, name))
        self._pair.accuracy.set_level(None if accuracy is None else (accuracy, name))


def figure(metric: Metric, value: float) -> str:
    """Write a loss with four significant digits at least, an accuracy in percent."""
    if metric == "accuracy":
        return f"{100 * value:.2f}%"
    return f"{value:.4f}" if value >= 0.01 else f"{value:.3g}"


def readout_rows(
    pair: PlotPair, metric: Metric, values: Iterable[tuple[str, str]], names: dict[str, str]
) -> Sequence[ReadoutRow]:
    """Return the rows of the curves that are not hidden."""
    plot = pair.plots[metric]
    return [
        ReadoutRow(STYLES[curve], names[curve], value)
        for curve, value in values
        if plot.is_curve_shown(curve)
    ]
