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

from mlpstudio.datasets.pictures import from_picture as from_picture
from mlpstudio.engine.arrays import ByteArray, FloatArray

FIELD = 28
BOX = 20
CENTRE = 14

CROP, FIT, BRIGHTEN, CENTRE_BY_MASS = "crop", "fit", "brighten", "centre"
DRAWING_STAGES = (CROP, FIT, BRIGHTEN, CENTRE_BY_MASS)
"""What can be left out, in order.

Without the crop the whole drawing field is fitted; without the fit the drawing keeps the size it
has in its own field; without brightening thin lines stay as faint as shrinking makes them; without
centring by mass the middle of the box comes to the middle of the field.
"""

# Of the strongest ink; fainter pixels are the blur around a stroke and do not widen the crop.
_INK_SHARE = 0.35
_FAINTEST_INK = 0.02
# Of a field; people draw a digit about as large.
_DRAWN_SHARE = 0.7
# Of a pixel; a side that is longer by less than this on each end is not given another pixel.
_NEGLECTED = 0.05


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a drawing's places come to lie in the image: scaled, then moved.

    Places are measured from the outer edge of the first pixel, in pixels, downwards or to the
    right.

    Attributes:
        scale: Of the image's pixels for each of the drawing's.
        top: Where the drawing's upper edge comes to lie in the image.
        left: Where its left edge comes to lie.
    """

    scale: float
    top: float
    left: float

    def in_image(self, down: float, right: float) -> tuple[float, float]:
        """Return where a place of the drawing lies in the image."""
        return self.scale * down + self.top, self.scale * right + self.left

    def in_drawing(self, down: float, right: float) -> tuple[float, float]:
        """Return which place of the drawing a place of the image shows."""
        return (down - self.top) / self.scale, (right - self.left) / self.scale


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A drawing as the network wants it, with the stages on the way for those who wonder.

    Attributes:
        image: (28, 28) uint8, bright ink on black.
        crop: (h, w) The part of the drawing that holds ink, in [0, 1].
        box: (top, left, height, width) of the crop in the drawing.
        resampled: (H, W) with the longer side 20, before the brightness is stretched.
        fitted: (H, W) the same with the strongest ink at 1.
        offset: (top, left) of `fitted` in the image.
        shift: (down, right) How far `fitted` lies from the middle of the field.
        rows: (H, height of the drawing) what each row of `fitted` is mixed of.
        columns: (W, width of the drawing) likewise.
        scale: Of the image's pixels for each of the drawing's.
        off: The stages that were left out.
    """

    image: ByteArray
    crop: FloatArray
    box: tuple[int, int, int, int]
    resampled: FloatArray
    fitted: FloatArray
    offset: tuple[int, int]
    shift: tuple[int, int]
    rows: FloatArray
    columns: FloatArray
    scale: float
    off: frozenset[str]

    @property
    def placement(self) -> Placement:
        """Where the drawing's places lie in the image."""
        top, left, height, width = self.box
        h, w = self.fitted.shape
        return Placement(
            self.scale,
            self.offset[0] + h / 2 - self.scale * (top + height / 2),
            self.offset[1] + w / 2 - self.scale * (left + width / 2),
        )

    def carried(self, values: FloatArray) -> FloatArray:
        """Return other values of the drawing's pixels where the image shows those pixels.

        Args:
            values: (height, width) of the drawing.

        Returns:
            (28, 28) float32; 0 where the image shows nothing of the drawing.
        """
        h, w = self.fitted.shape
        there = np.zeros((FIELD, FIELD), np.float32)  # (28, 28)
        there[self.offset[0] : self.offset[0] + h, self.offset[1] : self.offset[1] + w] = (
            self.rows @ values @ self.columns.T
        )
        return there


def normalise(ink: FloatArray, off: frozenset[str] = frozenset()) -> Prepared | None:
    """Return a drawing in the form of MNIST's images, or None when there is no ink.

    Args:
        ink: (H, W) in [0, 1], 1 where the pen was.
        off: Stages to leave out, of `DRAWING_STAGES`; other names are none of its concern.
    """
    found = _bounding_box(ink)
    if found is None:
        return None
    box = (0, 0, *ink.shape) if CROP in off else found
    top, left, height, width = box
    crop = ink[top : top + height, left : left + width]  # (height, width)
    most = FIELD if FIT in off else BOX
    scale = FIELD / max(ink.shape) if FIT in off else BOX / max(height, width)
    rows = _resampling_matrix(ink.shape[0], (top, height), scale, most)  # (h, H)
    columns = _resampling_matrix(ink.shape[1], (left, width), scale, most)  # (w, W)
    resampled = rows @ ink.astype(np.float32, copy=False) @ columns.T  # (h, w)
    # Thin lines fade when they shrink; MNIST's images always reach full brightness.
    strongest = 1 if BRIGHTEN in off else resampled.max()
    fitted = np.clip(resampled / strongest, 0, 1)  # (h, w)
    image = np.zeros((FIELD, FIELD), dtype=np.uint8)  # (28, 28)
    offset, shift = _placement(fitted, by_mass=CENTRE_BY_MASS not in off)
    h, w = fitted.shape
    image[offset[0] : offset[0] + h, offset[1] : offset[1] + w] = np.rint(fitted * 255)
    return Prepared(image, crop, box, resampled, fitted, offset, shift, rows, columns, scale, off)


def framed(ink: FloatArray, side: int) -> ByteArray | None:
    """Return ink in the middle of a square field, as large as people draw, or None for none.

    Args:
        ink: (H, W) in [0, 1], such as that of a photograph with a small digit in its corner.
        side: Of the field, in pixels.

    Returns:
        (side, side) uint8, 255 for full ink.
    """
    box = _bounding_box(ink)
    if box is None:
        return None
    top, left, height, width = box
    scale = _DRAWN_SHARE * side / max(height, width)
    rows = _resampling_matrix(ink.shape[0], (top, height), scale, side)  # (h, H)
    columns = _resampling_matrix(ink.shape[1], (left, width), scale, side)  # (w, W)
    drawn = rows @ ink.astype(np.float32, copy=False) @ columns.T  # (h, w)
    field = np.zeros((side, side), np.uint8)  # (side, side)
    (h, w) = drawn.shape
    y, x = (side - h) // 2, (side - w) // 2
    field[y : y + h, x : x + w] = np.rint(np.clip(drawn, 0, 1) * 255)
    return field


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


def _resampling_matrix(n_in: int, part: tuple[int, int], scale: float, most: int) -> FloatArray:
    """Return the matrix that scales a part of one axis, with the part's middle in the middle.

    Shrinking averages exactly over the area that an output pixel covers; enlarging interpolates
    linearly between the centres of input pixels. The blur around the part is resampled with it.

    Args:
        n_in: Pixels of the whole axis.
        part: Where the part starts, and its length.
        scale: Output pixels for each input pixel.
        most: Output pixels that there is room for.

    Returns:
        (n_out, n_in) float32; n_out is even, as the sides of MNIST's digits nearly all are.
    """
    start, length = part
    n_out = min(most, 2 * max(1, math.ceil(length * scale / 2 - _NEGLECTED)))
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


def _placement(fitted: FloatArray, *, by_mass: bool) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where the fitted drawing goes in the field, and how far from the middle that is."""
    offset: list[int] = []
    shift: list[int] = []
    for axis, length in enumerate(fitted.shape):
        middle = start = (FIELD - length) // 2
        if by_mass:
            # Symmetric drawings lie halfway between two pixels; rounding must not decide.
            nearest = math.ceil(CENTRE - _centre_of_mass(fitted, axis) - 0.5 - 1e-4)
            start = min(max(nearest, 0), FIELD - length)
        offset.append(start)
        shift.append(start - middle)
    return (offset[0], offset[1]), (shift[0], shift[1])


def _centre_of_mass(values: FloatArray, axis: int) -> float:
    """Return where along an axis the centre of mass lies, in pixel numbers."""
    profile: FloatArray = values.sum(axis=1 - axis)  # (length,)
    return float(profile @ np.arange(len(profile), dtype=np.float32)) / float(profile.sum())
