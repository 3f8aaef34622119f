"""One training within a job: its events on their way into a mailbox, and how it ended."""

import queue
import threading
from enum import Enum

from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.events import (
    EndEvent,
    EndReason,
    EpochEvent,
    Event,
    SettingEvent,
    StepEvent,
)
from mlpstudio.engine.settings import LiveSettings
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import EventStream
from mlpstudio.runs.mailbox import Mailbox
from mlpstudio.runs.snapshots import SnapshotStore


class JobStatus(Enum):
    """Where a job stands; the last three are ends, and exactly one of them is reached."""

    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Lane:
    """A training that a job pulls event by event.

    While its job is paused, and after it has ended, nobody moves `state`: it may be read.

    Attributes:
        state: What is being trained.
        mailbox: Where events and snapshots arrive.
        end: One of the three ends, once everything has been told; None before.
        error: The exception that ended it.
    """

    def __init__(
        self,
        state: TrainingState,
        stream: EventStream,
        snapshots: SnapshotStore | None = None,
        usual_batch: int | None = None,
    ) -> None:
        """Take over a training that has not begun.

        Args:
            state: What `stream` moves forward.
            stream: A generator from `engine.training.train`.
            snapshots: Keeps the weights along the way; None keeps none.
            usual_batch: Where the stream begins with a batch of a single sample: what comes after
                that step. None where it begins with the usual batch.
        """
        self.state = state
        self.mailbox = Mailbox()
        self.end: JobStatus | None = None
        self.error: Exception | None = None
        self._stream = stream
        self._snapshots = snapshots
        self._commands: queue.SimpleQueue[LiveSettings | None] = queue.SimpleQueue()
        self._usual_batch = usual_batch  # comes again after a step with a single sample
        self._is_lone = usual_batch is not None  # what was sent last asks for such a step
        self._has_begun = False  # until then a generator takes nothing
        self._is_cancelled = False
        self._is_over = threading.Event()

    @property
    def has_ended(self) -> bool:
        """Whether one of the three ends has been reached."""
        return self.end is not None

    def change(self, settings: LiveSettings) -> None:
        """Change the learning rate or batch size from the next step on."""
        self._commands.put(settings)

    def read_one_sample(self) -> None:
        """Make the next step with a single sample, and then go on with the usual batch."""
        self._commands.put(None)

    def cancel(self) -> None:
        """Ask the lane to end before its next step."""
        self._is_cancelled = True

    def wait_for_end(self, timeout: float) -> bool:
        """Wait for the end, so many seconds at most; return whether it is reached."""
        return self._is_over.wait(timeout)

    # The job's side

    def begin(self) -> None:
        """Keep the weights it begins with."""
        try:
            self._keep(None)
            if self._usual_batch is not None:
                step = self.state.step
                self.mailbox.post(SettingEvent(step, "batch_size", self._usual_batch, 1))
        except Exception as error:  # noqa: BLE001  told to the reader
            self._fail(error)

    def pull(self) -> None:
        """Have one more event made, and end where it was the last.

        After the last epoch nothing is left to be learnt, so the end follows at once.
        """
        if self._is_cancelled:
            self.finish(JobStatus.CANCELLED)
            return
        try:
            event = self._pull_event()
            if isinstance(event, EpochEvent) and event.is_last:
                while self.end is None:
                    self._pull_event()
        except Exception as error:  # noqa: BLE001  one of the three doors: told to the reader
            self._fail(error)

    def _pull_event(self) -> Event:
        # What is wanted is read after a pause: that is when settings are changed.
        event = self._stream.send(self._next_change() if self._has_begun else None)
        self._has_begun = True
        self._note_lone_step(event)
        self.mailbox.post(event)
        if self._snapshots is not None:
            self._keep_due(self._snapshots, event)
        if isinstance(event, EndEvent):
            self.finish(JobStatus.FINISHED)
        elif self.mailbox.wants_snapshot():
            self._show()
        optimizer = self.mailbox.wanted_checkpoint()
        if optimizer is not None and isinstance(event, StepEvent):
            self.mailbox.put_checkpoint(Checkpoint.of(self.state, optimizer))
        return event

    def rest(self) -> None:
        """Keep and show the weights of a pause."""
        if self._is_cancelled:
            self.finish(JobStatus.CANCELLED)
            return
        try:
            self._keep(None)
            self._show()
        except Exception as error:  # noqa: BLE001  told to the reader
            self._fail(error)

    def finish(self, end: JobStatus) -> None:
        """Close the training and tell of its end, when everything else has been told."""
        if self.end is not None:
            return
        try:
            self._stream.close()  # a training that is closed may put its best weights back
            self._show()
        except Exception as error:  # noqa: BLE001  told to the reader
            self.error, end = error, JobStatus.FAILED
        self.end = end
        self._is_over.set()

    def _fail(self, error: Exception) -> None:
        self.error = error
        self.finish(JobStatus.FAILED)

    def _show(self) -> None:
        self.mailbox.put_snapshot(self.state.weights_step, self.state.network.weights)

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

    def _note_lone_step(self, event: Event) -> None:
        """Remember the usual batch size when a single sample takes its place for a step."""
        if not self._is_lone:
            return
        if isinstance(event, SettingEvent) and event.name == "batch_size":
            self._usual_batch = self._usual_batch or int(event.before)
        elif isinstance(event, StepEvent):
            self._is_lone = False

    def _next_change(self) -> LiveSettings | None:
        """Return all that was wanted since the last step as one change; the latest counts."""
        rate: float | None = None
        size: int | None = None
        wants_one = False
        while not self._commands.empty():
            command = self._commands.get()
            if command is None:
                wants_one = True
                continue
            rate = command.learning_rate or rate
            if command.batch_size is not None:
                size, wants_one = command.batch_size, False
        if wants_one:
            self._usual_batch, self._is_lone, size = size or self._usual_batch, True, 1
        elif size is not None:
            self._usual_batch, self._is_lone = None, False
        elif not self._is_lone:
            size, self._usual_batch = self._usual_batch, None
        return None if rate is None and size is None else LiveSettings(rate, size)
