"""Why no step can be looked into at this moment, and what to do about it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine import shapes
from mlpstudio.errors import DesignError
from mlpstudio.runs.next_step import NextStep
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running.run_controller import RunState

LARGEST = 10_000_000
"""Parameters; of more, no second copy is made with gradient and optimizer beside the run's."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A sentence.

    Attributes:
        text: What is in the way.
        level: "info" or "warning".
        fix: Text of the button that pauses the training; None for no button.
    """

    text: str
    level: str = "info"
    fix: str | None = None


def next_step(bench: Workbench) -> NextStep | Obstacle:
    """Return the step that is to be looked into, or why there is none."""
    runs, data, project = bench.runs, bench.data, bench.session.project
    if runs.state is RunState.RUNNING:
        return Obstacle(
            translate(
                "SlowMotion",
                "The training is running. Pause it, and its next update is taken apart.",
            ),
            fix=translate("SlowMotion", "Pause"),
        )
    dataset, run, job = data.dataset, runs.run, runs.job
    if dataset is None or data.is_loading:
        return _without_data(data.error)
    if job is not None and run is not None and run.data != project.data:
        text = translate(
            "SlowMotion",
            "The run under way learns from other data than those chosen now. Undo that, or reset "
            "the run, to see its next update.",
        )
        return Obstacle(text, "warning")
    what = NextStep.of(run, job, project, dataset)
    try:
        count = shapes.parameter_count(what.spec)
    except DesignError as error:
        return Obstacle(str(error), "warning")
    if count > LARGEST:
        text = translate("SlowMotion", "A step can be looked into of up to {n} parameters.")
        return Obstacle(text.format(n=f"{LARGEST:,}"))
    return what


def _without_data(error: str | None) -> Obstacle:
    if error is None:
        text = translate(
            "SlowMotion", "The first batch appears once the training data are loaded."
        )
        return Obstacle(text)
    text = translate("SlowMotion", "No step, because there are no training data. {reason}")
    return Obstacle(text.format(reason=error), "warning")
