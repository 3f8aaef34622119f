"""What is said of twins, and the buttons beside it."""

import pytest
from PySide6.QtCore import Qt

from mlpstudio.document import edits, presets
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.running.twin_strip import TwinStrip

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def ready(bench_with_data):
    bench = bench_with_data
    project = edits.set_network(bench.session.project, presets.NETWORKS["small"])
    project = edits.change_training(
        project, optimizer="sgd", learning_rate=0.05, batch_size=32, epochs=3
    )
    bench.session.apply("Prepare", project)
    return bench


def strip(qtbot, bench, **options):
    made = TwinStrip(bench, **options)
    qtbot.addWidget(made)
    return made


def twin(bench, rate=0.005):
    project = edits.change_training(bench.session.project, learning_rate=rate)
    bench.twins.begin_together("Slower", project)


def test_without_a_twin_there_is_nothing(qtbot, ready):
    assert strip(qtbot, ready).isHidden()


def test_figures_and_their_difference_are_told_at_the_end(qtbot, ready):
    card = strip(qtbot, ready)
    line = strip(qtbot, ready, is_short=True)
    twin(ready)
    ready.runs.pause()
    assert not card.isHidden()
    qtbot.waitUntil(lambda: "Both train in turn" in card.words.text())
    ready.runs.play()
    qtbot.waitUntil(lambda: not ready.runs.can_stop)
    found = ready.twins.comparison
    assert found.loss > found.loss_before
    qtbot.waitUntil(lambda: "At step 48: " in card.words.text())
    assert "higher" in card.words.text()
    assert card.title.text() == "Twin run: Slower"
    points = f"{100 * (found.accuracy - found.accuracy_before):+.1f} points".replace("-", "−")
    assert points in card.words.text()
    qtbot.waitUntil(lambda: line.words.text().startswith("Step 48: loss "))
    assert card.words.text() in line.words.toolTip()
    assert card.stop_button.isHidden()


def test_the_one_that_goes_on_alone_is_named_and_can_be_stopped(qtbot, ready):
    ready.session.apply("Long", edits.change_training(ready.session.project, epochs=10_000))
    line = strip(qtbot, ready, is_short=True)
    twin(ready, rate=1e30)
    qtbot.waitUntil(lambda: ready.runs.state is RunState.DIVERGED)
    qtbot.waitUntil(lambda: not line.stop_button.isHidden())
    qtbot.waitUntil(lambda: "trains on" in line.words.toolTip())
    qtbot.mouseClick(line.stop_button, LEFT)
    qtbot.waitUntil(lambda: not ready.runs.can_stop)
    qtbot.waitUntil(lambda: line.stop_button.isHidden())
    assert ready.runs.beside.run.outcome == "stopped"


def test_the_buttons_keep_the_twin_or_go_back(qtbot, ready):
    card = strip(qtbot, ready)
    twin(ready)
    qtbot.waitUntil(lambda: not ready.runs.can_stop)
    before = ready.runs.beside.run
    qtbot.mouseClick(card.back_button, LEFT)
    assert ready.runs.run is before
    assert card.isHidden()
    twin(ready)
    qtbot.mouseClick(card.keep_button, LEFT)
    assert card.isHidden()
    assert ready.runs.beside is None
    ready.runs.stop()
