"""Specs: values that can be compared, hashed and counted."""

import dataclasses

import pytest

from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec


@pytest.mark.parametrize(("shape", "n"), [((28, 28), 784), ((4,), 4), ((), 1), ((2, 3, 4), 24)])
def test_features_are_the_numbers_in_one_sample(shape, n):
    assert NetworkSpec(shape, (DenseSpec(1),)).n_features == n


def test_equal_designs_are_equal_and_hash_alike():
    designs = [NetworkSpec((2,), (DenseSpec(8), DropoutSpec(0.2), DenseSpec(1))) for _ in "ab"]
    assert designs[0] == designs[1]
    assert len(set(designs)) == 1


def test_specs_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        DenseSpec(3).units = 4
