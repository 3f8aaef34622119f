"""What a picture of a loss landscape was asked for with, to tell whether another is needed."""

from dataclasses import dataclass

from mlpstudio.document.lab_settings import LandscapeSettings
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.labs.landscapes.loss_map import Trail
from mlpstudio.ui.weights import Weights


@dataclass(frozen=True, slots=True, eq=False)
class KeptPath:
    """The path of an earlier run."""

    spec: NetworkSpec
    trail: Trail


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What a picture was asked for with."""

    settings: LandscapeSettings
    weights: Weights
    samples: Samples
    loss: LossSpec
    kept: tuple[KeptPath, ...]

    def is_same(self, other: "Asked") -> bool:
        """Return whether the picture is the same, whatever its colours are."""
        return self.is_same_plane(other) and self.settings == other.settings

    def is_same_plane(self, other: "Asked") -> bool:
        """Return whether at most another part of the same plane is asked for."""
        mine, others = self.settings, other.settings
        return (
            (mine.plane, mine.seed) == (others.plane, others.seed)
            and self.weights is other.weights
            and self.samples is other.samples
            and self.loss == other.loss
            and self.kept is other.kept
        )
