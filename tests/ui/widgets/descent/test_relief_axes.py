import pytest

from mlpstudio.ui.widgets.descent.relief_axes import round_places


@pytest.mark.parametrize(
    ("low", "high", "places"),
    [
        (-3.0, 3.0, [-2.0, 0.0, 2.0]),
        (-5.0, 5.0, [-4.0, -2.0, 0.0, 2.0, 4.0]),
        (0.0, 1.0, [0.2, 0.4, 0.6, 0.8]),
        (-1.5, 1.8, [-1.0, 0.0, 1.0]),
        (1000.0, 3000.0, [1500.0, 2000.0, 2500.0]),
    ],
)
def test_places_are_round_few_and_away_from_the_corners(
    low: float, high: float, places: list[float]
):
    assert round_places(low, high) == places


def test_where_there_is_little_room_there_are_fewer():
    assert round_places(-5.0, 5.0, most=3) == [0.0]
    assert len(round_places(-5.0, 5.0, most=3)) < len(round_places(-5.0, 5.0))
