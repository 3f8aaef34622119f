"""The panel of reshape and transpose: operations typed, threads followed, refusals mended."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import ReshapingSettings
from mlpstudio.labs.tensors.reshape_text import python, read_operations
from mlpstudio.labs.tensors.reshaping import reshaping
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.reshaping import ReshapingPanel
from mlpstudio.ui.widgets.tensors import reshaping_words
from mlpstudio.ui.widgets.tensors.reshaping_parts import operation_parts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(bench: Workbench, qtbot: QtBot) -> ReshapingPanel:
    widget = ReshapingPanel(bench)
    qtbot.addWidget(widget)
    widget.resize(760, 640)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def write(qtbot: QtBot, panel: ReshapingPanel, text: str) -> None:
    panel.entry.setFocus()
    panel.entry.selectAll()
    qtbot.keyClicks(panel.entry, text)


def press(qtbot: QtBot, panel: ReshapingPanel, text: str) -> None:
    button = next(button for button in panel.chips.buttons if button.text() == text)
    qtbot.mouseClick(button, LEFT)


def drawn(view) -> list:
    return view.cells.numbers.tolist()


def test_reshape_and_transpose_stand_side_by_side(panel: ReshapingPanel):
    assert panel.title.plain == "(2, 3) → (3, 2)"
    assert drawn(panel.pictures.before) == [[0, 1, 2], [3, 4, 5]]
    assert drawn(panel.pictures.after) == [[0, 1], [2, 3], [4, 5]]
    assert drawn(panel.pictures.twin_view) == [[0, 3], [1, 4], [2, 5]]
    assert "x.T" in panel.pictures.twin_title.text()
    assert "strides (24, 8) · C-contiguous" in panel.pictures.before_facts.plain
    assert panel.pictures.after.geometry().top() == panel.pictures.before.geometry().top()


def test_transposing_moves_no_number(panel: ReshapingPanel, qtbot: QtBot):
    write(qtbot, panel, "T")
    assert "moves no number in memory" in panel.summary.text()
    assert "strides (8, 24) · F-contiguous, not C" in panel.pictures.after_facts.plain
    assert panel.bench.session.undo_label == "Type operations"
    panel.bench.session.undo()
    assert panel.entry.text() == "reshape(3, 2)"


def test_a_copy_says_so_with_its_bytes(panel: ReshapingPanel, qtbot: QtBot):
    press(qtbot, panel, "(3, 4).T.ravel()")
    assert "A copy of 96 B" in panel.summary.text()
    panel.dtype.setFocus()
    qtbot.keyClick(panel.dtype, Qt.Key.Key_Down)
    assert panel.settings.dtype == "float32"
    assert "A copy of 48 B" in panel.summary.text()
    write(qtbot, panel, "flatten()")
    assert "flatten always copies" in panel.summary.text()


def test_the_courses_images_become_rows_without_being_made(panel: ReshapingPanel, qtbot: QtBot):
    press(qtbot, panel, "(60000, 28, 28).reshape(60000, 784)")
    assert panel.title.plain == "(60000, 28, 28) → (60000, 784)"
    assert "No byte is copied" in panel.summary.text()
    assert "strides (6272, 8)" in panel.pictures.after_facts.plain
    assert panel.code.text.startswith("x = np.zeros((60000, 28, 28), dtype=np.int64)")


def test_a_shape_of_another_size_is_refused_and_mended(panel: ReshapingPanel, qtbot: QtBot):
    press(qtbot, panel, "(3, 4).reshape(5, 2)")
    assert panel.fault.marked == "5"
    assert "(5, 2) has another number of places than 12" in panel.fault.sentence
    wanted = "NumPy says: ValueError: cannot reshape array of size 12 into shape (5,2)"
    assert panel.numpy_says.text() == wanted
    assert not panel.pictures.after.isEnabled()
    assert panel.fix_list.buttons[0].text() == "reshape(-1, 2)"
    qtbot.mouseClick(panel.fix_list.buttons[0], LEFT)
    assert panel.entry.text() == "reshape(-1, 2)"
    assert panel.title.plain == "(3, 4) → (6, 2)"
    assert not panel.fix_list.isVisible()
    assert panel.bench.session.undo_label == "Mend reshape"


@pytest.mark.parametrize("text", ["reshape(-1, -1)", "T.reshape(5, -1).ravel()", "reshape(7)"])
def test_every_offered_way_mends(panel: ReshapingPanel, qtbot: QtBot, text: str):
    write(qtbot, panel, text)
    ways = panel.ways
    assert ways
    assert len(ways) == len(panel.fix_list.buttons)
    for place in range(len(ways)):
        panel.fix_list.buttons[place].click()
        assert panel.found is not None
        panel.bench.session.undo()
        assert panel.entry.text() == text


def test_what_no_reshape_mends_has_no_buttons(panel: ReshapingPanel, qtbot: QtBot):
    write(qtbot, panel, "transpose(0)")
    assert panel.numpy_says.text() == "NumPy says: ValueError: axes don't match array"
    assert not panel.fix_list.isVisible()
    write(qtbot, panel, "reshap(2)")
    assert panel.fault.marked == "r"
    assert not panel.numpy_says.isVisible()


def test_an_operation_that_is_chosen_suits_the_shape(panel: ReshapingPanel, qtbot: QtBot):
    for name in ("transpose", "ravel", "flatten", "swapaxes", "expand_dims", "squeeze", "T"):
        at = panel.operation.findData(name)
        panel.operation.setCurrentIndex(at)
        panel.operation.activated.emit(at)
        assert name in panel.entry.text()
        assert panel.found is not None, name


def test_pointing_lights_the_number_everywhere_and_names_its_byte(
    panel: ReshapingPanel, qtbot: QtBot
):
    center = panel.pictures.before.cell_rect((1, 0)).center().toPoint()
    qtbot.mouseMove(panel.pictures.before, QPoint(1, 1))
    qtbot.mouseMove(panel.pictures.before, center)
    assert panel.pictures.after.lit == panel.pictures.twin_view.lit == 3
    assert panel.pictures.readout.plain == (
        "x[1, 0] = 3: byte 1·24 + 0·8 = 24 → y[1, 1] = 3: byte 1·16 + 1·8 = 24"
    )
    panel.pictures.after.setFocus()
    qtbot.keyClick(panel.pictures.after, Qt.Key.Key_Right)
    qtbot.keyClick(panel.pictures.after, Qt.Key.Key_Right)
    assert panel.pictures.before.lit == panel.pictures.after.lit is not None


def test_the_arrow_keys_follow_the_thread(panel: ReshapingPanel, qtbot: QtBot):
    write(qtbot, panel, "T")
    panel.pictures.after.setFocus()
    seen: list[int | None] = []
    for _ in range(7):
        qtbot.keyClick(panel.pictures.after, Qt.Key.Key_Right)
        seen.append(panel.pictures.after.lit)
    assert seen == [0, 1, 2, 3, 4, 5, 5]
    panel.entry.setFocus()
    assert panel.pictures.after.lit is None


def test_a_shape_is_typed_and_its_faults_are_marked(panel: ReshapingPanel, qtbot: QtBot):
    panel.shape_entry.setFocus()
    panel.shape_entry.selectAll()
    qtbot.keyClicks(panel.shape_entry, "(6, q)")
    assert panel.fault.marked == "q"
    assert not panel.pictures.after.isEnabled()
    panel.shape_entry.selectAll()
    qtbot.keyClicks(panel.shape_entry, "6, 1")
    assert panel.shape_entry.text() == "6, 1"  # as it was typed
    assert panel.title.plain == "(6, 1) → (3, 2)"


@pytest.mark.parametrize("shape", [(), (0, 3), (1,) * 8, (2,) * 8, (10**9, 10**9), (1000,)])
@pytest.mark.parametrize("text", ["T", "ravel()", "T.reshape(-1)"])
def test_every_shape_can_be_shown(panel: ReshapingPanel, shape: tuple[int, ...], text: str):
    settings = ReshapingSettings(shape, "uint8", text)
    session = panel.bench.session
    session.apply("shape", edits.set_lab(session.project, settings), None)
    assert panel.found is not None
    assert panel.pictures.before.isVisible() == (bool(math.prod(shape)) and shape != (2,) * 8)
    assert bool(panel.pictures.readout.plain) == bool(math.prod(shape))
    assert not panel.grab().isNull()


@pytest.mark.parametrize(
    ("shape", "dtype", "text"),
    [
        ((2, 3), "int64", "T.reshape(6)"),
        ((2, 3), "uint8", "expand_dims((0, 2))"),
        ((40, 10), "uint8", "T"),
        ((), "float32", "ravel()"),
        ((5,), "float32", "expand_dims(0).T"),
    ],
)
def test_the_lines_to_copy_do_what_is_shown(
    panel: ReshapingPanel, shape: tuple[int, ...], dtype: str, text: str
):
    session = panel.bench.session
    settings = ReshapingSettings(shape, dtype, text)
    session.apply("x", edits.set_lab(session.project, settings), None)
    names: dict[str, object] = {"np": np}
    exec(panel.code.text.rpartition("print")[0], names)
    x, y = names["x"], names["y"]
    assert isinstance(x, np.ndarray)
    assert isinstance(y, np.ndarray)
    found = panel.found
    assert found is not None
    assert (x.dtype.name, x.shape, y.shape, y.strides) == (
        dtype,
        shape,
        found.after.shape,
        found.after.strides,
    )
    assert np.shares_memory(x, y) == found.is_view


def test_every_example_is_shown_or_refused(panel: ReshapingPanel, qtbot: QtBot):
    for text, _ in reshaping_words.presets():
        press(qtbot, panel, text)
        assert f"{panel.settings.shape}.{panel.settings.text}" == text
        assert (panel.found is None) == ("5, 2" in text or "-1, -1" in text)


def test_a_hidden_panel_catches_up(panel: ReshapingPanel):
    panel.hide()
    session = panel.bench.session
    settings = ReshapingSettings((4,), "int64", "expand_dims(0)")
    session.apply("x", edits.set_lab(session.project, settings), None)
    assert panel.title.plain == "(2, 3) → (3, 2)"
    panel.show()
    assert panel.title.plain == "(4,) → (1, 4)"


def lit(line) -> list[str]:
    """Return the texts of a line that are lit."""
    return [text for text, name in line.parts if name and name in line.lit]


def point(panel: ReshapingPanel, text: str) -> None:
    """Point at the last part of the code that reads so."""
    panel.code.code.pointed.emit(
        next(name for part, name in reversed(panel.code.parts) if part == text and name)
    )


def test_an_argument_lights_its_axis_in_picture_and_lines(panel: ReshapingPanel):
    point(panel, "2")
    assert panel.pictures.after.lit_axes == {1}
    assert panel.pictures.before.lit_axes == set()
    assert lit(panel.title) == ["2"]
    assert lit(panel.pictures.after_title) == ["2"]
    assert lit(panel.pictures.after_facts) == ["2", "8"]
    panel.code.code.pointed.emit("")
    assert panel.pictures.after.lit_axes == set()


def test_a_transpose_shows_which_axis_becomes_which(panel: ReshapingPanel, qtbot: QtBot):
    press(qtbot, panel, "(2, 2, 3).transpose(2, 0, 1)")
    point(panel, "0")
    assert panel.pictures.before.lit_axes == {0}
    assert panel.pictures.after.lit_axes == {1}
    write(qtbot, panel, "swapaxes(0, -1)")
    point(panel, "-1")
    assert panel.pictures.before.lit_axes == {2}
    assert panel.pictures.after.lit_axes == {0}
    write(qtbot, panel, "T")
    point(panel, ".T")
    assert panel.pictures.before.is_whole_lit
    assert panel.pictures.after.is_whole_lit


def test_a_number_lights_its_array_in_the_lines(panel: ReshapingPanel, qtbot: QtBot):
    panel.pictures.before.setFocus()
    qtbot.keyClick(panel.pictures.before, Qt.Key.Key_Right)
    # The operation is about both arrays, the brackets are those of the shape.
    assert set(lit(panel.code)) == {"x", ".reshape", "(", ")"}
    panel.pictures.readout.pointed.emit("x1")
    assert panel.pictures.before.lit_axes == {1}
    assert lit(panel.title) == ["3"]
    assert panel.pictures.before.lit == 0  # the number keeps its frame


@pytest.mark.parametrize(
    "text",
    [
        "T",
        "reshape(2, -1)",
        "reshape(-1)",
        "transpose(1, 0)",
        "transpose()",
        "swapaxes(0, 1)",
        "ravel()",
        "expand_dims((0, -1))",
        "expand_dims(0).squeeze()",
        "expand_dims(0).squeeze((0,))",
        "T.expand_dims(1).T",
    ],
)
def test_linked_lines_are_what_is_typed(text: str):
    found = reshaping((2, 3), read_operations(text))
    assert "".join(part for part, _ in operation_parts(found)) == python(found.operations)
