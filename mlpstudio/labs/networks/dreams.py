"""Inputs made up to excite a unit or a class: gradient ascent on the input, the weights at rest.

The objective is that of Simonyan, Vedaldi and Zisserman 2014, "Deep Inside Convolutional
Networks", eq. 1: the score before the activation, less a penalty for the squares of the input.
"""

# X and Z are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.layers import Backward
from mlpstudio.engine.network import Network
from mlpstudio.labs.networks.hidden import activation_pieces

GREY, NOISE = 0.5, "noise"

_SMALLEST_SHARE = 2.0**-12
"""Of the step size: a step that has to be as short as that leads nowhere any more."""

_REACH = 3.0
"""Standard deviations of the blur from which on it is cut off."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to be excited.

    Attributes:
        layer: Of the hidden dense layers, 0 for the first; None for the outputs.
        unit: Its number in the layer, or of the class.
    """

    layer: int | None
    unit: int


@dataclass(frozen=True, slots=True)
class DreamSettings:
    """How the input is sought.

    Attributes:
        step_size: By how much a step changes the pixel that it changes most, 1 being the whole
            way from the lowest to the highest value.
        penalty: λ of −λ/2·Σu²: how dear ink is.
        blur: Standard deviation in pixels of the bell that every picture is drawn with.
        n_steps: At most.
    """

    step_size: float = 0.05
    penalty: float = 0.1
    blur: float = 0.0
    n_steps: int = 200


class Moment(NamedTuple):
    """A step on the way.

    Attributes:
        step: Number; 0 is the start.
        X: (D_in,) the input as the network takes it, of its own.
        score: What goes into the activation; of class 0 of a single output its negative.
        given: What the unit gives, or the output of the class.
    """

    step: int
    X: FloatArray
    score: float
    given: float


class Dream:
    """The objective as a function of u: a picture in [0, 1], not yet blurred.

    Attributes:
        shape: Of u: (height, width, channels) of an image, (D_in,) otherwise.
    """

    def __init__(
        self,
        network: Network,
        aim: Aim,
        low: FloatArray | float,
        high: FloatArray | float,
        settings: DreamSettings,
    ) -> None:
        """Prepare the way to a unit.

        Args:
            network: With weights, for this alone: its `gradient` and buffers are overwritten.
            aim: What is to be excited.
            low: () or (D_in,) the lowest values that the network may get.
            high: () or (D_in,) the highest ones.
            settings: How it is sought; a blur is for images alone.
        """
        self._network, self._aim, self._penalty = network, aim, settings.penalty
        self._stop = (
            len(network.pieces) if aim.layer is None else activation_pieces(network)[aim.layer]
        )
        n = network.spec.n_features
        self._low = np.broadcast_to(np.asarray(low, np.float64), (n,))  # (D_in,)
        self._span = np.broadcast_to(np.asarray(high, np.float64), (n,)) - self._low  # (D_in,)
        form = network.spec.input_shape
        is_image = len(form) in (2, 3)
        self.shape = (*form[:2], n // (form[0] * form[1])) if is_image else (n,)
        sigma = settings.blur if is_image else 0.0
        self._blurs = [bell(size, sigma) for size in self.shape[:2]] if sigma > 0.0 else []
        # A single output says how probable class 1 is; class 0 is what speaks against it.
        self._is_turned = aim.layer is None and network.n_outputs == 1 and aim.unit == 0
        self._column = 0 if aim.layer is None and network.n_outputs == 1 else aim.unit

    def inputs(self, u: FloatArray) -> FloatArray:
        """Return what the network gets for u.  # (D_in,)."""
        if self._blurs:
            down, across = self._blurs  # (h, h), (w, w)
            u = _mixed(u, down, across)  # (h, w, c)
        return (self._low + self._span * u.ravel()).astype(self._network.dtype)  # (D_in,)

    def value(self, u: FloatArray) -> tuple[float, Moment]:
        """Return the objective for u, and what the network makes of it; its step is 0."""
        X = self.inputs(u)  # (D_in,)
        Z = X[None]  # (1, D)
        with np.errstate(all="ignore"):  # a diverged network says so with nan
            for piece in self._network.pieces[: self._stop]:
                Z, _ = piece.forward(Z, None)  # (1, D)
            score = self._signed(float(Z[0, self._column]))
            return self._objective(u, score), Moment(0, X, score, self._given(Z))

    def gradient(self, u: FloatArray) -> FloatArray:
        """Return the gradient of the objective by u, of its shape."""
        Z = self.inputs(u)[None]  # (1, D)
        ways_back: list[Backward] = []
        with np.errstate(all="ignore"):
            for piece in self._network.pieces[: self._stop]:
                Z, way_back = piece.forward(Z, None)  # (1, D)
                ways_back.append(way_back)
            dZ = np.zeros_like(Z)  # (1, D)
            dZ[0, self._column] = self._signed(1.0)
            for way_back in reversed(ways_back):
                dX = way_back(dZ, True)  # (1, D)
                assert dX is not None
                dZ = dX
        du = (dZ[0].astype(np.float64) * self._span).reshape(self.shape)
        if self._blurs:
            down, across = self._blurs  # (h, h), (w, w)
            du = _mixed(du, down.T, across.T)  # (h, w, c)
        return du - self._penalty * u

    def _signed(self, score: float) -> float:
        return -score if self._is_turned else score

    def _objective(self, u: FloatArray, score: float) -> float:
        return score - 0.5 * self._penalty * float(np.square(u).sum())

    def _given(self, Z: FloatArray) -> float:
        """Return what comes out of the activation after the score (1, D)."""
        if self._aim.layer is not None:
            A, _ = self._network.pieces[self._stop].forward(Z, None)  # (1, D)
            return float(A[0, self._column])
        A = np.empty_like(Z)  # (1, C)
        self._network.output_activation.forward(Z, A)
        return 1.0 - float(A[0, 0]) if self._is_turned else float(A[0, self._column])


def bell(size: int, sigma: float) -> FloatArray:
    """Return the matrix that blurs a row of pixels with a Gaussian; its rows add up to 1.

    So a picture in [0, 1] stays in it, and an even grey stays as it is up to the edges.

    Returns:
        (size, size).
    """
    away = np.arange(size)[:, None] - np.arange(size)  # (size, size)
    weights = np.exp(-np.square(away / sigma) / 2.0)  # (size, size)
    weights[np.abs(away) > np.ceil(_REACH * sigma)] = 0.0
    return weights / weights.sum(axis=1, keepdims=True)


def _mixed(picture: FloatArray, down: FloatArray, across: FloatArray) -> FloatArray:
    """Return a picture with its rows, then its columns, mixed by matrices.  # (h, w, c)."""
    rows = down @ picture.reshape(len(picture), -1)  # (h, w·c)
    return across @ rows.reshape(picture.shape)  # (h, w, c)


def start_of(dream: Dream, start: str, seed: int, drawn: FloatArray | None = None) -> FloatArray:
    """Return the u with which a search begins.

    Args:
        dream: Whose u.
        start: "grey", "noise" or "drawn".
        seed: Of the noise.
        drawn: (D_in,) in [0, 1], for "drawn".

    Raises:
        ValueError: There is no such start, or nothing drawn.
    """
    if start == "grey":
        return np.full(dream.shape, GREY)
    if start == NOISE:
        return np.random.default_rng(seed).uniform(size=dream.shape)
    if start != "drawn" or drawn is None:
        raise ValueError(f"expected a start of grey, noise or something drawn, received {start!r}")
    return np.clip(drawn.astype(np.float64), 0.0, 1.0).reshape(dream.shape)


def ascent(dream: Dream, start: FloatArray, settings: DreamSettings) -> Iterator[Moment]:
    """Climb from u, never down: a step that would lower the objective is halved until it rises.

    Args:
        dream: The objective.
        start: u in [0, 1] of its shape.
        settings: Step size, and steps at most.

    Yields:
        The start, then every step; it ends before the last one where nothing rises any more.
    """
    u, step_size = start, settings.step_size
    value, moment = dream.value(u)
    yield moment
    for number in range(1, settings.n_steps + 1):
        gradient = dream.gradient(u)  # u's shape
        largest = float(np.abs(gradient).max())
        if not 0.0 < largest < np.inf:  # level, or of a diverged network
            return
        direction = gradient / largest  # u's shape
        while True:
            tried = np.clip(u + step_size * direction, 0.0, 1.0)  # u's shape
            risen, moment = dream.value(tried)
            if risen > value:
                break
            step_size /= 2.0
            if step_size < _SMALLEST_SHARE * settings.step_size:
                return
        u, value = tried, risen
        step_size = min(2.0 * step_size, settings.step_size)
        yield moment._replace(step=number)
