"""What a run's network answered at one snapshot after another: the entries of its diary."""

from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.network import Network
from mlpstudio.labs.digits.sample_pictures import gallery
from mlpstudio.labs.networks.answering import answer, evenly
from mlpstudio.runs.measuring import samples_for
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import KeptWeights

MOST = 1_000
"""Validation samples in the diary, spread evenly over all of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What the network answered at one snapshot.

    Attributes:
        probabilities: (N, C) float32.
        is_right: (N,) bool.
    """

    probabilities: FloatArray
    is_right: AnyArray


class Question:
    """What is asked about every snapshot of a run."""

    def __init__(self, run: Run, validation: Samples, names: tuple[str, ...]) -> None:
        self._run, self._validation = run, validation
        numbers = evenly(len(validation), MOST)  # (N,)
        few = Samples(validation.inputs[numbers], validation.labels[numbers], validation.scale)
        self._samples = samples_for(run, few)
        self.pictures = gallery(few, names, None)

    def is_about(self, run: Run, validation: Samples) -> bool:
        """Return whether the answers would be the same."""
        return run is self._run and validation is self._validation

    def __call__(self, kept: KeptWeights, _: KeptWeights | None) -> Entry:
        """Return what the network answered at a snapshot."""
        network = Network(self._run.network, kept.weights)
        found = answer(network, self._samples, self._run.training.evaluation_loss)
        assert found is not None  # it was not told to give up
        report = found.report
        return Entry(report.probabilities.astype(np.float32), report.is_right)
