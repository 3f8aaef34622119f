"""Which pencil mark would make a drawing another digit: short lines, drawn or rubbed out."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from mlpstudio.datasets.preprocessing import FIELD, Placement, Prepared, normalise
from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.labs.digits.digit_facts import facts_of
from mlpstudio.labs.digits.sheet import Sheet
from mlpstudio.labs.digits.strokes import PenPoint, Stroke

Predict = Callable[[ByteArray], FloatArray]
"""Returns the outputs (n, C) for images (n, 28, 28)."""

Gradients = Callable[[ByteArray], FloatArray]
"""Returns the `guilty.score_gradients` (C, 784) for an image (28, 28)."""

_LENGTHS = (3.0, 6.0, 9.0)
_N_DIRECTIONS = 8
_PLACES = np.arange(5, 24, 2)
"""Where the middles of lines lie, downwards and to the right, in pixels of the image."""

_TRIED = 24
"""Lines of each kind that are really drawn and read; the others only look worse."""


class Step(NamedTuple):
    """One mark on the way to another digit.

    Attributes:
        stroke: To draw on the canvas, or to rub out with.
        outputs: (C,) what the network answers once it is drawn.
    """

    stroke: Stroke
    outputs: FloatArray


def way_to(
    ink: FloatArray, class_: int, predict: Predict, gradients: Gradients, most: int = 3
) -> list[Step]:
    """Return the marks that lead a drawing to a class, the most helpful first.

    The gradient of the class's score over the answer's tells which of many lines promise most;
    those are drawn, prepared and read like any other stroke, and the best one is kept. The same
    again goes on from there, until the answer is the class.

    Args:
        ink: (H, H) of a canvas, in [0, 1].
        class_: Where it should lead.
        predict: The network.
        gradients: Of the same network.
        most: Marks at most.

    Returns:
        Nothing when there is no ink, or the answer is the class already, or no line helps. The
        last step's answer tells whether it led there.
    """
    steps: list[Step] = []
    prepared = normalise(ink)
    if prepared is None:
        return steps
    outputs, width = predict(prepared.image[None])[0], _pen_width(prepared.image)  # (C,)
    while len(steps) < most and int(np.argmax(outputs)) != class_:
        slopes = gradients(prepared.image)  # (C, 784)
        slope = slopes[class_] - slopes[int(np.argmax(outputs))]  # (784,)
        tried = [_drawn(ink, stroke) for stroke in _promising(prepared, width, slope)]
        kept = [drawn for drawn in tried if drawn is not None]
        if not kept:
            break
        answers = predict(np.stack([drawn.prepared.image for drawn in kept]))  # (n, C)
        best = int(np.argmax(answers[:, class_]))
        if not answers[best, class_] > outputs[class_]:
            break
        outputs, ink, prepared = answers[best], kept[best].ink, kept[best].prepared
        steps.append(Step(kept[best].stroke, outputs))
    return steps


class _Drawn(NamedTuple):
    stroke: Stroke
    ink: FloatArray
    prepared: Prepared


def _drawn(ink: FloatArray, stroke: Stroke) -> _Drawn | None:
    """Return the drawing with one more stroke; None when nothing is left of it."""
    sheet = Sheet(len(ink))
    sheet.pixels[...] = np.rint(ink * 255)
    sheet.write_stroke(stroke)
    changed = sheet.pixels * np.float32(1 / 255)  # (H, H)
    prepared = normalise(changed)
    return None if prepared is None else _Drawn(stroke, changed, prepared)


def _promising(prepared: Prepared, width: float, slope: FloatArray) -> Sequence[Stroke]:
    """Return the lines that change a score most if it goes on as steeply as it begins."""
    lines, covered = _lines(width)  # (n, 5), (n, 784)
    brightness = prepared.image.reshape(-1) * np.float32(1 / 255)  # (784,)
    added = (np.maximum(covered, brightness) - brightness) @ slope  # (n,)
    erased = (np.minimum(1 - covered, brightness) - brightness) @ slope  # (n,)
    return [
        _as_stroke(lines[k], prepared, erases=erases)
        for gains, erases in ((added, False), (erased, True))
        for k in np.argsort(-gains)[:_TRIED]
        if gains[k] > 0
    ]


def _pen_width(image: ByteArray) -> float:
    """Return how wide the pen writes in the image, in steps that few tables are made for."""
    facts = facts_of(image)
    assert facts is not None  # there is ink
    return min(max(round(facts["stroke_width"] * 2) / 2, 1.5), 4.0)


@lru_cache(maxsize=2)
def _lines(width: float) -> tuple[FloatArray, FloatArray]:
    """Return lines of all places, directions and lengths, and the ink of each.

    Returns:
        (n, 5) down and right of both ends and the width, in pixels, and (n, 784) in [0, 1].
    """
    angles = np.arange(_N_DIRECTIONS) * np.pi / _N_DIRECTIONS  # (a,)
    down, right, angle, length = (
        values.ravel().astype(np.float32)  # (n,) each
        for values in np.meshgrid(_PLACES, _PLACES, angles, _LENGTHS, indexing="ij")
    )
    half_down, half_right = length / 2 * np.sin(angle), length / 2 * np.cos(angle)  # (n,)
    y, x = np.indices((FIELD, FIELD), np.float32).reshape(2, -1) + np.float32(0.5)  # (784,)
    from_down, from_right = y - down[:, None], x - right[:, None]  # (n, 784)
    sine, cosine = np.sin(angle)[:, None], np.cos(angle)[:, None]  # (n, 1)
    along = from_down * sine + from_right * cosine  # (n, 784)
    across = from_right * sine - from_down * cosine  # (n, 784)
    beyond = np.maximum(np.abs(along) - length[:, None] / 2, 0)  # (n, 784)
    distance = np.sqrt(across * across + beyond * beyond)  # (n, 784)
    covered = np.clip(np.float32((width + 1) / 2) - distance, 0, 1)  # (n, 784)
    ends = (down - half_down, right - half_right, down + half_down, right + half_right)
    lines = np.stack([*ends, np.full(len(down), width)], axis=1)  # (n, 5)
    return lines, covered


def _as_stroke(line: FloatArray, prepared: Prepared, *, erases: bool) -> Stroke:
    """Return a line of the image as a stroke on the canvas."""
    placement, side = prepared.placement, prepared.rows.shape[1]
    width = float(line[4]) / placement.scale / side
    points = (_pen_point(placement, line[k : k + 2], side, width) for k in (0, 2))
    return Stroke(tuple(points), erases)


def _pen_point(placement: Placement, place: FloatArray, side: int, width: float) -> PenPoint:
    down, right = placement.in_drawing(float(place[0]), float(place[1]))
    return PenPoint(right / side, down / side, width)
