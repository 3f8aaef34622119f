from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from mlpstudio.engine import optimizers, schedules
from mlpstudio.engine.options import resolve
from mlpstudio.engine.schedules import SCHEDULES, Plateau
from mlpstudio.errors import DesignError
from mlpstudio.labs.descents import curves, surfaces
from mlpstudio.labs.descents.conditions import EPOCH, N_STEPS, Conditions
from mlpstudio.labs.descents.descent import MAX_STEPS, Descent, Problem, descend, walk

every_optimizer = pytest.mark.parametrize("optimizer", optimizers.OPTIMIZERS)

BOWL = curves.problem(curves.get("bowl"))
BOWL_2D = surfaces.problem(surfaces.get("bowl"))
RAVINE = surfaces.problem(surfaces.get("ravine"))


@every_optimizer
def test_a_path_is_what_the_engines_optimizer_does_bit_for_bit(optimizer: str):
    surface = surfaces.get("himmelblau")
    path = descend(surfaces.problem(surface), (1.0, -2.0), optimizer, 0.01, 40)
    engine = optimizers.create(optimizer, 2, np.float64)
    theta = np.array([1.0, -2.0])
    for step in range(41):
        assert_array_equal(path.positions[step], theta)
        assert path.losses[step] == surface.function(*theta.tolist())
        assert path.states.keys() == engine.state.keys()
        for name, vector in engine.state.items():
            assert_array_equal(path.states[name][step], vector)
        gradient = np.array(surface.gradient(*theta.tolist()))
        assert_array_equal(path.gradients[step], gradient)
        engine.update(theta, gradient, 0.01)


@every_optimizer
def test_walking_looking_and_descending_agree_bit_for_bit(optimizer: str):
    whole = descend(RAVINE, (-4.0, 1.0), optimizer, 0.05, 30)
    looked_at = Descent(RAVINE, (-4.0, 1.0), optimizer, 0.05)
    for n in (0, 7, 3, 30):
        part = looked_at.path(n)
        assert part.n_steps == n
        assert_array_equal(part.positions, whole.positions[: n + 1])
        assert_array_equal(part.losses, whole.losses[: n + 1])
        for name, vectors in part.states.items():
            assert_array_equal(vectors, whole.states[name][: n + 1])
    moments = walk(RAVINE, (-4.0, 1.0), optimizer, 0.05)
    for step, moment in zip(range(31), moments, strict=False):
        assert_array_equal(moment.position, whole.positions[step])
        assert_array_equal(moment.gradient, whole.gradients[step])


def test_plain_descent_on_x_squared_contracts_by_one_minus_two_rates():
    # f = x², f′ = 2x: x ← x − 0.1 · 2x = 0.8 x, so 1.2 → 0.96 → 0.768.
    path = descend(BOWL, (1.2,), "sgd", 0.1, 2)
    assert_allclose(path.positions[:, 0], [1.2, 0.96, 0.768], rtol=1e-15)
    assert_allclose(path.losses, [1.44, 0.9216, 0.589824], rtol=1e-15)
    assert_allclose(path.gradients[:, 0], [2.4, 1.92, 1.536], rtol=1e-15)


def test_momentum_by_hand():
    # v ← 0.9 · 0 − 0.1 · 2 = −0.2, x = 0.8; v ← 0.9 · −0.2 − 0.1 · 1.6 = −0.34, x = 0.46.
    path = descend(BOWL, (1.0,), "momentum", 0.1, 2)
    assert_allclose(path.states["velocity"][:, 0], [0.0, -0.2, -0.34], rtol=1e-15)
    assert_allclose(path.positions[:, 0], [1.0, 0.8, 0.46], rtol=1e-15)


def test_rmsprop_and_adam_begin_with_a_step_that_does_not_depend_on_the_slope():
    for slope_scale in (1.0, 100.0):
        problem = Problem(
            loss=lambda x, k=slope_scale: k * x * x,
            gradient=lambda x, k=slope_scale: (2 * k * x,),
            lower=(-9.0,),
            upper=(9.0,),
        )
        rms = descend(problem, (1.0,), "rmsprop", 0.1, 1)
        adam = descend(problem, (1.0,), "adam", 0.1, 1)
        assert rms.positions[1, 0] == pytest.approx(1 - 0.1 / np.sqrt(0.1), rel=1e-5)
        assert adam.positions[1, 0] == pytest.approx(0.9, rel=1e-5)


@pytest.mark.parametrize(("rate", "diverges"), [(0.9, False), (1.0, False), (1.1, True)])
def test_divergence_on_x_squared_begins_above_a_rate_of_one(rate: float, diverges: bool):
    path = descend(BOWL, (2.0,), "sgd", rate, 100)
    assert (path.diverged_at is not None) == diverges


def test_a_path_ends_with_the_first_point_beyond_the_limits():
    # x ← (1 − 2 · 1.5) x = −2x: 2, −4, 8; the limits are ±7.5.
    path = descend(BOWL, (2.0,), "sgd", 1.5, 100)
    assert_allclose(path.positions[:, 0], [2.0, -4.0, 8.0])
    assert path.diverged_at == path.n_steps == 2
    looked_at = Descent(BOWL, (2.0,), "sgd", 1.5)
    assert looked_at.path(50).diverged_at == 2
    assert looked_at.path(1).diverged_at is None


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_loss_that_is_not_a_number_is_a_divergence(value: float):
    problem = Problem(lambda x: value, lambda x: (1.0,), (-1.0,), (1.0,))
    assert descend(problem, (0.5,), "sgd", 0.1, 10).diverged_at == 0


def test_overflow_is_a_divergence_and_not_an_exception():
    problem = Problem(lambda x: x**8, lambda x: (8 * x**7,), (-1e300,), (1e300,))
    path = descend(problem, (10.0,), "sgd", 1.0, 20)
    assert path.diverged_at == path.n_steps
    assert not np.isfinite(path.losses[-1])


def test_arrays_of_a_path_cannot_be_written():
    path = descend(BOWL, (1.0,), "adam", 0.1, 3)
    for array in (path.positions, path.gradients, path.losses, *path.states.values()):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0.0


def test_a_walk_has_no_moment_after_divergence():
    moments = list(walk(BOWL, (2.0,), "sgd", 1.5))
    assert [moment.has_diverged for moment in moments] == [False, False, True]


@pytest.mark.parametrize("n_steps", [-1, MAX_STEPS + 1])
def test_lengths_beyond_the_maximum_are_refused(n_steps: int):
    with pytest.raises(ValueError, match=f"between 0 and {MAX_STEPS}. Received: {n_steps}"):
        descend(BOWL, (1.0,), "sgd", 0.1, n_steps)


def test_an_unknown_optimizer_is_refused_at_once():
    with pytest.raises(DesignError, match="no optimizer 'lion'"):
        Descent(BOWL, (1.0,), "lion", 0.1)


# Schedules and noise

SURFACE = surfaces.get("himmelblau")
HIMMELBLAU = surfaces.problem(SURFACE)


@every_optimizer
@pytest.mark.parametrize("schedule", [name for name in SCHEDULES if name != "reduce_on_plateau"])
def test_a_schedule_is_the_engines_own_bit_for_bit(optimizer: str, schedule: str):
    path = descend(HIMMELBLAU, (1.0, -2.0), optimizer, 0.004, 60, Conditions(schedule))
    engine = optimizers.create(optimizer, 2, np.float64)
    theta = np.array([1.0, -2.0])
    declared = schedules.get(schedule)
    values = resolve((), declared.options, schedule)
    for step in range(61):
        assert_array_equal(path.positions[step], theta)
        rate = 0.004 * declared.factor(values, step, N_STEPS, EPOCH)
        assert path.rates[step] == rate
        gradient = np.array(SURFACE.gradient(*theta.tolist()))
        assert_array_equal(path.noisy_gradients[step], gradient)
        engine.update(theta, gradient, rate)


@every_optimizer
def test_noise_is_what_a_generator_of_that_seed_gives(optimizer: str):
    conditions = Conditions(noise=0.7, seed=11)
    path = descend(HIMMELBLAU, (1.0, -2.0), optimizer, 0.004, 60, conditions)
    engine, rng = optimizers.create(optimizer, 2, np.float64), np.random.default_rng(11)
    theta = np.array([1.0, -2.0])
    for step in range(61):
        assert_array_equal(path.positions[step], theta)
        gradient = np.array(SURFACE.gradient(*theta.tolist()))
        seen = gradient + 0.7 * rng.standard_normal(2)
        assert_array_equal(path.gradients[step], gradient)
        assert_array_equal(path.noisy_gradients[step], seen)
        engine.update(theta, seen, 0.004)


def test_noise_leads_elsewhere_with_another_seed_and_to_the_same_place_with_the_same():
    ends = [
        descend(HIMMELBLAU, (1.0, -2.0), "sgd", 0.004, 30, Conditions(noise=1.0, seed=seed))
        for seed in (1, 1, 2)
    ]
    assert_array_equal(ends[0].positions, ends[1].positions)
    assert (ends[0].positions[1:] != ends[2].positions[1:]).all()


def test_a_decaying_rate_settles_where_a_fixed_one_keeps_being_thrown_about():
    noisy = Conditions(noise=2.0, seed=3)
    decayed = replace(noisy, schedule="exponential", schedule_options=(("factor", 0.5),))
    ends = [
        descend(BOWL_2D, (-2.0, 1.0), "sgd", 0.2, 500, conditions).losses[-100:].mean()
        for conditions in (noisy, decayed)
    ]
    assert ends[1] < 0.05 * ends[0]


def test_a_plateau_lowers_the_rate_after_epochs_without_progress():
    options = (("factor", 0.1), ("patience", 1.0))
    conditions = Conditions("reduce_on_plateau", options)
    path = descend(BOWL_2D, (-2.0, 1.0), "sgd", 1.0, 4 * EPOCH, conditions)  # hops for ever
    plateau = Plateau()
    for step in range(4 * EPOCH + 1):
        if step and step % EPOCH == 0:
            plateau = plateau.after(path.losses[step], conditions.values)
        assert path.rates[step] == 1.0 * plateau.factor
    assert path.rates[-1] < 1.0


def test_walking_until_a_deadline_stops_in_time_and_goes_on_where_it_was():
    descent = Descent(RAVINE, (-4.0, 1.0), "adam", 0.05)
    assert not descent.advance(100, deadline=0.0)
    assert descent.n_made == 0
    assert descent.advance(100, deadline=float("inf"))
    assert descent.n_made == 100
    whole = descend(RAVINE, (-4.0, 1.0), "adam", 0.05, 100)
    assert_array_equal(descent.path(100).positions, whole.positions)
    lost = Descent(RAVINE, (-4.0, 1.0), "sgd", 2.0)
    assert lost.advance(100, deadline=float("inf"))
    assert lost.n_made == lost.path(100).diverged_at
