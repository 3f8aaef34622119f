"""How the weights begin: alike, too small, too large, or not as an activation wants them."""

from collections.abc import Iterator
from math import sqrt

import numpy as np

from mlpstudio.document import edits
from mlpstudio.document.design_check.case import Block, Case, usual_initializer
from mlpstudio.document.design_check.problem import Problem, ProblemKind, Severity
from mlpstudio.document.project import Project
from mlpstudio.engine import initializers
from mlpstudio.engine.options import resolve

MANY_NARROW_STARTS = 3
"""Layers with small weights after which the signal has faded out."""

NARROW, WIDE = 0.5, 10.0
"""σ·√n_in, which is what a layer multiplies the size of its inputs by. Glorot's and He's
initialisers give 1 to 1.4, and less where a layer has many more units than inputs. Up to about
the second a shallow network learns as well."""


def equal_start(block: Block) -> float | None:
    """Return the value that all weights of a dense layer begin with; None when they differ."""
    if _sigma(block) > 0.0:
        return None
    dense = block.dense
    entry = initializers.get(dense.initializer)
    values = resolve(dense.initializer_options, entry.options, entry.name)
    return float(entry.draw(np.random.default_rng(0), 1, 1, values)[0, 0])


def equal_starts(case: Case) -> Iterator[Problem]:
    """The neurons of a hidden layer begin as equals."""
    for i, block in enumerate(case.hidden):
        value = equal_start(block)
        if value is None:
            continue
        kind, severity = ProblemKind.EQUAL_START, Severity.HINT
        after = case.blocks[i + 1] if i + 1 < len(case.blocks) else None
        if value == 0.0 and block.activation == "relu":
            # Its outputs and its derivative at 0 are 0 for ever.
            kind, severity = ProblemKind.DEAD_START, Severity.WARNING
        elif after is not None and equal_start(after) is not None and not block.is_random:
            # Equal weights out bring equal gradients back; different ones would part them.
            kind, severity = ProblemKind.EQUAL_FOREVER, Severity.WARNING
        wanted = usual_initializer(block.activation)
        fix = _started(case.project, block, wanted)
        values = {"activation": block.activation, "value": value, "wanted": wanted}
        yield Problem(kind, severity, block.position, values, fix)


def narrow_start(case: Case) -> Iterator[Problem]:
    """Several layers make the signal smaller, one after the other."""
    concerned = [
        block
        for block in case.hidden
        if not block.normalises and 0.0 < _gain(block) < NARROW
        if _is_fixed_size(block)
    ]
    if len(concerned) < MANY_NARROW_STARTS:
        return
    fix = case.project
    for block in concerned:
        fix = _started(fix, block, usual_initializer(block.activation))
    values = {"count": len(concerned)}
    first = concerned[0].position
    yield Problem(ProblemKind.NARROW_START, Severity.HINT, first, values, fix)


def wide_start(case: Case) -> Iterator[Problem]:
    """A layer makes the signal many times as large."""
    for block in case.blocks:
        if block.normalises or _gain(block) <= WIDE:
            continue
        wanted = usual_initializer(block.activation)
        fix = _started(case.project, block, wanted)
        values = {"times": _gain(block), "sigma": _sigma(block), "wanted": wanted}
        yield Problem(ProblemKind.WIDE_START, Severity.HINT, block.position, values, fix)


def selu_start(case: Case) -> Iterator[Problem]:
    """SELU keeps mean 0 and variance 1 only when the weights have the variance 1 / n_in."""
    for block in case.hidden:
        is_fitting = block.dense.initializer in ("lecun_normal", "lecun_uniform")
        if block.activation != "selu" or is_fitting or _sigma(block) == 0.0:
            continue
        fix = _started(case.project, block, "lecun_normal")
        values = {"initializer": block.dense.initializer, "wanted": "lecun_normal"}
        yield Problem(ProblemKind.SELU_START, Severity.HINT, block.position, values, fix)


def _started(project: Project, block: Block, initializer: str) -> Project:
    return edits.change_initializer(project, block.position, initializer)


def _sigma(block: Block) -> float:
    dense = block.dense
    return initializers.standard_deviation(
        dense.initializer, block.n_in, dense.units, dense.initializer_options
    )


def _gain(block: Block) -> float:
    return _sigma(block) * sqrt(block.n_in)


def _is_fixed_size(block: Block) -> bool:
    """Return whether the size of the weights does not depend on that of the layer."""
    return block.dense.initializer in ("normal", "uniform", "orthogonal")
