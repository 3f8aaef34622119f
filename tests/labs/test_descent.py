import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from mlpstudio.engine import optimizers
from mlpstudio.errors import DesignError
from mlpstudio.labs import curves, surfaces
from mlpstudio.labs.descent import (
    MAX_STEPS,
    Descent,
    Minimum,
    Outcome,
    Problem,
    descend,
    downhill,
    outcome,
    update_at,
    walk,
)

every_optimizer = pytest.mark.parametrize("optimizer", optimizers.OPTIMIZERS)

BOWL = curves.problem(curves.get("bowl"))
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


def test_outcome_follows_a_descent_into_the_global_minimum():
    path = descend(BOWL, (2.0,), "sgd", 0.1, 60)
    assert outcome(path, 0, BOWL) == Outcome.MOVING
    assert outcome(path, 10, BOWL) == Outcome.MOVING
    assert outcome(path, 60, BOWL) == Outcome.ARRIVED


def test_outcome_of_a_start_in_a_minimum_is_arrival():
    path = descend(BOWL, (0.0,), "adam", 0.1, 1)
    assert outcome(path, 0, BOWL) == outcome(path, 1, BOWL) == Outcome.ARRIVED


def test_outcome_of_a_swing_through_the_minimum_is_no_arrival():
    path = descend(BOWL, (2.0,), "momentum", 0.05, 12)
    nearest_step = int(np.abs(path.positions[:, 0]).argmin())
    assert outcome(path, nearest_step, BOWL) == Outcome.MOVING


def test_outcome_of_equal_jumps_from_side_to_side_is_hopping():
    path = descend(BOWL, (2.0,), "sgd", 1.0, 20)
    assert outcome(path, 20, BOWL) == Outcome.HOPPING


def test_outcome_of_a_zigzag_that_comes_nearer_is_not_hopping():
    path = descend(BOWL, (2.0,), "sgd", 0.9, 8)
    assert outcome(path, 8, BOWL) == Outcome.MOVING


def test_outcome_is_divergence_only_from_the_step_that_left():
    path = descend(BOWL, (2.0,), "sgd", 1.2, 100)
    assert path.diverged_at is not None
    assert outcome(path, path.diverged_at - 1, BOWL) != Outcome.DIVERGED
    assert outcome(path, path.diverged_at, BOWL) == Outcome.DIVERGED


def test_outcome_away_from_any_minimum_is_stalling():
    flat = Problem(lambda x: 1e-9 * x, lambda x: (1e-9,), (-1.0,), (1.0,))
    path = descend(flat, (0.0,), "sgd", 0.1, 10)
    assert outcome(path, 10, flat) == Outcome.STALLED


def test_outcome_in_a_minimum_that_is_not_the_lowest_is_a_trap():
    local = Problem(
        BOWL.loss, BOWL.gradient, BOWL.lower, BOWL.upper, (Minimum((0.0,), 0.0, False),)
    )
    path = descend(local, (1.0,), "sgd", 0.25, 40)
    assert outcome(path, 40, local) == Outcome.TRAPPED


def test_downhill_arrows_shrink_with_the_root_of_the_slope():
    path = descend(RAVINE, (-4.0, 1.0), "sgd", 0.2, 3)
    assert_allclose(np.linalg.norm(downhill(path, 0)), 1.0)
    g0, g2 = path.gradients[0], path.gradients[2]
    share = np.linalg.norm(g2) / np.linalg.norm(g0)
    arrow = downhill(path, 2)
    assert_allclose(np.linalg.norm(arrow), np.sqrt(share))
    assert_allclose(arrow / np.linalg.norm(arrow), -g2 / np.linalg.norm(g2))


def test_there_is_no_downhill_where_it_is_flat_or_lost():
    assert not downhill(descend(RAVINE, (0.0, 0.0), "sgd", 0.1, 2), 1).any()
    lost = Problem(lambda x: x, lambda x: (float("nan"),), (-1.0,), (1.0,))
    assert not downhill(descend(lost, (0.0,), "sgd", 0.1, 2), 0).any()


@every_optimizer
def test_the_numbers_of_an_update_fulfil_the_optimizers_formula(optimizer: str):
    rate = 0.03
    path = descend(RAVINE, (-4.0, 1.2), optimizer, rate, 12)
    for step in range(12):
        u = update_at(path, step)
        g, c = u.gradient, u.constants
        if optimizer == "sgd":
            move = -rate * g
        elif optimizer == "momentum":
            v = c["momentum"] * u.before["velocity"] - rate * g
            assert_allclose(u.after["velocity"], v)
            move = v
        elif optimizer == "rmsprop":
            a = c["rho"] * u.before["mean_square"] + (1 - c["rho"]) * g**2
            assert_allclose(u.after["mean_square"], a)
            move = -rate * g / np.sqrt(a + c["epsilon"])
        else:
            m = c["beta1"] * u.before["mean"] + (1 - c["beta1"]) * g
            v = c["beta2"] * u.before["mean_square"] + (1 - c["beta2"]) * g**2
            assert_allclose(u.after["mean"], m)
            assert_allclose(u.after["mean_square"], v)
            move = -c["corrected_rate"] * m / (np.sqrt(v) + c["epsilon"])
        assert u.step == step
        assert u.loss == path.losses[step]
        assert_allclose(u.move, move, rtol=1e-9)
        assert_array_equal(u.next_position, path.positions[step + 1])
        assert_allclose(u.position + u.move, u.next_position)
