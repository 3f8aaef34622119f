"""What the panel needs of a step, all of it made off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.engine.arrays import ByteArray
from mlpstudio.engine.batching import Samples
from mlpstudio.labs.digits.sample_pictures import gallery
from mlpstudio.labs.networks.slow_step import SlowStep
from mlpstudio.labs.networks.step_making import FIRST_ROWS
from mlpstudio.labs.tensors.tensor_facts import Picture, picture
from mlpstudio.runs.next_step import NextStep, look_into

ROOM = (FIRST_ROWS, 48)
"""Cells of a small heat map, downwards and across."""

Weight = tuple[str, tuple[int, ...]]
"""Name of a parameter, and where in it."""

THUMBNAILS = 24
"""Samples of the batch of which there are pictures."""


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A step with its pictures.

    Attributes:
        what: Of which step.
        step: It.
        pictures: Of every tensor with axes, by name.
        thumbnails: (n, h, w) grey pictures of the first samples; of points, where they lie.
        names: (n,) what these are labelled.
        weight: Whose update is written out at first: the one with the steepest gradient.
    """

    what: NextStep
    step: SlowStep
    pictures: Mapping[str, Picture]
    thumbnails: ByteArray
    names: tuple[str, ...]
    weight: Weight | None

    @property
    def class_names(self) -> tuple[str, ...]:
        """Of the outputs."""
        return self.what.dataset.class_names


def tell(what: NextStep, *, one_sample: bool) -> Telling | None:
    """Make a step and its pictures; None when there is no next step, or none at this moment.

    Raises:
        DesignError: Settings, network and labels do not fit together.
    """
    step = look_into(what, one_sample=one_sample)
    if step is None:
        return None
    pictures = {
        name: picture(seen.values, seen.facts, room=ROOM)
        for name, seen in step.seen.items()
        if seen.tensor.shape
    }
    return Telling(what, step, pictures, *_thumbnails(step, what.dataset), step.strongest())


def _thumbnails(step: SlowStep, dataset: Dataset) -> tuple[ByteArray, tuple[str, ...]]:
    """Return pictures and names of the first samples, changed as augmentation has changed them."""
    n = min(THUMBNAILS, len(step.X))
    inputs = np.nan_to_num(step.X[:n]).reshape(n, *dataset.input_shape)  # (n, ...)
    shown = gallery(Samples(inputs, step.targets[:n]), dataset.class_names, None)
    names = tuple(dataset.class_names[int(label)] for label in shown.labels)
    return shown.tiles(np.arange(n)), names
