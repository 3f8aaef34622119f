"""Planes through the space of all weights: random ones, the line of a run, its main directions."""

# W is an array, in the notation of the field.

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, NetworkSpec

Array = NDArray[np.float64]

PIECE = 1 << 16
"""Numbers of every snapshot that are looked at together: bounds the memory."""

MARGIN = 1.3
"""How much wider than the path a picture is that shows the whole of it."""


@dataclass(frozen=True, slots=True)
class Plane:
    """All weights `origin + a · first + b · second`.

    Attributes:
        origin: (P + S,) where a and b are 0.
        first: (P + S,) direction of a.
        second: (P + S,) direction of b; None for a line.
        unit: How far a and b go in a usual picture, each way from `middle`.
        middle: (a, b) in the centre of a usual picture.
        explained: Share of the path's variance along `first` and `second`; empty where the
            directions are not those of a path.
    """

    origin: FloatArray
    first: FloatArray
    second: FloatArray | None
    unit: tuple[float, float] = (1.0, 1.0)
    middle: tuple[float, float] = (0.0, 0.0)
    explained: tuple[float, ...] = ()

    def point(self, a: float, b: float = 0.0) -> FloatArray:
        """Return the weights at a place.  # (P + S,)."""
        weights = self.origin + self.origin.dtype.type(a) * self.first  # (P + S,)
        if self.second is not None and b != 0.0:
            weights += self.origin.dtype.type(b) * self.second
        return weights


@dataclass(frozen=True, slots=True)
class Projected:
    """Weights as they are seen on a plane.

    Attributes:
        place: (a, b) of the nearest point of the plane.
        distance: How far from the plane the weights really are.
    """

    place: tuple[float, float]
    distance: float


def random_plane(spec: NetworkSpec, weights: FloatArray, seed: int) -> Plane:
    """Return a plane through the weights in two random, filter-normalised directions.

    Li et al. 2018, "Visualizing the Loss Landscape of Neural Nets", section 4: the part of a
    direction that leads into a unit is made as long as the unit's own weights, so that a step of
    1 changes each of them by as much as it is. Biases, γ, β and running averages stay.

    Args:
        spec: The design.
        weights: (P + S,).
        seed: Decides the directions.
    """
    rng = np.random.default_rng(seed)
    first, second = (_filter_normalised(spec, weights, rng) for _ in range(2))
    return Plane(weights, first, second)


def _filter_normalised(
    spec: NetworkSpec, weights: FloatArray, rng: np.random.Generator
) -> FloatArray:
    direction = np.zeros_like(weights)  # (P + S,)
    for shape in shapes.dense_shapes(spec):
        kernel = slice(shape.offset, shape.offset + shape.n_weights)
        form = (shape.D_in, shape.D_out)
        W = weights[kernel].reshape(form)  # (D_in, D_out)
        drawn = rng.standard_normal(form, np.float32)  # (D_in, D_out)
        lengths = np.linalg.norm(drawn, axis=0)  # (D_out,)
        drawn *= np.linalg.norm(W, axis=0) / np.where(lengths > 0.0, lengths, 1.0)
        direction[kernel] = drawn.ravel()
    return direction


def line(start: FloatArray, end: FloatArray) -> Plane:
    """Return the line on which `start` lies at 0 and `end` at 1, running averages included."""
    return Plane(start, end - start, None, (1.0, 1.0), (0.5, 0.0))


def path_plane(spec: NetworkSpec, path: Sequence[FloatArray]) -> Plane | None:
    """Return the plane of the two main directions of a path, through its last point.

    Principal components of the parameters of all points, each counting the same. Running averages
    go along: their directions are the same sums of the points' own.

    Args:
        spec: The design.
        path: Each (P + S,), at least three that are finite.

    Returns:
        None when the points do not span a plane.
    """
    n_parameters = shapes.parameter_count(spec)
    points = [weights for weights in path if np.isfinite(weights).all()]
    if len(points) < 3:
        return None
    values, vectors = np.linalg.eigh(_gram([point[:n_parameters] for point in points]))
    if values[-2] <= 1e-10 * values[-1]:
        return None
    total = float(values.clip(0.0).sum())
    first, second = (
        _combined(points, vectors[:, -k] / np.sqrt(values[-k]), n_parameters) for k in (1, 2)
    )
    places = np.sqrt(values[[-1, -2]]) * vectors[:, [-1, -2]]  # (n, 2) from the mean
    places -= places[-1]
    low, high = places.min(axis=0), places.max(axis=0)  # (2,), (2,)
    unit, middle = MARGIN * (high - low) / 2, (low + high) / 2  # (2,), (2,)
    return Plane(
        points[-1],
        first,
        second,
        (float(unit[0]), float(unit[1])),
        (float(middle[0]), float(middle[1])),
        (float(values[-1]) / total, float(values[-2]) / total),
    )


def _gram(points: Sequence[FloatArray]) -> Array:
    """Return the inner products of all points, each less their mean.  # (n, n)."""
    gram = np.zeros((len(points), len(points)))  # (n, n)
    for start in range(0, len(points[0]), PIECE):
        piece = np.stack([point[start : start + PIECE] for point in points])  # (n, ≤ PIECE)
        piece -= piece.mean(axis=0)
        gram += piece @ piece.T
    return gram


def _combined(points: Sequence[FloatArray], shares: Array, n_parameters: int) -> FloatArray:
    """Return Σ share · (point − mean), its part in θ of length 1.  # (P + S,)."""
    shares = shares - shares.mean()  # (n,): the same as taking the mean from the points
    direction = np.zeros_like(points[0])  # (P + S,)
    for share, point in zip(shares, points, strict=True):
        direction += point.dtype.type(share) * point
    length = float(np.linalg.norm(direction[:n_parameters]))
    direction /= direction.dtype.type(length)
    return direction


def project(spec: NetworkSpec, plane: Plane, weights: FloatArray) -> Projected:
    """Return where weights are seen on a plane: the nearest point, by parameters alone."""
    n = shapes.parameter_count(spec)
    away = weights[:n] - plane.origin[:n]  # (P,)
    axes = [plane.first] if plane.second is None else [plane.first, plane.second]
    axes = [axis[:n] for axis in axes]
    products = np.array([[float(a.dot(b)) for b in axes] for a in axes])  # (1, 1) or (2, 2)
    shadows = np.array([float(axis.dot(away)) for axis in axes])  # (1,) or (2,)
    places = np.linalg.lstsq(products, shadows)[0]  # (1,) or (2,)
    for place, axis in zip(places, axes, strict=True):
        away = away - axis.dtype.type(place) * axis  # (P,)
    a, b = (float(places[0]), float(places[1]) if len(places) > 1 else 0.0)
    return Projected((a, b), float(np.linalg.norm(away)))


def mend_variances(spec: NetworkSpec, weights: FloatArray) -> None:
    """Raise running variances below 0, which lie outside a path, to 0; in place."""
    n_parameters = shapes.parameter_count(spec)
    for shape in shapes.infer(spec):
        if isinstance(shape.layer, BatchNormSpec):
            first = n_parameters + shape.statistics_offset + shape.D_out
            variances = weights[first : first + shape.D_out]  # (D,)
            np.maximum(variances, 0.0, out=variances)


def first_dense(spec: NetworkSpec) -> shapes.LayerShape | None:
    """Return the first dense layer if only layers without numbers of their own precede it."""
    for shape in shapes.infer(spec):
        if isinstance(shape.layer, DenseSpec):
            return shape
        if shape.n_parameters:
            return None
    return None
