"""What is to be painted of a network, apart from where it stands."""

from dataclasses import dataclass

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, LayerSpec, NetworkSpec


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be painted.

    Attributes:
        spec: The design.
        class_names: Of the outputs.
        selected: Position of the chosen layer, `INPUT` for none.
        strengths: One array (n_left, n_right) in [−1, 1] for each gap; None without weights.
        biases: One array (n,) in [−1, 1] for each column, empty without biases; None likewise.
        activity: One array (n,) in [−1, 1] for each column: what its drawn neurons give, relative
            to the largest of the layer; None when nothing flows.
    """

    spec: NetworkSpec
    class_names: tuple[str, ...]
    selected: int
    strengths: tuple[FloatArray, ...] | None
    biases: tuple[FloatArray, ...] | None = None
    activity: tuple[FloatArray, ...] | None = None


def is_frozen(layer: LayerSpec) -> bool:
    """Return whether training leaves the parameters of a layer as they are."""
    return isinstance(layer, DenseSpec | BatchNormSpec) and not layer.trainable
