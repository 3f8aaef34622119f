"""Adam and its kin, worked by hand, and what is theirs alone."""

from math import prod

import numpy as np
import pytest

from mlpstudio.engine.optimizers import Adam, AdamW, AMSGrad, Nadam
from mlpstudio.engine.optimizers.adam import corrected_rate, nadam_shares

SIMPLE = (("beta_1", 0.5), ("beta_2", 0.75), ("epsilon", 1.0))


def test_adam_by_hand():
    optimizer, theta = Adam(1, np.float64, SIMPLE), np.array([1.0])
    # m = 0.5·0 + 0.5·2 = 1; v = 0.75·0 + 0.25·4 = 1; t = 1:
    # w = 1 − 0.1 · √(1 − 0.75) / (1 − 0.5) · 1 / (√1 + 1) = 1 − 0.1 · 1 · 1/2 = 0.95.
    # With Algorithm 1's ε: m̂ = 2, v̂ = 4, w = 1 − 0.1 · 2 / (2 + 1) = 0.933.
    optimizer.update(theta, np.array([2.0]), 0.1)
    np.testing.assert_allclose(theta, [0.95], rtol=1e-14)


def test_adam_with_and_without_bias_correction_by_hand():
    # m = 0.1 · 2 = 0.2; v = 0.25 · 4 = 1; without: w = 1 − 0.1 · 0.2 / (1 + 1) = 0.99;
    # with: √(1 − 0.75) / (1 − 0.9) = 5, w = 1 − 0.1 · 5 · 0.2 / 2 = 0.95.
    options = (("beta_2", 0.75), ("epsilon", 1.0))
    for is_corrected, expected in ((0.0, 0.99), (1.0, 0.95)):
        optimizer = Adam(1, np.float64, (*options, ("bias_correction", is_corrected)))
        theta = np.array([1.0])
        optimizer.update(theta, np.array([2.0]), 0.1)
        np.testing.assert_allclose(theta, [expected], rtol=1e-14)


@pytest.mark.parametrize("g", [1e-3, 1.0, 1e3])
def test_adams_first_step_has_the_length_of_the_learning_rate(g):
    # (1 − β₁) / √(1 − β₂) = 0.1 / √0.001 = √10 times as long without the correction.
    for options, length in (((), 0.01), ((("bias_correction", 0.0),), 0.01 * np.sqrt(10.0))):
        theta = np.array([0.0, 0.0])
        optimizer = Adam(2, np.float64, (("epsilon", 0.0), *options))
        optimizer.update(theta, np.array([g, -g]), 0.01)
        np.testing.assert_allclose(theta, [-length, length], rtol=1e-12)


def test_the_corrected_rate_comes_to_the_learning_rate():
    # At first √(1 − 0.75) / (1 − 0.9) = 0.5 / 0.1 = 5.
    values = {"beta_1": 0.9, "beta_2": 0.75}
    assert corrected_rate(0.1, values, 1) == pytest.approx(0.5)
    assert corrected_rate(0.1, values, 1000) == 0.1


def test_adamw_by_hand():
    optimizer, theta = AdamW(1, np.float64, (*SIMPLE, ("weight_decay", 0.5))), np.array([1.0])
    # The decay takes 0.1 · 0.5 · 1 = 0.05, Adam's step of above another 0.05: w = 0.9.
    optimizer.update(theta, np.array([2.0]), 0.1)
    np.testing.assert_allclose(theta, [0.9], rtol=1e-14)
    np.testing.assert_allclose(optimizer.state["mean"], [1.0], rtol=1e-14)  # knows no decay


def test_a_decay_of_zero_leaves_adam():
    gradients = np.random.default_rng(0).standard_normal((20, 5)).astype(np.float32)
    one, other = np.ones(5, np.float32), np.ones(5, np.float32)
    adam, adamw = Adam(5), AdamW(5, options=(("weight_decay", 0.0),))
    for g in gradients:
        adam.update(one, g, 0.01)
        adamw.update(other, g, 0.01)
    np.testing.assert_array_equal(one, other)


def test_nadam_by_hand():
    optimizer, theta = Nadam(1, np.float64, SIMPLE), np.array([1.0])
    # u₁ = 0.5 (1 − 0.5 · 0.96) = 0.26; u₂ = 0.5 (1 − 0.5 · 0.96²) = 0.2696; u₁u₂ = 0.070096;
    # m = 1; v = 1, v / (1 − 0.75) = 4;
    # 0.2696 · 1 / (1 − 0.070096) + 0.74 · 2 / (1 − 0.26) = 0.289922… + 2 = 2.289922…;
    # w = 1 − 0.1 · 2.289922… / (√4 + 1) = 0.923669…
    optimizer.update(theta, np.array([2.0]), 0.1)
    np.testing.assert_allclose(theta, [1 - 0.1 * (0.2696 / 0.929904 + 2) / 3], rtol=1e-14)
    np.testing.assert_allclose(theta, [0.923669], rtol=1e-6)


@pytest.mark.parametrize("beta_1", [0.0, 0.5, 0.9, 0.999])
@pytest.mark.parametrize("t", [1, 2, 17, 1023, 1024, 1025, 5000])
def test_nadams_shares_are_functions_of_the_update_alone(beta_1, t):
    u = [beta_1 * (1 - 0.5 * 0.96**n) for n in range(1, t + 2)]
    expected = u[t] / (1 - prod(u)), (1 - u[t - 1]) / (1 - prod(u[:-1]))
    np.testing.assert_allclose(nadam_shares(beta_1, t), expected, rtol=1e-12)


def test_amsgrad_by_hand():
    optimizer, theta = AMSGrad(1, np.float64, SIMPLE), np.array([1.0])
    # The first step is Adam's: m = v = v̂ = 1, w = 0.95.
    optimizer.update(theta, np.array([2.0]), 0.1)
    np.testing.assert_allclose(theta, [0.95], rtol=1e-14)
    # g = 0: m = 0.5; v = 0.75, but v̂ stays 1; √(1 − 0.75²) / (1 − 0.5²) = 0.881917…;
    # w = 0.95 − 0.1 · 0.881917… · 0.5 / (√1 + 1) = 0.927952…
    optimizer.update(theta, np.array([0.0]), 0.1)
    np.testing.assert_allclose(theta, [0.95 - 0.1 * np.sqrt(0.4375) / 0.75 * 0.25], rtol=1e-14)
    np.testing.assert_allclose(theta, [0.927952], rtol=1e-6)
    np.testing.assert_allclose(optimizer.state["mean_square"], [0.75], rtol=1e-14)
    np.testing.assert_allclose(optimizer.state["largest_mean_square"], [1.0], rtol=1e-14)
