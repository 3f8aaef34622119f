"""Whether a design is a network at all, and one for these data."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mlpstudio.document import edits
from mlpstudio.document.design_check.case import Case
from mlpstudio.document.design_check.problem import Problem, ProblemKind, Severity
from mlpstudio.document.project import Project
from mlpstudio.engine import losses
from mlpstudio.engine.spec import DenseSpec, FlattenSpec

USUAL_CLASSES = 10
"""Classes that a design is made for while no data are at hand: the ten digits."""


def no_layers(case: Case) -> Iterator[Problem]:
    """There is nothing yet."""
    if not case.layers:
        fix = _with_output(case)
        yield Problem(ProblemKind.NO_LAYERS, Severity.ERROR, None, _output_values(case), fix)


def no_output(case: Case) -> Iterator[Problem]:
    """The last layer has no outputs of its own."""
    if case.layers and case.output is None:
        position, fix = len(case.layers) - 1, _with_output(case)
        yield Problem(ProblemKind.NO_OUTPUT, Severity.ERROR, position, _output_values(case), fix)


def _with_output(case: Case) -> Project:
    output = DenseSpec(case.n_classes or USUAL_CLASSES, "softmax")
    return edits.insert_layer(case.project, len(case.layers), output)


def _output_values(case: Case) -> dict[str, Any]:
    return {"units": case.n_classes or USUAL_CLASSES}


def input_shape(case: Case) -> Iterator[Problem]:
    """The samples have another number of features."""
    network = case.project.network
    mended = replace(network, input_shape=case.input_shape)
    if network.n_features != mended.n_features:
        values = {"shape": network.input_shape, "wanted": case.input_shape}
        fix = edits.set_network(case.project, mended)
        yield Problem(ProblemKind.INPUT_SHAPE, Severity.ERROR, None, values, fix)


def output_units(case: Case) -> Iterator[Problem]:
    """There are more or fewer outputs than classes."""
    if case.output is None or case.n_classes is None:
        return
    position, units = case.output.position, case.output.dense.units
    if units == case.n_classes:
        return
    values = {"units": units, "classes": case.n_classes, "activation": case.output_activation}
    fix = edits.change_layer(case.project, position, units=case.n_classes)
    if units == 1:
        fix = edits.set_output_activation(fix, "softmax")
        fix = edits.change_training(fix, loss=case.fitting_loss, from_logits=False)
        yield Problem(ProblemKind.SINGLE_OUTPUT, Severity.ERROR, position, values, fix)
        return
    # Units too many are never the answer: with class numbers as labels they only learn that.
    trains = units > case.n_classes and case.project.data.label_encoding == "integer"
    severity = Severity.WARNING if trains else Severity.ERROR
    yield Problem(ProblemKind.OUTPUT_UNITS, severity, position, values, fix)


def labels(case: Case) -> Iterator[Problem]:
    """The loss reads labels of the other form."""
    loss_name = case.project.training.loss
    wants_integers = losses.get(loss_name).wants_integers
    are_integers = case.project.data.label_encoding == "integer"
    values = {"loss": loss_name}
    if wants_integers and not are_integers:
        if loss_name == "sparse_categorical_crossentropy":
            fix = edits.change_training(case.project, loss="categorical_crossentropy")
        else:
            fix = edits.change_data(case.project, label_encoding="integer")
        yield Problem(ProblemKind.NEEDS_INTEGERS, Severity.ERROR, None, values, fix)
    elif are_integers and not wants_integers:
        if loss_name == "categorical_crossentropy":
            fix = edits.change_training(case.project, loss="sparse_categorical_crossentropy")
        else:
            fix = edits.change_data(case.project, label_encoding="one_hot")
        yield Problem(ProblemKind.NEEDS_ONE_HOT, Severity.ERROR, None, values, fix)


def class_weights(case: Case) -> Iterator[Problem]:
    """There are weights for more or fewer classes than there are."""
    count = len(case.project.training.class_weights)
    n_classes = case.n_classes
    if n_classes is None and case.output is not None:
        n_classes = case.output.dense.units
    if not count or n_classes is None or count == n_classes:
        return
    fix = edits.change_training(case.project, class_weights=())
    values = {"count": count, "classes": n_classes}
    yield Problem(ProblemKind.CLASS_WEIGHTS, Severity.ERROR, None, values, fix)


def flatten(case: Case) -> Iterator[Problem]:
    """A layer flattens what is flat already."""
    for position, layer in enumerate(case.layers):
        is_first = position == 0 and len(case.project.network.input_shape) > 1
        if isinstance(layer, FlattenSpec) and not is_first:
            fix = edits.remove_layer(case.project, position)
            yield Problem(ProblemKind.FLATTEN_USELESS, Severity.HINT, position, {}, fix)
