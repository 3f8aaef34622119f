"""Pictures turned into ink step by step: brightness, distance from the paper, full contrast."""

from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.errors import DataError

GREY, PAPER, CONTRAST = "grey", "paper", "contrast"
PICTURE_STAGES = (GREY, PAPER, CONTRAST)
"""What can be left out, in order.

Without grey the first channel alone is read; without paper the brightness itself is taken for ink,
so that dark writing on light paper is ink everywhere but where it was written; without contrast
faint ink stays faint, and the grain of the paper stays.
"""

_SMALLEST_SIDE = 4
_LONGEST_SIDE = 1024
# Pictures with less between ink and paper hold no ink.
_FAINTEST_CONTRAST = 0.08
# Of the way from paper to ink; below it lies the grain of the paper.
_GRAIN = 0.25
# ITU-R BT.601
_BRIGHTNESS = np.array([0.299, 0.587, 0.114], dtype=np.float32)
_ACCEPTED = "a picture of shape (height, width), with 1 to 4 channels as a third axis"


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A picture on its way to ink; all arrays are float32 in [0, 1].

    Attributes:
        raw: (H, W, channels), the picture, smaller if it has over 1024 pixels a side.
        grey: (H, W) brightness.
        is_dark_on_light: Whether the ink is darker than the paper.
        from_paper: (H, W) how far each pixel is from the paper, on the ink's side of it.
        levels: Of paper and ink in `from_paper`; both 0 when nothing stands out.
        ink: (H, W), 1 where something is written; all zero when nothing stands out.
        off: The stages that were left out.
    """

    raw: FloatArray
    grey: FloatArray
    is_dark_on_light: bool
    from_paper: FloatArray
    levels: tuple[float, float]
    ink: FloatArray
    off: frozenset[str]


def read_picture(picture: AnyArray, off: frozenset[str] = frozenset()) -> Reading:
    """Return the ink of a picture: 1 where something is written, 0 where the paper is.

    Which of the two is the paper is told by the border of the picture, a gradient of the light
    across it is taken out, and the contrast is stretched.

    Args:
        picture: (H, W) or (H, W, channels): grey, grey + alpha, RGB or RGB + alpha; bytes,
            16-bit numbers, booleans, or floats in [0, 1] or [0, 255].
        off: Stages to leave out, of `PICTURE_STAGES`; other names are none of its concern.

    Raises:
        DataError: The array is not such a picture.
    """
    raw = _reduced(_unit_range(_checked(picture)))  # (H', W', channels)
    grey = raw[:, :, 0] if GREY in off else _grey(raw)  # (H', W')
    brighter, darker = _sides_of(grey, _paper(grey))  # (H', W')
    # Squares, so that few pixels of strong ink count more than many of faint grain.
    is_dark_on_light = not np.square(brighter).sum() > np.square(darker).sum()
    if PAPER in off:
        from_paper, lowest = grey, float(grey.min())
    else:
        from_paper, lowest = (darker if is_dark_on_light else brighter), 0.0
    levels, ink = (0.0, 0.0), np.zeros_like(from_paper)  # (H', W')
    if float(from_paper.max()) - lowest >= _FAINTEST_CONTRAST:
        levels = _two_levels(from_paper)
        ink = from_paper if CONTRAST in off else _stretched(from_paper, levels)
    return Reading(raw, grey, is_dark_on_light, from_paper, levels, ink, off)


def from_picture(picture: AnyArray) -> FloatArray:
    """Return the ink of a picture, (H, W) float32 in [0, 1], as `read_picture` does."""
    return read_picture(picture).ink


def _checked(picture: AnyArray) -> AnyArray:
    """Return the picture as (H, W, channels) if it is one."""
    array = picture[:, :, None] if picture.ndim == 2 else picture
    if array.ndim != 3 or not 1 <= array.shape[2] <= 4:
        raise DataError(f"Expected {_ACCEPTED}, received an array of shape {picture.shape}.")
    if min(array.shape[:2]) < _SMALLEST_SIDE:
        raise DataError(
            f"Expected a picture of at least {_SMALLEST_SIDE} × {_SMALLEST_SIDE} pixels, "
            f"received {array.shape[0]} × {array.shape[1]}. Choose a larger one."
        )
    return array


def _unit_range(array: AnyArray) -> FloatArray:
    """Return the values as float32 in [0, 1]."""
    if array.dtype == np.bool_:
        return array.astype(np.float32)
    if array.dtype == np.uint16:
        return array.astype(np.float32) / 65535
    if array.dtype.kind not in "uif":
        raise DataError(f"Expected a picture of numbers, received {array.dtype}.")
    values = array.astype(np.float32)
    if not np.isfinite(values).all():
        raise DataError("Expected brightness values, received some that are not finite numbers.")
    lowest, highest = float(values.min()), float(values.max())
    if lowest < 0 or highest > 255:
        raise DataError(
            f"Expected brightness from 0 to 1 or from 0 to 255, received {lowest:g} to "
            f"{highest:g}. Scale the picture first."
        )
    is_unit = array.dtype.kind == "f" and highest <= 1
    return values if is_unit else values / 255


def _reduced(values: FloatArray) -> FloatArray:
    """Average blocks of pixels until the longer side is at most 1024."""
    block = min(-(-max(values.shape[:2]) // _LONGEST_SIDE), min(values.shape[:2]))
    if block == 1:
        return values
    h, w = values.shape[0] // block, values.shape[1] // block
    whole = values[: h * block, : w * block]  # (h·block, w·block, channels)
    return whole.reshape(h, block, w, block, -1).mean(axis=(1, 3))  # (h, w, channels)


def _grey(values: FloatArray) -> FloatArray:
    """Return (H, W) brightness; what is transparent becomes paper."""
    channels = values.shape[2]
    colours = channels - 1 if channels in (2, 4) else channels
    grey = values[:, :, 0] if colours == 1 else values[:, :, :3] @ _BRIGHTNESS  # (H, W)
    if channels == colours:
        return grey
    alpha = values[:, :, -1]  # (H, W)
    # White ink on a transparent ground would vanish on white paper, black ink on black paper.
    is_mostly_bright = float((grey * alpha).sum()) > 0.5 * float(alpha.sum())
    has_transparency = float(alpha.min()) < 0.5
    paper = 0.0 if is_mostly_bright and has_transparency else 1.0
    return grey * alpha + paper * (1 - alpha)  # (H, W)


def _paper(grey: FloatArray) -> FloatArray:
    """Return the brightness of the paper everywhere: a plane through the border's pixels."""
    h, w = grey.shape
    y, x = np.meshgrid(np.linspace(-1, 1, h), np.linspace(-1, 1, w), indexing="ij")  # (H, W)
    is_border = np.zeros((h, w), dtype=bool)  # (H, W)
    is_border[[0, -1], :] = True
    is_border[:, [0, -1]] = True
    border = grey[is_border]  # (n,)
    middle = float(np.median(border))
    near = np.abs(border - middle) <= 0.25  # (n,) ink that runs over the border is not paper
    terms = np.stack([np.ones(border.size), y[is_border], x[is_border]], axis=1)  # (n, 3)
    plane = np.linalg.lstsq(terms[near], border[near], rcond=None)[0]  # (3,)
    return (plane[0] + plane[1] * y + plane[2] * x).astype(np.float32)  # (H, W)


def _sides_of(grey: FloatArray, paper: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return how much brighter and how much darker than the paper each pixel is.  # (H, W)."""
    difference = grey - paper  # (H, W)
    return np.clip(difference, 0, None), np.clip(-difference, 0, None)


def _stretched(from_paper: FloatArray, levels: tuple[float, float]) -> FloatArray:
    """Bring ink to 1 and paper with its grain to 0.  # (H, W)."""
    paper_level, ink_level = levels
    start = paper_level + _GRAIN * (ink_level - paper_level)
    return np.clip((from_paper - start) / (ink_level - start), 0, 1)


def _two_levels(ink: FloatArray) -> tuple[float, float]:
    """Return the mean of the paper and of the ink, split where their variance is greatest.

    Otsu, A threshold selection method from gray-level histograms, 1979, equation 18.
    """
    counts, edges = np.histogram(ink, bins=256)  # (256,), (257,)
    levels = (edges[:-1] + edges[1:]) / 2  # (256,)
    below = np.cumsum(counts)  # (256,)
    above = below[-1] - below  # (256,)
    sums = np.cumsum(counts * levels)  # (256,)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean_below, mean_above = sums / below, (sums[-1] - sums) / above  # (256,)
        between = below * above * np.square(mean_above - mean_below)  # (256,)
    best = int(np.nanargmax(between[:-1]))
    return float(mean_below[best]), float(mean_above[best])
