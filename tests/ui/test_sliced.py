"""Long computations in slices: values arrive on the GUI thread, the latest request wins."""

import threading
import time

import pytest
from PySide6.QtCore import QThread

from mlpstudio.ui.background import Background
from mlpstudio.ui.sliced import run_sliced


@pytest.fixture
def background(qtbot):
    made = Background()
    yield made
    made.close()


def test_the_first_value_comes_at_once_and_the_last_with_the_end(background, qtbot):
    taken = []

    def pieces():
        yield None
        for n in range(40):
            time.sleep(0.005)
            yield n if n % 2 == 0 else None

    gui = QThread.currentThread()
    run_sliced(
        background,
        "test",
        pieces(),
        lambda value, over: taken.append((value, over, QThread.currentThread())),
    )
    qtbot.waitUntil(lambda: bool(taken) and taken[-1][1])
    assert taken[0][:2] == (0, False)
    values = [value for value, _, _ in taken if value is not None]
    assert values[-1] == 38
    assert values == sorted(values)
    assert 3 <= len(taken) <= 8  # slices, not pieces
    assert all(thread is gui for _, _, thread in taken)


def test_short_requests_do_not_wait_for_long_ones(background, qtbot):
    done, answers = threading.Event(), []

    def endless():
        while not done.is_set():
            time.sleep(0.002)
            yield 1

    for name in ("one", "two"):  # as many as there are threads
        run_sliced(background, name, endless(), lambda value, over: None)
    background.run("short", lambda ticket: 7, answers.append)
    qtbot.waitUntil(lambda: answers == [7], timeout=2_000)
    done.set()
    background.cancel("one")
    background.cancel("two")


def test_a_new_request_ends_the_one_before(background, qtbot):
    pulled, taken = [], []

    def slow():
        while True:
            time.sleep(0.002)
            pulled.append(1)
            yield 1

    run_sliced(background, "test", slow(), lambda value, over: taken.append(value))
    qtbot.waitUntil(lambda: len(pulled) > 3)
    taken.clear()
    run_sliced(background, "test", iter([2]), lambda value, over: taken.append((value, over)))
    qtbot.waitUntil(lambda: (None, True) in taken)
    count = len(pulled)
    qtbot.waitUntil(lambda: not background.is_busy("test"))
    assert len(pulled) <= count + 1
    assert taken == [(2, False), (None, True)]


def test_errors_are_told(background, qtbot):
    told = []

    def failing():
        yield 1
        raise ValueError("no")

    run_sliced(background, "test", failing(), lambda value, over: None, told.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert str(told[0]) == "no"


def test_it_rests_between_slices_while_a_network_trains(background, qtbot):
    background.be_gentle(True)
    over = []

    def pieces():
        for n in range(8):
            time.sleep(0.01)
            yield n

    begun = time.monotonic()
    run_sliced(background, "test", pieces(), lambda _, end: over.append(end), rests=True)
    qtbot.waitUntil(lambda: over[-1:] == [True], timeout=10_000)
    assert time.monotonic() - begun > 4 * 8 * 0.01
