"""One batch, one sample, one epoch: how far a run goes before it pauses."""

import pytest

from mlpstudio.document import edits, presets
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.running.run_state import Stride


@pytest.fixture
def bench(bench_with_data):
    """A workbench whose design makes 4 steps an epoch, of two epochs."""
    project = edits.set_network(bench_with_data.session.project, presets.NETWORKS["small"])
    project = edits.change_training(project, batch_size=128, epochs=2)
    bench_with_data.session.apply("Prepare", project)
    return bench_with_data


def sizes(bench):
    run = bench.runs.run
    return [] if run is None else run.curves.steps["n_samples"].tolist()


def wait_for_sizes(qtbot, bench, expected):
    qtbot.waitUntil(lambda: sizes(bench) == expected)


def marks(bench):
    return [(mark.step, mark.before, mark.after) for mark in bench.runs.run.curves.marks]


def test_an_epoch_runs_and_pauses_at_its_end_and_the_last_one_completes_the_run(qtbot, bench):
    bench.runs.step(Stride.EPOCH)
    assert bench.runs.state is RunState.RUNNING
    qtbot.waitUntil(lambda: bench.runs.state is RunState.PAUSED)
    assert sizes(bench) == [128] * 4
    assert len(bench.runs.run.curves.epochs) == 1
    bench.runs.step(Stride.EPOCH)
    qtbot.waitUntil(lambda: bench.runs.state is RunState.COMPLETED)
    assert len(bench.runs.run.curves.epochs) == 2
    assert sizes(bench) == [128] * 8


def test_the_rest_of_an_epoch_can_be_paused_and_played(qtbot, bench):
    bench.session.apply("", edits.change_training(bench.session.project, epochs=3000))
    bench.runs.step(Stride.EPOCH)
    bench.runs.pause()
    assert bench.runs.state is RunState.PAUSED
    bench.runs.step(Stride.EPOCH)
    bench.runs.toggle()
    assert bench.runs.state is RunState.PAUSED
    bench.runs.step(Stride.EPOCH)
    bench.runs.play()
    qtbot.waitUntil(lambda: len(bench.runs.run.curves.epochs) > 3)
    assert bench.runs.state is RunState.RUNNING
    bench.runs.stop()


def test_a_single_sample_can_be_the_first_that_is_read(qtbot, bench):
    bench.runs.step(Stride.SAMPLE)
    wait_for_sizes(qtbot, bench, [1])
    assert bench.runs.state is RunState.PAUSED
    bench.runs.step()
    wait_for_sizes(qtbot, bench, [1, 128])
    assert marks(bench) == [(0, 128, 1), (1, 1, 128)]
    assert bench.session.project.training.batch_size == 128
    assert bench.runs.run.training.batch_size == 128


def test_a_single_sample_is_read_in_the_middle_too(qtbot, bench):
    bench.runs.step()
    wait_for_sizes(qtbot, bench, [128])
    bench.runs.step(Stride.SAMPLE)
    wait_for_sizes(qtbot, bench, [128, 1])
    bench.runs.step(Stride.EPOCH)
    qtbot.waitUntil(lambda: bench.runs.state is RunState.PAUSED)
    assert sizes(bench) == [128, 1, 128, 128, 127]


def test_a_stopped_run_goes_on_with_a_single_sample(qtbot, bench):
    bench.runs.step()
    wait_for_sizes(qtbot, bench, [128])
    bench.runs.stop()
    bench.runs.step(Stride.SAMPLE)
    wait_for_sizes(qtbot, bench, [128, 1])
    assert marks(bench) == [(1, 128, 1)]


def test_batches_of_one_sample_need_no_mark(qtbot, bench):
    bench.session.apply("", edits.change_training(bench.session.project, batch_size=1))
    bench.runs.step(Stride.SAMPLE)
    wait_for_sizes(qtbot, bench, [1])
    assert marks(bench) == []


def test_a_stride_waits_for_the_data(qtbot, bench, dataset):
    bench.data.dataset = None
    bench.runs.step(Stride.EPOCH)
    assert bench.runs.state is RunState.WAITING
    bench.data.dataset = dataset
    bench.data.changed.emit()
    qtbot.waitUntil(lambda: bench.runs.state is RunState.PAUSED)
    assert sizes(bench) == [128] * 4


def test_an_epoch_that_is_saved_in_its_middle_still_pauses_at_its_end(qtbot, bench):
    bench.runs.step(Stride.EPOCH)
    bench.runs.stored_run()
    qtbot.waitUntil(lambda: bench.runs.state is RunState.PAUSED)
    assert sizes(bench) == [128] * 4
    assert len(bench.runs.run.curves.epochs) == 1
