"""The activation as a piece of a pass."""

import numpy as np
import pytest

from mlpstudio.engine import activations
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.layers import Activate, TrainingPass

FLOAT64 = np.dtype(np.float64)


def test_activate_by_hand():
    piece = Activate(activations.get("relu"), 3, FLOAT64)
    A, backward = piece.forward(np.array([[-1.0, 2.0, 3.0]]), None)
    np.testing.assert_array_equal(A, [[0.0, 2.0, 3.0]])
    np.testing.assert_array_equal(backward(np.array([[4.0, 5.0, 6.0]]), True), [[0.0, 5.0, 6.0]])


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("training", [None, TrainingPass(0)])
def test_it_is_the_function_of_the_registry_and_leaves_its_input_alone(name, training):
    activation = ACTIVATIONS[name]
    Z = np.random.default_rng(0).standard_normal((3, 4))
    before, expected = Z.copy(), np.empty_like(Z)
    A, backward = Activate(activation, 4, FLOAT64).forward(Z, training)
    activation.forward(Z, expected)
    np.testing.assert_array_equal(A, expected)
    np.testing.assert_array_equal(Z, before)
    dA = np.random.default_rng(1).standard_normal((3, 4))
    dZ = np.empty_like(dA)
    activation.backward(dA, Z, expected, dZ)
    np.testing.assert_array_equal(backward(dA, True), dZ)


def test_the_linear_one_costs_nothing():
    Z = np.ones((2, 3))
    A, backward = Activate(activations.get("linear"), 3, FLOAT64).forward(Z, None)
    assert A is Z
    dA = np.ones((2, 3))
    assert backward(dA, True) is dA
