"""From a choice to data: as they are to be divided and with labels as they are to be written."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.datasets import sources
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import DataChoice
from mlpstudio.engine.batching import Samples
from mlpstudio.errors import DataError
from mlpstudio.runs.prepare import load_data, one_hot_encoded


def samples(n):
    images = np.arange(n, dtype=np.uint8)[:, None, None] * np.ones((1, 2, 2), np.uint8)
    return Samples(images, np.arange(n) % 10, 1 / 255)


SMALL = Dataset("digits", samples(50), None, samples(10), tuple("0123456789"))


@pytest.fixture
def requests(monkeypatch):
    """What the source of the digits was asked for; it answers with few."""
    asked = []

    def source(request):
        asked.append(request)
        if request.progress is not None:
            request.progress(1.0)
        return SMALL

    monkeypatch.setitem(sources.SOURCES, "digits", source)
    return asked


@pytest.mark.usefixtures("requests")
def test_samples_are_cut_to_size_and_held_out_as_chosen():
    dataset = load_data(DataChoice(train_size=40, validation_fraction=0.25))
    assert (len(dataset.train), len(dataset.validation), len(dataset.test)) == (30, 10, 10)
    together = np.concatenate([dataset.train.inputs, dataset.validation.inputs])
    assert set(together[:, 0, 0]) == set(range(40))


@pytest.mark.usefixtures("requests")
def test_the_seed_decides_what_is_held_out():
    def held(seed):
        choice = DataChoice(validation_fraction=0.2, seed=seed)
        return load_data(choice).validation.inputs.tolist()

    assert held(0) == held(0)
    assert held(0) != held(1)


def test_the_source_is_asked_with_the_folder_the_seed_and_the_progress(requests, tmp_path):
    shares = []
    load_data(DataChoice(train_size=20, seed=7), tmp_path, shares.append)
    (request,) = requests
    assert (request.mnist_folder, request.train_size, request.seed) == (tmp_path, 20, 7)
    assert shares == [1.0]


@pytest.mark.usefixtures("requests")
def test_labels_are_class_numbers_or_rows_with_a_single_1():
    integers = load_data(DataChoice(validation_fraction=0.2))
    one_hot = load_data(DataChoice(validation_fraction=0.2, label_encoding="one_hot"))
    for part in ("train", "validation", "test"):
        numbers, rows = getattr(integers, part).labels, getattr(one_hot, part).labels
        assert numbers.shape == (len(rows),)
        assert rows.shape == (len(numbers), 10)
        assert set(rows.ravel().tolist()) == {0.0, 1.0}
        np.testing.assert_array_equal(rows.sum(axis=1), 1.0)
        np.testing.assert_array_equal(rows.argmax(axis=1), numbers)
        assert getattr(one_hot, part).inputs is not None


def test_encoding_leaves_inputs_and_an_absent_validation_part_alone():
    encoded = one_hot_encoded(SMALL)
    assert encoded.validation is None
    assert encoded.train.inputs is SMALL.train.inputs
    assert SMALL.train.labels.ndim == 1


@pytest.mark.usefixtures("requests")
def test_labels_made_wrong_are_known_by_those_before():
    dataset = load_data(DataChoice(label_noise=0.2, validation_fraction=0.2, seed=3))
    assert dataset.true_labels is not None
    assert np.count_nonzero(dataset.true_labels != dataset.train.labels) == 8
    np.testing.assert_array_equal(dataset.true_labels, dataset.train.inputs[:, 0, 0] % 10)
    one_hot = load_data(
        DataChoice(label_noise=0.2, validation_fraction=0.2, seed=3, label_encoding="one_hot")
    )
    np.testing.assert_array_equal(one_hot.true_labels, dataset.true_labels)
    assert load_data(DataChoice()).true_labels is None


@pytest.mark.usefixtures("requests")
def test_without_scaling_all_parts_reach_the_network_as_stored():
    scaled = load_data(DataChoice(validation_fraction=0.2))
    unscaled = load_data(DataChoice(validation_fraction=0.2, scaling=False))
    for part in ("train", "validation", "test"):
        before, after = getattr(scaled, part), getattr(unscaled, part)
        assert (before.scale, after.scale) == (1 / 255, 1.0)
        assert np.shares_memory(before.inputs, after.inputs) == (part == "test")
        np.testing.assert_array_equal(before.inputs, after.inputs)


def test_a_file_of_ones_own_is_read_as_it_was_decided(tmp_path):
    path = tmp_path / "table.csv"
    rows = [f"{i % 3},{i},{i * i},{i % 2}" for i in range(40)]
    path.write_text("\n".join(["a,b,c,d", *rows]))
    shares = []
    choice = DataChoice("file", validation_fraction=0.0, path=str(path), label_column=3)
    dataset = load_data(choice, progress=shares.append)
    assert dataset.name == "file"
    assert (len(dataset.train), len(dataset.test), dataset.n_classes) == (32, 8, 2)
    assert dataset.input_shape == (3,)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    by_first = load_data(replace(choice, label_column=0))
    assert by_first.n_classes == 3


def test_a_file_that_is_gone_is_named_with_what_to_do(tmp_path):
    with pytest.raises(DataError, match=r"gone\.csv does not exist.*Choose a file"):
        load_data(DataChoice("file", path=str(tmp_path / "gone.csv")))


def test_a_choice_that_makes_no_sense_is_refused_before_anything_is_loaded(requests):
    for wrong in ({"seed": -1}, {"validation_fraction": float("nan")}, {"train_size": 0}):
        with pytest.raises(DataError):
            load_data(replace(DataChoice(), **wrong))
    assert requests == []


def test_a_folder_without_mnist_is_named(tmp_path):
    with pytest.raises(DataError, match=r"MNIST was not found.*--mnist"):
        load_data(DataChoice("mnist"), tmp_path)


def test_mnist_is_divided_as_the_course_does(mnist_folder):
    dataset = load_data(DataChoice("mnist", validation_fraction=0.0), mnist_folder)
    assert (len(dataset.train), dataset.validation, len(dataset.test)) == (60_000, None, 10_000)
