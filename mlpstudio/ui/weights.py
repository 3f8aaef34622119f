"""The parameters that the panels show: a run's, or those that a design would begin with."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.network import Network, initialized
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.state import initial_weights_seed
from mlpstudio.errors import DesignError
from mlpstudio.ui.background import Background

DRAWN_AT_ONCE = 500_000
"""Parameters whose initial weights are drawn on the GUI thread, in less than a frame's time."""

DRAWN_WHILE_IDLE = 20_000_000
"""Parameters; a larger design gets its initial weights when it is trained, not while edited."""

_PURPOSE = "initial weights"


@dataclass(frozen=True, slots=True)
class Weights:
    """The parameters of some network at some moment.

    Attributes:
        spec: The design they belong to.
        values: (P + S,) read-only, a network's `weights`.
        step: Updates made; 0 for initial weights.
    """

    spec: NetworkSpec
    values: FloatArray
    step: int

    def network(self) -> Network:
        """Return a network of one's own with these parameters."""
        return Network(self.spec, self.values.copy())


class InitialWeights(QObject):
    """The weights with which the design at hand would begin, drawn when they are asked for.

    Signals:
        arrived: Weights drawn in the background are there; ask again.
    """

    arrived = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._drawn: Weights | None = None
        self._drawn_for: tuple[NetworkSpec, int] | None = None

    def of(self, project: Project) -> Weights | None:
        """Return the initial weights of a project's network.

        Returns:
            None when the design is invalid or very large, and while those of a large one are
            being drawn.
        """
        wanted = (project.network, project.training.seed)
        if self._drawn_for != wanted:
            self._drawn, self._drawn_for = self._draw(project), wanted
        return self._drawn

    def _draw(self, project: Project) -> Weights | None:
        self._background.cancel(_PURPOSE)
        try:
            count = shapes.parameter_count(project.network)
        except DesignError:
            return None
        if count <= DRAWN_AT_ONCE:
            return _initial_weights(project)
        if count <= DRAWN_WHILE_IDLE:
            self._background.run(
                _PURPOSE, lambda ticket: _initial_weights(project), self._take, owner=self
            )
        return None

    def _take(self, weights: Weights) -> None:
        self._drawn = weights
        self.arrived.emit()


def _initial_weights(project: Project) -> Weights:
    network = initialized(project.network, initial_weights_seed(project.training.seed))
    network.weights.flags.writeable = False
    return Weights(project.network, network.weights, 0)
