import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.ui.automation import drag
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels import units
from mlpstudio.ui.panels.units import UnitsPanel
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.widgets.network.weight_canvas import Brush
from tests.ui.readers import hidden_reader, show_network

LEFT = Qt.MouseButton.LeftButton


def stripe_units() -> Network:
    """Return a network in which unit u sees the stripe of class u; the twelfth sees nothing."""
    spec = NetworkSpec((28, 28), (DenseSpec(12), DenseSpec(11, "tanh"), DenseSpec(10, "softmax")))
    network = Network(spec)
    images = network.affines[0].W.reshape(28, 28, 12)
    for digit in range(10):
        images[4 + 2 * digit, 4:24, digit] = 0.5
        network.affines[1].W[digit, digit] = 0.2
        network.affines[2].W[digit, digit] = 9.0
    network.affines[0].b[...] = -3.0
    network.affines[1].b[10] = 9.0  # always at the end of its range
    return network


def shown(qtbot: QtBot, bench: Workbench) -> UnitsPanel:
    panel = UnitsPanel(bench)
    qtbot.addWidget(panel)
    panel.resize(1000, 560)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def panel(qtbot: QtBot, bench_with_data: Workbench) -> UnitsPanel:
    panel = shown(qtbot, bench_with_data)
    show_network(bench_with_data, stripe_units())
    qtbot.waitUntil(lambda: panel.wall.tiles is not None)
    return panel


def choose(choice: object, value: str) -> None:
    choice.setCurrentIndex(choice.findData(value))  # type: ignore[attr-defined]
    choice.activated.emit(choice.currentIndex())  # type: ignore[attr-defined]


def click_unit(qtbot: QtBot, panel: UnitsPanel, unit: int) -> None:
    place = panel.wall.cell_rect(panel.wall.place_of(unit)).center()
    qtbot.mouseClick(panel.wall.viewport(), LEFT, pos=place)


def test_without_a_network_or_hidden_layer_it_says_what_to_do(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    panel = shown(qtbot, bench_with_data)
    assert "Train a network first" in panel.note.text()
    assert not panel.wall.isVisible()
    show_network(bench_with_data, Network(NetworkSpec((28, 28), (DenseSpec(10, "softmax"),))))
    assert "no hidden layer" in panel.note.text()


def test_units_are_images_with_the_dead_marked(panel: UnitsPanel) -> None:
    tiles = panel.wall.tiles
    assert tiles is not None
    assert tiles.images is not None
    assert tiles.images.shape == (12, 28, 28)
    assert tiles.badges == {10: "dead", 11: "dead"}
    assert panel.headline.text() == ("ReLU, 2 dead, 0 saturated · 512 training samples · step 1")


def test_a_unit_shows_what_excites_it(qtbot: QtBot, panel: UnitsPanel) -> None:
    click_unit(qtbot, panel, 3)
    found = panel._found
    assert found is not None
    assert panel.unit.title.text() == "Unit 3: its weights are 2.24 long"
    exciting = panel.unit.grid.numbers
    assert set(found.labels[exciting[:20]].tolist()) == {3}
    assert panel.unit.levels.values.argmax() == 3
    click_unit(qtbot, panel, 11)
    assert "is dead" in panel.unit.title.text()
    assert not panel.unit.grid.isVisible()


def test_deeper_layers_have_profiles_and_saturated_units(qtbot: QtBot, panel: UnitsPanel) -> None:
    choose(panel.layer, "1")
    qtbot.waitUntil(lambda: panel._found is not None and panel._found.n_units == 11)
    tiles = panel.wall.tiles
    assert tiles is not None
    assert tiles.images is None
    assert tiles.badges[10] == "level"
    choose(panel.order, "state")
    assert panel.wall.tiles is not None
    assert 10 in panel.wall.tiles.order[: len(tiles.badges)].tolist()
    click_unit(qtbot, panel, 10)
    assert "saturated" in panel.unit.title.text()
    panel.pages.setCurrentWidget(panel.paint)
    assert "choose layer 1" in panel.paint.title.text()
    assert not panel.paint.canvas.isVisible()


def test_units_are_switched_off_with_space_and_the_way_back(
    qtbot: QtBot, bench_with_data: Workbench, panel: UnitsPanel
) -> None:
    before = bench_with_data.runs.trained
    click_unit(qtbot, panel, 3)
    qtbot.keyClick(panel.wall, Qt.Key.Key_Space)
    surgery = panel.surgery
    assert panel.pages.currentWidget() is surgery
    qtbot.waitUntil(lambda: surgery.bars.isVisible())
    assert surgery.headline.text() == "100 % → 90.0 % right with 1 switched off"
    assert [share.value for share in surgery.bars.shares] == [0, 0, 0, -1, 0, 0, 0, 0, 0, 0]
    assert panel.wall.text(3) == "3, switched off"
    assert surgery.switch.text() == "Switch unit 3 on"
    click_unit(qtbot, panel, 4)
    qtbot.mouseClick(surgery.switch, LEFT)
    qtbot.waitUntil(lambda: "with 2 switched off" in surgery.headline.text())
    qtbot.mouseClick(surgery.undo, LEFT)
    qtbot.waitUntil(lambda: "with 1 switched off" in surgery.headline.text())
    qtbot.mouseClick(surgery.all_on, LEFT)
    assert "with every unit" in surgery.headline.text()
    assert not surgery.all_on.isEnabled()
    assert bench_with_data.runs.trained is before


def test_damage_of_every_unit_is_measured_and_sorts(qtbot: QtBot, panel: UnitsPanel) -> None:
    panel.pages.setCurrentWidget(panel.surgery)
    qtbot.mouseClick(panel.surgery.measure, LEFT)
    assert not panel.surgery.measure.isEnabled()
    qtbot.waitUntil(lambda: panel._surgeon.damage is not None)
    assert panel.surgery.measure.isEnabled()
    assert panel.order.value() == "damage"
    tiles = panel.wall.tiles
    assert tiles is not None
    # without the unit of class 0 its samples look like nothing, and that is answered with 0
    assert set(tiles.order[:9].tolist()) == set(range(1, 10))
    assert tiles.captions[1] == "1: −10.2"
    assert tiles.captions[11] == "11: 0.0"
    choose(panel.order, "size")
    assert panel.wall.tiles is not None
    assert panel.wall.tiles.captions[3] == "3: 2.24"


def paint(panel: UnitsPanel, row: float) -> None:
    canvas = panel.paint.canvas
    canvas.brush, canvas.amount, canvas.brush_width = Brush.LOWER, 2.0, 3.0
    drag(canvas, [canvas.position_of(row, x) for x in (2.0, 14.0, 26.0)])


def test_painting_changes_what_is_seen_but_not_the_run_until_asked(
    qtbot: QtBot, bench_with_data: Workbench, panel: UnitsPanel
) -> None:
    runs, page = bench_with_data.runs, panel.paint
    original = runs.trained
    assert original is not None
    panel.pages.setCurrentWidget(page)
    click_unit(qtbot, panel, 3)
    assert page.title.text() == "Unit 3: 100 % right. Paint and see what changes."
    assert not page.use.isEnabled()
    paint(panel, 10.5)
    qtbot.waitUntil(lambda: page.title.text().startswith("Unit 3: 100 % → 90.0 % right"))
    qtbot.waitUntil(lambda: panel._found is not None and panel._found.whole.accuracy < 0.95)
    assert runs.trained is original
    paint(panel, 20.5)
    qtbot.mouseClick(page.undo, LEFT)
    qtbot.mouseClick(page.undo, LEFT)
    qtbot.waitUntil(lambda: "Paint and see" in page.title.text())
    paint(panel, 10.5)
    painted = panel._painter.painting.weights
    assert painted is not None
    assert page.use.isEnabled()
    qtbot.mouseClick(page.use, LEFT)
    assert runs.trained is not None
    np.testing.assert_array_equal(runs.trained.values, painted.values)
    assert page.use.text() == "Give the run its own weights back"
    qtbot.mouseClick(page.use, LEFT)
    np.testing.assert_array_equal(runs.trained.values, original.values)


def test_strokes_are_dropped_together(qtbot: QtBot, panel: UnitsPanel) -> None:
    panel.pages.setCurrentWidget(panel.paint)
    click_unit(qtbot, panel, 3)
    paint(panel, 10.5)
    paint(panel, 20.5)
    assert panel._painter.painting.n_strokes == 2
    qtbot.mouseClick(panel.paint.drop, LEFT)
    assert panel._painter.painting.weights is None
    qtbot.waitUntil(lambda: "Paint and see" in panel.paint.title.text())
    assert not panel.paint.drop.isEnabled()


def test_a_running_training_keeps_its_weights(qtbot: QtBot, bench_with_data: Workbench) -> None:
    session, runs = bench_with_data.session, bench_with_data.runs
    session.apply("", edits.change_training(session.project, epochs=10_000))
    panel = shown(qtbot, bench_with_data)
    runs.play()
    qtbot.waitUntil(lambda: panel.wall.tiles is not None)
    first = panel.headline.text()
    qtbot.waitUntil(lambda: panel.headline.text() != first)
    panel.pages.setCurrentWidget(panel.paint)
    panel.wall.choose(0)
    paint(panel, 14.0)
    assert not panel.paint.use.isEnabled()
    assert "Pause the training" in panel.paint.note.text()
    runs.pause()
    qtbot.waitUntil(panel.paint.use.isEnabled)
    qtbot.mouseClick(panel.paint.use, LEFT)
    qtbot.waitUntil(lambda: "own weights back" in panel.paint.use.text())
    assert runs.state is RunState.PAUSED
    runs.play()  # goes on from the painted weights
    qtbot.waitUntil(lambda: runs.state is RunState.RUNNING)
    runs.pause()


def test_the_plane_names_its_share_and_does_not_flip(
    qtbot: QtBot, bench_with_data: Workbench, panel: UnitsPanel
) -> None:
    panel.pages.setCurrentWidget(panel.plane)
    wanted = "512 training samples in the plane of largest variance (PCA): "
    qtbot.waitUntil(lambda: panel.plane.title.text().startswith(wanted))
    before = panel.plane.scatter.points
    assert before.shape == (512, 2)
    panel._follow()
    qtbot.waitUntil(lambda: panel.plane.scatter.points is not before)
    np.testing.assert_allclose(panel.plane.scatter.points, before, atol=1e-4)


def test_nothing_is_computed_while_hidden(
    qtbot: QtBot, bench_with_data: Workbench, panel: UnitsPanel
) -> None:
    panel.hide()
    show_network(bench_with_data, hidden_reader())
    assert not bench_with_data.background.is_busy(units.LOOKING)
    panel.show()
    qtbot.waitUntil(lambda: panel._found is not None and panel._found.n_units == 40)


def test_what_was_looked_at_is_kept(
    qtbot: QtBot, bench_with_data: Workbench, panel: UnitsPanel
) -> None:
    choose(panel.layer, "1")
    choose(panel.order, "size")
    panel.pages.setCurrentWidget(panel.plane)
    again = shown(qtbot, bench_with_data)
    again.restore(panel.keep())
    qtbot.waitUntil(lambda: again._found is not None)
    assert again._found is not None
    assert again._found.wanted.layer == 1
    assert again.order.value() == "size"
    assert again.pages.currentWidget() is again.plane


def test_a_diverged_network_is_shown_as_it_is(
    qtbot: QtBot, bench_with_data: Workbench, panel: UnitsPanel
) -> None:
    network = stripe_units()
    network.theta[...] = np.nan
    show_network(bench_with_data, network)
    qtbot.waitUntil(lambda: panel._found is not None)
    for page in range(panel.pages.count()):
        panel.pages.setCurrentIndex(page)
        panel.wall.choose(1)
        assert not panel.grab().isNull()


def test_a_narrow_dock_puts_the_parts_below_each_other(panel: UnitsPanel) -> None:
    panel.resize(320, 240)
    assert panel._form.parts.orientation() is Qt.Orientation.Vertical
    assert panel.minimumSizeHint().width() <= 320
    assert panel.minimumSizeHint().height() <= 240
