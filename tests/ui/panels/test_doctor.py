import numpy as np
import pytest
from PySide6.QtCore import Qt

from mlpstudio.document import edits, presets
from mlpstudio.engine.spec import DenseSpec
from mlpstudio.runs.doctor import Finding, Illness, Remedy
from mlpstudio.ui.doctor.finding_card import FindingCard
from mlpstudio.ui.panels.doctor import DoctorPanel
from mlpstudio.ui.panels.plots import PlotsPanel
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.status_bar import StatusBar


@pytest.fixture
def small(bench_with_data):
    """A workbench with a small network that learns the stripes in 48 steps."""
    session = bench_with_data.session
    project = edits.set_network(session.project, presets.NETWORKS["small"])
    project = edits.change_training(
        project, optimizer="adam", learning_rate=0.005, batch_size=32, epochs=8
    )
    session.apply("Prepare", project)
    return bench_with_data


@pytest.fixture
def panel(qtbot, small):
    made = DoctorPanel(small)
    qtbot.addWidget(made)
    made.resize(530, 330)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def begin_at_zero(bench):
    project = bench.session.project
    for position, layer in enumerate(project.network.layers):
        if isinstance(layer, DenseSpec):
            project = edits.change_initializer(project, position, "zeros")
    bench.session.apply("Zeros", project)


def train(qtbot, bench):
    bench.runs.play()
    wait_for_look(qtbot, bench)


def wait_for_look(qtbot, bench):
    """Wait for the end of the run, and for the doctor to have seen it."""

    def is_seen():
        run, evidence = bench.runs.run, bench.doctor.evidence
        is_over = bench.runs.state is RunState.COMPLETED
        return is_over and evidence is not None and evidence.n_steps == len(run.curves.steps)

    qtbot.waitUntil(is_seen)


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_before_a_run_it_says_what_to_do(panel):
    assert panel.line.text().startswith("Train a network (Space)")
    assert not panel.recall_button.isVisible()


def test_a_healthy_run_has_no_card(qtbot, panel):
    train(qtbot, panel.bench)
    assert panel.cards == {}
    assert panel.line.text().startswith("Nothing to worry about: the loss went from ")


def test_an_ill_run_has_a_card_with_numbers_and_an_experiment(qtbot, panel):
    begin_at_zero(panel.bench)
    train(qtbot, panel.bench)
    card = panel.cards[Illness.IDENTICAL_UNITS]
    n_units = panel.bench.session.project.network.layers[0].units
    assert card.seen.text() == f"In layer 1, all {n_units} units have the very same weights."
    qtbot.waitUntil(card.isVisible)  # by the event loop, after it was laid out
    assert list(card.buttons) == [Remedy.USUAL_INITIALIZERS]


def test_a_finding_that_stays_keeps_its_card(qtbot, panel):
    begin_at_zero(panel.bench)
    train(qtbot, panel.bench)
    card = panel.cards[Illness.IDENTICAL_UNITS]
    button = card.buttons[Remedy.USUAL_INITIALIZERS]
    panel.bench.runs.play()  # as many epochs again
    wait_for_look(qtbot, panel.bench)
    assert panel.cards[Illness.IDENTICAL_UNITS] is card
    assert card.buttons[Remedy.USUAL_INITIALIZERS] is button


def test_what_was_dismissed_stays_away_until_it_is_called_back(qtbot, panel):
    begin_at_zero(panel.bench)
    train(qtbot, panel.bench)
    card = panel.cards[Illness.IDENTICAL_UNITS]
    click(qtbot, card.dismiss_button)
    assert panel.cards == {}
    assert panel.line.text() == "Nothing new."
    panel.bench.runs.play()
    wait_for_look(qtbot, panel.bench)
    assert panel.cards == {}
    click(qtbot, panel.recall_button)
    assert list(panel.cards) == [Illness.IDENTICAL_UNITS]


def test_another_run_is_looked_at_without_prejudice(qtbot, panel):
    begin_at_zero(panel.bench)
    train(qtbot, panel.bench)
    click(qtbot, panel.cards[Illness.IDENTICAL_UNITS].dismiss_button)
    panel.bench.runs.reset()
    assert panel.line.text().startswith("Train a network")
    train(qtbot, panel.bench)
    assert list(panel.cards) == [Illness.IDENTICAL_UNITS]


def test_an_experiment_trains_a_twin_that_is_compared_with_the_run_before(qtbot, panel):
    bench = panel.bench
    begin_at_zero(bench)
    train(qtbot, bench)
    before, run = bench.session.project, bench.runs.run
    click(qtbot, panel.cards[Illness.IDENTICAL_UNITS].buttons[Remedy.USUAL_INITIALIZERS])
    wait_for_look(qtbot, bench)
    twin = bench.runs.run
    assert twin is not run
    assert (twin.training, twin.data) == (run.training, run.data)
    assert bench.session.undo_label == "Try the usual initial weights"
    assert panel.cards == {}
    strip = panel.twin_strip
    assert strip.isVisible()
    assert strip.title.text() == "Twin run: Try the usual initial weights"
    qtbot.waitUntil(lambda: "lower" in strip.words.text())
    assert strip.words.text().startswith(f"At step {len(run.curves.steps):,}: loss ")
    click(qtbot, strip.back_button)
    assert bench.session.project == before
    assert bench.runs.run is run
    assert not strip.isVisible()
    wait_for_look(qtbot, bench)
    assert list(panel.cards) == [Illness.IDENTICAL_UNITS]


def test_the_plots_draw_both_twins_until_one_is_kept(qtbot, panel):
    bench = panel.bench
    plots = PlotsPanel(bench)
    qtbot.addWidget(plots)
    plots.resize(530, 420)
    plots.show()
    qtbot.waitExposed(plots)
    assert not plots.legend.toggles["reference"].isVisible()
    begin_at_zero(bench)
    train(qtbot, bench)
    run = bench.runs.run
    click(qtbot, panel.cards[Illness.IDENTICAL_UNITS].buttons[Remedy.USUAL_INITIALIZERS])
    wait_for_look(qtbot, bench)
    qtbot.waitUntil(lambda: not plots._is_dirty)
    x, y = plots.pair.loss.drawn("reference")
    assert x[-1] == len(run.curves.steps)
    assert np.isfinite(y).all()
    assert len(plots.pair.loss.drawn("reference_validation")[0]) == 8
    assert plots.legend.toggles["reference"].isVisible()
    plots.legend.toggles["reference"].setChecked(False)
    qtbot.waitUntil(lambda: len(plots.pair.loss.drawn("reference_validation")[0]) == 0)
    assert len(plots.pair.loss.drawn("reference")[0]) == 0
    plots.legend.toggles["reference"].setChecked(True)
    plots.controls.set_values(unit="epochs", log_x=False, log_y=False, factor=0.9)
    qtbot.waitUntil(lambda: len(plots.pair.loss.drawn("reference")[0]) > 0)
    assert plots.pair.loss.drawn("reference")[0][-1] == pytest.approx(8.0)
    assert not plots.twin_strip.isVisible()  # the doctor says it
    panel.hide()
    assert plots.twin_strip.isVisible()
    assert plots.twin_strip.words.text().startswith("Step ")
    click(qtbot, plots.twin_strip.keep_button)
    qtbot.waitUntil(lambda: not plots._is_dirty)
    assert not plots.twin_strip.isVisible()
    assert len(plots.pair.loss.drawn("reference")[0]) == 0
    assert bench.runs.run is not run
    plots.close()


def test_a_finding_with_a_place_is_lit_on_the_curves(qtbot, panel):
    bench = panel.bench
    plots = PlotsPanel(bench)
    qtbot.addWidget(plots)
    plots.resize(530, 420)
    plots.show()
    qtbot.waitExposed(plots)
    project = edits.change_training(
        bench.session.project, optimizer="sgd", learning_rate=1e-5, epochs=12
    )
    bench.session.apply("Crawl", project)
    train(qtbot, bench)
    card = panel.cards[Illness.RATE_TOO_SMALL]
    n = len(bench.runs.run.curves.steps)
    assert card.place_button.isChecked()
    qtbot.waitUntil(lambda: not plots._is_dirty)
    assert plots.pair.loss.notes.band == (1, n, "Learning rate too small")
    assert plots.pair.accuracy.notes.band == (1, n, "")
    click(qtbot, card.place_button)
    qtbot.waitUntil(lambda: plots.pair.loss.notes.band is None)
    click(qtbot, card.place_button)
    qtbot.waitUntil(lambda: plots.pair.loss.notes.band is not None)
    plots.close()


def test_the_status_bar_tells_of_findings_while_the_panel_is_hidden(qtbot, panel):
    bench = panel.bench
    bar = StatusBar(bench)
    qtbot.addWidget(bar)
    bar.show()
    begin_at_zero(bench)
    train(qtbot, bench)
    assert not bar.doctor_button.isVisible()
    panel.hide()
    assert bar.doctor_button.isVisible()
    assert bar.doctor_button.text() == "Units that are all the same"
    with qtbot.waitSignal(bar.doctor_requested):
        click(qtbot, bar.doctor_button)
    panel.show()
    assert not bar.doctor_button.isVisible()


def test_the_window_opens_the_doctor_from_the_status_bar(qtbot, studio):
    begin_at_zero(studio.bench)
    project = edits.change_training(studio.bench.session.project, batch_size=64, epochs=1)
    studio.bench.session.apply("Short", project)
    bar = studio.window.statusBar()
    studio.bench.runs.play()
    qtbot.waitUntil(lambda: bar.doctor_button.isVisible())
    click(qtbot, bar.doctor_button)
    dock = studio.window.workspaces.docks["doctor"]
    qtbot.waitUntil(lambda: dock.panel is not None and dock.panel.isVisible())
    assert list(dock.panel.cards) == [Illness.IDENTICAL_UNITS]
    qtbot.waitUntil(lambda: not bar.doctor_button.isVisible())


def test_nothing_is_looked_at_while_other_data_are_chosen(qtbot, panel):
    bench = panel.bench
    train(qtbot, bench)
    evidence = bench.doctor.evidence
    bench.session.apply("Noise", edits.change_data(bench.session.project, label_noise=0.5))
    bench.doctor.look()
    assert not bench.background.is_busy("doctor")
    assert bench.doctor.evidence is evidence


def test_a_lesson_sets_up_a_lab_and_brings_it_to_the_front(qtbot, studio):
    window, bench = studio.window, studio.bench
    project = edits.set_network(bench.session.project, presets.NETWORKS["small"])
    bench.session.apply("", edits.change_training(project, batch_size=32, epochs=1))
    panel = window.workspaces.open("doctor")
    finding = Finding(Illness.DEAD_UNITS, {"dead": 8, "units": 10}, layers=(1,))
    bench.doctor._found = (finding,)
    bench.doctor.changed.emit()
    card = panel.cards[Illness.DEAD_UNITS]
    assert list(card.lesson_buttons) == ["descent_1d", "units"]
    before = bench.session.project
    card.lesson_buttons["descent_1d"].click()
    walk = bench.session.project.labs.descent_1d
    assert (walk.curve, walk.formula) == ("own", "(1 - relu(x))^2")
    assert window.workspaces.current.id == "descent"
    dock = window.workspaces.docks["descent_1d"]
    qtbot.waitUntil(lambda: dock.panel is not None and dock.panel.isVisible())
    bench.session.undo()
    assert bench.session.project == before
    window.show_workspace("studio")
    card.lesson_buttons["units"].click()
    assert bench.session.project == before
    assert window.workspaces.current.id == "evaluation"


def test_an_illness_without_a_lesson_has_no_link(qtbot, panel):
    card = FindingCard(
        panel.bench.theme,
        Finding(Illness.VALIDATION_EASIER, {"validation_loss": 0.1, "loss": 0.2}),
    )
    qtbot.addWidget(card)
    assert card.lesson_buttons == {}
