"""What each tensor of a pass is, and how it is computed, in words and in formulas."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.losses import LOSSES, gradient_is_difference
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.trace import Pass, Role, Tensor
from mlpstudio.ui import names

translate = QCoreApplication.translate


def short_kind(tensor: Tensor) -> str:
    """Return in a word what a tensor is; its name says of which layer."""
    if tensor.when is Pass.BACKWARD:
        return translate("TensorWords", "gradient")
    return {
        Role.INPUT: translate("TensorWords", "input"),
        Role.TARGETS: translate("TensorWords", "labels"),
        Role.WEIGHTS: translate("TensorWords", "weights"),
        Role.BIASES: translate("TensorWords", "biases"),
        Role.SCORES: translate("TensorWords", "scores"),
        Role.ACTIVATIONS: translate("TensorWords", "activations"),
        Role.DROPPED: translate("TensorWords", "after dropout"),
        Role.LOSS: translate("TensorWords", "loss"),
    }[tensor.role]


def kind(tensor: Tensor) -> str:
    """Return what a tensor is for someone who meets the word for the first time."""
    if tensor.when is Pass.BACKWARD:
        words = translate("TensorWords", "gradient of the loss by {name}")
        return words.format(name=tensor.name[1:])
    words = {
        Role.WEIGHTS: translate("TensorWords", "weights of layer {k}"),
        Role.BIASES: translate("TensorWords", "biases of layer {k}"),
        Role.SCORES: translate("TensorWords", "scores of layer {k} (before the activation)"),
        Role.ACTIVATIONS: translate("TensorWords", "activations of layer {k}"),
    }.get(tensor.role, short_kind(tensor))
    return words.format(k=tensor.name[1:])


def axis(name: str) -> str:
    """Return what an axis counts."""
    return {
        "samples": translate("TensorWords", "samples"),
        "features": translate("TensorWords", "features"),
        "inputs": translate("TensorWords", "inputs"),
        "units": translate("TensorWords", "units"),
        "classes": translate("TensorWords", "classes"),
    }.get(name, name)


def axes(tensor: Tensor) -> str:
    """Return what all axes count: "samples × features"; "–" for a scalar."""
    return " × ".join(axis(name) for name in tensor.axes) or "–"


def hint(tensor: Tensor) -> str:
    """Return all that is known of a tensor without its values, for a tooltip."""
    return translate(
        "TensorWords",
        "{name}: {kind}\nAxes: {axes}\nShape {shape}, rank {rank}, {dtype}, {n_bytes} bytes",
    ).format(
        name=tensor.name,
        kind=kind(tensor),
        axes=axes(tensor),
        shape=tensor.shape,
        rank=len(tensor.shape),
        dtype=tensor.dtype,
        n_bytes=f"{tensor.n_bytes:,}",
    )


class Explainer:
    """Says how each tensor of one pass comes about."""

    def __init__(self, tensors: Sequence[Tensor], spec: NetworkSpec, loss_name: str) -> None:
        self._of = {tensor.name: tensor for tensor in tensors}
        self._spec, self._loss = spec, loss_name
        forward = (Role.INPUT, Role.SCORES, Role.ACTIVATIONS, Role.DROPPED)
        self._flow = [
            t.name for t in tensors if t.when is Pass.FORWARD and t.role in forward
        ]  # X, Z1, A1, Z2 …, each made from the one before

    def explain(self, name: str) -> str:
        """Return formula and shapes of a tensor, and what they mean."""
        tensor = self._of[name]
        if tensor.when is Pass.BACKWARD:
            return {
                Role.WEIGHTS: self._weights_gradient,
                Role.BIASES: self._biases_gradient,
                Role.SCORES: self._scores_gradient,
                Role.ACTIVATIONS: self._output_gradient,
                Role.DROPPED: self._output_gradient,
            }[tensor.role](tensor)
        return {
            Role.INPUT: self._input,
            Role.TARGETS: self._targets,
            Role.WEIGHTS: self._weights,
            Role.BIASES: self._biases,
            Role.SCORES: self._scores,
            Role.ACTIVATIONS: self._activations,
            Role.DROPPED: self._dropped,
            Role.LOSS: self._loss_value,
        }[tensor.role](tensor)

    def _shape(self, name: str) -> tuple[int, ...]:
        return self._of[name].shape

    def _before(self, name: str) -> str:
        return self._flow[self._flow.index(name) - 1]

    def _after(self, name: str) -> str:
        return self._flow[self._flow.index(name) + 1]

    def _activation(self, tensor: Tensor) -> str:
        layer = self._spec.layers[tensor.layer or 0]
        assert isinstance(layer, DenseSpec)
        return layer.activation

    def _rate(self, name: str) -> float:
        layer = self._spec.layers[self._of[name].layer or 0]
        assert isinstance(layer, DropoutSpec)
        return layer.rate

    # Forward

    def _input(self, tensor: Tensor) -> str:
        if len(self._spec.input_shape) == 1:
            text = translate("TensorWords", "X holds one sample in each row: {shape}.")
            return text.format(shape=tensor.shape)
        return translate(
            "TensorWords",
            "Each row of X is one flattened sample: {samples} → {shape}.",
        ).format(samples=(tensor.shape[0], *self._spec.input_shape), shape=tensor.shape)

    def _targets(self, tensor: Tensor) -> str:
        if len(tensor.shape) == 1:
            return translate(
                "TensorWords", "Y holds the number of each sample's class: {shape}."
            ).format(shape=tensor.shape)
        return translate(
            "TensorWords",
            "Y holds a row for each sample, with a 1 in the column of its class (one-hot).",
        )

    def _weights(self, tensor: Tensor) -> str:
        return translate(
            "TensorWords",
            "{W} has a row for each input and a column for each unit: {shape}.",
        ).format(W=tensor.name, shape=tensor.shape)

    def _biases(self, tensor: Tensor) -> str:
        return translate(
            "TensorWords",
            "{b} has one bias for each unit; it is broadcast along the batch axis: "
            "{shape} → {target}.",
        ).format(b=tensor.name, shape=tensor.shape, target=self._shape("Z" + tensor.name[1:]))

    def _scores(self, tensor: Tensor) -> str:
        k, source = tensor.name[1:], self._before(tensor.name)
        return _formula(
            "Z{k} = {X} @ W{k} + b{k}: {a} @ {b} + {c} → {d}",
            k=k,
            X=source,
            a=self._shape(source),
            b=self._shape("W" + k),
            c=self._shape("b" + k),
            d=tensor.shape,
        )

    def _activations(self, tensor: Tensor) -> str:
        activation = self._activation(tensor)
        if activation == "softmax":
            text = translate(
                "TensorWords",
                "{A} = {f}({Z}): {shape} → {shape}. Every row becomes probabilities that sum "
                "to 1.",
            )
        else:
            text = translate(
                "TensorWords", "{A} = {f}({Z}), element by element: {shape} → {shape}."
            )
        return text.format(
            A=tensor.name,
            f=names.activation(activation),
            Z=self._before(tensor.name),
            shape=tensor.shape,
        )

    def _dropped(self, tensor: Tensor) -> str:
        rate = self._rate(tensor.name)
        return translate(
            "TensorWords",
            "{D} = mask * {A} / {kept}: each entry falls silent with probability {rate}, the "
            "others grow, so that the mean stays.",
        ).format(
            D=tensor.name, A=self._before(tensor.name), kept=_short(1.0 - rate), rate=_short(rate)
        )

    def _loss_value(self, tensor: Tensor) -> str:
        return translate(
            "TensorWords",
            "L = {loss} of {A} and Y, the mean over the batch: one number, rank 0.",
        ).format(loss=names.loss(self._loss), A=self._flow[-1])

    # Backward

    def _weights_gradient(self, tensor: Tensor) -> str:
        k = tensor.name[2:]
        source = self._before("Z" + k)
        return translate(
            "TensorWords",
            "{dW} = {X}.T @ dZ{k}: {left} @ {right} → {shape}, the shape of W{k}.",
        ).format(
            dW=tensor.name,
            X=source,
            k=k,
            left=self._shape(source)[::-1],
            right=self._shape("Z" + k),
            shape=tensor.shape,
        )

    def _biases_gradient(self, tensor: Tensor) -> str:
        k = tensor.name[2:]
        return translate(
            "TensorWords",
            "{db} = dZ{k}.sum(axis=0): {before} → {shape}, the shape of b{k}. The sum undoes the "
            "broadcast.",
        ).format(db=tensor.name, k=k, before=self._shape("Z" + k), shape=tensor.shape)

    def _scores_gradient(self, tensor: Tensor) -> str:
        scores, activation = tensor.name[1:], self._activation(tensor)
        output = "A" + scores[1:]
        is_last = output == self._flow[-1]
        if is_last and gradient_is_difference(activation, self._loss):
            return self._difference(tensor, output)
        if is_last or activation == "softmax":  # whose outputs hang together
            return translate(
                "TensorWords", "{dZ} says how the loss changes with every score: {shape}."
            ).format(dZ=tensor.name, shape=tensor.shape)
        return translate(
            "TensorWords", "{dZ} = d{A} * f′({Z}) with f = {f}, element by element: {shape}."
        ).format(
            dZ=tensor.name,
            A=output,
            Z=scores,
            f=names.activation(activation),
            shape=tensor.shape,
        )

    def _difference(self, tensor: Tensor, output: str) -> str:
        """Return the formula of the pairs that belong together."""
        targets = "onehot(Y)" if LOSSES[self._loss].wants_integers else "Y"
        # Binary cross-entropy is a mean over the outputs as well.
        is_binary = self._loss == "binary_crossentropy"
        n = math.prod(tensor.shape) if is_binary else tensor.shape[0]
        return translate(
            "TensorWords", "{dZ} = ({A} − {targets}) / {n}: {shape}, answer minus truth."
        ).format(dZ=tensor.name, A=output, targets=targets, n=n, shape=tensor.shape)

    def _output_gradient(self, tensor: Tensor) -> str:
        """Explain the gradient by the output of an activation or of a dropout."""
        after = self._after(tensor.name[1:])
        if self._of[after].role is Role.DROPPED:
            return translate(
                "TensorWords",
                "{dA} = mask * d{D} / {kept}: only what passed the dropout has a gradient.",
            ).format(dA=tensor.name, D=after, kept=_short(1.0 - self._rate(after)))
        weights = "W" + after[1:]
        return _formula(
            "{dA} = d{Z} @ {W}.T: {a} @ {b} → {c}",
            dA=tensor.name,
            Z=after,
            W=weights,
            a=self._shape(after),
            b=self._shape(weights)[::-1],
            c=tensor.shape,
        )


def _formula(pattern: str, **values: object) -> str:
    """Fill in a formula, which reads the same in every language."""
    return pattern.format(**values)


def _short(number: float) -> str:
    return f"{number:.3g}"
