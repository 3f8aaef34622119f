"""The end of a network: outputs, loss and the gradient by the scores Z, in one call.

A cross-entropy after the activation it belongs to is computed from the scores in one piece, which
is stable whatever their size. For small networks the calls into NumPy are what a step costs, so
that these functions make few of them.
"""

# X, Z, A and T are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Callable

import numpy as np

from mlpstudio.engine import activations
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.losses.catalogue import (
    Loss,
    LossSpec,
    as_spec,
    factor,
    get,
    is_plain,
    mean_over_outputs,
    name_of,
)
from mlpstudio.engine.losses.fit import check_logits
from mlpstudio.engine.losses.targets import classes_of, encoder

Head = Callable[[FloatArray, AnyArray, FloatArray, FloatArray, FloatArray], float]
"""`head(Z, targets, A, dZ, losses)` returns the mean loss of the batch, class weights included.

It writes the outputs A (B, C), the gradient of that mean by Z into dZ (B, C), and the loss of
every sample, before class weights, into `losses` (B,). The targets are class numbers (B,) or one
number per output (B, C), which for a single output may also come as (B,).
"""

_Core = Callable[[FloatArray, AnyArray, FloatArray, FloatArray, FloatArray], None]
"""`core(Z, T, A, dZ, losses)`: the same for one number per output, T (B, C), unweighted. With
a linear output it is given dZ as A, to keep its probabilities in until they are no longer needed.
"""


def head(activation_name: str, loss: LossSpec | str) -> Head:
    """Return the end of a network with that output activation and loss.

    Raises:
        DesignError: There is no such activation or loss, or the loss wants scores and the
            activation is not linear.
    """
    spec = as_spec(loss)
    spec.check()
    check_logits(activation_name, spec)
    encode, core = encoder(spec), _core(activation_name, spec)

    def run(
        Z: FloatArray, targets: AnyArray, A: FloatArray, dZ: FloatArray, losses: FloatArray
    ) -> float:
        core(Z, encode(targets, Z), A, dZ, losses)
        # Few numbers are added sooner as a list, and in double precision.
        return sum(losses.tolist()) / len(losses)

    return _weighted(run, spec) if spec.class_weights else run


def gradient_is_difference(activation_name: str, loss: LossSpec | str) -> bool:
    """Return whether that pair's gradient by Z is (A − T) / n, with T the one-hot labels."""
    return is_plain(loss) and (activation_name, name_of(loss)) in _FUSED


def _weighted(run: Head, spec: LossSpec) -> Head:
    """Let every sample count for the weight of its class: (1/B) Σ_i w_i ℓ_i."""
    class_weights = np.array(spec.class_weights)  # (C,), or (2,) for a single output

    def run_weighted(
        Z: FloatArray, targets: AnyArray, A: FloatArray, dZ: FloatArray, losses: FloatArray
    ) -> float:
        run(Z, targets, A, dZ, losses)
        weights = class_weights[classes_of(targets)]  # (B,)
        dZ *= weights[:, np.newaxis]
        return float(weights @ losses) / len(losses)

    return run_weighted


def _core(activation_name: str, spec: LossSpec) -> _Core:
    loss = get(spec.name)
    if spec.from_logits:
        return _with_scores_as_outputs(_FUSED[loss.fitting_activations[0], loss.name])
    return _FUSED.get((activation_name, loss.name)) or _composed(activation_name, loss)


def _composed(activation_name: str, loss: Loss) -> _Core:
    """Send the loss's gradient back through the activation."""
    activation = activations.get(activation_name)

    def core(
        Z: FloatArray, T: AnyArray, A: FloatArray, dZ: FloatArray, losses: FloatArray
    ) -> None:
        activation.forward(Z, A)
        loss.value_and_gradient(A, T, dZ, losses)
        activation.backward(dZ, Z, A, dZ)

    return core


def _with_scores_as_outputs(fused: _Core) -> _Core:
    """Compute a loss from scores that are themselves the outputs."""

    def core(
        Z: FloatArray, T: AnyArray, A: FloatArray, dZ: FloatArray, losses: FloatArray
    ) -> None:
        A[...] = Z
        fused(Z, T, dZ, dZ, losses)

    return core


def _softmax_with_classes(
    Z: FloatArray, T: AnyArray, A: FloatArray, dZ: FloatArray, losses: FloatArray
) -> None:
    """Compute ln Σ_c exp z_c − Σ_c t_c z_c, where Σ_c t_c = 1; dZ is (softmax(Z) − T) / B."""
    np.subtract(Z, Z.max(axis=1, keepdims=True), out=A)
    np.vecdot(A, T, out=losses)
    np.exp(A, out=A)
    total = A.sum(axis=1, keepdims=True)  # (B, 1)
    A /= total
    np.subtract(A, T, out=dZ)
    dZ *= factor(1.0 / len(Z), dZ.dtype)
    np.subtract(np.log(total[:, 0]), losses, out=losses)


def _softmax_with_shares(
    Z: FloatArray, T: AnyArray, A: FloatArray, dZ: FloatArray, losses: FloatArray
) -> None:
    """Compute −Σ_c t_c ln softmax(z)_c whatever Σ_c t_c is, such as for several right classes."""
    np.subtract(Z, Z.max(axis=1, keepdims=True), out=A)
    np.vecdot(A, T, out=losses)
    np.exp(A, out=A)
    total = A.sum(axis=1, keepdims=True)  # (B, 1)
    A /= total
    weight = T.sum(axis=1, keepdims=True)  # (B, 1)
    np.subtract(A * weight, T, out=dZ)
    dZ *= factor(1.0 / len(Z), dZ.dtype)
    np.subtract((weight * np.log(total))[:, 0], losses, out=losses)


def _sigmoid_with_binary(
    Z: FloatArray, T: AnyArray, A: FloatArray, dZ: FloatArray, losses: FloatArray
) -> None:
    """Compute (1/C) Σ_c ln(1 + exp z) − z t; dZ is (σ(Z) − T) / BC.

    Written as ln(exp(z − z t) + exp(−z t)), it keeps the small losses of large scores exact.
    """
    minus_ZT = Z * T  # (B, C)
    np.negative(minus_ZT, out=minus_ZT)
    if Z.shape[1] == 1:
        np.logaddexp(Z + minus_ZT, minus_ZT, out=losses[:, np.newaxis])
    else:
        mean_over_outputs(np.logaddexp(Z + minus_ZT, minus_ZT), losses)
    _SIGMOID(Z, A)
    np.subtract(A, T, out=dZ)
    dZ *= factor(1.0 / dZ.size, dZ.dtype)


_SIGMOID = activations.get("sigmoid").forward

_FUSED: dict[tuple[str, str], _Core] = {
    ("softmax", "sparse_categorical_crossentropy"): _softmax_with_classes,
    ("softmax", "categorical_crossentropy"): _softmax_with_shares,
    ("sigmoid", "binary_crossentropy"): _sigmoid_with_binary,
}
