from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.app import Studio


def test_all_workspaces_have_a_button_at_the_usual_size(qtbot: QtBot, studio: Studio) -> None:
    bar = studio.window.workspace_bar
    studio.window.resize(1280, 800)
    qtbot.waitUntil(lambda: not bar.is_compact)
    qtbot.mouseClick(bar.buttons[1], Qt.MouseButton.LeftButton)
    current = studio.window.workspaces.current
    assert current is not None
    assert current.id == list(studio.window.workspaces.all)[1]


def test_a_narrow_window_has_one_button_for_all(qtbot: QtBot, studio: Studio) -> None:
    window, bar = studio.window, studio.window.workspace_bar
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: bar.is_compact)
    assert not any(button.isVisible() for button in bar.buttons)
    menu = bar.menu_button.menu()
    assert [action.text() for action in menu.actions()] == [b.text() for b in bar.buttons]
    menu.actions()[2].trigger()
    assert bar.menu_button.text().startswith(menu.actions()[2].text())
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: not bar.is_compact)
    assert all(button.isVisible() for button in bar.buttons)
