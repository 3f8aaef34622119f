"""Losses as functions of the network's output: the textbook number of every sample."""

# A and T are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.registry import look_up
from mlpstudio.errors import DesignError

LossFunction = Callable[[FloatArray, AnyArray, FloatArray, FloatArray], None]

SMALLEST = 1e-7
"""Probabilities are kept this far from 0 and 1 where a logarithm of them is taken, as in Keras."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A loss as a function of the network's output.

    Attributes:
        name: Identifier in specs and files.
        value_and_gradient: `value_and_gradient(A, T, dA, losses)` writes the loss of every sample
            into `losses` (B,) and the gradient of their mean by A into dA (B, C). T (B, C) has one
            number for each output; of class numbers it is the one-hot form.
        wants_integers: Labels are class numbers (B,); otherwise one number per output (B, C).
        fitting_activations: Output activations that belong to this loss, the usual one first.
        is_crossentropy: Labels are probabilities: they can be smoothed, and the outputs can be
            scores ("logits") that have not been made into probabilities.
    """

    name: str
    value_and_gradient: LossFunction
    wants_integers: bool
    fitting_activations: tuple[str, ...]
    is_crossentropy: bool = False


@dataclass(frozen=True, slots=True)
class LossSpec:
    """A loss with all that belongs to it, as settings carry it.

    Attributes:
        name: Name in `LOSSES`.
        from_logits: Whether a cross-entropy takes scores from a linear output.
        label_smoothing: s, the share of every label that is spread evenly: t becomes
            t (1 − s) + s / C (Szegedy et al. 2016, section 7), and t (1 − s) + s / 2 in the binary
            case, as in Keras. At least 0 and below 1.
        class_weights: What the loss of a sample counts for, by class; empty for 1 each. The mean
            is still over B, as in Keras; PyTorch divides by the sum of the weights.
    """

    name: str = "sparse_categorical_crossentropy"
    from_logits: bool = False
    label_smoothing: float = 0.0
    class_weights: tuple[float, ...] = ()

    def check(self) -> None:
        """Raise DesignError when a value makes no sense; the message says which and why."""
        loss = get(self.name)
        if not 0.0 <= self.label_smoothing < 1.0:
            raise DesignError(
                f"Label smoothing must be at least 0 and below 1, not {self.label_smoothing}."
            )
        if self.from_logits and not loss.is_crossentropy:
            raise DesignError(
                f"{self.name} takes the outputs as they are: turn from_logits off, which is "
                "meant for cross-entropies."
            )
        if self.label_smoothing and not loss.is_crossentropy:
            raise DesignError(
                f"Label smoothing is meant for cross-entropies, whose labels are probabilities, "
                f"not for {self.name}. Set it to 0."
            )
        for number, weight in enumerate(self.class_weights):
            if not (math.isfinite(weight) and weight >= 0.0):
                raise DesignError(f"The weight of class {number} must be 0 or more, not {weight}.")
        if self.class_weights and not any(self.class_weights):
            raise DesignError("All class weights are 0, so that nothing could be learnt.")


def as_spec(loss: LossSpec | str) -> LossSpec:
    """Return the loss with all that belongs to it; of a name, the plain one."""
    return LossSpec(loss) if isinstance(loss, str) else loss


def name_of(loss: LossSpec | str) -> str:
    """Return the name of a loss."""
    return loss if isinstance(loss, str) else loss.name


def threshold(loss: LossSpec | str) -> float:
    """Return the single output above which the answer is yes: p > 1/2, or a score above 0."""
    return 0.0 if as_spec(loss).from_logits else 0.5


def is_plain(loss: LossSpec | str) -> bool:
    """Return whether there is nothing to a loss but its name."""
    return as_spec(loss) == LossSpec(name_of(loss))


@lru_cache(maxsize=512)
def factor(number: float, dtype: np.dtype[np.floating]) -> FloatArray:
    """Return a number as an array of no axes, which NumPy multiplies by sooner."""
    array = np.array(number, dtype)  # ()
    array.flags.writeable = False  # everybody gets the same one
    return array


def mean_over_outputs(values: FloatArray, losses: FloatArray) -> None:
    """Write the mean of each row of `values` (B, C) into `losses` (B,)."""
    if values.shape[1] == 1:
        losses[...] = values[:, 0]  # (B,)
        return
    values.sum(axis=1, out=losses)
    losses *= factor(1.0 / values.shape[1], losses.dtype)


def _mean_squared_error(A: FloatArray, T: AnyArray, dA: FloatArray, losses: FloatArray) -> None:
    """Compute (1/C) Σ_c (a − t)²."""
    np.subtract(A, T, out=dA)
    np.vecdot(dA, dA, out=losses)
    if A.shape[1] > 1:
        losses *= factor(1.0 / A.shape[1], losses.dtype)
    dA *= factor(2.0 / dA.size, dA.dtype)


def _mean_absolute_error(A: FloatArray, T: AnyArray, dA: FloatArray, losses: FloatArray) -> None:
    """Compute (1/C) Σ_c |a − t|; the derivative at a = t, where there is none, is taken as 0."""
    np.subtract(A, T, out=dA)
    mean_over_outputs(np.abs(dA), losses)
    np.sign(dA, out=dA)
    dA *= factor(1.0 / dA.size, dA.dtype)


def _binary_crossentropy(A: FloatArray, T: AnyArray, dA: FloatArray, losses: FloatArray) -> None:
    """Compute −(1/C) Σ_c t ln a + (1 − t) ln(1 − a), with a clipped away from 0 and 1."""
    P = np.clip(A, SMALLEST, 1.0 - SMALLEST)  # (B, C)
    Q = np.clip(1.0 - A, SMALLEST, 1.0 - SMALLEST)  # (B, C), exact where 1 − P would be rounded
    mean_over_outputs((T - 1.0) * np.log(Q) - T * np.log(P), losses)
    np.divide(P - T, P * Q * P.size, out=dA)
    dA *= A == P  # the clipped function is flat


def _categorical_crossentropy(
    A: FloatArray, T: AnyArray, dA: FloatArray, losses: FloatArray
) -> None:
    """Compute −Σ_c t_c ln p_c, with p = a clipped away from 0 and 1.

    Keras divides a by its sum over the classes first, which changes nothing after a softmax.
    """
    P = np.clip(A, SMALLEST, 1.0 - SMALLEST)  # (B, C)
    np.vecdot(T, -np.log(P), out=losses)
    np.divide(T, P, out=dA)
    dA *= factor(-1.0 / len(A), dA.dtype)
    dA *= A == P


def _hinge(A: FloatArray, T: AnyArray, dA: FloatArray, losses: FloatArray) -> None:
    """Compute Σ_{j≠y} max(0, a_j − a_y + 1), y being the right class.

    Weston & Watkins 1999, the form of most lectures: the sum over the wrong classes. Keras's
    categorical_hinge takes the largest of those terms in place of their sum (Crammer & Singer
    2001). Where a term begins, its derivative is taken as 0.
    """
    margins = A - np.vecdot(A, T)[:, np.newaxis]  # (B, C)
    margins += 1.0
    margins -= T  # the right class is not compared with itself
    np.maximum(margins, 0.0, out=margins)
    np.sum(margins, axis=1, out=losses)
    np.sign(margins, out=dA)
    dA -= T * dA.sum(axis=1, keepdims=True)
    dA *= factor(1.0 / len(A), dA.dtype)


LOSSES: dict[str, Loss] = {
    loss.name: loss
    for loss in (
        Loss(
            "sparse_categorical_crossentropy",
            _categorical_crossentropy,
            wants_integers=True,
            fitting_activations=("softmax",),
            is_crossentropy=True,
        ),
        Loss(
            "categorical_crossentropy",
            _categorical_crossentropy,
            wants_integers=False,
            fitting_activations=("softmax",),
            is_crossentropy=True,
        ),
        Loss(
            "binary_crossentropy",
            _binary_crossentropy,
            wants_integers=False,
            fitting_activations=("sigmoid",),
            is_crossentropy=True,
        ),
        Loss(
            "mean_squared_error",
            _mean_squared_error,
            wants_integers=False,
            fitting_activations=("linear", "sigmoid", "tanh"),
        ),
        Loss(
            "mean_absolute_error",
            _mean_absolute_error,
            wants_integers=False,
            fitting_activations=("linear", "sigmoid", "tanh"),
        ),
        Loss("hinge", _hinge, wants_integers=True, fitting_activations=("linear",)),
    )
}


def get(name: str) -> Loss:
    """Return the loss of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(LOSSES, name, "loss")
