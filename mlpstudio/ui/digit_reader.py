"""The network at hand as a reader of digits: which weights, whether they can, and the answers."""

import numpy as np

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.datasets.preprocessing import FIELD
from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.errors import DesignError
from mlpstudio.labs.digits import guilty
from mlpstudio.ui.running.run_controller import RunController
from mlpstudio.ui.weights import Weights

DIGITS = tuple("0123456789")

PROBABILITIES = ("softmax", "sigmoid")
"""Output activations whose outputs are probabilities."""

_UNIT = 1 / 255


def can_read(spec: NetworkSpec) -> bool:
    """Return whether a network takes prepared drawings and tells ten classes apart."""
    try:
        n_outputs = shapes.infer(spec)[-1].D_out
    except DesignError:
        return False
    return spec.input_shape == (FIELD, FIELD) and n_outputs == len(DIGITS)


def reading_weights(runs: RunController) -> Weights | None:
    """Return the weights that read: the run's or initial ones; None when they cannot."""
    weights = runs.trained or runs.weights
    return weights if weights is not None and can_read(weights.spec) else None


def scale_for(runs: RunController, project: Project) -> float:
    """Return what bytes are multiplied by on their way into the network, as in its training."""
    if runs.run is not None:
        return runs.run.ink_scale
    return _UNIT if project.data.scaling else 1.0


def class_names(dataset: Dataset | None) -> tuple[str, ...]:
    """Return what the ten classes are called."""
    is_usable = dataset is not None and dataset.n_classes == len(DIGITS)
    return dataset.class_names if dataset is not None and is_usable else DIGITS


def has_images(samples: Samples) -> bool:
    """Return whether samples are images that a canvas can show."""
    inputs = samples.inputs
    return inputs.shape[1:] == (FIELD, FIELD) and inputs.dtype == np.uint8 and len(inputs) > 0


class DigitReader:
    """Reads with some weights. One thread at a time may use it.

    Attributes:
        weights: With which it reads.
    """

    def __init__(self, weights: Weights, scale: float) -> None:
        """Make a reader.

        Args:
            weights: To read with; they are not copied, and never written to.
            scale: What bytes are multiplied by.
        """
        self.weights = weights
        self._scale = np.float32(scale)
        self._network = Network(weights.spec, weights.values)

    @property
    def gives_probabilities(self) -> bool:
        """Whether what it answers are probabilities."""
        return self.weights.spec.output_activation in PROBABILITIES

    def inputs(self, images: ByteArray) -> FloatArray:
        """Return images (N, 28, 28) as the network takes them.  # (N, 784)."""
        return images.reshape(len(images), -1) * self._scale  # (N, 784)

    def read_all(self, images: ByteArray) -> FloatArray:
        """Return the outputs (N, C) for images (N, 28, 28)."""
        return self._network.predict(self.inputs(images))  # (N, C)

    def read(self, image: ByteArray) -> FloatArray:
        """Return the outputs (C,) for one image (28, 28)."""
        return self.read_all(image[None])[0]  # (C,)

    def gradients(self, image: ByteArray) -> FloatArray:
        """Return the `guilty.score_gradients` (C, 784) for one image (28, 28)."""
        return guilty.score_gradients(self._network, self.inputs(image[None])[0])

    @property
    def network(self) -> Network:
        """Whose answers these are; its weights are read-only."""
        return self._network
