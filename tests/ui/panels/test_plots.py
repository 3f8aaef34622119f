import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from mlpstudio.document import edits, presets
from mlpstudio.engine.settings import StopRules
from mlpstudio.runs.curves import norm_table
from mlpstudio.ui import export
from mlpstudio.ui.panels.plots import PlotsPanel
from mlpstudio.ui.plots.curve_legend import DIFFERENCE
from mlpstudio.ui.running.run_controller import RunState


@pytest.fixture
def panel(qtbot, bench_with_data):
    bench = bench_with_data
    project = edits.set_network(bench.session.project, presets.NETWORKS["small"])
    project = edits.change_training(project, batch_size=32, epochs=3)  # 16 steps an epoch
    bench.session.apply("Prepare", project)
    made = PlotsPanel(bench)
    qtbot.addWidget(made)
    made.resize(530, 420)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def train(qtbot, panel):
    panel.bench.runs.play()
    qtbot.waitUntil(lambda: panel.bench.runs.state is RunState.COMPLETED)
    qtbot.waitUntil(lambda: not panel._is_dirty)


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def spot(plot, x, y):
    return plot.mapFromScene(plot.view.mapViewToScene(QPointF(x, y)))


def wheel(plot, at, notches):
    viewport = plot.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(0, 0),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_before_the_first_run_it_says_what_to_do(panel):
    notes = panel.pair.loss.notes
    assert notes.sentence == "Press Play (Space) to train; the curves appear here."
    assert "Lower is better" in notes.detail
    assert "Higher is better" in panel.pair.accuracy.notes.detail
    assert not panel.controls.export_button.isEnabled()
    assert "before the first step" in panel.controls.export_button.toolTip()
    assert not panel.evaluation.isVisible()


def test_a_run_fills_every_curve(qtbot, panel):
    train(qtbot, panel)
    for plot in panel.pair.plots.values():
        assert len(plot.drawn("batch")[0]) == len(plot.drawn("smoothed")[0]) == 48
        assert list(plot.drawn("training")[0]) == list(plot.drawn("validation")[0])
        assert list(plot.drawn("training")[0]) == [16, 32, 48]
    assert panel.pair.loss.notes.sentence == ""


def test_epochs_become_the_unit_of_x(qtbot, panel):
    train(qtbot, panel)
    click(qtbot, panel.controls.epochs_button)
    qtbot.waitUntil(lambda: not panel._is_dirty)
    assert panel.pair.accuracy.x_axis.labelText == "epoch"
    np.testing.assert_allclose(panel.pair.loss.drawn("validation")[0], [1, 2, 3])
    assert panel.pair.loss.drawn("batch")[0][-1] == pytest.approx(3.0)


def test_training_time_becomes_the_unit_of_x(qtbot, panel):
    train(qtbot, panel)
    click(qtbot, panel.controls.time_button)
    qtbot.waitUntil(lambda: not panel._is_dirty)
    assert panel.pair.accuracy.x_axis.labelText == "training time"
    seconds = np.cumsum(panel.curves.epochs["seconds"])
    np.testing.assert_allclose(panel.pair.loss.drawn("validation")[0], seconds)
    x = panel.pair.loss.drawn("batch")[0]
    assert (np.diff(x) >= 0.0).all()
    assert x[-1] == pytest.approx(seconds[-1], rel=0.01)
    panel.bench.plot_link.point(20)
    title = panel.pair.loss.readout.title
    assert title.startswith("0:0")
    assert title.endswith("· step 20 · epoch 2")


def test_a_run_that_was_kept_without_times_says_so(qtbot, panel):
    panel.bench.runs.step()
    qtbot.waitUntil(lambda: len(panel.curves.steps) == 1)
    panel.curves.norms = norm_table(0)
    click(qtbot, panel.controls.time_button)
    qtbot.waitUntil(lambda: not panel._is_dirty)
    assert "kept without times" in panel.pair.loss.notes.sentence
    click(qtbot, panel.controls.steps_button)
    qtbot.waitUntil(lambda: not panel._is_dirty)
    assert panel.pair.loss.notes.sentence == ""


def test_pointing_in_another_panel_points_here_too(qtbot, panel):
    train(qtbot, panel)
    panel.bench.plot_link.point(30)
    assert panel.pair.loss.readout.title == "Step 30 · epoch 2"
    qtbot.mouseMove(panel.pair.loss.viewport(), spot(panel.pair.loss, 10.1, 1.0))
    assert panel.bench.plot_link.step == 10
    panel.bench.plot_link.count("epochs", True)
    assert (panel.controls.unit, panel.controls.log_x) == ("epochs", True)


def test_smoothing_changes_the_smoothed_curve_and_never_the_record(qtbot, panel):
    train(qtbot, panel)
    record = panel.curves.steps.rows()
    before = panel.pair.loss.drawn("smoothed")[1].copy()
    panel.controls.slider.setFocus()
    qtbot.keyClick(panel.controls.slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: not panel._is_dirty)
    after = panel.pair.loss.drawn("smoothed")[1]
    assert not np.array_equal(before, after)
    np.testing.assert_array_equal(after, panel.pair.loss.drawn("batch")[1])
    np.testing.assert_array_equal(panel.curves.steps.rows(), record)


def test_a_zoom_survives_further_training_until_fit(qtbot, panel):
    train(qtbot, panel)
    assert not panel.controls.fit_button.isEnabled()
    plot = panel.pair.loss
    wheel(plot, spot(plot, 24.0, 0.5), 4)
    chosen = plot.view.viewRange()
    assert panel.pair.accuracy.view.viewRange()[0] == chosen[0]
    train(qtbot, panel)  # three epochs more
    assert len(panel.curves.steps) == 96
    assert plot.view.viewRange() == chosen
    click(qtbot, panel.controls.fit_button)
    assert plot.view.viewRange()[0][1] >= 96
    assert not panel.controls.fit_button.isEnabled()


def test_a_new_run_is_shown_whole(qtbot, panel):
    train(qtbot, panel)
    wheel(panel.pair.loss, spot(panel.pair.loss, 24.0, 0.5), 4)
    panel.bench.runs.reset()
    qtbot.waitUntil(lambda: not panel._is_dirty)
    assert panel.pair.fits
    assert len(panel.pair.loss.drawn("batch")[0]) == 0
    assert panel.pair.loss.notes.sentence != ""


def test_a_legend_entry_hides_its_curve_in_both_plots(qtbot, panel):
    train(qtbot, panel)
    click(qtbot, panel.legend.toggles["batch"])
    qtbot.waitUntil(lambda: not panel._is_dirty)
    for plot in panel.pair.plots.values():
        assert len(plot.drawn("batch")[0]) == 0
        assert len(plot.drawn("smoothed")[0]) == 48
    click(qtbot, panel.legend.toggles["guessing"])
    qtbot.waitUntil(lambda: not panel._is_dirty)
    assert panel.pair.loss.notes.level is None


def test_crosshair_reads_the_same_step_in_both_plots(qtbot, panel):
    train(qtbot, panel)
    plot = panel.pair.loss
    qtbot.mouseMove(plot.viewport(), spot(plot, 20.1, 0.5))
    curves = panel.curves
    for metric, other in panel.pair.plots.items():
        assert other.readout.title == "Step 20 · epoch 2"
        values = {row.name: row.value for row in other.readout.rows}
        assert list(values) == ["Each batch", "Smoothed", "Training", "Validation"]
        batch, mean = curves.steps[metric][19], curves.epochs[metric][1]
        if metric == "loss":
            assert float(values["Each batch"]) == pytest.approx(batch, abs=5e-5)
            assert float(values["Training"]) == pytest.approx(mean, abs=5e-5)
        else:
            assert values["Each batch"] == f"{100 * batch:.2f}%"


def test_arrow_keys_move_the_crosshair_from_the_last_step(qtbot, panel):
    train(qtbot, panel)
    for _ in range(2):
        qtbot.keyClick(panel.pair.accuracy, Qt.Key.Key_Left)
    assert panel.pair.loss.readout.title == "Step 47 · epoch 3"
    qtbot.keyClick(panel.pair.accuracy, Qt.Key.Key_Escape)
    assert not panel.pair.loss.readout.isVisible()


def test_a_hidden_panel_draws_nothing_and_catches_up(qtbot, panel, monkeypatch):
    panel.hide()
    fills = []
    monkeypatch.setattr(panel.feed, "fill", lambda *args: fills.append(args))
    panel.bench.runs.play()
    qtbot.waitUntil(lambda: panel.bench.runs.state is RunState.COMPLETED)
    assert fills == []
    monkeypatch.undo()
    panel.show()
    assert len(panel.pair.loss.drawn("batch")[0]) == 48


def test_many_signals_draw_once(qtbot, panel, monkeypatch):
    qtbot.waitUntil(lambda: not panel._is_dirty)
    draws = []
    draw = panel._draw
    monkeypatch.setattr(panel, "_draw", lambda: (draws.append(1), draw()))
    for _ in range(5):
        panel.bench.runs.curves_changed.emit()
    qtbot.waitUntil(lambda: not panel._is_dirty)
    assert len(draws) == 1


def test_the_test_set_is_evaluated_on_request(qtbot, panel):
    train(qtbot, panel)
    line = panel.evaluation
    assert line.isVisible()
    assert "last and seldom" in line.button.toolTip()
    with qtbot.waitSignal(panel.bench.runs.tested):
        click(qtbot, line.button)
        assert not line.button.isEnabled()
        assert line.result.text() == "Evaluating…"
    result = panel.bench.runs.test_result
    assert f"{100 * result.accuracy:.2f}%" in line.result.text()
    assert "(step 48)" in line.result.text()
    assert line.button.isEnabled()
    qtbot.waitUntil(lambda: len(panel.pair.loss.drawn("test")[0]) == 1)
    assert panel.pair.loss.drawn("test")[1][0] == pytest.approx(result.loss)


def test_re_measuring_adds_a_curve_its_switch_and_the_parts_of_the_loss(qtbot, panel):
    toggle, line = panel.legend.toggles["remeasured"], panel.evaluation
    assert not toggle.isVisible()
    train(qtbot, panel)
    assert not toggle.isVisible()
    assert not line.gap.isVisible()
    project = edits.change_training(panel.project, remeasure=True)
    panel.bench.session.apply("Re-measure", project)
    panel.bench.runs.reset()
    train(qtbot, panel)
    assert toggle.isVisible()
    assert toggle.text() == "Training, re-measured"
    for metric, plot in panel.pair.plots.items():
        drawn = plot.drawn("remeasured")[1]
        np.testing.assert_array_equal(drawn, panel.curves.epochs[f"remeasured_{metric}"])
        assert len(drawn) == 3
    assert line.gap.isVisible()
    assert line.gap.text().startswith("Training loss ")
    assert "at rest" in line.gap.text()
    assert "Lag: early batches" in line.gap.toolTip()
    assert toggle.toolTip().endswith(line.gap.text())
    panel.resize(530, 360)
    assert line.isVisible()
    assert not line.gap.isVisible()
    assert toggle.text() in [name for _, name in panel.legend.shown()]
    click(qtbot, toggle)
    qtbot.waitUntil(lambda: not panel._is_dirty)
    assert len(panel.pair.loss.drawn("remeasured")[0]) == 0
    panel.bench.runs.reset()
    qtbot.waitUntil(lambda: not panel._is_dirty)
    assert not toggle.isVisible()


def test_an_export_lists_only_curves_that_are_there(qtbot, panel):
    train(qtbot, panel)
    assert "Training, re-measured" not in [name for _, name in panel.legend.shown()]
    assert b"re-measured" not in export.svg(panel.export.picture(), "Loss and accuracy")


def test_an_early_end_is_told_above_the_plots(qtbot, panel):
    rules = StopRules(target_accuracy=0.01)
    project = edits.change_training(panel.project, stopping=rules)
    panel.bench.session.apply("Stop early", project)
    train(qtbot, panel)
    assert panel.bar.text() == "Ended after epoch 1: the target of 1% is reached."
    assert not panel.bar.button.isVisible()


def test_an_edited_design_offers_to_start_again(qtbot, panel):
    train(qtbot, panel)
    project = edits.change_layer(panel.project, 0, units=8)
    panel.bench.session.apply("Change units", project)
    assert "earlier design" in panel.bar.text()
    before = panel.bench.runs.run
    click(qtbot, panel.bar.button)
    qtbot.waitUntil(lambda: panel.bench.runs.state is RunState.COMPLETED)
    assert panel.bench.runs.run is not before
    assert panel.bar.text() == ""


def test_loading_is_shown_with_its_progress(qtbot, panel, monkeypatch):
    data = panel.bench.data
    monkeypatch.setattr(type(data), "is_loading", property(lambda _: True))
    data.changed.emit()
    assert panel.progress.isVisible()
    data.progressed.emit(0.43)
    assert panel.pair.loss.notes.sentence == "Loading the data: 43%"
    monkeypatch.undo()
    data.changed.emit()
    assert not panel.progress.isVisible()


def test_wishes_survive_a_rebuilt_panel(qtbot, panel):
    click(qtbot, panel.controls.epochs_button)
    click(qtbot, panel.controls.log_y_button)
    click(qtbot, panel.legend.toggles["validation"])
    panel.controls.slider.setValue(40)
    other = PlotsPanel(panel.bench)
    qtbot.addWidget(other)
    other.restore(panel.keep())
    assert other.keep() == panel.keep()
    assert not other.pair.loss.is_curve_shown("validation")
    assert other.controls.factor == pytest.approx(0.4)
    other.restore({})
    assert other.controls.factor == pytest.approx(0.9)


def test_exports_are_on_white_in_light_colours_in_the_dark(qtbot, panel):
    train(qtbot, panel)
    panel.bench.theme.set_mode("dark")
    picture = panel.export.picture()
    image = QImage.fromData(export.png(picture), "PNG")
    assert image.size() == picture.size * 2
    assert image.pixelColor(2, 2).name() == "#ffffff"
    middle = picture.size
    painted = {
        image.pixelColor(x, y).name()
        for x in range(0, 2 * middle.width(), 3)
        for y in range(middle.height() - 40, middle.height() + 40)
    }
    assert "#ffffff" in painted
    assert panel.bench.theme.colors.surface not in painted
    # On screen nothing has changed.
    shown = panel.pair.loss.grab().toImage()
    assert shown.pixelColor(shown.width() - 2, 2).name() == panel.bench.theme.colors.surface


def test_svg_has_lines_and_text_and_no_pixels(qtbot, panel):
    train(qtbot, panel)
    content = export.svg(panel.export.picture(), "Loss and accuracy")
    assert QSvgRenderer(QByteArray(content)).isValid()
    assert b"<image" not in content
    assert b">Validation</text>" in content
    assert content.count(b"<polyline") >= 4


def test_csv_holds_every_step_and_epoch(qtbot, panel, tmp_path, monkeypatch):
    train(qtbot, panel)
    written = {}
    monkeypatch.setattr(
        panel.export.dialog, "ask", lambda title, name, kind, make: written.update({name: make()})
    )
    for action in panel.export.tables.values():
        action.trigger()
    steps = list(csv.DictReader(io.StringIO(written["steps.csv"].decode())))
    assert len(steps) == 48
    assert float(steps[-1]["loss"]) == panel.curves.steps["loss"][-1]
    epochs = list(csv.DictReader(io.StringIO(written["epochs.csv"].decode())))
    assert [row["step"] for row in epochs] == ["16", "32", "48"]


def test_the_picture_can_be_copied(qtbot, panel):
    train(qtbot, panel)
    panel.export.copy()
    image = QGuiApplication.clipboard().image()
    assert image.size() == panel.export.picture().size * 2


def test_saving_is_confirmed_and_failing_explained(qtbot, panel, tmp_path):
    panel.export.saved.emit(tmp_path / "curves.png")
    assert panel.notice.text() == "Saved curves.png."
    panel.export.failed.emit(tmp_path / "curves.png", "Permission denied")
    assert "could not be written: Permission denied. Choose another folder." in panel.notice.text()
    click(qtbot, panel.notice.button)
    assert panel.notice.text() == ""


@pytest.mark.parametrize("size", [(300, 220), (300, 420), (530, 360), (1200, 300)])
def test_nothing_is_cut_off_at_any_size(qtbot, panel, size):
    train(qtbot, panel)
    with qtbot.waitSignal(panel.bench.runs.tested):
        click(qtbot, panel.evaluation.button)
    panel.resize(QSize(*size))
    for child in (panel.controls, panel.pair, panel.legend, panel.evaluation):
        if child.isVisible():
            assert panel.rect().contains(child.geometry())
    assert panel.pair.loss.view.height() > 20
    assert panel.size() == QSize(*size)


def test_a_switch_shows_the_difference_of_twins_in_a_low_panel_too(qtbot, panel):
    panel.resize(500, 290)
    train(qtbot, panel)
    toggle = panel.legend.toggles[DIFFERENCE]
    assert not toggle.isVisible()
    slower = edits.change_training(panel.project, learning_rate=0.0001)
    panel.bench.twins.try_out("Slower", slower)
    qtbot.waitUntil(lambda: panel.bench.runs.state is RunState.COMPLETED)
    qtbot.waitUntil(lambda: not panel._is_dirty)
    assert (toggle.isVisible(), toggle.isChecked()) == (True, False)
    click(qtbot, toggle)
    qtbot.waitUntil(panel.difference.isVisible)
    assert not panel.pair.isVisible()
    panel.bench.plot_link.point(40)
    (row,) = panel.difference.loss.readout.rows
    assert (row.name, row.value[0]) == ("Difference", "+")
    assert len(panel.difference.loss.data("difference")[0]) == 48
    assert panel.rect().contains(panel.difference.geometry())
    other = PlotsPanel(panel.bench)
    qtbot.addWidget(other)
    other.restore(panel.keep())
    assert other.difference.wishes == [True, True]
    click(qtbot, toggle)
    qtbot.waitUntil(panel.pair.isVisible)
    assert not panel.difference.isVisible()
