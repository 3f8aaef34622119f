"""How far the gradient of a batch is from that of all samples, measured and in theory."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine.arrays import IntArray

Array = NDArray[np.float64]

N_EPOCHS = 200
"""Epochs that are shuffled and cut into batches of each size."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The spread of batch gradients: the root of their mean squared distance from the full one.

    Attributes:
        sizes: (k,) batch sizes B, from 1 to N.
        measured: (k,) over all whole batches of `N_EPOCHS` epochs, which read no sample twice.
        with_replacement: (k,) σ/√B, as if samples were put back.
        without_replacement: (k,) σ/√B · √((N − B)/(N − 1)): a batch of all has no spread.
        sigma: σ, that of single samples.
    """

    sizes: Array
    measured: Array
    with_replacement: Array
    without_replacement: Array
    sigma: float


def deviation(gradients: Array) -> float:
    """Return σ: the root of the mean squared distance of N gradients (N, 2) from their mean."""
    centred: Array = gradients - gradients.mean(axis=0)  # (N, 2)
    squares: Array = np.vecdot(centred, centred)  # (N,)
    return float(np.sqrt(squares.mean()))


def expected_spread(sigma: float, batch_size: float, n_samples: int) -> float:
    """Return the spread of batches drawn without putting samples back (Cochran 1977, (2.8))."""
    share = max(0.0, n_samples - batch_size) / max(1, n_samples - 1)
    return float(sigma / np.sqrt(batch_size) * np.sqrt(share))


def sizes_up_to(n_samples: int) -> IntArray:
    """Return the batch sizes at which the spread is measured: powers of two, and N.  # (k,)."""
    powers = [2**n for n in range(n_samples.bit_length())]
    return np.array(sorted({*powers, n_samples}), np.int64)  # (k,)


def spread(gradients: Array, rng: np.random.Generator) -> Spread:
    """Measure the spread with batches that are really drawn.

    As in training, each epoch has a random order that is cut into batches; a short last one is
    left out.

    Args:
        gradients: (N, 2) of the single samples.
        rng: Draws the batches.
    """
    N = len(gradients)
    sizes = sizes_up_to(N)  # (k,)
    centred = gradients - gradients.mean(axis=0)  # (N, 2)
    squares = np.zeros(len(sizes))  # (k,)
    sums = np.zeros((N + 1, 2))  # (N + 1, 2)
    for _ in range(N_EPOCHS):
        np.cumsum(centred[rng.permutation(N)], axis=0, out=sums[1:])
        for place, B in enumerate(sizes.tolist()):
            means = np.diff(sums[::B], axis=0) / B  # (N // B, 2)
            squares[place] += np.vecdot(means, means).mean()
    sigma = deviation(gradients)
    return Spread(
        sizes=sizes.astype(np.float64),
        measured=np.sqrt(squares / N_EPOCHS),
        with_replacement=sigma / np.sqrt(sizes),
        without_replacement=np.array([expected_spread(sigma, B, N) for B in sizes.tolist()]),
        sigma=sigma,
    )
