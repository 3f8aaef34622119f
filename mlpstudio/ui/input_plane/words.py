"""What is said about neurons, places and samples of the plane of the inputs."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.network import Network
from mlpstudio.labs.networks import sums
from mlpstudio.labs.networks.input_plane import LayerMaps
from mlpstudio.ui.input_plane.look import PlaneLook
from mlpstudio.ui.widgets.controls.formula_text import activation_text
from mlpstudio.ui.widgets.controls.number_text import number_text, share_text
from mlpstudio.ui.widgets.plane.input_paint import Dots
from mlpstudio.ui.widgets.plane.tile_grid import Place

translate = QCoreApplication.translate

_LOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_MOST_TERMS = 4


def feature(number: int) -> str:
    """Return what a feature is called: x₁ for the first."""
    return "x" + str(number + 1).translate(_LOW)


def layer_name(layer: int) -> str:
    """Return what the outputs of a layer are called, as in the list of tensors."""
    return f"A{layer + 1}"


def layer_tip(layer: int, maps: LayerMaps) -> str:
    """Return what a column of maps is."""
    text = translate("InputPlane", "Layer {n}: {units:,} neurons with {activation}.")
    values = {
        "n": layer + 1,
        "units": maps.n_units,
        "activation": activation_text(maps.activation),
    }
    if maps.n_units > len(maps.values):
        text = translate(
            "InputPlane", "Layer {n}: the first {k} of {units:,} neurons with {activation}."
        )
        values["k"] = len(maps.values)
    return text.format(**values)


def neuron_title(place: Place, maps: LayerMaps) -> str:
    """Return what the big map shows when it shows a neuron."""
    layer, unit = place
    text = translate("InputPlane", "Neuron {unit} of layer {layer}: {low} to {high}")
    values = maps.values[unit]
    return text.format(
        unit=unit + 1,
        layer=layer + 1,
        low=number_text(float(values.min()), 2),
        high=number_text(float(values.max()), 2),
    )


def neuron_formula(network: Network, place: Place, activation: str) -> str:
    """Return "a = tanh(1.2 x₁ − 0.35 x₂ + 0.08)", of many terms those that are largest."""
    layer, unit = place
    affine = network.affines[layer]
    into = sums.arriving(network, layer)
    if into is None:
        return ""  # it is no sum of what is drawn
    weights = affine.W[:, unit].astype(np.float64)  # (D_in,)
    bias, is_moved = 0.0 if affine.b is None else float(affine.b[unit]), into.addend.any()
    with np.errstate(all="ignore"):  # a diverged network is told as it is
        bias += float(into.addend @ weights) if is_moved else 0.0
        weights *= into.factor
    name = "x" if layer == 0 else "a"
    largest = np.sort(np.argsort(-np.abs(weights), kind="stable")[:_MOST_TERMS])  # (k,)
    total = "".join(
        _term(float(weights[i]), f"{name}{str(i + 1).translate(_LOW)}", is_first=place_ == 0)
        for place_, i in enumerate(largest.tolist())
    )
    if len(weights) > _MOST_TERMS:
        total += " + …"
    if affine.b is not None or is_moved:
        total += _term(bias, "", is_first=False)
    if not sums.bends_its_sums(network, layer):
        return f"z = {total}"  # what becomes of it depends on the layers after it
    if activation == "linear":
        return f"a = {total}"
    return f"a = {activation_text(activation)}({total})"


def _term(weight: float, factor: str, *, is_first: bool) -> str:
    number = number_text(abs(weight), 2)
    text = f"{number} {factor}".rstrip()
    if is_first:
        return f"−{text}" if weight < 0 else text
    return f" − {text}" if weight < 0 else f" + {text}"


def training_text(found: PlaneLook) -> str:
    """Return how many training samples are answered rightly."""
    text = translate("InputPlane", "{share} % of the training points right")
    return text.format(share=_right(found.training))


def validation_text(found: PlaneLook) -> str:
    """Return how many validation samples are."""
    if found.validation is None:
        return ""
    text = translate("InputPlane", "{share} % of the validation points (hollow)")
    return text.format(share=_right(found.validation))


def answer_tip(found: PlaneLook) -> str:
    """Return what the dots are."""
    if found.validation is None:
        text = translate(
            "InputPlane", "{n:,} training samples are drawn; wrongly answered ones have a ring."
        )
        return text.format(n=len(found.training.labels))
    text = translate(
        "InputPlane",
        "{n:,} training samples are drawn, and {k:,} validation samples, which are hollow; "
        "wrongly answered ones have a ring.",
    )
    return text.format(n=len(found.training.labels), k=len(found.validation.labels))


def _right(dots: Dots) -> str:
    return share_text(1.0 - float(dots.is_wrong.mean()))


def place_text(axes: tuple[int, int], place: tuple[float, float]) -> str:
    """Return "x₁ = 0.31, x₂ = −0.52"."""
    numbers = zip(axes, place, strict=True)
    return ", ".join(f"{feature(axis)} = {_two(value)}" for axis, value in numbers)


def _two(value: float) -> str:
    rounded = round(value, 2) + 0.0  # never −0
    return number_text(rounded if abs(value) < 10.0 else value)


def answer_text(probabilities: FloatArray, names: tuple[str, ...]) -> str:
    """Return "A 97.0 % · B 3.0 %", of many classes the likeliest ones."""
    order = np.argsort(-probabilities, kind="stable")[:_MOST_TERMS]  # (k,)
    kept = sorted(order.tolist())
    text = translate("InputPlane", "{name} {share} %")
    return " · ".join(
        text.format(name=_name(names, number), share=share_text(float(probabilities[number])))
        for number in kept
    )


def _name(names: tuple[str, ...], number: int) -> str:
    return names[number] if number < len(names) else str(number)


def unit_text(place: Place, value: float) -> str:
    """Return what a neuron gives at the place that is pointed at."""
    layer, unit = place
    text = translate("InputPlane", "Neuron {unit} of layer {layer} gives {value}")
    return text.format(unit=unit + 1, layer=layer + 1, value=number_text(value))
