from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine.events import BadNumber
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.runs.branching import branched
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import KeptWeights
from tests.runs.builders import DATASET, PROJECT

SGD = replace(
    PROJECT,
    training=replace(PROJECT.training, optimizer="sgd", learning_rate=0.1),
)


def trained(project, at):
    """Return a run trained to its end, and its weights after step `at`."""
    run = Run.begun(project)
    state = TrainingState.fresh(project.network, project.training)
    kept = state.network.weights.copy()
    for event in train(state, DATASET.train, DATASET.validation, project.training):
        run.curves.add([event])
        if state.step == at:
            kept = state.network.weights.copy()
    return run, KeptWeights(at, 0, None, None, kept)


def go_on(run):
    state = run.checkpoint.restored(run.network, run.training)
    run.curves.add(train(state, DATASET.train, DATASET.validation, run.training))
    return run


@pytest.mark.parametrize("step", [0, 1, 4, 6, 8, 11])
def test_without_a_change_a_branch_repeats_the_run(step):
    run, moment = trained(SGD, step)
    branch = go_on(branched(run, moment, run.training))
    for column in ("step", "loss", "accuracy", "n_samples", "penalty"):
        np.testing.assert_allclose(branch.curves.steps[column], run.curves.steps[column])
    for column in ("epoch", "step", "loss", "accuracy", "validation_loss"):
        np.testing.assert_allclose(
            branch.curves.epochs[column], run.curves.epochs[column], rtol=1e-6
        )


def test_a_change_shows_after_the_moment_and_not_before():
    run, moment = trained(SGD, 6)
    branch = go_on(branched(run, moment, replace(run.training, learning_rate=0.001)))
    before, after = run.curves.steps["loss"], branch.curves.steps["loss"]
    assert (before[:7] == after[:7]).all()  # a loss is measured before its update
    assert (before[7:] != after[7:]).all()
    assert len(before) == len(after) == 12


def test_another_optimizer_begins_at_rest():
    run, moment = trained(SGD, 6)
    training = replace(run.training, optimizer="adam", learning_rate=0.01)
    branch = branched(run, moment, training)
    assert branch.checkpoint.optimizer == "adam"
    assert all((vector == 0.0).all() for vector in branch.checkpoint.optimizer_state.values())
    assert len(go_on(branch).curves.steps) == 12


def test_the_run_itself_stays_as_it_is():
    run, moment = trained(SGD, 6)
    run.outcome, run.bad_number = "diverged", BadNumber(12, "L", None, True, None)
    branch = branched(run, moment, run.training)
    assert (len(run.curves.steps), len(branch.curves.steps)) == (12, 6)
    assert (branch.outcome, branch.bad_number) == ("paused", None)
    assert branch.curves.steps["step"][-1] == 6
    assert len(branch.curves.epochs) == 1


def test_a_branch_shares_norms_and_training_time_up_to_its_moment():
    run, state = Run.begun(SGD), TrainingState.fresh(SGD.network, SGD.training)
    ticks = iter(range(10**6))
    run.curves.add(
        train(
            state,
            DATASET.train,
            DATASET.validation,
            SGD.training,
            measures_norms=True,
            clock=lambda: next(ticks),
        )
    )
    branch = branched(run, KeptWeights(6, 1, None, None, state.network.weights), run.training)
    assert branch.curves.norms["step"].tolist() == [1, 2, 3, 4, 5, 6]
    counters = branch.checkpoint.counters
    assert (counters.total_seconds, counters.seconds) == (4.0, 2.0)  # four steps an epoch
