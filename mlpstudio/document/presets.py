"""Ready-made projects to start from."""

from dataclasses import replace

from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, LayerSpec, NetworkSpec
from mlpstudio.engine.training import TrainingSettings

_OUTPUT = DenseSpec(10, "softmax")


def _layers(*layers: LayerSpec) -> NetworkSpec:
    return NetworkSpec((28, 28), layers)


NETWORKS: dict[str, NetworkSpec] = {
    "course": _layers(DenseSpec(512), _OUTPUT),
    "small": _layers(DenseSpec(32), _OUTPUT),
    "deep": _layers(
        DenseSpec(256, initializer="he_normal"),
        DropoutSpec(0.2),
        DenseSpec(128, initializer="he_normal"),
        DropoutSpec(0.2),
        DenseSpec(64, initializer="he_normal"),
        _OUTPUT,
    ),
}
"""Designs offered in the network panel, by name."""


def course_experiment(base: Project | None = None) -> Project:
    """Return the course's own experiment: all 60,000 MNIST digits, 469 steps an epoch.

    Args:
        base: The project whose labs and notes are kept.
    """
    return replace(
        base or Project(),
        data=DataChoice(source="mnist", validation_fraction=0.0),
        network=NETWORKS["course"],
        training=TrainingSettings(),
    )
