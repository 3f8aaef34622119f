import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from mlpstudio.engine.clipping import clip_by_norm, clip_by_value

both_types = pytest.mark.parametrize("dtype", [np.float32, np.float64])


@both_types
def test_values_are_brought_within_the_limit_in_place(dtype):
    gradient = np.array([-3.0, -0.5, 0.0, 0.5, 7.0, np.inf, -np.inf, np.nan], dtype)
    clip_by_value(gradient, 0.5)
    assert_array_equal(gradient, [-0.5, -0.5, 0.0, 0.5, 0.5, 0.5, -0.5, np.nan])
    assert gradient.dtype == dtype


@both_types
def test_a_gradient_that_is_too_long_is_shortened_and_keeps_its_direction(dtype):
    # ‖(3, 4)‖ = 5; to a length of 1 it is divided by 5.
    gradient = np.array([3.0, 4.0], dtype)
    assert clip_by_norm(gradient, 1.0) == pytest.approx(5.0)
    assert_allclose(gradient, [0.6, 0.8], rtol=1e-6)
    assert gradient.dtype == dtype


@pytest.mark.parametrize("limit", [5.0, 5.1, 1e30])
def test_a_gradient_within_the_limit_is_left_as_it_is(limit):
    gradient = np.array([3.0, 4.0], np.float32)
    assert clip_by_norm(gradient, limit) == 5.0
    assert_array_equal(gradient, [3.0, 4.0])


def test_no_gradient_has_no_length():
    for gradient in (np.zeros(4, np.float32), np.zeros(0, np.float32)):
        assert clip_by_norm(gradient, 1.0) == 0.0
        assert not gradient.any()


def test_squares_beyond_the_numbers_do_no_harm():
    # 3e25² does not fit into float32, though the length does.
    gradient = np.array([3e25, -4e25, 0.0], np.float32)
    assert clip_by_norm(gradient, 2.0) == pytest.approx(5e25, rel=1e-6)
    assert_allclose(gradient, [1.2, -1.6, 0.0], rtol=1e-6)


def test_a_length_beyond_the_numbers_is_clipped_all_the_same():
    gradient = np.full(4, 3e38, np.float32)
    assert clip_by_norm(gradient, 1.0) == pytest.approx(6e38, rel=1e-6)
    assert_allclose(gradient, 0.5, rtol=1e-6)


def test_squares_that_vanish_are_measured_too():
    # 3e-25² is 0 in float32.
    gradient = np.array([3e-25, 4e-25], np.float32)
    assert clip_by_norm(gradient, 1.0) == pytest.approx(5e-25, rel=1e-6)
    assert_allclose(gradient, [3e-25, 4e-25], rtol=1e-6)
    clip_by_norm(gradient, 1e-26)
    assert_allclose(gradient, [6e-27, 8e-27], rtol=1e-5)


@pytest.mark.parametrize("bad", [np.inf, -np.inf, np.nan])
def test_a_gradient_without_a_direction_is_left_for_the_training_to_end(bad):
    gradient = np.array([1.0, bad, 2.0], np.float32)
    assert clip_by_norm(gradient, 1.0) == pytest.approx(abs(bad), nan_ok=True)
    assert_array_equal(gradient, np.array([1.0, bad, 2.0], np.float32))


@given(
    size=st.integers(1, 1000),
    exponent=st.integers(-30, 30),
    limit=st.floats(1e-6, 1e6),
    seed=st.integers(0, 100),
)
def test_no_length_exceeds_the_limit_by_more_than_rounding(size, exponent, limit, seed):
    numbers = np.random.default_rng(seed).standard_normal(size) * 10.0**exponent
    gradient = numbers.astype(np.float32)
    wide = gradient.astype(np.float64)
    length = np.sqrt(np.dot(wide, wide))
    assert clip_by_norm(gradient, limit) == pytest.approx(length, rel=1e-5)
    after = gradient.astype(np.float64)
    assert np.sqrt(np.dot(after, after)) == pytest.approx(min(length, limit), rel=1e-5)
    assert np.dot(after, wide) == pytest.approx(length * min(length, limit), rel=1e-5)


@pytest.mark.parametrize("limit", [0.0, -1.0, float("nan")])
@pytest.mark.parametrize("clip", [clip_by_value, clip_by_norm])
def test_a_limit_must_be_above_0(clip, limit):
    with pytest.raises(ValueError, match="limit above 0"):
        clip(np.ones(2), limit)
