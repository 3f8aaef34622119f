"""The states of optimizers, cut into parameters: the same cuts as the network's own views."""

import numpy as np
import pytest

from mlpstudio.engine import shapes
from mlpstudio.engine.network import Network
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    NetworkSpec,
)
from mlpstudio.engine.state import optimizer_for
from mlpstudio.engine.trace import parameters
from mlpstudio.labs.tensors.optimizer_arrays import arrays_of_state

SPEC = NetworkSpec(
    (3, 2),
    (
        BatchNormSpec(),
        DenseSpec(4, use_bias=False),
        DropoutSpec(0.5),
        BatchNormSpec(),
        ActivationSpec("relu"),
        DenseSpec(2, trainable=False),
        DenseSpec(3, "softmax"),
    ),
)


def test_each_part_is_the_views_of_theta():
    network = Network(SPEC)
    network.theta[:] = np.arange(network.theta.size)
    whole, *parts = arrays_of_state(SPEC, "mean", network.theta)
    assert whole.array is network.theta
    expected = {f"mean_{name}": view for name, _, view in parameters(network)}
    assert [part.name for part in parts] == list(expected)
    for part in parts:
        np.testing.assert_array_equal(part.array, expected[part.name])
        assert part.array is not None
        assert np.shares_memory(part.array, network.theta)
        assert len(part.axes) == len(part.shape)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizers_states_are_cut(name):
    optimizer = optimizer_for(SPEC, TrainingSettings(optimizer=name))
    assert tuple(optimizer.state) == OPTIMIZERS[name].state_names
    for state, vector in optimizer.state.items():
        found = arrays_of_state(SPEC, state, vector)
        sizes = [part.array.size for part in found[1:] if part.array is not None]
        assert sum(sizes) == vector.size == shapes.parameter_count(SPEC)
        assert {part.name for part in found} >= {f"{state}_W3", f"{state}_γ1", f"{state}_b3"}
