"""Picture files of any size, kind and orientation as arrays of brightness."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from mlpstudio.datasets.preprocessing import from_picture, normalise
from mlpstudio.engine.arrays import AnyArray, ByteArray
from mlpstudio.errors import DataError

# Named one by one, because Pillow would start other programs for some kinds (EPS).
_FORMATS = ("PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP", "PPM")
_MOST_PIXELS = 80_000_000
_LONGEST_SIDE = 1024
"""Larger pictures are reduced on the way in, as `from_picture` would do it, but sooner."""

# ITU-R BT.601
_BRIGHTNESS = np.array([0.299, 0.587, 0.114], dtype=np.float32)


def picture_size(path: Path) -> tuple[int, int]:
    """Return (height, width) of a picture as it is seen, without reading its pixels.

    Raises:
        DataError: It cannot be read as a picture.
    """
    with _opened(path) as image:
        width, height = image.size
        is_turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
        return (width, height) if is_turned else (height, width)


def read_picture(path: Path) -> AnyArray:
    """Read a picture upright, reduced if it is very large.

    Returns:
        (H, W) or (H, W, 3 or 4): bytes, 16-bit numbers, or float32 from 0 to 255, as
        `preprocessing.from_picture` takes them.

    Raises:
        DataError: It cannot be read as a picture, or is too large.
    """
    with _opened(path) as image:
        # For JPEG only, which can be read at a half, a quarter or an eighth of its size.
        image.draft(None, (_LONGEST_SIDE, _LONGEST_SIDE))
        return _pixels(ImageOps.exif_transpose(image))


def as_drawing(picture: AnyArray) -> ByteArray | None:
    """Return a picture in the form of MNIST's images, as the canvas does; None without ink.

    Returns:
        (28, 28)
    """
    prepared = normalise(from_picture(picture))
    return None if prepared is None else prepared.image


def as_grey(picture: AnyArray) -> ByteArray:
    """Return the brightness of a picture.

    Transparent ink is put on the ground that it can be seen on.

    Returns:
        (H, W)
    """
    divisor = 257 if picture.dtype == np.uint16 else 1
    values = picture.astype(np.float32) / divisor  # (H, W) or (H, W, 3 or 4)
    if values.ndim == 2:
        return np.rint(values).astype(np.uint8)  # (H, W)
    grey = values[:, :, :3] @ _BRIGHTNESS  # (H, W)
    if values.shape[2] == 4:
        opacity = values[:, :, 3] / 255  # (H, W)
        is_bright = float((grey * opacity).sum()) > 127.5 * float(opacity.sum())
        grey = grey * opacity + (0 if is_bright else 255) * (1 - opacity)  # (H, W)
    return np.rint(grey).clip(0, 255).astype(np.uint8)  # (H, W)


@contextmanager
def _opened(path: Path) -> Generator[Image.Image, None, None]:
    """Open a picture; raise DataError for whatever goes wrong with it."""
    try:
        with Image.open(path, formats=_FORMATS) as image:
            n_pixels = image.width * image.height
            if n_pixels > _MOST_PIXELS:
                raise DataError(
                    f"{path}: expected a picture of up to {_MOST_PIXELS:,} pixels, found "
                    f"{image.width:,} × {image.height:,}. Make it smaller."
                )
            yield image
    # Pillow raises these for files that are cut off or damaged, and warns where it could go on.
    except (
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
        IndexError,
        KeyError,
        TypeError,
        OverflowError,
        NotImplementedError,
        Image.DecompressionBombError,
        Warning,
    ) as error:
        raise DataError(
            f"{path} cannot be read as a picture: {_reason(error)}. Use a PNG, JPEG, BMP, GIF, "
            "TIFF or WebP file."
        ) from error


def _reason(error: Exception) -> str:
    if isinstance(error, Image.UnidentifiedImageError):
        return "it is none, is damaged, or is of another kind"
    return (str(getattr(error, "strerror", None) or error) or type(error).__name__).rstrip(".")


def _pixels(image: Image.Image) -> AnyArray:
    """Return the pixels of an image in one of a few forms."""
    if image.mode.startswith("I;16"):  # converting it would cut it off at 255
        return np.asarray(image).astype(np.uint16)  # (H, W)
    if image.mode in ("I", "F"):
        return _stretched(np.asarray(image, dtype=np.float32))  # (H, W)
    has_alpha = "A" in image.mode.upper() and image.mode != "LAB"
    if has_alpha or "transparency" in image.info:
        converted = image.convert("RGBA")
    else:
        converted = image.convert("L" if image.mode in ("1", "L") else "RGB")
    factor = -(-max(converted.size) // _LONGEST_SIDE)
    return np.asarray(converted.reduce(factor) if factor > 1 else converted)  # (H, W, ...)


def _stretched(values: AnyArray) -> AnyArray:
    """Return brightness of any range as float32 from 0 to 255.  # (H, W)."""
    if not np.isfinite(values).all():
        raise ValueError("some of its values are not finite numbers")
    lowest, highest = float(values.min()), float(values.max())
    if lowest >= 0 and highest <= 255:
        # Between 0 and 1, what is white is 1; a byte of 1 would be nearly black.
        return values * 255 if highest <= 1 else values
    if lowest >= 0 and highest <= 65535:
        return values / 257
    return (values - lowest) * (255 / (highest - lowest))
