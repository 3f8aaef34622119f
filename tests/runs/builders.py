"""Small trainings for the tests of runs."""

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.training import TrainingSettings, TrainingState, train
from tests.engine.builders import blobs

DATASET = Dataset("blobs", blobs(64), blobs(16, seed=1), blobs(16, seed=2), ("a", "b", "c"))
"""Four batches of 16 an epoch."""

PROJECT = Project(
    data=DataChoice(validation_fraction=0.2),
    network=NetworkSpec((4,), (DenseSpec(6), DropoutSpec(0.3), DenseSpec(3, "softmax"))),
    training=TrainingSettings("adam", 0.01, batch_size=16, epochs=3, seed=4),
)
"""Twelve updates."""

FOREVER = 10**9


def begun(project=PROJECT, state=None):
    """Return a state and the training that moves it on."""
    state = state or TrainingState.fresh(project.network, project.training)
    return state, train(state, DATASET.train, DATASET.validation, project.training)


def timeless(events):
    """Return events without what the clock said."""
    return [event._replace(seconds=0) if hasattr(event, "seconds") else event for event in events]
