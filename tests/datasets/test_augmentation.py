from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.datasets.augmentation import (
    OPTIONS,
    USUAL,
    Augmentation,
    augment,
    image_shape,
)
from mlpstudio.errors import DataError, DesignError

EVERYTHING = replace(USUAL, thickness=0.4, noise=0.1, share=0.7)
EACH = [
    Augmentation(shift=2),
    Augmentation(rotation=15),
    Augmentation(scale=0.2),
    Augmentation(shear=0.2),
    Augmentation(elastic=1.2),
    Augmentation(thickness=0.5),
    Augmentation(noise=0.1),
]


def rng_of(seed=0):
    return np.random.default_rng(seed)


def digits(n=6, h=28, w=28, seed=0):
    """Bright blots on a dark ground."""
    images = np.zeros((n, h, w), np.uint8)
    inner = images[:, h // 4 : h - h // 4, w // 4 : w - w // 4]
    inner[:] = rng_of(seed).integers(0, 256, inner.shape)
    return images


def test_the_options_are_the_fields_with_their_defaults():
    assert [(option.name, option.default) for option in OPTIONS] == [
        (field.name, field.default) for field in fields(Augmentation)
    ]
    Augmentation().check()
    USUAL.check()


def test_nothing_is_changed_by_default():
    images = digits()
    assert Augmentation().is_identity
    assert replace(USUAL, share=0).is_identity
    assert Augmentation(elastic_smoothness=8).is_identity
    for settings in (Augmentation(), replace(USUAL, share=0)):
        result = augment(images, settings, rng_of())
        np.testing.assert_array_equal(result, images)
        assert not np.shares_memory(result, images)


def test_without_changes_any_samples_pass():
    points = rng_of().normal(size=(4, 2))
    np.testing.assert_allclose(augment(points, Augmentation(), rng_of()), points, rtol=1e-6)


@pytest.mark.parametrize("settings", EACH, ids=str)
def test_each_setting_changes_images_on_its_own(settings):
    assert not settings.is_identity
    images = digits()
    result = augment(images, settings, rng_of())
    assert (result != images).any(axis=(1, 2)).all()


@pytest.mark.parametrize("name", [option.name for option in OPTIONS])
@pytest.mark.parametrize("value", [-0.1, 1000.0, float("nan"), float("inf")])
def test_values_out_of_range_are_refused_by_name(name, value):
    settings = replace(USUAL, **{name: value})
    with pytest.raises(DesignError, match=rf"{name} must be at least .* and at most .*, not"):
        settings.check()
    with pytest.raises(DesignError, match=name):
        augment(digits(), settings, rng_of())


@pytest.mark.parametrize("settings", [*EACH, USUAL, EVERYTHING], ids=str)
@pytest.mark.parametrize("kind", [np.uint8, np.float32, np.float64, np.int16])
def test_shape_is_kept_and_the_range_not_left(settings, kind):
    images = digits().astype(kind)
    before = images.copy()
    result = augment(images, settings, rng_of())
    assert result.dtype == np.float32
    assert result.shape == images.shape
    assert result.min() >= 0
    assert result.max() <= 255.001
    np.testing.assert_array_equal(images, before)


@given(
    st.integers(0, 70),
    st.tuples(st.integers(1, 20), st.integers(1, 20)),
    st.sampled_from([*EACH, USUAL, EVERYTHING]),
)
def test_images_of_any_size_and_number_can_be_augmented(n, shape, settings):
    result = augment(np.full((n, *shape), 200, np.uint8), settings, rng_of())
    assert result.shape == (n, *shape)
    assert np.isfinite(result).all()


def test_the_generator_decides_everything():
    images = digits(40)
    first = augment(images, EVERYTHING, rng_of(1))
    np.testing.assert_array_equal(augment(images, EVERYTHING, rng_of(1)), first)
    assert (augment(images, EVERYTHING, rng_of(2)) != first).any()


def test_equal_images_are_changed_differently():
    images = np.repeat(digits(1), 100, axis=0)
    assert len(np.unique(augment(images, USUAL, rng_of()), axis=0)) == 100


class Replayed:
    """A stand-in for a generator that gives one image what it was given in a batch."""

    def __init__(self, shares, amounts, index):
        self._shares, self._amounts, self._part = shares, amounts, slice(index, index + 1)

    def random(self, n):
        assert n == 1
        return self._shares[self._part]

    def uniform(self, low, high, shape):
        assert (low, high, shape) == (-1, 1, (1, 7))
        return self._amounts[self._part]


def test_a_batch_is_changed_as_its_images_are_one_by_one():
    settings = replace(USUAL, thickness=0.5, share=0.8, elastic=0)
    images = digits(70)
    batch = augment(images, settings, rng_of())
    rng = rng_of()
    shares, amounts = rng.random(70), rng.uniform(-1, 1, (70, 7))
    for index in range(70):
        alone = augment(images[[index]], settings, Replayed(shares, amounts, index))
        np.testing.assert_allclose(alone[0], batch[index], atol=0.01)


def test_rows_are_images_too():
    images = digits()
    rows = images.reshape(len(images), 784)
    result = augment(rows, EVERYTHING, rng_of())
    assert result.shape == rows.shape
    np.testing.assert_array_equal(
        result.reshape(images.shape), augment(images, EVERYTHING, rng_of())
    )


def test_a_single_channel_is_kept():
    images = digits()
    result = augment(images[..., None], USUAL, rng_of())
    np.testing.assert_array_equal(result[..., 0], augment(images, USUAL, rng_of()))


def test_views_and_read_only_arrays_are_read():
    images = digits(12)
    expected = augment(images[::2], EVERYTHING, rng_of())
    wide = np.zeros((12, 28, 56), np.uint8)
    wide[:, :, ::2] = images
    np.testing.assert_array_equal(augment(wide[::2, :, ::2], EVERYTHING, rng_of()), expected)
    images.flags.writeable = False
    np.testing.assert_array_equal(augment(images[::2], EVERYTHING, rng_of()), expected)


@pytest.mark.parametrize("shape", [(0, 28, 28), (0, 784)])
@pytest.mark.parametrize("kind", [np.uint8, np.float32])
def test_no_images_are_no_images(shape, kind):
    result = augment(np.zeros(shape, kind), EVERYTHING, rng_of())
    assert result.shape == shape
    assert result.dtype == np.float32


def test_the_share_of_images_that_is_changed_is_kept_to():
    images = digits(2000, 8, 8)
    result = augment(images, Augmentation(shift=2, share=0.3), rng_of())
    is_changed = (result != images).any(axis=(1, 2))
    assert is_changed.mean() == pytest.approx(0.3, abs=0.03)


def test_shifts_stay_within_their_limit():
    images = np.zeros((500, 28, 28), np.uint8)
    images[:, 14, 14] = 255
    result = augment(images, Augmentation(shift=2), rng_of())
    assert result[:, 12:17, 12:17].sum(axis=(1, 2)) == pytest.approx(255, abs=0.01)
    at = np.arange(28)
    for axis in (1, 2):
        centre = result.sum(axis=3 - axis) @ at / 255
        assert centre.min() == pytest.approx(12, abs=0.05)
        assert centre.max() == pytest.approx(16, abs=0.05)


def test_stronger_settings_go_further_in_the_same_direction():
    images = np.zeros((20, 28, 28), np.uint8)
    images[:, 14, 14] = 255
    at = np.arange(28)
    near, far = (
        augment(images, Augmentation(shift=shift), rng_of()).sum(axis=1) @ at / 255 - 14
        for shift in (1, 3)
    )
    np.testing.assert_allclose(far, 3 * near, atol=1e-3)


def test_growing_and_shrinking_are_equally_likely():
    images = np.zeros((2000, 28, 28), np.uint8)
    images[:, 10:18, 10:18] = 255
    ink = augment(images, Augmentation(scale=0.25), rng_of()).sum(axis=(1, 2))
    areas = ink / (255 * 64)
    assert areas.max() == pytest.approx(1.25**2, rel=0.05)
    assert areas.min() == pytest.approx(1 / 1.25**2, rel=0.05)
    assert np.median(areas) == pytest.approx(1, abs=0.02)


def test_noise_has_the_deviation_asked_for():
    grey = np.full((50, 28, 28), 128, np.uint8)
    result = augment(grey, Augmentation(noise=0.1), rng_of())
    assert result.std() == pytest.approx(25.5, rel=0.01)
    assert result.mean() == pytest.approx(128, abs=0.5)


@pytest.mark.parametrize("images", [digits(), digits() / 255, digits() / 255 - 0.5])
def test_noise_leads_neither_below_the_darkest_nor_above_the_brightest(images):
    result = augment(images, Augmentation(noise=0.5), rng_of())
    low, high = min(0, images.min()), images.max()
    assert low - 1e-6 <= result.min() < low + 0.1
    assert high - 0.1 < result.max() <= high + 1e-6


@pytest.mark.parametrize(
    ("sample_shape", "expected"),
    [
        ((28, 28), (28, 28)),
        ((8, 12), (8, 12)),
        ((784,), (28, 28)),
        ((64,), (8, 8)),
        ((28, 28, 1), (28, 28)),
        ((128, 128), (128, 128)),
    ],
)
def test_grey_images_are_recognised(sample_shape, expected):
    assert image_shape(sample_shape) == expected


@pytest.mark.parametrize(
    "sample_shape", [(), (2,), (4,), (49,), (65,), (28, 28, 3), (129, 5), (0, 5), (129**2,)]
)
def test_samples_that_are_no_grey_images_are_refused(sample_shape):
    with pytest.raises(DataError, match="grey images of at most 128 × 128") as caught:
        image_shape(sample_shape)
    assert str(sample_shape) in str(caught.value)
    with pytest.raises(DataError):
        augment(np.zeros((3, *sample_shape), np.uint8), USUAL, rng_of())
