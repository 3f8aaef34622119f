"""The test digits that a network reads wrongly, looked for one after the other."""

from collections.abc import Callable

import numpy as np

from mlpstudio.datasets.preprocessing import normalise
from mlpstudio.engine.arrays import ByteArray, FloatArray, IntArray
from mlpstudio.labs.digits.drawing import SIDE
from mlpstudio.labs.digits.sheet import Sheet

Predict = Callable[[ByteArray], FloatArray]
"""Returns the outputs (n, C) for images (n, 28, 28)."""

_BLOCK = 500
_TRIED = 100
"""Misread digits that are laid on a canvas to see whether they are misread there as well."""


def next_misread(
    images: ByteArray, labels: IntArray, predict: Predict, after: int = -1
) -> int | None:
    """Return which digit is the next to be misread, going round.

    A digit that is laid on a canvas is prepared once more, which may be what it takes to read it;
    so one that is misread there too is preferred.

    Args:
        images: (N, 28, 28) uint8.
        labels: (N,) class numbers.
        predict: The network.
        after: Where to begin, behind this one; -1 to begin with the first.

    Returns:
        Its number, None when all are read rightly.
    """
    n_tried, fallback = 0, None
    order = np.roll(np.arange(len(images)), -(after + 1))  # (N,)
    for start in range(0, len(order), _BLOCK):
        block = order[start : start + _BLOCK]  # (n,)
        is_wrong = predict(images[block]).argmax(axis=1) != labels[block]  # (n,)
        for number in block[is_wrong].tolist():
            if fallback is None:
                fallback = number
            if n_tried >= _TRIED or _is_misread_on_canvas(
                images[number], int(labels[number]), predict
            ):
                return number if n_tried < _TRIED else fallback
            n_tried += 1
    return fallback


def _is_misread_on_canvas(image: ByteArray, label: int, predict: Predict) -> bool:
    sheet = Sheet(SIDE)
    sheet.clear(image)
    prepared = normalise(sheet.pixels * np.float32(1 / 255))
    return prepared is not None and int(predict(prepared.image[None])[0].argmax()) != label
