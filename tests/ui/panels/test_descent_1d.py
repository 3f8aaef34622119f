import re

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.descent_1d import LAST_STEP, Descent1DPanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(bench: Workbench, qtbot: QtBot) -> Descent1DPanel:
    widget = Descent1DPanel(bench)
    qtbot.addWidget(widget)
    widget.resize(640, 560)
    widget.show()
    qtbot.waitExposed(widget)
    widget.grab()
    return widget


def pixel_at(panel: Descent1DPanel, x: float) -> QPoint:
    return panel.scene.mapFromScene(panel.scene.view.mapViewToScene(QPointF(x, 1.0)))


def choose(qtbot: QtBot, choice, value: str) -> None:
    """Choose an entry with the keyboard."""
    choice.setFocus()
    key = Qt.Key.Key_Down if choice.findData(value) > choice.currentIndex() else Qt.Key.Key_Up
    while choice.value() != value:
        qtbot.keyClick(choice, key)


def type_rate(qtbot: QtBot, panel: Descent1DPanel, text: str) -> None:
    entry = panel.rate.entry
    entry.selectAll()
    qtbot.keyClicks(entry, text)
    qtbot.keyClick(entry, Qt.Key.Key_Return)


def words(panel: Descent1DPanel) -> str:
    bare = re.sub(r"<[^>]+>", " ", panel.update_text.text()).replace("&nbsp;", " ")
    return re.sub(r"\s+", " ", bare)


def test_the_lesson_is_there_at_once_and_plain_descent_is_trapped(panel: Descent1DPanel):
    assert panel.scene.labels() == ["global minimum", "local minimum"]
    assert "2.000 − 0.05 · 5.250 = 1.738" in words(panel)
    panel.stepper.slider.setValue(LAST_STEP)
    assert "Trapped in the local minimum" in panel.status.text()


def test_momentum_with_the_same_rate_rolls_into_the_global_minimum(
    panel: Descent1DPanel, qtbot: QtBot
):
    choose(qtbot, panel.optimizer_choice, "momentum")
    panel.stepper.slider.setValue(LAST_STEP)
    assert "Arrived" in panel.status.text()
    state = panel.scene.state()
    assert state is not None
    assert state.x == pytest.approx(-1.30, abs=0.01)


def test_step_and_step_back_move_the_point(panel: Descent1DPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.stepper.step_button, LEFT)
    state = panel.scene.state()
    assert state is not None
    assert state.x == pytest.approx(2.0 - 0.05 * 5.25)
    assert state.trail_x.tolist() == [2.0]
    assert "Step 1 " in panel.hint.text()
    qtbot.mouseClick(panel.stepper.back_button, LEFT)
    state = panel.scene.state()
    assert state is not None
    assert state.x == 2.0
    assert state.next_x == pytest.approx(2.0 - 0.05 * 5.25)


def test_play_moves_on_by_itself_until_paused(panel: Descent1DPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.stepper.play_button, LEFT)
    qtbot.waitUntil(lambda: panel.stepper.step >= 2)
    qtbot.mouseClick(panel.stepper.play_button, LEFT)
    assert not panel.stepper.is_playing
    qtbot.mouseClick(panel.stepper.reset_button, LEFT)
    assert panel.stepper.step == 0


def test_hiding_the_panel_pauses(panel: Descent1DPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.stepper.play_button, LEFT)
    panel.hide()
    assert not panel.stepper.is_playing


def test_a_click_on_the_picture_sets_the_start_and_undo_takes_it_back(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    qtbot.mouseClick(panel.stepper.step_button, LEFT)
    qtbot.mouseClick(panel.scene.viewport(), LEFT, pos=pixel_at(panel, -1.0))
    assert bench.session.project.labs.descent_1d.start == pytest.approx(-1.0, abs=0.02)
    assert panel.stepper.step == 0
    bench.session.undo()
    assert bench.session.project.labs.descent_1d.start is None
    state = panel.scene.state()
    assert state is not None
    assert state.x == 2.0


def test_a_drag_of_the_start_is_one_step_back(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    viewport = panel.scene.viewport()
    qtbot.mousePress(viewport, LEFT, pos=pixel_at(panel, -1.0))
    for x in (-0.5, 0.0, 0.5):
        qtbot.mouseMove(viewport, pixel_at(panel, x))
    qtbot.mouseRelease(viewport, LEFT, pos=pixel_at(panel, 0.5))
    qtbot.mouseClick(viewport, LEFT, pos=pixel_at(panel, 1.5))
    bench.session.undo()
    assert bench.session.project.labs.descent_1d.start == pytest.approx(0.5, abs=0.02)
    bench.session.undo()
    assert bench.session.project.labs.descent_1d.start is None


def test_another_rate_changes_the_path_at_the_step_in_view(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    qtbot.mouseClick(panel.stepper.step_button, LEFT)
    type_rate(qtbot, panel, "0.1")
    assert bench.session.project.labs.descent_1d.learning_rate == 0.1
    assert panel.stepper.step == 1
    state = panel.scene.state()
    assert state is not None
    assert state.x == pytest.approx(2.0 - 0.1 * 5.25)
    bench.session.undo()
    assert panel.rate.value() == 0.05
    state = panel.scene.state()
    assert state is not None
    assert state.x == pytest.approx(2.0 - 0.05 * 5.25)


def test_too_large_a_rate_diverges_with_advice_and_the_walk_ends_there(
    panel: Descent1DPanel, qtbot: QtBot
):
    choose(qtbot, panel.curve_choice, "bowl")
    type_rate(qtbot, panel, "1.5")
    assert panel.stepper.last == 2  # 2, −4, 8: beyond ±7.5
    panel.stepper.set_step(1)
    qtbot.mouseClick(panel.stepper.step_button, LEFT)
    assert "Diverged" in panel.status.text()
    assert "smaller learning rate" in panel.status.text()
    assert "−4.000 − 1.5 · (−8.000) = 8.000" in words(panel)
    assert not panel.stepper.step_button.isEnabled()


def test_a_rate_of_one_hops_on_the_bowl(panel: Descent1DPanel, qtbot: QtBot):
    choose(qtbot, panel.curve_choice, "bowl")
    type_rate(qtbot, panel, "1")
    panel.stepper.slider.setValue(20)
    assert "Hopping" in panel.status.text()


def test_the_shelf_stalls(panel: Descent1DPanel, qtbot: QtBot):
    choose(qtbot, panel.curve_choice, "shelf")
    panel.stepper.slider.setValue(LAST_STEP)
    assert "Stalled" in panel.status.text()


def test_a_walk_that_ends_on_the_way_says_so(panel: Descent1DPanel, qtbot: QtBot):
    type_rate(qtbot, panel, "0.001")
    panel.stepper.slider.setValue(100)
    assert panel.status.text() == "On the way."
    panel.stepper.slider.setValue(LAST_STEP)
    assert "Still on the way" in panel.status.text()


def test_another_curve_brings_its_own_start_and_rate(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    choose(qtbot, panel.curve_choice, "plateau")
    settings = bench.session.project.labs.descent_1d
    assert (settings.curve, settings.start, settings.learning_rate) == ("plateau", None, 0.2)
    assert panel.scene.labels() == ["minimum"]
    bench.session.undo()
    assert panel.curve_choice.value() != "plateau"


def test_the_stability_limit_is_shown_for_plain_descent_only(panel: Descent1DPanel, qtbot: QtBot):
    assert "2 / f″ = 0.8559" in panel.hint.text()
    choose(qtbot, panel.optimizer_choice, "adam")
    assert "f″" not in panel.hint.text()


def test_small_numbers_leave_the_stability_limit_readable(panel: Descent1DPanel):
    height = panel.hint.heightForWidth(panel.hint.width())
    panel.stepper.slider.setValue(LAST_STEP)
    seen = QTextDocument()
    seen.setHtml(panel.hint.text())
    numbers, ruler = seen.toPlainText().splitlines()
    assert "·10" in numbers
    assert re.search(r"η < 2 / f″ = 0\.\d+", ruler)
    assert panel.hint.heightForWidth(panel.hint.width()) == height  # the picture stays put


def test_space_and_a_point_play_and_step_this_descent(panel: Descent1DPanel, qtbot: QtBot):
    qtbot.keyClick(panel.scene, Qt.Key.Key_Space)
    assert panel.stepper.is_playing
    qtbot.keyClick(panel.scene, Qt.Key.Key_Space)
    assert not panel.stepper.is_playing
    before = panel.stepper.step
    qtbot.keyClick(panel.scene, Qt.Key.Key_Period)
    assert panel.stepper.step == before + 1


def test_a_narrow_panel_writes_the_numbers_below_the_formula(panel: Descent1DPanel):
    wide = panel.update_text.text().count("<tr>")
    panel.resize(520, 560)
    assert panel.update_text.text().count("<tr>") == 2 * wide


def test_a_change_elsewhere_in_the_project_leaves_the_step_alone(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    qtbot.mouseClick(panel.stepper.step_button, LEFT)
    path = panel.path
    panel.refresh(bench.session.project, bench.session.project)
    assert panel.path is path
    assert panel.stepper.step == 1


def test_a_panel_built_anew_shows_the_step_it_showed(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    panel.stepper.slider.setValue(17)
    again = Descent1DPanel(bench)
    qtbot.addWidget(again)
    again.restore(panel.keep())
    assert again.stepper.step == 17
    assert "Step 17 " in again.hint.text()
    again.restore({})
    assert again.stepper.step == 17


def test_the_theme_changes_live(panel: Descent1DPanel, bench: Workbench):
    bench.theme.set_mode("dark")
    assert bench.theme.colors.negative in panel.update_text.text()
