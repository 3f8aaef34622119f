from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits, presets
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.ui.app import Studio
from mlpstudio.ui.run_bar import RunBar
from mlpstudio.ui.running.run_controller import RunState


@pytest.fixture
def bar(qtbot: QtBot, studio: Studio) -> Iterator[RunBar]:
    session = studio.bench.session
    project = edits.set_network(session.project, presets.NETWORKS["small"])
    session.apply("", edits.change_training(project, epochs=2, batch_size=128))
    made = studio.window.findChild(RunBar)
    assert isinstance(made, RunBar)
    yield made
    studio.bench.runs.stop()


def test_the_epoch_under_way_is_counted_from_one(
    qtbot: QtBot, studio: Studio, bar: RunBar
) -> None:
    runs = studio.bench.runs
    assert bar.progress_text == "Epoch 0 of 2 · Step 0"
    for step, epoch in ((1, 1), (2, 1), (3, 1), (4, 1), (5, 2)):
        runs.step()
        expected = f"Epoch {epoch} of 2 · Step {step}"
        qtbot.waitUntil(lambda expected=expected: bar.progress_text == expected)
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.COMPLETED)
    assert bar.progress_text == "Epoch 2 of 2 · Step 8"


def test_the_bar_changes_the_settings_it_shows(qtbot: QtBot, studio: Studio, bar: RunBar) -> None:
    bar.learning_rate.setValue(0.02)
    bar.batch_size.setValue(64)
    training = studio.bench.session.project.training
    assert (training.learning_rate, training.batch_size) == (0.02, 64)
    studio.bench.session.undo()
    assert bar.batch_size.value() == 128


def test_another_optimizer_forgets_the_numbers_of_the_last(
    qtbot: QtBot, studio: Studio, bar: RunBar
) -> None:
    session = studio.bench.session
    changed = edits.change_training(session.project, optimizer_options=(("rho", 0.99),))
    session.apply("", changed)
    assert bar.optimizer.count() == len(OPTIMIZERS)
    bar.optimizer.setFocus()
    qtbot.keyClick(bar.optimizer, Qt.Key.Key_Up)
    training = session.project.training
    assert (training.optimizer, training.optimizer_options) == ("adadelta", ())
    training.check()


def test_the_rate_says_that_a_schedule_changes_it(
    qtbot: QtBot, studio: Studio, bar: RunBar
) -> None:
    assert "may be changed while it runs" in bar.learning_rate.toolTip()
    session = studio.bench.session
    session.apply("", edits.change_training(session.project, schedule="cosine"))
    assert "before the schedule “Cosine”" in bar.learning_rate.toolTip()


def test_a_narrow_bar_leaves_out_captions_and_fields_before_the_progress(
    qtbot: QtBot, studio: Studio
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    bar = RunBar(studio.bench, studio.window.actions_by_id)
    bar.setParent(holder)
    holder.show()
    qtbot.waitExposed(holder)
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    assert not any(part.isVisible() for part in bar._dispensable)
    assert bar.play_button.isVisible()
    assert bar.learning_rate.isVisible()
    bar.resize(bar.sizeHint().width() - 1, bar.height())
    assert [part.isVisible() for part in bar._dispensable] == [False, *5 * [True]]
    bar.resize(bar.useful_width, bar.height())
    assert [part.isVisible() for part in bar._dispensable] == [*3 * [False], *3 * [True]]
    assert bar._progress.isVisible()
    bar.resize(bar.sizeHint().width(), bar.height())
    assert all(part.isVisible() for part in bar._dispensable)


def test_a_usual_window_says_how_far_the_run_is(qtbot: QtBot, studio: Studio, bar: RunBar) -> None:
    studio.window.resize(1280, 800)
    qtbot.waitUntil(lambda: studio.window.width() == 1280)
    bar._progress.show_lines("Epoch 10 of 100", "Step 46,900")
    bar._share_room()
    qtbot.waitUntil(lambda: bar._progress.isVisible() and bar.batch_size.isVisible())
    assert not studio.window.workspace_bar.is_compact


@pytest.mark.parametrize("width", [1024, 900])
def test_the_bar_is_in_sight_in_a_narrow_window(
    qtbot: QtBot, studio: Studio, bar: RunBar, width: int
) -> None:
    studio.window.resize(width, 700)
    qtbot.waitUntil(lambda: studio.window.width() == width and bar.width() < width)
    assert bar.play_button.isVisible()
    assert bar.learning_rate.isVisible()
    assert bar.batch_size.isVisible() or width < 1024


def test_the_step_button_offers_a_sample_and_an_epoch(
    qtbot: QtBot, studio: Studio, bar: RunBar
) -> None:
    runs = studio.bench.runs
    menu = bar.step_button.menu()
    assert [action.objectName() for action in menu.actions()] == [
        "step",
        "step_sample",
        "step_epoch",
    ]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: bar.progress_text == "Epoch 1 of 2 · Step 1")
    assert runs.run is not None
    assert runs.run.curves.steps["n_samples"].tolist() == [1]
    menu.actions()[2].trigger()
    qtbot.waitUntil(lambda: runs.state is RunState.PAUSED)
    assert runs.run.curves.steps["n_samples"].tolist() == [1, 128, 128, 128, 127]
    assert len(runs.run.curves.epochs) == 1


def test_strides_have_keys_of_their_own(qtbot: QtBot, studio: Studio, bar: RunBar) -> None:
    runs, window = studio.bench.runs, studio.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window, Qt.Key.Key_Comma, alt)
    qtbot.waitUntil(lambda: bar.progress_text == "Epoch 1 of 2 · Step 1")
    qtbot.keyClick(window, Qt.Key.Key_Period, alt)
    qtbot.waitUntil(lambda: runs.run is not None and len(runs.run.curves.epochs) == 1)
