"""Whether dropout, noise and penalties help or hinder."""

from collections.abc import Iterator

from mlpstudio.document import edits
from mlpstudio.document.design_check.case import Case
from mlpstudio.document.design_check.problem import Problem, ProblemKind, Severity
from mlpstudio.engine.spec import DropoutSpec, NoiseSpec

STRONG_DROPOUT = 0.5
"""More than this, right before the output, and most answers are given on half of the evidence."""

INPUT_DROPOUT = 0.2
"""What is usual on the inputs (Srivastava et al. 2014)."""

LARGE_NOISE = 1.0
USUAL_NOISE = 0.1
"""σ; pixels lie between 0 and 1, and the outputs of a well-started layer are about as large."""

LARGE_PENALTIES = {"l1": 0.01, "l2": 0.1}
USUAL_PENALTY = 1e-4
"""Strengths. From about the first on, small weights are worth more than right answers: 784-128-10
then reads 79 % and 73 % of the digits in place of 93 %."""


def penalties(case: Case) -> Iterator[Problem]:
    """The weights cost so much that nothing is learnt."""
    for block in case.blocks:
        for field, large in LARGE_PENALTIES.items():
            strength = getattr(block.dense, field)
            if strength < large or not block.dense.trainable:
                continue
            fix = edits.change_layer(case.project, block.position, **{field: USUAL_PENALTY})
            values = {"penalty": field.upper(), "strength": strength, "wanted": USUAL_PENALTY}
            yield Problem(ProblemKind.LARGE_PENALTY, Severity.WARNING, block.position, values, fix)


def noise(case: Case) -> Iterator[Problem]:
    """A noise does nothing, or drowns everything."""
    for position, layer in enumerate(case.layers):
        if not isinstance(layer, NoiseSpec):
            continue
        if layer.stddev == 0.0:
            fix = edits.remove_layer(case.project, position)
            yield Problem(ProblemKind.NOISE_ZERO, Severity.HINT, position, {}, fix)
        elif layer.stddev > LARGE_NOISE:
            fix = edits.change_layer(case.project, position, stddev=USUAL_NOISE)
            values = {"sigma": layer.stddev, "wanted": USUAL_NOISE}
            yield Problem(ProblemKind.LARGE_NOISE, Severity.WARNING, position, values, fix)


def dropout(case: Case) -> Iterator[Problem]:
    """A dropout does nothing, or silences what it should not."""
    for position, layer in enumerate(case.layers):
        if not isinstance(layer, DropoutSpec):
            continue
        if layer.rate == 0.0:
            fix = edits.remove_layer(case.project, position)
            yield Problem(ProblemKind.DROPOUT_ZERO, Severity.HINT, position, {}, fix)
        else:
            yield from _misplaced(case, position, layer.rate)


def _misplaced(case: Case, position: int, rate: float) -> Iterator[Problem]:
    first = case.blocks[0].position if case.blocks else len(case.layers)
    output = case.output.position if case.output is not None else None
    values = {"rate": rate, "wanted": STRONG_DROPOUT}
    if output is not None and position > output:
        fix = edits.remove_layer(case.project, position)
        yield Problem(ProblemKind.DROPOUT_ON_SCORES, Severity.WARNING, position, values, fix)
    elif rate <= STRONG_DROPOUT:
        return
    elif position < first:
        values["wanted"] = INPUT_DROPOUT
        fix = edits.change_layer(case.project, position, rate=INPUT_DROPOUT)
        yield Problem(ProblemKind.DROPOUT_ON_INPUT, Severity.HINT, position, values, fix)
    elif position + 1 == output:
        fix = edits.change_layer(case.project, position, rate=STRONG_DROPOUT)
        yield Problem(ProblemKind.DROPOUT_BEFORE_OUTPUT, Severity.HINT, position, values, fix)
