import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.ui.digit_reader import reading_weights
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running.run_controller import RunState

SPEC = NetworkSpec((28, 28), (DenseSpec(16), DenseSpec(10, "softmax")))


def begin(bench: Workbench, epochs: int = 3) -> None:
    project = edits.set_network(bench.session.project, SPEC)
    project = edits.change_training(project, epochs=epochs, batch_size=32, learning_rate=0.01)
    bench.session.apply("", project)
    bench.runs.play()


@pytest.fixture
def trained(qtbot: QtBot, bench_with_data: Workbench) -> Workbench:
    """A bench with a run of 48 steps, complete."""
    begin(bench_with_data)
    wait_for(qtbot, bench_with_data, RunState.COMPLETED)
    return bench_with_data


def wait_for(qtbot: QtBot, bench: Workbench, state: RunState) -> None:
    qtbot.waitUntil(lambda: bench.runs.state is state, timeout=20_000)


def values(bench: Workbench) -> np.ndarray:
    weights = bench.runs.weights
    assert weights is not None
    return weights.values


def test_a_run_has_a_past_from_its_first_weights_to_the_step_before_now(
    trained: Workbench,
) -> None:
    time = trained.runs.time
    steps = [moment.step for moment in time.moments]
    assert steps[:4] == [0, 1, 2, 3]
    assert steps == sorted(set(steps))
    assert steps[-1] < 48 == time.last_step
    assert time.is_now
    assert time.place == len(steps)


def test_the_weights_are_those_of_the_moment_looked_at(trained: Workbench) -> None:
    runs, time = trained.runs, trained.runs.time
    newest = values(trained)
    time.look(3)
    moment = time.moment
    assert moment is not None
    assert values(trained) is moment.weights
    assert runs.trained is not None
    assert runs.trained.step == moment.step == 3
    reading = reading_weights(runs)
    assert reading is not None
    assert reading.values is moment.weights
    time.back()
    assert values(trained) is newest


def test_untrained_weights_of_the_past_do_not_count_as_trained(trained: Workbench) -> None:
    trained.runs.time.look(0)
    assert trained.runs.trained is None
    assert values(trained) is trained.runs.time.moments[0].weights


def test_looking_tells_everybody_who_shows_weights(qtbot: QtBot, trained: Workbench) -> None:
    with qtbot.waitSignals([trained.runs.time.moved, trained.runs.weights_changed]):
        trained.runs.time.step(-1)


def test_looking_back_leaves_the_run_as_it_is(trained: Workbench) -> None:
    run = trained.runs.run
    assert run is not None
    checkpoint, kept = run.checkpoint, trained.runs.snapshots.all()
    before = [moment.weights.copy() for moment in kept]
    for place in range(len(trained.runs.time.moments)):
        trained.runs.time.look(place)
    assert trained.runs.stored_run() is run
    assert run.checkpoint is checkpoint
    assert trained.runs.snapshots.all() == kept
    assert all(np.array_equal(a, b.weights) for a, b in zip(before, kept, strict=True))


def test_a_run_goes_on_from_now_whatever_is_looked_at(
    qtbot: QtBot, trained: Workbench, bench_with_data: Workbench
) -> None:
    runs = trained.runs
    runs.time.look(1)
    looked_at = values(trained)
    runs.play()
    wait_for(qtbot, trained, RunState.COMPLETED)
    run = runs.run
    assert run is not None
    assert run.checkpoint is not None
    assert run.curves.steps["step"].tolist() == list(range(1, 97))
    assert values(trained) is looked_at
    runs.time.back()
    assert np.array_equal(values(trained), run.checkpoint.weights)
    behind = run.checkpoint.weights
    runs.reset()
    begin(trained, epochs=6)  # the same run without a look back
    wait_for(qtbot, trained, RunState.COMPLETED)
    assert np.array_equal(values(trained), behind)


def test_training_goes_on_unseen_while_the_past_is_looked_at(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    bench, runs = bench_with_data, bench_with_data.runs
    begin(bench, epochs=10_000)
    qtbot.waitUntil(lambda: len(runs.time.moments) > 6)
    runs.time.look_at_step(4)
    told: list[int] = []
    runs.weights_changed.connect(lambda: told.append(1))
    step = runs.time.last_step
    qtbot.waitUntil(lambda: runs.time.last_step > step + 100)
    assert told == []
    moment = runs.time.moment
    assert moment is not None
    assert moment.step == 4
    runs.time.back()
    assert told == [1]
    assert runs.trained is not None
    assert runs.trained.step >= step
    runs.stop()


def test_a_moment_that_was_thinned_out_can_still_be_looked_at(
    qtbot: QtBot, trained: Workbench
) -> None:
    runs, time = trained.runs, trained.runs.time
    time.look(5)
    looked_at = time.moment
    assert looked_at is not None
    runs.set_snapshot_budget(3 * looked_at.weights.nbytes)
    runs.play()
    wait_for(qtbot, trained, RunState.COMPLETED)
    assert len(time.moments) <= 3
    assert time.moment is looked_at
    assert 0 <= time.place < len(time.moments)
    time.step(1)
    assert time.moment is not looked_at


def test_another_run_is_looked_at_as_it_is_now(qtbot: QtBot, trained: Workbench) -> None:
    time = trained.runs.time
    time.look(2)
    trained.runs.reset()
    assert time.is_now
    assert time.moments == ()
    assert time.last_step == 0
    trained.runs.play()
    wait_for(qtbot, trained, RunState.COMPLETED)
    assert time.is_now


def test_weights_taught_by_hand_are_looked_at_now(trained: Workbench) -> None:
    checkpoint = trained.runs.rest()
    assert checkpoint is not None
    trained.runs.time.look(2)
    trained.runs.replace_state(checkpoint)
    assert trained.runs.time.is_now


def test_playing_shows_moment_after_moment_up_to_now(qtbot: QtBot, trained: Workbench) -> None:
    time, places = trained.runs.time, []
    time.moved.connect(lambda: places.append(time.place))
    time.look(len(time.moments) - 3)
    with qtbot.waitSignals([time.play_changed, time.play_changed]):
        time.play()
    last = len(time.moments)
    assert places == [last - 3, last - 2, last - 1, last]
    assert time.is_now
    assert not time.is_playing
    time.toggle()
    assert places[-1] == 0
    time.toggle()
    assert not time.is_playing


def test_the_moment_nearest_to_a_step_is_found(trained: Workbench) -> None:
    time = trained.runs.time
    time.look_at_step(2)
    assert time.place == 2
    time.look_at_step(48)
    assert time.is_now


def test_without_a_run_there_is_nothing_to_look_at(bench: Workbench) -> None:
    time = bench.runs.time
    time.play()
    time.look_at_step(3)
    time.step(-1)
    assert time.is_now
    assert not time.is_playing
