"""Where the quantities come from that stand between two tensors, such as a row's largest score."""

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.labs.tensors.origins.layers import LayerOrigins
from mlpstudio.labs.tensors.origins.making import column, constant, given, reduced, single
from mlpstudio.labs.tensors.origins.origin import Cell, Column, Origin, Reduction
from mlpstudio.labs.tensors.origins.values import CLIP, Values

_CLIPPED = f"min(max({{0}}, {CLIP}), 1 - {CLIP})"


class QuantityOrigins:
    """Explains what is no tensor of the pass."""

    def __init__(self, values: Values, layers: LayerOrigins) -> None:
        self._values, self._layers = values, layers

    def of(self, cell: Cell) -> Origin:
        """Return where a quantity comes from."""
        values, name = self._values, cell.name
        word, _, rest = name.partition(" ")
        if word == "max":
            scores = column(values, rest, *cell.index, None)
            return self._reduced(cell, Reduction.MAX, "{0}", scores)
        if word == "total":
            return self._total(cell, rest)
        if word == "mean":
            columns = [column(values, each, None, *cell.index) for each in rest.split(" * ")]
            return self._product(cell, Reduction.MEAN, columns)
        if word == "inner":
            columns = [column(values, each, *cell.index, None) for each in (rest, f"d{rest}")]
            return self._product(cell, Reduction.SUM, columns)
        if name == "P":
            return self._layers.activated(cell, values.made_by, values.outputs)
        if name == f"d{values.outputs}":
            return self._output_gradient(cell)
        return self._of_labels(cell)

    def _of_labels(self, cell: Cell) -> Origin:
        values, name = self._values, cell.name
        if name == "ΣT":
            return self._reduced(cell, Reduction.SUM, "{0}", self._targets(cell.index[0]))
        if name == "right":
            outputs = column(values, values.outputs, *cell.index, None)
            return self._product(cell, Reduction.SUM, [outputs, self._targets(cell.index[0])])
        if name == "margins":
            parts = (
                Cell(values.outputs, cell.index),
                Cell("right", cell.index[:1]),
                Cell(values.targets, cell.index),
            )
            return single(values, cell, "max({0} - {1} + 1 - {2}, 0)", *parts)
        if name == "Σ sign(margins)":
            margins = column(values, "margins", *cell.index, None)
            signs = np.sign(margins.values)  # (C,)
            return self._reduced(cell, Reduction.SUM, "sign({0})", margins, results=signs)
        return given(values, cell)  # mask and noise: they were drawn

    def _targets(self, sample: int) -> Column:
        values = self._values
        return Column(values.targets, (sample, None), np.asarray(values["T"][sample], np.float64))

    def _reduced(
        self,
        cell: Cell,
        reduction: Reduction,
        template: str,
        *columns: Column,
        results: FloatArray | None = None,
    ) -> Origin:
        terms = columns[0].values if results is None else results
        return reduced(self._values, cell, reduction, template, columns, terms)

    def _product(self, cell: Cell, reduction: Reduction, columns: list[Column]) -> Origin:
        with np.errstate(all="ignore"):
            results = np.prod([each.values for each in columns], axis=0)  # (n,)
        template = " * ".join(f"{{{i}}}" for i in range(len(columns)))
        return self._reduced(cell, reduction, template, *columns, results=results)

    def _total(self, cell: Cell, source: str) -> Origin:
        scores = column(self._values, source, *cell.index, None)
        largest = constant(self._values, f"max {source}", *cell.index, n=len(scores.values))
        with np.errstate(all="ignore"):
            results = np.exp(scores.values - largest.values)  # (D,)
        return self._reduced(
            cell, Reduction.SUM, "exp({0} - {1})", scores, largest, results=results
        )

    def _output_gradient(self, cell: Cell) -> Origin:
        """Return the gradient of the loss by an output."""
        values, name = self._values, self._values.loss.name
        n_numbers = values.B * values.C
        parts = [Cell(values.outputs, cell.index), Cell(values.targets, cell.index)]
        if name == "hinge":
            parts[0] = Cell("margins", cell.index)
            parts.append(Cell("Σ sign(margins)", cell.index[:1]))
        output = float(values.double(values.outputs)[cell.index])
        is_clipped = not CLIP <= output <= 1 - CLIP
        template = {
            "mean_squared_error": f"2 * ({{0}} - {{1}}) / {n_numbers}",
            "mean_absolute_error": f"sign({{0}} - {{1}}) / {n_numbers}",
            "hinge": f"(sign({{0}}) - {{1}} * {{2}}) / {values.B}",
            "binary_crossentropy": f"({{0}} - {{1}}) / ({{0}} * (1 - {{0}})) / {n_numbers}",
        }.get(name, f"-{{1}} / {{0}} / {values.B}")
        if name.endswith("crossentropy") and is_clipped:
            template = f"0 if {{0}} != {_CLIPPED} else {{1}}"
        if values.loss.class_weights:
            template = f"{{{len(parts)}}} * ({template})"
            parts.append(Cell("w", cell.index[:1]))
        return single(values, cell, template, *parts)
