"""What the layers make of a batch, up to the loss."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NoiseSpec
from mlpstudio.engine.trace import Role, Tensor
from mlpstudio.ui.widgets.controls.formula_text import activation_text, short_number
from mlpstudio.ui.widgets.tensors.explain_pass import About

translate = QCoreApplication.translate


class LayerExplainer:
    """Explains the tensors of the forward pass."""

    def __init__(self, about: About) -> None:
        self._about = about
        self.by_role = {
            Role.SCORES: self._scores,
            Role.ACTIVATIONS: self._activations,
            Role.ACTIVATED: self._activations,
            Role.DROPPED: self._dropped,
            Role.NOISY: self._noisy,
            Role.FLAT: self._flat,
            Role.MEAN: self._statistics,
            Role.VARIANCE: self._statistics,
            Role.STANDARDISED: self._standardised,
            Role.NORMALISED: self._normalised,
        }

    def _scores(self, tensor: Tensor) -> str:
        k, source = tensor.name[1:], self._about.flow.before(tensor.name)
        shapes = f"{self._about.shape(source)} @ {self._about.shape('W' + k)}"
        if self._about.flow.layer(tensor, DenseSpec).use_bias:
            shapes = f"{shapes} + {self._about.shape('b' + k)}"
        return f"{self._about.formula(tensor.name)}: {shapes} → {tensor.shape}"

    def _activations(self, tensor: Tensor) -> str:
        activation = self._about.flow.activation(tensor)
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
            f=activation_text(activation),
            Z=self._about.flow.before(tensor.name),
            shape=tensor.shape,
        )

    def _dropped(self, tensor: Tensor) -> str:
        layer = self._about.flow.layer(tensor, DropoutSpec)
        text = translate(
            "TensorWords",
            "{D} = mask * {A} / {kept}: each entry falls silent with probability {rate}, the "
            "others grow, so that the mean stays.",
        )
        if layer.classical:
            text = translate(
                "TensorWords",
                "{D} = mask * {A}: each entry falls silent with probability {rate}. Evaluating "
                "multiplies all of them by {kept} instead, so that the mean stays.",
            )
        return text.format(
            D=tensor.name,
            A=self._about.flow.before(tensor.name),
            kept=short_number(1.0 - layer.rate),
            rate=short_number(layer.rate),
        )

    def _noisy(self, tensor: Tensor) -> str:
        return translate(
            "TensorWords",
            "{E} = {A} + {stddev} * noise: in training, a random number with the standard "
            "deviation {stddev} is added to each entry; evaluating adds none.",
        ).format(
            E=tensor.name,
            A=self._about.flow.before(tensor.name),
            stddev=short_number(self._about.flow.layer(tensor, NoiseSpec).stddev),
        )

    def _flat(self, tensor: Tensor) -> str:
        source = self._about.flow.before(tensor.name)
        text = translate(
            "TensorWords", "{formula}: {before} → {shape}, one row of numbers for each sample."
        )
        if self._about.shape(source) == tensor.shape:
            text = translate(
                "TensorWords", "{formula}: every sample is a row of numbers already: {shape}."
            )
        return text.format(
            formula=self._about.formula(tensor.name),
            before=self._about.shape(source),
            shape=tensor.shape,
        )

    def _statistics(self, tensor: Tensor) -> str:
        """Explain mean or variance of a batch normalisation."""
        if not self._about.flow.layer(tensor, BatchNormSpec).trainable:
            text = translate(
                "TensorWords",
                "{name} = {average}, which no longer moves, because the layer is frozen: {shape}.",
            )
            average = "running_mean" if tensor.role is Role.MEAN else "running_variance"
            return text.format(name=tensor.name, average=average, shape=tensor.shape)
        return translate(
            "TensorWords",
            "{formula}: {before} → {shape}, one number for each feature. Evaluating takes the "
            "running average of these numbers.",
        ).format(
            formula=self._about.formula(tensor.name),
            before=self._about.shape(self._about.flow.source(tensor)),
            shape=tensor.shape,
        )

    def _standardised(self, tensor: Tensor) -> str:
        text = translate(
            "TensorWords",
            "{formula}: {shape}. Over the batch, every feature has the mean 0 and the standard "
            "deviation 1 now, if it varied at all.",
        )
        if not self._about.flow.layer(tensor, BatchNormSpec).trainable:
            text = translate("TensorWords", "{formula}: {shape}.")
        return text.format(formula=self._about.formula(tensor.name), shape=tensor.shape)

    def _normalised(self, tensor: Tensor) -> str:
        k = tensor.name[1:]
        scales, values = self._about.shape(f"γ{k}"), self._about.shape(f"S{k}")
        return (
            f"{self._about.formula(tensor.name)}: {scales} * {values} + {scales} → {tensor.shape}"
        )
