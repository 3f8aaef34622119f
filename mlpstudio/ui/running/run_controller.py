"""Runs as the window sees them: play, pause, step, stop, reset, and what they leave behind."""

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from mlpstudio.document.cost import training_bytes
from mlpstudio.document.design_check import TOO_MUCH_MEMORY
from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.evaluation import Evaluation
from mlpstudio.engine.events import (
    EndEvent,
    EndReason,
    Event,
    StepEvent,
)
from mlpstudio.engine.settings import LiveSettings
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.errors import DesignError, MLPStudioError, ProjectFileError
from mlpstudio.runs.job import Job, JobStatus
from mlpstudio.runs.mailbox import Snapshot
from mlpstudio.runs.measuring import TEST, full_ink
from mlpstudio.runs.pace import Pace, Speedometer
from mlpstudio.runs.prepare import augmenter
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.ui.background import Background, Ticket
from mlpstudio.ui.data_controller import DataController
from mlpstudio.ui.library.run_library import RunLibrary
from mlpstudio.ui.moments.time_machine import TimeMachine
from mlpstudio.ui.running.rate_meter import RateMeter
from mlpstudio.ui.running.run_measuring import RunMeasuring
from mlpstudio.ui.running.run_state import OF_OUTCOME, RunState, at_rest, to_go_on_with
from mlpstudio.ui.session import Session
from mlpstudio.ui.weights import DRAWN_AT_ONCE, InitialWeights, Weights

PACE = Pace(share=0.08, quickest=0.04, slowest=0.16)
"""Of looking into the mailbox and drawing what came: painting holds Python's lock, so what it
takes, the training loses. The looks become rarer where drawing is slow."""

_START = "start of a run"

PATIENCE = 2.0
"""Seconds that saving waits for the step under way."""

SETTLING = 1.0
"""Seconds that a run stands still before it is kept as it is: single steps follow quickly."""


class RunController(QObject):
    """Owns the current run and its job.

    Attributes:
        run: The run whose curves are shown; None before the first step.
        state: What the run bar shows.
        message: Why the run diverged or failed or cannot start; None when all is well.
        snapshots: The weights of the run along its way, in memory only; a new store for each run.
        rate_meter: The largest safe learning rate, measured when asked for.
        library: The runs that are kept; this one is kept there from its first step on.
        time: Which moment of the run `trained` and `weights` are of: now, or an earlier one.

    Signals:
        state_changed: `state`, `message` or `is_out_of_date` is different now.
        curves_changed: The run has new points.
        run_changed: It is another run now, or none.
        weights_changed: `weights` are newer, of another moment or of another design.
        tested: `test_result` is there.
        refused(reason): It could not be measured.
    """

    state_changed = Signal()
    curves_changed = Signal()
    run_changed = Signal()
    weights_changed = Signal()
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
        """Make a controller without a run.

        Args:
            session: The project to train.
            data: The data to train on.
            background: For measuring on the test set.
            clock: Seconds that go by.
            work_clock: Seconds that the window's own thread has worked.
        """
        super().__init__()
        self._session, self._data, self._background = session, data, background
        self._clock, self._work_clock = clock, work_clock
        self._worked = 0.0
        self.run: Run | None = None
        self.state = RunState.READY
        self.message: str | None = None
        self._measuring = RunMeasuring(session, data, background, self)
        self._measuring.measured.connect(self.tested)
        self._measuring.refused.connect(self.refused)
        self.snapshots = SnapshotStore()
        self.rate_meter = RateMeter(background)
        self.library = RunLibrary(self)
        self.time = TimeMachine(self)
        self.time.moved.connect(self.weights_changed)
        self.run_changed.connect(self.time.forget)
        self._settled_at: float | None = None  # when a paused run is to be kept as it is
        self._job: Job | None = None
        self._trained: Weights | None = None
        self._initial = InitialWeights(background)
        self._initial.arrived.connect(self.weights_changed)
        self._waits_to_step = False
        self._speedometer = Speedometer()
        self._timer = QTimer(self, interval=round(1000 * PACE.quickest))
        self._timer.timeout.connect(self._tick)
        session.project_changed.connect(self._follow)
        data.changed.connect(self._data_changed)

    # What can be read

    @property
    def trained(self) -> Weights | None:
        """The weights of the run, whatever the design is now; None before its first step.

        They are those of the moment that `time` looks at.
        """
        if self.time.is_now:
            return self._trained
        return self.time.weights if self.time.was_trained else None

    @property
    def newest(self) -> Weights | None:
        """The newest weights of the run, whatever moment of it is looked at."""
        return self._trained

    @property
    def weights(self) -> Weights | None:
        """Weights for the design as it is now.

        They are the run's when it is of this design, otherwise the initial ones; None when the
        design is invalid or very large.
        """
        project = self._session.project
        run_weights = self._trained if self.time.is_now else self.time.weights
        if run_weights is not None and run_weights.spec == project.network:
            return run_weights
        return self._initial.of(project)

    @property
    def is_out_of_date(self) -> bool:
        """Whether the project was edited so that it no longer describes the run shown."""
        return self.run is not None and not self.run.is_of(self._session.project)

    @property
    def is_active(self) -> bool:
        """Whether a job is under way, running or paused."""
        return self._job is not None

    @property
    def can_test(self) -> bool:
        """Whether there are trained weights, and data at hand that they can be measured on."""
        return self.can_measure(TEST)

    def can_measure(self, part: str) -> bool:
        """Return whether the weights can be measured on one of `measuring.PARTS`."""
        return self._measuring.can_measure(self.run, self._trained, part)

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
        return self._speedometer.samples_per_second

    @property
    def seconds_between_looks(self) -> float:
        """How often the window looks for news of a running job."""
        return self._timer.interval() / 1000

    # What can be done

    def play(self) -> None:
        """Start, go on, or train for as many epochs more when the run is complete."""
        if self._job is not None:
            self._speedometer.restart()
            self._job.resume()
            self._set_state(RunState.RUNNING)
        else:
            self._begin(paused=False)

    def pause(self) -> None:
        """Pause after the step under way."""
        if self._job is not None:
            self._job.pause()
            self._settled_at = self._clock() + SETTLING
            self._set_state(RunState.PAUSED)
        elif self.state is RunState.WAITING:
            self._wait_no_longer()

    def toggle(self) -> None:
        """Play or pause."""
        if self.state in (RunState.RUNNING, RunState.WAITING):
            self.pause()
        else:
            self.play()

    def step(self) -> None:
        """Make one update and pause."""
        if self._job is None:
            self._begin(paused=True)
        else:
            self._make_step()

    def stop(self) -> None:
        """End the run where it is; its weights and curves stay."""
        if self._job is None:
            if self.state is RunState.WAITING:
                self._wait_no_longer()
            return
        if self._job.close():
            self._tick()  # otherwise a later tick concludes

    def reset(self) -> None:
        """Discard the run: initial weights, empty curves."""
        self._close_job()
        self._forget()
        self._session.mark_run_discarded()

    def show(self, run: Run | None, number: int | None = None) -> None:
        """Show a run that was opened, ready to go on.

        Args:
            run: It; None, or one without weights, shows none.
            number: Its number where it was kept; None for one that comes out of a file.
        """
        self._close_job()
        self._forget()
        if run is None or run.checkpoint is None:
            return
        self.run = run
        if number is not None:
            self.library.adopt(run, number)
        self._trained = Weights(run.network, run.checkpoint.weights, run.checkpoint.weights_step)
        self.state = OF_OUTCOME.get(run.outcome, RunState.PAUSED)
        self.run_changed.emit()
        self.curves_changed.emit()
        self.weights_changed.emit()
        self.state_changed.emit()

    def test(self, part: str = TEST) -> None:
        """Measure the run's weights in the background.

        Args:
            part: What to measure them on, one of `measuring.PARTS`.
        """
        self._measuring.measure(self.run, self._trained, part)

    def rest(self) -> Checkpoint | None:
        """Let a paused job end where it is; the run goes on from there with the next Play.

        Returns:
            Where the run stands; None when it has no trained weights, is running, or does not
            come to rest in time.
        """
        run, job = self.run, self._job
        if run is None or job is None:
            return None if run is None else run.checkpoint
        if self.state is not RunState.PAUSED or not job.wait_until_idle(PATIENCE):
            return None
        self._tick()
        if self._job is not job:  # that step was the last one
            return run.checkpoint
        # Before the job ends: it might put its best weights back, as at the end of a training.
        checkpoint = Checkpoint.of(job.state, run.training.optimizer)
        self._close_job()
        run.checkpoint, run.outcome = checkpoint, RunState.PAUSED.value
        self.library.write_again(run)
        self._trained = Weights(run.network, checkpoint.weights, checkpoint.weights_step)
        self.weights_changed.emit()
        self.state_changed.emit()
        return checkpoint

    def replace_state(self, checkpoint: Checkpoint) -> None:
        """Put another state in the place of the run's, such as one taught by hand.

        The run goes on from there. While a job is under way nothing is done: see `rest`.
        """
        run = self.run
        if run is None or self.is_active:
            return
        self._measuring.forget()
        self.time.back()
        run.checkpoint = checkpoint
        self.library.write_again(run)
        self._trained = Weights(run.network, checkpoint.weights, checkpoint.weights_step)
        self._session.mark_run_changed()
        self.weights_changed.emit()
        self.state_changed.emit()

    def stored_run(self) -> Run | None:
        """Return the run as it is at this moment, for saving; a running job goes on after.

        Raises:
            ProjectFileError: The step under way takes too long to be waited for.
        """
        run = self.run
        if run is None or self._job is None:
            return run
        job, was_running = self._job, self.state is RunState.RUNNING
        job.pause()
        stands_still = job.wait_until_idle(PATIENCE)
        self._tick()
        if not stands_still:
            if was_running:
                job.resume()
            raise ProjectFileError(
                "The step under way takes too long to be waited for. Pause the training, and save "
                "again once it stands still."
            )
        if self._job is not None:
            run.checkpoint = Checkpoint.of(job.state, run.training.optimizer)
            if was_running:
                job.resume()
        return run

    def close(self) -> None:
        """End whatever is under way; nothing is told any more."""
        self._close_job()
        self.library.close()

    # How it works

    def _begin(self, *, paused: bool) -> None:
        dataset = self._data.dataset
        self._background.cancel(_START)
        self._waits_to_step = paused
        if dataset is None or self._data.is_loading:
            if self._data.error is not None:
                self._refuse(MLPStudioError(self._data.error))
            else:
                self._set_state(RunState.WAITING)
            return
        try:
            going_on = to_go_on_with(self.run, self._session.project)
            if going_on is not None:
                self._start(*going_on)
            else:
                self._begin_anew(self._session.project)
        except (MLPStudioError, MemoryError) as error:
            self._refuse(error)

    def _begin_anew(self, project: Project) -> None:
        """Start a run from initial weights; those of a large design are drawn meanwhile."""
        self._check_memory(project)

        def work(ticket: Ticket | None = None) -> TrainingState:
            return TrainingState.fresh(project.network, project.training)

        def receive(state: TrainingState) -> None:
            if project is self._session.project:
                self._start(Run.begun(project), state)
            else:
                self._begin(paused=self._waits_to_step)

        if shapes.parameter_count(project.network) <= DRAWN_AT_ONCE:
            receive(work())
        else:
            self._background.run(_START, work, receive, self._refuse)
            self._set_state(RunState.WAITING)

    def _check_memory(self, project: Project) -> None:
        """Raise `DesignError` rather than let the computer run out of memory."""
        n_bytes = training_bytes(project)
        if n_bytes > TOO_MUCH_MEMORY:
            message = self.tr(
                "Training would need about {gigabytes:,.0f} GB of memory: use smaller layers."
            )
            raise DesignError(message.format(gigabytes=n_bytes / 1e9))

    def _start(self, run: Run, state: TrainingState) -> None:
        dataset, paused = self._data.dataset, self._waits_to_step
        assert dataset is not None
        try:
            stream = train(
                state,
                dataset.train,
                dataset.validation,
                run.training,
                augment=augmenter(run.data),
            )
        except DesignError as error:
            self._refuse(error)
            return
        is_new = run is not self.run
        if is_new:
            run.full_ink = full_ink(dataset.train)
        self.run, self.message = run, None
        run.outcome = "paused"
        self._speedometer.restart()
        self._worked = self._work_clock()
        if is_new:
            self.snapshots = SnapshotStore(self.snapshots.budget)
        self._job = Job(state, stream, paused=paused, snapshots=self.snapshots)
        self._job.start()
        self._timer.start()
        self.library.begin(run, self._session.project, dataset.train)
        if is_new:
            self._measuring.forget()
            self._trained = None
            self.run_changed.emit()
            self.weights_changed.emit()
        if paused:
            self._make_step()
        else:
            self._set_state(RunState.RUNNING)

    def _make_step(self) -> None:
        assert self._job is not None
        self._job.step()
        self._settled_at = self._clock() + SETTLING
        self._set_state(RunState.PAUSED)

    def _tick(self) -> None:
        """Empty the mailbox."""
        job = self._job
        if job is None:
            return
        self._pace()
        has_ended = job.has_ended  # before the last events are taken
        events = job.mailbox.take_events()
        end = self._record(events)
        snapshot = job.mailbox.take_snapshot()
        if snapshot is not None:
            self._show_snapshot(snapshot)
        self.time.follow(self.snapshots, self.run, self._trained)
        if events:
            self._session.mark_run_changed()
            self.library.follow()
            self.curves_changed.emit()
        if has_ended and self._job is job:
            self._conclude(job, end)
        else:
            self._settle(job)

    def _settle(self, job: Job) -> None:
        """Keep a paused run as it is, once it has stood still for a while."""
        run, when = self.run, self._settled_at
        if run is None or when is None or self.state is not RunState.PAUSED:
            return
        if self._clock() >= when and job.wait_until_idle(0.0):
            self._settled_at = None
            run.checkpoint = Checkpoint.of(job.state, run.training.optimizer)
            self.library.rest(goes_on=True)

    def _pace(self) -> None:
        """Choose the time to the next look by the work since the last one."""
        worked = self._work_clock()
        self._timer.setInterval(round(1000 * PACE.seconds(worked - self._worked)))
        self._worked = worked

    def _record(self, events: list[Event]) -> EndEvent | None:
        run = self.run
        assert run is not None
        run.curves.add(events)
        n_samples = sum(event.n_samples for event in events if isinstance(event, StepEvent))
        self._speedometer.add(n_samples, self._clock())
        return next((event for event in events if isinstance(event, EndEvent)), None)

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        assert self.run is not None
        if snapshot.step > 0:
            self._trained = Weights(self.run.network, snapshot.weights, snapshot.step)
            if self.time.is_now:  # otherwise nothing of it is looked at
                self.weights_changed.emit()

    def _conclude(self, job: Job, end: EndEvent | None) -> None:
        if job.status is JobStatus.FAILED:
            self.message = f"{type(job.error).__name__}: {job.error}"
            self._end("failed")
        elif end is not None:
            self.message = str(end.loss) if end.reason is EndReason.DIVERGED else None
            if self.run is not None:
                self.run.end(end)
            self._end(end.reason.value)
        else:
            self._end("stopped")

    def _end(self, outcome: str) -> None:
        job, run = self._job, self.run
        self._timer.stop()
        self._job = None
        if run is not None and job is not None:
            run.outcome = outcome
            run.checkpoint = Checkpoint.of(job.state, run.training.optimizer)
            self.library.rest()
        self._set_state(OF_OUTCOME[outcome])

    def _wait_no_longer(self) -> None:
        self._background.cancel(_START)
        self._set_state(at_rest(self.run))

    def _close_job(self) -> None:
        """End the job; what it came to is kept, though it is shown no more."""
        self._background.cancel(_START)
        self._timer.stop()
        job, run = self._job, self.run
        if job is None:
            return
        has_ended, self._job = job.close(), None
        if run is not None:
            end = self._record(job.mailbox.take_events())
            run.outcome = "stopped"
            if end is not None:
                run.end(end)
            if has_ended:  # otherwise its last step goes on, and may change what is read
                run.checkpoint = Checkpoint.of(job.state, run.training.optimizer)
            self.library.rest()

    def _forget(self) -> None:
        self._measuring.forget()
        self.run, self._trained, self.message = None, None, None
        self.library.leave()
        self.snapshots = SnapshotStore(self.snapshots.budget)
        self.state = RunState.READY
        self.run_changed.emit()
        self.curves_changed.emit()
        self.weights_changed.emit()
        self.state_changed.emit()

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, MLPStudioError | MemoryError):
            raise error
        if isinstance(error, MemoryError):
            self.message = self.tr("There is not enough memory for this: use smaller layers.")
        else:
            self.message = str(error)
        self._set_state(RunState.FAILED)

    def _set_state(self, state: RunState) -> None:
        self.state = state
        self.state_changed.emit()

    def _data_changed(self) -> None:
        if self.state is not RunState.WAITING or self._data.is_loading:
            return
        self._begin(paused=self._waits_to_step)

    def _follow(self, old: Project, new: Project) -> None:
        self._change_live(old, new)
        if self.state is RunState.FAILED and at_rest(self.run) is not RunState.FAILED:
            self.state, self.message = at_rest(self.run), None  # it may be mended now
        if old.network is not new.network or old.training.seed != new.training.seed:
            self.weights_changed.emit()
        self.state_changed.emit()

    def _change_live(self, old: Project, new: Project) -> None:
        before, after = old.training, new.training
        wanted = LiveSettings(
            after.learning_rate if after.learning_rate != before.learning_rate else None,
            after.batch_size if after.batch_size != before.batch_size else None,
        )
        if self._job is None or self.run is None or wanted == LiveSettings():
            return
        self._job.change(wanted)
        self.run.training = replace(
            self.run.training,
            learning_rate=after.learning_rate,
            batch_size=after.batch_size,
        )
