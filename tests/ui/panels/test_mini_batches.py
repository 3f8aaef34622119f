from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.labs.descents.batch_walk import LAST_STEP, LAST_TICK, PATHS
from mlpstudio.ui import export
from mlpstudio.ui.mini_batches.paths_page import PURPOSE as SURFACE
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.mini_batches import PURPOSE, MiniBatchesPanel

LEFT = Qt.MouseButton.LeftButton


def is_idle(panel: MiniBatchesPanel) -> bool:
    background = panel.bench.background
    purposes = (PURPOSE, SURFACE, "mini_batches.spread")
    return not any(background.is_busy(purpose) for purpose in purposes)


@pytest.fixture
def panel(bench: Workbench, qtbot: QtBot) -> MiniBatchesPanel:
    widget = MiniBatchesPanel(bench)
    qtbot.addWidget(widget)
    widget.resize(660, 620)
    widget.show()
    qtbot.waitExposed(widget)
    widget.grab()
    qtbot.waitUntil(lambda: is_idle(widget))
    return widget


def change(qtbot: QtBot, panel: MiniBatchesPanel, **values: object) -> None:
    settings = replace(panel.settings, **values)
    session = panel.bench.session
    session.apply("Change", edits.set_lab(session.project, settings))
    qtbot.waitUntil(lambda: is_idle(panel))


def positions(panel: MiniBatchesPanel) -> dict[str, tuple[float, ...]]:
    shown = zip(PATHS, panel.paths.contour.walkers(), strict=True)
    return {name: tuple(w.positions[-1].tolist()) for name, w in shown if w is not None}


def pixel_at(panel: MiniBatchesPanel, w: float, b: float) -> QPoint:
    contour = panel.paths.contour
    return contour.mapFromScene(contour.view.mapViewToScene(QPointF(w, b)))


def click_check(qtbot: QtBot, check) -> None:
    qtbot.mouseClick(check, LEFT, pos=QPoint(8, check.height() // 2))


def test_all_four_start_at_one_place(panel: MiniBatchesPanel):
    assert positions(panel) == dict.fromkeys(PATHS, panel.problem.kind.start)
    assert panel.table.texts("mini_batch")[:4] == ["0", "0", "0", "0"]
    assert panel.table.texts("mini_batch")[5] == "at the start"
    assert panel.table.texts("naive")[1:4] == ["200", "1", "0"]


def test_a_step_costs_each_walk_what_it_reads(panel: MiniBatchesPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.stepper.step_button, LEFT)
    texts = {name: panel.table.texts(name)[:4] for name in PATHS}
    assert texts == {
        "single": ["1", "1", "1", "1"],
        "mini_batch": ["1", "16", "1", "1"],
        "full_batch": ["1", "200", "1", "1"],
        "naive": ["1", "1,000", "5", "0"],
    }
    for name, place in positions(panel).items():
        assert place == pytest.approx(tuple(panel.walks[name].positions[1]))
    qtbot.mouseClick(panel.stepper.back_button, LEFT)
    assert panel.table.texts("full_batch")[1] == "0"


def test_the_batch_of_the_next_step_is_lit_and_the_line_moves(
    panel: MiniBatchesPanel, qtbot: QtBot
):
    first = panel.paths.fit.lit_indices.copy()
    line = panel.paths.fit.fits()[1]
    assert np.array_equal(first, panel.walks["mini_batch"].batch(0))
    qtbot.mouseClick(panel.stepper.step_button, LEFT)
    assert np.array_equal(panel.paths.fit.lit_indices, panel.walks["mini_batch"].batch(1))
    moved = panel.paths.fit.fits()[1]
    assert line is not None
    assert moved is not None
    assert moved.is_watched
    assert not np.array_equal(line.ys, moved.ys)
    assert panel.paths.fit_heading.text() == "The next batch is lit: 16 of 200 samples"


def test_another_walk_can_be_looked_at(panel: MiniBatchesPanel, qtbot: QtBot):
    panel.watched.setFocus()
    qtbot.keyClick(panel.watched, Qt.Key.Key_Up)
    assert panel.settings.watched == "single"
    assert len(panel.paths.fit.lit_indices) == 1


def test_a_click_sets_the_start_of_all_and_undo_takes_it_back(
    panel: MiniBatchesPanel, qtbot: QtBot
):
    panel.stepper.slider.setValue(7)
    qtbot.mouseClick(panel.paths.contour.viewport(), LEFT, pos=pixel_at(panel, 2.0, -1.0))
    assert panel.settings.start == pytest.approx((2.0, -1.0), abs=0.05)
    assert panel.stepper.step == 0
    start = panel.settings.start
    qtbot.waitUntil(lambda: positions(panel) == dict.fromkeys(PATHS, start))
    panel.bench.session.undo()
    qtbot.waitUntil(lambda: positions(panel) == dict.fromkeys(PATHS, panel.problem.kind.start))


def test_a_drag_of_the_start_is_one_step_of_undo(panel: MiniBatchesPanel, qtbot: QtBot):
    view = panel.paths.contour.viewport()
    qtbot.mousePress(view, LEFT, pos=pixel_at(panel, 2.0, -1.0))
    for x in (1.5, 1.0, 0.5):
        qtbot.mouseMove(view, pixel_at(panel, x, -1.0))
    qtbot.mouseRelease(view, LEFT, pos=pixel_at(panel, 0.5, -1.0))
    assert panel.settings.start is not None
    panel.bench.session.undo()
    assert panel.settings.start is None


def test_the_loss_of_the_batch_flickers_and_that_of_all_comes_back(
    panel: MiniBatchesPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    shown: list[np.ndarray] = []
    contour = panel.paths.contour
    original = contour.set_surface
    monkeypatch.setattr(
        contour,
        "set_surface",
        lambda shades, pieces: (shown.append(shades), original(shades, pieces)),
    )
    click_check(qtbot, panel.paths.batch_switch)
    qtbot.mouseClick(panel.stepper.step_button, LEFT)
    assert len(shown) == 2
    assert not np.array_equal(*shown)
    assert panel.paths.readout.text() == "Loss of the next batch"
    click_check(qtbot, panel.paths.batch_switch)
    assert shown[-1].shape == (96, 96)
    qtbot.mouseClick(panel.stepper.step_button, LEFT)
    assert len(shown) == 3


def test_a_path_can_be_hidden_and_shown(panel: MiniBatchesPanel, qtbot: QtBot):
    click_check(qtbot, panel.table.checks["naive"])
    assert panel.settings.paths == ("single", "mini_batch", "full_batch")
    qtbot.waitUntil(lambda: "naive" not in positions(panel))
    assert panel.table.texts("naive") == [""] * 6
    click_check(qtbot, panel.table.checks["naive"])
    qtbot.waitUntil(lambda: "naive" in positions(panel))


def test_with_no_path_it_is_said_what_to_do(panel: MiniBatchesPanel, qtbot: QtBot):
    change(qtbot, panel, paths=())
    assert positions(panel) == {}
    assert panel.remark.text() == "Tick a path in the table to see it."


def test_equal_samples_read_buy_different_numbers_of_steps(panel: MiniBatchesPanel, qtbot: QtBot):
    panel.compare.setFocus()
    qtbot.keyClick(panel.compare, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: is_idle(panel))
    assert panel.settings.by_samples
    assert panel.stepper.last == LAST_TICK
    panel.stepper.slider.setValue(100)  # 100 twentieths of 200 samples
    steps = {name: panel.table.texts(name)[0] for name in PATHS}
    assert steps == {"single": "1,000", "mini_batch": "65", "full_batch": "5", "naive": "1"}
    change(qtbot, panel, by_samples=False)
    assert panel.stepper.last == LAST_STEP


def test_too_large_a_rate_is_said_to_diverge(panel: MiniBatchesPanel, qtbot: QtBot):
    entry = panel.controls.rate.entry
    entry.selectAll()
    qtbot.keyClicks(entry, "0.6")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_idle(panel))
    panel.stepper.slider.setValue(100)
    walked = panel.walks["full_batch"]
    assert panel.table.texts("full_batch")[5] == f"diverged at {walked.diverged_at}"
    assert "Full batch" in panel.remark.text()
    assert panel.remark.property("role") == "error"
    assert "Naive" not in panel.remark.text()


def test_dragging_the_batch_size_is_one_step_of_undo(panel: MiniBatchesPanel, qtbot: QtBot):
    slider = panel.controls.batch_size.slider
    slider.setSliderDown(True)
    for place in (5, 6, 7):
        slider.setValue(place)
        assert panel.settings.batch_size == 2**place
    slider.setSliderDown(False)
    qtbot.waitUntil(lambda: is_idle(panel))
    assert len(panel.walks["mini_batch"].batch(0)) == 128
    panel.bench.session.undo()
    assert panel.settings.batch_size == 16
    assert panel.controls.batch_size.value() == 16


def test_another_problem_brings_its_rate_samples_and_boundary(
    panel: MiniBatchesPanel, qtbot: QtBot
):
    panel.controls.problem.setFocus()
    qtbot.keyClick(panel.controls.problem, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: is_idle(panel))
    assert (panel.settings.problem, panel.settings.learning_rate) == ("logistic", 0.5)
    assert set(panel.problem.targets) == {0.0, 1.0}
    w, b = panel.problem.kind.start
    assert panel.paths.fit.boundary() == pytest.approx(-b / w)
    change(qtbot, panel, noise=0.0)
    assert "do not overlap" in panel.remark.text()


def test_other_samples_are_drawn_at_a_press(panel: MiniBatchesPanel, qtbot: QtBot):
    before = panel.problem.x
    qtbot.mouseClick(panel.controls.shuffle, LEFT)
    qtbot.waitUntil(lambda: is_idle(panel))
    assert panel.settings.seed == 1
    assert not np.array_equal(panel.problem.x, before)
    for name, slider in (("n_samples", panel.controls.count), ("noise", panel.controls.noise)):
        entry = slider.entry
        entry.selectAll()
        qtbot.keyClicks(entry, "50" if name == "n_samples" else "0.3")
        qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert (panel.settings.n_samples, panel.settings.noise) == (50, 0.3)
    assert len(panel.problem.samples) == 50


def test_the_microscope_shows_the_mean_of_the_batch(panel: MiniBatchesPanel, qtbot: QtBot):
    panel.stepper.slider.setValue(3)
    panel.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: is_idle(panel))
    walked = panel.walks["mini_batch"]
    here, batch = walked.positions[3], walked.batch(3)
    mean, full = panel.microscope.gradients.shown()
    assert mean == pytest.approx(-panel.problem.gradient(here, batch))
    assert full == pytest.approx(-panel.problem.gradient(here))
    sizes, measured = panel.microscope.spread.measured
    assert sizes.tolist() == [1, 2, 4, 8, 16, 32, 64, 128, 200]
    assert measured[4] == pytest.approx(measured[2] / 2, rel=0.2)
    assert "B = 16" in panel.microscope.spread_text.text()


def test_the_naive_way_shows_what_it_tries(panel: MiniBatchesPanel, qtbot: QtBot):
    panel.tabs.setCurrentIndex(2)
    course, first, _ = ([cell.text() for cell in row] for row in panel.naive.rows)
    assert course == ["0.30 → 0.5", "0.35 → 0.6", "0.25 → 0.4", "0.25"]
    w = panel.problem.kind.start[0]
    assert first[0].startswith(f"−{-w:.2f} → ")
    assert first[3] == f"−{-w - 0.1:.2f}"
    assert "814,100" in panel.naive.cost.text()
    entry = panel.naive.nudge.entry
    entry.selectAll()
    qtbot.keyClicks(entry, "0.5")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert panel.settings.nudge == 0.5
    qtbot.waitUntil(lambda: panel.naive.rows[1][3].text() == f"−{-w - 0.5:.2f}")


def test_the_pointer_reads_the_loss(panel: MiniBatchesPanel, qtbot: QtBot):
    pixel = pixel_at(panel, 1.0, 0.5)
    qtbot.mouseMove(panel.paths.contour.viewport(), pixel)
    w, b = panel.paths.contour.place_at(QPointF(pixel))
    loss = panel.problem.loss(np.array([w, b]))
    assert panel.paths.readout.text() == f"w {w:.2f}   b {b:.2f}   loss {loss:#.4g}"


def test_play_runs_and_hiding_the_panel_pauses(panel: MiniBatchesPanel, qtbot: QtBot):
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.stepper.step >= 2)
    panel.hide()
    assert not panel.stepper.is_playing


def test_a_hidden_panel_makes_its_walks_when_it_is_shown(bench: Workbench, qtbot: QtBot):
    hidden = MiniBatchesPanel(bench)
    qtbot.addWidget(hidden)
    bench.session.apply(
        "Change",
        edits.set_lab(bench.session.project, replace(hidden.settings, n_samples=30, batch_size=4)),
    )
    assert hidden.scene() is None
    assert not bench.background.is_busy(PURPOSE)
    hidden.show()
    qtbot.waitUntil(lambda: hidden.scene() is not None)
    assert len(hidden.walks["mini_batch"].batch(0)) == 4


def test_a_panel_built_anew_shows_what_it_showed(
    panel: MiniBatchesPanel, qtbot: QtBot, bench: Workbench
):
    panel.stepper.slider.setValue(12)
    panel.paths.show_batch_surface(True)
    again = MiniBatchesPanel(bench)
    qtbot.addWidget(again)
    again.restore(panel.keep())
    again.show()
    qtbot.waitUntil(lambda: again.scene() is not None)
    assert again.stepper.step == 12
    assert again.paths.batch_switch.isChecked()
    assert positions(again) == positions(panel)
    again.restore({"step": "no number", "page": None, "batch_surface": 3})
    assert again.stepper.step == 12


def test_the_theme_changes_live(panel: MiniBatchesPanel, bench: Workbench):
    bench.theme.set_mode("dark")
    walker = panel.paths.contour.walkers()[1]
    assert walker is not None
    assert walker.color == panel.paths.color("mini_batch")
    panel.tabs.setCurrentIndex(1)
    assert bench.theme.colors.text in panel.microscope.legend.text()


def test_a_change_elsewhere_in_the_project_computes_nothing(panel: MiniBatchesPanel):
    walks = panel.walks
    session = panel.bench.session
    session.apply("Note", replace(session.project, notes="x"))
    assert not panel.bench.background.is_busy(PURPOSE)
    assert panel.walks is walks


def test_the_loss_of_a_batch_of_all_samples_is_that_of_all(
    panel: MiniBatchesPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    change(qtbot, panel, watched="full_batch")
    shapes: list[tuple[int, ...]] = []
    monkeypatch.setattr(
        panel.paths.contour, "set_surface", lambda shades, pieces: shapes.append(shades.shape)
    )
    click_check(qtbot, panel.paths.batch_switch)
    assert shapes == [(96, 96)]


@pytest.mark.parametrize("page", [0, 1, 2])
def test_numbers_beyond_all_bounds_do_no_harm(panel: MiniBatchesPanel, qtbot: QtBot, page: int):
    panel.tabs.setCurrentIndex(page)
    change(qtbot, panel, learning_rate=1e308, start=(1e6, -1e6))
    panel.stepper.slider.setValue(3)
    qtbot.waitUntil(lambda: is_idle(panel))
    assert panel.table.texts("mini_batch")[5] == "diverged at 1"
    assert not panel.grab().isNull()


def test_the_page_in_front_is_exported(panel: MiniBatchesPanel, qtbot: QtBot):
    panel.export.copy()
    copied = QApplication.clipboard().image()
    assert copied.width() == export.PNG_SCALE * panel.pages.width()
    assert len({copied.pixel(x, copied.height() // 2) for x in range(copied.width())}) > 20
