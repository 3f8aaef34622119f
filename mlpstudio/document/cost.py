"""What a design will cost to train: memory and time, estimated before anything is allocated."""

from collections.abc import Iterator

from mlpstudio.datasets import sources
from mlpstudio.datasets.plane.generator import MOST_SIZE, USUAL_SIZE
from mlpstudio.datasets.plane.shapes import SHAPES
from mlpstudio.document.project import Project
from mlpstudio.engine.network import CHUNK
from mlpstudio.engine.optimizers import state_names_for
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import (
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)

_FLOAT = 4  # bytes
_USUAL_SIZES = {"digits": sources.DIGITS_TRAIN, **dict.fromkeys(SHAPES, USUAL_SIZE)}
_MNIST_SIZE = 60_000

_SECONDS_PER_USE = 4e-11
"""Of one parameter for one sample. Measured on two cores: 0.87 s for an epoch of 60,000 samples
and 407,050 parameters."""

_SECONDS_PER_VALUE = 1e-8
"""Of one value that a batch normalisation, a dropout or a noise passes on, for one sample: from
0.5e-8 to 1.5e-8 were measured."""


def layer_shapes(spec: NetworkSpec) -> Iterator[LayerShape]:
    """Yield what each layer does to shapes; also of a design that could not be trained."""
    n_in = spec.n_features
    for layer in spec.layers:
        n_out = layer.units if isinstance(layer, DenseSpec) else n_in
        yield LayerShape(layer, n_in, n_out, number=0, offset=0)
        n_in = n_out


def count_parameters(spec: NetworkSpec) -> int:
    """Return the numbers in all W, b, γ and β."""
    return sum(shape.n_parameters for shape in layer_shapes(spec))


def count_frozen(spec: NetworkSpec) -> int:
    """Return how many of the parameters training leaves as they are."""
    shapes = layer_shapes(spec)
    return sum(shape.n_parameters for shape in shapes if not shape.trainable)


def count_statistics(spec: NetworkSpec) -> int:
    """Return the numbers in the running averages of all batch normalisations."""
    return sum(shape.n_statistics for shape in layer_shapes(spec))


def weight_bytes(spec: NetworkSpec) -> int:
    """Return the memory of all parameters and running averages as float32."""
    return _FLOAT * (count_parameters(spec) + count_statistics(spec))


def training_bytes(project: Project) -> int:
    """Estimate the memory of a training.

    It is θ, its gradient, the optimizer's states, two copies for the window and one for
    measuring updates; then what the layers keep of a pass, for as many samples as go through
    the network at once: Z, A and the gradient on its way back of a dense layer, two values for
    each that any other layer passes on.
    """
    training, network = project.training, project.network
    n_vectors = 5 + len(state_names_for(training.optimizer, training.optimizer_options))
    n_rows = max(training.batch_size, CHUNK)
    n_columns = network.n_features + sum(_values_kept(shape) for shape in layer_shapes(network))
    return _FLOAT * (n_vectors * count_parameters(network) + n_rows * n_columns)


def _values_kept(shape: LayerShape) -> int:
    if isinstance(shape.layer, FlattenSpec):
        return 0
    return (3 if isinstance(shape.layer, DenseSpec) else 2) * shape.D_out


def epoch_seconds(project: Project) -> float:
    """Estimate how long one epoch takes on an ordinary computer."""
    data = project.data
    most = _USUAL_SIZES.get(data.source, _MNIST_SIZE)
    n_given = data.train_size or most
    if sources.is_plane(data.source):
        n_given = min(n_given, MOST_SIZE)
    n_samples = n_given * (1.0 - data.validation_fraction)
    n_values = sum(
        shape.D_out
        for shape in layer_shapes(project.network)
        if isinstance(shape.layer, BatchNormSpec | DropoutSpec | NoiseSpec)
    )
    uses = count_parameters(project.network) * _SECONDS_PER_USE
    return n_samples * (uses + n_values * _SECONDS_PER_VALUE)


def training_seconds(project: Project) -> float:
    """Estimate how long all epochs take on an ordinary computer."""
    return project.training.epochs * epoch_seconds(project)
