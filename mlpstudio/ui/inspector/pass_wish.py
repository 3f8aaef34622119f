"""Which pass the tensors are read from, why it cannot be read, and how it is called."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine import shapes
from mlpstudio.engine.trace import Tensor
from mlpstudio.labs.tensors.tensor_reading import Wish
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.widgets.controls.number_text import bytes_text

translate = QCoreApplication.translate

LARGEST_NETWORK = 5_000_000
"""Parameters; of a larger design only the shapes are shown."""

LARGEST_PASS = 120_000_000
"""Bytes of all tensors together; of a larger pass only the shapes are shown."""


def pass_wish(bench: Workbench) -> Wish | None:
    """Return the pass on the first batch of the data; None without data."""
    dataset, project = bench.data.dataset, bench.session.project
    if dataset is None:
        return None
    training = project.training
    return Wish(project.network, training.batch_size, training.loss_spec, dataset.train)


def obstacle(bench: Workbench, tensors: Sequence[Tensor]) -> str:
    """Return why no values can be shown, "" when they can.

    Args:
        bench: Where the data and the design are.
        tensors: Those of the pass, by their shapes.
    """
    data = bench.data
    if shapes.parameter_count(bench.session.project.network) > LARGEST_NETWORK:
        text = translate("TensorsPanel", "Values are shown of networks of up to {n} parameters.")
        return text.format(n=f"{LARGEST_NETWORK:,}")
    if sum(tensor.n_bytes for tensor in tensors) > LARGEST_PASS:
        return translate(
            "TensorsPanel", "Values of so large a pass are not kept. Choose a smaller batch."
        )
    if data.dataset is None and data.error is not None:
        text = translate("TensorsPanel", "No values, because there are no training data. {reason}")
        return text.format(reason=data.error)
    if data.dataset is None:
        return translate("TensorsPanel", "Values appear once the training data are loaded.")
    return ""


def caption(n_samples: int, step: int, *, is_trained: bool) -> str:
    """Return of which samples and weights the values are.

    Args:
        n_samples: Samples in the batch.
        step: Updates that the weights have had.
        is_trained: Whether weights of step 0 come ready-trained.
    """
    text = translate("TensorsPanel", "First {n} training samples, step {step}")
    if not step and is_trained:
        text = translate("TensorsPanel", "First {n} training samples, ready-trained weights")
    elif not step:
        text = translate("TensorsPanel", "First {n} training samples, initial weights")
    return text.format(n=f"{n_samples:,}", step=f"{step:,}")


def size_caption(tensors: Sequence[Tensor]) -> str:
    """Return how many tensors a pass has, and their memory."""
    text = translate("TensorsPanel", "{n} tensors in one pass, {memory}")
    n_bytes = sum(tensor.n_bytes for tensor in tensors)
    return text.format(n=len(tensors), memory=bytes_text(n_bytes))
