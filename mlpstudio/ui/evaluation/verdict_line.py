"""Whether the run fits, in a line, and the button that saves a report of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mlpstudio.runs.doctor import Evidence, examine
from mlpstudio.runs.doctor.verdict import verdict
from mlpstudio.ui.doctor import verdict_words
from mlpstudio.ui.forms import describe, icon_button, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.report.report_export import ReportExport
from mlpstudio.ui.theme import SPACE_2


class VerdictLine(QWidget):
    """Hidden until there are trained weights; without an epoch it has the button only."""

    def __init__(
        self, bench: Workbench, part: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """Build the line.

        Args:
            bench: Whose doctor judges.
            part: Returns what a report is to count answers on; "" for the usual.
            parent: Of the widget.
        """
        super().__init__(parent)
        self._bench = bench
        self._judged: tuple[Evidence | None, bool] = (None, True)
        self.text = label("", "muted")
        self.text.setWordWrap(True)
        self.report = ReportExport(bench, self)
        self.button = icon_button(
            bench.theme,
            "export",
            self.tr("Save a report"),
            self.tr("Save everything about this run as one web page, to read, print or send."),
        )
        self.button.clicked.connect(lambda: self.report.save(part()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        bench.doctor.changed.connect(self.refresh)
        runs = bench.runs
        for changed in (runs.weights_changed, runs.run_changed, runs.time.moved):
            changed.connect(self.refresh)
        self.report.saved.connect(self._tell_saved)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Show what the doctor's rules say of the run as it is now."""
        self.setVisible(self.report.can_save)
        evidence, is_now = self._bench.doctor.evidence, self._bench.runs.time.is_now
        if evidence is self._judged[0] and is_now == self._judged[1]:
            return
        self._judged = (evidence, is_now)
        found = None if evidence is None else verdict(evidence, examine(evidence))
        text = "" if found is None else verdict_words.line(found)
        if text and not is_now:  # what stands above and below is of the moment looked at
            text = self.tr("The run by now: {verdict}").format(verdict=text)
        if text != self.text.text():
            self.text.setText(text)
            describe(self.text, text, verdict_words.tip())

    def _tell_saved(self, path: object) -> None:
        """Say it where it was asked for, until the verdict is told anew."""
        self.text.setText(self.tr("Saved {name}.").format(name=getattr(path, "name", path)))
