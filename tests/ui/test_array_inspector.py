"""The inspector of arrays, in its place in the panel of tensors."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits
from mlpstudio.document.lab_settings import InspectorSettings
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.labs.tensors import array_inspection as lab
from mlpstudio.runs.record import Run
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.tensors import TensorsPanel
from mlpstudio.ui.widgets.tensors import inspector_words


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
    return panel.inspector.told[key].text()


def test_the_source_is_chosen_by_keyboard_and_undone(panel: TensorsPanel, qtbot: QtBot):
    assert panel.splitter.isVisible()
    assert not panel.inspector.isVisible()
    panel.source.setFocus()
    qtbot.keyClick(panel.source, Qt.Key.Key_Down)
    assert panel.project.labs.inspector.source == "made"
    assert panel.inspector.isVisible()
    assert not panel.splitter.isVisible()
    panel.bench.session.undo()
    assert panel.splitter.isVisible()
    assert panel.source.value() == "network"


def test_a_made_array_is_told_of_and_seen(panel: TensorsPanel, qtbot: QtBot):
    look_at(panel, source="made", shape=(2, 3, 4))
    assert told(panel, "rank") == "3"
    assert told(panel, "shape") == "(2, 3, 4)"
    assert told(panel, "bytes") == "192 bytes"
    assert told(panel, "strides") == "(96, 32, 8)"
    qtbot.waitUntil(lambda: told(panel, "values") == "0 · 1.15 · 2.3")
    panel.inspector.pickers.numbers[0].setValue(1)
    picture = panel.inspector.heat_map.picture
    assert picture is not None
    np.testing.assert_allclose(picture.sheet[0], [1.2, 1.3, 1.4, 1.5])
    assert panel.inspector.code.text() == "x[1]"
    assert panel.inspector.glyph.lit_page() == (0, 1)
    panel.inspector.heat_map.point_at((2, 3))
    assert panel.inspector.readout.text() == "x[1, 2, 3] = 2.3"


@pytest.mark.parametrize("shape", inspector_words.SHAPES)
def test_every_rank_has_a_picture(panel: TensorsPanel, qtbot: QtBot, shape: tuple[int, ...]):
    look_at(panel, source="made", shape=shape)
    qtbot.waitUntil(lambda: panel.inspector.facts is not None)
    page = panel.inspector.pages.currentWidget()
    assert page is (panel.inspector.heat_map if shape else panel.inspector.number)
    assert len(panel.inspector.pickers.index) == max(0, len(shape) - 2)
    assert not panel.grab().isNull()


def test_a_shape_is_typed(panel: TensorsPanel, qtbot: QtBot):
    look_at(panel, source="made")
    entry = panel.inspector.shape_entry
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
    panel.inspector.shape_entry.clear()
    panel.inspector.shape_entry.setText(text)
    panel.inspector.shape_entry.edited.emit(text)
    assert panel.inspector.fault.sentence == sentence
    assert panel.project.labs.inspector.shape == (2, 3, 4)


def test_ten_to_the_twelve_numbers_are_spoken_of_but_not_made(panel: TensorsPanel):
    look_at(panel, source="made", shape=(1_000_000, 1_000_000))
    assert told(panel, "size") == "1,000,000,000,000"
    assert told(panel, "bytes") == "8,000,000,000,000 bytes = 8 TB (7.276 TiB)"
    assert "Too large to be made" in panel.inspector.about.text()
    assert panel.inspector.pages.currentWidget() is panel.inspector.empty


def test_an_empty_array(panel: TensorsPanel):
    look_at(panel, source="made", shape=(3, 0))
    assert "size 0" in panel.inspector.empty.text()
    assert told(panel, "values") == "–"


@pytest.mark.parametrize("kind", lab.KINDS)
def test_kinds_of_data_are_told_of(panel: TensorsPanel, kind: str):
    look_at(panel, source="kind", kind=kind)
    assert told(panel, "shape") == str(lab.KINDS[kind].shape)
    assert "axis" not in told(panel, "axes")
    assert "Nothing is allocated" in panel.inspector.about.text()


def test_the_video_takes_405_mebibytes_as_float32(panel: TensorsPanel):
    look_at(panel, source="kind", kind="video", dtype="float32")
    assert told(panel, "size") == "106,168,320"
    assert "(405 MiB)" in told(panel, "bytes")


def test_a_type_is_changed_live(panel: TensorsPanel, qtbot: QtBot):
    look_at(panel, source="made", shape=(4, 5))
    inspector = panel.inspector
    inspector.dtype.setFocus()
    qtbot.keyClick(inspector.dtype, Qt.Key.Key_Home)
    assert panel.project.labs.inspector.dtype == "uint8"
    qtbot.waitUntil(lambda: "numbers change" in inspector.rounding.text())
    assert "18 numbers change, by 0.9 at most" in inspector.rounding.text()
    assert told(panel, "bytes") == "20 bytes"
    assert inspector.code.text() == "x.astype(np.uint8)"
    qtbot.keyClick(inspector.dtype, Qt.Key.Key_End)
    assert panel.project.labs.inspector.dtype == ""
    assert not inspector.rounding.isVisible()


def test_arrays_of_the_data_set(panel: TensorsPanel, qtbot: QtBot):
    look_at(panel, source="data")
    assert told(panel, "shape") == "(512, 28, 28)"
    assert told(panel, "axes") == "samples × height × width"
    panel.inspector.array_choice.setFocus()
    qtbot.keyClick(panel.inspector.array_choice, Qt.Key.Key_Down)
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
        panel.inspector.pickers.numbers[0].setValue(number)
        assert panel.inspector.code.text() == f"train_images[{number}].astype(np.float16)"
    assert panel.inspector.rounding.text() == ("uint8 → float16: no number of this table changes.")
    qtbot.keyClick(panel.inspector.heat_map, Qt.Key.Key_PageUp)
    assert panel.inspector.pickers.index == (59998,)
    qtbot.waitUntil(lambda: panel.inspector.facts is not None)


def test_optimizer_state_appears_once_a_run_rests(panel: TensorsPanel, qtbot: QtBot):
    look_at(panel, source="optimizer")
    assert "train" in panel.inspector.empty.text()
    spec = NetworkSpec((28, 28), (DenseSpec(4), DropoutSpec(0.1), DenseSpec(10, "softmax")))
    project = edits.set_network(panel.project, spec)
    project = edits.change_training(project, optimizer="adam")
    panel.bench.session.apply("", project)
    assert panel.bench.data.dataset is not None
    run = Run.begun(project)
    state = TrainingState.fresh(spec, project.training)
    run.checkpoint, run.outcome = Checkpoint.of(state, "adam"), "paused"
    panel.bench.runs.show(run)
    names = [held.name for held in panel.inspector._held]
    assert [name for name in names if name.endswith("_W2")]
    look_at(panel, source="optimizer", array=next(n for n in names if n.endswith("_W1")))
    assert told(panel, "shape") == "(784, 4)"


def test_the_drawn_digit(panel: TensorsPanel):
    look_at(panel, source="drawing")
    assert "draw one" in panel.inspector.empty.text()


def test_a_broken_design_hides_only_its_own_tensors(panel: TensorsPanel):
    broken = NetworkSpec((4,), (DropoutSpec(0.5),))
    panel.bench.session.apply("", edits.set_network(panel.project, broken))
    assert panel.message.text()
    look_at(panel, source="made")
    assert not panel.message.text()
    assert panel.inspector.isVisible()
    look_at(panel)
    assert panel.message.text()
    assert not panel.splitter.isVisible()


@pytest.mark.parametrize("size", [(300, 220), (530, 330), (1200, 700)])
def test_it_fits_any_place(panel: TensorsPanel, tmp_path: Path, size: tuple[int, int]):
    look_at(panel, source="made", shape=(2, 2, 2, 2, 2, 2, 3, 4))
    panel.resize(*size)
    for mode in ("dark", "light"):
        panel.bench.theme.set_mode(mode)
        assert not panel.grab().isNull()
    assert panel.minimumSizeHint().width() <= 300
