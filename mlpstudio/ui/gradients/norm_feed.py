"""From the norms of a run to three plots: learning rate, gradients and updates by layer."""

from mlpstudio.engine.norms import measured_layers
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.runs import positions
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.positions import Unit
from mlpstudio.runs.record import Run
from mlpstudio.ui.gradients import words
from mlpstudio.ui.gradients.norm_track import GRADIENT, KINDS, UPDATE, NormTrack
from mlpstudio.ui.plots.facts import Band, Facts
from mlpstudio.ui.plots.x_axis import XAxis
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.live_plot import LivePlot
from mlpstudio.ui.widgets.plots.plot_group import Arrangement, PlotGroup
from mlpstudio.ui.widgets.plots.plot_notes import ReadoutRow

RATE = "rate"

USUAL_UPDATE = 1e-3
"""Of the weights, for each step (Karpathy, CS231n: "somewhere around 1e-3")."""

RATE_STYLE = CurveStyle("accent")
GUIDE_STYLE = CurveStyle("muted", is_dashed=True)
BEFORE_STYLE = CurveStyle("text", is_dashed=True)
"""Of the switch alone: the layers of the run before have the colours of the layers."""

MOST_RAW = 6
"""Layers up to which what was measured is drawn beside its average: more would be a thicket."""

_N_COLORS = 10


def layer_style(number: int) -> CurveStyle:
    """Return how a layer is drawn, 1 for the first."""
    return CurveStyle("muted", category=number - 1, is_dashed=number > _N_COLORS)


def before_style(number: int) -> CurveStyle:
    """Return how a layer of the run before is drawn: in the colour it has in the run."""
    return CurveStyle("muted", category=number - 1, is_dashed=True)


def layers_of(run: Run | None) -> tuple[LayerShape, ...]:
    """Return the layers of a run of which there are norms."""
    layers = () if run is None else measured_layers(run.network)
    return layers if run is not None and len(layers) == run.curves.n_layers else ()


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
    """Fills the plots with the run, and with the run before it where it is a twin.

    Attributes:
        unit: What x counts.
        hidden: Layers that are not drawn, by their number.
        shows_before: Whether the run before is drawn.
        shows_guide: Whether the usual size of an update is drawn.
        axis: The x axis as it was drawn last.
    """

    def __init__(self, group: PlotGroup) -> None:
        self._plots = group.members
        self._group = group
        self._own = NormTrack("layer", layer_style)
        self._before = NormTrack("before", before_style)
        self.unit: Unit = "steps"
        self.hidden: set[int] = set()
        self.shows_before = self.shows_guide = True
        self.axis = XAxis(Curves(), self.unit)

    def restart(self, factor: float) -> None:
        """Begin another run, or smooth by another factor."""
        self._own.restart(factor)
        self._before.restart(factor)

    def show(self, number: int, is_shown: bool) -> None:
        """Draw the curves of a layer or not."""
        (self.hidden.discard if is_shown else self.hidden.add)(number)

    def fill(self, run: Run | None, before: Run | None, facts: Facts) -> None:
        """Hand everything over to the plots, and have them drawn.

        Args:
            run: The one on screen; None while there is none.
            before: The one that it is a twin of, if it is one.
            facts: What surrounds their curves.
        """
        curves = Curves() if run is None else run.curves
        self.axis = XAxis(curves, self.unit, facts.plan.n_train)
        self._plots[RATE].set_data(RATE, self.axis.updates, curves.steps["learning_rate"])
        names = [words.layer_name(shape) for shape in layers_of(run)]
        self._own.follow(curves, names, self.axis.places.norms)
        self._follow_before(before if self.shows_before else None, facts)
        self._fill_layers()
        end = max(self.axis.end(facts.plan, (self._before.places,)), facts.reach)
        texts, marks = self.axis.marks()
        for name, plot in self._plots.items():
            plot.set_end(end)
            plot.set_marks(texts if name == GRADIENT else marks)
            plot.set_band(self._placed(facts.band, has_text=name == GRADIENT))
        guide = (USUAL_UPDATE, words.guide_name()) if self.shows_guide else None
        self._plots[UPDATE].set_level(guide)
        self._group.draw()

    def rows_at(self, kind: str, step: int) -> tuple[int, list[ReadoutRow]] | None:
        """Return the measured update nearest to a step, and what it was in every layer shown."""
        measured = self._own.curves.norms["step"]  # (k,)
        row = positions.nearest(measured, step)
        if row is None:
            return None
        rows = self._own.rows(kind, row, self.hidden)
        place = float(self._own.places[row])
        return int(measured[row]), [*rows, *self._before.rows_at(kind, place, self.hidden)]

    @property
    def layers(self) -> tuple[str, ...]:
        """What the layers that are drawn are called."""
        return self._own.layers

    def rate_at(self, step: int) -> float | None:
        """Return η of an update, if there was one."""
        steps = self.axis.curves.steps
        row = positions.nearest(steps["step"], step)
        return None if row is None else float(steps["learning_rate"][row])

    def _follow_before(self, before: Run | None, facts: Facts) -> None:
        curves = Curves() if before is None else before.curves
        names = [words.before_name(words.layer_name(shape)) for shape in layers_of(before)]
        places = positions.places(curves, self.unit, facts.n_train).norms  # (k,)
        self._before.follow(curves, names, places)

    def _fill_layers(self) -> None:
        """Give both plots one curve for each layer, and what it is the average of."""
        numbers = range(1, len(self._own.layers) + 1)
        raw = numbers if len(numbers) <= MOST_RAW else ()
        styles = {f"raw {n}": CurveStyle("muted", category=n - 1, opacity=0.3) for n in raw}
        for kind in KINDS:
            plot = self._plots[kind]
            plot.set_curves(styles | self._before.styles() | self._own.styles())
            for number in raw:
                values = self._own.curves.norms[f"{kind}_{number}"]  # (k,)
                plot.set_data(f"raw {number}", self._own.places, values)
                plot.show_curve(f"raw {number}", number not in self.hidden)
        for track in (self._before, self._own):
            track.fill(self._plots, self.hidden)

    def _placed(self, band: Band | None, *, has_text: bool) -> tuple[float, float, str] | None:
        if band is None:
            return None
        first, last, text = band
        return self.axis.place(first), self.axis.place(last), text if has_text else ""
