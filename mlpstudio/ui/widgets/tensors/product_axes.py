"""The axes of a product as a table: each by its letter, the one that is summed over lit."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.products import Product, letters
from mlpstudio.labs.tensors.shape_text import Shape
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors.alignment_table import AlignedCell, AlignedRow, CellKind

translate = QCoreApplication.translate

_BLANK = AlignedCell("", CellKind.RESULT)


def header(found: Product) -> list[str]:
    """Return the letters of all axes: those of a, then what only b has."""
    first, second, result = letters(found)
    # Axes of the batch that only b has come first, as in the result.
    before = [axis for axis in result if axis not in first and axis < first[:1]]
    behind = [axis for axis in second if axis not in first and axis not in before]
    return [*before, *first, *behind]


def rows(found: Product, theme: Theme) -> list[AlignedRow]:
    """Return a, b and the result, each size below its letter."""
    axes = header(found)
    first, second, result = letters(found)
    sizes_a, sizes_b = _by_letter(first, found.a), _by_letter(second, found.b)
    row_a = _cells(axes, sizes_a, sizes_b, result)
    if found.result is None:
        outcome = tuple(
            AlignedCell("✗", CellKind.CLASH) if cell.kind is CellKind.CLASH else _BLANK
            for cell in row_a
        )
    else:
        sizes = {axis: f"{size:,}" for axis, size in _by_letter(result, found.result).items()}
        outcome = tuple(AlignedCell(sizes.get(axis, "Σ"), CellKind.RESULT) for axis in axes)
    return [
        AlignedRow("a", row_a, "", theme.category(0)),
        AlignedRow("b", _cells(axes, sizes_b, sizes_a, result), "", theme.category(1)),
        AlignedRow(translate("Products", "result"), outcome),
    ]


def _by_letter(axes: str, shape: Shape) -> dict[str, int]:
    return dict(zip(axes, shape, strict=True))


def _cells(
    axes: list[str], own: dict[str, int], other: dict[str, int], result: str
) -> tuple[AlignedCell, ...]:
    """Return the sizes of an array, told by what becomes of their axes."""
    cells: list[AlignedCell] = []
    for axis in axes:
        if axis not in own:
            cells.append(_BLANK)
            continue
        size, its = own[axis], other.get(axis, own[axis])
        is_summed = axis not in result
        if size != its and (is_summed or 1 not in (size, its)):
            cells.append(AlignedCell(f"{size:,}", CellKind.CLASH))
        elif size == 1 != its:
            cells.append(AlignedCell(f"1 → {its:,}", CellKind.STRETCHED))
        else:
            kind = CellKind.STRETCHED if is_summed else CellKind.OWN
            cells.append(AlignedCell(f"{size:,}", kind))
    return tuple(cells)
