"""Whole experiments to start from: data, network and training that belong together."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mlpstudio.datasets.augmentation import USUAL
from mlpstudio.document.presets import NETWORKS, PLANE_NETWORKS
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.registry import look_up
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec

_ALL_OF_MNIST = DataChoice(source="mnist", validation_fraction=0.0)


@dataclass(frozen=True, slots=True)
class Experiment:
    """What is set when it is chosen.

    Attributes:
        data: Which data, and how they are divided.
        network: The design.
        training: How it is trained.
    """

    data: DataChoice
    network: NetworkSpec
    training: TrainingSettings

    def project(self, base: Project | None = None) -> Project:
        """Return it as a project.

        Args:
            base: The project whose labs and notes are kept.
        """
        return replace(
            base or Project(), data=self.data, network=self.network, training=self.training
        )


EXPERIMENTS: Mapping[str, Experiment] = {
    # 97.9 ± 0.3 % of MNIST's test set, 469 steps an epoch.
    "course": Experiment(_ALL_OF_MNIST, NETWORKS["course"], TrainingSettings()),
    # At least 98.6 %: what a plain MLP can do without changing the pictures.
    "best_plain": Experiment(
        _ALL_OF_MNIST,
        NETWORKS["best_plain"],
        TrainingSettings("adam", learning_rate=0.003, schedule="one_cycle", epochs=20),
    ),
    # At least 99.2 %: no picture is ever seen twice.
    "augmented": Experiment(
        replace(_ALL_OF_MNIST, augmentation=USUAL),
        NETWORKS["wide"],
        TrainingSettings("adam", schedule="cosine", epochs=30),
    ),
    # At least 96 % of the test points whichever the initial weights are.
    "xor": Experiment(
        DataChoice("xor", validation_fraction=0.2, point_noise=0.05),
        PLANE_NETWORKS["xor"],
        TrainingSettings("adam", learning_rate=0.05, batch_size=16, epochs=60),
    ),
    # At least 98 %.
    "spirals": Experiment(
        DataChoice("spirals", validation_fraction=0.2, point_noise=0.02),
        PLANE_NETWORKS["spirals"],
        TrainingSettings("adam", learning_rate=0.01, batch_size=16, epochs=300),
    ),
    # All 60 training points and four fifths of the others: the validation loss is 0.25 after a few
    # epochs and over 1 at the end.
    "overfit": Experiment(
        DataChoice("moons", 120, validation_fraction=0.5, point_noise=0.2),
        PLANE_NETWORKS["plane_wide"],
        TrainingSettings("adam", learning_rate=0.01, batch_size=16, epochs=400),
    ),
}
"""By name. What each comes to is measured by `benchmarks/quality.py`."""


def get(name: str) -> Experiment:
    """Return the experiment of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(EXPERIMENTS, name, "experiment")
