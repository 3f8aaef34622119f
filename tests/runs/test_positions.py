import numpy as np
import pytest

from mlpstudio.engine.events import EpochEvent, StepEvent
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.positions import epoch_of, in_epochs, nearest


def curves_of(*batches, epoch_ends=()):
    curves = Curves()
    curves.add_steps([StepEvent(i, 1, 1.0, 0.5, 0.1, n) for i, n in enumerate(batches, start=1)])
    for number, step in enumerate(epoch_ends, start=1):
        curves.add_epoch(EpochEvent(number, step, 1.0, 0.5, None, None, 1.0))
    return curves


def test_whole_epochs_are_whole_numbers_whatever_the_batch_size():
    curves = curves_of(40, 40, 20, 50, 50, 25, 25, 25, 25, epoch_ends=(3, 5, 9))
    places = in_epochs(curves, None)
    assert places[[2, 4, 8]] == pytest.approx([1.0, 2.0, 3.0])
    assert places[0] == pytest.approx(0.4)


def test_before_the_first_epoch_ends_the_training_samples_tell():
    assert in_epochs(curves_of(10, 10), 100) == pytest.approx([0.1, 0.2])


def test_without_knowing_the_samples_all_that_was_read_is_one_epoch():
    assert in_epochs(curves_of(10, 10), None) == pytest.approx([0.5, 1.0])


def test_no_steps_have_no_places():
    assert len(in_epochs(Curves(), 100)) == 0


def test_epoch_of_a_step_counts_from_1_and_ends_with_its_last_step():
    curves = curves_of(*[1] * 9, epoch_ends=(3, 6))
    assert [epoch_of(curves, step) for step in (1, 3, 4, 6, 7)] == [1, 1, 2, 2, 3]


@pytest.mark.parametrize(
    ("x", "index"), [(-5.0, 0), (1.4, 0), (1.6, 1), (2.9, 2), (99.0, 2), (1.5, 0)]
)
def test_nearest_position(x, index):
    assert nearest(np.array([1.0, 2.0, 3.0]), x) == index


def test_nearest_of_none_is_none():
    assert nearest(np.empty(0), 1.0) is None
