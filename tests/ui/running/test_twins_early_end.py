"""Twins begun together of which one ends before its last epoch: the other one is not touched."""

from dataclasses import replace

import pytest

from mlpstudio.document import edits, presets
from mlpstudio.engine.settings import StopRules
from mlpstudio.runs.headless import run_to_end
from mlpstudio.ui.running.run_controller import RunState

EPOCHS, BATCHES = 12, 16


@pytest.fixture
def ready(bench_with_data, tmp_path):
    """A workbench with a small network that has not been trained, and a store."""
    bench = bench_with_data
    project = edits.set_network(bench.session.project, presets.NETWORKS["small"])
    project = edits.change_training(
        project, optimizer="sgd", learning_rate=0.05, batch_size=32, epochs=EPOCHS
    )
    bench.session.apply("Prepare", project)
    bench.runs.library.start(tmp_path / "runs.sqlite3")
    return bench


EARLY_ENDS = {
    "patience": ({"stopping": StopRules(patience=1, min_delta=1e9)}, "no_improvement"),
    "target": ({"stopping": StopRules(target_accuracy=0.01)}, "target_reached"),
    "diverged": ({"learning_rate": 1e30}, "diverged"),
}


def train_together(qtbot, bench, first, twin):
    """Train a project beside a twin of it to the end of both; return the run before."""
    bench.session.apply("First", first)
    bench.twins.begin_together("Twin", twin)
    before = bench.runs.beside.run
    qtbot.waitUntil(lambda: not bench.runs.can_stop, timeout=20_000)
    return before


def assert_as_alone(bench, run, project):
    alone = run_to_end(project, bench.data.dataset, lambda event, state: None)
    assert run.outcome == alone.outcome
    assert run.curves.steps["loss"].tolist() == alone.curves.steps["loss"].tolist()
    assert (run.checkpoint.weights == alone.checkpoint.weights).all()


@pytest.mark.parametrize("end", EARLY_ENDS)
def test_where_the_twin_ends_early_the_run_before_goes_to_its_end(qtbot, ready, end):
    changes, outcome = EARLY_ENDS[end]
    first = ready.session.project
    before = train_together(qtbot, ready, first, edits.change_training(first, **changes))
    runs = ready.runs
    assert runs.run.outcome == outcome
    assert runs.state is (RunState.DIVERGED if end == "diverged" else RunState.COMPLETED)
    assert len(runs.run.curves.steps) < len(before.curves.steps) == EPOCHS * BATCHES
    assert_as_alone(ready, before, first)
    assert ready.twins.reference is not None
    assert ready.twins.comparison is not None
    expected = [outcome, "completed"]
    qtbot.waitUntil(lambda: [one.outcome for one in runs.library.summaries] == expected)


@pytest.mark.parametrize("end", EARLY_ENDS)
def test_where_the_run_before_ends_early_the_twin_goes_to_its_end(qtbot, ready, end):
    changes, outcome = EARLY_ENDS[end]
    project = ready.session.project
    first = edits.change_training(project, **changes)
    twin = edits.change_training(first, learning_rate=0.02, stopping=StopRules())
    before = train_together(qtbot, ready, first, twin)
    runs = ready.runs
    assert before.outcome == outcome
    assert runs.state is RunState.COMPLETED
    assert_as_alone(ready, runs.run, twin)
    expected = ["completed", outcome]
    qtbot.waitUntil(lambda: [one.outcome for one in runs.library.summaries] == expected)
    steps = before.curves.steps["step"].tolist()
    runs.play()  # more epochs, for the twin alone
    qtbot.waitUntil(lambda: not runs.can_stop, timeout=20_000)
    assert len(runs.run.curves.steps) == 2 * EPOCHS * BATCHES
    assert before.curves.steps["step"].tolist() == steps


def test_what_goes_on_alone_is_ended_by_stopping(qtbot, ready):
    first = edits.change_training(ready.session.project, epochs=10_000)
    ready.session.apply("First", first)
    twin = replace(first, training=replace(first.training, learning_rate=1e30))
    ready.twins.begin_together("Twin", twin)
    before, runs = ready.runs.beside.run, ready.runs
    qtbot.waitUntil(lambda: runs.state is RunState.DIVERGED)
    assert runs.can_stop
    n = len(before.curves.steps)
    qtbot.waitUntil(lambda: len(before.curves.steps) > n)
    runs.stop()
    assert not runs.can_stop
    assert before.outcome == "stopped"
    assert before.checkpoint.step == len(before.curves.steps)
    assert runs.state is RunState.DIVERGED
