"""Looks closely at any array: made ones, the course's kinds of data, the data set, and more."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import InspectorSettings
from mlpstudio.labs.tensors import array_inspection as lab
from mlpstudio.labs.tensors import tensor_facts
from mlpstudio.labs.tensors.array_inspection import Conversion
from mlpstudio.labs.tensors.table_look import Look
from mlpstudio.labs.tensors.tensor_facts import Facts
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.inspector.chooser import ArrayChooser
from mlpstudio.ui.inspector.entry import Entry
from mlpstudio.ui.inspector.facts_form import FactsForm
from mlpstudio.ui.inspector.shelf import Shelf
from mlpstudio.ui.inspector.table_view import TableView
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3

PURPOSE = "inspector"

NEWS_MS = 300
"""Time between two looks for news of an optimizer or of weights, which nobody tells of."""

_ROOMY = 640
"""From this width the picture stands beside the words."""

Measured = tuple[Facts, Conversion | None]


class ArrayInspector(QWidget):
    """Words about one array, and a picture of one table of it.

    Attributes:
        shelf: Where the arrays are found.
        entry: The array that is shown; None when there is none.
        facts: Its statistics, once they are known.
    """

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.shelf = Shelf(bench)
        self.entry: Entry | None = None
        self.facts: Facts | None = None
        self._measured: tuple[object, str] | None = None
        self._told_of: tuple[str, str, str] | None = None
        self._moment: object = None
        self._is_due = True
        self.chooser = ArrayChooser(bench.theme)
        self.form = FactsForm()
        self.view = TableView(bench.theme, bench.background)
        self._news = QTimer(self, interval=NEWS_MS)
        self._news.timeout.connect(self._look_for_news)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(SPACE_2)
        column.addWidget(self.chooser)
        column.addWidget(self.form)
        column.addStretch()
        inside = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._both.setContentsMargins(0, 0, SPACE_2, 0)
        self._both.setSpacing(SPACE_3)
        self._both.addLayout(column, 5)
        self._both.addWidget(self.view, 6)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _connect(self) -> None:
        bench = self._bench
        self.chooser.kind_chosen.connect(lambda kind: self._apply(kind=kind))
        self.chooser.array_chosen.connect(lambda array: self._apply(array=array))
        self.chooser.shape_chosen.connect(lambda shape: self._apply(shape=shape))
        self.chooser.shape_typed.connect(lambda shape: self._apply("inspector.shape", shape=shape))
        self.chooser.settled.connect(bench.session.settle)
        self.form.dtype_chosen.connect(self._choose_dtype)
        self.view.converted.connect(self._tell_of_table)
        bench.data.changed.connect(self._data_changed)
        bench.runs.state_changed.connect(self._run_changed)
        bench.board.stroke_finished.connect(self._drawing_changed)
        bench.board.loaded.connect(self._drawing_changed)

    # Gestures become edits

    @property
    def settings(self) -> InspectorSettings:
        """What is looked at."""
        return self._bench.session.project.labs.inspector

    def _apply(self, merge_key: str | None = None, **changes: object) -> None:
        settings = replace(self.settings, **changes)  # type: ignore[arg-type]  # named fields
        project = edits.set_lab(self._bench.session.project, settings)
        self._bench.session.apply(self.tr("Inspect another array"), project, merge_key)

    def _choose_dtype(self, dtype: str) -> None:
        is_stored = self.entry is not None and dtype == self.entry.held.dtype
        self._apply(dtype="" if is_stored else dtype)

    # What there is to look at

    def _data_changed(self) -> None:
        self.update_if("data")

    def _run_changed(self) -> None:
        self.update_if("optimizer", "drawing")

    def _drawing_changed(self) -> None:
        self.update_if("drawing")

    def update_if(self, *sources: str) -> None:
        """Show what the settings name, if it comes from one of these sources."""
        if self.settings.source in sources:
            self.update_now()

    def update_now(self) -> None:
        """Show what the settings name; when hidden, as soon as it is seen."""
        self._is_due = not self.isVisible()
        settings = self.settings
        if self._is_due or settings.source == "network":
            return
        self._moment = self.shelf.moment(settings.source)
        offer = self.shelf.offer(settings)
        self.chooser.show_choice(settings, offer.entries)
        chosen = [entry for entry in offer.entries if entry.name == settings.array]
        self.entry = next(iter(chosen or offer.entries), None)
        if self.entry is None:
            self._show_nothing(offer.why_none)
        else:
            self._show(self.entry)

    def _look_for_news(self) -> None:
        if self.shelf.moment(self.settings.source) is not self._moment:
            self.update_now()

    # The array

    @property
    def shown_dtype(self) -> str:
        """The type in which the array is looked at."""
        stored = self.entry.held.dtype if self.entry is not None else ""
        return self.settings.dtype or stored

    def _show(self, entry: Entry) -> None:
        held, dtype = entry.held, self.shown_dtype
        self.form.show_array(held, dtype, entry.about)
        self._measure(entry)
        self.view.show_array(held, dtype, self.facts)

    def _show_nothing(self, why: str) -> None:
        self._bench.background.cancel(PURPOSE)
        self.facts = self._measured = self._told_of = None
        self.form.show_nothing()
        self.view.show_nothing(why)

    def _measure(self, entry: Entry) -> None:
        """Ask for the statistics of the whole array, unless they are known."""
        array, dtype = entry.held.array, self.shown_dtype
        if self._measured is not None:
            known, known_dtype = self._measured
            if known is array and known_dtype == dtype:
                return
        self._measured = (array, dtype)
        self.form.show_rounding(None, "", "", is_whole=True)
        if array is None or not array.size:
            self._bench.background.cancel(PURPOSE)
            self.facts = None
            self.form.show_facts(None)
            return
        is_whole = array.size <= lab.FEW
        if self._told_of != (is_about := (self.settings.source, entry.name, dtype)):
            self._told_of, self.facts = is_about, None  # otherwise newer numbers of the same array
            self.form.show_facts(None, "…")

        def work(ticket: Ticket) -> Measured:
            if not is_whole:
                return tensor_facts.facts(array), None
            found = lab.conversion(array, dtype) if dtype != str(array.dtype) else None
            return tensor_facts.facts(lab.converted(array, dtype)), found

        self._bench.background.run(PURPOSE, work, self._receive, owner=self)

    def _receive(self, result: Measured) -> None:
        self.facts, found = result
        self.form.show_facts(self.facts)
        if found is not None and self.entry is not None:
            stored = self.entry.held.dtype
            self.form.show_rounding(found, stored, self.shown_dtype, is_whole=True)
        self.view.set_facts(self.facts)

    def _tell_of_table(self, seen: Look) -> None:
        """Tell what the type does to the table, where the array is too large for all of it."""
        entry = self.entry
        if entry is not None and seen.wish.array.size > lab.FEW:
            stored = entry.held.dtype
            self.form.show_rounding(seen.conversion, stored, seen.wish.dtype, is_whole=False)

    # Window

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._news.start()
        if self._is_due:
            self.update_now()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look for no news."""
        super().hideEvent(event)
        self._news.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture beside the words where there is room, else below."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_roomy = self.width() >= self._bench.theme.pixels(_ROOMY)
        self._both.setDirection(direction.LeftToRight if is_roomy else direction.TopToBottom)
