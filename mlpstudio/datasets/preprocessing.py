"""What makes a drawing look like an image of MNIST: its own normalisation, step by step.

A drawing is cropped to its ink, fitted into a box of 20 × 20 with its proportions kept, and placed
into a field of 28 × 28 so that its centre of mass lies at the centre of the field
(LeCun, Cortes and Burges, The MNIST database of handwritten digits). Measured on the files: the
longer side is always 20, the brightest pixel always at least 250, and the centre of mass within
half a pixel of pixel 14.
"""

import math
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, ByteArray, FloatArray
from mlpstudio.errors import DataError

FIELD = 28
BOX = 20
CENTRE = 14
# Of the strongest ink; fainter pixels are the blur around a stroke and do not widen the crop.
_INK_SHARE = 0.35
_FAINTEST_INK = 0.02
# Of a pixel; a side that is longer by less than this on each end is not given another pixel.
_NEGLECTED = 0.05

_SMALLEST_SIDE = 4
_LONGEST_SIDE = 1024
# Pictures with less between ink and paper hold no ink.
_FAINTEST_CONTRAST = 0.08
# Of the way from paper to ink; below it lies the grain of the paper.
_GRAIN = 0.25
# ITU-R BT.601
_BRIGHTNESS = np.array([0.299, 0.587, 0.114], dtype=np.float32)
_ACCEPTED = "a picture of shape (height, width), with 1 to 4 channels as a third axis"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A drawing as the network wants it, with the stages on the way for those who wonder.

    Attributes:
        image: (28, 28) uint8, bright ink on black.
        crop: (h, w) The part of the drawing that holds ink, in [0, 1].
        box: (top, left, height, width) of the crop in the drawing.
        fitted: (H, W) with the longer side 20, in [0, 1].
        offset: (top, left) of `fitted` in the image.
        shift: (down, right) How far the centre of mass moved `fitted` from the middle.
    """

    image: ByteArray
    crop: FloatArray
    box: tuple[int, int, int, int]
    fitted: FloatArray
    offset: tuple[int, int]
    shift: tuple[int, int]


def normalise(ink: FloatArray) -> Prepared | None:
    """Return a drawing in the form of MNIST's images, or None when there is no ink.

    Args:
        ink: (H, W) in [0, 1], 1 where the pen was.
    """
    box = _bounding_box(ink)
    if box is None:
        return None
    top, left, height, width = box
    crop = ink[top : top + height, left : left + width]  # (height, width)
    scale = BOX / max(height, width)
    rows = _resampling_matrix(ink.shape[0], top, height, scale)  # (h, H)
    columns = _resampling_matrix(ink.shape[1], left, width, scale)  # (w, W)
    fitted = rows @ ink.astype(np.float32, copy=False) @ columns.T  # (h, w)
    # Thin lines fade when they shrink; MNIST's images always reach full brightness.
    fitted = np.clip(fitted / fitted.max(), 0, 1)  # (h, w)
    image = np.zeros((FIELD, FIELD), dtype=np.uint8)  # (28, 28)
    offset, shift = _placement(fitted)
    h, w = fitted.shape
    image[offset[0] : offset[0] + h, offset[1] : offset[1] + w] = np.rint(fitted * 255)
    return Prepared(image, crop, box, fitted, offset, shift)


def _bounding_box(ink: FloatArray) -> tuple[int, int, int, int] | None:
    """Return top, left, height and width of the part that holds ink."""
    strongest = float(ink.max(initial=0))
    if strongest < _FAINTEST_INK:
        return None
    holds_ink = ink >= strongest * _INK_SHARE  # (H, W)
    rows = np.flatnonzero(holds_ink.any(axis=1))  # (rows with ink,)
    columns = np.flatnonzero(holds_ink.any(axis=0))  # (columns with ink,)
    top, left = int(rows[0]), int(columns[0])
    return top, left, int(rows[-1]) - top + 1, int(columns[-1]) - left + 1


def _resampling_matrix(n_in: int, start: int, length: int, scale: float) -> FloatArray:
    """Return the matrix that scales a part of one axis, with the part's middle in the middle.

    Shrinking averages exactly over the area that an output pixel covers; enlarging interpolates
    linearly between the centres of input pixels. The blur around the part is resampled with it.

    Returns:
        (n_out, n_in) float32; n_out is even, as the sides of MNIST's digits nearly all are.
    """
    n_out = min(BOX, 2 * max(1, math.ceil(length * scale / 2 - _NEGLECTED)))
    from_middle = np.arange(n_out) + 0.5 - n_out / 2  # (n_out,) in output pixels
    middle = from_middle / scale + start + length / 2  # (n_out,) in input pixels
    if scale >= 1:
        centres = np.arange(n_in) + 0.5  # (n_in,)
        inside = np.clip(middle, 0.5, n_in - 0.5)[:, None]  # (n_out, 1)
        return np.clip(1 - np.abs(inside - centres), 0, None).astype(np.float32)
    edges = np.arange(n_in + 1)  # (n_in + 1,)
    low, high = (middle - 0.5 / scale)[:, None], (middle + 0.5 / scale)[:, None]  # (n_out, 1)
    covered = np.minimum(high, edges[1:]) - np.maximum(low, edges[:-1])  # (n_out, n_in)
    return (np.clip(covered, 0, None) * scale).astype(np.float32)


def _placement(fitted: FloatArray) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where the fitted drawing goes in the field, and how far from the middle that is."""
    offset: list[int] = []
    shift: list[int] = []
    for axis, length in enumerate(fitted.shape):
        profile: FloatArray = fitted.sum(axis=1 - axis)  # (length,)
        centre_of_mass = float(profile @ np.arange(length, dtype=np.float32)) / float(
            profile.sum()
        )
        # Symmetric drawings lie halfway between two pixels; rounding must not decide.
        nearest = math.ceil(CENTRE - centre_of_mass - 0.5 - 1e-4)
        start = min(max(nearest, 0), FIELD - length)
        offset.append(start)
        shift.append(start - (FIELD - length) // 2)
    return (offset[0], offset[1]), (shift[0], shift[1])


def from_picture(picture: AnyArray) -> FloatArray:
    """Return the ink of a picture: 1 where something is written, 0 where the paper is.

    Which of the two is the paper is told by the border of the picture, a gradient of the light
    across it is taken out, and the contrast is stretched.

    Args:
        picture: (H, W) or (H, W, channels): grey, grey + alpha, RGB or RGB + alpha; bytes,
            16-bit numbers, booleans, or floats in [0, 1] or [0, 255].

    Returns:
        (H', W') float32 in [0, 1]; smaller than the picture if that has over 1024 pixels a side;
        all zero if nothing stands out.

    Raises:
        DataError: The array is not such a picture.
    """
    grey = _grey(_reduced(_unit_range(_checked(picture))))  # (H', W')
    from_paper = grey - _paper(grey)  # (H', W')
    brighter, darker = np.clip(from_paper, 0, None), np.clip(-from_paper, 0, None)  # (H', W')
    # Squares, so that few pixels of strong ink count more than many of faint grain.
    ink = brighter if np.square(brighter).sum() > np.square(darker).sum() else darker
    if float(ink.max()) < _FAINTEST_CONTRAST:
        return np.zeros_like(ink)
    paper_level, ink_level = _two_levels(ink)
    contrast = ink_level - paper_level
    start = paper_level + _GRAIN * contrast
    return np.clip((ink - start) / (ink_level - start), 0, 1)


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
