"""Samples held compactly, and the shuffled mini-batches that are gathered from them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray, IntArray
from mlpstudio.errors import DesignError


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

    @property
    def flat(self) -> AnyArray:
        """The inputs as rows, a view where they are contiguous.  # (N, D)."""
        return self.inputs.reshape(len(self.inputs), -1)

    def gather(self, indices: IntArray | slice, out: FloatArray) -> FloatArray:
        """Write the chosen samples, flattened and scaled, into the first rows of `out`.

        Args:
            indices: (B,) sample numbers, or a slice.
            out: (at least B, n_features), contiguous.

        Returns:
            The filled part of `out`.  # (B, n_features)
        """
        return self.scaled(self.flat[indices], out)

    def scaled(self, chosen: AnyArray, out: FloatArray) -> FloatArray:
        """Write stored values into the first rows of `out` as the network takes them.

        Args:
            chosen: (B, D) of the stored type.
            out: (at least B, D), contiguous.

        Returns:
            The filled part of `out`.  # (B, D)
        """
        filled = out[: len(chosen)]  # (B, D)
        np.multiply(chosen, filled.dtype.type(self.scale), out=filled, casting="unsafe")
        return filled

    def take(self, count: int) -> "Samples":
        """Return the first `count` samples as views."""
        return Samples(self.inputs[:count], self.labels[:count], self.scale)

    def with_label_noise(self, share: float, n_classes: int, seed: int) -> "Samples":
        """Return the samples with a random share of the labels replaced by another class.

        Args:
            share: In [0, 1].
            n_classes: Classes to draw from.
            seed: Decides which labels change, and to what.

        Raises:
            DesignError: The labels are no class numbers, or there is no other class.
        """
        if self.labels.ndim != 1 or n_classes < 2:
            raise DesignError("Only labels of two or more classes can be mixed up.")
        rng = np.random.default_rng(seed)
        chosen = rng.permutation(len(self))[: round(share * len(self))]  # (n,)
        labels = self.labels.copy()  # (N,)
        labels[chosen] = (labels[chosen] + rng.integers(1, n_classes, len(chosen))) % n_classes
        return Samples(self.inputs, labels, self.scale)


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
