"""Lines of equal height through a grid of values, found for all cells at once."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

TRIANGLES = (((0, 0), (0, 1), (1, 1)), ((0, 0), (1, 0), (1, 1)))
"""The corners (row, column) of the two triangles that a cell of the grid is cut into."""


def isolines(xs: Array, ys: Array, values: Array, level: float) -> Array:
    """Return the pieces of the line where a surface has the height `level`.

    A plane through three points meets a level in one straight piece or not at all, so triangles
    have no ambiguous case as squares have.

    Args:
        xs: (nx,) places of the columns.
        ys: (ny,) places of the rows.
        values: (ny, nx).
        level: The height.

    Returns:
        (k, 2, 2): k pieces, each with two ends, each with x and y.
    """
    is_above = values >= level  # (ny, nx)
    ny, nx = values.shape
    pieces: list[Array] = []
    for corners in TRIANGLES:
        above = [is_above[i : ny - 1 + i, j : nx - 1 + j] for i, j in corners]  # 3 × (ny−1, nx−1)
        is_cut = (above[0] != above[1]) | (above[0] != above[2])  # (ny−1, nx−1)
        rows, columns = np.nonzero(is_cut)  # (k,), the cells whose triangle is cut
        at = [(rows + i, columns + j) for i, j in corners]
        points = np.stack(
            [np.stack([xs[c], ys[r], values[r, c]], axis=1) for r, c in at], axis=1
        )  # (k, 3, 3): corner, then x, y and height
        pieces.append(_cut(points, level))
    return np.concatenate(pieces)  # (k, 2, 2)


def _cut(triangles: Array, level: float) -> Array:
    """Return where each triangle (k, 3, 3) is cut; one corner is alone on its side."""
    is_above = triangles[..., 2] >= level  # (k, 3)
    is_peak = is_above.sum(axis=1) == 1  # (k,)
    alone = np.argmin(triangles[..., 2], axis=1)  # (k,)
    alone[is_peak] = np.argmax(triangles[is_peak, :, 2], axis=1)
    rows = np.arange(len(triangles))  # (k,)
    tip = triangles[rows, alone][:, np.newaxis]  # (k, 1, 3)
    others = np.stack([triangles[rows, (alone + n) % 3] for n in (1, 2)], axis=1)  # (k, 2, 3)
    share = (level - tip[..., 2:]) / (others[..., 2:] - tip[..., 2:])  # (k, 2, 1)
    return tip[..., :2] + share * (others[..., :2] - tip[..., :2])  # (k, 2, 2)
