"""The queue as Qt asks for it: a row for each training, with titles that can be changed."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QIcon

from mlpstudio.runs.queue import Item, ItemState
from mlpstudio.ui.library import words as run_words
from mlpstudio.ui.queue import words
from mlpstudio.ui.theme import TEXT_BODY, Theme
from mlpstudio.ui.widgets.controls.color_dot import color_dot
from mlpstudio.ui.widgets.controls.row_table import repaint_rows, replace_rows

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns in order."""

    TITLE = 0
    STATE = 1
    EPOCHS = 2
    LOSS = 3
    ACCURACY = 4


_TEXTS: dict[Column, Callable[[Item], str]] = {
    Column.TITLE: lambda item: item.title,
    Column.STATE: words.state,
    Column.EPOCHS: words.epochs,
    Column.LOSS: lambda item: run_words.loss(item.loss),
    Column.ACCURACY: lambda item: run_words.share(item.accuracy),
}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NUMBERS = (Column.EPOCHS, Column.LOSS, Column.ACCURACY)
_ICONS = {
    ItemState.TRAINING: ("play", "accent"),
    ItemState.DONE: ("check", "good"),
    ItemState.STOPPED: ("stop", "muted"),
    ItemState.FAILED: ("warning", "warning"),
}


class QueueModel(QAbstractTableModel):
    """The trainings of a queue.

    Signals:
        renamed(number, title): A person called one something else.
    """

    renamed = QtSignal(int, str)

    def __init__(
        self, theme: Theme, color: Callable[[int], int | None], parent: QObject | None = None
    ) -> None:
        """Make an empty one.

        Args:
            theme: Colours and type.
            color: Returns the position in the palette of a run, by its number where it is kept.
            parent: Of the model.
        """
        super().__init__(parent)
        self._theme, self._color = theme, color
        self.rows: tuple[Item, ...] = ()
        theme.changed.connect(self.repaint)

    def set_items(self, items: tuple[Item, ...]) -> None:
        """Show other trainings, or what has become of them; what is chosen stays chosen."""
        if [one.id for one in items] == [one.id for one in self.rows]:
            self.rows = items
            self.repaint()
            return
        before, after = [one.id for one in self.rows], [one.id for one in items]

        def put() -> None:
            self.rows = items

        replace_rows(self, before, after, put)

    def repaint(self) -> None:
        """Say that every cell may look different."""
        repaint_rows(self)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many trainings there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let titles be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_title = index.isValid() and index.column() == Column.TITLE
        return flags | Qt.ItemFlag.ItemIsEditable if is_title else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        item, column = self.rows[index.row()], Column(index.column())
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return _TEXTS[column](item)
        if role == Role.EditRole:
            return item.title
        if role == Role.DecorationRole:
            return self._icon(item, column)
        if role == Role.TextAlignmentRole:
            return _RIGHT if column in _NUMBERS else _LEFT
        return self._further(item, column, role)

    def _further(self, item: Item, column: Column, role: int) -> object:
        if role == Role.FontRole and item.state is ItemState.TRAINING and column == Column.TITLE:
            return self._theme.font(TEXT_BODY, bold=True)
        if role == Role.ForegroundRole:
            if item.state is ItemState.FAILED and column == Column.STATE:
                return self._theme.color("warning")
            if item.state is ItemState.WAITING and column != Column.TITLE:
                return self._theme.color("muted")
        if role == Role.ToolTipRole:
            return item.reason or words.facts(item.project)
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Take another title."""
        if role != Role.EditRole or not index.isValid() or index.column() != Column.TITLE:
            return False
        self.renamed.emit(self.rows[index.row()].id, str(value).strip())
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return self.titles()[Column(section)]
        if role == Role.ToolTipRole:
            return self.tips()[Column(section)]
        if role == Role.TextAlignmentRole:
            return _RIGHT if Column(section) in _NUMBERS else _LEFT
        return None

    def titles(self) -> dict[Column, str]:
        """Return what stands above each column."""
        return {
            Column.TITLE: self.tr("Training"),
            Column.STATE: self.tr("State"),
            Column.EPOCHS: self.tr("Epochs"),
            Column.LOSS: self.tr("Loss"),
            Column.ACCURACY: self.tr("Accuracy"),
        }

    def tips(self) -> dict[Column, str]:
        """Return one sentence for each column."""
        return {
            Column.TITLE: self.tr("What the training, and then its run, is called; F2 renames."),
            Column.STATE: self.tr("How the training stands, or how it ended."),
            Column.EPOCHS: self.tr("Epochs completed, and how many it shall be."),
            Column.LOSS: self.tr("Training loss of the last epoch."),
            Column.ACCURACY: self.tr(
                "Accuracy on the validation samples after the last epoch, or on the training "
                "samples where none are held out."
            ),
        }

    def _icon(self, item: Item, column: Column) -> QIcon | None:
        if column == Column.STATE and item.state in _ICONS:
            return self._theme.icon(*_ICONS[item.state])
        if column == Column.TITLE:
            color = None if item.run is None else self._color(item.run)
            shown = self._theme.color("border")
            return color_dot(shown if color is None else self._theme.category(color))
        return None
