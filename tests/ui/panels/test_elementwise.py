"""The element-wise panel: cells typed, the loop stepped, names linked, and the race."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import ElementwiseSettings
from mlpstudio.labs.tensors import loop_race
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.elementwise import ElementwisePanel
from mlpstudio.ui.widgets.tensors.matrix_board import Spot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(bench: Workbench, qtbot: QtBot) -> ElementwisePanel:
    widget = ElementwisePanel(bench)
    qtbot.addWidget(widget)
    widget.resize(860, 640)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def middle(panel: ElementwisePanel, spot: Spot) -> QPoint:
    return panel.board.cell_rect(spot).center().toPoint()


def edit(qtbot: QtBot, panel: ElementwisePanel, spot: Spot, text: str) -> None:
    qtbot.mouseClick(panel.board, LEFT, pos=middle(panel, spot))
    qtbot.keyClicks(panel.board, text[:1])
    qtbot.keyClicks(panel.board.editor, text[1:])
    qtbot.keyClick(panel.board.editor, Qt.Key.Key_Return)


def set_to(panel: ElementwisePanel, settings: ElementwiseSettings) -> None:
    panel.bench.session.apply("", edits.set_lab(panel.project, settings))


def test_the_sum_is_there_at_once(panel: ElementwisePanel):
    assert [matrix.caption for matrix in panel.board.matrices] == [
        "x",
        "y",
        "z, the loop: 6 of 6",
        "z, NumPy",
    ]
    assert panel.board.matrices[3].values.tolist() == [[1.5, 2.0, 2.0], [-2.0, 0.0, 1.0]]
    assert panel.formula.plain == "z[i, j] = x[i, j] + y[i, j]"
    assert panel.numpy_line.plain == "z = x + y"


def test_a_cell_is_typed_and_undone(panel: ElementwisePanel, qtbot: QtBot):
    edit(qtbot, panel, (1, 0, 1), "-2.5")
    assert panel.settings.y[0][1] == -2.5
    assert panel.board.matrices[2].values[0, 1] == -4.5
    assert panel.board.hasFocus()
    panel.bench.session.undo()
    assert panel.settings == ElementwiseSettings()


def test_what_is_no_number_is_refused_and_the_old_one_stays(panel: ElementwisePanel, qtbot: QtBot):
    edit(qtbot, panel, (0, 0, 0), "1e")
    assert "is no number" in panel.readout.text()
    assert panel.board.editor.isVisible()
    qtbot.keyClick(panel.board.editor, Qt.Key.Key_Escape)
    assert not panel.board.editor.isVisible()
    assert panel.settings == ElementwiseSettings()


def test_keys_walk_over_the_cells_and_tab_goes_on_typing(panel: ElementwisePanel, qtbot: QtBot):
    panel.board.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(panel.board, key)
    assert panel.board.pointed_spot == (1, 1, 0)  # beyond the side of x lies y
    assert panel.readout.text() == "z[1, 0] = −4 + 2 = −2"
    qtbot.keyClicks(panel.board, "7")
    qtbot.keyClick(panel.board.editor, Qt.Key.Key_Tab)
    assert panel.settings.y[1][0] == 7.0
    assert panel.board.pointed_spot == (1, 1, 1)
    qtbot.keyClick(panel.board, Qt.Key.Key_Delete)
    assert panel.settings.y[1][1] == 0.0
    qtbot.keyClick(panel.board, Qt.Key.Key_F2)
    qtbot.keyClick(panel.board.editor, Qt.Key.Key_Down)
    assert panel.board.pointed_spot == (1, 1, 1)


def test_results_cannot_be_typed(panel: ElementwisePanel, qtbot: QtBot):
    edit_target = middle(panel, (3, 0, 0))
    qtbot.mouseDClick(panel.board, LEFT, pos=edit_target)
    qtbot.keyClicks(panel.board, "5")
    assert not panel.board.editor.isVisible()
    assert panel.settings == ElementwiseSettings()


def test_operation_and_size_are_chosen(panel: ElementwisePanel):
    panel.operation.chosen.emit("relu")
    assert [matrix.caption for matrix in panel.board.matrices][:2] == [
        "x",
        "z, the loop: 6 of 6",
    ]
    assert panel.numpy_line.plain == "z = np.maximum(x, 0)"
    panel.rows.setValue(6)
    panel.columns.setValue(8)
    assert panel.board.matrices[0].values.shape == (6, 8)
    assert panel.settings.x[1][2] == -6.0
    assert "48 of 48" in panel.board.matrices[1].caption


def test_the_loop_is_stepped_and_played(panel: ElementwisePanel, qtbot: QtBot):
    panel.stepper.reset_button.click()
    assert panel.listing.lines[panel.listing.lit_line or 0].strip() == "x = x.copy()"
    assert [matrix.n_known for matrix in panel.board.matrices] == [None, None, 0, 0]
    panel.stepper.step_button.click()
    panel.stepper.step_button.click()
    assert [matrix.n_known for matrix in panel.board.matrices] == [None, None, 2, 6]
    assert panel.readout.text() == "z[0, 1] = −2 + 4 = 2"
    assert panel.board.lit == {(0, 0, 1): "warning", (1, 0, 1): "warning", (2, 0, 1): "warning"}
    panel.stepper.back_button.click()
    assert panel.board.matrices[2].n_known == 1
    panel.stepper.speed_choice.set_value("40")
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.stepper.step == panel.stepper.last)
    assert panel.listing.lines[panel.listing.lit_line or 0].strip() == "return x"


def test_picture_formula_and_code_are_linked(panel: ElementwisePanel, qtbot: QtBot):
    qtbot.mouseMove(panel.board, middle(panel, (3, 1, 2)))
    assert panel.formula.plain == "z[1, 2] = x[1, 2] + y[1, 2]"
    assert panel.formula.lit == panel.numpy_line.lit == {"x", "y", "z"}
    assert set(panel.board.lit) == {(which, 1, 2) for which in range(4)}
    panel.numpy_line.linkHovered.emit("y")
    assert set(panel.board.lit) == {(1, r, c) for r in range(2) for c in range(3)}
    assert panel.formula.lit == {"y"}
    panel.numpy_line.linkHovered.emit("")
    assert set(panel.board.lit) == {(which, 1, 2) for which in range(4)}


def test_loop_and_program_are_copied(panel: ElementwisePanel):
    panel.copy_button.click()
    assert QGuiApplication.clipboard().text().startswith("def naive_add(x, y):")
    panel.code.button.click()
    assert QGuiApplication.clipboard().text().endswith("z = x + y\nprint(z)")


def test_the_race_is_run_and_told_in_words(panel: ElementwisePanel, qtbot: QtBot, monkeypatch):
    monkeypatch.setattr(loop_race, "PAUSE", 0.0)
    panel.race.button.click()
    assert panel.race.button.text() == "Cancel"
    qtbot.waitUntil(lambda: panel.race.race.loop.n_done > 0)
    assert panel.race.bars.bar_width(1) > 0
    qtbot.waitUntil(lambda: panel.race.race.is_over, timeout=30_000)
    assert panel.race.button.text() == "Race"
    assert panel.race.outcome.text().endswith("times as long.")
    assert panel.race.noise.isVisible()
    assert panel.race.bars.bars[1].note.endswith("1,000 of 1,000")


def test_the_race_is_called_off(panel: ElementwisePanel, qtbot: QtBot):
    panel.race.button.click()
    qtbot.waitUntil(lambda: panel.race.race.loop.n_done > 0)
    panel.race.button.click()
    assert not panel.race.is_running
    assert panel.race.outcome.text() == "Called off: the loop had not arrived."
    assert not panel.race.race.is_over


def test_a_hidden_panel_catches_up_when_it_is_shown(panel: ElementwisePanel):
    panel.hide()
    set_to(panel, ElementwiseSettings("relu", ((1.0,),), ((2.0,),)))
    assert len(panel.board.matrices) == 4
    panel.show()
    assert len(panel.board.matrices) == 3


@pytest.mark.parametrize("size", [(300, 220), (420, 600), (1000, 700)])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_it_is_painted_in_any_size_and_theme(
    panel: ElementwisePanel, size: tuple[int, int], mode: str
):
    panel.resize(*size)
    panel.bench.theme.set_mode(mode)
    panel.board.setFocus()
    large = ((-123456.5,) * 8,) * 6
    for settings in (ElementwiseSettings("maximum", large, large), ElementwiseSettings("relu")):
        set_to(panel, settings)
        panel.board.set_cursor((0, 0, 0))
        assert not panel.grab().isNull()
    rect = panel.board.cell_rect((2, 1, 2))
    assert rect.right() <= panel.board.width()
    assert rect.bottom() <= panel.board.height()
