"""The memory of the time machine: shown, chosen with keys and mouse, remembered."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.ui.moments.memory_form import MemoryButton, MemoryForm
from mlpstudio.ui.panel import Workbench
from tests.ui.library.builders import finished_run, project

N_BYTES = 10**6


@pytest.fixture
def button(qtbot: QtBot, bench: Workbench) -> Iterator[MemoryButton]:
    """A button of a run with 84 snapshots of a megabyte each."""
    snapshots = SnapshotStore()
    for step in range(84):
        snapshots.keep(step, np.zeros(N_BYTES // 4, np.float32))
    bench.runs.show(finished_run(project()), snapshots=snapshots)
    made = MemoryButton(bench)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.form.close()


def opened(qtbot: QtBot, button: MemoryButton) -> MemoryForm:
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert button.form.isVisible()
    return button.form


def test_the_button_says_what_is_used(button: MemoryButton) -> None:
    assert button.text() == "84 snapshots, 84 MB of 200 MB"
    assert "84 MB of 200 MB" in button.toolTip()


def test_the_form_says_it_too_and_what_happens_beyond(qtbot: QtBot, button: MemoryButton) -> None:
    form = opened(qtbot, button)
    assert form.used.text() == "84 snapshots, 84 MB of 200 MB"
    assert form.bar.value() / form.bar.maximum() == 0.42
    assert "One takes 1 MB." in form.note.text()
    assert form.limit.value() == 200
    right = button.mapToGlobal(button.rect().topRight()).x()
    assert abs(form.geometry().right() - right) <= 4


def test_arrow_keys_choose_and_the_choice_is_remembered(
    qtbot: QtBot, button: MemoryButton, bench: Workbench
) -> None:
    form = opened(qtbot, button)
    qtbot.keyClick(form.limit.slider, Qt.Key.Key_Right)
    assert bench.preferences.snapshot_budget == bench.runs.snapshots.budget == 300 * 10**6
    assert button.text() == "84 snapshots, 84 MB of 300 MB"
    qtbot.keyClick(form.limit.slider, Qt.Key.Key_End)
    assert bench.runs.snapshots.budget == 2_000 * 10**6
    assert len(bench.runs.snapshots) == 84


def test_a_smaller_limit_thins_out_at_once_but_only_when_it_is_settled_on(
    qtbot: QtBot, button: MemoryButton, bench: Workbench
) -> None:
    form = opened(qtbot, button)
    form.limit.slider.setSliderDown(True)
    form.limit.slider.setValue(0)
    assert form.note.text() == "50 of the 84 snapshots stay."
    form.limit.slider.setValue(4)
    assert form.note.text() == "All snapshots stay."
    assert len(bench.runs.snapshots) == 84
    form.limit.slider.setValue(0)
    form.limit.slider.setSliderDown(False)
    assert bench.runs.snapshots.budget == 50 * 10**6
    kept = bench.runs.snapshots.all()
    assert len(kept) == 50
    assert (kept[0].step, kept[-1].step) == (0, 83)


def test_any_number_of_megabytes_can_be_typed(
    qtbot: QtBot, button: MemoryButton, bench: Workbench
) -> None:
    form = opened(qtbot, button)
    form.limit.entry.selectAll()
    qtbot.keyClicks(form.limit.entry, "123")
    qtbot.keyClick(form.limit.entry, Qt.Key.Key_Return)
    assert bench.runs.snapshots.budget == 123 * 10**6


def test_without_snapshots_it_says_when_there_will_be_some(
    qtbot: QtBot, button: MemoryButton, bench: Workbench
) -> None:
    bench.runs.reset()
    button.show_memory()
    form = opened(qtbot, button)
    assert form.note.text() == "Snapshots are taken while a network trains."
    form.limit.slider.setSliderDown(True)
    form.limit.slider.setValue(0)
    assert "taken while" in form.note.text()


def test_two_runs_side_by_side_share_the_limit(
    qtbot: QtBot, button: MemoryButton, bench: Workbench
) -> None:
    bench.runs.snapshots.set_budget(100 * 10**6)  # as for twins
    form = opened(qtbot, button)
    assert form.limit.value() == 200
    assert "other half" in form.note.text()
