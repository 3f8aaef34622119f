"""A training on a thread of its own: started, paused, stepped, changed, cancelled."""

import queue
import threading
from enum import Enum

from mlpstudio.engine.events import EndEvent, EndReason, EpochEvent, Event, StepEvent
from mlpstudio.engine.settings import LiveSettings
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import EventStream
from mlpstudio.runs.mailbox import Mailbox
from mlpstudio.runs.snapshots import SnapshotStore

CLOSE_TIMEOUT = 2.0
"""Seconds that closing waits for the thread; cancelling takes one mini-batch."""


class JobStatus(Enum):
    """Where a job stands; the last three are ends, and exactly one of them is reached."""

    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Job:
    """Pulls the training generator on a worker thread and fills a mailbox.

    While it is paused, and after it has ended, nobody moves `state`: it may be read.

    Attributes:
        state: What is being trained.
        mailbox: Where events and snapshots arrive.
        status: Where it stands.
        error: The exception that ended a failed job.
    """

    def __init__(
        self,
        state: TrainingState,
        stream: EventStream,
        *,
        paused: bool = False,
        snapshots: SnapshotStore | None = None,
    ) -> None:
        """Make a job; `start` sets it going.

        Args:
            state: What `stream` moves forward.
            stream: A generator from `engine.training.train`.
            paused: Whether to begin paused, waiting for `step` or `resume`.
            snapshots: Keeps the weights along the way; None keeps none.
        """
        self.state = state
        self.mailbox = Mailbox()
        self._snapshots = snapshots
        self.error: Exception | None = None
        self.status = JobStatus.PAUSED if paused else JobStatus.RUNNING
        self._stream = stream
        self._commands: queue.SimpleQueue[LiveSettings] = queue.SimpleQueue()
        self._wake = threading.Condition()
        self._may_run = not paused
        self._steps_allowed = 0
        self._owes_step = False
        self._is_cancelled = False
        self._is_idle = threading.Event()
        self._thread = threading.Thread(target=self._run, name="training", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def pause(self) -> None:
        """Stop pulling after the step under way."""
        with self._wake:
            self._may_run, self._steps_allowed = False, 0

    def resume(self) -> None:
        """Go on."""
        with self._wake:
            self._may_run, self._steps_allowed = True, 0
            self._get_going()

    def step(self) -> None:
        """Make one more update, then pause."""
        with self._wake:
            self._may_run = False
            self._steps_allowed += 1
            self._get_going()

    def change(self, settings: LiveSettings) -> None:
        """Change the learning rate or batch size from the next step on."""
        self._commands.put(settings)

    def cancel(self) -> None:
        """Ask the job to end; it does so after the step under way."""
        with self._wake:
            self._is_cancelled = True
            self._wake.notify()

    def close(self) -> bool:
        """Cancel and wait, `CLOSE_TIMEOUT` at most; return whether the thread has ended."""
        self.cancel()
        if self._thread.ident is None:
            self._end(JobStatus.CANCELLED)
        else:
            self._thread.join(CLOSE_TIMEOUT)
        return not self._thread.is_alive()

    @property
    def has_ended(self) -> bool:
        """Whether one of the three ends has been reached."""
        return self.status in (JobStatus.FINISHED, JobStatus.CANCELLED, JobStatus.FAILED)

    def wait_until_idle(self, timeout: float) -> bool:
        """Wait until the job is paused or has ended; return whether it is.

        Args:
            timeout: Seconds.
        """
        return self._is_idle.wait(timeout)

    def _get_going(self) -> None:
        """Wake the thread; the lock is held."""
        if not self.has_ended:
            self._is_idle.clear()
        self._wake.notify()

    def _run(self) -> None:
        try:
            self._keep(None)
            end = self._pull_all()
            self._stream.close()  # a training that is closed may put its best weights back
            self.mailbox.put_snapshot(self.state.weights_step, self.state.network.weights)
        except Exception as error:  # noqa: BLE001  one of the three doors: told to the reader
            self.error = error
            end = JobStatus.FAILED
        self._end(end)

    def _end(self, status: JobStatus) -> None:
        """Tell of the end, when everything else has been told."""
        self._stream.close()
        with self._wake:
            self.status = status
            self._is_idle.set()

    def _pull_all(self) -> JobStatus:
        has_begun = False  # until then a generator takes nothing
        while self._may_go_on():
            # What is wanted is read after the wait: a pause is when settings are changed.
            event = self._stream.send(self._next_change() if has_begun else None)
            has_begun = True
            self.mailbox.post(event)
            if self._snapshots is not None:
                self._keep_due(self._snapshots, event)
            if isinstance(event, EndEvent):
                return JobStatus.FINISHED
            if isinstance(event, StepEvent):
                self._owes_step = False
            if self.mailbox.wants_snapshot():
                self.mailbox.put_snapshot(self.state.weights_step, self.state.network.weights)
        return JobStatus.CANCELLED

    def _keep_due(self, snapshots: SnapshotStore, event: Event) -> None:
        """Keep the weights where it is time to, at the end of an epoch and at the very end."""
        if isinstance(event, StepEvent):
            if event.step >= snapshots.next_step:
                self._keep(event.loss)
        elif isinstance(event, EpochEvent):
            if snapshots.is_landmark_due(event.step):
                self._keep(None, event.validation_loss)
        elif isinstance(event, EndEvent) and event.reason is not EndReason.DIVERGED:
            self._keep(None)

    def _keep(self, loss: float | None, validation_loss: float | None = None) -> None:
        """Keep the weights that training goes on from, which may not be those it shows."""
        state = self.state
        if self._snapshots is not None:
            weights = state.network.weights if state.last_weights is None else state.last_weights
            self._snapshots.keep(
                state.step,
                weights,
                epoch=state.epoch,
                loss=loss,
                validation_loss=validation_loss,
            )

    def _may_go_on(self) -> bool:
        """Wait while paused; return False once cancelled."""
        # The way of nearly every step: no lock. Of a single step, other events come before.
        if (self._may_run or self._owes_step) and not self._is_cancelled:
            self.status = JobStatus.RUNNING
            return True
        with self._wake:
            while not (self._may_run or self._steps_allowed or self._is_cancelled):
                self.status = JobStatus.PAUSED
                self._keep(None)
                self.mailbox.put_snapshot(self.state.weights_step, self.state.network.weights)
                self._is_idle.set()
                self._wake.wait()
            if self._is_cancelled:
                return False
            self._is_idle.clear()
            self.status = JobStatus.RUNNING
            if not self._may_run:
                self._steps_allowed -= 1
                self._owes_step = True
            return True

    def _next_change(self) -> LiveSettings | None:
        """Return all that was wanted since the last step as one change; the latest counts."""
        wanted: LiveSettings | None = None
        while not self._commands.empty():
            latest, before = self._commands.get(), wanted or LiveSettings()
            wanted = LiveSettings(
                latest.learning_rate or before.learning_rate,
                latest.batch_size or before.batch_size,
            )
        return wanted
