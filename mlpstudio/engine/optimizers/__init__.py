"""Optimizers, in the order in which they were thought of: each is one update rule.

All of them work on flat vectors: θ, its gradient g and states of the same size. Constants and the
place of epsilon are Keras's. The base class owns the loop over cache-sized blocks; a subclass is
one formula, written out in full, so that any two can be read side by side.
"""

from collections.abc import Sequence

import numpy as np

from mlpstudio.engine.optimizers.adam import Adam, AdamW, AMSGrad, Nadam
from mlpstudio.engine.optimizers.adaptive import Adadelta, Adagrad, RMSprop
from mlpstudio.engine.optimizers.base import BLOCK, ROUNDING_PERIOD, Optimizer
from mlpstudio.engine.optimizers.gradient_descent import SGD, Momentum, Nesterov
from mlpstudio.engine.options import Options, resolve
from mlpstudio.engine.registry import look_up

__all__ = [
    "BLOCK",
    "OPTIMIZERS",
    "ROUNDING_PERIOD",
    "SGD",
    "AMSGrad",
    "Adadelta",
    "Adagrad",
    "Adam",
    "AdamW",
    "Momentum",
    "Nadam",
    "Nesterov",
    "Optimizer",
    "RMSprop",
    "create",
    "state_names_for",
]

OPTIMIZERS: dict[str, type[Optimizer]] = {
    optimizer.name: optimizer
    for optimizer in (
        SGD,
        Momentum,
        Nesterov,
        Adagrad,
        Adadelta,
        RMSprop,
        Adam,
        AdamW,
        Nadam,
        AMSGrad,
    )
}


def create(  # noqa: PLR0913
    name: str,
    size: int,
    dtype: type[np.floating] = np.float32,
    options: Options = (),
    trainable: Sequence[slice] | None = None,
    *,
    rate_factors: Sequence[float] | None = None,
) -> Optimizer:
    """Return a new optimizer for a vector θ.

    Args:
        name: Name in `OPTIMIZERS`.
        size: P, the number of parameters.
        dtype: Theirs.
        options: Those that differ from their default.
        trainable: The ranges of θ to move, in order; the rest is frozen. None moves all.
        rate_factors: What the learning rate is multiplied by in each of these ranges; None for 1.

    Raises:
        DesignError: There is no such optimizer, or it has no such option or value.
    """
    optimizer = look_up(OPTIMIZERS, name, "optimizer")
    return optimizer(size, dtype, options, trainable, rate_factors=rate_factors)


def state_names_for(name: str, options: Options) -> tuple[str, ...]:
    """Return the names of the vectors an optimizer keeps, each as large as θ.

    Raises:
        DesignError: There is no such optimizer, or it has no such option or value.
    """
    optimizer = look_up(OPTIMIZERS, name, "optimizer")
    return optimizer.states_kept(resolve(options, optimizer.options, f"optimizer {name}"))
