"""Axes with the parts that are chosen: painted however many places there are."""

from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors.axis_rulers import AxisRow, AxisRulers


def rulers(qtbot: QtBot, *rows: AxisRow) -> AxisRulers:
    theme = Theme("light")
    theme.apply()
    widget = AxisRulers(theme)
    qtbot.addWidget(widget)
    widget.set_rows(rows)
    widget.resize(200, widget.sizeHint().height())
    return widget


def accent_at(widget: AxisRulers, x: int) -> bool:
    """Return whether the bar of the only row has the accent colour at a place."""
    image = widget.grab().toImage()
    y = widget.height() - 11
    color = image.pixelColor(x, y)
    return color.blue() > color.red() + 80


def row(size: int, chosen, *, is_muted: bool = False) -> AxisRow:
    return AxisRow("axis 0", "10:20", "20 − 10 = 10", "10", size, chosen, is_muted)


def test_the_chosen_part_has_its_place_and_length(qtbot: QtBot):
    widget = rulers(qtbot, row(100, range(50, 75)))
    assert [accent_at(widget, x) for x in (20, 90, 110, 140, 160)] == [
        False,
        False,
        True,
        True,
        False,
    ]


def test_a_step_leaves_gaps_and_a_list_has_marks(qtbot: QtBot):
    assert not accent_at(rulers(qtbot, row(4, range(0, 4, 2))), 75)
    assert accent_at(rulers(qtbot, row(4, range(3, -1, -2))), 75)
    assert accent_at(rulers(qtbot, row(4, (0, 0, 3))), 175)


def test_a_long_list_is_as_full_as_it_looks(qtbot: QtBot):
    widget = rulers(qtbot, row(100_000, (*range(0, 50_000, 3), 90_000)))
    found = [accent_at(widget, x) for x in (2, 60, 98, 110, 170, 180)]
    assert found == [True, True, True, False, False, True]


def test_one_place_of_millions_is_seen(qtbot: QtBot):
    widget = rulers(qtbot, row(10**9, range(5 * 10**8, 5 * 10**8 + 1)))
    assert accent_at(widget, 100)
    assert not accent_at(widget, 120)
    assert accent_at(rulers(qtbot, row(10**9, range(0, 10**9, 2))), 100)


def test_rows_are_as_many_as_axes_and_read_aloud(qtbot: QtBot):
    widget = rulers(qtbot, row(9, ()), AxisRow("new axis", "None", "of size 1", "1", 0, ()))
    assert widget.sizeHint().height() == 2 * rulers(qtbot, row(9, ())).sizeHint().height()
    assert "axis 0: 10:20, 20 − 10 = 10 → 10; new axis" in widget.accessibleDescription()
    assert not widget.grab().isNull()
    widget.resize(60, 40)
    assert not widget.grab().isNull()
