"""How long work tells how far it is, and learns that nobody waits for it any more."""

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[int, int], None]
"""Called with what is done and with all there is to do, in the same unit."""


class CancelledError(Exception):
    """Raised within work that was cancelled; not an error that a person is told about."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Handed to long work, which calls `tell` between pieces of a few milliseconds.

    Attributes:
        progress: Told how far the work is; it may raise to end the work.
        cancelled: Asked whether the work shall end.
    """

    progress: Progress | None = None
    cancelled: Callable[[], bool] | None = None

    def check(self) -> None:
        """Raise CancelledError when the work shall end."""
        if self.cancelled is not None and self.cancelled():
            raise CancelledError

    def tell(self, done: int, total: int) -> None:
        """Tell how far the work is; raise CancelledError when it shall end."""
        self.check()
        if self.progress is not None:
            self.progress(done, total)

    def within(self, before: int, total: int) -> "Watch":
        """Return the watch over one part of a work, before which so much was done of it all."""
        progress = self.progress
        if progress is None:
            return self
        return Watch(lambda done, _: progress(before + done, total), self.cancelled)

    def silent(self) -> "Watch":
        """Return a watch that can cancel but does not tell: for a short part of a work."""
        return Watch(None, self.cancelled)


UNWATCHED = Watch()
