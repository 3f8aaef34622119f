"""The tensors that the console knows by name: those of one pass at the moment looked at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.trace import Tensor, tensors
from mlpstudio.errors import DesignError, MLPStudioError
from mlpstudio.labs.tensors.console.examples import examples
from mlpstudio.labs.tensors.console.reader import normal
from mlpstudio.labs.tensors.tensor_reading import Wish, traced, values_of
from mlpstudio.ui.inspector.pass_wish import obstacle, pass_wish
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.weights import Weights

translate = QCoreApplication.translate

LABELS, IMAGES = "labels", "images"
"""What the data set adds to the tensors of the pass: the same samples as they are stored."""


OF_DATA = frozenset({"X", "Y", LABELS, IMAGES})
"""What is the same whatever the weights are."""


@dataclass(frozen=True, slots=True, eq=False)
class Bound:
    """Arrays by their names.

    Attributes:
        arrays: They; none of them can be written to.
        step: Updates that the weights have had.
        why_none: Why there are no arrays of the network, "" where there are.
    """

    arrays: Mapping[str, AnyArray]
    step: int = 0
    why_none: str = ""


class Bindings:
    """Says which names there are, and reads their arrays once for each moment."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._read: tuple[Wish, Weights, Bound] | None = None

    def shapes(self) -> tuple[Tensor, ...]:
        """Return the tensors of a pass without values; none of an invalid design."""
        project = self._bench.session.project
        try:
            training = project.training
            return tensors(project.network, training.batch_size, training.loss_spec)
        except DesignError:
            return ()

    def names(self) -> tuple[str, ...]:
        """Return the names of everything, whether or not there are values yet."""
        dataset = self._bench.data.dataset
        has_images = dataset is not None and dataset.train.inputs.ndim > 2
        of_data = (LABELS, IMAGES) if has_images else (LABELS,)
        return (*(normal(tensor.name) for tensor in self.shapes()), *of_data)

    def examples(self) -> tuple[str, ...]:
        """Return lines to try."""
        dataset = self._bench.data.dataset
        if dataset is None:
            return examples(self.shapes())
        inputs, labels = dataset.train.inputs, dataset.train.labels
        n_label_axes = 1 if labels.dtype.kind in "iu" else 2
        if labels.ndim != n_label_axes:
            n_label_axes = 0
        return examples(self.shapes(), inputs.shape[1:] if inputs.ndim == 3 else (), n_label_axes)

    def reading(self) -> Callable[[], Bound]:
        """Return what reads the arrays of the moment looked at, on any thread."""
        listed, bench = self.shapes(), self._bench
        hindrance = obstacle(bench, listed) if listed else self._invalid()
        wish, weights = pass_wish(bench), bench.runs.weights
        if not hindrance and (weights is None or weights.spec != bench.session.project.network):
            hindrance = translate("Console", "The weights are being drawn. Try again in a moment.")
        if hindrance or wish is None or weights is None:
            without = Bound({}, 0, hindrance)
            return lambda: without
        known = self._read
        if known is not None and known[1] is weights and known[0].is_also(wish):
            return lambda: known[2]
        return lambda: self._bind(wish, weights)

    def forget(self) -> None:
        """Let go of the arrays."""
        self._read = None

    def _bind(self, wish: Wish, weights: Weights) -> Bound:
        try:
            made = traced(wish, weights.network())
        except (MLPStudioError, MemoryError) as error:
            return Bound({}, 0, str(error) or translate("Console", "Out of memory."))
        arrays = {normal(tensor.name): values_of(tensor) for tensor in made}
        n = len(arrays["X"])
        arrays[LABELS] = wish.samples.labels[:n]
        if wish.samples.inputs.ndim > 2:
            arrays[IMAGES] = wish.samples.inputs[:n]
        bound = Bound({name: _read_only(array) for name, array in arrays.items()}, weights.step)
        self._read = (wish, weights, bound)  # one rebinding: whoever reads it sees all of it
        return bound

    def _invalid(self) -> str:
        return translate("Console", "The network is invalid: see what its design says.")


def _read_only(array: AnyArray) -> AnyArray:
    seen = np.asarray(array).view()
    seen.flags.writeable = False
    return seen
