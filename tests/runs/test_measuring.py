"""What a network can be measured on: other data, other forms of labels, one's own digits."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.personal import PersonalSet
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.losses import one_hot
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.errors import DesignError
from mlpstudio.runs.measuring import can_be_measured, full_ink, personal_samples, samples_for
from mlpstudio.runs.record import Run

INK = np.zeros((28, 28), np.uint8)
INK[4:24, 13:16] = 255
OWN = PersonalSet().add(INK, 1).add(INK.T.copy(), 7)


def images(peak, dtype=np.float32, scale=1.0):
    inputs = np.zeros((30, 28, 28), dtype)
    inputs[:, 5:9, 5:9] = peak
    return Samples(inputs, np.arange(30) % 10, scale)


def run_of(loss="sparse_categorical_crossentropy", units=10, shape=(28, 28), **data):
    network = NetworkSpec(shape, (DenseSpec(units, "softmax"),))
    return Run.begun(Project(DataChoice(**data), network, TrainingSettings(loss=loss)))


def dataset(n_classes=10, shape=(28, 28)):
    part = Samples(np.zeros((20, *shape), np.uint8), np.arange(20) % n_classes, 1 / 255)
    return Dataset("digits", part, part, part, tuple(map(str, range(n_classes))))


@pytest.mark.parametrize(
    ("samples", "expected"),
    [
        (images(255, np.uint8, 1 / 255), 1.0),  # scaled into [0, 1]
        (images(255, np.uint8), 255.0),  # bytes as they are
        (images(200, np.uint8), 255.0),  # the whitest may be missing
        (images(0.98), 1.0),  # in [0, 1] already, scaled or not
        (images(16.0), 16.0),
        (replace(images(1.0), inputs=images(1.0).inputs - 0.5), 1.0),  # standardised
        (Samples(np.ones((5, 4)), np.zeros(5, np.int64)), None),  # no images
    ],
)
def test_full_ink_is_what_the_samples_have_for_it(samples, expected):
    assert full_ink(samples) == expected


@pytest.mark.parametrize(
    ("run", "scale"),
    [
        (run_of(), 1 / 255),
        (run_of(scaling=False), 1.0),
        (replace(run_of(scaling=False), full_ink=1.0), 1 / 255),
        (replace(run_of(scaling=False), full_ink=16.0), 16 / 255),
    ],
)
def test_a_drawing_reaches_the_network_as_its_samples_did(run, scale):
    assert run.ink_scale == pytest.approx(scale)
    assert personal_samples(run, OWN).scale == pytest.approx(scale)


@pytest.mark.parametrize(
    ("values", "data", "expected"),
    [
        ({}, dataset(), True),
        ({"source": "mnist"}, dataset(), True),
        ({"label_encoding": "one_hot"}, dataset(), True),
        ({"scaling": False}, dataset(), False),
        ({"source": "mnist"}, dataset(shape=(8, 8)), False),
        ({"source": "mnist"}, dataset(n_classes=3), False),
        ({"source": "file", "path": "a", "seed": 5}, dataset(), False),  # divided otherwise
    ],
)
def test_other_data_of_the_same_form_will_do(values, data, expected):
    assert can_be_measured(run_of(), DataChoice(**values), data) is expected


def test_labels_get_the_form_that_the_loss_wants():
    numbers = images(1.0)
    rows = replace(numbers, labels=one_hot(numbers.labels, 10))
    assert samples_for(run_of(), numbers) is numbers
    np.testing.assert_array_equal(samples_for(run_of(), rows).labels, numbers.labels)
    wants_rows = run_of("categorical_crossentropy")
    assert samples_for(wants_rows, rows) is rows
    np.testing.assert_array_equal(samples_for(wants_rows, numbers).labels, rows.labels)
    assert personal_samples(wants_rows, OWN).labels.shape == (2, 10)


@pytest.mark.parametrize(
    ("run", "personal", "part"),
    [
        (run_of(), PersonalSet(), "no digits of your own"),
        (run_of(shape=(4,)), OWN, "784 pixels, but the network expects 4"),
        (run_of(units=5), OWN, "class 7, but the network knows the classes 0 to 4"),
    ],
)
def test_one_s_own_digits_that_do_not_fit_are_refused_with_the_reason(run, personal, part):
    with pytest.raises(DesignError, match=part):
        personal_samples(run, personal)
