"""The normal tail against the C library's erfc, in both precisions."""

import math

import numpy as np
import pytest

from mlpstudio.engine.normal_tail import normal_tail

POINTS = np.concatenate([np.linspace(0.0, 9.0, 3001), np.geomspace(1e-300, 36.0, 1000)])


def exact(x):
    return np.array([0.5 * math.erfc(float(number) / math.sqrt(2.0)) for number in x])


@pytest.mark.parametrize(
    ("dtype", "absolute", "relative"), [(np.float64, 4e-16, 2e-13), (np.float32, 2e-7, 2e-6)]
)
def test_the_tail_is_that_of_the_error_function(dtype, absolute, relative):
    x = POINTS.astype(dtype)
    expected, found = exact(x), normal_tail(x)
    assert found.dtype == dtype
    np.testing.assert_allclose(found, expected, rtol=0.0, atol=absolute)
    # Even far out, as long as the type has full digits for numbers that small.
    is_normal = expected > np.finfo(dtype).tiny
    np.testing.assert_allclose(found[is_normal], expected[is_normal], rtol=relative)


def test_well_known_values():
    # Half of the distribution lies beyond 0, 15.87 % beyond one standard deviation.
    np.testing.assert_allclose(
        normal_tail(np.array([[0.0, 1.0], [1.959963984540054, 3.0]])),
        [[0.5, 0.15865525393145707], [0.025, 0.0013498980316300957]],
        rtol=1e-14,
    )


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_nothing_lies_beyond_1000_and_nothing_is_changed(dtype):
    x = np.array([1000.0, 1e9], dtype)
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        np.testing.assert_array_equal(normal_tail(x), 0.0)
    np.testing.assert_array_equal(x, np.array([1000.0, 1e9], dtype))
