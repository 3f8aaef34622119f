"""Broadcasting, products, reshape and axes: what NumPy refused as a scene, and what mends it."""

from collections.abc import Iterator

from mlpstudio.labs.tensors.broadcast_fixes import fixes
from mlpstudio.labs.tensors.broadcasting import NAMES, broadcast
from mlpstudio.labs.tensors.error_kinds import Lab, Reading, Replay, closed, replay_in
from mlpstudio.labs.tensors.error_scenes import (
    Cure,
    CureKind,
    Rehearsal,
    Scene,
    along,
    of_zeros,
    rehearsal,
    zeros,
)
from mlpstudio.labs.tensors.product_fixes import Mended
from mlpstudio.labs.tensors.product_fixes import mended as mended_product
from mlpstudio.labs.tensors.products import product
from mlpstudio.labs.tensors.reshape_fixes import mended as mended_reshape
from mlpstudio.labs.tensors.shape_text import Shape


def _named(shapes: tuple[Shape, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((name, zeros(shape)) for name, shape in zip(NAMES, shapes, strict=False))


def broadcast_scene(reading: Reading) -> Rehearsal | None:
    """Play the refusal of an element-wise operation."""
    shapes = tuple(closed(shape) for shape in reading.shapes)
    if len(shapes) > len(NAMES) or reading.values.get("is_partial"):
        return None
    line = f"result = {' + '.join(NAMES[: len(shapes)])}"
    cures: list[Cure] = []
    for fix in fixes(shapes):
        code = fix.line.partition("  #")[0]
        changed = tuple(
            fix.shape if which == fix.operand else own for which, own in enumerate(shapes)
        )
        replay = replay_in(Lab.BROADCASTING, " + ".join(map(str, changed)))
        scene = Scene(_named(shapes), (code, line))
        cures.append(Cure(CureKind.BROADCAST, code, scene, changed, fix.result, replay, fix))
    return rehearsal(Scene(_named(shapes), (line,)), cures)


def assign_scene(reading: Reading) -> Rehearsal:
    """Play an assignment whose values do not fit into their places."""
    target, value = (closed(shape) for shape in reading.shapes)
    arrays = _named((target, value))
    cures: list[Cure | None] = []
    for fix in fixes((target, value)):
        if fix.operand == 1 and fix.result == target:
            code = fix.line.partition("  #")[0]
            scene = Scene(arrays, (code, "a[...] = b"), "a")
            shapes = (target, fix.shape)
            replay = replay_in(Lab.BROADCASTING, f"{target} + {fix.shape}")
            cures.append(Cure(CureKind.BROADCAST, code, scene, shapes, target, replay, fix))
    differing = [axis for axis, (a, b) in enumerate(zip(target, value, strict=False)) if a != b]
    if len(target) == len(value) and len(differing) == 1:
        cures.append(_of_one_length(target, value, differing[0]))
    return rehearsal(Scene(arrays, ("a[...] = b",), "a"), cures)


def _of_one_length(target: Shape, value: Shape, axis: int) -> Cure:
    """Cut the values, or choose as many places as there are values."""
    places, count = target[axis], value[axis]
    if count > places:
        kind, code = CureKind.SHORTER, f"a[...] = b{along(axis, f':{places}')}"
    else:
        kind, code = CureKind.FEWER_PLACES, f"a{along(axis, f':{count}')} = b"
    common = (*target[:axis], min(places, count), *target[axis + 1 :])
    scene = Scene(_named((target, value)), (code,), "a")
    replay = replay_in(Lab.BROADCASTING, f"{common} + {common}")
    return Cure(kind, code, scene, (common,) * 2, target, replay)


def output_scene(reading: Reading) -> Rehearsal | None:
    """Play an operation in place whose result is too large; the error names only that.

    None where the array takes no part in the operation, as with out=.
    """
    own, result = (closed(shape) for shape in reading.shapes)
    if broadcast((own, result)).result != result or own == result:
        return None
    arrays = _named((own, result))
    new = Scene(arrays, ("a = a + b",), "a")
    cures = [Cure(CureKind.NEW_ARRAY, "a = a + b", new, (result, result), result)]
    if len(result) > len(own) and result[len(result) - len(own) :] == own:
        axes = tuple(range(len(result) - len(own)))
        axis = str(axes[0]) if len(axes) == 1 else str(axes)
        code = f"a += b.sum(axis={axis})"
        cures.append(Cure(CureKind.SUMMED, code, Scene(arrays, (code,), "a"), (own, own), own))
    return rehearsal(Scene(arrays, ("a += b",), "a"), cures)


def index_lists_scene(reading: Reading) -> Rehearsal:
    """Play lists of indices that do not fit together."""
    shapes = tuple(closed(shape) for shape in reading.shapes)
    names = ("rows", "columns", "depths", "others")[: len(shapes)]
    shapes = shapes[: len(names)]
    x = (3,) * len(shapes)
    lists = tuple((n, zeros(s, "int")) for n, s in zip(names, shapes, strict=True))
    arrays = (("x", zeros(x)), *lists)
    scene = Scene(arrays, (f"result = x[{', '.join(names)}]",))
    cures: list[Cure] = []
    if all(len(shape) == 1 for shape in shapes):
        code = f"result = x[np.ix_({', '.join(names)})]"
        result = tuple(shape[0] for shape in shapes)
        cures.append(
            Cure(CureKind.EVERY_PAIR, code, Scene(arrays, (code,)), _crossed(result), result)
        )
        shortest = min(result)
        cut = ", ".join(f"{name}[:{shortest}]" for name in names)
        code, equal = f"result = x[{cut}]", ((shortest,),) * len(names)
        cures.append(Cure(CureKind.SHORTER, code, Scene(arrays, (code,)), equal, (shortest,)))
    return rehearsal(scene, cures)


def _crossed(sizes: Shape) -> tuple[Shape, ...]:
    """Return the shapes of lists that meet each other in every pair."""
    rank = len(sizes)
    return tuple(
        (*(1,) * axis, size, *(1,) * (rank - axis - 1)) for axis, size in enumerate(sizes)
    )


# Products


def product_scene(reading: Reading) -> Rehearsal:
    """Play a product whose inner sizes, or batches, differ."""
    function = "dot" if reading.replay is None else reading.replay.function
    a, b = (closed(shape) for shape in reading.shapes)
    refused = product(function, a, b)
    ways = mended_product(refused) if refused.result is None else ()
    cures: list[Cure | None] = [_product_cure(a, b, way) for way in ways]
    if not cures and len(b) == 2 and a:
        cures.append(weights_cure(("a", "b"), a, b))
    return rehearsal(Scene(_named((a, b)), (f"result = np.{function}(a, b)",)), cures)


def _product_cure(a: Shape, b: Shape, way: Mended) -> Cure:
    text = f"{way.found.a} · {way.found.b}"
    replay = replay_in(Lab.DOT, text, function=way.found.function)
    code = f"result = {way.line}"
    scene = Scene(_named((a, b)), (code,))
    shapes = (way.found.a, way.found.b)
    return Cure(CureKind.PRODUCT, code, scene, shapes, way.result, replay, way)


def weights_cure(names: tuple[str, str], inputs: Shape, W: Shape) -> Cure:
    """Return a layer with weights for the inputs there are."""
    fitting = (inputs[-1], W[-1])
    code = f"{names[1]} = {zeros(fitting)}"
    scene = Scene(((names[0], zeros(inputs)),), (code, f"result = {' @ '.join(names)}"))
    replay = replay_in(Lab.DOT, f"{inputs} · {fitting}")
    result = (*inputs[:-1], fitting[-1])
    return Cure(CureKind.WEIGHTS, code, scene, (inputs, fitting), result, replay)


def matmul_scene(reading: Reading) -> Rehearsal:
    """Play a @ b of which only the inner sizes are known; the others are made up."""
    first, second = closed(reading.shapes[0])[-1], closed(reading.shapes[1])[0]
    line = "result = a @ b"

    def turned(code: str, a: Shape, b: Shape, shapes: tuple[Shape, Shape]) -> Cure:
        scene = Scene(_named((a, b)), (code,))
        text = f"{shapes[0]} · {shapes[1]}"
        replay = replay_in(Lab.DOT, text, function="matmul")
        result = (shapes[0][0], shapes[1][1])
        return Cure(CureKind.TRANSPOSE_IF, code, scene, shapes, result, replay)

    wide, tall = (2, first), (second, first)
    cures = [
        turned("result = a @ b.T", wide, tall, (wide, (first, second))),
        turned("result = a.T @ b", tall, (second, 3), ((first, second), (second, 3))),
        weights_cure(("a", "b"), wide, (second, 3)),
    ]
    return rehearsal(Scene(_named((wide, (second, 3))), (line,)), cures)


def scalar_scene(reading: Reading) -> Rehearsal:
    """Play a @ b with a bare number."""
    shapes: tuple[Shape, Shape] = ((), (3,)) if reading.values["which"] == "0" else ((3,), ())
    arrays, code = _named(shapes), "result = a * b"
    replay = Replay(Lab.BROADCASTING, f"{shapes[0]} * {shapes[1]}")
    cure = Cure(CureKind.TIMES, code, Scene(arrays, (code,)), shapes, (3,), replay)
    return rehearsal(Scene(arrays, ("result = np.matmul(a, b)",)), [cure])


# Reshape and axes


def reshape_scene(reading: Reading) -> Rehearsal:
    """Play a reshape to another number of places."""
    size = closed(reading.shapes[0])[0]
    wanted = tuple(-1 if part is None else part for part in reading.shapes[1])
    return _reshaped((size,), wanted)


def twice_scene(_: Reading) -> Rehearsal:
    """Play a reshape with two sizes left open."""
    return _reshaped((3, 4), (-1, -1))


def _reshaped(shape: Shape, wanted: Shape) -> Rehearsal:
    size = 1
    for places in shape:
        size *= places
    arrays = of_zeros(x=shape)
    cures: list[Cure | None] = []
    for way in mended_reshape(size, wanted):
        known = 1
        for part in way:
            known *= part if part >= 0 else 1
        whole = tuple(size // known if part < 0 else part for part in way)
        call = f"reshape({', '.join(map(str, way))})"
        code = f"result = x.{call}"
        replay = replay_in(Lab.RESHAPING, call, shape)
        scene = Scene(arrays, (code,))
        cures.append(Cure(CureKind.RESHAPE, code, scene, (shape, whole), whole, replay))
    inner = ", ".join(map(str, wanted)) or "()"
    return rehearsal(Scene(arrays, (f"result = x.reshape({inner})",)), cures)


def transpose_scene(_: Reading) -> Rehearsal:
    """Play a transpose that names another number of axes."""
    arrays = of_zeros(x=(3, 4))
    code = "result = x.transpose()"
    deeper = "result = np.expand_dims(x, 2).transpose(1, 0, 2)"
    replay = replay_in(Lab.RESHAPING, "transpose()", (3, 4))
    inner = replay_in(Lab.RESHAPING, "expand_dims(2).transpose(1, 0, 2)", (3, 4))
    cures = [
        Cure(CureKind.REVERSED, code, Scene(arrays, (code,)), (), (4, 3), replay),
        Cure(CureKind.NEW_AXIS, deeper, Scene(arrays, (deeper,)), (), (4, 3, 1), inner),
    ]
    return rehearsal(Scene(arrays, ("result = x.transpose(1, 0, 2)",)), cures)


def axis_scene(reading: Reading) -> Rehearsal | None:
    """Play a sum along an axis that is not there."""
    axis, rank = int(reading.values["axis"]), int(reading.values["rank"])
    if not 0 < rank <= 8:
        return None
    shape = tuple(range(2, rank + 2))
    arrays = of_zeros(x=shape)

    def cures() -> Iterator[Cure]:
        last = f"result = x.sum(axis={rank - 1})"
        yield Cure(CureKind.LAST_AXIS, last, Scene(arrays, (last,)), (), shape[:-1])
        if axis == rank:
            code = f"result = np.expand_dims(x, {rank}).sum(axis={axis})"
            yield Cure(CureKind.NEW_AXIS, code, Scene(arrays, (code,)), (), shape)

    return rehearsal(Scene(arrays, (f"result = x.sum(axis={axis})",)), cures())
