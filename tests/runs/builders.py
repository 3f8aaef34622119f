"""Small trainings for the tests of runs."""

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.settings import StopRules, TrainingSettings
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from tests.engine.builders import blobs

DATASET = Dataset("blobs", blobs(64), blobs(16, seed=1), blobs(16, seed=2), ("a", "b", "c"))
"""Four batches of 16 an epoch."""

PROJECT = Project(
    data=DataChoice(validation_fraction=0.2),
    network=NetworkSpec((4,), (DenseSpec(6), DropoutSpec(0.3), DenseSpec(3, "softmax"))),
    training=TrainingSettings("adam", learning_rate=0.01, batch_size=16, epochs=3, seed=4),
)
"""Twelve updates."""

RICH_PROJECT = Project(
    data=DataChoice(validation_fraction=0.2),
    network=NetworkSpec(
        (4,),
        (
            NoiseSpec(0.1),
            DenseSpec(6, "linear", "normal", (("stddev", 0.5),), use_bias=False, l2=1e-3),
            BatchNormSpec(0.9),
            ActivationSpec("elu"),
            DropoutSpec(0.3, classical=True),
            DenseSpec(3, "softmax", l1=1e-4),
        ),
    ),
    training=TrainingSettings(
        "rmsprop",
        optimizer_options=(("momentum", 0.5), ("centered", 1.0)),
        learning_rate=0.02,
        schedule="reduce_on_plateau",
        schedule_options=(("patience", 1.0), ("min_delta", 0.5)),
        clip_value=0.5,
        clip_norm=1.0,
        label_smoothing=0.1,
        class_weights=(1.0, 2.0, 0.5),
        batch_size=16,
        epochs=3,
        stopping=StopRules(patience=5, restore_best=True),
        remeasure=True,
        seed=4,
        shuffle_seed=9,
    ),
)
"""The same with everything that can be set."""

FOREVER = 10**9


def begun(project=PROJECT, state=None):
    """Return a state and the training that moves it on."""
    state = state or TrainingState.fresh(project.network, project.training)
    stream = train(state, DATASET.train, DATASET.validation, project.training, measures_norms=True)
    return state, stream


def timeless(events):
    """Return events without what the clock said."""
    return [_timeless(event) for event in events]


def _timeless(event):
    norms = getattr(event, "norms", None)
    if norms is not None:
        return event._replace(norms=norms._replace(seconds=0))
    return event._replace(seconds=0) if hasattr(event, "seconds") else event
