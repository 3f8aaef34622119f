import numpy as np
import pytest

from mlpstudio.datasets import sources
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.engine.batching import Samples
from mlpstudio.errors import DataError


def small_set(n_train, n_test=4) -> Dataset:
    train, test = (
        Samples(np.arange(n)[:, None], np.arange(n) % 10, 1.0) for n in (n_train, n_test)
    )
    return Dataset("small", train, None, test, tuple("0123456789"))


@pytest.fixture
def asked(monkeypatch):
    """What the handwriting was asked for."""
    calls = []

    def handwriting(n_train, n_test, seed, progress):
        calls.append((n_train, n_test, seed, progress))
        return small_set(n_train)

    monkeypatch.setattr(sources, "cached_handwriting", handwriting)
    return calls


def test_an_unknown_name_lists_those_there_are():
    with pytest.raises(DataError, match=r"'letters'.*digits, mnist"):
        sources.load("letters")


@pytest.mark.parametrize(
    ("train_size", "generated", "kept"),
    [(None, 20_000, 20_000), (50, 20_000, 50), (30_000, 30_000, 30_000), (99_999, 60_000, 60_000)],
)
def test_digits_are_generated_as_many_as_are_wanted(asked, train_size, generated, kept):
    dataset = sources.load("digits", train_size=train_size, seed=5, progress=print)
    assert asked == [(generated, 2_000, 5, print)]
    assert len(dataset.train) == kept
    assert dataset.validation is None


def test_a_share_of_what_is_kept_is_held_out(asked):
    dataset = sources.load("digits", train_size=100, validation_fraction=0.2, seed=1)
    assert dataset.validation is not None
    assert (len(dataset.train), len(dataset.validation)) == (80, 20)
    assert max(dataset.train.inputs.max(), dataset.validation.inputs.max()) == 99


def test_training_samples_cannot_be_fewer_than_one(asked):
    with pytest.raises(DataError, match="at least 1"):
        sources.load("digits", train_size=0)


def test_mnist_is_looked_for_in_the_folder_that_is_named(tmp_path):
    with pytest.raises(DataError, match="--mnist DIR") as caught:
        sources.load("mnist", mnist_folder=tmp_path / "nowhere")
    assert str(tmp_path / "nowhere") in str(caught.value)


def test_mnist_is_looked_for_in_the_usual_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("MLPSTUDIO_MNIST", str(tmp_path))
    with pytest.raises(DataError) as caught:
        sources.load("mnist")
    assert str(tmp_path) in str(caught.value)


def test_the_real_mnist_is_loaded_and_divided(mnist_folder):
    dataset = sources.load(
        "mnist", mnist_folder=mnist_folder, train_size=1000, validation_fraction=0.1
    )
    assert dataset.name == "mnist"
    assert dataset.validation is not None
    assert (len(dataset.train), len(dataset.validation), len(dataset.test)) == (900, 100, 10000)


def test_a_file_has_to_be_named():
    with pytest.raises(DataError, match="No file of one's own is named"):
        sources.load("file")


def test_a_folder_with_the_files_of_mnist_is_data_of_ones_own_too(mnist_folder):
    dataset = sources.load("file", file=sources.FileChoice(mnist_folder), train_size=500)
    assert (len(dataset.train), len(dataset.test), dataset.name) == (500, 10_000, "file")
