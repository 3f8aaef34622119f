"""Curves of other runs in the live plots."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from mlpstudio.ui.panels.plots import PlotsPanel
from tests.ui.library.builders import finished_run, project, written


@pytest.fixture
def library(bench, tmp_path):
    library = bench.runs.library
    library.start(tmp_path / "runs.sqlite3")
    library._ask(lambda store: written(store, level=0.5, n_steps=40))
    library._ask(lambda store: written(store, level=0.25, n_steps=80))
    return library


@pytest.fixture
def panel(qtbot, bench, library):
    panel = PlotsPanel(bench)
    panel.resize(900, 420)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitExposed(panel)
    library.refresh()
    qtbot.waitUntil(lambda: len(panel.legend.runs) == 2)
    return panel


def guest(panel, number, curve="smoothed", metric="loss"):
    return panel.pair.plots[metric].data(f"run {number} {curve}")


def test_shown_runs_are_drawn_in_colours_of_their_own(panel):
    x, y = guest(panel, 2)
    assert x.tolist() == list(range(1, 81))
    np.testing.assert_allclose(y, 0.25)
    assert guest(panel, 1, "validation")[0].tolist() == [20, 40]
    styles = [toggle.curve_style for toggle in panel.legend.runs.values()]
    assert styles[0].category != styles[1].category
    assert all(style.width <= 1.0 for style in styles)
    assert [toggle.text() for toggle in panel.legend.runs.values()] == ["Run 1", "Run 2"]


def test_all_of_them_is_in_view(panel):
    assert panel.pair.loss.view.viewRange()[0][1] >= 80


def test_hiding_takes_the_curves_away_and_showing_brings_them_back(qtbot, panel, library):
    qtbot.mouseClick(panel.legend.runs[1], Qt.MouseButton.LeftButton)
    assert library.summary(1).is_hidden
    qtbot.waitUntil(lambda: list(panel.legend.runs) == [2])
    assert "run 1 smoothed" not in panel.pair.loss._curves
    library.set_hidden(1, False)
    qtbot.waitUntil(lambda: sorted(panel.legend.runs) == [1, 2])
    assert len(guest(panel, 1)[0]) == 40


def test_a_name_and_a_colour_follow(qtbot, panel, library):
    library.change(2, name="best", color=6)
    qtbot.waitUntil(lambda: panel.legend.runs[2].text() == "best")
    qtbot.waitUntil(lambda: panel.legend.runs[2].curve_style.category == 6)


def test_the_run_on_screen_is_not_drawn_twice(qtbot, panel, library, bench):
    bench.runs.show(finished_run(project()), 2)
    qtbot.waitUntil(lambda: list(panel.legend.runs) == [1])


def test_they_are_placed_by_epochs_where_the_plots_count_epochs(qtbot, panel):
    panel.controls.set_values(unit="epochs", log_x=False, log_y=False, factor=0.9)
    panel._axes_changed()
    qtbot.waitUntil(lambda: guest(panel, 2)[0][-1] == 2.0)
    assert guest(panel, 2, "validation")[0].tolist() == [1, 2]


def test_they_are_placed_by_their_own_training_time(qtbot, panel):
    panel.controls.set_values(unit="seconds", log_x=False, log_y=False, factor=0.9)
    qtbot.waitUntil(lambda: guest(panel, 2)[0][-1] == pytest.approx(0.5))
    assert guest(panel, 2, "validation")[0] == pytest.approx([0.25, 0.5])
    assert guest(panel, 1, "validation")[0] == pytest.approx([0.5, 1.0])


def test_hiding_a_kind_of_curve_hides_theirs(qtbot, panel):
    qtbot.mouseClick(panel.legend.toggles["smoothed"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.pair.loss.is_curve_shown("run 1 smoothed"))
    assert panel.pair.loss.is_curve_shown("run 1 validation")


def test_the_crosshair_tells_their_values(qtbot, panel, bench):
    bench.runs.show(finished_run(project(), n_steps=60, level=0.75))
    qtbot.waitUntil(lambda: len(panel.feed.x) == 60)
    panel.crosshair.hover(30.0)
    rows = {row.name: row.value for row in panel.pair.loss.readout.rows}
    assert (rows["Run 1"], rows["Run 2"]) == ("0.5000", "0.2500")
    panel.crosshair.hover(60.0)
    rows = {row.name: row.value for row in panel.pair.loss.readout.rows}
    assert "Run 1" not in rows  # it ended before


def test_a_run_that_diverged_does_not_spoil_the_view(qtbot, panel, library, bench):
    bench.runs.show(finished_run(project(), level=1.0))
    library._ask(lambda store: written(store, level=1e6))
    library.refresh()
    qtbot.waitUntil(lambda: 3 in panel.legend.runs)
    assert panel.pair.loss.view.viewRange()[1][1] < 10


def test_a_hidden_panel_reads_nothing(qtbot, bench, library):
    panel = PlotsPanel(bench)
    qtbot.addWidget(panel)
    library.refresh()
    qtbot.waitUntil(lambda: len(library.summaries) == 2)
    qtbot.waitUntil(lambda: not library._awaiting.is_busy)
    assert panel.others.legend == {}


def test_in_a_low_panel_the_legend_leaves_the_other_runs_out_before_the_curves(qtbot, panel):
    toggles = panel.legend.runs.values()
    assert all(toggle.isVisible() for toggle in toggles)
    panel.resize(300, 280)
    qtbot.waitUntil(lambda: not any(toggle.isVisible() for toggle in toggles))
    assert panel.legend.isVisible()
    assert len(guest(panel, 1)[0]) == 40
    panel.resize(900, 420)
    qtbot.waitUntil(lambda: all(toggle.isVisible() for toggle in toggles))
