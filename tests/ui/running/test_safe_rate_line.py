"""The safe rate: measured off the thread, shown with what it means to the optimizer."""

import pytest
from PySide6.QtCore import Qt

from mlpstudio.document import edits
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.ui.panels.training import TrainingPanel
from mlpstudio.ui.running.safe_rate_line import SafeRateLine

SMALL = NetworkSpec((28, 28), (DenseSpec(8, "tanh"), DenseSpec(10, "softmax")))


@pytest.fixture
def small_bench(bench_with_data):
    session = bench_with_data.session
    project = edits.set_network(session.project, SMALL)
    session.apply("", edits.change_training(project, optimizer="sgd", learning_rate=0.05))
    return bench_with_data


@pytest.fixture
def line(small_bench, qtbot):
    made = SafeRateLine(small_bench)
    qtbot.addWidget(made)
    made.show()
    return made


def measure(line, qtbot):
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: line.measured() is not None and line.measured().is_over, timeout=10_000
    )


def test_a_click_measures_and_marks_the_rate(line, qtbot):
    assert line.marks() == ()
    assert line.text.text() == "Not measured yet."
    measure(line, qtbot)
    assert "measured at step 0" in line.text.text()
    (mark,) = line.marks()
    assert mark.rate == line.measured().curvature.safe_rate > 0
    assert line.button.text() == "Measure safe rate"


def test_it_says_what_it_means_to_the_optimizer(line, small_bench, qtbot):
    measure(line, qtbot)
    session = small_bench.session
    session.apply("", edits.change_training(session.project, optimizer="momentum"))
    assert "μ = 0.9" in line.text.text()
    session.apply("", edits.change_training(session.project, optimizer="adam"))
    assert "does not hold" in line.text.text()


def test_another_design_has_not_been_measured(line, small_bench, qtbot):
    measure(line, qtbot)
    session = small_bench.session
    session.apply("", edits.change_layer(session.project, 0, units=9))
    assert line.text.text() == "Not measured yet."
    assert line.marks() == ()


def test_a_second_click_stops(line, small_bench, qtbot):
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert line.button.text() == "Stop"
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert not small_bench.runs.rate_meter.is_busy
    assert line.button.text() == "Measure safe rate"


def test_data_that_do_not_fit_are_said(line, small_bench, qtbot):
    session = small_bench.session
    other = NetworkSpec((5,), (DenseSpec(10, "softmax"),))
    session.apply("", edits.set_network(session.project, other))
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "expects 5" in line.text.text())


def test_without_data_there_is_nothing_to_measure(bench, qtbot):
    made = SafeRateLine(bench)
    qtbot.addWidget(made)
    assert not made.button.isEnabled()


def test_the_training_panel_marks_it_at_the_learning_rate(small_bench, qtbot):
    panel = TrainingPanel(small_bench)
    qtbot.addWidget(panel)
    panel.show()
    measure(panel.safe_rate, qtbot)
    (mark,) = panel.learning_rate.ruler.marks
    assert mark.text == "2/λ"
