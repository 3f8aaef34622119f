"""Runs in files: every number comes back, training goes on exactly, and damage is refused."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.document import edits, files
from mlpstudio.document.files import StoredRun
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.events import EndEvent, EndReason, SettingEvent, StepEvent
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.settings import LiveSettings
from mlpstudio.errors import ProjectFileError
from mlpstudio.runs.curves import Curves, Mark
from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.job import Job
from mlpstudio.runs.lane import Lane
from mlpstudio.runs.record import OUTCOMES, Run, from_stored, to_stored
from tests.runs.builders import DATASET, PROJECT, RICH_PROJECT, begun, timeless


def stopped_at(step, project=PROJECT):
    """Return the run of a project, stopped after a step."""

    def listen(event, state):
        if event.step == step:
            raise KeyboardInterrupt

    return run_to_end(project, DATASET, listen)


def through_a_file(run, path):
    files.save(path, files.Document(PROJECT, to_stored(run)))
    stored = files.load(path).run
    assert stored is not None
    return from_stored(stored)


# Whether the project still describes it


@pytest.mark.parametrize("values", [{"learning_rate": 0.5}, {"batch_size": 3}, {"epochs": 99}])
def test_what_can_be_changed_live_leaves_the_run_one_of_the_project(values):
    assert Run.begun(PROJECT).is_of(edits.change_training(PROJECT, **values))


@pytest.mark.parametrize(
    "other",
    [
        edits.change_training(PROJECT, optimizer="sgd"),
        edits.change_training(PROJECT, loss="mean_squared_error"),
        edits.change_training(PROJECT, seed=9),
        edits.change_data(PROJECT, seed=9),
        edits.change_data(PROJECT, train_size=10),
        edits.change_layer(PROJECT, 0, units=7),
        edits.remove_layer(PROJECT, 1),
    ],
)
def test_after_other_changes_it_is_a_run_of_another_project(other):
    assert not Run.begun(PROJECT).is_of(other)


def test_notes_and_labs_do_not_matter():
    assert Run.begun(PROJECT).is_of(replace(PROJECT, notes="more"))


@pytest.mark.parametrize(
    ("outcome", "early"), [("completed", False), ("stopped", False), ("target_reached", True)]
)
def test_a_stop_rule_ends_a_run_early(outcome, early):
    run = Run.begun(PROJECT)
    run.outcome = outcome
    assert run.ended_early is early


def test_an_early_stop_and_the_best_weights_are_marked():
    run = stopped_at(8)
    run.end(EndEvent(EndReason.NO_IMPROVEMENT, 8, 0.5, None, 1))
    first = int(run.curves.epochs["step"][0])
    assert [(m.step, m.name) for m in run.curves.marks] == [(first, "best"), (8, "stopped")]


def test_a_whole_run_is_not_marked_as_stopped():
    run = stopped_at(8)
    run.end(EndEvent(EndReason.COMPLETED, 8, 0.5))
    assert run.curves.marks == []


# Into a file and back


def test_a_run_that_made_no_step_is_not_stored():
    assert to_stored(Run.begun(PROJECT)) is None


def test_everything_comes_back_from_a_file(tmp_path):
    run = stopped_at(6)
    run.curves.add_mark(SettingEvent(2, "batch_size", 16, 8))
    run.training = replace(run.training, batch_size=8)
    again = through_a_file(run, tmp_path / "run.mlps")
    assert (again.data, again.network, again.training) == (run.data, run.network, run.training)
    assert again.outcome == "stopped"
    assert again.curves.marks == [Mark(2, "batch_size", 16, 8)]
    assert again.curves.steps.rows().tobytes() == run.curves.steps.rows().tobytes()
    assert again.curves.epochs.rows().tobytes() == run.curves.epochs.rows().tobytes()
    assert again.curves.norms.rows().tobytes() == run.curves.norms.rows().tobytes()
    assert again.curves.norms.rows().shape == (6, 2 + 2 * 2)  # steps; two layers that learn
    before, after = run.checkpoint, again.checkpoint
    assert after.weights.tobytes() == before.weights.tobytes()
    assert set(after.optimizer_state) == {"mean", "mean_square"}
    for name, vector in before.optimizer_state.items():
        assert after.optimizer_state[name].tobytes() == vector.tobytes()
    assert (after.optimizer, after.counters) == (before.optimizer, before.counters)
    assert after.best is before.best is None


def test_the_best_weights_and_the_last_ones_come_back(tmp_path):
    run = stopped_at(11, RICH_PROJECT)  # in the third epoch, after which the best are put back
    before, after = run.checkpoint, through_a_file(run, tmp_path / "run.mlps").checkpoint
    assert (after.best.value, after.best.epoch, after.best.step) == (
        before.best.value,
        before.best.epoch,
        before.best.step,
    )
    assert after.best.weights.tobytes() == before.best.weights.tobytes()
    assert after.weights.tobytes() == before.weights.tobytes() == before.best.weights.tobytes()
    assert after.last_weights.tobytes() == before.last_weights.tobytes()
    assert after.weights_step == before.best.step < after.step
    assert after.counters.plateau == before.counters.plateau


def test_where_it_diverged_comes_back(tmp_path):
    project = edits.change_training(PROJECT, optimizer="sgd", learning_rate=1e30, epochs=50)
    run = run_to_end(project, DATASET, lambda event, state: None)
    run.checkpoint = stopped_at(2, replace(project, training=run.training)).checkpoint
    again = from_stored(to_stored(run))
    assert again.outcome == "diverged"
    assert again.bad_number == run.bad_number
    assert again.bad_number.tensor


def test_the_vectors_that_come_back_are_read_only(tmp_path):
    checkpoint = through_a_file(stopped_at(2), tmp_path / "run.mlps").checkpoint
    for vector in (checkpoint.weights, *checkpoint.optimizer_state.values()):
        assert not vector.flags.writeable


def test_a_run_without_an_epoch_comes_back(tmp_path):
    again = through_a_file(stopped_at(1), tmp_path / "run.mlps")
    assert len(again.curves.epochs) == 0
    assert len(again.curves.steps) == 1


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_comes_back(outcome):
    run = stopped_at(1)
    run.outcome = outcome
    assert from_stored(to_stored(run)).outcome == outcome


# Going on


@pytest.mark.parametrize("step", [1, 4, 6, 11])
@pytest.mark.parametrize(
    "project",
    [
        *(edits.change_training(PROJECT, optimizer=optimizer) for optimizer in OPTIMIZERS),
        RICH_PROJECT,
    ],
    ids=[*OPTIMIZERS, "rich"],
)
def test_a_run_goes_on_from_a_file_exactly_as_if_it_had_not_stopped(tmp_path, project, step):
    whole = run_to_end(project, DATASET, lambda event, state: None)
    run = through_a_file(stopped_at(step, project), tmp_path / "run.mlps")
    state, stream = begun(project, run.checkpoint.restored(run.network, run.training))
    for event in stream:
        if isinstance(event, StepEvent):
            run.curves.add_steps([event])
    assert run.curves.steps.rows().tobytes() == whole.curves.steps.rows().tobytes()
    assert state.network.weights.tobytes() == whole.checkpoint.weights.tobytes()
    for name, vector in whole.checkpoint.optimizer_state.items():
        assert state.optimizer.state[name].tobytes() == vector.tobytes()


def test_a_job_changed_on_its_way_goes_on_from_a_file_with_the_changed_settings(tmp_path):
    def first_steps(job, n_steps):
        """Make three steps, change the settings, make more."""
        job.start()
        for _ in range(3):
            job.step()
        wait_for_steps(job, 3)
        job.change(LiveSettings(learning_rate=0.02, batch_size=8))
        for _ in range(n_steps - 3):
            job.step()
        wait_for_steps(job, n_steps)

    whole = Job(Lane(*begun()), paused=True)
    first_steps(whole, 5)
    whole.resume()
    assert whole.wait_until_idle(10.0)
    assert whole.close()

    job = Job(Lane(*begun()), paused=True)
    first_steps(job, 5)
    run = Run.begun(PROJECT)
    run.training = replace(run.training, learning_rate=0.02, batch_size=8)
    run.checkpoint = Checkpoint.of(job.state, "adam")
    assert job.close()
    events = job.mailbox.take_events()
    run = through_a_file(run, tmp_path / "run.mlps")
    resumed = replace(PROJECT, training=run.training)
    other = Job(Lane(*begun(resumed, run.checkpoint.restored(run.network, run.training))))
    other.start()
    assert other.wait_until_idle(10.0)
    assert other.close()
    events += other.mailbox.take_events()
    assert timeless(events) == timeless(whole.mailbox.take_events())
    assert other.state.network.theta.tobytes() == whole.state.network.theta.tobytes()


def wait_for_steps(job, n_steps):
    while not (job.state.step == n_steps and job.wait_until_idle(0.001)):
        assert job.state.step <= n_steps
        assert not job.has_ended


# What is refused


@pytest.fixture(scope="module")
def sound():
    return to_stored(stopped_at(6))


def with_facts(stored, **changes):
    return StoredRun({**stored.facts, **changes}, stored.arrays)


def without(stored, name):
    facts = {key: value for key, value in stored.facts.items() if key != name}
    arrays = {key: value for key, value in stored.arrays.items() if key != name}
    return StoredRun(facts, arrays)


def refusal(stored):
    with pytest.raises(ProjectFileError) as caught:
        from_stored(stored)
    return str(caught.value)


def test_each_fact_is_needed(sound):
    for name in set(sound.facts).difference(("best", "bad_number", "full_ink", "origin")):
        assert f"run.{name}: expected" in refusal(without(sound, name))


def test_each_array_is_needed(sound):
    for name in set(sound.arrays).difference(("curves.norms",)):
        said = refusal(without(sound, name))
        assert name.rpartition(".")[2] in said


def test_a_run_that_was_not_measured_so_closely_has_no_norms(sound):
    assert len(from_stored(without(sound, "curves.norms")).curves.norms) == 0


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"mood": "good"}, "run: unknown entry 'mood'"),
        ({"outcome": "won"}, "run.outcome: expected one of"),
        ({"counters": {"step": 1.5}}, "run.counters.step: expected a whole number"),
        ({"counters": {"step": -1}}, "A counter of the run is below 0"),
        ({"counters": {"n_read": -16}}, "A counter of the run is below 0"),
        ({"counters": {"loss_sum": "much"}}, "run.counters.loss_sum: expected a number"),
        ({"counters": {"loss_sum": float("nan")}}, "run.counters.loss_sum: expected a number"),
        ({"optimizer": "sgd"}, "trained with adam, but the state of sgd"),
        ({"optimizer": 3}, "run.optimizer: expected a text"),
        ({"counters": 3}, "run.counters: expected an object"),
        ({"best": {"value": 1.0}}, "run.best.epoch: expected a whole number"),
        ({"best": {"colour": 1.0}}, "run.best: unknown entry 'colour'"),
        ({"bad_number": {"step": 1}}, "run.bad_number: an entry is missing"),
        ({"full_ink": 0.0}, "run.full_ink: expected a number above 0"),
        ({"full_ink": "white"}, "run.full_ink: expected a number"),
        ({"origin": ["reader"]}, "run.origin: expected texts by name"),
        ({"origin": {"name": 3}}, "run.origin: expected texts by name"),
        ({"marks": {}}, "run.marks: expected a list"),
        ({"marks": [{"step": 1}]}, r"run.marks\[0\]: an entry is missing"),
        ({"training": {"batch_size": 0, "optimizer": "adam"}}, "batch size must be at least 1"),
        ({"data": {"source": "cats"}}, "no data set 'cats'"),
        ({"network": {"input_shape": [4], "layers": []}}, "ends with a dense layer"),
        (
            {"network": {"input_shape": [4], "layers": [{"type": "dense", "units": 3}]}},
            "15 weights, but 51 numbers",
        ),
        (
            {"network": {"input_shape": [4], "layers": [{"type": "dense", "units": 2**62}]}},
            "weights, but 51 numbers",
        ),
    ],
)
def test_facts_that_the_program_does_not_write_are_refused(sound, changes, message):
    with pytest.raises(ProjectFileError, match=message):
        from_stored(with_facts(sound, **changes))


@pytest.mark.parametrize(
    ("name", "array"),
    [
        ("weights", np.zeros(51)),
        ("weights", np.zeros((3, 17), np.float32)),
        ("weights", np.zeros(50, np.float32)),
        ("last_weights", np.zeros(50, np.float32)),
        ("optimizer.mean", np.zeros(51, np.int32)),
        ("optimizer.mean", np.zeros(7, np.float32)),
        ("optimizer.velocity", np.zeros(51, np.float32)),
        ("curves.steps", np.zeros((2, 7))),
        ("curves.steps", np.zeros((2, 0))),
        ("curves.epochs", np.zeros(7)),
        ("curves.norms", np.zeros((2, 5))),
        ("curves.norms", np.zeros(6)),
    ],
)
def test_arrays_that_do_not_fit_are_refused(sound, name, array):
    stored = StoredRun(sound.facts, {**sound.arrays, name: array})
    assert name.rpartition(".")[2].replace("_", " ") in refusal(stored).replace("_", " ")


def test_a_new_run_has_empty_curves_of_its_own():
    first, second = Run.begun(PROJECT), Run.begun(PROJECT)
    first.curves.add_steps([StepEvent(1, 1, 0.5, 0.5, 0.1, 16)])
    assert len(second.curves.steps) == 0
    assert isinstance(second.curves, Curves)
