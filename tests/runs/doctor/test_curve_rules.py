"""Rules on curves written down by hand."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.document.project import Project
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.runs.curves import Table
from mlpstudio.runs.doctor import Evidence, curve_rules
from mlpstudio.runs.record import Run

TWO = NetworkSpec((2,), (DenseSpec(3), DenseSpec(2, "softmax")))


def fill(table: Table, n: int, **columns: object) -> None:
    rows = np.zeros((n, len(table.columns)))
    for name, values in columns.items():
        rows[:, table.columns.index(name)] = values
    table.extend(rows)


@pytest.mark.parametrize(("accuracy", "is_stuck"), [(0.5, True), (0.6, True), (0.75, False)])
def test_two_classes_are_stuck_only_while_they_are_guessed(
    accuracy: float, is_stuck: bool
) -> None:
    run = Run.begun(replace(Project(), network=TWO))
    fill(run.curves.steps, 200, loss=np.log(2.0), accuracy=accuracy)
    evidence = Evidence(replace(Project(), network=TWO), run, 2, 1_000)
    assert bool(list(curve_rules.stuck_at_chance(evidence))) is is_stuck


@pytest.mark.parametrize(("penalty", "is_easier"), [(0.0, False), (0.4, True)])
def test_the_penalty_is_taken_off_both_losses(penalty: float, is_easier: bool) -> None:
    run = Run.begun(Project())
    # Without a penalty of 0.4 these are 0.1 and 0.2: half as much, and not nine tenths.
    fill(run.curves.epochs, 3, loss=0.6, validation_loss=0.54, penalty=penalty)
    found = list(curve_rules.validation_easier(Evidence(Project(), run, 10, 1_000)))
    assert bool(found) is is_easier
    for finding in found:  # told as they stand on the curves
        assert finding.figures == {"validation_loss": 0.54, "loss": 0.6}
