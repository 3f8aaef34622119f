import subprocess
import sys

import pytest
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


# Optimizer and loss


def test_another_optimizer_forgets_the_numbers_of_the_last(qtbot: QtBot, bench: Workbench) -> None:
    panel = make(qtbot, bench)
    session = bench.session
    session.apply("", edits.change_training(session.project, optimizer_options=(("rho", 0.99),)))
    panel.optimizer.setFocus()
    qtbot.keyClick(panel.optimizer, Qt.Key.Key_Down)
    training = session.project.training
    assert (training.optimizer, training.optimizer_options) == ("adam", ())
    training.check()
    session.undo()
    assert session.project.training.optimizer_options == (("rho", 0.99),)


def test_a_loss_that_is_no_cross_entropy_drops_what_only_those_have(
    qtbot: QtBot, bench: Workbench
) -> None:
    panel = make(qtbot, bench)
    session = bench.session
    changed = edits.change_training(session.project, from_logits=True, label_smoothing=0.1)
    session.apply("", changed)
    panel.loss.setFocus()
    while panel.loss.value() != "mean_squared_error":
        qtbot.keyClick(panel.loss, Qt.Key.Key_Down)
    training = session.project.training
    assert (training.from_logits, training.label_smoothing) == (False, 0.0)
    training.check()


def test_losses_from_scores_fit_a_linear_output(qtbot: QtBot, bench: Workbench) -> None:
    panel = make(qtbot, bench)
    session = bench.session
    project = edits.change_layer(session.project, 1, activation="linear")
    session.apply("", edits.change_training(project, from_logits=True))
    assert panel.loss.itemData(0) == "sparse_categorical_crossentropy"


# Sections


def test_at_first_every_section_is_closed(qtbot: QtBot, bench: Workbench) -> None:
    panel = make(qtbot, bench)
    assert not any(section.is_open for section in panel.sections.values())
    assert all(section.body is None for section in panel.sections.values())


@pytest.mark.parametrize(
    "name",
    ["schedule", "optimizer", "stopping", "loss", "clipping", "measuring", "seeds"],
)
def test_each_section_opens_at_a_click_and_fits_a_narrow_panel(
    qtbot: QtBot, bench_with_data: Workbench, name: str
) -> None:
    panel = make(qtbot, bench_with_data)
    panel.resize(300, 270)
    section = panel.sections[name]
    qtbot.mouseClick(section.header, Qt.MouseButton.LeftButton)
    panel.grab()
    body = section.body
    assert body is not None
    assert body.isVisible()
    assert panel._scroll.horizontalScrollBar().maximum() == 0
    assert body.width() <= panel.width()


def test_what_is_open_is_remembered(qtbot: QtBot, bench: Workbench) -> None:
    panel = make(qtbot, bench)
    for name in ("stopping", "schedule", "seeds"):
        qtbot.mouseClick(panel.sections[name].header, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.sections["seeds"].header, Qt.MouseButton.LeftButton)
    again = make(qtbot, bench)
    opened = [name for name, section in again.sections.items() if section.is_open]
    assert opened == ["schedule", "stopping"]


def test_an_edit_shows_in_the_open_section_and_in_every_header(
    qtbot: QtBot, bench: Workbench
) -> None:
    panel = make(qtbot, bench)
    panel.sections["clipping"].set_open(True)
    session = bench.session
    session.apply("", edits.change_training(session.project, clip_norm=2.0, schedule="cosine"))
    assert panel.sections["clipping"].body.norm.value() == 2.0
    assert panel.sections["clipping"].header.summary == "norm 2"
    assert panel.sections["schedule"].header.summary == "Cosine"
    session.undo()
    assert panel.sections["clipping"].body.norm.value() is None
    assert panel.sections["clipping"].header.summary == "off"


def test_an_edit_elsewhere_leaves_the_sections_alone(
    qtbot: QtBot, bench: Workbench, monkeypatch
) -> None:
    panel = make(qtbot, bench)
    panel.sections["clipping"].set_open(True)
    shown = []
    monkeypatch.setattr(panel.sections["clipping"].body, "show_settings", shown.append)
    session = bench.session
    session.apply("", edits.change_layer(session.project, 0, units=8))
    assert shown == []


def test_tab_leads_through_an_opened_section_and_on_to_the_next(
    qtbot: QtBot, bench: Workbench
) -> None:
    panel = make(qtbot, bench)
    session = bench.session
    section = panel.sections["optimizer"]
    section.header.setFocus()
    qtbot.keyClick(section.header, Qt.Key.Key_Return)
    session.apply("", edits.change_training(session.project, optimizer="adam"))
    seen = []
    while panel.focusWidget() is not panel.sections["stopping"].header:
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        seen.append(panel.focusWidget())
    fields = section.body.options.fields
    assert seen[:-1] == [fields[n] for n in ("beta_1", "beta_2", "epsilon", "bias_correction")]
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Backtab)
    assert panel.focusWidget() is fields["bias_correction"]


def test_tab_skips_what_is_closed(qtbot: QtBot, bench: Workbench) -> None:
    panel = make(qtbot, bench)
    section = panel.sections["clipping"]
    section.set_open(True)
    section.set_open(False)
    section.header.setFocus()
    qtbot.keyClick(section.header, Qt.Key.Key_Tab)
    assert panel.focusWidget() is panel.sections["measuring"].header


def test_the_panel_brings_no_plotting_library(qtbot: QtBot) -> None:
    code = "import sys, mlpstudio.ui.panels.training; print('pyqtgraph' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_file_of_ones_own_is_offered_once_it_was_opened(qtbot: QtBot, bench: Workbench) -> None:
    panel = make(qtbot, bench)
    assert panel.source.findData("file") == -1
    session = bench.session
    session.apply("", edits.change_data(session.project, source="file", path="/own/iris.csv"))
    bench.background.cancel("data")
    assert panel.source.currentText() == "iris.csv"
