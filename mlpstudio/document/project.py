"""The project: everything a person decides, as a tree of frozen values."""

from dataclasses import dataclass, field

from mlpstudio.datasets.sources import SOURCES
from mlpstudio.engine import optimizers
from mlpstudio.engine.registry import look_up
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.training import TrainingSettings, check_learning_rate
from mlpstudio.errors import DataError
from mlpstudio.labs import curves, surfaces

Point = tuple[float, float]

LABEL_ENCODINGS = ("integer", "one_hot")


@dataclass(frozen=True, slots=True)
class DataChoice:
    """Which data to learn from, and how they are divided.

    Attributes:
        source: Name in `datasets.sources`: "digits" (built in) or "mnist".
        train_size: Training samples to use, None for all.
        validation_fraction: Share of the training samples held out, in [0, 1).
        label_encoding: "integer" (class numbers) or "one_hot".
        seed: Decides which samples are held out, and how built-in digits are written.
    """

    source: str = "digits"
    train_size: int | None = None
    validation_fraction: float = 0.1
    label_encoding: str = "integer"
    seed: int = 0

    def check(self) -> None:
        """Raise DataError when a value makes no sense; the message says which and why."""
        look_up(SOURCES, self.source, "data set", DataError)
        if self.train_size is not None and self.train_size < 1:
            raise DataError(f"A training set needs at least 1 sample, not {self.train_size}.")
        if not 0.0 <= self.validation_fraction < 1.0:
            raise DataError(
                "The share of samples held out must be at least 0 and below 1, not "
                f"{self.validation_fraction}."
            )
        if self.label_encoding not in LABEL_ENCODINGS:
            raise DataError(
                f"There is no label form {self.label_encoding!r}. Choose one of: "
                f"{', '.join(LABEL_ENCODINGS)}."
            )
        if self.seed < 0:
            raise DataError(f"The seed of the data must be 0 or more, not {self.seed}.")


@dataclass(frozen=True, slots=True)
class Descent1DSettings:
    """What the one-dimensional descent lab is set to.

    Attributes:
        curve: Name in `labs.curves.CURVES`.
        optimizer: Name in `engine.optimizers.OPTIMIZERS`.
        learning_rate: η.
        start: Where the point begins; None for the curve's own start.
    """

    curve: str = "double_valley"
    optimizer: str = "sgd"
    learning_rate: float = 0.05
    start: float | None = None

    def check(self) -> None:
        """Raise DesignError when a name is unknown or the learning rate makes no sense."""
        curves.get(self.curve)
        _check_walk(self.optimizer, self.learning_rate)


@dataclass(frozen=True, slots=True)
class Descent2DSettings:
    """What the two-dimensional descent lab is set to.

    Attributes:
        surface: Name in `labs.surfaces.SURFACES`.
        optimizers: Names of those that race.
        learning_rates: η for each name; a name that is absent uses the surface's suggestion.
        start: Where all of them begin; None for the surface's own start.
    """

    surface: str = "ravine"
    optimizers: tuple[str, ...] = ("sgd", "momentum", "rmsprop", "adam")
    learning_rates: tuple[tuple[str, float], ...] = ()
    start: Point | None = None

    def check(self) -> None:
        """Raise DesignError when a name is unknown or a learning rate makes no sense."""
        surfaces.get(self.surface)
        for name in self.optimizers:
            _check_walk(name, 1.0)
        for name, learning_rate in self.learning_rates:
            _check_walk(name, learning_rate)


def _check_walk(optimizer: str, learning_rate: float) -> None:
    optimizers.create(optimizer, 0)
    check_learning_rate(learning_rate)


@dataclass(frozen=True, slots=True)
class LabSettings:
    """The settings of the labs."""

    descent_1d: Descent1DSettings = field(default_factory=Descent1DSettings)
    descent_2d: Descent2DSettings = field(default_factory=Descent2DSettings)


def default_network() -> NetworkSpec:
    """Return the course's first network, 784-512-10."""
    return NetworkSpec((28, 28), (DenseSpec(512), DenseSpec(10, "softmax")))


@dataclass(frozen=True, slots=True)
class Project:
    """Everything a person decides. Edits make a new project that shares its unchanged parts."""

    data: DataChoice = field(default_factory=DataChoice)
    network: NetworkSpec = field(default_factory=default_network)
    training: TrainingSettings = field(default_factory=TrainingSettings)
    labs: LabSettings = field(default_factory=LabSettings)
    notes: str = ""
