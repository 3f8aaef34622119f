"""The work that all contenders do, and the samples they do it on."""

import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # the project this script lies in

import numpy as np

from mlpstudio.datasets.mnist import load_mnist
from mlpstudio.engine.batching import Samples


@dataclass(frozen=True)
class Job:
    """A training to be timed.

    Attributes:
        hidden: Units of the hidden relu layers; ten softmax outputs follow.
        optimizer: "rmsprop" or "adam", learning rate 0.001.
        batch_size: B.
        epochs: Times every sample is read.
        threads: Of each contender.
        mnist: Folder with MNIST's files; None takes random images with as much ink.
    """

    hidden: tuple[int, ...] = (512,)
    optimizer: str = "rmsprop"
    batch_size: int = 128
    epochs: int = 5
    threads: int = 1
    mnist: str | None = None

    def __str__(self) -> str:
        sizes = "-".join(str(size) for size in (784, *self.hidden, 10))
        return f"{sizes}, batch {self.batch_size}, {self.optimizer}"

    def samples(self) -> Samples:
        """Return MNIST's training samples, or as many random images with dark borders."""
        if self.mnist:
            return load_mnist(Path(self.mnist)).train
        rng = np.random.default_rng(0)
        images = np.zeros((60_000, 28, 28), np.uint8)  # (N, 28, 28)
        shape = (60_000, 20, 20)
        inked = rng.random(shape, np.float32) < 0.37  # with the border: 19 % of all, as in MNIST
        images[:, 4:24, 4:24] = rng.integers(1, 256, shape, np.uint8) * inked
        return Samples(images, rng.integers(0, 10, 60_000), 1 / 255)


SMALL_BATCH = 4
SMALL_SECONDS = 2.0
"""How long the steps of a 2-8-1 network (tanh, sigmoid, SGD) are counted."""


def small_samples() -> Samples:
    """Return 2,000 points of two classes."""
    rng = np.random.default_rng(0)
    points = rng.uniform(-1.0, 1.0, (2_000, 2)).astype(np.float32)  # (N, 2)
    return Samples(points, (points[:, :1] * points[:, 1:] > 0).astype(np.float32))
