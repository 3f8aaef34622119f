"""What was asked of the run store and is not answered yet, handed over on the GUI thread."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from mlpstudio.errors import MLPStudioError

_POLL_MS = 15

_EXPECTED = (MLPStudioError, sqlite3.Error, OSError)


@dataclass(frozen=True, slots=True, eq=False)
class _Awaited:
    future: "Future[Any]"
    on_done: Callable[[Any], None] | None
    on_error: Callable[[Exception], None] | None
    owner: QObject | None


class Awaiting(QObject):
    """Futures that a thread fulfils sooner or later.

    Signals:
        failed(error): Something went wrong that nobody else is told of.
    """

    failed = Signal(Exception)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._awaited: list[_Awaited] = []
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._deliver)

    def add(
        self,
        future: "Future[Any]",
        on_done: Callable[[Any], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Wait for a future.

        Args:
            future: It.
            on_done: Gets what it brings.
            on_error: Gets what went wrong; without it `failed` tells it.
            owner: Once that is destroyed, nobody is called.
        """
        self._awaited.append(_Awaited(future, on_done, on_error, owner))
        self._timer.start()

    @property
    def is_busy(self) -> bool:
        """Whether something is not answered yet."""
        return bool(self._awaited)

    def stop(self) -> None:
        """Hand over nothing more."""
        self._timer.stop()
        self._awaited.clear()

    def _deliver(self) -> None:
        for one in [one for one in self._awaited if one.future.done()]:
            if one not in self._awaited:  # a message that was waited for has handed it over
                continue
            self._awaited.remove(one)  # before: what is raised here leaves the others waiting
            if one.owner is None or isValid(one.owner):
                self._hand_over(one)
        if not self._awaited:
            self._timer.stop()

    def _hand_over(self, awaited: _Awaited) -> None:
        error = awaited.future.exception()
        if error is None:
            if awaited.on_done is not None:
                awaited.on_done(awaited.future.result())
        elif not isinstance(error, _EXPECTED):
            raise error
        elif awaited.on_error is not None:
            awaited.on_error(error)
        else:
            self.failed.emit(error)
