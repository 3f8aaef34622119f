import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine import optimizers
from mlpstudio.engine.batching import shuffled_order, steps_per_epoch
from mlpstudio.engine.events import StepEvent
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.state import SHUFFLING, TrainingState, stream
from mlpstudio.engine.training import train
from mlpstudio.errors import DesignError
from mlpstudio.labs.descents.batch_walk import FULL, MINI, NAIVE, PATHS, SINGLE
from mlpstudio.labs.descents.mini_batches import Plan, limits, nudges_at, walk
from mlpstudio.labs.descents.small_problems import KINDS, make


def plan_of(problem, **values):
    kind = problem.kind
    return Plan(**{"start": kind.start, "learning_rate": kind.suggested_rate, **values})


def engine_positions(problem, plan, batch_size, n_steps):
    """Return θ after each step of the engine's own training loop."""
    network = problem.network(plan.start)
    state = TrainingState(network, optimizers.create(plan.optimizer, 2, np.float64))
    training_settings = TrainingSettings(
        plan.optimizer,
        learning_rate=plan.learning_rate,
        loss=problem.kind.loss,
        batch_size=batch_size,
        epochs=n_steps,
        seed=plan.seed,
    )
    positions = [network.theta.copy()]
    for event in train(state, problem.samples, None, training_settings):
        if isinstance(event, StepEvent):
            positions.append(network.theta.copy())
        if len(positions) > n_steps:
            break
    return np.array(positions)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("path", [SINGLE, MINI, FULL])
@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
def test_walks_are_the_engines_training_bit_for_bit(name, path, optimizer):
    problem = make(name, 50, 0.8, 2)
    plan = plan_of(problem, batch_size=16, optimizer=optimizer, learning_rate=0.03, seed=7)
    batch_size = {SINGLE: 1, MINI: 16, FULL: 50}[path]
    made = walk(problem, path, plan, 60)
    assert np.array_equal(made.positions, engine_positions(problem, plan, batch_size, 60))


@given(n=st.integers(10, 60), batch_size=st.integers(1, 80), seed=st.integers(0, 10**6))
@settings(max_examples=30)
def test_every_epoch_reads_every_sample_once_and_ends_with_a_short_batch(n, batch_size, seed):
    problem = make("line", n, 0.5, 0)
    plan = plan_of(problem, batch_size=batch_size, seed=seed, learning_rate=0.001)
    per_epoch = steps_per_epoch(n, min(batch_size, n))
    made = walk(problem, MINI, plan, 2 * per_epoch)
    batches = [made.batch(step) for step in range(2 * per_epoch)]
    for epoch in range(2):
        part = batches[epoch * per_epoch : (epoch + 1) * per_epoch]
        order = shuffled_order(n, stream(seed, SHUFFLING), epoch)
        assert np.array_equal(np.concatenate(part), order)
        assert {len(batch) for batch in part[:-1]} <= {min(batch_size, n)}
        assert len(part[-1]) == (n % batch_size if batch_size < n else n) or n % batch_size == 0
    assert made.samples_read(2 * per_epoch) == 2 * n
    assert len(made.batch(made.n_steps)) == min(batch_size, n)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("path", PATHS)
def test_losses_are_those_of_all_samples(name, path):
    problem = make(name, 30, 0.8, 0)
    made = walk(problem, path, plan_of(problem), 20)
    expected = [problem.loss(theta) for theta in made.positions]
    assert made.losses == pytest.approx(np.array(expected), rel=1e-9)
    assert made.positions[0] == pytest.approx(problem.kind.start)


@pytest.mark.parametrize("name", KINDS)
def test_full_batch_goes_steadily_down_and_single_samples_do_not(name):
    problem = make(name, 200, 0.8, 0)
    plan = plan_of(problem)
    assert (np.diff(walk(problem, FULL, plan, 200).losses) <= 1e-12).all()
    assert (np.diff(walk(problem, SINGLE, plan, 200).losses) > 0).any()


def test_too_large_a_rate_is_drawn_until_it_leaves():
    problem = make("line", 100, 0.8, 0)
    made = walk(problem, FULL, plan_of(problem, learning_rate=0.9), 100)
    low, high = limits(problem)
    inside = ((low <= made.positions) & (made.positions <= high)).all(axis=1)
    assert made.diverged_at == made.n_steps < 100
    assert inside[:-1].all()
    assert not inside[-1]


@pytest.mark.filterwarnings("error")
def test_a_rate_beyond_all_numbers_diverges_without_a_warning():
    problem = make("line", 100, 0.8, 0)
    made = walk(problem, MINI, plan_of(problem, learning_rate=1e308), 5)
    assert made.diverged_at == 1
    assert np.isfinite(made.positions).all()
    assert np.isfinite(made.losses).all()


def test_the_rate_at_which_the_full_batch_diverges_is_two_over_the_curvature():
    problem = make("line", 100, 0.8, 0)
    edge = 2.0 / np.linalg.eigvalsh(problem.hessian(np.zeros(2))).max()
    assert (
        walk(problem, FULL, plan_of(problem, learning_rate=0.95 * edge), 200).diverged_at is None
    )
    assert walk(problem, FULL, plan_of(problem, learning_rate=1.1 * edge), 200).diverged_at


def test_the_naive_way_only_ever_goes_down_by_whole_nudges():
    problem = make("logistic", 60, 0.8, 0)
    plan = plan_of(problem, nudge=0.25)
    made = walk(problem, NAIVE, plan, 40)
    moves = np.diff(made.positions, axis=0) / 0.25
    assert moves == pytest.approx(moves.round(), abs=1e-9)
    assert np.abs(moves).max() == pytest.approx(1.0)
    assert (np.diff(made.losses) <= 0.0).all()
    assert (made.positions[-1] == made.positions[-2]).all()  # it rests within δ of the minimum
    assert made.positions[-1] == pytest.approx(problem.minimum, abs=0.5)
    assert len(made.batch(3)) == 60


def test_nudges_are_those_that_the_walk_makes():
    problem = make("line", 60, 0.8, 0)
    plan = plan_of(problem, nudge=0.1)
    made = walk(problem, NAIVE, plan, 1)
    nudges = nudges_at(problem, np.array(plan.start), 0.1)
    assert [nudge.kept[0] for nudge in nudges] == made.positions[1].tolist()
    assert nudges[-1].kept[1] == made.losses[1]
    assert nudges[0].up == (
        pytest.approx(plan.start[0] + 0.1),
        pytest.approx(problem.loss(np.array([plan.start[0] + 0.1, plan.start[1]]))),
    )


def test_a_walk_nobody_waits_for_is_given_up():
    problem = make("line", 60, 0.8, 0)
    assert walk(problem, SINGLE, plan_of(problem), 1000, lambda: True) is None


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("stroll", {}, "no walk 'stroll'"),
        (MINI, {"batch_size": 0}, "batch size must be at least 1, not 0"),
        (NAIVE, {"nudge": 0.0}, "nudge must be above 0, not 0.0"),
        (NAIVE, {"nudge": float("inf")}, "nudge"),
        (MINI, {"start": (float("nan"), 0.0)}, "start must lie within"),
        (MINI, {"optimizer": "luck"}, "no optimizer 'luck'"),
    ],
)
def test_what_cannot_be_walked_is_refused_with_the_reason(name, values, message):
    problem = make("line", 60, 0.8, 0)
    with pytest.raises(DesignError, match=message):
        walk(problem, name, plan_of(problem, **values), 5)
