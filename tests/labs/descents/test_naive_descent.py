import numpy as np
import pytest

from mlpstudio.labs.descents.naive_descent import (
    COURSE_WEIGHTS,
    Nudge,
    forward_passes_a_step,
    gradient_in_forward_passes,
    nudge_each,
)


def test_the_courses_example_keeps_what_helps():
    losses = {0.3: 0.5, 0.35: 0.6, 0.25: 0.4}
    theta, nudges = nudge_each(lambda w: losses[round(float(w[0]), 6)], np.array([0.3]), 0.5, 0.05)
    assert theta == pytest.approx([0.25])
    (nudge,) = nudges
    assert nudge.before == (0.3, 0.5)
    assert nudge.up == (pytest.approx(0.35), 0.6)
    assert nudge.kept == (pytest.approx(0.25), 0.4)


def test_each_weight_takes_two_forward_passes_and_starts_from_what_was_kept():
    calls = []

    def loss(theta):
        calls.append(theta.copy())
        return float(theta @ theta)

    start = np.array([1.0, -2.0, 0.0])
    theta, nudges = nudge_each(loss, start, 5.0, 0.5)
    assert len(calls) == forward_passes_a_step(3) == 6
    assert theta.tolist() == [0.5, -1.5, 0.0]
    assert nudges[1].before == (-2.0, 4.25)
    assert start.tolist() == [1.0, -2.0, 0.0]


def test_the_old_value_stays_when_nothing_is_better():
    assert Nudge((1.0, 0.5), (1.1, 0.5), (0.9, 0.6)).kept == (1.0, 0.5)


def test_the_courses_network_would_take_814100_forward_passes_a_step():
    assert forward_passes_a_step(COURSE_WEIGHTS) == 814_100
    assert gradient_in_forward_passes() == 3
