"""Activations and their ways back as NumPy expressions, one for each of the registry."""

from dataclasses import dataclass

from mlpstudio.engine.activations import LEAKY_SLOPE, SELU_ALPHA, SELU_SCALE
from mlpstudio.labs.tensors.formula import Formula, Step


@dataclass(frozen=True, slots=True)
class _Pattern:
    """An activation with {Z}, {A} and {dA} in place of the tensors' names.

    Attributes:
        value: A.
        gradient: dZ.
        steps: What both need.
        value_steps: What A alone needs.
    """

    value: str
    gradient: str
    steps: tuple[Step, ...] = ()
    value_steps: tuple[Step, ...] = ()


_PATTERNS: dict[str, _Pattern] = {
    "linear": _Pattern("{Z}", "{dA}"),
    "step": _Pattern("np.heaviside({Z}, 0)", "np.zeros_like({Z})"),
    "relu": _Pattern("np.maximum({Z}, 0)", "{dA} * ({Z} > 0)"),
    "leaky_relu": _Pattern(
        f"np.where({{Z}} > 0, {{Z}}, {LEAKY_SLOPE} * {{Z}})",
        f"{{dA}} * np.where({{Z}} > 0, 1, {LEAKY_SLOPE})",
    ),
    "sigmoid": _Pattern("1 / (1 + np.exp(-{Z}))", "{dA} * {A} * (1 - {A})"),
    "tanh": _Pattern("np.tanh({Z})", "{dA} * (1 - {A} ** 2)"),
    "softplus": _Pattern("np.logaddexp({Z}, 0)", "{dA} * (1 - np.exp(-{A}))"),
    "elu": _Pattern(
        "np.where({Z} > 0, {Z}, np.exp({Z}) - 1)", "{dA} * np.where({Z} > 0, 1, np.exp({Z}))"
    ),
    "selu": _Pattern(
        "λ * np.where({Z} > 0, {Z}, α * (np.exp({Z}) - 1))",
        "{dA} * λ * np.where({Z} > 0, 1, α * np.exp({Z}))",
        (("λ", f"{SELU_SCALE}"), ("α", f"{SELU_ALPHA}")),
    ),
    "swish": _Pattern("{Z} * σ", "{dA} * (σ + {A} * (1 - σ))", (("σ", "1 / (1 + np.exp(-{Z}))"),)),
    "gelu": _Pattern(
        "{Z} * Φ",
        "{dA} * (Φ + {Z} * np.exp(-({Z} ** 2) / 2) / np.sqrt(2 * np.pi))",
        (("Φ", "(1 + np.vectorize(math.erf)({Z} / np.sqrt(2))) / 2"),),
    ),
    "softmax": _Pattern(
        "E / E.sum(axis=1, keepdims=True)",
        "{A} * ({dA} - ({dA} * {A}).sum(axis=1, keepdims=True))",
        value_steps=(("E", "np.exp({Z} - {Z}.max(axis=1, keepdims=True))"),),
    ),
}


def value(activation: str, Z: str) -> Formula:
    """Return A = f(Z).

    Args:
        activation: Name in `activations.ACTIVATIONS`.
        Z: Name of the scores.
    """
    pattern = _PATTERNS[activation]
    steps = (*pattern.steps, *pattern.value_steps)
    return Formula(pattern.value.format(Z=Z), tuple((key, e.format(Z=Z)) for key, e in steps))


def gradient(activation: str, Z: str, A: str, dA: str) -> Formula:
    """Return dZ from dA.

    Args:
        activation: Name in `activations.ACTIVATIONS`.
        Z: Name of the scores.
        A: Name of the activations.
        dA: Name of the gradient by them.
    """
    pattern = _PATTERNS[activation]
    return Formula(
        pattern.gradient.format(Z=Z, A=A, dA=dA),
        tuple((key, e.format(Z=Z)) for key, e in pattern.steps),
    )
