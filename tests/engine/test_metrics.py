"""Right answers counted: by the largest output, or by one half where there is only one."""

import numpy as np

from mlpstudio.engine.metrics import count_correct

A = np.array([[0.1, 0.7, 0.2], [0.6, 0.3, 0.1], [0.2, 0.2, 0.6]])


def test_the_largest_output_is_compared_with_the_class_number():
    assert count_correct(A, np.array([1, 0, 0])) == 2


def test_the_largest_output_is_compared_with_the_largest_target():
    assert count_correct(A, np.array([[0, 1, 0], [0, 1, 0], [0, 0, 1]])) == 2


def test_a_single_output_is_compared_with_one_half():
    single = np.array([[0.2], [0.7], [0.51], [0.5]])
    assert count_correct(single, np.array([[0.0], [1.0], [0.0], [1.0]])) == 2


def test_a_single_output_takes_flat_targets_too():
    assert count_correct(np.array([[0.2], [0.7]]), np.array([0, 1])) == 2


def test_the_count_is_a_plain_integer():
    assert type(count_correct(A, np.array([1, 0, 2]))) is int
