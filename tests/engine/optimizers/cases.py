"""What the tests of the optimizers share: option sets made from the registry, and paths."""

import numpy as np

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.options import Option, Options


def other_value(option: Option) -> float:
    """Return a value that the option may have and that makes a difference."""
    if option.is_switch:
        return 1.0 - option.default
    return (option.default + min(option.maximum, 1.0)) / 2


def option_sets(name: str) -> list[Options]:
    """Return the default, each option changed alone, and all of them changed."""
    changed = [(option.name, other_value(option)) for option in OPTIMIZERS[name].options]
    alone = [(pair,) for pair in changed]
    return [(), *alone, *([tuple(changed)] if len(changed) > 1 else [])]


CASES = [(name, options) for name in OPTIMIZERS for options in option_sets(name)]
CASE_IDS = ["-".join([name, *(f"{key}={value:g}" for key, value in opts)]) for name, opts in CASES]


def path(optimizer, start, gradients, learning_rate):
    """Return θ after each update."""
    theta = np.array(start)
    found = []
    for gradient in gradients:
        optimizer.update(theta, np.asarray(gradient), learning_rate)
        found.append(theta.copy())
    return np.array(found)
