"""The writer's habits, which all strokes of a digit share: slant, proportions, wobble, pen."""

import numpy as np

from mlpstudio.datasets.handwriting.strokes import Hand, Stroke
from mlpstudio.datasets.preprocessing import BOX
from mlpstudio.engine.arrays import FloatArray, IntArray

_WAVES = 4
_BROADEST_PEN = np.float32(3.5)
_JOINED = 0.06


def written(h: Hand, strokes: list[Stroke]) -> tuple[FloatArray, FloatArray]:
    """Return strokes as one writer after another puts them down, fitted to the box.

    Returns:
        (n, M, 5) x and y of both ends of each segment in pixels, and the pen's radius there;
        (n,) the pen's usual radius.
    """
    strokes = _rounded(h, strokes)
    cuts = np.cumsum([stroke.shape[1] for stroke in strokes])[:-1]
    points = np.concatenate(strokes, axis=1) - np.float32(0.5)  # (n, P, 2)
    points = _bent(h, _proportioned(h, points))  # (n, P, 2)
    points = points @ _habit(h)  # (n, P, 2)
    radius = np.minimum(h.pen, _BROADEST_PEN)  # (n,)
    points = _fitted(points, radius)  # (n, P, 2)
    ends = np.concatenate([points[:, :-1], points[:, 1:]], axis=2)  # (n, M, 4)
    pen = radius[:, None] * _pressure(h, ends.shape[1])  # (n, M)
    _lift(h, ends, pen, cuts - 1)
    return np.concatenate([ends, pen[:, :, None]], axis=2), radius


def _lift(h: Hand, ends: FloatArray, pen: FloatArray, links: IntArray) -> None:
    """Lift the pen between strokes, but let some writers drag it along, often lightly.

    Args:
        h: The writers.
        ends: (n, M, 4) of segments; where the pen is lifted, they become dots that nobody sees.
        pen: (n, M) radii, changed in place.
        links: Which segments lead from one stroke to the next.
    """
    lifts = h.between(0, 1) > _JOINED  # (n,)
    light = h.between(0.45, 1.1)  # (n,)
    for k in links.tolist():
        ends[lifts, k, 2:] = ends[lifts, k, :2]
        pen[~lifts, k] *= light[~lifts]


def _rounded(h: Hand, strokes: list[Stroke]) -> list[Stroke]:
    """Cut corners the way a quick hand does."""
    haste = h.between(0, 1)[:, None, None]  # (n, 1, 1)
    rounded: list[Stroke] = []
    for stroke in strokes:
        smooth = stroke.copy()  # (n, P, 2)
        for _ in range(3):
            smooth[:, 1:-1] = (smooth[:, :-2] + 2 * smooth[:, 1:-1] + smooth[:, 2:]) / 4
        rounded.append(stroke + haste * (smooth - stroke))
    return rounded


def _proportioned(h: Hand, points: FloatArray) -> FloatArray:
    """Make upper, lower, left and right parts large or small, and the whole bulge or lean over."""
    x, y = points[:, :, 0], points[:, :, 1]  # (n, P) each, in about ±0.5
    middle_up = h.about(0, 0.13)[:, None]  # (n, 1)
    middle_left = h.about(0, 0.13)[:, None]  # (n, 1)
    taper = h.about(0.05, 0.22)[:, None]  # (n, 1) wider at the bottom
    bow = h.about(0, 0.18)[:, None]  # (n, 1) the middle to the left of top and bottom
    rise = h.about(-0.02, 0.17)[:, None]  # (n, 1) lower at the right
    new_x = (x + middle_left * (0.25 - x * x)) * (1 + taper * y) + bow * (y * y - 0.1)  # (n, P)
    new_y = (y + middle_up * (0.25 - y * y)) * (1 + rise * x)  # (n, P)
    return np.stack([new_x, new_y], axis=2)  # (n, P, 2)


def _bent(h: Hand, points: FloatArray) -> FloatArray:
    """Shift points by long waves over the page, so that neighbours move together."""
    strength = h.log_normal(0.038, 0.4)[:, None, None]  # (n, 1, 1)
    waves = h.noise(_WAVES, 2) * 3  # (n, 4, 2) radians a unit of length
    phases = h.noise(_WAVES)[:, None, :] * 3  # (n, 1, 4)
    sway = np.sin(points @ waves.transpose(0, 2, 1) + phases)  # (n, P, 4)
    return points + strength * (sway @ h.noise(_WAVES, 2))  # (n, P, 2)


def _habit(h: Hand) -> FloatArray:
    """Return the (n, 2, 2) matrices that make digits narrow, slanted and turned."""
    narrow = h.log_normal(0.75, 0.21)  # (n,)
    slant = h.about(0.2, 0.22)  # (n,) to the right for each unit upwards
    turn = h.about(-0.03, 0.1)  # (n,) radians
    cos, sin = np.cos(turn), np.sin(turn)
    matrix = np.empty((h.n, 2, 2), dtype=np.float32)  # (n, 2, 2) for row vectors (x, y)
    matrix[:, 0, 0], matrix[:, 0, 1] = narrow * cos, narrow * sin
    matrix[:, 1, 0], matrix[:, 1, 1] = -slant * cos - sin, -slant * sin + cos
    return matrix


def _fitted(points: FloatArray, radius: FloatArray) -> FloatArray:
    """Scale the longer side, ink included, to the box and put the middle into its middle."""
    low, high = points.min(axis=1), points.max(axis=1)  # (n, 2)
    size = (high - low).max(axis=1)  # (n,)
    scale = (BOX - 2 * radius) / size  # (n,)
    centred = points - ((low + high) / 2)[:, None, :]  # (n, P, 2)
    return centred * scale[:, None, None] + np.float32(BOX / 2)


def _pressure(h: Hand, n_segments: int) -> FloatArray:
    """Return (n, M) how much wider than usual the pen is along the way, around 1."""
    along = np.linspace(0, 1, n_segments, dtype=np.float32)  # (M,)
    phase = h.between(0, 6.28)[:, None]  # (n, 1)
    speed = h.between(2, 8)[:, None]  # (n, 1)
    depth = h.between(0, 0.5)[:, None]  # (n, 1)
    unsteady = np.float32(0.06) * h.noise(n_segments)  # (n, M)
    return 1 + depth * np.sin(phase + speed * along) + unsteady
