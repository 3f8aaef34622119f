"""The thread through the cells: where they are, and which way it goes past others."""

import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.labs.tensors.reshape_text import read_operations
from mlpstudio.labs.tensors.reshaping import reshaping
from mlpstudio.labs.tensors.thread_cells import ThreadCells, before_and_after
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors.thread_view import ThreadView


def cells(shape: tuple[int, ...], text: str) -> ThreadCells:
    found = before_and_after(reshaping(shape, read_operations(text)))
    assert found is not None
    return found[1]


@pytest.fixture
def view(qtbot: QtBot) -> ThreadView:
    theme = Theme("light")
    theme.apply()
    widget = ThreadView(theme)
    qtbot.addWidget(widget)
    widget.resize(300, 200)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_the_last_axis_runs_across_and_the_one_before_it_down(view: ThreadView):
    view.show_cells(cells((2, 3, 4), "reshape(2, 3, 4)"))
    first = view.cell_rect((0, 0, 0))
    assert view.cell_rect((0, 0, 1)).left() == pytest.approx(first.right())
    assert view.cell_rect((0, 1, 0)).top() == pytest.approx(first.bottom())
    beside = view.cell_rect((1, 0, 0))
    assert beside.top() == first.top()
    assert beside.left() > view.cell_rect((0, 0, 3)).right()


def test_cells_never_lie_upon_each_other_and_stay_inside(view: ThreadView):
    for shape in ((2, 3, 4), (2, 2, 2, 2), (2, 2, 2, 2, 2), (100, 100), (1000,), ()):
        found = cells(shape, f"reshape({shape})")
        view.show_cells(found)
        view.resize(300, view.sizeHint().height())
        rects = [view.cell_rect(cell).adjusted(0.1, 0.1, -0.1, -0.1) for cell in found.thread()]
        for place, rect in enumerate(rects):
            assert not any(rect.intersects(other) for other in rects[:place])
            assert rect.right() <= view.width()
            assert rect.bottom() <= view.height()


def test_where_places_are_left_out_is_a_gap(view: ThreadView):
    view.show_cells(cells((1000,), "reshape(1000)"))
    assert view.cells is not None
    last = len(view.cells.kept[0]) - 1
    before, after = view.cell_rect((last - 1,)), view.cell_rect((last,))
    assert after.left() - before.right() > before.width() / 2


def test_the_thread_arches_over_cells_that_come_later(view: ThreadView):
    view.show_cells(cells((2, 2, 3), "transpose(2, 0, 1)"))
    assert any(view._is_arc)
    view.show_cells(cells((2, 3), "T"))
    assert not any(view._is_arc)
    assert not view.grab().isNull()


def test_what_is_pointed_at_is_told_once(view: ThreadView, qtbot: QtBot):
    view.show_cells(cells((2, 3), "T"))
    told: list[int | None] = []
    view.pointed.connect(told.append)
    for _ in range(2):
        qtbot.mouseMove(view, view.cell_rect((1, 0)).center().toPoint())
    qtbot.mouseMove(view, view.rect().bottomRight())
    assert told == [1, None]


def test_without_cells_nothing_is_painted_and_keys_do_nothing(view: ThreadView, qtbot: QtBot):
    view.show_cells(None)
    view.setFocus()
    qtbot.keyClick(view, " ")
    assert view.lit is None
    assert not view.grab().isNull()
