"""Samples in the form in which a run's network can be measured on them."""

from dataclasses import replace

import numpy as np

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.personal import PersonalSet
from mlpstudio.document.project import DataChoice
from mlpstudio.engine import losses, shapes
from mlpstudio.engine.batching import Samples
from mlpstudio.errors import DesignError
from mlpstudio.labs.digits.sample_pictures import class_numbers, shading
from mlpstudio.runs.record import Run

TEST, VALIDATION, PERSONAL = PARTS = ("test", "validation", "personal")
"""What a network can be measured on: parts of the data at hand, and a person's own digits."""

_DRAWN = (28, 28)


def full_ink(samples: Samples) -> float | None:
    """Return what a network gets for full ink in images of 28 × 28; None for other samples.

    Args:
        samples: As it learns from them, scaled or not.
    """
    if samples.inputs.shape[1:] != _DRAWN:
        return None
    found = shading(samples)
    is_scaled = samples.scale != 1.0 or float(found.low) < 0.0
    return 1.0 if is_scaled else float(found.high)


def can_be_measured(run: Run, choice: DataChoice, dataset: Dataset) -> bool:
    """Return whether a run's network can be measured on data that it need not have learnt from.

    Args:
        run: With its design and the data it learnt from.
        choice: How the data at hand were loaded.
        dataset: The data at hand.
    """
    if choice == run.data:
        return True
    # A file without a test part is divided by the seed: another one would mix up what was learnt.
    is_divided_alike = choice.source != "file" or choice.seed == run.data.seed
    fits = _takes(run, dataset.test) and _n_outputs(run) == dataset.n_classes
    return fits and is_divided_alike and choice.scaling == run.data.scaling


def samples_for(run: Run, samples: Samples) -> Samples:
    """Return samples with their labels in the form that the run's loss compares with.

    Args:
        run: Whose network is to be measured.
        samples: With class numbers or rows with a single 1.
    """
    wants_integers = losses.get(run.training.loss).wants_integers
    if wants_integers == (samples.labels.ndim == 1):
        return samples
    numbers = class_numbers(samples.labels).astype(np.int64, copy=False)  # (N,)
    labels = numbers if wants_integers else losses.one_hot(numbers, _n_outputs(run))
    return replace(samples, labels=labels)


def personal_samples(run: Run, personal: PersonalSet) -> Samples:
    """Return a person's own digits as the run's network takes them.

    Raises:
        DesignError: There is none, or the network is not for images of that size, or one of the
            digits is of a class that the network does not have.
    """
    samples = replace(personal.samples(), scale=run.ink_scale)
    n_outputs = _n_outputs(run)
    if not len(personal):
        raise DesignError("You have no digits of your own yet. Draw one and say what it is.")
    if not _takes(run, samples):
        raise DesignError(
            f"Your digits have {samples.n_features} pixels, but the network expects "
            f"{shapes.infer(run.network)[0].D_in} numbers."
        )
    if int(personal.labels.max()) >= n_outputs:
        raise DesignError(
            f"One of your digits is of class {int(personal.labels.max())}, but the network knows "
            f"the classes 0 to {n_outputs - 1} only."
        )
    return samples_for(run, samples)


def _takes(run: Run, samples: Samples) -> bool:
    return run.network.n_features == samples.n_features


def _n_outputs(run: Run) -> int:
    return shapes.infer(run.network)[-1].D_out
