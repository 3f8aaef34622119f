"""Whether anything can be learnt, and whether the activations of the hidden layers help."""

from collections.abc import Iterator

from mlpstudio.document import edits
from mlpstudio.document.design_check.case import Case
from mlpstudio.document.design_check.problem import Problem, ProblemKind, Severity
from mlpstudio.engine import activations, losses
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
)

MANY_SATURATING = 12
MANY_SIGMOIDS = 5
"""Layers of either kind through which next to nothing of the gradient comes back. A sigmoid
multiplies it by a quarter at most, tanh by 1 at most."""


def step(case: Case) -> Iterator[Problem]:
    """An activation lets no gradient through."""
    last = len(case.layers) - 1
    for position, layer in enumerate(case.layers):
        if not isinstance(layer, DenseSpec | ActivationSpec):
            continue
        if activations.get(layer.activation).is_trainable:
            continue
        if position == last:
            spec = case.project.training.loss_spec
            fitting = losses.get(spec.name).fitting_activations[0]
            wanted = "linear" if spec.from_logits else fitting
            fix = edits.set_output_activation(case.project, wanted)
        else:
            wanted = "relu"
            fix = edits.change_layer(case.project, position, activation=wanted)
        values = {"activation": layer.activation, "wanted": wanted}
        yield Problem(ProblemKind.STEP_ACTIVATION, Severity.ERROR, position, values, fix)


def all_frozen(case: Case) -> Iterator[Problem]:
    """No layer may change its parameters."""
    able = [
        (i, layer)
        for i, layer in enumerate(case.layers)
        if isinstance(layer, DenseSpec | BatchNormSpec)
    ]
    if able and not any(layer.trainable for _, layer in able):
        fix = case.project
        for position, _ in able:
            fix = edits.change_layer(fix, position, trainable=True)
        yield Problem(ProblemKind.ALL_FROZEN, Severity.ERROR, None, {}, fix)


def softmax_hidden(case: Case) -> Iterator[Problem]:
    """A hidden layer's neurons share one whole."""
    for block in case.hidden:
        for position, name in block.activations:
            if name == "softmax":
                fix = edits.change_layer(case.project, position, activation="relu")
                values = {"wanted": "relu"}
                yield Problem(ProblemKind.SOFTMAX_HIDDEN, Severity.WARNING, position, values, fix)


def linear_hidden(case: Case) -> Iterator[Problem]:
    """Nothing bends what a hidden layer computes."""
    for block in case.hidden:
        if block.activation == "linear":
            fix = edits.change_layer(case.project, block.position, activation="relu")
            values = {"wanted": "relu"}
            yield Problem(ProblemKind.LINEAR_HIDDEN, Severity.HINT, block.position, values, fix)


def vanishing_gradient(case: Case) -> Iterator[Problem]:
    """Many layers each let through a part of the gradient only."""
    concerned = [
        block
        for block in case.hidden
        if block.activation in ("sigmoid", "tanh") and not block.normalises
    ]
    n_sigmoids = sum(block.activation == "sigmoid" for block in concerned)
    if n_sigmoids < MANY_SIGMOIDS and len(concerned) < MANY_SATURATING:
        return
    fix = case.project
    for block in concerned:
        fix = edits.change_layer(fix, block.activations[0][0], activation="relu")
        fix = edits.change_initializer(fix, block.position, "he_normal")
    values = {"count": len(concerned), "wanted": "relu"}
    first = concerned[0].position
    yield Problem(ProblemKind.VANISHING_GRADIENT, Severity.HINT, first, values, fix)


def activations_in_a_row(case: Case) -> Iterator[Problem]:
    """An activation is applied to the values of another, or changes nothing at all."""
    before: int | None = None  # where the activation stands that the values come from
    for position, layer in enumerate(case.layers):
        if isinstance(layer, DropoutSpec | FlattenSpec):
            continue
        if isinstance(layer, ActivationSpec) and layer.activation == "linear":
            fix = edits.remove_layer(case.project, position)
            yield Problem(ProblemKind.LINEAR_ACTIVATION, Severity.HINT, position, {}, fix)
            continue
        if isinstance(layer, ActivationSpec) and before is not None:
            yield _in_a_row(case, before, position)
        is_bent = isinstance(layer, DenseSpec | ActivationSpec) and layer.activation != "linear"
        before = position if is_bent else None


def _in_a_row(case: Case, before: int, position: int) -> Problem:
    first, second = case.layers[before], case.layers[position]
    assert isinstance(first, DenseSpec | ActivationSpec)
    assert isinstance(second, ActivationSpec)
    if isinstance(first, DenseSpec):
        fix = edits.change_layer(case.project, before, activation="linear")
    else:
        fix = edits.remove_layer(case.project, before)
    values = {"first": first.activation, "activation": second.activation}
    return Problem(ProblemKind.TWO_ACTIVATIONS, Severity.HINT, position, values, fix)
