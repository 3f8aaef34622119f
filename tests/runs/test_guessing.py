import math

import numpy as np
import pytest

from mlpstudio.engine import losses
from mlpstudio.runs.guessing import guessing_accuracy, guessing_loss


def test_ten_classes_are_guessed_at_ln_10_and_a_tenth():
    assert guessing_loss("sparse_categorical_crossentropy", 10) == pytest.approx(math.log(10))
    assert guessing_accuracy(10) == pytest.approx(0.1)


@pytest.mark.parametrize("n_classes", [2, 3, 10])
@pytest.mark.parametrize(
    "name", ["sparse_categorical_crossentropy", "categorical_crossentropy", "binary_crossentropy"]
)
def test_level_is_what_the_engine_measures_for_constant_answers(name, n_classes):
    labels = np.arange(6 * n_classes) % n_classes  # balanced
    answers = np.full((len(labels), n_classes), 1.0 / n_classes)
    loss = losses.get(name)
    targets = labels if loss.wants_integers else losses.one_hot(labels, n_classes)
    measured = loss.value_and_gradient(answers, targets, np.empty_like(answers))
    assert guessing_loss(name, n_classes) == pytest.approx(measured)


def test_squared_error_has_no_level():
    assert guessing_loss("mean_squared_error", 10) is None
