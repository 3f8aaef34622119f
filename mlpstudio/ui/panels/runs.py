"""Runs: every training that was kept, to be named, compared, drawn, and taken up again."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from mlpstudio.runs.store import Entry
from mlpstudio.ui.forms import IconButton, describe, label
from mlpstudio.ui.library import words
from mlpstudio.ui.library.details import RunDetails
from mlpstudio.ui.library.run_menu import RunMenu, toggle_shown
from mlpstudio.ui.library.store_line import StoreLine
from mlpstudio.ui.library.table import RunTable
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3

REFRESH_MS = 1000
"""How often the figures of a run under way are read again."""

READ_MS = 120
"""How long a choice has to stand before the runs are read: arrow keys pass many."""

_WIDE, _LOW = 680, 230
"""Width from which the details stand beside the table; height below which they make room."""


class RunsPanel(Panel):
    """The list of runs with what is known of the chosen ones."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.library = bench.runs.library
        self._deleted: list[int] = []
        self._is_dirty = True
        self._refresh_timer = QTimer(self, interval=REFRESH_MS)
        self._read_timer = QTimer(self, singleShot=True, interval=READ_MS)
        self._read: dict[int, Entry] = {}  # of the chosen runs
        self._build()
        self._connect()
        self._list()

    def _build(self) -> None:
        theme = self.bench.theme
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search runs"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(280)
        describe(
            self.search,
            self.tr("Search runs"),
            self.tr("List only runs with these words in name, settings or note."),
        )
        self.count = StoreLine(theme, self.library)
        self.tree = IconButton(
            theme,
            "tree",
            self.tr("Tree"),
            self.tr("List twins and branches below the runs that they come from."),
        )
        self.tree.setCheckable(True)
        self.tree.setChecked(True)
        self.trash = IconButton(
            theme, "trash", self.tr("Delete"), self.tr("Delete the chosen runs (Del).")
        )
        self.undo_bar = MessageBar()
        self.warning = MessageBar()
        self.table, self.details = RunTable(theme), RunDetails(theme)
        describe(
            self.table,
            self.tr("Runs"),
            self.tr("F2 renames, H hides or shows the curves, Del deletes, Ctrl chooses two."),
        )
        self.table.setToolTip("")  # it would cover the cells' own
        self.empty = label("", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.splitter = QSplitter()
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([900, 330])
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.search, 2)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.tree)
        row.addWidget(self.trash)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        column.addLayout(row)
        for widget in (self.warning, self.undo_bar):
            column.addWidget(widget)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.empty, 1)

    def _connect(self) -> None:
        table, details = self.table, self.details
        self.library.changed.connect(self._list_soon)
        self._refresh_timer.timeout.connect(self._refresh_figures)
        self._read_timer.timeout.connect(self._read_chosen)
        self.search.textChanged.connect(self._search)
        self.tree.toggled.connect(self.table.runs.set_tree)
        self.trash.clicked.connect(self._delete)
        self.undo_bar.fix_requested.connect(self._undo)
        table.chosen.connect(self._show_chosen)
        table.eye_clicked.connect(self._toggle_shown)
        table.runs.renamed.connect(self._rename)
        table.customContextMenuRequested.connect(self._open_menu)
        details.reopen_requested.connect(self.library.reopen_requested)
        details.kept.connect(self._set_kept)
        details.noted.connect(self._set_note)
        details.run_requested.connect(self._choose)
        self.bench.theme.changed.connect(self._show_chosen)

    # Following the store

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up, and follow the run under way from now on."""
        super().showEvent(event)
        self.library.refresh()
        self._refresh_timer.start()
        if self._is_dirty:
            self._list()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow no more; a note that is being written is kept."""
        super().hideEvent(event)
        self._refresh_timer.stop()
        self.details.keep_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details where there is room for them."""
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE
        way = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self.splitter.orientation() != way:
            self.splitter.setOrientation(way)
        self.count.set_short(not is_wide)
        self.details.setVisible(is_wide or self.height() >= 2 * _LOW)

    def keep(self) -> dict[str, object]:
        """Return what is looked for and chosen."""
        return {
            "search": self.search.text(),
            "chosen": self.table.chosen_numbers,
            "tree": self.tree.isChecked(),
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Look for it and choose it again."""
        search, chosen = kept.get("search", ""), kept.get("chosen", [])
        self.search.setText(search if isinstance(search, str) else "")
        self.tree.setChecked(bool(kept.get("tree", True)))
        self.table.choose(chosen if isinstance(chosen, list) else [])

    def _refresh_figures(self) -> None:
        if self.bench.runs.is_active:
            self.library.refresh()

    def _list_soon(self) -> None:
        if self.isVisible():
            self._list()
        else:
            self._is_dirty = True

    def _list(self) -> None:
        self._is_dirty = False
        library = self.library
        self.table.runs.set_runs(library.summaries, library.current)
        self.warning.show_message(library.warning, "warning")
        self._say_what_is_listed()
        self._show_chosen()

    def _say_what_is_listed(self) -> None:
        n_all, n_listed = len(self.library.summaries), len(self.table.runs.rows)
        self.count.show_runs(n_listed)
        self.splitter.setVisible(n_listed > 0)
        self.empty.setVisible(n_listed == 0)
        if n_all:
            self.empty.setText(self.tr("No run has these words. Clear the search to see all."))
        else:
            self.empty.setText(
                self.tr(
                    "Nothing is kept yet. Press Play (Space): every training is listed here, with "
                    "its settings, curves and weights, also after the program was closed."
                )
            )
        self.search.setVisible(n_all > 0)
        self.tree.setVisible(any(one.parent is not None for one in self.library.summaries))
        self.trash.setVisible(n_all > 0)

    def _search(self, text: str) -> None:
        self.table.runs.set_search(text)
        self._say_what_is_listed()
        self._show_chosen()

    # The chosen runs

    def _show_chosen(self) -> None:
        numbers = self.table.chosen_numbers
        self.trash.setEnabled(bool(numbers))
        self._read = {number: self._read[number] for number in numbers if number in self._read}
        if len(numbers) not in (1, 2):
            self.details.show_nothing(len(numbers))
            return
        summary = self.library.summary(numbers[0])
        if len(numbers) == 1 and summary is not None:
            parent = None if summary.parent is None else self.library.summary(summary.parent)
            self.details.show_run(summary, parent)
        self._show_read()
        if len(self._read) < len(numbers) or self._is_stale():
            self._read_timer.start()

    def _is_stale(self) -> bool:
        """Return whether a run that was read has other figures now."""
        return any(
            (one := self.library.summary(number)) is not None
            and (one.n_steps, one.outcome, one.n_bytes)
            != (entry.summary.n_steps, entry.summary.outcome, entry.summary.n_bytes)
            for number, entry in self._read.items()
        )

    def _read_chosen(self) -> None:
        numbers = self.table.chosen_numbers
        if len(numbers) in (1, 2) and self.isVisible():
            for number in numbers:
                self.library.load(number, self._receive, owner=self)

    def _receive(self, entry: Entry) -> None:
        if entry.summary.id in self.table.chosen_numbers:
            self._read[entry.summary.id] = entry
            self._show_read()

    def _show_read(self) -> None:
        numbers = self.table.chosen_numbers
        entries = [self._read[number] for number in sorted(numbers) if number in self._read]
        if len(entries) < len(numbers):
            return
        if len(entries) == 1:
            self.details.show_origin(entries[0])
        elif len(entries) == 2:
            self.details.show_comparison(*(self._up_to_date(entry) for entry in entries))

    def _up_to_date(self, entry: Entry) -> Entry:
        """Return an entry whose line is as it is now: a name may have changed since."""
        summary = self.library.summary(entry.summary.id) or entry.summary
        return Entry(summary, entry.project, entry.run, entry.provenance)

    # What a person does

    def _choose(self, number: int) -> None:
        """Choose a run, also one that the search has left out."""
        if self.table.runs.row_of(number) is None:
            self.search.clear()
        self.table.choose([number])
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hide or show, delete, or reopen the chosen runs."""
        numbers = self.table.chosen_numbers
        has_table = self.table.hasFocus()
        if event.key() == Qt.Key.Key_H and not event.modifiers() and has_table and numbers:
            toggle_shown(self.library, numbers)
        elif event.key() == Qt.Key.Key_Delete and has_table and numbers:
            self._delete()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.search.setFocus()
        else:
            super().keyPressEvent(event)

    def _rename(self, number: int, name: str) -> None:
        self.library.change(number, name=name)

    def _set_kept(self, number: int, is_kept: bool) -> None:
        self.library.change(number, is_kept=is_kept)

    def _set_note(self, number: int, note: str) -> None:
        self.library.change(number, note=note)

    def _toggle_shown(self, number: int) -> None:
        summary = self.library.summary(number)
        if summary is not None:
            self.library.set_hidden(number, not summary.is_hidden)

    def _delete(self) -> None:
        numbers = self.table.chosen_numbers
        if not numbers:
            return
        first = self.library.summary(numbers[0])
        if len(numbers) == 1 and first is not None:
            text = self.tr("Deleted {name}.").format(name=words.run_name(first))
        else:
            text = self.tr("Deleted {count} runs.").format(count=len(numbers))
        self._deleted = numbers
        self.library.delete(numbers)
        self.undo_bar.show_message(text, "info", self.tr("Undo"))

    def _undo(self) -> None:
        self.library.restore(self._deleted)
        self._deleted = []
        self.undo_bar.show_message("")
        self.table.setFocus()

    def _open_menu(self, at: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.popup(self.table.viewport().mapToGlobal(at))

    def menu(self) -> RunMenu | None:
        """Return what can be done with the chosen runs, None when none is chosen."""
        found = [self.library.summary(number) for number in self.table.chosen_numbers]
        chosen = [one for one in found if one is not None]
        if not chosen:
            return None
        menu = RunMenu(self.bench.theme, self.library, chosen, self)
        menu.rename_requested.connect(self.table.rename)
        menu.delete_requested.connect(self._delete)
        return menu
