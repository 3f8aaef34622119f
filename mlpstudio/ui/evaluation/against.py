"""The page that compares with another run: which one, the counts, and what is to be said."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.engine.arrays import IntArray
from mlpstudio.labs.networks.report import disagreements
from mlpstudio.runs.store import Entry, Summary
from mlpstudio.ui.evaluation.agreement_table import (
    ALIKE,
    APART,
    BOTH_RIGHT,
    ONLY_FIRST,
    ONLY_SECOND,
    AgreementTable,
)
from mlpstudio.ui.evaluation.rival import Compared, Rival, as_rival, caution, obstacle
from mlpstudio.ui.evaluation.subject import Evaluated
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.library import words
from mlpstudio.ui.library.run_library import RunLibrary
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.controls.number_text import share_text

_FIRST_SHOWN = ONLY_SECOND
"""What one looks for: where the other run knows better."""


class AgainstPage(QWidget):
    """Lets a person choose a run, and shows how its answers go with those of the network at hand.

    Signals:
        rival_changed: Another run is to be compared with, or none.
        picked(group): The images of a group are wanted.
    """

    rival_changed = Signal()
    picked = Signal(str)

    def __init__(self, theme: Theme, library: RunLibrary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.rival: Rival | None = None
        self.compared: Compared | None = None
        self._wanted: int | None = None
        self._reason = ""  # why the chosen run cannot be compared with
        self.run = Choice()
        describe(
            self.run,
            self.tr("Run to compare with"),
            self.tr("A run whose weights are kept answers the same samples."),
        )
        self.table = AgreementTable(theme)
        self.verdict, self.note = label(""), label("", "muted")
        for line in (self.verdict, self.note):
            line.setTextFormat(Qt.TextFormat.PlainText)  # it names the run
            line.setWordWrap(True)
            line.setMinimumWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE_2)
        for part in (self.run, self.table, self.verdict, self.note):
            column.addWidget(part)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.run.chosen.connect(lambda number: self.want(int(number) if number else None))
        self.table.picked.connect(self.picked)
        library.changed.connect(self._list_soon)
        self.show_compared(None)

    # Choosing

    def want(self, number: int | None) -> None:
        """Compare with a run that is kept, or with none."""
        self._wanted, self.rival, self._reason = number, None, ""
        if number is not None:
            self._library.load(number, self._receive, self._refuse, owner=self)
        self.show_compared(None)
        self.rival_changed.emit()

    @property
    def wanted(self) -> int | None:
        """The number of the run that is to be compared with."""
        return self._wanted

    def showEvent(self, event: QShowEvent) -> None:
        """List what there is by now."""
        super().showEvent(event)
        self._list()

    def _list_soon(self) -> None:
        if self.isVisible():
            self._list()

    def _list(self) -> None:
        """Offer the runs that have weights, but not the one at hand."""
        current = self._library.current
        offered = [one for one in self._library.summaries if one.n_bytes > 0 and one.id != current]
        choices = [(str(one.id), self._text(one)) for one in offered]
        self.run.set_choices([("", self.tr("Choose a run…")), *choices])
        known = {one.id for one in offered}
        if self._wanted is not None and self._wanted not in known:
            self.want(None)  # it was deleted, or is the one at hand now
        self.run.set_value("" if self._wanted is None else str(self._wanted))
        self.run.setEnabled(bool(offered))
        if self.compared is None:
            self.show_compared(None)

    def _text(self, summary: Summary) -> str:
        return self.tr("{name}: {design}, {accuracy}").format(
            name=words.run_name(summary),
            design=summary.design,
            accuracy=words.share(summary.validation_accuracy),
        )

    def _receive(self, entry: Entry) -> None:
        if entry.summary.id != self._wanted:
            return
        name = words.run_name(self._library.summary(entry.summary.id) or entry.summary)
        self.rival = as_rival(entry.summary.id, name, entry.run)
        if self.rival is None:
            self.say(self.tr("The weights of that run were not kept: choose another one."))
        self.rival_changed.emit()

    def _refuse(self, error: Exception) -> None:
        self.say(str(error))

    # Showing

    def obstacle(self, found: Evaluated) -> str:
        """Return why what was evaluated cannot be compared with the chosen run."""
        return "" if self.rival is None else obstacle(found.asked.run, self.rival.run)

    def say(self, reason: str) -> None:
        """Say why there are no counts."""
        self._reason = reason
        self.show_compared(None)

    def show_compared(self, compared: Compared | None) -> None:
        """Show a comparison; None says what is missing for one."""
        self.compared = compared
        if compared is None:
            self.table.hide()
            self.verdict.hide()
            self.note.setText(self._reason or self._missing())
            self.note.show()
            return
        self._reason = ""
        self.table.show_groups(compared.groups, compared.rival.name)
        if not self.table.chosen:
            self.table.choose(_FIRST_SHOWN)
        self.verdict.setText(self._verdict(compared))
        self.note.setText(caution(compared.found, compared.rival))
        self.note.setVisible(bool(self.note.text()))
        self.table.show()
        self.verdict.show()

    def numbers(self) -> IntArray | None:
        """Return the samples of the chosen group, None without a comparison.  # (n,)."""
        if self.compared is None or not self.table.chosen:
            return None
        return getattr(self.compared.groups, self.table.chosen)

    def title(self) -> str:
        """Return what the images of the chosen group have in common."""
        if self.compared is None:
            return ""
        name = self.compared.rival.name
        text = {
            BOTH_RIGHT: self.tr("{n:,} that both read rightly"),
            ONLY_FIRST: self.tr("{n:,} that only this network reads rightly"),
            ONLY_SECOND: self.tr("{n:,} that only “{name}” reads rightly"),
            ALIKE: self.tr("{n:,} that both mistake for the same"),
            APART: self.tr("{n:,} that both mistake, each for another"),
        }[self.table.chosen]
        return text.format(n=self.table.count(self.table.chosen), name=name)

    def _missing(self) -> str:
        if self._wanted is not None:
            return self.tr("Comparing…")
        if self.run.count() > 1 or not self.isVisible():
            return self.tr("Choose a run above: it answers the same samples as this network.")
        return self.tr(
            "There is no other run with weights yet. Change a setting and train again; then both "
            "can answer the same samples."
        )

    def _verdict(self, compared: Compared) -> str:
        this = compared.found.answers.report
        return self.tr(
            "Different answers to {n:,} of {n_all:,} samples. Right: this network {first} %, "
            "“{name}” {second} %."
        ).format(
            n=len(disagreements(this, compared.report)),
            n_all=len(this.labels),
            first=share_text(this.accuracy),
            second=share_text(compared.report.accuracy),
            name=compared.rival.name,
        )
