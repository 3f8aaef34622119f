"""A training on a thread of its own: started, paused, stepped, changed, cancelled."""

import queue
import threading
from collections.abc import Generator
from enum import Enum

from mlpstudio.engine.events import EndEvent, Event, StepEvent
from mlpstudio.engine.training import LiveSettings, TrainingState
from mlpstudio.runs.mailbox import Mailbox

CLOSE_TIMEOUT = 2.0
"""Seconds that closing waits for the thread; cancelling takes one mini-batch."""

EventStream = Generator[Event, LiveSettings | None, None]


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
    ) -> None:
        """Make a job; `start` sets it going.

        Args:
            state: What `stream` moves forward.
            stream: A generator from `engine.training.train`.
            paused: Whether to begin paused, waiting for `step` or `resume`.
        """
        self.state = state
        self.mailbox = Mailbox()
        self.error: Exception | None = None
        self.status = JobStatus.PAUSED if paused else JobStatus.RUNNING
        self._stream = stream
        self._commands: queue.SimpleQueue[LiveSettings] = queue.SimpleQueue()
        self._wake = threading.Condition()
        self._may_run = not paused
        self._steps_allowed = 0
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
            self._may_run = True
            self._is_idle.clear()
            self._wake.notify()

    def step(self) -> None:
        """Make one more update, then pause."""
        with self._wake:
            self._may_run = False
            self._steps_allowed += 1
            self._is_idle.clear()
            self._wake.notify()

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
        if self._thread.ident is not None:
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

    def _run(self) -> None:
        try:
            self.status = self._pull_all()
        except Exception as error:  # noqa: BLE001  one of the three doors: told to the reader
            self.error = error
            self.status = JobStatus.FAILED
        finally:
            self._stream.close()
            self.mailbox.put_snapshot(self.state.step, self.state.network.theta)
            self._is_idle.set()

    def _pull_all(self) -> JobStatus:
        wanted: LiveSettings | None = None
        while True:
            if not self._may_go_on():
                return JobStatus.CANCELLED
            event = self._stream.send(wanted)
            self.mailbox.post(event)
            if isinstance(event, EndEvent):
                return JobStatus.FINISHED
            if isinstance(event, StepEvent):
                self._count_step()
            if self.mailbox.wants_snapshot():
                self.mailbox.put_snapshot(self.state.step, self.state.network.theta)
            wanted = self._next_change()

    def _may_go_on(self) -> bool:
        """Wait while paused; return False once cancelled."""
        if self._may_run and not self._is_cancelled:  # the way of every step: no lock
            self.status = JobStatus.RUNNING
            return True
        with self._wake:
            while not (self._may_run or self._steps_allowed or self._is_cancelled):
                self.status = JobStatus.PAUSED
                self.mailbox.put_snapshot(self.state.step, self.state.network.theta)
                self._is_idle.set()
                self._wake.wait()
            self._is_idle.clear()
            self.status = JobStatus.RUNNING
            return not self._is_cancelled

    def _count_step(self) -> None:
        if self._steps_allowed:
            with self._wake:
                self._steps_allowed = max(0, self._steps_allowed - 1)

    def _next_change(self) -> LiveSettings | None:
        return None if self._commands.empty() else self._commands.get()
