"""Sequential models: layers in a row, compiled into the engine's network and training loop."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from numpy.typing import ArrayLike

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.batching import steps_per_epoch
from mlpstudio.engine.evaluation import evaluate
from mlpstudio.engine.events import EndReason
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.state import TrainingState, initial_weights_seed, optimizer_for
from mlpstudio.engine.training import train
from mlpstudio.keras import utils
from mlpstudio.keras.arrays import split, to_inputs, to_samples
from mlpstudio.keras.callbacks import Callback, History, with_callback
from mlpstudio.keras.compiling import compiled
from mlpstudio.keras.known import module_getattr
from mlpstudio.keras.layers import Input, Layer, Shape, from_spec
from mlpstudio.keras.narrator import Narrator
from mlpstudio.keras.optimizers import Optimizer
from mlpstudio.keras.progress import Progress
from mlpstudio.keras.storage import read_model, write_model
from mlpstudio.keras.summary import summary_lines
from mlpstudio.keras.weights import put_weights, weight_arrays
from mlpstudio.runs.blas import TRAINING_THREADS, set_blas_threads

set_blas_threads(TRAINING_THREADS)  # as in the window, so that equal runs have equal last bits


class Sequential:
    """Layers in a row.

    Attributes:
        layers: Those added so far.
        name: For `summary()`.
        stop_training: Whether the last `fit` ended before its last epoch.
    """

    def __init__(
        self, layers: Iterable[Layer | Input] | None = None, name: str = "sequential"
    ) -> None:
        self.layers: list[Layer] = []
        self.name = name
        self.stop_training = False
        self._input_shape: Shape | None = None
        self._seed = utils.random_seed()
        self._network: Network | None = None
        self._settings: TrainingSettings | None = None
        self._state: TrainingState | None = None
        self._shows_accuracy = False
        for layer in layers or ():
            self.add(layer)

    # Building

    def add(self, layer: Layer | Input) -> None:
        """Put a layer at the end.

        Raises:
            ValueError: It is no layer, or an Input that is not the first.
        """
        if isinstance(layer, Input):
            if self.layers:
                raise ValueError("An Input stands first, before all layers.")
            self._input_shape = layer.shape
            return
        if not isinstance(layer, Layer):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise ValueError(f"Only layers can be added. Received: {layer!r}.")
        if any(layer is other for other in self.layers):
            raise ValueError(f"{layer!r} is in this model already; make another one.")
        if not self.layers and layer.input_shape is not None:
            self._input_shape = layer.input_shape
        self.layers.append(layer)
        n_of_kind = sum(other.kind == layer.kind for other in self.layers)
        layer.name = layer.name or (
            layer.kind if n_of_kind == 1 else f"{layer.kind}_{n_of_kind - 1}"
        )
        self._network = self._state = None

    def pop(self) -> Layer:
        """Take the last layer off and return it."""
        if not self.layers:
            raise ValueError("There is no layer to take off.")
        self._network = self._state = None
        return self.layers.pop()

    @property
    def built(self) -> bool:
        """Whether the weights exist: the input's shape is known."""
        return self._network is not None

    def build(self, input_shape: Sequence[int | None] | None = None) -> None:
        """Make the weights.

        Args:
            input_shape: With the batch axis first, (None, 784); None takes what the layers say.

        Raises:
            ValueError: No input shape is known.
            DesignError: The layers make no network; the message says why.
        """
        if input_shape is not None:
            self._input_shape = tuple(int(size) for size in input_shape[1:] if size is not None)
        if self._input_shape is None:
            raise ValueError(
                "The shape of the input is not known yet: give the first layer "
                "`input_shape=(784,)`, or call `fit` or `build`."
            )
        self._network = Network(self._spec())
        self._network.initialize(initial_weights_seed(self._seed))

    def _spec(self) -> NetworkSpec:
        return NetworkSpec(self._input_shape or (), tuple(layer.spec for layer in self.layers))

    def _built_network(self, X: AnyArray | None = None) -> Network:
        if self._network is None:
            self.build(None if self._input_shape or X is None else (None, *X.shape[1:]))
        assert self._network is not None
        return self._network

    def compile(
        self,
        optimizer: Optimizer | str = "rmsprop",
        loss: LossSpec | str | None = None,
        metrics: Sequence[str] | None = None,
    ) -> None:
        """Choose how to train; optimizer states of an earlier training are forgotten.

        Raises:
            ValueError: A name is unknown, or no loss is given; the message lists what there is.
        """
        self._settings = compiled(optimizer, loss, metrics or (), self._seed)
        self._shows_accuracy = bool(metrics)
        self._state = None
        if self._network is not None:  # layers may have been frozen meanwhile
            self._network = Network(self._spec(), self._network.weights)

    def _compiled(self) -> TrainingSettings:
        if self._settings is None:
            raise RuntimeError("Call `compile(optimizer, loss)` before training or evaluating.")
        return self._settings

    # Using

    def fit(
        self,
        x: ArrayLike,
        y: ArrayLike,
        batch_size: int = 32,
        epochs: int = 1,
        verbose: int | str = 1,
        callbacks: Sequence[Callback] = (),
        validation_split: float = 0.0,
        validation_data: tuple[ArrayLike, ArrayLike] | None = None,
        class_weight: dict[int, float] | None = None,
    ) -> History:
        """Train.

        Args:
            x: (N, …) numbers.
            y: (N,) class numbers or (N, C), as the loss asks for.
            batch_size: Samples per update.
            epochs: Times every sample is read.
            verbose: 0 says nothing, 1 draws a progress bar, 2 writes a line per epoch.
            callbacks: EarlyStopping and ReduceLROnPlateau.
            validation_split: Share of the samples, taken from the end, to validate with.
            validation_data: Samples to validate with, (x, y).
            class_weight: What the loss of a sample counts for, by class.

        Returns:
            What was measured after each epoch.

        Raises:
            DesignError: Layers, loss and samples do not fit together.
            ValueError: An argument makes no sense.
        """
        settings = self._settings_for(batch_size, epochs, callbacks, class_weight)
        training = to_samples(x, y, settings.loss)
        validation = None
        if validation_data is not None:
            validation = to_samples(*validation_data, settings.loss)
        elif validation_split:
            training, validation = split(training, validation_split)
        state = self._state_for(training.inputs, settings)
        settings = replace(settings, epochs=state.epoch + epochs)
        narrator = Narrator(
            steps_per_epoch(len(training), batch_size),
            range(state.epoch, settings.epochs),
            _level(verbose),
            self._shown,
        )
        for event in train(state, training, validation, settings):
            narrator.tell(event)
        self.stop_training = narrator.reason is not EndReason.COMPLETED
        return narrator.history

    def _settings_for(
        self,
        batch_size: int,
        epochs: int,
        callbacks: Sequence[Callback],
        class_weight: dict[int, float] | None,
    ) -> TrainingSettings:
        settings = replace(self._compiled(), batch_size=int(batch_size), epochs=int(epochs))
        if class_weight:
            n = self._built_network().n_outputs
            weights = tuple(float(class_weight.get(c, 1.0)) for c in range(n))
            settings = replace(settings, class_weights=weights)
        for callback in callbacks:
            settings = with_callback(settings, callback)
        settings.check()
        return settings

    def _state_for(self, X: AnyArray, settings: TrainingSettings) -> TrainingState:
        """Return the state to go on from: an optimizer keeps what it knows between two fits."""
        network = self._built_network(X)
        if self._state is None:
            self._state = TrainingState(network, optimizer_for(network.spec, settings))
        self._state.best = self._state.last_weights = None
        return self._state

    def _shown(
        self, loss: float | None, accuracy: float | None, prefix: str = ""
    ) -> dict[str, float]:
        if loss is None or accuracy is None:
            return {}
        values = {f"{prefix}loss": loss}
        return {f"{prefix}accuracy": accuracy, **values} if self._shows_accuracy else values

    def evaluate(
        self,
        x: ArrayLike,
        y: ArrayLike,
        batch_size: int = 32,
        verbose: int | str = 1,
        return_dict: bool = False,
    ) -> "float | list[float] | dict[str, float]":
        """Return the loss, and the accuracy where it is a metric, over all samples."""
        settings = self._compiled()
        samples = to_samples(x, y, settings.loss)
        network = self._built_network(samples.inputs)
        progress = Progress(steps_per_epoch(len(samples), batch_size), _level(verbose))
        result = evaluate(network, samples, settings.evaluation_loss)
        values = self._shown(result.loss, result.accuracy)
        progress.finish(values)
        if return_dict:
            return values
        return [result.loss, result.accuracy] if self._shows_accuracy else result.loss

    def predict(self, x: ArrayLike, batch_size: int = 32, verbose: int | str = 1) -> FloatArray:
        """Return the outputs for every sample.  # (N, C)."""
        X = to_inputs(x)  # (N, …)
        network = self._built_network(X)
        if X[0].size != network.spec.n_features:
            raise ValueError(
                f"A sample has {X[0].size} numbers, but the model expects "
                f"{network.spec.n_features}. Received x of shape {X.shape}."
            )
        progress = Progress(steps_per_epoch(len(X), batch_size), _level(verbose))
        rows = X.reshape(len(X), -1).astype(network.dtype, copy=False)  # (N, D)
        outputs = network.predict(rows)  # (N, C)
        progress.finish({})
        return outputs

    def __call__(self, x: ArrayLike) -> FloatArray:
        """Return the outputs for every sample, silently.  # (N, C)."""
        return self.predict(x, verbose=0)

    # Weights

    def get_weights(self) -> list[FloatArray]:
        """Return copies of all weights: W and b; γ, β, running means and variances."""
        return [array.copy() for array in weight_arrays(self._built_network())]

    def set_weights(self, weights: Sequence[ArrayLike]) -> None:
        """Take over weights in the order of `get_weights`.

        Raises:
            ValueError: Their number or their shapes are others; nothing was changed.
        """
        put_weights(self._built_network(), weights)

    def count_params(self) -> int:
        """Return how many numbers the weights are, running averages included."""
        return self._built_network().weights.size

    def summary(self) -> None:
        """Print the layers with their output shapes and parameters."""
        spec = self._built_network().spec
        names = [layer.name or layer.kind for layer in self.layers]
        kinds = [type(layer).__name__ for layer in self.layers]
        print("\n".join(summary_lines(self.name, spec, names, kinds)))

    def adopt(self, settings: TrainingSettings, state: TrainingState) -> None:
        """Take over a training of the same design, to go on from there."""
        self._settings, self._state, self._network = settings, state, state.network
        self._seed, self._shows_accuracy = settings.seed, True

    def save(self, filepath: str | Path) -> None:
        """Write the model as a project of MLP Studio, which the window opens as well.

        Raises:
            ValueError: The name does not end in .mlps, or the model is not compiled.
            ProjectFileError: The file cannot be written.
        """
        settings, network = self._compiled(), self._built_network()
        state = self._state or TrainingState(network, optimizer_for(network.spec, settings))
        write_model(Path(filepath), state, settings)


def load_model(filepath: str | Path) -> Sequential:
    """Return a model from a file that `save`, or the window, has written.

    Raises:
        ProjectFileError: It cannot be read, or holds no trained weights.
    """
    spec, settings, state = read_model(Path(filepath))
    model = Sequential([Input(spec.input_shape), *map(from_spec, spec.layers)])
    model.adopt(settings, state)
    return model


def _level(verbose: int | str) -> int:
    if verbose == "auto":
        return 1
    if verbose not in (0, 1, 2):
        raise ValueError(f"verbose is 0, 1, 2 or 'auto'. Received: {verbose!r}.")
    return int(verbose)


__getattr__ = module_getattr(__name__, ("Sequential", "load_model"))
