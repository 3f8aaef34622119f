"""Arrays: where they begin in memory."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.engine.arrays import aligned_zeros


@given(size=st.integers(1, 300), dtype=st.sampled_from([np.float32, np.float64]))
def test_aligned_zeros_begin_with_a_cache_line(size, dtype):
    zeros = aligned_zeros(size, dtype)
    assert zeros.shape == (size,)
    assert zeros.dtype == dtype
    assert zeros.ctypes.data % 64 == 0
    assert not zeros.any()
