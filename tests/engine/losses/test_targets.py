"""Labels: which forms a loss takes, what is said of the others, and the class of a sample."""

import numpy as np
import pytest

from mlpstudio.engine.losses import LOSSES, LossSpec, check_targets, classes_of, one_hot
from mlpstudio.errors import DesignError

SPARSE, CATEGORICAL = "sparse_categorical_crossentropy", "categorical_crossentropy"
BINARY, SQUARED = "binary_crossentropy", "mean_squared_error"
OF_NUMBERS = [name for name, loss in LOSSES.items() if not loss.wants_integers]
OF_CLASSES = [name for name, loss in LOSSES.items() if loss.wants_integers]


@pytest.mark.parametrize("loss_name", OF_CLASSES)
@pytest.mark.parametrize("dtype", [np.uint8, np.int32, np.int64])
def test_class_numbers_are_accepted(loss_name, dtype):
    check_targets(loss_name, np.array([0, 2], dtype), 3)
    check_targets(loss_name, np.array([], dtype), 3)


@pytest.mark.parametrize("loss_name", OF_NUMBERS)
def test_one_number_for_each_output_is_accepted(loss_name):
    check_targets(loss_name, np.zeros((4, 3)), 3)
    check_targets(LossSpec(loss_name), one_hot(np.array([0, 2]), 3), 3)
    check_targets(loss_name, np.zeros((0, 3)), 3)


@pytest.mark.parametrize("loss_name", [BINARY, SQUARED, "mean_absolute_error"])
@pytest.mark.parametrize(
    "labels",
    [
        np.array([0, 1, 1], np.uint8),
        np.array([True, False]),
        np.array([0.0, 0.25]),
        np.array([[1.0], [0.0]]),
    ],
)
def test_a_single_output_takes_one_number_per_sample(loss_name, labels):
    check_targets(loss_name, labels, 1)


def test_numbers_of_any_size_can_be_predicted_but_only_shares_are_probabilities():
    check_targets(SQUARED, np.array([-273.15, 1e6]), 1)
    check_targets(CATEGORICAL, np.array([[0.2, 0.3, 0.5]]), 3)


@pytest.mark.parametrize(
    ("loss", "labels", "n_outputs", "words"),
    [
        # The form.
        (
            CATEGORICAL,
            np.array([0, 1]),
            3,
            r"one-hot labels.*\(N, 3\).*Use sparse_categorical_crossentropy",
        ),
        (SQUARED, np.array([0, 1]), 3, r"one-hot labels.*Use sparse_categorical_crossentropy"),
        (SQUARED, np.array([0.5, 1.5]), 3, r"one number for each output.*\(N, 3\).*1 output unit"),
        (
            SPARSE,
            np.zeros((2, 3)),
            3,
            r"integer labels.*\(2, 3\).*Use categorical_crossentropy",
        ),
        ("hinge", np.zeros((2, 3)), 3, r"integer labels.*\(2, 3\)\. Use integer labels"),
        (SQUARED, np.zeros((2, 2)), 3, "2 targets for each sample but 3 output units"),
        (BINARY, np.zeros((2, 2)), 1, "2 targets for each sample but 1 output units"),
        (SQUARED, np.zeros((2, 3, 1)), 3, r"\(N,\) or one row \(N, C\).*\(2, 3, 1\)"),
        (SQUARED, np.float64(3.0), 1, r"the shape \(\)"),
        (SPARSE, np.array(["cat", "dog"]), 3, r"must be numbers.*<U3.*Number the classes"),
        # Class numbers.
        (SPARSE, np.array([0, 3]), 3, "go up to 3.*4 units.*it has 3"),
        (SPARSE, np.array([0, -1]), 3, "down to -1.*numbered from 0"),
        (SPARSE, np.array([0.0, 1.0]), 3, "integer labels.*float64"),
        (SPARSE, np.array([True, False]), 3, "integer labels.*bool"),
        (SPARSE, np.array([0, 1]), 1, "needs 2 units.*one sigmoid unit with binary_crossentropy"),
        (SPARSE, np.array([0, 9]), 1, r"needs 10 units, one for each class, but it has 1\.$"),
        ("hinge", np.array([0, 0]), 1, "only 1 output unit. Use one for each class"),
        # One output too few.
        (CATEGORICAL, np.array([0, 1]), 1, "output unit for each class.*sigmoid unit with binary"),
        (CATEGORICAL, np.array([[0.0], [1.0]]), 1, "output unit for each class"),
        (
            BINARY,
            np.array([3, 0, 9]),
            1,
            "up to 9, which is 10 classes.*10 output units with softmax and sparse_categorical",
        ),
        # The range.
        (BINARY, np.array([-1.0, 1.0]), 1, "between 0 and 1, but these go from -1 to 1"),
        (BINARY, np.array([[0.0, 1.5]]), 2, r"go from 0 to 1\.5.*mean_squared_error"),
        (BINARY, np.array([0.5, 2.5]), 1, r"go from 0\.5 to 2\.5"),
        (CATEGORICAL, np.array([[0.0, 2.0]]), 2, "go from 0 to 2"),
        # What is no number.
        (SQUARED, np.array([0.5, np.nan, np.inf]), 1, "2 of the targets.*the first in row 1"),
        (CATEGORICAL, np.array([[0.0, 1.0], [np.nan, 1.0]]), 2, "1 of the targets.*in row 1"),
        # What belongs to the loss.
        ("huber", np.zeros((2, 3)), 3, "no loss 'huber'.*mean_squared_error"),
        (LossSpec(SPARSE, label_smoothing=1.5), np.array([0]), 3, "Label smoothing"),
        (LossSpec(SPARSE, class_weights=(1.0, 2.0)), np.array([0]), 3, "2 class weights for 3"),
        (LossSpec(BINARY, class_weights=(1.0,)), np.array([0]), 1, "1 class weights for 2"),
        (LossSpec(BINARY, class_weights=(1.0, -1.0)), np.array([0]), 1, "0 or more, not -1"),
    ],
)
def test_targets_that_do_not_fit_are_refused_with_advice(loss, labels, n_outputs, words):
    with pytest.raises(DesignError, match=words):
        check_targets(loss, labels, n_outputs)


# -------------------------------------------------------------------------------- class weights


@pytest.mark.parametrize(
    ("loss_name", "labels", "n_outputs"),
    [
        (SPARSE, np.array([0, 2]), 3),
        ("hinge", np.array([0, 2]), 3),
        (CATEGORICAL, np.array([[0.1, 0.9, 0.0]]), 3),
        (SQUARED, np.array([[0.0, 1.0, 0.0]], np.float32), 3),
        (SQUARED, np.zeros((0, 3)), 3),
        (BINARY, np.array([0, 1], np.uint8), 1),
        (BINARY, np.array([[0.0], [1.0]]), 1),
    ],
)
def test_weights_for_classes_that_samples_have_are_accepted(loss_name, labels, n_outputs):
    weights = (1.0, 2.0, 0.5)[: max(n_outputs, 2)]
    check_targets(LossSpec(loss_name, class_weights=weights), labels, n_outputs)


@pytest.mark.parametrize(
    ("loss_name", "labels"),
    [
        (SQUARED, np.array([0.5, 3.2])),
        (BINARY, np.array([0.2, 1.0])),
        (BINARY, np.array([[1.0, 1.0]])),
        (SQUARED, np.array([[2.0, -1.0]])),
    ],
)
def test_weights_for_samples_without_a_class_are_refused(loss_name, labels):
    n_outputs = 1 if labels.ndim == 1 else labels.shape[1]
    with pytest.raises(DesignError, match=r"class of every sample.*Remove the class weights"):
        check_targets(LossSpec(loss_name, class_weights=(1.0, 2.0)), labels, n_outputs)


@pytest.mark.parametrize(
    ("targets", "classes"),
    [
        (np.array([2, 0], np.uint8), [2, 0]),
        (np.array([[0.1, 0.7, 0.2], [0.6, 0.4, 0.0]]), [1, 0]),
        (np.array([[1.0], [0.0]]), [1, 0]),
        (np.array([0.0, 1.0]), [0, 1]),
        (np.array([True, False]), [1, 0]),
    ],
)
def test_the_class_of_a_sample(targets, classes):
    found = classes_of(targets)
    assert np.issubdtype(found.dtype, np.integer)
    np.testing.assert_array_equal(found, classes)


def test_one_hot_by_hand():
    encoded = one_hot(np.array([2, 0]), 3)
    np.testing.assert_array_equal(encoded, [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
    assert encoded.dtype == np.float32
