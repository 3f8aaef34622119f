import numpy as np
import pytest

from mlpstudio.engine.events import EpochEvent, Norms, StepEvent
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.positions import (
    SHORTEST,
    epoch_of,
    has_times,
    in_epochs,
    nearest,
    places,
    seconds_after,
)


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


def timed(n, times, epoch_ends=(), epoch_seconds=()):
    """Return curves of n updates, some of them with the time they were made at."""
    curves = Curves()
    for step in range(1, n + 1):
        norms = Norms(times[step], (1.0,), (0.1,)) if step in times else None
        curves.add([StepEvent(step, 1, 1.0, 0.5, 0.1, 10, 0.0, norms)])
    for number, (step, seconds) in enumerate(zip(epoch_ends, epoch_seconds, strict=True), start=1):
        curves.add_epoch(EpochEvent(number, step, 1.0, 0.5, None, None, seconds))
    return curves


def test_seconds_are_those_measured_and_even_in_between():
    curves = timed(6, {1: 1.0, 2: 1.5, 6: 3.5})
    where = places(curves, "seconds")
    assert where.updates == pytest.approx([1.0, 1.5, 2.0, 2.5, 3.0, 3.5])
    assert where.norms == pytest.approx([1.0, 1.5, 3.5])
    assert has_times(curves)


def test_seconds_go_on_at_the_mean_pace_after_the_last_that_were_measured():
    assert places(timed(4, {2: 1.0}), "seconds").updates == pytest.approx([0.5, 1.0, 1.5, 2.0])


def test_the_seconds_of_epochs_alone_place_the_updates_of_older_runs():
    curves = timed(6, {}, epoch_ends=(2, 4), epoch_seconds=(1.0, 2.0))
    where = places(curves, "seconds")
    assert where.updates == pytest.approx([0.5, 1.0, 2.0, 3.0, 3.75, 4.5])
    assert where.epochs == pytest.approx([1.0, 3.0])


def test_a_run_without_any_time_has_its_updates_at_the_start():
    curves = timed(3, {})
    assert not has_times(curves)
    assert (places(curves, "seconds").updates == SHORTEST).all()


def test_time_never_runs_back():
    curves = timed(4, {1: 2.0, 2: 1.0, 3: 3.0})
    assert (np.diff(places(curves, "seconds").updates) >= 0).all()


@pytest.mark.parametrize(("step", "seconds"), [(0, 0.0), (1, 1.0), (4, 2.5)])
def test_how_long_a_run_had_trained(step, seconds):
    assert seconds_after(timed(6, {1: 1.0, 2: 1.5, 6: 3.5}), step) == pytest.approx(seconds)


def test_steps_and_epochs_place_what_was_measured_closely_too():
    curves = timed(4, {1: 1.0, 3: 2.0}, epoch_ends=(2,), epoch_seconds=(1.5,))
    assert places(curves, "steps").norms.tolist() == [1, 3]
    assert places(curves, "epochs").norms == pytest.approx([0.5, 1.5])
    assert places(curves, "epochs").epochs.tolist() == [1]
    nothing = Curves()
    for unit in ("steps", "epochs", "seconds"):
        assert len(places(nothing, unit).updates) == len(places(nothing, unit).norms) == 0
