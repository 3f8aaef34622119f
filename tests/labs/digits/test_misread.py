import numpy as np

from mlpstudio.labs.digits import misread
from mlpstudio.labs.digits.misread import next_misread

LABELS = np.array([0, 1, 0, 1, 0, 0])


def bar(column):
    image = np.zeros((28, 28), np.uint8)
    image[4:24, column : column + 3] = 255
    return image


def hollow():
    image = bar(13)
    image[8:20, 4:24] = 255
    return image


IMAGES = np.stack([bar(3), bar(20), hollow(), hollow(), bar(12), bar(24)])
"""After centring by mass, bars are alike wherever they stand."""


def predict(images):
    """Reads 1 where the left part is dark: shifted bars are misread only as they are."""
    is_one = images[:, :, :11].sum(axis=(1, 2)) == 0
    return np.stack([~is_one, is_one], axis=1).astype(float)


def by_mass(images):
    """Reads how much ink there is, which no shift changes: the full ones are 1."""
    is_one = images.mean(axis=(1, 2)) > 60
    return np.stack([~is_one, is_one], axis=1).astype(float)


def test_the_next_one_behind_a_place_is_found_going_round():
    assert next_misread(IMAGES, LABELS, by_mass) == 1
    assert next_misread(IMAGES, LABELS, by_mass, after=1) == 2
    assert next_misread(IMAGES, LABELS, by_mass, after=2) == 1


def test_one_that_is_misread_on_the_canvas_too_is_preferred():
    labels = np.array([0, 0, 0, 0, 1, 0])
    # 1 and 5 stand to the right and are read as 1; centred, a bar is a 1 as well.
    assert next_misread(IMAGES, labels, predict) == 1
    labels = np.array([0, 1, 0, 0, 1, 1])
    # 0 is read as 0; centred, it would be a 1 and right: only as it is it is misread.
    assert next_misread(IMAGES, np.where(np.arange(6) == 0, 1, labels), predict) == 0


def test_one_that_is_read_rightly_on_the_canvas_is_passed_over():
    # Centred, both bars are a 1: that puts the first one right, but not the second.
    assert next_misread(IMAGES[:2], np.array([1, 0]), predict) == 1


def test_none_is_found_when_all_are_read_rightly():
    labels = by_mass(IMAGES).argmax(axis=1)
    assert next_misread(IMAGES, labels, by_mass) is None
    assert next_misread(IMAGES[:0], labels[:0], by_mass) is None


def test_after_many_tries_the_first_misread_one_does(monkeypatch):
    monkeypatch.setattr(misread, "_TRIED", 0)
    assert next_misread(IMAGES, LABELS, by_mass) == 1
