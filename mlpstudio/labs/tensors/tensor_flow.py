"""Which tensor of a pass is made from which."""

from collections.abc import Sequence
from typing import TypeVar

from mlpstudio.engine.spec import ActivationSpec, DenseSpec, LayerSpec, NetworkSpec
from mlpstudio.engine.trace import Pass, Role, Tensor

Kind = TypeVar("Kind", bound=LayerSpec)

_ROLES = (
    Role.INPUT,
    Role.SCORES,
    Role.ACTIVATIONS,
    Role.ACTIVATED,
    Role.DROPPED,
    Role.NOISY,
    Role.FLAT,
    Role.NORMALISED,
)


class Flow:
    """The tensors that are made one from the other, such as X, Z1, A1, Z2, A2."""

    def __init__(self, tensors: Sequence[Tensor], spec: NetworkSpec) -> None:
        self._spec = spec
        self._tensors = {tensor.name: tensor for tensor in tensors}
        made = [t for t in tensors if t.when is Pass.FORWARD and t.role in _ROLES]
        self._names = [tensor.name for tensor in made]
        self._first_of = {t.layer: t.name for t in reversed(made)}

    def __getitem__(self, name: str) -> Tensor:
        return self._tensors[name]

    @property
    def last(self) -> str:
        """Name of the outputs."""
        return self._names[-1]

    def before(self, name: str) -> str:
        """Return what a tensor of the flow is made from."""
        return self._names[self._names.index(name) - 1]

    def after(self, name: str) -> str:
        """Return what is made from a tensor of the flow."""
        return self._names[self._names.index(name) + 1]

    def source(self, tensor: Tensor) -> str:
        """Return what goes into the layer that a tensor belongs to."""
        return self.before(self._first_of[tensor.layer])

    def layer(self, tensor: Tensor, kind: type[Kind]) -> Kind:
        """Return the layer that a tensor belongs to, which is of that kind."""
        assert tensor.layer is not None
        layer = self._spec.layers[tensor.layer]
        assert isinstance(layer, kind)
        return layer

    def activation(self, tensor: Tensor) -> str:
        """Return the activation of the layer that a tensor belongs to."""
        if tensor.role is Role.ACTIVATED:
            return self.layer(tensor, ActivationSpec).activation
        return self.layer(tensor, DenseSpec).activation
