"""Names for the array types that the engine passes around."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.floating[Any]]
"""float32 while training, float64 in gradient checks and labs."""

IntArray = NDArray[np.int64]
ByteArray = NDArray[np.uint8]
AnyArray = NDArray[Any]

CACHE_LINE = 64
"""Bytes that a processor reads at once."""


def aligned_zeros(size: int, dtype: type[np.floating]) -> FloatArray:
    """Return zeros that begin with a cache line, so that no vector instruction straddles two.

    NumPy's own arrays begin anywhere in one; in the passes of an optimizer that costs a tenth.
    """
    itemsize = np.dtype(dtype).itemsize
    room = np.zeros(size + CACHE_LINE // itemsize, dtype)  # (size + one line,)
    start = -room.__array_interface__["data"][0] % CACHE_LINE // itemsize
    return room[start : start + size]  # (size,)
