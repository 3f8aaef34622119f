"""What Keras, TensorFlow and PyTorch say about layers, losses and labels, taken apart."""

import math
import re

from mlpstudio.labs.tensors.array_errors import broadcast_reading, product_reading
from mlpstudio.labs.tensors.error_kinds import (
    ErrorKind,
    Lab,
    OpenShape,
    Reading,
    closed,
    rank_of,
    replay_in,
    shape_of,
    words_of,
)
from mlpstudio.labs.tensors.shape_text import MAX_RANK

UNITS = 10
"""Shown for the units of a layer that an error does not name."""


def layer_axis_error(match: re.Match[str]) -> Reading:
    """Read that a layer gets another number of features."""
    axis, wanted, found = int(match.group(1)), int(match.group(2)), shape_of(match.group(3))
    at = axis % len(found) if found else 0
    inputs = closed(found)
    values = {"axis": str(axis), "wanted": f"{wanted:,}", "shape": str(found), "is_flat": ""}
    if len(found) > 2 and None not in found[1:] and math.prod(inputs[1:]) == wanted:
        values["is_flat"] = "yes"
        replay = replay_in(Lab.RESHAPING, f"reshape({inputs[0]}, {wanted})", inputs)
    else:
        replay = replay_in(Lab.DOT, f"{inputs} · {(wanted, UNITS)}")
    shapes = (found, (wanted, None))
    return Reading(
        ErrorKind.LAYER_AXIS, words_of(match), shapes, ((0, at), (1, 0)), values, replay
    )


def layer_rank_error(match: re.Match[str]) -> Reading:
    """Read that a layer gets another number of axes."""
    least, wanted, found, full = match.groups()
    shape = shape_of(full) if full else ()
    values = {"wanted": wanted, "found": found, "is_least": "yes" if least else ""}
    values["shape"] = str(shape) if shape else ""
    have = closed(shape) if shape else tuple(range(3, 3 + min(rank_of(found), MAX_RANK)))
    missing = rank_of(wanted) - rank_of(found)
    if missing > 0:
        text = "expand_dims(0)" if missing == 1 else f"expand_dims({tuple(range(missing))})"
    else:
        text = f"reshape({', '.join(map(str, (*have[: rank_of(wanted) - 1], -1)))})"
    replay = replay_in(Lab.RESHAPING, text, have)
    shapes = (shape,) if shape else ()
    return Reading(ErrorKind.LAYER_RANK, words_of(match), shapes, (), values, replay)


def layer_shape_error(match: re.Match[str]) -> Reading:
    """Read that a model gets samples of another shape than it was built for."""
    expected, found = shape_of(match.group(1)), shape_of(match.group(2))
    sample, have = closed(expected[1:]), closed(found)
    is_same_size = bool(have) and math.prod(have[1:]) == math.prod(sample)
    values = {
        "expected": str(expected),
        "found": str(found),
        "is_flat": "yes" if is_same_size and len(have) > 1 else "",
        "is_sample": "yes" if have == sample else "",
    }
    if have == sample:
        replay = replay_in(Lab.RESHAPING, "expand_dims(0)", have)
    elif have and is_same_size:
        replay = replay_in(Lab.RESHAPING, f"reshape{(have[0], *sample)}", have)
    else:
        replay = None
    clashes = tuple(
        (which, axis)
        for axis in range(1, max(len(expected), len(found)))
        for which, shape in enumerate((expected, found))
        if axis < len(shape) and expected[axis : axis + 1] != found[axis : axis + 1]
    )
    return Reading(
        ErrorKind.LAYER_SHAPE, words_of(match), (expected, found), clashes, values, replay
    )


def loss_named_error(match: re.Match[str]) -> Reading:
    """Read that labels and outputs differ in shape, from an error that says which is which."""
    return _loss_shapes(match, shape_of(match.group("labels")), shape_of(match.group("outputs")))


def loss_shapes_error(match: re.Match[str]) -> Reading:
    """Read that labels and outputs differ in shape."""
    return _loss_shapes(match, shape_of(match.group(1)), shape_of(match.group(2)))


def _loss_shapes(match: re.Match[str], labels: OpenShape, outputs: OpenShape) -> Reading:
    shapes = (labels, outputs)
    pairs = zip(*shapes, strict=False)
    differing = [axis for axis, (a, b) in enumerate(pairs) if a != b and None not in (a, b)]
    clashes = tuple((which, axis) for axis in differing for which in (0, 1))
    values = {"first": str(shapes[0]), "second": str(shapes[1])}
    return Reading(ErrorKind.LOSS_SHAPES, words_of(match), shapes, clashes, values)


def dimensions_error(match: re.Match[str]) -> Reading | None:
    """TensorFlow says the same of sums and of products, and names the operation."""
    what, named = match.group("what") or "", match.group("shapes") or ""
    shapes = tuple(shape_of(text) for text in re.findall(r"\[[\d?,\s]*\]", named))
    if not shapes:
        shapes = ((int(match.group("a")),), (int(match.group("b")),))
    if "MatMul" in what:
        return product_reading(match, shapes[0], shapes[1])
    return broadcast_reading(ErrorKind.BROADCAST, match, shapes)


def labels_error(match: re.Match[str]) -> Reading:
    """Read that there is not one label for each sample."""
    return _labels(match, shape_of(match.group(1)), shape_of(match.group(2)))


def labels_named_error(match: re.Match[str]) -> Reading:
    """Read the same from an error that says which is which."""
    return _labels(match, shape_of(match.group("outputs")), shape_of(match.group("labels")))


def _labels(match: re.Match[str], logits: OpenShape, labels: OpenShape) -> Reading:
    n_samples, n_classes = (closed(logits) or (1,))[0], (closed(logits) or (1,))[-1]
    is_one_hot = closed(labels) in ((n_samples * n_classes,), closed(logits))
    values = {
        "samples": f"{n_samples:,}",
        "classes": f"{n_classes:,}",
        "labels": f"{math.prod(closed(labels)):,}" if labels else "0",
        "is_one_hot": "yes" if is_one_hot else "",
    }
    replay = replay_in(Lab.RESHAPING, "reshape(-1)", closed(logits)) if is_one_hot else None
    differ = closed(logits)[:1] != closed(labels)[:1]
    clashes = ((0, 0), (1, 0)) if differ and logits and labels else ()
    if not differ and len(labels) >= len(logits):
        clashes = ((1, len(labels) - 1),)
    return Reading(ErrorKind.LABELS, words_of(match), (logits, labels), clashes, values, replay)


def cardinality_error(match: re.Match[str]) -> Reading | None:
    """Read that inputs and labels differ in number."""
    sizes = re.findall(r"'?([xy]|sample_weight)'? sizes:\s*(\d+(?:\s*,\s*\d+)*)", match.group())
    counts = [int(size) for _, found in sizes for size in re.findall(r"\d+", found)]
    if len(counts) < 2:
        return None
    smallest, largest = min(counts), max(counts)
    shapes = tuple((count,) for count in counts[:3])
    values = {"sizes": ", ".join(f"{count:,}" for count in counts), "least": f"{smallest:,}"}
    replay = replay_in(Lab.SLICING, f"[:{smallest}]", (largest,))
    clashes = tuple((which, 0) for which in range(len(shapes)))
    return Reading(ErrorKind.CARDINALITY, words_of(match), shapes, clashes, values, replay)


def torch_classes_error(match: re.Match[str]) -> Reading:
    """Read PyTorch's refusal of labels for another number of samples."""
    inputs, targets = int(match.group(1)), int(match.group(2))
    values = {"inputs": f"{inputs:,}", "targets": f"{targets:,}"}
    shapes = ((inputs, None), (targets,))
    return Reading(ErrorKind.TORCH_CLASSES, words_of(match), shapes, ((0, 0), (1, 0)), values)
