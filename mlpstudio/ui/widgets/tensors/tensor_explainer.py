"""How each tensor of a pass comes about: a formula, its shapes, and a sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.trace import Pass, Role, Tensor
from mlpstudio.ui import names
from mlpstudio.ui.widgets.controls.formula_text import short_number, written
from mlpstudio.ui.widgets.tensors.explain_given import GivenExplainer
from mlpstudio.ui.widgets.tensors.explain_gradients import GradientExplainer
from mlpstudio.ui.widgets.tensors.explain_layers import LayerExplainer
from mlpstudio.ui.widgets.tensors.explain_pass import About

translate = QCoreApplication.translate


class Explainer:
    """Says how each tensor of one pass comes about."""

    def __init__(self, tensors: Sequence[Tensor], spec: NetworkSpec, loss: LossSpec | str) -> None:
        self._about = about = About(tensors, spec, loss)
        self._forward = {**GivenExplainer(about).by_role, **LayerExplainer(about).by_role}
        self._forward[Role.LOSS] = self._loss_value
        self._gradients = GradientExplainer(about)

    def explain(self, name: str) -> str:
        """Return formula and shapes of a tensor, and what they mean."""
        tensor = self._about.flow[name]
        if tensor.when is Pass.BACKWARD:
            return self._gradients.explain(tensor)
        return self._forward[tensor.role](tensor)

    def numpy_lines(self, name: str) -> str:
        """Return the lines of Python that compute a tensor."""
        return "\n".join(self._about.formulas.statements(name))

    def _loss_value(self, tensor: Tensor) -> str:
        penalties, options = self._about.formulas.penalties(), self._options()
        text = translate(
            "TensorWords",
            "L = {loss} of {A} and Y, the mean over the batch: one number, rank 0.",
        )
        if options and penalties:
            text = translate(
                "TensorWords",
                "L = {loss} ({options}) of {A} and Y, the mean over the batch, + {penalties}: "
                "one number, rank 0.",
            )
        elif options:
            text = translate(
                "TensorWords",
                "L = {loss} ({options}) of {A} and Y, the mean over the batch: one number, "
                "rank 0.",
            )
        elif penalties:
            text = translate(
                "TensorWords",
                "L = {loss} of {A} and Y, the mean over the batch, + {penalties}: one number, "
                "rank 0.",
            )
        return text.format(
            loss=names.loss(self._about.loss.name),
            options=", ".join(options),
            A=self._about.flow.last,
            penalties=written(" + ".join(penalties)),
        )

    def _options(self) -> list[str]:
        """Return what there is to the loss but its name."""
        options: list[str] = []
        if self._about.loss.from_logits:
            options.append(translate("TensorWords", "from scores"))
        if self._about.loss.label_smoothing:
            text = translate("TensorWords", "labels smoothed by {share}")
            options.append(text.format(share=short_number(self._about.loss.label_smoothing)))
        if self._about.loss.class_weights:
            options.append(translate("TensorWords", "classes weighted"))
        return options
