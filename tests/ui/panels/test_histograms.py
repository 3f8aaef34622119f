import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.histograms import MOST_COLUMNS, HistogramsPanel, _evenly
from mlpstudio.ui.running.run_controller import RunState

SPEC = NetworkSpec((28, 28), (DenseSpec(16, "relu"), DenseSpec(10, "softmax")))


def train(qtbot: QtBot, bench: Workbench, epochs: int = 3) -> None:
    project = edits.set_network(bench.session.project, SPEC)
    bench.session.apply("", edits.change_training(project, epochs=epochs, batch_size=32))
    bench.runs.play()
    qtbot.waitUntil(lambda: bench.runs.state is RunState.COMPLETED, timeout=20_000)


@pytest.fixture
def panel(qtbot: QtBot, bench_with_data: Workbench) -> HistogramsPanel:
    made = HistogramsPanel(bench_with_data)
    qtbot.addWidget(made)
    made.resize(530, 420)
    made.show()
    qtbot.waitExposed(made)
    return made


def wait_for_all(qtbot: QtBot, panel: HistogramsPanel) -> None:
    kept = panel.bench.runs.snapshots
    qtbot.waitUntil(lambda: 0 < len(kept) == len(panel._shown), timeout=10_000)


def test_without_a_run_it_says_what_to_do(panel: HistogramsPanel) -> None:
    assert "Press Play" in panel.hint.text()
    assert not panel.legend.isVisible()


def test_every_layer_has_a_column_for_each_snapshot(qtbot: QtBot, panel: HistogramsPanel) -> None:
    train(qtbot, panel.bench)
    wait_for_all(qtbot, panel)
    assert [story.title.text() for story in panel.stories] == [
        "Layer 1: 784 → 16",
        "Layer 2: 16 → 10",
    ]
    assert all(s.map.n_columns == len(panel.bench.runs.snapshots) for s in panel.stories)
    assert panel._shown[-1][0].step == 48
    assert panel.hint.isHidden()


def test_numbers_are_those_of_the_weights(qtbot: QtBot, panel: HistogramsPanel) -> None:
    train(qtbot, panel.bench)
    wait_for_all(qtbot, panel)
    kept, layers = panel._shown[-1]
    W = kept.weights[: 784 * 16]  # (784 · 16,)
    assert layers[0].weights.quantiles[3] == pytest.approx(np.median(W), abs=1e-6)
    assert "median" in panel.stories[0].facts.text()
    assert layers[0].update > 0.0


def test_chips_choose_what_is_drawn(qtbot: QtBot, panel: HistogramsPanel) -> None:
    train(qtbot, panel.bench)
    wait_for_all(qtbot, panel)
    for button, kind in zip(panel.kinds.buttons, panel._names, strict=True):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert panel.kind == kind
        assert not panel.grab().isNull()
    assert panel.stories[0].facts.text().endswith("per step")
    panel.bench.runs.time.look(0)
    assert panel.stories[0].facts.text() == "no step before"


def test_a_click_looks_at_that_moment_and_arrows_at_the_next(
    qtbot: QtBot, panel: HistogramsPanel
) -> None:
    train(qtbot, panel.bench)
    wait_for_all(qtbot, panel)
    view, time = panel.stories[1].map, panel.bench.runs.time
    area = view.area()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(area.left() + 2, area.top() + 9))
    assert time.place == 0
    assert view.cursor_column == 0
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert time.place == 1
    assert view.cursor_column == panel.stories[0].map.cursor_column == 1
    time.back()
    assert view.cursor_column is None


def test_it_is_silent_while_hidden_and_catches_up(qtbot: QtBot, panel: HistogramsPanel) -> None:
    panel.hide()
    train(qtbot, panel.bench)
    assert panel.survey.answers == []
    panel.show()
    wait_for_all(qtbot, panel)


def test_another_run_begins_another_history(qtbot: QtBot, panel: HistogramsPanel) -> None:
    train(qtbot, panel.bench)
    wait_for_all(qtbot, panel)
    panel.bench.runs.reset()
    qtbot.waitUntil(lambda: panel.hint.isVisible())
    assert "Press Play" in panel.hint.text()
    deeper = NetworkSpec((28, 28), (DenseSpec(8), DenseSpec(8), DenseSpec(10, "softmax")))
    session = panel.bench.session
    session.apply("", edits.set_network(session.project, deeper))
    panel.bench.runs.play()
    qtbot.waitUntil(lambda: len(panel.stories) == 3, timeout=10_000)
    panel.bench.runs.stop()


def test_what_is_looked_at_is_remembered(bench: Workbench, qtbot: QtBot) -> None:
    first, second = HistogramsPanel(bench), HistogramsPanel(bench)
    for panel in (first, second):
        qtbot.addWidget(panel)
    first.restore({"kind": "gradients"})
    second.restore(first.keep())
    second.restore({"kind": "nonsense"})
    assert second.kind == "gradients"


def test_of_many_snapshots_evenly_chosen_ones_are_drawn() -> None:
    shown = _evenly(list(range(500)), MOST_COLUMNS)
    assert len(shown) == MOST_COLUMNS
    assert (shown[0], shown[-1]) == (0, 499)
