"""Proof that a chain with an activation is no affine map: points that no affine map moves so."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mlpstudio.labs.plane.geometry import Stage, moved
from mlpstudio.labs.plane.plane_maps import Array, Place

_REACHES = (2.0, 4.0, 16.0, 64.0, 256.0, 1024.0)
"""How far from 0 is looked; nearer points make the clearer picture."""

_SIDE = 9
_GAP = 1e-3
"""Share of the reach that two places must be apart to be told apart in a picture."""


@dataclass(frozen=True, slots=True)
class Bend:
    """Two points whose middle does not go to the middle of their images.

    Attributes:
        p: A point
        q: and another.
        middle: Halfway between them.
        f_p: The images
        f_q: of both.
        f_middle: The image of the middle.
        middle_of_images: Where every affine map would put it.
    """

    p: Place
    q: Place
    middle: Place
    f_p: Place
    f_q: Place
    f_middle: Place
    middle_of_images: Place


@dataclass(frozen=True, slots=True)
class Coincidence:
    """Two points with one image: nothing can tell them apart any more.

    Attributes:
        p: A point
        q: and another.
        image: Of both.
    """

    p: Place
    q: Place
    image: Place


def find_bend(stages: Sequence[Stage]) -> Bend | None:
    """Return the clearest bend near the origin; None where no pair shows one.

    An affine f has f((p + q) / 2) = (f(p) + f(q)) / 2 for all p and q. Where f(0) = 0, that is
    the same as f(p + q) = f(p) + f(q); a vector b alone would break the latter.
    """
    for reach in _REACHES:
        points, first, second = _pairs(reach)
        P, Q = points[first], points[second]  # (k, 2)
        images = moved(stages, points)  # (n, 2)
        middle = moved(stages, (P + Q) / 2)  # (k, 2)
        expected = (images[first] + images[second]) / 2  # (k, 2)
        gaps = np.hypot(*(middle - expected).T)  # (k,)
        best = int(np.argmax(gaps))
        if gaps[best] > _GAP * reach:
            return Bend(
                _place(P[best]),
                _place(Q[best]),
                _place((P[best] + Q[best]) / 2),
                _place(images[first[best]]),
                _place(images[second[best]]),
                _place(middle[best]),
                _place(expected[best]),
            )
    return None


def find_coincidence(stages: Sequence[Stage]) -> Coincidence | None:
    """Return two points with the same image, as far apart as near the origin there are any."""
    for reach in _REACHES:
        points, first, second = _pairs(reach)
        images = moved(stages, points)  # (n, 2)
        is_same = (np.abs(images[first] - images[second]) <= 1e-12).all(axis=1)  # (k,)
        if is_same.any():
            apart = np.hypot(*(points[first] - points[second]).T) * is_same  # (k,)
            best = int(np.argmax(apart))
            p, q = points[first[best]], points[second[best]]  # (2,)
            return Coincidence(_place(p), _place(q), _place(images[first[best]]))
    return None


def _pairs(reach: float) -> tuple[Array, list[int], list[int]]:
    """Return points of a lattice (n, 2), and the numbers of both points of every pair."""
    ticks = np.linspace(-reach, reach, _SIDE)  # (side,)
    points = np.array(list(itertools.product(ticks, ticks)))  # (n, 2)
    pairs = list(itertools.combinations(range(len(points)), 2))
    return points, [first for first, _ in pairs], [second for _, second in pairs]


def _place(point: Array) -> Place:
    return float(point[0]), float(point[1])
