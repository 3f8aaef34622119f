"""How much memory the moments of the time machine may take: shown on a button, chosen below it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.runs.snapshots import LARGEST_BUDGET, SMALLEST_BUDGET
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.number_text import bytes_text
from mlpstudio.ui.widgets.controls.size_slider import SizeSlider
from mlpstudio.ui.widgets.controls.steady_size import hold_size, release_size

_MEGABYTE = 10**6

_STOPS = (
    SMALLEST_BUDGET // _MEGABYTE,
    100,
    150,
    200,
    300,
    500,
    750,
    1_000,
    1_500,
    LARGEST_BUDGET // _MEGABYTE,
)
"""Megabytes at which the slider stops."""

_WIDTH = 330


class MemoryButton(QPushButton):
    """Says how many moments are kept and what they take; opens the form below it."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._runs, self._theme = bench.runs, bench.theme
        self._is_short = False
        self.setProperty("role", "flat")
        self.form = MemoryForm(bench, self)
        self.clicked.connect(self.open)
        self.form.chosen.connect(self.show_memory)
        self._theme.changed.connect(self._take_width)
        self.show_memory()

    def open(self) -> None:
        """Let a person choose how much memory there is."""
        width = self._theme.pixels(_WIDTH)
        self.form.setFixedWidth(width)
        # Its right edge below the button's: there is no room further to the right.
        self.form.move(self.mapToGlobal(QPoint(self.width() - width, self.height())))
        self.form.show()
        self.form.limit.setFocus()

    def set_short(self, is_short: bool) -> None:
        """Show the number alone where there is little room."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._take_width()

    def show_memory(self) -> None:
        """Show what the moments of the run take now."""
        snapshots = self._runs.snapshots
        n, used = len(snapshots), bytes_text(snapshots.n_bytes)
        text = self.tr("{n} snapshots, {used} of {budget}")
        text = text.format(n=n, used=used, budget=bytes_text(self._runs.snapshot_budget))
        self.setText(str(n) if self._is_short else text)
        tip = self.tr("Choose how much memory the time machine may take: {memory} now.")
        describe(self, self.tr("Memory of the time machine"), tip.format(memory=text))
        hold_size(self)
        self.form.show_memory()

    def _take_width(self) -> None:
        release_size(self)
        self.show_memory()


class MemoryForm(QDialog):
    """The budget with what is used of it; what is chosen is remembered.

    Signals:
        chosen: Another budget is in force.
    """

    chosen = Signal()

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._runs, self._preferences = bench.runs, bench.preferences
        self.setAccessibleName(self.tr("Memory of the time machine"))
        self.used = label("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Share of the memory that is used"))
        self.limit = SizeSlider(_STOPS)
        describe(
            self.limit,
            self.tr("Memory for snapshots, in megabytes"),
            self.tr("The most that all snapshots of a run may take together."),
        )
        self.note = label("", "small")
        self.note.setWordWrap(True)
        self._build()
        self.limit.changing.connect(self._preview)
        self.limit.changed.connect(self._choose)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(label(self.tr("At most"), "muted"))
        row.addWidget(self.limit, 1)
        row.addWidget(QLabel("MB"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(label(self.tr("Memory of the time machine"), "title"))
        for widget in (self.used, self.bar):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.note)

    def show_memory(self) -> None:
        """Show what is used, while the form is open."""
        if self.isHidden():
            return
        snapshots = self._runs.snapshots
        n_bytes, budget = snapshots.n_bytes, self._runs.snapshot_budget
        text = self.tr("{n} snapshots, {used} of {budget}")
        self.used.setText(
            text.format(n=len(snapshots), used=bytes_text(n_bytes), budget=bytes_text(budget))
        )
        self.bar.setRange(0, 1_000)
        self.bar.setValue(min(1_000, round(1_000 * n_bytes / budget)))
        self.note.setText(self._policy())

    def setVisible(self, visible: bool) -> None:
        """Show what there is before the form is seen."""
        super().setVisible(visible)
        if visible:
            self.limit.set_value(self._runs.snapshot_budget // _MEGABYTE)
            self.show_memory()
            self.adjustSize()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget a preview."""
        super().hideEvent(event)
        self.note.setText("")

    def _policy(self) -> str:
        snapshots = self._runs.snapshots
        kept = snapshots.all()
        if not kept:
            return self.tr("Snapshots are taken while a network trains.")
        text = self.tr(
            "One takes {size}. Beyond the limit those go that are closest to others; the first "
            "and the last stay. A few are kept with the run in the list of runs and in its file."
        )
        text = text.format(size=bytes_text(kept[-1].weights.nbytes))
        if snapshots.budget < self._runs.snapshot_budget:
            text += "\n" + self.tr("The run beside this one has the other half of the memory.")
        return text

    def _preview(self, megabytes: int) -> None:
        """Say what would go, while the slider is dragged."""
        kept = self._runs.snapshots.all()
        if not kept:
            return
        share = self._runs.snapshots.budget / self._runs.snapshot_budget
        stay = min(len(kept), int(share * megabytes * _MEGABYTE) // kept[-1].weights.nbytes)
        if stay < len(kept):
            text = self.tr("{stay} of the {n} snapshots stay.")
            self.note.setText(text.format(stay=stay, n=len(kept)))
        else:
            self.note.setText(self.tr("All snapshots stay."))

    def _choose(self, megabytes: int) -> None:
        self._preferences.snapshot_budget = megabytes * _MEGABYTE
        self._runs.set_snapshot_budget(megabytes * _MEGABYTE)
        self.chosen.emit()
