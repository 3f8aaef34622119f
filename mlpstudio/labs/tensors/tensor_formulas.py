"""How each tensor of a pass comes about, in NumPy: a program that could be run line by line.

It is the pass as it is made in training, with every option of the design and nothing simplified.
Of what comes from outside (inputs, labels, parameters) it says the shape. `rng` is the pass's
generator of random numbers, from which dropout and noise draw in their order; `running_mean2` and
`running_variance2` are the running averages of a frozen batch normalisation that stands second.
"""

from collections.abc import Sequence

from mlpstudio.engine.losses import LossSpec, as_spec
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec, NoiseSpec
from mlpstudio.engine.trace import Pass, Role, Tensor
from mlpstudio.labs.tensors import activation_formulas
from mlpstudio.labs.tensors.formula import Formula
from mlpstudio.labs.tensors.loss_formulas import Head
from mlpstudio.labs.tensors.tensor_flow import Flow


class TensorFormulas:
    """The formulas of one pass."""

    def __init__(self, tensors: Sequence[Tensor], spec: NetworkSpec, loss: LossSpec | str) -> None:
        self._flow, self._spec = Flow(tensors, spec), spec
        outputs = self._flow[self._flow.last]
        self.head = Head(as_spec(loss), spec.output_activation, outputs.shape[-1])

    def of(self, name: str) -> Formula | None:
        """Return the formula of a tensor; None for what comes from outside."""
        tensor = self._flow[name]
        if tensor.when is Pass.BACKWARD:
            return self._gradient(tensor)
        if tensor.role in _GIVEN:
            return None
        return {
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
            Role.LOSS: self._loss,
        }[tensor.role](tensor)

    def statements(self, name: str) -> tuple[str, ...]:
        """Return the lines of Python that compute a tensor, or what is known of its shape."""
        formula = self.of(name)
        if formula is not None:
            return formula.statements(name)
        tensor = self._flow[name]
        if tensor.when is Pass.PARAMETER:
            return (f"assert {name}.shape == {tensor.shape}",)
        if tensor.role is Role.TARGETS and tensor.shape[1:] == (1,):
            return ("assert Y.size == len(X)",)  # a single output: as (B,) or as (B, 1)
        sizes = ", ".join(["len(X)", *map(str, tensor.shape[1:])])
        comma = "" if len(tensor.shape) > 1 else ","
        return (f"assert {name}.shape == ({sizes}{comma})",)

    # Forward

    def _scores(self, tensor: Tensor) -> Formula:
        k = tensor.name[1:]
        bias = f" + b{k}" if self._flow.layer(tensor, DenseSpec).use_bias else ""
        return Formula(f"{self._flow.before(tensor.name)} @ W{k}{bias}")

    def _activations(self, tensor: Tensor) -> Formula:
        source = self._flow.before(tensor.name)
        return activation_formulas.value(self._flow.activation(tensor), source)

    def _dropped(self, tensor: Tensor) -> Formula:
        source, layer = self._flow.source(tensor), self._flow.layer(tensor, DropoutSpec)
        if layer.rate == 0.0:
            return Formula(source)
        mask = f"mask{tensor.name[1:]}"
        drawn = f"rng.random({source}.shape, np.float32) >= {layer.rate}"
        return Formula(_thinned(source, mask, layer), ((mask, drawn),))

    def _noisy(self, tensor: Tensor) -> Formula:
        source, stddev = self._flow.source(tensor), self._flow.layer(tensor, NoiseSpec).stddev
        if stddev == 0.0:
            return Formula(source)
        return Formula(f"{source} + {stddev} * rng.standard_normal({source}.shape, np.float32)")

    def _flat(self, tensor: Tensor) -> Formula:
        source = self._flow.source(tensor)
        return Formula(f"{source}.reshape(len({source}), -1)")

    def _mean(self, tensor: Tensor) -> Formula:
        if not self._flow.layer(tensor, BatchNormSpec).trainable:
            return Formula(f"running_mean{tensor.name[1:]}")
        return Formula(f"{self._flow.source(tensor)}.mean(axis=0)")

    def _variance(self, tensor: Tensor) -> Formula:
        if not self._flow.layer(tensor, BatchNormSpec).trainable:
            return Formula(f"running_variance{tensor.name[1:]}")
        return Formula(f"{self._flow.source(tensor)}.var(axis=0)")

    def _standardised(self, tensor: Tensor) -> Formula:
        k, epsilon = tensor.name[1:], self._flow.layer(tensor, BatchNormSpec).epsilon
        return Formula(f"({self._flow.source(tensor)} - μ{k}) / np.sqrt(v{k} + {epsilon})")

    def _normalised(self, tensor: Tensor) -> Formula:
        k = tensor.name[1:]
        return Formula(f"γ{k} * S{k} + β{k}")

    def _loss(self, tensor: Tensor) -> Formula:
        last = self._flow.last
        of_samples = self.head.losses(self._flow.before(last), last)
        terms = "".join(f" + {term}" for term in self.penalties())
        steps = (*of_samples.steps, ("losses", of_samples.value))
        return Formula(f"losses.mean(){terms}", steps)

    def penalties(self) -> list[str]:
        """Return what is added to the loss for large weights, in the order of the layers."""
        terms: list[str] = []
        dense = [layer for layer in self._spec.layers if isinstance(layer, DenseSpec)]
        for k, layer in enumerate(dense, start=1):
            if layer.trainable and layer.l1:
                terms.append(f"{layer.l1} * np.abs(W{k}).sum()")
            if layer.trainable and layer.l2:
                terms.append(f"{layer.l2} * (W{k} ** 2).sum()")
        return terms

    # Backward

    def _gradient(self, tensor: Tensor) -> Formula:
        k = tensor.name[2:]
        if tensor.role is Role.WEIGHTS:
            return self._weights_gradient(tensor)
        if tensor.role is Role.BIASES:
            return Formula(f"dZ{k}.sum(axis=0)")
        if tensor.role is Role.GAMMA:
            return Formula(f"(dN{k} * S{k}).sum(axis=0)")
        if tensor.role is Role.BETA:
            return Formula(f"dN{k}.sum(axis=0)")
        return self._output_gradient(tensor.name[1:])

    def _weights_gradient(self, tensor: Tensor) -> Formula:
        k, layer = tensor.name[2:], self._flow.layer(tensor, DenseSpec)
        value = f"{self._flow.source(tensor)}.T @ dZ{k}"
        value += f" + {layer.l1} * np.sign(W{k})" if layer.l1 else ""
        value += f" + 2 * {layer.l2} * W{k}" if layer.l2 else ""
        return Formula(value)

    def _output_gradient(self, name: str) -> Formula:
        """Return the gradient by a tensor of the flow, from what is made of it."""
        after = self._flow[self._flow.after(name)]
        d, k = f"d{after.name}", after.name[1:]
        if after.name == self._flow.last:
            return self.head.gradient(name, after.name)
        if after.role is Role.SCORES:
            return Formula(f"{d} @ W{k}.T")
        if after.role in (Role.ACTIVATIONS, Role.ACTIVATED):
            activation = self._flow.activation(after)
            return activation_formulas.gradient(activation, name, after.name, d)
        if after.role is Role.DROPPED:
            layer = self._flow.layer(after, DropoutSpec)
            return Formula(_thinned(d, f"mask{k}", layer) if layer.rate else d)
        if after.role is Role.NORMALISED:
            return self._normalised_gradient(after)
        return Formula(d)  # noise and flattening change no gradient

    def _normalised_gradient(self, after: Tensor) -> Formula:
        k, layer = after.name[1:], self._flow.layer(after, BatchNormSpec)
        scale = f"γ{k} / np.sqrt(v{k} + {layer.epsilon})"
        if not layer.trainable:
            return Formula(f"{scale} * dN{k}")
        means = f"dN{k}.mean(axis=0) - S{k} * (dN{k} * S{k}).mean(axis=0)"
        return Formula(f"{scale} * (dN{k} - {means})")


_GIVEN = (
    Role.INPUT,
    Role.TARGETS,
    Role.WEIGHTS,
    Role.BIASES,
    Role.GAMMA,
    Role.BETA,
)


def _thinned(source: str, mask: str, layer: DropoutSpec) -> str:
    kept = "" if layer.classical else f" / (1 - {layer.rate})"
    return f"{mask} * {source}{kept}"
