import pytest

from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.record import Run
from mlpstudio.ui.running.run_state import can_go_on_beside
from tests.runs.builders import DATASET, PROJECT
from tests.runs.store.builders import stopped_run


def run(n_steps, outcome="stopped"):
    made = stopped_run(n_steps)
    made.outcome = outcome
    return made


def test_a_run_goes_on_as_long_as_the_other_one_does():
    made = run(6)
    assert can_go_on_beside(made, 9)
    assert made.training.epochs == 9


def test_its_own_epochs_are_not_cut_off():
    made = run(6)
    assert can_go_on_beside(made, 1)
    assert made.training.epochs == PROJECT.training.epochs


def test_one_that_is_complete_goes_on_only_when_the_other_one_lasts_longer():
    made = run_to_end(PROJECT, DATASET, lambda event, state: None)
    assert made.checkpoint.counters.epoch == 3
    assert not can_go_on_beside(made, 3)
    assert can_go_on_beside(made, 4)


@pytest.mark.parametrize("outcome", ["diverged", "failed", "no_improvement", "target_reached"])
def test_one_that_ended_for_a_reason_stays_as_it_is(outcome):
    made = run(6, outcome)
    assert not can_go_on_beside(made, 9)
    assert made.training == PROJECT.training


def test_a_ready_made_network_is_not_trained_beside():
    made = Run.begun(PROJECT)
    made.origin = {"by": "somebody"}
    assert not can_go_on_beside(made, 9)


def test_a_run_without_weights_cannot_go_on_but_one_that_never_began_can():
    lost, fresh = run(6), Run.begun(PROJECT)
    lost.checkpoint = None
    assert not can_go_on_beside(lost, 9)
    assert can_go_on_beside(fresh, 9)
