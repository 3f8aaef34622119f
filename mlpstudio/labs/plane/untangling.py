"""A small stack of dense layers that unfolds two tangled classes, one layer at a time."""

# W, X and T are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from mlpstudio.engine.batching import Samples
from mlpstudio.engine.network import Network
from mlpstudio.engine.registry import look_up
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.errors import DesignError
from mlpstudio.labs.descents.isolines import isolines
from mlpstudio.labs.plane.geometry import ActivationStage, AffineStage, Stage, moved
from mlpstudio.labs.plane.plane_maps import Array
from mlpstudio.labs.plane.point_sets import PROBLEMS, PointSet

ACTIVATIONS = ("tanh", "relu", "sigmoid")
FEWEST_LAYERS, MOST_LAYERS = 1, 6
N_SAMPLES = 240
N_STARTS = 6
"""Beginnings that are tried; with two units a layer many of them end in a dead end."""

_GOOD = 0.99
"""Accuracy at which no further beginning is tried."""

_EPOCHS, _RATE = 700, 0.02


def check(problem: str, n_layers: int, activation: str, seed: int) -> None:
    """Raise DesignError when there is no such stack; the message says what is allowed."""
    look_up(PROBLEMS, problem, "pair of classes", DesignError)
    look_up(dict.fromkeys(ACTIVATIONS), activation, "activation of a stack", DesignError)
    if not FEWEST_LAYERS <= n_layers <= MOST_LAYERS:
        raise DesignError(
            f"A stack has {FEWEST_LAYERS} to {MOST_LAYERS} hidden layers, not {n_layers}."
        )
    if seed < 0:
        raise DesignError(f"The seed of a stack must be 0 or more, not {seed}.")


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """Layers 2 → 2 → … → 1, as stages of the plane and the line that parts it in the end.

    Attributes:
        samples: The two classes.
        stages: An affine one and an activation for each hidden layer.
        line: (3,) w₁, w₂ and b of the output: its answer is the second class where
            w₁x + w₂y + b > 0, after the last stage.
        accuracy: Share of the samples that it answers rightly.
        is_trained: Whether it was trained at all.
        n_tried: Beginnings that were tried.
    """

    samples: PointSet
    stages: tuple[Stage, ...]
    line: Array
    accuracy: float
    is_trained: bool = False
    n_tried: int = 1

    def scores(self, points: Array) -> Array:
        """Return the output's score of points (N, 2) of the input.  # (N,)."""
        return moved(self.stages, points) @ self.line[:2] + self.line[2]  # (N,)

    def boundary(self, reach: float, side: int = 101) -> Array:
        """Return the pieces of the line in the input where the answer changes.  # (k, 2, 2)."""
        ticks = np.linspace(-reach, reach, side)  # (side,)
        X, Y = np.meshgrid(ticks, ticks)  # (side, side) each
        values = self.scores(np.stack([X.ravel(), Y.ravel()], axis=1))  # (side²,)
        return isolines(ticks, ticks, values.reshape(side, side), 0.0)


def make(  # noqa: PLR0913
    problem: str,
    n_layers: int,
    activation: str,
    seed: int,
    *,
    is_trained: bool,
    is_stale: Callable[[], bool] = lambda: False,
) -> Stack:
    """Draw two classes and train a stack on them, or leave it as it begins.

    Args:
        problem: Name in `point_sets.PROBLEMS`.
        n_layers: Hidden layers, with two units each.
        activation: One of `ACTIVATIONS`.
        seed: Decides samples and weights.
        is_trained: Whether it is trained.
        is_stale: Whether nobody waits for the result any more; looked at between epochs.

    Raises:
        DesignError: There is no such stack.
    """
    check(problem, n_layers, activation, seed)
    samples = PROBLEMS[problem](N_SAMPLES, np.random.default_rng(seed))
    initializer = "he_normal" if activation == "relu" else "glorot_normal"
    hidden = [DenseSpec(2, activation, initializer)] * n_layers
    spec = NetworkSpec((2,), (*hidden, DenseSpec(1, "sigmoid", "glorot_normal")))
    data = Samples(samples.points.astype(np.float32), samples.classes[:, np.newaxis])
    tried: list[Stack] = []
    for start in range(N_STARTS if is_trained else 1):
        network = _trained(spec, data, seed + start, is_trained, is_stale)
        tried.append(_stack(network, activation, samples))
        if tried[-1].accuracy >= _GOOD or is_stale():
            break
    best = max(tried, key=lambda stack: stack.accuracy)
    return replace(best, is_trained=is_trained, n_tried=len(tried))


def _trained(
    spec: NetworkSpec, data: Samples, seed: int, is_trained: bool, is_stale: Callable[[], bool]
) -> Network:
    settings = TrainingSettings(
        optimizer="adam",
        learning_rate=_RATE,
        loss="binary_crossentropy",
        batch_size=N_SAMPLES,
        epochs=_EPOCHS,
        seed=seed,
    )
    state = TrainingState.fresh(spec, settings)
    for affine in state.network.affines[:-1]:
        # Biases begin at zero, where no bend lies between the classes yet.
        assert affine.b is not None
        affine.b[...] = np.random.default_rng(seed).normal(0.0, 0.3, 2)
    if is_trained:
        for _ in train(state, data, None, settings):
            if is_stale():
                break
    return state.network


def _stack(network: Network, activation: str, samples: PointSet) -> Stack:
    stages: list[Stage] = []
    for affine in network.affines[:-1]:
        stages.append(AffineStage(_column_form(affine.W), _numbers(affine.b)))
        stages.append(ActivationStage(activation))
    last = network.affines[-1]
    line = np.append(np.asarray(last.W[:, 0], np.float64), _numbers(last.b))  # (3,)
    scores = moved(stages, samples.points) @ line[:2] + line[2]  # (N,)
    accuracy = float(((scores > 0.0) == (samples.classes == 1)).mean())
    return Stack(samples, tuple(stages), line, accuracy)


def _column_form(W: object) -> Array:
    """Return the matrix of columns for that of a layer: y = Wᵀx for X @ W.  # (2, 2)."""
    return np.asarray(W, np.float64).T.copy()


def _numbers(b: object) -> Array:
    """Return a bias in float64.  # (D_out,)."""
    return np.asarray(b, np.float64).copy()


def frames(stages: Sequence[Stage], points: Array, least: float) -> list[float]:
    """Return how far a picture must reach from the origin after each number of stages."""
    reached = [points]
    for stage in stages:
        reached.append(stage.apply(reached[-1]))  # (N, 2)
    return [max(least, float(np.abs(each).max(initial=0.0))) for each in reached]
