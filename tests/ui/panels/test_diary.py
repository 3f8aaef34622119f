from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.labs.networks.diary import NEVER, Diary
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.diary import GALLERIES, DiaryPanel
from mlpstudio.ui.running.run_controller import RunState

SPEC = NetworkSpec((28, 28), (DenseSpec(16, "relu"), DenseSpec(10, "softmax")))


def train(qtbot: QtBot, bench: Workbench, epochs: int = 3) -> None:
    project = edits.set_network(bench.session.project, SPEC)
    bench.session.apply("", edits.change_training(project, epochs=epochs, batch_size=32))
    bench.runs.play()
    qtbot.waitUntil(lambda: bench.runs.state is RunState.COMPLETED, timeout=20_000)


@pytest.fixture
def panel(qtbot: QtBot, bench_with_data: Workbench) -> DiaryPanel:
    made = DiaryPanel(bench_with_data)
    qtbot.addWidget(made)
    made.resize(600, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


def wait_for_all(qtbot: QtBot, panel: DiaryPanel) -> None:
    def is_there() -> bool:
        wanted = [one.step for one in panel.bench.runs.snapshots.all() if one.step > 0]
        return wanted[-1:] == [48] and [kept.step for kept, _ in panel._entries] == wanted

    qtbot.waitUntil(is_there, timeout=10_000)


def choose(qtbot: QtBot, panel: DiaryPanel, name: str) -> None:
    button = panel.galleries.buttons[GALLERIES.index(name)]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_a_run_it_says_what_to_do(panel: DiaryPanel) -> None:
    assert "Press Play" in panel.summary.text()
    assert not panel.grid.isVisible()


def test_without_validation_samples_it_says_where_to_get_some(
    qtbot: QtBot, panel: DiaryPanel
) -> None:
    data = panel.bench.data
    assert data.dataset is not None
    data.dataset = replace(data.dataset, validation=None)
    train(qtbot, panel.bench, epochs=1)
    qtbot.waitUntil(lambda: "validation samples" in panel.summary.text())
    assert not panel.grid.isVisible()


def test_the_diary_holds_what_the_network_answered(qtbot: QtBot, panel: DiaryPanel) -> None:
    train(qtbot, panel.bench)
    wait_for_all(qtbot, panel)
    validation = panel.bench.data.dataset.validation
    inputs = validation.flat.astype(np.float32) * np.float32(validation.scale)  # (N, 784)
    assert panel._entries[0][0].step == 1  # what is right before is chance
    for kept, entry in panel._entries[::10]:
        outputs = Network(SPEC, kept.weights).predict(inputs)  # (N, 10)
        assert entry.probabilities == pytest.approx(outputs, abs=1e-5)
        assert entry.is_right.tolist() == (outputs.argmax(axis=1) == validation.labels).tolist()
    assert panel.summary.text().startswith(f"64 validation samples at {len(panel._entries)} mom")


def test_galleries_hold_the_samples_they_are_named_after(qtbot: QtBot, panel: DiaryPanel) -> None:
    train(qtbot, panel.bench)
    wait_for_all(qtbot, panel)
    is_right = np.array([entry.is_right for _, entry in panel._entries])  # (E, N)
    choose(qtbot, panel, "always_wrong")
    assert panel.numbers().tolist() == np.flatnonzero(~is_right.any(axis=0)).tolist()
    choose(qtbot, panel, "flip_flop")
    lost = (is_right[:-1] & ~is_right[1:]).sum(axis=0)  # (N,)
    assert (lost[panel.numbers()] > 1).all()
    assert len(panel.numbers()) == (lost > 1).sum()
    choose(qtbot, panel, "learned_last")
    since = panel._diary.learned_for_good()  # (N,)
    order = since[panel.numbers()]
    assert NEVER not in order
    assert (np.diff(order) <= 0).all()
    choose(qtbot, panel, "learned_first")
    assert (np.diff(since[panel.numbers()]) >= 0).all()
    assert panel.grid.numbers.tolist() == panel.numbers().tolist()


def test_a_click_tells_the_story_of_a_sample(qtbot: QtBot, panel: DiaryPanel) -> None:
    train(qtbot, panel.bench)
    wait_for_all(qtbot, panel)
    choose(qtbot, panel, "learned_last")
    cell = panel.grid.cell_rect(1).center()
    qtbot.mouseClick(panel.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    number = int(panel.numbers()[1])
    assert panel.grid.current == number
    label = int(panel.bench.data.dataset.validation.labels[number])
    assert panel.story.text().startswith(f"This is {label}.")
    shown = panel.history.probabilities
    assert shown.shape == (len(panel._entries), 10)
    assert shown[-1] == pytest.approx(panel._entries[-1][1].probabilities[number])
    assert panel.history.notable_classes()[-1] == label


def test_a_click_into_the_story_looks_at_that_moment(qtbot: QtBot, panel: DiaryPanel) -> None:
    train(qtbot, panel.bench)
    wait_for_all(qtbot, panel)
    time, view = panel.bench.runs.time, panel.history
    area = view.area()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(area.left() + 1, area.top() + 9))
    assert time.moment is not None
    assert time.moment.step == 1
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert time.moment.step == 0
    assert not panel.grab().isNull()


def test_an_empty_gallery_shows_no_sample(qtbot: QtBot, panel: DiaryPanel) -> None:
    train(qtbot, panel.bench)
    wait_for_all(qtbot, panel)
    panel._diary = Diary(panel._diary.steps, np.ones_like(panel._diary.is_right))
    choose(qtbot, panel, "always_wrong")
    assert panel.count.text() == "0 samples have never been answered rightly."
    assert not panel.grid.isVisible()
    assert not panel.history.isVisible()
    assert panel.story.text() == "Choose a sample to read its story."


def test_it_is_silent_while_hidden_and_catches_up(qtbot: QtBot, panel: DiaryPanel) -> None:
    panel.hide()
    train(qtbot, panel.bench)
    assert panel.survey.answers == []
    panel.show()
    wait_for_all(qtbot, panel)


def test_what_is_looked_at_is_remembered(qtbot: QtBot, panel: DiaryPanel) -> None:
    train(qtbot, panel.bench)
    wait_for_all(qtbot, panel)
    choose(qtbot, panel, "learned_first")
    panel.grid.choose(int(panel.numbers()[3]))
    kept = panel.keep()
    panel.restore({"gallery": "flip_flop", "sample": None})
    panel.restore(kept)
    assert panel.keep() == kept
