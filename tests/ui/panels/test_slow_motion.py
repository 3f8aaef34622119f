"""The panel that takes the next update apart, and makes it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.labs.networks.step_stages import Phase
from mlpstudio.ui.app import Studio
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.slow_motion import SlowMotionPanel
from mlpstudio.ui.running.run_controller import RunState

SPEC = NetworkSpec((28, 28), (DenseSpec(12, "relu"), DropoutSpec(0.2), DenseSpec(10, "softmax")))
LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, bench: Workbench) -> SlowMotionPanel:
    project = edits.set_network(bench.session.project, SPEC)
    bench.session.apply("", edits.change_training(project, epochs=2, batch_size=64))
    made = SlowMotionPanel(bench)
    qtbot.addWidget(made)
    made.resize(680, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def panel(qtbot: QtBot, bench_with_data: Workbench) -> SlowMotionPanel:
    made = shown(qtbot, bench_with_data)
    wait_for(qtbot, made, 1)
    return made


def wait_for(qtbot: QtBot, panel: SlowMotionPanel, number: int) -> None:
    def is_told() -> bool:
        return panel.telling is not None and panel.telling.step.number == number

    qtbot.waitUntil(is_told, timeout=10_000)


def step_once(qtbot: QtBot, bench: Workbench) -> None:
    before = 0 if bench.runs.trained is None else bench.runs.trained.step
    bench.runs.step()
    qtbot.waitUntil(
        lambda: bench.runs.trained is not None and bench.runs.trained.step == before + 1
    )


def train_in_two_steps(bench: Workbench, epochs: int) -> None:
    """Let an epoch have two steps only."""
    project = edits.change_training(bench.session.project, epochs=epochs, batch_size=256)
    bench.session.apply("", project)


def test_the_first_step_is_told_before_there_is_a_run(panel: SlowMotionPanel) -> None:
    assert panel.headline.text() == "Update 1 · epoch 1, batch 1 of 8 · η 0.001"
    assert panel.stages.card.title.text() == "Draw a mini-batch"
    assert len(panel.stages.ribbon.chips) == 10
    assert panel.bench.runs.run is None
    assert panel.make_button.isEnabled()


def test_making_the_step_makes_what_was_told_and_tells_the_next(
    qtbot: QtBot, panel: SlowMotionPanel
) -> None:
    runs = panel.bench.runs
    for number in (1, 2, 3):
        telling = panel.telling
        assert telling is not None
        panel.stages.choose(4)
        qtbot.mouseClick(panel.make_button, LEFT)
        wait_for(qtbot, panel, number + 1)
        assert telling.step.update is not None
        assert runs.job is not None
        weights = runs.job.state.network.weights
        np.testing.assert_array_equal(weights, telling.step.update.next_weights)
        assert runs.run is not None
        steps = runs.run.curves.steps
        qtbot.waitUntil(lambda steps=steps, number=number: len(steps) == number)
        assert steps["loss"][-1] == telling.step.outcome.objective
        assert panel.stages.stepper.step == 0


def test_the_last_step_of_an_epoch_is_followed_by_the_first_of_the_next(
    qtbot: QtBot, panel: SlowMotionPanel
) -> None:
    train_in_two_steps(panel.bench, epochs=2)
    for _ in range(2):
        step_once(qtbot, panel.bench)
    wait_for(qtbot, panel, 3)
    assert panel.headline.text().startswith("Update 3 · epoch 2, batch 1 of 2")


def test_a_complete_run_tells_the_first_step_of_more(qtbot: QtBot, panel: SlowMotionPanel) -> None:
    panel.bench.runs.play()
    qtbot.waitUntil(lambda: panel.bench.runs.state is RunState.COMPLETED, timeout=10_000)
    wait_for(qtbot, panel, 17)
    assert "epoch 3" in panel.headline.text()


def test_after_the_last_update_one_more_step_ends_the_run(
    qtbot: QtBot, panel: SlowMotionPanel
) -> None:
    train_in_two_steps(panel.bench, epochs=1)
    for _ in range(2):
        step_once(qtbot, panel.bench)
    qtbot.waitUntil(lambda: "ends the run" in panel.message.text(), timeout=10_000)
    assert panel.telling is None
    qtbot.mouseClick(panel.make_button, LEFT)
    qtbot.waitUntil(lambda: panel.bench.runs.state is RunState.COMPLETED, timeout=10_000)
    wait_for(qtbot, panel, 3)


def test_while_training_runs_it_says_so_and_pauses_on_request(
    qtbot: QtBot, panel: SlowMotionPanel
) -> None:
    session = panel.bench.session
    session.apply("", edits.change_training(session.project, epochs=1000))
    panel.bench.runs.play()
    qtbot.waitUntil(lambda: panel.bench.runs.state is RunState.RUNNING)
    assert "running" in panel.message.text()
    assert not panel.stages.stepper.isEnabled()
    assert not panel.make_button.isEnabled()
    qtbot.mouseClick(panel.message.button, LEFT)
    assert panel.bench.runs.state is RunState.PAUSED
    qtbot.waitUntil(lambda: panel.make_button.isEnabled(), timeout=10_000)
    qtbot.waitUntil(
        lambda: (
            panel.telling is not None
            and panel.bench.runs.job is not None
            and panel.telling.step.number == panel.bench.runs.job.state.step + 1
        ),
        timeout=10_000,
    )
    assert panel.message.text() == ""


def test_one_sample_is_told_alone_and_cannot_be_made(qtbot: QtBot, panel: SlowMotionPanel) -> None:
    panel.one_sample.click()
    qtbot.waitUntil(lambda: panel.telling is not None and not panel.telling.step.is_whole)
    assert panel.telling is not None
    assert panel.telling.step.X.shape == (1, 784)
    assert not panel.make_button.isEnabled()
    assert "whole mini-batches" in panel.make_button.toolTip()
    panel.one_sample.click()
    qtbot.waitUntil(lambda: panel.telling is not None and panel.telling.step.is_whole)
    assert panel.make_button.isEnabled()


def test_a_setting_changed_meanwhile_tells_the_same_stage_anew(
    qtbot: QtBot, panel: SlowMotionPanel
) -> None:
    panel.stages.choose(8)
    session = panel.bench.session
    session.apply("", edits.change_training(session.project, learning_rate=0.25))
    qtbot.waitUntil(lambda: "η 0.25" in panel.headline.text(), timeout=10_000)
    assert panel.stages.stepper.step == 8
    assert panel.stages.stage is not None
    assert panel.stages.stage.phase is Phase.UPDATE


def test_another_design_is_told_from_its_own_stages(qtbot: QtBot, panel: SlowMotionPanel) -> None:
    session = panel.bench.session
    spec = NetworkSpec((28, 28), (DenseSpec(10, "softmax"),))
    panel.stages.choose(9)
    session.apply("", edits.set_network(session.project, spec))
    qtbot.waitUntil(lambda: len(panel.stages.ribbon.chips) == 6, timeout=10_000)
    assert panel.stages.stepper.step == 5
    assert panel.stages.picture.spec == spec


def test_a_design_that_is_none_is_said_and_mended(qtbot: QtBot, panel: SlowMotionPanel) -> None:
    session = panel.bench.session
    session.apply("", edits.set_network(session.project, replace(SPEC, layers=SPEC.layers[:2])))
    assert "ends with a dense layer" in panel.message.text()
    assert panel.telling is None
    assert not panel.stages.splitter.isVisible()
    session.undo()
    wait_for(qtbot, panel, 1)
    assert panel.stages.splitter.isVisible()


def test_labels_that_do_not_fit_the_loss_are_said(qtbot: QtBot, panel: SlowMotionPanel) -> None:
    session = panel.bench.session
    session.apply("", edits.change_training(session.project, loss="mean_squared_error"))
    qtbot.waitUntil(lambda: panel.message.text() != "", timeout=10_000)
    assert panel.telling is None
    session.undo()
    wait_for(qtbot, panel, 1)
    assert panel.message.text() == ""


def test_without_data_it_says_that_it_waits(qtbot: QtBot, bench: Workbench) -> None:
    panel = shown(qtbot, bench)
    assert "once the training data are loaded" in panel.message.text()
    bench.data.error = "The file is gone."
    bench.data.changed.emit()
    assert "The file is gone." in panel.message.text()
    assert panel.stages.picture.isVisible()  # the design, without a step


def test_other_data_than_the_run_learns_from_are_said(
    qtbot: QtBot, panel: SlowMotionPanel
) -> None:
    step_once(qtbot, panel.bench)
    wait_for(qtbot, panel, 2)
    run = panel.bench.runs.run
    assert run is not None
    run.data = replace(run.data, label_noise=0.5)
    panel.bench.data.changed.emit()
    assert "other data" in panel.message.text()
    assert panel.telling is None


def test_too_large_a_network_is_not_taken_apart(qtbot: QtBot, panel: SlowMotionPanel) -> None:
    session = panel.bench.session
    layers = (DenseSpec(40_000), DenseSpec(10, "softmax"))
    session.apply("", edits.set_network(session.project, replace(SPEC, layers=layers)))
    assert "up to 10,000,000 parameters" in panel.message.text()


def test_clicks_on_a_layer_of_the_picture_lead_to_its_stage(
    qtbot: QtBot, panel: SlowMotionPanel
) -> None:
    picture = panel.stages.picture
    column = picture.picture.columns[2]
    place = (round(column.x), round(column.ys[0]))
    qtbot.mouseClick(picture, LEFT, pos=QPoint(*place))
    assert panel.stages.card.title.text() == "Forward through Dense 2"
    panel.stages.choose(7)
    assert panel.stages.card.title.text() == "Back through Dense 1"
    qtbot.mouseClick(picture, LEFT, pos=QPoint(*place))
    assert panel.stages.card.title.text() == "Back through Dense 2"


def test_a_clicked_gradient_is_followed_into_its_update(
    qtbot: QtBot, panel: SlowMotionPanel
) -> None:
    panel.stages.choose(8)
    card = panel.stages.card
    assert panel.telling is not None
    name, index = panel.telling.weight or ("", ())
    assert f"{name}[{index[0]}," in card.weight.heading.text()
    tile = next(tile for tile in card.tiles if tile.name == "db2")
    tile.picked.emit("db2", (3,))
    assert "b2[3]" in card.weight.heading.text()
    assert not card.weight.isHidden()


def test_names_in_the_code_and_tiles_light_each_other(
    qtbot: QtBot, panel: SlowMotionPanel
) -> None:
    panel.stages.choose(1)
    card = panel.stages.card
    card.code.pointed.emit("W1")
    assert [tile.name for tile in card.tiles if tile.is_lit] == ["W1"]
    assert "row for each input" in card.explanation.text()
    card.tiles[0].pointed.emit("X")
    assert card.code.lit == {"X"}
    card.tiles[0].pointed.emit("")
    assert not any(tile.is_lit for tile in card.tiles)


def test_space_and_point_walk_through_the_stages_not_the_training(
    qtbot: QtBot, panel: SlowMotionPanel
) -> None:
    qtbot.keyClick(panel, Qt.Key.Key_Period)
    assert panel.stages.stepper.step == 1
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    assert panel.stages.stepper.is_playing
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    assert not panel.stages.stepper.is_playing
    assert panel.bench.runs.run is None


def test_a_stage_flows_and_comes_to_its_end(qtbot: QtBot, panel: SlowMotionPanel) -> None:
    panel.stages.stepper.speed_choice.set_value("20")
    panel.stages.choose(1)
    assert panel.stages.progress < 1.0
    qtbot.waitUntil(lambda: panel.stages.progress == 1.0)
    assert panel.stages.picture.progress == 1.0


def test_once_everything_is_told_the_button_stands_out(panel: SlowMotionPanel) -> None:
    panel.stages.choose(9)
    assert panel.make_button.property("role") == "primary"
    panel.stages.choose(3)
    assert panel.make_button.property("role") != "primary"


def test_hidden_it_computes_nothing_and_catches_up(qtbot: QtBot, panel: SlowMotionPanel) -> None:
    panel.hide()
    step_once(qtbot, panel.bench)
    assert panel.telling is not None
    assert panel.telling.step.number == 1
    panel.show()
    wait_for(qtbot, panel, 2)


def test_stage_and_switch_are_kept_when_it_is_built_anew(
    qtbot: QtBot, panel: SlowMotionPanel
) -> None:
    panel.stages.choose(6)
    panel.one_sample.setChecked(True)
    kept = panel.keep()
    other = SlowMotionPanel(panel.bench)
    qtbot.addWidget(other)
    other.restore(kept)
    other.resize(500, 300)
    panel.hide()
    other.show()
    wait_for(qtbot, other, 1)
    assert other.stages.stepper.step == 6
    assert other.telling is not None
    assert not other.telling.step.is_whole


def test_the_action_pauses_and_brings_it_in_front(qtbot: QtBot, studio: Studio) -> None:
    bench = studio.bench
    bench.session.apply("", edits.change_training(bench.session.project, epochs=500))
    bench.runs.play()
    qtbot.waitUntil(lambda: bench.runs.state is RunState.RUNNING)
    studio.window.actions_by_id["slow_motion"].trigger()
    assert bench.runs.state is RunState.PAUSED
    dock = studio.window.workspaces.docks["slow_motion"]
    qtbot.waitUntil(lambda: dock.panel is not None and dock.panel.isVisible())
    panel = dock.panel
    assert isinstance(panel, SlowMotionPanel)
    qtbot.waitUntil(lambda: panel.telling is not None, timeout=10_000)
