"""What chains of maps do to the plane: their stages, the one map that equals them, its facts."""

# W is an array, in the notation of the field.
# pyright: reportConstantRedefinition=false

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mlpstudio.errors import DesignError
from mlpstudio.labs.plane.plane_maps import NO_ACTIVATION, Array, PlaneMap, activated

MOST_MAPS = 6

_TINY = 1e-9
"""Relative to the size of a matrix, what counts as 0."""


@dataclass(frozen=True, slots=True, eq=False)
class AffineStage:
    """y = Wx + b.

    Attributes:
        W: (2, 2).
        b: (2,).
    """

    W: Array
    b: Array

    def apply(self, points: Array) -> Array:
        """Return the images of points.  # (N, 2)."""
        return points @ self.W.T + self.b  # (N, 2)

    def part(self, share: float) -> "AffineStage":
        """Return a part of the way from the identity to this map.

        A map that keeps the orientation turns and stretches at the same time (W = R S with a
        rotation R and a symmetric S), so that nothing collapses on the way; any other one cannot
        avoid that, and goes straight.
        """
        if share >= 1.0:
            return self
        eye = np.eye(2)  # (2, 2)
        scale = float(np.abs(self.W).max())
        if np.linalg.det(self.W) > _TINY * scale * scale:
            angle = math.atan2(self.W[1, 0] - self.W[0, 1], self.W[0, 0] + self.W[1, 1])
            S = rotation(angle).T @ self.W  # (2, 2)
            W = rotation(share * angle) @ (eye + share * (S - eye))  # (2, 2)
        else:
            W = eye + share * (self.W - eye)  # (2, 2)
        return AffineStage(W, share * self.b)


@dataclass(frozen=True, slots=True)
class ActivationStage:
    """y = f(x), for each coordinate.

    Attributes:
        activation: Name in `engine.activations`.
    """

    activation: str

    def apply(self, points: Array) -> Array:
        """Return the images of points.  # (N, 2)."""
        return activated(self.activation, points)


Stage = AffineStage | ActivationStage


def rotation(angle: float) -> Array:
    """Return the matrix that turns by an angle in radians.  # (2, 2)."""
    c, s = math.cos(angle), math.sin(angle)
    return np.array([[c, -s], [s, c]])  # (2, 2)


def check_maps(maps: Sequence[PlaneMap]) -> None:
    """Raise DesignError when a chain is longer than the lab shows, or one of its maps is none."""
    if len(maps) > MOST_MAPS:
        raise DesignError(f"A chain has at most {MOST_MAPS} maps, not {len(maps)}.")
    for each in maps:
        each.check()


def stages_of(each: PlaneMap) -> list[Stage]:
    """Return the stages of one map: the affine part, and the activation if it has one."""
    affine = AffineStage(each.matrix, each.vector)
    if each.activation == NO_ACTIVATION:
        return [affine]
    return [affine, ActivationStage(each.activation)]


def stages(maps: Sequence[PlaneMap]) -> list[Stage]:
    """Return the stages of a chain in their order."""
    return [stage for each in maps for stage in stages_of(each)]


def moved(parts: Sequence[Stage], points: Array, progress: float = math.inf) -> Array:
    """Return where points are on their way through stages.

    Args:
        parts: The stages.
        points: (N, 2).
        progress: Stages that are complete, with a fraction of the one under way.

    Returns:
        (N, 2).
    """
    for number, stage in enumerate(parts):
        share = min(progress - number, 1.0)
        if share <= 0.0:
            break
        if isinstance(stage, AffineStage):
            points = stage.part(share).apply(points)  # (N, 2)
        elif share < 1.0:
            points = points + share * (stage.apply(points) - points)  # (N, 2)
        else:
            points = stage.apply(points)  # (N, 2)
    return points


def composed(parts: Sequence[AffineStage]) -> AffineStage:
    """Return the one affine map that equals a chain: W₂(W₁x + b₁) + b₂ = W₂W₁x + W₂b₁ + b₂."""
    W, b = np.eye(2), np.zeros(2)  # (2, 2), (2,)
    for part in parts:
        W, b = part.W @ W, part.W @ b + part.b  # (2, 2), (2,)
    return AffineStage(W, b)


def merged(parts: Sequence[Stage]) -> list[Stage]:
    """Return the fewest stages that do the same: affine ones that meet are one."""
    found: list[Stage] = []
    for stage in parts:
        before = found[-1] if found else None
        if isinstance(stage, AffineStage) and isinstance(before, AffineStage):
            found[-1] = composed([before, stage])
        else:
            found.append(stage)
    return found


def as_one(parts: Sequence[Stage]) -> AffineStage | None:
    """Return the one affine map that equals a chain; None when there is an activation in it."""
    affine = [stage for stage in parts if isinstance(stage, AffineStage)]
    return composed(affine) if len(affine) == len(parts) else None


@dataclass(frozen=True, slots=True)
class Eigen:
    """A direction that a matrix does not turn.

    Attributes:
        value: λ, by which it is stretched.
        direction: A vector of length 1.
    """

    value: float
    direction: tuple[float, float]


@dataclass(frozen=True, slots=True)
class MatrixFacts:
    """What a matrix does to the plane.

    Attributes:
        determinant: The signed area of the image of the unit square.
        rank: 2; 1 when the plane collapses onto a line, 0 when onto a point.
        eigens: The real eigen-directions; none when it turns every direction.
        keeps_all: Whether every direction is one, as for a multiple of the identity.
        line: Direction of the line that the plane collapses onto, for a rank of 1.
    """

    determinant: float
    rank: int
    eigens: tuple[Eigen, ...]
    keeps_all: bool
    line: tuple[float, float] | None


def matrix_facts(W: Array) -> MatrixFacts:
    """Return the facts of a matrix (2, 2)."""
    scale = float(np.abs(W).max())
    left, sizes, _ = np.linalg.svd(W)  # (2, 2), (2,), (2, 2)
    rank = int((sizes > _TINY * max(scale, 1e-300)).sum()) if scale else 0
    determinant = float(W[0, 0] * W[1, 1] - W[0, 1] * W[1, 0]) if rank == 2 else 0.0
    keeps_all = bool(np.abs(W - W[0, 0] * np.eye(2)).max() <= _TINY * scale)
    return MatrixFacts(
        determinant,
        rank,
        () if keeps_all else _eigens(W, scale),
        keeps_all,
        (float(left[0, 0]), float(left[1, 0])) if rank == 1 else None,
    )


def _eigens(W: Array, scale: float) -> tuple[Eigen, ...]:
    """Return the real solutions of λ² − (w₁₁ + w₂₂) λ + det W = 0 with their directions."""
    half = (W[0, 0] + W[1, 1]) / 2
    # (w₁₁ − w₂₂)² / 4 + w₁₂ w₂₁ is the same as half² − det, with less cancellation.
    under_root = ((W[0, 0] - W[1, 1]) / 2) ** 2 + W[0, 1] * W[1, 0]
    if under_root < -_TINY * scale * scale:
        return ()
    root = math.sqrt(max(under_root, 0.0))
    values = [half] if root <= math.sqrt(_TINY) * scale else [half + root, half - root]
    return tuple(Eigen(float(value), _kernel(W - value * np.eye(2))) for value in values)


def _kernel(M: Array) -> tuple[float, float]:
    """Return the direction that a matrix (2, 2) takes nearest to 0, pointing to the right."""
    x, y = np.linalg.svd(M)[2][1].tolist()
    sign = -1.0 if x < -_TINY or (abs(x) <= _TINY and y < 0.0) else 1.0
    return sign * x + 0.0, sign * y + 0.0


def square(W: Array, b: Array) -> Array:
    """Return the corners of the image of the unit square.  # (4, 2)."""
    corners = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])  # (4, 2)
    return AffineStage(W, b).apply(corners)


def signed_area(corners: Array) -> float:
    """Return the area of a polygon (n, 2), below 0 when its corners run clockwise."""
    x, y = corners[:, 0], corners[:, 1]  # (n,)
    return float(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2
