"""Garbage: collected on the GUI thread, and given back to Python at the end."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mlpstudio.ui.garbage import GarbageCollector


class Cycle(QObject):
    """Garbage that only a collection finds."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def collector(qapp):
    gc.enable()
    collector = GarbageCollector()
    yield collector
    collector.close()
    gc.disable()


def allocate_much():
    kept = [[i] for i in range(200_000)]
    del kept


def test_a_worker_that_allocates_much_destroys_no_object_of_qt(collector):
    found = weakref.ref(Cycle())
    worker = threading.Thread(target=allocate_much)
    worker.start()
    worker.join()
    assert found() is not None


def test_it_is_collected_soon_all_the_same(qtbot: QtBot, collector):
    found = weakref.ref(Cycle())
    kept = [[i] for i in range(2_000)]  # more than Python lets pass
    qtbot.waitUntil(lambda: found() is None)
    assert len(kept) == 2_000


def test_python_collects_by_itself_again_afterwards(collector):
    assert not gc.isenabled()
    collector.close()
    assert gc.isenabled()
