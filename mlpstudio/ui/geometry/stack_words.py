"""What is said about a stack of layers that unfolds two classes, one stage at a time."""

import re

from PySide6.QtCore import QCoreApplication

from mlpstudio.ui.geometry.words import low, text
from mlpstudio.ui.widgets.controls.linked_line import Part

translate = QCoreApplication.translate


def problems() -> list[tuple[str, str]]:
    """Return (pair of classes, what it is called)."""
    return [
        ("sheets", translate("Geometry", "Two crumpled sheets")),
        ("moons", translate("Geometry", "Two half-moons")),
        ("spirals", translate("Geometry", "Two spirals")),
        ("rings", translate("Geometry", "A disc in a ring")),
    ]


def stage_chip(number: int, activation: str) -> tuple[str, str]:
    """Return text and tooltip of a stage of a stack; stage 0 is the input."""
    if number == 0:
        return (
            translate("Geometry", "Input"),
            translate("Geometry", "The points as they are, before any layer."),
        )
    layer, is_activation = (number + 1) // 2, number % 2 == 0
    if is_activation:
        return (
            f"{activation} {low(layer)}",
            translate("Geometry", "The activation of layer {n}.").format(n=layer),
        )
    return (
        f"XW{low(layer)} + b{low(layer)}",
        translate("Geometry", "The affine map of layer {n}.").format(n=layer),
    )


def code_parts(program: str, n_stages: int) -> list[Part]:
    """Return a program whose parts stand for the stages of a stack, counted from 1.

    Args:
        program: As of `map_code.stack_program`.
        n_stages: How many there are: the line of the output belongs to the last one.
    """
    parts: list[Part] = []
    for line in program.splitlines(keepends=True):
        layer = re.match(r"X = (.*?)(X @ W(\d+) \+ b\d+)(.*)\n", line)
        made = re.match(r"[Wb](\d+)", line)
        if layer is not None:
            before, affine, number, after = layer.groups()
            stages = str(2 * int(number) - 1), str(2 * int(number))
            parts += [("X = ", ""), (before, stages[1]), (affine, stages[0])]
            parts += [(after, stages[1]), ("\n", "")]
        elif made is not None:
            rest = line.removeprefix(made.group())
            parts += [(made.group(), str(2 * int(made.group(1)) - 1)), (rest, "")]
        elif line.startswith(("w ", "P ")):
            parts += [(line[0], str(n_stages)), (line[1:], "")]
        else:
            parts.append((line, ""))
    return parts


def stage_sentence(
    number: int, n_stages: int, activation: str, determinant: float, share: float
) -> str:
    """Return what a stage of a stack does.

    Args:
        number: Of the stage, 0 for the input.
        n_stages: How many there are.
        activation: Of all layers.
        determinant: Of an affine stage.
        share: Accuracy of the output, in percent.
    """
    if number == 0:
        said = translate(
            "Geometry",
            "Two classes, tangled: no straight line parts them here. On the green curve the "
            "stack's answer changes.",
        )
    elif number % 2:
        turned = (
            translate("Geometry", "turned over")
            if determinant < 0
            else translate("Geometry", "not turned over")
        )
        said = translate(
            "Geometry",
            "The layer's affine map turns, stretches and moves the sheet: straight stays "
            "straight. Areas are multiplied by {size}, and the sheet is {turned}.",
        ).format(size=text(abs(determinant)), turned=turned)
    elif activation == "relu":
        said = translate(
            "Geometry",
            "relu folds: what was left of 0 lies on the vertical axis now, what was below 0 on "
            "the horizontal one.",
        )
    else:
        said = translate(
            "Geometry",
            "{activation} bends: each coordinate is squeezed into {interval}, the far ones most. "
            "Nothing is torn or folded.",
        ).format(activation=activation, interval="(−1, 1)" if activation == "tanh" else "(0, 1)")
    if number < n_stages:
        return said
    end = translate(
        "Geometry",
        "The output layer draws one straight line here: {share} of the points are on their side.",
    ).format(share=_percent(share))
    return f"{said} {end}"


def _percent(share: float) -> str:
    """Return a share in percent, whose sign never begins a line."""
    return f"{share:.1f}".removesuffix(".0") + "\u00a0%"


def stack_summary(is_trained: bool, accuracy: float, n_tried: int, n_layers: int) -> str:
    """Return how a stack came about and how good it is."""
    if not is_trained:
        return translate(
            "Geometry",
            "Hidden layers: {n}, of 2 units each, with random weights: they bend, but to no end.",
        ).format(n=n_layers)
    right = _percent(100 * accuracy)
    if n_tried == 1:
        return translate(
            "Geometry", "Hidden layers: {n}, of 2 units each, trained by Adam: {share} right."
        ).format(n=n_layers, share=right)
    return translate(
        "Geometry",
        "Hidden layers: {n}, of 2 units each, trained by Adam: {share} right, the best of "
        "{tried} beginnings.",
    ).format(n=n_layers, share=right, tried=n_tried)


def never_torn() -> str:
    """Return why some classes are never parted."""
    return translate(
        "Geometry",
        "Layers of 2 units with tanh or sigmoid bend the plane but never tear or fold it, so what "
        "lies inside a ring stays inside. Try relu, or remember why real layers are wider.",
    )


def stuck() -> str:
    """Return what can be done where training ended too early."""
    return translate(
        "Geometry",
        "The classes are not quite parted: with two units a layer, training is easily stuck. "
        "Begin anew, or try more layers.",
    )
