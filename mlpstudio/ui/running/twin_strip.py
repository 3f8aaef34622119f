"""What compares a run with the one it is a twin of: a line above the plots, or a card."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mlpstudio.runs.comparison import Comparison
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.controls.number_text import number_text

REFRESH_MS = 250
"""Nobody reads figures faster."""

_IN_STEP = 50
"""Steps by which the curves of two runs in step may differ while they are being read."""


class TwinStrip(QFrame):
    """Words and two buttons; hidden while there is no twin."""

    def __init__(
        self, bench: Workbench, parent: QWidget | None = None, *, is_short: bool = False
    ) -> None:
        """Make it.

        Args:
            bench: Where the twins are.
            parent: Of the widget.
            is_short: Everything is in one line, for a place where height is scarce; hidden while
                the doctor is on screen, who says it at length.
        """
        super().__init__(parent)
        self._bench, self._is_short = bench, is_short
        self.setObjectName("MessageBar")
        self.title, self.words = label("", "title"), label("", "small" if is_short else "body")
        self.keep_button = QPushButton(self.tr("Keep this one"))
        self.back_button = QPushButton(self.tr("Go back"))
        describe(
            self.keep_button,
            self.keep_button.text(),
            self.tr("Stay with this run and its settings, and take the other curves away."),
        )
        describe(
            self.back_button,
            self.back_button.text(),
            self.tr("Take back the change, and show the run from before it again."),
        )
        self.stop_button = QPushButton(self.tr("Stop the other"))
        describe(
            self.stop_button,
            self.stop_button.text(),
            self.tr("End the run before where it is; this one goes on."),
        )
        if is_short:
            self._build_line()
        else:
            self._build_card()
        self.keep_button.clicked.connect(bench.twins.keep)
        self.back_button.clicked.connect(bench.twins.go_back)
        self.stop_button.clicked.connect(bench.runs.stop_beside)
        self._later = QTimer(self, interval=REFRESH_MS, singleShot=True)
        self._later.timeout.connect(self._compare)
        bench.twins.changed.connect(self.refresh)
        bench.doctor.watched_changed.connect(self.refresh)
        bench.runs.curves_changed.connect(self._compare_soon)
        bench.runs.state_changed.connect(self._compare_soon)
        self.refresh()

    def refresh(self) -> None:
        """Show or hide everything."""
        reference = self._bench.twins.reference
        if reference is not None:
            self.title.setText(reference.title)
        self._compare()
        is_said_elsewhere = self._is_short and self._bench.doctor.is_watched
        self.setVisible(reference is not None and not is_said_elsewhere)

    def _build_line(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_2, SPACE_1, SPACE_1, SPACE_1)
        row.setSpacing(SPACE_1)
        self.title.hide()
        # Cut off where there is no room: the tooltip says all of it.
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop_button)
        row.addWidget(self.keep_button)
        row.addWidget(self.back_button)

    def _build_card(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_3)
        column.setSpacing(SPACE_1)
        for line in (self.title, self.words):
            line.setWordWrap(True)
            line.setMinimumWidth(1)
            column.addWidget(line)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self.keep_button)
        flow.addWidget(self.back_button)
        flow.addWidget(self.stop_button)
        column.addSpacing(SPACE_1)
        column.addWidget(buttons)

    def _compare_soon(self) -> None:
        if self._bench.twins.reference is not None and not self._later.isActive():
            self._later.start()

    def _compare(self) -> None:
        reference = self._bench.twins.reference
        if reference is None:
            return
        self._offer_stop()
        found = self._bench.twins.comparison
        whole = self._start_text() if found is None else self._whole_text(found)
        text = whole if found is None or not self._is_short else self._short_text(found)
        if text != self.words.text():
            self.words.setText(text)
            self.words.setToolTip(f"{self.title.text()}\n{whole}")

    def _offer_stop(self) -> None:
        """Let the run before be stopped; in a line only when it is the one that goes on alone."""
        runs = self._bench.runs
        is_going_on = runs.beside is not None and runs.beside.is_active
        is_needed = not (self._is_short and runs.is_active)
        self.stop_button.setVisible(is_going_on and is_needed)

    def _start_text(self) -> str:
        return self.tr("Same seed, same order of the data. {how}").format(how=self._how_text())

    def _short_text(self, found: Comparison) -> str:
        text = self.tr("Step {step}: loss {difference}, accuracy {points}")
        return text.format(
            step=f"{found.step:,}", difference=self._difference(found), points=self._points(found)
        )

    def _whole_text(self, found: Comparison) -> str:
        text = self.tr(
            "At step {step}: loss {before} before, {now} now ({difference}); accuracy "
            "{accuracy_before} before, {accuracy} now ({points}). {how}"
        )
        return text.format(
            step=f"{found.step:,}",
            before=number_text(found.loss_before),
            now=number_text(found.loss),
            difference=self._difference(found),
            accuracy_before=f"{found.accuracy_before:.1%}",
            accuracy=f"{found.accuracy:.1%}",
            points=self._points(found),
            how=self._how_text(),
        )

    def _how_text(self) -> str:
        """Return how the two go on."""
        runs, run = self._bench.runs, self._bench.runs.run
        if runs.beside is None or not runs.beside.is_active:
            return self.tr("Grey curves: the run before.")
        before = len(runs.beside.run.curves.steps)
        if not runs.is_active:
            text = self.tr("The run before (grey curves) trains on: step {step}.")
            return text.format(step=f"{before:,}")
        if run is None or len(run.curves.steps) < before - _IN_STEP:
            text = self.tr("It catches up with the run before (grey curves) at step {step}.")
            return text.format(step=f"{before:,}")
        return self.tr("Both train in turn; grey curves: the run before.")

    def _points(self, found: Comparison) -> str:
        difference = 100.0 * (found.accuracy - found.accuracy_before)
        return self.tr("{difference} points").format(
            difference=f"{difference:+.1f}".replace("-", "−")
        )

    def _difference(self, found: Comparison) -> str:
        difference = found.loss - found.loss_before
        size = number_text(abs(difference))
        if difference < 0.0:
            return self.tr("{size} lower").format(size=size)
        if difference > 0.0:
            return self.tr("{size} higher").format(size=size)
        return self.tr("the same")
