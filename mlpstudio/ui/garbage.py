"""Garbage is collected on the GUI thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

PERIOD = 100
"""Milliseconds between two looks."""


class GarbageCollector(QObject):
    """Takes Python's cyclic garbage collection over from whichever thread happens to allocate.

    Python collects on the thread whose allocation was one too many. Where that is a worker's, it
    may destroy widgets and timers there, and Qt then sends their events to freed memory.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=PERIOD)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due, by Python's own thresholds."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Give garbage collection back."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
