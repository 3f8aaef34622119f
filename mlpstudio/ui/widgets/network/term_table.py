"""The products of a sum in a table: where each comes from, its factors, and a bar for its size."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from mlpstudio.ui.forms import describe
from mlpstudio.ui.theme import Theme

_SHARE = Qt.ItemDataRole.UserRole
_PRODUCT = 3
_ROW_HEIGHT = 22
_INK = 0.3


@dataclass(frozen=True, slots=True)
class TermRow:
    """One row.

    Attributes:
        name: Where it comes from.
        numbers: Input, weight and product.
        source: Number of the input; −1 for a row that is no single input.
        share: The product relative to the largest, in [−1, 1].
    """

    name: str
    numbers: tuple[str, str, str]
    source: int = -1
    share: float = 0.0


class TermTable(QTableWidget):
    """A row for each product; the pointer or the arrow keys choose one.

    Signals:
        pointed(source): Another row is pointed at; −1 for none.
        opened(source): A row was clicked twice, or Return pressed on it.
    """

    pointed = Signal(int)
    opened = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._rows: tuple[TermRow, ...] = ()
        heads = (
            (self.tr("from"), self.tr("The input; double-click a neuron to see its equation.")),
            (self.tr("x"), self.tr("What that input is.")),
            (self.tr("w"), self.tr("The weight it is multiplied by.")),
            (self.tr("x · w"), self.tr("The product, with a bar for its size.")),
        )
        for column, (text, tip) in enumerate(heads):
            head = QTableWidgetItem(text)
            head.setToolTip(tip)
            head.setTextAlignment(_side(column))
            self.setHorizontalHeaderItem(column, head)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.setItemDelegateForColumn(_PRODUCT, _Bar(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        describe(
            self,
            self.tr("Products of the sum"),
            self.tr("What is added up, the largest first; the arrow keys light its lines."),
        )
        self.currentCellChanged.connect(lambda row, *_: self._point(row))
        self.cellEntered.connect(lambda row, _: self._point(row))
        self.cellActivated.connect(lambda row, _: self._open(row))

    @property
    def rows(self) -> tuple[TermRow, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[TermRow]) -> None:
        """Show other rows; the chosen line stays."""
        self._rows = tuple(rows)
        with QSignalBlocker(self):
            if self.rowCount() != len(rows):
                self.setRowCount(len(rows))
            for number, row in enumerate(rows):
                for column, text in enumerate((row.name, *row.numbers)):
                    item = self._put(number, column, text)
                    item.setData(_SHARE, row.share if column == _PRODUCT else 0.0)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.pointed.emit(-1)

    def _put(self, row: int, column: int, text: str) -> QTableWidgetItem:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(_side(column))
            self.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
        return item

    def _point(self, row: int) -> None:
        self.pointed.emit(self._rows[row].source if 0 <= row < len(self._rows) else -1)

    def _open(self, row: int) -> None:
        if self._rows[row].source >= 0:
            self.opened.emit(self._rows[row].source)


class _Bar(QStyledItemDelegate):
    """Paints a bar behind a product, from the right edge, in the colour of its sign."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint bar and number."""
        share = float(index.data(_SHARE) or 0.0)
        if share:
            rect = QRectF(option.rect).adjusted(2, 3, -2, -3)
            rect.setLeft(rect.right() - abs(share) * rect.width())
            color = self._theme.color("positive" if share > 0.0 else "negative")
            color.setAlphaF(_INK)
            painter.fillRect(rect, color)
        super().paint(painter, option, index)


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
