"""One update of a descent in numbers, for writing it out beside its formula."""

from dataclasses import dataclass

from mlpstudio.engine import optimizers
from mlpstudio.engine.optimizers import Adam, AdamW, AMSGrad, Nadam
from mlpstudio.engine.optimizers.adam import corrected_rate, nadam_shares, square_share
from mlpstudio.labs.descents.descent import Array, Path


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
        constants: The optimizer's options, such as "momentum", "rho" and "epsilon", with "beta1"
            and "beta2" for β₁ and β₂. For this step Adam and its kin have besides
            "corrected_rate", η √(1 − β₂ᵗ) / (1 − β₁ᵗ); Nadam has "mean_share" and
            "gradient_share", what m and g count for, and "square_share", 1 / (1 − β₂ᵗ).
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
    optimizer = optimizers.create(optimizer_name, 0)
    numbers = {name.replace("beta_", "beta"): value for name, value in optimizer.values.items()}
    if isinstance(optimizer, Adam | AdamW | AMSGrad):
        numbers["corrected_rate"] = corrected_rate(learning_rate, optimizer.values, t)
    if isinstance(optimizer, Nadam):
        shares = (*nadam_shares(numbers["beta1"], t), square_share(numbers["beta2"], t))
        names = ("mean_share", "gradient_share", "square_share")
        numbers |= dict(zip(names, shares, strict=True))
    return numbers
