"""Docks and the Tab key: it leads through everything that is seen, and through nothing else."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.app import Studio
from mlpstudio.ui.docks import READABLE
from mlpstudio.ui.panels.slicing import SlicingPanel


def test_tab_leaves_a_lab_and_comes_back_to_its_first_control(studio: Studio, qtbot: QtBot):
    spaces = studio.window.workspaces
    studio.window.show_workspace("tensors")
    spaces.open("broadcasting")
    panel = spaces.open("slicing")
    assert isinstance(panel, SlicingPanel)
    qtbot.waitUntil(panel.entry.isVisible)
    panel.setFocus()
    assert QApplication.focusWidget() is panel.entry
    seen: list[QWidget] = []
    while QApplication.focusWidget() not in seen:
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
    assert seen[0] is QApplication.focusWidget()  # it went all around
    assert seen[-1] is panel.array_choice
    assert all(widget.isVisible() for widget in seen)
    assert any(isinstance(widget, QTabBar) for widget in seen)


def test_the_focus_goes_along_to_the_next_tab(studio: Studio, qtbot: QtBot):
    spaces = studio.window.workspaces
    studio.window.show_workspace("tensors")
    panel = spaces.open("slicing")
    assert isinstance(panel, SlicingPanel)
    qtbot.waitUntil(panel.entry.isVisible)
    panel.setFocus()
    bars = studio.window.findChildren(QTabBar)
    bar = next(bar for bar in bars if bar.tabText(bar.currentIndex()) == "Slicing")
    bar.setCurrentIndex(bar.currentIndex() + 1)
    shown = spaces.docks["broadcasting"]
    qtbot.waitUntil(lambda: shown.panel is not None and shown.panel.first_control.hasFocus())


def test_a_panel_that_is_opened_beside_others_can_be_read(studio: Studio, qtbot: QtBot):
    window, workspaces = studio.window, studio.window.workspaces
    window.resize(1280, 800)
    window.show()
    workspaces.show("evaluation")
    dock = workspaces.docks["doctor"]
    workspaces.open("doctor")
    qtbot.waitUntil(lambda: dock.width() >= READABLE)
    dock.close()
    dock.toggleViewAction().trigger()
    qtbot.waitUntil(lambda: dock.width() >= READABLE)
    assert workspaces.docks["evaluation"].width() > 2 * dock.width()


def test_a_lab_behind_another_tab_comes_forward_by_its_name(studio: Studio, qtbot: QtBot):
    docks = studio.window.workspaces.docks
    studio.window.show_workspace("tensors")
    qtbot.waitUntil(lambda: docks["tensors"].panel is not None)
    action = docks["slicing"].toggleViewAction()
    assert not action.isChecked()
    action.trigger()
    panel = docks["slicing"].panel
    assert isinstance(panel, SlicingPanel)
    qtbot.waitUntil(panel.entry.hasFocus)
    assert action.isChecked()
    action.trigger()
    assert docks["slicing"].isHidden()
