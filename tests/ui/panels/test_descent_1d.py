import re

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents import curves
from mlpstudio.ui import export
from mlpstudio.ui.descent.curve_film import MOST_FRAMES, shown_steps
from mlpstudio.ui.descent.curve_walk import LAST_STEP
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.descent_1d import Descent1DPanel

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
    entry = panel.settings_form.rate.entry
    entry.selectAll()
    qtbot.keyClicks(entry, text)
    qtbot.keyClick(entry, Qt.Key.Key_Return)


def words(panel: Descent1DPanel) -> str:
    bare = re.sub(r"</?(a|span)\b[^>]*>", "", panel.walk_view.update_view.text())
    bare = re.sub(r"<[^>]+>", " ", bare).replace("&nbsp;", " ")
    return re.sub(r"\s+", " ", bare)


def test_the_lesson_is_there_at_once_and_plain_descent_is_trapped(panel: Descent1DPanel):
    assert panel.scene.labels() == ["global minimum", "local minimum"]
    assert "2.000 − 0.05 · 5.250 = 1.738" in words(panel)
    panel.walk_view.stepper.slider.setValue(LAST_STEP)
    assert "Trapped in the local minimum" in panel.walk_view.status.text()


def test_momentum_with_the_same_rate_rolls_into_the_global_minimum(
    panel: Descent1DPanel, qtbot: QtBot
):
    choose(qtbot, panel.settings_form.optimizer, "momentum")
    panel.walk_view.stepper.slider.setValue(LAST_STEP)
    assert "Arrived" in panel.walk_view.status.text()
    state = panel.scene.state()
    assert state is not None
    assert state.x == pytest.approx(-1.30, abs=0.01)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer_walks_and_is_written_out(panel: Descent1DPanel, qtbot: QtBot, name: str):
    if name != "sgd":
        choose(qtbot, panel.settings_form.optimizer, name)
    panel.walk_view.stepper.slider.setValue(3)
    state = panel.scene.state()
    assert state is not None
    assert state.x != 2.0
    result = f"{state.next_x:#.4g}".rstrip(".").replace("-", "−")
    assert words(panel).rstrip().count(f"= {result}") >= 1
    assert "{" not in panel.walk_view.update_view.text()


def test_optimizers_that_need_another_rate_bring_it_and_give_the_old_one_back(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    type_rate(qtbot, panel, "0.2")
    choose(qtbot, panel.settings_form.optimizer, "momentum")
    assert panel.settings_form.rate.value() == 0.2
    choose(qtbot, panel.settings_form.optimizer, "adadelta")
    assert panel.settings_form.rate.value() == 30.0
    assert panel.settings_form.rate.slider.value() < panel.settings_form.rate.slider.maximum()
    choose(qtbot, panel.settings_form.optimizer, "momentum")
    assert panel.settings_form.rate.value() == 0.2
    choose(qtbot, panel.settings_form.optimizer, "adadelta")
    choose(qtbot, panel.settings_form.curve, "shelf")
    assert panel.settings_form.rate.value() == 30.0
    choose(qtbot, panel.settings_form.optimizer, "rmsprop")
    assert panel.settings_form.rate.value() == curves.get("shelf").suggested_rate
    bench.session.undo()
    assert (panel.settings_form.optimizer.value(), panel.settings_form.rate.value()) == (
        "adadelta",
        30.0,
    )


def test_step_and_step_back_move_the_point(panel: Descent1DPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.walk_view.stepper.step_button, LEFT)
    state = panel.scene.state()
    assert state is not None
    assert state.x == pytest.approx(2.0 - 0.05 * 5.25)
    assert state.trail_x.tolist() == [2.0]
    assert "Step 1 " in panel.walk_view.hint.text()
    qtbot.mouseClick(panel.walk_view.stepper.back_button, LEFT)
    state = panel.scene.state()
    assert state is not None
    assert state.x == 2.0
    assert state.next_x == pytest.approx(2.0 - 0.05 * 5.25)


def test_play_moves_on_by_itself_until_paused(panel: Descent1DPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.walk_view.stepper.play_button, LEFT)
    qtbot.waitUntil(lambda: panel.walk_view.stepper.step >= 2)
    qtbot.mouseClick(panel.walk_view.stepper.play_button, LEFT)
    assert not panel.walk_view.stepper.is_playing
    qtbot.mouseClick(panel.walk_view.stepper.reset_button, LEFT)
    assert panel.walk_view.stepper.step == 0


def test_hiding_the_panel_pauses(panel: Descent1DPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.walk_view.stepper.play_button, LEFT)
    panel.hide()
    assert not panel.walk_view.stepper.is_playing


def test_a_click_on_the_picture_sets_the_start_and_undo_takes_it_back(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    qtbot.mouseClick(panel.walk_view.stepper.step_button, LEFT)
    qtbot.mouseClick(panel.scene.viewport(), LEFT, pos=pixel_at(panel, -1.0))
    assert bench.session.project.labs.descent_1d.start == pytest.approx(-1.0, abs=0.02)
    assert panel.walk_view.stepper.step == 0
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
    qtbot.mouseClick(panel.walk_view.stepper.step_button, LEFT)
    type_rate(qtbot, panel, "0.1")
    assert bench.session.project.labs.descent_1d.learning_rate == 0.1
    assert panel.walk_view.stepper.step == 1
    state = panel.scene.state()
    assert state is not None
    assert state.x == pytest.approx(2.0 - 0.1 * 5.25)
    bench.session.undo()
    assert panel.settings_form.rate.value() == 0.05
    state = panel.scene.state()
    assert state is not None
    assert state.x == pytest.approx(2.0 - 0.05 * 5.25)


def test_too_large_a_rate_diverges_with_advice_and_the_walk_ends_there(
    panel: Descent1DPanel, qtbot: QtBot
):
    choose(qtbot, panel.settings_form.curve, "bowl")
    type_rate(qtbot, panel, "1.5")
    assert panel.walk_view.stepper.last == 2  # 2, −4, 8: beyond ±7.5
    panel.walk_view.stepper.set_step(1)
    qtbot.mouseClick(panel.walk_view.stepper.step_button, LEFT)
    assert "Diverged" in panel.walk_view.status.text()
    assert "smaller learning rate" in panel.walk_view.status.text()
    assert "−4.000 − 1.5 · (−8.000) = 8.000" in words(panel)
    assert not panel.walk_view.stepper.step_button.isEnabled()


def test_a_rate_of_one_hops_on_the_bowl(panel: Descent1DPanel, qtbot: QtBot):
    choose(qtbot, panel.settings_form.curve, "bowl")
    type_rate(qtbot, panel, "1")
    panel.walk_view.stepper.slider.setValue(20)
    assert "Hopping" in panel.walk_view.status.text()


def test_the_shelf_stalls(panel: Descent1DPanel, qtbot: QtBot):
    choose(qtbot, panel.settings_form.curve, "shelf")
    panel.walk_view.stepper.slider.setValue(LAST_STEP)
    assert "Stalled" in panel.walk_view.status.text()


def test_a_walk_that_ends_on_the_way_says_so(panel: Descent1DPanel, qtbot: QtBot):
    type_rate(qtbot, panel, "0.001")
    panel.walk_view.stepper.slider.setValue(100)
    assert panel.walk_view.status.text() == "On the way."
    panel.walk_view.stepper.slider.setValue(LAST_STEP)
    assert "Still on the way" in panel.walk_view.status.text()


def test_another_curve_brings_its_own_start_and_rate(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    choose(qtbot, panel.settings_form.curve, "plateau")
    settings = bench.session.project.labs.descent_1d
    assert (settings.curve, settings.start, settings.learning_rate) == ("plateau", None, 0.2)
    assert panel.scene.labels() == ["minimum"]
    bench.session.undo()
    assert panel.settings_form.curve.value() != "plateau"


def test_the_limit_of_the_rate_is_shown_where_a_theory_holds_and_else_why_not(
    panel: Descent1DPanel, qtbot: QtBot
):
    form = panel.settings_form
    assert "2/λ = 0.8559" in form.note.text()
    choose(qtbot, form.optimizer, "adam")
    assert "No zones" in form.note.text()
    assert form.rate.ruler.zones == ()


def test_small_numbers_leave_the_picture_where_it_is(panel: Descent1DPanel):
    hint = panel.walk_view.hint
    height = hint.heightForWidth(hint.width())
    panel.walk_view.stepper.slider.setValue(LAST_STEP)
    assert "·10" in hint.text()
    assert hint.heightForWidth(hint.width()) == height


def test_space_and_a_point_play_and_step_this_descent(panel: Descent1DPanel, qtbot: QtBot):
    qtbot.keyClick(panel.scene, Qt.Key.Key_Space)
    assert panel.walk_view.stepper.is_playing
    qtbot.keyClick(panel.scene, Qt.Key.Key_Space)
    assert not panel.walk_view.stepper.is_playing
    before = panel.walk_view.stepper.step
    qtbot.keyClick(panel.scene, Qt.Key.Key_Period)
    assert panel.walk_view.stepper.step == before + 1


def test_a_narrow_panel_writes_the_numbers_below_the_formula(panel: Descent1DPanel):
    wide = panel.walk_view.update_view.text().count("<tr>")
    panel.resize(400, 560)
    assert panel.walk_view.update_view.text().count("<tr>") == 2 * wide


def test_a_long_formula_has_its_numbers_below_sooner(panel: Descent1DPanel, qtbot: QtBot):
    assert panel.walk_view.update_view.text().count("<tr>") == 1
    choose(qtbot, panel.settings_form.optimizer, "adamw")
    rows = panel.walk_view.update_view.text().count("<tr>")
    panel.resize(820, 560)
    assert panel.walk_view.update_view.text().count("<tr>") == rows / 2
    strip = panel.walk_view.update_view._strips[0]
    assert strip.horizontalScrollBar().maximum() == 0


def test_a_change_elsewhere_in_the_project_leaves_the_step_alone(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    qtbot.mouseClick(panel.walk_view.stepper.step_button, LEFT)
    path = panel.walk.path
    panel.refresh(bench.session.project, bench.session.project)
    assert panel.walk.path is path
    assert panel.walk_view.stepper.step == 1


def test_a_panel_built_anew_shows_the_step_it_showed(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    panel.walk_view.stepper.slider.setValue(17)
    again = Descent1DPanel(bench)
    qtbot.addWidget(again)
    again.restore(panel.keep())
    assert again.walk_view.stepper.step == 17
    assert "Step 17 " in again.walk_view.hint.text()
    again.restore({})
    assert again.walk_view.stepper.step == 17


def test_the_theme_changes_live(panel: Descent1DPanel, bench: Workbench):
    bench.theme.set_mode("dark")
    assert bench.theme.colors.negative in panel.walk_view.update_view.text()


# A function of one's own


def type_formula(qtbot: QtBot, panel: Descent1DPanel, text: str) -> None:
    line = panel.form.entry.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, text)
    worked_out(qtbot, panel)


def worked_out(qtbot: QtBot, panel: Descent1DPanel) -> None:
    """Wait until the function is worked out."""
    qtbot.waitUntil(lambda: not panel.typed.is_busy)


@pytest.fixture
def own(panel: Descent1DPanel, qtbot: QtBot) -> Descent1DPanel:
    choose(qtbot, panel.settings_form.curve, "own")
    worked_out(qtbot, panel)
    return panel


def test_the_entry_is_there_for_an_own_function_only(panel: Descent1DPanel, qtbot: QtBot):
    assert not panel.form.isVisible()
    choose(qtbot, panel.settings_form.curve, "own")
    worked_out(qtbot, panel)
    assert panel.form.isVisible()
    assert panel.form.entry.line.text() == "x^4 - 3x^2 + x"
    assert panel.scene.labels() == ["global minimum", "local minimum"]
    assert panel.scene.view.viewRange()[0] == [-3.0, 3.0]
    choose(qtbot, panel.settings_form.curve, "noisy")
    assert not panel.form.isVisible()
    assert panel.scene.labels() == ["global minimum"]  # of 23 minima


def test_what_is_typed_is_descended_on_with_a_rate_that_suits(
    own: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    type_formula(qtbot, own, "3(x-1)^2")
    settings = bench.session.project.labs.descent_1d
    assert (settings.curve, settings.formula) == ("own", "3(x-1)^2")
    assert own.settings_form.rate.value() == settings.learning_rate == 0.05  # at most ½ · 1/6
    assert "2/λ = 0.3333" in own.settings_form.note.text()
    assert "2.000 − 0.05 · 6.000 = 1.700" in words(own)
    own.walk_view.stepper.slider.setValue(LAST_STEP)
    assert "Arrived" in own.walk_view.status.text()


def test_typing_is_one_step_back(own: Descent1DPanel, qtbot: QtBot, bench: Workbench):
    type_formula(qtbot, own, "x^2 + 1")
    qtbot.keyClick(own.form.entry.line, Qt.Key.Key_Return)
    type_formula(qtbot, own, "abs(x)")
    bench.session.undo()
    assert own.form.entry.line.text() == "x^2 + 1"
    bench.session.undo()
    assert own.form.entry.line.text() == "x^4 - 3x^2 + x"
    bench.session.undo()
    assert own.settings_form.curve.value() != "own"
    for _ in range(3):
        bench.session.redo()
    assert own.form.entry.line.text() == "abs(x)"


def test_an_error_leaves_the_last_function_in_the_picture(
    own: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    type_formula(qtbot, own, "x^2 + foo")
    assert "Unknown name “foo”" in own.form.entry.reading.text()
    assert bench.session.project.labs.descent_1d.formula == "x^2 "
    state = own.scene.state()
    assert state is not None
    assert state.y == pytest.approx(4.0)
    type_rate(qtbot, own, "0.2")
    assert own.form.entry.line.text() == "x^2 + foo"


def test_an_example_brings_its_limits(own: Descent1DPanel, qtbot: QtBot, bench: Workbench):
    qtbot.mouseClick(own.form.examples[1], LEFT)
    worked_out(qtbot, own)
    settings = bench.session.project.labs.descent_1d
    assert (settings.formula, settings.lower, settings.upper) == ("sin(x) + x^2/10", -10, 10)
    assert own.scene.view.viewRange()[0] == [-10.0, 10.0]
    assert own.scene.labels() == ["global minimum", "local minimum"]
    bench.session.undo()
    assert own.scene.view.viewRange()[0] == [-3.0, 3.0]


def test_other_limits_show_another_part_and_keep_a_start_within(
    own: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    qtbot.mouseClick(own.scene.viewport(), LEFT, pos=pixel_at(own, 1.5))
    rate = own.settings_form.rate.value()
    for text, keeps in (("2", True), ("1", False)):
        field = own.form.limits.high_end
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        worked_out(qtbot, own)
        settings = bench.session.project.labs.descent_1d
        assert settings.upper == float(text)
        assert (settings.start is not None) == keeps
        assert own.settings_form.rate.value() == rate
    assert own.scene.view.viewRange()[0] == [-3.0, 1.0]


def test_an_optimizer_with_a_rate_of_its_own_keeps_it(own: Descent1DPanel, qtbot: QtBot):
    choose(qtbot, own.settings_form.optimizer, "adadelta")
    type_formula(qtbot, own, "x^2")
    assert own.settings_form.rate.value() == 30.0
    choose(qtbot, own.settings_form.optimizer, "sgd")
    assert own.settings_form.rate.value() == 0.1


@pytest.mark.parametrize(
    ("formula", "sentence"),
    [
        ("log(x)", "Stopped: the function has no value at x = −0."),
        ("abs(x)^0.5 + 0x", "no finite slope"),
        ("sqrt(-1-x^2)", "no value anywhere in the picture"),
        ("-x^2", "Diverged"),
    ],
)
def test_a_walk_that_cannot_go_on_says_why(
    own: Descent1DPanel, qtbot: QtBot, formula: str, sentence: str
):
    type_formula(qtbot, own, formula)
    if "0.5" in formula:
        own.edits.move_start(0.0)
    own.walk_view.stepper.slider.setValue(own.walk_view.stepper.last)
    own._show_step(own.walk_view.stepper.step)
    assert sentence in own.walk_view.status.text()
    assert "nan" not in own.walk_view.hint.text()
    own.grab()


def test_a_level_floor_has_one_label_in_the_picture(own: Descent1DPanel, qtbot: QtBot):
    type_formula(qtbot, own, "relu(x)")
    assert own.scene.labels() == ["minimum"]
    assert own.scene._places[0][1] == pytest.approx(-1.5, abs=0.02)


def test_many_minima_have_no_labels_unless_few_are_global(own: Descent1DPanel, qtbot: QtBot):
    type_formula(qtbot, own, "sin(50x)")
    assert own.scene.labels() == []


# What a derivative is


@pytest.fixture
def derivative(panel: Descent1DPanel, qtbot: QtBot) -> Descent1DPanel:
    panel.tabs.setFocus()
    qtbot.keyClick(panel.tabs, Qt.Key.Key_Right)
    return panel


def test_the_other_tab_explains_the_slope_at_the_start(derivative: Descent1DPanel):
    secant = derivative.scene.secant()
    assert secant is not None
    assert (secant.x, secant.y, secant.slope, secant.end_x) == (2.0, 2.5, 5.25, 1.0)
    assert derivative.lesson.isVisible()
    assert not derivative.walk_view.isVisible()
    assert not derivative.settings_form.rate.isVisible()
    assert "5.25" in derivative.lesson.status.text()


def test_epsilon_is_dragged_or_typed(derivative: Descent1DPanel, qtbot: QtBot, bench: Workbench):
    viewport = derivative.scene.viewport()
    place = derivative.scene.mapFromScene(derivative.scene.view.mapViewToScene(QPointF(1.0, 0.75)))
    qtbot.mousePress(viewport, LEFT, pos=place)
    qtbot.mouseMove(viewport, pixel_at(derivative, 1.5))
    qtbot.mouseRelease(viewport, LEFT, pos=pixel_at(derivative, 1.5))
    assert derivative.lesson.epsilon == pytest.approx(-0.5, abs=0.02)
    assert bench.session.project.labs.descent_1d.start is None
    entry = derivative.lesson.entry
    entry.selectAll()
    qtbot.keyClicks(entry, "0.2")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    secant = derivative.scene.secant()
    assert secant is not None
    assert secant.end_x == pytest.approx(2.2)


def test_the_point_of_the_derivative_is_the_start_of_the_descent(
    derivative: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    qtbot.mouseClick(derivative.scene.viewport(), LEFT, pos=pixel_at(derivative, -1.0))
    assert bench.session.project.labs.descent_1d.start == pytest.approx(-1.0, abs=0.02)
    secant = derivative.scene.secant()
    assert secant is not None
    assert secant.x == pytest.approx(-1.0, abs=0.02)
    bench.session.undo()
    derivative.tabs.setCurrentIndex(0)
    assert derivative.scene.secant() is None
    assert derivative.walk_view.isVisible()


def test_space_shrinks_epsilon_while_the_derivative_is_shown(
    derivative: Descent1DPanel, qtbot: QtBot
):
    qtbot.keyClick(derivative.scene, Qt.Key.Key_Space)
    assert derivative.lesson.is_playing
    assert not derivative.walk_view.stepper.is_playing
    qtbot.keyClick(derivative.scene, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert not derivative.lesson.is_playing


def test_another_curve_begins_with_an_epsilon_that_can_be_seen(
    derivative: Descent1DPanel, qtbot: QtBot
):
    derivative.lesson.set_epsilon(0.001)
    choose(qtbot, derivative.settings_form.curve, "bowl")
    assert derivative.lesson.epsilon == -1.0


def test_a_panel_built_anew_shows_the_same_lesson(
    derivative: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    derivative.lesson.set_epsilon(-0.25)
    again = Descent1DPanel(bench)
    qtbot.addWidget(again)
    again.restore(derivative.keep())
    assert again.is_derivative
    assert again.lesson.epsilon == -0.25
    secant = again.scene.secant()
    assert secant is not None
    assert secant.end_x == 1.75


@pytest.mark.parametrize("width", [300, 420, 600])
@pytest.mark.parametrize("tab", [0, 1])
def test_every_width_has_room_for_everything(
    own: Descent1DPanel, qtbot: QtBot, width: int, tab: int
):
    own.tabs.setCurrentIndex(tab)
    own.resize(width, 420)
    content = own.area.widget()

    def fits() -> bool:
        is_high_enough = content.height() >= content.heightForWidth(content.width())
        return is_high_enough and content.width() <= own.area.viewport().width()

    qtbot.waitUntil(fits)
    assert own.scene.height() >= 150


# Regimes of the learning rate, and a second ball


def tick(qtbot: QtBot, panel: Descent1DPanel) -> None:
    """Let the second ball roll, with the keyboard."""
    panel.settings_form.compares.setFocus()
    qtbot.keyClick(panel.settings_form.compares, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("rate", "zone", "words"),
    [
        ("0.02", "crawl", "On the way"),
        ("0.3", "good", "Arrived"),
        ("0.9", "oscillate", "On the way"),
        ("1.1", "diverge", "Diverged"),
    ],
)
def test_each_zone_of_the_bowl_keeps_its_word(
    panel: Descent1DPanel, qtbot: QtBot, rate: str, zone: str, words: str
):
    choose(qtbot, panel.settings_form.curve, "bowl")
    type_rate(qtbot, panel, rate)
    assert f"η = {rate}: {zone}." in panel.settings_form.note.text()
    panel.walk_view.stepper.slider.setValue(min(25, panel.walk_view.stepper.last))
    assert words in panel.walk_view.status.text()


def test_the_ruler_marks_the_limit_of_each_optimizer(panel: Descent1DPanel, qtbot: QtBot):
    choose(qtbot, panel.settings_form.curve, "bowl")
    ruler = panel.settings_form.rate.ruler
    assert [(m.text, m.rate) for m in ruler.marks] == [("2/λ", 1.0)]
    choose(qtbot, panel.settings_form.optimizer, "momentum")
    ((text, rate),) = [(m.text, m.rate) for m in ruler.marks]
    assert (text, rate) == ("2(1+μ)/λ", pytest.approx(1.9))
    assert "swing" in [zone.name for zone in ruler.zones]
    choose(qtbot, panel.settings_form.optimizer, "nesterov")
    assert ruler.marks[0].rate == pytest.approx(3.8 / 2.8 / 2)


@pytest.mark.parametrize(
    ("curve", "words"),
    [
        ("absolute", "the slope jumps at the minimum"),
        ("plateau", "does not bend upwards"),
        ("steep_walls", "On the way f″ reaches"),
    ],
)
def test_where_the_theory_ends_the_note_says_so(
    panel: Descent1DPanel, qtbot: QtBot, curve: str, words: str
):
    choose(qtbot, panel.settings_form.curve, curve)
    assert words in panel.settings_form.note.text()


def test_the_ball_with_momentum_leaves_the_valley_in_which_the_point_is_trapped(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    assert not panel.settings_form.momentum.isVisible()
    assert not panel.walk_view.ball_status.isVisible()
    tick(qtbot, panel)
    assert bench.session.project.labs.descent_1d.compares
    panel.walk_view.stepper.slider.setValue(LAST_STEP)
    assert "Trapped" in panel.walk_view.status.text()
    assert "rolled out of the small valley" in panel.walk_view.ball_status.text()
    state = panel.scene.state()
    assert state is not None
    assert state.companion is not None
    assert state.companion.x == pytest.approx(-1.30, abs=0.01)
    assert state.x == pytest.approx(1.13, abs=0.01)
    bench.session.undo()
    assert not panel.walk_view.ball_status.isVisible()


def test_too_little_momentum_is_trapped_all_the_same(
    panel: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    tick(qtbot, panel)
    entry = panel.settings_form.momentum.entry
    entry.selectAll()
    qtbot.keyClicks(entry, "0.3")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert bench.session.project.labs.descent_1d.momentum == 0.3
    panel.walk_view.stepper.slider.setValue(LAST_STEP)
    assert "trapped" in panel.walk_view.ball_status.text()
    assert "0.3" in panel.walk_view.ball_status.text()


def test_the_ball_goes_on_after_the_point_has_diverged(panel: Descent1DPanel, qtbot: QtBot):
    choose(qtbot, panel.settings_form.curve, "bowl")
    tick(qtbot, panel)
    type_rate(qtbot, panel, "1.1")  # beyond 2/λ = 1, below 2(1+μ)/λ = 1.9
    stepper = panel.walk_view.stepper
    assert panel.walk.path.diverged_at is not None
    assert stepper.last == LAST_STEP > panel.walk.path.diverged_at
    stepper.slider.setValue(LAST_STEP)
    assert "Diverged" in panel.walk_view.status.text()
    assert "arrived" in panel.walk_view.ball_status.text()


def test_pointing_at_a_part_lights_it_in_the_picture(panel: Descent1DPanel):
    panel.walk_view.update_view.light("gradient")
    assert panel.scene.items_by_name["tangent"].opts["pen"].widthF() == 4.0
    panel.walk_view.update_view.light("")
    assert panel.scene.items_by_name["tangent"].opts["pen"].widthF() == 1.5


# Edges


def test_a_run_that_diverges_is_drawn_until_it_leaves(panel: Descent1DPanel, qtbot: QtBot):
    choose(qtbot, panel.settings_form.curve, "bowl")
    type_rate(qtbot, panel, "1.05")
    stepper = panel.walk_view.stepper
    stepper.slider.setValue(stepper.last)
    state = panel.scene.state()
    assert state is not None
    trail = state.trail_x
    low, high = panel.walk.problem.lower[0], panel.walk.problem.upper[0]
    assert len(trail) == stepper.last
    assert ((low <= trail) & (trail <= high)).all()
    assert not low <= state.x <= high
    assert abs(trail[-1]) > 2.5  # it has left the picture already, and is followed farther
    assert "left the picture" in panel.walk_view.status.text()


def test_a_descent_into_a_gap_stops_with_a_sentence_and_the_curve_has_the_gap(
    own: Descent1DPanel, qtbot: QtBot
):
    type_formula(qtbot, own, "log(x)")
    xs, ys = own.scene.items_by_name["curve"].getData()
    assert np.isnan(ys[xs < 0]).all()
    assert np.isfinite(ys[xs > 0.01]).all()
    assert "no minimum" in own.settings_form.note.text()
    own.walk_view.stepper.slider.setValue(own.walk_view.stepper.last)
    assert "has no value at x" in own.walk_view.status.text()
    own.grab()


# Typing does not wait


def test_a_key_returns_before_the_function_is_worked_out(
    own: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    line = own.form.entry.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "3x")
    assert own.typed.is_busy
    assert bench.session.project.labs.descent_1d.formula == "x^4 - 3x^2 + x"
    worked_out(qtbot, own)
    assert bench.session.project.labs.descent_1d.formula == "3x"


def test_return_while_it_is_worked_out_ends_the_edit_after_it(
    own: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    line = own.form.entry.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "3x^2")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    worked_out(qtbot, own)
    type_formula(qtbot, own, "5x")
    bench.session.undo()
    assert bench.session.project.labs.descent_1d.formula == "3x^2"


def test_another_setting_chosen_meanwhile_stays(
    own: Descent1DPanel, qtbot: QtBot, bench: Workbench
):
    line = own.form.entry.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "3x^2")
    choose(qtbot, own.settings_form.optimizer, "momentum")
    worked_out(qtbot, own)
    settings = bench.session.project.labs.descent_1d
    assert (settings.formula, settings.optimizer) == ("3x^2", "momentum")


def test_another_curve_chosen_meanwhile_wins(own: Descent1DPanel, qtbot: QtBot, bench: Workbench):
    line = own.form.entry.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "3x^2")
    own.edits.choose_curve("bowl")
    assert not own.typed.is_busy
    assert bench.session.project.labs.descent_1d.curve == "bowl"


# Files


def test_a_picture_is_on_white_and_of_the_step_in_view(panel: Descent1DPanel, bench: Workbench):
    bench.theme.set_mode("dark")
    panel.walk_view.stepper.slider.setValue(5)
    image = export.image(panel._picture(), 1.0)
    assert image.pixelColor(image.width() - 3, 3).name() == "#ffffff"
    content = export.svg(panel._picture(), "descent")
    assert b"<svg" in content
    assert content.count(b"<path") > 3


def test_the_derivative_has_a_picture_but_no_animation(derivative: Descent1DPanel):
    assert not derivative.export._gif.isVisible()
    assert not export.image(derivative._picture(), 1.0).isNull()
    derivative.tabs.setCurrentIndex(0)
    assert derivative.export._gif.isVisible()


def test_the_film_ends_soon_after_everything_is_at_rest(panel: Descent1DPanel, qtbot: QtBot):
    still = shown_steps(panel.walk)
    assert still[0] == 0
    assert still[-1] < 80  # of 200: plain descent rests in the small valley by then
    tick(qtbot, panel)
    assert shown_steps(panel.walk)[-1] > still[-1]
    assert len(shown_steps(panel.walk)) <= MOST_FRAMES + 2
