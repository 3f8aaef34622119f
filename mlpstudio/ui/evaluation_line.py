"""The lines below the plots: a button for the test set, its result, and the training gap."""

from PySide6.QtWidgets import QPushButton, QWidget

from mlpstudio.runs.record import Run
from mlpstudio.ui import gap_text
from mlpstudio.ui.curve_feed import figure
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.widgets.flow_layout import FlowLayout


class EvaluationLine(QWidget):
    """Hidden until there are trained weights to evaluate."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._has_room, self._has_room_for_gap = True, True
        self.button = QPushButton(self.tr("Evaluate on the test set"))
        self.result = label("", "good")
        self.result.setMinimumWidth(1)  # cut off rather than widening a narrow dock
        flow = FlowLayout(self)
        flow.addWidget(self.button)
        flow.addWidget(self.result)
        self.gap = label("", "small")
        self.gap.setMinimumWidth(1)
        flow.addWidget(self.gap)
        self.button.clicked.connect(self._evaluate)
        runs = bench.runs
        for changed in (runs.tested, runs.run_changed, runs.state_changed, runs.weights_changed):
            changed.connect(self.refresh)
        bench.data.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what can be done and what came out."""
        runs, run = self._bench.runs, self._bench.runs.run
        has_weights = runs.trained is not None and run is not None
        self.setVisible(has_weights and self._has_room)
        if run is None or not has_weights:
            return
        can_test, is_busy = runs.can_test, runs.is_testing
        self.button.setEnabled(can_test and not is_busy)
        tooltip = self._why() if can_test else self._why_not()
        if self.button.toolTip() != tooltip:
            describe(self.button, self.button.text(), tooltip)
        self._show_result(is_busy)
        self._show_gap(run)

    def set_room(self, *, for_line: bool, for_gap: bool) -> None:
        """Say whether there is height for the line, and for another one about the gap."""
        if (for_line, for_gap) != (self._has_room, self._has_room_for_gap):
            self._has_room, self._has_room_for_gap = for_line, for_gap
            self.refresh()

    def _evaluate(self) -> None:
        self._bench.runs.test()
        self.refresh()

    def _show_result(self, is_busy: bool) -> None:
        runs, text = self._bench.runs, ""
        if is_busy:
            text = self.tr("Evaluating…")
        elif runs.test_result is not None:
            text = self.tr("◆ Accuracy {accuracy}, loss {loss} (step {step})").format(
                accuracy=figure("accuracy", runs.test_result.accuracy),
                loss=figure("loss", runs.test_result.loss),
                step=f"{runs.test_step:,}",
            )
        if self.result.text() != text:
            self.result.setText(text)
            self.result.setToolTip(text)
            self.updateGeometry()

    def _show_gap(self, run: Run) -> None:
        has_gap = gap_text.was_remeasured(run.curves)
        text = gap_text.sentence(run.curves, run.network) if has_gap else ""
        self.gap.setVisible(has_gap and self._has_room_for_gap)
        if self.gap.text() != text:
            self.gap.setText(text)
            describe(self.gap, text, f"{text}\n{gap_text.explanation()}")
            self.updateGeometry()

    def _why(self) -> str:
        return self.tr(
            "Measure the weights on the test set, last and seldom: settings chosen by it leave no "
            "unseen samples to judge by."
        )

    def _why_not(self) -> str:
        return self.tr("The data that this run learned from are not loaded.")
