"""A queue of trainings: what is lined up, what is under way, and what each came to."""

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import Enum

from mlpstudio.document.project import Project
from mlpstudio.runs.record import Run


class ItemState(Enum):
    """How a training in a queue stands."""

    WAITING = "waiting"
    TRAINING = "training"
    DONE = "done"
    STOPPED = "stopped"
    """It was ended from outside before it was through."""
    FAILED = "failed"
    """It diverged, or could not be trained at all."""


@dataclass(frozen=True, slots=True)
class Item:
    """One training of a queue.

    Attributes:
        id: Its number in the queue; never used again.
        title: What it is called.
        project: Data, design and settings that are trained; the rest of it does not count.
        state: How it stands.
        run: Its number where runs are kept; None while it is not there.
        outcome: How its run ended, one of `record.OUTCOMES`; "" before.
        reason: Why it failed, "" otherwise.
        n_epochs: Epochs completed.
        loss: Training loss of the last one, NaN before it.
        accuracy: Share of the validation samples answered rightly after it, or of the training
            samples where none are held out; NaN before it.
    """

    id: int
    title: str
    project: Project
    state: ItemState = ItemState.WAITING
    run: int | None = None
    outcome: str = ""
    reason: str = ""
    n_epochs: int = 0
    loss: float = math.nan
    accuracy: float = math.nan

    @property
    def has_ended(self) -> bool:
        """Whether it has been trained, one way or the other."""
        return self.state in (ItemState.DONE, ItemState.STOPPED, ItemState.FAILED)

    def measured(self, run: Run) -> "Item":
        """Return it with what its run has come to so far."""
        epochs = run.curves.epochs
        if not len(epochs):
            return self
        accuracy = float(epochs["validation_accuracy"][-1])
        if math.isnan(accuracy):
            accuracy = float(epochs["accuracy"][-1])
        loss = float(epochs["loss"][-1])
        return replace(self, n_epochs=int(epochs["epoch"][-1]), loss=loss, accuracy=accuracy)

    def ended(self, run: Run | None, reason: str = "") -> "Item":
        """Return it as its run has left it.

        Args:
            run: That has ended; None where it never began.
            reason: Why it failed.
        """
        if run is None:
            state = ItemState.FAILED if reason else ItemState.STOPPED
            return replace(self, state=state, outcome=state.value, reason=reason)
        failures = ("diverged", "failed")
        state = ItemState.FAILED if run.outcome in failures else ItemState.DONE
        if run.outcome in ("stopped", "paused"):
            state = ItemState.STOPPED
        known = self.measured(run)
        return replace(known, state=state, outcome=run.outcome, reason=reason)


@dataclass(frozen=True, slots=True)
class Queue:
    """Trainings in the order in which they are made; a value, so that going back is easy.

    Attributes:
        items: The trainings.
        n_made: How many there have ever been.
    """

    items: tuple[Item, ...] = ()
    n_made: int = 0

    def __len__(self) -> int:
        return len(self.items)

    @property
    def training(self) -> Item | None:
        """The one under way."""
        return self._first(ItemState.TRAINING)

    @property
    def next(self) -> Item | None:
        """The one to be trained next."""
        return self._first(ItemState.WAITING)

    @property
    def n_open(self) -> int:
        """How many are under way or waiting."""
        return sum(not item.has_ended for item in self.items)

    def item(self, number: int) -> Item | None:
        """Return the one of that number, None when it is not there any more."""
        return next((item for item in self.items if item.id == number), None)

    def added(self, work: Iterable[tuple[str, Project]]) -> "Queue":
        """Return the queue with trainings at its end, each given as title and project."""
        new = tuple(
            Item(number, title, project)
            for number, (title, project) in enumerate(work, self.n_made + 1)
        )
        return Queue((*self.items, *new), self.n_made + len(new))

    def replaced(self, item: Item) -> "Queue":
        """Return the queue with another value for the item of that number."""
        items = tuple(item if one.id == item.id else one for one in self.items)
        return replace(self, items=items)

    def removed(self, numbers: Collection[int]) -> "Queue":
        """Return the queue without some items; the one under way stays."""
        items = tuple(
            item
            for item in self.items
            if item.id not in numbers or item.state is ItemState.TRAINING
        )
        return replace(self, items=items)

    def restored(self, before: "Queue") -> "Queue":
        """Return the queue with what it had before and has no more, where it stood.

        What has become of the other items meanwhile stays.
        """
        now = list(self.items)
        known = {item.id for item in now}
        for place, item in enumerate(before.items):
            if item.id not in known:
                now.insert(min(place, len(now)), item)
        return replace(self, items=tuple(now))

    def moved(self, numbers: Collection[int], by: int) -> "Queue":
        """Return the queue with some items one place further up (-1) or down (1).

        Those at the end stay there, and so does the order among those that move.
        """
        items = list(self.items)
        places = [place for place, item in enumerate(items) if item.id in numbers]
        edge = -1 if by < 0 else len(items)
        for place in places if by < 0 else reversed(places):
            if place + by == edge:
                edge = place
                continue
            items[place], items[place + by] = items[place + by], items[place]
        return replace(self, items=tuple(items))

    def waiting_again(self, numbers: Collection[int]) -> "Queue":
        """Return the queue with copies, at its end, of items that have ended."""
        ended = [item for item in self.items if item.id in numbers and item.has_ended]
        return self.added((item.title, item.project) for item in ended)

    def _first(self, state: ItemState) -> Item | None:
        return next((item for item in self.items if item.state is state), None)
