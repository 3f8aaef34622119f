"""The reader of errors: pasted, explained, replayed in the lab that shows it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import ShapeErrorSettings
from mlpstudio.labs.tensors.error_kinds import MAX_LENGTH, ErrorKind, Lab
from mlpstudio.labs.tensors.shape_errors import read_error
from mlpstudio.ui.app import Studio
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.dot import DotPanel
from mlpstudio.ui.panels.shape_errors import ShapeErrorsPanel
from mlpstudio.ui.widgets.tensors import error_cure_words, error_words

LEFT = Qt.MouseButton.LeftButton
BROADCAST = "ValueError: operands could not be broadcast together with shapes (32,10) (32,) "
TRACEBACK = 'Traceback (most recent call last):\n  File "x.py", line 3\n' + BROADCAST

MESSAGES = {
    ErrorKind.BROADCAST: BROADCAST,
    ErrorKind.ASSIGN: "could not broadcast input array from shape (3,) into shape (4,)",
    ErrorKind.OUTPUT: "non-broadcastable output operand with shape (2,3) doesn't match the "
    "broadcast shape (3,2,3)",
    ErrorKind.INDEX_LISTS: "shape mismatch: indexing arrays could not be broadcast together with "
    "shapes (2,) (3,) ",
    ErrorKind.DOT: "shapes (3,4) and (5,6) not aligned: 4 (dim 1) != 5 (dim 0)",
    ErrorKind.MATMUL: "matmul: Input operand 1 has a mismatch in its core dimension 0, with "
    "gufunc signature (n?,k),(k,m?)->(n?,m?) (size 5 is different from 4)",
    ErrorKind.MATMUL_SCALAR: "matmul: Input operand 1 does not have enough dimensions (has 0, …)",
    ErrorKind.MATMUL_BATCH: "remapped shapes [original->remapped]: (2,3,4)->(2,newaxis,newaxis) "
    "(5,4,6)->(5,newaxis,newaxis)  and requested shape (3,6)",
    ErrorKind.RESHAPE: "cannot reshape array of size 12 into shape (5,newaxis)",
    ErrorKind.UNKNOWN_TWICE: "can only specify one unknown dimension",
    ErrorKind.TRANSPOSE: "axes don't match array",
    ErrorKind.AXIS: "axis 2 is out of bounds for array of dimension 2",
    ErrorKind.CONCATENATE: "must match exactly, but along dimension 1, the array at index 0 has "
    "size 3 and the array at index 1 has size 4",
    ErrorKind.CONCATENATE_RANKS: "must have same number of dimensions, but the array at index 0 "
    "has 2 dimension(s) and the array at index 1 has 1 dimension(s)",
    ErrorKind.STACK: "all input arrays must have the same shape",
    ErrorKind.INDEX: "index 10 is out of bounds for axis 0 with size 10",
    ErrorKind.TOO_MANY_INDICES: "too many indices for array: array is 2-dimensional, but 3 were "
    "indexed",
    ErrorKind.MASK: "boolean index did not match indexed array along axis 0; size of axis is 3 "
    "but size of corresponding boolean axis is 4",
    ErrorKind.TRUTH: "The truth value of an array with more than one element is ambiguous. Use "
    "a.any() or a.all()",
    ErrorKind.INHOMOGENEOUS: "setting an array element with a sequence.",
    ErrorKind.EINSUM: "operands could not be broadcast together with remapped shapes "
    "[original->remapped]: (3,4)->(3,newaxis,4) (5,6)->(6,5) ",
    ErrorKind.EINSUM_TERMS: "operand has more dimensions than subscripts given in einstein sum, "
    "but no '...' ellipsis provided to broadcast the extra dimensions.",
    ErrorKind.LAYER_AXIS: "expected axis -1 of input shape to have value 784, but received input "
    "with shape (None, 28, 28)",
    ErrorKind.LAYER_RANK: "expected min_ndim=2, found ndim=1",
    ErrorKind.LAYER_SHAPE: "expected shape=(None, 784), found shape=(32, 28, 28)",
    ErrorKind.LOSS_SHAPES: "Shapes (None, 1) and (None, 10) are incompatible",
    ErrorKind.LABELS: "logits and labels must have the same first dimension, got logits shape "
    "[128,10] and labels shape [1280]",
    ErrorKind.CARDINALITY: "Data cardinality is ambiguous:\n  x sizes: 100\n  y sizes: 90\n",
    ErrorKind.TORCH_CLASSES: "Expected input batch_size (32) to match target batch_size (64).",
    ErrorKind.TORCH_TARGET: "0D or 1D target tensor expected, multi-target not supported",
}


@pytest.fixture
def panel(bench: Workbench, qtbot: QtBot) -> ShapeErrorsPanel:
    widget = ShapeErrorsPanel(bench)
    qtbot.addWidget(widget)
    widget.resize(560, 640)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def paste(qtbot: QtBot, panel: ShapeErrorsPanel, text: str) -> None:
    panel.entry.setFocus()
    panel.entry.selectAll()
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(panel.entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_empty_it_says_what_to_do(panel: ShapeErrorsPanel):
    assert panel.title.text() == "Paste an error, or choose one above"
    assert not panel.button.isVisible()
    assert not panel.rehearsal.isVisible()


def test_a_pasted_traceback_is_taken_apart(panel: ShapeErrorsPanel, qtbot: QtBot):
    paste(qtbot, panel, TRACEBACK)
    assert panel.title.text() == "Element-wise operation: the shapes do not fit"
    assert table_of(panel) == [["32", "10"], ["", "32"], ["", "✗"]]
    assert "b[:, np.newaxis]" in panel.rehearsal.played.cures[0].code
    assert panel.bench.session.undo_label == "Paste error"
    panel.bench.session.undo()
    assert panel.entry.text == ""
    assert not panel.rehearsal.isVisible()


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (ErrorKind.RESHAPE, [["12", ""], ["5", "?"], ["5 × ?", ""]]),
        (ErrorKind.INDEX, [["10"], ["10"]]),
        (ErrorKind.CONCATENATE, [["?", "3"], ["?", "4"], ["", "✗"]]),
        (ErrorKind.LAYER_AXIS, [["None", "28", "28"], ["784", "?", ""]]),
        (ErrorKind.OUTPUT, [["", "2", "3"], ["3", "2", "3"]]),
        (ErrorKind.DOT, [["3", "4", ""], ["", "5", "6"], ["", "✗", ""]]),
        (ErrorKind.EINSUM, [["3", "4", ""], ["", "5", "6"], ["", "✗", ""]]),
        (ErrorKind.LAYER_SHAPE, [["None", "784", ""], ["32", "28", "28"], ["", "✗", "✗"]]),
        (ErrorKind.STACK, [["3"], ["4"]]),
    ],
)
def test_the_shapes_stand_below_each_other(
    panel: ShapeErrorsPanel, qtbot: QtBot, kind: ErrorKind, wanted: list[list[str]]
):
    paste(qtbot, panel, MESSAGES[kind])
    assert table_of(panel) == wanted


def table_of(panel: ShapeErrorsPanel) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in panel.rehearsal.table.rows]


@pytest.mark.parametrize("kind", list(ErrorKind), ids=lambda kind: kind.value)
def test_every_cure_is_tried_by_a_click(panel: ShapeErrorsPanel, qtbot: QtBot, kind: ErrorKind):
    paste(qtbot, panel, MESSAGES[kind])
    rehearsal = panel.rehearsal
    assert rehearsal.played is not None
    before, code = table_of(panel), rehearsal.code.text
    for place, cure in enumerate(rehearsal.played.cures):
        assert error_cure_words.sentence(cure)
        qtbot.mouseClick(rehearsal.cures.buttons[place], LEFT)
        assert rehearsal.cure is cure
        assert rehearsal.outcome.isVisible()
        assert rehearsal.code.text == cure.scene.program != code
        assert not any("✗" in row for row in table_of(panel))
        assert panel.button.isVisible() == (cure.replay is not None)
        if cure.replay is not None:
            assert panel.button.text().startswith("Open in")
    for place in range(len(rehearsal.played.cures)):
        if rehearsal.place == place:
            qtbot.mouseClick(rehearsal.cures.buttons[place], LEFT)
    assert rehearsal.cure is None
    assert (table_of(panel), rehearsal.code.text) == (before, code)


def test_a_cure_is_opened_in_its_lab(panel: ShapeErrorsPanel, qtbot: QtBot):
    paste(qtbot, panel, TRACEBACK)
    qtbot.mouseClick(panel.rehearsal.cures.buttons[0], LEFT)
    assert panel.button.text() == "Open in Broadcasting"
    qtbot.mouseClick(panel.button, LEFT)
    assert panel.project.labs.broadcasting.text == "(32, 10) + (32, 1)"
    assert panel.keep() == {"cure": 0}
    paste(qtbot, panel, MESSAGES[ErrorKind.DOT])
    assert panel.rehearsal.cure is None
    panel.restore({"cure": 0})
    assert panel.rehearsal.place == 0
    panel.restore({"cure": 7})
    assert panel.rehearsal.cure is None


def lit(line) -> list[str]:
    """Return the texts of a line that are lit."""
    return [text for text, name in line.parts if name and name in line.lit]


def test_error_table_and_lines_are_linked(panel: ShapeErrorsPanel, qtbot: QtBot):
    paste(qtbot, panel, TRACEBACK)
    rehearsal = panel.rehearsal
    rehearsal.table.setFocus()
    qtbot.keyClick(rehearsal.table, Qt.Key.Key_Down)
    qtbot.keyClick(rehearsal.table, Qt.Key.Key_Down)
    assert lit(rehearsal.found) == ["(32,)"]
    assert lit(rehearsal.code) == ["b", "b"]
    rehearsal.code.code.pointed.emit("a")
    assert lit(rehearsal.found) == ["(32,10)"]
    assert rehearsal.table.lit[0] == {0}


def test_replaying_sets_the_lab_and_is_undone_as_one(panel: ShapeErrorsPanel, qtbot: QtBot):
    paste(qtbot, panel, TRACEBACK)
    assert panel.button.text() == "Replay in Broadcasting"
    qtbot.mouseClick(panel.button, LEFT)
    session = panel.bench.session
    assert session.project.labs.broadcasting.text == "(32, 10) + (32,)"
    assert session.undo_label == "Replay error"
    session.undo()
    assert session.project.labs.broadcasting.text != "(32, 10) + (32,)"
    assert panel.entry.text == TRACEBACK


@pytest.mark.parametrize("kind", list(ErrorKind), ids=lambda kind: kind.value)
def test_every_kind_is_explained(panel: ShapeErrorsPanel, qtbot: QtBot, kind: ErrorKind):
    paste(qtbot, panel, MESSAGES[kind])
    reading = panel.reading
    assert reading is not None
    assert reading.kind is kind
    assert panel.title.text()
    assert len(panel.meaning.text()) > 40
    assert "{" not in panel.meaning.text() + panel.title.text()
    assert panel.rehearsal.played is not None
    assert panel.rehearsal.code.isVisible()
    assert panel.button.isVisible() == (reading.replay is not None)
    assert panel.rehearsal.table.isVisible()
    if reading.replay is not None:
        before = panel.project.labs
        qtbot.mouseClick(panel.button, LEFT)
        name = reading.replay.lab.value
        assert getattr(panel.project.labs, name).text == reading.replay.text
        assert getattr(before, name) != getattr(panel.project.labs, name)
        getattr(panel.project.labs, name).check()


def test_the_examples_are_all_known_and_stand_out(panel: ShapeErrorsPanel, qtbot: QtBot):
    for button, (name, text, _) in zip(panel.chips.buttons, error_words.examples(), strict=True):
        qtbot.mouseClick(button, LEFT)
        assert panel.entry.text == text
        assert read_error(text) is not None
        assert [b.text() for b in panel.chips.buttons if b.isChecked()] == [name]


def test_unknown_text_says_what_is_known(panel: ShapeErrorsPanel, qtbot: QtBot):
    paste(qtbot, panel, "SomeError: (3, 4) does not go with (5,)")
    assert panel.title.text() == "This error is not known here"
    assert "Shapes in it: (3, 4), (5,)." in panel.meaning.text()
    qtbot.mouseClick(panel.button, LEFT)
    assert panel.project.labs.broadcasting.text == "(3, 4) + (5,)"
    paste(qtbot, panel, "<b>Help!</b>")
    assert "No shape" in panel.meaning.text()
    assert not panel.button.isVisible()


def test_what_is_pasted_is_shown_as_it_is(panel: ShapeErrorsPanel, qtbot: QtBot):
    paste(qtbot, panel, f"<img src=x> {MESSAGES[ErrorKind.LAYER_AXIS]} <b>")
    assert "<img" not in panel.rehearsal.found.text()
    assert panel.entry.text.startswith("<img src=x>")


def test_of_a_long_text_the_end_is_read(panel: ShapeErrorsPanel, qtbot: QtBot):
    paste(qtbot, panel, "a line of a log\n" * 5000 + TRACEBACK)
    assert len(panel.entry.text) == MAX_LENGTH
    assert panel.reading is not None
    panel.project.labs.shape_errors.check()


def test_tab_leaves_the_entry(panel: ShapeErrorsPanel, qtbot: QtBot):
    panel.entry.setFocus()
    qtbot.keyClick(panel.entry, Qt.Key.Key_Tab)
    assert not panel.entry.hasFocus()
    assert panel.entry.text == ""


def test_the_keyboard_reaches_the_examples_and_the_button(panel: ShapeErrorsPanel, qtbot: QtBot):
    paste(qtbot, panel, MESSAGES[ErrorKind.DOT])
    for _ in range(len(panel.chips.buttons) + 2):  # the error's words have links of their own
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert panel.button.hasFocus()
    qtbot.keyClick(panel.button, Qt.Key.Key_Space)
    assert panel.project.labs.dot.text == "(3, 4) · (5, 6)"


def test_a_hidden_panel_catches_up(panel: ShapeErrorsPanel):
    panel.hide()
    session = panel.bench.session
    settings = ShapeErrorSettings(MESSAGES[ErrorKind.DOT])
    session.apply("x", edits.set_lab(session.project, settings), None)
    assert panel.reading is None
    panel.show()
    assert panel.reading is not None
    assert not panel.grab().isNull()


def test_in_the_window_the_lab_comes_to_the_front(studio: Studio, qtbot: QtBot):
    window = studio.window
    window.workspaces.show("tensors")
    reader = window.workspaces.open("shape_errors")
    assert isinstance(reader, ShapeErrorsPanel)
    paste(qtbot, reader, MESSAGES[ErrorKind.DOT])
    qtbot.waitUntil(reader.button.isVisible)
    qtbot.mouseClick(reader.button, LEFT)
    dock = window.workspaces.docks[Lab.DOT.value]
    qtbot.waitUntil(lambda: dock.panel is not None and dock.panel.isVisible())
    assert isinstance(dock.panel, DotPanel)
    assert dock.panel.entry.text() == "(3, 4) · (5, 6)"
    assert dock.panel.reason.isVisible()
