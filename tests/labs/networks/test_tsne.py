import numpy as np
import pytest

from mlpstudio.engine.gradcheck import central_differences, relative_error
from mlpstudio.labs.networks.tsne import (
    Arrangement,
    TsneSettings,
    arrange,
    closeness,
    cost_and_gradient,
    largest_perplexity,
)

EVEN = (1.0 - np.eye(3)) / 6.0  # three points, each as close to each other


def blobs(n: int = 20, k: int = 3, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Return k heaps of n points in ten dimensions, far from each other."""
    rng = np.random.default_rng(seed)
    labels = np.repeat(np.arange(k), n)
    return rng.normal(size=(n * k, 10)) + 20.0 * np.eye(k, 10)[labels], labels


def last(X: np.ndarray, settings: TsneSettings) -> Arrangement:
    *_, final = arrange(X, settings)
    assert final is not None
    return final


def test_three_points_that_are_alike_are_each_a_sixth() -> None:
    """Of an equilateral triangle every p is 1/6, and any perplexity allowed has β = 0 or more."""
    triangle = np.array([[0.0, 0.0], [1.0, 0.0], [0.5, np.sqrt(0.75)]])
    np.testing.assert_allclose(closeness(triangle, 2.0), EVEN, atol=1e-12)


def test_the_cost_of_three_points_in_a_row_is_as_worked_by_hand() -> None:
    """W is 1/2, 1/2 and 1/5, both ways: Σ = 2.4, q = 5/24 and 1/12.

    The cost is 4/6 ln(24/30) + 2/6 ln(12/6).
    """
    row = np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0]])
    cost, gradient = cost_and_gradient(EVEN, row)
    assert cost == pytest.approx(2.0 / 3.0 * np.log(0.8) + np.log(2.0) / 3.0)
    # 4 Σ (p − q) w (y − y'): the first point gets −1 · (1/6 − 5/24)/2 − 2 · (1/6 − 1/12)/5.
    first = 4.0 * (-(1 / 6 - 5 / 24) / 2 - 2 * (1 / 6 - 1 / 12) / 5)
    np.testing.assert_allclose(gradient, [[first, 0.0], [0.0, 0.0], [-first, 0.0]], atol=1e-15)


def test_a_triangle_is_the_best_picture_of_a_triangle() -> None:
    triangle = 0.7 * np.array([[0.0, 0.0], [1.0, 0.0], [0.5, np.sqrt(0.75)]])
    cost, gradient = cost_and_gradient(EVEN, triangle)
    assert cost == pytest.approx(0.0, abs=1e-12)
    np.testing.assert_allclose(gradient, 0.0, atol=1e-12)


def test_the_gradient_is_that_of_the_cost() -> None:
    rng = np.random.default_rng(1)
    P = closeness(rng.normal(size=(9, 4)), 3.0)
    Y = rng.normal(size=(9, 2))
    flat = Y.ravel()
    expected = central_differences(lambda: cost_and_gradient(P, flat.reshape(9, 2))[0], flat)
    assert relative_error(cost_and_gradient(P, Y)[1].ravel(), expected) < 1e-8


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_every_point_has_the_perplexity_asked_for(scale: float) -> None:
    """The mean of p_j|i and p_i|j hides it, so a ring is used, where both are equal."""
    angle = np.arange(60) / 60 * 2 * np.pi
    ring = scale * np.stack((np.cos(angle), np.sin(angle)), axis=1)
    P = closeness(ring, 8.0)
    assert P.sum() == pytest.approx(1.0)
    np.testing.assert_array_equal(P, P.T)
    rows = P * 60
    with np.errstate(divide="ignore", invalid="ignore"):
        entropy = -np.nansum(rows * np.log(rows), axis=1)
    np.testing.assert_allclose(np.exp(entropy), 8.0, rtol=1e-6)


def test_heaps_stay_heaps() -> None:
    X, labels = blobs()
    found = last(X, TsneSettings(perplexity=8.0, n_steps=250, n_early=60))
    Y = found.Y
    means = np.array([Y[labels == k].mean(axis=0) for k in range(3)])
    within = max(np.linalg.norm(Y[labels == k] - means[k], axis=1).max() for k in range(3))
    between = min(np.linalg.norm(means[i] - means[j]) for i, j in ((0, 1), (0, 2), (1, 2)))
    assert between > 2.0 * within
    assert found.step == 250


def test_the_cost_falls_and_the_picture_depends_on_the_seed_alone() -> None:
    X, _ = blobs(10)
    settings = TsneSettings(perplexity=5.0, n_steps=120, n_early=30)
    first = [one for one in arrange(X, settings) if one is not None]
    again = last(X, settings)
    assert [one.step for one in first] == list(range(121))
    assert first[-1].cost < 0.8 * first[0].cost
    assert all(b.cost < a.cost for a, b in zip(first[40::20], first[60::20], strict=False))
    np.testing.assert_array_equal(first[-1].Y, again.Y)
    other = last(X, TsneSettings(perplexity=5.0, n_steps=120, n_early=30, seed=1))
    assert (other.Y != again.Y).any()


@pytest.mark.parametrize("kind", ["same", "nan", "two", "pairs"])
def test_odd_points_give_finite_places(kind: str) -> None:
    X = {
        "same": np.ones((12, 3)),
        "nan": np.full((12, 3), np.nan),
        "two": np.array([[0.0], [1.0]]),
        "pairs": np.repeat(np.arange(6.0), 2)[:, None],
    }[kind]
    found = last(X, TsneSettings(n_steps=60, n_early=20))
    assert np.isfinite(found.Y).all()
    assert np.isfinite(found.cost)


def test_more_neighbours_than_there_are_is_cut() -> None:
    assert largest_perplexity(31) == 10.0
    X, _ = blobs(5)
    np.testing.assert_array_equal(closeness(X, 1_000.0), closeness(X, largest_perplexity(15)))
