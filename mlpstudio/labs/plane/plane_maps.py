"""Maps of the plane: translation, rotation, scaling, shear, any matrix, and an activation after.

Points are columns here, y = Wx + b, as in geometry; a dense layer has the transpose, X @ W + b.
"""

# W is an array, in the notation of the field.
# pyright: reportConstantRedefinition=false

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine import activations
from mlpstudio.engine.registry import look_up
from mlpstudio.errors import DesignError

Array = NDArray[np.float64]
Numbers = tuple[float, ...]
Place = tuple[float, float]

LARGEST_ANGLE, LARGEST_NUMBER = 180.0, 5.0
"""In degrees; and of a matrix or a vector, in either direction."""

NO_ACTIVATION = "linear"
ACTIVATIONS = (NO_ACTIVATION, "relu", "tanh", "sigmoid")

HANDLES = ("i", "j", "b")
"""What can be dragged: the images of the two unit vectors, and that of the origin."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of map.

    Attributes:
        name: Identifier.
        usual: Its numbers when it is added.
        labels: What they are called in formulas.
        largest: What they may be at most, in either direction.
        matrix: The four entries of W, row by row.
        vector: The two of b.
    """

    name: str
    usual: Numbers
    labels: tuple[str, ...]
    largest: float
    matrix: Callable[[Numbers], Numbers]
    vector: Callable[[Numbers], Numbers]


def _identity(_: Numbers) -> Numbers:
    return 1.0, 0.0, 0.0, 1.0


def _nothing(_: Numbers) -> Numbers:
    return 0.0, 0.0


def _turned(numbers: Numbers) -> Numbers:
    """Return a rotation; quarter turns are exact, which cos and sin of a float are not."""
    quarters = numbers[0] / 90.0
    if quarters.is_integer():
        c, s = ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))[int(quarters) % 4]
    else:
        c, s = math.cos(math.radians(numbers[0])), math.sin(math.radians(numbers[0]))
    return c, 0.0 - s, s, c


TRANSLATION = Kind("translation", (1.0, 0.25), ("b₁", "b₂"), LARGEST_NUMBER, _identity, tuple)
ROTATION = Kind("rotation", (30.0,), ("θ",), LARGEST_ANGLE, _turned, _nothing)
SCALING = Kind(
    "scaling",
    (1.5, 0.75),
    ("s₁", "s₂"),
    LARGEST_NUMBER,
    lambda numbers: (numbers[0], 0.0, 0.0, numbers[1]),
    _nothing,
)
SHEAR = Kind(
    "shear",
    (0.5, 0.0),
    ("k₁", "k₂"),
    LARGEST_NUMBER,
    lambda numbers: (1.0, numbers[0], numbers[1], 1.0),
    _nothing,
)
MATRIX = Kind(
    "matrix",
    (1.0, -0.5, 0.5, 1.0),
    ("w₁₁", "w₁₂", "w₂₁", "w₂₂"),
    LARGEST_NUMBER,
    tuple,
    _nothing,
)
AFFINE = Kind(
    "affine",
    (1.0, -0.5, 0.5, 1.0, 0.5, 0.25),
    ("w₁₁", "w₁₂", "w₂₁", "w₂₂", "b₁", "b₂"),
    LARGEST_NUMBER,
    lambda numbers: numbers[:4],
    lambda numbers: numbers[4:],
)
KINDS = {kind.name: kind for kind in (TRANSLATION, ROTATION, SCALING, SHEAR, MATRIX, AFFINE)}


@dataclass(frozen=True, slots=True)
class PlaneMap:
    """One map of a chain.

    Attributes:
        kind: Name in `KINDS`.
        numbers: As many as the kind has.
        activation: One of `ACTIVATIONS`, applied afterwards.
    """

    kind: str = "rotation"
    numbers: Numbers = (30.0,)
    activation: str = NO_ACTIVATION

    def check(self) -> None:
        """Raise DesignError when there is no such map; the message says what is allowed."""
        kind = look_up(KINDS, self.kind, "map of the plane", DesignError)
        look_up(dict.fromkeys(ACTIVATIONS), self.activation, "activation of a map", DesignError)
        if len(self.numbers) != len(kind.usual):
            raise DesignError(
                f"A map of the kind {kind.name!r} has {len(kind.usual)} numbers "
                f"({', '.join(kind.labels)}), not {len(self.numbers)}."
            )
        for number in self.numbers:
            if not (math.isfinite(number) and abs(number) <= kind.largest):
                raise DesignError(
                    f"The numbers of a map of the kind {kind.name!r} are from {-kind.largest:g} "
                    f"to {kind.largest:g}, not {number}."
                )

    @property
    def matrix(self) -> Array:
        """Its W.  # (2, 2)."""
        return np.array(KINDS[self.kind].matrix(self.numbers)).reshape(2, 2)  # (2, 2)

    @property
    def vector(self) -> Array:
        """What it adds, b.  # (2,)."""
        return np.array(KINDS[self.kind].vector(self.numbers))  # (2,)


def usual(kind: str) -> PlaneMap:
    """Return a map as it begins when it is added."""
    return PlaneMap(kind, KINDS[kind].usual)


def recast(given: PlaneMap, kind: str) -> PlaneMap:
    """Return a map of another kind: the same one where that kind can be it."""
    W, b = given.matrix, given.vector  # (2, 2), (2,)
    exact = {
        "matrix": tuple(W.ravel().tolist()) if not b.any() else None,
        "affine": (*W.ravel().tolist(), *b.tolist()),
    }.get(kind)
    return PlaneMap(kind, exact or KINDS[kind].usual, given.activation)


def handles(given: PlaneMap) -> tuple[str, ...]:
    """Return which of `HANDLES` can be dragged."""
    if given.kind == "translation":
        return ("b",)
    return HANDLES if given.kind == "affine" else HANDLES[:2]


def dragged(given: PlaneMap, handle: str, place: Place) -> PlaneMap:
    """Return the map whose handle has been dragged to a place, as far as its kind allows.

    Args:
        given: The map before.
        handle: One of `handles(given)`.
        place: Where W î, W ĵ (measured from b) or b shall be.
    """
    x, y = place
    numbers = list(given.numbers)
    match given.kind:
        case "rotation":
            if x or y:
                turned = math.atan2(y, x) if handle == "i" else math.atan2(-x, y)
                numbers = [float(round(math.degrees(turned)))]
        case "scaling":
            which = HANDLES.index(handle)
            numbers[which] = place[which]
        case "shear":
            numbers[0 if handle == "j" else 1] = x if handle == "j" else y
        case "translation":
            numbers = [x, y]
        case _:
            first = {"i": 0, "j": 1, "b": 4}[handle]
            numbers[first], numbers[first + (1 if handle == "b" else 2)] = x, y
    largest = KINDS[given.kind].largest
    return replace(
        given, numbers=tuple(min(max(number, -largest), largest) + 0.0 for number in numbers)
    )


def activated(name: str, points: Array) -> Array:
    """Return f of every coordinate.  # (N, 2)."""
    if name == NO_ACTIVATION:
        return points
    result = np.empty_like(points)  # (N, 2)
    activations.get(name).forward(points, result)
    return result
