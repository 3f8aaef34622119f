"""Edits: functions from a project to a project."""

from dataclasses import replace
from typing import Any

from mlpstudio.document.project import Descent1DSettings, Descent2DSettings, Project
from mlpstudio.engine.spec import LayerSpec, NetworkSpec

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


def change_training(project: Project, **values: Any) -> Project:
    """Set fields of the training settings, such as `learning_rate=0.01`."""
    return replace(project, training=replace(project.training, **values))


def change_data(project: Project, **values: Any) -> Project:
    """Set fields of the data choice, such as `source="mnist"`."""
    return replace(project, data=replace(project.data, **values))


def set_descent_1d(project: Project, settings: Descent1DSettings) -> Project:
    """Replace the settings of the one-dimensional descent lab."""
    return replace(project, labs=replace(project.labs, descent_1d=settings))


def set_descent_2d(project: Project, settings: Descent2DSettings) -> Project:
    """Replace the settings of the two-dimensional descent lab."""
    return replace(project, labs=replace(project.labs, descent_2d=settings))
