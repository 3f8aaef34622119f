"""Adam and its kin: averages of the gradient and of its square.

As in Keras, epsilon is the "epsilon hat" of the formula before section 2.1 of Adam's paper, not
the ε of its Algorithm 1; Nadam's alone is the ε of its own paper.
"""

from collections.abc import Mapping
from math import sqrt

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.optimizers.base import Optimizer
from mlpstudio.engine.options import Option, switch

BETA_1 = Option("beta_1", 0.9, 0.0, 1.0, maximum_included=False)
BETA_2 = Option("beta_2", 0.999, 0.0, 1.0, maximum_included=False)
EPSILON = Option("epsilon", 1e-7, 0.0, 1.0)


def corrected_rate(rate: float, values: Mapping[str, float], t: int) -> float:
    """Return η √(1 − β₂ᵗ) / (1 − β₁ᵗ), which makes up for averages that began at 0.

    Args:
        rate: η.
        values: "beta_1" and "beta_2" among them.
        t: Number of the update, from 1.
    """
    return rate * sqrt(1.0 - values["beta_2"] ** t) / (1.0 - values["beta_1"] ** t)


class Adam(Optimizer):
    """Adam (Kingma & Ba 2015), in the form at the end of section 2.

    m ← β₁ m + (1 − β₁) g,  v ← β₂ v + (1 − β₂) g²,
    w ← w − η √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε̂).
    Without `bias_correction`, the lecture's first version, the fraction of powers is left out:
    then the first steps are √10 times as long, since √v has further to rise from 0 than m.
    """

    name = "adam"
    options = (BETA_1, BETA_2, EPSILON, switch("bias_correction", default=True))
    state_names = ("mean", "mean_square")

    def _prepare(self) -> None:
        self._beta_1 = self._decay(self.values["beta_1"])
        self._beta_2 = self._decay(self.values["beta_2"])
        self._epsilon = self._constant(self.values["epsilon"])
        self._is_corrected = bool(self.values["bias_correction"])

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        m, v = state
        if self._is_corrected:
            rate = corrected_rate(rate, self.values, self.n_updates)
        self._average(m, g, self._beta_1)
        self._average_square(v, g, self._beta_2)
        step = self._room(w)
        np.sqrt(v, out=step)
        step += self._epsilon
        np.divide(m, step, out=step)
        step *= rate
        w -= step


class AdamW(Optimizer):
    """Adam with decoupled weight decay (Loshchilov & Hutter 2019, algorithm 2, green).

    w ← w − η λ w, then Adam's step. λ does not pass through the averages, as an L2 penalty
    would. The paper's decay is λ times the schedule alone; Keras's and PyTorch's, used here,
    times the learning rate. It pulls on all parameters, biases among them.
    """

    name = "adamw"
    options = (BETA_1, BETA_2, EPSILON, Option("weight_decay", 0.004, 0.0, 1.0))
    state_names = ("mean", "mean_square")

    def _prepare(self) -> None:
        self._beta_1 = self._decay(self.values["beta_1"])
        self._beta_2 = self._decay(self.values["beta_2"])
        self._epsilon = self._constant(self.values["epsilon"])
        self._weight_decay = self.values["weight_decay"]

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        m, v = state
        w *= 1.0 - rate * self._weight_decay
        rate = corrected_rate(rate, self.values, self.n_updates)
        self._average(m, g, self._beta_1)
        self._average_square(v, g, self._beta_2)
        step = self._room(w)
        np.sqrt(v, out=step)
        step += self._epsilon
        np.divide(m, step, out=step)
        step *= rate
        w -= step


# Nadam's momentum is small at first: uₜ = β₁ (1 − ½ · 0.96ᵗ). What its formula needs of all uₜ
# so far is their product, and that is β₁ᵗ times this table: a function of t, so that nothing but
# the number of updates has to be kept. After a thousand updates the bracket is 1.

_WARMING = (1.0, *np.cumprod(1.0 - 0.5 * 0.96 ** np.arange(1, 1025)).tolist())


def nadam_shares(beta_1: float, t: int) -> tuple[float, float]:
    """Return what m and g count for at Nadam's update number `t`, from 1.

    They are uₜ₊₁ / (1 − u₁⋯uₜ₊₁) and (1 − uₜ) / (1 − u₁⋯uₜ).
    """
    last = len(_WARMING) - 1
    product = beta_1**t * _WARMING[min(t, last)]
    next_product = beta_1 ** (t + 1) * _WARMING[min(t + 1, last)]
    u, next_u = (beta_1 * (1.0 - 0.5 * 0.96**n) for n in (t, t + 1))
    return next_u / (1.0 - next_product), (1.0 - u) / (1.0 - product)


def square_share(beta_2: float, t: int) -> float:
    """Return what v counts for at Nadam's update number `t`: 1 / (1 − β₂ᵗ)."""
    return 1.0 / (1.0 - beta_2**t)


class Nadam(Optimizer):
    """Adam with Nesterov's momentum (Dozat 2016), with the paper's schedule uₜ = β₁(1 − ½·0.96ᵗ).

    m ← β₁ m + (1 − β₁) g,  v ← β₂ v + (1 − β₂) g²,
    w ← w − η · (uₜ₊₁ m / (1 − u₁⋯uₜ₊₁) + (1 − uₜ) g / (1 − u₁⋯uₜ)) / (√(v / (1 − β₂ᵗ)) + ε).
    As in Keras, m is averaged with β₁ and not with uₜ. PyTorch's 0.96 stands to the power of
    0.004 t, so that its momentum grows 250 times as slowly.
    """

    name = "nadam"
    options = (BETA_1, BETA_2, EPSILON)
    state_names = ("mean", "mean_square")
    n_scratch = 2

    def _prepare(self) -> None:
        self._beta_1 = self._decay(self.values["beta_1"])
        self._beta_2 = self._decay(self.values["beta_2"])
        self._epsilon = self._constant(self.values["epsilon"])

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        m, v = state
        mean_share, gradient_share = nadam_shares(self.values["beta_1"], self.n_updates)
        self._average(m, g, self._beta_1)
        self._average_square(v, g, self._beta_2)
        step, move = self._room(w), self._room(w, 1)
        np.multiply(m, rate * mean_share, out=move)
        np.multiply(g, rate * gradient_share, out=step)
        move += step
        np.multiply(v, square_share(self.values["beta_2"], self.n_updates), out=step)
        np.sqrt(step, out=step)
        step += self._epsilon
        move /= step
        w -= move


class AMSGrad(Optimizer):
    """Adam that never forgets how large v has been (Reddi et al. 2018, algorithm 2).

    m ← β₁ m + (1 − β₁) g,  v ← β₂ v + (1 − β₂) g²,  v̂ ← max(v̂, v),
    w ← w − η √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v̂ + ε̂).
    The paper leaves the bias as it is; Keras and PyTorch correct it.
    """

    name = "amsgrad"
    options = (BETA_1, BETA_2, EPSILON)
    state_names = ("mean", "mean_square", "largest_mean_square")

    def _prepare(self) -> None:
        self._beta_1 = self._decay(self.values["beta_1"])
        self._beta_2 = self._decay(self.values["beta_2"])
        self._epsilon = self._constant(self.values["epsilon"])

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        m, v, largest = state
        rate = corrected_rate(rate, self.values, self.n_updates)
        self._average(m, g, self._beta_1)
        self._average_square(v, g, self._beta_2)
        step = self._room(w)
        np.maximum(largest, v, out=largest)
        np.sqrt(largest, out=step)
        step += self._epsilon
        np.divide(m, step, out=step)
        step *= rate
        w -= step
