"""The units of a hidden layer one by one: how large, how active, dead, saturated, how needed."""

# A and W are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray, IntArray
from mlpstudio.engine.layers import Activate
from mlpstudio.engine.network import Network
from mlpstudio.labs.networks.hidden import Exam, Loss, accuracy_without, activation_pieces
from mlpstudio.labs.networks.unit_states import is_dead, is_level

_MOSTLY = 0.95
"""Share of the samples for which a unit has to be nearly level to count as saturated."""


@dataclass(frozen=True, slots=True, eq=False)
class UnitFacts:
    """What is known of each unit of a layer.

    Attributes:
        sizes: (D,) Euclidean length of its incoming weights.
        by_class: (C, D) mean activation for each class, NaN of one without samples.
        is_dead: (D,) bool, whether it gives 0 for every sample and can never learn again.
        is_saturated: (D,) bool, whether it stands at an end of its range for nearly all samples.
    """

    sizes: FloatArray
    by_class: FloatArray
    is_dead: AnyArray
    is_saturated: AnyArray


def unit_facts(
    network: Network, A: FloatArray, labels: IntArray, layer: int, n_classes: int
) -> UnitFacts:
    """Return what is known of the units of a hidden layer.

    Args:
        network: With weights.
        A: (N, D) `hidden.activations` of that layer.
        labels: (N,) class numbers.
        layer: Of the hidden dense layers, 0 for the first.
        n_classes: C.
    """
    W = network.affines[layer].W  # (D_in, D)
    A = np.nan_to_num(A, nan=0.0, posinf=0.0, neginf=0.0).astype(np.float64)  # (N, D)
    sums = (np.arange(n_classes)[:, None] == labels).astype(np.float64) @ A  # (C, D)
    counts = np.bincount(labels, minlength=n_classes)[:, None]  # (C, 1)
    by_class = np.divide(sums, counts, out=np.full_like(sums, np.nan), where=counts > 0)
    piece = network.pieces[activation_pieces(network)[layer]]
    name = piece.activation.name if isinstance(piece, Activate) else ""
    n_level = is_level(name, A).sum(axis=0)  # (D,)
    is_saturated = n_level >= max(1.0, _MOSTLY * len(A))  # (D,)
    sizes = np.sqrt(np.square(W, dtype=np.float64).sum(axis=0))  # (D,)
    return UnitFacts(sizes, by_class, is_dead(name, A), is_saturated)


@dataclass(frozen=True, slots=True, eq=False)
class Damage:
    """What it costs to switch off each unit of a layer alone, the others on as they are.

    Attributes:
        whole: With none of them switched off.
        lost: (D,) accuracy lost without each; below 0 where the network does better without it.
    """

    whole: Loss
    lost: FloatArray


def damage(
    network: Network,
    exam: Exam,
    progress: Callable[[float], bool] = lambda _: True,
) -> Damage | None:
    """Measure what each unit of a hidden layer is needed for.

    Args:
        network: With weights.
        exam: What is answered; its activations are written to, and as before when it returns.
        progress: Told the share done after each unit; returns whether to go on.

    Returns:
        None when it was told to stop.
    """
    whole = accuracy_without(network, exam, ())
    D = exam.A.shape[1]
    lost = np.zeros(D)  # (D,)
    for unit in range(D):
        lost[unit] = whole.accuracy - accuracy_without(network, exam, (unit,)).accuracy
        if not progress((unit + 1) / D):
            return None
    return Damage(whole, lost)


def ordered(keys: FloatArray, *, descending: bool) -> IntArray:
    """Return units by a key, equal ones by number, those without a number last.  # (D,)."""
    signed = -keys if descending else keys  # (D,)
    return np.argsort(np.where(np.isnan(signed), np.inf, signed), kind="stable")
