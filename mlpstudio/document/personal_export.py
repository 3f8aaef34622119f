"""A personal set for other programs: an npz file, and a picture of all digits by class."""

import io

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from mlpstudio.datasets.preprocessing import FIELD
from mlpstudio.document.personal import PersonalSet
from mlpstudio.engine.arrays import ByteArray

_ZOOM = 2
_GAP = 4
_COLUMNS = 16
_NAME_WIDTH = 40
_PAPER, _NAME = 24, 170
"""Grey levels."""


def to_npz(personal: PersonalSet) -> bytes:
    """Return an npz file with `images` (N, 28, 28) uint8 and `labels` (N,) int64."""
    content = io.BytesIO()
    np.savez_compressed(content, images=personal.images, labels=personal.labels)
    return content.getvalue()


def to_sheet(personal: PersonalSet, class_names: tuple[str, ...]) -> bytes:
    """Return a PNG picture with the digits of each class in rows of their own.

    Args:
        personal: At least one digit.
        class_names: By class; a class beyond them is called by its number.
    """
    images, labels = personal.images, personal.labels  # (N, 28, 28), (N,)
    rows: list[tuple[str, ByteArray]] = []
    for class_ in sorted({digit.label for digit in personal.digits}):
        own = images[labels == class_]  # (n, 28, 28)
        name = class_names[class_] if class_ < len(class_names) else str(class_)
        for start in range(0, len(own), _COLUMNS):
            rows.append(("" if start else name, own[start : start + _COLUMNS]))
    step = FIELD * _ZOOM + _GAP
    widest = max(len(own) for _, own in rows)
    size = (_NAME_WIDTH + widest * step + _GAP, len(rows) * step + _GAP)
    sheet = Image.new("L", size, _PAPER)
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(20)
    for line, (name, own) in enumerate(rows):
        top = _GAP + line * step
        draw.text((_NAME_WIDTH / 2, top + step / 2), name, _NAME, font, "mm")
        for column, image in enumerate(own):
            enlarged = image.repeat(_ZOOM, axis=0).repeat(_ZOOM, axis=1)  # (56, 56)
            sheet.paste(Image.fromarray(enlarged), (_NAME_WIDTH + column * step, top))
    content = io.BytesIO()
    sheet.save(content, "PNG", optimize=True)
    return content.getvalue()
