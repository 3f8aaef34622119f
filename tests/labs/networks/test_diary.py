"""A diary of five samples over four entries."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.networks.diary import NEVER, Diary

#  sample:  a  b  c  d  e
ROWS = [
    [1, 0, 0, 1, 1],
    [1, 0, 1, 0, 1],
    [1, 0, 1, 1, 0],
    [1, 0, 1, 0, 0],
]
DIARY = Diary(np.array([0, 10, 20, 30]), np.array(ROWS, bool))


def test_when_a_sample_was_first_learned():
    assert DIARY.first_learned().tolist() == [0, NEVER, 1, 0, 0]


def test_since_when_a_sample_has_been_right():
    assert DIARY.learned_for_good().tolist() == [0, NEVER, 1, NEVER, NEVER]


def test_how_often_a_sample_was_forgotten():
    assert DIARY.times_forgotten().tolist() == [0, 0, 0, 2, 1]


def test_galleries():
    assert DIARY.always_wrong().tolist() == [1]
    assert DIARY.flip_flops().tolist() == [3]


def test_an_empty_diary_has_learned_nothing():
    diary = Diary(np.empty(0, np.int64), np.empty((0, 3), bool))
    assert diary.first_learned().tolist() == [NEVER] * 3
    assert diary.learned_for_good().tolist() == [NEVER] * 3
    assert diary.times_forgotten().tolist() == [0] * 3


@given(st.integers(1, 8), st.integers(1, 8), st.integers(0, 10_000))
def test_it_agrees_with_going_through_it_one_by_one(n_entries, n, seed):
    is_right = np.random.default_rng(seed).random((n_entries, n)) < 0.5
    diary = Diary(np.arange(n_entries), is_right)
    for sample in range(n):
        story = is_right[:, sample].tolist()
        first = story.index(True) if True in story else NEVER
        forgotten = sum(a and not b for a, b in pairwise(story))
        since = NEVER
        for entry in reversed(range(n_entries)):
            if not story[entry]:
                break
            since = entry
        assert diary.first_learned()[sample] == first
        assert diary.times_forgotten()[sample] == forgotten
        assert diary.learned_for_good()[sample] == since
