"""The show of a step: the picture it goes through, the card of the stage, and the transport."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.errors import DesignError
from mlpstudio.labs.networks.step_stages import Phase, Stage
from mlpstudio.ui.slow_motion import words
from mlpstudio.ui.slow_motion.flows import COLORS, flow_of
from mlpstudio.ui.slow_motion.stage_card import StageCard
from mlpstudio.ui.slow_motion.stage_ribbon import Chip, StageRibbon
from mlpstudio.ui.slow_motion.telling import Telling, Weight
from mlpstudio.ui.theme import SPACE_2, SPACE_3, Theme
from mlpstudio.ui.widgets.controls.stepper import Stepper, StepUnit
from mlpstudio.ui.widgets.network.network_layout import INPUT
from mlpstudio.ui.widgets.network.step_picture import StepPicture

FRAME_MS = 33
FLOWING = 0.8
"""Share of a stage's time in which something is seen to move; the rest stands still."""

_PICTURE = 0.45
"""Share of the room that the picture gets; the card gets the rest."""

_WIDE = 1.15
"""Times the height, from which width on the card stands beside the picture."""


class StageShow(QWidget):
    """Tells a step stage by stage; of a network without a step it shows the picture.

    Signals:
        turned: Another stage is told.
    """

    turned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.telling: Telling | None = None
        self._weight: Weight | None = None
        self._shown: tuple[NetworkSpec, FloatArray | None] | None = None
        self._progress = 1.0
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._advance)
        self._build()
        self.stepper.step_changed.connect(self._turn_to)
        self.ribbon.chosen.connect(self.choose)
        self.picture.layer_selected.connect(self._choose_layer)
        self.card.weight_chosen.connect(self._follow_weight)
        self.show_telling(None)

    def _build(self) -> None:
        theme = self._theme
        self.picture = StepPicture(theme)
        self.card = StageCard(theme)
        self.card.setMinimumWidth(theme.pixels(200))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(SPACE_3)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.picture)
        self.splitter.addWidget(self.card)
        self.ribbon = StageRibbon(theme)
        self.stepper = Stepper(theme, 1, 1, StepUnit.STAGE)
        self.transport = QHBoxLayout()
        self.transport.setSpacing(SPACE_3)
        self.transport.addWidget(self.stepper, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.ribbon)
        column.addLayout(self.transport)

    # What is shown

    def show_telling(self, telling: Telling | None, stage: int = 0) -> None:
        """Tell another step, beginning with one of its stages; None tells none."""
        before, self.telling = self.telling, telling
        self.card.set_telling(telling)
        self.card.setVisible(telling is not None)
        self.ribbon.setVisible(telling is not None)
        if telling is None:
            self.stepper.pause()
            self.picture.show_flow(None)
            return
        stages = telling.step.stages
        is_same_network = before is not None and before.step.spec == telling.step.spec
        if not (is_same_network and self._weight and self._weight[0] in telling.step.learning):
            self._weight = telling.weight
        self.ribbon.show_chips([_chip(one, telling.step.spec) for one in stages])
        self.stepper.set_last(len(stages) - 1)
        self.stepper.set_step(stage)
        update = telling.step.update
        self.show_network(
            telling.step.spec, None if update is None else update.weights, telling.class_names
        )
        self._show_stage()

    def show_network(
        self, spec: NetworkSpec, theta: FloatArray | None, class_names: tuple[str, ...]
    ) -> None:
        """Show a network; one that is none, because of its design, is not shown."""
        try:
            shapes.infer(spec)
        except DesignError:
            self.splitter.hide()
            return
        self.splitter.show()
        if self._shown is None or self._shown[0] != spec:
            self.picture.set_network(spec, class_names)
            self._shown = (spec, None)
        self.picture.set_class_names(class_names)
        if self._shown[1] is not theta:
            self.picture.set_weights(theta)
            self._shown = (spec, theta)

    @property
    def stage(self) -> Stage | None:
        """The stage that is told; None while there is no step."""
        telling = self.telling
        return None if telling is None else telling.step.stages[self.stepper.step]

    @property
    def progress(self) -> float:
        """How far the stage has come, from 0 to 1."""
        return self._progress

    @property
    def is_at_end(self) -> bool:
        """Whether the last stage is told."""
        return self.telling is not None and self.stepper.step == self.stepper.last

    def set_told(self, is_told: bool) -> None:
        """Let a person walk through the stages, or not."""
        if not is_told:
            self.stepper.pause()
        self.stepper.setEnabled(is_told)
        self.ribbon.setEnabled(is_told)

    def _show_stage(self) -> None:
        telling, stage = self.telling, self.stage
        if telling is None or stage is None:
            return
        self.ribbon.light(self.stepper.step)
        self.card.show_stage(stage, self._weight)
        self.picture.set_batch_size(len(telling.step.indices))
        self.picture.show_flow(flow_of(telling.step, stage), self._progress)
        self.turned.emit()

    def _turn_to(self, _: int) -> None:
        """Show another stage, and let it flow."""
        self._progress = 0.0 if self.isVisible() else 1.0
        self._show_stage()
        if self.isVisible():
            self._frames.start()

    def _advance(self) -> None:
        """Let the stage flow on by a frame."""
        seconds = FLOWING / self.stepper.speed
        self._progress = min(1.0, self._progress + FRAME_MS / 1000 / seconds)
        self.picture.show_flow(self.picture.flow, self._progress)
        if self._progress >= 1.0:
            self._frames.stop()

    # Gestures

    def choose(self, number: int) -> None:
        """Show a stage."""
        self.stepper.pause()
        if number != self.stepper.step:
            self.stepper.set_step(number)
            self._turn_to(number)

    def take_key(self, event: QKeyEvent) -> bool:
        """Play and step with the keys of the run bar; return whether it was one of them."""
        return self.stepper.isEnabled() and self.stepper.take_key(event)

    def _choose_layer(self, position: int) -> None:
        """Show the stage of the layer that was clicked, on the way that is being looked at."""
        self.picture.select(INPUT)
        telling, stage = self.telling, self.stage
        if telling is None or stage is None:
            return
        wanted = Phase.BACKWARD if stage.phase is Phase.BACKWARD else Phase.FORWARD
        for number, one in enumerate(telling.step.stages):
            if one.layer == position and one.phase is wanted:
                self.choose(number)

    def _follow_weight(self, name: str, index: tuple[int, ...]) -> None:
        self._weight = (name, index)
        stage = self.stage
        if stage is not None:
            self.card.show_stage(stage, self._weight)

    # Window

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card beside the picture where there is room, else below it."""
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE * self.height()
        orientation = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if orientation != self.splitter.orientation() or not any(self.splitter.sizes()):
            self.splitter.setOrientation(orientation)
            whole = self.width() if is_wide else self.height()
            picture = round(_PICTURE * whole)
            self.splitter.setSizes([picture, whole - picture])

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing move that nobody sees."""
        super().hideEvent(event)
        self._frames.stop()
        self._progress = 1.0


_SYMBOLS = {Phase.BATCH: "X, Y", Phase.LOSS: "L", Phase.UPDATE: "θ", Phase.AFTER: "L′"}
"""What stages stand for that are in no layer."""


def _chip(stage: Stage, spec: NetworkSpec) -> Chip:
    """Return how a stage stands in the ribbon."""
    title, phase = words.title(stage, spec), words.phase_name(stage.phase)
    color = COLORS[stage.phase]
    if stage.layer is None:
        symbol = _SYMBOLS[stage.phase]
        return Chip(phase, symbol, symbol[0], title, color)
    name = words.layer_name(spec, stage.layer)
    direction = 1 if stage.phase is Phase.FORWARD else -1
    return Chip(phase, name, str(stage.layer + 1), title, color, direction)
