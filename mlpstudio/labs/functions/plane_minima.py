"""Where a function of two variables has its minima: many starts, then Newton from each."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlpstudio.labs.descents.descent import Array, Minimum
from mlpstudio.labs.functions.expression_plane import PlaneJet

Jets = Callable[[Any, Any], PlaneJet]
Values = Callable[[Any, Any], Any]
Range = tuple[float, float]

N_PLACES = 65
"""Along either axis; a valley narrower than two of them may be missed."""

MOST = 200
"""Candidates to look at, the lowest first."""

N_NEWTON, N_ZOOM = 24, 28
"""Rounds; each zoom is to half of the one before."""

CLOSE = 1e-4
"""Places nearer to each other than this share of the range are one."""


def find(jets: Jets, values: Values, x_range: Range, y_range: Range) -> tuple[Minimum, ...]:
    """Return the minima within the ranges, the lowest first.

    They are sought from every place of a grid that none of its neighbours is lower than. Newton's
    method, held to steps of a grid cell, finds those that a parabola fits, to the last bits.
    Kinks are found by zooming in. A level floor has no single lowest place, and is left out. The
    global ones are those that no other place of the grid lies below.
    """
    xs, ys = np.linspace(*x_range, N_PLACES), np.linspace(*y_range, N_PLACES)  # (n,), (n,)
    heights = values(xs[np.newaxis, :], ys[:, np.newaxis])  # (n, n)
    heights = np.where(np.isfinite(heights), heights, np.inf)  # (n, n)
    rows, columns = np.nonzero(_is_lowest_around(heights))  # (k,), (k,)
    order = np.argsort(heights[rows, columns])[:MOST]  # (k,)
    starts = np.stack([xs[columns[order]], ys[rows[order]]])  # (2, k)
    cell = np.array([[xs[1] - xs[0]], [ys[1] - ys[0]]])  # (2, 1)
    places, is_found = _newton(jets, starts, cell)  # (2, k), (k,)
    is_inside = (rows % (N_PLACES - 1) > 0) & (columns % (N_PLACES - 1) > 0)  # (k,)
    kinks = _zoom(values, starts[:, ~is_found & is_inside[order]], cell)  # (2, l)
    places = np.concatenate([places[:, is_found], kinks], axis=1)  # (2, m)
    return _minima(values, places, heights, (x_range, y_range))


def _is_lowest_around(heights: Array) -> NDArray[np.bool_]:
    """Return where no neighbour is lower, and one at least is higher; ∞ is no place."""
    padded = np.pad(heights, 1, constant_values=np.inf)  # (n + 2, n + 2)
    n, m = heights.shape
    neighbours = np.stack(
        [padded[i : i + n, j : j + m] for i in range(3) for j in range(3) if (i, j) != (1, 1)]
    )  # (8, n, m)
    is_lowest = heights <= neighbours.min(axis=0)  # (n, m)
    return is_lowest & (heights < neighbours.max(axis=0)) & np.isfinite(heights)


def _newton(jets: Jets, starts: Array, cell: Array) -> tuple[Array, NDArray[np.bool_]]:
    """Return where Newton's method leads from each start, and where that is a minimum."""
    at = starts.copy()  # (2, k)
    for _ in range(N_NEWTON if at.size else 0):
        _, (g, h), (a, b, c) = jets(*at)  # each (k,)
        with np.errstate(all="ignore"):
            # A curvature that is not positive is lifted: the step must lead downhill.
            least = (a + c) / 2.0 - np.hypot((a - c) / 2.0, b)  # (k,)
            largest = (a + c) / 2.0 + np.hypot((a - c) / 2.0, b)  # (k,)
            wanted = 1e-3 * np.maximum(np.abs(largest), np.abs(least))  # (k,)
            lift = np.where(least < 1e-14 * wanted, wanted - least, 0.0)  # (k,)
            a, c = a + lift, c + lift
            step = np.stack([b * h - c * g, b * g - a * h]) / (a * c - b * b)  # (2, k)
        step = np.where(np.isfinite(step), step, 0.0)  # (2, k)
        length = np.maximum(np.abs(step) / cell, 1.0).max(axis=0)  # (k,)
        at = at + step / length  # (2, k)
        if (np.abs(step) < 1e-12 * cell).all():
            break
    _, (g, h), (a, b, c) = jets(*at)  # each (k,)
    with np.errstate(all="ignore"):
        # How far it still is to the lowest place of the parabola, in cells.
        rest = np.abs(np.stack([b * h - c * g, b * g - a * h]) / (a * c - b * b)) / cell  # (2, k)
        is_found = (a * c - b * b > 0.0) & (a > 0.0) & (rest.max(axis=0) < 1e-6)  # (k,)
    return at, is_found


def _zoom(values: Values, starts: Array, cell: Array) -> Array:
    """Return the lowest places around each start, looked at ever more closely.  # (2, l)."""
    at: Array = starts[:, :16]  # (2, l); of more there is no end
    reach = cell  # (2, 1)
    shares = np.linspace(-1.0, 1.0, 7)  # (7,)
    column = np.arange(len(at[0]))  # (l,)
    across, up = (part.reshape(-1, 1) for part in np.meshgrid(shares, shares))  # (49, 1) each
    for _ in range(N_ZOOM if at.size else 0):
        xs, ys = at[0] + across * reach[0], at[1] + up * reach[1]  # (49, l), (49, l)
        heights = values(xs, ys)  # (49, l)
        best = np.where(np.isnan(heights), np.inf, heights).argmin(axis=0)  # (l,)
        at = np.stack([xs[best, column], ys[best, column]])  # (2, l)
        reach = reach / 2.0
    return at


def _minima(
    values: Values, places: Array, grid: Array, ranges: tuple[Range, Range]
) -> tuple[Minimum, ...]:
    """Return those that lie within the ranges and above nothing around them, each once."""
    low = np.array([[ends[0]] for ends in ranges])  # (2, 1)
    width = np.array([[ends[1] - ends[0]] for ends in ranges])  # (2, 1)
    shares = (places - low) / width  # (2, m)
    inside = ((shares > CLOSE) & (shares < 1.0 - CLOSE)).all(axis=0)  # (m,)
    inside &= _is_below_its_surroundings(values, places, width)
    places, shares = places[:, inside], shares[:, inside]  # (2, m), (2, m), fewer now
    heights = np.asarray(values(*places), np.float64)  # (m,)
    known = grid[np.isfinite(grid)]  # (l,)
    lowest = min((*heights.tolist(), float(known.min()) if known.size else np.inf))
    slack = 1e-9 * (float(np.median(known)) - lowest) if known.size else 0.0
    kept: list[int] = []
    for place in np.argsort(heights, kind="stable").tolist():
        apart = np.abs(shares[:, kept] - shares[:, [place]]).max(axis=0)  # (kept,)
        if not (apart < CLOSE).any():
            kept.append(place)
    return tuple(
        Minimum(
            (float(places[0, i]), float(places[1, i])),
            float(heights[i]),
            bool(heights[i] <= lowest + slack),
        )
        for i in kept
    )


def _is_below_its_surroundings(values: Values, places: Array, width: Array) -> NDArray[np.bool_]:
    """Return where a small ring around a place is higher all around, as on no floor."""
    angles = np.linspace(0.0, 2.0 * np.pi, 17)[:-1, np.newaxis]  # (16, 1)
    reach = CLOSE * width  # (2, 1)
    xs = places[0] + reach[0] * np.cos(angles)  # (16, m)
    ys = places[1] + reach[1] * np.sin(angles)  # (16, m)
    here = values(*places)  # (m,)
    return np.isfinite(here) & (values(xs, ys) > here).all(axis=0)
