"""A run with what belongs to it in this window: data, snapshots, newest weights, its training."""

from dataclasses import dataclass, field, replace

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.events import EndEvent, EndReason, StepEvent
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.runs.lane import JobStatus, Lane
from mlpstudio.runs.measuring import full_ink
from mlpstudio.runs.prepare import augmenter
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.ui.weights import Weights


@dataclass(frozen=True, slots=True)
class News:
    """What came of a training since the last look.

    Attributes:
        is_any: Whether there are new points on the curves.
        n_samples: Samples that were read.
        has_weights: Whether there are newer weights.
    """

    is_any: bool
    n_samples: int
    has_weights: bool


@dataclass(slots=True, eq=False)
class Trainee:
    """Takes over what a training tells, as long as one is under way.

    Attributes:
        run: What the training has been so far.
        project: What it belongs to.
        snapshots: Its weights along its way.
        dataset: What it learns from; None where that is not at hand.
        weights: The newest ones; None before the first step.
        message: Why it diverged or failed; None when all is well.
        lane: Its training; None while none is under way.
    """

    run: Run
    project: Project
    snapshots: SnapshotStore = field(default_factory=SnapshotStore)
    dataset: Dataset | None = None
    weights: Weights | None = None
    message: str | None = None
    lane: Lane | None = None
    _end: EndEvent | None = None
    _standing: Checkpoint | None = None
    _told: Checkpoint | None = None  # where it stood when that was handed over last

    @property
    def is_active(self) -> bool:
        """Whether a training is under way, running or paused."""
        return self.lane is not None

    def begin(
        self, state: TrainingState, dataset: Dataset, *, reads_one_sample: bool = False
    ) -> Lane:
        """Begin a training, or go on with it.

        Args:
            state: Where to start.
            dataset: What to learn from.
            reads_one_sample: Whether the first step has a batch of a single sample.

        Raises:
            DesignError: Settings, network and labels do not fit together.
        """
        run = self.run
        usual_batch = run.training.batch_size
        is_lone = reads_one_sample and usual_batch > 1
        stream = train(
            state,
            dataset.train,
            dataset.validation,
            replace(run.training, batch_size=1) if is_lone else run.training,
            augment=augmenter(run.data),
            measures_norms=True,
        )
        if not len(run.curves.steps) and not run.is_ready_made:
            run.full_ink = full_ink(dataset.train)
        run.outcome, self.dataset, self.message, self._end = "paused", dataset, None, None
        self._standing = self._told = None
        self.lane = Lane(state, stream, self.snapshots, usual_batch if is_lone else None)
        return self.lane

    def look(self) -> News:
        """Empty the mailbox."""
        lane = self.lane
        if lane is None:
            return News(False, 0, False)
        # Before the events: then those that led there are among them.
        self._standing = lane.mailbox.take_checkpoint() or self._standing
        events = lane.mailbox.take_events()
        self.run.curves.add(events)
        n_samples = sum(event.n_samples for event in events if isinstance(event, StepEvent))
        if events and isinstance(events[-1], EndEvent):
            self._end = events[-1]
        snapshot = lane.mailbox.take_snapshot()
        has_weights = snapshot is not None and snapshot.step > 0
        if snapshot is not None and has_weights:
            self.weights = Weights(self.run.network, snapshot.weights, snapshot.step)
        return News(bool(events), n_samples, has_weights)

    def checkpoint(self) -> Checkpoint | None:
        """Return where it stands; its training must stand still."""
        if self.lane is None:
            return self.run.checkpoint
        # Earlier ones are of no use any more: other weights may take the place of these.
        self.lane.mailbox.take_checkpoint()
        self._standing = self._told = None
        return Checkpoint.of(self.lane.state, self.run.training.optimizer)

    def take_standing(self) -> Checkpoint | None:
        """Return where it stood a moment ago, while it goes on; None makes it known soon."""
        standing, self._standing = self._standing, None
        if standing is not None:
            self._told = standing
        elif self.lane is not None:
            self.lane.mailbox.want_checkpoint(self.run.training.optimizer)
        return standing

    def show_checkpoint(self) -> None:
        """Take the weights of the checkpoint for the newest ones."""
        run, checkpoint = self.run, self.run.checkpoint
        if checkpoint is not None and (checkpoint.step > 0 or run.origin):
            self.weights = Weights(run.network, checkpoint.weights, checkpoint.weights_step)

    def conclude(self) -> None:
        """Note what the training came to, after the last look at it.

        Of one that would not end in time only what it told before is left: its last step goes on,
        and may change what would be read.
        """
        lane, run, end = self.lane, self.run, self._end
        if lane is None:
            return
        run.outcome = "stopped"
        if lane.end is JobStatus.FAILED:
            run.outcome = "failed"
            self.message = f"{type(lane.error).__name__}: {lane.error}"
        elif end is not None:
            run.end(end)
            self.message = str(end.loss) if end.reason is EndReason.DIVERGED else None
        if lane.has_ended:
            run.checkpoint = self.checkpoint()
        else:
            run.checkpoint = self._standing or self._told or run.checkpoint
            if run.checkpoint is not None:
                self._go_back_to(run.checkpoint)
        self.lane = self._standing = self._told = None

    def _go_back_to(self, checkpoint: Checkpoint) -> None:
        """Forget what came after a checkpoint: going on from there makes it once more."""
        self.run.curves.drop_after(checkpoint.step, checkpoint.counters.epoch)
        kept = [one for one in self.snapshots.all() if one.step <= checkpoint.step]
        # A store of its own: the old thread may still write into the one before.
        self.snapshots = SnapshotStore.of(kept, self.snapshots.budget)
