"""The table of the training panel's sections, in the order in which they are likely wanted."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mlpstudio.document.project import Project
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.training import summaries
from mlpstudio.ui.training.loss_form import LossForm
from mlpstudio.ui.training.measuring_forms import MeasuringForm, SeedsForm
from mlpstudio.ui.training.optimizer_forms import ClippingForm, OptimizerForm
from mlpstudio.ui.training.schedule_form import ScheduleForm
from mlpstudio.ui.training.settings_form import SettingsForm
from mlpstudio.ui.training.stopping_form import StoppingForm

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SectionInfo:
    """One section.

    Attributes:
        id: Under which it is remembered that it is open.
        title: In its header.
        tip: What it is for.
        form: Makes its body.
        summary: Says what is set in it.
    """

    id: str
    title: str
    tip: str
    form: Callable[[Workbench], SettingsForm]
    summary: Callable[[Project], str]


def sections() -> tuple[SectionInfo, ...]:
    """Return every section with its title in the language in force."""
    return (
        SectionInfo(
            "schedule",
            translate("TrainingSections", "Learning-rate schedule"),
            translate("TrainingSections", "Let the learning rate change as training goes on."),
            ScheduleForm,
            summaries.schedule,
        ),
        SectionInfo(
            "optimizer",
            translate("TrainingSections", "Optimizer’s numbers"),
            translate("TrainingSections", "The constants in the optimizer’s formula."),
            OptimizerForm,
            summaries.optimizer,
        ),
        SectionInfo(
            "stopping",
            translate("TrainingSections", "Early stopping"),
            translate("TrainingSections", "End training before its last epoch."),
            StoppingForm,
            summaries.stopping,
        ),
        SectionInfo(
            "loss",
            translate("TrainingSections", "Loss details"),
            translate("TrainingSections", "Scores, smoothed labels and weights of classes."),
            LossForm,
            summaries.loss,
        ),
        SectionInfo(
            "clipping",
            translate("TrainingSections", "Gradient clipping"),
            translate("TrainingSections", "Keep a step short where the loss is steep."),
            ClippingForm,
            summaries.clipping,
        ),
        SectionInfo(
            "measuring",
            translate("TrainingSections", "Measuring"),
            translate("TrainingSections", "What is measured after each epoch besides."),
            MeasuringForm,
            summaries.measuring,
        ),
        SectionInfo(
            "seeds",
            translate("TrainingSections", "Seeds"),
            translate("TrainingSections", "Where the random numbers of a run come from."),
            SeedsForm,
            summaries.seeds,
        ),
    )
