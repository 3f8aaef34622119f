"""What layers share: buffers that are reused, and chance that depends on seed and step alone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.engine.layers import Buffer, TrainingPass
from mlpstudio.engine.layers.passing import unchanged

FLOAT64 = np.dtype(np.float64)


def test_a_buffer_grows_when_needed_and_is_reused_otherwise():
    buffer = Buffer(3, FLOAT64)
    first = buffer.rows(4)
    assert first.shape == (4, 3)
    short = buffer.rows(2)
    assert short.shape == (2, 3)
    assert np.shares_memory(short, first)
    assert buffer.rows(5).shape == (5, 3)
    assert buffer.rows(5).dtype == np.float64


@given(sizes=st.lists(st.integers(0, 9), min_size=1, max_size=12))
def test_a_buffer_has_as_many_rows_as_asked_for_and_keeps_its_memory(sizes):
    buffer = Buffer(2, np.dtype(np.float32))
    largest = buffer.rows(max(sizes))
    for size in sizes:
        rows = buffer.rows(size)
        assert rows.shape == (size, 2)
        assert rows.dtype == np.float32
        assert size == 0 or np.shares_memory(rows, largest)


def test_the_same_rows_asked_for_again_are_the_same_array():
    buffer = Buffer(2, FLOAT64)
    assert buffer.rows(3) is buffer.rows(3)


def test_nothing_changes_on_the_way_back_through_what_changes_nothing():
    gradient = np.ones((2, 3))
    assert unchanged(gradient, True) is gradient


def draws(training: TrainingPass) -> list[float]:
    return training.rng.random(5).tolist()


def test_a_pass_with_the_same_seed_and_step_draws_the_same_numbers():
    assert draws(TrainingPass(3, 7)) == draws(TrainingPass(3, 7))


def test_another_seed_or_another_step_draws_other_numbers():
    found = [draws(TrainingPass(*place)) for place in ((3, 7), (3, 8), (4, 7), (7, 3))]
    assert len({tuple(numbers) for numbers in found}) == 4


def test_all_layers_of_a_pass_draw_from_one_generator_in_turn():
    training = TrainingPass(1)
    assert training.rng is training.rng
    together = draws(TrainingPass(1)) + draws(training)
    first, second = draws(once := TrainingPass(1)), draws(once)
    assert first == together[:5] == together[5:]
    assert second != first


def test_statistics_are_updated_unless_told_otherwise():
    assert TrainingPass(0).updates_statistics
    assert not TrainingPass(0, updates_statistics=False).updates_statistics
