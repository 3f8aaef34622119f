import itertools
import threading
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits
from mlpstudio.document.personal import PersonalSet
from mlpstudio.document.project import Project
from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import initial_weights_seed
from mlpstudio.errors import ProjectFileError
from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.prepare import one_hot_encoded
from mlpstudio.runs.reader import Reader
from mlpstudio.runs.ready import ready_project, ready_run
from mlpstudio.ui import data_controller
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running import run_controller, run_starter, trainee
from mlpstudio.ui.running.run_controller import RunController, RunState
from mlpstudio.ui.running.run_driver import PACE


def small(project: Project, epochs: int = 3) -> Project:
    spec = NetworkSpec((28, 28), (DenseSpec(16), DenseSpec(10, "softmax")))
    return edits.change_training(
        edits.set_network(project, spec), epochs=epochs, batch_size=32, learning_rate=0.01
    )


def apply_small(bench: Workbench, epochs: int = 3) -> None:
    bench.session.apply("", small(bench.session.project, epochs))


def choose_data(qtbot, bench, monkeypatch, dataset, **values):
    """Choose other data, which are loaded at once."""
    monkeypatch.setattr(data_controller, "load_data", lambda *_: dataset)
    bench.session.apply("", edits.change_data(bench.session.project, **values))
    qtbot.waitUntil(lambda: not bench.data.is_loading)


def wait_for(qtbot: QtBot, bench: Workbench, state: RunState) -> None:
    qtbot.waitUntil(lambda: bench.runs.state is state, timeout=20_000)


def test_play_trains_to_the_end_and_every_step_is_recorded(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    bench = bench_with_data
    apply_small(bench)
    bench.runs.play()
    assert bench.runs.state is RunState.RUNNING
    wait_for(qtbot, bench, RunState.COMPLETED)
    run = bench.runs.run
    assert run is not None
    assert run.curves.steps["step"].tolist() == list(range(1, 49))
    assert len(run.curves.epochs) == 3
    assert run.curves.epochs["validation_accuracy"][-1] > 0.9
    assert bench.session.is_modified


def test_the_window_and_the_command_line_draw_the_same_curve_bit_for_bit(
    qtbot: QtBot, bench_with_data: Workbench, dataset: Dataset
) -> None:
    bench = bench_with_data
    apply_small(bench)
    bench.runs.play()
    wait_for(qtbot, bench, RunState.COMPLETED)
    run = bench.runs.run
    headless = run_to_end(bench.session.project, dataset, lambda event, state: None)
    assert run is not None
    assert run.checkpoint is not None
    assert headless.checkpoint is not None
    assert run.curves.steps["loss"].tolist() == headless.curves.steps["loss"].tolist()
    np.testing.assert_array_equal(run.checkpoint.weights, headless.checkpoint.weights)


def test_step_makes_one_update_each_time(qtbot: QtBot, bench_with_data: Workbench) -> None:
    bench = bench_with_data
    apply_small(bench)
    for n in (1, 2, 3):
        bench.runs.step()
        assert bench.runs.state is RunState.PAUSED

        def has_stepped(n: int = n) -> bool:
            run = bench.runs.run
            return run is not None and len(run.curves.steps) == n

        qtbot.waitUntil(has_stepped)
    trained = bench.runs.trained
    qtbot.waitUntil(lambda: bench.runs.trained is not None and bench.runs.trained.step == 3)
    assert trained is not None


def test_pause_resume_stop_and_reset(qtbot: QtBot, bench_with_data: Workbench) -> None:
    bench = bench_with_data
    apply_small(bench, epochs=10_000)
    bench.runs.play()
    qtbot.waitUntil(lambda: bench.runs.trained is not None)
    bench.runs.toggle()
    assert bench.runs.state is RunState.PAUSED
    bench.runs.toggle()
    assert bench.runs.state is RunState.RUNNING
    bench.runs.stop()
    assert bench.runs.state is RunState.STOPPED
    run = bench.runs.run
    assert run is not None
    assert run.checkpoint is not None
    assert len(run.curves.steps) == run.checkpoint.step
    bench.runs.reset()
    assert bench.runs.state is RunState.READY
    assert bench.runs.run is None
    assert bench.runs.trained is None
    assert not bench.runs.is_active


def test_a_stopped_run_goes_on_where_it_was(qtbot: QtBot, bench_with_data: Workbench) -> None:
    bench = bench_with_data
    apply_small(bench, epochs=4)
    bench.runs.step()
    qtbot.waitUntil(lambda: bench.runs.trained is not None)
    bench.runs.stop()
    bench.runs.play()
    wait_for(qtbot, bench, RunState.COMPLETED)
    run = bench.runs.run
    assert run is not None
    assert run.curves.steps["step"].tolist() == list(range(1, 4 * 16 + 1))


def test_playing_a_complete_run_trains_as_many_epochs_more(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    bench = bench_with_data
    apply_small(bench, epochs=2)
    bench.runs.play()
    wait_for(qtbot, bench, RunState.COMPLETED)
    bench.runs.play()
    assert bench.runs.target_epochs == 4
    wait_for(qtbot, bench, RunState.COMPLETED)
    assert bench.runs.run is not None
    assert len(bench.runs.run.curves.epochs) == 4


def test_a_rate_changed_while_it_runs_is_marked_on_the_curve(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    bench = bench_with_data
    apply_small(bench, epochs=10_000)
    bench.runs.play()
    qtbot.waitUntil(lambda: bench.runs.trained is not None)
    project = bench.session.project
    bench.session.apply("", edits.change_training(project, learning_rate=0.002))
    run = bench.runs.run
    assert run is not None
    qtbot.waitUntil(lambda: bool(run.curves.marks))
    mark = run.curves.marks[0]
    assert (mark.name, mark.before, mark.after) == ("learning_rate", 0.01, 0.002)
    bench.runs.stop()
    rates = run.curves.steps["learning_rate"]
    assert rates[mark.step - 1] == 0.01
    assert rates[mark.step] == 0.002
    assert not bench.runs.is_out_of_date


def test_editing_the_design_makes_the_run_out_of_date_until_it_is_undone(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    bench = bench_with_data
    apply_small(bench)
    bench.runs.play()
    wait_for(qtbot, bench, RunState.COMPLETED)
    bench.session.apply("", edits.change_layer(bench.session.project, 0, units=8))
    assert bench.runs.is_out_of_date
    weights = bench.runs.weights
    assert weights is not None
    assert weights.step == 0
    assert weights.spec.layers[0] == DenseSpec(8)
    assert bench.runs.trained is not None
    bench.session.undo()
    assert not bench.runs.is_out_of_date
    assert bench.runs.weights is bench.runs.trained


def test_a_design_that_does_not_fit_the_data_is_refused_with_advice(
    bench_with_data: Workbench,
) -> None:
    bench = bench_with_data
    spec = NetworkSpec((28, 28), (DenseSpec(4, "softmax"),))
    bench.session.apply("", edits.set_network(bench.session.project, spec))
    bench.runs.play()
    assert bench.runs.state is RunState.FAILED
    assert "10 units" in (bench.runs.message or "")
    assert not bench.runs.is_active


def test_a_diverging_run_ends_as_diverged(qtbot: QtBot, bench_with_data: Workbench) -> None:
    bench = bench_with_data
    project = small(bench.session.project, epochs=1_000)
    project = edits.change_training(project, optimizer="sgd", learning_rate=1e6)
    project = edits.change_layer(project, 1, activation="linear")
    project = edits.change_training(project, loss="mean_squared_error")
    assert bench.data.dataset is not None
    bench.data.dataset = one_hot_encoded(bench.data.dataset)
    bench.session.apply("", project)
    bench.runs.play()
    wait_for(qtbot, bench, RunState.DIVERGED)
    assert bench.runs.message in ("inf", "nan")


def test_play_waits_for_data_that_are_loading(qtbot: QtBot, bench: Workbench) -> None:
    bench.session.apply("", edits.change_data(small(bench.session.project, 1), train_size=600))
    bench.data.start()
    bench.runs.play()
    assert bench.runs.state is RunState.WAITING
    qtbot.waitUntil(lambda: bench.runs.state is RunState.COMPLETED, timeout=60_000)


def test_without_data_play_says_why(bench: Workbench) -> None:
    bench.data.error = "There is no MNIST."
    bench.runs.play()
    assert bench.runs.state is RunState.FAILED
    assert bench.runs.message == "There is no MNIST."


def test_the_test_set_is_measured_when_asked(qtbot: QtBot, bench_with_data: Workbench) -> None:
    bench = bench_with_data
    apply_small(bench, epochs=8)
    bench.runs.play()
    wait_for(qtbot, bench, RunState.COMPLETED)
    assert bench.runs.test_result is None
    with qtbot.waitSignal(bench.runs.tested):
        bench.runs.test()
    assert bench.runs.test_result is not None
    assert bench.runs.test_result.accuracy > 0.9
    assert bench.runs.test_step == 128


def test_saving_a_running_run_stores_it_exactly_and_goes_on(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    bench = bench_with_data
    apply_small(bench, epochs=10_000)
    bench.runs.play()
    qtbot.waitUntil(lambda: bench.runs.trained is not None)
    run = bench.runs.stored_run()
    assert run is not None
    assert run.checkpoint is not None
    step = run.checkpoint.step
    assert len(run.curves.steps) == step
    assert bench.runs.state is RunState.RUNNING
    qtbot.waitUntil(lambda: len(run.curves.steps) > step)
    bench.runs.stop()


def test_initial_weights_of_a_large_design_are_drawn_in_the_background(
    qtbot: QtBot, bench: Workbench
) -> None:
    spec = NetworkSpec((28, 28), (DenseSpec(1_000), DenseSpec(10, "softmax")))
    bench.session.apply("", edits.set_network(bench.session.project, spec))
    assert bench.runs.weights is None
    qtbot.waitUntil(lambda: bench.runs.weights is not None)
    weights = bench.runs.weights
    assert weights is not None
    assert weights.spec is spec
    assert weights.step == 0


def test_a_huge_design_has_no_weights_until_it_is_trained(bench: Workbench) -> None:
    spec = NetworkSpec((28, 28), (DenseSpec(10**9), DenseSpec(10, "softmax")))
    bench.session.apply("", edits.set_network(bench.session.project, spec))
    assert bench.runs.weights is None
    assert not bench.background.is_busy("initial weights")


def test_a_design_larger_than_memory_is_refused_before_anything_is_allocated(
    bench_with_data: Workbench,
) -> None:
    bench = bench_with_data
    spec = NetworkSpec((28, 28), (DenseSpec(10**9), DenseSpec(10, "softmax")))
    bench.session.apply("", edits.set_network(bench.session.project, spec))
    bench.runs.play()
    assert bench.runs.state is RunState.FAILED
    assert "memory" in (bench.runs.message or "")
    assert not bench.runs.is_active


def test_a_refusal_is_forgotten_once_the_design_is_edited(bench_with_data: Workbench) -> None:
    bench = bench_with_data
    spec = NetworkSpec((28, 28), (DenseSpec(4, "softmax"),))
    bench.session.apply("", edits.set_network(bench.session.project, spec))
    bench.runs.play()
    assert bench.runs.state is RunState.FAILED
    apply_small(bench)
    assert bench.runs.state is RunState.READY
    assert bench.runs.message is None


@pytest.fixture
def large(bench_with_data: Workbench, monkeypatch: pytest.MonkeyPatch) -> Workbench:
    """A design that counts as too large to be drawn on the GUI thread."""
    monkeypatch.setattr(run_starter, "DRAWN_AT_ONCE", 1_000)
    apply_small(bench_with_data, epochs=1)
    return bench_with_data


def test_a_large_design_is_drawn_in_the_background_and_then_trained(
    qtbot: QtBot, large: Workbench
) -> None:
    large.runs.play()
    assert large.runs.state is RunState.WAITING
    wait_for(qtbot, large, RunState.COMPLETED)
    assert large.runs.run is not None
    assert len(large.runs.run.curves.steps) == 16


def test_a_step_of_a_large_design_waits_for_its_weights(qtbot: QtBot, large: Workbench) -> None:
    large.runs.step()
    assert large.runs.state is RunState.WAITING
    wait_for(qtbot, large, RunState.PAUSED)
    qtbot.waitUntil(lambda: large.runs.trained is not None)
    assert large.runs.run is not None
    assert len(large.runs.run.curves.steps) == 1


def test_what_is_edited_while_weights_are_drawn_is_what_is_trained(
    qtbot: QtBot, large: Workbench
) -> None:
    large.runs.play()
    large.session.apply("", edits.change_layer(large.session.project, 0, units=8))
    wait_for(qtbot, large, RunState.COMPLETED)
    assert large.runs.run is not None
    assert large.runs.run.network.layers[0] == DenseSpec(8)


def test_waiting_for_weights_can_be_given_up(large: Workbench) -> None:
    large.runs.play()
    large.runs.pause()
    assert large.runs.state is RunState.READY
    assert not large.background.is_busy(run_starter._PURPOSE)


def test_the_window_looks_more_rarely_where_drawing_is_slow(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    worked = iter(itertools.count(step=0.15 * PACE.share))
    bench = bench_with_data
    runs = RunController(
        bench.session, bench.data, bench.background, work_clock=lambda: next(worked)
    )
    apply_small(bench, epochs=10_000)
    assert runs.seconds_between_looks == PACE.quickest
    runs.play()
    qtbot.waitUntil(lambda: runs.seconds_between_looks == pytest.approx(0.15, abs=0.002))
    runs.close()


def test_what_a_discarded_run_would_have_got_on_the_test_set_is_dropped(qtbot, bench_with_data):
    bench = bench_with_data
    apply_small(bench, epochs=1)
    bench.runs.play()
    wait_for(qtbot, bench, RunState.COMPLETED)
    bench.runs.test()
    bench.runs.reset()
    assert not bench.runs.is_testing
    assert bench.runs.test_result is None


def test_weights_drawn_from_an_earlier_seed_are_not_shown(qtbot, bench):
    spec = NetworkSpec((28, 28), (DenseSpec(1_000), DenseSpec(10, "softmax")))
    bench.session.apply("", edits.set_network(bench.session.project, spec))
    assert bench.runs.weights is None  # being drawn
    bench.session.apply("", edits.change_training(bench.session.project, seed=9))
    qtbot.waitUntil(lambda: bench.runs.weights is not None)
    expected = initialized(spec, initial_weights_seed(9)).theta
    np.testing.assert_array_equal(bench.runs.weights.values, expected)


def test_other_data_of_the_same_form_can_be_measured_whatever_their_labels(
    qtbot, bench_with_data, monkeypatch
):
    bench = bench_with_data
    apply_small(bench)
    bench.runs.play()
    wait_for(qtbot, bench, RunState.COMPLETED)
    with qtbot.waitSignal(bench.runs.tested):
        bench.runs.test()
    expected = bench.runs.test_result
    change = {"label_encoding": "one_hot", "source": "mnist"}
    choose_data(qtbot, bench, monkeypatch, one_hot_encoded(bench.data.dataset), **change)
    with qtbot.waitSignal(bench.runs.tested):
        bench.runs.test()
    assert bench.runs.test_result == expected
    assert (bench.runs.test_part, bench.runs.test_source) == ("test", "mnist")
    assert not bench.runs.can_measure("validation")  # it may be what the run learnt from


def test_data_scaled_in_another_way_are_not_measured(qtbot, bench_with_data, monkeypatch):
    bench = bench_with_data
    apply_small(bench, epochs=1)
    bench.runs.play()
    wait_for(qtbot, bench, RunState.COMPLETED)
    assert bench.runs.can_test
    choose_data(qtbot, bench, monkeypatch, bench.data.dataset, scaling=False)
    assert not bench.runs.can_test
    bench.runs.test()
    assert not bench.runs.is_testing


def test_validation_samples_and_one_s_own_digits_are_measured_too(qtbot, bench_with_data):
    bench = bench_with_data
    apply_small(bench)
    assert not bench.runs.can_measure("personal")
    bench.runs.play()
    wait_for(qtbot, bench, RunState.COMPLETED)
    assert not bench.runs.can_measure("personal")
    validation = bench.data.dataset.validation
    personal = PersonalSet()
    for image, label in zip(validation.inputs[:8], validation.labels[:8], strict=True):
        personal = personal.add(image, int(label))
    personal = personal.relabel(0, 5)  # which it is not
    bench.session.apply("", edits.set_personal(bench.session.project, personal))
    with qtbot.waitSignal(bench.runs.tested):
        bench.runs.test("personal")
    assert bench.runs.test_result.accuracy == 7 / 8
    with qtbot.waitSignal(bench.runs.tested):
        bench.runs.test("validation")
    assert bench.runs.test_part == "validation"
    assert bench.runs.test_result.accuracy > 0.9


def test_why_one_s_own_digits_cannot_be_measured_is_told(qtbot, bench_with_data):
    bench = bench_with_data
    apply_small(bench)
    bench.runs.play()
    wait_for(qtbot, bench, RunState.COMPLETED)
    personal = PersonalSet().add(np.zeros((28, 28), np.uint8), 11)
    bench.session.apply("", edits.set_personal(bench.session.project, personal))
    with qtbot.waitSignal(bench.runs.refused) as told:
        bench.runs.test("personal")
    assert "class 11" in told.args[0]


def test_a_paused_training_comes_to_rest_and_goes_on_as_if_nothing_had_been(
    qtbot, bench_with_data, dataset
):
    bench = bench_with_data
    apply_small(bench, epochs=2)
    runs = bench.runs
    assert runs.rest() is None
    for n in (1, 2, 3):
        runs.step()
        qtbot.waitUntil(lambda n=n: runs.run is not None and len(runs.run.curves.steps) == n)
    checkpoint = runs.rest()
    assert checkpoint.step == 3
    assert not runs.is_active
    assert runs.state is RunState.PAUSED
    assert runs.trained.step == 3
    runs.play()
    assert runs.rest() is None  # it runs
    wait_for(qtbot, bench, RunState.COMPLETED)
    headless = run_to_end(bench.session.project, dataset, lambda event, state: None)
    np.testing.assert_array_equal(runs.run.checkpoint.weights, headless.checkpoint.weights)
    assert runs.run.curves.steps["loss"].tolist() == headless.curves.steps["loss"].tolist()


def test_a_ready_made_network_is_trained_further_on_whatever_data_are_chosen(
    qtbot, bench_with_data, monkeypatch
):
    bench = bench_with_data
    spec = NetworkSpec((28, 28), (DenseSpec(12), DenseSpec(10, "softmax")))
    reader = Reader(spec, initialized(spec, 3).theta)
    project = ready_project(reader)
    bench.session.replace(project, None)
    bench.runs.show(ready_run(reader, project))
    np.testing.assert_array_equal(bench.runs.weights.values, reader.weights)
    choose_data(qtbot, bench, monkeypatch, bench.data.dataset, label_noise=0.1)
    assert not bench.runs.is_out_of_date
    run = bench.runs.run
    bench.runs.step()
    qtbot.waitUntil(lambda: len(run.curves.steps) == 1)
    assert bench.runs.run is run
    assert run.data == bench.session.project.data
    assert not run.is_ready_made
    assert not bench.runs.is_out_of_date
    moved = np.abs(bench.runs.rest().weights - reader.weights).max()
    assert 0 < moved < 0.001
    bench.runs.reset()
    assert bench.runs.trained is None


def test_a_large_design_that_does_not_fit_the_data_is_refused_too(
    qtbot, bench_with_data, monkeypatch
):
    monkeypatch.setattr(run_starter, "DRAWN_AT_ONCE", 10)
    bench = bench_with_data
    spec = NetworkSpec((28, 28), (DenseSpec(4, "softmax"),))
    bench.session.apply("", edits.set_network(bench.session.project, spec))
    bench.runs.play()
    assert bench.runs.state is RunState.WAITING
    wait_for(qtbot, bench, RunState.FAILED)
    assert "10 units" in bench.runs.message


def test_a_step_that_takes_too_long_is_neither_saved_in_half_nor_stopped_in_half(
    qtbot, bench_with_data, monkeypatch
):
    bench, gate, real = bench_with_data, threading.Event(), trainee.train

    def slow(*arguments, **options):
        for event in real(*arguments, **options):
            yield event
            gate.wait(30)

    monkeypatch.setattr(trainee, "train", slow)
    monkeypatch.setattr(run_controller, "PATIENCE", 0.05)
    monkeypatch.setattr("mlpstudio.runs.job.CLOSE_TIMEOUT", 0.05)
    apply_small(bench)
    bench.runs.play()
    qtbot.waitUntil(lambda: bench.runs.trained is not None)
    with pytest.raises(ProjectFileError, match="too long"):
        bench.runs.stored_run()
    assert bench.runs.state is RunState.RUNNING
    bench.runs.stop()
    assert bench.runs.run.checkpoint is None  # nothing is taken from a network that moves
    gate.set()
    wait_for(qtbot, bench, RunState.STOPPED)
    assert bench.runs.run.checkpoint.step == len(bench.runs.run.curves.steps)


def test_another_state_takes_the_place_of_the_run_s_and_it_goes_on_from_there(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    bench, runs = bench_with_data, bench_with_data.runs
    apply_small(bench, epochs=1)
    runs.play()
    wait_for(qtbot, bench, RunState.COMPLETED)
    with qtbot.waitSignal(runs.tested):
        runs.test()
    run = runs.run
    assert run is not None
    before = run.checkpoint
    assert before is not None
    weights = np.full_like(before.weights, 0.25)
    taught = replace(before, weights=weights)
    with qtbot.waitSignals([runs.weights_changed, runs.state_changed]):
        runs.replace_state(taught)
    assert runs.trained is not None
    assert runs.trained.values is weights
    assert runs.trained.step == before.step
    assert runs.test_result is None  # it was of other weights
    assert runs.stored_run() is run
    assert run.checkpoint is taught
    assert bench.session.is_modified
    runs.step()
    qtbot.waitUntil(lambda: runs.trained is not None and runs.trained.step == before.step + 1)
    # One small step away from what was put there, not from where the run was.
    assert np.abs(runs.trained.values - 0.25).max() < 0.1
    runs.replace_state(before)  # a job has the weights in hand
    assert run.checkpoint is taught
    runs.reset()
    runs.replace_state(before)
    assert runs.trained is None


def test_an_edited_design_is_marked_while_the_run_goes_on(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    bench = bench_with_data
    apply_small(bench, epochs=50)
    bench.runs.step()
    qtbot.waitUntil(lambda: bench.runs.trained is not None and bench.runs.trained.step == 1)
    bench.session.apply("", edits.change_layer(bench.session.project, 0, units=9))
    assert bench.runs.run is not None
    assert [(mark.step, mark.name) for mark in bench.runs.run.curves.marks] == [(1, "design")]
    bench.runs.stop()
    bench.session.apply("", edits.change_layer(bench.session.project, 0, units=7))
    assert len(bench.runs.run.curves.marks) == 1
