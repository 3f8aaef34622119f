"""Works out a typed function off the GUI thread before anybody shows it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from mlpstudio.document.lab_settings import Descent1DSettings
from mlpstudio.labs.descents.curves import Curve
from mlpstudio.labs.functions import own_curve
from mlpstudio.ui.background import Background, Ticket
from mlpstudio.ui.descent.curve_walk import CurveWalk

USUAL_RATES = {"adadelta": 30.0, "adagrad": 0.5}
"""For optimizers that hardly move at a rate that suits the others."""

PURPOSE = "descent_1d.curve"


def curve_of(settings: Descent1DSettings) -> Curve:
    """Return the curve that is chosen; the same object for the same choice."""
    return own_curve.chosen(settings.curve, settings.formula, settings.lower, settings.upper)


def suited(settings: Descent1DSettings) -> Descent1DSettings:
    """Return settings with the start and the rate that suit their curve."""
    rate = USUAL_RATES.get(settings.optimizer, curve_of(settings).suggested_rate)
    return replace(settings, learning_rate=rate, start=None)


class TypedCurve(QObject):
    """Prepares one walk at a time; only the last one that was asked for counts."""

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._afterwards: Callable[[], None] | None = None
        self._prepared: CurveWalk | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a function is being worked out."""
        return self._background.is_busy(PURPOSE)

    def prepare(
        self,
        settings: Descent1DSettings,
        ready: Callable[[Descent1DSettings], None],
        *,
        suits: bool,
    ) -> None:
        """Work out everything slow about a walk, then call `ready` on the GUI thread.

        Args:
            settings: What is to be shown.
            ready: Gets these settings,
            suits: with start and rate that suit the function, if they are to.
        """

        def work(_: Ticket) -> CurveWalk:
            fitting = suited(settings) if suits else settings
            return CurveWalk(curve_of(fitting), fitting).worked_out()

        def done(walk: CurveWalk) -> None:
            act, self._afterwards = self._afterwards, None
            self._prepared = walk
            ready(walk.settings)
            if act is not None:
                act()

        self._background.run(PURPOSE, work, done, owner=self)

    def walk_of(self, settings: Descent1DSettings) -> CurveWalk:
        """Return the walk of some settings: the one that was prepared, or a new one."""
        prepared, self._prepared = self._prepared, None
        if prepared is not None and prepared.settings == settings:
            return prepared
        return CurveWalk(curve_of(settings), settings)

    def when_ready(self, act: Callable[[], None]) -> None:
        """Act once the function that is being worked out is there; at once if there is none."""
        if self.is_busy:
            self._afterwards = act
        else:
            act()

    def cancel(self) -> None:
        """Forget the function that is being worked out."""
        self._background.cancel(PURPOSE)
        self._afterwards = None
