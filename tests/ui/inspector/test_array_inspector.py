"""The inspector of arrays, in its place in the panel of tensors."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits
from mlpstudio.document.lab_settings import InspectorSettings
from mlpstudio.document.project import Project
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState, optimizer_for
from mlpstudio.labs.tensors import array_inspection as lab
from mlpstudio.runs.record import Run
from mlpstudio.ui.inspector.optimizer_arrays import OptimizerArrays
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.tensors import TensorsPanel
from mlpstudio.ui.widgets.tensors import inspector_words
from mlpstudio.ui.widgets.tensors.tensor_model import Column
from tests.ui.readers import BAR, DASH


@pytest.fixture
def panel(bench_with_data: Workbench, qtbot: QtBot) -> TensorsPanel:
    widget = TensorsPanel(bench_with_data)
    qtbot.addWidget(widget)
    widget.resize(900, 560)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def look_at(panel: TensorsPanel, **settings: object) -> None:
    wanted = InspectorSettings(**settings)  # type: ignore[arg-type]
    panel.bench.session.apply("", edits.set_lab(panel.project, wanted))


def told(panel: TensorsPanel, key: str) -> str:
    return panel.inspector.form.told[key].text()


def test_the_source_is_chosen_by_keyboard_and_undone(panel: TensorsPanel, qtbot: QtBot):
    assert panel.view.isVisible()
    assert not panel.inspector.isVisible()
    panel.source.setFocus()
    qtbot.keyClick(panel.source, Qt.Key.Key_Down)
    assert panel.project.labs.inspector.source == "pass"
    qtbot.keyClick(panel.source, Qt.Key.Key_Down)
    assert panel.project.labs.inspector.source == "made"
    assert panel.inspector.isVisible()
    assert not panel.view.isVisible()
    panel.bench.session.undo()
    panel.bench.session.undo()
    assert panel.view.isVisible()
    assert panel.source.value() == "network"


def test_a_made_array_is_told_of_and_seen(panel: TensorsPanel, qtbot: QtBot):
    look_at(panel, source="made", shape=(2, 3, 4))
    assert told(panel, "rank") == "3"
    assert told(panel, "shape") == "(2, 3, 4)"
    assert told(panel, "bytes") == "192 bytes"
    assert told(panel, "strides") == "(96, 32, 8)"
    qtbot.waitUntil(lambda: told(panel, "values") == "0 · 1.15 · 2.3")
    panel.inspector.view.pickers.numbers[0].setValue(1)
    picture = panel.inspector.view.heat_map.picture
    assert picture is not None
    np.testing.assert_allclose(picture.sheet[0], [1.2, 1.3, 1.4, 1.5])
    assert panel.inspector.view.code.text() == "x[1]"
    assert panel.inspector.view.glyph.lit_page() == (0, 1)
    panel.inspector.view.heat_map.point_at((2, 3))
    assert panel.inspector.view.readout.text() == "x[1, 2, 3] = 2.3"


@pytest.mark.parametrize("shape", inspector_words.SHAPES)
def test_every_rank_has_a_picture(panel: TensorsPanel, qtbot: QtBot, shape: tuple[int, ...]):
    look_at(panel, source="made", shape=shape)
    qtbot.waitUntil(lambda: panel.inspector.facts is not None)
    page = panel.inspector.view.pages.currentWidget()
    assert page is (panel.inspector.view.heat_map if shape else panel.inspector.view.number)
    assert len(panel.inspector.view.pickers.index) == max(0, len(shape) - 2)
    assert not panel.grab().isNull()


def test_a_shape_is_typed(panel: TensorsPanel, qtbot: QtBot):
    look_at(panel, source="made")
    entry = panel.inspector.chooser.shape_entry
    entry.selectAll()
    qtbot.keyClicks(entry, "3, 2")
    assert panel.project.labs.inspector.shape == (3, 2)
    assert told(panel, "rank") == "2, a matrix"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("(" + "1," * 40 + ")", "A shape has at most 8 axes here."),
        ("(3, 4", "This bracket is not closed."),
        ("(1000000000000,)", "A size is at most 1,000,000,000."),
        ("(-3,)", "A size is 0 or more, never negative."),
        ("(1000000000,1000000000,9)", "NumPy cannot count so many numbers: make a size smaller."),
    ],
)
def test_a_bad_shape_gets_a_clear_line(
    panel: TensorsPanel, qtbot: QtBot, text: str, sentence: str
):
    look_at(panel, source="made")
    panel.inspector.chooser.shape_entry.clear()
    panel.inspector.chooser.shape_entry.setText(text)
    panel.inspector.chooser.shape_entry.edited.emit(text)
    assert panel.inspector.chooser.fault.sentence == sentence
    assert panel.project.labs.inspector.shape == (2, 3, 4)


def test_ten_to_the_twelve_numbers_are_spoken_of_but_not_made(panel: TensorsPanel):
    look_at(panel, source="made", shape=(1_000_000, 1_000_000))
    assert told(panel, "size") == "1,000,000,000,000"
    assert told(panel, "bytes") == "8,000,000,000,000 bytes = 8 TB (7.276 TiB)"
    assert "Too large to be made" in panel.inspector.form.about.text()
    assert panel.inspector.view.pages.currentWidget() is panel.inspector.view.empty


def test_an_empty_array(panel: TensorsPanel):
    look_at(panel, source="made", shape=(3, 0))
    assert "size 0" in panel.inspector.view.empty.text()
    assert told(panel, "values") == "–"


@pytest.mark.parametrize("kind", lab.KINDS)
def test_kinds_of_data_are_told_of(panel: TensorsPanel, kind: str):
    look_at(panel, source="kind", kind=kind)
    assert told(panel, "shape") == str(lab.KINDS[kind].shape)
    assert "axis" not in told(panel, "axes")
    assert "Nothing is allocated" in panel.inspector.form.about.text()


def test_the_video_takes_405_mebibytes_as_float32(panel: TensorsPanel):
    look_at(panel, source="kind", kind="video", dtype="float32")
    assert told(panel, "size") == "106,168,320"
    assert "(405 MiB)" in told(panel, "bytes")


def test_a_type_is_changed_live(panel: TensorsPanel, qtbot: QtBot):
    look_at(panel, source="made", shape=(4, 5))
    inspector = panel.inspector
    inspector.form.dtype.setFocus()
    qtbot.keyClick(inspector.form.dtype, Qt.Key.Key_Home)
    assert panel.project.labs.inspector.dtype == "uint8"
    qtbot.waitUntil(lambda: "numbers change" in inspector.form.rounding.text())
    assert "18 numbers change, by 0.9 at most" in inspector.form.rounding.text()
    assert told(panel, "bytes") == "20 bytes"
    assert inspector.view.code.text() == "x.astype(np.uint8)"
    qtbot.keyClick(inspector.form.dtype, Qt.Key.Key_End)
    assert panel.project.labs.inspector.dtype == ""
    assert not inspector.form.rounding.isVisible()


def test_arrays_of_the_data_set(panel: TensorsPanel, qtbot: QtBot):
    look_at(panel, source="data")
    assert told(panel, "shape") == "(512, 28, 28)"
    assert told(panel, "axes") == "samples × height × width"
    panel.inspector.chooser.array_choice.setFocus()
    qtbot.keyClick(panel.inspector.chooser.array_choice, Qt.Key.Key_Down)
    assert panel.project.labs.inspector.array == "train_labels"
    assert told(panel, "shape") == "(512,)"
    qtbot.waitUntil(lambda: panel.inspector.facts is not None)


def test_a_large_set_is_scrolled_through_without_making_anything(
    panel: TensorsPanel, qtbot: QtBot
):
    images = np.broadcast_to(np.arange(28, dtype=np.uint8), (60000, 28, 28))
    samples = Samples(images, np.zeros(60000, np.int64), 1 / 255)
    panel.bench.data.dataset = Dataset("digits", samples, None, samples, tuple("0123456789"))
    look_at(panel, source="data", dtype="float16")
    panel.bench.data.changed.emit()
    assert told(panel, "shape") == "(60000, 28, 28)"
    for number in (1, 30000, 59999):
        panel.inspector.view.pickers.numbers[0].setValue(number)
        assert panel.inspector.view.code.text() == f"train_images[{number}].astype(np.float16)"
    assert panel.inspector.form.rounding.text() == (
        "uint8 → float16: no number of this table changes."
    )
    qtbot.keyClick(panel.inspector.view.heat_map, Qt.Key.Key_PageUp)
    assert panel.inspector.view.pickers.index == (59998,)
    qtbot.waitUntil(lambda: panel.inspector.facts is not None)


SPEC = NetworkSpec(
    (28, 28), (DenseSpec(4), BatchNormSpec(), DropoutSpec(0.1), DenseSpec(10, "softmax"))
)


def with_optimizer(panel: TensorsPanel, optimizer: str, **options: float) -> Project:
    project = edits.set_network(panel.project, SPEC)
    project = edits.change_training(
        project, optimizer=optimizer, optimizer_options=tuple(options.items())
    )
    panel.bench.session.apply("", project)
    return project


def captions(panel: TensorsPanel) -> list[str]:
    choice = panel.inspector.chooser.array_choice
    return [choice.itemText(row) for row in range(choice.count())]


@pytest.mark.parametrize(
    ("optimizer", "options"),
    [*((name, {}) for name in OPTIMIZERS), ("rmsprop", {"momentum": 0.5, "centered": 1.0})],
)
def test_every_state_of_every_optimizer_is_told_of_before_the_first_step(
    panel: TensorsPanel, qtbot: QtBot, optimizer: str, options: dict[str, float]
):
    project = with_optimizer(panel, optimizer, **options)
    look_at(panel, source="optimizer")
    states = optimizer_for(SPEC, project.training).state
    if not states:
        assert "remembers nothing" in panel.inspector.view.empty.text()
        assert not panel.inspector.chooser.array_choice.isVisible()
        return
    parameters = ("W1", "b1", "γ2", "β2", "W2", "b2")
    assert len(captions(panel)) == len(states) * (1 + len(parameters))
    for state, vector in states.items():
        look_at(panel, source="optimizer", array=f"{state}_β2")
        assert told(panel, "shape") == "(4,)"
        assert "Before the first step" in panel.inspector.form.about.text()
        qtbot.waitUntil(lambda: panel.inspector.facts is not None)
        facts = panel.inspector.facts
        assert facts is not None
        assert facts.maximum == vector[0]
        is_zero = "all of it is 0" in panel.inspector.form.about.text()
        assert is_zero == (not vector.any())


def stepped(project: Project, n_steps: int) -> Checkpoint:
    """Return where a run stands whose gradients were all 1."""
    state = TrainingState.fresh(SPEC, project.training)
    for _ in range(n_steps):
        state.optimizer.update(state.network.theta, np.ones_like(state.network.theta), 0.1)
    state.step = n_steps
    return Checkpoint.of(state, "adam")


def test_optimizer_state_follows_a_pause_that_nobody_tells_of(panel: TensorsPanel, qtbot: QtBot):
    project = with_optimizer(panel, "adam")
    look_at(panel, source="optimizer", array="mean_square_W1")
    run = Run.begun(project)
    run.checkpoint, run.outcome = stepped(project, 1), "paused"
    panel.bench.runs.show(run)
    assert "After step 1." in panel.inspector.form.about.text()
    assert told(panel, "shape") == "(784, 4)"
    run.checkpoint = stepped(project, 2)
    qtbot.waitUntil(lambda: "After step 2." in panel.inspector.form.about.text())
    expected = pytest.approx(0.001 + 0.999 * 0.001)
    qtbot.waitUntil(
        lambda: panel.inspector.facts is not None and panel.inspector.facts.mean == expected
    )


def test_an_optimizer_at_work_is_not_looked_at(panel: TensorsPanel):
    project = with_optimizer(panel, "adam")
    offer = OptimizerArrays().offer(project, Run.begun(project))
    assert not offer.entries
    assert "Pause the training" in offer.why_none


def test_a_design_that_is_none_has_no_optimizer(panel: TensorsPanel):
    broken = NetworkSpec((4,), (DropoutSpec(0.5),))
    panel.bench.session.apply("", edits.set_network(panel.project, broken))
    look_at(panel, source="optimizer")
    assert "Add one at the end" in panel.inspector.view.empty.text()


def test_the_drawn_digit_at_every_stage(panel: TensorsPanel, qtbot: QtBot):
    look_at(panel, source="drawing")
    assert "draw one" in panel.inspector.view.empty.text()
    panel.bench.board.add_strokes((BAR, DASH))
    names = [caption.split(" (")[0] for caption in captions(panel)]
    stages = ["Raw", "Crop", "20 × 20", "Brighten", "Centre", "The image"]
    assert names == [*stages, "X", "A1", "A2"]
    image = panel.bench.board.prepared
    assert image is not None
    look_at(panel, source="drawing", array="digit")
    assert told(panel, "shape") == "(28, 28)"
    picture = panel.inspector.view.heat_map.picture
    assert picture is not None
    np.testing.assert_array_equal(picture.cells, image.image)
    look_at(panel, source="drawing", array="A2")
    assert told(panel, "shape") == "(1, 10)"
    assert "its initial weights" in panel.inspector.form.about.text()
    assert panel.bench.runs.weights is not None
    expected = panel.bench.runs.weights.network().predict(
        (image.image.reshape(1, 784) / 255).astype(np.float32)
    )
    picture = panel.inspector.view.heat_map.picture
    assert picture is not None
    np.testing.assert_allclose(picture.cells, expected, rtol=1e-5)


def test_one_batch_shares_the_memory_of_the_set(panel: TensorsPanel):
    look_at(panel, source="data", array="train_images[:128]")
    assert told(panel, "shape") == "(128, 28, 28)"
    assert "shares the memory" in panel.inspector.form.about.text()
    dataset, entry = panel.bench.data.dataset, panel.inspector.entry
    assert dataset is not None
    assert entry is not None
    assert entry.held.array is not None
    assert np.shares_memory(entry.held.array, dataset.train.inputs)


def test_a_tensor_of_the_pass_is_looked_at_closely(panel: TensorsPanel, qtbot: QtBot):
    model = panel.view.table.tensors
    qtbot.waitUntil(lambda: bool(model.index(0, Column.MEAN).data()))
    panel.view.table.choose("dW2")
    qtbot.mouseClick(panel.closely_button, Qt.MouseButton.LeftButton)
    assert panel.source.value() == "pass"
    assert told(panel, "shape") == "(512, 10)"
    assert told(panel, "axes") == "inputs × units"
    assert told(panel, "strides") == "(40, 4)"
    assert "training samples" in panel.caption.text()
    look_at(panel, source="pass", array="dW2", dtype="float16")
    qtbot.waitUntil(lambda: "numbers change" in panel.inspector.form.rounding.text())
    panel.inspector.view.heat_map.point_at((0, 4))
    readout = panel.inspector.view.readout.text()
    assert readout.startswith("dW2[")
    assert ", 4] = " in readout
    assert panel.inspector.view.glyph.lit_cell() is not None


def test_a_large_table_is_looked_at_beside_the_window(panel: TensorsPanel, qtbot: QtBot):
    inputs = np.zeros((20_000, 400), np.uint8)
    inputs[-1, -1] = 200
    samples = Samples(inputs, np.zeros(20_000, np.int64), 1 / 255)
    panel.bench.data.dataset = Dataset("rows", samples, None, samples, tuple("01"))
    look_at(panel, source="data")
    panel.bench.data.changed.emit()
    assert panel.inspector.view.pages.currentWidget() is panel.inspector.view.empty
    view = panel.inspector.view
    qtbot.waitUntil(lambda: view.heat_map.picture is not None)
    assert view.heat_map.picture is not None
    assert view.heat_map.picture.cells[-1, -1] == 200
    look_at(panel, source="made")
    assert view.heat_map.picture.sheet.shape == (3, 4)


def test_a_broken_design_hides_only_its_own_tensors(panel: TensorsPanel):
    broken = NetworkSpec((4,), (DropoutSpec(0.5),))
    panel.bench.session.apply("", edits.set_network(panel.project, broken))
    assert panel.message.text()
    look_at(panel, source="made")
    assert not panel.message.text()
    assert panel.inspector.isVisible()
    look_at(panel)
    assert panel.message.text()
    assert not panel.view.isVisible()


@pytest.mark.parametrize("size", [(300, 220), (530, 330), (1200, 700)])
def test_it_fits_any_place(panel: TensorsPanel, tmp_path: Path, size: tuple[int, int]):
    look_at(panel, source="made", shape=(2, 2, 2, 2, 2, 2, 3, 4))
    panel.resize(*size)
    for mode in ("dark", "light"):
        panel.bench.theme.set_mode(mode)
        assert not panel.grab().isNull()
    assert panel.minimumSizeHint().width() <= 300
