"""The race of the naive Python loop against NumPy: add and relu, timed as they really run."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from mlpstudio.engine.arrays import FloatArray

SHAPE = (20, 100)
REPETITIONS = 1_000

PAUSE = 0.001
"""Seconds between two stretches of the loop, in which other threads come to their turn."""

_NUMPY_STRETCH = 20  # repetitions: a fraction of a millisecond

Clock = Callable[[], float]


def naive_add(x: FloatArray, y: FloatArray) -> FloatArray:
    """Add cell by cell."""
    assert x.ndim == 2
    assert x.shape == y.shape
    x = x.copy()
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            x[i, j] += y[i, j]
    return x


def naive_relu(x: FloatArray) -> FloatArray:
    """Replace what is negative by 0, cell by cell."""
    assert x.ndim == 2
    x = x.copy()
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            x[i, j] = max(x[i, j], 0)
    return x


@dataclass(frozen=True, slots=True)
class Runner:
    """How far one of the two has come.

    Attributes:
        n_done: Repetitions of add and relu.
        seconds: What they took, pauses for other threads left out.
        quickest: Seconds of a repetition in the quickest stretch,
        slowest: and in the slowest one.
    """

    n_done: int = 0
    seconds: float = 0.0
    quickest: float = float("inf")
    slowest: float = 0.0

    def after(self, n_more: int, seconds: float) -> "Runner":
        """Return the runner after another stretch."""
        each = seconds / n_more
        return Runner(
            self.n_done + n_more,
            self.seconds + seconds,
            min(self.quickest, each),
            max(self.slowest, each),
        )

    def expected(self, n_repetitions: int) -> float:
        """Return how many seconds all repetitions take if it goes on like this."""
        return self.seconds / self.n_done * n_repetitions if self.n_done else 0.0


@dataclass(frozen=True, slots=True)
class Race:
    """The race at a moment.

    Attributes:
        n_repetitions: How many each has to run.
        numpy: The one,
        loop: and the other.
    """

    n_repetitions: int = REPETITIONS
    numpy: Runner = field(default_factory=Runner)
    loop: Runner = field(default_factory=Runner)

    @property
    def is_over(self) -> bool:
        """Whether both have arrived."""
        return min(self.numpy.n_done, self.loop.n_done) >= self.n_repetitions

    @property
    def ratio(self) -> float:
        """How many times as long the loop takes; 0 while nothing is known."""
        numpy = self.numpy.expected(self.n_repetitions)
        return self.loop.expected(self.n_repetitions) / numpy if numpy else 0.0

    @property
    def undisturbed_ratio(self) -> float:
        """How many times as long the loop takes where each was quickest; both must have run."""
        return self.loop.quickest / self.numpy.quickest


def run(
    rng: np.random.Generator, clock: Clock, n_repetitions: int = REPETITIONS
) -> Iterator[Race]:
    """Run the race in short stretches; after each one there is a pause that is not counted.

    Args:
        rng: Draws the two arrays of the shape (20, 100).
        clock: Seconds since some moment, such as `time.perf_counter`.
        n_repetitions: Of add and relu.
    """
    x = rng.standard_normal(SHAPE)  # (20, 100)
    y = rng.standard_normal(SHAPE)  # (20, 100)
    race = Race(n_repetitions)
    while race.numpy.n_done < n_repetitions:
        n_more = min(_NUMPY_STRETCH, n_repetitions - race.numpy.n_done)
        start = clock()
        for _ in range(n_more):
            np.maximum(x + y, 0.0)
        race = replace(race, numpy=race.numpy.after(n_more, clock() - start))
        yield race
    while race.loop.n_done < n_repetitions:
        taken = 0.0
        for half in (lambda: naive_add(x, y), lambda: naive_relu(x)):
            time.sleep(PAUSE)
            start = clock()
            half()
            taken += clock() - start
        race = replace(race, loop=race.loop.after(1, taken))
        yield race
