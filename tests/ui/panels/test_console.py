"""The console: lines are typed, worked out beside the window, shown, recalled and copied."""

import time

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.presets import NETWORKS
from mlpstudio.labs.tensors.shape_errors import read_error
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.console.work import Answer, Asked, answer
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels import console as module
from mlpstudio.ui.panels.console import PURPOSE, ConsolePanel
from mlpstudio.ui.running.run_controller import RunState

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot, bench_with_data: Workbench) -> ConsolePanel:
    return shown(qtbot, bench_with_data)


def shown(qtbot: QtBot, bench: Workbench) -> ConsolePanel:
    session = bench.session
    session.apply("", edits.set_network(session.project, NETWORKS["small"]))
    panel = ConsolePanel(bench)
    qtbot.addWidget(panel)
    panel.resize(700, 520)
    panel.show()
    panel.entry.setFocus()
    return panel


def enter(qtbot: QtBot, panel: ConsolePanel, *lines: str) -> None:
    for line in lines:
        qtbot.keyClicks(panel.entry, line)
        qtbot.keyClick(panel.entry, KEY.Key_Return)
    qtbot.waitUntil(lambda: not panel.bench.background.is_busy(PURPOSE))


def texts(panel: ConsolePanel) -> list[str]:
    return [part.value.text() for part in panel.record.parts]


def test_lines_about_the_network_are_worked_out_in_order(qtbot: QtBot, panel: ConsolePanel):
    enter(
        qtbot,
        panel,
        "W1.shape",
        "h = np.exp(Z2)",
        "np.allclose(h / h.sum(axis=1, keepdims=True), A2, atol=1e-6)",
        "np.allclose(Z1, X @ W1 + b1, atol=1e-5)",
        "(labels == Y).all() and images.shape",
    )
    n_units = NETWORKS["small"].layers[0].units  # type: ignore[union-attr]  # a dense layer
    assert texts(panel)[0] == f"(784, {n_units})"
    assert texts(panel)[2:] == ["True", "True", "(128, 28, 28)"]
    assert panel.record.parts[1].map is not None
    assert panel.record.parts[1].about.text() == "(128, 10) float32 · initial weights"
    assert panel.record.welcome.isHidden()
    assert panel.entry.text() == ""


def test_an_example_is_worked_out_by_a_click(qtbot: QtBot, panel: ConsolePanel):
    chips = [chip.text() for chip in panel.record.chips.buttons]
    assert "X[0].reshape(28, 28)" in chips
    for place in range(len(chips)):
        panel.record.chips.buttons[place].click()
    qtbot.waitUntil(lambda: len(panel.record.parts) == len(chips))
    assert all(part.entered.error is None for part in panel.record.parts)


def test_an_unread_line_stays_to_be_mended(qtbot: QtBot, panel: ConsolePanel):
    enter(qtbot, panel, "W1[0] = 3")
    assert "changes" in panel.fault.sentence
    panel.entry.clear()
    enter(qtbot, panel, "X @ W3")
    assert panel.entry.text() == "X @ W3"
    assert panel.entry.cursorPosition() == 4
    assert "no W3" in panel.fault.sentence
    assert "W1" in panel.fault.sentence
    assert panel.fault.marked == "W"
    assert not panel.record.parts
    qtbot.keyClick(panel.entry, KEY.Key_End)
    qtbot.keyClick(panel.entry, KEY.Key_Backspace)
    assert panel.fault.isHidden()
    enter(qtbot, panel, "1")
    assert len(texts(panel)) == 1


def test_what_numpy_refuses_is_handed_to_the_reader_of_errors(
    qtbot: QtBot, panel: ConsolePanel, monkeypatch: pytest.MonkeyPatch
):
    shown_panels: list[str] = []
    monkeypatch.setattr(module, "show_panel", lambda widget, name: shown_panels.append(name))
    enter(qtbot, panel, "X @ X")
    part = panel.record.parts[0]
    assert part.fault is not None
    assert part.fault.marked == "@"
    assert part.button is not None
    qtbot.mouseClick(part.button, LEFT)
    text = panel.project.labs.shape_errors.text
    assert read_error(text) is not None
    assert "matmul" in text
    assert shown_panels == ["shape_errors"]
    enter(qtbot, panel, "1 / 0")  # which that reader does not know
    assert panel.record.parts[1].button is None


def test_pasted_lines_are_recalled_in_one_line(qtbot: QtBot, panel: ConsolePanel):
    QGuiApplication.clipboard().setText("np.maximum(2,\n    3)\n")
    panel.entry.paste()
    enter(qtbot, panel, "")
    assert texts(panel) == ["3"]
    assert panel.record.parts[0].line.text() == ">>> np.maximum(2,     3)"


def test_earlier_lines_come_back_by_up_and_by_a_click(qtbot: QtBot, panel: ConsolePanel):
    enter(qtbot, panel, "1 + 1", "2 + 2")
    qtbot.keyClicks(panel.entry, "3")
    for key, expected in (
        (KEY.Key_Up, "2 + 2"),
        (KEY.Key_Up, "1 + 1"),
        (KEY.Key_Up, "1 + 1"),
        (KEY.Key_Down, "2 + 2"),
        (KEY.Key_Down, "3"),
    ):
        qtbot.keyClick(panel.entry, key)
        assert panel.entry.text() == expected
    qtbot.mouseClick(panel.record.parts[0].line, LEFT)
    assert panel.entry.text() == "1 + 1"


def test_the_record_scrolls_from_the_entry_and_shows_the_newest(qtbot: QtBot, panel: ConsolePanel):
    enter(qtbot, panel, *["W1"] * 5)
    bar = panel.record.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    qtbot.keyClick(panel.entry, KEY.Key_PageUp)
    assert bar.value() < bar.maximum()
    enter(qtbot, panel, "W1")
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def test_tab_completes_a_name_and_otherwise_leads_on(qtbot: QtBot, panel: ConsolePanel):
    qtbot.keyClicks(panel.entry, "lab")
    qtbot.keyClick(panel.entry, KEY.Key_Tab)
    assert panel.entry.text() == "labels"
    assert panel.entry.hasFocus()
    qtbot.keyClicks(panel.entry, ".arg")
    qtbot.keyClick(panel.entry, KEY.Key_Tab)
    assert "argmax(" in panel.hint.text()
    qtbot.keyClicks(panel.entry, "max(")
    assert panel.hint.isHidden()
    panel.copy_button.setEnabled(True)
    qtbot.keyClick(panel.entry, KEY.Key_Tab)
    assert panel.entry.text() == "labels.argmax("
    assert QApplication.focusWidget() is panel.copy_button


def test_copied_lines_run_in_python_and_clear_lets_go(qtbot: QtBot, panel: ConsolePanel):
    enter(qtbot, panel, "h = W1 + 1", "X @ X", "h.sum()")
    panel.entry.clear()
    qtbot.mouseClick(panel.copy_button, LEFT)
    there: dict[str, object] = {"W1": np.ones(3)}
    exec(QGuiApplication.clipboard().text(), there)
    np.testing.assert_array_equal(there["h"], 2 * np.ones(3))  # type: ignore[arg-type]
    qtbot.mouseClick(panel.clear_button, LEFT)
    assert not panel.record.parts
    assert panel.record.welcome.isVisible()
    enter(qtbot, panel, "h.shape")
    assert "no h here" in panel.fault.sentence


def test_values_follow_the_run(qtbot: QtBot, panel: ConsolePanel):
    runs = panel.bench.runs
    enter(qtbot, panel, "before = W1")
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.COMPLETED, timeout=20_000)
    enter(qtbot, panel, "np.allclose(W1, before)")
    weights = runs.weights
    assert weights is not None
    assert texts(panel)[1] == "False"
    assert f"step {weights.step:,}" in panel.record.parts[1].about.text()


def test_without_data_lines_without_tensors_are_worked_out(qtbot: QtBot, bench: Workbench):
    panel = shown(qtbot, bench)
    enter(qtbot, panel, "np.arange(6).reshape(2, 3).sum()")
    assert texts(panel) == ["15"]
    enter(qtbot, panel, "W1.shape")
    assert panel.fault.sentence.startswith("W1 has no values.")


def test_escape_gives_up_what_is_worked_out_and_what_waits(
    qtbot: QtBot, panel: ConsolePanel, monkeypatch: pytest.MonkeyPatch
):
    def until_given_up(asked: Asked, ticket: Ticket) -> Answer:
        while not ticket.is_stale:
            time.sleep(0.001)
        return answer(asked, ticket)

    monkeypatch.setattr(module, "answer", until_given_up)
    for line in ("np.zeros(3)", "5"):
        qtbot.keyClicks(panel.entry, line)
        qtbot.keyClick(panel.entry, KEY.Key_Return)
    qtbot.waitUntil(lambda: "Escape" in panel.hint.text())
    monkeypatch.undo()
    qtbot.keyClick(panel.entry, KEY.Key_Escape)
    assert not panel.bench.background.is_busy(PURPOSE)
    enter(qtbot, panel, "7")
    assert texts(panel) == ["7"]


def test_lines_under_way_are_worked_out_by_the_panel_that_is_built_anew(
    qtbot: QtBot, panel: ConsolePanel
):
    for line in ("h = 3 * 4", "h + 1"):  # not delivered before the window is built anew
        qtbot.keyClicks(panel.entry, line)
        panel.entry.entered.emit(panel.entry.text())
    again = shown(qtbot, panel.bench)
    again.restore(panel.keep())
    qtbot.waitUntil(lambda: texts(again) == ["12", "13"])
    assert not panel.record.parts


def test_what_cannot_be_pictured_for_want_of_memory_is_told(
    qtbot: QtBot, panel: ConsolePanel, monkeypatch: pytest.MonkeyPatch
):
    def without_memory(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("mlpstudio.ui.console.work.shown", without_memory)
    enter(qtbot, panel, "1")
    error = panel.record.parts[0].entered.error
    assert error is not None
    assert error.found == "MemoryError"


def test_it_is_built_anew_as_it_was(qtbot: QtBot, panel: ConsolePanel):
    enter(qtbot, panel, "h = 3 * 4", "X @ X")
    qtbot.keyClicks(panel.entry, "h + 1")
    again = shown(qtbot, panel.bench)
    again.restore(panel.keep())
    assert [part.entered.text for part in again.record.parts] == ["h = 3 * 4", "X @ X"]
    qtbot.keyClick(again.entry, KEY.Key_Return)
    qtbot.waitUntil(lambda: texts(again)[-1] == "13")
