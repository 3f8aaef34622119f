"""The actions of the Time menu: what they do, and when they can be done."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from mlpstudio.ui.moments.time_machine import TimeMachine


class TimeActions(QObject):
    """Moves the time machine by menu and keys."""

    def __init__(self, actions: Mapping[str, QAction], time: TimeMachine, parent: QObject) -> None:
        """Connect the actions.

        Args:
            actions: By id, those of the Time menu among them.
            time: What they move.
            parent: The window that they belong to.
        """
        super().__init__(parent)
        self._actions, self._time = actions, time
        slots: dict[str, Callable[[], None]] = {
            "time_play": time.toggle,
            "time_first": lambda: time.look(0),
            "time_earlier": lambda: time.step(-1),
            "time_later": lambda: time.step(1),
            "time_now": time.back,
        }
        for name, slot in slots.items():
            # The lambda drops the `checked` argument that `triggered` brings.
            actions[name].triggered.connect(lambda _=False, slot=slot: slot())
        time.moved.connect(self._enable)
        time.grown.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        time, actions = self._time, self._actions
        actions["time_play"].setEnabled(bool(time.moments))
        for name in ("time_first", "time_earlier"):
            actions[name].setEnabled(time.place > 0)
        for name in ("time_later", "time_now"):
            actions[name].setEnabled(not time.is_now)
