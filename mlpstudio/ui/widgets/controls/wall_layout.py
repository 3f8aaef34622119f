"""Where pictures stand that fill rows one after the other, each with a line below it."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from mlpstudio.ui.theme import SPACE_1, SPACE_2

LARGEST = 64
"""Rows and columns that are painted of a picture."""


@dataclass(frozen=True, slots=True)
class WallLayout:
    """Made anew only when something about it changes.

    Attributes:
        columns: Pictures in a row.
        pitch: Distance of two columns; what room is left is shared out among them.
        cell: Size of a picture with its line and the room around it.
        picture: Size of a picture.
        stride: How many pixels of a large picture go into one.
        line_height: Of the line below a picture.
    """

    columns: int
    pitch: int
    cell: QSize
    picture: QSize
    stride: int
    line_height: int

    @classmethod
    def of(cls, shape: tuple[int, int], width: int, side: int, line_height: int) -> "WallLayout":
        """Return the layout of pictures of one shape.

        Args:
            shape: (height, width) of a picture, in its own pixels.
            width: There is for a row.
            side: Of a picture on the screen at most, if it is not larger by itself.
            line_height: Of the line below a picture.
        """
        stride = -(-max(shape) // LARGEST)
        height, across = (-(-length // stride) for length in shape)
        zoom = max(1, side // max(height, across))  # whole pixels, so that all are equally large
        picture = QSize(zoom * across, zoom * height)
        cell = picture + QSize(SPACE_2, line_height + SPACE_2)
        columns = max(1, width // cell.width())
        return cls(columns, max(1, width // columns), cell, picture, stride, line_height)

    def n_rows(self, count: int) -> int:
        """Return how many rows so many pictures fill."""
        return -(-count // self.columns)

    def cell_rect(self, place: int, scrolled: int) -> QRect:
        """Return where a picture with its line is, after scrolling so many pixels."""
        row, column = divmod(place, self.columns)
        top = row * self.cell.height() - scrolled
        return QRect(QPoint(column * self.pitch, top), self.cell)

    def picture_rect(self, place: int, scrolled: int) -> QRect:
        """Return where a picture is."""
        corner = self.cell_rect(place, scrolled).topLeft() + QPoint(SPACE_1, SPACE_1)
        return QRect(corner, self.picture)

    def place_at(self, position: QPoint, scrolled: int, count: int) -> int | None:
        """Return which of so many pictures is at a position, or None."""
        column = position.x() // self.pitch
        row = (position.y() + scrolled) // self.cell.height()
        place = row * self.columns + column
        return place if 0 <= column < self.columns and 0 <= place < count else None
