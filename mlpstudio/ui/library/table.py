"""The table of runs: choosing, sorting, renaming, and an eye to click on."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mlpstudio.ui.library.columns import Column
from mlpstudio.ui.library.model import RunModel
from mlpstudio.ui.theme import SPACE_2, SPACE_4, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.row_table import set_up

_SAMPLES = {
    Column.NAME: "Course, slow rate",
    Column.DESIGN: "784-512-512-10",
    Column.OPTIMIZER: "RMSprop",
    Column.RATE: "0.0002",
    Column.BATCH: "1024",
    Column.EPOCHS: "100",
    Column.LOSS: "0.01234",
    Column.ACCURACY: "98.88%",
    Column.WHEN: "11-21 08:40",
    Column.OUTCOME: "Interrupted",
}
"""Texts as wide as those that usually stand in a column."""

_PADDING = 12  # that of the header's sections in the style sheet, and a little


class RunTable(QTableView):
    """The table.

    Signals:
        chosen: Other runs are chosen.
        eye_clicked(number): A person wants a run drawn, or not.
    """

    chosen = Signal()
    eye_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.runs = RunModel(theme, self)
        self.setModel(self.runs)
        set_up(self)
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        # The title has an arrow of its own: Qt's would lie on top of right-aligned titles.
        header.setStyleSheet("QHeaderView::up-arrow, QHeaderView::down-arrow { width: 0; }")
        header.setSortIndicator(Column.WHEN, Qt.SortOrder.DescendingOrder)
        header.setSectionResizeMode(Column.SHOWN, QHeaderView.ResizeMode.Fixed)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def chosen_numbers(self) -> list[int]:
        """The runs that are chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.runs.rows[row].id for row in rows if row < len(self.runs.rows)]

    def choose(self, numbers: list[int]) -> None:
        """Choose runs that are listed."""
        self.clearSelection()
        flags = QItemSelectionModel.SelectionFlag
        for number in numbers:
            row = self.runs.row_of(number)
            if row is not None:
                index = self.runs.index(row, Column.NAME)
                self.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)

    def rename(self, number: int) -> None:
        """Let a person type another name."""
        row = self.runs.row_of(number)
        if row is not None:
            index = self.runs.index(row, Column.NAME)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.edit(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of clicks on an eye."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_eye = index.isValid() and index.column() == Column.SHOWN
        if is_eye and event.button() == Qt.MouseButton.LeftButton:
            self.eye_clicked.emit(self.runs.rows[index.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave plain letters, Space and the point to panel and window; F2 renames anywhere."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() == Qt.Key.Key_F2 and self.chosen_numbers and not is_editing:
            self.rename(self._last_chosen())
        elif plain and event.text().isprintable() and event.text() and not is_editing:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give names what room the other columns leave."""
        super().resizeEvent(event)
        self._fit_name()

    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,  # noqa: N803  # Qt's name
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Let Home and End go to the first and the last run: a row is one thing here."""
        actions = QAbstractItemView.CursorAction
        if cursorAction == actions.MoveHome and self.runs.rows:
            return self.runs.index(0, Column.NAME)
        if cursorAction == actions.MoveEnd and self.runs.rows:
            return self.runs.index(len(self.runs.rows) - 1, Column.NAME)
        return super().moveCursor(cursorAction, modifiers)

    def _last_chosen(self) -> int:
        row, numbers = self.currentIndex().row(), self.chosen_numbers
        current = self.runs.rows[row].id if 0 <= row < len(self.runs.rows) else -1
        return current if current in numbers else numbers[0]

    def _fit(self) -> None:
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + SPACE_2 + 2)
        titles, small = self.runs.titles(), QFontMetrics(self._theme.font(TEXT_SMALL))
        header.resizeSection(Column.SHOWN, 30)
        for column, sample in _SAMPLES.items():
            title = small.horizontalAdvance(f"{titles[column]} ↓")
            header.resizeSection(column, max(metrics.horizontalAdvance(sample), title) + _PADDING)
        self._fit_name()

    def _fit_name(self) -> None:
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(Column.NAME)
        text = self.fontMetrics().horizontalAdvance(_SAMPLES[Column.NAME])
        least = text + SPACE_4 + SPACE_2 + self.iconSize().width()
        header.resizeSection(Column.NAME, max(least, self.viewport().width() - others))
