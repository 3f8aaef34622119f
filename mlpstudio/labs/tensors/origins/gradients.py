"""Where the gradients come from, from the loss back to the first weights."""

import numpy as np

from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec
from mlpstudio.engine.trace import Role, Tensor
from mlpstudio.labs.tensors.origins.activations import GRADIENTS
from mlpstudio.labs.tensors.origins.layers import LayerOrigins, thinned
from mlpstudio.labs.tensors.origins.making import column, extra, reduced, single
from mlpstudio.labs.tensors.origins.origin import Cell, Column, Origin, Reduction, Term
from mlpstudio.labs.tensors.origins.values import Values


class GradientOrigins:
    """Explains the tensors of the backward pass."""

    def __init__(self, values: Values, layers: LayerOrigins) -> None:
        self._values, self._flow = values, values.flow
        self._layers = layers

    def of(self, cell: Cell, tensor: Tensor) -> Origin:
        """Return where a gradient comes from."""
        k = tensor.name[2:]
        if tensor.role is Role.WEIGHTS:
            return self._weights(cell, tensor)
        if tensor.role is Role.BIASES:
            return self._summed(cell, column(self._values, f"dZ{k}", None, *cell.index))
        if tensor.role is Role.BETA:
            return self._summed(cell, column(self._values, f"dN{k}", None, *cell.index))
        if tensor.role is Role.GAMMA:
            dN = column(self._values, f"dN{k}", None, *cell.index)
            return self._summed(cell, dN, column(self._values, f"S{k}", None, *cell.index))
        return self._output(cell, tensor.name[1:])

    def _summed(self, cell: Cell, *columns: Column, extras: tuple[Term, ...] = ()) -> Origin:
        with np.errstate(all="ignore"):
            results = np.prod([c.values for c in columns], axis=0)  # (n,)
        template = " * ".join(f"{{{i}}}" for i in range(len(columns)))
        return reduced(
            self._values, cell, Reduction.SUM, template, columns, results, extras=extras
        )

    def _weights(self, cell: Cell, tensor: Tensor) -> Origin:
        k, layer = tensor.name[2:], self._flow.layer(tensor, DenseSpec)
        values, (i, j) = self._values, cell.index
        inputs = column(values, self._flow.source(tensor), None, i)
        extras: list[Term] = []
        weight = Cell(f"W{k}", (i, j))
        if layer.l1:
            value = float(np.sign(values[weight.name][weight.index])) * layer.l1
            part = extra(values, "{0}", 1.0, weight).parts
            extras.append(Term(f"{layer.l1} * sign({{0}})", part, value))
        if layer.l2:
            extras.append(extra(values, f"2 * {layer.l2} * {{0}}", 2 * layer.l2, weight))
        dZ = column(values, f"dZ{k}", None, j)
        return self._summed(cell, inputs, dZ, extras=tuple(extras))

    def _output(self, cell: Cell, name: str) -> Origin:
        """Return where the gradient by a tensor of the flow comes from."""
        values = self._values
        after = self._flow[self._flow.after(name)]
        d, k, (n, j) = f"d{after.name}", after.name[1:], cell.index
        if after.name == self._flow.last and values.is_fused:
            return self._head(cell)
        if after.role is Role.SCORES:
            dZ, W = column(values, d, n, None), column(values, f"W{k}", j, None)
            return self._summed(cell, dZ, W)
        if after.role in (Role.ACTIVATIONS, Role.ACTIVATED):
            return self._activated(cell, self._flow.activation(after), name, after.name)
        if after.role is Role.DROPPED:
            layer = self._flow.layer(after, DropoutSpec)
            if layer.rate:
                mask = Cell(f"mask{k}", cell.index)
                return single(values, cell, thinned(layer), mask, Cell(d, cell.index))
        if after.role is Role.NORMALISED:
            return self._normalised(cell, after)
        return single(values, cell, "{0}", Cell(d, cell.index))

    def _head(self, cell: Cell) -> Origin:
        """Return the difference of probabilities and labels."""
        values, n = self._values, cell.index[0]
        parts = [Cell(values.probabilities, cell.index), Cell(values.targets, cell.index)]
        n_numbers = values.B
        template = "({0} - {1})"
        if values.loss.name == "binary_crossentropy":
            n_numbers = values.B * values.C
        elif values.loss.name == "categorical_crossentropy":
            template = "({0} * {2} - {1})"
            parts.append(Cell("ΣT", (n,)))
        template = f"{template} / {n_numbers}"
        if values.loss.class_weights:
            template = f"{{{len(parts)}}} * {template}"
            parts.append(Cell("w", (n,)))
        return single(values, cell, template, *parts)

    def _activated(self, cell: Cell, activation: str, source: str, made: str) -> Origin:
        values, gradient = self._values, Cell(f"d{made}", cell.index)
        if activation == "softmax":
            inner = Cell(f"inner {made}", cell.index[:1])
            parts = (Cell(made, cell.index), gradient, inner)
            return single(values, cell, "{0} * ({1} - {2})", *parts)
        template, letters = GRADIENTS[activation]
        others = {"z": (Cell(source, cell.index),), "a": (Cell(made, cell.index),), "": ()}
        return single(values, cell, template, gradient, *others[letters[1:]])

    def _normalised(self, cell: Cell, after: Tensor) -> Origin:
        k, j, layer = after.name[1:], cell.index[1], self._flow.layer(after, BatchNormSpec)
        parts = [Cell(f"γ{k}", (j,)), Cell(f"v{k}", (j,)), Cell(f"dN{k}", cell.index)]
        scale = f"{{0}} / sqrt({{1}} + {layer.epsilon})"
        if not layer.trainable:
            return single(self._values, cell, f"{scale} * {{2}}", *parts)
        parts += [
            Cell(f"mean dN{k}", (j,)),
            Cell(f"S{k}", cell.index),
            Cell(f"mean dN{k} * S{k}", (j,)),
        ]
        return single(self._values, cell, f"{scale} * ({{2}} - {{3}} - {{4}} * {{5}})", *parts)
