from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits, presets
from mlpstudio.document.project import Project
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.trace import trace
from mlpstudio.labs.tensors import tensor_facts
from mlpstudio.runs.prepare import one_hot_encoded
from mlpstudio.runs.record import Run
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels import tensors as module
from mlpstudio.ui.panels.tensors import PURPOSE, TensorsPanel
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.widgets.controls.number_text import compact_text
from mlpstudio.ui.widgets.tensors.tensor_model import Column

SMALL = presets.NETWORKS["small"]
EVERY_LAYER = NetworkSpec(
    (28, 28),
    (
        FlattenSpec(),
        DenseSpec(16, "linear", use_bias=False, l2=0.001),
        BatchNormSpec(),
        ActivationSpec("relu"),
        NoiseSpec(0.1),
        DropoutSpec(0.25, classical=True),
        DenseSpec(10, "softmax"),
    ),
)


def shown(qtbot: QtBot, bench: Workbench, size: tuple[int, int] = (530, 330)) -> TensorsPanel:
    panel = TensorsPanel(bench)
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.show()
    return panel


def with_values(
    qtbot: QtBot, bench: Workbench, size: tuple[int, int] = (530, 330)
) -> TensorsPanel:
    panel = shown(qtbot, bench, size)
    qtbot.waitUntil(lambda: bool(text(panel, "X", Column.MEAN)))
    return panel


def texts(panel: TensorsPanel, column: Column) -> list[str]:
    model = panel.view.table.tensors
    return [str(model.index(place, column).data()) for place in range(model.rowCount())]


def text(panel: TensorsPanel, name: str, column: Column) -> str:
    return texts(panel, column)[texts(panel, Column.NAME).index(name)]


def apply(bench: Workbench, project: Project) -> None:
    bench.session.apply("edit", project)


def use_small_network(bench: Workbench) -> None:
    apply(bench, edits.set_network(bench.session.project, SMALL))


def point(qtbot: QtBot, panel: TensorsPanel, row: int, column: int) -> str:
    QCoreApplication.sendPostedEvents()  # lays out what has changed
    heat_map = panel.view.detail.heat_map
    qtbot.mouseMove(heat_map, heat_map.cell_rect(row, column).center().toPoint())
    return panel.view.detail.readout.text()


def test_the_course_network_is_listed_before_there_are_data(qtbot: QtBot, bench: Workbench):
    panel = shown(qtbot, bench)
    assert texts(panel, Column.NAME) == [
        *("X", "W1", "b1", "Z1", "A1", "W2", "b2", "Z2", "A2", "Y", "L"),
        *("dZ2", "dW2", "db2", "dA1", "dZ1", "dW1", "db1"),
    ]
    assert text(panel, "X", Column.SHAPE) == "(128, 784)"
    assert text(panel, "W1", Column.BYTES) == "1.61 MB"
    assert text(panel, "Y", Column.DTYPE) == "int64"
    assert text(panel, "L", Column.RANK) == "0"
    assert texts(panel, Column.MEAN) == [""] * 18
    assert panel.caption.text() == "18 tensors in one pass, 4.72 MB"


def test_an_edit_of_the_design_changes_the_table_at_once(qtbot: QtBot, bench: Workbench):
    panel = shown(qtbot, bench)
    panel.view.table.choose("Z1")
    apply(bench, edits.change_layer(bench.session.project, 0, units=256))
    assert text(panel, "W1", Column.SHAPE) == "(784, 256)"
    assert text(panel, "dW1", Column.SHAPE) == "(784, 256)"
    assert panel.view.table.chosen_name == "Z1"
    apply(bench, edits.change_training(bench.session.project, batch_size=32))
    assert text(panel, "Z1", Column.SHAPE) == "(32, 256)"
    loss = "categorical_crossentropy"
    apply(bench, edits.change_training(bench.session.project, loss=loss))
    assert text(panel, "Y", Column.SHAPE) == "(32, 10)"


def test_other_edits_leave_the_values_where_they_are(qtbot: QtBot, bench_with_data: Workbench):
    use_small_network(bench_with_data)
    panel = with_values(qtbot, bench_with_data)
    apply(bench_with_data, replace(bench_with_data.session.project, notes="hello"))
    assert text(panel, "X", Column.MEAN)


def test_an_invalid_design_is_told_and_a_valid_one_comes_back(qtbot: QtBot, bench: Workbench):
    panel = shown(qtbot, bench)
    apply(bench, edits.set_layers(bench.session.project, ()))
    assert "ends with a dense layer" in panel.message.text()
    assert not panel.view.isVisible()
    bench.session.undo()
    assert panel.message.text() == ""
    assert panel.view.isVisible()


def test_values_are_those_of_the_trace(qtbot: QtBot, bench_with_data: Workbench):
    use_small_network(bench_with_data)
    panel = with_values(qtbot, bench_with_data)
    data = bench_with_data.data.dataset
    weights = bench_with_data.runs.weights
    assert data is not None
    assert weights is not None
    batch = np.empty((128, 784), np.float32)
    data.train.gather(slice(0, 128), batch)
    loss = bench_with_data.session.project.training.loss
    for tensor in trace(weights.network(), batch, data.train.labels[:128], loss):
        assert tensor.values is not None
        expected = tensor_facts.facts(tensor.values)
        assert text(panel, tensor.name, Column.MINIMUM) == compact_text(expected.minimum)
        assert text(panel, tensor.name, Column.MEAN) == compact_text(expected.mean)
        assert text(panel, tensor.name, Column.MAXIMUM) == compact_text(expected.maximum)
    assert panel.caption.text() == "First 128 training samples, initial weights"


def test_values_follow_a_run(qtbot: QtBot, bench_with_data: Workbench):
    use_small_network(bench_with_data)
    project = bench_with_data.session.project
    apply(bench_with_data, edits.change_training(project, epochs=2))
    panel = with_values(qtbot, bench_with_data)
    panel.view.table.choose("L")
    before = panel.view.detail.big_number.text()
    bench_with_data.runs.play()
    qtbot.waitUntil(lambda: bench_with_data.runs.state is RunState.COMPLETED)
    qtbot.waitUntil(lambda: panel.caption.text().endswith("step 8"))
    assert float(panel.view.detail.big_number.text()) < float(before)


def test_a_hidden_panel_computes_nothing_until_it_is_shown(
    qtbot: QtBot, bench_with_data: Workbench
):
    use_small_network(bench_with_data)
    panel = TensorsPanel(bench_with_data)
    qtbot.addWidget(panel)
    bench_with_data.runs.weights_changed.emit()
    assert not bench_with_data.background.is_busy(PURPOSE)
    panel.show()
    assert bench_with_data.background.is_busy(PURPOSE)
    qtbot.waitUntil(lambda: bool(text(panel, "X", Column.MEAN)))


def test_readings_keep_a_distance_from_each_other(
    qtbot: QtBot, bench_with_data: Workbench, monkeypatch: pytest.MonkeyPatch
):
    use_small_network(bench_with_data)
    made = []
    real = module.read
    monkeypatch.setattr(module, "read", lambda *wish: made.append(1) or real(*wish))
    panel = with_values(qtbot, bench_with_data)
    for _ in range(50):
        bench_with_data.runs.weights_changed.emit()
    assert len(made) == 1
    qtbot.waitUntil(lambda: len(made) == 2)
    assert panel.isVisible()


def test_an_edit_while_a_reading_is_under_way_makes_a_new_one(
    qtbot: QtBot, bench_with_data: Workbench
):
    use_small_network(bench_with_data)
    panel = shown(qtbot, bench_with_data)
    assert bench_with_data.background.is_busy(PURPOSE)
    apply(bench_with_data, edits.change_layer(bench_with_data.session.project, 0, units=7))
    qtbot.waitUntil(lambda: bool(text(panel, "X", Column.MEAN)))
    panel.view.table.choose("W1")
    tensor = panel.view.detail.tensor
    assert tensor is not None
    assert tensor.values is not None
    assert tensor.values.shape == (784, 7)


def test_a_sample_is_seen_as_an_image(qtbot: QtBot, bench_with_data: Workbench):
    use_small_network(bench_with_data)
    panel = with_values(qtbot, bench_with_data, (1200, 650))
    panel.view.table.choose("X")
    detail, data = panel.view.detail, bench_with_data.data.dataset
    assert data is not None
    qtbot.mouseClick(detail.picker.as_image, Qt.MouseButton.LeftButton)
    qtbot.keyClick(detail.picker.slider, Qt.Key.Key_Right)
    qtbot.keyClick(detail.picker.number, Qt.Key.Key_Up)
    qtbot.keyClick(detail.heat_map, Qt.Key.Key_PageDown)
    assert detail.picker.number.value() == detail.picker.slider.value() == 3
    picture = detail.heat_map.picture
    assert picture is not None
    np.testing.assert_allclose(picture.cells, data.train.inputs[3] / 255, rtol=1e-6)
    assert point(qtbot, panel, 10, 12) == "X[3, 292] = 1"
    qtbot.keyClick(detail.heat_map, Qt.Key.Key_PageUp)
    assert detail.readout.text().startswith("X[2, 292] = ")


def test_the_weights_of_a_unit_are_seen_as_an_image(qtbot: QtBot, bench_with_data: Workbench):
    use_small_network(bench_with_data)
    panel = with_values(qtbot, bench_with_data, (1200, 650))
    panel.view.table.choose("W1")
    panel.view.detail.picker.as_image.click()
    panel.view.detail.picker.number.setValue(17)
    weights = bench_with_data.runs.weights
    assert weights is not None
    value = weights.network().affines[0].W[350, 17]
    assert point(qtbot, panel, 12, 14) == f"W1[350, 17] = {value:.4g}".replace("-", "−")
    panel.view.table.choose("dW1")
    assert panel.view.detail.picker.number.value() == 17
    panel.view.table.choose("b1")
    assert not panel.view.detail.picker.as_image.isVisible()
    assert panel.view.detail.fold is None


def test_a_click_on_the_matrix_picks_the_sample_to_see(qtbot: QtBot, bench_with_data: Workbench):
    use_small_network(bench_with_data)
    panel = with_values(qtbot, bench_with_data, (1200, 650))
    panel.view.table.choose("X")
    heat_map = panel.view.detail.heat_map
    place = heat_map.cell_rect(41, 100).center().toPoint()
    qtbot.mouseClick(heat_map, Qt.MouseButton.LeftButton, pos=place)
    panel.view.detail.picker.as_image.click()
    assert panel.view.detail.picker.number.value() == 41


def test_the_cell_under_the_pointer_is_read_out_with_its_index(
    qtbot: QtBot, bench_with_data: Workbench
):
    use_small_network(bench_with_data)
    panel = with_values(qtbot, bench_with_data, (1200, 650))
    panel.view.table.choose("W2")
    assert "Point: its value" in panel.view.detail.readout.text()
    weights = bench_with_data.runs.weights
    assert weights is not None
    value = weights.network().affines[1].W[5, 7]
    assert point(qtbot, panel, 5, 7) == f"W2[5, 7] = {value:.4g}".replace("-", "−")
    qtbot.keyClick(panel.view.detail.heat_map, Qt.Key.Key_Right)
    assert panel.view.detail.readout.text().startswith("W2[5, 8] = ")
    panel.view.table.choose("b2")
    qtbot.keyClick(panel.view.detail.heat_map, Qt.Key.Key_Right)
    assert panel.view.detail.readout.text() == "b2[0] = 0"


def test_a_number_that_was_gone_to_is_read_out_itself_where_cells_stand_for_many(
    qtbot: QtBot, bench_with_data: Workbench
):
    panel = with_values(qtbot, bench_with_data, (1200, 650))
    panel.view.table.choose("b1")
    detail = panel.view.detail
    picture = detail.heat_map.picture
    assert picture is not None
    assert picture.block[1] > 1
    for place in range(picture.block[1]):
        detail.point_at((place,))
        assert detail.readout.text() == f"b1[{place}] = 0"
        assert detail.pointed_index == (place,)
    qtbot.keyClick(detail.heat_map, Qt.Key.Key_Right)
    assert detail.readout.text() == f"b1[{picture.block[1]}] = 0"


def test_arrow_keys_in_the_table_choose_what_is_explained(qtbot: QtBot, bench: Workbench):
    panel = shown(qtbot, bench, (1200, 650))
    for _ in range(3):
        qtbot.keyClick(panel.view.table, Qt.Key.Key_Down)
    assert panel.view.detail.tensor is not None
    assert panel.view.detail.tensor.name == "Z1"


def test_a_network_with_dropout_and_one_hot_labels_has_values(
    qtbot: QtBot, bench: Workbench, dataset: Dataset
):
    bench.data.dataset = one_hot_encoded(dataset)
    project = edits.set_network(bench.session.project, presets.NETWORKS["deep"])
    apply(bench, edits.change_training(project, loss="categorical_crossentropy"))
    panel = with_values(qtbot, bench)
    assert {"D2", "D4", "dD2", "dD4"} <= set(texts(panel, Column.NAME))
    assert text(panel, "Y", Column.ZEROS) == "90.0 %"
    assert float(text(panel, "D2", Column.ZEROS)[:-2]) > float(
        text(panel, "A1", Column.ZEROS)[:-2]
    )


def use_every_layer(bench: Workbench) -> None:
    apply(bench, edits.set_network(bench.session.project, EVERY_LAYER))


def test_every_tensor_of_every_layer_has_values_and_an_explanation(
    qtbot: QtBot, bench_with_data: Workbench
):
    use_every_layer(bench_with_data)
    panel = with_values(qtbot, bench_with_data, (1200, 650))
    assert texts(panel, Column.NAME) == [
        *("X", "V1", "W1", "Z1", "A1", "γ3", "β3", "μ3", "v3", "S3", "N3", "F4", "E5", "D6"),
        *("W2", "b2", "Z2", "A2", "Y", "L", "dZ2", "dW2", "db2", "dD6", "dE5", "dF4", "dN3"),
        *("dγ3", "dβ3", "dA1", "dZ1", "dW1"),
    ]
    assert all(texts(panel, Column.MEAN))
    detail = panel.view.detail
    for name in texts(panel, Column.NAME):
        panel.view.table.choose(name)
        assert name in detail.explanation.text()
        assert f"In NumPy:\n{detail.explanation.accessibleDescription()}" == (
            detail.explanation.toolTip()
        )
        for as_image in (False, True):
            detail.picker.as_image.setChecked(as_image)
            assert not detail.grab().isNull()


def test_inputs_in_their_own_shape_are_rows_in_the_table_and_images_on_request(
    qtbot: QtBot, bench_with_data: Workbench
):
    use_every_layer(bench_with_data)
    panel = with_values(qtbot, bench_with_data, (1200, 650))
    panel.view.table.choose("X")
    assert text(panel, "X", Column.SHAPE) == "(128, 28, 28)"
    assert text(panel, "X", Column.RANK) == "3"
    assert text(panel, "X", Column.AXES) == "samples × height × width"
    detail, data = panel.view.detail, bench_with_data.data.dataset
    assert data is not None
    picture = detail.heat_map.picture
    assert picture is not None
    assert picture.sheet.shape == (128, 784)
    place = detail.heat_map.cell_rect(41, 100).center().toPoint()
    qtbot.mouseClick(detail.heat_map, Qt.MouseButton.LeftButton, pos=place)
    assert detail.picker.as_image.isChecked()  # a pixel is explained in its image
    assert detail.picker.number.value() == 41
    picture = detail.heat_map.picture
    assert picture is not None
    np.testing.assert_allclose(picture.cells, data.train.inputs[41] / 255, rtol=1e-6)
    # Sample 41 is a 1: its row 4 + 2·1 is lit.
    assert point(qtbot, panel, 6, 12) == "X[41, 6, 12] = 1"
    panel.view.table.choose("V1")
    assert detail.picker.number.value() == 41
    assert point(qtbot, panel, 6, 12) == "V1[41, 180] = 1"


def test_settings_of_the_loss_change_what_is_said_of_it(qtbot: QtBot, bench: Workbench):
    panel = shown(qtbot, bench, (1200, 650))
    panel.view.table.choose("dZ2")
    before = panel.view.detail.explanation.text()
    assert before.startswith("dZ2 = (A2 − onehot(Y)) / 128")
    apply(bench, edits.change_training(bench.session.project, label_smoothing=0.1))
    assert "with T = (1 − 0.1) * eye(10)[Y] + 0.1 / 10" in panel.view.detail.explanation.text()
    bench.session.undo()
    assert panel.view.detail.explanation.text() == before


def test_labels_that_do_not_fit_the_loss_are_told_of(
    qtbot: QtBot, bench: Workbench, dataset: Dataset
):
    bench.data.dataset = one_hot_encoded(dataset)
    panel = shown(qtbot, bench)
    qtbot.waitUntil(lambda: "Use categorical_crossentropy" in panel.view.detail.why_empty)
    assert texts(panel, Column.MEAN) == [""] * 18


def test_samples_that_do_not_fit_the_network_are_told_of(qtbot: QtBot, bench_with_data: Workbench):
    network = NetworkSpec((4,), (DenseSpec(10, "softmax"),))
    apply(bench_with_data, edits.set_network(bench_with_data.session.project, network))
    panel = shown(qtbot, bench_with_data)
    qtbot.waitUntil(
        lambda: "784 numbers, but the network expects 4" in panel.view.detail.why_empty
    )


def test_a_network_too_large_to_trace_has_shapes_only(qtbot: QtBot, bench_with_data: Workbench):
    panel = shown(qtbot, bench_with_data)
    apply(bench_with_data, edits.change_layer(bench_with_data.session.project, 0, units=9000))
    qtbot.waitUntil(lambda: "up to 5,000,000 parameters" in panel.view.detail.why_empty)
    assert text(panel, "W1", Column.SHAPE) == "(784, 9000)"


def test_a_batch_too_large_to_keep_has_shapes_only(qtbot: QtBot, bench_with_data: Workbench):
    apply(
        bench_with_data, edits.change_training(bench_with_data.session.project, batch_size=60_000)
    )
    panel = shown(qtbot, bench_with_data)
    assert "smaller batch" in panel.view.detail.why_empty


def test_missing_data_are_told_of(qtbot: QtBot, bench: Workbench):
    panel = shown(qtbot, bench)
    assert "once the training data are loaded" in panel.view.detail.why_empty
    bench.data.error = "There is no file."
    bench.data.changed.emit()
    assert "There is no file." in panel.view.detail.why_empty


def test_a_batch_larger_than_the_training_set_is_the_whole_set(qtbot: QtBot, bench: Workbench):
    images = np.full((5, 28, 28), 255, np.uint8)
    few = Samples(images, np.arange(5), 1 / 255)
    bench.data.dataset = Dataset("digits", few, None, few, tuple("0123456789"))
    use_small_network(bench)
    panel = with_values(qtbot, bench)
    assert panel.caption.text().startswith("First 5 training samples")


def test_diverged_weights_are_shown_as_they_are(qtbot: QtBot, bench_with_data: Workbench):
    use_small_network(bench_with_data)
    panel = with_values(qtbot, bench_with_data)
    project = bench_with_data.session.project
    state = TrainingState.fresh(project.network, project.training)
    state.network.theta[:10], state.step = np.nan, 1
    state.step = 1
    run = Run.begun(project)
    run.checkpoint, run.outcome = Checkpoint.of(state, project.training.optimizer), "diverged"
    bench_with_data.runs.show(run)
    qtbot.waitUntil(lambda: text(panel, "W1", Column.MEAN) == "NaN")
    panel.view.table.choose("W1")
    panel.grab()


@pytest.mark.parametrize("size", [(300, 220), (320, 600), (530, 330), (900, 240), (1200, 650)])
def test_it_fits_any_place(qtbot: QtBot, bench_with_data: Workbench, size: tuple[int, int]):
    use_small_network(bench_with_data)
    panel = with_values(qtbot, bench_with_data, size)
    assert panel.minimumSizeHint().width() <= 300
    for mode in ("dark", "light"):
        bench_with_data.theme.set_mode(mode)
        for name in ("X", "b1", "L"):
            panel.view.table.choose(name)
            panel.view.detail.picker.as_image.setChecked(name == "X")
            assert not panel.grab().isNull()
    is_beside = panel.view.table.geometry().bottom() > panel.view.detail.geometry().top()
    assert is_beside is (size[0] >= 860)


def test_it_is_built_anew_as_it_was(qtbot: QtBot, bench_with_data: Workbench):
    use_small_network(bench_with_data)
    panel = shown(qtbot, bench_with_data)
    panel.view.table.choose("W1")
    panel.view.detail.picker.as_image.setChecked(True)
    kept = panel.keep()
    panel.close()
    again = shown(qtbot, bench_with_data)
    again.restore(kept)
    qtbot.waitUntil(lambda: again.view.detail.fold is not None)
    assert again.view.table.chosen_name == "W1"
    qtbot.waitUntil(lambda: bool(text(again, "X", Column.MEAN)))
