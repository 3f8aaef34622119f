"""The project: everything a person decides, as a tree of frozen values."""

import math
import os
from dataclasses import dataclass, field

from mlpstudio.datasets.augmentation import Augmentation
from mlpstudio.datasets.readers.findings import PREPARATIONS
from mlpstudio.datasets.sources import SOURCES
from mlpstudio.document.personal import PersonalSet
from mlpstudio.engine import optimizers
from mlpstudio.engine.options import Options
from mlpstudio.engine.registry import look_up
from mlpstudio.engine.settings import TrainingSettings, check_learning_rate
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.errors import DataError, DesignError
from mlpstudio.labs.descents import (
    batch_walk,
    companion,
    curves,
    mini_batches,
    small_problems,
    surfaces,
)
from mlpstudio.labs.descents.conditions import Conditions
from mlpstudio.labs.functions import own_curve, own_surface
from mlpstudio.labs.plane import geometry, point_sets, untangling
from mlpstudio.labs.plane.plane_maps import PlaneMap
from mlpstudio.labs.plane.point_sets import Line
from mlpstudio.labs.tensors import (
    array_inspection,
    elementwise,
    error_kinds,
    matrices,
    products,
    quiz,
    reshape_text,
    reshaping,
    shape_text,
    slice_text,
)
from mlpstudio.labs.tensors.matrices import Matrix

Point = tuple[float, float]

LABEL_ENCODINGS = ("integer", "one_hot")

MOST_NOISE = 2.0
"""Largest noise of a race, as a share of the surface's typical slope."""

SLICING_SOURCES = ("images", "made")
INSPECTED = ("network", "made", "kind", "data", "optimizer", "drawing")

LANDSCAPE_PLANES = ("random", "line", "path")
LANDSCAPE_PARTS = ("train", "validation")
SMALLEST_SPAN, LARGEST_SPAN, FARTHEST, LARGEST_RESOLUTION = 0.001, 100.0, 1e6, 201


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
        compares: Whether a second ball, with momentum, rolls beside the point.
        momentum: μ of that ball.
    """

    curve: str = "double_valley"
    optimizer: str = "sgd"
    learning_rate: float = 0.05
    start: float | None = None
    formula: str = "x^4 - 3x^2 + x"
    lower: float = -3.0
    upper: float = 3.0
    compares: bool = False
    momentum: float = 0.9

    def check(self) -> None:
        """Raise DesignError when a name is unknown, or a number or the formula makes no sense."""
        if self.curve != own_curve.NAME:
            curves.get(self.curve)
        own_curve.check(self.formula, self.lower, self.upper)
        _check_walk(self.optimizer, self.learning_rate)
        companion.check(self.momentum)


@dataclass(frozen=True, slots=True)
class Descent2DSettings:
    """What the two-dimensional descent lab is set to.

    Attributes:
        surface: Name in `labs.surfaces.SURFACES`, or `labs.own_surface.NAME`.
        optimizers: Names of those that race.
        learning_rates: η for each name; a name that is absent uses the surface's suggestion.
        start: Where all of them begin; None for the surface's own start.
        condition: κ of the ravine.
        formula: Of the own surface, kept while another one is shown.
        x_range: Its limits from left to right,
        y_range: and from bottom to top.
        schedule: Name in `engine.schedules.SCHEDULES`.
        schedule_options: Those that differ from their default.
        noise: Of the gradients, as a share of the surface's typical slope, at most
            `MOST_NOISE`.
        seed: Decides the noise.
    """

    surface: str = "ravine"
    optimizers: tuple[str, ...] = ("sgd", "momentum", "rmsprop", "adam")
    learning_rates: tuple[tuple[str, float], ...] = ()
    start: Point | None = None
    condition: float = 20.0
    formula: str = "x^2 + 10y^2 + sin(3x)"
    x_range: tuple[float, float] = (-3.0, 3.0)
    y_range: tuple[float, float] = (-2.0, 2.0)
    schedule: str = "constant"
    schedule_options: Options = ()
    noise: float = 0.0
    seed: int = 0

    def check(self) -> None:
        """Raise DesignError when a name is unknown, or a number or the formula makes no sense."""
        if self.surface != own_surface.NAME:
            surfaces.get(self.surface)
        surfaces.check_condition(self.condition)
        own_surface.check(self.formula, self.x_range, self.y_range)
        Conditions(self.schedule, self.schedule_options, self.noise, self.seed).check()
        if self.noise > MOST_NOISE:
            raise DesignError(f"The noise must be at most {MOST_NOISE:g}, not {self.noise}.")
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


@dataclass(frozen=True, slots=True)
class ElementwiseSettings:
    """What the lab of element-wise operations is set to.

    Attributes:
        operation: Name in `labs.elementwise.OPERATIONS`.
        x: The first matrix,
        y: and the second, of the same size; relu leaves it alone.
    """

    operation: str = "add"
    x: Matrix = ((1.0, -2.0, 3.0), (-4.0, 5.0, -6.0))
    y: Matrix = ((0.5, 4.0, -1.0), (2.0, -5.0, 7.0))

    def check(self) -> None:
        """Raise DesignError when a value is beyond what the lab can show."""
        look_up(elementwise.OPERATIONS, self.operation, "element-wise operation", DesignError)
        matrices.check_matrix(self.x)
        matrices.check_matrix(self.y)
        if matrices.size(self.x) != matrices.size(self.y):
            raise DesignError(
                "Both matrices must have the same size, not {} × {} and {} × {}.".format(
                    *matrices.size(self.x), *matrices.size(self.y)
                )
            )


@dataclass(frozen=True, slots=True)
class DotSettings:
    """What the lab of products is set to.

    Attributes:
        function: "dot" or "matmul".
        text: The shapes as they are typed, which may make no sense yet.
        a: Numbers of the first array in C order, as far as they were typed,
        b: and of the second.
    """

    function: str = "dot"
    text: str = "(2, 3) · (3, 4)"
    a: tuple[float, ...] = ()
    b: tuple[float, ...] = ()

    def check(self) -> None:
        """Raise DesignError when a value is beyond what the lab can show."""
        look_up(dict.fromkeys(products.FUNCTIONS), self.function, "product", DesignError)
        _check_length(self.text, shape_text.MAX_LENGTH)
        for numbers in (self.a, self.b):
            if len(numbers) > matrices.MOST_NUMBERS:
                raise DesignError(
                    f"At most {matrices.MOST_NUMBERS} numbers of an array are kept, not "
                    f"{len(numbers)}."
                )
            matrices.check_numbers(numbers)


@dataclass(frozen=True, slots=True)
class GeometrySettings:
    """What the lab of maps of the plane is set to.

    Attributes:
        points: Name in `labs.point_sets.NAMES`: what is moved.
        drawing: The lines of the own drawing, kept while other points are shown.
        maps: The chain, in the order in which its maps are applied.
        classes: Name in `labs.point_sets.PROBLEMS`: what the stack of layers parts.
        n_layers: Its hidden layers.
        activation: Of these, one of `labs.untangling.ACTIVATIONS`.
        is_trained: Whether it is trained, or random.
        seed: Decides samples and weights.
    """

    points: str = "letter"
    drawing: tuple[Line, ...] = ()
    maps: tuple[PlaneMap, ...] = (PlaneMap(),)
    classes: str = "sheets"
    n_layers: int = 3
    activation: str = "tanh"
    is_trained: bool = True
    seed: int = 0

    def check(self) -> None:
        """Raise DesignError when a value is beyond what the lab can show."""
        look_up(dict.fromkeys(point_sets.NAMES), self.points, "set of points", DesignError)
        point_sets.check_drawing(self.drawing)
        geometry.check_maps(self.maps)
        untangling.check(self.classes, self.n_layers, self.activation, self.seed)


@dataclass(frozen=True, slots=True)
class ReshapingSettings:
    """What the lab of reshape and transpose is set to.

    Attributes:
        shape: Of the array that is made.
        dtype: Name in `labs.reshaping.ITEM_SIZES`.
        text: The operations as they are typed, which may make no sense yet.
    """

    shape: tuple[int, ...] = (2, 3)
    dtype: str = reshaping.DEFAULT_DTYPE
    text: str = "reshape(3, 2)"

    def check(self) -> None:
        """Raise DesignError when a value is beyond what the lab can show."""
        shape_text.check_shape(self.shape)
        reshaping.check_dtype(self.dtype)
        _check_length(self.text, reshape_text.MAX_LENGTH)


@dataclass(frozen=True, slots=True)
class ShapeErrorSettings:
    """What the reader of errors is set to.

    Attributes:
        text: What was pasted: an error, perhaps with all that led to it.
    """

    text: str = ""

    def check(self) -> None:
        """Raise DesignError when the text is beyond what the lab reads."""
        _check_length(self.text, error_kinds.MAX_LENGTH)


def _check_length(text: str, longest: int) -> None:
    if len(text) > longest:
        raise DesignError(f"A typed text has at most {longest} characters, not {len(text)}.")


@dataclass(frozen=True, slots=True)
class MiniBatchSettings:
    """What the lab of mini-batches is set to.

    Attributes:
        problem: Name in `labs.small_problems.KINDS`.
        n_samples: N, the samples that are drawn.
        noise: How far they are from what fits them.
        seed: Decides the samples and the order in which they are read.
        batch_size: B of the walk by mini-batches; more than N means N.
        learning_rate: η of all walks.
        optimizer: Name in `engine.optimizers.OPTIMIZERS`.
        nudge: δ of the naive way.
        start: Where all walks begin; None for the problem's own start.
        by_samples: Whether equally many samples read are compared, not equally many steps.
        paths: Those of `labs.batch_walk.PATHS` that are shown.
        watched: The one whose batch is looked at.
    """

    problem: str = "line"
    n_samples: int = 200
    noise: float = 0.8
    seed: int = 0
    batch_size: int = 16
    learning_rate: float = 0.05
    optimizer: str = "sgd"
    nudge: float = 0.1
    start: Point | None = None
    by_samples: bool = False
    paths: tuple[str, ...] = batch_walk.PATHS
    watched: str = batch_walk.MINI

    def check(self) -> None:
        """Raise DesignError when a name is unknown or a number makes no sense."""
        small_problems.check(self.problem, self.n_samples, self.noise, self.seed)
        mini_batches.check(self.batch_size, self.nudge, self.start)
        _check_walk(self.optimizer, self.learning_rate)
        for name in (*self.paths, self.watched):
            look_up(dict.fromkeys(batch_walk.PATHS), name, "walk", DesignError)


@dataclass(frozen=True, slots=True)
class LandscapeSettings:
    """What the loss landscape is set to.

    Attributes:
        plane: "random" (directions), "line" (from start to end) or "path" (its main directions).
        seed: Decides the random directions.
        span: Half the width of the picture, 1 for what is usual of the plane.
        center: Where its middle is, in usual half widths from the usual middle.
        resolution: Points along each side.
        part: "train" or "validation": the samples whose loss is shown.
        scale: Losses at the ends of the colours, lowest first; None fits them to each picture.
    """

    plane: str = "random"
    seed: int = 0
    span: float = 1.0
    center: Point = (0.0, 0.0)
    resolution: int = 51
    part: str = "train"
    scale: Point | None = None

    def check(self) -> None:
        """Raise DesignError when a value makes no sense."""
        look_up(dict.fromkeys(LANDSCAPE_PLANES), self.plane, "plane", DesignError)
        look_up(dict.fromkeys(LANDSCAPE_PARTS), self.part, "part of the data", DesignError)
        if self.seed < 0:
            raise DesignError(f"The seed must be 0 or more, not {self.seed}.")
        if not SMALLEST_SPAN <= self.span <= LARGEST_SPAN:
            raise DesignError(
                f"The span of a landscape must be from {SMALLEST_SPAN} to {LARGEST_SPAN:g}, not "
                f"{self.span}."
            )
        if not all(math.isfinite(place) and abs(place) <= FARTHEST for place in self.center):
            raise DesignError(
                f"The middle of a landscape must be within {FARTHEST:g} of the usual one, not at "
                f"{self.center}."
            )
        if not 5 <= self.resolution <= LARGEST_RESOLUTION:
            raise DesignError(
                f"A landscape has 5 to {LARGEST_RESOLUTION} points along a side, not "
                f"{self.resolution}."
            )
        if self.scale is not None:
            low, high = self.scale
            if not (math.isfinite(high) and 0.0 <= low < high):
                raise DesignError(
                    f"The colours of a landscape go from a loss of 0 or more to a higher one, not "
                    f"from {low} to {high}."
                )


@dataclass(frozen=True, slots=True)
class InspectorSettings:
    """What the inspector of tensors looks at.

    Attributes:
        source: One of `INSPECTED`: the tensors of the network's pass, a made array, a kind of
            data of the course, arrays of the data set, of the optimizer, or the drawn digit.
        shape: Of the made array.
        kind: Name in `array_inspection.KINDS`.
        array: Which array of the data set or of the optimizer.
        dtype: Type to look at it in; "" as it is stored.
    """

    source: str = "network"
    shape: tuple[int, ...] = (2, 3, 4)
    kind: str = "people"
    array: str = ""
    dtype: str = ""

    def check(self) -> None:
        """Raise DesignError when a value is beyond what the inspector can show."""
        look_up(dict.fromkeys(INSPECTED), self.source, "tensors to inspect", DesignError)
        shape_text.check_shape(self.shape)
        look_up(array_inspection.KINDS, self.kind, "kind of data", DesignError)
        _check_length(self.array, shape_text.MAX_LENGTH)
        dtypes = dict.fromkeys(("", *array_inspection.DTYPES))
        look_up(dtypes, self.dtype, "type of numbers", DesignError)


@dataclass(frozen=True, slots=True)
class QuizSettings:
    """What the shape quiz is set to.

    Attributes:
        topic: One of `quiz.TOPICS`.
        seed: Decides which questions are asked.
        last_score: Right answers of the last session that was finished; None before the first.
    """

    topic: str = "all"
    seed: int = 0
    last_score: int | None = None

    def check(self) -> None:
        """Raise DesignError when there is no such quiz."""
        look_up(dict.fromkeys(quiz.TOPICS), self.topic, "topic of the quiz", DesignError)
        if self.seed < 0:
            raise DesignError(f"The seed of a quiz must be 0 or more, not {self.seed}.")
        if self.last_score is not None and not 0 <= self.last_score <= quiz.LENGTH:
            raise DesignError(
                f"A quiz has a score from 0 to {quiz.LENGTH}, not {self.last_score}."
            )


@dataclass(frozen=True, slots=True)
class LabSettings:
    """The settings of the labs."""

    descent_1d: Descent1DSettings = field(default_factory=Descent1DSettings)
    descent_2d: Descent2DSettings = field(default_factory=Descent2DSettings)
    slicing: SlicingSettings = field(default_factory=SlicingSettings)
    broadcasting: BroadcastingSettings = field(default_factory=BroadcastingSettings)
    elementwise: ElementwiseSettings = field(default_factory=ElementwiseSettings)
    dot: DotSettings = field(default_factory=DotSettings)
    reshaping: ReshapingSettings = field(default_factory=ReshapingSettings)
    shape_errors: ShapeErrorSettings = field(default_factory=ShapeErrorSettings)
    geometry: GeometrySettings = field(default_factory=GeometrySettings)
    mini_batches: MiniBatchSettings = field(default_factory=MiniBatchSettings)
    landscape: LandscapeSettings = field(default_factory=LandscapeSettings)
    quiz: QuizSettings = field(default_factory=QuizSettings)
    inspector: InspectorSettings = field(default_factory=InspectorSettings)


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
