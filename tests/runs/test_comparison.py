import math

import numpy as np
import pytest

from mlpstudio.runs.comparison import N_BATCHES, compare, difference
from mlpstudio.runs.curves import Curves


def curves(losses, accuracies=None):
    made = Curves()
    columns = made.steps.columns
    rows = np.zeros((len(losses), len(columns)))
    rows[:, columns.index("step")] = np.arange(1, len(losses) + 1)
    rows[:, columns.index("loss")] = losses
    rows[:, columns.index("accuracy")] = 0.5 if accuracies is None else accuracies
    made.steps.extend(rows)
    return made


def test_runs_are_compared_where_the_shorter_one_ends():
    first, second = curves(np.linspace(2, 1, 300)), curves(np.linspace(2, 0.5, 100))
    found = compare(first, second)
    assert found is not None
    assert found.step == 100
    assert found.loss_before == pytest.approx(
        float(first.steps["loss"][100 - N_BATCHES : 100].mean())
    )
    assert found.loss == pytest.approx(float(second.steps["loss"][-N_BATCHES:].mean()))
    assert compare(second, first).loss_before == found.loss


def test_a_single_batch_is_compared_as_it_is():
    found = compare(curves([2.0], [0.1]), curves([1.0, 0.5], [0.4, 0.9]))
    assert (found.loss_before, found.loss) == (2.0, 1.0)
    assert (found.accuracy_before, found.accuracy) == (0.1, 0.4)


def test_a_run_that_begins_later_has_nothing_to_compare_before():
    late = curves([1.0] * 5)
    late.steps._array[0, :5] += 10
    found = compare(curves([1.0] * 3), late)
    assert found.step == 3
    assert math.isnan(found.loss)


def test_there_is_nothing_to_compare_before_the_first_step():
    assert compare(curves([1.0]), Curves()) is None
    assert compare(Curves(), curves([1.0])) is None


def test_the_difference_is_taken_where_both_have_a_step():
    first = np.arange(1, 6), np.array([5.0, 4.0, 3.0, 2.0, 1.0])
    second = np.arange(1, 4), np.array([5.0, 3.0, 3.5])
    rows, values = difference(first, second)
    assert rows.tolist() == [0, 1, 2]
    assert values.tolist() == [0.0, -1.0, 0.5]
    rows, values = difference(second, first)
    assert values.tolist() == [0.0, 1.0, -0.5]


def test_curves_that_begin_at_other_steps_are_matched_step_by_step():
    first = np.array([1, 2, 4, 8]), np.array([1.0, 2.0, 4.0, 8.0])
    second = np.array([2, 3, 4, 9]), np.array([2.5, 3.5, 3.0, 9.5])
    rows, values = difference(first, second)
    assert rows.tolist() == [0, 2]
    assert values.tolist() == [0.5, -1.0]


def test_without_a_common_step_there_is_no_difference():
    nothing = np.empty(0), np.empty(0)
    for other in (nothing, (np.array([7]), np.array([1.0]))):
        rows, values = difference(nothing, other)
        assert len(rows) == len(values) == 0


def test_a_value_that_is_missing_stays_missing():
    steps = np.arange(1, 3)
    _, values = difference((steps, np.array([1.0, np.nan])), (steps, np.array([2.0, 1.0])))
    assert values[0] == 1.0
    assert math.isnan(values[1])
