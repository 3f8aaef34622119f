import pytest

from mlpstudio.errors import DesignError
from mlpstudio.labs.functions.own_limits import FARTHEST, NARROWEST, check_limits, suggested


@pytest.mark.parametrize(
    ("rate", "rounded"),
    [(0.049, 0.02), (0.05, 0.05), (0.99, 0.5), (3.0, 2.0), (1e-9, 1e-6), (1e3, 10.0)],
)
def test_a_rate_is_rounded_down_to_one_two_or_five(rate: float, rounded: float) -> None:
    assert suggested(rate) == rounded


def test_limits_are_in_order_and_within_reach() -> None:
    check_limits("x", -FARTHEST, FARTHEST)
    check_limits("x", 0.0, NARROWEST)


@pytest.mark.parametrize(
    ("lower", "upper"),
    [(1.0, 0.0), (0.0, 0.5 * NARROWEST), (0.0, 2.0 * FARTHEST), (float("nan"), 1.0)],
)
def test_other_limits_are_refused_by_name(lower: float, upper: float) -> None:
    with pytest.raises(DesignError, match="limits of y must lie within"):
        check_limits("y", lower, upper)
