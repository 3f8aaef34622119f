from PySide6.QtCore import QPoint, QSize

from mlpstudio.ui.widgets.controls.wall_layout import LARGEST, WallLayout


def test_rows_are_filled_one_after_the_other() -> None:
    layout = WallLayout.of((28, 28), 400, 56, 14)
    assert layout.picture == QSize(56, 56)
    assert (layout.columns, layout.pitch) == (6, 66)
    assert layout.n_rows(0) == 0
    assert (layout.n_rows(6), layout.n_rows(7)) == (1, 2)
    height = layout.cell.height()
    assert layout.cell_rect(7, 0).topLeft() == QPoint(66, height)
    assert layout.cell_rect(7, 30).top() == height - 30


def test_every_picture_is_found_where_it_is() -> None:
    layout = WallLayout.of((28, 28), 400, 56, 14)
    for place in (0, 5, 6, 1000, 69_999):
        scrolled = max(0, layout.cell_rect(place, 0).top() - 50)
        center = layout.picture_rect(place, scrolled).center()
        assert layout.place_at(center, scrolled, 70_000) == place
    assert layout.place_at(QPoint(399, 5), 0, 70_000) is None
    assert layout.place_at(QPoint(5, 5), 0, 0) is None


def test_pictures_grow_and_shrink_by_whole_pixels() -> None:
    assert WallLayout.of((8, 8), 400, 56, 14).picture == QSize(56, 56)
    assert WallLayout.of((1, 4), 400, 56, 14).picture == QSize(56, 14)
    assert WallLayout.of((40, 30), 400, 56, 14).picture == QSize(30, 40)
    large = WallLayout.of((300, 200), 400, 56, 14)
    assert large.stride == 5
    assert max(large.picture.width(), large.picture.height()) <= LARGEST


def test_there_is_a_column_however_narrow_it_is() -> None:
    layout = WallLayout.of((28, 28), 10, 56, 14)
    assert (layout.columns, layout.pitch) == (1, 10)
    assert WallLayout.of((28, 28), 0, 56, 14).pitch == 1
