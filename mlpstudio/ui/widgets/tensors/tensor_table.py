"""A table of tensors: names, shapes, memory and live statistics, one row each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mlpstudio.labs.tensors.tensor_facts import Facts
from mlpstudio.ui.theme import SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.tensors.tensor_model import SIDES, Column, Index, TensorModel, TensorRow

_PADDING = 6  # that of the header's sections in the style sheet, so that columns line up

PASSES = 3
"""Kinds of rows, each with a colour of its own: parameters, forward, backward."""

_NAME, _KIND = int(Column.NAME), int(Column.KIND)  # plain numbers: painting compares often
_WORDS = (int(Column.KIND), int(Column.AXES))

_SAMPLES = {
    Column.NAME: "dW10",
    Column.KIND: "after dropout",
    Column.AXES: "samples × features",
    Column.SHAPE: "(784, 512)",
    Column.RANK: "2",
    Column.DTYPE: "float32",
    Column.BYTES: "1.61 MB",
    Column.MINIMUM: "−0.0288",
    Column.MEAN: "−0.0288",
    Column.MAXIMUM: "−0.0288",
    Column.ZEROS: "88.8 %",
}
"""Texts as wide as those that usually stand in a column: its width never follows the values.
Longer shapes, of which nothing may be left out, make theirs wider."""

_BY_IMPORTANCE: tuple[tuple[Column, ...], ...] = (
    (Column.NAME, Column.SHAPE),
    (Column.KIND,),
    (Column.MEAN,),
    (Column.MINIMUM, Column.MAXIMUM),
    (Column.ZEROS,),
    (Column.BYTES,),
    (Column.DTYPE,),
    (Column.RANK,),
    (Column.AXES,),
)
"""Columns appear in this order as a table grows wider."""


class _Painter(QStyledItemDelegate):
    """Paints cells itself: the style sheet's way takes ten times as long at every update."""

    def __init__(self, model: TensorModel, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._model, self._theme, self._view = model, theme, view
        self.hovered_row = self.chosen_row = -1
        self.adopt_theme()

    def adopt_theme(self) -> None:
        """Take colours and fonts from the theme."""
        colors, theme = self._theme.colors, self._theme
        self._text, self._muted = QColor(colors.text), QColor(colors.muted)
        self._error, self._accent = QColor(colors.error), QColor(colors.accent)
        self._selected, self._hover = QColor(colors.selection), QColor(colors.hover)
        self._tags = [pass_color(theme, when) for when in range(PASSES)]
        self._bold, self._plain = name_font(theme), theme.font(TEXT_SMALL)
        self._metrics = QFontMetrics(self._plain)

    def width_of(self, text: str) -> int:
        """Return the width of a cell with this text."""
        return self._metrics.horizontalAdvance(text) + 2 * _PADDING + 2

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        rect: QRect = option.rect  # type: ignore[attr-defined]  # the stubs lack the fields
        row, column = index.row(), index.column()
        self._paint_ground(painter, rect, row)
        left, width = rect.left() + _PADDING, rect.width() - 2 * _PADDING
        text = self._model.text(row, column)
        if column == _NAME:
            tag = self._tags[self._model.rows[row].when]
            painter.fillRect(rect.left(), rect.top() + 3, 3, rect.height() - 6, tag)
            left += 2
        elif column in _WORDS:
            if column == _KIND and self._metrics.horizontalAdvance(text) > width:
                text = self._model.rows[row].short_kind
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.setFont(self._bold if column == _NAME else self._plain)
        painter.setPen(self._pen(row, column))
        painter.drawText(QRect(left, rect.top(), width, rect.height()), SIDES[column], text)

    def _paint_ground(self, painter: QPainter, rect: QRect, row: int) -> None:
        if row == self.chosen_row:
            painter.fillRect(rect, self._selected)
            if self._view.hasFocus():
                painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._accent)
        elif row == self.hovered_row:
            painter.fillRect(rect, self._hover)

    def _pen(self, row: int, column: int) -> QColor:
        if self._model.is_alarming(row, column):
            return self._error
        return self._muted if column in _WORDS else self._text


def name_font(theme: Theme) -> QFont:
    """Return the font of the tensors' names."""
    return theme.font(TEXT_SMALL, bold=True)


def pass_color(theme: Theme, when: int) -> QColor:
    """Return the colour of parameters (0), of the forward (1) or of the backward pass (2)."""
    return theme.category((2, 0, 1)[when])


class TensorTable(QTableView):
    """The table.

    Signals:
        chosen(name): Another tensor was chosen, by a person or because the list changed.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tensors = TensorModel(self)
        self.setModel(self.tensors)
        self._cell_painter = _Painter(self.tensors, theme, self)
        self.setItemDelegate(self._cell_painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setMinimumHeight(66)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(20)
        header.setSectionsClickable(False)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.selectionModel().currentRowChanged.connect(self._tell)
        theme.changed.connect(self._adopt_theme)
        self._adopt_theme()

    def sizeHint(self) -> QSize:
        """Ask for all the columns and a dozen rows."""
        return QSize(640, 300)

    @property
    def chosen_name(self) -> str:
        """Name of the chosen tensor, "" for none."""
        row = self.currentIndex().row()
        return self.tensors.rows[row].name if 0 <= row < len(self.tensors.rows) else ""

    def full_width(self) -> int:
        """Return the width at which all columns and the longer words are seen."""
        kinds = [self._cell_painter.width_of(row.kind) for row in self.tensors.rows]
        widths = self._widths()
        widths[Column.KIND] = max([widths[Column.KIND], *kinds])
        return sum(widths.values()) + self.verticalScrollBar().sizeHint().width()

    def set_rows(self, rows: Sequence[TensorRow]) -> None:
        """List other tensors; the chosen one stays chosen if it is still there."""
        before = self.chosen_name
        self.tensors.set_rows(rows)
        self._fit_columns()
        if rows and not self.chosen_name:
            self.choose(before if any(row.name == before for row in rows) else rows[0].name)

    def set_facts(self, facts: Sequence[Facts] | None) -> None:
        """Show statistics, one for each row; None for unknown."""
        self.tensors.set_facts(facts)

    def choose(self, name: str) -> None:
        """Choose a tensor by its name, if it is listed."""
        for place, row in enumerate(self.tensors.rows):
            if row.name == name:
                self.setCurrentIndex(self.tensors.index(place, Column.NAME))
                return

    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,  # noqa: N803  # Qt's name
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Let Home and End go to the first and the last row: a row is one thing here."""
        if cursorAction == QAbstractItemView.CursorAction.MoveHome:
            return self.tensors.index(0, Column.NAME)
        if cursorAction == QAbstractItemView.CursorAction.MoveEnd:
            return self.tensors.index(len(self.tensors.rows) - 1, Column.NAME)
        return super().moveCursor(cursorAction, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Space and the point to the window: a row is chosen as soon as it is reached."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Period) and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as fit."""
        super().resizeEvent(event)
        self._fit_columns()

    def leaveEvent(self, event: QEvent) -> None:
        """Hover over nothing."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._cell_painter.hovered_row:
            self._cell_painter.hovered_row = row
            self.viewport().update()

    def _tell(self, now: QModelIndex, before: QModelIndex) -> None:
        self._cell_painter.chosen_row = now.row()
        if now.isValid():
            self.chosen.emit(self.tensors.rows[now.row()].name)

    def _adopt_theme(self) -> None:
        self._cell_painter.adopt_theme()
        height = QFontMetrics(self._theme.font(TEXT_SMALL)).height() + SPACE_2
        self.verticalHeader().setDefaultSectionSize(height)
        self._fit_columns()
        self.viewport().update()

    def _fit_columns(self) -> None:
        widths, room = self._widths(), self.viewport().width()
        shown: set[Column] = set()
        for group in _BY_IMPORTANCE:
            needed = sum(widths[column] for column in group)
            if shown and needed > room:
                break
            shown |= set(group)
            room -= needed
        for column in Column:
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, widths[column])
        if Column.KIND in shown:  # takes what is left, but does not grow without end
            self.setColumnWidth(Column.KIND, widths[Column.KIND] + max(0, room))

    def _widths(self) -> dict[Column, int]:
        text, bold = (
            QFontMetrics(self._theme.font(TEXT_SMALL)),
            QFontMetrics(name_font(self._theme)),
        )
        titles = self.tensors.titles()
        shapes = {str(row.shape) for row in self.tensors.rows}
        longest = max((text.horizontalAdvance(shape) for shape in shapes), default=0)
        return {
            column: max(
                longest if column == Column.SHAPE else 0,
                (bold if column == Column.NAME else text).horizontalAdvance(_SAMPLES[column]),
                text.horizontalAdvance(titles[column]),
            )
            + 2 * _PADDING
            + 2
            for column in Column
        }
