"""What of a relief is hidden behind what lies nearer: the floating horizon.

The relief is cut into slices along the line of sight. Walking a slice from the viewer into the
distance, nothing shows again before it is higher on the screen than all that was passed, or lower.
"""

import numpy as np
from numpy.typing import NDArray

from mlpstudio.labs.descents.descent import Array
from mlpstudio.labs.descents.relief import HEIGHT, Relief, View, project

AROUND = (32.0, -32.0, 58.0, -58.0, 122.0, -122.0, 148.0, -148.0)
"""Azimuths to choose from, the usual one first."""

LOW_GROUND = 0.3
"""Below this height lies what matters: that is where everybody walks to."""

SLICES = 120
"""Slices, and places in each,"""

FEW_SLICES = 60
"""or so many where a rough answer will do."""

TOLERANCE = 0.02
"""How much lower on the screen than the horizon still counts as visible."""


class Horizon:
    """The horizons of a relief from one view."""

    def __init__(self, relief: Relief, view: View, n_slices: int = SLICES) -> None:
        self._radius, self._view, self._last = relief.radius, view, n_slices - 1
        ruler = np.linspace(-self._radius, self._radius, n_slices)  # (s,)
        x, y = view.away
        right, away = ruler[:, np.newaxis], ruler[np.newaxis, :]
        flat = np.stack([right * y + away * x, away * y - right * x], axis=-1)  # (s, s, 2)
        z = relief.height_at(flat) * HEIGHT  # (s, s)
        points = np.concatenate([flat, z[..., np.newaxis]], axis=-1)  # (s, s, 3)
        up = project(points, view)[..., 1]  # (s, s), NaN where nothing is
        is_there = np.isfinite(up)
        self._upper = np.maximum.accumulate(np.where(is_there, up, -np.inf), axis=1)  # (s, s)
        self._lower = np.minimum.accumulate(np.where(is_there, up, np.inf), axis=1)  # (s, s)

    def is_hidden(self, points: Array) -> NDArray[np.bool_]:
        """Return which points lie behind the relief.  # (…).

        Args:
            points: (…, 3) in the box; one that is NaN is not hidden.
        """
        x, y = self._view.away
        right = points[..., 0] * y - points[..., 1] * x  # (…)
        away = points[..., 0] * x + points[..., 1] * y  # (…)
        up = project(points, self._view)[..., 1]  # (…)
        step = 2.0 * self._radius / self._last
        with np.errstate(invalid="ignore"):
            row = np.nan_to_num((right + self._radius) / step)  # (…)
            column = np.nan_to_num((away + self._radius) / step)  # (…)
            slice_ = np.clip(np.rint(row), 0, self._last).astype(np.int64)  # (…)
            # Only what is at least a place nearer: nothing hides itself.
            nearer = np.clip(np.floor(column) - 1, 0, self._last).astype(np.int64)  # (…)
            is_below = up < self._upper[slice_, nearer] - TOLERANCE  # (…)
            is_above = up > self._lower[slice_, nearer] + TOLERANCE  # (…)
        return is_below & is_above


def clearest(relief: Relief) -> View:
    """Return the view that hides least of the low ground; the usual one unless it is beaten."""
    with np.errstate(invalid="ignore"):
        low = relief.points[relief.heights < LOW_GROUND]  # (n, 3)
    usual = View()
    if not len(low):
        return usual

    def share(view: View) -> float:
        return round(float(Horizon(relief, view, FEW_SLICES).is_hidden(low).mean()), 1)

    views = [View(azimuth, usual.elevation) for azimuth in AROUND]
    return min(views, key=share)  # the first of those that are alike
