"""Learning without a gradient: nudge one weight after the other and keep what helps."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

BACKWARD_IN_FORWARDS = 2
"""A backward pass of a dense layer multiplies two matrices, dW = Xᵀ dZ and dX = dZ Wᵀ, each as
large as the product X W of its forward pass."""

COURSE_WEIGHTS = 407_050
"""Of 784-512-10, the course's first network."""


@dataclass(frozen=True, slots=True)
class Nudge:
    """What was tried with one weight.

    Attributes:
        before: The weight, and the loss with it.
        up: The weight and δ, and the loss with that.
        down: The weight without δ, likewise.
    """

    before: tuple[float, float]
    up: tuple[float, float]
    down: tuple[float, float]

    @property
    def kept(self) -> tuple[float, float]:
        """The value that helps most, and its loss: the old one unless another is better."""
        return min((self.before, self.up, self.down), key=lambda tried: tried[1])


def nudge_each(
    loss: Callable[[Array], float], theta: Array, now: float, delta: float
) -> tuple[Array, list[Nudge]]:
    """Move each weight up or down by δ if that makes the loss smaller.

    Args:
        loss: Of θ; called twice for every weight, a forward pass each.
        theta: (P,) the weights; left as they are.
        now: The loss there.
        delta: δ.

    Returns:
        The new θ (P,), and what was tried with each weight.
    """
    theta = theta.copy()  # (P,)
    nudges: list[Nudge] = []
    for number in range(theta.size):
        before = float(theta[number])
        tried: list[tuple[float, float]] = []
        for value in (before + delta, before - delta):
            theta[number] = value
            tried.append((value, loss(theta)))
        nudge = Nudge((before, now), tried[0], tried[1])
        theta[number], now = nudge.kept
        nudges.append(nudge)
    return theta, nudges


def forward_passes_a_step(n_parameters: int) -> int:
    """Return how many forward passes the naive way needs for one step: two for each weight."""
    return 2 * n_parameters


def gradient_in_forward_passes() -> int:
    """Return the cost of a gradient in forward passes: one of them and a backward pass."""
    return 1 + BACKWARD_IN_FORWARDS
