"""Digits as they come out of a few quick moves: ways of the built-in handwriting seen seldom.

A mouse in a hurry is seen eight to sixteen times in a digit, and the canvas lays its curve through
these places; some drag it along from one stroke to the next. The ways are those of the built-in
handwriting, the curve is the canvas's own, and pens are as thin and as thick as the canvas has
them.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from mlpstudio.datasets.handwriting.generator import FORMS
from mlpstudio.datasets.handwriting.raster import paint, place
from mlpstudio.datasets.handwriting.strokes import Hand
from mlpstudio.datasets.handwriting.writer import written
from mlpstudio.datasets.preprocessing import BOX, FIELD
from mlpstudio.engine.arrays import ByteArray, FloatArray, IntArray
from mlpstudio.labs.digits.strokes import PenPoint, curve

_CHUNK = 500
_FEWEST, _MOST = 8, 16
_THINNEST, _THICKEST = 0.25, 2.2
"""Radius of a pen, in pixels of the finished image."""
_DRAGGING = 0.2
_UNSTEADY = 0.2
"""Deviation of each place, in pixels."""


def quick_digits(n: int, seed: int) -> tuple[ByteArray, IntArray]:
    """Return digits drawn quickly, normalised as MNIST is.

    Returns:
        (n, 28, 28) uint8 and (n,) int64, where n is rounded up to a multiple of 500.
    """
    n_chunks = -(-n // _CHUNK)
    chunks = [_chunk(np.random.default_rng((seed, k))) for k in range(n_chunks)]
    images, labels = zip(*chunks, strict=True)
    return np.concatenate(images), np.concatenate(labels)  # (n, 28, 28), (n,)


def _chunk(rng: np.random.Generator) -> tuple[ByteArray, IntArray]:
    labels: list[int] = []
    drawn: list[FloatArray] = []
    for digit, strokes in _ways(rng):
        radius = _THINNEST * (_THICKEST / _THINNEST) ** rng.random()
        labels.append(digit)
        drawn.append(_segments(_seen(strokes, rng), radius))
    order = sorted(range(len(drawn)), key=lambda k: -len(drawn[k]))  # as `paint` asks
    counts = np.array([len(drawn[k]) for k in order])  # (n,)
    segments = np.ones((len(order), counts[0], 5), np.float32)  # (n, M, 5)
    for row, k in enumerate(order):
        segments[row, : counts[row]] = drawn[k]
    images = place(paint(segments, counts, segments[:, 0, 4]))  # (n, 28, 28)
    return images, np.array(labels)[order]


def _ways(rng: np.random.Generator) -> Iterator[tuple[int, list[FloatArray]]]:
    """Yield digits with their strokes, each (P, 2), as the built-in handwriting's writers go."""
    for digit, forms in enumerate(FORMS):
        # As often one as the other: what few do in one country is what everybody does elsewhere.
        counts = rng.multinomial(_CHUNK // len(FORMS), [1 / len(forms)] * len(forms))  # (forms,)
        for (_, form), count in zip(forms, counts.tolist(), strict=True):
            if not count:
                continue
            hand = Hand(rng, count)
            strokes = form(hand)
            cuts = np.cumsum([stroke.shape[1] for stroke in strokes])[:-1]
            segments, _ = written(hand, strokes)  # (count, M, 5)
            for way in segments:
                places = np.concatenate([way[:, :2], way[-1:, 2:4]])  # (P, 2)
                yield digit, np.split(places, cuts)


def _seen(strokes: list[FloatArray], rng: np.random.Generator) -> list[FloatArray]:
    """Return the places (m, 2) where a quick pen is seen in each stroke."""
    if rng.random() < _DRAGGING:
        strokes = [np.concatenate(strokes)]
    far = [_lengths(stroke) for stroke in strokes]
    whole = sum(float(length[-1]) for length in far) or 1.0
    n_moves = int(rng.integers(_FEWEST, _MOST + 1))
    seen: list[FloatArray] = []
    for stroke, length in zip(strokes, far, strict=True):
        m = max(3, round(n_moves * float(length[-1]) / whole))
        at = np.linspace(0, length[-1], m)  # (m,)
        places = np.stack([np.interp(at, length, stroke[:, k]) for k in (0, 1)], axis=1)  # (m, 2)
        seen.append(places + rng.normal(0, _UNSTEADY, places.shape))
    return seen


def _lengths(stroke: FloatArray) -> FloatArray:
    """Return (P,) how far each place of a stroke (P, 2) is from its beginning, along the way."""
    steps = np.hypot(*np.diff(stroke, axis=0).T)  # (P - 1,)
    return np.concatenate([[0.0], np.cumsum(steps)])  # (P,)


def _segments(strokes: list[FloatArray], radius: float) -> FloatArray:
    """Return (M, 5) the lines of the canvas's curve, fitted to the box, and the pen's radius."""
    lines: list[tuple[float, float, float, float]] = []
    for stroke in strokes:
        pen = [PenPoint(x / FIELD, y / FIELD, 0.0) for x, y in stroke.tolist()]
        for path in curve(pen):
            lines += [(a.x, a.y, b.x, b.y) for a, b in pairwise(path)]
    ends = np.array(lines)  # (M, 4)
    places = ends.reshape(-1, 2)  # (2M, 2)
    low, high = places.min(axis=0), places.max(axis=0)  # (2,)
    scale = (BOX - 2 * radius) / (high - low).max()
    fitted = (places - (low + high) / 2) * scale + BOX / 2  # (2M, 2)
    return np.column_stack([fitted.reshape(-1, 4), np.full(len(ends), radius)])  # (M, 5)
