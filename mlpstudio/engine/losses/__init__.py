"""Losses: the textbook number of every sample, and the gradient of their mean.

The loss of a batch is the mean over its samples; where each output has a target of its own, the
loss of a sample is the mean over its outputs. `head` is what a network ends with.
"""

from mlpstudio.engine.losses.catalogue import (
    LOSSES,
    Loss,
    LossSpec,
    as_spec,
    get,
    name_of,
    threshold,
)
from mlpstudio.engine.losses.fit import Misfit, misfit
from mlpstudio.engine.losses.heads import Head, gradient_is_difference, head
from mlpstudio.engine.losses.targets import check_targets, classes_of, one_hot

__all__ = [
    "LOSSES",
    "Head",
    "Loss",
    "LossSpec",
    "Misfit",
    "as_spec",
    "check_targets",
    "classes_of",
    "get",
    "gradient_is_difference",
    "head",
    "misfit",
    "name_of",
    "one_hot",
    "threshold",
]
