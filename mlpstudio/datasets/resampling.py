"""What many images show beside and between their pixels.

Places are counted in pixels from the middle of the first one, so that pixel (r, c) lies at (r, c)
and the middle of an image at ((H - 1) / 2, (W - 1) / 2). All around it there is background, 0.
"""

from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray


@dataclass(frozen=True, slots=True)
class Places:
    """Where pixel by pixel of each new image is read in an old one: sums of a few patterns.

    Attributes:
        rows: (B, M) float32; `rows @ patterns` are rows of the old images.
        columns: (B, M) float32, likewise.
        patterns: (M, H·W) float32; the first is 1 everywhere.
    """

    rows: FloatArray
    columns: FloatArray
    patterns: FloatArray

    def __getitem__(self, part: slice) -> "Places":
        """Return the places for some of the images."""
        return Places(self.rows[part], self.columns[part], self.patterns)


def read_at(images: AnyArray, places: Places) -> FloatArray:
    """Return what images show at places, interpolated between the nearest four pixels.

    Args:
        images: (B, H, W) of any number type.
        places: For as many images.

    Returns:
        (B, H, W) float32, exact at whole pixels.
    """
    n, h, w = images.shape
    line = w + 1
    y, top = _from_margin(places.rows, places.patterns, h)  # (B, H·W)
    x, left = _from_margin(places.columns, places.patterns, w)  # (B, H·W)
    top *= line
    top += left
    index = top.astype(np.int32)  # (B, H·W)
    index += np.arange(n, dtype=np.int32)[:, None] * ((h + 1) * line)
    index = index.astype(np.intp)  # (B, H·W) the pixel above and left of each place
    pixels = _with_margins(images)  # (n,)
    above = _between(pixels, index, x)  # (B, H·W)
    below = _between(pixels[line:], index, x)  # (B, H·W)
    below -= above
    below *= y
    above += below
    return above.reshape(n, h, w)


def _from_margin(
    amounts: FloatArray, patterns: FloatArray, length: int
) -> tuple[FloatArray, FloatArray]:
    """Return how far places lie from the pixels before them, and the numbers of these.

    Both are counted from the margin, as 0, to the margin on the other side, as length + 1; what
    is further out is background like the margin and put there.

    Returns:
        (B, H·W) from 0 to below 1, and (B, H·W) whole numbers.
    """
    places = amounts @ patterns  # (B, H·W)
    places += 1
    np.clip(places, 0, length + 1, out=places)
    before = np.floor(places)  # (B, H·W)
    places -= before
    return places, before


def _between(pixels: FloatArray, index: AnyArray, share: FloatArray) -> FloatArray:
    """Return values between pixels and their neighbours on the right.  # (B, H·W)."""
    left, right = pixels.take(index), pixels[1:].take(index)  # (B, H·W)
    right -= left
    right *= share
    left += right
    return left


def thickened(images: AnyArray, change: FloatArray) -> FloatArray:
    """Return images with the edges of their bright strokes moved.

    Less than a pixel is a mixture of the old image and one with edges moved by a whole pixel.

    Args:
        images: (B, H, W) of any number type.
        change: (B,) from -1, a pixel inwards, to 1, a pixel outwards.

    Returns:
        (B, H, W) float32.
    """
    h, line = images.shape[1], images.shape[2] + 1
    result = images.astype(np.float32)  # (B, H, W)
    for chosen, move in ((change > 0, _dilated), (change < 0, _thinned)):
        pixels = _with_margins(images[chosen])  # (n,)
        moved = move(pixels, line)  # (n,)
        moved -= pixels
        inner = moved[line : -2 * line].reshape(-1, (h + 1) * line)  # (b, (H + 1)(W + 1))
        inner *= np.abs(change[chosen], dtype=np.float32)[:, None]
        moved += pixels
        result[chosen] = inner.reshape(-1, h + 1, line)[:, :h, 1:]
    return result


def _dilated(pixels: FloatArray, line: int) -> FloatArray:
    """Return the brightest of each pixel and its four neighbours.

    Args:
        pixels: (n,) as `_with_margins` returns them.
        line: Pixels from one line to the next.
    """
    return np.maximum(_dilated_along(pixels, 1), _dilated_along(pixels, line))


def _dilated_along(pixels: FloatArray, offset: int) -> FloatArray:
    """Return the brightest of each pixel and the two that lie so far before and behind it."""
    brightest = pixels.copy()  # (n,)
    np.maximum(brightest[offset:], pixels[:-offset], out=brightest[offset:])
    np.maximum(brightest[:-offset], pixels[offset:], out=brightest[:-offset])
    return brightest


def _thinned(pixels: FloatArray, line: int) -> FloatArray:
    """Return the darkest likewise, but leave alone what is too thin to lose a pixel on each side.

    That is what does not come back when the rest is dilated again, the so-called top hat; this
    time with all eight neighbours, so that corners come back.
    """
    darkest = -_dilated(-pixels, line)  # (n,)
    back = _dilated_along(_dilated_along(darkest, 1), line)  # (n,)
    return np.maximum(darkest, pixels - back)


def _with_margins(images: AnyArray) -> FloatArray:
    """Return all pixels in one row, with one pixel of background around every image.

    The margin on the right of a line is the one on the left of the next, and the margin below an
    image is the one above the next. Two more lines are there to be read beside the last place.

    Returns:
        (B·(H + 1)·(W + 1) + 3·(W + 1),) float32.
    """
    n, h, w = images.shape
    line = w + 1
    pixels = np.zeros((n * (h + 1) + 3) * line, images.dtype)  # ((n(H + 1) + 3)(W + 1),)
    lines = pixels[line : line + n * (h + 1) * line].reshape(n, h + 1, line)  # (n, H + 1, W + 1)
    lines[:, :h, 1:] = images
    return pixels.astype(np.float32, copy=False)
