from dataclasses import fields, replace
from datetime import datetime

import pytest

from mlpstudio.datasets.augmentation import Augmentation
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.settings import StopRules, TrainingSettings
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec, NoiseSpec
from mlpstudio.runs.differences import Difference, differences
from mlpstudio.runs.record import OUTCOMES
from mlpstudio.ui.library import words

LAYERS = (DenseSpec, DropoutSpec, NoiseSpec, BatchNormSpec)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (("training",), TrainingSettings),
        (("training", "stopping"), StopRules),
        (("data",), DataChoice),
        (("data", "augmentation"), Augmentation),
        *((("network", "layers", 1), layer) for layer in LAYERS),
    ],
)
def test_every_setting_has_a_name(path, kind):
    nested = ("stopping", "augmentation")
    settings = [field.name for field in fields(kind) if field.name not in nested]
    found = [words.setting(Difference((*path, name), 1, 2)) for name in settings]
    assert all(found)
    assert len(set(found)) == len(settings)


def test_differences_are_told_in_words():
    first = Project()
    hidden = DenseSpec(32, "tanh", learning_rate_factor=0.1)
    layers = (hidden, DenseSpec(10))
    second = replace(
        first,
        network=NetworkSpec((28, 28), layers),
        training=replace(first.training, learning_rate=0.01, optimizer="adam"),
    )
    told = {
        words.setting(one): (words.value(one, after=False), words.value(one, after=True))
        for one in differences(first, second)
    }
    assert told["Learning rate"] == ("0.001", "0.01")
    assert told["Optimizer"] == ("RMSprop", "Adam")
    assert told["Layer 1: units"][1] == "32"
    assert told["Layer 1: factor of the learning rate"] == ("1", "0.1")
    assert told["Layer 1: activation"] == ("ReLU", "tanh")


def test_a_layer_that_only_one_has_is_said():
    first = Project()
    more = (*first.network.layers[:-1], DropoutSpec(0.25), first.network.layers[-1])
    second = replace(first, network=replace(first.network, layers=more))
    texts = [
        words.value(one, after=after)
        for one in differences(first, second)
        for after in (False, True)
    ]
    assert "not there" in texts
    assert "Dropout 0.25" in texts


def test_every_outcome_has_a_name():
    known = ("running", "interrupted", *OUTCOMES)
    assert all(words.outcome(name) != name for name in known)


def test_times_are_short_today_and_dated_before():
    now = datetime(2026, 11, 21, 12, 0)
    assert words.when(datetime(2026, 11, 21, 8, 5).timestamp(), now) == "08:05"
    assert words.when(datetime(2026, 3, 2, 8, 5).timestamp(), now) == "03-02 08:05"
    assert words.when(datetime(2025, 3, 2, 8, 5).timestamp(), now) == "2025-03-02"


def test_what_was_not_measured_is_a_dash():
    assert words.loss(float("nan")) == words.share(float("nan")) == "–"
    assert words.share(0.98765) == "98.77%"
