import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents import surfaces
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.descent_2d import LAST_STEP, Descent2DPanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(bench: Workbench, qtbot: QtBot) -> Descent2DPanel:
    widget = Descent2DPanel(bench)
    qtbot.addWidget(widget)
    widget.resize(660, 560)
    widget.show()
    qtbot.waitExposed(widget)
    widget.grab()
    return widget


def pixel_at(panel: Descent2DPanel, x: float, y: float) -> QPoint:
    return panel.scene.mapFromScene(panel.scene.view.mapViewToScene(QPointF(x, y)))


def choose_surface(qtbot: QtBot, panel: Descent2DPanel, value: str) -> None:
    choice = panel.surface_choice
    choice.setFocus()
    while choice.value() != value:
        qtbot.keyClick(choice, Qt.Key.Key_Down)


def type_rate(qtbot: QtBot, panel: Descent2DPanel, name: str, text: str) -> None:
    entry = panel.racers.rows[name].rate.entry
    entry.selectAll()
    qtbot.keyClicks(entry, text)
    qtbot.keyClick(entry, Qt.Key.Key_Return)


def go_to(qtbot: QtBot, panel: Descent2DPanel, step: int) -> None:
    """Drag to a step and wait until all have walked there."""
    panel.stepper.slider.setValue(step)
    qtbot.waitUntil(lambda: panel.race.advance(step))
    panel._show_step(step)


def positions(panel: Descent2DPanel) -> list[tuple[float, float]]:
    """Return where those are who take part."""
    return [
        tuple(walker.positions[-1].tolist())
        for walker in panel.scene.walkers()
        if walker is not None
    ]


def place_of(name: str) -> int:
    return list(OPTIMIZERS).index(name)


def test_all_four_start_at_one_place_with_the_suggested_rates(panel: Descent2DPanel):
    surface = surfaces.get("ravine")
    assert positions(panel) == [surface.start] * 4
    assert panel.racers.listed == ("sgd", "momentum", "rmsprop", "adam")
    for name in panel.racers.listed:
        row = panel.racers.rows[name]
        assert row.rate.value() == pytest.approx(surface.suggested_rates[name])
        assert row.check.isChecked()
        assert row.loss.text() == "6.884"  # 0.1 · 4.2² + 2 · 1.6²
        assert row.place.text() == "(−4.20, 1.60)"
        assert row.state.text() == "at the start"


def test_a_step_moves_everybody_by_their_own_rule(panel: Descent2DPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.stepper.step_button, LEFT)
    sgd, momentum, rmsprop, adam = positions(panel)
    # ∇f = (0.2 · −4.2, 4 · 1.6) = (−0.84, 6.4)
    assert sgd == pytest.approx((-4.2 + 0.46 * 0.84, 1.6 - 0.46 * 6.4))
    assert momentum == pytest.approx((-4.2 + 0.06 * 0.84, 1.6 - 0.06 * 6.4))
    assert rmsprop == pytest.approx((-4.2 + 0.1 / 0.1**0.5, 1.6 - 0.1 / 0.1**0.5), abs=1e-4)
    assert adam == pytest.approx((-4.0, 1.4), abs=1e-4)
    qtbot.mouseClick(panel.stepper.back_button, LEFT)
    assert positions(panel) == [(-4.2, 1.6)] * 4


def test_losses_are_plotted_up_to_the_step(panel: Descent2DPanel, qtbot: QtBot):
    go_to(qtbot, panel, 30)
    lengths = [len(runner[1]) for runner in panel.race_plot.runners() if runner is not None]
    assert lengths == [31] * 4


def test_play_runs_until_reset(panel: Descent2DPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.stepper.play_button, LEFT)
    qtbot.waitUntil(lambda: panel.stepper.step >= 2)
    qtbot.mouseClick(panel.stepper.reset_button, LEFT)
    assert not panel.stepper.is_playing
    assert positions(panel) == [(-4.2, 1.6)] * 4


def test_hiding_the_panel_pauses(panel: Descent2DPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.stepper.play_button, LEFT)
    panel.hide()
    assert not panel.stepper.is_playing


def test_a_click_sets_the_start_of_all_and_undo_takes_it_back(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    panel.stepper.slider.setValue(5)
    qtbot.mouseClick(panel.scene.viewport(), LEFT, pos=pixel_at(panel, 3.0, -1.0))
    start = bench.session.project.labs.descent_2d.start
    assert start == pytest.approx((3.0, -1.0), abs=0.05)
    assert positions(panel) == [start] * 4
    assert panel.stepper.step == 0
    bench.session.undo()
    assert positions(panel) == [(-4.2, 1.6)] * 4


def test_an_optimizer_can_be_left_out_and_come_back(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    check = panel.racers.rows["momentum"].check
    qtbot.mouseClick(check, LEFT, pos=QPoint(8, check.height() // 2))
    assert bench.session.project.labs.descent_2d.optimizers == ("sgd", "rmsprop", "adam")
    assert panel.scene.walkers()[place_of("momentum")] is None
    assert panel.race_plot.runners()[place_of("momentum")] is None
    assert panel.racers.rows["momentum"].loss.text() == ""
    assert not panel.racers.rows["momentum"].rate.isEnabled()
    qtbot.mouseClick(check, LEFT, pos=QPoint(8, check.height() // 2))
    assert bench.session.project.labs.descent_2d.optimizers == (
        "sgd",
        "momentum",
        "rmsprop",
        "adam",
    )
    assert panel.scene.walkers()[place_of("momentum")] is not None


def test_others_can_be_added_and_leave_again(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    panel.stepper.slider.setValue(3)
    panel.racers.add_menu.aboutToShow.emit()
    offered = [action.text() for action in panel.racers.add_menu.actions()]
    assert offered == ["Nesterov", "Adagrad", "Adadelta", "AdamW", "Nadam", "AMSGrad"]
    panel.racers.add_menu.actions()[0].trigger()
    settings = bench.session.project.labs.descent_2d
    assert settings.optimizers == ("sgd", "momentum", "nesterov", "rmsprop", "adam")
    row = panel.racers.rows["nesterov"]
    assert row.check.hasFocus()
    assert row.state.text() == "on the way"
    assert len(positions(panel)) == 5
    bench.session.undo()
    assert "nesterov" not in panel.racers.listed
    bench.session.redo()
    qtbot.keyClick(row.check, Qt.Key.Key_Space)
    assert "nesterov" not in panel.racers.listed
    assert len(positions(panel)) == 4


def test_all_ten_race_and_leave_room_for_the_picture(panel: Descent2DPanel, qtbot: QtBot):
    for name in OPTIMIZERS:
        if name not in panel.settings.optimizers:
            panel.racers.admitted.emit(name, True)
    go_to(qtbot, panel, 20)
    panel.grab()
    assert panel.racers.listed == tuple(OPTIMIZERS)
    assert all(walker is not None for walker in panel.scene.walkers())
    assert panel.scene.height() > 0.3 * panel.height()
    assert panel.rect().contains(panel.racers.geometry())
    for row in panel.racers.rows.values():
        assert row.state.text() != ""


def test_the_usual_optimizers_have_the_first_colours_and_no_two_the_same(
    panel: Descent2DPanel, bench: Workbench
):
    usual = [panel._color(name) for name in ("sgd", "momentum", "rmsprop", "adam")]
    assert usual == [bench.theme.category(index) for index in range(4)]
    n_colors = len(bench.theme.colors.categories)
    names = {panel._color(name).name() for name in OPTIMIZERS}
    assert len(names) == min(n_colors, len(OPTIMIZERS))


def test_another_rate_changes_that_path_only(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    panel.stepper.slider.setValue(1)
    before = positions(panel)
    others = {name: d for name, d in panel.race.descents.items() if name != "sgd"}
    type_rate(qtbot, panel, "sgd", "0.1")
    assert dict(bench.session.project.labs.descent_2d.learning_rates) == {"sgd": 0.1}
    assert positions(panel)[0] == pytest.approx((-4.2 + 0.084, 1.6 - 0.64))
    assert positions(panel)[1:] == before[1:]
    assert all(panel.race.descents[name] is descent for name, descent in others.items())
    bench.session.undo()
    assert positions(panel) == before
    assert panel.racers.rows["sgd"].rate.value() == 0.46


def test_too_large_a_rate_diverges_and_the_row_says_when(panel: Descent2DPanel, qtbot: QtBot):
    type_rate(qtbot, panel, "sgd", "0.6")
    go_to(qtbot, panel, 60)
    row = panel.racers.rows["sgd"]
    path = panel.race.descents["sgd"].path(60)
    assert row.state.text() == f"diverged at {path.diverged_at}"
    assert row.state.property("role") == "error"
    assert panel.racers.rows["adam"].state.text() == "on the way"


def test_suggested_rates_come_back_at_a_press(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    type_rate(qtbot, panel, "adam", "0.7")
    qtbot.mouseClick(panel.rates_button, LEFT)
    assert bench.session.project.labs.descent_2d.learning_rates == ()
    assert panel.racers.rows["adam"].rate.value() == 0.2


def test_momentum_alone_leaves_the_shallow_valley(panel: Descent2DPanel, qtbot: QtBot):
    choose_surface(qtbot, panel, "two_valleys")
    assert panel.scene.labels() == ["global minimum", "local minimum"]
    go_to(qtbot, panel, LAST_STEP)
    assert panel.racers.rows["sgd"].state.text() == "trapped"
    assert panel.racers.rows["momentum"].state.text() == "arrived"


def test_another_surface_brings_its_start_rates_and_frame(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    type_rate(qtbot, panel, "sgd", "0.2")
    choose_surface(qtbot, panel, "rosenbrock")
    settings = bench.session.project.labs.descent_2d
    assert (settings.start, settings.learning_rates) == (None, ())
    assert positions(panel) == [(-1.2, 1.0)] * 4
    assert panel.scene.labels() == []
    (left, right), (bottom, top) = panel.scene.visible()
    rounding = 1e-9
    assert left - rounding <= -2 < 2 <= right + rounding
    assert bottom - rounding <= -1 < 3 <= top + rounding


def test_the_pointer_reads_the_cost(panel: Descent2DPanel, qtbot: QtBot):
    qtbot.mouseMove(panel.scene.viewport(), pixel_at(panel, 2.0, 1.0))
    x, y = panel.scene.place_at(QPointF(pixel_at(panel, 2.0, 1.0)))
    loss = 0.1 * x**2 + 2 * y**2
    assert panel.pictures.readout.text() == f"x {x:.2f}   y {y:.2f}   loss {loss:.3f}"
    QApplication.sendEvent(panel.scene, QEvent(QEvent.Type.Leave))
    assert "Click to choose" in panel.pictures.readout.text()


def test_a_narrow_panel_leaves_the_positions_out(panel: Descent2DPanel):
    assert panel.racers.rows["sgd"].place.isVisible()
    panel.resize(520, 520)
    assert not panel.racers.rows["sgd"].place.isVisible()
    assert panel.minimumSizeHint().width() <= 520


def test_a_change_elsewhere_in_the_project_computes_nothing(
    panel: Descent2DPanel, bench: Workbench
):
    descents = dict(panel.race.descents)
    panel.refresh(bench.session.project, bench.session.project)
    assert panel.race.descents == descents


def test_a_panel_built_anew_shows_the_step_it_showed(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    go_to(qtbot, panel, 12)
    again = Descent2DPanel(bench)
    qtbot.addWidget(again)
    again.restore(panel.keep())
    assert again.stepper.step == 12
    assert positions(again) == positions(panel)
    again.restore({"step": "no number"})
    assert again.stepper.step == 12


def test_the_theme_changes_live(panel: Descent2DPanel, bench: Workbench):
    bench.theme.set_mode("dark")
    walker = panel.scene.walkers()[0]
    assert walker is not None
    assert walker.color == bench.theme.category(0)


# The ravine, own functions, schedules and noise


def test_the_condition_number_bends_the_ravine_under_those_who_walk(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    go_to(qtbot, panel, 30)
    entry = panel.condition.entry
    entry.selectAll()
    qtbot.keyClicks(entry, "200")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert bench.session.project.labs.descent_2d.condition == 200.0
    assert panel.surface is surfaces.ravine(200.0)
    assert panel.stepper.step == 30
    assert panel.racers.rows["sgd"].rate.value() == 0.048
    assert panel.racers.rows["sgd"].limit.rate == pytest.approx(2 / 40)
    assert panel.racers.rows["momentum"].limit.rate == pytest.approx(3.8 / 40)
    assert panel.racers.rows["adam"].limit.rate is None
    assert "SGD below 2/λ = 0.05" in panel.limits.text()
    bench.session.undo()
    assert panel.condition.value() == 20.0
    assert "SGD below 2/λ = 0.5," in panel.limits.text()


def test_dragging_the_condition_number_is_one_step_back(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    slider = panel.condition.slider
    slider.setSliderDown(True)
    for place in (140, 160, 180):
        slider.setSliderPosition(place)
    slider.setSliderDown(False)
    assert bench.session.project.labs.descent_2d.condition == pytest.approx(63.1, abs=0.1)
    bench.session.undo()
    assert bench.session.project.labs.descent_2d.condition == 20.0


def test_a_rate_above_the_mark_diverges(panel: Descent2DPanel, qtbot: QtBot):
    limit = panel.racers.rows["sgd"].limit.rate
    assert limit == pytest.approx(0.5)
    type_rate(qtbot, panel, "sgd", "0.49")
    go_to(qtbot, panel, 100)
    assert panel.racers.rows["sgd"].state.text() != "diverged"
    type_rate(qtbot, panel, "sgd", "0.53")
    go_to(qtbot, panel, 100)
    assert panel.racers.rows["sgd"].state.text().startswith("diverged at")


def test_the_condition_number_belongs_to_the_ravine_only(panel: Descent2DPanel, qtbot: QtBot):
    assert panel.condition_row.isVisible()
    assert not panel.form.isVisible()
    choose_surface(qtbot, panel, "rosenbrock")
    assert not panel.condition_row.isVisible()
    choose_surface(qtbot, panel, "own")
    assert panel.form.isVisible()


def test_a_typed_function_is_raced_on_from_its_own_start(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    choose_surface(qtbot, panel, "own")
    go_to(qtbot, panel, 20)
    line = panel.form.entry.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "(x-1)^2 + 2y^2")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settings = bench.session.project.labs.descent_2d
    assert settings.formula == "(x-1)^2 + 2y^2"
    assert panel.stepper.step == 0
    assert panel.surface.function(1.0, 0.0) == 0.0
    go_to(qtbot, panel, LAST_STEP)
    assert panel.racers.rows["sgd"].state.text() == "arrived"
    assert panel.racers.rows["sgd"].place.text() == "(1.00, 0.00)"


def test_an_error_points_at_its_character_and_leaves_the_surface(
    panel: Descent2DPanel, qtbot: QtBot
):
    choose_surface(qtbot, panel, "own")
    surface = panel.surface
    line = panel.form.entry.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "x^2 + *")
    error = panel.form.entry.error
    assert error is not None
    assert error.position == 6
    assert panel.form.entry.caret.x_shown is not None
    assert "After “2 +”" in panel.form.entry.reading.text()
    assert panel.surface.function(2.0, 1.0) == 4.0  # x^2, the last that could be read
    assert panel.surface is not surface


def test_a_function_without_values_says_so(panel: Descent2DPanel, qtbot: QtBot):
    choose_surface(qtbot, panel, "own")
    panel.gestures.type_formula("log(-1-x^2)")
    assert panel.pictures.readout.text() == "No value anywhere in the picture."
    panel.gestures.type_formula("log(x) + y^2")
    go_to(qtbot, panel, LAST_STEP)
    assert panel.racers.rows["sgd"].state.text() == "no value"
    assert panel.racers.rows["sgd"].loss.text() == "–"


def test_losses_below_zero_are_plotted_above_the_lowest(panel: Descent2DPanel, qtbot: QtBot):
    choose_surface(qtbot, panel, "own")
    assert panel.pictures.plot_title.text() == "Loss above −0.7760, log scale"
    go_to(qtbot, panel, 100)
    assert all((runner[1] >= 0).all() for runner in panel.race_plot.runners() if runner)


def test_other_limits_keep_a_start_that_is_still_in_sight(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    choose_surface(qtbot, panel, "own")
    panel.gestures.move_start(1.0, 0.5)
    field = panel.form.x_limits.low_end
    for text, start in (("-1", (1.0, 0.5)), ("2", None)):
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        settings = bench.session.project.labs.descent_2d
        assert settings.x_range == (float(text), 3.0)
        assert settings.start == start


def test_a_schedule_and_its_numbers_are_set_in_the_section(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    qtbot.mouseClick(panel.section.header, LEFT)
    choice = panel.race_form.schedule
    choice.setFocus()
    while choice.value() != "step_decay":
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    entry = panel.race_form.options.fields["factor"]
    entry.selectAll()
    qtbot.keyClicks(entry, "0.1")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    settings = bench.session.project.labs.descent_2d
    assert (settings.schedule, settings.schedule_options) == ("step_decay", (("factor", 0.1),))
    path = panel.race.descents["sgd"].path(200)
    assert path.rates[99] == 0.46
    assert path.rates[100] == pytest.approx(0.046)
    assert panel.section.header.summary.endswith("no noise")
    qtbot.mouseClick(panel.race_form.options.reset_button, LEFT)
    assert bench.session.project.labs.descent_2d.schedule_options == ()


def test_noise_is_a_share_of_the_usual_slope_and_can_be_drawn_anew(
    panel: Descent2DPanel, qtbot: QtBot, bench: Workbench
):
    qtbot.mouseClick(panel.section.header, LEFT)
    assert not panel.race_form.shuffle_button.isEnabled()
    panel.race_form.noise.slider.setValue(10)
    settings = bench.session.project.labs.descent_2d
    assert settings.noise == 0.5
    sigma = 0.5 * surfaces.typical_slope(panel.surface)
    assert panel.race.conditions.noise == pytest.approx(sigma)
    go_to(qtbot, panel, 10)
    before = positions(panel)
    path = panel.race.descents["adam"].path(10)
    assert (path.noisy_gradients != path.gradients).all()
    qtbot.mouseClick(panel.race_form.shuffle_button, LEFT)
    assert bench.session.project.labs.descent_2d.seed == 1
    go_to(qtbot, panel, 10)
    assert positions(panel) != before
    bench.session.undo()
    go_to(qtbot, panel, 10)
    assert positions(panel) == before


def test_stepping_back_and_scrubbing_show_any_step(panel: Descent2DPanel, qtbot: QtBot):
    go_to(qtbot, panel, 60)
    far = positions(panel)
    qtbot.mouseClick(panel.stepper.back_button, LEFT)
    assert panel.stepper.step == 59
    assert positions(panel) != far
    qtbot.mouseClick(panel.stepper.step_button, LEFT)
    assert positions(panel) == far


def test_a_long_way_is_walked_in_pieces_and_shown_as_far_as_it_is_known(
    panel: Descent2DPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("mlpstudio.ui.descent.race.BUDGET", 0.0)
    panel.stepper.slider.setValue(LAST_STEP)
    runner = panel.race_plot.runners()[0]
    assert runner is not None
    assert len(runner[1]) < LAST_STEP
    monkeypatch.setattr("mlpstudio.ui.descent.race.BUDGET", 1.0)
    qtbot.waitUntil(
        lambda: [len(r[1]) for r in panel.race_plot.runners() if r] == [LAST_STEP + 1] * 4
    )


def test_many_dents_get_one_label(panel: Descent2DPanel, qtbot: QtBot):
    choose_surface(qtbot, panel, "rastrigin")
    assert panel.scene.labels() == ["global minimum"]


def test_whether_the_section_is_open_is_kept(
    panel: Descent2DPanel, bench: Workbench, qtbot: QtBot
):
    panel.section.set_open(True)
    again = Descent2DPanel(bench)
    qtbot.addWidget(again)
    again.restore(panel.keep())
    assert again.section.is_open


@pytest.mark.parametrize("size", [(620, 560), (540, 420), (690, 700)])
def test_the_pictures_keep_their_height_whatever_is_open(panel: Descent2DPanel, size):
    panel.section.set_open(True)
    panel.gestures.choose_surface("own")
    panel.resize(*size)
    panel.grab()
    assert panel.scene.height() >= 170
