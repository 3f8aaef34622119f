"""Optimizers that give each parameter a step of its own, by the size its gradients have had.

Epsilon stands under the root, as in Keras; PyTorch adds it to the root, except in Adadelta.
"""

from collections.abc import Mapping

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.optimizers.base import TINY, Optimizer
from mlpstudio.engine.options import Option, switch

EPSILON = Option("epsilon", 1e-7, 0.0, 1.0)


class Adagrad(Optimizer):
    """Adagrad (Duchi et al. 2011, the diagonal form): a ← a + g², w ← w − η g / √(a + ε).

    The sum begins at `initial_accumulator_value`, so that the first steps are not all η long. It
    only grows: steps become shorter and shorter.
    """

    name = "adagrad"
    options = (Option("initial_accumulator_value", 0.1, 0.0, 1000.0), EPSILON)
    state_names = ("sum_of_squares",)

    def _prepare(self) -> None:
        self._epsilon = self._constant(self.values["epsilon"])
        self.state["sum_of_squares"].fill(max(self.values["initial_accumulator_value"], TINY))

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        (a,) = state
        step = self._room(w)
        np.multiply(g, g, out=step)
        a += step
        np.add(a, self._epsilon, out=step)
        np.sqrt(step, out=step)
        np.divide(g, step, out=step)
        step *= rate
        w -= step


class RMSprop(Optimizer):
    """RMSprop (Hinton, lecture 6e, 2012): a ← ρ a + (1 − ρ) g², w ← w − η g / √(a + ε).

    The lecture's formula has no ε, which is `epsilon` 0, and its code adds one to the root.

    Options of Keras: `centered` divides by √(a − m² + ε), the spread about the mean gradient
    m ← ρ m + (1 − ρ) g (Graves 2013, equations 38 to 41). `momentum` above 0 gives the step to a
    heavy ball: v ← μ v − η g / √…, w ← w + v; Keras keeps v with the other sign.
    """

    name = "rmsprop"
    options = (
        Option("rho", 0.9, 0.0, 1.0, maximum_included=False),
        EPSILON,
        Option("momentum", 0.0, 0.0, 1.0, maximum_included=False),
        switch("centered", default=False),
    )
    state_names = ("mean_square",)

    @classmethod
    def states_kept(cls, values: Mapping[str, float]) -> tuple[str, ...]:
        """Return "mean_gradient" only if it is centered, "velocity" only if it has momentum."""
        mean_gradient = ("mean_gradient",) if values["centered"] else ()
        velocity = ("velocity",) if values["momentum"] > 0.0 else ()
        return (*cls.state_names, *mean_gradient, *velocity)

    def _prepare(self) -> None:
        self._rho = self._decay(self.values["rho"])
        self._epsilon = self._constant(self.values["epsilon"])
        self._momentum = self._constant(self.values["momentum"])
        self._is_centered = "mean_gradient" in self.state
        self._has_momentum = "velocity" in self.state

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        a = state[0]
        step = self._room(w)
        self._average_square(a, g, self._rho)
        if self._is_centered:
            m = state[1]
            self._average(m, g, self._rho)
            np.multiply(m, m, out=step)
            np.subtract(a, step, out=step)
            np.maximum(step, self._tiny, out=step)  # rounding can leave less than nothing
            step += self._epsilon
        else:
            np.add(a, self._epsilon, out=step)
        np.sqrt(step, out=step)
        np.divide(g, step, out=step)
        step *= rate
        if self._has_momentum:
            v = state[-1]
            v *= self._momentum
            v -= step
            self._round_to_zero(v)
            w += v
        else:
            w -= step


class Adadelta(Optimizer):
    """Adadelta (Zeiler 2012, algorithm 1): the size of past moves stands in for η.

    a ← ρ a + (1 − ρ) g²,  Δ = √(d + ε) / √(a + ε) · g,
    d ← ρ d + (1 − ρ) Δ²,  w ← w − η Δ.
    The paper's η is 1. The first moves are a few √ε long, so that it begins slowly; with an ε of 0
    it would never begin.
    """

    name = "adadelta"
    options = (
        Option("rho", 0.95, 0.0, 1.0, maximum_included=False),
        Option("epsilon", 1e-7, 0.0, 1.0, minimum_included=False),
    )
    state_names = ("mean_square", "mean_square_move")
    n_scratch = 2

    def _prepare(self) -> None:
        self._rho = self._decay(self.values["rho"])
        self._epsilon = self._constant(self.values["epsilon"])

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        a, d = state
        step, move = self._room(w), self._room(w, 1)
        self._average_square(a, g, self._rho)
        np.add(d, self._epsilon, out=move)
        np.add(a, self._epsilon, out=step)
        move /= step
        np.sqrt(move, out=move)
        move *= g
        self._average_square(d, move, self._rho)
        move *= rate
        w -= move
