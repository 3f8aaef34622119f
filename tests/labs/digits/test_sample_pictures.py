"""Samples as pictures: shapes, shades, and which of them are to be seen."""

import numpy as np
import pytest

from mlpstudio.engine.batching import Samples
from mlpstudio.labs.digits.sample_pictures import (
    Gallery,
    chosen,
    class_numbers,
    gallery,
    is_image,
    picture_shape,
    shading,
)

RNG = np.random.default_rng(0)
NAMES = ("a", "b", "c")


def made(inputs, labels=None, true=None) -> Gallery:
    labels = np.arange(len(inputs)) % 3 if labels is None else labels
    return gallery(Samples(inputs, labels), NAMES, true)


@pytest.mark.parametrize(
    ("sample", "picture"),
    [
        ((28, 28), (28, 28)),
        ((5, 7), (5, 7)),
        ((8, 9, 3), (8, 9)),
        ((8, 9, 5), (19, 19)),  # 360 numbers, folded
        ((64,), (8, 8)),
        ((4,), (1, 4)),
        ((16,), (1, 16)),
        ((17,), (4, 5)),
        ((1,), (1, 1)),
    ],
)
def test_every_shape_has_a_picture_with_room_for_all_numbers(sample, picture):
    assert picture_shape(sample) == picture
    inputs = np.ones((2, *sample), np.float32)
    assert made(inputs).pictures(np.array([0, 1])).shape == (2, *picture)


@pytest.mark.parametrize(
    ("shape", "expected"), [((28, 28), True), ((784,), True), ((13,), False), ((49,), False)]
)
def test_a_row_of_numbers_is_an_image_if_it_is_a_square_that_is_large_enough(shape, expected):
    assert is_image(shape) is expected


def test_bytes_are_their_own_grey_values_without_a_copy_of_their_numbers():
    images = RNG.integers(0, 256, (5, 6, 6)).astype(np.uint8)
    images[0, 0, 0] = 255
    shown = made(images)
    np.testing.assert_array_equal(shown.pictures(np.array([3, 1])), images[[3, 1]])
    np.testing.assert_array_equal(shown.values(2), images[2])


@pytest.mark.parametrize(("peak", "white"), [(1, 1.0), (2, 16.0), (16, 16.0), (17, 255.0)])
def test_the_largest_value_tells_what_is_white(peak, white):
    images = np.zeros((3, 8, 8), np.uint8)
    images[1, 2, 2] = peak
    shown = made(images)
    assert float(shown.shading.high) == white
    assert shown.pictures(np.array([1]))[0, 2, 2] == round(255 * peak / white)


def test_images_of_any_numbers_go_from_black_to_white():
    images = RNG.normal(size=(50, 10, 10)).astype(np.float32)
    grey = made(images).pictures(np.arange(50))
    assert (grey.min(), grey.max()) == (0, 255)
    brightest, darkest = images.argmax(), images.argmin()
    assert (grey.flat[brightest], grey.flat[darkest]) == (255, 0)


def test_each_column_of_a_table_has_shades_of_its_own():
    table = np.array([[0.0, 1000.0, 7.0], [1.0, 3000.0, 7.0], [0.5, 2000.0, 7.0]], np.float32)
    grey = made(table).pictures(np.arange(3))[:, 0]
    np.testing.assert_array_equal(grey, [[0, 0, 0], [255, 255, 0], [128, 128, 0]])


@pytest.mark.parametrize("value", [0.0, -3.0, 5.0])
def test_values_that_are_all_the_same_have_a_shade_too(value):
    shade = shading(Samples(np.full((4, 8, 8), value), np.zeros(4)))
    assert shade.high > shade.low
    assert made(np.full((4, 3), value)).pictures(np.array([0])).dtype == np.uint8


def test_no_samples_have_a_shading():
    assert shading(Samples(np.empty((0, 4, 4)), np.empty(0))).are_bytes


def test_places_without_a_number_are_empty():
    shown = made(np.arange(34, dtype=np.float32).reshape(2, 17))
    values = shown.values(1)
    assert values.shape == (4, 5)
    np.testing.assert_array_equal(values.ravel()[:17], np.arange(17, 34))
    assert np.isnan(values.ravel()[17:]).all()


def test_colours_are_shown_by_their_mean():
    images = np.zeros((1, 8, 8, 3), np.uint8)
    images[0, 0, 0] = (30, 60, 255)
    assert made(images, np.array([0])).values(0)[0, 0] == 115


def test_rows_of_means_become_pictures_and_an_unknown_one_is_black():
    images = np.full((3, 8, 8), 255, np.uint8)
    means = np.stack([np.full(64, 51.0), np.full(64, np.nan)])
    grey = made(images).grey_pictures(means)
    assert grey.shape == (2, 8, 8)
    assert (grey[0] == 51).all()
    assert (grey[1] == 0).all()


def test_labels_of_either_form_are_class_numbers():
    numbers = np.array([2, 0, 1])
    np.testing.assert_array_equal(class_numbers(np.eye(3)[numbers]), numbers)
    assert class_numbers(numbers) is numbers


def test_classes_and_wrong_labels_are_filtered():
    labels = np.array([0, 1, 2, 0, 1, 2])
    true = np.array([0, 1, 0, 0, 2, 2])
    shown = made(np.zeros((6, 2)), labels, true)
    assert chosen(shown, frozenset(), only_wrong=False).tolist() == [0, 1, 2, 3, 4, 5]
    assert chosen(shown, frozenset({0, 2}), only_wrong=False).tolist() == [0, 2, 3, 5]
    assert chosen(shown, frozenset({0, 2}), only_wrong=True).tolist() == [2]
    assert chosen(shown, frozenset(), only_wrong=True).tolist() == [2, 4]
    assert [shown.is_wrong(n) for n in (0, 2, 4)] == [False, True, True]
    right = made(np.zeros((6, 2)), labels)
    assert chosen(right, frozenset({1}), only_wrong=True).tolist() == [1, 4]
    assert not right.is_wrong(2)


def test_tiles_of_points_show_where_they_lie():
    points = made(np.array([[-1.0, -1.0], [1.0, 1.0], [1.0, -1.0]]))
    assert points.shape == (1, 2)
    tiles = points.tiles(np.arange(3))
    assert tiles.shape == (3, *points.tile_shape)
    low, high, right = (np.argwhere(tile == 255).mean(axis=0) for tile in tiles)
    assert low[0] > high[0]  # rows are counted from above
    assert low[1] < high[1]
    assert (right[0], right[1]) == (low[0], high[1])


def test_tiles_of_anything_else_are_its_pictures():
    images = made(RNG.integers(0, 256, (3, 4, 5)).astype(np.uint8))
    assert images.tile_shape == images.shape
    assert (images.tiles(np.arange(3)) == images.pictures(np.arange(3))).all()
