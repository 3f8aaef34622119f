"""The lines below the plots: what to evaluate on, the result, and the training gap."""

from PySide6.QtWidgets import QPushButton, QWidget

from mlpstudio.runs.measuring import PARTS, PERSONAL, TEST, VALIDATION
from mlpstudio.runs.record import Run
from mlpstudio.ui import names
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.plots import gap_text
from mlpstudio.ui.plots.curve_feed import figure
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout


class EvaluationLine(QWidget):
    """Hidden until there are trained weights to evaluate."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._has_room, self._has_room_for_gap = True, True
        self._reason = ""
        self.button = QPushButton(self.tr("Evaluate on"))
        self.part = Choice()
        self.part.set_choices([(part, self._part_text(part)) for part in PARTS])
        self.part.set_value(TEST)
        describe(
            self.part,
            self.tr("What to evaluate on"),
            self.tr(
                "The samples that the network is measured on; your own digits are among them."
            ),
        )
        self.result = label("", "good")
        self.result.setMinimumWidth(1)  # cut off rather than widening a narrow dock
        flow = FlowLayout(self)
        flow.addWidget(self.button)
        flow.addWidget(self.part)
        flow.addWidget(self.result)
        self.gap = label("", "small")
        self.gap.setMinimumWidth(1)
        flow.addWidget(self.gap)
        self.button.clicked.connect(self._evaluate)
        self.part.chosen.connect(self._choose)
        runs = bench.runs
        for changed in (runs.tested, runs.run_changed, runs.state_changed, runs.weights_changed):
            changed.connect(self.refresh)
        runs.refused.connect(self._tell_reason)
        bench.data.changed.connect(self.refresh)
        bench.session.project_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Show what can be done and what came out."""
        runs, run = self._bench.runs, self._bench.runs.run
        has_weights = runs.trained is not None and run is not None
        self.setVisible(has_weights and self._has_room)
        if run is None or not has_weights:
            return
        can_test, is_busy = runs.can_measure(self.part.value()), runs.is_testing
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
        self._reason = ""
        self._bench.runs.test(self.part.value())
        self.refresh()

    def _choose(self) -> None:
        self._reason = ""
        self.refresh()

    def _tell_reason(self, reason: str) -> None:
        self._reason = reason
        self.refresh()

    def _show_result(self, is_busy: bool) -> None:
        runs, text = self._bench.runs, ""
        if is_busy:
            text = self.tr("Evaluating…")
        elif self._reason:
            text = self._reason
        elif runs.test_result is not None:
            text = self.tr("◆ {samples}: accuracy {accuracy}, loss {loss}").format(
                samples=self._measured_text(),
                accuracy=figure("accuracy", runs.test_result.accuracy),
                loss=figure("loss", runs.test_result.loss),
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

    def _part_text(self, part: str) -> str:
        return {
            TEST: self.tr("Test set"),
            VALIDATION: self.tr("Validation set"),
            PERSONAL: self.tr("Your digits"),
        }[part]

    def _measured_text(self) -> str:
        """Return what the result was measured on."""
        runs = self._bench.runs
        samples = {
            TEST: self.tr("{data}, test set"),
            VALIDATION: self.tr("{data}, validation set"),
            PERSONAL: self.tr("Your digits"),
        }[runs.test_part].format(data=names.source(runs.test_source))
        if not runs.test_step:  # a ready-made network has made no step here
            return samples
        return self.tr("{samples} (step {step})").format(
            samples=samples, step=f"{runs.test_step:,}"
        )

    def _why(self) -> str:
        part = self.part.value()
        if part == PERSONAL:
            return self.tr("Measure the weights on the digits that you drew and labelled.")
        if part == VALIDATION:
            return self.tr("Measure the weights on the samples held out to choose settings by.")
        return self.tr(
            "Measure the weights on the test set, last and seldom: settings chosen by it leave no "
            "unseen samples to judge by."
        )

    def _why_not(self) -> str:
        part = self.part.value()
        if part == PERSONAL:
            return self.tr("You have no digits of your own yet: draw one and say what it is.")
        if part == VALIDATION:
            return self.tr("No validation samples are held out of the data that this run learns.")
        return self.tr("The data at hand do not fit the network, or are not loaded yet.")
