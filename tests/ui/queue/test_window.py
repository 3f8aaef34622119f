"""The queue in the window: its actions, and what is asked before it is lost."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from mlpstudio.document import edits, presets
from mlpstudio.runs.queue import ItemState


@pytest.fixture
def bench(studio):
    bench = studio.bench
    project = edits.set_network(bench.session.project, presets.NETWORKS["small"])
    bench.session.apply("Prepare", edits.change_training(project, epochs=1))
    return bench


def answer(text):
    """Press a button of the question that is about to be asked."""

    def press():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        button = next(b for b in box.buttons() if b.text().replace("&", "") == text)
        button.click()

    QTimer.singleShot(0, press)


def test_actions_line_up_the_design_and_start(qtbot, studio, bench):
    actions = studio.window.actions_by_id
    assert not actions["queue_start"].isEnabled()
    studio.window.show_workspace("runs")
    actions["queue_add"].trigger()
    actions["queue_add"].trigger()
    dock = studio.window.workspaces.docks["queue"]
    qtbot.waitUntil(lambda: dock.panel is not None and dock.panel.isVisible())
    assert len(bench.queue.queue) == 2
    actions["queue_start"].trigger()
    assert not actions["queue_start"].isEnabled()
    qtbot.waitUntil(lambda: not bench.queue.is_on)
    assert [item.state for item in bench.queue.queue.items] == [ItemState.DONE] * 2


def test_closing_asks_as_long_as_trainings_wait(qtbot, studio, bench):
    bench.queue.add([("one", bench.session.project), ("two", bench.session.project)])
    answer("Cancel")
    studio.window.close()
    assert studio.window.isVisible()
    bench.session.mark_saved(studio.window.documents._folder() / "saved.mlps")
    answer("Close anyway")
    studio.window.close()
    assert not studio.window.isVisible()


def test_closing_does_not_ask_when_the_queue_is_through(qtbot, studio, bench):
    bench.queue.add([("one", bench.session.project)])
    bench.queue.start()
    qtbot.waitUntil(lambda: not bench.queue.is_on)
    bench.queue.put_back()
    bench.session.mark_saved(studio.window.documents._folder() / "saved.mlps")
    studio.window.close()
    assert not studio.window.isVisible()
