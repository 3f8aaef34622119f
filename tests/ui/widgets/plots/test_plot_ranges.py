import pytest

from mlpstudio.ui.widgets.plots.plot_ranges import round_up


@pytest.mark.parametrize(
    ("value", "end"), [(1.0, 1.0), (1.01, 1.25), (0.031, 0.04), (620.0, 800.0), (9.9, 10.0)]
)
def test_an_axis_ends_at_the_next_calm_number(value: float, end: float) -> None:
    assert round_up(value) == pytest.approx(end)
