"""A panel brings another one to the front, also from a dock that floats."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.app import Studio
from mlpstudio.ui.neighbours import show_panel


def test_a_panel_outside_any_window_has_no_neighbours(qtbot: QtBot):
    alone = QWidget()
    qtbot.addWidget(alone)
    assert not show_panel(alone, "dot")


def test_a_neighbour_comes_to_the_front_with_the_focus(studio: Studio, qtbot: QtBot):
    spaces = studio.window.workspaces
    studio.window.show_workspace("tensors")
    reader = spaces.open("shape_errors")
    for panel_id in ("dot", "reshaping", "slicing", "broadcasting"):
        assert show_panel(reader, panel_id)
        dock = spaces.docks[panel_id]
        qtbot.waitUntil(lambda dock=dock: dock.panel is not None and dock.panel.isVisible())
    assert not show_panel(reader, "no such panel")


def test_a_floating_panel_has_the_neighbours_of_its_window(studio: Studio, qtbot: QtBot):
    spaces = studio.window.workspaces
    studio.window.show_workspace("tensors")
    reader = spaces.open("shape_errors")
    spaces.docks["shape_errors"].setFloating(True)
    assert show_panel(reader, "dot")
    qtbot.waitUntil(lambda: not spaces.docks["dot"].isHidden())


def test_a_closed_neighbour_opens_again(studio: Studio, qtbot: QtBot):
    spaces = studio.window.workspaces
    studio.window.show_workspace("tensors")
    reader = spaces.open("shape_errors")
    spaces.docks["dot"].close()
    assert show_panel(reader, "dot")
    assert not spaces.docks["dot"].isHidden()


def test_a_panel_that_is_elsewhere_comes_with_its_workspace(studio: Studio, qtbot: QtBot):
    window = studio.window
    spaces = window.workspaces
    window.show_workspace("studio")
    doctor = spaces.open("doctor")
    assert show_panel(doctor, "geometry", {"page": 1})
    assert spaces.current is not None
    assert spaces.current.id == "tensors"
    dock = spaces.docks["geometry"]
    qtbot.waitUntil(lambda: dock.panel is not None and dock.panel.isVisible())
    assert dock.keep()["page"] == 1
    qtbot.waitUntil(lambda: not dock.visibleRegion().isEmpty())
