"""The picture of a network with a training step going through it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.network.network_flow import Flow, FlowPainter
from mlpstudio.ui.widgets.network.network_paint import NetworkPainter
from mlpstudio.ui.widgets.network.network_scene import Scene
from mlpstudio.ui.widgets.network.network_view import NetworkView


class StepPicture(NetworkView):
    """Lights one stage of a step after the other; under the pointer it is the network itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._flow: Flow | None = None
        self._progress = 1.0
        self._prepared: tuple[Flow, NetworkPainter, FlowPainter] | None = None
        self.setAccessibleName(self.tr("Picture of the step"))
        theme.changed.connect(self._forget)

    def show_flow(self, flow: Flow | None, progress: float = 1.0) -> None:
        """Light a stage; None shows the network at rest.

        Args:
            flow: The stage.
            progress: How far it has come, from 0 to 1.
        """
        self._flow, self._progress = flow, progress
        self.update()

    @property
    def flow(self) -> Flow | None:
        """The stage that is lit."""
        return self._flow

    @property
    def progress(self) -> float:
        """How far it has come."""
        return self._progress

    def sizeHint(self) -> QSize:
        """Ask for more height than the design's picture, which stands above a list."""
        return super().sizeHint().expandedTo(QSize(0, 300))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the network, and the stage over it unless a neuron is pointed at."""
        super().paintEvent(event)
        network, flow, spec = self._painter, self._flow, self._spec
        if network is None or flow is None or spec is None or self.hovered is not None:
            return
        prepared = self._prepared
        if prepared is None or prepared[0] is not flow or prepared[1] is not network:
            prepared = self._prepared = (flow, network, network.flow_painter(flow))
        scene = Scene(spec, self._class_names, self._selected, self._strengths, self._biases)
        painter = QPainter(self)
        network.paint_flow(painter, scene, prepared[2], self._progress)
        painter.end()

    def _forget(self) -> None:
        self._prepared = None
