"""What NumPy says when arrays do not fit, and PyTorch in the same cases, taken apart."""

import math
import re
from collections.abc import Callable

from mlpstudio.labs.tensors.error_kinds import (
    SHAPE,
    ErrorKind,
    Lab,
    OpenShape,
    Reading,
    behind,
    closed,
    rank_of,
    replay_in,
    shape_of,
    words_of,
)
from mlpstudio.labs.tensors.joining_cures import mask_replay
from mlpstudio.labs.tensors.shape_text import MAX_RANK, Shape

# Broadcasting


def _signed(shapes: tuple[OpenShape, ...], sign: str) -> str:
    return f" {sign} ".join(str(closed(shape)) for shape in shapes)


def broadcast_reading(
    kind: ErrorKind, match: re.Match[str], shapes: tuple[OpenShape, ...]
) -> Reading | None:
    """Return what is said of shapes that are broadcast; None for a single one."""
    if len(shapes) < 2:
        return None
    fits_a_lab = len(shapes) <= 3
    replay = replay_in(Lab.BROADCASTING, _signed(shapes, "+")) if fits_a_lab else None
    return Reading(kind, words_of(match), shapes, _misfits(shapes), {}, replay)


def _misfits(shapes: tuple[OpenShape, ...]) -> tuple[tuple[int, int], ...]:
    """Return the sizes that differ, and are not 1, with the shapes aligned from the right."""
    found: list[tuple[int, int]] = []
    for place in range(1, max(map(len, shapes), default=0) + 1):
        there = [(i, shape[-place]) for i, shape in enumerate(shapes) if len(shape) >= place]
        sizes = {size for _, size in there if size not in (1, None)}
        if len(sizes) > 1:
            found += [(i, len(shapes[i]) - place) for i, size in there if size in sizes]
    return tuple(found)


def broadcast_error(match: re.Match[str]) -> Reading | None:
    """Read the refusal of an element-wise operation."""
    shapes = tuple(shape_of(text) for text in re.findall(SHAPE, match.group(1)))
    return broadcast_reading(ErrorKind.BROADCAST, match, shapes)


def assign_error(match: re.Match[str]) -> Reading | None:
    """Read that values do not fit into their places."""
    shapes = (shape_of(match.group("target")), shape_of(match.group("value")))
    return broadcast_reading(ErrorKind.ASSIGN, match, shapes)


def output_error(match: re.Match[str]) -> Reading | None:
    """Read that a result is larger than the array that shall hold it."""
    shapes = (shape_of(match.group(1)), shape_of(match.group(2)))
    return broadcast_reading(ErrorKind.OUTPUT, match, shapes)


def index_lists_error(match: re.Match[str]) -> Reading | None:
    """Read that lists of indices do not fit together."""
    shapes = tuple(shape_of(text) for text in re.findall(SHAPE, match.group(1)))
    return broadcast_reading(ErrorKind.INDEX_LISTS, match, shapes)


def torch_broadcast_error(match: re.Match[str]) -> Reading:
    """Read PyTorch's refusal of an element-wise operation: one axis is named."""
    a, b, axis = (int(found) for found in match.groups())
    rank = min(axis + 1, MAX_RANK)
    first, second = (behind(size, rank) for size in (a, b))
    ones = (1,) * (rank - 1)  # which always fit
    clashes = ((0, rank - 1), (1, rank - 1))
    replay = replay_in(Lab.BROADCASTING, f"{(*ones, a)} + {(*ones, b)}")
    values = {"is_partial": "yes"}
    return Reading(ErrorKind.BROADCAST, words_of(match), (first, second), clashes, values, replay)


# Products


def product_reading(match: re.Match[str], a: OpenShape, b: OpenShape) -> Reading:
    """Return what is said of the shapes of a product."""
    clashes = ((0, len(a) - 1), (1, max(0, len(b) - 2))) if a and b else ()
    text = f"{closed(a)} · {closed(b)}"
    replay = replay_in(Lab.DOT, text)
    return Reading(ErrorKind.DOT, words_of(match), (a, b), clashes, {}, replay)


def dot_error(match: re.Match[str]) -> Reading:
    """Read np.dot's refusal."""
    return product_reading(match, shape_of(match.group(1)), shape_of(match.group(2)))


def matmul_error(match: re.Match[str]) -> Reading:
    """NumPy names only the two sizes that differ: the other ones are made up for the replay."""
    second, first = int(match.group(1)), int(match.group(2))
    replay = replay_in(Lab.DOT, f"{(2, first)} · {(second, 3)}", function="matmul")
    shapes = ((None, first), (second, None))
    return Reading(ErrorKind.MATMUL, words_of(match), shapes, ((0, 1), (1, 0)), {}, replay)


def matmul_scalar_error(match: re.Match[str]) -> Reading:
    """Read that @ got a bare number."""
    which = int(match.group(1))
    shapes: tuple[OpenShape, OpenShape] = ((), (3,)) if which == 0 else ((3,), ())
    text = f"{shapes[0]} · {shapes[1]}"
    replay = replay_in(Lab.DOT, text, function="matmul")
    values = {"which": str(which)}
    return Reading(ErrorKind.MATMUL_SCALAR, words_of(match), (), (), values, replay)


def matmul_batch_error(match: re.Match[str]) -> Reading:
    """Read that the axes before two matrices do not fit."""
    a, b = shape_of(match.group(1)), shape_of(match.group(2))
    misfits = _misfits((a[:-2], b[:-2]))
    replay = replay_in(Lab.DOT, f"{closed(a)} · {closed(b)}", function="matmul")
    return Reading(ErrorKind.MATMUL_BATCH, words_of(match), (a, b), misfits, {}, replay)


def torch_matmul_error(match: re.Match[str]) -> Reading:
    """Read PyTorch's refusal of a product."""
    a = tuple(int(size) for size in match.group(1).split("x"))
    b = tuple(int(size) for size in match.group(2).split("x"))
    return product_reading(match, a, b)


# Reshape and axes


def reshape_error(match: re.Match[str]) -> Reading:
    """Read the refusal of a reshape."""
    size, wanted = int(match.group(1)), match.group(2).replace("newaxis", "-1")
    sizes = tuple(int(part) for part in re.findall(r"-?\d+", wanted))
    if len(sizes) == 1 and "," not in wanted:
        sizes = (-1, *sizes)  # NumPy leaves out what is unknown in front
    return _reshape_reading(match, size, sizes)


def _reshape_reading(match: re.Match[str], size: int, sizes: Shape) -> Reading:
    """Return what is said of a shape for another number of numbers."""
    shape = tuple(None if part < 0 else part for part in sizes)
    values = {"size": f"{size:,}", "wanted": str(sizes)}
    known = math.prod(part for part in sizes if part >= 0)
    values["product"] = f"{known:,}"
    values["is_open"] = "yes" if -1 in sizes else ""
    text = f"reshape({', '.join(map(str, sizes))})" if sizes else "reshape(())"
    replay = replay_in(Lab.RESHAPING, text, (size,))
    return Reading(ErrorKind.RESHAPE, words_of(match), ((size,), shape), (), values, replay)


def torch_view_error(match: re.Match[str]) -> Reading:
    """Read PyTorch's refusal of a reshape."""
    sizes = tuple(int(part) for part in re.findall(r"-?\d+", match.group(1)))
    return _reshape_reading(match, int(match.group(2)), sizes)


def unknown_twice_error(match: re.Match[str]) -> Reading:
    """Read that two sizes are left open."""
    replay = replay_in(Lab.RESHAPING, "reshape(-1, -1)", (3, 4))
    return Reading(ErrorKind.UNKNOWN_TWICE, words_of(match), replay=replay)


def transpose_error(match: re.Match[str]) -> Reading:
    """Read that a transpose names another number of axes."""
    replay = replay_in(Lab.RESHAPING, "transpose(1, 0, 2)", (3, 4))
    return Reading(ErrorKind.TRANSPOSE, words_of(match), replay=replay)


def axis_error(match: re.Match[str]) -> Reading:
    """Read that there is no such axis."""
    axis, rank = int(match.group(1)), rank_of(match.group(2))
    shape = tuple(range(2, rank + 2))
    text = f"swapaxes({0 if rank else -1}, {axis})"
    replay = replay_in(Lab.RESHAPING, text, shape) if rank else None
    values = {"axis": str(axis), "rank": str(rank), "last": str(rank - 1), "first": str(-rank)}
    return Reading(ErrorKind.AXIS, words_of(match), values=values, replay=replay)


# Joining


def concatenate_error(match: re.Match[str]) -> Reading:
    """Read that joined arrays differ along another axis."""
    axis, i, size_i, j, size_j = (int(found) for found in match.groups())
    rank = min(axis + 1, MAX_RANK)
    rest: OpenShape = () if axis else (None,)  # the axis along which they are joined
    shapes = ((*behind(size_i, rank), *rest), (*behind(size_j, rank), *rest))
    values = {
        "axis": str(axis),
        "i": str(i),
        "j": str(j),
        "size_i": f"{size_i:,}",
        "size_j": f"{size_j:,}",
    }
    clashes = ((0, rank - 1), (1, rank - 1))
    return Reading(ErrorKind.CONCATENATE, words_of(match), shapes, clashes, values)


def concatenate_ranks_error(match: re.Match[str]) -> Reading:
    """Read that joined arrays differ in rank."""
    i, rank_i, j, rank_j = (rank_of(found) for found in match.groups())
    values = {"i": str(i), "j": str(j), "rank_i": str(rank_i), "rank_j": str(rank_j)}
    lower = min(rank_i, rank_j)
    shape = tuple(range(3, 3 + lower))
    text = f"expand_dims({tuple(range(abs(rank_i - rank_j)))})"
    replay = replay_in(Lab.RESHAPING, text, shape)
    return Reading(ErrorKind.CONCATENATE_RANKS, words_of(match), (), (), values, replay)


def plain(kind: ErrorKind) -> Callable[[re.Match[str]], Reading]:
    """Return what reads an error that names no numbers."""
    return lambda match: Reading(kind, words_of(match))


# Indices


def index_error(match: re.Match[str]) -> Reading:
    """Read that there is no such place."""
    index, axis, size = int(match.group(1)), rank_of(match.group(2)), int(match.group(3))
    shape = (*(3,) * axis, size)
    text = f"[{':, ' * axis}{index}]"
    values = {
        "index": str(index),
        "axis": str(axis),
        "size": f"{size:,}",
        "last": f"{size - 1:,}",
        "first": str(-size),
    }
    replay = replay_in(Lab.SLICING, text, shape)
    shapes = (behind(size, axis + 1),) if axis < MAX_RANK else ()
    return Reading(ErrorKind.INDEX, words_of(match), shapes, (), values, replay)


def too_many_indices_error(match: re.Match[str]) -> Reading:
    """Read that there are more indices than axes."""
    rank, found = rank_of(match.group(1)), rank_of(match.group(2))
    values = {"rank": str(rank), "found": str(found)}
    text = f"[{', '.join(['0'] * found)}]"
    replay = replay_in(Lab.SLICING, text, tuple(range(3, 3 + rank)))
    return Reading(ErrorKind.TOO_MANY_INDICES, words_of(match), values=values, replay=replay)


def mask_error(match: re.Match[str]) -> Reading:
    """Read that a mask has another size."""
    axis, size, found = (int(part) for part in match.groups())
    rank = min(axis + 1, MAX_RANK)
    shapes = (behind(size, rank), behind(found, rank))
    values = {"axis": str(axis), "size": f"{size:,}", "found": f"{found:,}"}
    clashes = ((0, rank - 1), (1, rank - 1))
    replay = mask_replay(axis, size, found)
    return Reading(ErrorKind.MASK, words_of(match), shapes, clashes, values, replay)


def truth_error(match: re.Match[str]) -> Reading:
    """Read that a whole array was asked for one truth; what asked is not named."""
    replay = replay_in(Lab.SLICING, "[3 < x < 9]", (12,))
    return Reading(ErrorKind.TRUTH, words_of(match), replay=replay)


def inhomogeneous_error(match: re.Match[str]) -> Reading:
    """Read that lists differ in length."""
    shape = shape_of(match.group(1)) if match.group(1) else ()
    values = {"shape": str(shape) if shape else "", "axes": str(len(shape))}
    return Reading(ErrorKind.INHOMOGENEOUS, words_of(match), (shape,) if shape else (), (), values)
