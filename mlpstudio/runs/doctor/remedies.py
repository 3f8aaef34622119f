"""Remedies: edits of a project, each of one thing, so that twin runs show what it does."""

from collections.abc import Callable
from dataclasses import replace

from mlpstudio.document import edits
from mlpstudio.document.design_check.case import usual_initializer
from mlpstudio.document.project import Project
from mlpstudio.engine.settings import StopRules
from mlpstudio.engine.spec import ActivationSpec, BatchNormSpec, DenseSpec, DropoutSpec, LayerSpec
from mlpstudio.runs.doctor.finding import Remedy

_ENOUGH_EPOCHS = 3
_MOST_UNITS = 1024


def apply(remedy: Remedy, project: Project, n_classes: int) -> Project:
    """Return the project with one thing changed; as it was where there is nothing to change."""
    return _ACTS[remedy](project, n_classes)


def _rate(factor: float) -> Callable[[Project, int], Project]:
    def act(project: Project, n_classes: int) -> Project:
        rate = float(f"{project.training.learning_rate * factor:.3g}")
        return edits.change_training(project, learning_rate=rate)

    return act


def _factors(bound: Callable[[float, float], float]) -> Callable[[Project, int], Project]:
    """Return what lets no layer learn faster, or slower, than at the learning rate itself."""

    def act(project: Project, n_classes: int) -> Project:
        for position, layer in enumerate(project.network.layers):
            if isinstance(layer, DenseSpec | BatchNormSpec) and layer.trainable:
                factor = bound(layer.learning_rate_factor, 1.0)
                project = edits.change_layer(project, position, learning_rate_factor=factor)
        return project

    return act


def _adam(project: Project, n_classes: int) -> Project:
    return edits.change_training(project, optimizer="adam", learning_rate=0.001)


def _usual_initializers(project: Project, n_classes: int) -> Project:
    for position, layer in enumerate(project.network.layers):
        if isinstance(layer, DenseSpec):
            name = usual_initializer(_activation(project, position))
            if layer.initializer != name:
                project = edits.change_initializer(project, position, name)
    return project


def _activation(project: Project, position: int) -> str:
    """Return what the units of a dense layer end in, in the layer itself or in one after it."""
    layers = project.network.layers
    own = layers[position]
    assert isinstance(own, DenseSpec)
    for layer in layers[position + 1 :]:
        if own.activation != "linear" or isinstance(layer, DenseSpec):
            break
        if isinstance(layer, ActivationSpec):
            return layer.activation
    return own.activation


def _relu(project: Project, n_classes: int) -> Project:
    """Replace sigmoid and tanh in hidden layers, with the initialiser that goes with relu."""
    last = edits.output_position(project.network.layers)
    for position, layer in enumerate(project.network.layers[:last]):
        if isinstance(layer, DenseSpec | ActivationSpec) and layer.activation in (
            "sigmoid",
            "tanh",
        ):
            project = edits.change_layer(project, position, activation="relu")
            if isinstance(layer, DenseSpec):
                project = edits.change_initializer(project, position, "he_normal")
    return project


def _batch_norm(project: Project, n_classes: int) -> Project:
    """Put a normalisation between affine map and activation of every hidden layer."""
    if any(isinstance(layer, BatchNormSpec) for layer in project.network.layers):
        return project
    last = edits.output_position(project.network.layers)
    layers: list[LayerSpec] = []
    for layer in project.network.layers[:last]:
        if isinstance(layer, DenseSpec):
            linear = replace(layer, activation="linear", use_bias=False)
            norm = BatchNormSpec(learning_rate_factor=layer.learning_rate_factor)
            layers += [linear, norm]
            if layer.activation != "linear":  # else it stands further on, or there is none
                layers.append(ActivationSpec(layer.activation))
        else:
            layers.append(layer)
    return edits.set_layers(project, (*layers, *project.network.layers[last:]))


def _scaling(project: Project, n_classes: int) -> Project:
    return edits.change_data(project, scaling=True)


def _clipping(project: Project, n_classes: int) -> Project:
    return edits.change_training(project, clip_norm=1.0)


def _decay(project: Project, n_classes: int) -> Project:
    return edits.change_training(project, schedule="cosine")


def _smaller_batch(project: Project, n_classes: int) -> Project:
    batch_size = max(1, min(32, project.training.batch_size // 4))
    return edits.change_training(project, batch_size=batch_size)


def _early_stopping(project: Project, n_classes: int) -> Project:
    rules = replace(project.training.stopping, patience=2, restore_best=True)
    return edits.change_training(project, stopping=rules)


def _dropout(project: Project, n_classes: int) -> Project:
    """Put a dropout before the outputs, unless there is one somewhere."""
    layers = project.network.layers
    last = edits.output_position(layers)
    if last is None or last == 0 or any(isinstance(layer, DropoutSpec) for layer in layers):
        return project
    return edits.insert_layer(project, last, DropoutSpec(0.3))


def _more_units(project: Project, n_classes: int) -> Project:
    """Double hidden layers; add one where there is none."""
    last = edits.output_position(project.network.layers)
    if last is None:
        return project
    hidden = project.network.layers[:last]
    if not any(isinstance(layer, DenseSpec) for layer in hidden):
        return edits.insert_layer(project, last, DenseSpec(64, "relu", "he_normal"))
    for position, layer in enumerate(hidden):
        if isinstance(layer, DenseSpec) and layer.units < _MOST_UNITS:
            units = min(2 * layer.units, _MOST_UNITS)
            project = edits.change_layer(project, position, units=units)
    return project


def _more_epochs(project: Project, n_classes: int) -> Project:
    return edits.change_training(project, epochs=_ENOUGH_EPOCHS * project.training.epochs)


def _remeasure(project: Project, n_classes: int) -> Project:
    return edits.change_training(project, remeasure=True)


def _fitting_loss(project: Project, n_classes: int) -> Project:
    """Let as many outputs as there are classes end in softmax, and the loss go with the labels."""
    last = edits.output_position(project.network.layers)
    layer = None if last is None else project.network.layers[last]
    if last is None or not isinstance(layer, DenseSpec):
        return project
    if layer.units != n_classes:
        project = edits.change_layer(project, last, units=n_classes)
    if not project.training.from_logits:
        project = edits.set_output_activation(project, "softmax")
    is_one_hot = project.data.label_encoding == "one_hot"
    loss = "categorical_crossentropy" if is_one_hot else "sparse_categorical_crossentropy"
    return edits.change_training(project, loss=loss)


_ACTS: dict[Remedy, Callable[[Project, int], Project]] = {
    Remedy.SMALLER_RATE: _rate(0.1),
    Remedy.LARGER_RATE: _rate(10.0),
    Remedy.SLOWER_LAYERS: _factors(min),
    Remedy.FASTER_LAYERS: _factors(max),
    Remedy.ADAM: _adam,
    Remedy.USUAL_INITIALIZERS: _usual_initializers,
    Remedy.RELU: _relu,
    Remedy.BATCH_NORM: _batch_norm,
    Remedy.SCALING: _scaling,
    Remedy.CLIPPING: _clipping,
    Remedy.DECAY: _decay,
    Remedy.SMALLER_BATCH: _smaller_batch,
    Remedy.EARLY_STOPPING: _early_stopping,
    Remedy.DROPOUT: _dropout,
    Remedy.MORE_UNITS: _more_units,
    Remedy.MORE_EPOCHS: _more_epochs,
    Remedy.REMEASURE: _remeasure,
    Remedy.FITTING_LOSS: _fitting_loss,
}

assert set(_ACTS) == set(Remedy)
assert StopRules().patience is None  # what early stopping adds
