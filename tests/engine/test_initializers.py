"""Initialisers: sizes, spreads, limits, repeatability, and draws that stay what they were."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine import initializers
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.options import resolve
from mlpstudio.errors import DesignError

D_IN, D_OUT = 300, 200
SAME_FOR_ALL = ("zeros", "ones", "constant")
RANDOM = [name for name in INITIALIZERS if name not in SAME_FOR_ALL]
UNIFORM = [name for name in INITIALIZERS if "uniform" in name]
NORMAL = [name for name in INITIALIZERS if "normal" in name]


def draw(name, seed=0, shape=(D_IN, D_OUT), options=()):
    initializer = initializers.get(name)
    values = resolve(options, initializer.options, name)
    return initializer.draw(np.random.default_rng(seed), *shape, values)


@pytest.mark.parametrize("name", INITIALIZERS)
def test_an_initializer_goes_by_its_own_name_and_has_a_formula(name):
    initializer = initializers.get(name)
    assert initializer.name == name
    assert initializer.formula
    for option in initializer.options:
        assert option.allows(option.default)


@pytest.mark.parametrize("name", INITIALIZERS)
@given(D_in=st.integers(1, 12), D_out=st.integers(1, 12))
@settings(max_examples=15)
def test_the_matrix_has_the_shape_of_w_and_finite_numbers(name, D_in, D_out):
    W = draw(name, shape=(D_in, D_out))
    assert W.shape == (D_in, D_out)
    assert W.dtype == np.float64
    assert np.isfinite(W).all()


@pytest.mark.parametrize("name", RANDOM)
def test_random_weights_have_a_mean_of_zero(name):
    W = draw(name)
    # Five standard errors of a mean of 60,000 numbers.
    assert abs(W.mean()) <= 5 * W.std() / np.sqrt(W.size)


@pytest.mark.parametrize("name", INITIALIZERS)
def test_the_same_generator_state_gives_the_same_matrix(name):
    np.testing.assert_array_equal(draw(name, 3), draw(name, 3))


@pytest.mark.parametrize("name", RANDOM)
def test_another_seed_gives_another_matrix(name):
    assert not np.array_equal(draw(name, 3), draw(name, 4))


@pytest.mark.parametrize(("name", "value"), [("zeros", 0.0), ("ones", 1.0), ("constant", 0.1)])
def test_the_same_number_everywhere(name, value):
    np.testing.assert_array_equal(draw(name), np.full((D_IN, D_OUT), value))
    assert initializers.standard_deviation(name, D_IN, D_OUT) == 0.0


@pytest.mark.parametrize(
    ("name", "spread"),
    [
        ("normal", 0.01),
        ("uniform", 0.05 / np.sqrt(3)),
        ("lecun_normal", np.sqrt(1 / D_IN)),
        ("lecun_uniform", np.sqrt(1 / D_IN)),
        ("glorot_normal", np.sqrt(2 / (D_IN + D_OUT))),
        ("glorot_uniform", np.sqrt(2 / (D_IN + D_OUT))),
        ("he_normal", np.sqrt(2 / D_IN)),
        ("he_uniform", np.sqrt(2 / D_IN)),
        ("orthogonal", np.sqrt(1 / D_IN)),
    ],
)
def test_the_spread_is_that_of_the_paper(name, spread):
    assert initializers.standard_deviation(name, D_IN, D_OUT) == pytest.approx(spread, rel=1e-12)
    np.testing.assert_allclose(draw(name).std(), spread, rtol=0.02)


@pytest.mark.parametrize("name", INITIALIZERS)
@pytest.mark.parametrize("shape", [(400, 30), (30, 400)])
def test_the_standard_deviation_is_that_of_the_draws(name, shape):
    told = initializers.standard_deviation(name, *shape)
    assert draw(name, shape=shape).std() == pytest.approx(told, rel=0.02, abs=1e-15)


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("uniform", 0.05),
        ("lecun_uniform", np.sqrt(3 / D_IN)),
        ("glorot_uniform", np.sqrt(6 / (D_IN + D_OUT))),
        ("he_uniform", np.sqrt(6 / D_IN)),
    ],
)
def test_uniform_weights_stay_within_their_limit_and_nearly_reach_it(name, limit):
    largest = np.abs(draw(name)).max()
    assert 0.999 * limit < largest <= limit


def test_the_form_of_every_random_initializer_is_tested():
    assert {*UNIFORM, *NORMAL, "orthogonal"} == set(RANDOM)


@pytest.mark.parametrize(("names", "share"), [(NORMAL, 0.6827), (UNIFORM, 1 / math.sqrt(3))])
def test_the_share_within_one_standard_deviation_tells_normal_from_uniform(names, share):
    for name in names:
        W = draw(name)
        assert np.mean(np.abs(W) < W.std()) == pytest.approx(share, abs=0.01), name


@pytest.mark.parametrize("name", NORMAL)
def test_normal_weights_are_not_cut_off(name):
    W = draw(name)
    # 4.55 % of a normal variable lie beyond two standard deviations.
    assert np.mean(np.abs(W) > 2 * W.std()) == pytest.approx(0.0455, abs=0.005)


# ------------------------------------------------------------------------------------ orthogonal


@pytest.mark.parametrize("shape", [(7, 4), (4, 7), (5, 5), (1, 3), (3, 1)])
@pytest.mark.parametrize("gain", [1.0, 1.5])
def test_the_shorter_side_of_an_orthogonal_matrix_is_orthogonal(shape, gain):
    W = draw("orthogonal", shape=shape, options=(("gain", gain),))
    product = W.T @ W if shape[0] >= shape[1] else W @ W.T
    np.testing.assert_allclose(product, gain**2 * np.eye(min(shape)), atol=1e-13)


def test_an_orthogonal_layer_that_widens_keeps_the_length_of_every_vector():
    W = draw("orthogonal", shape=(4, 9))
    X = np.random.default_rng(0).standard_normal((6, 4))
    np.testing.assert_allclose(
        np.linalg.norm(X @ W, axis=1), np.linalg.norm(X, axis=1), rtol=1e-13
    )


def test_orthogonal_matrices_favour_no_direction():
    # Without the signs of R's diagonal, LAPACK's first entry is negative nearly every time.
    first = np.array([draw("orthogonal", seed, (3, 3))[0, 0] for seed in range(400)])
    assert abs(np.mean(first > 0) - 0.5) < 0.08
    assert abs(first.mean()) < 0.09  # three standard errors: σ = 1/√3


# --------------------------------------------------------------------------------------- options


def test_options_change_what_is_drawn():
    assert draw("normal", options=(("stddev", 1.0),)).std() == pytest.approx(1.0, rel=0.02)
    assert np.abs(draw("uniform", options=(("limit", 2.0),))).max() == pytest.approx(2.0, rel=0.01)
    np.testing.assert_array_equal(draw("constant", shape=(1, 2), options=(("value", -3.0),)), -3.0)
    assert initializers.standard_deviation("normal", 2, 2, (("stddev", 0.5),)) == 0.5


def test_an_option_that_makes_no_sense_is_refused():
    with pytest.raises(DesignError, match=r"stddev of the initialiser normal.*at least 0"):
        initializers.standard_deviation("normal", 2, 2, (("stddev", -1.0),))
    with pytest.raises(DesignError, match=r"initialiser zeros has no option 'gain'"):
        initializers.standard_deviation("zeros", 2, 2, (("gain", 1.0),))


# ------------------------------------------------------------------------ what files depend on


@pytest.mark.parametrize(
    ("name", "by_hand"),
    [
        ("normal", lambda rng: 0.01 * rng.standard_normal((4, 3))),
        ("glorot_uniform", lambda rng: rng.uniform(-math.sqrt(6 / 7), math.sqrt(6 / 7), (4, 3))),
        ("he_normal", lambda rng: math.sqrt(2 / 4) * rng.standard_normal((4, 3))),
    ],
)
def test_a_seed_goes_on_meaning_the_same_weights(name, by_hand):
    # A run is repeated from its seed: these draws may never change by a single bit.
    np.testing.assert_array_equal(
        draw(name, 11, (4, 3)), by_hand(np.random.default_rng(11)), strict=True
    )


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(DesignError, match=r"no initialiser 'xavier'.*glorot_uniform"):
        initializers.get("xavier")
