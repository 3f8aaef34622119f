from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.ui import data_controller
from mlpstudio.ui.digit_reader import (
    DIGITS,
    DigitReader,
    can_read,
    class_names,
    has_images,
    reading_weights,
    scale_for,
)
from mlpstudio.ui.panel import Workbench
from tests.ui.readers import bar_reader, digit_image, show_linear, show_network

IMAGES = np.stack([digit_image(), digit_image().T])


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        (NetworkSpec((28, 28), (DenseSpec(10, "softmax"),)), True),
        (NetworkSpec((28, 28), (DenseSpec(9, "softmax"),)), False),
        (NetworkSpec((784,), (DenseSpec(10, "softmax"),)), False),
        (NetworkSpec((28, 28), ()), False),
    ],
)
def test_networks_for_images_with_ten_outputs_can_read(spec: NetworkSpec, expected: bool) -> None:
    assert can_read(spec) is expected


def test_the_weights_are_the_run_s_or_else_initial_ones(bench: Workbench) -> None:
    initial = reading_weights(bench.runs)
    assert initial is not None
    assert initial.step == 0
    show_linear(bench, {3: 8.0})
    trained = reading_weights(bench.runs)
    assert trained is bench.runs.trained
    show_linear(bench, {}, units=12)
    assert reading_weights(bench.runs) is None


def test_a_reader_answers_as_its_network_and_changes_nothing(bench: Workbench) -> None:
    network = bar_reader()
    show_network(bench, network)
    weights = reading_weights(bench.runs)
    assert weights is not None
    before = weights.values.copy()
    reader = DigitReader(weights, 1 / 255)
    assert reader.gives_probabilities
    np.testing.assert_array_equal(reader.read_all(IMAGES).argmax(axis=1), [1, 7])
    X = (IMAGES.reshape(2, 784) / 255).astype(np.float32)
    np.testing.assert_allclose(reader.read(IMAGES[1]), network.predict(X)[1], rtol=1e-5)
    gradients = reader.gradients(IMAGES[0])
    assert gradients.shape == (10, 784)
    np.testing.assert_allclose(gradients.sum(axis=0), 0, atol=1e-6)
    np.testing.assert_array_equal(weights.values, before)
    assert reader.network.spec == weights.spec


def test_the_scale_is_that_of_the_run_s_data(bench: Workbench) -> None:
    session = bench.session
    assert scale_for(bench.runs, session.project) == 1 / 255
    session.apply("", edits.change_data(session.project, scaling=False))
    assert scale_for(bench.runs, session.project) == 1.0
    show_linear(bench, {})
    assert scale_for(bench.runs, session.project) == 1 / 255  # the run learnt from scaled pixels


def test_names_are_those_of_data_with_ten_classes(dataset: Dataset) -> None:
    named = replace(dataset, class_names=tuple("abcdefghij"))
    assert class_names(named) == tuple("abcdefghij")
    assert class_names(replace(dataset, class_names=("a", "b"))) == DIGITS
    assert class_names(None) == DIGITS


def test_images_are_bytes_of_28_by_28(dataset: Dataset) -> None:
    assert has_images(dataset.test)
    assert not has_images(dataset.test.take(0))
    assert not has_images(Samples(np.zeros((3, 784), np.uint8), np.zeros(3, np.int64)))
    assert not has_images(Samples(np.zeros((3, 28, 28)), np.zeros(3, np.int64)))


def test_drawings_reach_a_network_as_its_own_data_in_the_unit_range_did(
    qtbot: QtBot, bench: Workbench, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unit(samples: Samples) -> Samples:
        return Samples(samples.inputs.astype(np.float32) / 255, samples.labels)

    parts = [unit(part) for part in (dataset.train, dataset.test)]
    own = Dataset("file", parts[0], None, parts[1], dataset.class_names)
    monkeypatch.setattr(data_controller, "load_data", lambda *_: own)
    bench.session.apply("", edits.change_data(bench.session.project, scaling=False))
    qtbot.waitUntil(lambda: bench.data.dataset is own)
    bench.runs.step()
    qtbot.waitUntil(lambda: bench.runs.run is not None)
    assert scale_for(bench.runs, bench.session.project) == 1 / 255
