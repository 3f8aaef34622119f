"""The panel of the input plane: what it draws, follows, enlarges and says."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mlpstudio.datasets import sources
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits, experiments
from mlpstudio.document.fitting import with_source
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.runs.prepare import one_hot_encoded
from mlpstudio.ui import export
from mlpstudio.ui.input_plane.display import PlaneDisplay
from mlpstudio.ui.input_plane.look import Wanted, look
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.input_plane import InputPlanePanel
from mlpstudio.ui.running.run_state import RunState
from mlpstudio.ui.weights import Weights

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def spirals(bench: Workbench) -> Workbench:
    """The workbench with the experiment of the spirals, cut to a few epochs."""
    project = experiments.get("spirals").project()
    bench.session.replace(edits.change_training(project, epochs=8), None)
    choice = project.data
    bench.data.dataset = sources.load(choice.source, validation_fraction=0.2, point_noise=0.02)
    bench.data.changed.emit()
    return bench


def shown(qtbot: QtBot, bench: Workbench) -> InputPlanePanel:
    panel = InputPlanePanel(bench)
    qtbot.addWidget(panel)
    panel.resize(640, 400)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def drawn(qtbot: QtBot, panel: InputPlanePanel) -> None:
    qtbot.waitUntil(lambda: panel.display.map.picture is not None)


def centre(panel: InputPlanePanel, layer: int, unit: int) -> QPoint:
    return panel.display.neurons.rect_of((layer, unit)).center()


def test_neurons_are_drawn_before_anything_is_trained(qtbot: QtBot, spirals: Workbench) -> None:
    panel = shown(qtbot, spirals)
    drawn(qtbot, panel)
    display = panel.display
    assert [(c.name, len(c.images)) for c in display.neurons.columns] == [
        ("A1", 8),
        ("A2", 8),
        ("A3", 2),
    ]
    picture = display.map.picture
    assert picture is not None
    assert [len(dots.points) for dots in picture.dots] == [400, 100]
    assert picture.classes == ("A", "B")
    assert "% of the training points right" in display.title.text()


def test_pictures_are_told_what_it_is_for_and_spirals_are_offered(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    bench = bench_with_data
    panel = shown(qtbot, bench)
    assert "these have 784" in panel.note.text()
    assert not panel.display.isVisible()
    qtbot.mouseClick(panel.spirals_button, LEFT)
    assert bench.session.project.data.source == "spirals"
    qtbot.waitUntil(panel.display.isVisible)
    drawn(qtbot, panel)


def test_what_does_not_fit_or_is_not_there_is_said(qtbot: QtBot, bench: Workbench) -> None:
    panel = shown(qtbot, bench)
    assert "as soon as they are loaded" in panel.note.text()
    assert not panel.spirals_button.isVisible()
    bench.data.dataset = sources.load("moons")
    bench.data.changed.emit()
    assert "takes 784 numbers, but a sample has 2" in panel.note.text()
    bench.session.apply("", with_source(bench.session.project, "moons"))
    drawn(qtbot, panel)


def test_training_and_the_past_are_followed(qtbot: QtBot, spirals: Workbench) -> None:
    panel = shown(qtbot, spirals)
    drawn(qtbot, panel)
    before = panel.display.map.picture
    spirals.runs.play()
    qtbot.waitUntil(lambda: spirals.runs.state is RunState.COMPLETED, timeout=10_000)
    last = spirals.runs.weights
    assert last is not None

    def looked_at(step: int) -> bool:
        found = panel.display.found
        return found is not None and found.wanted.weights.step == step

    qtbot.waitUntil(lambda: looked_at(last.step))
    assert panel.display.map.picture is not before
    spirals.runs.time.look(2)
    past = spirals.runs.weights
    assert past is not None
    assert past.step < last.step
    qtbot.waitUntil(lambda: looked_at(past.step))


def test_a_neuron_is_enlarged_while_pointed_at_and_kept_by_a_click(
    qtbot: QtBot, spirals: Workbench
) -> None:
    panel = shown(qtbot, spirals)
    drawn(qtbot, panel)
    display = panel.display
    QTest.mouseMove(display.neurons, centre(panel, 0, 2))
    qtbot.waitUntil(lambda: display.place == (0, 2))
    assert display.title.text().startswith("Neuron 3 of layer 1: ")
    assert display.formula.text().startswith("a = ReLU(")
    assert "x₁" in display.formula.text()
    picture = display.map.picture
    assert picture is not None
    assert (len(picture.lines), picture.lit) == (1, 0)
    qtbot.mouseClick(display.neurons, LEFT, pos=centre(panel, 0, 2))
    qtbot.keyClick(display.neurons, Qt.Key.Key_Right)
    qtbot.keyClick(display.neurons, Qt.Key.Key_Down)
    assert display.neurons.place == (1, 3)
    qtbot.keyClick(display.neurons, Qt.Key.Key_Escape)
    assert display.neurons.place is None


def test_a_place_is_told_with_what_all_neurons_give_there(
    qtbot: QtBot, spirals: Workbench
) -> None:
    panel = shown(qtbot, spirals)
    drawn(qtbot, panel)
    display = panel.display
    qtbot.keyClick(display.map, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert display.map.place is not None
    assert display.formula.text().startswith("x₁ = ")
    assert "A " in display.formula.text()
    assert len(display.neurons.levels) == 18
    qtbot.keyClick(display.map, Qt.Key.Key_Escape)
    assert display.neurons.levels == {}
    assert "validation points" in display.formula.text()


def test_lines_of_the_first_layer_are_drawn_on_demand(qtbot: QtBot, spirals: Workbench) -> None:
    panel = shown(qtbot, spirals)
    drawn(qtbot, panel)
    qtbot.mouseClick(panel.display.controls.has_lines, LEFT, pos=QPoint(8, 8))
    picture = panel.display.map.picture
    assert picture is not None
    assert (len(picture.lines), picture.lit) == (8, -1)


def test_two_of_a_few_features_are_chosen(qtbot: QtBot, bench: Workbench) -> None:
    rng = np.random.default_rng(0)
    inputs, labels = rng.normal(size=(60, 4)), np.arange(60) % 3
    part = Samples(inputs, labels)
    bench.data.dataset = Dataset("file", part, None, part, ("a", "b", "c"))
    project = with_source(bench.session.project, "three_blobs")
    network = project.network
    project = edits.set_network(project, type(network)((4,), network.layers))
    bench.session.apply("", project)
    bench.background.cancel("data")
    bench.data.changed.emit()
    panel = shown(qtbot, bench)
    drawn(qtbot, panel)
    across, upwards = panel.display.controls.axes
    assert [across.itemText(i) for i in range(across.count())] == ["x₁", "x₂", "x₃", "x₄"]
    qtbot.keyClick(across, Qt.Key.Key_End)
    qtbot.waitUntil(
        lambda: panel.display.found is not None and panel.display.found.plane.axes == (3, 1)
    )
    qtbot.keyClick(upwards, Qt.Key.Key_End)  # the same again: the two change places
    qtbot.waitUntil(
        lambda: panel.display.found is not None and panel.display.found.plane.axes == (1, 3)
    )
    assert (across.value(), upwards.value()) == ("1", "3")


def test_what_was_looked_at_is_looked_at_again(qtbot: QtBot, spirals: Workbench) -> None:
    panel = shown(qtbot, spirals)
    drawn(qtbot, panel)
    panel.display.neurons.choose((1, 4))
    panel.display.controls.is_discrete.click()
    kept = panel.keep()
    other = shown(qtbot, spirals)
    other.restore(kept)
    panel.hide()
    qtbot.waitUntil(lambda: other.display.neurons.place == (1, 4))
    assert other.display.controls.is_discrete.isChecked()


def test_overfitting_is_offered_too(qtbot: QtBot, bench_with_data: Workbench) -> None:
    panel = shown(qtbot, bench_with_data)
    qtbot.mouseClick(panel.overfit_button, LEFT)
    assert bench_with_data.session.project.data.source == "moons"
    drawn(qtbot, panel)
    assert len(panel.display.neurons.columns[0].images) == 32


@pytest.mark.parametrize("encoding", ["integer", "one_hot"])
def test_three_classes_are_drawn_though_the_network_has_one_output(
    qtbot: QtBot, bench: Workbench, encoding: str
) -> None:
    dataset = sources.load("three_blobs")
    bench.data.dataset = one_hot_encoded(dataset) if encoding == "one_hot" else dataset
    project = with_source(bench.session.project, "three_blobs")
    project = edits.set_network(project, NetworkSpec((2,), (DenseSpec(1, "sigmoid"),)))
    bench.session.apply("", edits.change_data(project, label_encoding=encoding))
    bench.background.cancel("data")
    bench.data.changed.emit()
    panel = shown(qtbot, bench)
    drawn(qtbot, panel)
    picture = panel.display.map.picture
    assert picture is not None
    (dots,) = picture.dots
    np.testing.assert_array_equal(np.bincount(dots.labels), [167, 167, 166])
    assert dots.is_wrong[dots.labels == 2].all()


def test_the_tip_of_the_title_is_not_that_of_another_map(qtbot: QtBot, spirals: Workbench) -> None:
    panel = shown(qtbot, spirals)
    drawn(qtbot, panel)
    display = panel.display
    assert "training samples are drawn" in display.title.toolTip()
    display.neurons.choose((0, 1))
    assert display.title.toolTip() == ""


@pytest.mark.parametrize(
    ("value", "told", "gives"),
    [(np.nan, "NaN", "NaN"), (np.inf, "∞", "∞"), (1e38, "1e38", "2e38")],
    ids=["no number", "endless", "large"],
)
def test_a_diverged_network_is_told_as_it_is(
    qtbot: QtBot, spirals: Workbench, value: float, told: str, gives: str
) -> None:
    spec = NetworkSpec((2,), (DenseSpec(3), DenseSpec(2, "linear")))
    network = Network(spec)
    network.weights[...] = value
    dataset, loss = spirals.data.dataset, spirals.session.project.training.loss_spec
    assert dataset is not None
    weights = Weights(spec, network.weights, 1)
    wanted = Wanted(weights, (0, 1), None, dataset, loss, is_live=True)
    found = look(wanted, lambda: False)
    assert found is not None
    display = PlaneDisplay(spirals)
    qtbot.addWidget(display)
    display.show_look(found)
    display.neurons.choose((0, 0))
    assert told in display.formula.text()
    display.map.pointed.emit((0.5, 0.5))
    assert display.title.text() == f"Neuron 1 of layer 1 gives {gives}"
    assert len(display.neurons.levels) == 5


def test_a_vector_picture_has_dots_and_text_as_such(qtbot: QtBot, spirals: Workbench) -> None:
    panel = shown(qtbot, spirals)
    drawn(qtbot, panel)
    content = export.svg(export.Picture.of(panel.display.map), "input plane")
    assert content.count(b"<image") == 1  # the colours of the plane
    assert content.count(b"<circle") >= 500
    assert ">x₂</text>".encode() in content
