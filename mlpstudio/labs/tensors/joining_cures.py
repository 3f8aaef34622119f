"""Joining, indices, masks, ragged lists: what NumPy refused as a scene, and what mends it."""

from collections.abc import Iterator

from mlpstudio.labs.tensors.error_kinds import Lab, Reading, Replay, replay_in
from mlpstudio.labs.tensors.error_scenes import (
    Cure,
    CureKind,
    Rehearsal,
    Scene,
    along,
    of_zeros,
    rehearsal,
)
from mlpstudio.labs.tensors.shape_text import MAX_RANK, Shape

_OTHER = 2  # the size of axes that an error does not name


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def _with(shape: Shape, axis: int, size: int) -> Shape:
    return (*shape[:axis], size, *shape[axis + 1 :])


def _padding(rank: int, axis: int, count: int) -> str:
    pairs = tuple((0, count if at == axis else 0) for at in range(rank))
    return f"(0, {count})" if rank == 1 else str(pairs)


def _made_equal(a: Shape, b: Shape, axis: int, call: str, result: Shape) -> Iterator[Cure]:
    """Cut the longer array, or fill up the shorter one, along an axis where they differ.

    Args:
        a: Shape of the first one,
        b: and of the second one.
        axis: Where they differ.
        call: What is done with both, with places {a} and {b}.
        result: Its shape, with 0 for that axis.
    """
    arrays = of_zeros(a=a, b=b)
    short, long = min(a[axis], b[axis]), max(a[axis], b[axis])
    longer, shorter = ("a", "b") if a[axis] > b[axis] else ("b", "a")
    at = result.index(0) if 0 in result else None

    def cure(kind: CureKind, name: str, expression: str, size: int) -> Cure:
        code = f"{name} = {expression}"
        shapes = (_with(a, axis, size), _with(b, axis, size))
        line = f"result = {call}"
        made = result if at is None else _with(result, at, size)
        return Cure(kind, code, Scene(arrays, (code, line)), shapes, made)

    cut = f"{longer}{along(axis, f':{short}')}"
    yield cure(CureKind.SHORTER, longer, cut, short)
    padding = _padding(len(a), axis, long - short)
    yield cure(CureKind.PADDED, shorter, f"np.pad({shorter}, {padding})", long)


def concatenate_scene(reading: Reading) -> Rehearsal | None:
    """Play a join along one axis of arrays that differ along another one."""
    values = reading.values
    axis = int(values["axis"])
    if axis >= MAX_RANK:
        return None
    rank = max(axis + 1, 2)
    join = 1 if axis == 0 else 0
    size_a, size_b = _number(values["size_i"]), _number(values["size_j"])
    a, b = (_with((_OTHER,) * rank, axis, size) for size in (size_a, size_b))
    arrays = of_zeros(a=a, b=b)
    call = f"np.concatenate([a, b], axis={join})"
    code = f"result = np.concatenate([a, b], axis={axis})"
    joined = _with(a, axis, size_a + size_b)
    both = _with(_with(a, axis, 0), join, 2 * _OTHER)
    cures = [
        Cure(CureKind.JOIN_ALONG, code, Scene(arrays, (code,)), (a, b), joined),
        *_made_equal(a, b, axis, call, both),
    ]
    return rehearsal(Scene(arrays, (f"result = {call}",)), cures)


def ranks_scene(reading: Reading) -> Rehearsal | None:
    """Play a join of arrays with another number of axes."""
    rank_a, rank_b = int(reading.values["rank_i"]), int(reading.values["rank_j"])
    rank, missing = max(rank_a, rank_b), abs(rank_a - rank_b)
    if rank > MAX_RANK or not missing:
        return None
    whole = tuple(range(2, 2 + rank))
    lower = whole[missing:]
    name, a, b = ("b", whole, lower) if rank_b < rank_a else ("a", lower, whole)
    other = "a" if name == "b" else "b"
    fitting = (1, *whole[1:])
    arrays, line = of_zeros(a=a, b=b), "result = np.concatenate([a, b])"
    replay = None
    if missing == 1:
        kind, code = CureKind.NEW_AXIS, f"{name} = {name}[np.newaxis]"
        replay = replay_in(Lab.RESHAPING, "expand_dims(0)", lower)
    else:
        kind = CureKind.REPEATED
        code = f"{name} = np.broadcast_to({name}, (1, *{other}.shape[1:]))"
    shapes = (whole, fitting) if name == "b" else (fitting, whole)
    result = (whole[0] + 1, *whole[1:])
    cure = Cure(kind, code, Scene(arrays, (code, line)), shapes, result, replay)
    return rehearsal(Scene(arrays, (line,)), [cure])


def stack_scene(_: Reading) -> Rehearsal:
    """Play a stack of arrays of different lengths; the error names none."""
    a, b = (3,), (4,)
    arrays = of_zeros(a=a, b=b)
    code = "result = np.concatenate([a, b])"
    cures = [
        Cure(CureKind.JOIN, code, Scene(arrays, (code,)), (a, b), (7,)),
        *_made_equal(a, b, 0, "np.stack([a, b])", (2, 0)),
    ]
    return rehearsal(Scene(arrays, ("result = np.stack([a, b])",)), cures)


# Indices


def index_scene(reading: Reading) -> Rehearsal | None:
    """Play an index behind the last place."""
    values = reading.values
    index, axis, size = int(values["index"]), int(values["axis"]), _number(values["size"])
    if axis >= MAX_RANK:
        return None
    shape = (*(3,) * axis, size)
    arrays = of_zeros(x=shape)

    def cure(kind: CureKind, place: int) -> Cure:
        text = along(axis, str(place))
        code = f"result = x{text}"
        replay = replay_in(Lab.SLICING, text, shape)
        return Cure(kind, code, Scene(arrays, (code,)), (shape,), shape[:-1], replay)

    cures: list[Cure | None] = []
    if size:
        cures.append(cure(CureKind.LAST_PLACE, -1 if index >= 0 else 0))
    if index == size and size:
        cures.append(cure(CureKind.FROM_ZERO, index - 1))
    return rehearsal(Scene(arrays, (f"result = x{along(axis, str(index))}",)), cures)


def too_many_scene(reading: Reading) -> Rehearsal | None:
    """Play more indices than axes."""
    rank, found = int(reading.values["rank"]), int(reading.values["found"])
    if rank > MAX_RANK or not rank < found <= 2 * MAX_RANK:
        return None
    shape = tuple(range(3, 3 + rank))
    arrays = of_zeros(x=shape)

    def indices(count: int) -> str:
        return f"[{', '.join(['0'] * count)}]"

    cures: list[Cure | None] = []
    if rank:
        code = f"result = x{indices(rank)}"
        replay = replay_in(Lab.SLICING, indices(rank), shape)
        scene = Scene(arrays, (code,))
        cures.append(Cure(CureKind.FEWER_INDICES, code, scene, (), (), replay))
    new = ", ".join(["np.newaxis"] * (found - rank))
    code = f"x = x[{new}]"
    scene = Scene(arrays, (code, f"result = x{indices(found)}"))
    cures.append(Cure(CureKind.NEW_AXIS, code, scene, (), ()))
    return rehearsal(Scene(arrays, (f"result = x{indices(found)}",)), cures)


_LONGEST_LIST = 24


def mask_scene(reading: Reading) -> Rehearsal | None:
    """Play a mask of another length than its axis."""
    values = reading.values
    axis, size, found = int(values["axis"]), _number(values["size"]), _number(values["found"])
    if axis >= MAX_RANK:
        return None
    shape = (*(3,) * axis, size)
    mask = ("mask", f"np.arange({found}) % 2 == 0")
    arrays = (*of_zeros(x=shape), mask)
    line = f"result = x{along(axis, 'mask')}"

    def cure(kind: CureKind, code: str, length: int, count: int) -> Cure:
        scene = Scene(arrays, (code, line))
        known = (None,) * axis
        shapes = ((*known, size), (*known, length))
        chosen = [count == size or at % 2 == 0 for at in range(min(length, _LONGEST_LIST))]
        text = along(axis, str(chosen)) if length == size else along(axis, f":{2 * count}:2")
        replay = replay_in(Lab.SLICING, text, shape) if size <= _LONGEST_LIST else None
        return Cure(kind, code, scene, shapes, (*shape[:-1], count), replay)

    part = f"x[{', '.join(['0'] * axis)}]" if axis else "x"
    cures: list[Cure | None] = [cure(CureKind.OWN_MASK, f"mask = {part} == 0", size, size)]
    if found > size:
        cures.append(cure(CureKind.SHORTER, f"mask = mask[:{size}]", size, -(-size // 2)))
    else:
        count = -(-found // 2)
        cures.append(cure(CureKind.PLACES, "mask = np.flatnonzero(mask)", count, count))
    return rehearsal(Scene(arrays, (line,)), cures)


def truth_scene(reading: Reading) -> Rehearsal:
    """Play a chain of comparisons, which asks a whole array for one truth."""
    del reading  # the error names nothing
    arrays, condition, shape = (("x", "np.arange(12)"),), "(3 < x) & (x < 9)", (12,)
    every, one = f"result = x[{condition}]", f"result = np.any({condition})"
    replay = replay_in(Lab.SLICING, f"[{condition}]", shape)
    cures = (
        Cure(CureKind.TRUTHS, every, Scene(arrays, (every,)), (), (5,), replay),
        Cure(CureKind.ONE_TRUTH, one, Scene(arrays, (one,)), (), ()),
    )
    return rehearsal(Scene(arrays, ("result = x[3 < x < 9]",)), cures)


def mask_replay(axis: int, size: int, found: int) -> Replay | None:
    """Return how the lab of slices shows a mask that is too long or too short."""
    if axis >= MAX_RANK or max(size, found) > _LONGEST_LIST:
        return None
    text = along(axis, str([at % 2 == 0 for at in range(found)]))
    return replay_in(Lab.SLICING, text, (*(3,) * axis, size))


# Lists


ROWS = ((1, 2, 3), (4, 5), (6, 7, 8), (9,))
"""Lists of different lengths, for as many rows as an error names."""


def ragged_rows(reading: Reading) -> tuple[tuple[int, ...], ...]:
    """Return lists such as an error is about; none where it says nothing of them."""
    if reading.values["axes"] != "1":
        return ()
    count = reading.shapes[0][0]
    return ROWS[: max(2, min(count or 2, len(ROWS)))]


def ragged_scene(reading: Reading) -> Rehearsal:
    """Play an array made of lists of different lengths, or a list put in a number's place."""
    rows = ragged_rows(reading)
    if reading.values["axes"] == "0":
        arrays = of_zeros(x=(3,))
        code = "x[:2] = [1, 2]"
        cure = Cure(CureKind.SLICE, code, Scene(arrays, (code,), "x"), (), (3,))
        return rehearsal(Scene(arrays, ("x[0] = [1, 2]",), "x"), [cure])
    if not rows:
        a, b = (2, 3), (2, 4)
        scene = Scene(of_zeros(a=a, b=b), ("result = np.array([a, b])",))
        return rehearsal(scene, _made_equal(a, b, 1, "np.array([a, b])", (2, 2, 0)))
    arrays = (("rows", str([list(row) for row in rows])),)
    shortest, longest = min(map(len, rows)), max(map(len, rows))
    ways = (
        (
            CureKind.PADDED,
            f"rows = [row + [0] * ({longest} - len(row)) for row in rows]",
            "np.array(rows)",
            (len(rows), longest),
        ),
        (
            CureKind.SHORTER,
            f"rows = [row[:{shortest}] for row in rows]",
            "np.array(rows)",
            (len(rows), shortest),
        ),
        (CureKind.JOIN, "rows = sum(rows, [])", "np.array(rows)", (sum(map(len, rows)),)),
    )
    cures = [
        Cure(kind, code, Scene(arrays, (code, f"result = {call}")), (shape,), shape)
        for kind, code, call, shape in ways
    ]
    return rehearsal(Scene(arrays, ("result = np.array(rows)",)), cures)
