"""The run store as the window sees it: what is in it, and the way of a run into it."""

import sqlite3
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from mlpstudio.document.project import Project
from mlpstudio.engine.batching import Samples
from mlpstudio.errors import MLPStudioError
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.fingerprint import versions
from mlpstudio.runs.record import Run
from mlpstudio.runs.recorder import Recorder
from mlpstudio.runs.store import Entry, Opened, Provenance, Store, Summary

MOST_SHOWN = 12
"""Runs whose curves are drawn beside the current one; showing another one hides the oldest."""

PATIENCE = 2.0
"""Seconds that closing waits for the disk; what is left is written after the window is gone."""

_POLL_MS = 15

_COLORS = (2, 3, 4, 8, 9, 5, 7)
"""Positions in the palette that a run gets by its number: those that are neither the training's
nor the validation's colour, nor too pale for a thin line."""

_EXPECTED = (MLPStudioError, sqlite3.Error, OSError)


@dataclass(frozen=True, slots=True, eq=False)
class _Awaited:
    future: "Future[Any]"
    on_done: Callable[[Any], None] | None
    on_error: Callable[[Exception], None] | None
    owner: QObject | None


def color_of(summary: Summary) -> int:
    """Return the position of a run's colour in the palette."""
    return _COLORS[summary.id % len(_COLORS)] if summary.color is None else summary.color


class RunLibrary(QObject):
    """Lists and changes the runs that are kept; nothing here waits for the disk.

    Until `start` nothing is kept.

    Attributes:
        summaries: A line for every run, the newest first.
        warning: What is wrong with the store, "" when all is well.

    Signals:
        changed: `summaries` or `current` is different now.
        warned(text): Something is wrong with the store; each thing is said once.
        reopen_requested(number): A person wants a run back as the project.
    """

    changed = Signal()
    warned = Signal(str)
    reopen_requested = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.summaries: list[Summary] = []
        self.warning = ""
        self._recorder: Recorder | None = None
        self._run: Run | None = None  # the one that is, or was last, written
        self._number: Future[int] | None = None
        self._is_writing = False
        self._left_out: int | None = None
        self._version = 0  # of the summaries, counted up by each change made here
        self._awaited: list[_Awaited] = []
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._deliver)

    def start(self, path: Path) -> None:
        """Open the store; from now on runs are kept."""
        if self._recorder is None:
            self._recorder = Recorder(path)
            self._await(self._recorder.opened, self._receive_opened)

    @property
    def is_open(self) -> bool:
        """Whether there is a store, or one is being opened."""
        return self._recorder is not None and not self.warning_is_fatal

    @property
    def warning_is_fatal(self) -> bool:
        """Whether runs cannot be kept at all."""
        recorder = self._recorder
        if recorder is None or not recorder.opened.done() or recorder.opened.cancelled():
            return False
        return recorder.opened.exception() is not None

    @property
    def current(self) -> int | None:
        """Number of the run that is on screen; None when it has none yet."""
        number = self._number
        if number is None or not number.done() or number.exception() is not None:
            return None
        return number.result()

    @property
    def shown(self) -> list[Summary]:
        """The runs that are drawn beside the one on screen, the newest first."""
        current = self.current
        left_out = (current, self._left_out)
        return [one for one in self.summaries if not one.is_hidden and one.id not in left_out]

    def summary(self, number: int) -> Summary | None:
        """Return the line of a run, None when it is not listed."""
        return next((one for one in self.summaries if one.id == number), None)

    def close(self) -> None:
        """Write what is left and let go of the file, within `PATIENCE`."""
        self._timer.stop()
        self._awaited.clear()
        recorder, self._recorder = self._recorder, None
        if recorder is None:
            return
        recorder.finish()
        closing = threading.Thread(target=recorder.close, name="closing the run store")
        closing.start()
        closing.join(PATIENCE)

    # The run under way

    def begin(self, run: Run, project: Project, samples: Samples) -> None:
        """Note that a run begins, or goes on."""
        recorder = self._recorder
        if recorder is None or self._is_writing or self._goes_on(run):
            return
        self._is_writing = True
        provenance = Provenance(versions=versions())
        self._run = run
        self._number = recorder.begin(run, project, provenance, samples)
        self._await(self._number, lambda _: self._show_begun())

    def follow(self) -> None:
        """Hand over what was measured, when it is time."""
        if self._recorder is None or not self._is_writing:
            return
        written = self._recorder.follow()
        if written is not None:
            self._await(written)  # such as a full disk is said once

    def rest(self, *, goes_on: bool = False) -> None:
        """Write how the run under way stands.

        Args:
            goes_on: It is only paused; what comes after is written as well.
        """
        recorder, run, number = self._recorder, self._run, self.current
        if recorder is None or run is None or not self._is_writing:
            return
        written = recorder.finish()
        self._is_writing = False
        if goes_on and number is not None:
            recorder.go_on(run, number)
            self._is_writing = True
        if written is not None:
            self._await(written, lambda _: self.refresh())

    def write_again(self, run: Run) -> None:
        """Write a run that stands still and has other weights now, such as ones taught by hand."""
        if self._goes_on(run):
            self.rest()

    def adopt(self, run: Run, number: int) -> None:
        """Note that this run came out of the store, so that it goes on in its place there."""
        self._run, self._number = run, Future()
        self._number.set_result(number)
        self.changed.emit()

    def leave(self) -> None:
        """Note that the run is no longer on screen."""
        self._run = self._number = None
        self.changed.emit()

    # What is in the store

    def refresh(self) -> None:
        """Read the list again."""
        version = self._version
        self._ask(lambda store: store.summaries(), lambda found: self._list(found, version))

    def load(
        self,
        number: int,
        on_done: Callable[[Entry], None],
        on_error: Callable[[Exception], None] | None = None,
        *,
        owner: QObject,
    ) -> None:
        """Read a run and hand it over.

        Args:
            number: Of the run.
            on_done: Gets it.
            on_error: Gets what went wrong; without it, that is said as a warning.
            owner: Whom it is for; once that is destroyed, nobody is called.
        """
        self._ask(lambda store: store.load(number), on_done, on_error, owner)

    def read_curves(
        self, number: int, on_done: Callable[[Curves], None], *, owner: QObject
    ) -> None:
        """Read what a run measured and hand it over, unless the owner is destroyed by then."""
        self._ask(lambda store: store.curves(number), on_done, owner=owner)

    def change(self, number: int, **values: str | int | bool | None) -> None:
        """Change name, note, color or is_kept of a run."""
        self._replace(number, **values)
        self._ask(lambda store: store.change(number, **values))

    def set_hidden(self, number: int, is_hidden: bool) -> None:
        """Draw a run's curves or not; where they become too many, those of the oldest go."""
        self.change(number, is_hidden=is_hidden)
        if not is_hidden:
            self._limit(number)

    def leave_out(self, number: int | None) -> None:
        """Count a run as not shown: the curves of a twin's counterpart are drawn otherwise."""
        if number != self._left_out:
            self._left_out = number
            self.changed.emit()

    def delete(self, numbers: Iterable[int]) -> None:
        """Take runs out of the list; they can be restored until the program is closed."""
        gone = set(numbers)
        self._version += 1
        self.summaries = [one for one in self.summaries if one.id not in gone]
        for number in gone:
            self._ask(lambda store, number=number: store.delete(number))
        self.changed.emit()

    def restore(self, numbers: Iterable[int]) -> None:
        """Put deleted runs back."""
        for number in numbers:
            self._ask(lambda store, number=number: store.restore(number))
        self.refresh()

    # How it works

    def _goes_on(self, run: Run) -> bool:
        """Go on writing a run that is in the store already; return whether it is."""
        number = self.current
        if self._recorder is None or self._is_writing or run is not self._run or number is None:
            return False
        self._recorder.go_on(run, number)
        self._is_writing = True
        return True

    def _show_begun(self) -> None:
        self.changed.emit()
        self.refresh()

    def _list(self, found: list[Summary], version: int) -> None:
        if version != self._version:  # read before the latest change
            self.refresh()
            return
        if found != self.summaries:
            self.summaries = found
            self._limit(self.current)
            self.changed.emit()

    def _limit(self, wanted: int | None) -> None:
        """Hide the oldest runs beyond the most, but not the wanted one."""
        shown = [one for one in self.summaries if not one.is_hidden and one.id != wanted]
        for one in shown[MOST_SHOWN - (wanted != self.current) :]:
            self.change(one.id, is_hidden=True)

    def _replace(self, number: int, **values: str | int | bool | None) -> None:
        self._version += 1
        self.summaries = [
            replace(one, **values) if one.id == number else one  # type: ignore[arg-type]
            for one in self.summaries
        ]
        self.changed.emit()

    def _receive_opened(self, opened: Opened) -> None:
        if opened.set_aside is not None:
            text = self.tr(
                "The list of earlier runs was damaged. It was set aside as {path}, and a new list "
                "was begun."
            )
            self._warn(text.format(path=opened.set_aside))
        self.refresh()

    def _ask(
        self,
        work: Callable[[Store], Any],
        on_done: Callable[[Any], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        if self._recorder is not None:
            self._await(self._recorder.ask(work), on_done, on_error, owner)

    def _await(
        self,
        future: "Future[Any]",
        on_done: Callable[[Any], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        self._awaited.append(_Awaited(future, on_done, on_error, owner))
        self._timer.start()

    def _deliver(self) -> None:
        done = [one for one in self._awaited if one.future.done()]
        self._awaited = [one for one in self._awaited if not one.future.done()]
        if not self._awaited:
            self._timer.stop()
        for one in done:
            if one.owner is None or isValid(one.owner):
                self._hand_over(one)

    def _hand_over(self, awaited: _Awaited) -> None:
        error = awaited.future.exception()
        if error is None:
            if awaited.on_done is not None:
                awaited.on_done(awaited.future.result())
        elif not isinstance(error, _EXPECTED):
            raise error
        elif awaited.on_error is not None and isinstance(error, Exception):
            awaited.on_error(error)
        else:
            self._warn(str(error) if isinstance(error, MLPStudioError) else self._advice(error))

    def _advice(self, error: BaseException) -> str:
        """Return what to do about a disk or a database that fails."""
        return self.tr(
            "The list of runs cannot be written: {reason}. Training goes on, but it may not be "
            "listed; see whether the disk is full."
        ).format(reason=error)

    def _warn(self, text: str) -> None:
        if text != self.warning:
            self.warning = text
            self.warned.emit(text)
            self.changed.emit()
