"""How fast a run goes, and how often it is looked at; times are arguments."""

from dataclasses import dataclass

SPAN = 0.5
"""Seconds over which a speed is measured at least: shorter spans would flicker."""


class Speedometer:
    """Measures samples per second.

    Attributes:
        samples_per_second: The speed over the last span; 0 before the first is over.
    """

    def __init__(self) -> None:
        self.samples_per_second = 0.0
        self._since: float | None = None
        self._count = 0

    def restart(self) -> None:
        """Begin a new span with the next count: what lies before it was no work."""
        self._since = None

    def add(self, n_samples: int, now: float) -> None:
        """Count samples that were read until now.

        Args:
            n_samples: How many.
            now: Seconds on any clock.
        """
        if self._since is None:
            self._since, self._count = now, 0
            return
        self._count += n_samples
        span = now - self._since
        if span >= SPAN:
            self.samples_per_second = self._count / span
            self._since, self._count = now, 0


@dataclass(frozen=True, slots=True)
class Pace:
    """How long to wait between two looks, so that looking takes a bounded share of the time.

    Attributes:
        share: Of the time that looking may take.
        quickest: Seconds to wait at least.
        slowest: Seconds to wait at most.
    """

    share: float
    quickest: float
    slowest: float

    def seconds(self, worked: float) -> float:
        """Return the seconds until the next look.

        Args:
            worked: Seconds that the last look took.
        """
        return min(max(worked / self.share, self.quickest), self.slowest)
