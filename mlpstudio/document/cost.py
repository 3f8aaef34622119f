"""What a design will cost to train: memory and time, estimated before anything is allocated."""

from mlpstudio.datasets import sources
from mlpstudio.document.project import Project
from mlpstudio.engine.network import CHUNK
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.spec import DenseSpec, NetworkSpec

_FLOAT = 4  # bytes
_MNIST_SIZE = 60_000

_SECONDS_PER_USE = 4e-11
"""Of one parameter for one sample. Measured on two cores: 0.87 s for an epoch of 60,000 samples
and 407,050 parameters."""


def count_parameters(spec: NetworkSpec) -> int:
    """Return the numbers in all W and b; also of a design that has no output yet."""
    n_parameters, n_features = 0, spec.n_features
    for layer in spec.layers:
        if isinstance(layer, DenseSpec):
            n_parameters += (n_features + 1) * layer.units
            n_features = layer.units
    return n_parameters


def weight_bytes(spec: NetworkSpec) -> int:
    """Return the memory of all W and b as float32."""
    return _FLOAT * count_parameters(spec)


def training_bytes(project: Project) -> int:
    """Estimate the memory of a training.

    It is θ, its gradient, the optimizer's states and two copies for the window; then Z, A and the
    gradient on its way back, for as many samples as go through the network at once.
    """
    n_vectors = 4 + len(OPTIMIZERS[project.training.optimizer].state_names)
    dense = [layer for layer in project.network.layers if isinstance(layer, DenseSpec)]
    n_rows = max(project.training.batch_size, CHUNK)
    n_columns = project.network.n_features + 3 * sum(layer.units for layer in dense)
    return _FLOAT * (n_vectors * count_parameters(project.network) + n_rows * n_columns)


def epoch_seconds(project: Project) -> float:
    """Estimate how long one epoch takes on an ordinary computer."""
    data = project.data
    most = sources.DIGITS_TRAIN if data.source == "digits" else _MNIST_SIZE
    n_samples = (data.train_size or most) * (1.0 - data.validation_fraction)
    return n_samples * count_parameters(project.network) * _SECONDS_PER_USE


def training_seconds(project: Project) -> float:
    """Estimate how long all epochs take on an ordinary computer."""
    return project.training.epochs * epoch_seconds(project)
