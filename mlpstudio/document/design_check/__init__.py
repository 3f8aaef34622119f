"""What is wrong with a design, and the same project with it mended.

Each module beside this one has the rules of one subject; a rule finds the problems of one kind,
or of a few that exclude each other.
"""

from dataclasses import replace

from mlpstudio.document.design_check import (
    cost_rules,
    data_rules,
    learning_rules,
    norm_rules,
    output_rules,
    regularisation_rules,
    start_rules,
)
from mlpstudio.document.design_check.case import Case, Rule, usual_initializer
from mlpstudio.document.design_check.cost_rules import LONG_TRAINING, MUCH_MEMORY, TOO_MUCH_MEMORY
from mlpstudio.document.design_check.data_rules import USUAL_CLASSES
from mlpstudio.document.design_check.problem import Problem, ProblemKind, Severity
from mlpstudio.document.project import Project

__all__ = [
    "LONG_TRAINING",
    "MUCH_MEMORY",
    "TOO_MUCH_MEMORY",
    "USUAL_CLASSES",
    "Problem",
    "ProblemKind",
    "Severity",
    "check",
    "usual_initializer",
]

_RULES: tuple[Rule, ...] = (
    data_rules.no_layers,
    data_rules.no_output,
    data_rules.input_shape,
    cost_rules.memory,
    data_rules.output_units,
    data_rules.labels,
    output_rules.settings_of_other_losses,
    output_rules.output_activation,
    learning_rules.step,
    learning_rules.all_frozen,
    norm_rules.batch_of_one,
    data_rules.class_weights,
    learning_rules.softmax_hidden,
    start_rules.equal_starts,
    regularisation_rules.penalties,
    regularisation_rules.noise,
    regularisation_rules.dropout,
    cost_rules.duration,
    learning_rules.vanishing_gradient,
    start_rules.narrow_start,
    start_rules.wide_start,
    start_rules.selu_start,
    learning_rules.linear_hidden,
    learning_rules.activations_in_a_row,
    norm_rules.normalised_scores,
    norm_rules.bias_before_norm,
    data_rules.flatten,
)


def check(
    project: Project, n_classes: int | None, input_shape: tuple[int, ...]
) -> tuple[Problem, ...]:
    """Return what is wrong with a design, the worst first.

    Args:
        project: Of which each layer by itself makes sense.
        n_classes: Of the data; None when they are not known.
        input_shape: Shape of one sample of the data.
    """
    case = Case(project, n_classes, input_shape)
    numbers: dict[int | None, int] = {b.position: i for i, b in enumerate(case.blocks, start=1)}
    if case.output is not None:
        numbers[case.output.position] = 0
    found = [
        replace(problem, number=numbers.get(problem.layer))
        for rule in _RULES
        for problem in rule(case)
    ]
    order = list(Severity)
    return tuple(sorted(found, key=lambda problem: order.index(problem.severity)))
