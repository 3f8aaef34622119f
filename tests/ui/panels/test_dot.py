"""The panel of products: shapes typed, a row and a column lit, refusals mended by a click."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import DotSettings
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.dot import DotPanel
from mlpstudio.ui.widgets.tensors.alignment_table import CellKind
from mlpstudio.ui.widgets.tensors.matrix_board import Spot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(bench: Workbench, qtbot: QtBot) -> DotPanel:
    widget = DotPanel(bench)
    qtbot.addWidget(widget)
    widget.resize(860, 640)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def write(qtbot: QtBot, panel: DotPanel, text: str) -> None:
    panel.entry.setFocus()
    panel.entry.selectAll()
    qtbot.keyClicks(panel.entry, text)


def set_to(panel: DotPanel, **values) -> None:
    panel.bench.session.apply("", edits.set_lab(panel.project, DotSettings(**values)))


def middle(panel: DotPanel, spot: Spot) -> QPoint:
    return panel.picture.board.cell_rect(spot).center().toPoint()


def axes(panel: DotPanel) -> list[list[tuple[str, CellKind]]]:
    return [[(cell.text, cell.kind) for cell in row.cells] for row in panel.axes.rows]


def test_a_product_is_there_at_once(panel: DotPanel):
    assert panel.title.text() == "(2, 3) · (3, 4) → (2, 4)"
    assert panel.formula.plain == "c[1, 3] = Σ(j) a[1, j] × b[j, 3]"
    assert panel.numpy_line.plain == "c = np.dot(a, b)"
    assert "multiply-adds: 24" in panel.cost.text()
    assert '"ij,jk->ik"' in panel.cost.text()
    assert panel.other_function.text() == "np.matmul gives the same."
    assert "is refused: the order matters. Axis 1 of b has 4" in panel.order.text()
    assert not panel.mirror.isVisible()
    assert not panel.reason.isVisible()


def test_pointing_at_a_number_lights_its_row_and_column(panel: DotPanel, qtbot: QtBot):
    board = panel.picture.board
    qtbot.mouseMove(board, middle(panel, (2, 0, 1)))
    assert panel.readout.text() == "c[0, 1] = 1 × (−1) + 2 × 2 + 3 × 3 = 12"
    assert board.lit == {
        **{(0, 0, k): "accent" for k in range(3)},
        **{(1, k, 1): "warning" for k in range(3)},
        (2, 0, 1): "text",
    }
    assert panel.formula.lit == panel.numpy_line.lit == {"a", "b", "c"}
    qtbot.mouseMove(board, middle(panel, (0, 1, 2)))  # what a number of a factor goes into
    assert {spot for spot in board.lit if spot[0] == 2} == {(2, 1, c) for c in range(4)}
    qtbot.mouseMove(board, middle(panel, (1, 2, 0)))
    assert {spot for spot in board.lit if spot[0] == 2} == {(2, 0, 0), (2, 1, 0)}
    panel.formula.linkHovered.emit("b")
    assert set(board.lit) == {(1, k, c) for k in range(3) for c in range(4)}
    assert panel.numpy_line.lit == {"b"}


def test_a_number_is_typed(panel: DotPanel, qtbot: QtBot):
    board = panel.picture.board
    qtbot.mouseDClick(board, LEFT, pos=middle(panel, (1, 0, 2)))
    qtbot.keyClicks(board.editor, "10")
    qtbot.keyClick(board.editor, Qt.Key.Key_Return)
    assert panel.settings.b[2] == 10.0
    assert board.matrices[2].values[0, 2] == 1 * 10 + 2 * -1 + 3 * 2
    qtbot.mouseClick(board, LEFT, pos=middle(panel, (0, 1, 0)))
    qtbot.keyClicks(board, "9")
    qtbot.keyClick(board.editor, Qt.Key.Key_Return)
    assert panel.settings.a[3] == 9.0
    panel.bench.session.undo()
    panel.bench.session.undo()
    assert panel.settings == DotSettings()


def test_the_product_is_worked_out_row_by_column(panel: DotPanel, qtbot: QtBot):
    panel.stepper.reset_button.click()
    assert panel.picture.board.matrices[2].n_known == 0
    assert panel.readout.text().startswith("Point at a number")
    for _ in range(5):
        panel.stepper.step_button.click()
    assert panel.readout.text().startswith("c[1, 0] = 4 × 2 + 5 × 3 + 6 × 1")
    assert panel.picture.board.matrices[2].n_known == 5
    panel.stepper.back_button.click()
    assert panel.readout.text().startswith("c[0, 3] = ")
    panel.stepper.speed_choice.set_value("40")
    panel.stepper.play_button.setFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.stepper.step == 8)


@pytest.mark.parametrize(
    ("text", "title", "formula"),
    [
        ("(4,) · (4,)", "(4,) · (4,) → ()", "c = Σ(i) a[i] × b[i]"),
        ("(3, 4) · (4,)", "(3, 4) · (4,) → (3,)", "c[2] = Σ(j) a[2, j] × b[j]"),
        (
            "(2, 3, 4, 5) @ (5, 6)",
            "(2, 3, 4, 5) · (5, 6) → (2, 3, 4, 6)",
            "c[i, j, k, m] = Σ(l) a[i, j, k, l] × b[l, m]",
        ),
        ("() · (3,)", "() · (3,) → (3,)", "c[i] = a × b[i]"),
    ],
)
def test_the_courses_rules(panel: DotPanel, qtbot: QtBot, text: str, title: str, formula: str):
    write(qtbot, panel, text)
    assert panel.title.text() == title
    assert panel.formula.plain == formula


def test_axes_that_differ_are_marked_and_a_click_mends_them(panel: DotPanel, qtbot: QtBot):
    write(qtbot, panel, "(2, 3) · (2, 3)")
    assert panel.title.text() == "(2, 3) · (2, 3) is refused"
    assert panel.reason.text().startswith("Axis 1 of a has 3 and axis 0 of b has 2")
    assert "ValueError: shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)" in (
        panel.numpy_says.text()
    )
    assert axes(panel)[0][1] == ("3", CellKind.CLASH)
    assert axes(panel)[1][1] == ("2", CellKind.CLASH)
    assert axes(panel)[2][1] == ("✗", CellKind.CLASH)
    assert panel.order.text() == "b · a is refused too."
    assert not panel.picture.isVisible()
    qtbot.mouseClick(panel.fix_list.buttons[0], LEFT)
    assert panel.entry.text() == "(2, 3) · (3, 2)"
    assert panel.picture.isVisible()
    assert panel.mirror.isVisible()
    assert panel.order.text() == "b · a, (3, 2) · (2, 3), has another shape: (3, 3)."


@pytest.mark.parametrize("text", ["(2, 2, 3) · (5, 3, 2)", "(60000, 28, 28) · (784, 512)"])
def test_every_offered_button_mends(panel: DotPanel, qtbot: QtBot, text: str):
    place = 0
    while True:
        set_to(panel, text=text, function="matmul")
        if place == len(panel.ways):
            break
        qtbot.mouseClick(panel.fix_list.buttons[place], LEFT)
        assert panel.found is not None
        assert panel.found.result is not None
        place += 1
    assert place


def test_dot_and_matmul_differ_for_batches(panel: DotPanel, qtbot: QtBot):
    write(qtbot, panel, "(10, 2, 3) · (10, 3, 4)")
    assert panel.title.text().endswith("(10, 2, 10, 4)")
    assert panel.other_function.text().startswith("np.matmul gives (10, 2, 4): matrix by matrix")
    panel.function.chosen.emit("matmul")
    assert panel.title.text().endswith("(10, 2, 4)")
    assert panel.other_function.text().startswith("np.dot gives (10, 2, 10, 4): each matrix")
    assert axes(panel)[2] == [
        ("10", CellKind.RESULT),
        ("2", CellKind.RESULT),
        ("Σ", CellKind.RESULT),
        ("4", CellKind.RESULT),
    ]
    write(qtbot, panel, "(1, 2, 3) · (10, 3, 4)")
    assert axes(panel)[0][0] == ("1 → 10", CellKind.STRETCHED)
    write(qtbot, panel, "(3,) · (10, 3, 4)")
    assert panel.axes.header == ("i", "j", "k")
    write(qtbot, panel, "5 · (3,)")
    assert "takes no scalars" in panel.reason.text()
    assert panel.other_function.text() == "np.dot gives (3,)."


def test_the_other_order_gives_other_numbers(panel: DotPanel, qtbot: QtBot):
    write(qtbot, panel, "(2, 2) · (2, 2)")
    assert panel.order.text() == "b · a has the same shape, but other numbers."
    assert panel.mirror.board.matrices[2].values.tolist() != (
        panel.picture.board.matrices[2].values.tolist()
    )
    set_to(panel, text="(2, 2) · (2, 2)", a=(1.0, 0.0, 0.0, 1.0))
    assert panel.order.text() == "b · a happens to give the same numbers here."
    write(qtbot, panel, "(3,) · (3,)")
    assert "does not matter" in panel.order.text()
    write(qtbot, panel, "(50, 50) · (50, 50)")
    assert "in general other numbers" in panel.order.text()


def test_huge_shapes_cost_nothing(panel: DotPanel, qtbot: QtBot):
    set_to(panel, text="(1000000, 1000000000) · (1000000000, 1000000)")
    assert "1,000,000,000,000,000,000,000" in panel.cost.text()
    assert "c_shape = (1000000, 1000000)" in panel.code.text
    set_to(panel, text="(1000000000, 2) · (2, 2000000000)")
    assert panel.fault.sentence == "A size is at most 1,000,000,000."
    set_to(panel, text="(1000000000, 9) · (9, 1000000000)", function="matmul")
    assert panel.title.text().endswith("(1000000000, 1000000000)")


def test_a_fault_is_marked(panel: DotPanel, qtbot: QtBot):
    write(qtbot, panel, "(2, 3) + (3,)")
    assert panel.fault.sentence == "Between two factors stands · or @, not +."
    assert panel.fault.marked == "+"
    assert not panel._outcome.isEnabled()
    write(qtbot, panel, "(2, 3) · (3,")
    assert panel.fault.sentence == "This bracket is not closed."
    write(qtbot, panel, "(2, 3) · (3,)")
    assert panel._outcome.isEnabled()


def test_a_pasted_error_gives_its_shapes(panel: DotPanel, qtbot: QtBot):
    QGuiApplication.clipboard().setText(
        "ValueError: shapes (32,784) and (10,) not aligned: 784 (dim 1) != 10 (dim 0)"
    )
    panel.entry.setFocus()
    panel.entry.selectAll()
    qtbot.keyClick(panel.entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert panel.entry.text() == "(32, 784) · (10,)"
    QGuiApplication.clipboard().setText("(1,) " * 100)
    panel.entry.selectAll()
    qtbot.keyClick(panel.entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "longer than 200" in panel.fault.sentence
    assert panel.settings.text == "(32, 784) · (10,)"


def test_presets_are_chosen_by_a_click(panel: DotPanel, qtbot: QtBot):
    for place in range(len(panel.chips.buttons)):
        button = panel.chips.buttons[place]
        qtbot.mouseClick(button, LEFT)
        assert panel.settings.text == button.text()
        assert panel.found is not None
        assert button.isChecked()


def test_the_code_is_copied(panel: DotPanel):
    panel.code.button.click()
    assert QGuiApplication.clipboard().text().endswith("c = np.dot(a, b)\nprint(c)")


def test_a_hidden_panel_catches_up_when_it_is_shown(panel: DotPanel):
    panel.hide()
    set_to(panel, text="(4,) · (4,)")
    assert panel.entry.text() != "(4,) · (4,)"
    panel.show()
    assert panel.entry.text() == "(4,) · (4,)"


@pytest.mark.parametrize("size", [(300, 220), (420, 600), (1000, 700)])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_it_is_painted_in_any_size_and_theme(panel: DotPanel, size: tuple[int, int], mode: str):
    panel.resize(*size)
    panel.bench.theme.set_mode(mode)
    for text in ("(6, 8) · (8, 8)", "(2, 3) · (2, 3)", "9 · (1, 2, 3, 4)", "(3,) · (2, 3)", "("):
        set_to(panel, text=text, function="dot")
        assert not panel.grab().isNull()
    set_to(panel, text="(6, 8) · (8, 8)")
    rect = panel.picture.board.cell_rect((2, 5, 7))
    assert rect.right() <= panel.picture.board.width()
    assert rect.bottom() <= panel.picture.board.height()


def test_axes_names_and_lines_are_linked(panel: DotPanel, qtbot: QtBot):
    write(qtbot, panel, "(2, 3, 4, 5) · (5, 6)")
    panel.axes.setFocus()
    qtbot.keyClick(panel.axes, Qt.Key.Key_Down)
    qtbot.keyClick(panel.axes, Qt.Key.Key_Down)
    assert panel.axes.lit == (frozenset({1}), frozenset({0}))
    assert panel.formula.lit == panel.code.lit == {"b"}
    panel.code.code.pointed.emit("a")
    assert panel.axes.lit == (frozenset({0}), frozenset())
    panel.code.code.pointed.emit("")
    assert panel.axes.lit == (frozenset(), frozenset())
