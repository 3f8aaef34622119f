"""Samples and batches: gathered, scaled, shuffled and counted."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.engine.batching import Samples, shuffled_order, slices, steps_per_epoch
from mlpstudio.errors import DesignError

IMAGES = np.arange(5 * 2 * 3, dtype=np.uint8).reshape(5, 2, 3)
SAMPLES = Samples(IMAGES, np.arange(5), 1 / 255)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_batch_is_gathered_flattened_and_scaled_in_the_networks_type(dtype):
    out = np.full((4, 6), 99.0, dtype)
    X = SAMPLES.gather(np.array([3, 0]), out)
    # Image 3 holds 18 … 23 and image 0 holds 0 … 5.
    np.testing.assert_allclose(X, np.array([[18, 19, 20, 21, 22, 23], range(6)]) / 255, rtol=1e-6)
    assert X.dtype == dtype
    assert np.shares_memory(X, out)
    assert (out[2:] == 99.0).all()


def test_a_slice_gathers_consecutive_samples():
    X = SAMPLES.gather(slice(1, 3), np.empty((3, 6)))
    np.testing.assert_allclose(X, IMAGES[1:3].reshape(2, 6) / 255, rtol=1e-15)


@pytest.mark.parametrize("dtype", [np.int64, np.float64, np.float32, np.uint8, np.bool_])
def test_inputs_of_any_number_type_can_be_gathered(dtype):
    samples = Samples(np.array([[0, 1], [1, 1]], dtype), np.zeros(2, np.int64), 0.5)
    np.testing.assert_array_equal(
        samples.gather(slice(0, 2), np.empty((2, 2), np.float32)), [[0.0, 0.5], [0.5, 0.5]]
    )


def test_a_sample_may_be_a_single_number():
    samples = Samples(np.array([1.0, 2.0]), np.array([0, 1]))
    assert samples.n_features == 1
    np.testing.assert_array_equal(samples.gather(slice(0, 2), np.empty((2, 1))), [[1.0], [2.0]])


def test_features_and_length():
    assert SAMPLES.n_features == 6
    assert len(SAMPLES) == 5


def test_the_first_samples_are_taken_as_views_with_their_scale():
    first = SAMPLES.take(2)
    assert len(first) == len(first.labels) == 2
    assert np.shares_memory(first.inputs, IMAGES)
    assert first.scale == SAMPLES.scale


def test_inputs_without_their_labels_are_refused():
    with pytest.raises(ValueError, match="5 inputs but 4 labels"):
        Samples(IMAGES, np.arange(4))


@given(st.integers(0, 200), st.integers(0, 2**64 - 1), st.integers(0, 1000))
def test_an_order_visits_every_sample_once_and_depends_on_nothing_else(n, seed, epoch):
    order = shuffled_order(n, seed, epoch)
    np.testing.assert_array_equal(np.sort(order), np.arange(n))
    np.testing.assert_array_equal(order, shuffled_order(n, seed, epoch))


def test_every_epoch_and_every_seed_has_its_own_order():
    orders = {tuple(shuffled_order(50, seed, epoch)) for seed in range(3) for epoch in range(3)}
    assert len(orders) == 9


@pytest.mark.parametrize(
    ("n", "batch_size", "steps"),
    [(60_000, 128, 469), (1_000, 64, 16), (1, 128, 1), (128, 128, 1), (129, 128, 2), (7, 1, 7)],
)
def test_steps_per_epoch(n, batch_size, steps):
    assert steps_per_epoch(n, batch_size) == steps


@given(st.integers(0, 300), st.integers(1, 50))
def test_slices_cover_all_samples_in_order_and_only_the_last_is_short(n, batch_size):
    parts = list(slices(n, batch_size))
    assert [i for part in parts for i in range(part.start, part.stop)] == list(range(n))
    assert all(part.stop - part.start == batch_size for part in parts[:-1])
    assert len(parts) == steps_per_epoch(n, batch_size)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 1.0])
def test_label_noise_changes_exactly_its_share_to_other_classes(share):
    samples = Samples(np.zeros((1_000, 1), np.uint8), np.arange(1_000) % 10)
    noisy = samples.with_label_noise(share, 10, seed=3)
    changed = noisy.labels != samples.labels
    assert changed.sum() == 1_000 * share
    assert set(noisy.labels) == set(range(10))
    np.testing.assert_array_equal(noisy.labels, samples.with_label_noise(share, 10, 3).labels)
    assert noisy.inputs is samples.inputs


def test_wrong_labels_are_spread_over_all_other_classes():
    samples = Samples(np.zeros((30_000, 1), np.uint8), np.zeros(30_000, np.int64))
    counts = np.bincount(samples.with_label_noise(1.0, 4, seed=0).labels, minlength=4)
    assert counts[0] == 0
    np.testing.assert_allclose(counts[1:], 10_000, rtol=0.05)


@pytest.mark.parametrize(("labels", "n_classes"), [(np.zeros((5, 2)), 2), (np.zeros(5, int), 1)])
def test_label_noise_needs_class_numbers_of_several_classes(labels, n_classes):
    with pytest.raises(DesignError, match="two or more classes"):
        Samples(IMAGES, labels).with_label_noise(0.5, n_classes, 0)
