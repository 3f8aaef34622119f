"""The stages of one training step: batch, forward, loss, backward, update, layer by layer."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.trace import Pass, Tensor
from mlpstudio.labs.tensors.tensor_flow import Flow


class Phase(Enum):
    """The five parts of the training loop, and a look at what the step has brought."""

    BATCH = "batch"
    FORWARD = "forward"
    LOSS = "loss"
    BACKWARD = "backward"
    UPDATE = "update"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Stage:
    """One thing after another that happens in a step.

    Attributes:
        phase: Which part of the loop it belongs to.
        layer: Position in the spec of the layer it happens in; None where it is in none.
        given: Names of the tensors that it begins with.
        made: Names of those that come about, in order.
    """

    phase: Phase
    layer: int | None = None
    given: tuple[str, ...] = ()
    made: tuple[str, ...] = ()


def stages(tensors: Sequence[Tensor], spec: NetworkSpec) -> tuple[Stage, ...]:
    """Return the stages of a step in order; the values of the tensors are not needed.

    Args:
        tensors: Every tensor of one pass, as `engine.trace` names them.
        spec: The design.
    """
    flow = Flow(tensors, spec)
    return (
        Stage(Phase.BATCH, made=("X", "Y")),
        *_forward(tensors, flow, len(spec.layers)),
        Stage(Phase.LOSS, given=(flow.last, "Y"), made=("L",)),
        *_backward(tensors, flow, len(spec.layers)),
        Stage(Phase.UPDATE, given=learning(tensors)),
        Stage(Phase.AFTER),
    )


def learning(tensors: Sequence[Tensor]) -> tuple[str, ...]:
    """Return the names of the parameters that a step moves, in the order of the layers."""
    with_gradient = {tensor.name for tensor in tensors if tensor.when is Pass.BACKWARD}
    return tuple(
        tensor.name
        for tensor in tensors
        if tensor.when is Pass.PARAMETER and f"d{tensor.name}" in with_gradient
    )


def _forward(tensors: Sequence[Tensor], flow: Flow, n_layers: int) -> list[Stage]:
    found: list[Stage] = []
    for layer in range(n_layers):
        own = [tensor for tensor in tensors if tensor.layer == layer]
        made = [tensor for tensor in own if tensor.when is Pass.FORWARD]
        parameters = [tensor.name for tensor in own if tensor.when is Pass.PARAMETER]
        given = (flow.source(made[0]), *parameters)
        found.append(Stage(Phase.FORWARD, layer, given, tuple(tensor.name for tensor in made)))
    return found


def _backward(tensors: Sequence[Tensor], flow: Flow, n_layers: int) -> list[Stage]:
    """Return a stage for each layer that the gradient passes, the last layer first.

    The gradient by a layer's output is made by the layer after it, and handed on.
    """
    gradients = {tensor.name for tensor in tensors if tensor.when is Pass.BACKWARD}
    found: list[Stage] = []
    for layer in reversed(range(n_layers)):
        own = [tensor for tensor in tensors if tensor.layer == layer]
        output = [tensor for tensor in own if tensor.when is Pass.FORWARD][-1]
        arriving = f"d{output.name}"
        made = [t.name for t in own if t.when is Pass.BACKWARD and t.name != arriving]
        handed_on = f"d{flow.source(output)}"
        if handed_on in gradients:
            made.append(handed_on)
        if made:
            given = (arriving,) if arriving in gradients else (flow.last, "Y")
            found.append(Stage(Phase.BACKWARD, layer, given, tuple(made)))
    return found
