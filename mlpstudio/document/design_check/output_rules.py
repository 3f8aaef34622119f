"""Whether output activation and loss belong together."""

from collections.abc import Iterator
from typing import Any

from mlpstudio.document import edits
from mlpstudio.document.design_check.case import Case
from mlpstudio.document.design_check.problem import Problem, ProblemKind, Severity
from mlpstudio.engine import activations, losses


def settings_of_other_losses(case: Case) -> Iterator[Problem]:
    """What only a cross-entropy has is asked of another loss."""
    training = case.project.training
    if losses.get(training.loss).is_crossentropy:
        return
    values = {"loss": training.loss}
    if training.from_logits:
        fix = edits.change_training(case.project, from_logits=False)
        yield Problem(ProblemKind.LOGITS_LOSS, Severity.ERROR, None, values, fix)
    if training.label_smoothing:
        fix = edits.change_training(case.project, label_smoothing=0.0)
        yield Problem(ProblemKind.SMOOTHING_LOSS, Severity.ERROR, None, values, fix)


def output_activation(case: Case) -> Iterator[Problem]:
    """The loss is made for another output activation."""
    if case.output is None:
        return
    name, loss = case.output_activation, case.project.training.loss_spec
    found = losses.misfit(name, loss)
    if found is None or not activations.get(name).is_trainable:
        return  # the step has a rule of its own
    kind = _kind(name, loss)
    values: dict[str, Any] = {"activation": name, "loss": loss.name}
    if kind is ProblemKind.LOGITS_ACTIVATION:
        usual = losses.get(loss.name).fitting_activations[0]
        values["usual"] = usual
        if name == usual:
            fix = edits.change_training(case.project, from_logits=False)
        else:
            fix = edits.set_output_activation(case.project, "linear")
    elif kind is ProblemKind.HINGE_NEEDS_SCORES:
        fix = edits.set_output_activation(case.project, "linear")
    elif name == "softmax":
        fix = edits.change_training(case.project, loss=case.fitting_loss, from_logits=False)
    else:
        assert found.activation is not None
        values["wanted"] = found.activation
        fix = edits.set_output_activation(case.project, found.activation)
    position = len(case.layers) - 1
    yield Problem(kind, Severity(found.severity), position, values, fix)


def _kind(activation: str, loss: losses.LossSpec) -> ProblemKind:
    is_crossentropy = losses.get(loss.name).is_crossentropy
    if is_crossentropy and loss.from_logits:
        return ProblemKind.LOGITS_ACTIVATION
    if loss.name == "hinge":
        return ProblemKind.HINGE_NEEDS_SCORES
    if activation == "softmax":
        is_binary = loss.name == "binary_crossentropy"
        kind = ProblemKind.SOFTMAX_WITH_BINARY
        return kind if is_binary else ProblemKind.SOFTMAX_WITH_DISTANCE
    if is_crossentropy:
        is_sigmoid = activation == "sigmoid"
        kind = ProblemKind.SIGMOID_WITH_CATEGORICAL
        return kind if is_sigmoid else ProblemKind.NOT_PROBABILITIES
    is_relu = activation == "relu"
    return ProblemKind.RELU_OUTPUT if is_relu else ProblemKind.UNUSUAL_OUTPUT
