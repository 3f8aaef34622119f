import threading

import numpy as np
import pytest

from mlpstudio.datasets.handwriting import generate, handwriting_dataset
from mlpstudio.datasets.handwriting.generator import CHUNK, GENERATOR_VERSION
from mlpstudio.datasets.preprocessing import normalise


@pytest.fixture(scope="module")
def digits():
    return generate(3 * CHUNK, seed=7)


def test_images_and_labels_have_the_form_of_mnist(digits):
    images, labels = digits
    assert images.shape == (1500, 28, 28)
    assert images.dtype == np.uint8
    assert labels.dtype == np.int64
    assert np.bincount(labels).tolist() == [150] * 10


def test_images_are_normalised_as_mnist_is(digits):
    images, _ = digits
    assert (images.max(axis=(1, 2)) == 255).all()
    heights = (images > 127).any(axis=2).sum(axis=1)
    widths = (images > 127).any(axis=1).sum(axis=1)
    longer = np.maximum(heights, widths)
    assert longer.max() <= 20
    assert np.median(longer) >= 19
    mass = images.astype(float)
    for axis in (1, 2):
        centre = mass.sum(axis=3 - axis) @ np.arange(28) / mass.sum(axis=(1, 2))
        # A digit that leans far out of its box goes as far as the field allows.
        assert (np.abs(centre - 14) <= 0.51).mean() > 0.995


def test_normalising_a_generated_image_again_hardly_changes_it(digits):
    differences = []
    for image in digits[0][:100]:
        result = normalise(image / np.float32(255))
        assert result is not None
        differences.append(np.abs(result.image.astype(float) - image).mean())
    assert np.mean(differences) < 8


def test_order_is_random(digits):
    labels = digits[1]
    assert (np.diff(labels[:CHUNK]) == 0).mean() < 0.2
    assert (labels[:CHUNK] != labels[CHUNK : 2 * CHUNK]).mean() > 0.8


def test_an_image_depends_on_seed_and_number_alone(digits):
    images, labels = digits
    for n, n_threads in ((1, 1), (CHUNK + 3, 1), (2 * CHUNK, 3)):
        fewer_images, fewer_labels = generate(n, seed=7, n_threads=n_threads)
        np.testing.assert_array_equal(fewer_images, images[:n])
        np.testing.assert_array_equal(fewer_labels, labels[:n])
    assert (generate(CHUNK, seed=8)[0] != images[:CHUNK]).any(axis=(1, 2)).all()


def test_a_change_of_the_images_raises_the_version():
    """Caches are told apart by the version: when this fails, raise it and update the figures."""
    images, labels = generate(CHUNK, seed=0)
    assert GENERATOR_VERSION == 2
    assert labels[:20].tolist() == [1, 8, 2, 2, 2, 6, 4, 7, 8, 3, 8, 1, 6, 1, 3, 4, 3, 6, 8, 1]
    ink = [images[labels == digit].mean() for digit in range(10)]
    expected = [39.03, 22.42, 34.56, 36.92, 34.36, 34.71, 35.28, 28.28, 42.12, 36.52]
    np.testing.assert_allclose(ink, expected, atol=0.05)


def test_no_two_images_are_the_same(digits):
    flat = digits[0].reshape(len(digits[0]), -1)
    assert len(np.unique(flat, axis=0)) == len(flat)


def test_no_image_at_all_can_be_asked_for():
    images, labels = generate(0, seed=0)
    assert images.shape == (0, 28, 28)
    assert labels.shape == (0,)


def test_progress_rises_to_one_in_the_calling_thread():
    told: list[float] = []
    threads = set()

    def progress(share):
        told.append(share)
        threads.add(threading.get_ident())

    generate(2 * CHUNK + 1, seed=0, progress=progress)
    assert told == sorted(told)
    assert len(told) == 3
    assert told[-1] == 1
    assert threads == {threading.get_ident()}


class Cancelled(Exception):  # noqa: N818 - not an error
    pass


def test_progress_can_cancel():
    calls = []

    def progress(share):
        calls.append(share)
        raise Cancelled

    with pytest.raises(Cancelled):
        generate(200 * CHUNK, seed=0, progress=progress)
    assert len(calls) == 1


def test_the_data_set_has_test_digits_of_its_own():
    told: list[float] = []
    dataset = handwriting_dataset(CHUNK, 100, seed=3, progress=told.append)
    assert dataset.name == "digits"
    assert dataset.class_names == tuple("0123456789")
    assert dataset.validation is None
    assert (len(dataset.train), len(dataset.test)) == (CHUNK, 100)
    assert dataset.train.scale == dataset.test.scale == 1 / 255
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1)
    both = np.concatenate([dataset.train.inputs, dataset.test.inputs]).reshape(CHUNK + 100, -1)
    assert len(np.unique(both, axis=0)) == CHUNK + 100
    np.testing.assert_array_equal(dataset.train.inputs, generate(CHUNK, seed=3)[0])


def test_the_data_set_needs_no_progress():
    assert len(handwriting_dataset(5, 3, seed=0).test) == 3


def test_digits_of_one_kind_resemble_each_other_and_mnist(digits, mnist_folder):
    """The nearest of a few generated digits tells what a real one is, mostly."""
    from mlpstudio.datasets.mnist import load_mnist  # noqa: PLC0415 - only with the files

    def blurred(images):
        return images.reshape(-1, 14, 2, 14, 2).mean(axis=(2, 4)).reshape(len(images), -1)

    train = load_mnist(mnist_folder).train
    real, known = blurred(train.inputs[:1000]), blurred(digits[0])
    distances = np.square(known).sum(axis=1) - 2 * real @ known.T
    answers = digits[1][distances.argmin(axis=1)]
    assert (answers == train.labels[:1000]).mean() > 0.75
