"""A look at the plane of the inputs: what all neurons give there, and which samples are wrong."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.labs.networks import input_plane
from mlpstudio.labs.networks.answering import evenly
from mlpstudio.labs.networks.input_plane import InputPlane, PlaneMaps
from mlpstudio.ui.weights import Weights
from mlpstudio.ui.widgets.plane.input_paint import Dots

SIDE, LIVE_SIDE = 105, 63
"""Points along each side of the maps: at rest, and while a network trains or is a large one."""

_LARGE = 60_000
"""Parameters from which on a look would take long."""

MOST_TRAINING, MOST_VALIDATION = 1_000, 400
"""Samples that are drawn, spread evenly over all of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """What is to be looked at.

    Attributes:
        weights: Of the network.
        axes: The features that vary.
        plane: Where; None to find the plane of the samples.
        dataset: Whose samples are drawn.
        loss: What the network is trained with.
        is_live: Whether a network trains, so that another look follows soon.
    """

    weights: Weights
    axes: tuple[int, int]
    plane: InputPlane | None
    dataset: Dataset
    loss: LossSpec
    is_live: bool


@dataclass(frozen=True, slots=True, eq=False)
class PlaneLook:
    """What was found.

    Attributes:
        wanted: What was asked for.
        plane: Where it was looked at.
        network: With the weights that were looked at.
        maps: What it gives all over the plane.
        training, validation: Samples; validation None where nothing is held out.
        lines: (k, 3) of the first layer's neurons.
    """

    wanted: Wanted
    plane: InputPlane
    network: Network
    maps: PlaneMaps
    training: Dots
    validation: Dots | None
    lines: FloatArray


def look(wanted: Wanted, is_stale: Callable[[], bool]) -> PlaneLook | None:
    """Look at everything, on a worker thread; None when nobody wants it any more."""
    network, training = wanted.weights.network(), wanted.dataset.train
    plane = wanted.plane or input_plane.plane_through(training, wanted.axes)
    side = LIVE_SIDE if wanted.is_live or len(wanted.weights.values) > _LARGE else SIDE
    maps = input_plane.draw(network, plane, side, wanted.loss, is_stale)
    if maps is None or is_stale():
        return None
    held_out = wanted.dataset.validation
    return PlaneLook(
        wanted,
        plane,
        network,
        maps,
        _dots(training, MOST_TRAINING, network, plane, wanted.loss),
        None
        if held_out is None
        else replace(_dots(held_out, MOST_VALIDATION, network, plane, wanted.loss), is_ring=True),
        input_plane.first_lines(network, plane),
    )


def _dots(
    samples: Samples, most: int, network: Network, plane: InputPlane, loss: LossSpec
) -> Dots:
    numbers = evenly(len(samples), most)  # (n,)
    few = replace(samples, inputs=samples.inputs[numbers], labels=samples.labels[numbers])
    inputs = input_plane.taken(few)  # (n, D_in)
    labels = few.labels if few.labels.ndim == 1 else few.labels.argmax(axis=1)  # (n,)
    answers = input_plane.probabilities(network, inputs, loss).argmax(axis=1)  # (n,)
    return Dots(plane.places(inputs), labels, answers != labels)


def at_place(found: PlaneLook, place: tuple[float, float]) -> list[FloatArray]:
    """Return what every layer gives at a place of the plane.  # (D_out,) each."""
    inputs = found.plane.inputs(np.array([place]))  # (1, D_in)
    return [A[0].copy() for A in input_plane.layer_values(found.network, inputs)]


def answer_at(found: PlaneLook, place: tuple[float, float]) -> FloatArray:
    """Return the probabilities of the classes at a place of the plane.  # (C,)."""
    inputs = found.plane.inputs(np.array([place]))  # (1, D_in)
    return input_plane.probabilities(found.network, inputs, found.wanted.loss)[0]
