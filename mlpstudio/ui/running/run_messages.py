"""What has to be said about the run at this moment, with a way out."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mlpstudio.document import design_check, edits
from mlpstudio.document.design_check import Problem, Severity
from mlpstudio.engine.events import EndReason
from mlpstudio.runs.record import Run
from mlpstudio.ui import design_messages, ready_text
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running import run_ends
from mlpstudio.ui.running.run_controller import RunState

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence, and what its button does.

    Attributes:
        text: What to say.
        level: "info", "good", "warning" or "error".
        fix: Text of the button, None for no button.
        act: What the button does.
    """

    text: str
    level: str
    fix: str | None = None
    act: Callable[[], None] | None = None


def message(bench: Workbench) -> Message | None:
    """Return the most important thing to say, None when all is well."""
    runs, run = bench.runs, bench.runs.run
    if bench.data.error is not None:
        return Message(
            bench.data.error, "error", translate("RunMessages", "Try again"), bench.data.retry
        )
    if run is not None and runs.is_out_of_date:
        return Message(
            _out_of_date(bench, run),
            "warning",
            translate("RunMessages", "Start again"),
            lambda: start_again(bench),
        )
    if runs.state is RunState.DIVERGED and run is not None:
        return _diverged(bench, run)
    if runs.state is RunState.FAILED and runs.message is not None:
        return _refused(bench, runs.message)
    if run is not None and run.is_ready_made and not runs.is_active:
        return Message(ready_text.plan(run), "info")
    if run is not None and runs.state in (RunState.COMPLETED, RunState.STOPPED):
        return _ended(run)
    return None


def _ended(run: Run) -> Message | None:
    """Return why a run ended before its last epoch, and whose weights it left behind."""
    text = run_ends.ended(run)
    is_good = run.outcome == EndReason.TARGET_REACHED.value
    return Message(text, "good" if is_good else "info") if text else None


def start_again(bench: Workbench) -> None:
    """Discard the run and train the design as it is now."""
    bench.runs.reset()
    bench.runs.play()


def _out_of_date(bench: Workbench, run: Run) -> str:
    """Return what was changed since the run was started."""
    project = bench.session.project
    if project.network != run.network:
        return translate(
            "RunMessages", "The design was edited: these curves are of the earlier design."
        )
    if project.data != run.data:
        return translate(
            "RunMessages", "Other data were chosen: these curves are of the earlier data."
        )
    return translate(
        "RunMessages", "The settings were changed: these curves are of the earlier settings."
    )


def _refused(bench: Workbench, reason: str) -> Message:
    """Return why no run was started: what is wrong with the design, if it is that."""
    problem = _error(bench)
    if problem is None:
        return Message(reason, "error")

    def mend() -> None:
        if problem.fix is not None:
            bench.session.apply(translate("RunMessages", "Mend design"), problem.fix)
            bench.runs.play()

    fix = design_messages.fix_label(problem)
    return Message(design_messages.message(problem), "error", fix, mend)


def _error(bench: Workbench) -> Problem | None:
    """Return the worst that is wrong with the design, if training refuses to start with it."""
    dataset = bench.data.dataset
    if dataset is None:
        return None
    project = bench.session.project
    problems = design_check.check(project, dataset.n_classes, dataset.input_shape)
    return next((p for p in problems if p.severity is Severity.ERROR), None)


def smaller_learning_rate(run: Run) -> float:
    """Return a tenth of the run's learning rate."""
    return float(f"{run.training.learning_rate / 10:.3g}")


def _diverged(bench: Workbench, run: Run) -> Message:
    rate = smaller_learning_rate(run)

    def mend() -> None:
        project = edits.change_training(bench.session.project, learning_rate=rate)
        bench.session.apply(translate("RunMessages", "Lower learning rate"), project)
        start_again(bench)

    fix = translate("RunMessages", "Train with η = {rate}").format(rate=f"{rate:g}")
    return Message(run_ends.diverged(run, bench.runs.message), "error", fix, mend)
