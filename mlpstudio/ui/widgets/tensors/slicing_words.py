"""What is said about slices: their faults, what becomes of the axes, and ready-made ones."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.shape_text import Shape
from mlpstudio.labs.tensors.slice_faults import Fault, SliceError
from mlpstudio.labs.tensors.slice_steps import Step, StepKind
from mlpstudio.labs.tensors.slicing import Slicing
from mlpstudio.ui.widgets.controls.number_text import bytes_text
from mlpstudio.ui.widgets.tensors.axis_rulers import AxisRow

translate = QCoreApplication.translate

SHAPES: dict[str, Shape] = {"vector": (12,), "matrix": (6, 8), "rank_3": (3, 4, 6)}
"""Made arrays that are offered by name."""


def fault_sentence(error: SliceError) -> str:
    """Return what is wrong with a slice."""
    return _fault_sentences()[error.fault].format(**error.values)


def _fault_sentences() -> dict[Fault, str]:
    return {**_faults_of_form(), **_faults_of_conditions(), **_faults_of_meaning()}


def _faults_of_form() -> dict[Fault, str]:
    return {
        Fault.EMPTY: translate("Slices", "Type a slice, such as [10:100]."),
        Fault.TOO_LONG: translate("Slices", "The text is longer than {found} characters."),
        Fault.TOO_DEEP: translate(
            "Slices", "More than {found} brackets or signs stand within each other."
        ),
        Fault.CHARACTER: translate("Slices", "{found} does not belong in a slice."),
        Fault.NAME: translate(
            "Slices",
            "{found} is unknown: a slice may use n, B, None, np.newaxis, x and labels.",
        ),
        Fault.TRUTH: translate(
            "Slices", "True and False stand in a mask, one for each place: [True, False, True]."
        ),
        Fault.NOT_WHOLE: translate("Slices", "An index is a whole number; {found} is none."),
        Fault.NUMBER: translate("Slices", "The number {found} is too large."),
        Fault.NO_NUMBER: translate("Slices", "A whole number is expected here."),
        Fault.NO_PIECE: translate(
            "Slices", "Between two commas an index or a slice such as 10:100 is expected."
        ),
        Fault.NO_COMMA: translate(
            "Slices", "A comma or the closing bracket is expected before {found}."
        ),
        Fault.COLONS: translate("Slices", "A slice has at most two colons: start:stop:step."),
        Fault.IN_LIST: translate(
            "Slices", "In a list stand whole numbers only, such as [0, 3, 5]."
        ),
        Fault.MIXED: translate(
            "Slices", "A list holds whole numbers, or True and False; not both."
        ),
        Fault.MASK_AXES: translate(
            "Slices", "A mask has one axis here: a list of True and False."
        ),
        Fault.RAGGED: translate("Slices", "The lists within this list have different lengths."),
        Fault.NOT_CLOSED: translate("Slices", "This bracket is not closed."),
        Fault.TUPLE: translate(
            "Slices", "Brackets around several indices are left out here: [3, 4]."
        ),
        Fault.NOT_OPENED: translate("Slices", "This bracket was never opened."),
        Fault.SURPLUS: translate("Slices", "Nothing may follow the closing bracket."),
    }


def _faults_of_conditions() -> dict[Fault, str]:
    return {
        Fault.WORD: translate(
            "Slices",
            "ValueError: “{found}” asks for the one truth of a whole array, which is ambiguous. "
            "Write {use}, with each condition in brackets.",
        ),
        Fault.CHAIN: translate(
            "Slices",
            "ValueError: 1 < x < 3 means 1 < x and x < 3, and the one truth of a whole array is "
            "ambiguous. Write (1 < x) & (x < 3).",
        ),
        Fault.BINDS: translate(
            "Slices",
            "{found} binds more tightly than a comparison. Put each condition in brackets: "
            "(x > 1) & (x < 3).",
        ),
        Fault.ASSIGNS: translate("Slices", "= gives a name to something; == compares."),
        Fault.NO_OPERAND: translate(
            "Slices", "A number, x, labels or a bracket is expected here."
        ),
        Fault.WHOLE_ARRAY: translate(
            "Slices", "{found} is a whole array. Compare it, as in {found} > 3."
        ),
        Fault.NO_CONDITION: translate(
            "Slices", "This does not say True or False for each place. Compare an array: x > 3."
        ),
        Fault.NO_LABELS: translate("Slices", "This array has no labels. Compare x itself."),
        Fault.SHAPES: translate("Slices", "ValueError: the shapes {found} do not fit together."),
        Fault.REFUSED: translate("Slices", "NumPy refuses {found} for numbers of these kinds."),
        Fault.TOO_MANY_LOOKS: translate(
            "Slices",
            "A condition looks at every number, and {found} are too many: {most} at most.",
        ),
    }


def _faults_of_meaning() -> dict[Fault, str]:
    return {
        Fault.STEP_ZERO: translate("Slices", "The step of a slice cannot be 0."),
        Fault.ELLIPSES: translate(
            "Slices", "Only one ellipsis (...) can stand for all the other axes."
        ),
        Fault.TOO_MANY: translate(
            "Slices",
            "IndexError: there are {found} indices, but the array has {rank} axes. Take one out.",
        ),
        Fault.OUTSIDE: translate(
            "Slices",
            "IndexError: {found} lies outside axis {axis}, which has places {first} to {last}.",
        ),
        Fault.NO_PLACES: translate(
            "Slices", "IndexError: {found} lies outside axis {axis}, which is empty."
        ),
        Fault.MASK_LENGTH: translate(
            "Slices",
            "IndexError: the mask has {found} places, but axis {axis} has {size}. A mask says yes "
            "or no for every place.",
        ),
        Fault.MISMATCH: translate(
            "Slices",
            "IndexError: index lists of the shapes {found} do not fit together. Make them equally "
            "long.",
        ),
        Fault.RANK: translate("Slices", "The result would have more than {found} axes."),
        Fault.TOO_LARGE: translate(
            "Slices", "NumPy cannot count so many numbers as the result would have."
        ),
    }


def axis_rows(slicing: Slicing, names: tuple[str, ...]) -> list[AxisRow]:
    """Return what becomes of each axis.

    Args:
        slicing: What a slice does.
        names: Of the axes; "" for an axis without one.
    """
    return [_axis_row(slicing, step, names) for step in slicing.steps]


def _axis_row(slicing: Slicing, step: Step, names: tuple[str, ...]) -> AxisRow:
    if step.axis is None:
        return AxisRow(
            translate("Slices", "new axis"),
            step.text,
            translate("Slices", "an axis of size 1"),
            "1",
            0,
            (),
        )
    name = translate("Slices", "axis {axis}").format(axis=step.axis)
    if names[step.axis]:
        name = translate("Slices", "axis {axis}, {name}").format(
            axis=step.axis, name=names[step.axis]
        )
    return AxisRow(
        name,
        step.text,
        _reason(step),
        _outcome(slicing, step),
        step.size,
        step.chosen,
        is_muted=step.kind is StepKind.WHOLE,
    )


def _reason(step: Step) -> str:
    if step.kind is StepKind.WHOLE:
        return translate("Slices", "all {size}").format(size=f"{step.size:,}")
    if step.kind is StepKind.ONE:
        assert isinstance(step.chosen, range)
        text = translate("Slices", "place {place} of {size}")
        return text.format(place=f"{step.chosen.start:,}", size=f"{step.size:,}")
    if step.kind is StepKind.LIST:
        text = translate("Slices", "{count} of {size}")
        return text.format(count=f"{len(step.chosen):,}", size=f"{step.size:,}")
    resolved = step.resolved()
    arithmetic = step.arithmetic()
    if not len(step.chosen):
        return translate("Slices", "nothing lies in between")
    return f"{resolved} · {arithmetic}" if resolved else arithmetic


def _outcome(slicing: Slicing, step: Step) -> str:
    if step.kind is StepKind.ONE:
        return translate("Slices", "gone")
    if step.kind is StepKind.LIST:
        assert slicing.list_shape is not None
        return " × ".join(f"{size:,}" for size in slicing.list_shape)
    return f"{len(step.chosen):,}"


def summary(slicing: Slicing, item_size: int) -> str:
    """Return what there is to say about the result as a whole."""
    values = {
        "rank": len(slicing.result),
        "size": f"{slicing.size:,}",
        "memory": bytes_text(slicing.size * item_size),
    }
    if slicing.is_number:
        text = translate("Slices", "A single number: rank 0, no array")
    elif slicing.is_view:
        text = translate("Slices", "rank {rank} · {size} numbers · a view: 0 bytes copied")
    else:
        text = translate("Slices", "rank {rank} · {size} numbers · a copy: {memory} copied")
    return text.format(**values)


def batches(n_samples: int, batch_size: int) -> str:
    """Return how many batches there are."""
    count, rest = -(-n_samples // batch_size), n_samples % batch_size
    if count == 1:
        return translate("Slices", "1 batch")
    if rest == 0:
        text = translate("Slices", "{count} batches")
    else:
        text = translate("Slices", "{count} batches, {rest} samples in the last")
    return text.format(count=f"{count:,}", rest=f"{rest:,}")


def chips(kind: str) -> list[tuple[str, str]]:
    """Return (slice, what it does) for the array of a kind: one of `SHAPES` or "images"."""
    return {
        "images": _image_chips,
        "vector": _vector_chips,
        "matrix": _matrix_chips,
        "rank_3": _rank_3_chips,
    }.get(kind, _any_chips)()


def _image_chips() -> list[tuple[str, str]]:
    return [
        ("[10:100]", translate("Slices", "Samples 10 to 99.")),
        ("[:, 14:, 14:]", translate("Slices", "The bottom right quarter of every image.")),
        ("[:, 7:-7, 7:-7]", translate("Slices", "The middle of every image.")),
        ("[:128]", translate("Slices", "The first batch.")),
        ("[B*n:B*(n+1)]", translate("Slices", "Batch n of B samples.")),
        ("[4]", translate("Slices", "The fifth sample: its axis is gone.")),
        ("[[0, 3, 5]]", translate("Slices", "Three samples by a list, which copies them.")),
        ("[labels == 4]", translate("Slices", "Every 4: a condition is a mask.")),
        ("[x > 128]", translate("Slices", "Every bright pixel of all images, one after another.")),
    ]


def _vector_chips() -> list[tuple[str, str]]:
    return [
        ("[2:5]", translate("Slices", "Places 2, 3 and 4: the stop is left out.")),
        ("[-3:]", translate("Slices", "The last three.")),
        ("[::2]", translate("Slices", "Every other one.")),
        ("[::-1]", translate("Slices", "Backwards.")),
        ("[[0, 3, 5]]", translate("Slices", "Three places by a list.")),
        ("[x % 2 == 0]", translate("Slices", "The even numbers: a condition is a mask.")),
        ("[:, None]", translate("Slices", "A new axis behind: a column.")),
    ]


def _matrix_chips() -> list[tuple[str, str]]:
    return [
        ("[1]", translate("Slices", "A row.")),
        ("[:, 1]", translate("Slices", "A column.")),
        ("[1:3, 2:5]", translate("Slices", "A block.")),
        ("[::-1]", translate("Slices", "The rows in reverse order.")),
        ("[::2, ::2]", translate("Slices", "Every other row and column.")),
        (
            "[[True, False, True, False, False, True]]",
            translate("Slices", "A mask: the rows at which it says True."),
        ),
        (
            "[(x > 9) & (x < 30)]",
            translate("Slices", "The numbers from 10 to 29, one after another."),
        ),
        ("[[0, 2], [1, 3]]", translate("Slices", "Two cells: (0, 1) and (2, 3).")),
    ]


def _rank_3_chips() -> list[tuple[str, str]]:
    return [
        ("[0]", translate("Slices", "The first matrix.")),
        ("[:, 1:3]", translate("Slices", "Two rows of every matrix.")),
        ("[..., -1]", translate("Slices", "The last column of every matrix.")),
        ("[:, ::2, 1:-1]", translate("Slices", "Every other row without the outer columns.")),
        ("[:, [0, 2]]", translate("Slices", "Two rows by a list.")),
        ("[:, 0, [1, 2]]", translate("Slices", "Two columns of the first row.")),
    ]


def _any_chips() -> list[tuple[str, str]]:
    return [
        ("[0]", translate("Slices", "The first place of the first axis.")),
        ("[1:]", translate("Slices", "All but the first.")),
        ("[::-1]", translate("Slices", "The first axis backwards.")),
        ("[..., 0]", translate("Slices", "The first place of the last axis.")),
        ("[None]", translate("Slices", "A new axis in front.")),
    ]
