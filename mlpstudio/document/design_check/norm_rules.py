"""What batch normalisation needs, and what it makes superfluous."""

from collections.abc import Iterator

from mlpstudio.document import edits
from mlpstudio.document.design_check.case import Block, Case
from mlpstudio.document.design_check.problem import Problem, ProblemKind, Severity
from mlpstudio.engine.spec import BatchNormSpec, FlattenSpec

USUAL_BATCH = 32
"""Samples over which mean and variance say something."""


def batch_of_one(case: Case) -> Iterator[Problem]:
    """Over a single sample every value is its own mean, so that all become 0."""
    if case.project.training.batch_size > 1:
        return
    for position, layer in enumerate(case.layers):
        if isinstance(layer, BatchNormSpec) and layer.trainable:
            fix = edits.change_training(case.project, batch_size=USUAL_BATCH)
            values = {"wanted": USUAL_BATCH}
            yield Problem(ProblemKind.BATCH_OF_ONE, Severity.ERROR, position, values, fix)
            return


def normalised_scores(case: Case) -> Iterator[Problem]:
    """The scores themselves are normalised, right before they become the outputs."""
    if case.output is None:
        return
    for i, layer in enumerate(case.output.after, start=case.output.position + 1):
        if isinstance(layer, BatchNormSpec):
            fix = edits.remove_layer(case.project, i)
            values = {"activation": case.output_activation}
            yield Problem(ProblemKind.NORMALISED_SCORES, Severity.HINT, i, values, fix)


def bias_before_norm(case: Case) -> Iterator[Problem]:
    """The mean that is subtracted takes the bias with it."""
    concerned = [block for block in case.hidden if _has_idle_bias(block)]
    if not concerned:
        return
    fix = case.project
    for block in concerned:
        fix = edits.change_layer(fix, block.position, use_bias=False)
    values = {"count": sum(block.dense.units for block in concerned)}
    first = concerned[0].position
    yield Problem(ProblemKind.BIAS_BEFORE_NORM, Severity.HINT, first, values, fix)


def _has_idle_bias(block: Block) -> bool:
    after = [layer for layer in block.after if not isinstance(layer, FlattenSpec)]
    follows = bool(after) and isinstance(after[0], BatchNormSpec) and after[0].trainable
    return follows and block.dense.use_bias and block.dense.activation == "linear"
