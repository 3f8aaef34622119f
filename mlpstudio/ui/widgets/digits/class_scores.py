"""Precision, recall and F1 of each class in a table that can be sorted."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from mlpstudio.labs.networks.report import Report
from mlpstudio.ui.widgets.controls.number_text import share_text

_CLASS = Qt.ItemDataRole.UserRole
_VALUE = Qt.ItemDataRole.UserRole + 1


class _Figure(QTableWidgetItem):
    """A cell that is sorted by its number, not by its text."""

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return float(self.data(_VALUE)) < float(other.data(_VALUE))


def _side(column: int) -> Qt.AlignmentFlag:
    """Return where a column's texts stand: names left, figures right."""
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


class ClassScores(QTableWidget):
    """A row for each class.

    Signals:
        class_chosen(label): A row was clicked, or walked to with the arrow keys.
    """

    class_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        heads = (
            (self.tr("Class"), self.tr("The true class.")),
            (self.tr("Samples"), self.tr("How many samples are of this class.")),
            (
                self.tr("Precision"),
                self.tr("Of the samples answered with this class, the share that is of it."),
            ),
            (
                self.tr("Recall"),
                self.tr("Of the samples of this class, the share that was found."),
            ),
            (self.tr("F1"), self.tr("The harmonic mean of precision and recall.")),
        )
        for column, (text, tip) in enumerate(heads):
            head = QTableWidgetItem(text)
            head.setToolTip(tip)
            head.setTextAlignment(_side(column))
            self.setHorizontalHeaderItem(column, head)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.currentCellChanged.connect(self._tell)
        self.cellClicked.connect(self._tell_again)

    def show_report(self, report: Report, names: tuple[str, ...]) -> None:
        """Show the scores of a report; the order and the chosen class stay."""
        chosen = self.chosen_class()
        with QSignalBlocker(self):
            self.setSortingEnabled(False)
            if self.rowCount() != len(names):
                self.setRowCount(len(names))
            columns = (report.precision, report.recall, report.f1)
            counts = report.confusion.sum(axis=1)  # (C,)
            for label, name in enumerate(names):
                self._put(label, 0, name, label, label)
                self._put(label, 1, f"{int(counts[label]):,}", int(counts[label]), label)
                for column, scores in enumerate(columns, start=2):
                    value = float(scores[label])
                    text = "–" if math.isnan(value) else f"{share_text(value)} %"
                    self._put(label, column, text, -1.0 if math.isnan(value) else value, label)
            self.setSortingEnabled(True)
            self._choose(chosen)

    def chosen_class(self) -> int | None:
        """Return the class of the chosen row."""
        item = self.item(self.currentRow(), 0)
        return None if item is None else int(item.data(_CLASS))

    def row_of(self, label: int) -> int:
        """Return the row in which a class stands."""
        items = [self.item(row, 0) for row in range(self.rowCount())]
        classes = [None if item is None else item.data(_CLASS) for item in items]
        return classes.index(label) if label in classes else -1

    def texts(self, label: int) -> list[str]:
        """Return what is said about a class."""
        row = self.row_of(label)
        items = [self.item(row, column) for column in range(self.columnCount())]
        return [item.text() for item in items if item is not None]

    def _put(self, row: int, column: int, text: str, value: float, label: int) -> None:
        item = self.item(row, column)
        if item is None:
            item = _Figure()
            item.setTextAlignment(_side(column))
            self.setItem(row, column, item)
        item.setText(text)
        item.setData(_VALUE, value)
        item.setData(_CLASS, label)

    def _choose(self, label: int | None) -> None:
        if label is not None and self.row_of(label) >= 0:
            self.setCurrentCell(self.row_of(label), 0)

    def _tell_again(self, *_: int) -> None:
        """Tell a click on the row that is the current one already."""
        label = self.chosen_class()
        if label is not None:
            self.class_chosen.emit(label)

    def _tell(self, row: int, column: int, before: int, _: int) -> None:
        label = self.chosen_class()
        if row != before and label is not None:
            self.class_chosen.emit(label)
