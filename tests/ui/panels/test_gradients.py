"""The panel of gradients and updates, in step with a training."""

import csv
import io
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage

from mlpstudio.document import edits
from mlpstudio.engine.norms import measured_layers
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, FlattenSpec, NetworkSpec
from mlpstudio.runs.curves import norm_table
from mlpstudio.ui import export
from mlpstudio.ui.gradients import words
from mlpstudio.ui.gradients.norm_feed import RATE, USUAL_UPDATE
from mlpstudio.ui.gradients.norm_track import GRADIENT, KINDS, UPDATE
from mlpstudio.ui.gradients.other_norms import MOST_CURVES
from mlpstudio.ui.panels.gradients import GradientsPanel
from mlpstudio.ui.panels.plots import PlotsPanel
from mlpstudio.ui.running.run_state import RunState

NETWORK = NetworkSpec(
    (28, 28),
    (
        FlattenSpec(),
        DenseSpec(16, "relu"),
        BatchNormSpec(),
        DenseSpec(8, "relu", trainable=False),
        DenseSpec(10, "softmax"),
    ),
)


@pytest.fixture
def panel(qtbot, bench_with_data):
    bench = bench_with_data
    project = edits.set_network(bench.session.project, NETWORK)
    project = edits.change_training(project, batch_size=32, epochs=3)  # 16 steps an epoch
    bench.session.apply("Prepare", project)
    made = GradientsPanel(bench)
    qtbot.addWidget(made)
    made.resize(620, 340)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def train(qtbot, panel):
    panel.bench.runs.play()
    qtbot.waitUntil(lambda: panel.bench.runs.state is RunState.COMPLETED)
    settle(qtbot, panel)


def settle(qtbot, panel):
    qtbot.waitUntil(lambda: not panel._is_dirty)


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def point(qtbot, plot, x):
    y = sum(plot.view.viewRange()[1]) / 2
    spot = plot.mapFromScene(plot.view.mapViewToScene(QPointF(x, y)))
    qtbot.mouseMove(plot.viewport(), spot)


def test_before_the_first_run_it_says_what_to_do_and_what_is_shown(panel):
    notes = {name: plot.notes for name, plot in panel.plots.members.items()}
    assert notes[GRADIENT].sentence == "Press Play (Space) to train; the curves appear here."
    assert "how steep the loss is" in notes[GRADIENT].detail
    assert "as a share of its length" in notes[UPDATE].detail
    assert not panel.controls.export_button.isEnabled()
    assert not panel.legend.isVisible()


def test_a_run_fills_a_curve_for_each_layer_that_learns(qtbot, panel):
    train(qtbot, panel)
    names = [toggle.text() for toggle in panel.legend.toggles.values()]
    assert names == ["Dense 1", "Batch norm 1", "Dense 2", "Dense 3"]
    norms = panel.curves.norms
    assert norms["step"].tolist() == [*range(1, 11), 20, 30, 40]
    for kind in KINDS:
        plot = panel.plots.members[kind]
        np.testing.assert_array_equal(plot.data("raw 1")[1], norms[f"{kind}_1"])
        np.testing.assert_array_equal(plot.data("layer 4")[0], norms["step"])
        assert np.isfinite(plot.drawn("layer 2")[1]).all()
        assert np.isnan(plot.data("layer 3")[1]).all()  # frozen
        assert plot.log_y
    assert panel.plots.members[RATE].data(RATE)[1].tolist() == [0.001] * 48
    assert panel.plots.members[GRADIENT].notes.sentence == ""


def test_tooltips_say_what_vanishing_exploding_and_frozen_mean(qtbot, panel):
    train(qtbot, panel)
    tips = [toggle.toolTip() for toggle in panel.legend.toggles.values()]
    assert "784 → 16: 12,560 parameters" in tips[0]
    assert "Vanishing" in tips[0]
    assert "Exploding" in tips[0]
    assert "γ and β after dense layer 1: 32 parameters" in tips[1]
    assert "frozen" in tips[2]
    assert "rule of thumb" in panel.legend.guide.toolTip()


def test_a_line_stands_at_the_usual_size_of_an_update(qtbot, panel):
    train(qtbot, panel)
    notes = panel.plots.members[UPDATE].notes
    assert notes.level == (pytest.approx(np.log10(USUAL_UPDATE)), "usual size")
    click(qtbot, panel.legend.guide)
    settle(qtbot, panel)
    assert notes.level is None


def test_a_legend_entry_hides_a_layer_in_both_plots_and_in_the_readout(qtbot, panel):
    train(qtbot, panel)
    click(qtbot, panel.legend.toggles[1])
    settle(qtbot, panel)
    panel.bench.plot_link.point(20)
    for kind in KINDS:
        plot = panel.plots.members[kind]
        assert len(plot.drawn("layer 1")[0]) == len(plot.drawn("raw 1")[0]) == 0
        assert len(plot.drawn("layer 4")[0]) == 13
        assert "Dense 1" not in [row.name for row in plot.readout.rows]
    assert "Dense 1" not in [name for _, name in panel.legend.shown()]


def test_another_design_shows_all_of_its_layers(qtbot, panel):
    train(qtbot, panel)
    click(qtbot, panel.legend.toggles[2])
    small = replace(NETWORK, layers=(FlattenSpec(), DenseSpec(4), DenseSpec(10, "softmax")))
    panel.bench.session.apply("Smaller", edits.set_network(panel.project, small))
    panel.bench.runs.reset()
    train(qtbot, panel)
    assert [toggle.text() for toggle in panel.legend.toggles.values()] == ["Dense 1", "Dense 2"]
    assert len(panel.plots.members[GRADIENT].drawn("layer 2")[0]) > 0


def test_the_crosshair_is_at_a_measured_step_in_every_plot_and_is_shared(qtbot, panel):
    train(qtbot, panel)
    point(qtbot, panel.plots.members[UPDATE], 33.0)
    assert panel.bench.plot_link.step == 30
    gradient, update, rate = (panel.plots.members[n].readout for n in (GRADIENT, UPDATE, RATE))
    assert (gradient.title, update.title, rate.title) == ("Step 30 · epoch 2", "", "")
    values = {row.name: row.value for row in gradient.rows}
    row = panel.curves.norms["step"].tolist().index(30)
    expected = panel.curves.norms["gradient_4"][row]
    assert float(values["Dense 3"]) == pytest.approx(expected, rel=0.01)
    assert rate.rows[0].value == "0.001"


def test_pointing_elsewhere_shows_the_nearest_measured_step_and_says_so(qtbot, panel):
    train(qtbot, panel)
    panel.bench.plot_link.point(33)
    members = panel.plots.members
    assert members[GRADIENT].readout.title == "Step 30 · epoch 2"
    assert members[RATE].readout.title == "Step 33 · epoch 3"
    panel.bench.plot_link.point(None)
    assert not members[GRADIENT].readout.isVisible()


def test_arrow_keys_go_from_one_measured_step_to_the_next(qtbot, panel):
    train(qtbot, panel)
    plot = panel.plots.members[GRADIENT]
    for expected in (40, 30, 20, 10, 9):
        qtbot.keyClick(plot, Qt.Key.Key_Left)
        assert panel.bench.plot_link.step == expected
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert panel.bench.plot_link.step is None


def test_the_x_axis_is_that_of_the_other_plots(qtbot, panel):
    train(qtbot, panel)
    panel.bench.plot_link.count("seconds", False)
    settle(qtbot, panel)
    assert panel.controls.time_button.isChecked()
    x = panel.plots.members[GRADIENT].data("layer 1")[0]
    np.testing.assert_allclose(x, panel.curves.norms["seconds"])
    panel.bench.plot_link.point(20)
    assert "· step 20 · epoch 2" in panel.plots.members[GRADIENT].readout.title
    click(qtbot, panel.controls.epochs_button)
    assert panel.bench.plot_link.unit == "epochs"


def test_a_panel_that_is_made_later_counts_in_the_same_unit(qtbot, panel):
    click(qtbot, panel.controls.time_button)
    other = PlotsPanel(panel.bench)
    qtbot.addWidget(other)
    assert other.controls.unit == panel.controls.unit == "seconds"


def test_a_zoom_stays_while_it_trains_on(qtbot, panel):
    train(qtbot, panel)
    plot = panel.plots.members[UPDATE]
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    chosen = plot.view.viewRange()
    train(qtbot, panel)  # three epochs more
    assert plot.view.viewRange() == chosen
    assert panel.plots.members[GRADIENT].view.viewRange()[0] == chosen[0]
    click(qtbot, panel.controls.fit_button)
    assert plot.view.viewRange()[0][1] >= 96


def test_smoothing_draws_averages_and_never_changes_the_record(qtbot, panel):
    train(qtbot, panel)
    record = panel.curves.norms.rows()
    panel.controls.slider.setValue(0)
    settle(qtbot, panel)
    plot = panel.plots.members[UPDATE]
    np.testing.assert_allclose(plot.data("layer 1")[1], plot.data("raw 1")[1])
    panel.controls.slider.setValue(99)
    settle(qtbot, panel)
    assert not np.allclose(plot.data("layer 1")[1], plot.data("raw 1")[1])
    np.testing.assert_array_equal(panel.curves.norms.rows(), record)


def test_a_run_without_norms_says_how_to_get_them(qtbot, panel):
    train(qtbot, panel)
    panel.curves.norms = norm_table(0)
    panel.bench.runs.run_changed.emit()
    settle(qtbot, panel)
    sentence = panel.plots.members[GRADIENT].notes.sentence
    assert (
        sentence == "This run was kept without gradient norms: train on (Space) to measure them."
    )
    panel.bench.plot_link.point(5)
    shown = {name: plot.readout.isVisible() for name, plot in panel.plots.members.items()}
    assert shown == {GRADIENT: False, UPDATE: False, RATE: True}
    train(qtbot, panel)
    assert len(panel.curves.norms) > 0
    assert panel.plots.members[GRADIENT].notes.sentence == ""


def test_the_moment_looked_at_is_under_the_crosshair(qtbot, panel):
    train(qtbot, panel)
    panel.bench.runs.time.look_at_step(8)
    assert panel.plots.members[GRADIENT].readout.title == "Step 8 · epoch 1"


def test_a_hidden_panel_draws_nothing_and_catches_up(qtbot, panel, monkeypatch):
    panel.hide()
    fills = []
    monkeypatch.setattr(panel.feed, "fill", lambda *args: fills.append(args))
    panel.bench.runs.play()
    qtbot.waitUntil(lambda: panel.bench.runs.state is RunState.COMPLETED)
    assert fills == []
    monkeypatch.undo()
    panel.show()
    assert len(panel.plots.members[GRADIENT].drawn("layer 1")[0]) == 13


def test_exports_hold_the_plots_and_every_figure(qtbot, panel, monkeypatch):
    train(qtbot, panel)
    picture = panel.export.picture()
    assert QImage.fromData(export.png(picture), "PNG").size() == picture.size * 2
    content = export.svg(picture, "Gradients and updates")
    assert b">Dense 3</text>" in content
    assert b"<image" not in content
    written = {}
    monkeypatch.setattr(
        panel.export.dialog, "ask", lambda title, name, kind, make: written.update({name: make()})
    )
    for action in panel.export.menu.actions():
        if not action.isSeparator():
            action.trigger()
    assert set(written) == {"gradients.png", "gradients.svg", "norms.csv"}
    rows = list(csv.DictReader(io.StringIO(written["norms.csv"].decode())))
    assert [row["step"] for row in rows][-2:] == ["30", "40"]
    assert float(rows[-1]["update_1"]) == panel.curves.norms["update_1"][-1]


def test_wishes_survive_a_rebuilt_panel(qtbot, panel):
    click(qtbot, panel.controls.log_y_button)
    click(qtbot, panel.controls.time_button)
    panel.controls.slider.setValue(40)
    other = GradientsPanel(panel.bench)
    qtbot.addWidget(other)
    other.restore(panel.keep())
    assert other.keep() == panel.keep()
    assert other.controls.unit == "seconds"
    other.restore({})
    assert other.controls.factor == pytest.approx(0.9)


@pytest.mark.parametrize("size", [(300, 220), (300, 420), (530, 360), (1200, 300)])
def test_nothing_is_cut_off_at_any_size(qtbot, panel, size):
    train(qtbot, panel)
    panel.resize(QSize(*size))
    views = [panel.plots.members[kind].view for kind in KINDS]
    qtbot.waitUntil(lambda: all(view.height() > 20 for view in views))
    for child in (panel.controls, panel.legend, panel.plots):
        if child.isVisible():
            assert panel.rect().contains(child.geometry())
    assert panel.plots.members[RATE].isVisible() == (size[1] >= 300)


def test_saving_is_confirmed_and_failing_explained(qtbot, panel, tmp_path):
    panel.export.saved.emit(tmp_path / "gradients.png")
    assert panel.notice.text() == "Saved gradients.png."
    panel.export.failed.emit(tmp_path / "gradients.png", "Permission denied")
    assert "could not be written: Permission denied" in panel.notice.text()


def test_a_layer_at_its_own_learning_rate_is_named_with_it():
    slow = DenseSpec(16, learning_rate_factor=0.1)
    layers = (slow, BatchNormSpec(learning_rate_factor=5.0), replace(slow, trainable=False))
    shapes = measured_layers(NetworkSpec((4,), (*layers, DenseSpec(3, "softmax"))))
    assert [words.layer_name(shape) for shape in shapes] == [
        "Dense 1, η × 0.1",
        "Batch norm 1, η × 5",
        "Dense 2",
        "Dense 3",
    ]
    assert "Its learning rate is η × 0.1." in words.layer_tip(shapes[0])
    assert "learning rate" not in words.layer_tip(shapes[3])


def test_the_layers_of_the_run_before_are_dashed_in_the_same_colours(qtbot, panel):
    train(qtbot, panel)
    assert not panel.legend.before.isVisible()
    before = panel.curves.norms
    slower = edits.change_training(panel.project, learning_rate=0.0001)
    panel.bench.twins.try_out("Slower", slower)
    qtbot.waitUntil(lambda: panel.bench.runs.state is RunState.COMPLETED)
    settle(qtbot, panel)
    plot = panel.plots.members[UPDATE]
    np.testing.assert_array_equal(plot.data("before 4")[0], before["step"])
    assert plot.data("before 4")[1][0] == pytest.approx(before["update_4"][0])
    assert plot.data("layer 4")[1][0] < plot.data("before 4")[1][0]
    own, other = plot._curves["layer 4"].style, plot._curves["before 4"].style
    assert (own.category, own.is_dashed) == (other.category, not other.is_dashed)
    panel.bench.plot_link.point(20)
    names = [row.name for row in plot.readout.rows]
    assert names[:2] == ["Dense 1", "Batch norm 1"]
    assert "Dense 3, before" in names
    click(qtbot, panel.legend.before)
    settle(qtbot, panel)
    assert "before 4" not in plot._curves


def test_other_runs_that_are_shown_are_dashed_in_their_own_colours(qtbot, panel, tmp_path):
    library = panel.bench.runs.library
    library.start(tmp_path / "runs.sqlite3")
    train(qtbot, panel)
    first = panel.curves.norms.rows()
    panel.bench.runs.reset()
    panel.bench.session.apply("", edits.change_training(panel.project, epochs=1))
    train(qtbot, panel)
    library.refresh()
    qtbot.waitUntil(lambda: list(panel.legend.runs) == [1])
    plot = panel.plots.members[GRADIENT]
    np.testing.assert_array_equal(plot.data("run 1 2")[0], first[:, 0])
    assert plot._curves["run 1 2"].style == panel.legend.runs[1].curve_style
    assert plot._curves["run 1 2"].style.is_dashed
    assert plot.view.viewRange()[0][1] >= 40  # the other run was longer
    panel.bench.plot_link.point(10)
    assert "Run 1: Dense 3" in [row.name for row in plot.readout.rows]
    click(qtbot, panel.legend.toggles[4])
    settle(qtbot, panel)
    assert len(plot.drawn("run 1 4")[0]) == 0
    click(qtbot, panel.legend.runs[1])
    qtbot.waitUntil(lambda: not panel.legend.runs)
    assert library.summary(1).is_hidden


def test_of_many_runs_the_newest_are_drawn(qtbot, panel, tmp_path):
    library = panel.bench.runs.library
    library.start(tmp_path / "runs.sqlite3")
    shallow = replace(NETWORK, layers=(FlattenSpec(), DenseSpec(4), DenseSpec(10, "softmax")))
    project = edits.set_network(panel.project, shallow)
    panel.bench.session.apply("", edits.change_training(project, epochs=1))
    for _ in range(6):
        panel.bench.runs.reset()
        train(qtbot, panel)
    library.refresh()
    qtbot.waitUntil(lambda: list(panel.legend.runs) == [2, 3, 4, 5])
    guests = [name for name in panel.plots.members[UPDATE]._curves if name.startswith("run")]
    assert len(guests) == MOST_CURVES
