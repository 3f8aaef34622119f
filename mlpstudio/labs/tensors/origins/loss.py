"""Where the loss comes from: samples, labels, class weights and penalties."""

import numpy as np

from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.spec import DenseSpec
from mlpstudio.labs.tensors.origins.making import column, constant, extra, given, reduced, single
from mlpstudio.labs.tensors.origins.origin import Cell, Column, Origin, Reduction, Term
from mlpstudio.labs.tensors.origins.values import CLIP, Values

_CLIPPED = f"min(max({{1}}, {CLIP}), 1 - {CLIP})"
_LEAST = 1e-30
"""A probability below this is not one to take the logarithm of: float32 may have lost it."""


class LossOrigins:
    """Explains the loss, and what it is made of."""

    def __init__(self, values: Values) -> None:
        self._values = values

    def total(self, cell: Cell) -> Origin:
        """Return where the loss of the batch comes from."""
        values = self._values
        losses = column(values, "losses", None)
        return reduced(
            values,
            cell,
            Reduction.MEAN,
            "{0}",
            (losses,),
            losses.values,
            extras=tuple(self._penalties()),
        )

    def _penalties(self) -> list[Term]:
        found: list[Term] = []
        dense = [layer for layer in self._values.spec.layers if isinstance(layer, DenseSpec)]
        for k, layer in enumerate(dense, start=1):
            if layer.trainable and layer.l1:
                part = Cell(f"Σ|W{k}|")
                found.append(extra(self._values, f"{layer.l1} * {{0}}", layer.l1, part))
            if layer.trainable and layer.l2:
                part = Cell(f"ΣW{k}²")
                found.append(extra(self._values, f"{layer.l2} * {{0}}", layer.l2, part))
        return found

    def of(self, cell: Cell) -> Origin | None:
        """Return where a quantity comes from that belongs to the loss; None for another."""
        values, name = self._values, cell.name
        if name == "losses":
            before = Cell("losses before weights", cell.index)
            if values.loss.class_weights:
                return single(values, cell, "{0} * {1}", Cell("w", cell.index), before)
            return self._sample(cell)
        if name == "losses before weights":
            return self._sample(cell)
        if name == "w" or name.startswith(("Σ|", "ΣW")):
            return given(values, cell)
        if name == "T":
            return self._target(cell)
        return None

    def _target(self, cell: Cell) -> Origin:
        values, (n, c) = self._values, cell.index
        share = values.loss.label_smoothing
        if LOSSES[values.loss.name].wants_integers:
            label, body = Cell("Y", (n,)), f"(1 if {{0}} == {c} else 0)"
        else:
            label, body = Cell("Y", (n, c) if values["Y"].ndim == 2 else (n,)), "{0}"
        if share:
            body = f"(1 - {share}) * {body} + {share} / {values.smoothing_classes}"
        return single(values, cell, body, label)

    def _sample(self, cell: Cell) -> Origin:
        """Return where the loss of one sample comes from."""
        values, n = self._values, cell.index[0]
        name = values.loss.name
        if name in ("categorical_crossentropy", "sparse_categorical_crossentropy"):
            return self._crossentropy(cell)
        targets = Column(values.targets, (n, None), np.asarray(values["T"][n], np.float64))
        terms = values.loss_terms(n)  # (C,)
        if name == "hinge":
            columns = (column(values, "margins", n, None),)
            return reduced(values, cell, Reduction.SUM, "{0}", columns, terms)
        is_fused = name == "binary_crossentropy" and values.is_fused
        source = values.fused_scores if is_fused else values.outputs
        template = {
            "mean_squared_error": "({1} - {0}) ** 2",
            "mean_absolute_error": "abs({1} - {0})",
            "binary_crossentropy": "log(1 + exp({1})) - {0} * {1}"
            if is_fused
            else f"-({{0}} * log({_CLIPPED}) + (1 - {{0}}) * log(1 - {_CLIPPED}))",
        }[name]
        columns = (targets, column(values, source, n, None))
        results = terms * values.C  # (C,) before the mean is taken
        return reduced(values, cell, Reduction.MEAN, template, columns, results)

    def _crossentropy(self, cell: Cell) -> Origin:
        """Return the sum over the classes that are right at all."""
        values, n = self._values, cell.index[0]
        T = np.asarray(values["T"][n], np.float64)  # (C,)
        places = np.flatnonzero(T)  # (right classes,)
        targets = Column(values.targets, (n, None), T[places])
        results = values.loss_terms(n)[places]  # (right classes,)
        P = values.double(values.probabilities)[n][places]  # (right classes,)
        if values.is_fused and not bool((P > _LEAST).all()):
            Z, m = values.fused_scores, len(places)
            columns = (
                targets,
                Column(Z, (n, None), values.double(Z)[n][places]),
                constant(values, f"max {Z}", n, n=m),
                constant(values, f"total {Z}", n, n=m),
            )
            template = "-{0} * ({1} - {2} - log({3}))"
        else:
            columns = (targets, Column(values.probabilities, (n, None), P))
            template = "-{0} * log({1})" if values.is_fused else f"-{{0}} * log({_CLIPPED})"
        return reduced(values, cell, Reduction.SUM, template, columns, results, places=places)
