"""Norms of other runs in the plots of gradients: read from the store, dashed in their colours."""

from PySide6.QtCore import QObject, Signal

from mlpstudio.runs import positions
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.positions import Unit
from mlpstudio.runs.store import Summary
from mlpstudio.ui.gradients import words as gradient_words
from mlpstudio.ui.gradients.norm_feed import NormFeed
from mlpstudio.ui.gradients.norm_track import KINDS, NormTrack
from mlpstudio.ui.library import words
from mlpstudio.ui.library.run_library import RunLibrary, color_of
from mlpstudio.ui.library.shown_curves import ShownCurves
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.plot_group import PlotGroup
from mlpstudio.ui.widgets.plots.plot_notes import ReadoutRow

MOST_CURVES = 8
"""Curves of other runs in each plot: those of the newest runs; dashed lines take long to paint."""


class OtherNorms(QObject):
    """Keeps the norms of the runs that are shown, and fills the plots with them.

    Signals:
        changed: There is something else to draw.
    """

    changed = Signal()

    def __init__(self, library: RunLibrary, group: PlotGroup, parent: QObject) -> None:
        super().__init__(parent)
        self._plots = group.members
        self._shown = ShownCurves(library, self)
        self._shown.changed.connect(self.changed)
        self._tracks: dict[int, NormTrack] = {}
        self._factor = 0.9

    def look(self) -> None:
        """See which runs are shown now, and read those that are not at hand."""
        self._shown.look()

    def restart(self, factor: float) -> None:
        """Smooth by another factor."""
        self._factor = factor
        for track in self._tracks.values():
            track.restart(factor)

    @property
    def legend(self) -> dict[int, tuple[CurveStyle, str]]:
        """Style and name of each run that is drawn, by its number."""
        return {
            number: (_style(summary), words.run_name(summary))
            for number, (summary, _) in self._drawn().items()
        }

    @property
    def reach(self) -> float:
        """How far along x they come."""
        return max((float(track.places[-1]) for track in self._tracks.values()), default=0.0)

    def follow(self, unit: Unit, layers: tuple[str, ...]) -> None:
        """Take over what has been read.

        Args:
            unit: What x counts.
            layers: What the layers of the run on screen are called; one with as many has the same.
        """
        before, self._tracks = self._tracks, {}
        for number, (summary, curves) in self._drawn().items():
            style = _style(summary)
            track = before.get(number)
            if track is None or track.styles().get(f"run {number} 1") != style:
                track = NormTrack(f"run {number}", lambda _, style=style: style)
                track.restart(self._factor)
            n_layers = curves.n_layers
            names = layers if len(layers) == n_layers else gradient_words.layer_numbers(n_layers)
            run = words.run_name(summary)
            titles = [gradient_words.other_name(run, name) for name in names]
            track.follow(curves, titles, positions.places(curves, unit).norms)
            self._tracks[number] = track

    def fill(self, feed: NormFeed) -> None:
        """Hand the curves over to the plots; the feed has them drawn."""
        styles: dict[str, CurveStyle] = {}
        for track in self._tracks.values():
            styles |= track.styles()
        for kind in KINDS:
            self._plots[kind].set_guests(styles)
        for track in self._tracks.values():
            track.fill(self._plots, feed.hidden)

    def rows_at(self, kind: str, x: float, feed: NormFeed) -> list[ReadoutRow]:
        """Return what was measured nearest to a place along x, run by run, the newest first."""
        found = [track.rows_at(kind, x, feed.hidden) for track in self._tracks.values()]
        return [row for rows in reversed(found) for row in rows]

    def _drawn(self) -> dict[int, tuple[Summary, Curves]]:
        """Return the newest of the runs that have norms, one at least."""
        drawn: dict[int, tuple[Summary, Curves]] = {}
        n_curves = 0
        for number, one in reversed(self._shown.found.items()):
            n_curves += one[1].n_layers
            if len(one[1].norms) and (n_curves <= MOST_CURVES or not drawn):
                drawn[number] = one
        return dict(sorted(drawn.items()))


def _style(summary: Summary) -> CurveStyle:
    return CurveStyle("muted", category=color_of(summary), is_dashed=True)
