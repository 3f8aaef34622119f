"""Edits: functions from a project to a project."""

from dataclasses import replace
from typing import Any

from mlpstudio.document.lab_settings import AnyLabSettings
from mlpstudio.document.personal import PersonalSet
from mlpstudio.document.project import Project
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.spec import ActivationSpec, DenseSpec, FlattenSpec, LayerSpec, NetworkSpec

Layers = tuple[LayerSpec, ...]


def set_network(project: Project, network: NetworkSpec) -> Project:
    """Replace the whole design."""
    return replace(project, network=network)


def set_layers(project: Project, layers: Layers) -> Project:
    """Replace the layers, keeping the input."""
    return replace(project, network=replace(project.network, layers=layers))


def insert_layer(project: Project, position: int, layer: LayerSpec) -> Project:
    """Put a layer before the one at `position` (0 for the first)."""
    layers = project.network.layers
    return set_layers(project, (*layers[:position], layer, *layers[position:]))


def add_layer(
    project: Project, layer: LayerSpec, chosen: int, n_classes: int
) -> tuple[Project, int]:
    """Put a new layer where it is most likely meant to be: after the chosen one.

    It comes before the output, though, unless something stands behind the output already; the
    first dense layer is the output itself; an activation may follow the chosen linear output; and
    a flattening comes first of all.

    Args:
        project: To be edited.
        layer: As layers of its kind begin.
        chosen: Position of the layer that is chosen, -1 for none.
        n_classes: Units of an output.

    Returns:
        The project, and the position of the new layer.
    """
    layers = project.network.layers
    output = output_position(layers)
    position = chosen + 1 if chosen >= 0 else len(layers)
    if isinstance(layer, FlattenSpec):
        position = 0
    elif isinstance(layer, DenseSpec) and not any(isinstance(x, DenseSpec) for x in layers):
        position, layer = len(layers), DenseSpec(n_classes, "softmax")
    elif output is not None and _bends_output(layers, layer, chosen):
        layer = ActivationSpec("softmax")
    elif output is not None and (
        position > output if isinstance(layer, DenseSpec) else position == len(layers)
    ):
        position = output
    return insert_layer(project, position, layer), position


def output_position(layers: Layers) -> int | None:
    """Return where the dense layer stands whose units are the outputs; None without an end."""
    if not layers or not isinstance(layers[-1], DenseSpec | ActivationSpec):
        return None
    dense = [i for i, layer in enumerate(layers) if isinstance(layer, DenseSpec)]
    return dense[-1] if dense else None


def _bends_output(layers: Layers, layer: LayerSpec, chosen: int) -> bool:
    """Return whether a new layer is the activation of the chosen output, which has none."""
    last = layers[-1]
    is_linear = isinstance(last, DenseSpec) and last.activation == "linear"
    return isinstance(layer, ActivationSpec) and is_linear and chosen == len(layers) - 1


def remove_layer(project: Project, position: int) -> Project:
    """Take a layer out."""
    layers = project.network.layers
    return set_layers(project, (*layers[:position], *layers[position + 1 :]))


def move_layer(project: Project, position: int, target: int) -> Project:
    """Take the layer at `position` out and put it back so that it stands at `target`."""
    remaining = list(project.network.layers)
    remaining.insert(target, remaining.pop(position))
    return set_layers(project, tuple(remaining))


def change_layer(project: Project, position: int, **values: Any) -> Project:
    """Set fields of one layer, such as `units=256` or `activation="tanh"`."""
    layers = list(project.network.layers)
    layers[position] = replace(layers[position], **values)
    return set_layers(project, tuple(layers))


def change_initializer(project: Project, position: int, name: str) -> Project:
    """Let a dense layer's weights be drawn in another way, which has other numbers of its own."""
    return change_layer(project, position, initializer=name, initializer_options=())


def set_output_activation(project: Project, activation: str) -> Project:
    """Set the activation of the outputs, whichever layer has it.

    A layer that is nothing but that activation goes when it would be left without a purpose.
    """
    layers = project.network.layers
    last = len(layers) - 1
    is_alone = isinstance(layers[last], ActivationSpec) and activation == "linear"
    if is_alone and isinstance(layers[last - 1], DenseSpec):
        return change_layer(remove_layer(project, last), last - 1, activation="linear")
    return change_layer(project, last, activation=activation)


def change_training(project: Project, **values: Any) -> Project:
    """Set fields of the training settings, such as `learning_rate=0.01`.

    What belongs to another optimizer, schedule or loss goes back to its default with it, unless it
    is given as well.
    """
    now = project.training
    if values.get("optimizer", now.optimizer) != now.optimizer:
        values = {"optimizer_options": (), **values}
    if values.get("schedule", now.schedule) != now.schedule:
        values = {"schedule_options": (), **values}
    loss = values.get("loss", now.loss)
    if loss != now.loss and loss in LOSSES and not LOSSES[loss].is_crossentropy:
        values = {"from_logits": False, "label_smoothing": 0.0, **values}
    return replace(project, training=replace(now, **values))


def change_data(project: Project, **values: Any) -> Project:
    """Set fields of the data choice, such as `source="mnist"`."""
    return replace(project, data=replace(project.data, **values))


def set_lab(project: Project, settings: AnyLabSettings) -> Project:
    """Replace the settings of one lab; which, their type tells."""
    return replace(project, labs=project.labs.replaced(settings))


def set_personal(project: Project, personal: PersonalSet) -> Project:
    """Replace the person's own digits."""
    return replace(project, personal=personal)
