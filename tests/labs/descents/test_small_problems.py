import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.errors import DesignError
from mlpstudio.labs.descents import small_problems
from mlpstudio.labs.descents.small_problems import KINDS, make

kinds = pytest.mark.parametrize("name", KINDS)
places = [np.array(place) for place in ((0.3, -0.7), (-2.0, 3.0), (2.5, 0.0))]


def central_differences(problem, theta, indices=None, h=1e-5):
    shifts = np.eye(2) * h
    return np.array(
        [
            (problem.loss(theta + s, indices) - problem.loss(theta - s, indices)) / (2 * h)
            for s in shifts
        ]
    )


@kinds
def test_the_same_seed_draws_the_same_samples_and_another_seed_others(name):
    one, again, other = make(name, 50, 0.8, 3), make(name, 50, 0.8, 3), make(name, 50, 0.8, 4)
    assert np.array_equal(one.x, again.x)
    assert np.array_equal(one.targets, again.targets)
    assert not np.array_equal(one.x, other.x)
    assert len(one.samples) == 50


def test_without_noise_the_line_goes_through_all_samples():
    problem = make("line", 30, 0.0, 0)
    assert problem.minimum == pytest.approx([0.8, 0.5])
    assert problem.loss(problem.minimum) == pytest.approx(0.0, abs=1e-20)


def test_answers_of_a_line_are_w_x_plus_b_and_of_the_other_its_sigmoid():
    X, theta = np.array([-1.0, 0.0, 2.0]), np.array([2.0, -0.5])
    z = 2.0 * X - 0.5
    assert make("line", 10, 1.0, 0).answers(theta, X) == pytest.approx(z)
    assert make("logistic", 10, 1.0, 0).answers(theta, X) == pytest.approx(1 / (1 + np.exp(-z)))


@kinds
@pytest.mark.parametrize("theta", places)
@pytest.mark.parametrize("indices", [None, np.array([4]), np.array([0, 3, 7, 19])])
def test_gradients_are_those_of_the_loss(name, theta, indices):
    problem = make(name, 40, 0.8, 1)
    expected = central_differences(problem, theta, indices)
    assert problem.gradient(theta, indices) == pytest.approx(expected, rel=1e-6, abs=1e-8)


@kinds
@pytest.mark.parametrize("theta", places)
def test_the_gradients_of_single_samples_are_the_engines(name, theta):
    problem = make(name, 25, 0.8, 1)
    each = problem.sample_gradients(theta)
    expected = [problem.gradient(theta, np.array([n])) for n in range(25)]
    assert each == pytest.approx(np.array(expected), rel=1e-12)
    assert each.mean(axis=0) == pytest.approx(problem.gradient(theta), rel=1e-12)


@kinds
@pytest.mark.parametrize("theta", places)
def test_the_hessian_is_the_derivative_of_the_gradient(name, theta):
    problem, h = make(name, 40, 0.8, 1), 1e-5
    columns = [
        (problem.gradient(theta + s) - problem.gradient(theta - s)) / (2 * h)
        for s in np.eye(2) * h
    ]
    assert problem.hessian(theta) == pytest.approx(np.array(columns), rel=1e-5, abs=1e-8)


@kinds
@given(count=st.integers(1, 40), seed=st.integers(0, 1000))
@settings(max_examples=25)
def test_losses_at_many_places_are_the_engines(name, count, seed):
    problem, rng = make(name, 40, 0.8, 1), np.random.default_rng(seed)
    indices = rng.permutation(40)[:count]
    positions = rng.normal(0.0, 4.0, (7, 2))
    expected = [problem.loss(theta, indices) for theta in positions]
    assert problem.losses(positions, indices) == pytest.approx(np.array(expected), rel=1e-9)


@kinds
def test_a_surface_has_a_row_for_each_b(name):
    problem = make(name, 1000, 0.8, 1)
    ws, bs = np.linspace(-2.0, 3.0, 5), np.linspace(-1.0, 1.0, 4)
    surface = problem.surface(ws, bs)
    assert surface.shape == (4, 5)
    assert surface[3, 1] == pytest.approx(problem.loss(np.array([ws[1], bs[3]])))


def test_far_out_a_surface_is_as_large_as_the_loss():
    problem = make("logistic", 1000, 0.8, 1)
    far = np.array([[1e6, -1e6], [-1e6, 0.0]])
    assert problem.losses(far) == pytest.approx([problem.loss(theta) for theta in far])


@kinds
def test_the_gradient_at_the_minimum_is_zero_and_it_is_lower_than_around(name):
    problem = make(name, 200, 0.8, 0)
    minimum = problem.minimum
    assert problem.gradient(minimum) == pytest.approx([0.0, 0.0], abs=1e-10)
    around = minimum + 0.05 * np.array([[1, 0], [-1, 0], [0, 1], [0, -1]])
    assert (problem.losses(around) > problem.loss(minimum)).all()
    (left, right), (bottom, top) = problem.frame
    assert left < minimum[0] < right
    assert bottom < minimum[1] < top


def test_classes_that_do_not_overlap_have_no_minimum():
    problem = make("logistic", 50, 0.0, 0)
    assert problem.is_separable
    assert problem.minimum is None
    w, b = 2.0, -0.5
    losses = [problem.loss(np.array([k * w, k * b])) for k in (1, 4, 16)]
    assert losses == sorted(losses, reverse=True)
    assert not make("logistic", 200, 1.0, 0).is_separable


def test_a_single_class_is_separable():
    problem = next(
        p
        for seed in range(10_000)
        if len(set((p := make("logistic", 10, 3.0, seed)).targets)) == 1
    )
    assert problem.minimum is None


@kinds
@pytest.mark.parametrize("n", [1, 16, 128, 1000])
def test_grids_are_coarser_the_more_samples_there_are(name, n):
    size = make(name, 1000, 0.8, 0).grid_size(n)
    assert small_problems.COARSEST_GRID <= size <= small_problems.FINEST_GRID
    assert name == "line" or size * size * n <= 600_000


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("coast", 50, 0.5, 0), "no small problem 'coast'"),
        (("line", 9, 0.5, 0), "10 to 1,000 samples, not 9"),
        (("line", 1001, 0.5, 0), "not 1001"),
        (("line", 50, -0.1, 0), "noise must be from 0 to 3, not -0.1"),
        (("line", 50, float("nan"), 0), "noise"),
        (("line", 50, 0.5, -1), "seed of the samples must be 0 or more"),
    ],
)
def test_what_cannot_be_made_is_refused_with_the_reason(arguments, message):
    with pytest.raises(DesignError, match=message):
        make(*arguments)
