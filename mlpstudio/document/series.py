"""Series: projects that differ from one in a single setting, over several values."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from mlpstudio.document import edits
from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.schedules import SCHEDULES
from mlpstudio.engine.spec import ActivationSpec, DenseSpec, DropoutSpec, LayerSpec
from mlpstudio.errors import DesignError

Value = float | int | str


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting that a series goes through.

    Attributes:
        name: Identifier.
        put: Sets it to a value.
        now: Its value in a project; None where the project has no such place.
        usual: Values to begin with.
        is_whole: Whether it is counted.
        names: The names that it may have, for a setting that is no number.
    """

    name: str
    put: Callable[[Project, Value], Project]
    now: Callable[[Project], Value | None]
    usual: tuple[Value, ...]
    is_whole: bool = False
    names: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Variant:
    """One training of a series."""

    value: Value
    project: Project


def series(project: Project, setting: Setting, values: Iterable[Value]) -> tuple[Variant, ...]:
    """Return the project with each of the values.

    Raises:
        DesignError: A value makes no sense; the message says which and why.
        DataError: Likewise, of a setting of the data.
    """
    found: list[Variant] = []
    for value in values:
        changed = setting.put(project, value)
        changed.data.check()
        changed.training.check()
        shapes.infer(changed.network)
        found.append(Variant(value, changed))
    return tuple(found)


# What can be set


def _training(name: str, usual: tuple[Value, ...], **kind: bool | tuple[str, ...]) -> Setting:
    return Setting(
        name,
        lambda project, value: edits.change_training(project, **{name: value}),
        lambda project: getattr(project.training, name),
        usual,
        **kind,  # type: ignore[arg-type]  # is_whole or names
    )


def _hidden(project: Project) -> list[int]:
    """Return the positions of the hidden layers that are dense."""
    layers = project.network.layers
    output = edits.output_position(layers)
    return [i for i, layer in enumerate(layers) if isinstance(layer, DenseSpec) and i != output]


def _set_layers(
    project: Project, change: Callable[[int, LayerSpec], LayerSpec], missing: str
) -> Project:
    """Change layers one by one; a design that has none of the kind is refused."""
    before = project.network.layers
    layers = tuple(change(i, layer) for i, layer in enumerate(before))
    if all(one is other for one, other in zip(layers, before, strict=True)):
        raise DesignError(missing)
    return edits.set_layers(project, layers)


def _put_units(project: Project, value: Value) -> Project:
    hidden = _hidden(project)
    return _set_layers(
        project,
        lambda i, layer: replace(layer, units=value) if i in hidden else layer,
        "The design has no hidden layer whose width could be changed. Add a dense layer first.",
    )


def _units_now(project: Project) -> Value | None:
    hidden = _hidden(project)
    layer = project.network.layers[hidden[0]] if hidden else None
    return layer.units if isinstance(layer, DenseSpec) else None


def _bends(project: Project, i: int, layer: LayerSpec) -> bool:
    """Return whether a layer is, or has, the activation of hidden units."""
    if isinstance(layer, ActivationSpec):
        return i != len(project.network.layers) - 1
    return isinstance(layer, DenseSpec) and layer.activation != "linear" and i in _hidden(project)


def _put_activation(project: Project, value: Value) -> Project:
    return _set_layers(
        project,
        lambda i, layer: replace(layer, activation=value) if _bends(project, i, layer) else layer,
        "The design has no hidden layer with an activation. Give one of them an activation first.",
    )


def _activation_now(project: Project) -> Value | None:
    for i, layer in enumerate(project.network.layers):
        if isinstance(layer, DenseSpec | ActivationSpec) and _bends(project, i, layer):
            return layer.activation
    return None


def _put_dense(name: str) -> Callable[[Project, Value], Project]:
    """Return what sets a field of every dense layer."""

    def put(project: Project, value: Value) -> Project:
        values = {name: value}
        if name == "initializer":
            values["initializer_options"] = ()  # type: ignore[assignment]  # those of the other
        return _set_layers(
            project,
            lambda _, layer: (
                replace(layer, **values)  # type: ignore[arg-type]  # by the setting's kind
                if isinstance(layer, DenseSpec)
                else layer
            ),
            "The design has no dense layer. Add one first.",
        )

    return put


def _dense_now(name: str) -> Callable[[Project], Value | None]:
    def now(project: Project) -> Value | None:
        dense = [layer for layer in project.network.layers if isinstance(layer, DenseSpec)]
        return getattr(dense[0], name) if dense else None

    return now


def _put_dropout(project: Project, value: Value) -> Project:
    """Set every dropout; a design without any gets one before its output."""
    layers = project.network.layers
    if not any(isinstance(layer, DropoutSpec) for layer in layers):
        output = edits.output_position(layers)
        if output is None:
            raise DesignError("The design has no output to put a dropout before. Add one first.")
        return edits.insert_layer(project, output, DropoutSpec(float(value)))
    return _set_layers(
        project,
        lambda _, layer: replace(layer, rate=value) if isinstance(layer, DropoutSpec) else layer,
        "The design has no dropout layer. Add one first.",
    )


def _dropout_now(project: Project) -> Value | None:
    rates = [layer.rate for layer in project.network.layers if isinstance(layer, DropoutSpec)]
    return rates[0] if rates else 0.0


_TRAINABLE = tuple(name for name in ACTIVATIONS if ACTIVATIONS[name].is_trainable)

SETTINGS: Mapping[str, Setting] = {
    setting.name: setting
    for setting in (
        _training("learning_rate", (0.0003, 0.001, 0.003, 0.01)),
        _training("seed", (0, 1, 2, 3, 4), is_whole=True),
        _training("batch_size", (32, 128, 512), is_whole=True),
        _training("epochs", (1, 5, 20), is_whole=True),
        _training("optimizer", ("sgd", "momentum", "rmsprop", "adam"), names=tuple(OPTIMIZERS)),
        _training("schedule", ("constant", "cosine", "one_cycle"), names=tuple(SCHEDULES)),
        Setting("units", _put_units, _units_now, (32, 128, 512), is_whole=True),
        Setting(
            "activation",
            _put_activation,
            _activation_now,
            ("sigmoid", "tanh", "relu"),
            names=_TRAINABLE,
        ),
        Setting(
            "initializer",
            _put_dense("initializer"),
            _dense_now("initializer"),
            ("zeros", "normal", "glorot_uniform", "he_normal"),
            names=tuple(INITIALIZERS),
        ),
        Setting("l2", _put_dense("l2"), _dense_now("l2"), (0.0, 0.0001, 0.001, 0.01)),
        Setting("dropout", _put_dropout, _dropout_now, (0.0, 0.2, 0.5)),
        Setting(
            "train_size",
            lambda project, value: edits.change_data(project, train_size=value),
            lambda project: project.data.train_size,
            (200, 1000, 5000),
            is_whole=True,
        ),
    )
}
"""By name, those used most first."""
