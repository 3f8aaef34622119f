"""Samples held compactly, and the shuffled mini-batches that are gathered from them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray, IntArray


@dataclass(frozen=True, slots=True)
class Samples:
    """Inputs with their labels, as they are stored; a batch becomes float when it is gathered.

    Attributes:
        inputs: (N, ...) of any number type; images stay uint8, a quarter of their float32 size.
        labels: (N,) int64 class numbers, or (N, C) float targets.
        scale: What a stored value is multiplied by on its way into the network (1/255 for images).
    """

    inputs: AnyArray
    labels: AnyArray
    scale: float = 1.0

    def __post_init__(self) -> None:
        if len(self.inputs) != len(self.labels):
            raise ValueError(f"{len(self.inputs)} inputs but {len(self.labels)} labels")

    def __len__(self) -> int:
        return len(self.inputs)

    @property
    def n_features(self) -> int:
        """Numbers in one sample: 784 for a 28×28 image."""
        return int(np.prod(self.inputs.shape[1:], dtype=np.int64))

    def gather(self, indices: IntArray | slice, out: FloatArray) -> FloatArray:
        """Write the chosen samples, flattened and scaled, into the first rows of `out`.

        Args:
            indices: (B,) sample numbers, or a slice.
            out: (at least B, n_features), contiguous.

        Returns:
            The filled part of `out`.  # (B, n_features)
        """
        flat = self.inputs.reshape(len(self.inputs), -1)  # (N, D), a view
        chosen = flat[indices]  # (B, D)
        filled = out[: len(chosen)]  # (B, D)
        np.multiply(chosen, filled.dtype.type(self.scale), out=filled, casting="unsafe")
        return filled

    def take(self, count: int) -> "Samples":
        """Return the first `count` samples as views."""
        return Samples(self.inputs[:count], self.labels[:count], self.scale)


def shuffled_order(n_samples: int, seed: int, epoch: int) -> IntArray:
    """Return the order in which an epoch reads its samples.

    It depends on nothing but its arguments, so a run continued from the middle of an epoch
    sees the same order as one that was never stopped.
    """
    rng = np.random.default_rng((seed, epoch))
    return rng.permutation(n_samples)  # (N,)


def steps_per_epoch(n_samples: int, batch_size: int) -> int:
    """Return the number of updates in an epoch; the last batch may be short.

    60,000 samples in batches of 128 are 468 full batches and one of 96: 469 steps.
    """
    return -(-n_samples // batch_size)


def slices(n_samples: int, batch_size: int) -> Iterator[slice]:
    """Yield the consecutive slices that cover all samples in order."""
    for start in range(0, n_samples, batch_size):
        yield slice(start, min(start + batch_size, n_samples))
