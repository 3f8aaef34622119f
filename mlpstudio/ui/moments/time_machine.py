"""The time machine: the window looks at weights that a run had before, while training goes on."""

from PySide6.QtCore import QObject, QTimer, Signal

from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import KeptWeights, SnapshotStore
from mlpstudio.ui.weights import Weights

PLAY_MS = 80
"""Time of one moment while playing: the course's run is over in six seconds or so."""


class TimeMachine(QObject):
    """Chooses between the newest weights of a run and those it kept along its way.

    It only reads: neither the run nor its snapshots are changed by looking at them. Whoever owns
    it calls `follow` when there may be new snapshots, and `forget` when it is another run.

    Attributes:
        moments: What can be looked at besides now, by rising step.

    Signals:
        moved: Another moment is looked at, or now again.
        grown: There are other snapshots, or the run is further.
        play_changed: `is_playing` is different now.
    """

    moved = Signal()
    grown = Signal()
    play_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.moments: tuple[KeptWeights, ...] = ()
        self._chosen: KeptWeights | None = None
        self._weights: Weights | None = None
        self._run: Run | None = None
        self._last = 0
        self._newest: KeptWeights | None = None
        self._timer = QTimer(self, interval=PLAY_MS)
        self._timer.timeout.connect(self._tick)

    # What can be read

    @property
    def is_now(self) -> bool:
        """Whether the newest weights are looked at."""
        return self._chosen is None

    @property
    def moment(self) -> KeptWeights | None:
        """What is looked at; None for now."""
        return self._chosen

    @property
    def weights(self) -> Weights | None:
        """The weights that are looked at; None for now."""
        return self._weights

    @property
    def was_trained(self) -> bool:
        """Whether the weights that are looked at had learnt, here or elsewhere."""
        chosen, run = self._chosen, self._run
        return chosen is not None and (chosen.step > 0 or (run is not None and bool(run.origin)))

    @property
    def last_step(self) -> int:
        """Updates the run has made by now."""
        return self._last

    @property
    def place(self) -> int:
        """Which of `moments` is looked at; their number for now."""
        if self._chosen is None:
            return len(self.moments)
        return self._nearest(self._chosen.step)

    @property
    def is_playing(self) -> bool:
        """Whether moments are shown one after the other."""
        return self._timer.isActive()

    # What can be done

    def look(self, place: int) -> None:
        """Look at one of `moments`; a place beyond them is now."""
        self.pause()
        self._go(place)

    def look_at_step(self, step: int) -> None:
        """Look at the moment nearest to a step, which may be now."""
        if self.moments:
            is_past = step <= (self.moments[-1].step + self._last) / 2
            self.look(self._nearest(step) if is_past else len(self.moments))

    def step(self, moments: int) -> None:
        """Look so many moments later; earlier when it is negative."""
        self.look(self.place + moments)

    def back(self) -> None:
        """Look at now again."""
        self.look(len(self.moments))

    def play(self) -> None:
        """Show moment after moment up to now; from the first one when now is looked at."""
        if not self.moments:
            return
        if self.is_now:
            self._go(0)
        self._timer.start()
        self.play_changed.emit()

    def pause(self) -> None:
        """Stay at the moment that is looked at."""
        if self._timer.isActive():
            self._timer.stop()
            self.play_changed.emit()

    def toggle(self) -> None:
        """Play or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    # What its owner calls

    def follow(self, store: SnapshotStore, run: Run | None, now: Weights | None) -> None:
        """Take over what is kept.

        Args:
            store: Of the run.
            run: Whose weights they are.
            now: Its newest weights; a snapshot of the same step is no moment of the past.
        """
        kept = store.all() if run is not None and now is not None else ()
        newest = kept[-1] if kept else None
        if kept and now is not None and kept[-1].step == now.step:
            kept = kept[:-1]
        steps = run.curves.steps if run is not None else None
        last = int(steps["step"][-1]) if steps is not None and len(steps) else 0
        is_same = last == self._last and newest is self._newest and run is self._run
        if is_same and _are_same(kept, self.moments):
            return
        self.moments, self._run, self._last, self._newest = kept, run, last, newest
        if not kept and self._chosen is not None:
            self.back()
        self.grown.emit()

    def forget(self) -> None:
        """Look at now, of a run of which nothing is kept yet; `moved` is not told."""
        self.pause()
        self.moments, self._chosen, self._weights, self._last = (), None, None, 0
        self._run, self._newest = None, None
        self.grown.emit()

    # How it works

    def _go(self, place: int) -> None:
        place = max(0, place)
        chosen = self.moments[place] if place < len(self.moments) else None
        if chosen is self._chosen:
            return
        self._chosen, self._weights = chosen, None
        if chosen is not None and self._run is not None:
            self._weights = Weights(self._run.network, chosen.weights, chosen.step)
        self.moved.emit()

    def _tick(self) -> None:
        self._go(self.place + 1)
        if self.is_now:
            self.pause()

    def _nearest(self, step: int) -> int:
        distances = [abs(moment.step - step) for moment in self.moments]
        return distances.index(min(distances)) if distances else 0


def _are_same(one: tuple[KeptWeights, ...], other: tuple[KeptWeights, ...]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
