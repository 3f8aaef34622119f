"""Which output activation and which loss belong together, and what is wrong with the rest."""

from dataclasses import dataclass
from typing import Literal

from mlpstudio.engine import activations
from mlpstudio.engine.losses.catalogue import LossSpec, as_spec, get
from mlpstudio.errors import DesignError

LINEAR = "linear"


@dataclass(frozen=True, slots=True)
class Misfit:
    """An output activation and a loss that do not belong together.

    Attributes:
        severity: "error" when the loss is not defined there, or nothing can be learnt; "warning"
            when it trains, but not as well as it could, or not as was meant.
        message: What is wrong and what to do.
        activation: The output activation that would do, where that is the better change.
        loss: The loss that would do, where that is.
    """

    severity: Literal["error", "warning"]
    message: str
    activation: str | None = None
    loss: str | None = None


def misfit(activation_name: str, loss: LossSpec | str) -> Misfit | None:
    """Return what is wrong with an output activation and a loss; None when they fit.

    Raises:
        DesignError: There is no such activation or loss.
    """
    spec = as_spec(loss)
    activation, entry = activations.get(activation_name), get(spec.name)
    usual = entry.fitting_activations[0]
    if spec.from_logits and entry.is_crossentropy:
        return None if activation_name == LINEAR else _logits_of(activation_name, spec.name)
    if activation_name in entry.fitting_activations:
        return None
    if not activation.is_trainable:
        return Misfit(
            "error",
            f"The derivative of {activation_name} is 0, so that no gradient comes through and "
            f"nothing is learnt. Use {usual} at the output.",
            activation=usual,
        )
    if activation_name == "softmax":
        return _softmax_with(spec.name)
    if entry.is_crossentropy:
        return _crossentropy_after(activation_name, spec.name)
    return Misfit(
        "warning",
        f"After {activation_name} the outputs lie between {activation.lowest:.3g} and "
        f"{activation.highest:.3g} and are bent on the way, which {spec.name} does not ask for. "
        f"Use {usual} at the output.",
        activation=usual,
    )


def check_logits(activation_name: str, spec: LossSpec) -> None:
    """Raise DesignError when a loss wants scores that the output activation has changed."""
    if spec.from_logits and (found := misfit(activation_name, spec)) is not None:
        raise DesignError(found.message)


def _logits_of(activation_name: str, loss_name: str) -> Misfit:
    return Misfit(
        "error",
        f"With from_logits, {loss_name} applies {get(loss_name).fitting_activations[0]} itself "
        f"and needs scores from a linear output, but the output activation is {activation_name}. "
        "Make it linear, or turn from_logits off.",
        activation=LINEAR,
    )


def _softmax_with(loss_name: str) -> Misfit:
    entry = get(loss_name)
    better = "sparse_" if entry.wants_integers else ""
    better += "categorical_crossentropy"
    reason = {
        "binary_crossentropy": "asks every output for a yes or no of its own, but softmax makes "
        "them compete",
        "hinge": "asks for a lead of 1 over the wrong classes, which probabilities only reach "
        "at exactly 1 and 0",
    }.get(loss_name, "learns slowly from a softmax that is sure and wrong: its gradient fades")
    return Misfit("warning", f"{loss_name} {reason}. Use {better}.", loss=better)


def _crossentropy_after(activation_name: str, loss_name: str) -> Misfit:
    activation, usual = activations.get(activation_name), get(loss_name).fitting_activations[0]
    if activation.lowest >= 0.0 and activation.highest <= 1.0:
        return Misfit(
            "warning",
            f"{loss_name} expects probabilities that sum to 1, but {activation_name} makes each "
            f"output by itself. Use {usual} at the output.",
            activation=usual,
        )
    return Misfit(
        "error",
        f"{loss_name} takes logarithms of probabilities, but {activation_name} gives numbers "
        f"that are not between 0 and 1. Use {usual} at the output.",
        activation=usual,
    )
