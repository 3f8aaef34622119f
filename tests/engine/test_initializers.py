"""Initialisers: sizes, spreads, limits and repeatability."""

import numpy as np
import pytest

from mlpstudio.engine import initializers
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.errors import DesignError

D_IN, D_OUT = 300, 200


def draw(name, seed=0):
    return initializers.get(name)(np.random.default_rng(seed), D_IN, D_OUT)


@pytest.mark.parametrize("name", INITIALIZERS)
def test_the_matrix_has_the_shape_of_w_and_a_mean_of_zero(name):
    W = draw(name)
    assert W.shape == (D_IN, D_OUT)
    # Five standard errors of a mean of 60,000 numbers.
    assert abs(W.mean()) <= 5 * W.std() / np.sqrt(W.size)


@pytest.mark.parametrize("name", INITIALIZERS)
def test_the_same_generator_state_gives_the_same_matrix(name):
    np.testing.assert_array_equal(draw(name, 3), draw(name, 3))


@pytest.mark.parametrize("name", [name for name in INITIALIZERS if name != "zeros"])
def test_another_seed_gives_another_matrix(name):
    assert not np.array_equal(draw(name, 3), draw(name, 4))


@pytest.mark.parametrize(
    ("name", "spread"),
    [
        ("zeros", 0.0),
        ("normal", 0.01),
        ("glorot_uniform", np.sqrt(2 / (D_IN + D_OUT))),
        ("he_normal", np.sqrt(2 / D_IN)),
    ],
)
def test_the_spread_is_that_of_the_paper(name, spread):
    np.testing.assert_allclose(draw(name).std(), spread, rtol=0.02)


def test_glorot_stays_within_its_limit_and_nearly_reaches_it():
    limit = np.sqrt(6 / (D_IN + D_OUT))
    largest = np.abs(draw("glorot_uniform")).max()
    assert 0.999 * limit < largest <= limit


def test_normal_and_he_are_bell_shaped():
    # A normal variable is within one standard deviation in 68.3 % of cases, a uniform in 57.7 %.
    for name in ("normal", "he_normal"):
        W = draw(name)
        assert np.mean(np.abs(W) < W.std()) == pytest.approx(0.683, abs=0.01)


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(DesignError, match=r"no initialiser 'xavier'.*glorot_uniform"):
        initializers.get("xavier")
