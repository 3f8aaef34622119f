from dataclasses import replace

import pytest

from mlpstudio.document import edits, presets
from mlpstudio.document.project import Project
from mlpstudio.document.series import SETTINGS, series
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.runs.queue import ItemState
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.running.run_queue import RunQueue

FOREVER = 10_000


@pytest.fixture
def ready(bench_with_data):
    """A workbench whose design trains 16 steps, with a queue of its own."""
    bench = bench_with_data
    project = edits.set_network(bench.session.project, presets.NETWORKS["small"])
    project = edits.change_training(
        project, optimizer="sgd", learning_rate=0.05, batch_size=64, epochs=2
    )
    bench.session.apply("Prepare", project)
    return bench


def line_up(bench, *rates, **settings):
    base = edits.change_training(bench.session.project, **settings)
    variants = series(base, SETTINGS["learning_rate"], rates)
    bench.queue.add([(f"rate {one.value:g}", one.project) for one in variants])


def states(queue):
    return [item.state for item in queue.queue.items]


def wait_for_end(qtbot, queue):
    qtbot.waitUntil(lambda: not queue.is_on)


def test_trainings_are_made_one_after_another(qtbot, ready):
    queue = ready.queue
    line_up(ready, 0.01, 0.1)
    assert queue.can_start
    with qtbot.waitSignal(queue.went_through):
        queue.start()
        assert queue.is_training
        assert states(queue) == [ItemState.TRAINING, ItemState.WAITING]
    assert states(queue) == [ItemState.DONE, ItemState.DONE]
    assert not queue.can_start
    assert [item.n_epochs for item in queue.queue.items] == [2, 2]
    slow, quick = queue.queue.items
    assert quick.loss < slow.loss
    assert ready.runs.run.training.learning_rate == 0.1  # the last one stays on screen


def test_each_run_is_that_of_the_same_project_trained_alone(qtbot, ready):
    line_up(ready, 0.01, 0.1)
    ready.queue.start()
    wait_for_end(qtbot, ready.queue)
    found = ready.runs.run.curves.steps["loss"].copy()
    ready.runs.reset()
    ready.runs.play()
    qtbot.waitUntil(lambda: ready.runs.state is RunState.COMPLETED)
    assert (ready.runs.run.curves.steps["loss"] == found).all()


def test_ones_own_design_comes_back_with_its_run(qtbot, ready):
    ready.runs.play()
    qtbot.waitUntil(lambda: ready.runs.state is RunState.COMPLETED)
    run, project = ready.runs.run, ready.session.project
    line_up(ready, 0.01, 0.1)
    ready.queue.start()
    wait_for_end(qtbot, ready.queue)
    assert ready.session.project != project
    ready.queue.put_back()
    assert ready.session.project == project
    assert ready.runs.run is run
    assert len(ready.runs.snapshots) > 1  # the time machine has its past again
    assert ready.session.is_modified
    assert ready.queue.own is None
    assert ready.runs.state is RunState.COMPLETED


def test_nothing_more_is_trained_after_ones_own_design_is_put_back(qtbot, ready):
    line_up(ready, 0.01, 0.1)
    ready.queue.start()
    assert ready.runs.job.wait_until_idle(10.0)  # it is over, and nobody has looked yet
    ready.queue.put_back()
    assert states(ready.queue) == [ItemState.DONE, ItemState.WAITING]
    assert not ready.queue.is_training
    assert ready.runs.run is None
    assert ready.queue.can_start


def test_all_designs_of_a_queue_are_one_step_back(qtbot, ready):
    project = ready.session.project
    line_up(ready, 0.01, 0.1)
    ready.queue.start()
    wait_for_end(qtbot, ready.queue)
    ready.session.undo()
    assert ready.session.project == project


def test_what_is_drawn_or_noted_meanwhile_stays(qtbot, ready):
    line_up(ready, 0.01, 0.1)
    ready.session.apply("Note", replace(ready.session.project, notes="mine"))
    ready.queue.start()
    wait_for_end(qtbot, ready.queue)
    assert ready.session.project.notes == "mine"
    ready.queue.put_back()
    assert ready.session.project.notes == "mine"


def test_a_project_that_was_saved_is_saved_after_all_is_put_back(qtbot, ready, tmp_path):
    ready.session.mark_saved(tmp_path / "mine.mlps")
    line_up(ready, 0.01)
    ready.queue.start()
    wait_for_end(qtbot, ready.queue)
    assert ready.session.is_modified
    ready.queue.put_back()
    assert not ready.session.is_modified


def test_one_that_diverges_does_not_stop_the_others(qtbot, ready):
    line_up(ready, 1e12, 0.1)
    ready.queue.start()
    wait_for_end(qtbot, ready.queue)
    assert states(ready.queue) == [ItemState.FAILED, ItemState.DONE]
    assert ready.queue.queue.items[0].outcome == "diverged"


def test_one_that_cannot_begin_says_why_and_the_others_go_on(qtbot, ready):
    line_up(ready, 0.1)
    wrong = edits.set_network(
        ready.session.project, NetworkSpec((28, 28), (DenseSpec(3, "softmax"),))
    )
    ready.queue.add([("three classes", wrong)])
    line_up(ready, 0.01)
    ready.queue.start()
    wait_for_end(qtbot, ready.queue)
    assert states(ready.queue) == [ItemState.DONE, ItemState.FAILED, ItemState.DONE]
    assert "3" in ready.queue.queue.items[1].reason


def test_a_pause_holds_the_queue_and_start_goes_on(qtbot, ready):
    line_up(ready, 0.01, epochs=FOREVER)
    queue = ready.queue
    queue.start()
    qtbot.waitUntil(lambda: queue.queue.items[0].n_epochs > 0)
    queue.pause()
    assert not queue.is_training
    assert queue.is_on
    assert queue.can_start
    run = ready.runs.run
    queue.start()
    assert queue.is_training
    assert ready.runs.run is run
    queue.put_back()
    assert states(queue) == [ItemState.STOPPED]


def test_skipping_ends_one_and_begins_the_next(qtbot, ready):
    line_up(ready, 0.01, epochs=FOREVER)
    line_up(ready, 0.1)
    queue = ready.queue
    queue.start()
    qtbot.waitUntil(lambda: queue.queue.items[0].n_epochs > 0)
    queue.skip()
    wait_for_end(qtbot, queue)
    assert states(queue) == [ItemState.STOPPED, ItemState.DONE]
    assert queue.queue.items[0].n_epochs > 0
    queue.skip()  # nothing is under way
    assert states(queue) == [ItemState.STOPPED, ItemState.DONE]


def test_one_at_rest_can_be_skipped_and_stopping_a_later_one_ends_the_queue(qtbot, ready):
    line_up(ready, 0.01, 0.02, 0.1, epochs=FOREVER)
    queue, runs = ready.queue, ready.runs
    queue.start()
    qtbot.waitUntil(lambda: queue.queue.items[0].n_epochs > 0)
    runs.pause()
    assert runs.rest() is not None  # as before weights are painted
    assert not runs.can_stop
    queue.skip()
    qtbot.waitUntil(lambda: queue.queue.items[1].n_epochs > 0)
    assert states(queue) == [ItemState.STOPPED, ItemState.TRAINING, ItemState.WAITING]
    runs.stop()
    assert states(queue) == [ItemState.STOPPED, ItemState.STOPPED, ItemState.WAITING]
    assert not queue.is_on


def test_what_was_to_be_skipped_but_gave_way_skips_nothing_later(qtbot, ready, monkeypatch):
    line_up(ready, 0.01, 0.02, epochs=FOREVER)
    line_up(ready, 0.1, epochs=FOREVER)
    queue, runs = ready.queue, ready.runs
    queue.start()
    qtbot.waitUntil(lambda: queue.queue.items[0].n_epochs > 0)
    monkeypatch.setattr(runs._driver, "stop", lambda: None)  # its step takes long
    queue.skip()
    monkeypatch.undo()
    runs.reset()  # a person puts something else on screen
    assert not queue.is_on
    queue.start()
    qtbot.waitUntil(lambda: queue.queue.items[1].n_epochs > 0)
    runs.stop()
    assert states(queue) == [ItemState.STOPPED, ItemState.STOPPED, ItemState.WAITING]
    assert not queue.is_on


def test_stopping_the_run_stops_the_queue(qtbot, ready):
    line_up(ready, 0.01, 0.1, epochs=FOREVER)
    ready.queue.start()
    qtbot.waitUntil(lambda: ready.queue.queue.items[0].n_epochs > 0)
    ready.runs.stop()
    assert states(ready.queue) == [ItemState.STOPPED, ItemState.WAITING]
    assert not ready.queue.is_on
    assert ready.queue.own is not None


def test_putting_something_else_on_screen_stops_the_queue(qtbot, ready):
    line_up(ready, 0.01, 0.1, epochs=FOREVER)
    ready.queue.start()
    qtbot.waitUntil(lambda: ready.queue.queue.items[0].n_epochs > 0)
    ready.runs.reset()
    ready.session.replace(Project(), None)
    assert states(ready.queue) == [ItemState.STOPPED, ItemState.WAITING]
    assert ready.queue.queue.items[0].n_epochs > 0
    assert not ready.queue.is_on


def test_one_that_waits_for_its_data_can_be_skipped(qtbot, bench):
    line_up(bench, 0.1, 0.2)
    bench.queue.start()  # nothing is loaded
    assert bench.runs.state is RunState.WAITING
    assert bench.queue.is_training
    bench.queue.skip()
    assert states(bench.queue) == [ItemState.STOPPED, ItemState.WAITING]
    qtbot.waitUntil(lambda: bench.queue.queue.items[1].state is ItemState.TRAINING)
    bench.queue.put_back()
    assert states(bench.queue) == [ItemState.STOPPED, ItemState.STOPPED]
    assert bench.runs.state is RunState.READY


def test_a_run_shown_while_one_waits_for_its_data_is_not_taken_for_it(qtbot, ready):
    ready.runs.play()
    qtbot.waitUntil(lambda: ready.runs.state is RunState.COMPLETED)
    own = ready.runs.run
    other = edits.change_data(ready.session.project, seed=7)
    ready.queue.add([("other data", other)])
    ready.queue.start()
    assert ready.runs.state is RunState.WAITING
    ready.runs.show(own)
    assert states(ready.queue) == [ItemState.STOPPED]
    assert ready.queue.queue.items[0].n_epochs == 0
    assert not ready.queue.is_on


def test_data_that_cannot_be_had_fail_one_training_only(qtbot, ready):
    missing = edits.change_data(ready.session.project, source="file", path="/nowhere/at.csv")
    ready.queue.add([("missing", missing)])
    ready.queue.start()
    wait_for_end(qtbot, ready.queue)
    (item,) = ready.queue.queue.items
    assert item.state is ItemState.FAILED
    assert "/nowhere/at.csv" in item.reason
    ready.data.dataset = None


def test_a_pause_between_two_trainings_turns_the_queue_off(qtbot, ready):
    line_up(ready, 0.1, 0.01)
    queue = ready.queue
    queue.start()
    with qtbot.waitSignal(queue.changed, check_params_cb=lambda: queue.queue.training is None):
        pass
    queue.pause()
    assert not queue.is_on
    assert states(queue) == [ItemState.DONE, ItemState.WAITING]
    own = queue.own
    queue.start()
    assert queue.own is own  # what the queue had put at hand is not the person's
    wait_for_end(qtbot, queue)
    assert states(queue) == [ItemState.DONE, ItemState.DONE]


def test_a_design_edited_after_the_queue_is_the_persons_own_then(qtbot, ready):
    line_up(ready, 0.1)
    ready.queue.start()
    wait_for_end(qtbot, ready.queue)
    edited = edits.set_network(ready.session.project, presets.NETWORKS["course"])
    ready.session.apply("Edit", edited)
    line_up(ready, 0.2, epochs=1)
    ready.queue.remove([2])
    ready.queue.add([("more", edits.change_training(edited, epochs=1))])
    ready.queue.start()
    assert ready.queue.own.project == edited
    wait_for_end(qtbot, ready.queue)


def test_a_series_begins_with_ones_own_design_also_while_the_queue_trains(qtbot, ready):
    own = ready.session.project
    assert ready.queue.base is own
    line_up(ready, 0.1)
    ready.queue.start()
    wait_for_end(qtbot, ready.queue)
    assert ready.session.project != own
    assert ready.queue.base == own
    edited = edits.change_training(ready.session.project, batch_size=32)
    ready.session.apply("Edit", edited)
    assert ready.queue.base == edited
    ready.queue.forget_own()
    assert ready.queue.base == edited


def test_order_and_contents_can_be_changed_while_it_trains(qtbot, ready):
    line_up(ready, 0.1, epochs=FOREVER)
    line_up(ready, 0.2, 0.3, 0.4)
    queue = ready.queue
    queue.start()
    before = queue.queue
    queue.remove([1, 2])
    assert [item.id for item in queue.queue.items] == [1, 3, 4]
    queue.move([4], -1)
    assert [item.id for item in queue.queue.items] == [1, 4, 3]
    queue.restore(before)
    assert [item.id for item in queue.queue.items] == [1, 2, 4, 3]
    queue.rename(4, "the fast one")
    queue.rename(4, "")
    assert queue.queue.item(4).title == "the fast one"
    ready.runs.stop()
    queue.add_again([1])
    assert [item.id for item in queue.queue.items] == [1, 2, 4, 3, 5]


def test_runs_are_kept_under_the_titles_and_drawn_together(qtbot, ready, tmp_path):
    library, queue = ready.runs.library, ready.queue
    library.start(tmp_path / "runs.sqlite3")
    ready.runs.play()
    qtbot.waitUntil(lambda: ready.runs.state is RunState.COMPLETED)
    line_up(ready, 0.01, 0.1, 0.2)
    queue.start()
    wait_for_end(qtbot, queue)
    numbers = [item.run for item in queue.queue.items]
    assert numbers == [2, 3, 4]
    qtbot.waitUntil(lambda: len(library.summaries) == 4)
    assert [library.summary(number).name for number in numbers] == [
        "rate 0.01",
        "rate 0.1",
        "rate 0.2",
    ]
    queue.compare()
    assert library.summary(1).is_hidden
    assert not any(library.summary(number).is_hidden for number in numbers)
    queue.rename(2, "the best")
    assert library.summary(3).name == "the best"
    queue.put_back()
    assert library.current == 1


def test_a_queue_can_be_made_by_itself(bench):
    queue = RunQueue(bench.session, bench.runs, bench.twins)
    queue.start()
    queue.put_back()
    assert not queue.is_on


def test_a_twin_and_the_run_beside_it_give_way_to_the_queue(qtbot, ready):
    ready.session.apply("", edits.change_training(ready.session.project, epochs=FOREVER))
    ready.runs.play()
    qtbot.waitUntil(lambda: len(ready.runs.run.curves.steps) > 8)
    slower = edits.change_training(ready.session.project, learning_rate=0.005)
    ready.twins.try_out("Slower", slower)
    qtbot.waitUntil(lambda: ready.runs.run is not None and len(ready.runs.run.curves.steps) > 8)
    twin = ready.runs.run
    line_up(ready, 0.1, epochs=2)
    ready.queue.start()
    assert ready.twins.reference is None
    wait_for_end(qtbot, ready.queue)
    assert ready.runs.beside is None
    ready.queue.put_back()
    assert ready.runs.run is twin
    assert ready.session.project.training.learning_rate == 0.005


def test_a_twin_of_a_run_of_the_queue_stops_the_queue(qtbot, ready):
    line_up(ready, 0.01, 0.1, epochs=FOREVER)
    ready.queue.start()
    qtbot.waitUntil(lambda: ready.queue.queue.items[0].n_epochs > 0)
    slower = edits.change_training(ready.session.project, learning_rate=0.005)
    ready.twins.try_out("Slower", slower)
    assert states(ready.queue) == [ItemState.STOPPED, ItemState.WAITING]
    assert not ready.queue.is_on
    qtbot.waitUntil(lambda: ready.runs.run is not None and len(ready.runs.run.curves.steps) > 8)
    ready.runs.stop()
