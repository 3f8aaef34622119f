"""Redrawing: the digits stay digits, as MNIST normalises them, only in another hand."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.datasets.handwriting import generate
from tools.redrawing import USUAL, Hand, redrawn

STILL = Hand(0.0, 0.0, 1.0, 0.0, 0.0, ((0.0, 4.0),), 0.0)


@pytest.fixture(scope="module")
def images():
    return generate(500, seed=3)[0][:100]


def rng():
    return np.random.default_rng(5)


def ink_width(image):
    return int((image > 90).sum())


def test_the_same_generator_redraws_alike_and_leaves_the_images_alone(images):
    kept = images.copy()
    first, second = redrawn(images, rng()), redrawn(images, rng())
    np.testing.assert_array_equal(first, second)
    np.testing.assert_array_equal(images, kept)
    assert first.shape == images.shape
    assert first.dtype == np.float32
    assert not np.array_equal(redrawn(images, np.random.default_rng(6)), first)


def test_grey_levels_reach_from_nothing_to_full_ink(images):
    drawn = redrawn(images, rng())
    assert drawn.min() == 0
    np.testing.assert_allclose(drawn.max(axis=(1, 2)), 255, rtol=1e-4)


def test_a_hand_that_changes_nothing_gives_the_same_digits_back(images):
    drawn = redrawn(images, rng(), STILL)
    likeness = [
        np.corrcoef(a.ravel(), b.ravel())[0, 1] for a, b in zip(drawn, images, strict=True)
    ]
    assert min(likeness) > 0.75
    assert np.mean(likeness) > 0.9


@pytest.mark.parametrize(
    "hand",
    [
        replace(STILL, slant=0.6, weakest=1.0),
        replace(STILL, stretch=1.6, weakest=1.0),
        replace(STILL, rotation=30.0, weakest=1.0),
    ],
)
def test_what_is_redrawn_fills_the_box_and_lies_around_the_centre(images, hand):
    drawn = redrawn(images, rng(), hand)
    at = np.arange(28)
    for image in drawn:
        inked = image > 90
        sides = [np.ptp(np.flatnonzero(inked.any(axis=axis))) + 1 for axis in (0, 1)]
        assert 17 <= max(sides) <= 22
        mass = [image.sum(axis=1 - axis) @ at / image.sum() for axis in (0, 1)]
        np.testing.assert_allclose(mass, 14, atol=0.6)


def test_pens_become_thicker_and_thinner_but_never_dry(images):
    thick = replace(STILL, thicker=1.0, thinner=0.0, weakest=1.0)
    thin = replace(STILL, thicker=0.0, thinner=3.0, weakest=1.0)
    usual, more, less = (
        np.array([ink_width(image) for image in redrawn(images, rng(), hand)])
        for hand in (STILL, thick, thin)
    )
    assert more.mean() > 1.05 * usual.mean()
    assert less.mean() < 0.9 * usual.mean()
    assert less.min() > 10


def test_an_empty_image_stays_empty():
    assert not redrawn(np.zeros((3, 28, 28), np.uint8), rng(), USUAL).any()
