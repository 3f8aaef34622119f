"""The loss landscape panel: moved by clicks, wheel and keys, honest about what it shows."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import LandscapeSettings
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.labs.landscapes.planes import random_plane
from mlpstudio.ui import export
from mlpstudio.ui.panels.landscape import LandscapePanel
from mlpstudio.ui.running.run_controller import RunState

SMALL = NetworkSpec((28, 28), (DenseSpec(8, "tanh"), DenseSpec(10, "softmax")))
SECONDS = 10_000


@pytest.fixture
def ready(bench_with_data):
    session = bench_with_data.session
    project = edits.set_network(session.project, SMALL)
    project = edits.change_training(project, optimizer="sgd", learning_rate=0.1, epochs=2)
    session.apply("", edits.set_lab(project, LandscapeSettings(resolution=9)))
    return bench_with_data


@pytest.fixture
def panel(ready, qtbot):
    made = LandscapePanel(ready)
    qtbot.addWidget(made)
    made.resize(690, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


def settled(panel, qtbot):
    def is_done():
        picture = panel.view.picture
        is_whole = picture is not None and picture.progress.n_done == picture.grid.size
        return is_whole and not panel.bench.background.is_busy("landscape")

    qtbot.waitUntil(is_done, timeout=SECONDS)
    return panel.view.picture


def train(panel, qtbot):
    runs = panel.bench.runs
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.COMPLETED, timeout=SECONDS)


def choose(panel, name):
    panel.controls.plane.setCurrentIndex(panel.controls.plane.findData(name))
    panel.controls.plane.activated.emit(panel.controls.plane.currentIndex())


def test_random_directions_work_before_any_training(panel, qtbot):
    picture = settled(panel, qtbot)
    assert picture.grid.size == 81
    assert np.isfinite(picture.progress.values).all()
    assert "out of 6,370" in panel.honesty.text()
    assert "dropout off" in panel.status.text()
    assert not panel.keep_button.isEnabled()


@pytest.mark.parametrize("plane", ["line", "path"])
def test_a_plane_of_the_path_says_what_to_do_first(panel, qtbot, plane):
    settled(panel, qtbot)
    choose(panel, plane)
    qtbot.waitUntil(lambda: "Train" in panel.view.advice.text() and panel.view.picture is None)
    qtbot.mouseClick(panel.view.advice_button, Qt.MouseButton.LeftButton)
    assert panel.settings.plane == "random"
    settled(panel, qtbot)


def test_the_path_of_a_run_is_shown_with_true_losses_and_the_share_explained(panel, qtbot):
    choose(panel, "path")
    train(panel, qtbot)
    picture = settled(panel, qtbot)
    (shadow,) = picture.shadows
    assert shadow.steps[0] == 0
    assert shadow.steps[-1] == 8
    assert np.isfinite(shadow.losses).all()
    assert shadow.losses[-1] < shadow.losses[0]
    assert f"{100 * picture.plane.explained[0]:.0f} %" in panel.honesty.text()
    a, b = shadow.places[-1].tolist()
    panel.view.scene.hovered.emit(a, b)
    assert "Step 8: true loss" in panel.view.readout.text()
    panel.view.scene.hovered.emit(picture.grid.xs[0], picture.grid.ys[-1])
    assert panel.view.readout.text().startswith("a ")
    panel.view.scene.left.emit()
    assert panel.view.readout.text() == ""


def test_the_line_from_start_to_end_is_a_curve(panel, qtbot):
    choose(panel, "line")
    train(panel, qtbot)
    picture = settled(panel, qtbot)
    assert panel.view.stack.currentWidget() is panel.view.line
    assert picture.progress.values.shape == (1, 17)
    panel.view.line.hovered.emit(0.5)
    assert panel.view.readout.text().startswith("a 0.5 · loss")


def test_a_moment_of_the_run_is_marked_on_its_way_and_nothing_is_measured_anew(panel, qtbot):
    choose(panel, "path")
    train(panel, qtbot)
    picture = settled(panel, qtbot)
    time, ring = panel.bench.runs.time, panel.view.scene.moment
    assert len(ring.getData()[0]) == 0
    for place in (3, 0):
        time.look(place)
        (x,), (y,) = ring.getData()
        at = picture.shadows[0].steps.index(time.moment.step)
        assert (x, y) == pytest.approx(tuple(picture.shadows[0].places[at]))
    assert panel.view.picture is picture
    assert not panel.bench.background.is_busy("landscape")
    time.back()
    assert len(ring.getData()[0]) == 0
    choose(panel, "line")
    settled(panel, qtbot)
    assert not panel.view.line.moment.isVisible()
    time.look(0)
    assert panel.view.line.moment.isVisible()
    assert panel.view.line.moment.value() == pytest.approx(0.0, abs=1e-6)


def test_random_directions_are_those_around_the_moment(panel, qtbot):
    train(panel, qtbot)
    newest = settled(panel, qtbot)
    panel.bench.runs.time.look(2)
    earlier = settled(panel, qtbot)
    assert earlier is not newest
    (x,), (y,) = panel.view.scene.moment.getData()
    assert (x, y) == pytest.approx((0.0, 0.0), abs=1e-6)


def test_new_directions_are_one_step_of_undo(panel, qtbot):
    before = settled(panel, qtbot).plane.first
    qtbot.mouseClick(panel.controls.redraw, Qt.MouseButton.LeftButton)
    assert panel.settings.seed == 1
    settled(panel, qtbot)
    assert (panel.view.picture.plane.first != before).any()
    panel.bench.session.undo()
    assert panel.settings.seed == 0


def wheel(scene, notches):
    middle = QPointF(scene.rect().center())
    event = QWheelEvent(
        middle,
        scene.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(scene.viewport(), event)


def test_wheel_keys_and_drag_move_the_view_and_home_brings_it_back(panel, qtbot):
    settled(panel, qtbot)
    scene = panel.view.scene
    wheel(scene, 1)
    assert panel.settings.span == pytest.approx(0.8)
    settled(panel, qtbot)
    scene.setFocus()
    qtbot.keyClick(scene, Qt.Key.Key_Minus)
    assert panel.settings.span == pytest.approx(1.0)
    qtbot.keyClick(scene, Qt.Key.Key_Right)
    assert panel.settings.center[0] == pytest.approx(0.2)
    settled(panel, qtbot)
    target, middle = scene.viewport(), scene.rect().center()
    qtbot.mousePress(target, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(target, middle + QPoint(-60, 0))
    qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=middle + QPoint(-60, 0))
    assert panel.settings.center[0] > 0.21
    picture = settled(panel, qtbot)
    across, up = picture.grid.ends
    middle_of_view = panel.settings.center[0]
    assert across == pytest.approx((middle_of_view - 1.0, middle_of_view + 1.0))
    assert up == pytest.approx((-1.0, 1.0))
    qtbot.keyClick(scene, Qt.Key.Key_Home)
    assert (panel.settings.span, panel.settings.center) == (1.0, (0.0, 0.0))


def test_the_latest_request_wins(panel, qtbot):
    for _ in range(5):
        qtbot.mouseClick(panel.controls.redraw, Qt.MouseButton.LeftButton)
    picture = settled(panel, qtbot)
    expected = random_plane(SMALL, panel.bench.runs.weights.values, 5)
    np.testing.assert_array_equal(picture.plane.first, expected.first)


def test_fixed_colours_stay_and_no_point_is_measured_again(panel, qtbot):
    picture = settled(panel, qtbot)
    qtbot.mouseClick(panel.controls.fixed, Qt.MouseButton.LeftButton)
    assert panel.settings.scale == (panel.view.scale.low, panel.view.scale.high)
    assert panel.view.picture is picture
    assert not panel.bench.background.is_busy("landscape")
    ends = panel.view.legend.ends
    qtbot.mouseClick(panel.controls.redraw, Qt.MouseButton.LeftButton)
    settled(panel, qtbot)
    assert panel.view.legend.ends == ends


def test_a_kept_path_is_shown_beside_that_of_the_next_run(panel, qtbot):
    choose(panel, "path")
    train(panel, qtbot)
    settled(panel, qtbot)
    qtbot.mouseClick(panel.keep_button, Qt.MouseButton.LeftButton)
    session = panel.bench.session
    session.apply("", edits.change_training(session.project, seed=3))
    train(panel, qtbot)
    picture = settled(panel, qtbot)
    assert len(picture.shadows) == len(panel.view.scene.tracks) == 2
    assert "kept 1" in panel.view.key.text()
    qtbot.mouseClick(panel.forget_button, Qt.MouseButton.LeftButton)
    assert len(settled(panel, qtbot).shadows) == 1


def test_kept_paths_survive_a_rebuild(panel, ready, qtbot):
    train(panel, qtbot)
    qtbot.mouseClick(panel.keep_button, Qt.MouseButton.LeftButton)
    other = LandscapePanel(ready)
    qtbot.addWidget(other)
    other.restore(panel.keep())
    assert other.kept == panel.kept
    other.restore({"kept": "nonsense"})


def test_a_path_of_another_design_is_left_out(panel, qtbot):
    train(panel, qtbot)
    qtbot.mouseClick(panel.keep_button, Qt.MouseButton.LeftButton)
    session = panel.bench.session
    session.apply("", edits.change_layer(session.project, 0, units=5))
    picture = settled(panel, qtbot)
    qtbot.waitUntil(lambda: len(panel.view.picture.plane.origin) == 785 * 5 + 60, timeout=SECONDS)
    assert len(settled(panel, qtbot).shadows) == 1
    assert picture is not None


def test_while_weights_move_the_picture_says_of_which_step_it_is(panel, qtbot):
    settled(panel, qtbot)
    runs = panel.bench.runs
    project = edits.change_training(panel.project, epochs=100_000)
    panel.bench.session.apply("", project)
    runs.play()
    qtbot.waitUntil(lambda: panel.message.text() != "", timeout=SECONDS)
    assert "of step 0" in panel.message.text()
    qtbot.mouseClick(panel.message.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel._step > 0, timeout=SECONDS)
    runs.pause()
    qtbot.waitUntil(lambda: panel.message.text() == "", timeout=SECONDS)


def test_without_data_or_weights_it_says_what_is_missing(bench, qtbot):
    panel = LandscapePanel(bench)
    qtbot.addWidget(panel)
    panel.show()
    assert "being loaded" in panel.view.advice.text()
    bench.session.apply("", edits.set_layers(bench.session.project, ()))
    assert "design has no weights" in panel.view.advice.text()


def test_until_the_first_picture_it_says_what_it_does(ready, qtbot):
    panel = LandscapePanel(ready)
    qtbot.addWidget(panel)
    panel.show()
    assert "Measuring" in panel.view.advice.text()
    assert panel.view.advice.isVisible()
    assert not panel.view.advice_button.isVisible()
    settled(panel, qtbot)
    assert not panel.view.advice.isVisible()


def test_data_that_do_not_fit_the_design_are_said(panel, qtbot):
    settled(panel, qtbot)
    other = NetworkSpec((5,), (DenseSpec(10, "softmax"),))
    panel.bench.session.apply("", edits.set_network(panel.project, other))
    qtbot.waitUntil(lambda: "expects 5" in panel.view.advice.text())


def test_a_hidden_panel_measures_nothing(ready, qtbot):
    panel = LandscapePanel(ready)
    qtbot.addWidget(panel)
    assert not ready.background.is_busy("landscape")
    panel.show()
    assert ready.background.is_busy("landscape")
    settled(panel, qtbot)


def test_it_fits_into_a_narrow_dock(panel, qtbot):
    settled(panel, qtbot)
    panel.resize(300, 400)
    qtbot.waitUntil(lambda: panel.controls.width() < 300)
    assert panel.controls.plane.width() > 100


def test_the_rate_range_test_suggests_a_rate_that_can_be_used(panel, qtbot):
    panel.rates.set_open(True)
    section = panel.rates.body
    before = panel.bench.runs.weights
    qtbot.mouseClick(section.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: section.seen is not None and section.seen.has_ended, timeout=SECONDS)
    qtbot.waitUntil(lambda: not section.is_testing, timeout=SECONDS)
    assert panel.bench.runs.weights is before
    suggested = section.seen.steepest()
    assert "falls fastest" in section.words.text()
    qtbot.mouseClick(section.use, Qt.MouseButton.LeftButton)
    rate = panel.project.training.learning_rate
    assert math.isclose(rate, suggested, rel_tol=0.06)
    assert section.ruler.value() == rate


def test_the_rate_range_test_can_be_stopped(panel, qtbot):
    panel.rates.set_open(True)
    section = panel.rates.body
    qtbot.mouseClick(section.button, Qt.MouseButton.LeftButton)
    assert section.button.text() == "Stop"
    qtbot.mouseClick(section.button, Qt.MouseButton.LeftButton)
    assert not section.is_testing


def test_the_ruler_of_the_section_sets_the_rate(panel, qtbot):
    panel.rates.set_open(True)
    section = panel.rates.body
    section.ruler.changed.emit(0.02)
    assert panel.project.training.learning_rate == 0.02


def test_the_picture_is_exported_as_it_is_seen(panel, qtbot):
    settled(panel, qtbot)
    panel.export.copy()
    copied = QApplication.clipboard().image()
    seen = panel.view.grab().toImage()
    assert copied.width() == export.PNG_SCALE * panel.view.width()
    middle = (copied.width() // 2, copied.height() // 3)
    wanted = seen.pixelColor(panel.view.width() // 2, panel.view.height() // 3)
    assert abs(copied.pixelColor(*middle).blue() - wanted.blue()) < 24
