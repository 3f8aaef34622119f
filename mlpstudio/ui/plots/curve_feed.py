"""From a run to the plots: places along x, smoothing, levels, marks, and the readout."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.batching import steps_per_epoch
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.runs import guessing, marks, positions
from mlpstudio.runs.curves import Curves, Mark
from mlpstudio.runs.smoothing import RunningAverage
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

_CALM = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_SHORTEST = 10.0


@dataclass(frozen=True, slots=True)
class Facts:
    """What surrounds the curves.

    Attributes:
        training: Settings of the run, or of the project before there is one.
        target_epochs: Epochs after which the run completes.
        is_active: Whether more points are to come.
        n_train: Training samples, None when they are not loaded.
        n_classes: K, None when the data are not loaded.
        test: Step, loss and accuracy of the evaluation on the test set, if there was one.
        reference: Curves of the run that this one is a twin of, if it is one.
        band: Updates that are lit, from and to, and what they show.
        reach: How far along x the curves of other runs come.
    """

    training: TrainingSettings
    target_epochs: int
    is_active: bool
    n_train: int | None
    n_classes: int | None
    test: tuple[int, float, float] | None
    reference: Curves | None = None
    band: tuple[int, int, str] | None = None
    reach: float = 0.0


class CurveFeed:
    """Fills a pair of plots; only what is new since the last time is computed."""

    def __init__(self, pair: PlotPair) -> None:
        self._pair = pair
        self._averages = {metric: RunningAverage(0.9) for metric in METRICS}
        self._factor = 0.9
        self._reference: Curves | None = None
        self._reference_y: dict[Metric, AnyArray] = {}
        self._reference_places: tuple[Curves, int | None, AnyArray] | None = None
        self.counts_epochs = False
        self.shows_guessing = True
        self.curves = Curves()
        self.x: AnyArray = self.curves.steps["step"]  # (n,) place of each update

    def restart(self, factor: float) -> None:
        """Begin another run, or smooth by another factor."""
        self._factor = factor
        self._averages = {metric: RunningAverage(factor) for metric in METRICS}
        self._reference = None

    def fill(self, curves: Curves, facts: Facts) -> None:
        """Hand everything over to the plots, and have them drawn."""
        self.curves = curves
        steps, epochs = curves.steps, curves.epochs
        if self.counts_epochs:
            self.x, epoch_x = positions.in_epochs(curves, facts.n_train), epochs["epoch"]
        else:
            self.x, epoch_x = steps["step"], epochs["step"]
        end = max(self._end(facts), facts.reach)
        for metric, plot in self._pair.plots.items():
            plot.set_data("batch", self.x, steps[metric])
            plot.set_data("smoothed", self.x, self._averages[metric].of(steps[metric]))
            plot.set_data("training", epoch_x, epochs[metric])
            plot.set_data("remeasured", epoch_x, epochs[f"remeasured_{metric}"])
            plot.set_data("validation", epoch_x, epochs[f"validation_{metric}"])
            plot.set_end(end)
        self._set_reference(facts)
        self._set_test(facts)
        self._set_marks()
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
        title = translate("Plots", "Step {step} · epoch {epoch}")
        return (
            float(self.x[index]),
            title.format(step=f"{step:,}", epoch=epoch),
            [(n, figure(metric, v)) for n, v in values.items() if not math.isnan(v)],
        )

    def _end(self, facts: Facts) -> float:
        """Return how far x reaches: ahead of a run that is under way, and seldom moving."""
        last = max(float(x[-1]) if len(x) else 0.0 for x in (self.x, self._reference_x(facts)))
        planned = self._planned(facts)
        if not last:
            return planned or 100.0
        if not facts.is_active:
            return last
        ahead = calm_end(last)
        return ahead if planned is None or planned < last else min(ahead, planned)

    def _planned(self, facts: Facts) -> float | None:
        """Return where x is when the run completes, None when that is not known."""
        if self.counts_epochs:
            return float(facts.target_epochs)
        if facts.n_train is None:
            return None
        epochs = self.curves.epochs
        done, step = (epochs["epoch"][-1], epochs["step"][-1]) if len(epochs) else (0.0, 0.0)
        left = max(0.0, facts.target_epochs - float(done))
        return float(step) + left * steps_per_epoch(facts.n_train, facts.training.batch_size)

    def _place(self, step: float) -> float:
        """Return where along x an update is."""
        if not self.counts_epochs or not len(self.x):
            return step
        return float(np.interp(step, self.curves.steps["step"], self.x))

    def _reference_x(self, facts: Facts) -> AnyArray:
        """Return the place of each update of the run before.  # (n,)."""
        reference = facts.reference
        if reference is None:
            return np.empty(0)  # (0,)
        if not self.counts_epochs:
            return reference.steps["step"]
        # The same array each time, as long as nothing else is asked: it is not drawn anew then.
        known = self._reference_places
        if known is None or known[0] is not reference or known[1] != facts.n_train:
            places = positions.in_epochs(reference, facts.n_train)  # (n,)
            known = self._reference_places = (reference, facts.n_train, places)
        return known[2]

    def _set_reference(self, facts: Facts) -> None:
        """Draw the run before as far as the plots' smoothing and axes go."""
        reference = facts.reference
        if reference is not self._reference:
            self._reference = reference
            self._reference_y = {
                metric: RunningAverage(self._factor).of(reference.steps[metric])
                for metric in METRICS
                if reference is not None
            }
        x = self._reference_x(facts)
        nothing = np.empty(0)  # (0,)
        for metric, plot in self._pair.plots.items():
            plot.set_data("reference", x, self._reference_y.get(metric, nothing))
            if reference is None:
                plot.set_data("reference_validation", nothing, nothing)
                continue
            epochs = reference.epochs
            epoch_x = epochs["epoch" if self.counts_epochs else "step"]
            plot.set_data("reference_validation", epoch_x, epochs[f"validation_{metric}"])

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
            plot.set_band((self._place(first), self._place(last), text if is_upper else ""))

    def _set_test(self, facts: Facts) -> None:
        for metric, plot in self._pair.plots.items():
            if facts.test is None:
                plot.set_data("test", np.empty(0), np.empty(0))
                continue
            step, loss, accuracy = facts.test
            value = loss if metric == "loss" else accuracy
            plot.set_data("test", np.array([self._place(step)]), np.array([value]))  # (1,), (1,)

    def _set_marks(self) -> None:
        distance = max(5.0, 0.02 * len(self.curves.steps))
        found = marks.merged(self.curves.marks, distance)
        places = [self._place(mark.step) for mark in found]
        texts = [mark_text(mark) for mark in found]
        self._pair.loss.set_marks(list(zip(places, texts, strict=True)))
        self._pair.accuracy.set_marks([(place, "") for place in places])

    def _set_levels(self, facts: Facts) -> None:
        loss = accuracy = None
        if facts.n_classes is not None and facts.n_classes >= 2 and self.shows_guessing:
            loss = guessing.guessing_loss(facts.training.loss, facts.n_classes)
            accuracy = guessing.guessing_accuracy(facts.n_classes)
        name = translate("Plots", "guessing")
        self._pair.loss.set_level(None if loss is None else (loss, name))
        self._pair.accuracy.set_level(None if accuracy is None else (accuracy, name))


def calm_end(last: float) -> float:
    """Return a round number a little beyond the last one."""
    wanted = max(1.02 * last, _SHORTEST)
    size = 10.0 ** math.floor(math.log10(wanted))
    return next(m * size for m in _CALM if m * size >= wanted)


def mark_text(mark: Mark) -> str:
    """Return what a mark says."""
    if mark.name == "learning_rate":
        text = translate("Plots", "η {before} → {after}")
    elif mark.name == "plateau":
        text = translate("Plots", "plateau: η {before} → {after}")
    else:
        text = translate("Plots", "batch {before} → {after}")
    return text.format(before=f"{mark.before:g}", after=f"{mark.after:g}")


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
