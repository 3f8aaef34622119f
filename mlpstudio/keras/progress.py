"""The progress line of `fit`, `evaluate` and `predict`."""

import sys
import time
from collections.abc import Callable, Mapping

WIDTH = 20
"""Characters of the bar."""

EVERY = 0.1
"""Seconds between two drawings."""


class Progress:
    """One line that grows: `469/469 ━━━━━━━━━━━━━━━━━━━━ 2s 4ms/step - accuracy: 0.92 - loss: …`.

    On a terminal it is drawn again and again; into a file only the finished line is written.
    """

    def __init__(
        self, n_steps: int, verbose: int, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        """Begin a line.

        Args:
            n_steps: Steps when it is full.
            verbose: 0 writes nothing, 1 the bar, 2 only the finished line without a bar.
            clock: Seconds.
        """
        self._n_steps, self._verbose, self._clock = n_steps, verbose, clock
        self._started = clock()
        self._drawn = 0.0
        self._is_live = verbose == 1 and sys.stdout.isatty()

    def draw(self, step: int, values: Mapping[str, float]) -> None:
        """Show how far it has come, where that can be seen."""
        now = self._clock()
        if self._is_live and now - self._drawn >= EVERY:
            self._drawn = now
            left = (now - self._started) / max(step, 1) * (self._n_steps - step)
            sys.stdout.write(f"\r\033[K{self._bar(step)} {left:.0f}s{_numbers(values)}")
            sys.stdout.flush()

    def finish(self, values: Mapping[str, float]) -> None:
        """Write the finished line."""
        if not self._verbose:
            return
        seconds = self._clock() - self._started
        per_step = 1000.0 * seconds / max(self._n_steps, 1)
        start = "\r\033[K" if self._is_live else ""
        bar = self._bar(self._n_steps) + " " if self._verbose == 1 else f"{self._n_steps} steps - "
        sys.stdout.write(f"{start}{bar}{seconds:.0f}s {per_step:.0f}ms/step{_numbers(values)}\n")
        sys.stdout.flush()

    def _bar(self, step: int) -> str:
        filled = WIDTH * step // max(self._n_steps, 1)
        return f"{step}/{self._n_steps} {'━' * filled}{'─' * (WIDTH - filled)}"


def _numbers(values: Mapping[str, float]) -> str:
    return "".join(f" - {name}: {value:.4f}" for name, value in sorted(values.items(), key=_order))


def _order(item: tuple[str, float]) -> tuple[bool, str]:
    """Put what was measured on training samples first."""
    return item[0].startswith("val_"), item[0]
