"""Where a job leaves what it has to tell, and its reader finds it: no call, no lock, no signal."""

from collections import deque
from dataclasses import dataclass

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.events import Event


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The weights as they were after a step; nobody writes to them any more.

    Attributes:
        step: Updates made.
        weights: (P + S,) read-only copy.
    """

    step: int
    weights: FloatArray


class Mailbox:
    """Filled by the job's thread, emptied by one reader.

    Events are appended, so that every step arrives however slow the reader is. A snapshot is made
    only when the reader has asked for one, and a newer one replaces it, and so it is with
    checkpoints: a slow reader costs the training nothing. Every step of this is atomic in
    CPython, so nothing is lost between the two threads.
    """

    def __init__(self) -> None:
        self._events: deque[Event] = deque()
        self._snapshots: deque[Snapshot] = deque(maxlen=1)
        self._snapshot_is_wanted = True
        self._checkpoints: deque[Checkpoint] = deque(maxlen=1)
        self._checkpoint_of: str | None = None

    def post(self, event: Event) -> None:
        """Append an event (job's side)."""
        self._events.append(event)

    def wants_snapshot(self) -> bool:
        """Return whether the reader is waiting for a snapshot (job's side)."""
        return self._snapshot_is_wanted

    def put_snapshot(self, step: int, weights: FloatArray) -> None:
        """Leave a copy of the weights (job's side)."""
        copy = weights.copy()  # (P + S,)
        copy.flags.writeable = False
        self._snapshot_is_wanted = False  # before the reader can see the snapshot and want more
        self._snapshots.append(Snapshot(step, copy))

    def wanted_checkpoint(self) -> str | None:
        """Return the name of the optimizer of a checkpoint that is waited for (job's side)."""
        return self._checkpoint_of

    def put_checkpoint(self, checkpoint: Checkpoint) -> None:
        """Leave a copy of all that is needed to go on (job's side)."""
        self._checkpoint_of = None
        self._checkpoints.append(checkpoint)

    def want_checkpoint(self, optimizer: str) -> None:
        """Ask for a copy of all that is needed to go on, made after the next step (reader's side).

        Args:
            optimizer: Name of the training's.
        """
        self._checkpoint_of = optimizer

    def take_checkpoint(self) -> Checkpoint | None:
        """Return the checkpoint that was asked for, once it is there (reader's side).

        All events up to it were told before: they are taken after it.
        """
        return self._checkpoints.popleft() if self._checkpoints else None

    def take_events(self) -> list[Event]:
        """Return the events that came since the last call, in order (reader's side)."""
        events: list[Event] = []
        while self._events:
            events.append(self._events.popleft())
        return events

    def take_snapshot(self) -> Snapshot | None:
        """Return the snapshot that is new, if any, and ask for the next (reader's side)."""
        if not self._snapshots:
            return None
        snapshot = self._snapshots.popleft()
        self._snapshot_is_wanted = True
        return snapshot
