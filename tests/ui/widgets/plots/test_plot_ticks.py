import math

import pytest

from mlpstudio.ui.widgets.plots.plot_ticks import (
    linear_ticks,
    log_ticks,
    round_step,
    time_step,
    time_text,
)


@pytest.mark.parametrize(
    ("wanted", "least", "step"),
    [(0.3, 0.0, 0.5), (1.0, 0.0, 1.0), (2.1, 0.0, 5.0), (6.0, 0.0, 10.0), (0.2, 1.0, 1.0)],
)
def test_steps_are_1_2_or_5_times_a_power_of_ten(wanted, least, step):
    assert round_step(wanted, least) == pytest.approx(step)


def test_ticks_include_both_ends():
    assert linear_ticks(0.0, 1.0, 0.2) == pytest.approx([0.0, 0.2, 0.4, 0.6, 0.8, 1.0])


@pytest.mark.parametrize(
    ("lowest", "highest", "most", "values"),
    [
        (-2.0, 1.0, 20, [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]),
        (-2.0, 1.0, 4, [0.01, 0.1, 1, 10]),
        (0.0, 6.0, 3, [1, 100, 10_000, 1_000_000]),
        (math.log10(2), math.log10(4), 4, [2, 2.5, 3, 3.5, 4]),
    ],
)
def test_logarithmic_ticks(lowest, highest, most, values):
    assert [10**place for place in log_ticks(lowest, highest, most)] == pytest.approx(values)


def test_an_axis_zoomed_out_for_thirty_decades_has_few_ticks():
    assert 1 <= len(log_ticks(-30.0, 30.0, 7.0)) <= 9


@pytest.mark.parametrize(
    ("wanted", "step"),
    [(0.003, 0.005), (0.4, 0.5), (0.6, 1), (7, 10), (11, 15), (31, 60), (700, 900), (9000, 10800)],
)
def test_time_steps_are_those_of_a_clock(wanted, step):
    assert time_step(wanted) == pytest.approx(step)


def test_days_are_counted_in_round_numbers_of_seconds():
    assert time_step(200_000.0) == 200_000.0


@pytest.mark.parametrize(
    ("seconds", "spacing", "text"),
    [
        (0.0, 1.0, "0:00"),
        (5.0, 5.0, "0:05"),
        (5.25, 0.1, "0:05.2"),
        (59.96, 0.1, "1:00.0"),
        (59.96, 1.0, "1:00"),
        (750.0, 30.0, "12:30"),
        (3600.0, 60.0, "1:00:00"),
        (3725.5, 0.1, "1:02:05.5"),
        (0.004, 0.001, "0:00.004"),
    ],
)
def test_times_are_written_as_minutes_and_seconds(seconds, spacing, text):
    assert time_text(seconds, spacing) == text
