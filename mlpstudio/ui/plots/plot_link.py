"""What the plots of a run in several panels share: the crosshair, and what x counts."""

from PySide6.QtCore import QObject, Signal

from mlpstudio.runs.positions import Unit


class PlotLink(QObject):
    """Pointing at an update in one panel points at it in all, and one x is that of all.

    Attributes:
        step: The update under the crosshair; None when nobody points at one.
        unit: What x counts.
        log_x: Whether x is logarithmic.

    Signals:
        pointed: `step` is another one.
        axis_changed: `unit` or `log_x` is another one.
    """

    pointed = Signal()
    axis_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.step: int | None = None
        self.unit: Unit = "steps"
        self.log_x = False

    def point(self, step: int | None) -> None:
        """Put the crosshair at an update, or take it away."""
        if step != self.step:
            self.step = step
            self.pointed.emit()

    def count(self, unit: Unit, log_x: bool) -> None:
        """Choose the x axis."""
        if (unit, log_x) != (self.unit, self.log_x):
            self.unit, self.log_x = unit, log_x
            self.axis_changed.emit()
