"""The script that trains the reader, on so little that it takes no time."""

import numpy as np
import pytest

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.datasets.handwriting import handwriting_dataset
from mlpstudio.datasets.mnist import CLASS_NAMES
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec
from mlpstudio.runs.reader import load_reader
from tools import train_reader


@pytest.fixture(scope="module")
def mnist():
    """Generated digits in its place."""
    made = handwriting_dataset(500, 500, seed=9)
    return Dataset("mnist", made.train, None, made.test, CLASS_NAMES)


@pytest.fixture
def small(monkeypatch, mnist):
    """The script with a small network and few digits."""
    monkeypatch.setattr(train_reader, "UNITS", (32,))
    monkeypatch.setattr(train_reader, "load_mnist", lambda folder: mnist)
    return train_reader


def run(script, monkeypatch, *arguments):
    monkeypatch.setattr("sys.argv", ["train_reader.py", *map(str, arguments)])
    return script.main()


def test_a_file_is_trained_written_and_judged(small, monkeypatch, tmp_path, capsys):
    target = tmp_path / "models" / "reader.safetensors"
    options = ("--mnist", "there", "--epochs", 2, "--digits", 1000, "--output", target)
    assert run(small, monkeypatch, *options) == 0
    said = capsys.readouterr().out
    assert "epoch  2 of 2" in said
    assert "of MNIST's test set" in said
    reader = load_reader(target)
    assert reader.network.layers == (DenseSpec(32, "relu"), DenseSpec(10, "softmax"))
    assert reader.facts == {
        "trained_on": "500 digits of MNIST and 1000 of the built-in handwriting, and 1000 more of "
        "it drawn in a few quick moves",
        "epochs": "2",
        "seed": "0",
        "mnist_test_accuracy": reader.facts["mnist_test_accuracy"],
    }
    assert 0.0 <= float(reader.facts["mnist_test_accuracy"]) <= 1.0


def test_the_same_seed_gives_the_same_reader(small, mnist):
    spec, digits = small.design((16,)), mnist.train.take(200)
    first, second, other = (
        small.trained(spec, digits, small.settings(1, seed)).weights for seed in (0, 0, 1)
    )
    np.testing.assert_array_equal(first, second)
    assert not np.array_equal(first, other)


def test_without_mnist_it_says_what_is_missing(small, monkeypatch, capsys):
    monkeypatch.delenv("MLPSTUDIO_MNIST", raising=False)
    assert run(small, monkeypatch) == 2
    assert "--mnist DIR" in capsys.readouterr().out


def test_every_hidden_layer_is_normalised_and_thinned_out():
    layers = train_reader.design((6, 4)).layers
    assert [layer.units for layer in layers if isinstance(layer, DenseSpec)] == [6, 4, 10]
    assert sum(isinstance(layer, BatchNormSpec) for layer in layers) == 2
    assert sum(isinstance(layer, DropoutSpec) for layer in layers) == 2


def test_all_kinds_of_digits_are_learnt_from(mnist):
    digits = train_reader.training_digits(mnist.train, 1000, 0)
    assert len(digits) == 2500
    assert np.bincount(digits.labels).tolist() == [250] * 10
