"""Stacks of layers: trained ones part the classes, and the stages are the network's own."""

import numpy as np
import pytest

from mlpstudio.errors import DesignError
from mlpstudio.labs.plane import untangling
from mlpstudio.labs.plane.geometry import ActivationStage, AffineStage, moved


@pytest.mark.parametrize("activation", ["tanh", "relu"])
def test_a_trained_stack_parts_what_no_line_parts(activation):
    stack = untangling.make("moons", 3, activation, 0, is_trained=True)
    assert stack.accuracy >= 0.99
    assert stack.is_trained
    kinds = [type(stage) for stage in stack.stages]
    assert kinds == [AffineStage, ActivationStage] * 3


def test_after_the_last_stage_one_line_parts_them():
    stack = untangling.make("sheets", 3, "tanh", 0, is_trained=True)
    last = moved(stack.stages, stack.samples.points)
    is_second = last @ stack.line[:2] + stack.line[2] > 0
    assert (is_second == (stack.samples.classes == 1)).mean() == stack.accuracy


def test_the_boundary_becomes_that_line():
    stack = untangling.make("sheets", 2, "tanh", 0, is_trained=True)
    ends = stack.boundary(2.2).reshape(-1, 2)
    assert len(ends) > 10
    scores = stack.scores(ends)
    spread = np.abs(stack.scores(stack.samples.points)).max()
    assert np.abs(scores).max() < 0.05 * spread


def test_the_same_seed_gives_the_same_stack_and_another_one_another():
    first, again, other = (
        untangling.make("moons", 2, "relu", seed, is_trained=False) for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(first.line, again.line)
    np.testing.assert_array_equal(first.samples.points, again.samples.points)
    assert not np.array_equal(first.line, other.line)
    assert first.n_tried == 1
    assert not first.is_trained


def test_training_is_given_up_when_nobody_waits_for_it():
    asked = []
    stack = untangling.make(
        "spirals", 6, "tanh", 0, is_trained=True, is_stale=lambda: not asked.append(1)
    )
    assert stack.n_tried == 1
    assert len(asked) < 20


def test_a_stack_without_a_boundary_has_no_pieces():
    stack = untangling.make("moons", 1, "tanh", 0, is_trained=False)
    line = np.array([0.0, 0.0, 1.0])
    nowhere = untangling.Stack(stack.samples, stack.stages, line, 0.5)
    assert nowhere.boundary(2.0).shape == (0, 2, 2)


def test_frames_reach_as_far_as_the_points_after_each_stage():
    stage = AffineStage(3 * np.eye(2), np.zeros(2))
    points = np.array([[1.0, -2.0]])
    assert untangling.frames([stage, ActivationStage("relu")], points, 0.5) == [2.0, 6.0, 3.0]
    assert untangling.frames([], np.empty((0, 2)), 0.5) == [0.5]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (("knots", 2, "tanh", 0), "'knots'"),
        (("moons", 7, "tanh", 0), "1 to 6 hidden layers, not 7"),
        (("moons", 2, "step", 0), "'step'"),
        (("moons", 2, "tanh", -1), "0 or more, not -1"),
    ],
)
def test_senseless_stacks_are_refused(values, message):
    with pytest.raises(DesignError, match=message):
        untangling.make(*values, is_trained=False)
