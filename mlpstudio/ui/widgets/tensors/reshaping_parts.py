"""The lines about reshape and its kin, each part of which stands for an array or for an axis."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.reshape_text import FUNCTIONS_ONLY, Operation
from mlpstudio.labs.tensors.reshaping import Layout, Reshaping
from mlpstudio.labs.tensors.shape_text import Shape
from mlpstudio.labs.tensors.thread_cells import ThreadCells
from mlpstudio.ui.widgets.controls.linked_line import Part, filled
from mlpstudio.ui.widgets.tensors.reshaping_words import made_line

translate = QCoreApplication.translate

BOTH = "x,y"
"""What an operation stands for: all of the array and all of the result."""


def keys_of(name: str) -> frozenset[str]:
    """Return what the name of a part stands for: arrays x and y, axes such as x0."""
    return frozenset(name.split(",")) if name else frozenset()


def axes_of(keys: Iterable[str], array: str) -> set[int]:
    """Return which axes of x or y are among the keys."""
    return {int(key[1:]) for key in keys if key[0] == array and key[1:]}


def _sizes(shape: Iterable[int], array: str) -> list[Part]:
    """Return a tuple with one number for each axis of an array."""
    sizes = list(shape)
    parts: list[Part] = [("(", array)]
    for axis, size in enumerate(sizes):
        parts += [(", ", "")] if axis else []
        parts.append((str(size), f"{array}{axis}"))
    return [*parts, (",)" if len(sizes) == 1 else ")", array)]


def title_parts(found: Reshaping) -> list[Part]:
    """Return the shapes before and after."""
    before, after = _sizes(found.before.shape, "x"), _sizes(found.after.shape, "y")
    return filled(translate("Reshaping", "{shape} → {result}"), {"shape": before, "result": after})


def facts_parts(layout: Layout, array: str) -> list[Part]:
    """Return shape, strides and order of an array."""
    if layout.is_c_contiguous and layout.is_f_contiguous:
        order = translate("Reshaping", "C- and F-contiguous")
    elif layout.is_c_contiguous:
        order = translate("Reshaping", "C-contiguous")
    elif layout.is_f_contiguous:
        order = translate("Reshaping", "F-contiguous, not C")
    else:
        order = translate("Reshaping", "not contiguous")
    text = translate("Reshaping", "{shape} · strides {strides} · {order}")
    values: dict[str, list[Part]] = {
        "shape": _sizes(layout.shape, array),
        "strides": _sizes(layout.strides, array),
        "order": [(order, "")],
    }
    return filled(text, values)


def operation_parts(found: Reshaping) -> list[Part]:
    """Return what is done to x as one would write it for NumPy."""
    parts: list[Part] = [("x", "x")]
    last = len(found.operations) - 1
    for at, operation in enumerate(found.operations):
        now = found.before.shape if at == 0 else found.layouts[at - 1].shape
        names = _argument_names(operation, len(now), is_first=at == 0, is_last=at == last)
        arguments = _arguments(operation, names)
        if operation.name in FUNCTIONS_ONLY:
            head: Part = (f"np.{operation.name}", BOTH)
            parts = [head, ("(", ""), *parts, (", ", ""), *arguments, (")", "")]
        elif operation.name == "T":
            parts += [(".T", BOTH)]
        else:
            parts += [(f".{operation.name}", BOTH), ("(", ""), *arguments, (")", "")]
    return parts


def _arguments(operation: Operation, names: Sequence[str]) -> list[Part]:
    numbers = operation.numbers or ()
    parts: list[Part] = []
    for at, (number, name) in enumerate(zip(numbers, names, strict=True)):
        parts += [(", ", "")] if at else []
        parts.append((str(number), name))
    # A tuple in brackets of its own, as the text of the operation has it.
    is_tuple = operation.text.startswith(f"{operation.name}((")
    return [("(", ""), *parts, (")", "")] if is_tuple else parts


def _argument_names(
    operation: Operation, rank: int, *, is_first: bool, is_last: bool
) -> list[str]:
    """Return which axes the numbers of an operation stand for, of x and of y."""
    numbers = operation.numbers or ()
    name = operation.name
    new_rank = rank + len(numbers) if name == "expand_dims" else rank
    places = [number % new_rank if new_rank else 0 for number in numbers]
    before, after = [""] * len(numbers), [""] * len(numbers)
    if is_first and name in ("transpose", "swapaxes", "squeeze"):
        before = [f"x{axis}" for axis in places]
    if is_last and name in ("reshape", "transpose"):
        after = [f"y{at}" for at in range(len(numbers))]
    elif is_last and name == "swapaxes":
        after = [f"y{axis}" for axis in reversed(places)]
    elif is_last and name == "expand_dims":
        after = [f"y{axis}" for axis in places]
    return [",".join(filter(None, pair)) for pair in zip(before, after, strict=True)]


def program_parts(found: Reshaping, dtype: str) -> list[Part]:
    """Return the same in NumPy, to be copied and run."""
    made, call, shape = made_line(found.before.shape, dtype).partition(".reshape")
    sizes = _sizes(found.before.shape, "x") if found.before.shape and call else [(shape, "")]
    return [
        ("x", "x"),
        (f" = {made}{call}", ""),
        *sizes,
        ("\n", ""),
        ("y", "y"),
        (" = ", ""),
        *operation_parts(found),
        ("\nprint(", ""),
        ("y", "y"),
        (".shape, ", ""),
        ("y", "y"),
        (".strides, np.shares_memory(", ""),
        ("x", "x"),
        (", ", ""),
        ("y", "y"),
        ("))", ""),
    ]


def reading_parts(
    found: Reshaping, cells: tuple[ThreadCells, ThreadCells], number: int
) -> list[Part]:
    """Return where a number stands before and after, and how the strides lead there."""
    parts = [
        _place(name, layout, shown, number)
        for name, layout, shown in zip("xy", (found.before, found.after), cells, strict=True)
    ]
    told = [part for part in parts if part]
    if len(told) < 2:
        return told[0] if told else []
    text = translate("Reshaping", "{before} → {after}")
    return filled(text, {"before": told[0], "after": told[1]})


def _place(name: str, layout: Layout, cells: ThreadCells, number: int) -> list[Part]:
    cell = cells.cell_of(number)
    if cell is None:
        return []
    index: Shape = cells.index(cell)
    places, steps = list[Part](), list[Part]()
    for axis, (at, stride) in enumerate(zip(index, layout.strides, strict=True)):
        places += [(", ", "")] if axis else []
        places.append((str(at), f"{name}{axis}"))
        steps += [(" + ", "")] if axis else []
        steps.append((f"{at:,}·{stride:,}", f"{name}{axis}"))
    text = translate("Reshaping", "{name}[{index}] = {number}: byte {steps} = {byte}")
    values: dict[str, list[Part]] = {
        "name": [(name, name)],
        "index": places,
        "number": [(f"{number:,}", "")],
        "steps": steps or [("0", "")],
        "byte": [(f"{int(cells.memory[cell]) * layout.item_size:,}", "")],
    }
    return filled(text, values)
