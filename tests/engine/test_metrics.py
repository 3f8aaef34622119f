"""Right answers counted: by the largest output, or by a threshold where there is only one."""

import numpy as np
import pytest

from mlpstudio.engine import losses
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.metrics import count_correct

A = np.array([[0.1, 0.7, 0.2], [0.6, 0.3, 0.1], [0.2, 0.2, 0.6]])


def test_the_largest_output_is_compared_with_the_class_number():
    assert count_correct(A, np.array([1, 0, 0])) == 2


def test_the_largest_output_is_compared_with_the_largest_target():
    assert count_correct(A, np.array([[0, 1, 0], [0, 1, 0], [0, 0, 1]])) == 2


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_single_output_is_compared_with_one_half(dtype):
    single = np.array([[0.2], [0.7], [0.51], [0.5]], dtype)
    assert count_correct(single, np.array([[0.0], [1.0], [0.0], [1.0]])) == 2


def test_a_single_score_is_compared_with_0_and_its_target_with_one_half():
    scores = np.array([[-0.2], [0.2], [-0.3], [3.0]], np.float32)
    targets = np.array([[0.0], [1.0], [0.0], [1.0]])
    threshold = losses.threshold(LossSpec("binary_crossentropy", from_logits=True))
    assert count_correct(scores, targets, threshold) == 4
    assert count_correct(scores, targets) == 3  # σ(0.2) is above one half, 0.2 is not


@pytest.mark.parametrize("targets", [np.array([0, 1]), np.array([0.0, 1.0]), np.array([[0], [1]])])
def test_a_single_output_takes_targets_of_every_form(targets):
    assert count_correct(np.array([[0.2], [0.7]]), targets) == 2


def test_the_threshold_does_not_matter_where_the_largest_of_several_outputs_counts():
    assert count_correct(A - 5.0, np.array([1, 0, 2]), 0.0) == 3


def test_the_count_is_a_plain_integer():
    assert type(count_correct(A, np.array([1, 0, 2]))) is int
    assert type(count_correct(A[:, :1], np.array([1, 0, 1]))) is int
