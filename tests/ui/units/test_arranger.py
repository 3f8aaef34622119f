import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.labs.networks.tsne import TsneSettings
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.units import UnitsPanel
from mlpstudio.ui.units import arranger
from tests.ui.readers import hidden_reader, show_network

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, bench_with_data: Workbench, monkeypatch: pytest.MonkeyPatch) -> UnitsPanel:
    monkeypatch.setattr(arranger, "MOST", 40)
    panel = UnitsPanel(bench_with_data)
    qtbot.addWidget(panel)
    panel.resize(1000, 560)
    panel.show()
    qtbot.waitExposed(panel)
    show_network(bench_with_data, hidden_reader())
    qtbot.waitUntil(lambda: panel.wall.tiles is not None)
    panel.pages.setCurrentWidget(panel.plane)
    qtbot.waitUntil(lambda: "PCA" in panel.plane.title.text())
    return panel


def arranged(qtbot: QtBot, panel: UnitsPanel) -> np.ndarray:
    """Wait for the end, and return the places."""
    qtbot.waitUntil(lambda: not panel._arranger.is_running, timeout=4_000)
    return panel.plane.scatter.points


def turn_to_tsne(qtbot: QtBot, panel: UnitsPanel) -> None:
    qtbot.mouseClick(panel.plane.way.buttons["tsne"], LEFT)
    assert panel._arranger.is_running
    assert panel.plane.run.text() == "Stop"


def test_neighbours_are_arranged_when_that_is_chosen(qtbot: QtBot, panel: UnitsPanel) -> None:
    page, pca = panel.plane, panel.plane.scatter.points
    assert not page.run.isVisible()
    turn_to_tsne(qtbot, panel)
    places = arranged(qtbot, panel)
    assert places.shape == (40, 2)
    assert page.run.text() == "Arrange anew"
    n = TsneSettings().n_steps
    assert page.title.text().startswith(f"40 training images, step {n} of {n} of t-SNE, cost ")
    assert "cut to 13" in page.title.text()
    qtbot.mouseClick(page.way.buttons["pca"], LEFT)
    np.testing.assert_array_equal(page.scatter.points, pca)
    assert not page.run.isVisible()


def test_the_places_depend_on_the_perplexity_and_can_be_found_again(
    qtbot: QtBot, panel: UnitsPanel
) -> None:
    turn_to_tsne(qtbot, panel)
    first = arranged(qtbot, panel)
    qtbot.mouseClick(panel.plane.run, LEFT)
    np.testing.assert_array_equal(arranged(qtbot, panel), first)
    panel.plane.perplexity.setValue(4.0)
    assert (arranged(qtbot, panel) != first).any()
    assert "cut to" not in panel.plane.title.text()


def test_it_can_be_stopped_and_stops_when_nobody_looks(qtbot: QtBot, panel: UnitsPanel) -> None:
    turn_to_tsne(qtbot, panel)
    qtbot.waitUntil(lambda: panel._arranger._map is not None and bool(panel._arranger._map.latest))
    qtbot.mouseClick(panel.plane.run, LEFT)
    assert not panel._arranger.is_running
    assert panel.plane.scatter.isVisible()
    qtbot.mouseClick(panel.plane.run, LEFT)
    panel.pages.setCurrentWidget(panel.unit)
    assert not panel._arranger.is_running


def test_another_network_is_arranged_anew(
    qtbot: QtBot, bench_with_data: Workbench, panel: UnitsPanel
) -> None:
    turn_to_tsne(qtbot, panel)
    first = arranged(qtbot, panel)
    dead = Network(NetworkSpec((28, 28), (DenseSpec(3), DenseSpec(10, "softmax"))))
    show_network(bench_with_data, dead)
    qtbot.waitUntil(lambda: panel._found is not None and panel._found.n_units == 3)
    again = arranged(qtbot, panel)
    assert again is not first
    assert np.isfinite(again).all()


def test_what_was_set_is_kept_for_another_language(
    qtbot: QtBot, bench_with_data: Workbench, panel: UnitsPanel
) -> None:
    turn_to_tsne(qtbot, panel)
    panel.plane.perplexity.setValue(7.0)
    qtbot.mouseClick(panel.dream.start.buttons["noise"], LEFT)
    panel.dream.blur.setValue(2.0)
    again = UnitsPanel(bench_with_data)
    qtbot.addWidget(again)
    again.restore(panel.keep())
    assert again.plane.keep() == panel.plane.keep() == ("tsne", 7.0)
    assert again.dream.keep() == panel.dream.keep() == ("noise", 0.05, 0.1, 2.0)
    again.restore({"dream": "odd", "plane": ("odd", 1.0)})
    assert again.plane.way.value() == "tsne"
    panel._arranger.end()
