from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits, presets
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.status_bar import StatusBar


@pytest.fixture
def bar(qtbot: QtBot, bench_with_data: Workbench) -> Iterator[StatusBar]:
    session = bench_with_data.session
    session.apply("", edits.set_network(session.project, presets.NETWORKS["small"]))
    made = StatusBar(bench_with_data)
    qtbot.addWidget(made)
    made.resize(1000, 24)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def test_progress_makes_room_for_what_a_menu_entry_does(
    qtbot: QtBot, bench_with_data: Workbench, bar: StatusBar
) -> None:
    progress = bar.findChild(QProgressBar)
    assert isinstance(progress, QProgressBar)
    bench_with_data.runs.step()
    qtbot.waitUntil(progress.isVisible)
    bar.showMessage("End the run here.")
    bench_with_data.runs.stop()
    bar.refresh()
    assert not progress.isVisible()
    bar.clearMessage()
    assert progress.isVisible()
