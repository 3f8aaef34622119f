"""How weights start: each initialiser returns a (D_in, D_out) matrix, biases start at zero."""

from collections.abc import Callable
from math import sqrt

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.registry import look_up

Initializer = Callable[[np.random.Generator, int, int], FloatArray]


def zeros(rng: np.random.Generator, D_in: int, D_out: int) -> FloatArray:
    """All weights 0. Every neuron of the layer then stays equal to its neighbours for ever."""
    return np.zeros((D_in, D_out))  # (D_in, D_out)


def normal(rng: np.random.Generator, D_in: int, D_out: int) -> FloatArray:
    """N(0, 0.01): small and independent of the layer's size, so deep networks fade out."""
    return 0.01 * rng.standard_normal((D_in, D_out))  # (D_in, D_out)


def glorot_uniform(rng: np.random.Generator, D_in: int, D_out: int) -> FloatArray:
    """U(−a, a) with a = √(6 / (D_in + D_out)): Glorot & Bengio 2010, eq. 16; Keras's default.

    The variance is 2 / (D_in + D_out), a compromise between keeping the size of the activations
    (1 / D_in) and of the gradients (1 / D_out). Often called Xavier, its author's first name.
    """
    limit = sqrt(6.0 / (D_in + D_out))
    return rng.uniform(-limit, limit, (D_in, D_out))  # (D_in, D_out)


def he_normal(rng: np.random.Generator, D_in: int, D_out: int) -> FloatArray:
    """N(0, √(2 / D_in)): He et al. 2015, eq. 10; made for relu, which silences half its inputs."""
    return sqrt(2.0 / D_in) * rng.standard_normal((D_in, D_out))  # (D_in, D_out)


INITIALIZERS: dict[str, Initializer] = {
    "zeros": zeros,
    "normal": normal,
    "glorot_uniform": glorot_uniform,
    "he_normal": he_normal,
}


def get(name: str) -> Initializer:
    """Return the initialiser of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(INITIALIZERS, name, "initialiser")
