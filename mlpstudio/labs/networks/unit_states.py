"""Whether units are alive: dead ones give 0 to every sample, saturated ones stand at an end."""

# A is an array, in the notation of the field.
# pyright: reportConstantRedefinition=false

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray

_DYING = ("relu", "step")
"""Activations whose unit passes no gradient at all once every sample is on its flat side."""

_SLOPES = {"sigmoid": 0.25, "tanh": 1.0}
"""Largest slope of the activations that saturate."""

_FLAT = 0.02
"""Share of its largest slope below which an activation is nearly level."""


def is_dead(activation: str, A: FloatArray) -> AnyArray:
    """Return which units give 0 for every sample and can never learn again.  # (D,) bool.

    Args:
        activation: Name of what they end in.
        A: (N, D) what they give; of no samples nothing is known.
    """
    if activation not in _DYING or not len(A):
        return np.zeros(A.shape[1:], bool)  # (D,)
    return (A == 0.0).all(axis=0)  # (D,)


def is_level(activation: str, A: FloatArray) -> AnyArray:
    """Return where an activation that saturates is nearly level.  # (N, D) bool.

    Args:
        activation: Its name.
        A: (N, D) what it gives.
    """
    if activation not in _SLOPES:
        return np.zeros(A.shape, bool)  # (N, D)
    slopes = A * (1.0 - A) if activation == "sigmoid" else 1.0 - np.square(A)  # (N, D)
    return slopes < _FLAT * _SLOPES[activation]  # (N, D)
