from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.datasets.readers import as_dataset, inspect, read
from mlpstudio.errors import DataError
from tests.datasets.readers.builders import (
    IMAGES,
    LABELS,
    TEST_IMAGES,
    TEST_LABELS,
    drawn,
    put_npz,
    put_picture,
)


def found(folder, **arrays):
    return read(inspect(put_npz(folder / "a.npz", **arrays)))


@pytest.fixture
def unsorted(tmp_path):
    return found(tmp_path, x=IMAGES, y=LABELS)


def test_a_test_part_is_used_as_it_is(tmp_path):
    data = found(tmp_path, x=IMAGES, y=LABELS, x_test=TEST_IMAGES, y_test=TEST_LABELS)
    dataset = as_dataset(data, "mine")
    assert (dataset.name, dataset.class_names) == ("mine", ("0", "1", "2"))
    assert dataset.validation is None
    assert dataset.train.inputs is data.inputs
    assert dataset.test.inputs is data.test_inputs
    assert dataset.train.scale == dataset.test.scale == 1 / 255


def test_without_a_test_part_every_class_gives_its_share(unsorted):
    dataset = as_dataset(unsorted, "mine", test_fraction=0.2)
    assert np.bincount(dataset.test.labels).tolist() == [2, 2, 2]
    assert np.bincount(dataset.train.labels).tolist() == [8, 8, 8]


def test_no_sample_is_lost_or_in_both_parts(unsorted):
    dataset = as_dataset(unsorted, "mine", seed=3)
    together = np.concatenate([dataset.train.inputs, dataset.test.inputs])
    order = np.lexsort(together.reshape(30, -1).T)
    expected = IMAGES[np.lexsort(IMAGES.reshape(30, -1).T)]
    np.testing.assert_array_equal(together[order], expected)
    for part in (dataset.train, dataset.test):
        for image, label in zip(part.inputs, part.labels, strict=True):
            number = int((image == IMAGES).all(axis=(1, 2)).argmax())
            assert label == LABELS[number]


def test_the_seed_decides(unsorted):
    first, again, other = (as_dataset(unsorted, "x", seed=seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(first.test.inputs, again.test.inputs)
    assert (first.test.inputs != other.test.inputs).any()


def test_unsorted_samples_stay_in_the_order_of_the_file(unsorted):
    dataset = as_dataset(unsorted, "x")
    numbers = [int((image == IMAGES).all(axis=(1, 2)).argmax()) for image in dataset.train.inputs]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("with_test", [False, True])
def test_sorted_samples_are_shuffled(tmp_path, with_test):
    test = {"x_test": TEST_IMAGES, "y_test": TEST_LABELS} if with_test else {}
    dataset = as_dataset(found(tmp_path, x=IMAGES, y=np.sort(LABELS), **test), "x")
    assert (np.diff(dataset.train.labels) < 0).any()
    assert set(dataset.train.labels[:8].tolist()) == {0, 1, 2}


@pytest.mark.parametrize("fraction", [0.0, 0.01, 1.0])
def test_a_share_that_leaves_a_part_empty_is_refused(unsorted, fraction):
    with pytest.raises(DataError, match="both must be at least 1"):
        as_dataset(unsorted, "x", test_fraction=fraction)


def test_a_picture_is_nothing_to_learn_from(tmp_path):
    data = read(inspect(put_picture(tmp_path / "a.png", drawn())))
    with pytest.raises(DataError, match=r"a.png is a single picture without a label"):
        as_dataset(data, "x")


def test_a_test_part_needs_its_labels(unsorted):
    dataset = as_dataset(replace(unsorted, test_inputs=TEST_IMAGES), "x")
    assert len(dataset.test) == 6
