"""Chains of maps: what they do, the one map that equals them, and the facts of a matrix."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mlpstudio.errors import DesignError
from mlpstudio.labs.plane import geometry
from mlpstudio.labs.plane.geometry import ActivationStage, AffineStage, matrix_facts, moved
from mlpstudio.labs.plane.plane_maps import NO_ACTIVATION, PlaneMap

entries = st.floats(-5.0, 5.0).map(lambda value: round(value, 3))
matrices = st.lists(entries, min_size=4, max_size=4).map(lambda flat: np.reshape(flat, (2, 2)))
vectors = st.lists(entries, min_size=2, max_size=2).map(np.array)
affine_stages = st.builds(AffineStage, matrices, vectors)
chains = st.lists(
    affine_stages | st.sampled_from(["relu", "tanh"]).map(ActivationStage), max_size=5
)
POINTS = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [-2.0, 0.5], [1.5, -1.25]])


def in_numpy(stages):
    points = POINTS
    for stage in stages:
        if isinstance(stage, AffineStage):
            points = np.array([stage.W @ point + stage.b for point in points])
        elif stage.activation == "relu":
            points = np.maximum(points, 0)
        else:
            points = np.tanh(points)
    return points


@given(chains)
def test_a_chain_moves_points_as_numpy_does(stages):
    np.testing.assert_allclose(moved(stages, POINTS), in_numpy(stages), rtol=1e-9, atol=1e-9)


@given(st.lists(affine_stages, max_size=5))
def test_one_affine_map_equals_a_chain_of_them(stages):
    one = geometry.as_one(stages)
    assert one is not None
    size = np.abs(moved(stages, POINTS)).max(initial=1.0)
    np.testing.assert_allclose(one.apply(POINTS), in_numpy(stages), atol=1e-9 * size)


def test_composition_has_the_formula_of_the_course():
    first = AffineStage(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([1.0, -1.0]))
    second = AffineStage(np.array([[0.0, 1.0], [2.0, 0.5]]), np.array([0.5, 0.25]))
    one = geometry.composed([first, second])
    np.testing.assert_array_equal(one.W, second.W @ first.W)
    np.testing.assert_array_equal(one.b, second.W @ first.b + second.b)


@given(chains)
def test_merged_stages_do_the_same_and_never_have_two_affine_ones_in_a_row(stages):
    fewer = geometry.merged(stages)
    size = np.abs(in_numpy(stages)).max(initial=1.0)
    scale = max(size, 5.0**5)
    np.testing.assert_allclose(moved(fewer, POINTS), in_numpy(stages), atol=1e-9 * scale)
    affine = [isinstance(stage, AffineStage) for stage in fewer]
    assert not any(all(both) for both in itertools.pairwise(affine))


def test_a_chain_with_an_activation_is_no_single_map():
    maps = [PlaneMap("rotation", (30.0,)), PlaneMap("shear", (0.5, 0.0), "relu")]
    assert geometry.as_one(geometry.stages(maps)) is None
    assert geometry.as_one(geometry.stages([PlaneMap()])) is not None


@given(matrices, vectors, st.floats(0.0, 1.0))
def test_the_way_begins_at_the_identity_and_ends_at_the_map(W, b, share):
    stage = AffineStage(W, b)
    np.testing.assert_allclose(moved([stage], POINTS, 0.0), POINTS)
    np.testing.assert_allclose(moved([stage], POINTS, 1.0), in_numpy([stage]), atol=1e-9)
    np.testing.assert_allclose(stage.part(share).b, share * b)


@given(matrices, st.floats(0.0, 1.0))
def test_a_map_that_keeps_the_orientation_never_collapses_on_the_way(W, share):
    assume(np.linalg.det(W) > 0.05)
    assert np.linalg.det(AffineStage(W, np.zeros(2)).part(share).W) > 0.0


@given(st.floats(-179.0, 179.0), st.floats(0.0, 1.0))
def test_a_rotation_turns_all_the_way(degrees, share):
    stage = geometry.stages([PlaneMap("rotation", (degrees,))])[0]
    assert isinstance(stage, AffineStage)
    expected = geometry.rotation(math.radians(share * degrees))
    np.testing.assert_allclose(stage.part(share).W, expected, atol=1e-9)


def test_an_activation_sets_in_gradually():
    halfway = moved([ActivationStage("relu")], np.array([[-2.0, 4.0]]), 0.5)
    assert halfway.tolist() == [[-1.0, 4.0]]


@given(matrices, vectors)
def test_the_determinant_is_the_signed_area_of_the_unit_squares_image(W, b):
    facts = matrix_facts(W)
    area = geometry.signed_area(geometry.square(W, b))
    assert facts.determinant == pytest.approx(area, abs=1e-6)
    assert facts.determinant == pytest.approx(np.linalg.det(W), abs=1e-6)


@given(matrices)
def test_eigen_directions_are_not_turned_and_are_those_of_numpy(W):
    facts = matrix_facts(W)
    for eigen in facts.eigens:
        direction = np.array(eigen.direction)
        assert np.hypot(*direction) == pytest.approx(1.0)
        np.testing.assert_allclose(W @ direction, eigen.value * direction, atol=2e-3)
    if facts.keeps_all:
        return
    under_root = np.trace(W) ** 2 - 4 * np.linalg.det(W)
    assume(abs(under_root) > 1e-4)
    if under_root < 0:
        assert facts.eigens == ()
    else:
        expected = np.sort(np.linalg.eigvals(W).real)
        np.testing.assert_allclose(sorted(e.value for e in facts.eigens), expected, atol=1e-6)


@pytest.mark.parametrize(
    ("rows", "rank", "n_eigens", "keeps_all"),
    [
        ([[0.0, -1.0], [1.0, 0.0]], 2, 0, False),
        ([[2.0, 0.0], [0.0, 2.0]], 2, 0, True),
        ([[1.0, 0.5], [0.0, 1.0]], 2, 1, False),
        ([[3.0, 0.0], [0.0, 1.0]], 2, 2, False),
        ([[1.0, 2.0], [0.5, 1.0]], 1, 2, False),
        ([[0.0, 0.0], [0.0, 0.0]], 0, 0, True),
    ],
)
def test_facts_of_known_matrices(rows, rank, n_eigens, keeps_all):
    facts = matrix_facts(np.array(rows))
    assert (facts.rank, len(facts.eigens), facts.keeps_all) == (rank, n_eigens, keeps_all)


def test_a_lost_rank_names_the_line_and_has_a_determinant_of_exactly_0():
    W = np.array([[0.1, 0.3], [0.2, 0.6]])
    facts = matrix_facts(W)
    assert facts.determinant == 0.0
    assert facts.line is not None
    x, y = facts.line
    assert y / x == pytest.approx(2.0)
    images = moved([AffineStage(W, np.zeros(2))], POINTS)
    np.testing.assert_allclose(images[:, 1], 2 * images[:, 0])


def test_a_chain_has_a_stage_for_each_map_and_each_activation():
    maps = [PlaneMap(activation="relu"), PlaneMap()]
    kinds = [type(stage) for stage in geometry.stages(maps)]
    assert kinds == [AffineStage, ActivationStage, AffineStage]
    assert PlaneMap().activation == NO_ACTIVATION


def test_chains_that_are_too_long_are_refused():
    geometry.check_maps([PlaneMap()] * geometry.MOST_MAPS)
    with pytest.raises(DesignError, match="at most 6 maps, not 7"):
        geometry.check_maps([PlaneMap()] * 7)
