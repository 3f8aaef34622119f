"""What can be read of the run on screen: how it stands, its weights, and what was measured."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mlpstudio.engine.evaluation import Evaluation
from mlpstudio.runs.job import Job
from mlpstudio.runs.measuring import TEST
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.ui.background import Background
from mlpstudio.ui.data_controller import DataController
from mlpstudio.ui.library.run_library import RunLibrary
from mlpstudio.ui.moments.time_machine import TimeMachine
from mlpstudio.ui.running.rate_meter import RateMeter
from mlpstudio.ui.running.run_driver import RunDriver
from mlpstudio.ui.running.run_measuring import RunMeasuring
from mlpstudio.ui.running.run_pair import RunPair
from mlpstudio.ui.running.run_state import RunState
from mlpstudio.ui.running.trainee import Trainee
from mlpstudio.ui.session import Session
from mlpstudio.ui.weights import InitialWeights, Weights


class RunView(QObject):
    """The readable side of `RunController`.

    Attributes:
        state: What the run bar shows.
        message: Why the run diverged or failed or cannot start; None when all is well.
        rate_meter: The largest safe learning rate, measured when asked for.
        library: The runs that are kept; these are kept there from their first step on.
        time: Which moment of the run `trained` and `weights` are of: now, or an earlier one.

    Signals:
        state_changed: `state`, `message` or `is_out_of_date` is different now, or the run beside
            is over.
        curves_changed: The run has new points, or the one beside it.
        run_changed: It is another run now, or none.
        weights_changed: `weights` are newer, of another moment or of another design.
        starting(run): A training of that run is about to begin, or to go on.
        tested: `test_result` is there.
        refused(reason): It could not be measured.
    """

    state_changed = Signal()
    curves_changed = Signal()
    run_changed = Signal()
    weights_changed = Signal()
    starting = Signal(object)
    tested = Signal()
    refused = Signal(str)

    def __init__(
        self,
        session: Session,
        data: DataController,
        background: Background,
        clock: Callable[[], float] = time.monotonic,
        work_clock: Callable[[], float] = time.thread_time,
    ) -> None:
        """Make it without a run.

        Args:
            session: The project to train.
            data: The data to train on.
            background: For measuring on the test set.
            clock: Seconds that go by.
            work_clock: Seconds that the window's own thread has worked.
        """
        super().__init__()
        self._session, self._data = session, data
        self.state = RunState.READY
        self.message: str | None = None
        self._pair = RunPair()
        self._driver = RunDriver(self, clock, work_clock)
        self._measuring = RunMeasuring(session, data, background, self)
        self._measuring.measured.connect(self.tested)
        self._measuring.refused.connect(self.refused)
        self.rate_meter = RateMeter(background)
        self.library = RunLibrary(self)
        self.time = TimeMachine(self)
        self.time.moved.connect(self.weights_changed)
        self.run_changed.connect(self.time.forget)
        self._initial = InitialWeights(background)
        self._initial.arrived.connect(self.weights_changed)

    @property
    def run(self) -> Run | None:
        """The run whose curves are shown; None before the first step."""
        return None if self._pair.shown is None else self._pair.shown.run

    @property
    def beside(self) -> Trainee | None:
        """The run that the one on screen is compared with; None when it stands alone.

        Both are trained in step, each as it would be alone.
        """
        return self._pair.beside

    @property
    def snapshots(self) -> SnapshotStore:
        """The weights of the run along its way, in memory."""
        return self._pair.snapshots

    @property
    def trained(self) -> Weights | None:
        """The weights of the run, whatever the design is now; None before its first step.

        They are those of the moment that `time` looks at.
        """
        if self.time.is_now:
            return self.newest
        return self.time.weights if self.time.was_trained else None

    @property
    def job(self) -> Job | None:
        """What is under way, to be looked at while it stands still; None at rest."""
        return self._driver.job

    @property
    def newest(self) -> Weights | None:
        """The newest weights of the run, whatever moment of it is looked at."""
        return None if self._pair.shown is None else self._pair.shown.weights

    @property
    def weights(self) -> Weights | None:
        """Weights for the design as it is now.

        They are the run's when it is of this design, otherwise the initial ones; None when the
        design is invalid or very large.
        """
        project = self._session.project
        run_weights = self.newest if self.time.is_now else self.time.weights
        if run_weights is not None and run_weights.spec == project.network:
            return run_weights
        return self._initial.of(project)

    @property
    def is_out_of_date(self) -> bool:
        """Whether the project was edited so that it no longer describes the run shown."""
        return self.run is not None and not self.run.is_of(self._session.project)

    @property
    def is_active(self) -> bool:
        """Whether the run on screen is being trained, running or paused."""
        return self._pair.shown is not None and self._pair.shown.is_active

    @property
    def can_stop(self) -> bool:
        """Whether anything is under way: this run, the one beside it, or what they wait for."""
        return self._driver.job is not None or self.state is RunState.WAITING

    @property
    def can_test(self) -> bool:
        """Whether there are trained weights, and data at hand that they can be measured on."""
        return self.can_measure(TEST)

    def can_measure(self, part: str) -> bool:
        """Return whether the weights can be measured on one of `measuring.PARTS`."""
        return self._measuring.can_measure(self.run, self.newest, part)

    @property
    def is_testing(self) -> bool:
        """Whether the test set is being measured."""
        return self._measuring.is_busy

    @property
    def test_result(self) -> Evaluation | None:
        """Evaluation at `test_step`, once asked for."""
        return self._measuring.result

    @property
    def test_step(self) -> int:
        """Updates that the weights had when they were measured."""
        return self._measuring.step

    @property
    def test_part(self) -> str:
        """What they were measured on, one of `measuring.PARTS`."""
        return self._measuring.part

    @property
    def test_source(self) -> str:
        """Of which data that was a part, a name in `datasets.sources`."""
        return self._measuring.source

    @property
    def target_epochs(self) -> int:
        """Epochs after which the run completes."""
        run = self.run
        return self._session.project.training.epochs if run is None else run.training.epochs

    @property
    def samples_per_second(self) -> float:
        """How fast the run goes; 0 while that is not known yet."""
        return self._driver.samples_per_second

    @property
    def seconds_between_looks(self) -> float:
        """How often the window looks for news of a running job."""
        return self._driver.seconds_between_looks

    @property
    def snapshot_budget(self) -> int:
        """Bytes that the snapshots of the run, and of the one beside it, may take together."""
        return self._pair.budget
