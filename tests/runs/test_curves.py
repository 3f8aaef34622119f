import numpy as np
import pytest

from mlpstudio.engine.events import (
    EndEvent,
    EndReason,
    EpochEvent,
    Norms,
    SettingEvent,
    StepEvent,
)
from mlpstudio.runs.curves import BEST, DESIGN, STOPPED, Curves, Mark, Table
from mlpstudio.runs.marks import merged


def test_rows_come_back_as_columns():
    table = Table("a", "b")
    table.extend(np.array([[1.0, 10.0], [2.0, 20.0]]))
    table.extend(np.array([[3.0, 30.0]]))
    np.testing.assert_array_equal(table["a"], [1.0, 2.0, 3.0])
    np.testing.assert_array_equal(table["b"], [10.0, 20.0, 30.0])
    np.testing.assert_array_equal(table.rows(), [[1, 10], [2, 20], [3, 30]])
    assert len(table) == 3


@pytest.mark.parametrize("piece", [1, 7, 255, 256, 257, 5000])
def test_growing_beyond_the_capacity_loses_nothing(piece):
    table, rows = Table("a", "b"), np.random.default_rng(0).random((5000, 2))
    for start in range(0, 5000, piece):
        table.extend(rows[start : start + piece])
    np.testing.assert_array_equal(table.rows(), rows)


def test_a_new_table_is_empty():
    table = Table("a")
    assert len(table) == 0
    assert len(table["a"]) == 0
    assert table.rows().shape == (0, 1)


def test_a_column_cannot_be_written_to():
    table = Table("a")
    table.extend(np.ones((3, 1)))
    with pytest.raises(ValueError, match="read-only"):
        table["a"][0] = 5.0


def test_a_column_taken_earlier_keeps_its_values_while_the_table_grows():
    table = Table("a")
    table.extend(np.ones((200, 1)))
    before = table["a"]
    table.extend(np.zeros((5000, 1)))
    np.testing.assert_array_equal(before, np.ones(200))


def test_rows_are_a_copy():
    table = Table("a")
    table.extend(np.ones((2, 1)))
    table.rows()[:] = 5.0
    np.testing.assert_array_equal(table["a"], [1.0, 1.0])


def test_an_unknown_column_is_refused():
    with pytest.raises(ValueError, match="not in"):
        Table("a")["b"]


def test_steps_are_recorded_with_everything_but_their_epoch():
    curves = Curves()
    curves.add_steps(
        [StepEvent(1, 1, 2.5, 0.125, 0.01, 128), StepEvent(2, 1, 2.0, 0.25, 0.02, 96, 0.5)]
    )
    np.testing.assert_array_equal(
        curves.steps.rows(), [[1, 2.5, 0.125, 0.01, 128, 0.0], [2, 2.0, 0.25, 0.02, 96, 0.5]]
    )


def test_no_steps_add_nothing():
    curves = Curves()
    curves.add_steps([])
    assert len(curves.steps) == 0


def test_an_epoch_without_validation_has_nan_there():
    curves = Curves()
    curves.add_epoch(EpochEvent(1, 469, 0.25, 0.9, None, None, 1.5))
    curves.add_epoch(EpochEvent(2, 938, 0.125, 0.95, 0.2, 0.925, 1.25))
    np.testing.assert_array_equal(curves.epochs["step"], [469, 938])
    np.testing.assert_array_equal(curves.epochs["validation_loss"], [np.nan, 0.2])
    np.testing.assert_array_equal(curves.epochs["validation_accuracy"], [np.nan, 0.925])
    np.testing.assert_array_equal(curves.epochs["seconds"], [1.5, 1.25])


def test_every_event_finds_its_place():
    curves = Curves()
    curves.add(
        [
            StepEvent(1, 1, 2.5, 0.125, 0.01, 128),
            SettingEvent(1, "learning_rate", 0.01, 0.02),
            StepEvent(2, 1, 2.0, 0.25, 0.02, 96),
            EpochEvent(1, 2, 2.25, 0.2, None, None, 1.5),
            EndEvent(EndReason.COMPLETED, 2, 2.0),
        ]
    )
    assert curves.steps["step"].tolist() == [1, 2]
    assert curves.epochs["epoch"].tolist() == [1]
    assert curves.marks == [Mark(1, "learning_rate", 0.01, 0.02)]


def test_an_epoch_keeps_what_was_measured_anew():
    curves = Curves()
    curves.add_epoch(EpochEvent(1, 9, 0.25, 0.9, None, None, 1.5, 0.05, 0.1, 0.95, 0.15))
    columns = ("penalty", "remeasured_loss", "remeasured_accuracy", "loss_with_chance")
    values = [curves.epochs[column].tolist() for column in columns]
    assert values == [[0.05], [0.1], [0.95], [0.15]]


def test_what_came_after_a_step_can_be_dropped():
    curves = Curves()
    curves.add_steps([StepEvent(n, 1, 1.0, 0.5, 0.01, 8) for n in range(1, 7)])
    curves.add_epoch(EpochEvent(1, 3, 1.0, 0.5, None, None, 1.0))
    curves.add_epoch(EpochEvent(2, 6, 1.0, 0.5, None, None, 1.0))
    curves.add_mark(SettingEvent(2, "batch_size", 8, 4))
    curves.add_mark(SettingEvent(5, "batch_size", 4, 8))
    curves.drop_after(4)
    assert curves.steps["step"].tolist() == [1, 2, 3, 4]
    assert curves.epochs["epoch"].tolist() == [1]
    assert [mark.step for mark in curves.marks] == [2]


def test_marks_are_kept_in_order():
    curves = Curves()
    curves.add_mark(SettingEvent(7, "learning_rate", 0.001, 0.01))
    curves.add_mark(SettingEvent(9, "batch_size", 128.0, 64.0))
    assert curves.marks == [
        Mark(7, "learning_rate", 0.001, 0.01),
        Mark(9, "batch_size", 128.0, 64.0),
    ]


def measured(step, seconds, gradients, updates):
    norms = Norms(seconds, gradients, updates)
    return StepEvent(step, 1, 1.0, 0.5, 0.1, 8, 0.0, norms)


def test_norms_have_columns_for_each_layer():
    curves = Curves()
    plain = StepEvent(2, 1, 1.0, 0.5, 0.1, 8)
    curves.add([measured(1, 0.5, (3.0, 4.0), (0.1, 0.2)), plain])
    curves.add([measured(3, 1.5, (5.0, 6.0), (0.3, float("nan")))])
    assert curves.steps["step"].tolist() == [1, 2, 3]
    assert curves.norms["step"].tolist() == [1, 3]
    assert curves.norms["seconds"].tolist() == [0.5, 1.5]
    assert curves.norms["gradient_2"].tolist() == [4.0, 6.0]
    np.testing.assert_array_equal(curves.norms["update_2"], [0.2, np.nan])
    assert curves.n_layers == 2


def test_norms_after_a_step_are_dropped_with_the_steps():
    curves = Curves()
    curves.add([measured(n, 0.1 * n, (1.0,), (0.1,)) for n in range(1, 7)])
    curves.drop_after(4)
    assert curves.norms["step"].tolist() == [1, 2, 3, 4]


def test_without_measurements_there_are_no_layers():
    curves = Curves()
    curves.add_steps([StepEvent(1, 1, 1.0, 0.5, 0.1, 8)])
    assert curves.n_layers == len(curves.norms) == 0


def test_events_are_marked_in_order_and_the_best_weights_once() -> None:
    curves = Curves()
    curves.note(30, DESIGN)
    curves.note(10, BEST)
    curves.note(40, STOPPED)
    curves.note(20, BEST)
    assert [(mark.step, mark.name) for mark in curves.marks] == [
        (20, BEST),
        (30, DESIGN),
        (40, STOPPED),
    ]
    assert merged(curves.marks, 5.0) == curves.marks
