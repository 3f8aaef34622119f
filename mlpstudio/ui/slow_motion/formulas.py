"""The stages of a step as formulas of the field, and the names in lines of code."""

import re
from collections.abc import Collection, Iterator

from mlpstudio.engine import shapes
from mlpstudio.engine.losses import gradient_is_difference
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NoiseSpec,
)
from mlpstudio.labs.networks.slow_step import SlowStep
from mlpstudio.labs.networks.step_stages import Phase, Stage
from mlpstudio.labs.tensors.tensor_flow import Flow
from mlpstudio.ui.widgets.controls.formula_text import activation_text, short_number
from mlpstudio.ui.widgets.controls.linked_line import Part

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_NAME = re.compile(r"[^\W\d][\w.]*")


def written(name: str) -> str:
    """Return a tensor's name as it is written by hand: W₁ for W1."""
    return name.translate(_SUBSCRIPTS)


def formulas(stage: Stage, step: SlowStep) -> tuple[str, ...]:
    """Return what a stage computes, one formula for each thing that it makes."""
    if stage.phase is Phase.FORWARD:
        return _forward(stage, step)
    if stage.phase is Phase.BACKWARD:
        return _backward(stage, step)
    last = written(stage.given[0]) if stage.phase is Phase.LOSS else ""
    return {
        Phase.LOSS: (f"L = 1/B · Σ ℓ({last}, Y)",),
        Phase.UPDATE: (_update(step),),
    }.get(stage.phase, ())


def _update(step: SlowStep) -> str:
    """Return the update of all parameters, or of those of layer k if rates differ by factors f."""
    is_plain = step.settings.optimizer == "sgd"
    if all(factor == 1.0 for _, factor in shapes.trainable_parts(step.spec)):
        return "θ ← θ − η · ∂L/∂θ" if is_plain else "θ ← θ − η · step(∂L/∂θ)"
    return "θₖ ← θₖ − η fₖ · ∂L/∂θₖ" if is_plain else "θₖ ← θₖ − η fₖ · step(∂L/∂θₖ)"


def _forward(stage: Stage, step: SlowStep) -> tuple[str, ...]:
    assert stage.layer is not None
    layer = step.spec.layers[stage.layer]
    source, made = written(stage.given[0]), [written(name) for name in stage.made]
    match layer:
        case DenseSpec():
            k = made[0][1:]
            bias = f" + b{k}" if layer.use_bias else ""
            activated = _activated(layer.activation, made[0])
            return f"{made[0]} = {source} W{k}{bias}", f"{made[1]} = {activated}"
        case BatchNormSpec():
            k = made[3][1:]
            standardised = f"S{k} = ({source} − μ{k}) / √(v{k} + ε)"
            return standardised, f"{made[3]} = γ{k} ⊙ S{k} + β{k}"
        case DropoutSpec():
            kept = "" if layer.classical else f" / {short_number(1 - layer.rate)}"
            return (f"{made[0]} = mask ⊙ {source}{kept}",)
        case NoiseSpec():
            return (f"{made[0]} = {source} + {short_number(layer.stddev)} · noise",)
        case ActivationSpec():
            return (f"{made[0]} = {_activated(layer.activation, source)}",)
        case FlattenSpec():
            return (f"{made[0]} = flatten({source})",)


def _activated(activation: str, source: str) -> str:
    return source if activation == "linear" else f"{activation_text(activation)}({source})"


def _backward(stage: Stage, step: SlowStep) -> tuple[str, ...]:
    return tuple(_gradient(name, step) for name in stage.made)


def _gradient(name: str, step: SlowStep) -> str:
    """Return the formula of one gradient."""
    flow = Flow([seen.tensor for seen in step.seen.values()], step.spec)
    tensor, k = step.seen[name].tensor, written(name[2:])
    target = written(name)
    if name[1] in "Wb" and len(tensor.axes) and tensor.axes[0] != "samples":
        if name[1] == "b":
            return f"{target} = Σ dZ{k}"
        source = written(flow.source(tensor))
        return f"{target} = {source}ᵀ dZ{k}{_penalty(step, tensor.layer)}"
    if name[1] == "γ":
        return f"{target} = Σ dN{k} ⊙ S{k}"
    if name[1] == "β":
        return f"{target} = Σ dN{k}"
    return f"{target} = {_handed_back(flow, name[1:], step)}"


def _penalty(step: SlowStep, layer: int | None) -> str:
    """Return what a penalty adds to the gradient of the weights."""
    dense = None if layer is None else step.spec.layers[layer]
    is_penalised = isinstance(dense, DenseSpec) and (dense.l1 > 0.0 or dense.l2 > 0.0)
    return " + ∂penalty" if is_penalised else ""


def _handed_back(flow: Flow, name: str, step: SlowStep) -> str:
    """Return how the gradient by a tensor follows from that by what is made of it."""
    after = flow[flow.after(name)]
    d, k = f"d{written(after.name)}", written(after.name[1:])
    if after.name == flow.last:
        if gradient_is_difference(step.spec.output_activation, step.settings.loss_spec):
            return f"({written(after.name)} − Y) / B"
        return f"∂L/∂{written(name)}"
    assert after.layer is not None
    if after.name[0] == "Z":
        return f"{d} W{k}ᵀ"
    layer = step.spec.layers[after.layer]
    match layer:
        case DenseSpec() | ActivationSpec():
            if layer.activation == "linear":
                return d
            return f"{d} ⊙ {activation_text(layer.activation)}′({written(name)})"
        case DropoutSpec():
            kept = "" if layer.classical else f" / {short_number(1 - layer.rate)}"
            return f"mask ⊙ {d}{kept}"
        case BatchNormSpec():
            scale = f"γ{k} / √(v{k} + ε)"
            if not layer.trainable:
                return f"{scale} ⊙ {d}"
            return f"{scale} ⊙ ({d} − mean({d}) − S{k} ⊙ mean({d} ⊙ S{k}))"
        case _:
            return d


def parts(line: str, known: Collection[str]) -> Iterator[Part]:
    """Yield a line of code piece by piece; names that are known stand for themselves."""
    at = 0
    for found in _NAME.finditer(line):
        name = found.group().partition(".")[0]
        if name in known:
            if found.start() > at:
                yield line[at : found.start()], ""
            yield name, name
            at = found.start() + len(name)
    if at < len(line):
        yield line[at:], ""
