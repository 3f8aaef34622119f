"""The course's listing, as it stands, on digits of its own size made small."""

import numpy as np
import pytest

from mlpstudio import keras
from mlpstudio.datasets import sources
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.engine.batching import Samples
from mlpstudio.errors import MissingDataError

LISTING = """
from mlpstudio.keras import layers, models
from mlpstudio.keras.datasets import mnist

(train_images, train_labels), (test_images, test_labels) = mnist.load_data()
n = len(train_images)
train_images = train_images.reshape((n, 28 * 28))
train_images = train_images.astype("float32") / 255
test_images = test_images.reshape((len(test_images), 28 * 28))
test_images = test_images.astype("float32") / 255

network = models.Sequential()
network.add(layers.Dense(512, activation="relu", input_shape=(28 * 28,)))
network.add(layers.Dense(10, activation="softmax"))
network.compile(
    optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"]
)
history = network.fit(train_images, train_labels, epochs=2, batch_size=128)
test_loss, test_accuracy = network.evaluate(test_images, test_labels)
predictions = network.predict(test_images)
network.summary()
"""


def digits(n, seed):
    rng = np.random.default_rng(seed)
    labels = np.arange(n) % 10
    images = rng.integers(0, 60, (n, 28, 28), dtype=np.uint8)
    for i, label in enumerate(labels):
        images[i, 2 * label : 2 * label + 3] = 255
    return Samples(images, labels, 1 / 255)


@pytest.fixture
def few_digits(monkeypatch):
    dataset = Dataset("mnist", digits(600, 0), None, digits(100, 1), tuple("0123456789"))
    monkeypatch.setattr(sources, "load", lambda name, **_: dataset)


@pytest.mark.usefixtures("few_digits")
def test_the_listing_runs_and_learns(capsys):
    names: dict = {}
    exec(compile(LISTING, "listing", "exec"), names)
    printed = capsys.readouterr().out
    assert names["test_accuracy"] > 0.9
    assert names["predictions"].shape == (100, 10)
    np.testing.assert_allclose(names["predictions"].sum(axis=1), 1.0, rtol=1e-5)
    assert set(names["history"].history) == {"loss", "accuracy"}
    assert len(names["history"].history["loss"]) == 2
    assert "Epoch 1/2\n5/5 ━━━━━━━━━━━━━━━━━━━━ " in printed
    assert "ms/step - accuracy: 0." in printed
    assert "407,050" in printed


def test_without_mnist_own_handwriting_takes_its_place_and_says_so(monkeypatch, capsys):
    def missing(name, **_):
        raise MissingDataError("MNIST was not found.", "nowhere")

    small = Dataset("digits", digits(20, 0), None, digits(10, 1), tuple("0123456789"))
    asked = []
    monkeypatch.setattr(sources, "load", missing)
    monkeypatch.setattr(sources, "load_digits", lambda *sizes: asked.append(sizes) or small)
    (images, labels), _ = keras.datasets.mnist.load_data()
    assert asked == [(60_000, 10_000)]
    assert (images.dtype, labels.dtype) == (np.uint8, np.uint8)
    assert "digits of MLP Studio's own handwriting take its place" in capsys.readouterr().err


def test_a_named_folder_without_the_files_is_refused(tmp_path):
    with pytest.raises(MissingDataError):
        keras.datasets.mnist.load_data(tmp_path)


def test_the_course_reads_mnist_as_the_command_line_does(mnist_folder):
    (images, labels), (test_images, test_labels) = keras.datasets.mnist.load_data(mnist_folder)
    assert images.shape == (60000, 28, 28)
    assert test_images.shape == (10000, 28, 28)
    assert labels[4] == 9
    assert test_labels[0] == 7
