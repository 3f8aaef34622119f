"""Plain descent, the heavy ball and Nesterov's form, worked by hand."""

import numpy as np

from mlpstudio.engine.optimizers import SGD, Momentum, Nesterov


def test_sgd_by_hand():
    # w − η g = 0.3 − 0.1 · 2 = 0.1
    theta = np.array([0.3])
    SGD(1, np.float64).update(theta, np.array([2.0]), 0.1)
    np.testing.assert_allclose(theta, [0.1], rtol=1e-15)


def test_momentum_by_hand():
    optimizer, theta, g = Momentum(1, np.float64), np.array([1.0]), np.array([2.0])
    # v = 0.9·0 − 0.1·2 = −0.2, w = 0.8; then v = −0.18 − 0.2 = −0.38, w = 0.42.
    optimizer.update(theta, g, 0.1)
    np.testing.assert_allclose(theta, [0.8], rtol=1e-15)
    optimizer.update(theta, g, 0.1)
    np.testing.assert_allclose(theta, [0.42], rtol=1e-15)
    np.testing.assert_allclose(optimizer.state["velocity"], [-0.38], rtol=1e-15)


def test_nesterov_by_hand():
    optimizer, theta, g = Nesterov(1, np.float64), np.array([1.0]), np.array([2.0])
    # v = −0.2, w = 1 + 0.9 · −0.2 − 0.1 · 2 = 0.62;
    # v = −0.38, w = 0.62 + 0.9 · −0.38 − 0.2 = 0.078.
    optimizer.update(theta, g, 0.1)
    np.testing.assert_allclose(theta, [0.62], rtol=1e-14)
    optimizer.update(theta, g, 0.1)
    np.testing.assert_allclose(theta, [0.078], rtol=1e-13)
    np.testing.assert_allclose(optimizer.state["velocity"], [-0.38], rtol=1e-14)


def test_nesterov_looks_from_where_the_heavy_ball_would_be_carried():
    """Sutskever's two equations, with the gradient at w + μ v, give the same places."""
    mu, rate = 0.9, 0.05
    optimizer, ahead = Nesterov(1, np.float64), np.array([1.0])
    w, v = 1.0, 0.0
    for _ in range(20):
        v = mu * v - rate * 2 * (w + mu * v)
        w = w + v
        optimizer.update(ahead, 2 * ahead, rate)
        np.testing.assert_allclose(ahead, w + mu * v, rtol=1e-12)


def test_momentum_of_zero_is_plain_descent():
    for kind in (Momentum, Nesterov):
        theta, g = np.array([1.0, 2.0]), np.array([3.0, -1.0])
        optimizer = kind(2, np.float64, (("momentum", 0.0),))
        for _ in range(3):
            optimizer.update(theta, g, 0.1)
        np.testing.assert_allclose(theta, [0.1, 2.3], rtol=1e-14)
