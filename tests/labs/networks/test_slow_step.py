"""What can be asked of a step that has been kept."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine.spec import DenseSpec, FlattenSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.labs.networks.step_making import make
from tests.engine.builders import blobs
from tests.runs.builders import PROJECT, RICH_PROJECT


def first_step(spec, settings):
    return make(TrainingState.fresh(spec, settings), blobs(64), settings)


def test_the_place_of_a_parameter_in_theta_is_that_of_its_value():
    slow = first_step(RICH_PROJECT.network, RICH_PROJECT.training)
    assert slow.update is not None
    for name in slow.learning:
        values = slow.seen[name].values
        for index in ((0,) * values.ndim, tuple(n - 1 for n in values.shape)):
            assert slow.update.weights[slow.place(name, index)] == values[index]


def test_the_strongest_weight_has_the_steepest_gradient_and_its_own_lines():
    slow = first_step(PROJECT.network, PROJECT.training)
    strongest = slow.strongest()
    assert strongest is not None
    name, index = strongest
    steepest = max(np.abs(slow.seen[f"d{w}"].values).max() for w in ("W1", "W2"))
    assert abs(slow.seen[f"d{name}"].values[index]) == steepest
    lines = slow.lines_of(name, index)
    assert [line.target for line in lines] == ["m", "v", "rate", "w"]
    assert abs(lines[0].numbers["g"]) == steepest
    assert lines[-1].numbers["w"] == slow.seen[name].values[index]


def test_nothing_is_strongest_when_nothing_learns():
    spec = NetworkSpec((4,), (FlattenSpec(), DenseSpec(3, "softmax", trainable=False)))
    settings = replace(PROJECT.training, optimizer="sgd")
    slow = first_step(spec, settings)
    assert slow.strongest() is None
    assert slow.next_outcome is not None
    assert slow.next_outcome.objective == slow.outcome.objective


def test_the_lines_of_a_weight_have_the_factor_of_its_layer():
    layers = (DenseSpec(5, learning_rate_factor=0.1), DenseSpec(3, "softmax"))
    slow = first_step(NetworkSpec((4,), layers), replace(PROJECT.training, optimizer="sgd"))
    ((first,), (last,)) = (slow.lines_of(name, (0, 0)) for name in ("W1", "W2"))
    assert (first.expression, first.numbers["factor"]) == ("w - learning_rate * factor * g", 0.1)
    assert last.expression == "w - learning_rate * g"
    moved = first.value - first.numbers["w"]
    expected = -0.1 * slow.learning_rate * first.numbers["g"]
    assert moved == pytest.approx(expected, rel=1e-3, abs=1e-8)
