"""How far an update goes: the optimizer's numbers, and the clipping of gradients."""

from mlpstudio.document.project import Project
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.options import with_option
from mlpstudio.ui import option_tips
from mlpstudio.ui.number_fields import FreeNumber
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.training.settings_form import SettingsForm
from mlpstudio.ui.widgets.controls.option_form import OptionForm
from mlpstudio.ui.widgets.controls.optional_number import OptionalNumber


class OptimizerForm(SettingsForm):
    """The numbers of the chosen optimizer, beside the learning rate."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.about = self.add_note()
        self.options = OptionForm()
        self.options.changed.connect(self._set_option)
        self.options.reset_requested.connect(
            lambda: self.change(self.tr("Use usual values"), optimizer_options=())
        )
        self.column.addWidget(self.options)
        self.show_settings(self.project)

    def show_settings(self, project: Project) -> None:
        """Show the optimizer's numbers."""
        training = project.training
        declared = OPTIMIZERS[training.optimizer].options
        self.about.setText(option_tips.about_optimizer(training.optimizer))
        self.options.set_options(training.optimizer, declared, training.optimizer_options)

    def _set_option(self, name: str, value: float) -> None:
        training = self.project.training
        declared = OPTIMIZERS[training.optimizer].options
        options = with_option(training.optimizer_options, declared, name, value)
        self.change(self.tr("Change optimizer’s numbers"), optimizer_options=options)


class ClippingForm(SettingsForm):
    """Limits for the gradient."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.norm = OptionalNumber(FreeNumber(1e-6, 1e6), 1.0)
        self.value = OptionalNumber(FreeNumber(1e-6, 1e6), 0.5)
        self.norm.add_to(
            self.form,
            self.tr("Longest gradient"),
            self.tr(
                "Shorten the whole gradient to this norm when it is longer, in its direction."
            ),
        )
        self.value.add_to(
            self.form,
            self.tr("Largest entry"),
            self.tr("Cut every entry of the gradient to this size; its direction may change."),
        )
        self.norm.entered.connect(
            lambda value: self.change(self.tr("Change gradient clipping"), clip_norm=value)
        )
        self.value.entered.connect(
            lambda value: self.change(self.tr("Change gradient clipping"), clip_value=value)
        )
        self.show_settings(self.project)

    def show_settings(self, project: Project) -> None:
        """Show the limits."""
        self.norm.set_value(project.training.clip_norm)
        self.value.set_value(project.training.clip_value)
