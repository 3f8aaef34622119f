"""How long the gradient of each layer is, and how far an update moves its parameters."""

from math import inf, isfinite, nan, sqrt

import numpy as np

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.clipping import SAFE
from mlpstudio.engine.network import Network
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import NetworkSpec

FIRST = 10
"""Steps at the beginning that are all measured: that is where most happens."""

GAP, DOUBLING = 10, 2_000
"""Later every tenth is, and half as many with each doubling of the steps beyond 4,000: a plot has
no room for more. Measuring 407,050 parameters takes a tenth of a step."""


def is_due(step: int) -> bool:
    """Return whether an update, 1 for the first, is one that is measured.

    It hangs on nothing but its number: a training that is interrupted and goes on measures the
    same updates as one that is not.
    """
    if step <= FIRST:
        return True
    return step % GAP == 0 and step % _gap(step) == 0


def _gap(step: int) -> int:
    return GAP << max(0, (step // DOUBLING).bit_length() - 1)


def measured_layers(spec: NetworkSpec) -> tuple[LayerShape, ...]:
    """Return the layers that have parameters, in order; the frozen ones are among them."""
    return tuple(shape for shape in shapes.infer(spec) if shape.n_parameters)


def length(vector: FloatArray) -> float:
    """Return the Euclidean norm of (n,) numbers, also where their squares leave float32's range.

    Gradients that vanish are the ones to be seen: 1e-25 squared is 0 in float32.
    """
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        square = float(np.dot(vector, vector))
    if SAFE < square < inf:
        return sqrt(square)
    largest = float(np.max(np.abs(vector), initial=0.0))
    if largest == 0.0 or not isfinite(largest):
        return largest
    unit = vector / largest  # (n,)
    return largest * sqrt(float(np.dot(unit, unit)))


class NormMeter:
    """Measures the updates of one network, and never changes what they come to."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._parts = tuple(shape.parameters for shape in measured_layers(network.spec))
        self._before = np.empty_like(network.theta)  # (P,)
        self._gradients: tuple[float, ...] = ()
        self._sizes: tuple[float, ...] = ()

    def before_update(self) -> None:
        """Look at gradient and parameters when the gradient is whole and nothing has moved."""
        theta, gradient = self._network.theta, self._network.gradient
        np.copyto(self._before, theta)
        self._gradients = tuple(length(gradient[part]) for part in self._parts)
        self._sizes = tuple(length(theta[part]) for part in self._parts)

    def after_update(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Return ‖dθ‖ and ‖Δθ‖/‖θ‖ of each layer, as in `events.Norms`."""
        moved = np.subtract(self._network.theta, self._before, out=self._before)  # (P,)
        ratios = tuple(
            length(moved[part]) / size if size > 0.0 else nan
            for part, size in zip(self._parts, self._sizes, strict=True)
        )
        return self._gradients, ratios
