"""One update of a descent in numbers, for writing it out beside its formula."""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from mlpstudio.engine import optimizers
from mlpstudio.engine.optimizers import Adam, Momentum, RMSprop
from mlpstudio.labs.descent import Array, Path


@dataclass(frozen=True, slots=True)
class Update:
    """The numbers of one update, for writing it out; arrays are (D,).

    Attributes:
        step: How many updates came before.
        position: θ before it.
        loss: At θ.
        gradient: At θ.
        before: The optimizer's vectors before the update, by name.
        after: The same after it.
        move: What is added to θ.
        next_position: θ after it.
        constants: The optimizer's own: "momentum"; "rho", "epsilon"; "beta1", "beta2",
            "epsilon", and for this step "corrected_rate": η √(1 − β₂ᵗ) / (1 − β₁ᵗ).
    """

    step: int
    position: Array
    loss: float
    gradient: Array
    before: dict[str, Array]
    after: dict[str, Array]
    move: Array
    next_position: Array
    constants: dict[str, float]


def update_at(path: Path, step: int) -> Update:
    """Return the update that leads from `step` to the next, which the path must contain."""
    here, there = path.positions[step], path.positions[step + 1]  # (D,)
    return Update(
        step=step,
        position=here,
        loss=float(path.losses[step]),
        gradient=path.gradients[step],
        before={name: vectors[step] for name, vectors in path.states.items()},
        after={name: vectors[step + 1] for name, vectors in path.states.items()},
        move=there - here,  # (D,)
        next_position=there,
        constants=constants(path.optimizer, path.learning_rate, step + 1),
    )


def constants(optimizer_name: str, learning_rate: float, t: int) -> dict[str, float]:
    """Return the numbers in an optimizer's formula at its update number `t`, from 1."""
    optimizer = optimizers.create(optimizer_name, 1, np.float64)
    if isinstance(optimizer, Momentum):
        return {"momentum": optimizer.momentum}
    if isinstance(optimizer, RMSprop):
        return {"rho": optimizer.rho, "epsilon": optimizer.epsilon}
    if isinstance(optimizer, Adam):
        beta1, beta2 = optimizer.betas
        corrected_rate = learning_rate * sqrt(1.0 - beta2**t) / (1.0 - beta1**t)
        return {
            "beta1": beta1,
            "beta2": beta2,
            "epsilon": optimizer.epsilon,
            "corrected_rate": corrected_rate,
        }
    return {}
