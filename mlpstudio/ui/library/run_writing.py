"""The runs of this window on their way into the store: the one on screen, and one beside it."""

from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mlpstudio.document.project import Project
from mlpstudio.engine.batching import Samples
from mlpstudio.runs.fingerprint import versions
from mlpstudio.runs.record import Run
from mlpstudio.runs.recorder import Recorder, StateOf
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.runs.store import Provenance
from mlpstudio.ui.library.awaiting import Awaiting


@dataclass(frozen=True, slots=True)
class Kinship:
    """How a run comes from the one that is trained beside it.

    Attributes:
        name: What it is called at first, "" for none.
        step: Updates that both have in common.
    """

    name: str
    step: int


@dataclass(slots=True, eq=False)
class _Entry:
    """A run that has its place in the store.

    Attributes:
        run: It.
        number: Of its place.
        snapshots: Its weights along its way.
        is_writing: Whether it is under way.
    """

    run: Run
    number: "Future[int]"
    snapshots: SnapshotStore | None
    is_writing: bool = False

    @property
    def known_number(self) -> int | None:
        """The number, once the store has given one."""
        is_known = self.number.done() and self.number.exception() is None
        return self.number.result() if is_known else None


class RunWriting(QObject):
    """Enters runs, follows them, and writes how they end; without a recorder nothing is written.

    Attributes:
        deleted: Runs that a person has taken out of the list: what goes on from one of them is
            listed anew.

    Signals:
        changed: Another run is on screen, or the one that is has got its number.
        written: There is news in the store.
    """

    changed = Signal()
    written = Signal()

    def __init__(self, awaiting: Awaiting, parent: QObject) -> None:
        super().__init__(parent)
        self._awaiting = awaiting
        self.recorder: Recorder | None = None
        self.deleted: set[int] = set()
        self._shown: _Entry | None = None
        self._beside: _Entry | None = None

    @property
    def current(self) -> int | None:
        """Number of the run that is on screen; None when it has none yet."""
        return None if self._shown is None else self._shown.known_number

    @property
    def beside(self) -> int | None:
        """Number of the run beside it; None when there is none, or it has none."""
        return None if self._beside is None else self._beside.known_number

    def begin(
        self,
        run: Run,
        project: Project,
        samples: Samples,
        snapshots: SnapshotStore | None = None,
        *,
        kinship: Kinship | None = None,
    ) -> None:
        """Note that the run on screen begins, or goes on.

        Args:
            run: It.
            project: As it is now.
            samples: What it learns from.
            snapshots: Its weights along its way.
            kinship: How it comes from the run beside it; None for one of its own.
        """
        if self.recorder is None or self._goes_on(run, snapshots):
            return
        parent = None if self._beside is None or kinship is None else self._beside.number
        known = Provenance(versions=versions())
        if kinship is not None:
            step = None if parent is None else kinship.step
            known = Provenance(kinship.name, versions=versions(), parent_step=step)
        number = self.recorder.begin(
            run, project, known, samples, snapshots=snapshots, parent=parent
        )
        self._shown = _Entry(run, number, snapshots, is_writing=True)
        self._awaiting.add(number, lambda _: self._tell_of_number())

    def begin_beside(
        self, run: Run, project: Project, samples: Samples, snapshots: SnapshotStore
    ) -> None:
        """Note that the run beside begins, or goes on; to be called before that of its twin."""
        if self.recorder is None or self._goes_on(run, snapshots):
            return
        known = Provenance(versions=versions())
        number = self.recorder.begin(run, project, known, samples, snapshots=snapshots)
        self._beside = _Entry(run, number, snapshots, is_writing=True)
        self._awaiting.add(number, lambda _: self._tell_of_number())

    def follow(self, state_of: StateOf) -> None:
        """Hand over what came of the runs under way, when it is time.

        Args:
            state_of: Where a run stands; None while that is not known yet.
        """
        if self.recorder is not None:
            for future in self.recorder.follow(state_of):
                self._awaiting.add(future)  # such as a full disk is said once

    def rest(self, run: Run, *, goes_on: bool = False) -> None:
        """Write how a run under way stands.

        Args:
            run: It.
            goes_on: It is only paused; what comes after is written as well.
        """
        entry = self._entry_of(run)
        if self.recorder is None or entry is None or not entry.is_writing:
            return
        future = self.recorder.finish(run)
        entry.is_writing = goes_on
        if goes_on:
            self.recorder.go_on(run, entry.number, entry.snapshots)
        if future is not None:
            self._awaiting.add(future, lambda _: self.written.emit())

    def write_again(self, run: Run) -> None:
        """Write a run that stands still and has other weights now, such as ones taught by hand."""
        if self._goes_on(run, None):
            self.rest(run)

    def adopt(self, run: Run, number: int, snapshots: SnapshotStore | None = None) -> None:
        """Note that this run came out of the store, so that it goes on in its place there."""
        future: Future[int] = Future()
        future.set_result(number)
        self._shown = _Entry(run, future, snapshots)
        if self.recorder is not None:
            self._awaiting.add(self.recorder.take_up(number))
        self.changed.emit()

    def leave(self) -> None:
        """Note that the run is no longer on screen."""
        self._shown = None
        self.changed.emit()

    # The run beside

    def step_aside(self) -> None:
        """Note that the run on screen is the one beside now."""
        self._shown, self._beside = None, self._shown
        self.changed.emit()

    def come_back(self) -> None:
        """Note that the run beside is the one on screen now."""
        self._shown, self._beside = self._beside, None
        self.changed.emit()

    def let_go(self, run: Run) -> None:
        """Note that a run is no longer the one beside."""
        if self._beside is not None and self._beside.run is run:
            self._beside = None
            self.changed.emit()

    def _entry_of(self, run: Run) -> _Entry | None:
        for entry in (self._shown, self._beside):
            if entry is not None and entry.run is run:
                return entry
        return None

    def _goes_on(self, run: Run, snapshots: SnapshotStore | None) -> bool:
        """Go on writing a run that is in the store already; return whether it is.

        Args:
            run: It.
            snapshots: Its weights along its way; None where they lie where they did.
        """
        entry = self._entry_of(run)
        if self.recorder is None or entry is None:
            return False
        if entry.number.done() and entry.number.exception() is not None:
            return False
        if not entry.is_writing:
            if entry.known_number in self.deleted:
                return False
            entry.is_writing = True
            entry.snapshots = entry.snapshots if snapshots is None else snapshots
            self.recorder.go_on(run, entry.number, entry.snapshots)
        return True

    def _tell_of_number(self) -> None:
        self.changed.emit()
        self.written.emit()
