"""Following what changes all the time: seen only, off the GUI thread, the latest wins."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.background import Background, Receive, Ticket, Work


@dataclass(frozen=True, slots=True)
class Look:
    """What is to be computed now.

    Attributes:
        work: Runs on a worker thread.
        receive: Gets the result on the GUI thread.
        fail: Gets the exception; None lets it be raised.
    """

    work: Work
    receive: Receive
    fail: Receive | None = None


class Follower(QObject):
    """Makes one look at a time, with a rest after each, and a last one at what is newest.

    A look that takes longer than the rest is not given up for the next: a slow one would never
    come to an end while a network trains. After slow ones the rest is longer then.
    """

    def __init__(
        self,
        background: Background,
        purpose: str,
        viewer: QWidget,
        begin: Callable[[], Look | None],
        rest_ms: int,
    ) -> None:
        """Make a follower that looks when it is told that something is new.

        Args:
            background: Computes.
            purpose: What for.
            viewer: While it is hidden, nothing is computed.
            begin: Says what is to be computed now; None for nothing.
            rest_ms: From one look to the next, milliseconds.
        """
        super().__init__(viewer)
        self._background, self._purpose, self._viewer = background, purpose, viewer
        self._begin = begin
        self._is_due = False
        self._is_looking = False
        self._rest = QTimer(self, interval=rest_ms, singleShot=True)
        self._rest.timeout.connect(self.look_if_due)
        self._longer = QTimer(self, singleShot=True)
        self._longer.timeout.connect(self.look_if_due)
        background.eased.connect(self._rest_no_longer)

    @property
    def is_busy(self) -> bool:
        """Whether a look is under way or waiting for its turn."""
        return self._background.is_busy(self._purpose) or (
            self._is_due and self._viewer.isVisible()
        )

    def set_rest(self, rest_ms: int) -> None:
        """Choose the time from one look to the next."""
        if self._rest.interval() != rest_ms:
            self._rest.stop()
            self._rest.setInterval(rest_ms)

    def want(self, *_: object) -> None:
        """Say that something is new."""
        self._is_due = True
        self.look_if_due()

    def want_now(self, *_: object) -> None:
        """Say that a person has chosen something else: what is under way is out of date."""
        self._background.cancel(self._purpose)
        self._is_looking = False
        self._rest.stop()
        self._longer.stop()
        self.want()

    def cancel(self) -> None:
        """Want nothing any more."""
        self._is_due = self._is_looking = False
        self._background.cancel(self._purpose)

    def look_if_due(self) -> None:
        """Begin a look if something is new, somebody sees it, and none is under way."""
        if not self._is_due or not self._viewer.isVisible():
            return
        if self._rest.isActive() or self._longer.isActive():
            return
        if self._background.is_busy(self._purpose):
            if not self._is_looking:  # a viewer before this one, such as in another language
                self._rest.start()
            return
        self._is_due = False
        look = self._begin()
        if look is None:
            return
        self._rest.start()
        self._is_looking = True
        took = [0.0]

        def work(ticket: Ticket) -> Any:
            begun = time.perf_counter()
            result = look.work(ticket)
            took[0] = time.perf_counter() - begun
            return result

        def receive(result: Any) -> None:
            self._is_looking = False
            self._rest_after(took[0])
            look.receive(result)
            self.look_if_due()

        def fail(error: Exception) -> None:
            self._is_looking = False
            self.look_if_due()
            if look.fail is None:
                raise error
            look.fail(error)

        self._background.run(self._purpose, work, receive, fail, owner=self._viewer)

    def _rest_no_longer(self) -> None:
        self._longer.stop()
        self.look_if_due()

    def _rest_after(self, seconds: float) -> None:
        """Rest longer than usual after a slow look while a network trains."""
        rest_ms = round(1000 * self._background.rest_after(seconds))
        if rest_ms > self._rest.remainingTime():
            self._longer.start(rest_ms)
