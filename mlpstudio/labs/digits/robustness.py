"""How an answer holds out while a drawing is shifted, turned, scaled or covered with noise."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from mlpstudio.datasets.distortion import Pose, places
from mlpstudio.datasets.preprocessing import FIELD
from mlpstudio.datasets.resampling import read_at
from mlpstudio.engine.arrays import ByteArray, FloatArray

Predict = Callable[[ByteArray], FloatArray]
"""Returns the outputs (n, C) for images (n, 28, 28)."""

N_POINTS = 41


class Disturbance(NamedTuple):
    """What is done to a drawing, from nothing to more.

    Attributes:
        low: The least value.
        high: The greatest.
        rest: The value that changes nothing.
    """

    low: float
    high: float
    rest: float

    def values(self, n_points: int = N_POINTS) -> FloatArray:
        """Return evenly spaced values, one of which is exactly at rest if it lies on the way."""
        values = np.linspace(self.low, self.high, n_points).round(6)  # (K,)
        values[np.argmin(np.abs(values - self.rest))] = self.rest
        return values


DISTURBANCES: Mapping[str, Disturbance] = {
    "shift_right": Disturbance(-8.0, 8.0, 0.0),
    "shift_down": Disturbance(-8.0, 8.0, 0.0),
    "rotation": Disturbance(-60.0, 60.0, 0.0),
    "scale": Disturbance(0.5, 1.6, 1.0),
    "noise": Disturbance(0.0, 0.6, 0.0),
}
"""Shifts in pixels, rotation in degrees counter-clockwise, scale as a factor, and noise as its
standard deviation, where 1 is the difference between black and white."""


def disturbed(image: ByteArray, name: str, values: FloatArray, seed: int = 0) -> ByteArray:
    """Return a drawing in which one disturbance has each of some values.

    Args:
        image: (28, 28).
        name: In `DISTURBANCES`.
        values: (K,) of it.
        seed: Decides the noise, which is the same for all values, only stronger.

    Returns:
        (K, 28, 28) uint8; where the value is at rest, the image itself.
    """
    K = len(values)
    if name == "noise":
        pattern = np.random.default_rng(seed).standard_normal(image.shape)  # (28, 28)
        noise = 255 * values[:, None, None] * pattern  # (K, 28, 28)
        return _as_bytes(image + noise)
    pose = _pose(name, values)
    copies = np.broadcast_to(image, (K, *image.shape))  # (K, 28, 28)
    return _as_bytes(read_at(copies, places((FIELD, FIELD), pose)))


def _pose(name: str, values: FloatArray) -> Pose:
    """Return the poses that differ from the usual one in one thing."""
    zero, one = np.zeros(len(values)), np.ones(len(values))  # (K,)
    match name:
        case "shift_right":
            return Pose(one, one, zero, zero, zero, values)
        case "shift_down":
            return Pose(one, one, zero, zero, values, zero)
        case "rotation":
            return Pose(one, one, zero, np.radians(values), zero, zero)
        case "scale":
            return Pose(values, values, zero, zero, zero, zero)
        case _:
            raise ValueError(f"no disturbance {name!r}")


def _as_bytes(brightness: FloatArray) -> ByteArray:
    return np.rint(np.clip(brightness, 0, 255)).astype(np.uint8)


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """What a network answers as a disturbance grows.

    Attributes:
        name: In `DISTURBANCES`.
        values: (K,) of the disturbance, ascending.
        outputs: (K, C) for each.
    """

    name: str
    values: FloatArray
    outputs: FloatArray

    @property
    def answer(self) -> int:
        """What the undisturbed drawing is read as."""
        return int(self.outputs[self._at_rest].argmax())

    @property
    def holds(self) -> tuple[float, float]:
        """The values on both sides of rest up to which the answer stays the same throughout."""
        is_same = self.outputs.argmax(axis=1) == self.answer  # (K,)
        low = high = self._at_rest
        while low > 0 and is_same[low - 1]:
            low -= 1
        while high < len(is_same) - 1 and is_same[high + 1]:
            high += 1
        return float(self.values[low]), float(self.values[high])

    @property
    def _at_rest(self) -> int:
        return int(np.argmin(np.abs(self.values - DISTURBANCES[self.name].rest)))


def curve(image: ByteArray, name: str, predict: Predict, n_points: int = N_POINTS) -> Curve:
    """Return what a network answers as one disturbance of a drawing grows.

    Args:
        image: (28, 28) what it received.
        name: In `DISTURBANCES`.
        predict: The network.
        n_points: K.
    """
    values = DISTURBANCES[name].values(n_points)  # (K,)
    return Curve(name, values, predict(disturbed(image, name, values)))
