"""The shapes that an error names as a table, with the sizes that clash."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.error_kinds import ErrorKind, OpenShape, Reading, closed
from mlpstudio.labs.tensors.products import Product, product
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors import product_axes
from mlpstudio.ui.widgets.tensors.alignment_table import AlignedCell, AlignedRow, CellKind

translate = QCoreApplication.translate

_NOT_BELOW = (ErrorKind.RESHAPE, ErrorKind.MATMUL, ErrorKind.MATMUL_BATCH, ErrorKind.LAYER_AXIS)
"""Kinds whose sizes clash that do not stand below each other."""

_BATCHES = (ErrorKind.LAYER_AXIS, ErrorKind.LAYER_RANK, ErrorKind.LOSS_SHAPES)
"""Kinds in which None stands for the size of a batch."""

_RIGHT = (ErrorKind.BROADCAST, ErrorKind.ASSIGN, ErrorKind.OUTPUT, ErrorKind.INDEX_LISTS)
"""Kinds whose shapes are aligned from the right."""


def _names(reading: Reading) -> tuple[str, ...]:
    kind = ErrorKind
    return {
        kind.ASSIGN: (translate("Errors", "places"), translate("Errors", "values")),
        kind.OUTPUT: (translate("Errors", "array"), translate("Errors", "result")),
        kind.RESHAPE: (translate("Errors", "array"), translate("Errors", "wanted")),
        kind.CONCATENATE: tuple(
            translate("Errors", "array {number}").format(number=reading.values.get(key, ""))
            for key in ("i", "j")
        ),
        kind.MASK: (translate("Errors", "array"), translate("Errors", "mask")),
        kind.INDEX: (translate("Errors", "array"),),
        kind.LAYER_AXIS: ("X", "W"),
        kind.LAYER_RANK: ("X",),
        kind.LOSS_SHAPES: (translate("Errors", "labels"), translate("Errors", "outputs")),
        kind.LABELS: (translate("Errors", "outputs"), translate("Errors", "labels")),
        kind.TORCH_CLASSES: (translate("Errors", "outputs"), translate("Errors", "labels")),
        kind.CARDINALITY: ("x", "y", "…"),
        kind.INHOMOGENEOUS: (translate("Errors", "lists"),),
    }.get(reading.kind, ("a", "b", "c", "d", "e"))


def header(reading: Reading) -> list[str]:
    """Return the names of the axes; those of a product have a letter that both may share."""
    if reading.kind is ErrorKind.DOT:
        return product_axes.header(_product(reading))
    rank = max(map(len, reading.shapes), default=0)
    text = translate("Errors", "axis {axis}")
    return [text.format(axis=axis) for axis in range(rank)]


def rows(reading: Reading, theme: Theme) -> list[AlignedRow]:
    """Return the shapes one below the other, and what clashes; no rows where none are named."""
    if reading.kind is ErrorKind.DOT:
        return product_axes.rows(_product(reading), theme)
    rank = max(map(len, reading.shapes), default=0)
    if not rank:
        return []
    shown = reading.shapes[: len(_names(reading))]
    made = [
        AlignedRow(name, _cells(reading, which, rank), "", theme.category(which))
        for which, (name, _) in enumerate(zip(_names(reading), shown, strict=False))
    ]
    return [*made, _last_row(reading, len(shown), rank)]


def _last_row(reading: Reading, n_shown: int, rank: int) -> AlignedRow:
    """Return what stands below the shapes: crosses, or the number that is refused."""
    blank = AlignedCell("", CellKind.RESULT)
    cells = [blank] * rank
    if reading.kind is ErrorKind.RESHAPE:
        is_open = (
            translate("Errors", "{product} × ?") if reading.values["is_open"] else "{product}"
        )
        cells[0] = AlignedCell(is_open.format(**reading.values), CellKind.CLASH)
        return AlignedRow(translate("Errors", "places"), tuple(cells))
    if reading.kind is ErrorKind.INDEX:
        cells[-1] = AlignedCell(reading.values["index"], CellKind.CLASH)
        return AlignedRow(translate("Errors", "index"), tuple(cells))
    if n_shown > 1 and reading.kind not in _NOT_BELOW:
        for which, axis in reading.clashes:
            if which < n_shown:
                cells[_column(reading, which, axis, rank)] = AlignedCell("✗", CellKind.CLASH)
    return AlignedRow("", tuple(cells))


def _column(reading: Reading, which: int, axis: int, rank: int) -> int:
    shift = rank - len(reading.shapes[which]) if reading.kind in _RIGHT else 0
    return axis + shift


def _cells(reading: Reading, which: int, rank: int) -> tuple[AlignedCell, ...]:
    shape: OpenShape = reading.shapes[which]
    cells = [AlignedCell("", CellKind.RESULT)] * rank
    for axis, size in enumerate(shape):
        is_batch = reading.kind in _BATCHES and axis == 0
        kind = CellKind.CLASH if (which, axis) in reading.clashes else CellKind.OWN
        text = ("None" if is_batch else "?") if size is None else f"{size:,}"
        cells[_column(reading, which, axis, rank)] = AlignedCell(text, kind)
    return tuple(cells)


def _product(reading: Reading) -> Product:
    return product("dot", *(closed(shape) for shape in reading.shapes))
