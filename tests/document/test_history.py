"""Undo and redo: what was there before comes back, and a gesture is one step."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.document.history import Edit, History

SETTLE = "settle"

gestures = st.lists(
    st.one_of(
        st.just(SETTLE),
        st.tuples(st.integers(), st.sampled_from([None, "rate", "units"])),
    ),
    max_size=30,
)
"""Edits to a value with or without a merge key, and ends of gestures."""


def played(steps):
    """Return the history of the gestures and the value they lead to, beginning at 0."""
    history, value = History(), 0
    for step in steps:
        if step == SETTLE:
            history = history.settled()
        else:
            after, key = step
            history = history.recorded(Edit(f"to {after}", value, after, key))
            value = after
    return history, value


def recorded(*values, key=None):
    return played([(value, key) for value in values])[0]


def told(history):
    """Return what a person sees of a history: merge keys are nobody's business."""
    return [(edit.label, edit.before, edit.after) for edit in (*history.done, *history.undone)]


@given(gestures, st.data())
def test_undoing_and_redoing_as_often_changes_nothing(steps, data):
    history, value = played(steps)
    n = data.draw(st.integers(0, len(history.done)))
    there = history
    for _ in range(n):
        there, shown = there.undo()
    back = there
    for _ in range(n):
        back, shown = back.redo()
    if n:
        assert shown == value
    assert told(back) == told(history)
    assert len(back.done) == len(history.done)


@given(gestures)
def test_undoing_everything_leads_back_to_the_beginning(steps):
    history, _ = played(steps)
    seen = []
    while history.done:
        edit = history.done[-1]
        history, value = history.undo()
        assert value == edit.before
        seen.append(value)
    assert not seen or seen[-1] == 0


@given(gestures)
def test_each_edit_begins_where_the_one_before_it_ended(steps):
    history, value = played(steps)
    assert all(first.after == second.before for first, second in pairwise(history.done))
    assert not history.done or history.done[-1].after == value


@given(gestures)
def test_as_many_edits_remain_as_there_were_gestures(steps):
    n, open_key = 0, None
    for step in steps:
        if step == SETTLE:
            open_key = None
        else:
            n += step[1] is None or step[1] != open_key
            open_key = step[1]
    assert len(played(steps)[0].done) == n


def test_edits_with_the_same_key_in_a_row_are_one_step_back():
    history = recorded(1, 2, 3, key="rate")
    assert history.done == (Edit("to 3", 0, 3, "rate"),)
    assert history.undo()[1] == 0


def test_edits_without_a_key_are_never_merged():
    assert len(recorded(1, 2, 3).done) == 3


def test_another_key_in_between_ends_the_merging():
    history, _ = played([(1, "rate"), (2, "units"), (3, "rate")])
    assert [edit.after for edit in history.done] == [1, 2, 3]


def test_settling_ends_the_merging():
    history, _ = played([(1, "rate"), (2, "rate"), SETTLE, (3, "rate")])
    assert [(edit.before, edit.after) for edit in history.done] == [(0, 2), (2, 3)]


def test_settling_twice_or_with_nothing_to_settle_changes_nothing():
    assert History().settled() == History()
    once = recorded(1, key="rate").settled()
    assert once.settled() is once


def test_an_undo_ends_the_merging_of_the_edit_that_is_last_now():
    history, _ = played([(1, "rate"), (2, None)])
    history, value = history.undo()
    history = history.recorded(Edit("again", value, 5, "rate"))
    assert [edit.after for edit in history.done] == [1, 5]


def test_a_redo_ends_the_merging():
    history, _ = recorded(1, key="rate").undo()
    history, value = history.redo()
    history = history.recorded(Edit("again", value, 5, "rate"))
    assert [edit.after for edit in history.done] == [1, 5]


def test_an_edit_forgets_what_was_undone():
    history, value = recorded(1, 2, 3).undo()
    history = history.recorded(Edit("other way", value, 9))
    assert history.undone == ()
    assert [edit.after for edit in history.done] == [1, 2, 9]


def test_redo_goes_through_the_undone_edits_in_their_order():
    history = recorded(1, 2, 3)
    for _ in range(3):
        history, _ = history.undo()
    values = []
    while history.undone:
        history, value = history.redo()
        values.append(value)
    assert values == [1, 2, 3]


def test_a_history_is_a_value():
    before = recorded(1, 2)
    kept = replace(before)
    before.undo()
    before.recorded(Edit("more", 2, 3))
    before.settled()
    assert before == kept


@pytest.mark.parametrize("go", [History.undo, History.redo])
def test_there_must_be_an_edit_to_go_to(go):
    with pytest.raises(IndexError):
        go(History())
