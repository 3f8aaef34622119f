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
    wants_integers = losses.get(name).wants_integers
    targets = labels if wants_integers else losses.one_hot(labels, n_classes)
    # Scores whose softmax, or whose sigmoids, are all 1/K.
    activation = "sigmoid" if name == "binary_crossentropy" else "softmax"
    scores = np.full((len(labels), n_classes), -np.log(n_classes - 1.0))
    A, dZ = np.empty_like(scores), np.empty_like(scores)
    measured = losses.head(activation, name)(scores, targets, A, dZ, np.empty(len(labels)))
    np.testing.assert_allclose(A, 1.0 / n_classes)
    assert guessing_loss(name, n_classes) == pytest.approx(measured)


def test_squared_error_has_no_level():
    assert guessing_loss("mean_squared_error", 10) is None
