from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.training import TrainingPanel


def make(qtbot: QtBot, bench: Workbench) -> TrainingPanel:
    panel = TrainingPanel(bench)
    qtbot.addWidget(panel)
    panel.resize(360, 420)
    panel.show()
    return panel


def test_a_typed_batch_size_is_one_edit_that_can_be_undone(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    panel = make(qtbot, bench_with_data)
    panel.batch_size.selectAll()
    qtbot.keyClicks(panel.batch_size, "100")
    qtbot.keyClick(panel.batch_size, Qt.Key.Key_Return)
    session = bench_with_data.session
    assert session.project.training.batch_size == 100
    session.undo()
    assert panel.batch_size.value() == 128
    assert session.undo_label is None


def test_the_summary_counts_the_steps(qtbot: QtBot, bench_with_data: Workbench) -> None:
    panel = make(qtbot, bench_with_data)
    session = bench_with_data.session
    session.apply("", edits.change_training(session.project, batch_size=100, epochs=3))
    text = panel.summary.text()
    assert "512 samples ÷ 100 = 6 steps" in text
    assert "the last with 12 samples" in text
    assert "18 updates" in text


def test_losses_that_fit_the_output_come_first(qtbot: QtBot, bench: Workbench) -> None:
    panel = make(qtbot, bench)
    assert panel.loss.itemData(0) == "sparse_categorical_crossentropy"
    session = bench.session
    session.apply("", edits.change_layer(session.project, 1, activation="sigmoid"))
    assert panel.loss.itemData(0) == "binary_crossentropy"
    assert panel.loss.value() == "sparse_categorical_crossentropy"


def test_dragging_the_rate_is_one_step_back(qtbot: QtBot, bench: Workbench) -> None:
    panel = make(qtbot, bench)
    slider = panel.learning_rate.slider
    slider.setSliderDown(True)
    for place in (100, 150, 220):
        slider.setValue(place)
    slider.setSliderDown(False)
    assert bench.session.project.training.learning_rate != 0.001
    bench.session.undo()
    assert bench.session.project.training.learning_rate == 0.001
    assert bench.session.undo_label is None


def test_missing_mnist_offers_the_built_in_digits(qtbot: QtBot, bench: Workbench) -> None:
    panel = make(qtbot, bench)
    session = bench.session
    session.apply("", edits.change_data(session.project, source="mnist"))
    bench.background.cancel("data")
    bench.data.error = "No MNIST here."
    bench.data.changed.emit()
    assert panel.message.text() == "No MNIST here."
    qtbot.mouseClick(panel.message.button, Qt.MouseButton.LeftButton)
    assert session.project.data.source == "digits"
    bench.background.cancel("data")
