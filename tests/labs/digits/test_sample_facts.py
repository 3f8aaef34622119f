"""What is counted in portions is what NumPy counts at once."""

import numpy as np
import pytest

from mlpstudio.engine.batching import Samples
from mlpstudio.labs.digits import sample_facts
from mlpstudio.labs.digits.sample_facts import begun, grown, nearest_mean_accuracy

RNG = np.random.default_rng(1)
BYTES = RNG.integers(0, 256, (250, 6, 5)).astype(np.uint8)
FLOATS = RNG.normal(2.0, 3.0, (250, 7)).astype(np.float32)
LABELS = RNG.integers(0, 4, 250)


def unchecked() -> None:
    """Let the work go on."""


def counted(samples, n_classes=5, portion=37):
    tally = begun(samples, n_classes)
    while not tally.is_complete:
        tally = grown(tally, samples, portion, unchecked)
    return tally


@pytest.mark.parametrize("inputs", [BYTES, FLOATS], ids=["bytes", "floats"])
@pytest.mark.parametrize("one_hot", [False, True])
def test_portions_add_up_to_the_whole(inputs, one_hot, monkeypatch):
    monkeypatch.setattr(sample_facts, "_PIECE", 100)
    labels = np.eye(5)[LABELS] if one_hot else LABELS
    tally = counted(Samples(inputs, labels))
    flat = inputs.reshape(250, -1).astype(float)
    assert tally.n_done == tally.n_samples == 250
    assert tally.n_values == tally.counts.sum() == flat.size
    np.testing.assert_allclose(tally.mean, flat.mean(), rtol=1e-6)
    np.testing.assert_allclose(tally.deviation, flat.std(), rtol=1e-5)
    assert (tally.lowest, tally.highest) == (flat.min(), flat.max())
    np.testing.assert_array_equal(tally.class_counts, np.bincount(LABELS, minlength=5))
    for label in range(4):
        expected = flat[label == LABELS].mean(axis=0)
        np.testing.assert_allclose(tally.class_means[label], expected, rtol=1e-5)
    assert np.isnan(tally.class_means[4]).all()


def test_each_byte_has_a_bin_of_its_own():
    tally = counted(Samples(BYTES, LABELS))
    np.testing.assert_array_equal(tally.counts, np.bincount(BYTES.ravel(), minlength=256))
    assert tally.edges.tolist() == list(range(257))


def test_other_values_are_counted_in_bins_over_their_range():
    tally = counted(Samples(FLOATS, LABELS))
    expected, edges = np.histogram(
        FLOATS, np.linspace(float(FLOATS.min()), float(FLOATS.max()), 65)
    )
    np.testing.assert_array_equal(tally.counts, expected)
    np.testing.assert_allclose(tally.edges, edges)


def test_values_that_are_all_the_same_are_counted():
    tally = counted(Samples(np.zeros((3, 2), np.float32), np.arange(3)))
    assert tally.counts[0] == 6
    assert tally.deviation == 0.0


def test_no_samples_are_counted_at_once():
    assert begun(Samples(np.empty((0, 3), np.float32), np.empty(0)), 2).is_complete


def test_before_anything_is_counted_nothing_is_known():
    tally = begun(Samples(BYTES, LABELS), 5)
    assert not tally.is_complete
    assert np.isnan([tally.mean, tally.deviation]).all()


def test_the_work_can_be_ended():
    def stop():
        raise InterruptedError

    samples = Samples(BYTES, LABELS)
    with pytest.raises(InterruptedError):
        grown(begun(samples, 5), samples, 10, stop)
    with pytest.raises(InterruptedError):
        nearest_mean_accuracy(np.zeros((5, 30)), samples, stop)


def test_the_nearest_mean_is_that_of_the_smallest_distance(monkeypatch):
    monkeypatch.setattr(sample_facts, "_PIECE", 100)
    samples = Samples(FLOATS, LABELS)
    means = RNG.normal(2.0, 3.0, (4, 7))
    distances = ((FLOATS[:, np.newaxis] - means) ** 2).sum(axis=2)
    expected = np.mean(distances.argmin(axis=1) == LABELS)
    assert nearest_mean_accuracy(means, samples, unchecked) == expected
    # A class without samples has no mean and is never guessed.
    without = np.concatenate([means[:3], np.full((1, 7), np.nan)])
    expected = np.mean(distances[:, :3].argmin(axis=1) == LABELS)
    assert nearest_mean_accuracy(without, samples, unchecked) == expected


def test_without_means_or_samples_there_is_no_accuracy():
    samples = Samples(FLOATS, LABELS)
    assert nearest_mean_accuracy(np.full((2, 7), np.nan), samples, unchecked) is None
    assert nearest_mean_accuracy(np.zeros((2, 7)), samples.take(0), unchecked) is None
