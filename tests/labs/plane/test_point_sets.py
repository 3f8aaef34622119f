"""Points that maps are tried on, and drawings."""

import numpy as np
import pytest

from mlpstudio.errors import DesignError
from mlpstudio.labs.plane import point_sets
from mlpstudio.labs.plane.point_sets import MOST_LINES, MOST_POINTS, PROBLEMS

DRAWING = (((0.0, 0.0), (1.0, 1.0)), ((0.5, -0.5),))


@pytest.mark.parametrize("name", point_sets.NAMES)
def test_every_set_is_made_and_its_lines_are_all_of_it(name):
    found = point_sets.make(name, DRAWING)
    assert found.points.shape == (len(found.classes), 2)
    assert np.abs(found.points).max() <= 4.0
    lines = point_sets.split(found.points, found.ends)
    assert sum(map(len, lines)) == (0 if found.is_loose else len(found.points))


def test_points_are_the_same_each_time():
    for name in ("spirals", "sheets"):
        np.testing.assert_array_equal(point_sets.make(name).points, point_sets.make(name).points)


def test_an_own_drawing_may_be_empty():
    assert len(point_sets.make("own").points) == 0


def test_a_drawing_keeps_its_lines_and_their_ends():
    found = point_sets.make("own", DRAWING)
    first, second = point_sets.split(found.points, found.ends)
    assert first[0].tolist() == [0.0, 0.0]
    assert first[-1].tolist() == [1.0, 1.0]
    assert second.tolist() == [[0.5, -0.5]]
    assert np.hypot(*np.diff(first, axis=0).T).max() <= 0.1 + 1e-9


@pytest.mark.parametrize("problem", PROBLEMS)
def test_two_classes_are_equally_many_and_no_line_parts_them(problem):
    found = PROBLEMS[problem](200, np.random.default_rng(0))
    assert np.bincount(found.classes).tolist() == [100, 100]
    # Some point of one class lies between two of the other on every one of many directions.
    for angle in np.linspace(0, np.pi, 37):
        along = found.points @ [np.cos(angle), np.sin(angle)]
        one, two = along[found.classes == 0], along[found.classes == 1]
        assert max(one.min(), two.min()) < min(one.max(), two.max())


def test_a_field_becomes_a_square_around_the_origin():
    assert point_sets.from_field([[(0.0, 0.0), (1.0, 1.0), (0.5, 0.5)]]) == (
        ((-2.0, 2.0), (2.0, -2.0), (0.0, 0.0)),
    )
    assert point_sets.from_field([[(1.5, 0.5)]]) == ()


def test_what_is_taken_from_a_field_is_never_too_much():
    long = [(k / 1000, 0.5) for k in range(1000)]
    drawing = point_sets.from_field([long] * 60)
    point_sets.check_drawing(drawing)
    assert len(drawing) == MOST_LINES
    assert len(drawing[0]) <= MOST_POINTS


@pytest.mark.parametrize("place", [(float("nan"), 0.0), (0.0, float("inf")), (4.5, 0.0)])
def test_senseless_points_are_refused(place):
    with pytest.raises(DesignError, match="within 4 of the origin"):
        point_sets.check_drawing(((place,),))
