"""What both pages of the geometry panel are: a plane, its transport, and controls beside it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from mlpstudio.ui.forms import describe
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.stepper import Stepper, StepUnit
from mlpstudio.ui.widgets.plane.plane_view import PlaneView

FRAMES = 30
"""Steps of the transport in which one stage is made."""

SPEED = 40
_WIDE = 620
"""Pixels at 100 % from which on the controls stand beside the plane."""


class PlanePage(QWidget):
    """A plane, a transport below it, and a column of controls."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bench = bench
        self.view = PlaneView(bench.theme)
        self.stepper = Stepper(bench.theme, FRAMES, SPEED, StepUnit.MOMENT)
        self.stepper.set_step(FRAMES)  # what a map does is seen at once
        self.stepper.slider.setPageStep(FRAMES)
        describe(
            self.stepper.slider, self.tr("Progress"), self.tr("Drag from the start to the end.")
        )
        describe(
            self.stepper.speed_choice,
            self.tr("Speed"),
            self.tr("Frames that Play shows a second."),
        )
        describe(self.stepper.back_button, self.tr("Step back"), self.tr("Go back by one frame."))
        describe(self.stepper.step_button, self.tr("Step"), self.tr("Go on by one frame."))
        inside = QWidget()
        self.controls = QVBoxLayout(inside)
        self.controls.setContentsMargins(0, 0, SPACE_1, 0)
        self.controls.setSpacing(SPACE_2)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setMinimumHeight(bench.theme.pixels(40))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        picture = QVBoxLayout()
        picture.setSpacing(SPACE_2)
        picture.addWidget(self.view, 1)
        picture.addWidget(self.stepper)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(SPACE_3)
        self._both.addLayout(picture, 58)
        self._both.addWidget(self._area, 42)

    @property
    def progress(self) -> float:
        """Stages that are complete, with a fraction of the one under way."""
        return self.stepper.step / FRAMES

    def minimumSizeHint(self) -> QSize:
        """Return what is needed with the controls below, however they stand now."""
        transport = self.stepper.minimumSizeHint()
        height = self.view.minimumHeight() + transport.height() + self._area.minimumHeight()
        return QSize(transport.width(), height + SPACE_2 + SPACE_3)

    def set_stages(self, count: int) -> None:
        """Let the transport lead through so many stages; who was at the end stays there."""
        was_at_end = self.stepper.step == self.stepper.last
        self.stepper.set_last(FRAMES * count)
        if was_at_end:
            self.stepper.set_step(self.stepper.last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play at Space and step at a point, wherever the focus is in the page."""
        if not self.stepper.take_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the controls below the plane where there is no room beside it."""
        super().resizeEvent(event)
        is_wide = self.width() >= self.bench.theme.pixels(_WIDE)
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
