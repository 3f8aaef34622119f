import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout


class Box(QWidget):
    def sizeHint(self):  # noqa: N802
        return QSize(100, 20)


@pytest.fixture
def row(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    flow = FlowLayout(widget)
    widget.boxes = [Box() for _ in range(4)]
    for box in widget.boxes:
        flow.addWidget(box)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.mark.parametrize(("width", "rows"), [(500, 1), (424, 1), (423, 2), (220, 2), (120, 4)])
def test_a_new_row_begins_when_there_is_no_room(qtbot, row, width, rows):
    row.resize(width, 200)
    qtbot.waitUntil(lambda: len({box.y() for box in row.boxes}) == rows)
    assert all(box.geometry().right() < width for box in row.boxes)
    assert row.heightForWidth(width) == 24 * rows - 4


def test_hidden_widgets_take_no_room(row):
    row.boxes[0].hide()
    assert row.heightForWidth(320) == 20


@pytest.mark.parametrize("width", [500, 424, 423, 220, 120])
def test_the_height_with_hidden_widgets_is_known_before_they_are_shown(row, width):
    shown, hidden = row.heightForWidth(width), row.boxes[2:]
    assert row.layout().height_with(width, hidden) == shown
    for box in hidden:
        box.hide()
    assert row.layout().height_with(width, hidden) == shown
    assert row.layout().height_with(width, ()) == row.heightForWidth(width)


def test_widgets_can_be_taken_out(row):
    layout = row.layout()
    taken = layout.takeAt(0)
    assert taken.widget() is row.boxes[0]
    assert layout.count() == 3
    assert layout.takeAt(99) is None
