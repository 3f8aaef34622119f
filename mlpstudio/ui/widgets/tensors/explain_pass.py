"""What explanations of tensors are made from: the pass, its formulas and its settings."""

from collections.abc import Sequence

from mlpstudio.engine.losses import LossSpec, as_spec
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.trace import Tensor
from mlpstudio.labs.tensors.tensor_flow import Flow
from mlpstudio.labs.tensors.tensor_formulas import TensorFormulas
from mlpstudio.ui.widgets.controls.formula_text import formula_text


class About:
    """All there is to know about one pass.

    Attributes:
        spec: The design.
        loss: The loss with its settings.
        flow: Which tensor is made from which.
        formulas: How.
    """

    def __init__(self, tensors: Sequence[Tensor], spec: NetworkSpec, loss: LossSpec | str) -> None:
        self.spec, self.loss = spec, as_spec(loss)
        self.flow = Flow(tensors, spec)
        self.formulas = TensorFormulas(tensors, spec, loss)

    def shape(self, name: str) -> tuple[int, ...]:
        """Return the shape of a tensor."""
        return self.flow[name].shape

    def formula(self, name: str) -> str:
        """Return the formula of a tensor that is computed, as it is shown."""
        formula = self.formulas.of(name)
        assert formula is not None
        return formula_text(name, formula)
