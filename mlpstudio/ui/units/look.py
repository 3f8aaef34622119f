"""A look at one hidden layer: its units, what excites them, where samples lie in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray, IntArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.layers import Activate
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.labs.digits.sample_pictures import Gallery, shading
from mlpstudio.labs.networks.answering import evenly, true_classes
from mlpstudio.labs.networks.hidden import (
    Exam,
    Loss,
    Plane,
    accuracy_without,
    activation_pieces,
    activations,
    principal_plane,
)
from mlpstudio.labs.networks.units import UnitFacts, unit_facts
from mlpstudio.runs.record import Run
from mlpstudio.ui.evaluation.subject import class_names
from mlpstudio.ui.weights import Weights

LIVE, AT_REST = 800, 2_000
"""Training samples looked at while a network trains, and while none does."""

LARGEST_PLANE = 1_024
"""Units; the plane of a wider layer would take longer than a look may."""


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """What is to be looked at.

    Attributes:
        run: Whose network it is.
        weights: Of the run, or painted ones.
        dataset: Whose training samples are looked at.
        layer: Of the hidden dense layers, 0 for the first.
        most: Samples at most.
        before: The plane of the same layer at another moment.
        wants_plane: Whether somebody looks at the plane: it takes longer than all the rest.
    """

    run: Run
    weights: Weights
    dataset: Dataset
    layer: int
    most: int
    before: Plane | None
    wants_plane: bool


@dataclass(frozen=True, slots=True, eq=False)
class UnitLook:
    """What was found.

    Attributes:
        wanted: What was asked for.
        activation: Name of the layer's activation.
        A: (N, D) activations of the layer; never written to.
        labels: (N,) class numbers.
        facts: Of each unit.
        images: (D, h, w) incoming weights, where they are images.
        gallery: The samples.
        plane: In which the activations spread most; None of a very wide layer, and where it was
            not wanted.
        points: (N, 2) where the samples lie in it.
        whole: How the network answers these samples.
    """

    wanted: Wanted
    activation: str
    A: FloatArray
    labels: IntArray
    facts: UnitFacts
    images: FloatArray | None
    gallery: Gallery
    plane: Plane | None
    points: FloatArray
    whole: Loss

    @property
    def n_units(self) -> int:
        """D."""
        return self.A.shape[1]

    def exam(self) -> Exam:
        """Return the samples to be answered anew; its activations are a copy."""
        loss = self.wanted.run.training.evaluation_loss
        return Exam(self.A.copy(), self.labels, self.wanted.layer, loss)


def hidden_widths(spec: NetworkSpec) -> tuple[int, ...]:
    """Return how many units each hidden dense layer has."""
    return tuple(shape.D_out for shape in shapes.dense_shapes(spec))[:-1]


def look(wanted: Wanted, is_stale: Callable[[], bool]) -> UnitLook | None:
    """Look at a layer, on a worker thread; None when nobody wants it any more."""
    network, samples = wanted.weights.network(), sample(wanted)
    given = activations(network, samples, wanted.layer)  # (N, D)
    if is_stale():
        return None
    labels = true_classes(samples.labels, network.n_outputs)  # (N,)
    names = class_names(wanted.dataset, max(2, network.n_outputs))
    facts = unit_facts(network, given, labels, wanted.layer, len(names))
    loss = wanted.run.training.evaluation_loss
    whole = accuracy_without(network, Exam(given, labels, wanted.layer, loss), ())
    plane, points = None, np.zeros((0, 2))  # (0, 2)
    if wanted.wants_plane and given.shape[1] <= LARGEST_PLANE and not is_stale():
        plane = principal_plane(given, wanted.before)
        points = plane.project(np.nan_to_num(given, nan=0.0, posinf=0.0, neginf=0.0))  # (N, 2)
    piece = network.pieces[activation_pieces(network)[wanted.layer]]
    return UnitLook(
        wanted,
        piece.activation.name if isinstance(piece, Activate) else "linear",
        given,
        labels,
        facts,
        weight_images(network, wanted.layer),
        Gallery(samples, labels, None, names, shading(samples)),
        plane,
        points,
        whole,
    )


def sample(wanted: Wanted) -> Samples:
    """Return training samples from all over."""
    every = wanted.dataset.train
    numbers = evenly(len(every), wanted.most)  # (N,)
    return replace(every, inputs=every.inputs[numbers], labels=every.labels[numbers])


def weight_images(network: Network, layer: int) -> FloatArray | None:
    """Return the incoming weights of each unit as images; None where they are none.

    Returns:
        (D, h, w).
    """
    shape = network.spec.input_shape
    if layer or len(shape) != 2 or min(shape) < 2:
        return None
    return network.affines[0].W.T.reshape(-1, *shape).copy()  # (D, h, w)
