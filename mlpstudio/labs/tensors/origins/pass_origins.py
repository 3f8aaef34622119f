"""Finds where the numbers of one pass come from."""

from collections.abc import Sequence

from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.trace import Pass, Role, Tensor
from mlpstudio.labs.tensors.origins.gradients import GradientOrigins
from mlpstudio.labs.tensors.origins.layers import LayerOrigins
from mlpstudio.labs.tensors.origins.loss import LossOrigins
from mlpstudio.labs.tensors.origins.making import given
from mlpstudio.labs.tensors.origins.origin import Cell, Origin
from mlpstudio.labs.tensors.origins.quantities import QuantityOrigins
from mlpstudio.labs.tensors.origins.values import Values


class PassOrigins:
    """Explains any cell of a pass by other cells."""

    def __init__(
        self, traced: Sequence[Tensor], spec: NetworkSpec, loss: LossSpec | str, seed: int = 0
    ) -> None:
        self.values = Values(traced, spec, loss, seed)
        self._layers = LayerOrigins(self.values)
        self._loss = LossOrigins(self.values)
        self._gradients = GradientOrigins(self.values, self._layers)
        self._quantities = QuantityOrigins(self.values, self._layers)

    def of(self, cell: Cell) -> Origin:
        """Return where a number comes from.

        Raises:
            KeyError: There is no such tensor.
            IndexError: It has no such place.
        """
        tensor = self.values.tensors.get(cell.name)
        if tensor is None:
            return self._loss.of(cell) or self._quantities.of(cell)
        if tensor.when is Pass.PARAMETER:
            return given(self.values, cell)
        if tensor.when is Pass.BACKWARD:
            return self._gradients.of(cell, tensor)
        if tensor.role is Role.LOSS:
            return self._loss.total(cell)
        return self._layers.of(cell, tensor)
