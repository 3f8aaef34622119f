"""What stands along an axis of a picture: the first index, its name, the last index."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from mlpstudio.ui.theme import SPACE_2


@dataclass(frozen=True, slots=True)
class AxisLabel:
    """What stands along one side of the picture.

    Attributes:
        name: Name of the axis, already translated; "" for none.
        size: Places along it; the last is labelled `size − 1`.
    """

    name: str
    size: int


def paint_axis(
    painter: QPainter, line: QRect, axis: AxisLabel, *, is_reversed: bool = False
) -> None:
    """Write the first index, the name and the last index of an axis along a line.

    Args:
        painter: With font and pen; where there is no room, nothing is written.
        line: Where.
        axis: What.
        is_reversed: Whether the last index stands first.
    """
    if not axis.size:
        return
    metrics = painter.fontMetrics()
    ends = ("0", str(axis.size - 1)) if axis.size > 1 else ("0", "")
    taken = 2 * (metrics.horizontalAdvance(ends[1]) + SPACE_2)
    if taken > line.width():
        return
    first, last = ends[::-1] if is_reversed else ends
    center, middle = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, first)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, last)
    if metrics.horizontalAdvance(axis.name) <= line.width() - taken:
        painter.drawText(line, center | middle, axis.name)
