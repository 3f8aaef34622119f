"""What inputs, labels and parameters are: they come from outside the pass."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.spec import DenseSpec
from mlpstudio.engine.trace import Role, Tensor
from mlpstudio.ui.widgets.tensors.explain_pass import About

translate = QCoreApplication.translate


class GivenExplainer:
    """Explains what a pass begins with."""

    def __init__(self, about: About) -> None:
        self._about = about
        self.by_role = {
            Role.INPUT: self._input,
            Role.TARGETS: self._targets,
            Role.WEIGHTS: self._weights,
            Role.BIASES: self._biases,
            Role.GAMMA: self._scales,
            Role.BETA: self._shifts,
        }

    def _input(self, tensor: Tensor) -> str:
        if len(tensor.shape) != 2:
            text = translate("TensorWords", "X holds the samples in the shape they have: {shape}.")
            return text.format(shape=tensor.shape)
        if len(self._about.spec.input_shape) == 1:
            text = translate("TensorWords", "X holds one sample in each row: {shape}.")
            return text.format(shape=tensor.shape)
        return translate(
            "TensorWords",
            "Each row of X is one flattened sample: {samples} → {shape}.",
        ).format(samples=(tensor.shape[0], *self._about.spec.input_shape), shape=tensor.shape)

    def _targets(self, tensor: Tensor) -> str:
        if len(tensor.shape) == 1:
            return translate(
                "TensorWords", "Y holds the number of each sample's class: {shape}."
            ).format(shape=tensor.shape)
        if tensor.shape[1] == 1:
            text = translate("TensorWords", "Y holds what the output should be: {shape}.")
            return text.format(shape=tensor.shape)
        return translate(
            "TensorWords",
            "Y holds a row for each sample, with a 1 in the column of its class (one-hot).",
        )

    def _weights(self, tensor: Tensor) -> str:
        text = translate(
            "TensorWords",
            "{W} has a row for each input and a column for each unit: {shape}.",
        )
        if not self._about.flow.layer(tensor, DenseSpec).trainable:
            text = translate(
                "TensorWords",
                "{W} has a row for each input and a column for each unit: {shape}. The layer is "
                "frozen: training leaves it as it is.",
            )
        return text.format(W=tensor.name, shape=tensor.shape)

    def _biases(self, tensor: Tensor) -> str:
        text = translate(
            "TensorWords",
            "{b} has one bias for each unit; it is broadcast along the batch axis: "
            "{shape} → {target}.",
        )
        if not self._about.flow.layer(tensor, DenseSpec).trainable:
            text = translate(
                "TensorWords",
                "{b} has one bias for each unit; it is broadcast along the batch axis: "
                "{shape} → {target}. The layer is frozen: training leaves it as it is.",
            )
        return text.format(
            b=tensor.name, shape=tensor.shape, target=self._about.shape("Z" + tensor.name[1:])
        )

    def _scales(self, tensor: Tensor) -> str:
        return translate(
            "TensorWords",
            "{name} stretches each feature: it is the standard deviation that the feature gets, "
            "broadcast along the batch axis: {shape} → {target}.",
        ).format(
            name=tensor.name, shape=tensor.shape, target=self._about.shape("N" + tensor.name[1:])
        )

    def _shifts(self, tensor: Tensor) -> str:
        return translate(
            "TensorWords",
            "{name} shifts each feature: it is the mean that the feature gets, broadcast along "
            "the batch axis: {shape} → {target}.",
        ).format(
            name=tensor.name, shape=tensor.shape, target=self._about.shape("N" + tensor.name[1:])
        )
