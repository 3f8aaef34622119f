"""How each gradient of a pass comes about."""

import math

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.losses import LOSSES, gradient_is_difference
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec
from mlpstudio.engine.trace import Role, Tensor
from mlpstudio.ui.widgets.controls.formula_text import activation_text, short_number
from mlpstudio.ui.widgets.tensors.explain_pass import About

translate = QCoreApplication.translate


class GradientExplainer:
    """Explains the tensors of the backward pass."""

    def __init__(self, about: About) -> None:
        self._about = about

    def explain(self, tensor: Tensor) -> str:
        """Return formula and shapes of a gradient, and what they mean."""
        parameters = {
            Role.WEIGHTS: self._weights,
            Role.BIASES: self._biases,
            Role.GAMMA: self._scales,
            Role.BETA: self._shifts,
        }
        if tensor.role in parameters:
            return parameters[tensor.role](tensor)
        after = self._about.flow[self._about.flow.after(tensor.name[1:])]
        if after.name == self._about.flow.last:
            return self._last_scores(tensor, after)
        return {
            Role.SCORES: self._through_weights,
            Role.ACTIVATIONS: self._through_activation,
            Role.ACTIVATED: self._through_activation,
            Role.DROPPED: self._through_dropout,
            Role.NOISY: self._through_noise,
            Role.FLAT: self._through_flattening,
            Role.NORMALISED: self._through_normalisation,
        }[after.role](tensor, after)

    # By parameters

    def _weights(self, tensor: Tensor) -> str:
        k, layer = tensor.name[2:], self._about.flow.layer(tensor, DenseSpec)
        source = self._about.flow.source(tensor)
        text = translate(
            "TensorWords",
            "{dW} = {X}.T @ dZ{k}: {left} @ {right} → {shape}, the shape of W{k}.",
        )
        if layer.l1 or layer.l2:
            text = translate(
                "TensorWords",
                "{formula}: {left} @ {right} → {shape}, the shape of W{k}. The penalty pulls "
                "every weight towards 0.",
            )
        return text.format(
            formula=self._about.formula(tensor.name),
            dW=tensor.name,
            X=source,
            k=k,
            left=self._about.shape(source)[::-1],
            right=self._about.shape("Z" + k),
            shape=tensor.shape,
        )

    def _biases(self, tensor: Tensor) -> str:
        k = tensor.name[2:]
        return translate(
            "TensorWords",
            "{db} = dZ{k}.sum(axis=0): {before} → {shape}, the shape of b{k}. The sum undoes the "
            "broadcast.",
        ).format(db=tensor.name, k=k, before=self._about.shape("Z" + k), shape=tensor.shape)

    def _scales(self, tensor: Tensor) -> str:
        return translate(
            "TensorWords", "{formula}: {before} → {shape}, the shape of {name}."
        ).format(
            formula=self._about.formula(tensor.name),
            before=self._about.shape("N" + tensor.name[2:]),
            shape=tensor.shape,
            name=tensor.name[1:],
        )

    def _shifts(self, tensor: Tensor) -> str:
        return translate(
            "TensorWords",
            "{formula}: {before} → {shape}, the shape of {name}. The sum undoes the broadcast.",
        ).format(
            formula=self._about.formula(tensor.name),
            before=self._about.shape("N" + tensor.name[2:]),
            shape=tensor.shape,
            name=tensor.name[1:],
        )

    # At the end of the network

    def _last_scores(self, tensor: Tensor, outputs: Tensor) -> str:
        if gradient_is_difference(self._about.spec.output_activation, self._about.loss):
            return self._difference(tensor, outputs.name)
        text = translate(
            "TensorWords", "{formula}: {shape}. It says how the loss changes with every score."
        )
        if self._about.formulas.head.takes_scores:
            text = translate("TensorWords", "{formula}: {shape}, answer minus truth.")
        return text.format(formula=self._about.formula(tensor.name), shape=tensor.shape)

    def _difference(self, tensor: Tensor, output: str) -> str:
        """Return the formula of the pairs that belong together."""
        targets = "onehot(Y)" if LOSSES[self._about.loss.name].wants_integers else "Y"
        # Binary cross-entropy is a mean over the outputs as well.
        is_binary = self._about.loss.name == "binary_crossentropy"
        n = math.prod(tensor.shape) if is_binary else tensor.shape[0]
        return translate(
            "TensorWords", "{dZ} = ({A} − {targets}) / {n}: {shape}, answer minus truth."
        ).format(dZ=tensor.name, A=output, targets=targets, n=n, shape=tensor.shape)

    # Through the layers

    def _through_weights(self, tensor: Tensor, after: Tensor) -> str:
        weights = self._about.shape("W" + after.name[1:])
        return (
            f"{self._about.formula(tensor.name)}: {after.shape} @ {weights[::-1]} → {tensor.shape}"
        )

    def _through_activation(self, tensor: Tensor, after: Tensor) -> str:
        activation = self._about.flow.activation(after)
        if activation == "softmax":  # whose outputs hang together
            text = translate(
                "TensorWords",
                "{formula}: {shape}. Every output of a row depends on every score of it.",
            )
            return text.format(formula=self._about.formula(tensor.name), shape=tensor.shape)
        return translate(
            "TensorWords", "{dZ} = d{A} * f′({Z}) with f = {f}, element by element: {shape}."
        ).format(
            dZ=tensor.name,
            A=after.name,
            Z=tensor.name[1:],
            f=activation_text(activation),
            shape=tensor.shape,
        )

    def _through_dropout(self, tensor: Tensor, after: Tensor) -> str:
        layer = self._about.flow.layer(after, DropoutSpec)
        text = translate(
            "TensorWords",
            "{dA} = mask * d{D} / {kept}: only what passed the dropout has a gradient.",
        )
        if layer.classical:
            text = translate(
                "TensorWords", "{dA} = mask * d{D}: only what passed the dropout has a gradient."
            )
        return text.format(dA=tensor.name, D=after.name, kept=short_number(1.0 - layer.rate))

    def _through_noise(self, tensor: Tensor, after: Tensor) -> str:
        text = translate(
            "TensorWords", "{formula}: {shape}. What is added at random changes no gradient."
        )
        return text.format(formula=self._about.formula(tensor.name), shape=tensor.shape)

    def _through_flattening(self, tensor: Tensor, after: Tensor) -> str:
        text = translate("TensorWords", "{formula}: {shape}. Flattening changes no number.")
        return text.format(formula=self._about.formula(tensor.name), shape=tensor.shape)

    def _through_normalisation(self, tensor: Tensor, after: Tensor) -> str:
        text = translate(
            "TensorWords",
            "{formula}: {shape}. Two terms are taken away because mean and variance depend on "
            "every sample of the batch.",
        )
        if not self._about.flow.layer(after, BatchNormSpec).trainable:
            text = translate(
                "TensorWords",
                "{formula}: {shape}. The running averages do not depend on the batch.",
            )
        return text.format(formula=self._about.formula(tensor.name), shape=tensor.shape)
