import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.facets import LIGHT, facets, outlines
from mlpstudio.labs.descents.horizon import Horizon
from mlpstudio.labs.descents.relief import LOWEST, Relief, View, project

VIEWS = st.builds(View, st.floats(-180, 180), st.floats(LOWEST, 89))


def relief(values: np.ndarray) -> Relief:
    ny, nx = values.shape
    return Relief.of(np.linspace(-1, 1, nx), np.linspace(-1, 1, ny), values)


def hit(corner: np.ndarray, depth: np.ndarray, at: np.ndarray) -> float | None:
    """Return how far away a triangle is at a place of the picture, None beside it."""
    (ax, ay), (bx, by) = corner[1] - corner[0], corner[2] - corner[0]
    area = ax * by - ay * bx
    if abs(area) < 1e-9:
        return None
    px, py = at - corner[0]
    s, t = (px * by - py * bx) / area, (ax * py - ay * px) / area
    if min(s, t, 1 - s - t) < 1e-6:
        return None
    return float(depth[0] * (1 - s - t) + depth[1] * s + depth[2] * t)


@given(VIEWS, st.integers(0, 1000))
def test_of_two_facets_at_one_place_the_nearer_comes_later(view: View, seed: int):
    rng = np.random.default_rng(seed)
    made = relief(rng.random((5, 6)))
    corners = facets(made, view).corners
    seen = project(made.points, view).reshape(-1, 3)

    def depth_of(corner: np.ndarray) -> float:
        return float(seen[np.abs(seen[:, :2] - corner).sum(axis=1).argmin(), 2])

    depths = np.apply_along_axis(depth_of, 2, corners)
    rows, columns = np.subtract(corners.shape[:2], 1)
    for at in rng.uniform(-1, 1, (6, 2)):
        last = np.inf
        for r in range(rows):
            for c in range(columns):
                ring = [(r, c), (r, c + 1), (r + 1, c + 1), (r + 1, c)]
                # A facet is two triangles; either way of cutting it lies within its bend.
                for triangle in ((0, 1, 2), (0, 2, 3)):
                    places = [ring[k] for k in triangle]
                    found = hit(
                        np.array([corners[p] for p in places]),
                        np.array([depths[p] for p in places]),
                        at,
                    )
                    if found is not None:
                        assert found <= last + 1e-9
                        last = found


def test_the_last_facet_is_the_nearest_whichever_way_it_is_turned():
    made = relief(np.zeros((4, 4)))
    for azimuth in range(-170, 180, 20):
        shown = facets(made, View(azimuth, 30.0)).corners
        assert shown[-2:, -2:, 1].mean() < shown[:2, :2, 1].mean()  # the near ones are lower


def test_light_falls_on_what_faces_it_and_not_on_what_looks_away():
    flat = facets(relief(np.zeros((3, 3))), View(0.0, 90.0))
    assert_allclose(flat.light, LIGHT[2])  # seen from above, level ground faces the viewer
    rng = np.random.default_rng(1)
    made = relief(rng.random((8, 8)))
    for azimuth in (0.0, 77.0, -140.0):
        view = View(azimuth, 35.0)
        shown = facets(made, view)
        assert shown.light.min() >= 0.0
        assert shown.light.max() <= 1.0
    assert np.linalg.norm(LIGHT) == pytest.approx(1.0)


def test_a_slope_to_the_left_is_brighter_than_one_to_the_right():
    ridge = np.tile([0.0, 0.5, 1.0, 0.5, 0.0], (4, 1))
    light = facets(relief(ridge), View(0.0, 60.0)).light
    assert light[:, 0].min() > light[:, -1].max() + 0.1


def test_a_steep_near_wall_shows_its_underside():
    wall = np.tile(np.array([[1.0], [0.0], [0.0], [0.0]]), (1, 4))  # high at the near edge
    shown = facets(relief(wall), View(0.0, 10.0))
    assert shown.is_under[-1].all()
    assert not shown.is_under[:-1].any()


def test_facets_beside_a_gap_are_missing():
    values = np.ones((4, 5))
    values[1, 2] = np.nan
    shown = facets(relief(values), View(0.0, 40.0))
    assert shown.is_missing.sum() == 4
    _, _, numbers = outlines(shown.corners, np.where(shown.is_missing, -1, 0))
    assert len(numbers) == 5  # a whole row, and two that are cut in two


def test_neighbours_of_one_colour_share_an_outline():
    across, down = np.meshgrid(np.arange(4.0), np.arange(3.0))
    corners = np.stack([across, down], axis=-1)
    points, firsts, numbers = outlines(corners, np.array([[7, 7, 2], [-1, 2, 2]]))
    assert numbers.tolist() == [7, 2, 2]
    assert firsts.tolist() == [0, 6, 10, 16]
    assert points[:6].tolist() == [[0, 0], [1, 0], [2, 0], [2, 1], [1, 1], [0, 1]]
    assert points[6:10].tolist() == [[2, 0], [3, 0], [3, 1], [2, 1]]


def test_nothing_to_be_seen_has_no_outlines():
    points, firsts, numbers = outlines(np.zeros((3, 3, 2)), np.full((2, 2), -1))
    assert len(points) == len(numbers) == 0
    assert firsts.tolist() == [0]


def test_what_is_hidden_altogether_is_left_out():
    made = Relief.of(*surfaces.grid(surfaces.get("rastrigin"), 61))
    view = View(30.0, 30.0)
    every, seen = facets(made, view), facets(made, view, Horizon(made, view))
    assert not every.is_missing.any()
    assert 0.1 < seen.is_missing.mean() < 0.6
