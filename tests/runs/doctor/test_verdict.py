import math

import numpy as np
import pytest

from mlpstudio.document.project import Project
from mlpstudio.runs.doctor import Evidence, Illness, examine
from mlpstudio.runs.doctor.verdict import Fit, Verdict, verdict
from mlpstudio.runs.record import Run

LOSS, VALIDATION = "loss", "validation_loss"
COLUMNS = Run.begun(Project()).curves.epochs.columns


def judged(**columns: list[float]) -> Verdict | None:
    """Return the verdict on a run whose epochs measured these columns."""
    run = Run.begun(Project())
    n = max(map(len, columns.values()), default=0)
    rows = np.full((n, len(COLUMNS)), np.nan)
    known = {"epoch": list(range(1, n + 1)), "step": list(range(10, 10 * n + 10, 10))} | columns
    for name, values in known.items():
        rows[:, COLUMNS.index(name)] = values
    run.curves.epochs.extend(rows)
    steps = np.zeros((10 * n, len(run.curves.steps.columns)))
    steps[:, run.curves.steps.columns.index("accuracy")] = 0.92
    run.curves.steps.extend(steps)
    evidence = Evidence(Project(), run, 10, 60_000)
    return verdict(evidence, examine(evidence))


FALLING = [1.0, 0.5, 0.3, 0.2, 0.1, 0.05]


def test_before_the_first_epoch_there_is_none() -> None:
    assert judged() is None


def test_a_run_that_fits_has_a_small_gap() -> None:
    found = judged(
        loss=FALLING,
        validation_loss=[1.1, 0.6, 0.4, 0.3, 0.25, 0.24],
        accuracy=[0.7, 0.8, 0.9, 0.95, 0.98, 0.991],
        validation_accuracy=[0.7, 0.8, 0.9, 0.93, 0.96, 0.978],
    )
    assert found is not None
    assert found.fit is Fit.GOOD
    assert found.gap == pytest.approx(0.013)
    assert found.finding is None


def test_overfitting_is_what_the_doctor_calls_so() -> None:
    found = judged(
        loss=FALLING,
        validation_loss=[1.1, 0.6, 0.4, 0.5, 0.6, 0.7],
        accuracy=[0.7, 0.8, 0.9, 0.95, 0.98, 0.99],
        validation_accuracy=[0.7, 0.8, 0.9, 0.9, 0.89, 0.88],
    )
    assert found is not None
    assert found.fit is Fit.OVERFIT
    assert found.finding is not None
    assert found.finding.illness is Illness.OVERFIT
    assert found.finding.figures["epoch"] == 3


def test_underfitting_is_what_the_doctor_calls_so() -> None:
    found = judged(
        loss=[1.5, 1.3, 1.21, 1.2, 1.2, 1.2],
        validation_loss=[1.5, 1.3, 1.21, 1.2, 1.2, 1.2],
        accuracy=[0.4, 0.5, 0.55, 0.56, 0.56, 0.56],
        validation_accuracy=[0.4, 0.5, 0.55, 0.56, 0.56, 0.55],
    )
    assert found is not None
    assert found.fit is Fit.UNDERFIT


def test_a_wide_gap_is_not_called_a_good_fit() -> None:
    found = judged(
        loss=FALLING,
        validation_loss=[1.1, 0.6, 0.45, 0.45, 0.45, 0.46],
        accuracy=[0.7, 0.8, 0.9, 0.95, 0.98, 1.0],
        validation_accuracy=[0.7, 0.8, 0.85, 0.88, 0.88, 0.88],
    )
    assert found is not None
    assert found.fit is Fit.GAP
    assert found.finding is None


def test_a_low_accuracy_that_still_rises_is_not_called_a_good_fit() -> None:
    found = judged(
        loss=[2.0, 1.8, 1.6, 1.4, 1.2, 1.0],
        validation_loss=[2.0, 1.8, 1.6, 1.4, 1.2, 1.0],
        accuracy=[0.2, 0.3, 0.4, 0.5, 0.55, 0.6],
        validation_accuracy=[0.2, 0.3, 0.4, 0.5, 0.55, 0.6],
    )
    assert found is not None
    assert found.fit is Fit.LEARNING


def test_few_epochs_are_too_early_and_re_measured_accuracy_counts() -> None:
    found = judged(
        loss=[1.0, 0.5],
        accuracy=[0.7, 0.8],
        remeasured_accuracy=[0.75, 0.85],
        validation_accuracy=[math.nan, math.nan],
    )
    assert found is not None
    assert found.fit is Fit.EARLY
    assert found.training == 0.85
    assert math.isnan(found.gap)


def test_an_ill_run_gets_no_verdict_on_its_fit() -> None:
    run = Run.begun(Project())
    rows = np.full((5, len(COLUMNS)), 0.1)
    run.curves.epochs.extend(rows)
    run.outcome = "diverged"
    evidence = Evidence(Project(), run, 10, 1_000)
    found = verdict(evidence, examine(evidence))
    assert found is not None
    assert found.fit is Fit.ILL
    assert found.finding is not None
    assert found.finding.illness is Illness.BAD_NUMBER


def test_that_validation_looks_easier_is_no_illness_of_the_network() -> None:
    found = judged(
        loss=[1.0, 0.5, 0.4, 0.3],
        validation_loss=[0.5, 0.3, 0.2, 0.1],
        accuracy=[0.7, 0.8, 0.9, 0.92],
        validation_accuracy=[0.8, 0.9, 0.93, 0.95],
    )
    assert found is not None
    assert found.fit is Fit.GOOD
    assert found.gap < 0
