import numpy as np
import pytest

from mlpstudio.labs.descents.batch_gradients import deviation, expected_spread, sizes_up_to, spread
from mlpstudio.labs.descents.small_problems import KINDS, make


@pytest.mark.parametrize("name", KINDS)
def test_what_is_measured_agrees_with_theory_at_every_batch_size(name):
    problem = make(name, 200, 0.8, 0)
    measured = spread(problem.sample_gradients(np.array([0.5, 0.5])), np.random.default_rng(0))
    # 200 epochs know the spread to 1/√(2 · 200) = 5 % or better; twice that is allowed.
    assert measured.measured[:-1] == pytest.approx(measured.without_replacement[:-1], rel=0.1)
    assert measured.measured[-1] == pytest.approx(0.0, abs=1e-12)
    assert measured.without_replacement[-1] == 0.0


def test_theory_without_putting_back_is_exact_over_all_batches():
    gradients = np.array([[1.0, 0.0], [2.0, 1.0], [4.0, -3.0], [0.0, 7.0]])
    mean = gradients.mean(axis=0)
    pairs = [(gradients[i] + gradients[j]) / 2 for i in range(4) for j in range(i)]
    exact = np.sqrt(np.mean([np.sum((pair - mean) ** 2) for pair in pairs]))
    assert expected_spread(deviation(gradients), 2, 4) == pytest.approx(exact)


def test_four_times_the_batch_halves_the_spread_when_samples_are_put_back():
    gradients = np.random.default_rng(1).normal(size=(64, 2))
    made = spread(gradients, np.random.default_rng(0))
    assert made.with_replacement[2] == pytest.approx(made.with_replacement[0] / 2)
    assert made.sigma == pytest.approx(made.with_replacement[0])


@pytest.mark.parametrize(
    ("n", "sizes"), [(1, [1]), (10, [1, 2, 4, 8, 10]), (16, [1, 2, 4, 8, 16])]
)
def test_sizes_are_powers_of_two_and_all(n, sizes):
    assert sizes_up_to(n).tolist() == sizes
