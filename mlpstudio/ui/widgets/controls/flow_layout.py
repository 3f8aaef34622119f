"""A layout that puts widgets in a row and begins another row when there is no room."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from mlpstudio.ui.theme import SPACE_1, SPACE_2
from mlpstudio.ui.widgets.controls.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Rows of widgets in their preferred sizes, each row centred vertically."""

    def __init__(self, parent: QWidget | None = None, gap: int = SPACE_2) -> None:
        super().__init__(parent)
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows that a width makes."""
        return self._arrange(QRect(0, 0, width, 0), is_real=False)

    def height_with(self, width: int, besides: Collection[QWidget]) -> int:
        """Return the height that it would have if its last widgets were not hidden."""
        sizes = [item.sizeHint() for item in self._shown()]
        sizes += [widget.sizeHint() for widget in besides if widget.isHidden()]
        height, used = 0, 0
        for size in sizes:
            if not height or used + size.width() > width:
                height += size.height() + SPACE_1
                used = 0
            used += size.width() + self._gap
        return max(0, height - SPACE_1)

    def sizeHint(self) -> QSize:
        """Return the size of a single row."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize(0, 0)
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, is_real=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, is_real: bool) -> int:
        """Place the items if `is_real`; return the height they take."""
        rows: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._shown():
            width = item.sizeHint().width()
            if rows[-1] and used + width > rect.width():
                rows.append([])
                used = 0
            rows[-1].append(item)
            used += width + self._gap
        top = rect.top()
        for row in filter(None, rows):
            height = max(item.sizeHint().height() for item in row)
            if is_real:
                self._place(row, QRect(rect.left(), top, rect.width(), height))
            top += height + SPACE_1
        return max(0, top - SPACE_1 - rect.top())

    def _place(self, row: list[QLayoutItem], area: QRect) -> None:
        left = area.left()
        for item in row:
            size = item.sizeHint().boundedTo(QSize(area.width(), area.height()))
            top = area.top() + (area.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self._gap
