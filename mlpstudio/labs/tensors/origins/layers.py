"""Where the numbers come from that the layers make of a batch."""

from collections.abc import Callable

import numpy as np

from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NoiseSpec
from mlpstudio.engine.trace import Role, Tensor
from mlpstudio.labs.tensors.origins.activations import VALUES
from mlpstudio.labs.tensors.origins.making import column, constant, extra, given, reduced, single
from mlpstudio.labs.tensors.origins.origin import Cell, Origin, Reduction
from mlpstudio.labs.tensors.origins.values import Values

Explain = Callable[[Cell, Tensor], Origin]


class LayerOrigins:
    """Explains the tensors of the forward pass but the loss."""

    def __init__(self, values: Values) -> None:
        self._values, self._flow = values, values.flow
        self._by_role: dict[Role, Explain] = {
            Role.SCORES: self._scores,
            Role.ACTIVATIONS: self._activations,
            Role.ACTIVATED: self._activations,
            Role.DROPPED: self._dropped,
            Role.NOISY: self._noisy,
            Role.FLAT: self._flat,
            Role.MEAN: self._mean,
            Role.VARIANCE: self._variance,
            Role.STANDARDISED: self._standardised,
            Role.NORMALISED: self._normalised,
        }

    def of(self, cell: Cell, tensor: Tensor) -> Origin:
        """Return where a number of the forward pass comes from."""
        explain = self._by_role.get(tensor.role)
        return given(self._values, cell) if explain is None else explain(cell, tensor)

    def activated(self, cell: Cell, activation: str, source: str) -> Origin:
        """Return where a number comes from that an activation made of `source`."""
        sample = cell.index[0]
        if activation == "softmax":
            return single(
                self._values,
                cell,
                "exp({0} - {1}) / {2}",
                Cell(source, cell.index),
                Cell(f"max {source}", (sample,)),
                Cell(f"total {source}", (sample,)),
            )
        return single(self._values, cell, VALUES[activation], Cell(source, cell.index))

    def _scores(self, cell: Cell, tensor: Tensor) -> Origin:
        k, source, (n, j) = tensor.name[1:], self._flow.before(tensor.name), cell.index
        values = self._values
        inputs, weights = column(values, source, n, None), column(values, f"W{k}", None, j)
        bias = self._flow.layer(tensor, DenseSpec).use_bias
        extras = (extra(values, "{0}", 1.0, Cell(f"b{k}", (j,))),) if bias else ()
        with np.errstate(all="ignore"):
            products = inputs.values * weights.values  # (D_in,)
        return reduced(
            values, cell, Reduction.SUM, "{0} * {1}", (inputs, weights), products, extras=extras
        )

    def _activations(self, cell: Cell, tensor: Tensor) -> Origin:
        source = self._flow.before(tensor.name)
        return self.activated(cell, self._flow.activation(tensor), source)

    def _dropped(self, cell: Cell, tensor: Tensor) -> Origin:
        layer = self._flow.layer(tensor, DropoutSpec)
        source = Cell(self._flow.source(tensor), cell.index)
        mask = Cell(f"mask{tensor.name[1:]}", cell.index)
        if not layer.rate:
            return single(self._values, cell, "{0}", source)
        return single(self._values, cell, thinned(layer), mask, source)

    def _noisy(self, cell: Cell, tensor: Tensor) -> Origin:
        stddev = self._flow.layer(tensor, NoiseSpec).stddev
        source = Cell(self._flow.source(tensor), cell.index)
        if not stddev:
            return single(self._values, cell, "{0}", source)
        noise = Cell(f"noise{tensor.name[1:]}", cell.index)
        return single(self._values, cell, f"{{0}} + {stddev} * {{1}}", source, noise)

    def _flat(self, cell: Cell, tensor: Tensor) -> Origin:
        source = self._flow.source(tensor)
        n, feature = cell.index
        shape = self._values[source].shape[1:]
        place = tuple(int(i) for i in np.unravel_index(feature, shape))
        return single(self._values, cell, "{0}", Cell(source, (n, *place)))

    def _mean(self, cell: Cell, tensor: Tensor) -> Origin:
        if not self._flow.layer(tensor, BatchNormSpec).trainable:
            return given(self._values, cell)
        features = column(self._values, self._flow.source(tensor), None, cell.index[0])
        return reduced(self._values, cell, Reduction.MEAN, "{0}", (features,), features.values)

    def _variance(self, cell: Cell, tensor: Tensor) -> Origin:
        if not self._flow.layer(tensor, BatchNormSpec).trainable:
            return given(self._values, cell)
        values, j = self._values, cell.index[0]
        features = column(values, self._flow.source(tensor), None, j)
        mean = constant(values, f"μ{tensor.name[1:]}", j, n=len(features.values))
        squares = (features.values - mean.values) ** 2  # (B,)
        return reduced(values, cell, Reduction.MEAN, "({0} - {1}) ** 2", (features, mean), squares)

    def _standardised(self, cell: Cell, tensor: Tensor) -> Origin:
        k, j = tensor.name[1:], cell.index[1]
        epsilon = self._flow.layer(tensor, BatchNormSpec).epsilon
        parts = (
            Cell(self._flow.source(tensor), cell.index),
            Cell(f"μ{k}", (j,)),
            Cell(f"v{k}", (j,)),
        )
        return single(self._values, cell, f"({{0}} - {{1}}) / sqrt({{2}} + {epsilon})", *parts)

    def _normalised(self, cell: Cell, tensor: Tensor) -> Origin:
        k, j = tensor.name[1:], cell.index[1]
        parts = (Cell(f"γ{k}", (j,)), Cell(f"S{k}", cell.index), Cell(f"β{k}", (j,)))
        return single(self._values, cell, "{0} * {1} + {2}", *parts)


def thinned(layer: DropoutSpec) -> str:
    """Return what dropout makes of a mask and a number, or of a gradient."""
    return "{0} * {1}" if layer.classical else f"{{0}} * {{1}} / (1 - {layer.rate})"
