import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.labs.digits.drawing import Page
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.units import UnitsPanel
from mlpstudio.ui.units import dreamer
from tests.ui.readers import show_network

LEFT = Qt.MouseButton.LeftButton


def reader() -> Network:
    """Return a network whose unit u and class u look for the row 4 + 2 u."""
    network = Network(NetworkSpec((28, 28), (DenseSpec(10), DenseSpec(10, "softmax"))))
    images = network.affines[0].W.reshape(28, 28, 10)
    for digit in range(10):
        images[4 + 2 * digit, 4:24, digit] = 0.5
    network.affines[1].W[...] = np.eye(10)
    return network


@pytest.fixture
def panel(qtbot: QtBot, bench_with_data: Workbench, monkeypatch: pytest.MonkeyPatch) -> UnitsPanel:
    monkeypatch.setattr(dreamer, "FRAME_MS", 1)
    panel = UnitsPanel(bench_with_data)
    qtbot.addWidget(panel)
    panel.resize(1000, 560)
    panel.show()
    qtbot.waitExposed(panel)
    show_network(bench_with_data, reader())
    qtbot.waitUntil(lambda: panel.wall.tiles is not None)
    panel.pages.setCurrentWidget(panel.dream)
    panel.dream.step_size.setValue(1.0)
    return panel


def choose(panel: UnitsPanel, value: str) -> None:
    aim = panel.dream.aim
    aim.setCurrentIndex(aim.findData(value))
    aim.activated.emit(aim.currentIndex())


def seek(qtbot: QtBot, panel: UnitsPanel) -> None:
    """Press the button and wait for the end."""
    qtbot.mouseClick(panel.dream.run, LEFT)
    assert panel.dream.run.text() == "Stop"
    qtbot.waitUntil(lambda: not panel._dreamer.is_running, timeout=4_000)
    assert panel.dream.run.text() == "Seek it"


def test_a_unit_must_be_chosen_first(qtbot: QtBot, panel: UnitsPanel) -> None:
    page = panel.dream
    assert not page.run.isEnabled()
    assert page.result.text().startswith("Choose a unit")
    panel.wall.choose(3)
    assert page.run.isEnabled()
    assert page.aim.currentText() == "Unit 3"
    assert not page.picture.isVisible()


def test_the_picture_becomes_what_a_unit_looks_for(qtbot: QtBot, panel: UnitsPanel) -> None:
    page = panel.dream
    panel.wall.choose(3)
    seek(qtbot, panel)
    lit = page.picture.pixels > 200
    assert lit[10, 4:24].all()
    assert lit.sum() == 20  # ink has a price: where it is of no use there is none
    assert page.result.text().startswith("Unit 3 gives 5 → 10, step ")
    assert "training image" in page.compared.text()
    assert "what the unit looks for" in page.note.text()


def test_the_steps_can_be_gone_through(qtbot: QtBot, panel: UnitsPanel) -> None:
    page = panel.dream
    panel.wall.choose(3)
    seek(qtbot, panel)
    assert page.way.value() == page.way.maximum() > 3
    qtbot.keyClick(page.way, Qt.Key.Key_Home)
    assert set(page.picture.pixels.ravel().tolist()) == {127}
    assert page.result.text() == "Unit 3 gives 5 → 5, step 0"


def test_a_class_is_excited_and_why_it_looks_odd_is_told(qtbot: QtBot, panel: UnitsPanel) -> None:
    page = panel.dream
    choose(panel, "7")
    page.penalty.setValue(0.0)
    seek(qtbot, panel)
    assert page.result.text().startswith("10.0 % → 94.3 % sure that it is 7, step ")
    assert page.compared.text().startswith("Score before the activation 5 → 10")
    assert "nobody writes 7 like this" in page.note.text()
    page.blur.setValue(1.0)
    assert not page.picture.isVisible()  # that was sought in another way
    seek(qtbot, panel)
    assert "soft pen" in page.note.text()


def test_it_begins_with_what_was_drawn(
    qtbot: QtBot, bench_with_data: Workbench, panel: UnitsPanel
) -> None:
    page = panel.dream
    panel.wall.choose(0)
    assert not page.start.buttons["drawn"].isEnabled()
    assert "Draw a digit" in page.start.buttons["drawn"].toolTip()
    ink = np.zeros((280, 280), np.uint8)
    ink[60:220, 130:150] = 255
    bench_with_data.board.load(Page((), ink))
    assert page.start.buttons["drawn"].isEnabled()
    qtbot.mouseClick(page.start.buttons["drawn"], LEFT)
    seek(qtbot, panel)
    qtbot.keyClick(page.way, Qt.Key.Key_Home)
    prepared = bench_with_data.board.prepared
    assert prepared is not None
    np.testing.assert_allclose(page.picture.pixels, prepared.image, atol=1)
    bench_with_data.board.load(Page((), None))
    assert page.start.value() == "grey"


def test_stopping_keeps_what_was_found(
    qtbot: QtBot, panel: UnitsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = panel.dream
    panel.wall.choose(3)
    page.step_size.setValue(0.001)
    qtbot.mouseClick(page.run, LEFT)
    qtbot.waitUntil(lambda: page.way.value() > 2)
    qtbot.mouseClick(page.run, LEFT)
    assert not panel._dreamer.is_running
    assert page.picture.isVisible()
    panel.wall.choose(4)
    assert not page.picture.isVisible()


def test_a_level_unit_and_a_diverged_network_are_told(
    qtbot: QtBot, bench_with_data: Workbench, panel: UnitsPanel
) -> None:
    level = Network(NetworkSpec((28, 28), (DenseSpec(3), DenseSpec(10, "softmax"))))
    show_network(bench_with_data, level)
    qtbot.waitUntil(lambda: panel._found is not None and panel._found.n_units == 3)
    choose(panel, "1")
    panel.dream.penalty.setValue(0.0)
    seek(qtbot, panel)
    assert panel.dream.result.text().startswith("Nothing rises from here")
    level.affines[0].W[...] = np.nan
    show_network(bench_with_data, level)
    qtbot.waitUntil(lambda: panel._found is not None and bool(np.isnan(panel._found.A).all()))
    seek(qtbot, panel)
    assert "NaN" in panel.dream.result.text()


def test_hiding_the_panel_ends_it(qtbot: QtBot, panel: UnitsPanel) -> None:
    panel.wall.choose(3)
    panel.dream.step_size.setValue(0.001)
    qtbot.mouseClick(panel.dream.run, LEFT)
    panel.hide()
    assert not panel._dreamer.is_running
