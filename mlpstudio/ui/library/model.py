"""The table of runs as Qt asks for it: sorted, searched, renamed in place."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QIcon

from mlpstudio.runs.lineage import grouped
from mlpstudio.runs.store import Summary
from mlpstudio.runs.store.entry import INTERRUPTED
from mlpstudio.ui.library import words
from mlpstudio.ui.library.columns import KEYS, NUMBERS, TEXTS, Column, haystack
from mlpstudio.ui.library.run_library import color_of
from mlpstudio.ui.theme import TEXT_BODY, Theme
from mlpstudio.ui.widgets.controls.color_dot import color_dot
from mlpstudio.ui.widgets.controls.row_table import repaint_rows, replace_rows

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


_INDENT, _DEEPEST = "\u2003", 6
"""An em space for each level of the tree, of which so many are told apart."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RunModel(QAbstractTableModel):
    """Some of the runs, in some order.

    Signals:
        renamed(number, name): A person gave a run another name.
    """

    renamed = QtSignal(int, str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: Sequence[Summary] = ()
        self.rows: list[Summary] = []
        self.current: int | None = None
        self._depths: dict[int, int] = {}
        self._search, self._is_tree = "", True
        self._order = (Column.WHEN, Qt.SortOrder.DescendingOrder)
        self._dots: dict[int, QIcon] = {}
        self._bold = theme.font(TEXT_BODY, bold=True)
        theme.changed.connect(self._adopt_theme)

    # What is listed

    def set_runs(self, runs: Sequence[Summary], current: int | None) -> None:
        """List other runs, or what has become of them."""
        self._all, self.current = runs, current
        self._update()

    def set_search(self, text: str) -> None:
        """List only runs in whose line or note every word of a text is found."""
        self._search = text
        self._update()

    def set_tree(self, is_tree: bool) -> None:
        """List twins and branches below the runs that they come from, or all alike."""
        self._is_tree = is_tree
        self._update()

    def row_of(self, number: int) -> int | None:
        """Return the row of a run, None where it is not listed."""
        return next((row for row, one in enumerate(self.rows) if one.id == number), None)

    def _update(self) -> None:
        wanted = self._search.casefold().split()
        found = [one for one in self._all if all(word in haystack(one) for word in wanted)]
        column, order = self._order
        found.sort(key=lambda one: one.id, reverse=True)  # among equals the newest comes first
        is_falling = order is Qt.SortOrder.DescendingOrder
        found.sort(key=KEYS[column], reverse=is_falling)  # type: ignore[arg-type]
        before = [(one.id, self._depths.get(one.id, 0)) for one in self.rows]
        self._depths.clear()
        if self._is_tree:
            lines = grouped(found)
            found = [one for one, _ in lines]
            self._depths.update((one.id, depth) for one, depth in lines if depth)
        if [(one.id, self._depths.get(one.id, 0)) for one in found] == before:
            self.rows = found
            repaint_rows(self)
            return
        numbers = [number for number, _ in before]
        after = [one.id for one in found]

        def put() -> None:
            self.rows = found

        replace_rows(self, numbers, after, put)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many runs are listed."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let names be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_name = index.isValid() and index.column() == Column.NAME
        return flags | Qt.ItemFlag.ItemIsEditable if is_name else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        one, column = self.rows[index.row()], Column(index.column())
        if role == Role.DisplayRole:
            return self._text(one, column)
        if role == Role.DecorationRole:
            return self._icon(one, column)
        if role == Role.TextAlignmentRole:
            return _RIGHT if column in NUMBERS else _LEFT
        if role == Role.EditRole:
            return one.name
        return self._further(one, column, role)

    def _further(self, one: Summary, column: Column, role: int) -> object:
        if role == Role.FontRole and one.id == self.current and column == Column.NAME:
            return self._bold
        if role == Role.ForegroundRole:
            return self._ink(one, column)
        if role == Role.ToolTipRole:
            return self._tip(one, column)
        if role == Role.AccessibleTextRole:
            if column == Column.SHOWN:
                return self.tr("hidden") if one.is_hidden else self.tr("shown")
            return self._text(one, column)
        return None

    def _text(self, one: Summary, column: Column) -> str:
        """Return what a cell says; in the tree a name says where the run comes from."""
        if column == Column.SHOWN:
            return ""
        text, depth = TEXTS[column](one), self._depths.get(one.id, 0)
        if column != Column.NAME or not depth:
            return text
        indent = _INDENT * (min(depth, _DEEPEST) - 1)
        origin = words.origin(one)
        if not origin:
            return self.tr("{indent}↳ {name}").format(indent=indent, name=text)
        if not one.name:  # its number says less
            return self.tr("{indent}↳ {origin}").format(indent=indent, origin=origin)
        whole = self.tr("{indent}↳ {name}, {origin}")
        return whole.format(indent=indent, name=text, origin=origin)

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Take another name."""
        if role != Role.EditRole or not index.isValid() or index.column() != Column.NAME:
            return False
        one, name = self.rows[index.row()], str(value).strip()
        if name != one.name:
            self.renamed.emit(one.id, name)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return self._heading(Column(section))
        if role == Role.ToolTipRole:
            return self.tips()[Column(section)]
        if role == Role.TextAlignmentRole:
            return _RIGHT if Column(section) in NUMBERS else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        if column >= 0:
            self._order = (Column(column), order)
            self._update()
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def titles(self) -> dict[Column, str]:
        """Return what stands above each column."""
        return {
            Column.SHOWN: "",
            Column.NAME: self.tr("Name"),
            Column.DESIGN: self.tr("Design"),
            Column.OPTIMIZER: self.tr("Optimizer"),
            Column.RATE: self.tr("Rate η"),
            Column.BATCH: self.tr("Batch"),
            Column.EPOCHS: self.tr("Epochs"),
            Column.LOSS: self.tr("Loss"),
            Column.ACCURACY: self.tr("Accuracy"),
            Column.WHEN: self.tr("Began"),
            Column.OUTCOME: self.tr("Outcome"),
        }

    def tips(self) -> dict[Column, str]:
        """Return one sentence for each column."""
        return {
            Column.SHOWN: self.tr("Whether the curves are drawn in the live plots."),
            Column.NAME: self.tr("What the run is called; F2 renames it."),
            Column.DESIGN: self.tr("Widths of the layers, sorted by number of parameters."),
            Column.OPTIMIZER: self.tr("The rule that updated the weights."),
            Column.RATE: self.tr("Learning rate, as it was last."),
            Column.BATCH: self.tr("Samples per update, as it was last."),
            Column.EPOCHS: self.tr("Epochs completed."),
            Column.LOSS: self.tr("Training loss of the last epoch."),
            Column.ACCURACY: self.tr("Accuracy on the validation samples after the last epoch."),
            Column.WHEN: self.tr("When the run began."),
            Column.OUTCOME: self.tr("How the run ended."),
        }

    def _heading(self, column: Column) -> str:
        """Return a title with an arrow in the column that is sorted by."""
        sorted_by, order = self._order
        if column != sorted_by:
            return self.titles()[column]
        arrow = "↓" if order is Qt.SortOrder.DescendingOrder else "↑"
        return f"{self.titles()[column]} {arrow}".strip()

    def _icon(self, one: Summary, column: Column) -> QIcon | None:
        if column == Column.SHOWN:
            return self._theme.icon("eye-off" if one.is_hidden else "eye", "muted")
        if column == Column.NAME:
            color = color_of(one)
            if color not in self._dots:
                self._dots[color] = color_dot(self._theme.category(color))
            return self._dots[color]
        if column == Column.OUTCOME and one.is_kept:
            return self._theme.icon("lock", "muted")
        return None

    def _ink(self, one: Summary, column: Column) -> object:
        if column == Column.OUTCOME and one.outcome in ("diverged", "failed", "interrupted"):
            return self._theme.color("warning")
        if column in (Column.WHEN, Column.OUTCOME) or (one.is_hidden and column == Column.NAME):
            return self._theme.color("muted")
        return None

    def _tip(self, one: Summary, column: Column) -> str:
        if column == Column.SHOWN:
            if one.is_hidden:
                return self.tr("Draw the curves in the live plots (H).")
            return self.tr("Do not draw the curves (H).")
        if column == Column.OUTCOME and one.outcome == INTERRUPTED and one.n_bytes:
            return self.tr(
                "The program ended while it trained; reopen it to go on from a moment before."
            )
        if column == Column.OUTCOME and one.is_kept:
            return self.tr("Its weights are kept, however many runs there are.")
        if column == Column.NAME:
            return one.note or self.tr("F2 renames the run.")
        return ""

    def _adopt_theme(self) -> None:
        self._dots.clear()
        self._bold = self._theme.font(TEXT_BODY, bold=True)
        repaint_rows(self)
