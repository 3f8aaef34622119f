import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mlpstudio.ui.background import Background, Ticket


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def test_a_result_arrives_on_the_gui_thread(qtbot: QtBot, background: Background) -> None:
    got: list[tuple[Any, threading.Thread]] = []
    worker: list[threading.Thread] = []

    def work(ticket: Ticket) -> int:
        worker.append(threading.current_thread())
        return 42

    background.run("sum", work, lambda value: got.append((value, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(got))
    assert got == [(42, threading.main_thread())]
    assert worker[0] is not threading.main_thread()
    assert not background.is_busy("sum")


def test_only_the_latest_request_for_a_purpose_is_delivered(
    qtbot: QtBot, background: Background
) -> None:
    got: list[str] = []
    may_end = threading.Event()

    def slow(ticket: Ticket) -> str:
        may_end.wait(5)
        return "old"

    first = background.run("picture", slow, got.append)
    background.run("picture", lambda ticket: "new", got.append)
    assert first.is_stale
    may_end.set()
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["new"]


def test_an_error_is_handed_over(qtbot: QtBot, background: Background) -> None:
    got: list[Exception] = []

    def fail(ticket: Ticket) -> None:
        raise ValueError("three is not four")

    background.run("sum", fail, lambda value: None, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert str(got[0]) == "three is not four"


def test_nobody_is_called_once_the_owner_is_destroyed(
    qtbot: QtBot, background: Background
) -> None:
    got: list[object] = []
    owner, may_end = QObject(), threading.Event()

    def fail(ticket: Ticket) -> None:
        may_end.wait(5)
        raise ValueError("nobody wants to know")

    background.run("answer", lambda ticket: may_end.wait(5), got.append, owner=owner)
    background.run("question", fail, got.append, got.append, owner)
    shiboken6.delete(owner)
    may_end.set()
    qtbot.waitUntil(lambda: not (background.is_busy("answer") or background.is_busy("question")))
    assert got == []


def test_closing_drops_what_is_under_way(background: Background) -> None:
    got: list[object] = []
    ticket = background.run("sum", lambda ticket: 1, got.append)
    background.close()
    assert ticket.is_stale
    assert got == []


def test_a_request_with_a_delay_begins_later_and_can_be_dropped(
    qtbot: QtBot, background: Background
) -> None:
    background.be_gentle(True)
    got: list[float] = []
    begun = time.monotonic()
    background.run("late", lambda _: time.monotonic() - begun, got.append, delay=0.05)
    background.run("dropped", lambda _: 0.0, got.append, delay=0.03)
    assert background.is_busy("late")
    background.cancel("dropped")
    qtbot.waitUntil(lambda: bool(got))
    assert len(got) == 1
    assert got[0] >= 0.05


def test_one_dropped_while_another_is_handed_over_does_not_begin(
    qtbot: QtBot, background: Background
) -> None:
    begun: list[str] = []
    background.run("first", lambda _: None, lambda _: background.cancel("late"))
    background.run("late", lambda _: begun.append("late"), begun.append, delay=1e-6)
    time.sleep(0.02)  # one is done and the other due at the next look
    qtbot.waitUntil(lambda: not background.is_busy("first"))
    background.run("last", lambda _: begun.append("last"), lambda _: None)
    qtbot.waitUntil(lambda: not background.is_busy("last"))
    assert begun == ["last"]


def test_nobody_rests_once_no_network_trains(qtbot: QtBot, background: Background) -> None:
    assert background.rest_after(0.1) == 0.0
    background.be_gentle(True)
    assert background.rest_after(0.1) > 0.5
    got: list[int] = []
    background.run("late", lambda _: 7, got.append, delay=3600.0)
    with qtbot.waitSignal(background.eased):
        background.be_gentle(False)
    qtbot.waitUntil(lambda: got == [7])
