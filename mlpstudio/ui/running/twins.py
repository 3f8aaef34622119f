"""Twins and branches: the run at hand beside one that differs from it in a single thing."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.runs.branching import branched
from mlpstudio.runs.comparison import Comparison, compare
from mlpstudio.runs.record import Run
from mlpstudio.ui.running.run_controller import RunController
from mlpstudio.ui.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """The run that its twin is compared with.

    Attributes:
        run: It, as it was left.
        project: What it belongs to, to go back to.
        number: Its number where runs are kept; None when it is not kept.
        title: What the run on screen is to it, in words.
        twin: The project of the twin.
    """

    run: Run
    project: Project
    number: int | None
    title: str
    twin: Project


class Twins(QObject):
    """Begins twins and branches, and leads back from them.

    A twin has the seeds of the run before: it begins with the same weights, if the change leaves
    them as they are, and sees the same batches.

    Attributes:
        reference: The run before, as long as it is compared with; None otherwise.

    Signals:
        changed: `reference` is different now.
    """

    changed = Signal()

    def __init__(self, session: Session, runs: RunController) -> None:
        super().__init__()
        self._session, self._runs = session, runs
        self.reference: Reference | None = None
        runs.run_changed.connect(self._follow)

    def try_out(self, change: str, project: Project) -> None:
        """Train the project as a twin of the run at hand.

        Args:
            change: What it does differently, already translated; also the name of the edit.
            project: What is trained.
        """
        runs, run = self._runs, self._runs.run
        if run is None:
            return
        runs.stop()  # so that it can go on later
        before, number = self._with(run.data, run.network, run.training), runs.library.current
        twin = self._with(project.data, project.network, project.training)
        runs.reset()
        title = self.tr("Twin run: {change}").format(change=change)
        self._refer(Reference(run, before, number, title, twin))
        self._session.settle()
        self._session.apply(change, twin)
        self._session.settle()
        runs.play()

    @property
    def can_branch(self) -> bool:
        """Whether a moment of the past is looked at, and its weights fit the project."""
        run, project = self._runs.run, self._session.project
        if run is None or self._runs.time.moment is None:
            return False
        return (run.data, run.network) == (project.data, project.network)

    def branch(self) -> None:
        """Train on from the moment looked at, with the settings as they are now."""
        runs, run, moment = self._runs, self._runs.run, self._runs.time.moment
        if run is None or moment is None or not self.can_branch:
            return
        runs.stop()
        project, number = self._session.project, runs.library.current
        before = self._with(run.data, run.network, run.training)
        title = self.tr("Branch from step {step}").format(step=f"{moment.step:,}")
        self._refer(Reference(run, before, number, title, project))
        runs.show(branched(run, moment, project.training))
        self._session.mark_run_changed()
        runs.play()

    def keep(self) -> None:
        """Stay with the twin, and compare no more."""
        self._let_go()

    def go_back(self) -> None:
        """Put the project and the run before in the place of the twin."""
        reference = self.reference
        if reference is None:
            return
        self._runs.stop()
        self._let_go()
        self._session.apply(self.tr("Go back from the twin"), reference.project)
        self._session.settle()
        self._runs.show(reference.run, reference.number)
        self._session.mark_run_changed()

    @property
    def comparison(self) -> Comparison | None:
        """Both runs at the same step; None before the twin's first one."""
        run = self._runs.run
        if self.reference is None or run is None:
            return None
        return compare(self.reference.run.curves, run.curves)

    def _with(self, data: DataChoice, network: NetworkSpec, training: TrainingSettings) -> Project:
        """Return the project at hand with what a run is trained with."""
        return replace(self._session.project, data=data, network=network, training=training)

    def _refer(self, reference: Reference) -> None:
        self.reference = reference
        self._runs.library.leave_out(reference.number)
        self.changed.emit()

    def _follow(self) -> None:
        """Let go of the run before when something else than its twin is on screen."""
        reference, run = self.reference, self._runs.run
        if reference is None:
            return
        if run is None:
            is_twin = _trains_alike(self._session.project, reference.twin)
        else:
            is_twin = run.is_of(reference.twin)
        if not is_twin:
            self._let_go()

    def _let_go(self) -> None:
        if self.reference is not None:
            self.reference = None
            self._runs.library.leave_out(None)
            self.changed.emit()


def _trains_alike(one: Project, other: Project) -> bool:
    return (one.data, one.network, one.training) == (other.data, other.network, other.training)
