"""Sentences about how runs ended."""

from dataclasses import replace

import pytest

from mlpstudio.document.project import Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.events import BadNumber, EpochEvent
from mlpstudio.engine.settings import StopRules
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import Best, TrainingState
from mlpstudio.runs.record import Run
from mlpstudio.ui.running import run_ends

NETWORK = NetworkSpec((2,), (DenseSpec(2, "softmax"),))


@pytest.fixture(autouse=True)
def _application(qapp):
    """Have an application: sentences are translated."""


def run_of(outcome: str, rules: StopRules, epochs: int, *, validation: float | None = 0.5) -> Run:
    project = Project(network=NETWORK)
    project = replace(project, training=replace(project.training, stopping=rules))
    run = Run.begun(project)
    run.outcome = outcome
    for epoch in range(1, epochs + 1):
        event = EpochEvent(epoch, 10 * epoch, 0.4, 0.9, validation, 0.8, 1.0)
        run.curves.add_epoch(event)
    return run


def put_back(run: Run, epoch: int) -> None:
    """Let the run have the weights of an earlier epoch."""
    state = TrainingState.fresh(run.network, run.training)
    state.step = 10 * len(run.curves.epochs)
    state.best = Best(0.3, epoch, 10 * epoch, state.network.weights.copy())
    state.put_best_back()
    run.checkpoint = Checkpoint.of(state, run.training.optimizer)


def test_a_run_that_was_completed_needs_no_words() -> None:
    assert run_ends.ended(run_of("completed", StopRules(), 5)) == ""


def test_no_improvement_names_the_curve_and_the_weights_that_are_back() -> None:
    run = run_of("no_improvement", StopRules(patience=3, restore_best=True), 12)
    put_back(run, 9)
    assert run_ends.ended(run) == (
        "Ended after epoch 12: no better validation loss since epoch 9. "
        "The weights of epoch 9, the best one, are back."
    )


def test_without_validation_it_is_the_training_curve_that_was_watched() -> None:
    rules = StopRules(patience=2, monitor="validation_accuracy")
    run = run_of("no_improvement", rules, 4, validation=None)
    assert run_ends.ended(run) == (
        "Ended after epoch 4: no better training accuracy since epoch 2."
    )


def test_other_early_ends() -> None:
    run = run_of("target_reached", StopRules(target_accuracy=0.975), 3)
    assert run_ends.ended(run) == "Ended after epoch 3: the target of 97.5% is reached."
    run = run_of("out_of_time", StopRules(max_seconds=90.0), 7)
    assert run_ends.ended(run) == "Ended after epoch 7: the 90 s that were allowed are over."


def test_weights_are_put_back_after_the_last_epoch_too_unless_it_is_the_best() -> None:
    run = run_of("completed", StopRules(restore_best=True), 5)
    put_back(run, 4)
    assert run_ends.ended(run) == "The weights of epoch 4, the best one, are back."
    put_back(run, 5)
    assert run_ends.ended(run) == ""


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        (
            BadNumber(1234, "Z2", 1, False, 3.4e12),
            "Z2 of layer 2 became infinite at step 1,234 (before: up to 3.4e12).",
        ),
        (BadNumber(1, "dW1", 0, True), "dW1 of layer 1 became “not a number” at step 1."),
        (
            BadNumber(7, "L", None, False, 9.0),
            "The loss became infinite at step 7 (before: up to 9).",
        ),
        (
            BadNumber(7, "velocity", None, False, 1e38),
            "The optimizer’s velocity became infinite at step 7 (before: up to 1e38).",
        ),
        (BadNumber(7, "X", None, True), "An input became “not a number” at step 7."),
    ],
)
def test_a_bad_number_is_told_where_it_was_first(bad: BadNumber, sentence: str) -> None:
    run = run_of("diverged", StopRules(), 0)
    run.bad_number = bad
    assert run_ends.diverged(run, "nan") == (
        f"{sentence} The weights from before that step are kept. "
        "The learning rate is probably too large: try a tenth."
    )


def test_a_diverged_run_with_its_best_weights_back_says_so() -> None:
    run = run_of("diverged", StopRules(restore_best=True), 3)
    run.bad_number = BadNumber(31, "Z1", 0, False)
    put_back(run, 2)
    assert "The weights of epoch 2, the best one, are back." in run_ends.diverged(run, "inf")
    assert "from before" not in run_ends.diverged(run, "inf")


@pytest.mark.parametrize(("loss", "word"), [("inf", "infinite"), ("nan", "“not a number”")])
def test_a_run_that_knows_no_more_tells_of_its_loss(loss: str, word: str) -> None:
    run = run_of("diverged", StopRules(), 0)
    assert run_ends.diverged(run, loss).startswith(f"The loss became {word} at step 1.")
