"""What is said about broadcasting: why shapes do not fit, what mends them, what is stretched."""

import math

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.broadcast_cells import Cell, Equation
from mlpstudio.labs.tensors.broadcast_fixes import Fix, FixKind
from mlpstudio.labs.tensors.broadcasting import ITEM_SIZE, NAMES, Broadcast
from mlpstudio.labs.tensors.shape_text import Shape
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.linked_line import Part, filled
from mlpstudio.ui.widgets.controls.number_text import bytes_text
from mlpstudio.ui.widgets.tensors.alignment_table import AlignedCell, AlignedRow, CellKind
from mlpstudio.ui.widgets.tensors.equation_cells import value_text

translate = QCoreApplication.translate

RESULT = "result"
"""What stands for the result in a line."""

SIGNS = {"+": "+", "-": "−", "*": "×", "/": "÷"}


def header(broadcast: Broadcast) -> list[str]:
    """Return the names of the result's axes."""
    text = translate("Broadcasting", "axis {axis}")
    return [text.format(axis=axis) for axis in range(len(broadcast.sizes))]


def aligned_rows(broadcast: Broadcast, theme: Theme) -> list[AlignedRow]:
    """Return the operands and the result, axis by axis."""
    rows = [_operand_row(broadcast, which, theme) for which in range(len(broadcast.operands))]
    cells = tuple(
        AlignedCell("✗", CellKind.CLASH)
        if size is None
        else AlignedCell(_n(size), CellKind.RESULT)
        for size in broadcast.sizes
    )
    return [*rows, AlignedRow(translate("Broadcasting", "result"), cells)]


def _operand_row(broadcast: Broadcast, which: int, theme: Theme) -> AlignedRow:
    operand = broadcast.operands[which]
    stretched = broadcast.stretched(which)
    cells: list[AlignedCell] = []
    for axis, size in enumerate(operand.padded):
        is_added = axis < operand.n_added
        whole = broadcast.sizes[axis]
        if whole is None and size != 1:
            cells.append(AlignedCell(_n(size), CellKind.CLASH))
        elif axis in stretched and whole is not None:
            text = f"1 → {_n(whole)}"
            cells.append(AlignedCell(text, CellKind.STRETCHED, is_added))
        else:
            kind = CellKind.ADDED if is_added else CellKind.OWN
            cells.append(AlignedCell(_n(size), kind, is_added))
    note = ""
    if broadcast.result is not None and math.prod(operand.shape):
        note = translate("Broadcasting", "strides {strides}").format(strides=operand.strides)
    return AlignedRow(NAMES[which], tuple(cells), note, theme.category(which))


def _n(size: int) -> str:
    return f"{size:,}"


def reason(broadcast: Broadcast) -> list[Part]:
    """Return why there is no result, with axis and arrays linked; nothing when there is one."""
    if broadcast.clashes:
        axis = broadcast.clashes[-1]
        first, second = broadcast.clashing_sizes(axis)[:2]
        if len(broadcast.clashing_sizes(axis)) > 2 and first[1] == second[1]:
            second = broadcast.clashing_sizes(axis)[2]
        text = translate(
            "Broadcasting",
            "Axis {axis} does not fit: {a} has {size_a} there and {b} has {size_b}. Sizes must be "
            "equal, or one of them 1.",
        )
        names = NAMES[first[0]], NAMES[second[0]]
        values: dict[str, list[Part]] = {
            "axis": [(str(axis), str(axis))],
            "a": [(names[0], names[0])],
            "size_a": [(_n(first[1]), str(axis))],
            "b": [(names[1], names[1])],
            "size_b": [(_n(second[1]), str(axis))],
        }
        return filled(text, values)
    if broadcast.is_too_large:
        return [
            (
                translate(
                    "Broadcasting",
                    "The result would have more numbers than NumPy can count. Make a size "
                    "smaller.",
                ),
                "",
            )
        ]
    return []


def advice(fixes: tuple[Fix, ...], broadcast: Broadcast) -> str:
    """Return what stands above the ways to mend the shapes, "" when there is nothing to mend."""
    if not broadcast.clashes:
        return ""
    if not fixes:
        return translate("Broadcasting", "No change of a single array makes these shapes fit.")
    return translate("Broadcasting", "What works, if it is what you mean:")


def fix_title(fix: Fix) -> str:
    """Return the text of a button that mends shapes."""
    text = translate("Broadcasting", "{name} → {shape}")
    return text.format(name=NAMES[fix.operand], shape=fix.shape)


def fix_sentence(fix: Fix) -> str:
    """Return what a way to mend shapes does."""
    return {
        FixKind.NEW_AXIS: translate(
            "Broadcasting", "A new axis: {name} is repeated along it. Result {result}."
        ),
        FixKind.KEEPDIMS: translate(
            "Broadcasting", "If {name} is a sum or mean, keepdims keeps its axis. Result {result}."
        ),
        FixKind.TRANSPOSE: translate(
            "Broadcasting", "Transpose {name}: its axes swap places. Result {result}."
        ),
        FixKind.RESHAPE: translate(
            "Broadcasting", "Reshape {name}: the same numbers in other axes. Result {result}."
        ),
        FixKind.PAIRS: translate(
            "Broadcasting", "New axes: every number meets every other. Result {result}."
        ),
    }[fix.kind].format(name=NAMES[fix.operand], result=fix.result)


def summary(broadcast: Broadcast) -> str:
    """Return what the result takes and what stretching costs; there must be a result."""
    result = broadcast.result
    assert result is not None
    n_bytes = math.prod(result) * ITEM_SIZE
    facts = translate("Broadcasting", "{size} numbers, {memory} as float32.").format(
        size=f"{math.prod(result):,}", memory=bytes_text(n_bytes)
    )
    stretched = [
        which for which in range(len(broadcast.operands)) if _is_repeated(broadcast, which)
    ]
    if not stretched:
        text = translate("Broadcasting", "{facts} The shapes are equal: nothing is stretched.")
        return text.format(facts=facts)
    which = stretched[0]
    text = translate(
        "Broadcasting",
        "{facts} Nothing is copied for it: {name} stays {own} and is read {times} times "
        "(stride 0).",
    )
    own = broadcast.operands[which].n_bytes
    times = n_bytes // own if own else 0
    if not times:
        return facts
    return text.format(facts=facts, name=NAMES[which], own=bytes_text(own), times=f"{times:,}")


def _is_repeated(broadcast: Broadcast, which: int) -> bool:
    return bool(broadcast.stretched(which))


def reading(equation: Equation, cell: Cell) -> list[Part]:
    """Return what a cell of the result is made of, with the arrays linked."""
    result = equation.result
    names, numbers = list[Part](), list[Part]()
    for which, block in enumerate(equation.operands):
        sign = f" {SIGNS[equation.operators[which - 1]]} " if which else ""
        names += [(sign, ""), (f"{block.name}{_bracketed(block.index(cell))}", block.name)]
        numbers += [(sign, ""), (value_text(block.values[cell]), block.name)]
    text = translate("Broadcasting", "result{index} = {names} = {numbers} = {value}")
    values: dict[str, list[Part]] = {
        "index": [(_bracketed(result.index(cell)), RESULT)],
        "names": names,
        "numbers": numbers,
        "value": [(value_text(result.values[cell]), RESULT)],
    }
    return filled(text, values)


def _bracketed(index: Shape) -> str:
    return f"[{', '.join(map(str, index))}]" if index else ""


def presets() -> list[tuple[str, str]]:
    """Return (shapes, what they show)."""
    return [
        (
            "(32, 10) + (10,)",
            translate("Broadcasting", "A batch of scores and one bias for each."),
        ),
        (
            "(32, 10) + (32,)",
            translate("Broadcasting", "One number for each sample: it does not fit."),
        ),
        ("(3, 1) + (1, 4)", translate("Broadcasting", "A column and a row: both are stretched.")),
        ("(2, 3) * ()", translate("Broadcasting", "A scalar is stretched along every axis.")),
        ("(3,) + (4,)", translate("Broadcasting", "Two vectors of different lengths.")),
        (
            "(2, 3, 4) + (3, 1) + (4,)",
            translate("Broadcasting", "Three arrays of different ranks."),
        ),
    ]
