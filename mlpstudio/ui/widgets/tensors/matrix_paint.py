"""A small matrix painted as cells, with its caption and the sign before it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.ui.theme import TEXT_SMALL, TEXT_TITLE, Theme
from mlpstudio.ui.widgets.tensors.equation_cells import value_text

SIGN_WIDTH = 20
"""Pixels before a matrix, at 100 %."""

_SHARE = {False: 0.14, True: 0.22}  # of a matrix's colour in its ground, light and dark


@dataclass(frozen=True, slots=True, eq=False)
class BoardMatrix:
    """One of the matrices.

    Attributes:
        caption: Above it.
        values: (rows, columns).
        sign: Before it, such as "+"; "" for none.
        is_editable: Whether its cells can be typed into.
        n_known: Cells, row by row, whose numbers are shown; None for all.
        color: Number of its colour; None for that of a result.
    """

    caption: str
    values: FloatArray
    sign: str = ""
    is_editable: bool = False
    n_known: int | None = None
    color: int | None = None


def paint_matrix(
    painter: QPainter,
    theme: Theme,
    matrix: BoardMatrix,
    corner: QPointF,
    cell: tuple[float, float],
) -> None:
    """Paint a matrix.

    Args:
        painter: To paint with.
        theme: Colours and type.
        matrix: What to paint.
        corner: Top left of its cells.
        cell: Width and height of one.
    """
    font = theme.font(TEXT_SMALL)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(theme.color("muted"))
    line = metrics.height() + 2
    caption = QRectF(corner.x(), corner.y() - line, 4000.0, line)
    painter.drawText(caption, Qt.AlignmentFlag.AlignLeft, matrix.caption)
    rows, columns = matrix.values.shape
    known = rows * columns if matrix.n_known is None else matrix.n_known
    ground, blank = _ground(theme, matrix), theme.color("surface")
    for at in range(rows * columns):
        row, column = divmod(at, columns)
        rect = QRectF(corner.x() + column * cell[0], corner.y() + row * cell[1], *cell)
        painter.fillRect(rect, ground if at < known else blank)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawRect(rect)
        if at < known:
            painter.setPen(theme.color("text"))
            text = value_text(float(matrix.values[row, column]))
            fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(cell[0]))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, fitting)
    width = theme.pixels(SIGN_WIDTH)
    painter.setFont(theme.font(TEXT_TITLE, bold=True))
    painter.setPen(theme.color("muted"))
    sign = QRectF(corner.x() - width, corner.y(), width, rows * cell[1])
    painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, matrix.sign)


def _ground(theme: Theme, matrix: BoardMatrix) -> QColor:
    if matrix.color is None:
        return theme.color("selection")
    color, base = theme.category(matrix.color), theme.color("surface")
    share = _SHARE[theme.is_dark]
    pairs = (
        (color.red(), base.red()),
        (color.green(), base.green()),
        (color.blue(), base.blue()),
    )
    return QColor(*(round(share * a + (1.0 - share) * b) for a, b in pairs))
