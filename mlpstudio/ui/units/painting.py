"""Weights that were painted on: a copy of the run's, with the way back."""

from dataclasses import replace

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.labs.networks.weight_paint import repainted
from mlpstudio.ui.running.run_controller import RunController
from mlpstudio.ui.weights import Weights

MOST_STROKES = 20
"""That can be taken back; each keeps a copy of the weights."""


class Painting:
    """Nothing of it reaches the run until `use` is called.

    Attributes:
        weights: As painted; None while nothing is.
    """

    def __init__(self) -> None:
        self.weights: Weights | None = None
        self._before: list[Weights | None] = []
        self._replaced: tuple[Checkpoint, Checkpoint] | None = None

    @property
    def n_strokes(self) -> int:
        """Strokes that can be taken back."""
        return len(self._before)

    def begin_stroke(self) -> None:
        """Let what is painted from now on be one step of undo."""
        self._before = [*self._before[1 - MOST_STROKES :], self.weights]

    def paint(self, base: Weights, unit: int, image: FloatArray) -> Weights:
        """Give a unit of the first layer other weights.

        Args:
            base: What is painted on, while nothing is painted yet.
            unit: Whose weights.
            image: (h, w) they are.
        """
        before = self.weights or base
        values = repainted(before.spec, before.values, unit, image)
        self.weights = Weights(before.spec, values, before.step)
        return self.weights

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._before:
            self.weights = self._before.pop()

    def drop(self) -> None:
        """Take all strokes back."""
        self.weights, self._before = None, []

    def is_used_by(self, runs: RunController) -> bool:
        """Return whether the run has painted weights that it could give back."""
        run = runs.run
        return (
            run is not None
            and self._replaced is not None
            and run.checkpoint is self._replaced[1]
            and not runs.is_active
        )

    def use(self, runs: RunController) -> bool:
        """Give the run the painted weights, or its own back where it has them already.

        Returns:
            Whether it was done; not while a step is under way.
        """
        if self.weights is None:
            if self._replaced is not None and self.is_used_by(runs):
                runs.replace_state(self._replaced[0])
                self._replaced = None
                return True
            return False
        before, weights = runs.rest(), self.weights
        if before is None:
            return False
        # Training goes on from here: what it kept of its last weights is put aside with them.
        after = replace(before, weights=weights.values, last_weights=None)
        self.drop()
        self._replaced = (before, after)
        runs.replace_state(after)
        return True
