"""Optimizers, in the order in which they were thought of: each is one update rule.

All of them work on flat vectors: θ, its gradient g and states of the same size. Constants and the
place of epsilon are Keras's. The base class owns the loop over cache-sized blocks; a subclass is
one formula.
"""

from math import sqrt
from typing import ClassVar

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.registry import look_up

BLOCK = 16_384
"""Numbers per block: θ, g, two states and scratch then stay in the processor's cache."""

TINY = 1e-30
"""Added to squared gradients: averages of zeros would otherwise decay into subnormal numbers,
which processors compute with at a fraction of the speed."""

LOST = 1e-20
"""Averages of gradients are rounded to what this number can still hold: about 1e-27 in float32."""

ROUNDING_PERIOD = 16
"""Updates between two roundings; at a decay of 0.9 nothing becomes subnormal meanwhile."""


class Optimizer:
    """Moves θ against its gradient.

    Attributes:
        state: One flat vector per name in `state_names`, same size and type as θ.
        n_updates: Updates made so far.
    """

    state_names: ClassVar[tuple[str, ...]] = ()

    def __init__(self, size: int, dtype: type[np.floating] = np.float32) -> None:
        self.state: dict[str, FloatArray] = {
            name: np.zeros(size, dtype)  # (P,)
            for name in self.state_names
        }
        self.n_updates = 0
        self._scratch = np.empty(min(size, BLOCK), dtype)  # (block,)
        self._blocks = [slice(start, start + BLOCK) for start in range(0, size, BLOCK)]

    def update(self, theta: FloatArray, gradient: FloatArray, learning_rate: float) -> None:
        """Make one update of θ in place.

        Args:
            theta: (P,) all parameters.
            gradient: (P,) of the loss by θ.
            learning_rate: η, the length of a step for a gradient of 1.
        """
        self.n_updates += 1
        states = self.state.values()
        for block in self._blocks:
            w, g = theta[block], gradient[block]  # (block,)
            self._step(w, g, learning_rate, *[state[block] for state in states])

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        raise NotImplementedError

    def _room(self, like: FloatArray) -> FloatArray:
        return self._scratch[: like.size]

    def _round_to_zero(self, average: FloatArray) -> None:
        """Set to 0 what has decayed beyond use, before it decays into subnormal numbers.

        An average of gradients has either sign, so it cannot be held up by `TINY`, and has to be
        0 where the gradients were.
        """
        if self.n_updates % ROUNDING_PERIOD == 0:
            average += LOST
            average -= LOST


class SGD(Optimizer):
    """Plain gradient descent: w ← w − η g."""

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        step = self._room(w)
        np.multiply(g, rate, out=step)
        w -= step


class Momentum(Optimizer):
    """Heavy-ball momentum (Polyak 1964): v ← μ v − η g, w ← w + v."""

    state_names = ("velocity",)

    def __init__(
        self, size: int, dtype: type[np.floating] = np.float32, momentum: float = 0.9
    ) -> None:
        super().__init__(size, dtype)
        self.momentum = momentum

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        (v,) = state
        step = self._room(w)
        v *= self.momentum
        np.multiply(g, rate, out=step)
        v -= step
        self._round_to_zero(v)
        w += v


class RMSprop(Optimizer):
    """RMSprop (Hinton, lecture 6e, 2012): a ← ρ a + (1 − ρ) g², w ← w − η g / √(a + ε).

    Epsilon stands under the root, as in Keras.
    """

    state_names = ("mean_square",)

    def __init__(
        self,
        size: int,
        dtype: type[np.floating] = np.float32,
        rho: float = 0.9,
        epsilon: float = 1e-7,
    ) -> None:
        super().__init__(size, dtype)
        self.rho = rho
        self.epsilon = epsilon

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        (a,) = state
        step = self._room(w)
        np.multiply(g, g, out=step)
        step += TINY
        step *= 1.0 - self.rho
        a *= self.rho
        a += step
        np.add(a, self.epsilon, out=step)
        np.sqrt(step, out=step)
        np.divide(g, step, out=step)
        step *= rate
        w -= step


class Adam(Optimizer):
    """Adam (Kingma & Ba 2015), in the form at the end of section 2.1.

    m ← β₁ m + (1 − β₁) g,  v ← β₂ v + (1 − β₂) g²,
    w ← w − η √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε̂).
    As in Keras, epsilon is the paper's "epsilon hat", not the ε of Algorithm 1.
    """

    state_names = ("mean", "mean_square")

    def __init__(
        self,
        size: int,
        dtype: type[np.floating] = np.float32,
        betas: tuple[float, float] = (0.9, 0.999),
        epsilon: float = 1e-7,
    ) -> None:
        super().__init__(size, dtype)
        self.betas = betas
        self.epsilon = epsilon

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        m, v = state
        beta1, beta2 = self.betas
        t = self.n_updates
        corrected_rate = rate * sqrt(1.0 - beta2**t) / (1.0 - beta1**t)
        step = self._room(w)
        np.multiply(g, 1.0 - beta1, out=step)
        m *= beta1
        m += step
        self._round_to_zero(m)
        np.multiply(g, g, out=step)
        step += TINY
        step *= 1.0 - beta2
        v *= beta2
        v += step
        np.sqrt(v, out=step)
        step += self.epsilon
        np.divide(m, step, out=step)
        step *= corrected_rate
        w -= step


OPTIMIZERS: dict[str, type[Optimizer]] = {
    "sgd": SGD,
    "momentum": Momentum,
    "rmsprop": RMSprop,
    "adam": Adam,
}


def create(name: str, size: int, dtype: type[np.floating] = np.float32) -> Optimizer:
    """Return a new optimizer of that name for `size` parameters.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(OPTIMIZERS, name, "optimizer")(size, dtype)
