"""The gradient check itself, on functions whose gradients are known."""

import numpy as np
import pytest

from mlpstudio.engine.gradcheck import central_differences, relative_error


def test_a_quadratic_form_has_the_gradient_of_the_textbook():
    # f(θ) = ½ θᵀ M θ with symmetric M has the gradient M θ; differences of it have no error in h.
    M = np.array([[2.0, 1.0], [1.0, 3.0]])
    theta = np.array([0.5, -2.0])
    gradient = central_differences(lambda: 0.5 * float(theta @ M @ theta), theta)
    # M θ = (2·0.5 − 2, 0.5 − 6) = (−1, −5.5)
    np.testing.assert_allclose(gradient, [-1.0, -5.5], rtol=1e-9)


def test_the_error_is_of_second_order_in_the_step():
    theta = np.array([1.0])

    def error(h):
        found = central_differences(lambda: float(np.exp(theta[0])), theta, h)
        return abs(found[0] - np.e)

    # (e^{1+h} − e^{1−h}) / 2h = e (1 + h²/6 + …)
    assert error(1e-2) == pytest.approx(np.e * 1e-4 / 6, rel=1e-3)
    assert error(1e-2) / error(1e-3) == pytest.approx(100, rel=1e-2)


def test_the_parameters_are_restored_bit_for_bit():
    theta = np.random.default_rng(0).standard_normal(7)
    before = theta.copy()
    central_differences(lambda: float(np.sin(theta).sum()), theta)
    np.testing.assert_array_equal(theta, before)


def test_a_wrong_gradient_is_told_apart_from_a_right_one():
    theta = np.array([1.0, 2.0, 3.0])
    numeric = central_differences(lambda: float((theta**3).sum()), theta)
    right = 3.0 * theta**2
    wrong = right + np.array([0.0, 0.01, 0.0])
    assert relative_error(numeric, right) < 1e-9
    assert relative_error(numeric, wrong) > 1e-4


def test_relative_error_by_hand():
    # ‖(3, 4) − 0‖ = 5 over 5 + 0; ‖(1, 0) − (0, 1)‖ = √2 over 2.
    assert relative_error(np.array([3.0, 4.0]), np.zeros(2)) == 1.0
    assert relative_error(np.array([1.0, 0.0]), np.array([0.0, 1.0])) == pytest.approx(0.5**0.5)
    assert relative_error(np.zeros(2), np.zeros(2)) == 0.0
