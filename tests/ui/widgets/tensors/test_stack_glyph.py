"""The drawing of a rank: which table and which number are lit, and what is not drawn."""

import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors.stack_glyph import StackGlyph


@pytest.fixture
def glyph(qtbot: QtBot) -> StackGlyph:
    widget = StackGlyph(Theme("light"))
    qtbot.addWidget(widget)
    widget.resize(400, 80)
    return widget


@pytest.mark.parametrize(
    ("shape", "leading", "lit"),
    [
        ((), (), (0, 0)),
        ((3, 4), (), (0, 0)),
        ((2, 3, 4), (1,), (0, 1)),
        ((60000, 28, 28), (0,), (0, 0)),
        ((60000, 28, 28), (59999,), (0, 4)),
        ((3, 2, 4, 5), (2, 1), (2, 1)),
        ((7, 3, 2, 4, 5), (6, 2, 1), (2, 1)),
    ],
)
def test_the_table_that_is_seen_is_lit(glyph: StackGlyph, shape, leading, lit):
    glyph.show_shape(shape, leading)
    assert glyph.lit_page() == lit
    assert not glyph.grab().isNull()


@pytest.mark.parametrize(
    ("shape", "place", "lit"),
    [
        ((3, 4), (2, 1), (2, 1)),
        ((5,), (4,), (0, 4)),
        ((784, 512), (783, 511), (5, 5)),
        ((784, 512), (0, 0), (0, 0)),
        ((2, 3, 4), (1, 3), (1, 3)),
        ((3, 4), (), None),
        ((), (), None),
    ],
)
def test_the_number_that_is_pointed_at_is_lit(glyph: StackGlyph, shape, place, lit):
    leading = (0,) * max(0, len(shape) - 2)
    glyph.show_shape(shape, leading)
    before = glyph.grab().toImage()
    glyph.show_shape(shape, leading, place)
    assert glyph.lit_cell() == lit
    assert (glyph.grab().toImage() != before) == (lit is not None)


def test_axes_that_are_not_drawn_are_told_in_numbers(glyph: StackGlyph):
    glyph.show_shape((4, 240, 144, 256, 3), (0, 0, 0))
    assert glyph.outer() == "4 × "
    glyph.show_shape((1000, 2, 2, 2, 2, 2), (0, 0, 0, 0))
    assert glyph.outer() == "1,000 × 2 × "
    glyph.show_shape((2, 3, 4, 5), (0, 0))
    assert glyph.outer() == ""
