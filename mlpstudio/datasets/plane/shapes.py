"""How the classes of each plane data set lie: formulas for points between -1 and 1."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import FloatArray, IntArray

DISC_RADIUS = 0.5
RING = (0.7, 1.0)
"""Radii between which the outer class of the circle lies."""

GAP = 0.08
"""From the axes to the nearest points of the exclusive or."""

DEVIATION = 0.18
"""Standard deviation of a blob along each axis."""

START = 0.06
"""Where the arms of a spiral begin, as a share of their length."""

Draw = Callable[[IntArray, np.random.Generator], FloatArray]


@dataclass(frozen=True, slots=True)
class PlaneShape:
    """One kind of data.

    Attributes:
        n_classes: Classes, all of the same size.
        draw: From (N,) classes to (N, 2) points of them, without noise.
    """

    n_classes: int
    draw: Draw


def circle(labels: IntArray, rng: np.random.Generator) -> FloatArray:
    """Return points evenly over a disc, and over a ring around it.

    The radius of an even spread over radii from a to c is √(a² + u (c² - a²)), u even in [0, 1).
    """
    low = np.where(labels == 0, 0.0, RING[0])  # (N,)
    high = np.where(labels == 0, DISC_RADIUS, RING[1])  # (N,)
    radius = np.sqrt(low**2 + rng.random(len(labels)) * (high**2 - low**2))  # (N,)
    return _polar(radius, math.tau * rng.random(len(labels)))  # (N, 2)


def exclusive_or(labels: IntArray, rng: np.random.Generator) -> FloatArray:
    """Return points in opposite quarters: of class 0 where x₁ x₂ > 0, of class 1 elsewhere."""
    size = GAP + (1.0 - GAP) * rng.random((len(labels), 2))  # (N, 2)
    sign = np.where(rng.random(len(labels)) < 0.5, -1.0, 1.0)  # (N,)
    other = np.where(labels == 0, sign, -sign)  # (N,)
    return size * np.stack([sign, other], axis=1)  # (N, 2)


def gaussians(labels: IntArray, rng: np.random.Generator) -> FloatArray:
    """Return two blobs, around (-0.5, -0.5) and (0.5, 0.5): a line can part them."""
    centre = np.where(labels == 0, -0.5, 0.5)[:, None]  # (N, 1)
    return centre + DEVIATION * rng.standard_normal((len(labels), 2))  # (N, 2)


def moons(labels: IntArray, rng: np.random.Generator) -> FloatArray:
    """Return two half circles of radius 2/3 that reach into each other.

    (cos θ, sin θ) and (1 - cos θ, 1/2 - sin θ), θ even in [0, π), moved to the middle and divided
    by 3/2.
    """
    angle = math.pi * rng.random(len(labels))  # (N,)
    upper = np.stack([np.cos(angle), np.sin(angle)], axis=1)  # (N, 2)
    points = np.where(labels[:, None] == 0, upper, np.array([1.0, 0.5]) - upper)  # (N, 2)
    return (points - np.array([0.5, 0.25])) / 1.5  # (N, 2)


def spirals(labels: IntArray, rng: np.random.Generator) -> FloatArray:
    """Return two spirals with 1.75 turns each.

    (t sin φ, t cos φ), φ = 1.75 · 2π t + π · class, t even in [0.06, 1): half a turn lies between
    the arms.
    """
    return _arms(labels, 1.75, 2, rng)  # (N, 2)


def three_blobs(labels: IntArray, rng: np.random.Generator) -> FloatArray:
    """Return three blobs around the corners of a triangle, 0.6 from the origin."""
    angle = math.pi / 2 + math.tau * labels / 3  # (N,)
    blob = DEVIATION * rng.standard_normal((len(labels), 2))  # (N, 2)
    return _polar(np.full(len(labels), 0.6), angle) + blob  # (N, 2)


def three_spirals(labels: IntArray, rng: np.random.Generator) -> FloatArray:
    """Return three spirals with one turn each, a third of a turn apart."""
    return _arms(labels, 1.0, 3, rng)  # (N, 2)


def _arms(labels: IntArray, turns: float, n_arms: int, rng: np.random.Generator) -> FloatArray:
    t = START + (1.0 - START) * rng.random(len(labels))  # (N,)
    angle = math.tau * (turns * t + labels / n_arms)  # (N,)
    return np.stack([t * np.sin(angle), t * np.cos(angle)], axis=1)  # (N, 2)


def _polar(radius: FloatArray, angle: FloatArray) -> FloatArray:
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)  # (N, 2)


SHAPES: dict[str, PlaneShape] = {
    "circle": PlaneShape(2, circle),
    "xor": PlaneShape(2, exclusive_or),
    "gaussians": PlaneShape(2, gaussians),
    "moons": PlaneShape(2, moons),
    "spirals": PlaneShape(2, spirals),
    "three_blobs": PlaneShape(3, three_blobs),
    "three_spirals": PlaneShape(3, three_spirals),
}
"""By name, which is also that of the data source."""
