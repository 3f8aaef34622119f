"""The run store as the window sees it: what is in it, and the way of a run into it."""

import sqlite3
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from mlpstudio.errors import MLPStudioError
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.naming import tidy_name, tidy_note
from mlpstudio.runs.recorder import Recorder
from mlpstudio.runs.store import Entry, Opened, Store, Summary
from mlpstudio.ui.library.awaiting import Awaiting
from mlpstudio.ui.library.run_writing import RunWriting

MOST_SHOWN = 12
"""Runs whose curves are drawn beside the current one; showing another one hides the oldest."""

PATIENCE = 2.0
"""Seconds that closing waits for the disk; what is left is written after the window is gone."""

_COLORS = (2, 3, 4, 8, 9, 5, 7)
"""Positions in the palette that a run gets by its number: those that are neither the training's
nor the validation's colour, nor too pale for a thin line."""


def color_of(summary: Summary) -> int:
    """Return the position of a run's colour in the palette."""
    return _COLORS[summary.id % len(_COLORS)] if summary.color is None else summary.color


class RunLibrary(QObject):
    """Lists and changes the runs that are kept; nothing here waits for the disk.

    Until `start` nothing is kept.

    Attributes:
        summaries: A line for every run, the newest first.
        writing: The way of this window's runs into the store.
        n_bytes: What the store takes on the disk.
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
        self.n_bytes = 0
        self.warning = ""
        self._said: set[str] = set()
        self._recorder: Recorder | None = None
        self._version = 0  # of the summaries, counted up by each change made here
        self._awaiting = Awaiting(self)
        self._awaiting.failed.connect(self._warn_of)
        self.writing = RunWriting(self._awaiting, self)
        self.writing.changed.connect(self.changed)
        self.writing.written.connect(self.refresh)

    def start(self, path: Path) -> None:
        """Open the store; from now on runs are kept."""
        if self._recorder is None:
            self._recorder = self.writing.recorder = Recorder(path)
            self._awaiting.add(self._recorder.opened, self._receive_opened)

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
        return self.writing.current

    @property
    def shown(self) -> list[Summary]:
        """The runs that are drawn besides the one on screen and its twin, the newest first."""
        left_out = (self.writing.current, self.writing.beside)
        return [one for one in self.summaries if not one.is_hidden and one.id not in left_out]

    def summary(self, number: int) -> Summary | None:
        """Return the line of a run, None when it is not listed."""
        return next((one for one in self.summaries if one.id == number), None)

    def close(self) -> None:
        """Write what is left and let go of the file, within `PATIENCE`."""
        self._awaiting.stop()
        recorder, self._recorder, self.writing.recorder = self._recorder, None, None
        if recorder is None:
            return
        recorder.finish_all()
        closing = threading.Thread(target=recorder.close, name="closing the run store")
        closing.start()
        closing.join(PATIENCE)

    # What is in the store

    def refresh(self) -> None:
        """Read the list again."""
        version = self._version

        def read(store: Store) -> tuple[list[Summary], int]:
            return store.summaries(), store.n_bytes()

        self._ask(read, lambda found: self._list(found[0], found[1], version))

    def load(
        self,
        number: int,
        on_done: Callable[[Entry], None],
        on_error: Callable[[Exception], None] | None = None,
        *,
        owner: QObject,
        with_snapshots: bool = False,
    ) -> None:
        """Read a run and hand it over.

        Args:
            number: Of the run.
            on_done: Gets it.
            on_error: Gets what went wrong; without it, that is said as a warning.
            owner: Whom it is for; once that is destroyed, nobody is called.
            with_snapshots: Whether to read its weights along its way too.
        """

        def read(store: Store) -> Entry:
            return store.load(number, with_snapshots=with_snapshots)

        self._ask(read, on_done, on_error, owner)

    def read_curves(
        self, number: int, on_done: Callable[[Curves], None], *, owner: QObject
    ) -> None:
        """Read what a run measured and hand it over, unless the owner is destroyed by then."""
        self._ask(lambda store: store.curves(number), on_done, owner=owner)

    def change(self, number: int, **values: str | int | bool | None) -> None:
        """Change name, note, color or is_kept of a run."""
        for what, tidy in (("name", tidy_name), ("note", tidy_note)):
            if isinstance(text := values.get(what), str):
                values[what] = tidy(text)
        self._replace(number, **values)
        self._ask(lambda store: store.change(number, **values))

    def set_hidden(self, number: int, is_hidden: bool) -> None:
        """Draw a run's curves or not; where they become too many, those of the oldest go."""
        self.change(number, is_hidden=is_hidden)
        if not is_hidden:
            self._limit(number)

    def delete(self, numbers: Iterable[int]) -> None:
        """Take runs out of the list; they can be restored until the program is closed."""
        gone = set(numbers)
        self._version += 1
        self.writing.deleted |= gone
        self.summaries = [one for one in self.summaries if one.id not in gone]
        for number in gone:
            self._ask(lambda store, number=number: store.delete(number))
        self.changed.emit()

    @property
    def thinnable(self) -> list[Summary]:
        """The runs whose snapshots may go: neither those on screen nor those to be kept."""
        on_screen = (self.writing.current, self.writing.beside)
        return [
            one
            for one in self.summaries
            if one.n_snapshots and not one.is_kept and one.id not in on_screen
        ]

    def drop_snapshots(self) -> None:
        """Remove the snapshots of all runs that are `thinnable`; their weights stay."""
        numbers = [one.id for one in self.thinnable]
        self._ask(lambda store: store.drop_snapshots(numbers), lambda _: self.refresh())

    def restore(self, numbers: Iterable[int]) -> None:
        """Put deleted runs back."""
        for number in numbers:
            self.writing.deleted.discard(number)
            self._ask(lambda store, number=number: store.restore(number))
        self.refresh()

    # How it works

    def _list(self, found: list[Summary], n_bytes: int, version: int) -> None:
        if version != self._version:  # read before the latest change
            self.refresh()
            return
        if found != self.summaries or n_bytes != self.n_bytes:
            self.summaries, self.n_bytes = found, n_bytes
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
            self._awaiting.add(self._recorder.ask(work), on_done, on_error, owner)

    def _warn_of(self, error: Exception) -> None:
        self._warn(str(error) if isinstance(error, MLPStudioError) else self._advice(error))

    def _advice(self, error: Exception) -> str:
        """Return what to do about a disk or a database that fails."""
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_FULL) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            text = self.tr(
                "The list of runs cannot be written: {reason}. Another program holds it; close "
                "that one, and what is missing is written later."
            )
        elif code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            text = self.tr(
                "The list of runs is damaged: {reason}. Save the project, then start the program "
                "again: a new list is begun, and the old one is set aside."
            )
        else:
            text = self.tr(
                "The list of runs cannot be written: {reason}. Training goes on, but it may not "
                "be listed; see whether the disk is full."
            )
        return text.format(reason=error)

    def _warn(self, text: str) -> None:
        if text != self.warning:
            self.warning = text
            self.changed.emit()
        if text not in self._said:
            self._said.add(text)
            self.warned.emit(text)
