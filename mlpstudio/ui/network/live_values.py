"""What flows through the network at this moment: the drawing or a sample, layer by layer."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.network import Network
from mlpstudio.labs.networks.layer_outputs import layer_outputs
from mlpstudio.labs.networks.neuron import Neuron, neuron
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.digit_reader import can_read, scale_for
from mlpstudio.ui.follower import Follower, Look
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.weights import Weights
from mlpstudio.ui.widgets.network.network_layout import INPUT

REST_MS = 125
"""Eight looks a second: enough for the eye."""

_PURPOSE = "values of neurons"


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """A pass of one sample.

    Attributes:
        weights: Which the network had.
        X: (D_in,) the sample as the network takes it.
        label: Its class, where it is a training sample; None where it was drawn.
        outputs: What each layer gives, by its position in the design; `INPUT` gives the sample.
        neuron: What the chosen neuron computes, if there is one.
    """

    weights: Weights
    X: FloatArray
    label: int | None
    outputs: dict[int, FloatArray]
    neuron: Neuron | None


class LiveValues(QObject):
    """Follows drawing and weights, and tells what flows while somebody sees it.

    Without a drawing nothing is followed, unless a neuron is chosen: then it is the first training
    sample that flows.

    Signals:
        changed(values): New `Values`, or None for none.
    """

    changed = Signal(object)

    def __init__(self, bench: Workbench, viewer: QWidget) -> None:
        """Make it.

        Args:
            bench: With the drawing, the data and the weights.
            viewer: Where it is seen.
        """
        super().__init__(viewer)
        self._bench = bench
        self._chosen: tuple[int, int] | None = None
        self._has_told = False
        self._follower = Follower(bench.background, _PURPOSE, viewer, self._look, REST_MS)
        bench.runs.weights_changed.connect(self._follower.want)
        bench.board.ink_changed.connect(self._follower.want)
        bench.data.changed.connect(self._follower.want)

    @property
    def is_busy(self) -> bool:
        """Whether something new is still to be told."""
        return self._follower.is_busy

    def choose(self, chosen: tuple[int, int] | None) -> None:
        """Choose the neuron that is told of: the position of its layer, and its number."""
        self._chosen = chosen
        self._follower.want_now()

    def look_again(self) -> None:
        """Look when the viewer is seen again, or when the design is another."""
        self._follower.want_now()

    def _look(self) -> Look | None:
        weights = self._bench.runs.weights
        if weights is None or weights.spec != self._bench.session.project.network:
            return self._tell_nothing()
        sample = self._sample(weights)
        if sample is None:
            return self._tell_nothing()
        (inputs, label), chosen = sample, self._chosen  # (D_in,)
        is_there = chosen is not None and chosen[0] < len(weights.spec.layers)

        def work(_: Ticket) -> Values:
            network = Network(weights.spec, weights.values)
            outputs = {one.layer: one.values for one in layer_outputs(network, inputs)}
            found = neuron(network, inputs, *chosen) if chosen is not None and is_there else None
            return Values(weights, inputs, label, {INPUT: inputs, **outputs}, found)

        return Look(work, self._tell)

    def _tell(self, values: Values) -> None:
        """Tell of a pass, unless the design is another by now."""
        if values.weights.spec == self._bench.session.project.network:
            self._has_told = True
            self.changed.emit(values)

    def _tell_nothing(self) -> None:
        if self._has_told:
            self._has_told = False
            self.changed.emit(None)

    def _sample(self, weights: Weights) -> tuple[FloatArray, int | None] | None:
        """Return the drawing, or a training sample while a neuron is chosen."""
        bench = self._bench
        scale = scale_for(bench.runs, bench.session.project)
        prepared = bench.board.prepared if can_read(weights.spec) else None
        if prepared is not None:
            return prepared.image.reshape(-1) * np.float32(scale), None  # (784,)
        dataset = bench.data.dataset
        if self._chosen is None or dataset is None or len(dataset.train) == 0:
            return None
        samples = dataset.train
        if samples.n_features != weights.spec.n_features:
            return None
        room, label = np.empty((1, samples.n_features), np.float32), samples.labels[0]  # (1, D_in)
        number = int(label if np.ndim(label) == 0 else np.argmax(label))
        return samples.gather(slice(0, 1), room)[0], number
