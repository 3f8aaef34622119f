"""Reads the curves of the runs that are shown beside the one on screen, and keeps them at hand."""

import math

from PySide6.QtCore import QObject, Signal

from mlpstudio.runs.curves import Curves
from mlpstudio.runs.store import Summary
from mlpstudio.runs.store.entry import MEASURED
from mlpstudio.ui.library.run_library import RunLibrary


class ShownCurves(QObject):
    """What the shown runs measured, for somebody who draws it.

    Attributes:
        found: Line and curves of each run that has been read, by its number, the oldest first.

    Signals:
        changed: `found` is different now.
    """

    changed = Signal()

    def __init__(self, library: RunLibrary, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._asked: dict[int, Summary] = {}
        self.found: dict[int, tuple[Summary, Curves]] = {}

    def look(self) -> None:
        """See which runs are shown now, and read those that are not at hand."""
        shown = {one.id: one for one in self._library.shown}
        for number in set(self.found) - set(shown):
            del self.found[number]
        for number, summary in shown.items():
            known, curves = self.found.get(number, (None, Curves()))
            asked = self._asked.get(number)
            if known is not None and _measured(known) == _measured(summary):
                self.found[number] = (summary, curves)  # its name or colour may be another one
            elif asked is not None and _measured(asked) == _measured(summary):
                self._asked[number] = summary  # likewise
            else:
                self._asked[number] = summary
                self._library.read_curves(
                    number,
                    lambda curves, summary=summary: self._receive(summary, curves),
                    owner=self,
                )
        self.changed.emit()

    def _receive(self, summary: Summary, curves: Curves) -> None:
        asked = self._asked.get(summary.id)
        if asked is None or _measured(asked) != _measured(summary):
            return  # what has been measured since is on its way
        del self._asked[summary.id]
        if any(one.id == summary.id for one in self._library.shown):
            self.found[summary.id] = (asked, curves)
            self.found = dict(sorted(self.found.items()))
            self.changed.emit()


def _measured(summary: Summary) -> tuple[float, ...]:
    """Return what differs where a run has other curves; the last epoch comes after its steps."""
    figures: list[float] = [getattr(summary, name) for name in MEASURED]
    known = (0.0 if math.isnan(one) else one for one in figures)
    return (summary.n_steps, summary.n_epochs, *known)
