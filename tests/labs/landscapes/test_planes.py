"""Planes through weight space: what lies on them, and what they leave out."""

import numpy as np
import pytest

from mlpstudio.engine import shapes
from mlpstudio.engine.network import Network, initialized
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    FlattenSpec,
    NetworkSpec,
)
from mlpstudio.labs.landscapes import planes

SPEC = NetworkSpec(
    (2, 2),
    (
        FlattenSpec(),
        DenseSpec(5, "linear"),
        BatchNormSpec(),
        ActivationSpec("tanh"),
        DenseSpec(3, "softmax", use_bias=False),
    ),
)
N_PARAMETERS = shapes.parameter_count(SPEC)


def some_weights(seed=0):
    rng = np.random.default_rng(seed)
    weights = initialized(SPEC, seed).weights
    weights += rng.normal(0, 0.1, weights.shape).astype(np.float32)
    return weights


def test_random_directions_are_as_long_as_the_weights_into_each_unit():
    weights = some_weights()
    plane = planes.random_plane(SPEC, weights, 1)
    for direction in (plane.first, plane.second):
        there, here = Network(SPEC, direction.copy()), Network(SPEC, weights.copy())
        for a, b in zip(there.affines, here.affines, strict=True):
            np.testing.assert_allclose(
                np.linalg.norm(a.W, axis=0), np.linalg.norm(b.W, axis=0), rtol=1e-5
            )
            assert a.b is None or not a.b.any()
        assert not direction[N_PARAMETERS:].any()
    assert not np.allclose(plane.first, plane.second)


def test_a_unit_without_weights_stays_and_seeds_decide():
    weights = some_weights()
    weights[:20].reshape(4, 5)[:, 2] = 0.0
    plane = planes.random_plane(SPEC, weights, 1)
    assert not plane.first[:20].reshape(4, 5)[:, 2].any()
    np.testing.assert_array_equal(plane.first, planes.random_plane(SPEC, weights, 1).first)
    assert (plane.first != planes.random_plane(SPEC, weights, 2).first).any()


def test_a_line_leads_from_start_to_end():
    start, end = some_weights(1), some_weights(2)
    line = planes.line(start, end)
    np.testing.assert_allclose(line.point(0.0), start)
    np.testing.assert_allclose(line.point(1.0), end, atol=1e-6)
    middle = planes.project(SPEC, line, (start + end) / 2)
    assert middle.place == pytest.approx((0.5, 0.0), abs=1e-5)
    assert middle.distance == pytest.approx(0.0, abs=1e-4)


def path(n=12, noise=0.0):
    """A path in a plane: an arc, with some noise in all other directions."""
    rng = np.random.default_rng(3)
    along, across = np.linalg.qr(rng.normal(size=(N_PARAMETERS, 2)))[0].T
    angles = np.linspace(0.0, 2.0, n)
    points = []
    for angle in angles:
        weights = some_weights(5).astype(np.float64)
        weights[:N_PARAMETERS] += 3 * np.sin(angle) * along + np.cos(angle) * across
        weights[:N_PARAMETERS] += noise * rng.normal(size=N_PARAMETERS)
        points.append(weights.astype(np.float32))
    return points


def test_main_directions_hold_a_flat_path_whole():
    points = path()
    plane = planes.path_plane(SPEC, points)
    assert sum(plane.explained) == pytest.approx(1.0, abs=1e-5)
    assert plane.explained[0] > plane.explained[1]
    for weights in points:
        seen = planes.project(SPEC, plane, weights)
        assert seen.distance == pytest.approx(0.0, abs=1e-4)
        np.testing.assert_allclose(
            plane.point(*seen.place)[:N_PARAMETERS], weights[:N_PARAMETERS], atol=1e-4
        )


def test_main_directions_are_those_of_a_singular_value_decomposition():
    points = path(noise=0.2)
    plane = planes.path_plane(SPEC, points)
    matrix = np.stack(points)[:, :N_PARAMETERS].astype(np.float64)
    matrix -= matrix.mean(axis=0)
    _, sizes, rows = np.linalg.svd(matrix, full_matrices=False)
    shares = sizes**2 / (sizes**2).sum()
    np.testing.assert_allclose(plane.explained, shares[:2], rtol=1e-4)
    for direction, row in zip((plane.first, plane.second), rows, strict=False):
        theta = direction[:N_PARAMETERS]
        assert np.linalg.norm(theta) == pytest.approx(1.0, rel=1e-4)
        assert abs(theta @ row) == pytest.approx(1.0, rel=1e-3)


def test_a_usual_picture_holds_the_whole_path():
    points = path(noise=0.1)
    plane = planes.path_plane(SPEC, points)
    places = np.array([planes.project(SPEC, plane, weights).place for weights in points])
    assert (np.abs(places - plane.middle) <= plane.unit).all()
    assert places[-1] == pytest.approx((0.0, 0.0), abs=1e-4)


@pytest.mark.parametrize(
    "points",
    [
        path()[:2],
        [some_weights()] * 5,
        [some_weights(1), (some_weights(1) + some_weights(2)) / 2, some_weights(2)],
        [*path()[:2], np.full_like(some_weights(), np.nan)],
    ],
    ids=["two points", "one place", "a line", "one that is no number"],
)
def test_points_that_span_no_plane_have_none(points):
    assert planes.path_plane(SPEC, points) is None


def test_distance_is_what_the_plane_does_not_show():
    plane = planes.random_plane(SPEC, some_weights(), 4)
    away = np.zeros_like(plane.origin)
    away[20:25] = 2.0  # the biases, in which random directions do not lead
    weights = plane.point(0.4, -0.7) + away
    seen = planes.project(SPEC, plane, weights)
    assert seen.place == pytest.approx((0.4, -0.7), abs=1e-4)
    assert seen.distance == pytest.approx(np.sqrt(20.0), rel=1e-4)


def test_variances_are_mended_and_nothing_else():
    weights = some_weights()
    weights[-5:] = [-1.0, 2.0, -3.0, 0.0, 4.0]
    before = weights.copy()
    planes.mend_variances(SPEC, weights)
    assert weights[-5:].tolist() == [0.0, 2.0, 0.0, 0.0, 4.0]
    np.testing.assert_array_equal(weights[:-5], before[:-5])


def test_the_first_dense_layer_is_found_behind_layers_without_numbers():
    assert planes.first_dense(SPEC).layer == DenseSpec(5, "linear")
    assert planes.first_dense(NetworkSpec((3,), (BatchNormSpec(), DenseSpec(2)))) is None
    assert planes.first_dense(NetworkSpec((3,), (DenseSpec(2),))).D_out == 2
