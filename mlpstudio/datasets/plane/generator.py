"""Plane data sets: points of a shape, moved about by noise."""

import numpy as np

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.datasets.plane.shapes import SHAPES, PlaneShape
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.registry import look_up
from mlpstudio.errors import DataError

USUAL_SIZE = 500
MOST_SIZE = 2_000
"""Training samples; more dots would hide each other."""

TEST_SIZE = 500
MOST_NOISE = 0.5

CLASS_NAMES = "ABC"


def plane_dataset(name: str, n_train: int | None, noise: float, seed: int) -> Dataset:
    """Return points (N, 2) float32 with their classes.

    Without noise they lie within about -1 and 1. The same seed gives the same points before the
    noise, whatever the noise is, and test points that depend neither on the number of training
    samples nor on anything that is decided about them.

    Args:
        name: One of `SHAPES`.
        n_train: Training samples, `USUAL_SIZE` for None, `MOST_SIZE` at most.
        noise: Standard deviation in [0, 0.5] of what is added to each coordinate.
        seed: Decides the points.

    Raises:
        DataError: There is no such shape, or a number makes no sense.
    """
    shape = look_up(SHAPES, name, "plane data set", DataError)
    n = min(USUAL_SIZE if n_train is None else n_train, MOST_SIZE)
    if n < 1:
        raise DataError(f"A training set needs at least 1 sample, not {n}.")
    check_noise(noise)
    train = _samples(shape, n, noise, np.random.default_rng((seed, 0)))
    test = _samples(shape, TEST_SIZE, noise, np.random.default_rng((seed, 1)))
    return Dataset(name, train, None, test, tuple(CLASS_NAMES[: shape.n_classes]))


def check_noise(noise: float) -> None:
    """Raise DataError when points cannot be moved about by that much."""
    if not 0.0 <= noise <= MOST_NOISE:
        raise DataError(
            f"The noise of points in the plane must be from 0 to {MOST_NOISE}, not {noise}. "
            "The points lie between -1 and 1."
        )


def _samples(shape: PlaneShape, n: int, noise: float, rng: np.random.Generator) -> Samples:
    labels = rng.permutation(np.arange(n) % shape.n_classes)  # (N,)
    points = shape.draw(labels, rng)  # (N, 2)
    points = points + noise * rng.standard_normal((n, 2))  # (N, 2)
    return Samples(points.astype(np.float32), labels)
