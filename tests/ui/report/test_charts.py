import re

import numpy as np
import pytest

from mlpstudio.labs.networks.report import Report
from mlpstudio.ui.report import charts
from mlpstudio.ui.report.charts import HEIGHT, WIDTH, Curve
from tests.ui.report.test_markup import checked


def numbers(svg: str) -> list[float]:
    """Return every coordinate of the lines."""
    found = re.findall(r'points="([^"]*)"', svg)
    return [float(n) for line in found for n in re.split("[ ,]", line)]


def test_a_curve_is_inside_the_picture() -> None:
    x = np.arange(1, 101.0)
    svg = charts.curves("Loss", "Updates", [Curve("first", x, 2.0 / x, has_points=True)])
    checked(svg)
    found = numbers(svg)
    assert len(found) == 200
    assert min(found) >= 0.0
    assert max(found[::2]) <= WIDTH
    assert max(found[1::2]) <= HEIGHT
    assert svg.count("<circle") == 100


def test_gaps_and_numbers_without_end_leave_gaps() -> None:
    y = np.array([1.0, 2.0, np.nan, 3.0, np.inf, 1.0])
    svg = charts.curves("Loss", "Updates", [Curve("first", np.arange(6.0), y)])
    assert svg.count("<polyline") == 3
    assert "nan" not in svg
    assert "inf" not in svg


@pytest.mark.parametrize("values", [[], [np.nan], [0.0]])
def test_little_to_see_is_still_a_picture(values: list[float]) -> None:
    x = np.arange(float(len(values)))
    checked(charts.curves("Loss", "Updates", [Curve("first", x, np.array(values))]))


def test_an_outlier_of_many_points_does_not_flatten_the_rest() -> None:
    y = np.ones(1_000)
    y[0] = 1e30
    svg = charts.curves("Loss", "Updates", [Curve("first faint", np.arange(1_000.0), y)])
    assert max(numbers(svg)[3::2]) < HEIGHT / 2
    assert "e+" not in svg


def test_calibration_has_a_bar_for_each_part_with_answers() -> None:
    p = np.array([0.55, 0.95, 0.96])
    found = Report(np.stack((p, 1 - p), axis=1), np.array([0, 0, 1])).calibration
    svg = charts.calibration("Right", "How sure", found)
    checked(svg)
    assert svg.count('class="bar"') == svg.count('class="mark"') == 2
