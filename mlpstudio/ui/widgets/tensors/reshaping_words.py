"""What is said about reshape, transpose and their kin, and why NumPy refuses them."""

import math

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.reshape_text import ReshapeError, ReshapeFault
from mlpstudio.labs.tensors.reshaping import DEFAULT_DTYPE, Reshaping
from mlpstudio.labs.tensors.shape_text import LARGEST_MADE, Shape
from mlpstudio.ui.widgets.controls.number_text import bytes_text

translate = QCoreApplication.translate


def presets() -> list[tuple[str, str]]:
    """Return (array and operations, what they show)."""
    return [
        ("(2, 3).reshape(3, 2)", translate("Reshaping", "The same numbers in other rows.")),
        ("(2, 3).T", translate("Reshaping", "Rows become columns: only the strides change.")),
        (
            "(60000, 28, 28).reshape(60000, 784)",
            translate("Reshaping", "Each image of the course becomes one row of 784 pixels."),
        ),
        ("(3, 4).reshape(2, -1)", translate("Reshaping", "NumPy works out the size for −1.")),
        ("(3, 4).T.ravel()", translate("Reshaping", "What was transposed has to be copied.")),
        (
            "(2, 2, 3).transpose(2, 0, 1)",
            translate("Reshaping", "Channels last become channels first."),
        ),
        ("(4,).expand_dims(0)", translate("Reshaping", "One sample becomes a batch of one.")),
        ("(3, 4).reshape(5, 2)", translate("Reshaping", "Ten places for twelve numbers.")),
        ("(3, 4).reshape(-1, -1)", translate("Reshaping", "Two sizes are left open.")),
    ]


def summary(found: Reshaping) -> str:
    """Return whether anything is copied, and why."""
    if not found.before.size:
        return translate("Reshaping", "The array is empty: there is nothing to share or to copy.")
    if found.is_view:
        return _view_sentence(found)
    n_bytes = bytes_text(found.before.size * found.before.item_size)
    if any(operation.name == "flatten" for operation in found.operations):
        text = translate("Reshaping", "A copy: flatten always copies, here {memory}.")
    else:
        text = translate(
            "Reshaping",
            "A copy of {memory}: no strides read the numbers in this order, so NumPy has to lay "
            "them out anew.",
        )
    return text.format(memory=n_bytes)


def _view_sentence(found: Reshaping) -> str:
    if found.after == found.before:
        return translate("Reshaping", "A view: nothing changes at all.")
    names = {operation.name for operation in found.operations}
    if names <= {"T", "transpose", "swapaxes"}:
        return translate(
            "Reshaping",
            "A view: transposing changes the strides and moves no number in memory. No byte is "
            "copied.",
        )
    return translate(
        "Reshaping",
        "A view: the memory stays as it is, only shape and strides are new. No byte is copied.",
    )


def hint() -> str:
    """Return what is said while nothing is pointed at."""
    return translate(
        "Reshaping",
        "The thread runs through the cells in the order of memory. Point at a number, or follow "
        "the thread with the arrow keys.",
    )


def twin_title(twin: Reshaping) -> str:
    """Return what stands above the same shape reached the other way."""
    if twin.operations[0].name == "T":
        return translate("Reshaping", "Not the same: x.T")
    text = translate("Reshaping", "Not the same: x.{operation}")
    return text.format(operation=twin.operations[0].text)


def fix_sentence(size: int, shape: Shape) -> str:
    """Return what a reshape that works comes to."""
    known = math.prod(part for part in shape if part >= 0)
    whole = tuple(size // known if part < 0 else part for part in shape)
    text = translate("Reshaping", "Holds all {size} numbers: {shape}.")
    return text.format(size=f"{size:,}", shape=whole)


def made_line(shape: Shape, dtype: str) -> str:
    """Return the NumPy expression for an array of 0, 1, 2 …; of zeros where that is too large."""
    size = math.prod(shape)
    own = "" if dtype == DEFAULT_DTYPE else f", dtype=np.{dtype}"
    if size > LARGEST_MADE or (dtype == "uint8" and size > 256):
        return f"np.zeros({shape}, dtype=np.{dtype})"
    made = f"np.arange({size}{own})"
    if len(shape) != 1:
        made += f".reshape{shape or '(())'}"
    return made


def fault_sentence(error: ReshapeError) -> str:
    """Return what is wrong with typed operations."""
    values = {
        key: f"{value:,}" if isinstance(value, int) else str(value)
        for key, value in error.values.items()
    }
    if error.fault is ReshapeFault.ARGUMENTS:
        values["found"] = _arguments(str(error.values["name"]))
    return _sentences()[error.fault].format(**values)


def _arguments(name: str) -> str:
    if name == "reshape":
        return translate("Reshaping", "sizes, such as (2, -1)")
    if name == "swapaxes":
        return translate("Reshaping", "two axes, such as (0, 1)")
    if name in ("ravel", "flatten"):
        return translate("Reshaping", "nothing in its brackets")
    return translate("Reshaping", "one axis, or several in brackets of their own")


def _sentences() -> dict[ReshapeFault, str]:
    fault = ReshapeFault
    return {
        fault.EMPTY: translate("Reshaping", "Type an operation, such as reshape(2, -1)."),
        fault.TOO_LONG: translate("Reshaping", "The text is longer than {found} characters."),
        fault.TOO_MANY: translate(
            "Reshaping", "At most {found} operations are done one after the other."
        ),
        fault.CHARACTER: translate("Reshaping", "{found} does not belong here."),
        fault.NAME: translate(
            "Reshaping",
            "Unknown operation {found}. There are reshape, transpose, T, ravel, flatten, "
            "swapaxes, expand_dims and squeeze.",
        ),
        fault.NO_NAME: translate("Reshaping", "The name of an operation is expected here."),
        fault.NO_BRACKET: translate(
            "Reshaping", "After {found} its axes or sizes are expected in brackets."
        ),
        fault.NO_NUMBER: translate("Reshaping", "A whole number is expected here."),
        fault.NOT_WHOLE: translate(
            "Reshaping", "A size or an axis is a whole number; {found} is none."
        ),
        fault.NUMBER: translate("Reshaping", "The number {found} is too large."),
        fault.NO_COMMA: translate("Reshaping", "A comma or the closing bracket is expected here."),
        fault.NOT_CLOSED: translate("Reshaping", "This bracket is not closed."),
        fault.NOT_OPENED: translate("Reshaping", "This bracket was never opened."),
        fault.ARGUMENTS: translate("Reshaping", "{name} takes {found}."),
        fault.KEYWORD: translate(
            "Reshaping", "{found} is not part of this lab: arrays are read in C order."
        ),
        fault.FUNCTION: translate(
            "Reshaping", "np has no function {found}: write it behind a dot, x.{found}."
        ),
        fault.SURPLUS: translate("Reshaping", "Nothing may follow here."),
        fault.SIZE: translate(
            "Reshaping",
            "A reshape keeps every number: {wanted} has another number of places than {size}.",
        ),
        fault.REST: translate(
            "Reshaping", "{size} numbers cannot be divided by {wanted}: no whole size is left."
        ),
        fault.UNKNOWN_TWICE: translate(
            "Reshaping",
            "Only one size can be left to NumPy as −1: two could be shared out in many ways.",
        ),
        fault.AXES_COUNT: translate(
            "Reshaping", "Every axis must be named once: {found} are, but the array has {rank}."
        ),
        fault.AXIS_TWICE: translate("Reshaping", "Axis {found} is named twice."),
        fault.AXIS: translate(
            "Reshaping", "There is no axis {found} here: counted from 0, there are {rank} axes."
        ),
        fault.NOT_ONE: translate(
            "Reshaping",
            "Axis {found} has size {size}: only axes of size 1 can go, or numbers would be lost.",
        ),
        fault.RANK: translate("Reshaping", "This lab shows at most {found} axes."),
        fault.TOO_LARGE: translate("Reshaping", "NumPy cannot count so many numbers."),
    }
