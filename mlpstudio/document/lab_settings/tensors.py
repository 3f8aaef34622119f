"""What the labs of tensors and of the plane are set to."""

from dataclasses import dataclass

from mlpstudio.engine.registry import look_up
from mlpstudio.errors import DesignError
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

SLICING_SOURCES = ("images", "made")
INSPECTED = ("network", "pass", "made", "kind", "data", "optimizer", "drawing")


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
class InspectorSettings:
    """What the inspector of tensors looks at.

    Attributes:
        source: One of `INSPECTED`: all tensors of the network's pass or one of them, a made
            array, a kind of data of the course, arrays of the data set, of the optimizer, or the
            drawn digit.
        shape: Of the made array.
        kind: Name in `array_inspection.KINDS`.
        array: Which array of the pass, of the data set, the optimizer or the drawing.
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
