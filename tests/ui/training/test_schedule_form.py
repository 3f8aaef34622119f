import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits, presets
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.training.schedule_form import ScheduleForm


@pytest.fixture
def form(qtbot: QtBot, bench_with_data: Workbench) -> ScheduleForm:
    bench = bench_with_data
    project = edits.set_network(bench.session.project, presets.NETWORKS["small"])
    bench.session.apply("", edits.change_training(project, batch_size=64, epochs=4))  # 8 steps
    made = ScheduleForm(bench)
    bench.session.project_changed.connect(lambda _, new: made.show_settings(new))
    qtbot.addWidget(made)
    made.resize(320, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(qtbot: QtBot, form: ScheduleForm, name: str) -> None:
    form.schedule.setFocus()
    while form.schedule.value() != name:
        qtbot.keyClick(form.schedule, Qt.Key.Key_Down)


def test_the_plan_is_redrawn_at_once(form: ScheduleForm, qtbot: QtBot) -> None:
    epochs, rates = form.plot.plan
    assert (epochs[0], epochs[-1]) == (0.0, 4.0)
    assert set(rates) == {0.001}
    choose(qtbot, form, "cosine")
    epochs, rates = form.plot.plan
    assert len(epochs) == 4 * 8 + 1
    assert rates[0] == pytest.approx(0.001)
    assert rates[16] == pytest.approx(0.0005)
    assert rates[-1] < 1e-5


def test_numbers_of_the_schedule_are_edits(form: ScheduleForm, qtbot: QtBot) -> None:
    choose(qtbot, form, "cosine")
    field = form.options.fields["warm_up"]
    field.selectAll()
    qtbot.keyClicks(field, "0.25")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    training = form.project.training
    assert (training.schedule, training.schedule_options) == ("cosine", (("warm_up", 0.25),))
    rates = form.plot.plan[1]
    assert np.argmax(rates) == 7  # an eighth of the way up at each of the first eight steps
    qtbot.mouseClick(form.options.reset_button, Qt.MouseButton.LeftButton)
    assert form.project.training.schedule_options == ()


def test_another_schedule_forgets_the_numbers_of_the_last(
    form: ScheduleForm, qtbot: QtBot
) -> None:
    session = form.bench.session
    changed = edits.change_training(
        session.project, schedule="step_decay", schedule_options=(("factor", 0.1),)
    )
    session.apply("", changed)
    assert form.options.fields["factor"].value() == 0.1
    qtbot.keyClick(form.schedule, Qt.Key.Key_Down)
    assert form.project.training.schedule == "exponential"
    assert form.project.training.schedule_options == ()
    session.undo()
    assert form.project.training == changed.training


def test_the_place_of_the_run_is_marked(form: ScheduleForm, qtbot: QtBot) -> None:
    choose(qtbot, form, "inverse_time")
    runs = form.bench.runs
    for _ in range(3):
        runs.step()
    qtbot.waitUntil(lambda: runs.run is not None and len(runs.run.curves.steps) == 3)
    epoch, rate = form.plot.position
    assert epoch == pytest.approx(3 / 8)
    assert rate == runs.run.curves.steps["learning_rate"][2]
    assert rate == pytest.approx(form.plot.plan[1][2])
    session = form.bench.session
    session.apply("", edits.change_layer(session.project, 0, units=8))
    assert form.plot.position is None  # the run is of another design now
    session.undo()
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.COMPLETED)
    assert form.plot.position[0] == pytest.approx(4.0)
    runs.reset()
    assert form.plot.position is None


def test_epochs_asked_for_in_a_run_count_from_the_next_one_on(
    form: ScheduleForm, qtbot: QtBot
) -> None:
    runs, session = form.bench.runs, form.bench.session
    runs.step()
    qtbot.waitUntil(lambda: runs.run is not None and len(runs.run.curves.steps) == 1)
    session.apply("", edits.change_training(session.project, epochs=9))
    assert form.planned_epochs == 4
    runs.stop()
    qtbot.waitUntil(lambda: not runs.is_active)
    assert form.planned_epochs == 9


def test_a_long_plan_is_drawn_from_fewer_steps(form: ScheduleForm, qtbot: QtBot) -> None:
    session = form.bench.session
    session.apply("", edits.change_training(session.project, epochs=100_000, batch_size=1))
    epochs, rates = form.plot.plan
    assert epochs[-1] == 100_000
    assert len(rates) == 100_001


def test_without_data_the_plan_is_drawn_all_the_same(qtbot: QtBot, bench: Workbench) -> None:
    form = ScheduleForm(bench)
    qtbot.addWidget(form)
    form.show()
    assert form.plot.plan[0][-1] == bench.session.project.training.epochs


def test_hidden_it_computes_nothing_and_catches_up(
    form: ScheduleForm, qtbot: QtBot, monkeypatch
) -> None:
    form.hide()
    plans = []
    monkeypatch.setattr(form.plot, "set_plan", lambda *plan: plans.append(plan))
    session = form.bench.session
    session.apply("", edits.change_training(session.project, schedule="cosine"))
    form.bench.runs.step()
    qtbot.waitUntil(lambda: form.bench.runs.run is not None)
    assert plans == []
    form.show()
    assert len(plans) == 1
