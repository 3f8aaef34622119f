import math

import pytest

from mlpstudio.ui.widgets.plots.plot_ticks import linear_ticks, log_ticks, round_step


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
