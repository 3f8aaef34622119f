import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.datasets.dataset import Dataset, hold_out, limit_training
from mlpstudio.engine.batching import Samples
from mlpstudio.errors import DataError


def numbered(n_train: int) -> Dataset:
    """Samples whose single input is their number, labelled by it."""
    train = np.arange(n_train)
    return Dataset(
        name="numbers",
        train=Samples(train[:, None].astype(np.float32), train, scale=0.5),
        validation=None,
        test=Samples(np.zeros((3, 1), np.float32), np.zeros(3, np.int64)),
        class_names=("a", "b"),
    )


def test_shape_and_classes_are_derived():
    dataset = Dataset(
        "images",
        Samples(np.zeros((4, 28, 28), np.uint8), np.zeros(4, np.int64)),
        None,
        Samples(np.zeros((1, 28, 28), np.uint8), np.zeros(1, np.int64)),
        ("x", "y", "z"),
    )
    assert dataset.input_shape == (28, 28)
    assert dataset.n_classes == 3


@given(n=st.integers(2, 200), fraction=st.floats(0.01, 0.99), seed=st.integers(0, 2**32))
def test_held_out_samples_and_kept_samples_are_all_samples(n, fraction, seed):
    dataset = numbered(n)
    if not 0 < round(n * fraction) < n:
        with pytest.raises(DataError, match="both must be at least 1"):
            hold_out(dataset, fraction, seed)
        return
    held = hold_out(dataset, fraction, seed)
    assert held.validation is not None
    assert len(held.validation) == round(n * fraction)
    together = np.concatenate([held.train.labels, held.validation.labels])
    np.testing.assert_array_equal(np.sort(together), np.arange(n))
    np.testing.assert_array_equal(held.train.inputs[:, 0], held.train.labels)
    np.testing.assert_array_equal(held.validation.inputs[:, 0], held.validation.labels)
    assert held.train.scale == held.validation.scale == 0.5
    assert held.test is dataset.test


def test_holding_out_is_decided_by_the_seed():
    first, again, other = (hold_out(numbered(100), 0.2, seed) for seed in (1, 1, 2))
    assert first.validation
    assert again.validation
    assert other.validation
    np.testing.assert_array_equal(first.validation.labels, again.validation.labels)
    assert (first.validation.labels != other.validation.labels).any()


def test_holding_out_nothing_removes_the_validation_part():
    dataset = hold_out(numbered(10), 0.5, seed=0)
    assert hold_out(dataset, 0, seed=0).validation is None


@pytest.mark.parametrize("fraction", [1.0, 0.01, 0.99])
def test_a_share_that_leaves_one_side_empty_is_refused(fraction):
    with pytest.raises(DataError, match="Choose another share"):
        hold_out(numbered(10), fraction, seed=0)


def test_limiting_keeps_the_first_samples():
    limited = limit_training(numbered(10), 4)
    np.testing.assert_array_equal(limited.train.labels, [0, 1, 2, 3])
    assert limited.train.scale == 0.5
    assert len(limited.test) == 3


@pytest.mark.parametrize("count", [None, 10, 11])
def test_a_limit_that_limits_nothing_returns_the_data_set_itself(count):
    dataset = numbered(10)
    assert limit_training(dataset, count) is dataset


@pytest.mark.parametrize("count", [0, -3])
def test_a_limit_below_one_is_refused(count):
    with pytest.raises(DataError, match=f"not {count}"):
        limit_training(numbered(10), count)
