"""What panels find out about every snapshot of a run: once each, off the GUI thread."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.engine import shapes
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import KeptWeights
from mlpstudio.ui.background import Background
from mlpstudio.ui.sliced import run_sliced

T = TypeVar("T")

_AT_ONCE = 8
"""Snapshots asked about before it is looked which have come meanwhile."""

Question = Callable[[KeptWeights, KeptWeights | None], T]
"""Finds something out about a snapshot and the one before it; touches nothing of Qt."""


class _Signals(QObject):
    """Owner of the signal: a generic class cannot be a QObject.

    Signals:
        grown: There are more answers.
    """

    grown = Signal()


class SnapshotSurvey(Generic[T]):
    """Puts one question to every snapshot and keeps the answers as long as the snapshots.

    Attributes:
        signals: Tell of new answers.
    """

    def __init__(self, background: Background, purpose: str, parent: QObject) -> None:
        """Make a survey without a question.

        Args:
            background: Whose threads are used.
            purpose: Its name there.
            parent: When that is destroyed, nobody is told any more.
        """
        self.signals = _Signals(parent)
        self._background, self._purpose = background, purpose
        self._question: Question[T] | None = None
        self._kept: tuple[KeptWeights, ...] = ()
        self._answers: dict[int, tuple[KeptWeights, T]] = {}  # by id; the snapshot is held

    @property
    def answers(self) -> list[tuple[KeptWeights, T]]:
        """What is known so far, by rising step."""
        return [self._answers[id(kept)] for kept in self._kept if id(kept) in self._answers]

    @property
    def is_complete(self) -> bool:
        """Whether every snapshot has its answer."""
        return len(self._answers) == len(self._kept)

    def ask(self, kept: Sequence[KeptWeights], question: Question[T]) -> None:
        """Find out about the snapshots that have no answer yet.

        Args:
            kept: By rising step.
            question: Another object than the last time makes all answers void.
        """
        if question is not self._question:
            self._background.cancel(self._purpose)
            self._question, self._answers = question, {}
        self._kept = tuple(kept)
        there = {id(one) for one in self._kept}
        self._answers = {key: value for key, value in self._answers.items() if key in there}
        if not self._background.is_busy(self._purpose):
            self._find_out(question)

    def stop(self) -> None:
        """Find out nothing more until the next question."""
        self._background.cancel(self._purpose)

    def _find_out(self, question: Question[T]) -> None:
        kept = self._kept
        missing = [i for i, one in enumerate(kept) if id(one) not in self._answers]
        if not missing:
            return
        missing = coarse_first(missing)[:_AT_ONCE]

        def pieces() -> Iterator[list[tuple[KeptWeights, T]]]:
            found: list[tuple[KeptWeights, T]] = []
            for i in missing:
                found.append((kept[i], question(kept[i], kept[i - 1] if i else None)))
                yield list(found)

        def receive(found: list[tuple[KeptWeights, T]] | None, is_over: bool) -> None:
            there = {id(one) for one in self._kept}
            for one, answer in found or ():
                if id(one) in there:
                    self._answers[id(one)] = (one, answer)
            self.signals.grown.emit()
            if is_over and self._question is question:
                self._find_out(question)  # what came meanwhile

        owner = self.signals
        run_sliced(self._background, self._purpose, pieces(), receive, owner=owner, rests=True)


def coarse_first(numbers: Sequence[T]) -> list[T]:
    """Return the last, the first, the middle and so on: all of a run is soon seen roughly."""
    n = len(numbers)
    order = [n - 1] if n else []
    for level in range(n.bit_length(), -1, -1):
        order += range(0, n, 1 << level)
    return [numbers[i] for i in dict.fromkeys(order)]


def fits(run: Run, dataset: Dataset) -> bool:
    """Return whether a run's network takes the samples at hand and tells their classes."""
    n_outputs = shapes.infer(run.network)[-1].D_out
    takes = run.network.n_features == dataset.train.n_features
    return takes and max(2, n_outputs) == max(2, dataset.n_classes)
