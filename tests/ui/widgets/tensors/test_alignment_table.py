"""Aligned shapes: painted with clashes, additions and many axes."""

import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.labs.tensors.broadcasting import broadcast
from mlpstudio.labs.tensors.shape_text import read_shapes
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors import broadcasting_words
from mlpstudio.ui.widgets.tensors.alignment_table import AlignmentTable


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(
    "text",
    ["(32, 10) + (32,)", "1 + 2", "(1000000000, 1, 1) + (1, 1, 7)", f"{(1,) * 8} + (2,) + ()"],
)
@pytest.mark.parametrize("width", [140, 360, 900])
def test_any_shapes_are_painted(qtbot: QtBot, mode: str, text: str, width: int):
    theme = Theme(mode)
    theme.apply()
    table = AlignmentTable(theme)
    qtbot.addWidget(table)
    found = broadcast(read_shapes(text).shapes)
    table.set_rows(broadcasting_words.header(found), broadcasting_words.aligned_rows(found, theme))
    table.resize(width, table.sizeHint().height())
    assert not table.grab().isNull()
    assert [row.name for row in table.rows][-1] == "result"
    assert table.accessibleDescription().startswith("a: ")


@pytest.mark.parametrize(("text", "is_red"), [("(3,) + (4,)", True), ("(3,) + (3,)", False)])
def test_a_clash_is_framed_in_red(qtbot: QtBot, text: str, is_red: bool):
    theme = Theme("light")
    theme.apply()
    table = AlignmentTable(theme)
    qtbot.addWidget(table)
    found = broadcast(read_shapes(text).shapes)
    table.set_rows(broadcasting_words.header(found), broadcasting_words.aligned_rows(found, theme))
    table.resize(300, table.sizeHint().height())
    image = table.grab().toImage()
    red = theme.color("error")
    # Right of the names, of which one is orange.
    places = ((x, y) for x in range(60, image.width()) for y in range(image.height()))
    near = (image.pixelColor(x, y) for x, y in places)
    found_red = any(abs(c.red() - red.red()) + abs(c.green() - red.green()) < 30 for c in near)
    assert found_red == is_red
