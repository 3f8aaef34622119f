"""The project: everything a person decides, as a tree of frozen values."""

import os
from dataclasses import dataclass, field

from mlpstudio.datasets.augmentation import Augmentation
from mlpstudio.datasets.plane.generator import check_noise
from mlpstudio.datasets.readers.findings import PREPARATIONS
from mlpstudio.datasets.sources import SOURCES
from mlpstudio.document.lab_settings import LabSettings
from mlpstudio.document.personal import PersonalSet
from mlpstudio.engine.registry import look_up
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.errors import DataError

LABEL_ENCODINGS = ("integer", "one_hot")


@dataclass(frozen=True, slots=True)
class DataChoice:
    """Which data to learn from, and how they are divided.

    Attributes:
        source: Name in `datasets.sources`: "digits" (built in), "mnist", "file", or that of
            points in the plane, such as "spirals".
        train_size: Training samples to use, None for all.
        validation_fraction: Share of the training samples held out, in [0, 1).
        label_encoding: "integer" (class numbers) or "one_hot".
        augmentation: How training images are changed each time they are read.
        label_noise: Share of the training labels that are replaced by another class, in [0, 1].
        seed: Decides which samples are held out, which labels are wrong, and how built-in digits
            and points are made.
        scaling: Whether pixels are brought into [0, 1] on their way into the network.
        path: File or folder of the source "file".
        label_column: Of a table, counted from 0; None to look for it.
        preparation: Of the pictures in folders, one of `readers.findings.PREPARATIONS`; None to
            choose by their sizes.
        point_noise: By how much points of the plane are moved about, as a standard deviation.
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
    point_noise: float = 0.0

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
        check_noise(self.point_noise)
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
