"""Runs without a window: completed, diverged or stopped, each with a state that can be used."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.document import edits, experiments
from mlpstudio.engine.evaluation import evaluate
from mlpstudio.engine.events import EndEvent, EpochEvent, StepEvent
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.errors import DesignError
from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.prepare import load_data
from tests.runs.builders import DATASET, PROJECT, begun, timeless


def nobody(event, state):
    """Listen to nothing."""


def stop_at(step):
    def listen(event, state):
        if isinstance(event, StepEvent) and event.step == step:
            raise KeyboardInterrupt

    return listen


def test_a_run_is_completed_with_its_curves_and_its_last_state():
    run = run_to_end(PROJECT, DATASET, nobody)
    state, stream = begun()
    events = list(stream)
    assert run.outcome == "completed"
    assert run.is_of(PROJECT)
    losses = [event.loss for event in events if isinstance(event, StepEvent)]
    assert run.curves.steps["loss"].tolist() == losses
    assert run.curves.epochs["epoch"].tolist() == [1, 2, 3]
    assert run.checkpoint.weights.tobytes() == state.network.theta.tobytes()
    assert (run.checkpoint.step, run.checkpoint.counters.epoch) == (12, 3)


def test_the_same_seed_makes_the_same_curve_and_another_seed_another():
    first, second = (run_to_end(PROJECT, DATASET, nobody) for _ in range(2))
    assert first.curves.steps.rows().tobytes() == second.curves.steps.rows().tobytes()
    assert first.checkpoint.weights.tobytes() == second.checkpoint.weights.tobytes()
    other = run_to_end(edits.change_training(PROJECT, seed=5), DATASET, nobody)
    assert other.curves.steps.rows().tobytes() != first.curves.steps.rows().tobytes()


def test_the_listener_hears_every_event_with_the_state_as_it_is_then():
    heard = []
    run_to_end(PROJECT, DATASET, lambda event, state: heard.append((event, state.step)))
    assert timeless(event for event, _ in heard) == timeless(begun()[1])
    assert all(event.step == step for event, step in heard)
    assert isinstance(heard[-1][0], EndEvent)


def test_without_validation_samples_the_curve_has_gaps_there():
    run = run_to_end(PROJECT, replace(DATASET, validation=None), nobody)
    assert np.isnan(run.curves.epochs["validation_loss"]).all()
    assert np.isfinite(run.curves.epochs["loss"]).all()


def test_a_loss_that_is_no_number_ends_the_run_as_diverged():
    network = NetworkSpec((4,), (DenseSpec(6), DenseSpec(3, "linear")))
    project = edits.set_network(PROJECT, network)
    project = edits.change_training(
        project, optimizer="sgd", learning_rate=1e30, loss="mean_squared_error"
    )
    encoded = replace(DATASET.train, labels=np.eye(3, dtype=np.float32)[DATASET.train.labels])
    run = run_to_end(project, replace(DATASET, train=encoded, validation=None), nobody)
    assert run.outcome == "diverged"
    assert np.isfinite(run.curves.steps["loss"]).all()
    assert run.checkpoint.step <= len(run.curves.steps) < 12
    assert run.bad_number.step == len(run.curves.steps) + 1


@pytest.mark.parametrize("step", [1, 4, 6])
def test_an_interrupted_run_is_stopped_and_goes_on_as_if_nothing_had_been(step):
    run = run_to_end(PROJECT, DATASET, stop_at(step))
    assert run.outcome == "stopped"
    assert run.curves.steps["step"].tolist() == list(range(1, step + 1))
    assert run.checkpoint.step == step
    network = Network(run.network, run.checkpoint.weights)
    assert 0.0 <= evaluate(network, DATASET.test, PROJECT.training.loss).accuracy <= 1.0
    state, stream = begun(PROJECT, run.checkpoint.restored(run.network, run.training))
    rest = list(stream)
    whole_state, whole = begun()
    assert timeless(rest) == [event for event in timeless(whole) if is_after(event, step)]
    assert state.network.theta.tobytes() == whole_state.network.theta.tobytes()


def is_after(event, step):
    return event.step > step or (event.step == step and not isinstance(event, StepEvent))


def test_a_run_interrupted_at_the_end_of_an_epoch_keeps_that_epoch():
    def listen(event, state):
        if isinstance(event, EpochEvent):
            raise KeyboardInterrupt

    run = run_to_end(PROJECT, DATASET, listen)
    assert run.outcome == "stopped"
    assert run.curves.epochs["epoch"].tolist() == [1]
    assert (run.checkpoint.counters.epoch, run.checkpoint.counters.n_read) == (1, 0)


def test_another_exception_of_the_listener_is_passed_on():
    def listen(event, state):
        raise RuntimeError("disk full")

    with pytest.raises(RuntimeError, match="disk full"):
        run_to_end(PROJECT, DATASET, listen)


def test_a_project_that_does_not_fit_the_data_is_refused_before_the_first_step():
    project = edits.set_network(PROJECT, NetworkSpec((5,), (DenseSpec(3, "softmax"),)))
    with pytest.raises(DesignError, match="4 numbers, but the network expects 5"):
        run_to_end(project, DATASET, nobody)


def test_the_experiment_of_the_spirals_is_learnt():
    project = experiments.get("spirals").project()
    dataset = load_data(project.data)
    run = run_to_end(project, dataset, nobody)
    network = Network(run.network, run.checkpoint.weights.copy())
    assert evaluate(network, dataset.test, project.training.evaluation_loss).accuracy > 0.95
