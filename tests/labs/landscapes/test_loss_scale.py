"""Colours of losses: equal factors are equal distances, and nothing breaks the scale."""

import numpy as np
import pytest

from mlpstudio.labs.landscapes.loss_scale import FLOOR, LossScale, automatic


def test_equal_factors_are_equal_distances():
    scale = LossScale(0.01, 100.0)
    np.testing.assert_allclose(
        scale.shades(np.array([0.01, 0.1, 1.0, 10.0, 100.0])), [0.0, 0.25, 0.5, 0.75, 1.0]
    )


def test_beyond_the_ends_is_the_end_and_what_is_no_number_is_the_highest():
    shades = LossScale(0.1, 10.0).shades(np.array([-1.0, 0.0, 1e-9, 1e9, np.inf, np.nan]))
    assert shades.tolist() == [0.0, 0.0, 0.0, 1.0, 1.0, 1.0]


def test_levels_lie_within_and_are_evenly_spread():
    levels = LossScale(0.1, 10.0).levels(4)
    assert (levels > 0.1).all()
    assert (levels < 10.0).all()
    np.testing.assert_allclose(np.diff(np.log(levels)), np.log(100.0) / 4)


@pytest.mark.parametrize("values", [[0.5, 0.5], [0.0, 0.0], [np.nan, np.inf]])
def test_flat_and_broken_pictures_have_a_scale(values):
    scale = automatic(np.array(values))
    assert FLOOR <= scale.low < scale.high
    assert np.isfinite(scale.shades(np.array(values))).all()


def test_the_automatic_scale_holds_every_finite_loss():
    assert automatic(np.array([[0.3, np.inf], [2.0, np.nan]])) == LossScale(0.3, 2.0)


def test_a_scale_from_zero_begins_at_the_floor():
    assert LossScale(0.0, 1.0).levels(2)[0] > FLOOR
    assert LossScale(0.0, 0.0).shades(np.array([1.0])).tolist() == [1.0]
