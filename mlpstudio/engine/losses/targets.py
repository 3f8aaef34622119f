"""Labels: whether they suit a loss, and the form in which losses compute with them."""

# T is an array, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Callable

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.losses.catalogue import Loss, LossSpec, as_spec, get
from mlpstudio.errors import DesignError

Encode = Callable[[AnyArray, FloatArray], AnyArray]
"""`encode(targets, Z)` returns T (B, C), one number for each of the scores Z (B, C)."""

LARGEST_TABLE = 1_000
"""Classes up to which a row for each is kept at hand: 4 MB of float32."""


def one_hot(labels: AnyArray, n_classes: int) -> FloatArray:
    """Return float32 rows with a single 1 in the column of the class.  # (N, C)."""
    encoded = np.zeros((len(labels), n_classes), np.float32)  # (N, C)
    encoded[np.arange(len(labels)), labels] = 1.0
    return encoded


def classes_of(targets: AnyArray) -> AnyArray:
    """Return the class number of every sample.  # (B,).

    Args:
        targets: (B,) class numbers, (B, C) of which the largest is the class, or one number per
            sample, which is class 1 above one half.
    """
    if targets.ndim == 2 and targets.shape[1] > 1:
        return targets.argmax(axis=1)  # (B,)
    if targets.ndim == 1 and np.issubdtype(targets.dtype, np.integer):
        return targets
    return (targets.reshape(-1) > 0.5).astype(np.intp)  # (B,)


def encoder(spec: LossSpec) -> Encode:
    """Return what makes of targets one number per output, smoothed where that is wanted."""
    if get(spec.name).wants_integers:
        return _OfClasses(spec.label_smoothing)
    if not spec.label_smoothing:
        return _columns
    kept = 1.0 - spec.label_smoothing
    is_binary = spec.name == "binary_crossentropy"

    def smoothed(targets: AnyArray, Z: FloatArray) -> AnyArray:
        n = 2 if is_binary else Z.shape[1]
        return _columns(targets, Z) * kept + spec.label_smoothing / n  # (B, C)

    return smoothed


def _columns(targets: AnyArray, Z: FloatArray) -> AnyArray:
    return targets if targets.ndim == 2 else targets[:, np.newaxis]  # (B, C)


class _OfClasses:
    """Encodes class numbers, by looking rows up that are made once."""

    def __init__(self, smoothing: float) -> None:
        self._smoothing = smoothing
        self._table: FloatArray = np.empty((0, 0))  # (C, C)

    def __call__(self, targets: AnyArray, Z: FloatArray) -> FloatArray:
        C = Z.shape[1]
        if C > LARGEST_TABLE:
            return self._smooth(one_hot(targets, C).astype(Z.dtype, copy=False))  # (B, C)
        if len(self._table) != C or self._table.dtype != Z.dtype:
            self._table = self._smooth(np.eye(C, dtype=Z.dtype))  # (C, C)
        return self._table.take(targets, axis=0)  # (B, C)

    def _smooth(self, rows: FloatArray) -> FloatArray:
        if not self._smoothing:
            return rows
        return rows * (1.0 - self._smoothing) + self._smoothing / rows.shape[1]  # (·, C)


def check_targets(loss: LossSpec | str, labels: AnyArray, n_outputs: int) -> None:
    """Make sure that the labels have the form the loss asks for.

    Args:
        loss: The loss, or its name.
        labels: (N,) class numbers, or (N, C) one number per output; for a single output such
            numbers may also come as (N,).
        n_outputs: C, the units of the last layer.

    Raises:
        DesignError: They do not fit; the message names the loss or label form that would.
    """
    spec = as_spec(loss)
    spec.check()
    entry = get(spec.name)
    _check_numbers(labels)
    if entry.wants_integers:
        _check_classes(entry, labels, n_outputs)
    else:
        _check_columns(entry, labels, n_outputs)
        if entry.is_crossentropy:
            _check_range(entry, labels, n_outputs)
    if spec.class_weights:
        _check_weights(spec, labels, n_outputs)


def _check_numbers(labels: AnyArray) -> None:
    if labels.dtype.kind not in "biuf":
        raise DesignError(
            f"Labels must be numbers, but these are {labels.dtype}. Number the classes from 0."
        )
    if labels.ndim not in (1, 2):
        raise DesignError(
            f"Labels come as one number (N,) or one row (N, C) per sample, but these have the "
            f"shape {labels.shape}."
        )
    bad = ~np.isfinite(labels)  # (N,) or (N, C)
    if bad.any():
        row = int(np.argwhere(bad)[0, 0])
        raise DesignError(
            f"{int(bad.sum())} of the targets are nan or infinite, the first in row {row}. "
            "Remove those samples or fill the gaps in."
        )


def _check_classes(loss: Loss, labels: AnyArray, n_outputs: int) -> None:
    name = loss.name
    if labels.ndim != 1:
        other = "Use categorical_crossentropy, or integer labels"
        raise DesignError(
            f"{name} needs integer labels of shape (N,), but these are one-hot labels of "
            f"shape {labels.shape}. {other if loss.is_crossentropy else 'Use integer labels'}."
        )
    if labels.dtype.kind not in "iu":
        raise DesignError(
            f"{name} needs integer labels, the numbers of the classes, but these are "
            f"{labels.dtype}."
        )
    if not loss.is_crossentropy and n_outputs == 1:
        raise DesignError(
            f"{name} compares the scores of the classes, but there is only 1 output unit. Use "
            "one for each class."
        )
    lowest, highest = _range(labels)
    if lowest < 0:
        raise DesignError(f"The labels go down to {lowest:g}; classes are numbered from 0.")
    if highest >= n_outputs:
        raise DesignError(
            f"The labels go up to {highest:g}, so the output layer needs {highest + 1:g} units, "
            f"one for each class, but it has {n_outputs}."
            + (
                " Two classes can also be told apart by one sigmoid unit with binary_crossentropy."
                if n_outputs == 1 and highest == 1
                else ""
            )
        )


def _check_columns(loss: Loss, labels: AnyArray, n_outputs: int) -> None:
    name = loss.name
    if name == "categorical_crossentropy" and n_outputs == 1:
        raise DesignError(
            f"{name} needs an output unit for each class, but there is only 1. Use one for each "
            "class, or for two classes a sigmoid unit with binary_crossentropy."
        )
    if labels.ndim == 1 and n_outputs > 1:
        if labels.dtype.kind == "f":
            raise DesignError(
                f"{name} needs one number for each output, labels of shape (N, {n_outputs}), but "
                f"these have the shape {labels.shape}. Use 1 output unit."
            )
        raise DesignError(
            f"{name} needs one-hot labels of shape (N, {n_outputs}), but these are integers "
            f"of shape {labels.shape}. Use sparse_categorical_crossentropy, or one-hot encode the "
            "labels."
        )
    if labels.ndim == 2 and labels.shape[1] != n_outputs:
        raise DesignError(
            f"There are {labels.shape[1]} targets for each sample but {n_outputs} output units; "
            f"{name} needs as many of the one as of the other."
        )


def _check_range(loss: Loss, labels: AnyArray, n_outputs: int) -> None:
    """Make sure that labels are probabilities."""
    lowest, highest = _range(labels)
    if lowest >= 0.0 and highest <= 1.0:
        return
    are_classes = lowest >= 0.0 and bool(np.all(labels == np.floor(labels)))
    if n_outputs == 1 and are_classes:
        raise DesignError(
            f"The labels go up to {highest:g}, which is {highest + 1:g} classes, but 1 output "
            f"tells only two apart. Use {highest + 1:g} output units with softmax and "
            "sparse_categorical_crossentropy."
        )
    raise DesignError(
        f"{loss.name} needs targets between 0 and 1, but these go from {lowest:g} to "
        f"{highest:g}. Scale them, or use mean_squared_error for numbers of any size."
    )


def _check_weights(spec: LossSpec, labels: AnyArray, n_outputs: int) -> None:
    """Make sure that every sample has a class, and every class a weight."""
    n_classes = max(n_outputs, 2)
    if len(spec.class_weights) != n_classes:
        raise DesignError(
            f"There are {len(spec.class_weights)} class weights for {n_classes} classes. Give one "
            "for each class, or none."
        )
    if get(spec.name).wants_integers:
        return
    if n_outputs == 1:
        have_classes = bool(np.isin(labels, (0.0, 1.0)).all())
    else:
        sums_to_1 = np.allclose(labels.sum(axis=1), 1.0, atol=1e-3)
        have_classes = sums_to_1 and _range(labels)[0] >= 0.0
    if not have_classes:
        raise DesignError(
            "Class weights need the class of every sample: targets of 0 or 1 for a single output, "
            "rows that sum to 1 for several. Remove the class weights."
        )


def _range(labels: AnyArray) -> tuple[float, float]:
    """Return the smallest and the largest label; of none, 0 for both."""
    return (float(labels.min()), float(labels.max())) if labels.size else (0.0, 0.0)
