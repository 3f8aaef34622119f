"""What is measured besides, and the seeds of all chance."""

from mlpstudio.document.project import Project
from mlpstudio.ui.forms import add_row
from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.training.settings_form import SettingsForm
from mlpstudio.ui.widgets.controls.optional_number import OptionalNumber

LARGEST_SEED = 2**31 - 1


class MeasuringForm(SettingsForm):
    """What is measured after each epoch."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.remeasure = self.add_check(
            self.tr("Re-measure the training loss"),
            self.tr(
                "After each epoch all training samples are measured again, with the weights at "
                "rest and dropout off; it costs about two more passes over the data."
            ),
        )
        self.add_note(
            self.tr(
                "The usual training loss is a mean over the epoch: its early batches were "
                "measured while the weights were still worse, and with dropout on. That is why "
                "it may lie above the validation loss."
            )
        )
        self.remeasure.clicked.connect(
            lambda is_on: self.change(self.tr("Change measuring"), remeasure=is_on)
        )
        self.show_settings(self.project)

    def show_settings(self, project: Project) -> None:
        """Show what is measured."""
        self.remeasure.setChecked(project.training.remeasure)


class SeedsForm(SettingsForm):
    """Where random numbers come from."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.seed = WholeNumber(0, LARGEST_SEED)
        self.shuffle_seed = OptionalNumber(WholeNumber(0, LARGEST_SEED), 0)
        add_row(
            self.form,
            self.tr("Seed"),
            self.seed,
            self.tr("Decides all random numbers: the same seed gives the same curve."),
        )
        self.shuffle_seed.add_to(
            self.form,
            self.tr("Shuffling seed"),
            self.tr("Another order of the samples with the same initial weights."),
        )
        self.seed.entered.connect(lambda value: self.change(self.tr("Change seed"), seed=value))
        self.shuffle_seed.entered.connect(
            lambda value: self.change(self.tr("Change seed"), shuffle_seed=value)
        )
        self.show_settings(self.project)

    def show_settings(self, project: Project) -> None:
        """Show the seeds."""
        self.seed.set_value(project.training.seed)
        self.shuffle_seed.set_value(project.training.shuffle_seed)
