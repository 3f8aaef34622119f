"""What tests of the digit panels share: networks that read, and strokes that draw."""

from dataclasses import replace

import numpy as np

from mlpstudio.document.project import Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.network import Network, initialized
from mlpstudio.engine.optimizers import create
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.labs.digits.strokes import PenPoint, Stroke
from mlpstudio.runs.record import Run
from mlpstudio.ui.panel import Workbench


def stroke_through(*places: tuple[float, float], width: float = 0.09) -> Stroke:
    """Return a stroke through places in shares of the field."""
    return Stroke(tuple(PenPoint(x, y, width) for x, y in places))


BAR = stroke_through((0.5, 0.2), (0.5, 0.5), (0.5, 0.8))
"""Upright."""

DASH = stroke_through((0.2, 0.5), (0.5, 0.5), (0.8, 0.5))
"""Flat."""


def show_linear(
    bench: Workbench, biases: dict[int, float], activation: str = "softmax", units: int = 10
) -> None:
    """Show a trained linear classifier that answers the same to every drawing."""
    spec = NetworkSpec((28, 28), (DenseSpec(units, activation),))
    network = Network(spec)
    for class_, bias in biases.items():
        network.affines[0].b[class_] = bias
    show_network(bench, network)


def bar_reader() -> Network:
    """Return a network that reads ink along the middle column as 1 and along the row as 7."""
    network = Network(NetworkSpec((28, 28), (DenseSpec(10, "softmax"),)))
    weights = network.affines[0].W.reshape(28, 28, 10)  # (28, 28, 10)
    weights[13:15, :, 7] = 0.5
    weights[:, 13:15, 1] = 0.5
    return network


def hidden_reader(seed: int = 0) -> Network:
    """Return a network with a hidden layer and weights that know nothing."""
    return initialized(NetworkSpec((28, 28), (DenseSpec(40), DenseSpec(10, "softmax"))), seed)


def show_network(bench: Workbench, network: Network) -> None:
    """Show a network as that of a run that made one step."""
    state = TrainingState(network, create("rmsprop", network.theta.size), step=1)
    run = Run.begun(replace(Project(), network=network.spec))
    run.checkpoint = Checkpoint.of(state, "rmsprop")
    bench.runs.show(run)


def digit_image(column: int = 13) -> np.ndarray:
    """Return an upright bar as an image."""
    image = np.zeros((28, 28), np.uint8)  # (28, 28)
    image[4:24, column : column + 3] = 255
    return image
