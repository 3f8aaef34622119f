"""What each tensor of a pass is, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.trace import Pass, Role, Tensor

translate = QCoreApplication.translate


def short_kind(tensor: Tensor) -> str:
    """Return in a word what a tensor is; its name says of which layer."""
    if tensor.when is Pass.BACKWARD:
        return translate("TensorWords", "gradient")
    return {
        Role.INPUT: translate("TensorWords", "input"),
        Role.TARGETS: translate("TensorWords", "labels"),
        Role.WEIGHTS: translate("TensorWords", "weights"),
        Role.BIASES: translate("TensorWords", "biases"),
        Role.SCORES: translate("TensorWords", "scores"),
        Role.ACTIVATIONS: translate("TensorWords", "activations"),
        Role.ACTIVATED: translate("TensorWords", "activated"),
        Role.DROPPED: translate("TensorWords", "after dropout"),
        Role.NOISY: translate("TensorWords", "after noise"),
        Role.FLAT: translate("TensorWords", "flattened"),
        Role.GAMMA: translate("TensorWords", "scales"),
        Role.BETA: translate("TensorWords", "shifts"),
        Role.MEAN: translate("TensorWords", "means"),
        Role.VARIANCE: translate("TensorWords", "variances"),
        Role.STANDARDISED: translate("TensorWords", "standardised"),
        Role.NORMALISED: translate("TensorWords", "normalised"),
        Role.LOSS: translate("TensorWords", "loss"),
    }[tensor.role]


def kind(tensor: Tensor) -> str:
    """Return what a tensor is for someone who meets the word for the first time."""
    if tensor.when is Pass.BACKWARD:
        words = translate("TensorWords", "gradient of the loss by {name}")
        return words.format(name=tensor.name[1:])
    words = {
        Role.WEIGHTS: translate("TensorWords", "weights of layer {k}"),
        Role.BIASES: translate("TensorWords", "biases of layer {k}"),
        Role.SCORES: translate("TensorWords", "scores of layer {k} (before the activation)"),
        Role.ACTIVATIONS: translate("TensorWords", "activations of layer {k}"),
        Role.ACTIVATED: translate("TensorWords", "after the activation by itself"),
        Role.FLAT: translate("TensorWords", "flattened samples"),
        Role.GAMMA: translate("TensorWords", "scales of the batch normalisation"),
        Role.BETA: translate("TensorWords", "shifts of the batch normalisation"),
        Role.MEAN: translate("TensorWords", "means of the features"),
        Role.VARIANCE: translate("TensorWords", "variances of the features"),
        Role.STANDARDISED: translate("TensorWords", "standardised features"),
        Role.NORMALISED: translate("TensorWords", "after batch normalisation"),
    }.get(tensor.role, short_kind(tensor))
    return words.format(k=tensor.name[1:])


def axis(name: str) -> str:
    """Return what an axis counts."""
    if name.startswith("axis "):
        return translate("TensorWords", "axis {n}").format(n=name.removeprefix("axis "))
    return {
        "samples": translate("TensorWords", "samples"),
        "features": translate("TensorWords", "features"),
        "inputs": translate("TensorWords", "inputs"),
        "units": translate("TensorWords", "units"),
        "classes": translate("TensorWords", "classes"),
        "height": translate("TensorWords", "height"),
        "width": translate("TensorWords", "width"),
        "channels": translate("TensorWords", "channels"),
        "timesteps": translate("TensorWords", "timesteps"),
        "frames": translate("TensorWords", "frames"),
    }.get(name, name)


def product(axes: Sequence[str]) -> str:
    """Return what several axes count together: "height × width"; "" for none."""
    return " × ".join(axis(name) for name in axes)


def axes(tensor: Tensor) -> str:
    """Return what all axes count: "samples × features"; "–" for a scalar."""
    return product(tensor.axes) or "–"


def hint(tensor: Tensor) -> str:
    """Return all that is known of a tensor without its values, for a tooltip."""
    return translate(
        "TensorWords",
        "{name}: {kind}\nAxes: {axes}\nShape {shape}, rank {rank}, {dtype}, {n_bytes} bytes",
    ).format(
        name=tensor.name,
        kind=kind(tensor),
        axes=axes(tensor),
        shape=tensor.shape,
        rank=len(tensor.shape),
        dtype=tensor.dtype,
        n_bytes=f"{tensor.n_bytes:,}",
    )
