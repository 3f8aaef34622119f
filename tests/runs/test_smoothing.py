import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mlpstudio.runs.smoothing import RunningAverage, decaying_sums

FINITE = st.floats(-1e6, 1e6)
CURVES = arrays(np.float64, st.integers(0, 300), elements=FINITE)


def naive_average(values, factor):
    total = weight = 0.0
    averages = []
    for value in values:
        total, weight = factor * total + value, factor * weight + 1.0
        averages.append(total / weight)
    return np.array(averages)


@given(CURVES, st.floats(0.0, 0.99))
def test_sums_by_doubling_are_those_of_the_recursion(values, factor):
    expected, s = [], 0.25
    for value in values:
        s = factor * s + value
        expected.append(s)
    np.testing.assert_allclose(
        decaying_sums(values, factor, 0.25), np.array(expected), rtol=1e-9, atol=1e-6
    )


@given(CURVES, st.sampled_from([0.0, 0.5, 0.9, 0.99]))
def test_average_is_that_of_the_definition(values, factor):
    averages = RunningAverage(factor).of(values)
    np.testing.assert_allclose(averages, naive_average(values, factor), rtol=1e-9, atol=1e-6)


@given(CURVES, st.integers(1, 50))
def test_growing_piece_by_piece_gives_the_same_as_at_once(values, piece):
    growing = RunningAverage(0.9)
    for end in range(0, len(values), piece):
        growing.of(values[:end])
    at_once = RunningAverage(0.9).of(values)
    np.testing.assert_allclose(growing.of(values), at_once, rtol=1e-9, atol=1e-6)


def test_first_point_is_the_first_value_and_a_constant_stays():
    assert RunningAverage(0.99).of(np.array([2.3, 2.3, 2.3])) == pytest.approx([2.3, 2.3, 2.3])


def test_hand_worked_example():
    # (2·½ + 4) / (½ + 1) and (2·¼ + 4·½ + 8) / (¼ + ½ + 1)
    averages = RunningAverage(0.5).of(np.array([2.0, 4.0, 8.0]))
    assert averages == pytest.approx([2.0, 10 / 3, 6.0])


def test_factor_0_changes_nothing():
    values = np.array([3.0, 1.0, 2.0])
    np.testing.assert_array_equal(RunningAverage(0.0).of(values), values)


def test_values_that_are_not_finite_are_left_out():
    averages = RunningAverage(0.5).of(np.array([np.nan, 2.0, np.inf, 4.0]))
    assert np.isnan(averages[0])
    assert averages[1:] == pytest.approx([2.0, 2.0, (2 * 0.25 + 4) / (0.25 + 1)])


def test_average_cannot_be_written_to():
    with pytest.raises(ValueError, match="read-only"):
        RunningAverage(0.5).of(np.ones(3))[0] = 0.0


def test_a_curve_that_shrank_is_refused():
    average = RunningAverage(0.5)
    average.of(np.ones(3))
    with pytest.raises(ValueError, match="only grows"):
        average.of(np.ones(2))


@pytest.mark.parametrize("factor", [-0.1, 1.0, float("nan")])
def test_factors_outside_0_to_1_are_refused(factor):
    with pytest.raises(ValueError, match="smoothing factor"):
        RunningAverage(factor)
