"""All the arrays of the program that can be inspected, by where they come from."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mlpstudio.document.lab_settings import InspectorSettings
from mlpstudio.engine.trace import Tensor
from mlpstudio.labs.tensors import array_inspection as lab
from mlpstudio.labs.tensors.array_inspection import Held
from mlpstudio.labs.tensors.shape_text import Shape
from mlpstudio.ui.inspector.data_arrays import offer_data
from mlpstudio.ui.inspector.drawing_arrays import offer_drawing, seen_weights
from mlpstudio.ui.inspector.entry import Entry, Offer
from mlpstudio.ui.inspector.optimizer_arrays import OptimizerArrays
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.widgets.tensors import inspector_words, tensor_words
from mlpstudio.ui.widgets.tensors.tensor_explainer import Explainer

translate = QCoreApplication.translate


class Shelf:
    """Finds the arrays of a source."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._optimizer = OptimizerArrays()
        self._made: Held | None = None
        self._pass = Offer(())

    def offer(self, settings: InspectorSettings) -> Offer:
        """Return what there is to look at."""
        bench, source = self._bench, settings.source
        if source == "made":
            return Offer((self._of_shape(settings.shape),))
        if source == "kind":
            return Offer((_of_kind(settings.kind),))
        if source == "data":
            project = bench.session.project
            return offer_data(bench.data.dataset, project.training.batch_size, bench.data.error)
        if source == "optimizer":
            return self._optimizer.offer(bench.session.project, bench.runs.run)
        if source == "drawing":
            return offer_drawing(bench.board, bench.runs, bench.session)
        return self._pass

    def put_pass(self, tensors: Sequence[Tensor], explainer: Explainer | None) -> None:
        """Take the tensors of a pass, with their values.

        Args:
            tensors: They.
            explainer: Says how each comes about.
        """
        text = translate("Inspector", "{name} {shape}, {kind}")
        self._pass = Offer(
            tuple(
                Entry(
                    Held(tensor.name, tensor.shape, tensor.axes, tensor.dtype, tensor.values),
                    text.format(
                        name=tensor.name,
                        shape=tensor.shape,
                        kind=tensor_words.short_kind(tensor),
                    ),
                    "" if explainer is None else explainer.explain(tensor.name),
                )
                for tensor in tensors
            )
        )

    def put_no_pass(self, why: str) -> None:
        """Say why there is no pass to look at."""
        self._pass = Offer((), why)

    def moment(self, source: str) -> object:
        """Return what is another object once a source has news that nobody tells of."""
        runs = self._bench.runs
        if source == "optimizer":
            return None if runs.run is None else runs.run.checkpoint
        return seen_weights(runs) if source == "drawing" else None

    def _of_shape(self, shape: Shape) -> Entry:
        """Return a made array; the same one for as long as the shape is the same."""
        if self._made is None or self._made.shape != shape:
            self._made = lab.made(shape)
        about = ""
        if self._made.array is None:
            about = translate(
                "Inspector", "Too large to be made: only its shape is known, and no memory used."
            )
        return Entry(self._made, self._made.name, about)


def _of_kind(kind: str) -> Entry:
    text = translate("Inspector", "{text} Nothing is allocated.")
    held = lab.of_kind(kind)
    return Entry(held, held.name, text.format(text=inspector_words.about_kind(kind)))
