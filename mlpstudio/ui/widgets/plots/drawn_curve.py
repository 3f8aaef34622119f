"""One curve of a plot: its whole data, and the item that shows what is in view of it."""

import numpy as np
import pyqtgraph as pg

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.runs.decimation import BINS, decimated
from mlpstudio.ui.widgets.plots.curve_item import CurveItem
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle

_NOTHING = np.empty(0)


class DrawnCurve:
    """A curve in a view box.

    Attributes:
        style: How it is drawn.
        is_guest: Whether it belongs to another run.
        is_modest: Whether what is in view does not hang on it alone, as on no guest.
        is_shown: Whether it is drawn.
        x: (n,) not falling.
        y: (n,) NaN where there is nothing.
    """

    def __init__(self, view: pg.ViewBox, style: CurveStyle, *, is_guest: bool = False) -> None:
        self.style, self.is_guest, self.is_shown = style, is_guest, True
        self.is_modest = is_guest
        self.x, self.y = _NOTHING, _NOTHING
        self.item = CurveItem(view, style)
        self._drawn: tuple[object, ...] = ()  # what the item was last made from
        self._drawn_from: tuple[AnyArray, AnyArray] = (_NOTHING, _NOTHING)

    def draw(self, view: tuple[float, float], log_x: bool, log_y: bool) -> None:
        """Put what is in view into the item, if it is not what it shows already."""
        wanted = (len(self.x), view, log_x, log_y, self.is_shown)
        owners = (_owner(self.x), _owner(self.y))
        is_same = all(a is b for a, b in zip(owners, self._drawn_from, strict=True))
        if is_same and wanted == self._drawn:
            return
        self._drawn, self._drawn_from = wanted, owners
        x, y = (self.x, self.y) if self.is_shown else (_NOTHING, _NOTHING)
        x, y = decimated(x, y, view, log_x=log_x, bins=BINS // 2 if self.is_guest else BINS)
        self.item.set_points(_logarithm(x) if log_x else x, _logarithm(y) if log_y else y)

    def extremes(self, *, above_zero: bool) -> tuple[float, float] | None:
        """Return the smallest and the largest value, None when nothing is drawn.

        Args:
            above_zero: The smallest one is wanted of those above 0 alone.
        """
        if not (self.is_shown and len(self.y)):
            return None
        largest, smallest = float(np.fmax.reduce(self.y)), float(np.fmin.reduce(self.y))
        if smallest <= 0.0 and above_zero:
            smallest = float(np.min(self.y, where=self.y > 0.0, initial=np.inf))
        return smallest, largest

    def remove(self) -> None:
        """Take the item out of the plot for good."""
        self.item.leave()


def _owner(values: AnyArray) -> AnyArray:
    """Return the array that a view looks into: data that only grow stay in the same one."""
    return values if values.base is None else values.base


def _logarithm(values: AnyArray) -> AnyArray:
    """Return log10, NaN where there is none.  # (n,)."""
    logs = np.full(len(values), np.nan)  # (n,)
    np.log10(values, out=logs, where=values > 0.0)
    return logs
