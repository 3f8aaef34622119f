"""Quick pens: digits of every kind, normalised as MNIST's are."""

import numpy as np
import pytest

from tools.quick_pens import quick_digits


@pytest.fixture(scope="module")
def digits():
    return quick_digits(501, seed=2)


def test_chunks_are_whole_and_hold_every_digit_alike(digits):
    images, labels = digits
    assert images.shape == (1000, 28, 28)
    assert images.dtype == np.uint8
    assert np.bincount(labels).tolist() == [100] * 10


def test_the_seed_decides_and_more_digits_begin_with_the_same(digits):
    images, labels = quick_digits(500, seed=2)
    np.testing.assert_array_equal(images, digits[0][:500])
    np.testing.assert_array_equal(labels, digits[1][:500])
    assert not np.array_equal(quick_digits(500, seed=3)[0], images)


def test_images_are_normalised_as_those_of_mnist(digits):
    images, _ = digits
    assert (images.max(axis=(1, 2)) == 255).all()
    inked = images > 40
    sides = np.stack(
        [
            28 - inked.any(axis=axis)[:, ::step].argmax(axis=1)
            for axis in (1, 2)
            for step in (1, -1)
        ]
    )  # (4, n) how far the ink reaches, from each end
    longer = np.maximum(sides[0] + sides[1], sides[2] + sides[3]) - 28
    assert longer.min() >= 18
    assert longer.max() <= 20
    at = np.arange(28)
    mass = images.sum(axis=1) @ at / images.sum(axis=(1, 2))
    np.testing.assert_allclose(mass, 14, atol=1.0)


def test_pens_are_thin_and_thick(digits):
    images, _ = digits
    ink = images.sum(axis=(1, 2)) / 255
    assert np.percentile(ink, 5) < 40
    assert np.percentile(ink, 95) > 100
