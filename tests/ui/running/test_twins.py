from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from mlpstudio.document import edits, presets
from mlpstudio.document.project import Project
from mlpstudio.ui.moments.time_line import TimeLine
from mlpstudio.ui.running.run_controller import RunState


@pytest.fixture
def ready(qtbot, bench_with_data):
    """A workbench with a run of 48 steps that is over."""
    bench = bench_with_data
    project = edits.set_network(bench.session.project, presets.NETWORKS["small"])
    project = edits.change_training(
        project, optimizer="sgd", learning_rate=0.05, batch_size=32, epochs=3
    )
    bench.session.apply("Prepare", project)
    bench.runs.play()
    wait(qtbot, bench)
    return bench


def wait(qtbot, bench):
    qtbot.waitUntil(lambda: bench.runs.state is RunState.COMPLETED)


def slower(bench):
    return edits.change_training(bench.session.project, learning_rate=0.005)


def test_a_twin_is_a_run_of_its_own_though_only_the_rate_differs(qtbot, ready):
    run, first_loss = ready.runs.run, ready.runs.run.curves.steps["loss"][0]
    ready.twins.try_out("Slower", slower(ready))
    assert ready.runs.run is not run
    wait(qtbot, ready)
    twin = ready.runs.run
    assert len(run.curves.steps) == len(twin.curves.steps) == 48
    assert twin.curves.steps["loss"][0] == first_loss  # same weights, same batch
    assert twin.training.learning_rate == 0.005
    found = ready.twins.comparison
    assert found.step == 48
    assert found.loss > found.loss_before


def test_the_experiment_is_one_step_back(qtbot, ready):
    before = ready.session.project
    ready.twins.try_out("Slower", slower(ready))
    wait(qtbot, ready)
    ready.session.undo()
    assert ready.session.project == before
    assert ready.twins.reference is not None  # whoever undoes may still want to compare


def test_what_does_not_concern_training_stays_as_it_is_now(qtbot, ready):
    project = slower(ready)
    seen = replace(project, notes="written before")
    ready.session.apply("Note", replace(ready.session.project, notes="written meanwhile"))
    ready.twins.try_out("Slower", seen)
    assert ready.session.project == replace(project, notes="written meanwhile")
    wait(qtbot, ready)


def test_a_running_run_is_stopped_and_goes_on_after_going_back(qtbot, ready):
    runs = ready.runs
    ready.session.apply("More", edits.change_training(ready.session.project, epochs=400))
    runs.reset()
    runs.play()
    run = runs.run
    qtbot.waitUntil(lambda: len(run.curves.steps) > 20)
    ready.twins.try_out("Slower", slower(ready))
    n = len(run.curves.steps)
    qtbot.waitUntil(lambda: len(runs.run.curves.steps) > 5)
    ready.twins.go_back()
    assert runs.run is run
    assert runs.state is RunState.STOPPED
    assert ready.twins.reference is None
    assert ready.session.is_modified
    runs.play()
    assert runs.run is run
    qtbot.waitUntil(lambda: len(run.curves.steps) > n)
    runs.stop()


def test_keeping_the_twin_compares_no_more(qtbot, ready):
    ready.twins.try_out("Slower", slower(ready))
    wait(qtbot, ready)
    twin = ready.runs.run
    with qtbot.waitSignal(ready.twins.changed):
        ready.twins.keep()
    assert ready.runs.run is twin
    assert ready.twins.comparison is None


def test_another_document_ends_the_comparison(qtbot, ready):
    ready.twins.try_out("Slower", slower(ready))
    wait(qtbot, ready)
    ready.session.replace(Project(), None)
    ready.runs.show(None)
    assert ready.twins.reference is None


def test_training_the_twin_again_goes_on_with_the_comparison(qtbot, ready):
    ready.twins.try_out("Slower", slower(ready))
    wait(qtbot, ready)
    ready.runs.reset()
    assert ready.twins.reference is not None
    ready.runs.play()
    wait(qtbot, ready)
    assert ready.twins.comparison.step == 48


def test_without_a_run_there_is_no_twin(bench_with_data):
    twins = bench_with_data.twins
    twins.try_out("Slower", slower(bench_with_data))
    twins.go_back()
    twins.branch()
    assert twins.reference is None
    assert bench_with_data.runs.run is None


def test_a_branch_goes_on_from_the_moment_looked_at(qtbot, ready):
    line = TimeLine(ready)
    qtbot.addWidget(line)
    line.show()
    run, time = ready.runs.run, ready.runs.time
    assert not line.branch_button.isVisible()
    line.slider.setValue(len(time.moments) // 2)
    step = time.moment.step
    assert 0 < step < 48
    ready.session.apply("Slower", slower(ready))
    qtbot.mouseClick(line.branch_button, Qt.MouseButton.LeftButton)
    wait(qtbot, ready)
    branch = ready.runs.run
    assert branch is not run
    assert len(run.curves.steps) == len(branch.curves.steps) == 48
    same = branch.curves.steps["loss"] == run.curves.steps["loss"]
    assert same[: step + 1].all()
    assert not same[step + 1 :].any()
    assert time.is_now
    assert ready.twins.reference.title == f"Branch from step {step}"
    ready.twins.go_back()
    assert ready.runs.run is run
    assert ready.session.project.training.learning_rate == 0.05


def test_another_design_cannot_be_branched_into(qtbot, ready):
    line = TimeLine(ready)
    qtbot.addWidget(line)
    line.show()
    line.slider.setValue(1)
    assert line.branch_button.isEnabled()
    project = edits.change_layer(ready.session.project, 0, units=7)
    ready.session.apply("Units", project)
    assert not line.branch_button.isEnabled()
    assert "another design" in line.branch_button.toolTip()
