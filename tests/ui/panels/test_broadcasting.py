"""The broadcasting panel: shapes typed or pasted, why they clash, and buttons that mend them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import BroadcastingSettings
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.broadcasting import BroadcastingPanel
from mlpstudio.ui.widgets.tensors.alignment_table import CellKind

LEFT = Qt.MouseButton.LeftButton
ERROR = "ValueError: operands could not be broadcast together with shapes (32,10) (32,) "


@pytest.fixture
def panel(bench: Workbench, qtbot: QtBot) -> BroadcastingPanel:
    widget = BroadcastingPanel(bench)
    qtbot.addWidget(widget)
    widget.resize(560, 640)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def write(qtbot: QtBot, panel: BroadcastingPanel, text: str) -> None:
    panel.entry.setFocus()
    panel.entry.selectAll()
    qtbot.keyClicks(panel.entry, text)


def cells(panel: BroadcastingPanel) -> list[list[tuple[str, CellKind]]]:
    return [[(cell.text, cell.kind) for cell in row.cells] for row in panel.table.rows]


def test_the_courses_example_is_there_at_once(panel: BroadcastingPanel):
    assert panel.title.plain == "(32, 10) + (10,) → (32, 10)"
    assert cells(panel) == [
        [("32", CellKind.OWN), ("10", CellKind.OWN)],
        [("1 → 32", CellKind.STRETCHED), ("10", CellKind.OWN)],
        [("32", CellKind.RESULT), ("10", CellKind.RESULT)],
    ]
    assert panel.table.rows[1].cells[0].is_added
    assert panel.table.rows[1].note == "strides (0, 4)"
    assert "320 numbers, 1.28 kB" in panel.summary.text()
    assert "b stays 40 B and is read 32 times" in panel.summary.text()
    assert not panel.reason.isVisible()
    assert not panel.fix_list.isVisible()
    assert panel.cells.isVisible()


def test_shapes_that_clash_say_why_and_a_click_mends_them(panel: BroadcastingPanel, qtbot: QtBot):
    write(qtbot, panel, "(32, 10) + (32,)")
    assert panel.reason.plain == (
        "Axis 1 does not fit: a has 10 there and b has 32. Sizes must be equal, or one of them 1."
    )
    assert cells(panel)[0][1] == ("10", CellKind.CLASH)
    assert cells(panel)[1] == [("1 → 32", CellKind.STRETCHED), ("32", CellKind.CLASH)]
    assert cells(panel)[2][1] == ("✗", CellKind.CLASH)
    assert not panel.cells.isVisible()
    button = panel.fix_list.buttons[0]
    assert button.text() == "b → (32, 1)"
    assert "np.newaxis" in button.toolTip()
    qtbot.mouseClick(button, LEFT)
    assert panel.entry.text() == "(32, 10) + (32, 1)"
    assert panel.title.plain == "(32, 10) + (32, 1) → (32, 10)"
    assert panel.entry.hasFocus()
    session = panel.bench.session
    assert session.undo_label == "Mend shapes"
    session.undo()
    assert panel.entry.text() == "(32, 10) + (32,)"
    session.undo()
    assert panel.entry.text() == "(32, 10) + (10,)"
    assert session.undo_label is None


def test_every_offered_button_mends(panel: BroadcastingPanel, qtbot: QtBot):
    for text in ("(32, 10) - (32,)", "(3,) * (4,)", "(10, 32) + (32, 10)", "(2, 3) + (2,) + (3,)"):
        write(qtbot, panel, text)
        n_fixes = len(panel.fixes)
        assert n_fixes == len(panel.fix_list.buttons) > 0
        for place in range(n_fixes):
            panel.fix_list.buttons[place].click()
            assert not panel.reason.isVisible()
            assert panel.cells.isVisible()
            panel.bench.session.undo()
            assert panel.entry.text() == text


def test_where_nothing_helps_it_says_so(panel: BroadcastingPanel, qtbot: QtBot):
    write(qtbot, panel, "(2, 3) + (5, 7) + (11, 13)")
    assert panel.advice.text() == "No change of a single array makes these shapes fit."
    assert not panel.fix_list.isVisible()


def test_the_clash_names_two_arrays_that_really_differ(panel: BroadcastingPanel, qtbot: QtBot):
    write(qtbot, panel, "(3,) + (3,) + (4,)")
    assert "a has 3 there and c has 4" in panel.reason.plain


def test_a_pasted_error_gives_its_shapes(panel: BroadcastingPanel, qtbot: QtBot):
    panel.entry.setFocus()
    panel.entry.selectAll()
    QGuiApplication.clipboard().setText("  File x.py, line 3\n" * 30 + ERROR)
    qtbot.keyClick(panel.entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert panel.entry.text() == "(32, 10) + (32,)"
    assert panel.bench.session.undo_label == "Paste shapes"
    panel.entry.selectAll()
    qtbot.keyClick(panel.entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert panel.entry.text() == "(32, 10) + (32,)"  # the same shapes again


def test_a_fault_is_marked(panel: BroadcastingPanel, qtbot: QtBot):
    write(qtbot, panel, "(32, 10) + (q,)")
    assert panel.fault.marked == "q"
    assert panel.fault.sentence == "q does not belong in a shape."
    assert not panel.table.isEnabled()
    write(qtbot, panel, "(32, 10)")
    assert panel.fault.sentence == "Another shape is expected, such as + (10,)."


def test_too_long_a_text_is_refused_and_not_kept(panel: BroadcastingPanel, qtbot: QtBot):
    QGuiApplication.clipboard().setText("(1, 2) + " * 40)
    panel.entry.setFocus()
    panel.entry.selectAll()
    qtbot.keyClick(panel.entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "longer than 200" in panel.fault.sentence
    assert panel.bench.session.project.labs.broadcasting.text == "(32, 10) + (10,)"
    write(qtbot, panel, "(32, 10) + (10,)")  # as it was before
    assert not panel.fault.isVisible()


def test_presets_are_chosen_by_a_click(panel: BroadcastingPanel, qtbot: QtBot):
    for button in list(panel.chips.buttons):
        qtbot.mouseClick(button, LEFT)
        assert panel.entry.text() == button.text()
        assert panel.shapes is not None
        assert button.isChecked()
        assert panel.bench.session.undo_label in ("Choose shapes", None)


def test_pointing_at_a_cell_lights_what_it_is_made_of(panel: BroadcastingPanel, qtbot: QtBot):
    write(qtbot, panel, "(3, 1) + (1, 4)")

    def is_pointed_at() -> bool:
        """Point once more: the cells move until the layout has settled."""
        center = panel.cells.cell_rect(2, (0, 2, 3)).center().toPoint()
        qtbot.mouseMove(panel.cells, QPoint(0, 0))
        qtbot.mouseMove(panel.cells, center)
        return panel.cells.pointed_cell == (0, 2, 3)

    qtbot.waitUntil(is_pointed_at)
    assert panel.readout.plain == "result[2, 3] = a[2, 0] + b[0, 3] = 2 + 40 = 42"
    assert panel.cells.sources() == ((0, 2, 0), (0, 0, 3))
    panel.cells.setFocus()
    qtbot.keyClick(panel.cells, Qt.Key.Key_Left)
    assert panel.readout.plain == "result[2, 2] = a[2, 0] + b[0, 2] = 2 + 30 = 32"
    for key in (Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(panel.cells, key)
    assert "result[2, 3]" in panel.readout.plain


def test_long_axes_are_cut_sooner_in_a_narrow_panel(panel: BroadcastingPanel):
    equation = panel.cells.equation
    assert equation is not None
    assert equation.result.values.shape == (1, 4, 4)
    panel.resize(360, 480)
    equation = panel.cells.equation
    assert equation is not None
    assert equation.result.values.shape == (1, 3, 3)


def test_empty_and_huge_arrays_have_no_cells(panel: BroadcastingPanel, qtbot: QtBot):
    write(qtbot, panel, "(0, 3) + (3,)")
    assert panel.title.plain == "(0, 3) + (3,) → (0, 3)"
    assert not panel.cells.isVisible()
    write(qtbot, panel, "(1000000000, 1, 1) + (1000000000, 1) + (1000000000,)")
    assert "more numbers than NumPy can count" in panel.reason.plain
    assert not panel.cells.isVisible()
    assert panel.advice.text() == ""
    panel.grab()


def test_equal_shapes_stretch_nothing(panel: BroadcastingPanel, qtbot: QtBot):
    write(qtbot, panel, "(2, 3) + (2, 3)")
    assert "nothing is stretched" in panel.summary.text()


def test_the_code_is_copied(panel: BroadcastingPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.code.button, LEFT)
    assert "np.arange(320).reshape(32, 10)" in QGuiApplication.clipboard().text()


def test_a_hidden_panel_catches_up_when_it_is_shown(panel: BroadcastingPanel):
    panel.hide()
    settings = BroadcastingSettings("(3,) + (1,)")
    panel.bench.session.apply("", edits.set_lab(panel.project, settings))
    assert panel.entry.text() != "(3,) + (1,)"
    panel.show()
    assert panel.entry.text() == "(3,) + (1,)"


@pytest.mark.parametrize("size", [(300, 220), (360, 480), (900, 700)])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_it_is_painted_in_any_size_and_theme(
    panel: BroadcastingPanel, qtbot: QtBot, size: tuple[int, int], mode: str
):
    panel.resize(*size)
    panel.bench.theme.set_mode(mode)
    panel.cells.setFocus()
    for text in ("(2, 3, 9) + (3, 1) + ()", "9 + 9", "(7,) + (8, 1, 1, 1)", "(2,) + (3,)", "("):
        settings = BroadcastingSettings(text)
        panel.bench.session.apply("", edits.set_lab(panel.project, settings))
        qtbot.keyClick(panel.cells, Qt.Key.Key_Right)
        assert not panel.grab().isNull()


def lit(line) -> list[str]:
    """Return the texts of a line that are lit."""
    return [text for text, name in line.parts if name and name in line.lit]


def point_at_spot(qtbot: QtBot, panel: BroadcastingPanel, spot: tuple[int, int | None]) -> None:
    def is_pointed_at() -> bool:
        """Point once more: the table moves until the layout has settled."""
        qtbot.mouseMove(panel.table, QPoint(panel.table.width() - 1, panel.table.height() - 1))
        qtbot.mouseMove(panel.table, panel.table.spot_rect(spot).center().toPoint())
        return panel.table.lit != (frozenset(), frozenset())

    qtbot.waitUntil(is_pointed_at)


def test_an_axis_of_the_table_lights_its_sizes_everywhere(panel: BroadcastingPanel, qtbot: QtBot):
    point_at_spot(qtbot, panel, (0, 1))
    assert lit(panel.title) == ["(", "10", ")", "10", "10"]
    assert lit(panel.code) == ["a", "10", "a"]
    assert panel.cells.lit == (frozenset({0}), frozenset({2}))


def test_a_size_in_the_code_lights_its_axis(panel: BroadcastingPanel, qtbot: QtBot):
    place = [text for text, name in panel.code.parts if name].index("32")
    line = panel.code.code
    line.setFocus()
    for _ in range(place + 1):
        qtbot.keyClick(line, Qt.Key.Key_Right)
    assert lit(panel.code) == ["32"]
    assert panel.table.lit == (frozenset(), frozenset({0}))
    assert panel.cells.lit == (frozenset(), frozenset({1}))
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert lit(panel.code) == []


def test_why_shapes_do_not_fit_is_linked_too(panel: BroadcastingPanel, qtbot: QtBot):
    write(qtbot, panel, "(32, 10) + (32,)")
    panel.reason.pointed.emit("b")
    assert lit(panel.title) == ["(", ",)"]
    assert panel.table.lit == (frozenset({1}), frozenset())
    panel.reason.pointed.emit("1")
    assert lit(panel.title) == ["10", "32"]
    assert lit(panel.reason) == ["1", "10", "32"]


def test_a_number_lights_what_it_is_made_of(panel: BroadcastingPanel, qtbot: QtBot):
    qtbot.waitUntil(lambda: panel.cells.equation is not None)
    panel.cells.setFocus()
    qtbot.keyClick(panel.cells, Qt.Key.Key_Right)
    assert set(lit(panel.code)) == {"a", "b", "result"}
    assert panel.table.lit[0] == {0, 1, 2}
    panel.readout.pointed.emit("b")
    assert set(lit(panel.code)) == {"b"}
    assert panel.cells.lit[0] == {1}


def test_the_table_is_walked_with_the_arrow_keys(panel: BroadcastingPanel, qtbot: QtBot):
    panel.table.setFocus()
    seen: list[tuple[frozenset[int], frozenset[int]]] = []
    keys = Qt.Key
    for key in (keys.Key_Right, keys.Key_Right, keys.Key_Down, keys.Key_Left, keys.Key_Escape):
        qtbot.keyClick(panel.table, key)
        seen.append(panel.table.lit)
    rows = [sorted(row) for row, _ in seen]
    axes = [sorted(axis) for _, axis in seen]
    assert rows == [[0], [0], [1], [1], []]
    assert axes == [[0], [1], [1], [0], []]
