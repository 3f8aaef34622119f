"""Twins and branches: the run at hand beside one that differs from it in a single thing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.runs.branching import branched
from mlpstudio.runs.comparison import Comparison, compare
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.ui.library.run_writing import Kinship
from mlpstudio.ui.running.run_controller import RunController
from mlpstudio.ui.running.trainee import Trainee
from mlpstudio.ui.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """The run that its twin is compared with.

    Attributes:
        trainee: It, which may be trained on beside its twin.
        project: What it belongs to, to go back to.
        title: What the run on screen is to it, in words.
        twin: The project of the twin.
    """

    trainee: Trainee
    project: Project
    title: str
    twin: Project

    @property
    def run(self) -> Run:
        """What it has been so far."""
        return self.trainee.run


class Twins(QObject):
    """Begins twins and branches, and leads back from them.

    A twin has the seeds of the run before: it begins with the same weights, if the change leaves
    them as they are, and sees the same batches. It catches up with the run before; where that is
    not over, both go on side by side.

    Attributes:
        reference: The run before, as long as it is compared with; None otherwise.

    Signals:
        changed: `reference` is different now.
        wanted: A person wants to choose in what a twin differs.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self, session: Session, runs: RunController) -> None:
        super().__init__()
        self._session, self._runs = session, runs
        self.reference: Reference | None = None
        self._is_turning = False  # while one run is put in the place of another
        runs.run_changed.connect(self._follow)
        runs.starting.connect(self._look_at_start)

    @property
    def has_run_at_hand(self) -> bool:
        """Whether there is a run that the project describes, for a twin to be compared with."""
        run, project = self._runs.run, self._session.project
        if run is None or run.is_ready_made or not run.is_of(project):
            return False
        return self._runs.is_active or run.checkpoint is not None

    @property
    def base(self) -> Project:
        """What a twin differs from: the settings of the run at hand, or those of the project."""
        run = self._runs.run
        if run is None or not self.has_run_at_hand:
            return self._session.project
        return self._with(run.data, run.network, run.training)

    def train(self, change: str, project: Project) -> None:
        """Train a twin beside the run at hand, or both from the first step on where there is none.

        Args:
            change: What it does differently, already translated; also the name of the edit.
            project: What the twin trains.
        """
        if self.has_run_at_hand:
            self.try_out(change, project)
        else:
            self.begin_together(change, project)

    def try_out(self, change: str, project: Project) -> None:
        """Train the project as a twin of the run at hand.

        Args:
            change: What it does differently, already translated; also the name of the edit.
            project: What is trained.
        """
        run = self._runs.run
        if run is None:
            return
        with self._turn():
            before = self._with(run.data, run.network, run.training)
            self._runs.step_aside(Kinship(change, 0))
            self._begin(change, before, project)

    def begin_together(self, change: str, project: Project) -> None:
        """Train the project at hand and a twin of it, both from the first step on.

        Args:
            change: What the twin does differently, already translated; also the name of the edit.
            project: What the twin trains.
        """
        with self._turn():
            before = self._session.project
            self._runs.reset()
            self._runs.begin_beside(before, Kinship(change, 0))
            self._begin(change, before, project)

    def _begin(self, change: str, before: Project, project: Project) -> None:
        twin = self._with(project.data, project.network, project.training)
        self._refer(before, twin, self.tr("Twin run: {change}").format(change=change))
        self._session.settle()
        self._session.apply(change, twin)
        self._session.settle()
        self._runs.play()

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
        with self._turn():
            project = self._session.project
            before = self._with(run.data, run.network, run.training)
            kept = [one for one in runs.snapshots.all() if one.step <= moment.step]
            runs.step_aside(Kinship("", moment.step))
            title = self.tr("Branch from step {step}").format(step=f"{moment.step:,}")
            self._refer(before, project, title)
            runs.show(branched(run, moment, project.training), snapshots=SnapshotStore.of(kept))
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
        with self._turn():
            self.reference = None
            self._runs.bring_back()  # first, so that the edit is none of the twin's
            self._session.apply(self.tr("Go back from the twin"), reference.project)
            self._session.settle()
            self._session.mark_run_changed()
        self.changed.emit()

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

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Do not take the runs that come and go for ones that somebody else has chosen."""
        self._is_turning = True
        try:
            yield
        finally:
            self._is_turning = False

    def _refer(self, before: Project, twin: Project, title: str) -> None:
        trainee = self._runs.beside
        assert trainee is not None
        self.reference = Reference(trainee, before, title, twin)
        self.changed.emit()

    def _follow(self) -> None:
        """Let go of the run before when something else than its twin is on screen."""
        reference, run = self.reference, self._runs.run
        if reference is None or self._is_turning:
            return
        if run is None:
            is_twin = _trains_alike(self._session.project, reference.twin)
        else:
            is_twin = run.is_of(reference.twin)
        if not is_twin:
            self._let_go()

    def _look_at_start(self, run: Run) -> None:
        """Let go of the run before when what begins is no twin of it, such as an edited design."""
        if self.reference is not None and not run.is_of(self.reference.twin):
            self._let_go()

    def _let_go(self) -> None:
        if self.reference is not None:
            self.reference = None
            self._runs.let_go()
            self.changed.emit()


def _trains_alike(one: Project, other: Project) -> bool:
    return (one.data, one.network, one.training) == (other.data, other.network, other.training)
