"""Layers, losses and labels: what Keras or PyTorch refused as a scene in NumPy, and what mends it.

The last line of a scene is the check that the library makes.
"""

import math

from mlpstudio.labs.tensors.array_cures import weights_cure
from mlpstudio.labs.tensors.error_kinds import BATCH, Lab, OpenShape, Reading, closed, replay_in
from mlpstudio.labs.tensors.error_scenes import (
    Cure,
    CureKind,
    Rehearsal,
    Scene,
    of_zeros,
    rehearsal,
    zeros,
)
from mlpstudio.labs.tensors.shape_text import MAX_RANK, Shape

UNITS = 10
"""Shown for the units of a layer that an error does not name."""

CLASSES = 10
"""Shown for the classes that an error does not name."""


def _reshape(name: str, shape: Shape, wanted: Shape, line: str) -> Cure:
    """Return a reshape that keeps the samples, and how it is seen in the lab."""
    inner = ", ".join(map(str, wanted[1:]))
    code = f"{name} = {name}.reshape(len({name}), {inner})"
    text = f"reshape({', '.join(map(str, wanted))})"
    replay = replay_in(Lab.RESHAPING, text, shape)
    scene = Scene(((name, zeros(shape)),), (code, line), name)
    return Cure(CureKind.RESHAPE, code, scene, (wanted,), wanted, replay)


def layer_axis_scene(reading: Reading) -> Rehearsal:
    """Play inputs with another number of features than the layer has weights for."""
    inputs = closed(reading.shapes[0])
    wanted = int(reading.values["wanted"].replace(",", ""))
    W = (wanted, UNITS)
    line = "result = X @ W"
    if not reading.values["is_flat"]:
        cures = [weights_cure(("X", "W"), inputs, W)] if inputs else []
        return rehearsal(Scene(of_zeros(X=inputs, W=W), (line,)), cures)
    flat = (inputs[0], wanted)
    code = f"X = X.reshape(len(X), {wanted})"
    scene = Scene(of_zeros(X=inputs, W=W), (code, line))
    replay = replay_in(Lab.RESHAPING, f"reshape{flat}", inputs)
    cure = Cure(CureKind.RESHAPE, code, scene, (flat, W), (inputs[0], UNITS), replay)
    return rehearsal(Scene(of_zeros(X=inputs, W=W), (line,)), [cure])


def layer_rank_scene(reading: Reading) -> Rehearsal | None:
    """Play inputs with another number of axes than the layer takes."""
    wanted, found = int(reading.values["wanted"]), int(reading.values["found"])
    if max(wanted, found) > MAX_RANK or not wanted or wanted == found:
        return None
    shape = closed(reading.shapes[0]) if reading.shapes else tuple(range(3, 3 + found))
    if len(shape) != found or (found > wanted and reading.values["is_least"]):
        return None  # no library says so
    check = f"assert x.ndim {'>=' if reading.values['is_least'] else '=='} {wanted}"
    arrays = of_zeros(x=shape)
    if found < wanted:
        new = ", ".join(["np.newaxis"] * (wanted - found))
        code, result = f"x = x[{new}]", (*(1,) * (wanted - found), *shape)
        axes = tuple(range(wanted - found))
        text = f"expand_dims({axes[0] if len(axes) == 1 else axes})"
        replay = replay_in(Lab.RESHAPING, text, shape)
        scene = Scene(arrays, (code, check), "x")
        cure = Cure(CureKind.NEW_AXIS, code, scene, (result,), result, replay)
    else:
        kept = shape[: wanted - 1]
        result = (*kept, math.prod(shape[wanted - 1 :]))
        cure = _reshape("x", shape, result, check) if wanted > 1 else None
    return rehearsal(Scene(arrays, (check,), "x"), [cure])


def layer_shape_scene(reading: Reading) -> Rehearsal:
    """Play inputs of another shape than the model was built for."""
    expected, found = reading.shapes
    shape, sample = closed(found), closed(expected[1:])
    check = f"assert x.shape[1:] == {sample}"
    arrays = of_zeros(x=shape)
    cures: list[Cure | None] = []
    if shape == sample:
        result = (1, *shape)
        scene = Scene(arrays, ("x = x[np.newaxis]", check), "x")
        replay = replay_in(Lab.RESHAPING, "expand_dims(0)", shape)
        cures.append(
            Cure(CureKind.NEW_AXIS, scene.lines[0], scene, (expected, result), result, replay)
        )
    elif shape and math.prod(shape[1:]) == math.prod(sample) and None not in expected[1:]:
        made = _reshape("x", shape, (shape[0], *sample), check)
        cures.append(
            Cure(
                made.kind, made.code, made.scene, (expected, made.result), made.result, made.replay
            )
        )
    elif math.prod(shape) == math.prod(sample):
        result = (1, *sample)
        code = f"x = x.reshape{result}"
        replay = replay_in(Lab.RESHAPING, f"reshape{result}", shape)
        scene = Scene(arrays, (code, check), "x")
        cures.append(Cure(CureKind.RESHAPE, code, scene, (expected, result), result, replay))
    return rehearsal(Scene(arrays, (check,), "x"), cures)


# Losses


def _labels(labels: OpenShape, outputs: OpenShape) -> tuple[tuple[str, str], ...]:
    return (
        ("labels", zeros(closed(labels), "int")),
        ("outputs", zeros(closed(outputs))),
    )


def loss_shapes_scene(reading: Reading) -> Rehearsal:
    """Play a loss that compares number by number."""
    labels, outputs = (closed(shape) for shape in reading.shapes)
    arrays = _labels(labels, outputs)
    check = "assert labels.shape == outputs.shape"

    def cure(kind: CureKind, code: str) -> Cure:
        scene = Scene(arrays, (code, check), "labels")
        return Cure(kind, code, scene, (outputs, outputs), outputs)

    cures: list[Cure | None] = []
    if outputs and outputs[-1] > 1 and labels in (outputs[:-1], (*outputs[:-1], 1)):
        flat = "labels" if labels == outputs[:-1] else "labels[..., 0]"
        cures.append(cure(CureKind.ONE_HOT, f"labels = np.eye({outputs[-1]})[{flat}]"))
    elif outputs == (*labels, 1):
        cures.append(cure(CureKind.NEW_AXIS, "labels = labels[..., np.newaxis]"))
    elif labels == (*outputs, 1):
        cures.append(cure(CureKind.SQUEEZE, "labels = labels[..., 0]"))
    elif labels[:-1] == outputs[:-1] and outputs and outputs[-1] == 1 and 0 not in labels:
        code = "labels = labels.argmax(axis=-1)[..., np.newaxis]"
        cures.append(cure(CureKind.INTEGERS, code))
    return rehearsal(Scene(arrays, (check,), "labels"), cures)


def labels_scene(reading: Reading) -> Rehearsal:
    """Play a loss that takes one integer for each sample."""
    outputs, labels = (closed(shape) for shape in reading.shapes)
    arrays = _labels(labels, outputs)[::-1]
    check = "assert labels.shape == outputs.shape[:-1]"
    wanted = outputs[:-1]

    def cure(kind: CureKind, code: str) -> Cure:
        scene = Scene(arrays, (code, check), "labels")
        return Cure(kind, code, scene, (outputs, wanted), wanted)

    cures: list[Cure | None] = []
    if not outputs or 0 in outputs:
        return rehearsal(Scene(arrays, (check,), "labels"), cures)
    if labels == outputs:
        cures.append(cure(CureKind.INTEGERS, "labels = labels.argmax(axis=-1)"))
    elif labels == (math.prod(outputs),):
        code = f"labels = labels.reshape{outputs}.argmax(axis=-1)"
        cures.append(cure(CureKind.INTEGERS, code))
    elif len(labels) == len(wanted) and labels and labels[0] > wanted[0]:
        if labels[1:] == wanted[1:]:
            cures.append(cure(CureKind.SHORTER, f"labels = labels[:{wanted[0]}]"))
    elif labels and len(labels) == len(wanted) and labels[1:] == wanted[1:]:
        code = f"outputs = outputs[:{labels[0]}]"
        scene = Scene(arrays, (code, check), "outputs")
        shorter = (labels[0], *outputs[1:])
        cures.append(Cure(CureKind.SHORTER, code, scene, (shorter, labels), shorter))
    return rehearsal(Scene(arrays, (check,), "labels"), cures)


def cardinality_scene(reading: Reading) -> Rehearsal:
    """Play inputs and labels of different number."""
    counts = [closed(shape)[0] for shape in reading.shapes]
    names = ("x", "y", "w")[: len(counts)]
    arrays = tuple((name, zeros((n,))) for name, n in zip(names, counts, strict=True))
    least = min(counts)
    check = f"assert {' == '.join(f'len({name})' for name in names)}"
    longer = [name for name, count in zip(names, counts, strict=True) if count > least]
    lines = tuple(f"{name} = {name}[:{least}]" for name in longer)
    replay = replay_in(Lab.SLICING, f"[:{least}]", (max(counts),))
    scene = Scene(arrays, (*lines, check), "x")
    shapes = ((least,),) * len(counts)
    cure = Cure(CureKind.SHORTER, "\n".join(lines), scene, shapes, (least,), replay)
    return rehearsal(Scene(arrays, (check,), "x"), [cure])


def torch_classes_scene(reading: Reading) -> Rehearsal:
    """Play PyTorch's loss with labels for another number of samples."""
    samples, labels = (closed(shape)[0] for shape in reading.shapes)
    arrays = _labels((labels,), (samples, CLASSES))[::-1]
    check = "assert len(labels) == len(outputs)"
    least = min(samples, labels)
    name = "labels" if labels > samples else "outputs"
    code = f"{name} = {name}[:{least}]"
    scene = Scene(arrays, (code, check), name)
    result = (least,) if name == "labels" else (least, CLASSES)
    shapes: tuple[OpenShape, ...] = ((least, None), (least,))
    cures = [Cure(CureKind.SHORTER, code, scene, shapes, result)]
    return rehearsal(Scene(arrays, (check,), "labels"), cures)


def torch_target_scene(_: Reading) -> Rehearsal:
    """Play one-hot integers for a loss that takes one integer for each sample."""
    labels, outputs = (BATCH, CLASSES), (BATCH, CLASSES)
    arrays = _labels(labels, outputs)
    code, check = "labels = labels.argmax(axis=-1)", "assert labels.ndim == 1"
    scene = Scene(arrays, (code, check), "labels")
    cure = Cure(CureKind.INTEGERS, code, scene, ((BATCH,),), (BATCH,))
    return rehearsal(Scene(arrays, (check,), "labels"), [cure])
