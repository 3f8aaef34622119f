"""The queue in the window: one training after another, and the way back to one's own design."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from mlpstudio.document.project import Project
from mlpstudio.runs.naming import tidy_name
from mlpstudio.runs.queue import Item, ItemState, Queue
from mlpstudio.runs.record import Run
from mlpstudio.ui.running.own_design import OwnDesign, put_at_hand, trains_alike
from mlpstudio.ui.running.run_controller import RunController, RunState
from mlpstudio.ui.running.twins import Twins
from mlpstudio.ui.session import Session

_ENDS = (RunState.COMPLETED, RunState.STOPPED, RunState.DIVERGED, RunState.FAILED)

_MERGE_KEY = "queue"
"""All designs that a queue puts at hand, one after another, are one step back."""

KEEP_MS, MOST_LOOKS = 20, 100
"""How often, and how many times at most, the queue looks whether a run that has just ended has
its number where runs are kept: the disk may be slow, and a queue must not stand still for it."""


class RunQueue(QObject):
    """Trains what is lined up, one after another.

    It goes on by itself until it is through, somebody stops a run or puts another one on screen.
    A run that fails ends alone.

    Attributes:
        queue: What is lined up.
        is_on: Whether the next training begins when the one under way has ended.
        own: What was at hand before; None when nothing is to be put back.

    Signals:
        changed: `queue`, `is_on` or `own` is different now.
        went_through: Nothing is waiting any more.
    """

    changed = Signal()
    went_through = Signal()

    def __init__(self, session: Session, runs: RunController, twins: Twins) -> None:
        super().__init__()
        self._session, self._runs, self._twins = session, runs, twins
        self.queue = Queue()
        self.is_on = False
        self.own: OwnDesign | None = None
        self._run: Run | None = None  # of the training under way, or that has just ended
        self._latest = 0  # the item that it belongs to
        self._is_beginning = False
        self._is_starting = False
        self._is_skipping = False
        self._looks_left = 0
        self._next_timer = QTimer(self, singleShot=True)
        self._next_timer.timeout.connect(self._go_on)
        runs.run_changed.connect(self._follow_run)
        runs.state_changed.connect(self._follow_state)
        runs.curves_changed.connect(self._measure)
        runs.library.changed.connect(self._note_number)

    @property
    def is_training(self) -> bool:
        """Whether it is on, and not paused."""
        is_moving = self._runs.state in (RunState.RUNNING, RunState.WAITING)
        return self.is_on and (is_moving or self._next_timer.isActive())

    @property
    def can_start(self) -> bool:
        """Whether there is anything to go on with."""
        return not self.is_training and self.queue.n_open > 0

    @property
    def base(self) -> Project:
        """The person's own design, also while the queue has put another one at hand."""
        now = self._session.project
        if self.own is None or not any(trains_alike(now, i.project) for i in self.queue.items):
            return now
        return self.own.project

    # What is lined up

    def add(self, work: Iterable[tuple[str, Project]]) -> None:
        """Line up trainings, each given as title and project."""
        self._set(self.queue.added(work))

    def add_again(self, numbers: Collection[int]) -> None:
        """Line up copies of items that have ended."""
        self._set(self.queue.waiting_again(numbers))

    def remove(self, numbers: Collection[int]) -> None:
        """Take items out; the one under way stays."""
        self._set(self.queue.removed(numbers))

    def restore(self, before: Queue) -> None:
        """Put back what was taken out since."""
        self._set(self.queue.restored(before))

    def move(self, numbers: Collection[int], by: int) -> None:
        """Move items one place up (-1) or down (1)."""
        self._set(self.queue.moved(numbers, by))

    def rename(self, number: int, title: str) -> None:
        """Call an item, and its run where it is kept, something else."""
        item, title = self.queue.item(number), tidy_name(title)
        if item is None or not title or title == item.title:
            return
        self._set(self.queue.replaced(replace(item, title=title)))
        if item.run is not None:
            self._runs.library.change(item.run, name=title)

    # Training

    def start(self) -> None:
        """Begin, or go on."""
        if not self.can_start:
            return
        is_paused = self.is_on and self.queue.training is not None
        self.is_on = True
        if is_paused:
            self._runs.play()
        else:
            self._twins.keep()  # otherwise the run beside would be trained with those of the queue
            self._runs.stop()  # so that it can go on later
            self._is_starting, self._looks_left = True, MOST_LOOKS
            self._go_on()
        self.changed.emit()

    def pause(self) -> None:
        """Pause the training under way, and with it the queue."""
        if self._next_timer.isActive():  # between two trainings there is nothing to pause
            self._next_timer.stop()
            self._turn_off()
        else:
            self._runs.pause()

    def skip(self) -> None:
        """End the training under way where it is, and go on with the next one."""
        item = self.queue.training
        if item is None:
            return
        if self._run is None:  # it waits for its data
            self._runs.pause()
            self._conclude(item.ended(None))
        else:
            self._is_skipping = True
            self._runs.stop()
            item = self.queue.training
            if item is not None and not self._runs.can_stop:  # it was at rest, and nothing ended
                self._conclude(item.ended(self._run))

    def put_back(self) -> None:
        """Put the design and the run that were at hand before the queue in their place again."""
        own, item = self.own, self.queue.training
        if own is None:
            return
        # Before: a training that is just over leads to no other one.
        self.is_on = self._is_skipping = False
        self._next_timer.stop()
        self._runs.stop()
        if item is not None and self.queue.training is not None:  # it waited for its data
            self._set(self.queue.replaced(item.ended(self._run)))
        self.own, self._run = None, None
        own.put_back(self.tr("Put the design back"), self._session, self._runs)
        self.changed.emit()

    def forget_own(self) -> None:
        """Stay with what the queue has trained last."""
        self.own = None
        self.changed.emit()

    def compare(self) -> None:
        """Draw the curves of the runs of this queue, and of no others."""
        library = self._runs.library
        wanted = {item.run for item in self.queue.items if item.run is not None}
        for summary in library.summaries:
            if summary.is_hidden == (summary.id in wanted):
                library.set_hidden(summary.id, summary.id not in wanted)

    # How it works

    def _set(self, queue: Queue) -> None:
        if queue != self.queue:
            self.queue = queue
            self.changed.emit()

    def _remember_own(self) -> None:
        if self.own is None or not self._is_from_queue(self._session.project):
            self.own = OwnDesign.at_hand(self._session, self._runs)

    def _is_from_queue(self, project: Project) -> bool:
        """Return whether a design was put at hand by this queue, and not by the person."""
        ended = (item for item in self.queue.items if item.has_ended)
        return any(Run.begun(item.project).is_of(project) for item in ended)

    def _begin_next(self) -> None:
        item = self.queue.next
        if item is None:
            self._turn_off()
            self.went_through.emit()
            return
        self._is_beginning, self._run, self._latest = True, None, item.id
        self._runs.reset()
        self._is_beginning = False
        self._set(self.queue.replaced(replace(item, state=ItemState.TRAINING)))
        label = self.tr("Queue: {title}").format(title=item.title)
        put_at_hand(self._session, label, item.project, _MERGE_KEY)
        self._runs.play()

    def _follow_run(self) -> None:
        """Note the run of the training under way, or that another one took its place."""
        item, run = self.queue.training, self._runs.run
        if item is None or self._is_beginning or run is self._run:
            return
        if self._run is None and run is not None and run.is_of(item.project):
            self._run = run
        else:  # also while it waits for its data
            self._give_way(item)

    def _give_way(self, item: Item) -> None:
        """A person has put something else on screen: the queue does not take it away."""
        self._next_timer.stop()
        self._set(self.queue.replaced(item.ended(self._run)))
        self._run, self._is_skipping = None, False
        self._turn_off()

    def _follow_state(self) -> None:
        item, state = self.queue.training, self._runs.state
        if item is None or self._is_beginning:
            return
        if state not in _ENDS:
            self.changed.emit()
            return
        reason = (self._runs.message or "") if state is RunState.FAILED else ""
        self._conclude(item.ended(self._run, reason))

    def _conclude(self, item: Item) -> None:
        """Note what a training came to, and go on where nobody meant all of it to end."""
        self._set(self.queue.replaced(item))
        may_go_on = item.state is not ItemState.STOPPED or self._is_skipping or self._run is None
        self._is_skipping = False
        if self.is_on and may_go_on:
            self._looks_left = MOST_LOOKS
            # Not from within the signal that tells of the end: others have to hear it first.
            self._next_timer.start(0)
            self.changed.emit()
        else:
            self._turn_off()

    def _go_on(self) -> None:
        """Begin the next training once the run at hand has its number where runs are kept."""
        library, run = self._runs.library, self._runs.run
        has_number = run is None or not library.is_open or library.current is not None
        if not has_number and self._looks_left > 0:
            self._looks_left -= 1
            self._next_timer.start(KEEP_MS)
            return
        self._note_number()  # it may be known before anybody is told of it
        if self._is_starting:
            self._is_starting = False
            self._remember_own()
        self._begin_next()

    def _turn_off(self) -> None:
        self.is_on = False
        self.changed.emit()

    def _measure(self) -> None:
        item, run = self.queue.training, self._run
        if item is not None and run is not None and len(run.curves.epochs) != item.n_epochs:
            self._set(self.queue.replaced(item.measured(run)))

    def _note_number(self) -> None:
        """Give the run under way the title of its item, once it is kept."""
        number = self._runs.library.current
        if number is None or self._run is None or self._runs.run is not self._run:
            return
        item = self.queue.item(self._latest)
        if item is not None and item.run is None:
            self._set(self.queue.replaced(replace(item, run=number)))
            self._runs.library.change(number, name=item.title)
