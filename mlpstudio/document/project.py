"""The project: everything a person decides, as a tree of frozen values."""

from dataclasses import dataclass, field

from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.training import TrainingSettings

Point = tuple[float, float]


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
