import threading

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.follower import Follower, Look
from mlpstudio.ui.panel import Workbench

REST = 30


class Viewer(QWidget):
    """Counts the looks, and can hold one up."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self.value, self.begun, self.seen = 0, 0, []
        self.gate = threading.Event()
        self.gate.set()
        self.follower = Follower(bench.background, "test", self, self.begin, REST)

    def begin(self) -> Look | None:
        self.begun += 1
        value, gate = self.value, self.gate

        def work(ticket: object) -> int:
            gate.wait(5.0)
            return value

        return Look(work, self.seen.append) if value >= 0 else None


@pytest.fixture
def viewer(qtbot: QtBot, bench: Workbench) -> Viewer:
    viewer = Viewer(bench)
    qtbot.addWidget(viewer)
    viewer.show()
    qtbot.waitExposed(viewer)
    return viewer


def test_many_wishes_are_few_looks_and_the_last_sees_the_newest(
    qtbot: QtBot, viewer: Viewer
) -> None:
    for value in range(50):
        viewer.value = value
        viewer.follower.want()
    qtbot.waitUntil(lambda: viewer.seen[-1:] == [49])
    assert viewer.begun == 2
    assert not viewer.follower.is_busy


def test_a_slow_look_is_not_given_up_for_the_next(qtbot: QtBot, viewer: Viewer) -> None:
    viewer.gate.clear()
    viewer.follower.want()
    viewer.value = 1
    viewer.follower.want()
    qtbot.waitUntil(lambda: not viewer.follower._rest.isActive())
    assert viewer.begun == 1
    viewer.gate.set()
    qtbot.waitUntil(lambda: viewer.seen == [0, 1])


def test_a_choice_of_a_person_makes_the_look_under_way_stale(qtbot: QtBot, viewer: Viewer) -> None:
    viewer.gate.clear()
    viewer.follower.want()
    held, viewer.gate = viewer.gate, threading.Event()
    viewer.gate.set()
    viewer.value = 7
    viewer.follower.want_now()
    held.set()
    qtbot.waitUntil(lambda: viewer.seen == [7])


def test_nothing_is_looked_at_while_hidden(qtbot: QtBot, viewer: Viewer) -> None:
    viewer.hide()
    viewer.follower.want()
    assert viewer.begun == 0
    viewer.show()
    viewer.follower.look_if_due()
    qtbot.waitUntil(lambda: viewer.seen == [0])


def test_nothing_to_look_at_and_nothing_wanted_any_more(qtbot: QtBot, viewer: Viewer) -> None:
    viewer.value = -1
    viewer.follower.want()
    assert not viewer.follower.is_busy
    viewer.value = 3
    viewer.follower.want()
    viewer.follower.cancel()
    assert not viewer.follower.is_busy
    assert viewer.seen == []


def test_a_failure_is_handed_on(qtbot: QtBot, bench: Workbench, viewer: Viewer) -> None:
    failures: list[str] = []

    def work(ticket: object) -> None:
        raise ValueError("no")

    look = Look(work, viewer.seen.append, lambda error: failures.append(str(error)))
    follower = Follower(bench.background, "failing", viewer, lambda: look, REST)
    follower.want()
    qtbot.waitUntil(lambda: failures == ["no"])
    assert viewer.seen == []


def test_a_look_that_another_viewer_left_behind_holds_nobody_up(
    qtbot: QtBot, bench: Workbench, viewer: Viewer
) -> None:
    viewer.gate.clear()
    viewer.follower.want()
    successor = Viewer(bench)
    qtbot.addWidget(successor)
    successor.value = 7
    successor.show()
    qtbot.waitExposed(successor)
    successor.follower.want()
    viewer.gate.set()
    qtbot.waitUntil(lambda: successor.seen == [7])


def test_while_a_network_trains_a_slow_look_is_followed_by_a_long_rest(
    qtbot: QtBot, viewer: Viewer
) -> None:
    background = viewer.follower._background
    background.be_gentle(True)
    viewer.gate.clear()
    viewer.follower.want()
    threading.Timer(0.2, viewer.gate.set).start()
    qtbot.waitUntil(lambda: len(viewer.seen) == 1)
    viewer.value = 1
    viewer.follower.want()
    qtbot.waitUntil(lambda: not viewer.follower._rest.isActive())
    assert viewer.begun == 1
    assert viewer.follower._longer.isActive()
    background.be_gentle(False)
    assert not viewer.follower._longer.isActive()
    qtbot.waitUntil(lambda: len(viewer.seen) == 2)


def test_what_a_person_chooses_is_looked_at_without_a_rest(qtbot: QtBot, viewer: Viewer) -> None:
    background = viewer.follower._background
    background.be_gentle(True)
    viewer.gate.clear()
    viewer.follower.want()
    threading.Timer(0.2, viewer.gate.set).start()
    qtbot.waitUntil(lambda: len(viewer.seen) == 1)
    viewer.value = 2
    viewer.follower.want_now()
    assert viewer.begun == 2
    qtbot.waitUntil(lambda: viewer.seen[-1] == 2)
