"""Shapes, table, numbers and code of a broadcast: pointing at one lights the others."""

import re
from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from mlpstudio.labs.tensors.broadcast_cells import Cell, numpy_lines
from mlpstudio.labs.tensors.broadcasting import NAMES, Broadcast
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine, Part, filled, named_parts
from mlpstudio.ui.widgets.tensors.alignment_table import AlignmentTable, Spot
from mlpstudio.ui.widgets.tensors.broadcasting_words import RESULT, SIGNS
from mlpstudio.ui.widgets.tensors.equation_cells import EquationCells

translate = QCoreApplication.translate

_SHOWN_AXES = 3


def title_parts(found: Broadcast, operators: Sequence[str]) -> list[Part]:
    """Return the shapes and what comes of them, with arrays and axes linked."""
    rank = len(found.sizes)
    shapes: list[Part] = []
    for which, operand in enumerate(found.operands):
        shapes += [(f" {SIGNS[operators[which - 1]]} ", "")] if which else []
        shapes += _shape_parts(operand.shape, rank, NAMES[which])
    if found.result is None:
        return filled(translate("Broadcasting", "{shapes} do not fit"), {"shapes": shapes})
    result = _shape_parts(found.result, rank, RESULT)
    text = translate("Broadcasting", "{shapes} → {result}")
    return filled(text, {"shapes": shapes, "result": result})


def _shape_parts(shape: Sequence[int], rank: int, name: str) -> list[Part]:
    parts: list[Part] = [("(", name)]
    for at, size in enumerate(shape):
        parts += [(", ", "")] if at else []
        parts.append((str(size), str(rank - len(shape) + at)))
    return [*parts, (",)" if len(shape) == 1 else ")", name)]


def code_parts(found: Broadcast, operators: tuple[str, ...]) -> list[Part]:
    """Return the program that computes the result, with arrays and axes linked."""
    parts: list[Part] = []
    names = {name: name for name in (*NAMES[: len(found.operands)], RESULT)}
    rank = len(found.sizes)
    for line, code in enumerate(numpy_lines(found, operators).split("\n")):
        parts += [("\n", "")] if line else []
        made, reshape, shape = code.partition(".reshape")
        parts += named_parts(made + reshape, names)
        sizes = re.split(r"(\d+)", shape)
        first = rank - len(sizes) // 2
        parts += [
            (text, str(first + at // 2) if at % 2 else "") for at, text in enumerate(sizes) if text
        ]
    return parts


class BroadcastingLinks(QObject):
    """Knows which parts of the widgets belong together.

    Args:
        lines: Whose parts are names of arrays and numbers of axes.
        code: Likewise.
        table: Of the axes.
        cells: Of the numbers.
    """

    def __init__(
        self,
        lines: Sequence[LinkedLine],
        code: CodeLine,
        table: AlignmentTable,
        cells: EquationCells,
    ) -> None:
        super().__init__(cells)
        self._lines, self._code = (*lines, code.code), code
        self._table, self._cells = table, cells
        self._found: Broadcast | None = None
        for line in self._lines:
            line.pointed.connect(self._light_name)
        table.pointed.connect(self._light_spot)
        cells.pointed.connect(self._light_cell)

    def show(self, found: Broadcast | None) -> None:
        """Link what is shown of other shapes; None for none."""
        self._found = found
        self._light((), ())

    def _names(self) -> list[str]:
        """Return the names of all rows of the table."""
        return [] if self._found is None else [*NAMES[: len(self._found.operands)], RESULT]

    def _light(self, arrays: Collection[str], axes: Collection[int]) -> None:
        lit = {*arrays, *map(str, axes)}
        for line in self._lines:
            line.light(lit)
        rows = [row for row, name in enumerate(self._names()) if name in arrays]
        self._table.light(rows, axes)
        rank = 0 if self._found is None else len(self._found.sizes)
        directions = [axis - rank + _SHOWN_AXES for axis in axes]
        self._cells.light(rows, [direction for direction in directions if direction >= 0])

    def _light_name(self, name: str) -> None:
        if name.isdecimal():
            self._light((), (int(name),))
        else:
            self._light((name,) if name else (), ())

    def _light_spot(self, spot: Spot | None) -> None:
        row, axis = (None, None) if spot is None else spot
        names = self._names()
        arrays = () if row is None or row >= len(names) else (names[row],)
        self._light(arrays, () if axis is None else (axis,))

    def _light_cell(self, cell: Cell | None) -> None:
        """Light the array under the pointer; for the result all that it is made of."""
        block, names = self._cells.pointed_block, self._names()
        if cell is None or block is None:
            self._light((), ())
        else:
            is_result = block == len(names) - 1
            lit = {*names} if is_result else {names[block], RESULT}
            for line in self._lines:
                line.light(lit)
            self._table.light([row for row, name in enumerate(names) if name in lit], ())
