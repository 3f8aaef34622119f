"""Losses, and their gradients by the last scores, as NumPy expressions: one for each there is."""

from dataclasses import dataclass

from mlpstudio.engine.losses import LOSSES, LossSpec
from mlpstudio.labs.tensors import activation_formulas
from mlpstudio.labs.tensors.formula import Formula, Step

_CLIPPED = ("P", "np.clip({A}, 1e-07, 1 - 1e-07)")


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A loss with {Z}, {A}, {T} and {n} in place of names.

    Attributes:
        losses: (B,) the loss of each sample.
        gradient: By A; by Z where outputs and loss are computed in one piece.
        steps: What both need.
        value_steps: What the losses alone need.
        gradient_steps: What the gradient alone needs.
    """

    losses: str
    gradient: str
    steps: tuple[Step, ...] = ()
    value_steps: tuple[Step, ...] = ()
    gradient_steps: tuple[Step, ...] = ()


_HINGE = ("M", "np.maximum({A} - ({A} * {T}).sum(axis=1, keepdims=True) + 1 - {T}, 0)")

_OF_OUTPUTS: dict[str, _Pattern] = {
    "categorical_crossentropy": _Pattern(
        "-({T} * np.log(P)).sum(axis=1)", "-{T} / P * ({A} == P) / len(Y)", (_CLIPPED,)
    ),
    "binary_crossentropy": _Pattern(
        "-({T} * np.log(P) + (1 - {T}) * np.log(1 - P)).mean(axis=1)",
        "(P - {T}) / (P * (1 - P)) * ({A} == P) / P.size",
        (_CLIPPED,),
    ),
    "mean_squared_error": _Pattern(
        "(({A} - {T}) ** 2).mean(axis=1)", "2 * ({A} - {T}) / {A}.size"
    ),
    "mean_absolute_error": _Pattern(
        "np.abs({A} - {T}).mean(axis=1)", "np.sign({A} - {T}) / {A}.size"
    ),
    "hinge": _Pattern(
        "M.sum(axis=1)",
        "(np.sign(M) - {T} * np.sign(M).sum(axis=1, keepdims=True)) / len(Y)",
        (_HINGE,),
    ),
}
_OF_OUTPUTS["sparse_categorical_crossentropy"] = _OF_OUTPUTS["categorical_crossentropy"]

_LOG_SOFTMAX = (
    ("S", "{Z} - {Z}.max(axis=1, keepdims=True)"),
    ("log_P", "S - np.log(np.exp(S).sum(axis=1, keepdims=True))"),
)
_SOFTMAX_LOSSES = "-({T} * log_P).sum(axis=1)"

_OF_SCORES: dict[tuple[str, str], _Pattern] = {
    ("softmax", "sparse_categorical_crossentropy"): _Pattern(
        _SOFTMAX_LOSSES, "({P} - {T}) / len(Y)", value_steps=_LOG_SOFTMAX
    ),
    ("softmax", "categorical_crossentropy"): _Pattern(
        _SOFTMAX_LOSSES,
        "({P} * {T}.sum(axis=1, keepdims=True) - {T}) / len(Y)",
        value_steps=_LOG_SOFTMAX,
    ),
    ("sigmoid", "binary_crossentropy"): _Pattern(
        "(np.logaddexp({Z}, 0) - {T} * {Z}).mean(axis=1)", "({P} - {T}) / {P}.size"
    ),
}
"""Pairs that are computed in one piece; P are the probabilities that the activation makes."""


class Head:
    """The end of a network: last activation and loss."""

    def __init__(self, loss: LossSpec, activation: str, n_outputs: int) -> None:
        self._loss, self._activation, self._C = loss, activation, n_outputs
        made = LOSSES[loss.name].fitting_activations[0] if loss.from_logits else activation
        pattern = _OF_SCORES.get((made, loss.name))
        self.takes_scores = pattern is not None
        """Whether outputs and loss are computed in one piece, whose gradient is a difference."""
        self._pattern = pattern or _OF_OUTPUTS[loss.name]

    def losses(self, Z: str, A: str) -> Formula:
        """Return the loss of every sample, weighted by class where that is wanted.

        Args:
            Z: Name of the last scores.
            A: Name of the outputs.
        """
        target_steps, T = self._targets()
        names = {"Z": Z, "A": A, "T": T}
        steps = (*target_steps, *self._filled(self._pattern.steps, names))
        steps = (*steps, *self._filled(self._pattern.value_steps, names), *self._weights())
        value = self._pattern.losses.format(**names)
        return Formula(f"w * {value}" if self._loss.class_weights else value, steps)

    def gradient(self, Z: str, A: str) -> Formula:
        """Return the gradient of the mean of the losses by the last scores."""
        target_steps, T = self._targets()
        probability_steps, P = self._probabilities(Z, A)
        names = {"Z": Z, "A": A, "T": T, "P": P}
        value = self._pattern.gradient.format(**names)
        if self._loss.class_weights:
            value = f"w[:, np.newaxis] * {value}"
        steps = (*target_steps, *probability_steps, *self._filled(self._pattern.steps, names))
        steps = (*steps, *self._weights())
        if self.takes_scores or self._activation == "linear":
            return Formula(value, steps)
        back = activation_formulas.gradient(self._activation, Z, A, f"d{A}")
        return Formula(back.value, (*steps, (f"d{A}", value), *back.steps))

    def _filled(self, steps: tuple[Step, ...], names: dict[str, str]) -> tuple[Step, ...]:
        return tuple((key, expression.format(**names)) for key, expression in steps)

    def _targets(self) -> tuple[tuple[Step, ...], str]:
        """Return the name of one number per output, and what makes it of the labels."""
        loss = self._loss
        expression = "Y" if self._C > 1 else "Y.reshape(-1, 1)"
        if LOSSES[loss.name].wants_integers:
            expression = f"np.eye({self._C})[Y]"
        if loss.label_smoothing:
            n = 2 if loss.name == "binary_crossentropy" else self._C
            share = loss.label_smoothing
            expression = f"(1 - {share}) * {expression} + {share} / {n}"
        return ((), "Y") if expression == "Y" else ((("T", expression),), "T")

    def _probabilities(self, Z: str, A: str) -> tuple[tuple[Step, ...], str]:
        if not self._loss.from_logits:
            return (), A
        name = LOSSES[self._loss.name].fitting_activations[0]
        found = activation_formulas.value(name, Z)
        return (*found.steps, ("P", found.value)), "P"

    def _weights(self) -> tuple[Step, ...]:
        if not self._loss.class_weights:
            return ()
        classes = "Y.argmax(axis=1)" if self._C > 1 else "np.where(Y.reshape(-1) > 0.5, 1, 0)"
        if LOSSES[self._loss.name].wants_integers:
            classes = "Y"
        return (("w", f"np.array({[*self._loss.class_weights]})[{classes}]"),)
