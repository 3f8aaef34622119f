"""Whether the computer can cope."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from mlpstudio.document import edits
from mlpstudio.document.cost import epoch_seconds, training_bytes, training_seconds
from mlpstudio.document.design_check.case import Case
from mlpstudio.document.design_check.problem import Problem, ProblemKind, Severity
from mlpstudio.document.project import Project

MUCH_MEMORY = 10**9
TOO_MUCH_MEMORY = 8 * 10**9
"""Bytes; a learner's computer seldom has more to spare."""

LONG_TRAINING = 1_800.0
"""Seconds after which a training no longer fits a lesson."""


def memory(case: Case) -> Iterator[Problem]:
    """Training takes more memory than there may be."""
    n_bytes = training_bytes(case.project)
    if n_bytes <= MUCH_MEMORY:
        return
    is_too_much = n_bytes > TOO_MUCH_MEMORY
    kind = ProblemKind.TOO_MUCH_MEMORY if is_too_much else ProblemKind.MUCH_MEMORY
    severity = Severity.ERROR if is_too_much else Severity.WARNING
    fix = _shrunk(case, lambda project: training_bytes(project) <= MUCH_MEMORY)
    widest, _ = _widest(case)
    yield Problem(kind, severity, widest, {"bytes": n_bytes}, fix)


def duration(case: Case) -> Iterator[Problem]:
    """Training takes longer than a lesson."""
    seconds = training_seconds(case.project)
    if seconds <= LONG_TRAINING:
        return
    values: dict[str, Any] = {"seconds": seconds}
    n_epochs = int(LONG_TRAINING / epoch_seconds(case.project))
    if n_epochs >= 1:
        values["epochs"] = n_epochs
        fix = edits.change_training(case.project, epochs=n_epochs)
    else:
        fix = _shrunk(case, lambda project: training_seconds(project) <= LONG_TRAINING)
    yield Problem(ProblemKind.LONG_TRAINING, Severity.WARNING, None, values, fix)


def _widest(case: Case) -> tuple[int | None, int]:
    """Return position and units of the hidden layer with the most; None when there is none."""
    by_units = [(block.dense.units, block.position) for block in case.hidden]
    units, position = max(by_units, default=(0, -1))
    return (position if units else None), units


def _shrunk(case: Case, is_small_enough: Callable[[Project], bool]) -> Project | None:
    """Halve the widest hidden layer, time and again; None when that does not help."""
    while not is_small_enough(case.project):
        position, units = _widest(case)
        if position is None or units == 1:
            return None
        mended = edits.change_layer(case.project, position, units=units // 2)
        case = replace(case, project=mended)
    return case.project
