"""The shapes that an error names as a table: the sizes that clash, or how a cure changes them."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.error_kinds import ErrorKind, OpenShape, Reading, closed
from mlpstudio.labs.tensors.error_scenes import Cure, Rehearsal
from mlpstudio.labs.tensors.joining_cures import ragged_rows
from mlpstudio.labs.tensors.product_fixes import Mended
from mlpstudio.labs.tensors.products import product
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors import product_axes
from mlpstudio.ui.widgets.tensors.alignment_table import AlignedCell, AlignedRow, CellKind

translate = QCoreApplication.translate

Table = tuple[list[str], list[AlignedRow]]
"""(names of the axes, rows)."""

_NOT_BELOW = (
    ErrorKind.RESHAPE,
    ErrorKind.MATMUL,
    ErrorKind.MATMUL_BATCH,
    ErrorKind.LAYER_AXIS,
)
"""Kinds whose sizes clash that do not stand below each other."""

_BATCHES = (
    ErrorKind.LAYER_AXIS,
    ErrorKind.LAYER_RANK,
    ErrorKind.LAYER_SHAPE,
    ErrorKind.LOSS_SHAPES,
)
"""Kinds in which None stands for the size of a batch."""

_RIGHT = (ErrorKind.BROADCAST, ErrorKind.ASSIGN, ErrorKind.OUTPUT, ErrorKind.INDEX_LISTS)
"""Kinds whose shapes are aligned from the right."""

_BLANK = AlignedCell("", CellKind.RESULT)


def names(reading: Reading) -> tuple[str, ...]:
    """Return what the arrays are called that an error names, as in the lines that play it."""
    kind = ErrorKind
    return {
        kind.RESHAPE: ("x", translate("Errors", "wanted")),
        kind.MASK: ("x", "mask"),
        kind.INDEX: ("x",),
        kind.TRUTH: ("x",),
        kind.INDEX_LISTS: ("rows", "columns", "depths", "others"),
        kind.LAYER_AXIS: ("X", "W"),
        kind.LAYER_RANK: ("x",),
        kind.LAYER_SHAPE: (translate("Errors", "expected"), "x"),
        kind.LOSS_SHAPES: ("labels", "outputs"),
        kind.LABELS: ("outputs", "labels"),
        kind.TORCH_CLASSES: ("outputs", "labels"),
        kind.CARDINALITY: ("x", "y", "w"),
        kind.INHOMOGENEOUS: ("rows",),
    }.get(reading.kind, ("a", "b", "c", "d", "e"))


def _notes(reading: Reading) -> tuple[str, ...]:
    """Return what is said behind the rows."""
    kind = ErrorKind
    if reading.kind is kind.CONCATENATE:
        text = translate("Errors", "array {number}")
        return tuple(text.format(number=reading.values[key]) for key in ("i", "j"))
    return {
        kind.ASSIGN: (translate("Errors", "places"), translate("Errors", "values")),
        kind.OUTPUT: (translate("Errors", "array"), translate("Errors", "result")),
    }.get(reading.kind, ())


def table(reading: Reading, played: Rehearsal | None, theme: Theme) -> Table:
    """Return what an error names, or an example where it names nothing."""
    rows = ragged_rows(reading) if reading.kind is ErrorKind.INHOMOGENEOUS else ()
    if rows:
        return _ragged(rows, theme)
    if reading.kind is ErrorKind.DOT and played is not None:  # within the limits of the lab
        found = product("dot", *(closed(shape) for shape in reading.shapes))
        return product_axes.header(found), product_axes.rows(found, theme)
    if reading.kind is ErrorKind.EINSUM:
        return _lettered(reading.values["subscripts"], reading.shapes, None, theme)
    is_named = bool(reading.shapes) and reading.kind is not ErrorKind.INHOMOGENEOUS
    if not is_named:
        return _example(played, theme)
    rank = max(map(len, reading.shapes), default=0)
    if not rank:
        return [], []
    shown = reading.shapes[: len(names(reading))]
    notes = _notes(reading)
    made = [
        AlignedRow(
            name,
            _cells(reading, which, rank),
            notes[which] if which < len(notes) else "",
            theme.category(which),
        )
        for which, (name, _) in enumerate(zip(names(reading), shown, strict=False))
    ]
    return _header(rank), [*made, _last_row(reading, len(shown), rank)]


def mended_table(reading: Reading, cure: Cure, theme: Theme) -> Table:
    """Return the shapes as a cure makes them, and what comes of them."""
    if isinstance(cure.origin, Mended):
        found = cure.origin.found
        return product_axes.header(found), product_axes.rows(found, theme)
    letters = re.search(r'einsum\("([^"]+)"', cure.scene.program)
    if letters is not None and cure.shapes:
        return _lettered(letters.group(1), cure.shapes, cure.result, theme)
    named = tuple(zip(names(reading), cure.shapes, strict=False))
    if not named or reading.kind is ErrorKind.INHOMOGENEOUS:
        named = cure.scene.shapes
    is_right = reading.kind in _RIGHT
    rank = max([len(cure.result), *(len(shape) for _, shape in named)], default=0)
    made = [
        AlignedRow(
            name,
            _placed(_changed(reading, which, shape), rank, is_right=is_right),
            "",
            theme.category(which),
        )
        for which, (name, shape) in enumerate(named)
    ]
    return _header(rank), [*made, _result_row(cure.result, rank, is_right=is_right)]


def _header(rank: int) -> list[str]:
    text = translate("Errors", "axis {axis}")
    return [text.format(axis=axis) for axis in range(rank)]


def _result_row(result: Sequence[int], rank: int, *, is_right: bool) -> AlignedRow:
    cells = [AlignedCell(f"{size:,}", CellKind.RESULT) for size in result]
    note = "" if result else "()"
    placed = _placed(cells, rank, is_right=is_right)
    return AlignedRow(translate("Errors", "result"), placed, note)


def _changed(reading: Reading, which: int, shape: OpenShape) -> list[AlignedCell]:
    """Return the sizes of a shape; those that differ from the error's stand out."""
    before = reading.shapes[which] if which < len(reading.shapes) else None
    same = before is None or [size or shape[at] for at, size in enumerate(before[: len(shape)])]
    cells: list[AlignedCell] = []
    for at, size in enumerate(shape):
        is_new = same is not True and (at >= len(same) or same[at] != size)
        is_new &= before is not None and len(reading.shapes) > 0
        kind = CellKind.STRETCHED if is_new else CellKind.OWN
        cells.append(_unknown(reading, which) if size is None else AlignedCell(f"{size:,}", kind))
    return cells


def _unknown(reading: Reading, which: int) -> AlignedCell:
    """Return what stands for a size that an error does not name; a mask may have no such axis."""
    is_mask = reading.kind is ErrorKind.MASK and which == 1
    return _BLANK if is_mask else AlignedCell("?", CellKind.OWN)


def _placed(cells: Sequence[AlignedCell], rank: int, *, is_right: bool) -> tuple[AlignedCell, ...]:
    blank = [_BLANK] * (rank - len(cells))
    return (*blank, *cells) if is_right else (*cells, *blank)


def _example(played: Rehearsal | None, theme: Theme) -> Table:
    """Return the arrays of the lines that play an error, where it names none itself."""
    named = () if played is None else played.scene.shapes
    rank = max((len(shape) for _, shape in named), default=0)
    if not rank:
        return [], []
    note = translate("Errors", "for example")
    made = [
        AlignedRow(
            name,
            _placed(
                [AlignedCell(f"{size:,}", CellKind.OWN) for size in shape], rank, is_right=False
            ),
            note,
            theme.category(which),
        )
        for which, (name, shape) in enumerate(named)
    ]
    return _header(rank), [*made, AlignedRow("", (_BLANK,) * rank)]


def _ragged(rows: Sequence[Sequence[int]], theme: Theme) -> Table:
    """Return lists of different lengths, with the places that are missing."""
    longest = max(map(len, rows))
    text = translate("Errors", "place {place}")
    header = [text.format(place=place) for place in range(longest)]
    missing = AlignedCell("✗", CellKind.CLASH, is_added=True)
    made = [
        AlignedRow(
            f"rows[{which}]",
            (
                *(AlignedCell(str(value), CellKind.OWN) for value in row),
                *(missing for _ in range(longest - len(row))),
            ),
            translate("Errors", "for example") if which == 0 else "",
            theme.category(0),
        )
        for which, row in enumerate(rows)
    ]
    return header, [*made, AlignedRow("", (_BLANK,) * longest)]


def _lettered(
    subscripts: str, shapes: Sequence[OpenShape], result: Sequence[int] | None, theme: Theme
) -> Table:
    """Return the operands of einsum, with each letter in a column of its own."""
    inputs, _, output = subscripts.partition("->")
    operands = inputs.split(",")
    letters = list(dict.fromkeys("".join(operands)))
    found: dict[str, set[int]] = {letter: set() for letter in letters}
    for own, shape in zip(operands, shapes, strict=True):
        for letter, size in zip(own, shape, strict=True):
            found[letter].add(size or 1)
    clashing = {letter for letter, sizes in found.items() if len(sizes - {1}) > 1}
    made: list[AlignedRow] = []
    for which, (own, shape) in enumerate(zip(operands, shapes, strict=True)):
        sizes = dict(zip(own, shape, strict=True))
        cells = [
            AlignedCell(
                f"{sizes[letter]:,}", CellKind.CLASH if letter in clashing else CellKind.OWN
            )
            if letter in sizes
            else _BLANK
            for letter in letters
        ]
        made.append(AlignedRow("abcd"[which], tuple(cells), own, theme.category(which)))
    kept = dict(zip(output, result or (), strict=False))
    last = [
        AlignedCell("✗", CellKind.CLASH)
        if letter in clashing
        else AlignedCell(f"{kept[letter]:,}" if letter in kept else "", CellKind.RESULT)
        for letter in letters
    ]
    name = "" if result is None else translate("Errors", "result")
    return letters, [*made, AlignedRow(name, tuple(last), output)]


def _last_row(reading: Reading, n_shown: int, rank: int) -> AlignedRow:
    """Return what stands below the shapes: crosses, or the number that is refused."""
    cells = [_BLANK] * rank
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
    cells = [_BLANK] * rank
    for axis, size in enumerate(shape):
        is_batch = reading.kind in _BATCHES and axis == 0
        kind = CellKind.CLASH if (which, axis) in reading.clashes else CellKind.OWN
        cell = AlignedCell("None" if size is None else f"{size:,}", kind)
        is_known = size is not None or is_batch
        cells[_column(reading, which, axis, rank)] = cell if is_known else _unknown(reading, which)
    return tuple(cells)
