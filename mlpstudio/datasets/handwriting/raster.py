"""Strokes turned into grey levels: the share of each pixel that the pen covers."""

import numpy as np

from mlpstudio.datasets.preprocessing import BOX, CENTRE, FIELD
from mlpstudio.engine.arrays import ByteArray, FloatArray, IntArray

# Images whose working arrays stay in the processor's cache; of 16 to 250 the quickest.
_BLOCK = 125


def paint(segments: FloatArray, n_segments: IntArray, radius: FloatArray) -> FloatArray:
    """Return how far each pixel of the box is covered by the pen.

    Args:
        segments: (n, M, 5) x and y of both ends in pixels, and the pen's radius there.
        n_segments: (n,) how many of the M are in use, in descending order.
        radius: (n,) the pen's usual radius in pixels.

    Returns:
        (n, 20, 20) float32 in [0, 1].
    """
    covered = np.empty((len(segments), BOX, BOX), dtype=np.float32)  # (n, 20, 20)
    for start in range(0, len(segments), _BLOCK):
        block = slice(start, start + _BLOCK)
        covered[block] = _paint_block(segments[block], n_segments[block], radius[block])
    return covered


def _paint_block(segments: FloatArray, n_segments: IntArray, radius: FloatArray) -> FloatArray:
    """Do the work of `paint` for some images.

    With distances measured in pen radii, the squared distance of a pixel from a segment is the
    square of its distance across plus the square of what it lies beyond the ends along.
    """
    n = len(segments)
    x0, y0, x1, y1, pen = np.moveaxis(segments, 2, 0)  # (n, M) each
    length = np.hypot(x1 - x0, y1 - y0)  # (n, M)
    # A segment without length is a dot, whatever its direction.
    is_dot = length == 0  # (n, M)
    unit = np.where(is_dot, 1, length) * pen  # (n, M)
    ux, uy = np.where(is_dot, 1, x1 - x0) / unit, (y1 - y0) / unit  # (n, M)
    reach = (length / pen)[:, :, None, None]  # (n, M, 1, 1)
    at = np.arange(BOX, dtype=np.float32) + 0.5  # (20,)
    from_x, from_y = at - x0[:, :, None], at - y0[:, :, None]  # (n, M, 20)
    along_x, along_y = ux[:, :, None] * from_x, uy[:, :, None] * from_y  # (n, M, 20)
    across_x, across_y = uy[:, :, None] * from_x, ux[:, :, None] * from_y  # (n, M, 20)
    nearest = np.full((n, BOX, BOX), 1e6, dtype=np.float32)  # (n, 20, 20)
    along, inside, across = np.empty((3, n, BOX, BOX), dtype=np.float32)  # (n, 20, 20) each
    for k in range(int(n_segments[0])):
        m = int(np.count_nonzero(n_segments > k))
        s, t, d = along[:m], inside[:m], across[:m]  # (m, 20, 20)
        np.add(along_x[:m, k, None, :], along_y[:m, k, :, None], out=s)
        np.clip(s, 0, reach[:m, k], out=t)
        np.subtract(s, t, out=s)
        np.multiply(s, s, out=s)
        np.subtract(across_x[:m, k, None, :], across_y[:m, k, :, None], out=d)
        np.multiply(d, d, out=d)
        np.add(s, d, out=s)
        np.minimum(nearest[:m], s, out=nearest[:m])
    beyond_edge = (np.sqrt(nearest) - 1) * radius[:, None, None]  # (n, 20, 20) in pixels
    return np.clip(0.5 - beyond_edge, 0, 1)


def place(covered: FloatArray) -> ByteArray:
    """Put each box into the field so that its centre of mass is at the centre.

    Returns:
        (n, 28, 28) uint8, the brightest pixel of each image 255.
    """
    n = len(covered)
    at = np.arange(BOX, dtype=np.float32)  # (20,)
    mass = covered.sum(axis=(1, 2))  # (n,)
    starts: list[IntArray] = []
    for axis in (1, 2):
        centre_of_mass = covered.sum(axis=3 - axis) @ at / mass  # (n,)
        start = np.rint(CENTRE - centre_of_mass)  # (n,)
        starts.append(np.clip(start, 0, FIELD - BOX).astype(np.int64))
    rows = starts[0][:, None] + np.arange(BOX)  # (n, 20)
    columns = starts[1][:, None] + np.arange(BOX)  # (n, 20)
    images = np.zeros((n, FIELD, FIELD), dtype=np.uint8)  # (n, 28, 28)
    brightness = covered * (255 / covered.max(axis=(1, 2), keepdims=True))  # (n, 20, 20)
    images[np.arange(n)[:, None, None], rows[:, :, None], columns[:, None, :]] = np.rint(
        brightness
    )
    return images
