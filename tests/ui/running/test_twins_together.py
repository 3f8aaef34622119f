"""Twins side by side: the run before goes on with its twin, each as it would be alone."""

import numpy as np
import pytest

from mlpstudio.document import edits, presets
from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.recorder import Recorder
from mlpstudio.ui.running.run_controller import RunState

EPOCHS = 60
"""960 steps: long enough to be in the middle of."""


@pytest.fixture
def ready(bench_with_data):
    """A workbench with a small network that has not been trained."""
    bench = bench_with_data
    project = edits.set_network(bench.session.project, presets.NETWORKS["small"])
    project = edits.change_training(
        project, optimizer="sgd", learning_rate=0.05, batch_size=32, epochs=EPOCHS
    )
    bench.session.apply("Prepare", project)
    return bench


def slower(bench):
    return edits.change_training(bench.session.project, learning_rate=0.005)


def shorten(bench, epochs):
    bench.session.apply("Short", edits.change_training(bench.session.project, epochs=epochs))


def play_until(qtbot, bench, step):
    bench.runs.play()
    qtbot.waitUntil(lambda: n_steps(bench.runs.run) >= step)


def wait_for_the_end(qtbot, runs):
    qtbot.waitUntil(lambda: not runs.can_stop, timeout=30_000)


def n_steps(run):
    return 0 if run is None else len(run.curves.steps)


def in_the_middle(qtbot, bench, step=20):
    """Train some steps, then begin a twin; return the run before."""
    play_until(qtbot, bench, step)
    bench.runs.pause()
    before = bench.runs.run
    bench.twins.try_out("Slower", slower(bench))
    return before


def alone(bench, project):
    return run_to_end(project, bench.data.dataset, lambda event, state: None)


def assert_same(run, other):
    assert run.curves.steps["loss"].tolist() == other.curves.steps["loss"].tolist()
    np.testing.assert_array_equal(run.checkpoint.weights, other.checkpoint.weights)


def test_both_curves_are_those_that_each_would_make_alone(qtbot, ready):
    shorten(ready, 20)
    first, twin = ready.session.project, slower(ready)
    before = in_the_middle(qtbot, ready, 5)
    runs = ready.runs
    wait_for_the_end(qtbot, runs)
    assert runs.state is RunState.COMPLETED
    assert n_steps(before) == n_steps(runs.run) == 320
    assert before.outcome == "completed"
    assert_same(before, alone(ready, first))
    assert_same(runs.run, alone(ready, twin))


def test_both_go_on_in_step_and_pause_in_step(qtbot, ready):
    before, runs = in_the_middle(qtbot, ready), ready.runs
    qtbot.waitUntil(lambda: n_steps(runs.run) > n_steps(before) - 2 > 40)
    runs.pause()
    assert runs.job.wait_until_idle(10.0)
    runs.step()  # one may have been a step ahead
    assert runs.job.wait_until_idle(10.0)
    n = runs.job.state.step
    qtbot.waitUntil(lambda: n_steps(runs.run) == n_steps(before) == n)
    runs.step()
    qtbot.waitUntil(lambda: n_steps(runs.run) == n_steps(before) == n + 1)
    assert runs.state is RunState.PAUSED
    runs.stop()
    assert runs.state is RunState.STOPPED
    assert before.outcome == "stopped"
    assert before.checkpoint.step == n + 1
    assert not runs.can_stop


def test_a_stopped_pair_goes_on_together(qtbot, ready):
    before, runs = in_the_middle(qtbot, ready), ready.runs
    runs.stop()
    n, m = n_steps(runs.run), n_steps(before)
    runs.play()
    qtbot.waitUntil(lambda: n_steps(runs.run) > n and n_steps(before) > m)
    assert runs.run.curves.steps["step"].tolist() == list(range(1, n_steps(runs.run) + 1))
    assert before.curves.steps["step"].tolist() == list(range(1, n_steps(before) + 1))
    runs.stop()


def test_more_epochs_are_for_both(qtbot, ready):
    shorten(ready, 1)
    before, runs = in_the_middle(qtbot, ready, 3), ready.runs
    wait_for_the_end(qtbot, runs)
    runs.play()
    wait_for_the_end(qtbot, runs)
    assert n_steps(before) == n_steps(runs.run) == 32


def test_a_run_that_is_complete_stays_as_it_is(qtbot, ready):
    shorten(ready, 2)
    ready.runs.play()
    qtbot.waitUntil(lambda: ready.runs.state is RunState.COMPLETED)
    before = ready.runs.run
    ready.twins.try_out("Slower", slower(ready))
    assert not ready.runs.beside.is_active
    qtbot.waitUntil(lambda: ready.runs.state is RunState.COMPLETED)
    assert n_steps(before) == 32


def test_a_rate_changed_on_the_way_is_that_of_the_run_on_screen(qtbot, ready):
    before, runs = in_the_middle(qtbot, ready), ready.runs
    project = edits.change_training(ready.session.project, learning_rate=0.02)
    ready.session.apply("Rate", project)
    qtbot.waitUntil(lambda: bool(runs.run.curves.marks))
    runs.stop()
    assert before.curves.marks == []
    assert before.training.learning_rate == 0.05
    assert set(before.curves.steps["learning_rate"]) == {0.05}


def test_where_the_twin_diverges_that_is_said_and_the_run_before_goes_on(qtbot, ready):
    play_until(qtbot, ready, 20)
    before, runs = ready.runs.run, ready.runs
    wild = edits.change_training(ready.session.project, learning_rate=1e30)
    ready.twins.try_out("Wild", wild)
    qtbot.waitUntil(lambda: runs.state is RunState.DIVERGED)
    assert runs.message in ("inf", "nan")
    assert not runs.is_active
    assert runs.can_stop
    wait_for_the_end(qtbot, runs)
    assert n_steps(before) == 16 * EPOCHS
    assert runs.state is RunState.DIVERGED


def test_a_run_that_trains_alone_goes_on_from_where_it_is_beside_the_next_twin(qtbot, ready):
    before, runs = in_the_middle(qtbot, ready), ready.runs
    wild = edits.change_training(ready.session.project, learning_rate=1e30)
    ready.session.apply("Wild", wild)
    qtbot.waitUntil(lambda: runs.state is RunState.DIVERGED)
    qtbot.waitUntil(lambda: n_steps(before) > 40)
    assert runs.beside.is_active
    ready.session.apply("Rate", edits.change_training(wild, learning_rate=0.02))
    runs.play()
    wait_for_the_end(qtbot, runs)
    assert before.curves.steps["step"].tolist() == list(range(1, 16 * EPOCHS + 1))
    assert before.checkpoint.step == 16 * EPOCHS
    assert before.outcome == "completed"


def test_the_run_before_alone_can_be_stopped(qtbot, ready):
    before, runs = in_the_middle(qtbot, ready), ready.runs
    runs.stop_beside()
    qtbot.waitUntil(lambda: not runs.beside.is_active)
    n = n_steps(before)
    assert runs.is_active
    qtbot.waitUntil(lambda: n_steps(runs.run) > n + 3)
    assert n_steps(before) == n
    assert ready.twins.reference is not None
    runs.stop()


def test_keeping_the_twin_ends_the_run_before_without_a_hitch(qtbot, ready):
    before, runs = in_the_middle(qtbot, ready), ready.runs
    qtbot.waitUntil(lambda: n_steps(runs.run) > 20)
    ready.twins.keep()
    assert before.outcome == "stopped"
    assert before.checkpoint is not None
    n = n_steps(runs.run)
    assert runs.state is RunState.RUNNING
    qtbot.waitUntil(lambda: n_steps(runs.run) > n)
    runs.stop()


def test_going_back_gives_the_run_before_its_past_again(qtbot, ready):
    before, runs = in_the_middle(qtbot, ready), ready.runs
    kept = runs.beside.snapshots
    qtbot.waitUntil(lambda: n_steps(before) > 40)
    twin = runs.run
    ready.twins.go_back()
    assert twin.training.learning_rate == 0.005
    assert twin.curves.marks == []
    assert runs.run is before
    assert runs.beside is None
    assert runs.snapshots is kept
    assert runs.time.moments[0].step == 0
    assert runs.time.moments[-1].step > 20
    assert runs.newest.step == before.checkpoint.step == n_steps(before)
    assert ready.session.project.training.learning_rate == 0.05
    n = n_steps(before)
    runs.play()
    qtbot.waitUntil(lambda: n_steps(before) > n)
    runs.stop()


def test_the_past_of_both_stays_within_the_memory_there_is(qtbot, ready):
    runs = ready.runs
    runs.set_snapshot_budget(2_000_000)
    in_the_middle(qtbot, ready)
    assert runs.snapshots.budget + runs.beside.snapshots.budget == 2_000_000
    ready.twins.keep()
    assert runs.snapshots.budget == runs.snapshot_budget == 2_000_000
    runs.stop()


def test_a_branch_catches_up_with_the_run_it_comes_from(qtbot, ready):
    play_until(qtbot, ready, 30)
    runs = ready.runs
    runs.stop()
    before = runs.run
    runs.time.look(len(runs.time.moments) // 2)
    step = runs.time.moment.step
    past = [moment.step for moment in runs.time.moments if moment.step <= step]
    ready.session.apply("Slower", slower(ready))
    ready.twins.branch()
    assert [one.step for one in runs.snapshots.all()][: len(past)] == past
    n = n_steps(before)
    qtbot.waitUntil(lambda: n_steps(before) > n)
    assert n_steps(runs.run) > n - 2
    runs.stop()
    assert (runs.run.curves.steps["loss"][:step] == before.curves.steps["loss"][:step]).all()
    assert runs.run.curves.steps["loss"][step + 3] != before.curves.steps["loss"][step + 3]


def test_twins_begin_together_from_a_design_that_was_never_trained(qtbot, ready):
    shorten(ready, 4)
    runs, first, twin = ready.runs, ready.session.project, slower(ready)
    ready.twins.begin_together("Slower", twin)
    before = runs.beside.run
    wait_for_the_end(qtbot, runs)
    assert_same(before, alone(ready, first))
    assert_same(runs.run, alone(ready, twin))
    ready.twins.go_back()
    assert runs.run is before
    assert ready.session.project == first


def test_saving_while_both_train_keeps_the_run_on_screen_and_lets_both_go_on(qtbot, ready):
    before, runs = in_the_middle(qtbot, ready), ready.runs
    qtbot.waitUntil(lambda: n_steps(runs.run) > 10)
    stored = runs.stored_run()
    assert stored is runs.run
    assert stored.checkpoint.step == n_steps(stored)
    n, m = n_steps(stored), n_steps(before)
    qtbot.waitUntil(lambda: n_steps(runs.run) > n and n_steps(before) > m)
    runs.stop()


def test_a_hand_taught_twin_lets_the_pair_rest_and_go_on(qtbot, ready):
    before, runs = in_the_middle(qtbot, ready), ready.runs
    runs.pause()
    checkpoint = runs.rest()
    assert checkpoint.step == n_steps(runs.run)
    assert not runs.can_stop
    n, m = n_steps(runs.run), n_steps(before)
    runs.play()
    qtbot.waitUntil(lambda: n_steps(runs.run) > n and n_steps(before) > m)
    runs.stop()


def test_resetting_the_twin_ends_both_and_playing_begins_the_twin_anew(qtbot, ready):
    before, runs = in_the_middle(qtbot, ready), ready.runs
    runs.reset()
    assert runs.run is None
    assert not runs.can_stop
    assert before.outcome == "stopped"
    runs.play()
    wait_for_the_end(qtbot, runs)
    assert n_steps(runs.run) == n_steps(before) == 16 * EPOCHS


def test_an_edited_design_is_no_twin_any_more(qtbot, ready, tmp_path):
    library = ready.runs.library
    library.start(tmp_path / "runs.sqlite3")
    before, runs = in_the_middle(qtbot, ready), ready.runs
    runs.pause()
    ready.session.apply("Units", edits.change_layer(ready.session.project, 0, units=5))
    assert ready.twins.reference is not None  # until something else is trained
    runs.reset()
    runs.play()
    assert ready.twins.reference is None
    assert runs.beside is None
    runs.stop()
    assert before.outcome == "stopped"
    qtbot.waitUntil(lambda: len(library.summaries) == 3)
    assert [one.parent for one in library.summaries] == [None, 1, None]
    assert library.summaries[0].name == ""


def test_a_twin_of_a_twin_leaves_the_first_run_alone(qtbot, ready):
    first, runs = in_the_middle(qtbot, ready), ready.runs
    qtbot.waitUntil(lambda: n_steps(runs.run) > 3)
    second = runs.run
    ready.twins.try_out("Again", edits.change_training(ready.session.project, seed=5))
    assert runs.beside.run is second
    n = n_steps(first)
    qtbot.waitUntil(lambda: n_steps(runs.run) > 30)
    assert n_steps(first) == n
    runs.stop()


def test_both_are_kept_with_their_kinship(qtbot, ready, tmp_path):
    library = ready.runs.library
    library.start(tmp_path / "runs.sqlite3")
    shorten(ready, 3)
    ready.twins.begin_together("Slower", slower(ready))
    wait_for_the_end(qtbot, ready.runs)
    qtbot.waitUntil(lambda: [one.outcome for one in library.summaries] == ["completed"] * 2)
    twin, first = library.summaries
    assert (twin.name, twin.parent, twin.parent_step) == ("Slower", first.id, 0)
    assert (first.name, first.parent) == ("", None)
    assert (twin.n_steps, first.n_steps) == (48, 48)
    assert (twin.learning_rate, first.learning_rate) == (0.005, 0.05)
    assert library.current == twin.id
    assert [one.id for one in library.shown] == []
    ready.twins.go_back()
    assert library.current == first.id
    assert [one.id for one in library.shown] == [twin.id]


def test_a_branch_is_kept_with_the_step_it_comes_from(qtbot, ready, tmp_path):
    runs, library = ready.runs, ready.runs.library
    library.start(tmp_path / "runs.sqlite3")
    play_until(qtbot, ready, 30)
    runs.stop()
    runs.time.look(3)
    step = runs.time.moment.step
    ready.session.apply("Slower", slower(ready))
    ready.twins.branch()
    qtbot.waitUntil(lambda: n_steps(runs.run) > 40)
    runs.stop()
    qtbot.waitUntil(lambda: [one.outcome for one in library.summaries] == ["stopped"] * 2)
    branch, first = library.summaries
    assert (branch.parent, branch.parent_step) == (first.id, step)
    assert first.n_steps == n_steps(ready.twins.reference.run)


def test_closing_the_program_keeps_both_as_they_are(qtbot, ready, tmp_path):
    ready.runs.library.start(tmp_path / "runs.sqlite3")
    before, runs = in_the_middle(qtbot, ready), ready.runs
    qtbot.waitUntil(lambda: n_steps(runs.run) > 10)
    runs.close()
    recorder = Recorder(tmp_path / "runs.sqlite3")
    twin, first = recorder.ask(lambda store: store.summaries()).result()
    recorder.close()
    assert (first.outcome, twin.outcome) == ("stopped", "stopped")
    assert (first.n_steps, twin.n_steps) == (n_steps(before), n_steps(runs.run))
