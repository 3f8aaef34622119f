"""A relief as facets that are lit and laid out from back to front, ready to be painted."""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from mlpstudio.labs.descents.descent import Array
from mlpstudio.labs.descents.horizon import Horizon
from mlpstudio.labs.descents.relief import Relief, View, axes, project

IntArray = NDArray[np.int64]
Value = TypeVar("Value", np.float64, np.bool_)

_LIGHT = np.array([-0.45, 0.72, 0.53])  # (3,)

LIGHT = _LIGHT / np.linalg.norm(_LIGHT)
"""Where the light comes from: from the left, from above, from behind the viewer; of length 1."""


@dataclass(frozen=True, eq=False)
class Facets:
    """The facets as a viewer sees them, row by row: what comes later hides what came before.

    Attributes:
        corners: (rows + 1, columns + 1, 2) to the right and up.
        shades: (rows, columns) from 0 to 1.
        light: (rows, columns) from 0, turned away, to 1, facing the light.
        is_under: (rows, columns) whether it is seen from below.
        is_missing: (rows, columns) whether there is nothing to be seen of it.
    """

    corners: Array
    shades: Array
    light: Array
    is_under: NDArray[np.bool_]
    is_missing: NDArray[np.bool_]


def facets(relief: Relief, view: View, horizon: Horizon | None = None) -> Facets:
    """Return the facets of a relief from back to front.

    A facet of a grid can only hide those that lie behind it along both of the grid's directions.
    So it is enough to begin at the corner that is farthest away; no depths need to be sorted.

    Args:
        relief: What is seen.
        view: From where.
        horizon: Of the two; leaves out what is hidden altogether.
    """
    seen = project(relief.points, view)[..., :2]  # (ny, nx, 2)
    normals: Array = relief.normals @ axes(view).T  # (ny − 1, nx − 1, 3)
    toward = -normals[..., 2]  # (ny − 1, nx − 1)
    is_under = toward < 0.0
    light: Array = normals[..., 0] * LIGHT[0] + normals[..., 1] * LIGHT[1] + toward * LIGHT[2]
    light = np.clip(np.where(is_under, -light, light), 0.0, 1.0)  # (ny − 1, nx − 1)
    is_missing = np.isnan(relief.facet_shades)  # (ny − 1, nx − 1)
    if horizon is not None:
        is_missing |= _all_corners(horizon.is_hidden(relief.points))
    return Facets(
        corners=_from_afar(seen, view),
        shades=_from_afar(relief.facet_shades, view),
        light=_from_afar(light, view),
        is_under=_from_afar(is_under, view),
        is_missing=_from_afar(is_missing, view),
    )


def _all_corners(holds: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return of which facets something holds at all four corners.  # (ny − 1, nx − 1)."""
    return holds[:-1, :-1] & holds[1:, :-1] & holds[:-1, 1:] & holds[1:, 1:]


def _from_afar(array: NDArray[Value], view: View) -> NDArray[Value]:
    """Return an array over the grid with the row first that is farthest away."""
    x, y = view.away
    if x > 0.0:  # the far columns are those on the right
        array = array[:, ::-1]
    if y > 0.0:
        array = array[::-1]
    if abs(x) > abs(y):  # rows that lie across the view have longer runs of one colour
        array = np.swapaxes(array, 0, 1)
    return array


def outlines(corners: Array, colors: IntArray) -> tuple[Array, IntArray, IntArray]:
    """Return one outline for each run of neighbours in a row that have the same colour.

    Args:
        corners: (rows + 1, columns + 1, 2).
        colors: (rows, columns) a number for each facet, −1 for none.

    Returns:
        points: (k, 2) of all outlines, one after another.
        firsts: (m + 1,) where in `points` each begins, and the end of the last.
        numbers: (m,) the colour of each.
    """
    rows, columns = colors.shape
    is_first = np.ones(colors.shape, np.bool_)  # (rows, columns)
    is_first[:, 1:] = colors[:, 1:] != colors[:, :-1]
    begins = np.flatnonzero(is_first)  # (runs,)
    lengths = np.diff(np.append(begins, rows * columns))  # (runs,)
    numbers = colors.ravel()[begins]  # (runs,)
    begins, lengths, numbers = (a[numbers >= 0] for a in (begins, lengths, numbers))  # (m,)
    sizes = 2 * (lengths + 1)  # (m,)
    firsts = np.append(0, np.cumsum(sizes))  # (m + 1,)
    run: IntArray = np.repeat(np.arange(len(sizes)), sizes)  # (k,)
    t: IntArray = (
        np.arange(len(run)) - firsts[run]
    )  # (k,), along the far edge and back along the near
    is_back = t > lengths[run]  # (k,)
    along = np.where(is_back, sizes[run] - 1 - t, t)  # (k,)
    row = begins[run] // columns + is_back  # (k,)
    points = corners[row, begins[run] % columns + along]  # (k, 2)
    return points, firsts, numbers
