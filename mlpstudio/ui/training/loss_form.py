"""What belongs to the loss: scores or probabilities, smoothed labels, and weights of classes."""

import math

from mlpstudio.document.design_check import USUAL_CLASSES
from mlpstudio.document.project import Project
from mlpstudio.engine import losses
from mlpstudio.ui.forms import add_row, describe
from mlpstudio.ui.number_fields import FreeNumber
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.training.settings_form import SettingsForm
from mlpstudio.ui.widgets.controls.number_list import NumberList

MOST_SMOOTHING = 0.99


class LossForm(SettingsForm):
    """Details of the loss."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.from_logits = self.add_check(self.tr("Outputs are scores (from logits)"), "")
        self.smoothing = FreeNumber(0.0, MOST_SMOOTHING, stride=0.05)
        add_row(self.form, self.tr("Label smoothing"), self.smoothing, "")
        self.class_weights = NumberList()
        self.class_weights.setPlaceholderText(self.tr("all 1"))
        self.class_weights.set_rule(self._is_allowed)
        add_row(
            self.form,
            self.tr("Class weights"),
            self.class_weights,
            self.tr(
                "What a sample of each class counts for, with commas between: 1, 1, 2 …; "
                "leave it empty for 1 each."
            ),
        )
        self.refusal = self.add_note(role="warning")
        self.from_logits.clicked.connect(
            lambda is_on: self.change(self.tr("Change loss"), from_logits=is_on)
        )
        self.smoothing.entered.connect(
            lambda value: self.change(self.tr("Change label smoothing"), label_smoothing=value)
        )
        self.class_weights.entered.connect(self._set_weights)
        self.class_weights.refused.connect(self._refuse)
        self.show_settings(self.project)

    def show_settings(self, project: Project) -> None:
        """Show the details that the loss has."""
        training = project.training
        is_crossentropy = losses.get(training.loss).is_crossentropy
        self.from_logits.setChecked(training.from_logits)
        self.smoothing.set_value(training.label_smoothing)
        logits = self.tr(
            "The output layer is linear and the loss applies softmax or sigmoid itself, which is "
            "more exact."
        )
        smoothing = self.tr(
            "Share of every label that is spread over all classes, so that nothing has to be "
            "certain; 0.1 is usual."
        )
        other = self.tr("Only cross-entropies have this: choose one as the loss.")
        for field, tip, is_set in (
            (self.from_logits, logits, training.from_logits),
            (self.smoothing, smoothing, training.label_smoothing > 0.0),
        ):
            field.setEnabled(is_crossentropy or is_set)  # what is set can always be taken back
            describe(field, field.accessibleName(), tip if is_crossentropy else other)
        if training.class_weights != self.class_weights.values() or not self.refusal.isVisible():
            self.class_weights.set_values(training.class_weights)
            self.refusal.hide()

    @property
    def n_classes(self) -> int:
        """Classes of the data."""
        dataset = self.bench.data.dataset
        return USUAL_CLASSES if dataset is None else dataset.n_classes

    def _set_weights(self, values: tuple[float, ...]) -> None:
        self.refusal.hide()
        if values and all(value == 1.0 for value in values):
            values = ()
            self.class_weights.set_values(values)
        self.change(self.tr("Change class weights"), class_weights=values)

    def _is_allowed(self, values: tuple[float, ...]) -> bool:
        are_weights = all(math.isfinite(value) and value >= 0.0 for value in values)
        return not values or (are_weights and any(values) and len(values) == self.n_classes)

    def _refuse(self, text: str) -> None:
        count = len([part for part in text.split(",") if part.strip()])
        if count != self.n_classes:
            sentence = self.tr("{wanted} numbers are needed, one for each class, not {count}.")
        else:
            sentence = self.tr("Weights are numbers from 0 up, and not all of them are 0.")
        self.refusal.setText(sentence.format(wanted=self.n_classes, count=count))
        self.refusal.show()
