"""A path in the plane laid on a relief, in pieces short enough to follow its bends."""

import numpy as np

from mlpstudio.labs.descents.descent import Array
from mlpstudio.labs.descents.relief import Relief

LIFT = 0.012
"""How far above the relief a path runs."""

PIECE = 0.06
"""The longest piece, where the longer side of the box is 2."""


def thinned(positions: Array, least: float) -> Array:
    """Return a path without the places that cannot be told from the one before.

    Args:
        positions: (n, 2).
        least: Side of the squares of which a place and the next are to be two.
    """
    squares = np.rint(positions / least)
    is_seen = np.append((squares[1:] != squares[:-1]).any(axis=1), True)
    is_seen[0] = True
    return positions[is_seen]


def laid(relief: Relief, positions: Array, least: float) -> Array:
    """Return a path as points on the relief.  # (m, 3); NaN where it is outside or over a gap.

    Args:
        relief: What it is laid on.
        positions: (n, 2) x and y, the start first.
        least: In the box, shorter steps than this cannot be seen.
    """
    known = positions[np.isfinite(positions).all(axis=1)]  # (n, 2), fewer where it is lost
    if not len(known):
        return np.empty((0, 3))
    unit = (relief.xs[-1] - relief.xs[0]) / (2.0 * relief.sides[0])
    tall = (relief.ys[-1] - relief.ys[0]) / (2.0 * relief.sides[1])
    known = thinned(known / (unit, tall), least) * (unit, tall)  # (n, 2), without tiny steps
    steps = np.diff(relief.flat(known), axis=0)  # (n − 1, 2)
    counts = np.ceil(np.hypot(steps[:, 0], steps[:, 1]) / PIECE).astype(np.int64)  # (n − 1,)
    counts = np.maximum(counts, 1)
    step = np.repeat(np.arange(len(counts)), counts)  # (m − 1,)
    begins = np.cumsum(counts) - counts  # (n − 1,)
    share = ((np.arange(len(step)) - begins[step]) / counts[step])[:, np.newaxis]  # (m − 1, 1)
    between = known[step] * (1.0 - share) + known[step + 1] * share  # (m − 1, 2)
    return relief.drape(np.concatenate([between, known[-1:]]), LIFT)  # (m, 3)
