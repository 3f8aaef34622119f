"""Gradient descent, plain and with two kinds of momentum."""

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.optimizers.base import Optimizer
from mlpstudio.engine.options import Option

MOMENTUM = Option("momentum", 0.9, 0.0, 1.0, maximum_included=False)


class SGD(Optimizer):
    """Plain gradient descent: w ← w − η g (Cauchy 1847; on batches: Robbins & Monro 1951)."""

    name = "sgd"

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        step = self._room(w)
        np.multiply(g, rate, out=step)
        w -= step


class Momentum(Optimizer):
    """Heavy-ball momentum (Polyak 1964): v ← μ v − η g, w ← w + v.

    It is the lecture's form and Keras's. PyTorch's, v ← μ v + g, w ← w − η v, leads along the
    same path while η does not change.
    """

    name = "momentum"
    options = (MOMENTUM,)
    state_names = ("velocity",)

    def _prepare(self) -> None:
        self._momentum = self._constant(self.values["momentum"])

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        (v,) = state
        step = self._room(w)
        v *= self._momentum
        np.multiply(g, rate, out=step)
        v -= step
        self._round_to_zero(v)
        w += v


class Nesterov(Optimizer):
    """Nesterov's accelerated gradient (1983): v ← μ v − η g, w ← w + μ v − η g.

    The gradient is meant to be taken where the momentum leads, at w + μ v (Sutskever et al. 2013,
    equations 3 and 4). Here, as in Keras and PyTorch, w is that place already (Bengio et al. 2013,
    "simplified Nesterov momentum"), so that the gradient at w is all it needs. Code that applies
    momentum twice in one update, as this formula does, is Nesterov's form and no slip in writing
    the heavy ball's.
    """

    name = "nesterov"
    options = (MOMENTUM,)
    state_names = ("velocity",)

    def _prepare(self) -> None:
        self._momentum = self._constant(self.values["momentum"])

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        (v,) = state
        step = self._room(w)
        v *= self._momentum
        np.multiply(g, rate, out=step)
        v -= step
        self._round_to_zero(v)
        w -= step
        np.multiply(v, self._momentum, out=step)
        w += step
