"""The project: everything a person decides, as a tree of frozen values."""

import os
from dataclasses import dataclass, field

from mlpstudio.datasets.augmentation import Augmentation
from mlpstudio.datasets.readers.findings import PREPARATIONS
from mlpstudio.datasets.sources import SOURCES
from mlpstudio.document.personal import PersonalSet
from mlpstudio.engine import optimizers
from mlpstudio.engine.registry import look_up
from mlpstudio.engine.settings import TrainingSettings, check_learning_rate
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.errors import DataError, DesignError
from mlpstudio.labs import curves, own_curve, shape_text, slice_text, surfaces

Point = tuple[float, float]

LABEL_ENCODINGS = ("integer", "one_hot")

SLICING_SOURCES = ("images", "made")


@dataclass(frozen=True, slots=True)
class DataChoice:
    """Which data to learn from, and how they are divided.

    Attributes:
        source: Name in `datasets.sources`: "digits" (built in), "mnist" or "file".
        train_size: Training samples to use, None for all.
        validation_fraction: Share of the training samples held out, in [0, 1).
        label_encoding: "integer" (class numbers) or "one_hot".
        augmentation: How training images are changed each time they are read.
        label_noise: Share of the training labels that are replaced by another class, in [0, 1].
        seed: Decides which samples are held out, which labels are wrong, and how built-in digits
            are written.
        scaling: Whether pixels are brought into [0, 1] on their way into the network.
        path: File or folder of the source "file".
        label_column: Of a table, counted from 0; None to look for it.
        preparation: Of the pictures in folders, one of `readers.findings.PREPARATIONS`; None to
            choose by their sizes.
    """

    source: str = "digits"
    train_size: int | None = None
    validation_fraction: float = 0.1
    label_encoding: str = "integer"
    label_noise: float = 0.0
    augmentation: Augmentation = field(default_factory=Augmentation)
    seed: int = 0
    scaling: bool = True
    path: str = ""
    label_column: int | None = None
    preparation: str | None = None

    def check(self) -> None:
        """Raise DataError or DesignError when a value makes no sense, with the reason."""
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
        if not 0.0 <= self.label_noise <= 1.0:
            raise DataError(
                f"The share of wrong labels must be from 0 to 1, not {self.label_noise}."
            )
        self.augmentation.check()
        if self.seed < 0:
            raise DataError(f"The seed of the data must be 0 or more, not {self.seed}.")
        self._check_file()

    def _check_file(self) -> None:
        if self.source == "file" and not self.path:
            raise DataError("No file of one's own is chosen. Open one, or choose other data.")
        if not _can_be_path(self.path):
            raise DataError(f"{self.path!r:.80} cannot be the name of a file. Open another.")
        if self.label_column is not None and self.label_column < 0:
            raise DataError(f"The label column must be 0 or more, not {self.label_column}.")
        if self.preparation is not None:
            look_up(
                dict.fromkeys(PREPARATIONS), self.preparation, "preparation of pictures", DataError
            )


def _can_be_path(text: str) -> bool:
    try:
        return b"\0" not in os.fsencode(text)
    except UnicodeEncodeError:
        return False


@dataclass(frozen=True, slots=True)
class Descent1DSettings:
    """What the one-dimensional descent lab is set to.

    Attributes:
        curve: Name in `labs.curves.CURVES`, or `labs.own_curve.NAME`.
        optimizer: Name in `engine.optimizers.OPTIMIZERS`.
        learning_rate: η.
        start: Where the point begins; None for the curve's own start.
        formula: Of the own curve, kept while another one is shown.
        lower: Limits of x for it: the left one
        upper: and the right one.
    """

    curve: str = "double_valley"
    optimizer: str = "sgd"
    learning_rate: float = 0.05
    start: float | None = None
    formula: str = "x^4 - 3x^2 + x"
    lower: float = -3.0
    upper: float = 3.0

    def check(self) -> None:
        """Raise DesignError when a name is unknown, or a number or the formula makes no sense."""
        if self.curve != own_curve.NAME:
            curves.get(self.curve)
        own_curve.check(self.formula, self.lower, self.upper)
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
class SlicingSettings:
    """What the slicing lab is set to.

    Attributes:
        source: "images" (the training samples at hand) or "made" (0, 1, 2 … in a shape).
        shape: Of the made array.
        text: The slice as it is typed, which may make no sense yet.
        batch: n, which a slice may use.
        batch_size: B, which a slice may use.
    """

    source: str = "images"
    shape: tuple[int, ...] = (6, 8)
    text: str = "[10:100]"
    batch: int = 0
    batch_size: int = 128

    def check(self) -> None:
        """Raise DesignError when a value is beyond what the lab can show."""
        look_up(dict.fromkeys(SLICING_SOURCES), self.source, "array to slice", DesignError)
        shape_text.check_shape(self.shape)
        _check_length(self.text, slice_text.MAX_LENGTH)
        if not 0 <= self.batch <= shape_text.LARGEST_SIZE:
            raise DesignError(
                f"The number of a batch must be from 0 to {shape_text.LARGEST_SIZE:,}, not "
                f"{self.batch}."
            )
        if not 1 <= self.batch_size <= shape_text.LARGEST_SIZE:
            raise DesignError(
                f"A batch has 1 to {shape_text.LARGEST_SIZE:,} samples, not {self.batch_size}."
            )


@dataclass(frozen=True, slots=True)
class BroadcastingSettings:
    """What the broadcasting lab is set to.

    Attributes:
        text: The shapes as they are typed, which may make no sense yet.
    """

    text: str = "(32, 10) + (10,)"

    def check(self) -> None:
        """Raise DesignError when the text is longer than the lab reads."""
        _check_length(self.text, shape_text.MAX_LENGTH)


def _check_length(text: str, longest: int) -> None:
    if len(text) > longest:
        raise DesignError(f"A typed text has at most {longest} characters, not {len(text)}.")


@dataclass(frozen=True, slots=True)
class LabSettings:
    """The settings of the labs."""

    descent_1d: Descent1DSettings = field(default_factory=Descent1DSettings)
    descent_2d: Descent2DSettings = field(default_factory=Descent2DSettings)
    slicing: SlicingSettings = field(default_factory=SlicingSettings)
    broadcasting: BroadcastingSettings = field(default_factory=BroadcastingSettings)


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
    personal: PersonalSet = field(default_factory=PersonalSet)
    notes: str = ""
