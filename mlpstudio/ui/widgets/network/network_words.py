"""What the picture of a network says about the thing under the pointer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.ui import names
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.network import network_layout
from mlpstudio.ui.widgets.network.network_layout import Column, Marker, Picture

translate = QCoreApplication.translate

_STRONGEST = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """A picture with what is known about the network in it.

    Attributes:
        spec: The design.
        picture: Where everything stands.
        class_names: Of the outputs.
        batch_size: B in numbers.
        theta: (P,) parameters, or None.
        values: What each layer gives at this moment, by its position; None when nothing flows.
    """

    spec: NetworkSpec
    picture: Picture
    class_names: tuple[str, ...]
    batch_size: int
    theta: FloatArray | None
    values: Mapping[int, FloatArray] | None = None


def explain(subject: Subject, x: float, y: float) -> str:
    """Return the text for a point of the picture: a neuron, a layer or what flows between."""
    picture = subject.picture
    hit = picture.neuron_at(x, y)
    if hit is not None:
        return _neuron(subject, *hit)
    marker = min(picture.markers, key=lambda m: abs(m.x - x), default=None)
    if marker is not None and abs(marker.x - x) < min(8.0, marker.room / 2):
        return _marker(marker)
    near = min(picture.columns, key=lambda column: abs(column.x - x))
    if abs(near.x - x) <= 0.25 * picture.gap:
        return _column(subject.spec, near)
    return _flow(subject, x)


def sizes(shape: tuple[int, ...]) -> str:
    """Return a shape as a product: 28×28."""
    return "×".join(map(str, shape))


def pixel_name(spec: NetworkSpec, number: int) -> str:
    """Return what an input is called in a list: a pixel by row and column."""
    if len(spec.input_shape) != 2:
        return translate("NetworkView", "input {number}").format(number=number)
    row, column = divmod(number, spec.input_shape[1])
    return translate("NetworkView", "pixel ({row}, {column})").format(row=row, column=column)


def short(number: int) -> str:
    """Return a large number in four signs at most: 402 K, 31 M."""
    for unit, sign in ((10**9, "G"), (10**6, "M"), (10**3, "K")):
        if number >= unit:
            return f"{number / unit:.0f} {sign}"
    return str(number)


def _marker(marker: Marker) -> str:
    units = f"{marker.shape.D_out:,}"
    match marker.shape.layer:
        case DropoutSpec():
            return _dropout(marker.shape.layer, units)
        case BatchNormSpec():
            return _batch_norm(marker, units)
        case NoiseSpec(stddev=stddev):
            text = translate(
                "NetworkView",
                "Noise: in each training step random numbers from N(0, {sigma}) are added to the "
                "{units} values.",
            )
            return text.format(sigma=f"{stddev:g}", units=units)
        case ActivationSpec(activation=name):
            text = translate("NetworkView", "Activation: {name} of the {units} values.")
            return text.format(name=names.activation(name), units=units)
        case _:
            text = translate(
                "NetworkView", "Flatten: each sample becomes a row of {units} numbers."
            )
            return text.format(units=units)


def _dropout(layer: DropoutSpec, units: str) -> str:
    text = translate(
        "NetworkView",
        "Dropout: in each training step about {percent} of the {units} values are set to 0.",
    )
    if layer.classical:
        form = translate(
            "NetworkView", "Classical: when evaluating, all are multiplied by {kept}."
        )
    else:
        form = translate("NetworkView", "Inverted: the others are divided by {kept}.")
    what = text.format(percent=f"{layer.rate:.0%}", units=units)
    how = form.format(kept=f"{1.0 - layer.rate:g}")
    return f"{what}\n{how}"


def _batch_norm(marker: Marker, units: str) -> str:
    assert isinstance(marker.shape.layer, BatchNormSpec)
    text = translate(
        "NetworkView",
        "Batch normalisation: over the batch, each of the {units} values gets mean β and "
        "standard deviation γ.\n{count} parameters, and as many running averages for evaluating.",
    )
    shown = text.format(units=units, count=f"{marker.shape.n_parameters:,}")
    return "\n".join((shown, *_learning(marker.shape)))


def _learning(shape: LayerShape) -> Iterator[str]:
    """Yield how a layer learns where that is not as the others do."""
    if not shape.trainable:
        yield translate("NetworkView", "Frozen: training leaves its parameters as they are.")
    elif shape.learning_rate_factor != 1.0:
        text = translate("NetworkView", "It learns at {factor} times the learning rate.")
        yield text.format(factor=number_text(shape.learning_rate_factor))


def _flow(subject: Subject, x: float) -> str:
    columns = subject.picture.columns
    left = next((c for c in reversed(columns) if c.x <= x), columns[0])
    text = translate(
        "NetworkView",
        "(B, {units}): {units} values for each of the B samples of a batch.\n"
        "With B = {batch} the shape is ({batch}, {units}).",
    )
    flow = text.format(units=left.units, batch=subject.batch_size)
    after = next((c.shape for c in columns if c.x > left.x), None)
    if after is None:
        return flow
    text = translate("NetworkView", "W{number} has the shape ({left}, {right}): {count} weights.")
    matrix = text.format(
        number=after.number, left=after.D_in, right=after.D_out, count=f"{after.n_weights:,}"
    )
    return f"{flow}\n{matrix}"


def _column(spec: NetworkSpec, column: Column) -> str:
    shape = column.shape
    if shape is None or not isinstance(shape.layer, DenseSpec):
        text = translate("NetworkView", "Input: {shape} = {units} numbers for each sample.")
        return text.format(shape=sizes(spec.input_shape), units=f"{column.units:,}")
    lines = [
        translate("NetworkView", "Layer {number}: {units} neurons, {activation}."),
        translate("NetworkView", "W ({left}, {right}) and b ({right},): {count} parameters.")
        if shape.layer.use_bias
        else translate("NetworkView", "W ({left}, {right}), no bias: {count} parameters."),
    ]
    told = "\n".join(lines).format(
        number=shape.number,
        units=f"{column.units:,}",
        activation=names.activation(shape.layer.activation),
        left=shape.D_in,
        right=shape.D_out,
        count=f"{shape.n_parameters:,}",
    )
    return "\n".join((told, *_learning(shape)))


def _neuron(subject: Subject, i: int, drawn: int) -> str:
    column, theta = subject.picture.columns[i], subject.theta
    neuron = int(column.neurons[drawn])
    lines = [_name(subject, column, neuron)]
    values = None if subject.values is None else subject.values.get(column.position)
    if values is not None:
        text = translate("NetworkView", "Gives {value} now.")
        lines.append(text.format(value=number_text(float(values[neuron]))))
    if theta is not None and column.shape is not None:
        if column.shape.n_biases:
            bias = float(network_layout.biases(column.shape, theta)[neuron])
            lines.append(translate("NetworkView", "Bias: {value}").format(value=f"{bias:+.4f}"))
        incoming = network_layout.matrix(column.shape, theta)[:, neuron]  # (D_in,)
        text = translate("NetworkView", "Strongest weights in: {list}")
        lines.append(text.format(list=_strongest(incoming)))
    if theta is not None and i + 1 < len(subject.picture.columns):
        after = subject.picture.columns[i + 1].shape
        assert after is not None
        outgoing = network_layout.matrix(after, theta)[neuron]  # (D_out,)
        text = translate("NetworkView", "Strongest weights out: {list}")
        lines.append(text.format(list=_strongest(outgoing)))
    return "\n".join(lines)


def _strongest(weights: FloatArray) -> str:
    text = translate("NetworkView", "{weight} (neuron {neuron})")
    few = network_layout.strongest(weights, _STRONGEST)
    return ", ".join(text.format(weight=f"{w:+.3f}", neuron=i) for i, w in few)


def _name(subject: Subject, column: Column, neuron: int) -> str:
    spec = subject.spec
    if column.shape is None:
        if len(spec.input_shape) == 2:
            row, place = divmod(neuron, spec.input_shape[1])
            text = translate(
                "NetworkView", "Input {neuron}: the pixel in row {row}, column {column}"
            )
            return text.format(neuron=neuron, row=row, column=place)
        return translate("NetworkView", "Input {neuron}").format(neuron=neuron)
    is_output = column is subject.picture.columns[-1] and subject.picture.has_output()
    if is_output and neuron < len(subject.class_names):
        text = translate("NetworkView", "Neuron {neuron} of the output layer: class “{name}”")
        return text.format(neuron=neuron, name=subject.class_names[neuron])
    text = translate("NetworkView", "Neuron {neuron} of layer {number}")
    return text.format(neuron=neuron, number=column.shape.number)
