"""Queue: trainings that are lined up, made one after another, and compared at the end."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.errors import MLPStudioError
from mlpstudio.runs.queue import ItemState, Queue
from mlpstudio.runs.store import Entry
from mlpstudio.ui.forms import IconButton, describe, label
from mlpstudio.ui.library import words as run_words
from mlpstudio.ui.library.run_library import color_of
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.queue import words
from mlpstudio.ui.queue.control_bar import ControlBar
from mlpstudio.ui.queue.model import QueueModel
from mlpstudio.ui.queue.series_form import SeriesForm
from mlpstudio.ui.queue.table import QueueTable
from mlpstudio.ui.scrolling import scroll
from mlpstudio.ui.theme import SPACE_2, SPACE_3


class QueuePanel(Panel):
    """Buttons, the form of a series, and the table of what is lined up."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.queue = bench.queue
        self._before: Queue | None = None  # what an undo of a removal goes back to
        self._is_dirty = True
        self.bar = ControlBar(bench)
        self.form = SeriesForm(bench.theme)
        self.form.hide()
        self.table = QueueTable(bench.theme, QueueModel(bench.theme, self._color))
        describe(
            self.table,
            self.tr("Queue"),
            self.tr("F2 renames, Alt and an arrow moves, Del takes out."),
        )
        self.table.setToolTip("")  # it would cover the cells' own
        self.own_bar, self.undo_bar, self.refusal = MessageBar(), MessageBar(), MessageBar()
        self.stay = IconButton(
            bench.theme,
            "close",
            self.tr("Keep the design at hand"),
            self.tr("Stay with what was trained last, and do not offer the own design any more."),
        )
        self.empty = label("", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMinimumWidth(1)
        self._build()
        self._connect()
        self.refresh(None, self.project)
        self._show()

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        own = QHBoxLayout()
        own.setSpacing(SPACE_2)
        own.addWidget(self.own_bar, 1)
        own.addWidget(self.stay)
        column.addWidget(self.bar)
        column.addWidget(self.form)
        column.addLayout(own)
        column.addWidget(self.undo_bar)
        column.addWidget(self.refusal)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        scroll(self, content)  # of use in a small dock only

    def _connect(self) -> None:
        bar, table = self.bar, self.table
        self.queue.changed.connect(self._show_soon)
        self.bench.runs.library.changed.connect(self._show_soon)
        bar.start.clicked.connect(self._start_or_pause)
        bar.skip.clicked.connect(self.queue.skip)
        bar.design.clicked.connect(self.add_design)
        bar.series.toggled.connect(self._show_form)
        bar.again_requested.connect(self._add_run)
        bar.moved.connect(self._move)
        bar.trash.clicked.connect(self._remove)
        bar.compare.clicked.connect(self.queue.compare)
        self.form.wanted.connect(self._add)
        self.form.left.connect(lambda: bar.series.setChecked(False))
        self.own_bar.fix_requested.connect(self.queue.put_back)
        self.stay.clicked.connect(self.queue.forget_own)
        self.undo_bar.fix_requested.connect(self._undo)
        table.chosen.connect(self._show_chosen)
        table.move_requested.connect(self._move)
        table.items.renamed.connect(self.queue.rename)
        table.customContextMenuRequested.connect(self._open_menu)

    # What a panel does

    def refresh(self, old: Project | None, new: Project) -> None:
        """Let a series begin with the design at hand."""
        parts = ("data", "network", "training")
        if old is None or any(getattr(old, one) is not getattr(new, one) for one in parts):
            self.refusal.show_message("")
            if not self.form.isHidden():
                self.form.set_base(self.queue.base)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._is_dirty:
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the chosen trainings out with Del."""
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    # Lining up

    def add_design(self) -> None:
        """Line up the design at hand, or say why it cannot be trained."""
        base = self.queue.base
        try:
            base.data.check()
            base.training.check()
            shapes.infer(base.network)
        except MLPStudioError as error:
            self.refusal.show_message(str(error), "error")
            return
        self._add([(words.design_title(base), base)])

    def _add(self, work: list[tuple[str, Project]]) -> None:
        self.refusal.show_message("")
        self.queue.add(work)
        self.table.scrollToBottom()

    def _add_run(self, number: int) -> None:
        self.bench.runs.library.load(number, self._add_entry, self._refuse, owner=self)

    def _add_entry(self, entry: Entry) -> None:
        run = entry.run
        project = replace(entry.project, data=run.data, network=run.network, training=run.training)
        title = self.tr("{name} again").format(name=run_words.run_name(entry.summary))
        self._add([(title, project)])

    def _refuse(self, error: Exception) -> None:
        self.refusal.show_message(str(error), "error")

    def _show_form(self, is_open: bool) -> None:
        if is_open:
            self.form.set_base(self.queue.base)
            self.form.open()
        else:
            self.form.hide()
            self.bar.series.setFocus()

    # Changing what is lined up

    def _start_or_pause(self) -> None:
        if self.queue.is_training:
            self.queue.pause()
        else:
            self.queue.start()

    def _move(self, by: int) -> None:
        self.queue.move(self.table.chosen_numbers, by)
        self.table.scrollTo(self.table.currentIndex())

    def _remove(self) -> None:
        chosen, before = self.table.chosen_numbers, self.queue.queue
        self.queue.remove(chosen)
        n = len(before) - len(self.queue.queue)
        if not n:
            if chosen:
                text = self.tr("A training under way cannot be taken out; skip it instead.")
                self.undo_bar.show_message(text)
            return
        self._before = before
        text = (
            self.tr("Took out {count} trainings.") if n != 1 else self.tr("Took out a training.")
        )
        self.undo_bar.show_message(text.format(count=n), "info", self.tr("Undo"))

    def _undo(self) -> None:
        if self._before is not None:
            self.queue.restore(self._before)
        self._before = None
        self.undo_bar.show_message("")
        self.table.setFocus()

    def _open_menu(self, at: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.popup(self.table.viewport().mapToGlobal(at))

    def menu(self) -> QMenu | None:
        """Return what can be done with the chosen trainings, None when none is chosen."""
        numbers = self.table.chosen_numbers
        items = [item for item in self.queue.queue.items if item.id in numbers]
        if not items:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        again = menu.addAction(self.tr("Add again"))
        again.setEnabled(any(item.has_ended for item in items))
        again.triggered.connect(lambda: self.queue.add_again(numbers))
        reopen = menu.addAction(self.tr("Reopen as project"))
        run = items[0].run
        reopen.setEnabled(len(items) == 1 and run is not None and items[0].has_ended)
        reopen.triggered.connect(lambda: self.bench.runs.library.reopen_requested.emit(run))
        menu.addAction(self.tr("Rename\tF2")).triggered.connect(self.table.rename_chosen)
        menu.addSeparator()
        menu.addAction(self.tr("Up\tAlt+Up")).triggered.connect(lambda: self._move(-1))
        menu.addAction(self.tr("Down\tAlt+Down")).triggered.connect(lambda: self._move(1))
        menu.addAction(self.tr("Take out\tDel")).triggered.connect(self._remove)
        return menu

    # Showing

    def _show_soon(self) -> None:
        self._is_dirty = True
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        self._is_dirty = False
        items = self.queue.queue.items
        self.table.items.set_items(items)
        self.bar.show_state()
        self.table.setVisible(bool(items))
        self.empty.setVisible(not items)
        self.bar.count.setText(self._count() if items else "")
        if not items:
            self.empty.setText(
                self.tr(
                    "Line up trainings: add the design at hand, or a series such as four learning "
                    "rates. Then press Start, and they are made one after another."
                )
            )
        self._show_own()
        self._show_chosen()

    def _count(self) -> str:
        """Return how far the queue is."""
        items = self.queue.queue.items
        n_failed = sum(item.state is ItemState.FAILED for item in items)
        n_ended = sum(item.has_ended for item in items)
        text = (
            self.tr("{done} of {all} trained, {failed} of them failed.")
            if n_failed
            else self.tr("{done} of {all} trained.")
        )
        return text.format(done=n_ended, all=len(items), failed=n_failed)

    def _show_own(self) -> None:
        """Offer the person's own design back once nothing is under way."""
        queue = self.queue
        self.stay.setVisible(queue.own is not None and not queue.is_on)
        if queue.own is None or queue.is_on:
            self.own_bar.show_message("")
            return
        is_over = queue.queue.n_open == 0
        text = (
            self.tr("All trainings are through. Your own design is kept.")
            if is_over
            else self.tr("The queue stands still. Your own design is kept.")
        )
        level = "good" if is_over else "info"
        self.own_bar.show_message(text, level, self.tr("Put my design back"))

    def _show_chosen(self) -> None:
        self.bar.set_chosen(len(self.table.chosen_numbers))

    def _color(self, number: int) -> int | None:
        summary = self.bench.runs.library.summary(number)
        return None if summary is None else color_of(summary)
