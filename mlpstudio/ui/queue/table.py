"""The table of the queue: choosing, renaming, and keys that move what is chosen."""

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from mlpstudio.ui.queue.model import Column, QueueModel
from mlpstudio.ui.theme import SPACE_2, SPACE_4, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.row_table import set_up

_SAMPLES = {
    Column.TITLE: "Learning rate 0.01",
    Column.STATE: "No improvement",
    Column.EPOCHS: "100 / 100",
    Column.LOSS: "0.01234",
    Column.ACCURACY: "98.88%",
}
"""Texts as wide as those that usually stand in a column."""


class QueueTable(QTableView):
    """The table.

    Signals:
        chosen: Other trainings are chosen.
        move_requested(by): What is chosen is to go up (-1) or down (1).
    """

    chosen = Signal()
    move_requested = Signal(int)

    def __init__(self, theme: Theme, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.items = theme, model
        self.setModel(model)
        set_up(self)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)  # the order is that in which they are trained
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def chosen_numbers(self) -> list[int]:
        """The trainings that are chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.items.rows[row].id for row in rows if row < len(self.items.rows)]

    def choose(self, number: int) -> None:
        """Choose one training, and nothing else."""
        flags = QItemSelectionModel.SelectionFlag
        for row, item in enumerate(self.items.rows):
            if item.id == number:
                index = self.items.index(row, Column.TITLE)
                self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def rename_chosen(self) -> None:
        """Let a person type another title."""
        row = self.currentIndex().row()
        if row >= 0:
            self.edit(self.items.index(row, Column.TITLE))

    def sizeHint(self) -> QSize:
        """Wish for a few rows: in a small dock the panel scrolls only below that."""
        return QSize(300, 3 * self.verticalHeader().defaultSectionSize() + 40)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow, rename with F2; leave plain letters and Space to others."""
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        way = ways.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if way is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_requested.emit(way)
        elif event.key() == Qt.Key.Key_F2 and self.chosen_numbers and not is_editing:
            self.rename_chosen()
        elif plain and event.text().isprintable() and event.text() and not is_editing:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give titles what room the other columns leave."""
        super().resizeEvent(event)
        self._fit_title()

    def _fit(self) -> None:
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + SPACE_2 + 2)
        titles, small = self.items.titles(), QFontMetrics(self._theme.font(TEXT_SMALL))
        for column, sample in _SAMPLES.items():
            wanted = max(
                metrics.horizontalAdvance(sample), small.horizontalAdvance(titles[column])
            )
            icon = self.iconSize().width() + SPACE_2 if column == Column.STATE else 0
            header.resizeSection(column, wanted + icon + SPACE_4)
        self._fit_title()

    def _fit_title(self) -> None:
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(Column.TITLE)
        text = self.fontMetrics().horizontalAdvance(_SAMPLES[Column.TITLE])
        least = text + SPACE_4 + SPACE_2 + self.iconSize().width()
        header.resizeSection(Column.TITLE, max(least, self.viewport().width() - others))
