import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.runs.decimation import BINS, decimated


def noisy(n, seed=0):
    x = np.arange(1.0, n + 1)
    return x, np.random.default_rng(seed).normal(size=n)


def test_short_curves_stay_as_they_are():
    x, y = noisy(2 * BINS)
    drawn = decimated(x, y, (0.0, 1e9))
    np.testing.assert_array_equal(drawn, (x, y))


@pytest.mark.parametrize("log_x", [False, True])
@given(n=st.integers(901, 20_000), seed=st.integers(0, 99))
@settings(max_examples=20)
def test_long_curves_keep_their_extremes_with_few_points(log_x, n, seed):
    x, y = noisy(n, seed)
    drawn_x, drawn_y = decimated(x, y, (0.0, n), log_x=log_x)
    assert len(drawn_x) == len(drawn_y) <= 2 * BINS
    assert (drawn_y.min(), drawn_y.max()) == (y.min(), y.max())
    assert np.all(np.diff(drawn_x) >= 0)
    assert (drawn_x[0], drawn_x[-1]) == (x[0], x[-1])


def test_a_single_spike_is_never_lost():
    x, y = np.arange(1.0, 20_001), np.zeros(20_000)
    y[12_345] = 7.0
    drawn_x, drawn_y = decimated(x, y, (0.0, 2e4))
    assert abs(drawn_x[drawn_y.argmax()] - x[12_345]) < 20_000 / BINS * 2
    assert drawn_y.max() == 7.0


def test_only_what_is_in_view_is_returned_with_one_point_on_each_side():
    x, y = noisy(100)
    drawn_x, _ = decimated(x, y, (10.5, 20.5))
    np.testing.assert_array_equal(drawn_x, np.arange(10.0, 22.0))


def test_zooming_in_shows_every_point():
    x, y = noisy(20_000)
    drawn_x, drawn_y = decimated(x, y, (5000.0, 5100.0))
    np.testing.assert_array_equal(drawn_x, x[4998:5101])
    np.testing.assert_array_equal(drawn_y, y[4998:5101])


def test_what_was_drawn_stands_still_while_the_curve_grows():
    x, y = noisy(10_000)
    before = np.stack(decimated(x[:9000], y[:9000], (0.0, 1e4)))
    after = np.stack(decimated(x[:9100], y[:9100], (0.0, 1e4)))
    # All but the last bin, which was not full.
    np.testing.assert_array_equal(before[:, :-2], after[:, : before.shape[1] - 2])


def test_first_steps_are_whole_on_a_logarithmic_axis():
    x, y = noisy(20_000)
    drawn_x, drawn_y = decimated(x, y, (1.0, 2e4), log_x=True)
    for step in range(1, 20):
        assert y[step - 1] in drawn_y[drawn_x == step]


def test_nan_is_ignored_unless_there_is_nothing_else():
    x, y = noisy(2000)
    y[::2] = np.nan
    _, drawn = decimated(x, y, (0.0, 2000.0))
    assert np.isfinite(drawn).all()
    _, drawn = decimated(x, np.full(2000, np.nan), (0.0, 2000.0))
    assert np.isnan(drawn).all()


@pytest.mark.parametrize("view", [(0.0, 1.0), (500.0, 600.0)])
def test_nothing_stays_nothing(view):
    x, y = decimated(np.empty(0), np.empty(0), view)
    assert len(x) == len(y) == 0
