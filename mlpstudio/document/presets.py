"""Ready-made designs to start from."""

from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    NetworkSpec,
    NoiseSpec,
)

_OUTPUT = DenseSpec(10, "softmax")


def _layers(*layers: LayerSpec) -> NetworkSpec:
    return NetworkSpec((28, 28), layers)


def _normalised(units: int, rate: float) -> tuple[LayerSpec, ...]:
    """Return a hidden layer as most are built today: affine, normalised, then bent and thinned.

    The batch normalisation subtracts the mean, and a bias with it, so that there is none.
    """
    affine = DenseSpec(units, "linear", "he_normal", use_bias=False)
    return affine, BatchNormSpec(), ActivationSpec("relu"), DropoutSpec(rate)


NETWORKS: dict[str, NetworkSpec] = {
    "course": _layers(DenseSpec(512), _OUTPUT),
    "softmax_regression": _layers(_OUTPUT),
    "sigmoid": _layers(DenseSpec(30, "sigmoid"), _OUTPUT),
    "small": _layers(DenseSpec(32), _OUTPUT),
    "deep": _layers(
        DenseSpec(256, initializer="he_normal"),
        DropoutSpec(0.2),
        DenseSpec(128, initializer="he_normal"),
        DropoutSpec(0.2),
        DenseSpec(64, initializer="he_normal"),
        _OUTPUT,
    ),
    "wide": _layers(
        DenseSpec(1_024, initializer="he_normal"),
        DenseSpec(512, initializer="he_normal"),
        _OUTPUT,
    ),
    "best_plain": _layers(
        DropoutSpec(0.1), *_normalised(512, 0.3), *_normalised(512, 0.3), _OUTPUT
    ),
}
"""Designs offered in the network panel, by name."""


PLANE_NETWORKS: dict[str, NetworkSpec] = {
    "plane_line": NetworkSpec((2,), (DenseSpec(2, "softmax"),)),
    "xor": NetworkSpec((2,), (DenseSpec(4, "tanh"), DenseSpec(2, "softmax"))),
    "plane_wide": NetworkSpec(
        (2,),
        (
            DenseSpec(32, initializer="he_normal"),
            DenseSpec(32, initializer="he_normal"),
            DenseSpec(2, "softmax"),
        ),
    ),
    "spirals": NetworkSpec(
        (2,),
        (
            DenseSpec(8, initializer="he_normal"),
            DenseSpec(8, initializer="he_normal"),
            DenseSpec(2, "softmax"),
        ),
    ),
}
"""Designs for points of the plane, by name."""


NEW_LAYERS: dict[str, LayerSpec] = {
    "dense": DenseSpec(128),
    "batch_norm": BatchNormSpec(),
    "activation": ActivationSpec("relu"),
    "dropout": DropoutSpec(0.5),
    "noise": NoiseSpec(0.1),
    "flatten": FlattenSpec(),
}
"""One layer of each kind, as it is when it has just been added, by the name of the kind."""
