import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.runs.measuring import TEST, VALIDATION
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.report import material as module
from mlpstudio.ui.report.report_export import ReportExport
from mlpstudio.ui.running.run_controller import RunState
from tests.ui.readers import bar_reader, show_network
from tests.ui.report.test_markup import checked


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def trained(qtbot: QtBot, bench: Workbench) -> None:
    """Train a small network of many kinds of layers."""
    layers = (
        DenseSpec(8, "tanh", l2=0.001, learning_rate_factor=0.1),
        BatchNormSpec(),
        DropoutSpec(0.1),
    )
    spec = NetworkSpec((28, 28), (*layers, DenseSpec(10, "softmax")))
    project = replace(bench.session.project, network=spec, notes="Tried <b>twice</b>.")
    project = edits.change_training(project, epochs=2, batch_size=64)
    bench.session.apply("small", project)
    bench.runs.play()
    qtbot.waitUntil(lambda: bench.runs.state is RunState.COMPLETED, timeout=10_000)
    qtbot.waitUntil(lambda: bench.doctor.evidence is not None)


def written(qtbot: QtBot, report: ReportExport, path: Path, part: str = "") -> str:
    with qtbot.waitSignal(report.saved):
        report.write(path, "My network", part)
    return path.read_text("utf-8")


def test_a_report_has_everything_and_needs_nothing(
    qtbot: QtBot, bench_with_data: Workbench, window: QWidget, tmp_path: Path
) -> None:
    bench = bench_with_data
    trained(qtbot, bench)
    html = written(qtbot, ReportExport(bench, window), tmp_path / "report.html")
    page = checked(html)
    assert {"svg", "img", "table"} <= page.seen
    assert "script" not in page.seen
    assert all(link.startswith("data:image/png;base64,") for link in page.links)
    titles = re.findall("<h2>(.*?)</h2>", html)
    assert titles == [
        "How it learnt",
        "The answers: Validation set",
        "What the doctor found",
        "The network",
        "The data",
        "The settings",
        "Where it comes from",
    ]
    assert "Tried &lt;b&gt;twice&lt;/b&gt;." in html
    assert "784-8-10 · Completed" in html
    assert "L2" in html
    assert "Layer 1: factor of the learning rate" in html
    dataset = bench.data.dataset
    assert dataset is not None
    assert module.data_hash(dataset.train) in html
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_the_answers_are_those_of_the_whole_validation_set(
    qtbot: QtBot, bench_with_data: Workbench, tmp_path: Path
) -> None:
    bench = bench_with_data
    show_network(bench, bar_reader())
    wanted = module.case(bench, "x")
    assert wanted is not None
    found = module.gather(wanted, lambda: False)
    assert found is not None
    assert found.found is not None
    dataset = bench.data.dataset
    assert dataset is not None
    assert dataset.validation is not None
    assert found.found.asked.part == VALIDATION
    assert len(found.found.numbers) == len(dataset.validation)
    wrong = int((~found.found.answers.report.is_right).sum())
    assert len(found.pictures) == len(found.mistakes) == min(wrong, module.N_MISTAKES)
    assert module.gather(wanted, lambda: True) is None


def test_the_test_set_is_counted_on_only_when_it_is_asked_for(
    bench_with_data: Workbench,
) -> None:
    show_network(bench_with_data, bar_reader())
    usual, asked = module.case(bench_with_data, "x"), module.case(bench_with_data, "x", TEST)
    assert usual is not None
    assert usual.asked is not None
    assert usual.asked.part == VALIDATION
    assert asked is not None
    assert asked.asked is not None
    assert asked.asked.part == TEST


def test_without_a_run_nothing_is_asked(bench: Workbench, window: QWidget) -> None:
    report = ReportExport(bench, window)
    assert not report.can_save
    report.save()
    assert window.findChild(QFileDialog) is None
    assert module.case(bench, "x") is None


def test_a_file_is_suggested_and_what_fails_is_told(
    qtbot: QtBot, bench_with_data: Workbench, window: QWidget, tmp_path: Path
) -> None:
    show_network(bench_with_data, bar_reader())
    report = ReportExport(bench_with_data, window)
    report.save()
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "report.html"
    with qtbot.waitSignal(report.failed):
        dialog.fileSelected.emit(str(tmp_path / "gone" / "report.html"))
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "No such file" in box.informativeText()
    qtbot.mouseClick(box.buttons()[0], Qt.MouseButton.LeftButton)


def test_a_report_that_is_given_up_leaves_no_file(
    qtbot: QtBot, bench_with_data: Workbench, window: QWidget, tmp_path: Path
) -> None:
    show_network(bench_with_data, bar_reader())
    report = ReportExport(bench_with_data, window)
    report.write(tmp_path / "report.html", "x")
    report.cancel()
    assert not bench_with_data.background.is_busy("report")
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_is_gone_meanwhile_is_told(
    qtbot: QtBot, bench: Workbench, window: QWidget, tmp_path: Path
) -> None:
    report = ReportExport(bench, window)
    with qtbot.waitSignal(report.failed) as failed:
        report.write(tmp_path / "report.html", "x")
    assert failed.args is not None
    assert "no trained network" in failed.args[1]


def test_a_diverged_run_has_a_report_too(
    qtbot: QtBot, bench_with_data: Workbench, window: QWidget, tmp_path: Path
) -> None:
    network = bar_reader()
    network.theta[...] = np.nan
    show_network(bench_with_data, network)
    html = written(qtbot, ReportExport(bench_with_data, window), tmp_path / "r.html")
    checked(html)
    assert "The answers" in html
