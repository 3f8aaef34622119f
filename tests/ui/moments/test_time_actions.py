"""The Time menu: every key, and when there is nothing to do."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.app import Studio
from tests.ui.moments.test_time_line import train

NAMES = ("time_play", "time_first", "time_earlier", "time_later", "time_now")


def enabled(studio: Studio) -> list[str]:
    actions = studio.window.actions_by_id
    return [name for name in NAMES if actions[name].isEnabled()]


def test_keys_move_through_time_whatever_has_the_focus(qtbot: QtBot, studio: Studio) -> None:
    assert enabled(studio) == []
    train(qtbot, studio)
    window, time = studio.window, studio.bench.runs.time
    assert enabled(studio) == ["time_play", "time_first", "time_earlier"]
    window.activateWindow()
    alt = Qt.KeyboardModifier.AltModifier
    last = len(time.moments)
    qtbot.keyClick(window, Qt.Key.Key_Left, alt)
    assert time.place == last - 1
    assert enabled(studio) == list(NAMES)
    qtbot.keyClick(window, Qt.Key.Key_Home, alt)
    assert time.place == 0
    assert enabled(studio) == ["time_play", "time_later", "time_now"]
    qtbot.keyClick(window, Qt.Key.Key_Right, alt)
    assert time.place == 1
    qtbot.keyClick(window, Qt.Key.Key_P, alt)
    assert time.is_playing
    qtbot.keyClick(window, Qt.Key.Key_P, alt)
    assert not time.is_playing
    qtbot.keyClick(window, Qt.Key.Key_End, alt)
    assert time.is_now
    studio.bench.runs.reset()
    assert enabled(studio) == []


def test_the_menu_opens_the_choice_of_memory_and_it_is_remembered(
    qtbot: QtBot, studio: Studio
) -> None:
    train(qtbot, studio)
    studio.window.actions_by_id["time_memory"].trigger()
    form = studio.window.time_line.memory.form
    assert form.isVisible()
    qtbot.keyClick(form.limit.slider, Qt.Key.Key_Right)
    assert studio.bench.preferences.snapshot_budget == 300_000_000
    form.close()
