"""What all layers share in a pass: buffers, the way back, and what training has of its own."""

from collections.abc import Callable

import numpy as np

from mlpstudio.engine.arrays import FloatArray

Backward = Callable[[FloatArray, bool], FloatArray | None]
"""`backward(d_output, wants_input_gradient)` returns the gradient by the input, where wanted."""


def unchanged(dY: FloatArray, wants_dX: bool) -> FloatArray | None:
    """Be the way back through a layer that changes nothing."""
    return dY


class Buffer:
    """An array reused from step to step; a short batch gets its first rows."""

    def __init__(self, n_columns: int, dtype: np.dtype[np.floating]) -> None:
        self._array: FloatArray = np.empty((0, n_columns), dtype)  # (largest B, D)
        self._rows = self._array  # (B of the last call, D)

    def rows(self, n_rows: int) -> FloatArray:
        """Return `n_rows` rows, whose contents are left over from earlier use.  # (B, D)."""
        if len(self._rows) != n_rows:
            if len(self._array) < n_rows:
                self._array = np.empty((n_rows, self._array.shape[1]), self._array.dtype)
            self._rows = self._array[:n_rows]
        return self._rows


class TrainingPass:
    """What makes a training pass differ from an evaluation: chance, and batch statistics.

    The random numbers depend on nothing but seed and step, so that a step can be made again.

    Attributes:
        updates_statistics: Whether batch normalisation moves its running averages; False where a
            pass only looks.
    """

    def __init__(self, seed: int, step: int = 0, updates_statistics: bool = True) -> None:
        self._seed = seed
        self._step = step
        self._rng: np.random.Generator | None = None
        self.updates_statistics = updates_statistics

    @property
    def rng(self) -> np.random.Generator:
        """The generator that all layers of the pass draw from, in their order."""
        if self._rng is None:  # made only where it is needed: it costs as much as a small step
            self._rng = np.random.default_rng((self._seed, self._step))
        return self._rng
