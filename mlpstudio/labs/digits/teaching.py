"""What one training step on a single drawing does: to the answer, and to the weights."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from mlpstudio.datasets.mnist import SCALE
from mlpstudio.engine import clipping, losses
from mlpstudio.engine.arrays import AnyArray, ByteArray, FloatArray
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.layers import Affine
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.state import TrainingState

MOST_MOVED = 12


class LayerChange(NamedTuple):
    """How far a dense layer moved.

    Attributes:
        weights: Length of the change of W.
        biases: Length of the change of b.
        relative: Of both together, as a share of the length of W and b before; inf where that
            was 0 and something moved.
    """

    weights: float
    biases: float
    relative: float


class MovedWeight(NamedTuple):
    """A weight that moved much.

    Attributes:
        layer: Number of the dense layer, from 0.
        row: Its input; None for a bias.
        column: Its unit.
        before: Value.
        after: Value.
    """

    layer: int
    row: int | None
    column: int
    before: float
    after: float


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """One training step on one image.

    Attributes:
        before: (C,) outputs for the image before it.
        after: (C,) outputs after it.
        loss_before: Loss of the image, without penalties.
        loss_after: The same afterwards.
        layers: What happened to each dense layer.
        most_moved: The weights and biases that moved most, the farthest first.
        state: Network and optimizer after it; the counters are those before, because it is no
            step of the run.
    """

    before: FloatArray
    after: FloatArray
    loss_before: float
    loss_after: float
    layers: tuple[LayerChange, ...]
    most_moved: tuple[MovedWeight, ...]
    state: TrainingState


def one_step(
    state: TrainingState,
    settings: TrainingSettings,
    image: ByteArray,
    label: int,
    scale: float = SCALE,
) -> Lesson:
    """Return what a network is like after one update on one image.

    It is the update that training would make of a batch of this image alone, except that nothing
    is left to chance: dropout and noise are off, and batch normalisation keeps to its averages,
    which a batch of one could not give.

    Args:
        state: Network and optimizer after the training so far; left as they are.
        settings: Loss, clipping and learning rate, of which the schedule is left out.
        image: (28, 28).
        label: What it should be read as.
        scale: What its bytes are multiplied by on their way into the network.

    Raises:
        DesignError: Network and loss have no such class, or the settings name another optimizer
            than that of the state.
    """
    network, loss = state.network, settings.loss_spec
    X = np.multiply(image.reshape(1, -1), scale, dtype=network.dtype)  # (1, D)
    targets = _targets(loss, label, network.n_outputs)  # (1,) or (1, C)
    losses.check_targets(loss, targets, network.n_outputs)
    taught = Checkpoint.of(state, settings.optimizer).restored(network.spec, settings)
    taught.last_weights = None  # from now on training goes on from what was taught
    pupil = taught.network
    with np.errstate(all="ignore"):  # too large a step is shown as what it is
        measured = pupil.loss_and_gradient(X, targets, loss)
        before, loss_before = measured.A[0].copy(), measured.loss  # (C,)
        if settings.clip_value is not None:
            clipping.clip_by_value(pupil.gradient, settings.clip_value)
        if settings.clip_norm is not None:
            clipping.clip_by_norm(pupil.gradient, settings.clip_norm)
        taught.optimizer.update(pupil.theta, pupil.gradient, settings.learning_rate)
        measured = pupil.loss(X, targets, loss)
        layers = tuple(
            _change(old, new) for old, new in zip(network.affines, pupil.affines, strict=True)
        )
        most_moved = _most_moved(network, pupil)
    return Lesson(
        before,
        measured.A[0].copy(),
        loss_before,
        measured.loss,
        layers,
        most_moved,
        taught,
    )


def _targets(loss: LossSpec, label: int, n_outputs: int) -> AnyArray:
    """Return a label in the form that the loss wants it.  # (1,) or (1, C)."""
    labels = np.array([label], np.int64)  # (1,)
    if losses.get(loss.name).wants_integers or not 0 <= label < n_outputs:
        return labels
    return losses.one_hot(labels, n_outputs)


def _change(before: Affine, after: Affine) -> LayerChange:
    weights, length = _lengths(before.W, after.W)
    biases = 0.0
    if before.b is not None and after.b is not None:
        biases, length_b = _lengths(before.b, after.b)
        length = float(np.hypot(length, length_b))
    moved = float(np.hypot(weights, biases))
    return LayerChange(weights, biases, moved / length if length else (np.inf if moved else 0.0))


def _lengths(before: FloatArray, after: FloatArray) -> tuple[float, float]:
    """Return the length of a change, and of what was there before."""
    return float(np.linalg.norm(after - before)), float(np.linalg.norm(before))


def _most_moved(before: Network, after: Network) -> tuple[MovedWeight, ...]:
    """Return the weights and biases of dense layers that moved most."""
    found: list[MovedWeight] = []
    for layer, (old, new) in enumerate(zip(before.affines, after.affines, strict=True)):
        for place in _farthest(new.W - old.W):
            row, column = (int(k) for k in np.unravel_index(place, old.W.shape))
            found.append(
                MovedWeight(
                    layer, row, column, float(old.W[row, column]), float(new.W[row, column])
                )
            )
        if old.b is not None and new.b is not None:
            found += [
                MovedWeight(layer, None, k, float(old.b[k]), float(new.b[k]))
                for k in _farthest(new.b - old.b)
            ]
    found.sort(key=lambda weight: -abs(weight.after - weight.before))
    return tuple(weight for weight in found[:MOST_MOVED] if weight.after != weight.before)


def _farthest(change: FloatArray) -> list[int]:
    """Return the flat positions of the largest changes."""
    size = np.abs(change).ravel()  # (n,)
    count = min(MOST_MOVED, size.size)
    return np.argpartition(size, size.size - count)[size.size - count :].tolist()
