"""The lines about a slice, each part of which stands for one of the slice's steps."""

from collections.abc import Collection, Iterable, Sequence

from mlpstudio.labs.tensors.shape_text import Shape
from mlpstudio.labs.tensors.slice_pages import Source, made_line
from mlpstudio.labs.tensors.slice_pieces import Index, Piece, Rest, Truths, names_in, written
from mlpstudio.labs.tensors.slice_steps import StepKind
from mlpstudio.labs.tensors.slicing import Slicing
from mlpstudio.ui.widgets.controls.linked_line import Part

ARRAY, RESULT = "array", "result"
"""What stands for all of an array."""


def rows_of(name: str) -> frozenset[int]:
    """Return the steps that the name of a part stands for."""
    if name in ("", ARRAY, RESULT):
        return frozenset()
    return frozenset(map(int, name.split(",")))


def names_for(parts: Iterable[Part], rows: Collection[int]) -> set[str]:
    """Return the names of the parts that stand for some steps."""
    return {name for _, name in parts if rows_of(name) & frozenset(rows)}


def _name(rows: Iterable[int]) -> str:
    return ",".join(map(str, rows))


def shape_parts(found: Slicing) -> list[Part]:
    """Return the shape of the array and of the result, size by size."""
    before = [_name([k]) for k, step in enumerate(found.steps) if step.axis is not None]
    return [
        *_sizes(found.shape, before, ARRAY),
        (" → ", ""),
        *_sizes(found.result, result_names(found), RESULT),
    ]


def result_names(found: Slicing) -> list[str]:
    """Return for each axis of the result the steps it comes from."""
    names = [""] * len(found.result)
    for k, step in enumerate(found.steps):
        if step.out is not None:
            names[step.out] = _name([k])
    if found.list_shape is not None:
        listed = (StepKind.LIST, StepKind.ONE)
        rows = [k for k, step in enumerate(found.steps) if step.kind in listed]
        end = found.list_at + len(found.list_shape)
        names[found.list_at : end] = [_name(rows)] * len(found.list_shape)
    return names


def _sizes(shape: Shape, names: Sequence[str], whole: str) -> list[Part]:
    parts: list[Part] = [("(", whole)]
    for at, (size, name) in enumerate(zip(shape, names, strict=True)):
        parts += [(", ", "")] if at else []
        parts.append((str(size), name))
    return [*parts, (",)" if len(shape) == 1 else ")", whole)]


def code_parts(source: Source, found: Slicing, index: Index, note: str) -> list[Part]:
    """Return lines that run as they stand: the array, its slice, and the shape of that.

    Args:
        source: The array.
        found: What the slice does.
        index: The slice as it was read.
        note: Put behind it as a comment; "" for none.
    """
    is_made = source.array is None
    name = "x" if is_made else "train_images"
    made = made_line(source.shape)
    if not is_made:
        made = f"np.zeros({source.shape}, dtype=np.{source.dtype})  # or the images themselves"
    parts: list[Part] = [(name, ARRAY), (f" = {made}\n", "")]
    if source.labels is not None and _asks_for_labels(index):
        size, dtype = source.labels.shape, source.labels.dtype
        parts.append((f"labels = np.zeros({size}, dtype=np.{dtype})  # or the labels\n", ""))
    parts += [("result", RESULT), (" = ", ""), (name, ARRAY), ("[", "")]
    for at, piece in enumerate(index.pieces):
        parts += [(", ", "")] if at else []
        parts.append((written(piece, name), _name(_rows_of_piece(found, piece))))
    end = f"]  # {note}\n" if note else "]\n"
    return [*parts, (f"{end}print(", ""), ("result", RESULT), (".shape)", "")]


def _asks_for_labels(index: Index) -> bool:
    """Return whether a condition asks about the labels."""
    return any(
        name.of_labels
        for piece in index.pieces
        if isinstance(piece, Truths)
        for name in names_in(piece.condition.expression)
    )


def _rows_of_piece(found: Slicing, piece: Piece) -> list[int]:
    wanted = None if isinstance(piece, Rest) else piece
    return [k for k, step in enumerate(found.steps) if step.piece is wanted]


def axes_of(found: Slicing, rows: Collection[int]) -> tuple[set[int], set[int]]:
    """Return the axes of the array and of the result that some steps are about."""
    before = {found.steps[k].axis for k in rows}
    names = result_names(found)
    after = {axis for axis, name in enumerate(names) if rows_of(name) & frozenset(rows)}
    return {axis for axis in before if axis is not None}, after
