"""What tables of rows have in common: how they look, and choices that outlive a new order."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

_ICON = QSize(16, 16)


def set_up(table: QTableView) -> None:
    """Make a table one of calm rows that are chosen whole, with cells to be renamed by F2."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(
        QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
    )
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setAlternatingRowColors(True)
    table.setIconSize(_ICON)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    table.setMinimumSize(120, 66)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setMinimumSectionSize(28)


def replace_rows(
    model: QAbstractTableModel,
    before: Sequence[int],
    after: Sequence[int],
    put: Callable[[], None],
) -> None:
    """Give a model other rows; those that are chosen stay chosen wherever they go.

    Args:
        model: Whose rows.
        before: The number of each row as it is,
        after: and as it shall be.
        put: Puts the rows in.
    """
    model.layoutAboutToBeChanged.emit()
    kept = model.persistentIndexList()
    numbers = [before[index.row()] for index in kept]
    put()
    places = {number: row for row, number in enumerate(after)}
    moved = [
        model.index(places[number], index.column()) if number in places else QModelIndex()
        for number, index in zip(numbers, kept, strict=True)
    ]
    model.changePersistentIndexList(kept, moved)
    model.layoutChanged.emit()


def repaint_rows(model: QAbstractTableModel) -> None:
    """Say that every cell may look different."""
    rows, columns = model.rowCount(), model.columnCount()
    if rows:
        model.dataChanged.emit(model.index(0, 0), model.index(rows - 1, columns - 1))
