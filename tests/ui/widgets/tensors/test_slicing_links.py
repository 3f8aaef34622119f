"""Slice, axes and picture light each other; the lines that are copied run as they stand."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.labs.tensors.slice_faults import SliceError
from mlpstudio.labs.tensors.slice_pages import Source, made_images
from mlpstudio.labs.tensors.slice_text import read_index
from mlpstudio.labs.tensors.slicing import slicing
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine
from mlpstudio.ui.widgets.tensors.axis_rulers import AxisRulers
from mlpstudio.ui.widgets.tensors.slice_pictures import SlicePictures
from mlpstudio.ui.widgets.tensors.slicing_links import SlicingLinks
from mlpstudio.ui.widgets.tensors.slicing_parts import code_parts, names_for, shape_parts
from mlpstudio.ui.widgets.tensors.slicing_words import axis_rows


class Lab:
    """The widgets about one slice."""

    def __init__(self, qtbot: QtBot, source: Source, text: str) -> None:
        theme = Theme("light")
        self.shapes, self.code = LinkedLine(theme, is_code=False), CodeLine(theme)
        self.rulers, self.pictures = AxisRulers(theme), SlicePictures(theme)
        self.window = window = QWidget()
        column = QVBoxLayout(window)
        for widget in (self.shapes, self.code, self.rulers, self.pictures):
            column.addWidget(widget)
        qtbot.addWidget(window)
        window.resize(420, 480)
        window.show()
        qtbot.waitExposed(window)
        index = read_index(text)
        self.found = slicing(source.shape, index)
        self.links = SlicingLinks(self.shapes, self.code, self.rulers, self.pictures)
        self.rulers.set_rows(axis_rows(self.found, ("",) * len(source.shape)))
        self.pictures.show_slicing(source, self.found)
        self.shapes.set_parts(shape_parts(self.found))
        self.code.set_parts(code_parts(source, self.found, index, ""))
        self.links.show(self.found)

    def lit(self, line: LinkedLine) -> list[str]:
        """Return the texts that are lit."""
        return [text for text, name in line.parts if name and name in line.lit]


@pytest.fixture
def images(qtbot: QtBot) -> Lab:
    return Lab(qtbot, Source((6, 28, 28), made_images()), "[:, 7:-7, 9]")


def test_a_piece_of_the_slice_lights_its_axis_everywhere(images: Lab):
    piece = next(name for text, name in images.code.parts if text == "7:-7")
    images.code.code.pointed.emit(piece)
    assert images.rulers.lit == {1}
    assert images.lit(images.shapes) == ["28", "14"]
    assert images.lit(images.code.code) == ["7:-7"]
    assert images.pictures.before.lit == {0}
    images.code.code.pointed.emit("")
    assert not images.rulers.lit
    assert not images.pictures.before.lit


def test_an_axis_in_the_table_lights_its_piece(images: Lab, qtbot: QtBot):
    def is_lit() -> bool:
        """Point once more: the rows move until the layout has settled."""
        qtbot.mouseMove(images.rulers, QPoint(5, 5))
        qtbot.mouseMove(images.rulers, QPoint(30, images.rulers.height() * 5 // 6))
        return images.rulers.lit == {2}

    qtbot.waitUntil(is_lit)
    assert images.lit(images.code.code) == ["9"]
    assert images.lit(images.shapes) == ["28"]  # which is gone in the result
    assert images.pictures.before.lit == {1}


def test_the_keys_lead_through_axes_and_pieces(images: Lab, qtbot: QtBot):
    images.rulers.setFocus()
    qtbot.keyClick(images.rulers, Qt.Key.Key_Down)
    qtbot.keyClick(images.rulers, Qt.Key.Key_Down)
    assert images.rulers.lit == {1}
    qtbot.keyClick(images.rulers, Qt.Key.Key_Escape)
    assert not images.rulers.lit
    line = images.code.code
    line.setFocus()
    seen: list[list[str]] = []
    for _ in range(7):
        qtbot.keyClick(line, Qt.Key.Key_Right)
        seen.append(images.lit(line))
    assert [":"] in seen
    assert ["7:-7"] in seen
    assert ["result", "result"] in seen
    images.rulers.setFocus()
    assert not images.lit(line)


def test_a_cell_marks_its_places_and_what_left_it_out(images: Lab):
    images.pictures.pointed.emit((0, 7, 9))
    assert images.rulers.marks == (0, 7, 9)
    assert images.rulers.lit == {0, 1, 2}
    images.pictures.pointed.emit((0, 3, 9))
    assert images.lit(images.code.code) == ["7:-7"]
    images.pictures.pointed.emit(None)
    assert images.rulers.marks == ()
    assert images.rulers.lit == set()


def test_all_of_an_array_is_framed(images: Lab):
    images.code.code.pointed.emit("array")
    assert images.pictures.before.lit == {-1}
    assert images.pictures.after.lit == set()
    images.shapes.pointed.emit("result")
    assert images.pictures.after.lit == {-1}


def test_lists_stand_together_in_the_result(qtbot: QtBot):
    lab = Lab(qtbot, Source((4, 5, 6)), "[:, [0, 2], [1, 3]]")
    assert names_for(lab.shapes.parts, {1}) == {"1", "1,2"}
    assert lab.found.refusing((0, 0, 3)) == (1, 2)
    assert lab.found.refusing((0, 1, 3)) == (1,)
    assert lab.found.refusing((3, 2, 3)) == ()


_PIECE = st.one_of(
    st.integers(-4, 3).map(str),
    st.tuples(st.integers(-4, 4), st.integers(-4, 4)).map(lambda ends: f"{ends[0]}:{ends[1]}"),
    st.sampled_from([":", "::-1", "::2", "...", "None", "[0, 2]", "[-1]"]),
)


@settings(max_examples=150)
@given(st.lists(st.integers(0, 4), min_size=1, max_size=4), st.lists(_PIECE, max_size=5))
def test_the_lines_run_as_they_stand(sizes: list[int], pieces: list[str]):
    source, text = Source(tuple(sizes)), f"[{', '.join(pieces or [':'])}]"
    try:
        index = read_index(text)
        found = slicing(source.shape, index)
    except SliceError:
        return
    parts = code_parts(source, found, index, "n = 1")
    names: dict[str, object] = {"np": np, "print": lambda shape: None}
    exec("".join(part for part, _ in parts), names)
    result = np.asarray(names["result"])
    assert result.shape == found.result
    assert np.array_equal(result, np.asarray(names["x"])[eval(f"np.s_{text}", {"np": np})])
    for place in np.ndindex(*source.shape):
        is_there = np.asarray(names["x"])[place] in result
        assert is_there == (not found.refusing(place))
