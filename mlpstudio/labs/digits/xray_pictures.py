"""What a picture's own stages are good for: what the network would receive without each."""

import numpy as np

from mlpstudio.datasets.pictures import PICTURE_STAGES, Reading, read_picture
from mlpstudio.datasets.preprocessing import framed, normalise
from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.labs.digits.drawing import SIDE, Page
from mlpstudio.labs.digits.sheet import Sheet


def written(page: Page) -> FloatArray:
    """Return the ink of a page.  # (280, 280)."""
    sheet = Sheet(SIDE)
    sheet.clear(page.background)
    for stroke in page.strokes:
        sheet.write_stroke(stroke)
    return sheet.pixels * np.float32(1 / 255)  # (280, 280)


def picture_without_each(
    page: Page, reading: Reading, off: frozenset[str] = frozenset()
) -> dict[str, ByteArray]:
    """Return the image that each of a picture's stages' absence alone leads to.

    Args:
        page: Strokes over the picture.
        reading: How the picture became ink.
        off: Stages that are left out in any case.

    Returns:
        (28, 28) uint8 for each of `PICTURE_STAGES` that is not off and without which there is ink.
    """
    images: dict[str, ByteArray] = {}
    for name in PICTURE_STAGES:
        if name in off:
            continue
        background = framed(read_picture(reading.raw, off | {name}).ink, SIDE)  # (280, 280)
        prepared = normalise(written(page._replace(background=background)), off)
        if prepared is not None:
            images[name] = prepared.image
    return images
