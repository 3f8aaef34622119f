from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.presets import NETWORKS
from mlpstudio.runs.measuring import TEST
from mlpstudio.ui.evaluation.verdict_line import VerdictLine
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.report.material import Case
from mlpstudio.ui.running.run_controller import RunState


def trained(qtbot: QtBot, bench: Workbench) -> None:
    project = edits.set_network(bench.session.project, NETWORKS["softmax_regression"])
    project = edits.change_training(project, epochs=2, batch_size=8)
    bench.session.apply("small", project)
    bench.runs.play()
    qtbot.waitUntil(lambda: bench.runs.state is RunState.COMPLETED, timeout=10_000)
    qtbot.waitUntil(lambda: bench.doctor.evidence is not None)


def test_the_line_appears_with_weights_and_says_the_verdict(
    qtbot: QtBot, bench_with_data: Workbench, tmp_path: Path
) -> None:
    line = VerdictLine(bench_with_data, lambda: TEST)
    qtbot.addWidget(line)
    assert line.isHidden()
    trained(qtbot, bench_with_data)
    assert not line.isHidden()
    assert line.text.text().startswith("Training ")
    assert "too early for a verdict" in line.text.text()
    assert "percentage points" in line.text.toolTip()

    asked: list[Case] = []
    line.report._gather = lambda _, wanted: asked.append(wanted)  # type: ignore[method-assign]
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    dialog = line.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "r.html"))
    assert asked[0].asked is not None
    assert asked[0].asked.part == TEST
    line.report.cancel()
    line.report.saved.emit(tmp_path / "r.html")
    assert line.text.text() == "Saved r.html."


def test_in_the_past_it_says_that_it_is_about_the_whole_run(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    line = VerdictLine(bench_with_data, lambda: TEST)
    qtbot.addWidget(line)
    trained(qtbot, bench_with_data)
    now = line.text.text()
    bench_with_data.runs.time.look(0)
    assert line.text.text() == f"The run by now: {now}"
    bench_with_data.runs.time.back()
    assert line.text.text() == now
