import math
from dataclasses import replace

import pytest

from mlpstudio.document.project import Project
from mlpstudio.engine.training import train
from mlpstudio.runs.queue import ItemState, Queue
from mlpstudio.runs.record import Run
from tests.runs.builders import DATASET, PROJECT, begun


def lined_up(*titles):
    return Queue().added((title, Project()) for title in titles)


def titles(queue):
    return "".join(item.title for item in queue.items)


def with_state(queue, number, state):
    return queue.replaced(replace(queue.item(number), state=state))


def test_trainings_are_lined_up_in_order_with_numbers_of_their_own():
    queue = lined_up("a", "b").added([("c", Project())])
    assert [item.id for item in queue.items] == [1, 2, 3]
    assert queue.next.title == "a"
    assert queue.training is None
    assert len(queue) == queue.n_open == 3
    again = queue.removed([3]).added([("d", Project())])
    assert [item.id for item in again.items] == [1, 2, 4]  # a number is never used again


@pytest.mark.parametrize(
    ("chosen", "by", "expected"),
    [
        ([2], -1, "bacd"),
        ([2], 1, "acbd"),
        ([1], -1, "abcd"),
        ([4], 1, "abcd"),
        ([2, 3], -1, "bcad"),
        ([2, 3], 1, "adbc"),
        ([1, 2], -1, "abcd"),
        ([1, 3], -1, "acbd"),
        ([2, 4], 1, "acbd"),
        ([], 1, "abcd"),
    ],
)
def test_chosen_trainings_move_together_and_stop_at_the_ends(chosen, by, expected):
    assert titles(lined_up(*"abcd").moved(chosen, by)) == expected


def test_what_was_taken_out_comes_back_where_it_stood():
    before = lined_up(*"abcd")
    less = with_state(before.removed([2, 4]), 1, ItemState.DONE)
    back = less.restored(before)
    assert titles(back) == "abcd"
    assert back.item(1).state is ItemState.DONE  # what happened meanwhile stays


def test_the_training_under_way_cannot_be_taken_out():
    queue = with_state(lined_up(*"ab"), 1, ItemState.TRAINING)
    assert titles(queue.removed([1, 2])) == "a"
    assert queue.training.title == "a"
    assert queue.next.title == "b"


def test_those_that_have_ended_can_be_lined_up_again():
    queue = with_state(lined_up(*"ab"), 1, ItemState.FAILED)
    again = queue.waiting_again([1, 2])
    assert titles(again) == "aba"
    assert again.items[-1].state is ItemState.WAITING
    assert again.n_open == 2


def test_an_item_gone_meanwhile_is_not_there():
    assert lined_up("a").item(7) is None


def test_the_result_is_that_of_the_last_epoch():
    run = Run.begun(PROJECT)
    _, stream = begun()
    events = list(stream)
    run.curves.add(events)
    run.end(events[-1])
    item = lined_up("a").items[0].ended(run)
    assert item.state is ItemState.DONE
    assert (item.outcome, item.n_epochs, item.has_ended) == ("completed", 3, True)
    epochs = run.curves.epochs
    assert item.accuracy == epochs["validation_accuracy"][-1]
    assert item.loss == epochs["loss"][-1]


def test_without_validation_the_training_accuracy_counts():
    run = Run.begun(PROJECT)
    state, _ = begun()
    run.curves.add(train(state, DATASET.train, None, PROJECT.training))
    item = lined_up("a").items[0].measured(run)
    assert item.accuracy == run.curves.epochs["accuracy"][-1]


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        ("completed", ItemState.DONE),
        ("no_improvement", ItemState.DONE),
        ("diverged", ItemState.FAILED),
        ("failed", ItemState.FAILED),
        ("stopped", ItemState.STOPPED),
        ("paused", ItemState.STOPPED),
    ],
)
def test_how_a_run_ended_tells_how_its_item_stands(outcome, state):
    run = Run.begun(PROJECT)
    run.outcome = outcome
    item = lined_up("a").items[0].ended(run)
    assert item.state is state
    assert math.isnan(item.accuracy)


def test_a_training_that_never_began_failed_for_a_reason_or_was_stopped():
    item = lined_up("a").items[0]
    assert item.ended(None, "no data").state is ItemState.FAILED
    assert item.ended(None, "no data").reason == "no data"
    assert item.ended(None).state is ItemState.STOPPED
