"""Curves of other runs in the live plots: read from the store, drawn thin in their own colours."""

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QObject, Signal

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.runs import positions
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.positions import Places, Unit
from mlpstudio.runs.smoothing import RunningAverage
from mlpstudio.runs.store import Summary
from mlpstudio.ui.library import words
from mlpstudio.ui.library.run_library import RunLibrary, color_of
from mlpstudio.ui.library.shown_curves import ShownCurves
from mlpstudio.ui.plots.curve_feed import figure
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.plot_notes import ReadoutRow
from mlpstudio.ui.widgets.plots.plot_pair import METRICS, Metric, PlotPair

MOST_READ_OUT = 4
"""Other runs whose values the crosshair tells: more would cover the curves."""

_CURVES = ("smoothed", "validation")


@dataclass(slots=True)
class _Other:
    """A run that is drawn.

    Attributes:
        summary: Its line in the list.
        curves: Them.
        averages: The smoothed curves by metric, (n,) each.
        places: Where its updates and epochs are along x.
    """

    summary: Summary
    curves: Curves
    averages: dict[Metric, AnyArray] = field(default_factory=dict[Metric, AnyArray])
    places: Places = field(default_factory=lambda: positions.places(Curves(), "steps"))


class OtherCurves(QObject):
    """Keeps the curves of the runs that are shown, and fills a pair of plots with them.

    Signals:
        changed: There is something else to draw.
    """

    changed = Signal()

    def __init__(self, library: RunLibrary, pair: PlotPair, parent: QObject) -> None:
        super().__init__(parent)
        self._pair = pair
        self._shown = ShownCurves(library, self)
        self._shown.changed.connect(self._take_over)
        self._others: dict[int, _Other] = {}
        self._factor = 0.9
        self._unit: Unit = "steps"
        self._hidden: set[str] = set()

    def look(self) -> None:
        """See which runs are shown now, and read those that are not at hand."""
        self._shown.look()

    @property
    def legend(self) -> dict[int, tuple[CurveStyle, str]]:
        """Style and name of each run, by its number."""
        return {
            number: (self._style(other, "smoothed"), words.run_name(other.summary))
            for number, other in self._others.items()
        }

    @property
    def reach(self) -> float:
        """How far along x they come."""
        ends = [one.places.updates[-1:] for one in self._others.values()]  # (1,) or (0,) each
        return max((float(end[0]) for end in ends if len(end)), default=0.0)

    def show(self, curve: str, is_shown: bool) -> None:
        """Draw "smoothed" or "validation" curves or not, as those of the run itself."""
        (self._hidden.discard if is_shown else self._hidden.add)(curve)

    def fill(self, factor: float, unit: Unit) -> None:
        """Hand the curves over to the plots; `draw` of the pair shows them."""
        if (factor, unit) != (self._factor, self._unit):
            self._factor, self._unit = factor, unit
            for other in self._others.values():
                self._prepare(other)
        styles = {
            _name(number, curve): self._style(other, curve)
            for number, other in self._others.items()
            for curve in _CURVES
        }
        for metric, plot in self._pair.plots.items():
            plot.set_guests(styles)
            for number, other in self._others.items():
                places, epochs = other.places, other.curves.epochs
                smoothed, validation = (_name(number, curve) for curve in _CURVES)
                plot.set_data(smoothed, places.updates, other.averages[metric])
                plot.set_data(validation, places.epochs, epochs[f"validation_{metric}"])
                plot.show_curve(smoothed, "smoothed" not in self._hidden)
                plot.show_curve(validation, "validation" not in self._hidden)

    def readout(self, metric: Metric, x: float) -> list[ReadoutRow]:
        """Return the values at a place along x, of the newest runs that reach it."""
        rows: list[ReadoutRow] = []
        for other in sorted(self._others.values(), key=lambda one: -one.summary.id):
            others_x = other.places.updates  # (n,)
            place = positions.nearest(others_x, x)
            is_there = place is not None and x <= float(others_x[-1])
            if place is None or not is_there or len(rows) == MOST_READ_OUT:
                continue
            value = float(other.averages[metric][place])
            if not np.isnan(value):
                style = self._style(other, "smoothed")
                rows.append(
                    ReadoutRow(style, words.run_name(other.summary), figure(metric, value))
                )
        return rows

    def _take_over(self) -> None:
        before, self._others = self._others, {}
        for number, (summary, curves) in self._shown.found.items():
            known = before.get(number)
            if known is None or known.curves is not curves:
                known = _Other(summary, curves)
                self._prepare(known)
            known.summary = summary
            self._others[number] = known
        self.changed.emit()

    def _prepare(self, other: _Other) -> None:
        """Smooth the curves, and place them along x."""
        steps = other.curves.steps
        for metric in METRICS:
            other.averages[metric] = RunningAverage(self._factor).of(steps[metric])
        other.places = positions.places(other.curves, self._unit)

    def _style(self, other: _Other, curve: str) -> CurveStyle:
        color = color_of(other.summary)
        if curve == "smoothed":
            return CurveStyle("muted", category=color)
        is_point = len(other.curves.epochs) == 1  # of which a line shows nothing
        return CurveStyle("muted", is_dashed=True, dots="o" if is_point else "", category=color)


def _name(number: int, curve: str) -> str:
    return f"run {number} {curve}"
