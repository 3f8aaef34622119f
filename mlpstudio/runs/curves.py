"""The curves of a run: what was measured at each step and epoch, in growing arrays."""

import bisect
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.events import EpochEvent, Event, SettingEvent, StepEvent


class Table:
    """Rows of numbers, appended in bulk; a column is a view of what is there so far."""

    def __init__(self, *columns: str) -> None:
        self.columns = columns
        self._array = np.empty((len(columns), 256))  # (columns, capacity)
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def extend(self, rows: AnyArray) -> None:
        """Append rows.

        Args:
            rows: (n, columns); NaN where nothing was measured.
        """
        end = self._length + len(rows)
        if end > self._array.shape[1]:
            capacity = max(end, 2 * self._array.shape[1])
            grown = np.empty((len(self.columns), capacity))  # (columns, capacity)
            grown[:, : self._length] = self._array[:, : self._length]
            self._array = grown
        self._array[:, self._length : end] = np.asarray(rows, np.float64).T
        self._length = end

    def __getitem__(self, column: str) -> AnyArray:
        """Return a read-only view of one column.  # (n,)."""
        view = self._array[self.columns.index(column), : self._length]  # (n,)
        view.flags.writeable = False
        return view

    def drop_after(self, number: int, column: str = "step") -> None:
        """Remove the rows of later steps, or epochs: they are going to be made again."""
        self._length = int(np.searchsorted(self[column], number, side="right"))

    def rows(self, first: int = 0) -> AnyArray:
        """Return a copy of all rows from a number on.  # (n - first, columns)."""
        return self._array[:, first : self._length].T.copy()


DESIGN, STOPPED, BEST = "design", "stopped", "best"
EVENTS = (DESIGN, STOPPED, BEST)
"""What happens without a setting of the run being changed: the design was edited, of which the run
knows nothing; a stop rule ended it; these are the best weights, which were put back at its end."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the curves where something happened.

    Attributes:
        step: Updates made before it.
        name: The setting that was changed, or one of `EVENTS`.
        before: Its value until then; 0 of an event.
        after: Its value from then on; 1 of an event.
    """

    step: int
    name: str
    before: float
    after: float


def _step_table() -> Table:
    return Table("step", "loss", "accuracy", "learning_rate", "n_samples", "penalty")


def _epoch_table() -> Table:
    return Table(
        "epoch",
        "step",
        "loss",
        "accuracy",
        "validation_loss",
        "validation_accuracy",
        "seconds",
        "penalty",
        "remeasured_loss",
        "remeasured_accuracy",
        "loss_with_chance",
    )


def norm_table(n_layers: int) -> Table:
    """Return an empty table for the norms of a network with so many layers that learn."""
    numbers = range(1, n_layers + 1)
    return Table(
        "step",
        "seconds",
        *(f"gradient_{number}" for number in numbers),
        *(f"update_{number}" for number in numbers),
    )


_step_figures = itemgetter(*(StepEvent._fields.index(name) for name in _step_table().columns))


@dataclass(slots=True)
class Curves:
    """Everything that a run measured.

    Attributes:
        steps: A row per update: the batch's loss and accuracy before it.
        epochs: A row per epoch: running means over the epoch, validation, and the training
            samples re-measured (NaN where something was not measured).
        marks: Settings changed on the way.
        norms: A row per update that was measured more closely: time spent in training so far,
            and for each layer with parameters the norm of its gradient and how far it was moved.
    """

    steps: Table = field(default_factory=_step_table)
    epochs: Table = field(default_factory=_epoch_table)
    marks: list[Mark] = field(default_factory=list[Mark])
    norms: Table = field(default_factory=lambda: norm_table(0))

    @property
    def n_layers(self) -> int:
        """Layers whose norms were measured."""
        return (len(self.norms.columns) - 2) // 2

    def add(self, events: Iterable[Event]) -> None:
        """Append what training told, in order; an end is no part of the curves."""
        steps: list[StepEvent] = []
        for event in events:
            if isinstance(event, StepEvent):
                steps.append(event)
            elif isinstance(event, EpochEvent):
                self.add_epoch(event)
            elif isinstance(event, SettingEvent):
                self.add_mark(event)
        self.add_steps(steps)

    def drop_after(self, step: int, epoch: int | None = None) -> None:
        """Remove what came after a step, because training goes on from there.

        Args:
            step: Updates made by then.
            epoch: Epochs completed by then; where the step is the last one of an epoch, that one
                may still have to be measured. None counts it as completed.
        """
        self.steps.drop_after(step)
        self.epochs.drop_after(step)
        if epoch is not None:
            self.epochs.drop_after(epoch, "epoch")
        self.norms.drop_after(step)
        self.marks[:] = [mark for mark in self.marks if mark.step <= step]

    def add_steps(self, events: list[StepEvent]) -> None:
        """Append updates."""
        if not events:
            return
        self.steps.extend(np.array([_step_figures(event) for event in events]))
        measured = [
            (event.step, event.norms.seconds, *event.norms.gradients, *event.norms.updates)
            for event in events
            if event.norms is not None
        ]
        if measured:
            self.add_norms(np.array(measured))

    def add_norms(self, rows: AnyArray) -> None:
        """Append what was measured of some updates.

        Args:
            rows: (n, 2 + 2 layers) as wide each time.
        """
        if not len(self.norms):
            self.norms = norm_table((rows.shape[1] - 2) // 2)
        self.norms.extend(rows)

    def add_epoch(self, event: EpochEvent) -> None:
        """Append an epoch."""
        figures = event[: len(self.epochs.columns)]  # without whether it is the last
        self.epochs.extend(np.array([figures], dtype=np.float64))  # None becomes NaN

    def note(self, step: int, name: str) -> None:
        """Append the mark of one of `EVENTS`; there is one mark of the best weights at most."""
        if name == BEST:
            self.marks[:] = [mark for mark in self.marks if mark.name != BEST]
        bisect.insort(self.marks, Mark(step, name, 0.0, 1.0), key=lambda mark: mark.step)

    def add_mark(self, event: SettingEvent) -> None:
        """Append a mark."""
        self.marks.append(Mark(event.step, event.name, event.before, event.after))
