"""Maps of the plane: their matrices, what dragging makes of them, and what is refused."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.errors import DesignError
from mlpstudio.labs.plane.plane_maps import (
    ACTIVATIONS,
    HANDLES,
    KINDS,
    PlaneMap,
    activated,
    dragged,
    handles,
    recast,
    usual,
)

numbers = st.floats(-5.0, 5.0)


@st.composite
def plane_maps(draw):
    kind = draw(st.sampled_from(sorted(KINDS)))
    values = draw(st.tuples(*[numbers] * len(KINDS[kind].usual)))
    return PlaneMap(kind, values, draw(st.sampled_from(ACTIVATIONS)))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_added_is_allowed(kind):
    usual(kind).check()


@pytest.mark.parametrize(
    ("made", "matrix", "vector"),
    [
        (PlaneMap("translation", (1.0, 0.25)), [[1, 0], [0, 1]], [1, 0.25]),
        (PlaneMap("rotation", (90.0,)), [[0, -1], [1, 0]], [0, 0]),
        (PlaneMap("rotation", (-90.0,)), [[0, 1], [-1, 0]], [0, 0]),
        (PlaneMap("rotation", (180.0,)), [[-1, 0], [0, -1]], [0, 0]),
        (PlaneMap("scaling", (2.0, 3.0)), [[2, 0], [0, 3]], [0, 0]),
        (PlaneMap("shear", (0.5, 0.25)), [[1, 0.5], [0.25, 1]], [0, 0]),
        (PlaneMap("matrix", (1.0, 2.0, 3.0, 4.0)), [[1, 2], [3, 4]], [0, 0]),
        (PlaneMap("affine", (1.0, 2.0, 3.0, 4.0, 5.0, -5.0)), [[1, 2], [3, 4]], [5, -5]),
    ],
)
def test_matrices_and_vectors_are_the_textbooks(made, matrix, vector):
    assert made.matrix.tolist() == matrix
    assert made.vector.tolist() == vector


@given(st.floats(-180.0, 180.0))
def test_a_rotation_keeps_lengths_and_turns_by_its_angle(degrees):
    x, y = PlaneMap("rotation", (degrees,)).matrix[:, 0]
    assert math.isclose(math.hypot(x, y), 1.0)
    assert math.isclose(math.cos(math.radians(degrees)), x, abs_tol=1e-12)
    assert math.isclose(math.sin(math.radians(degrees)), y, abs_tol=1e-12)


@pytest.mark.parametrize(
    ("kind", "handle", "place", "expected"),
    [
        ("rotation", "i", (0.0, 2.0), (90.0,)),
        ("rotation", "j", (-1.0, 0.0), (90.0,)),
        ("rotation", "i", (0.0, 0.0), (30.0,)),  # no direction: it stays
        ("scaling", "i", (3.0, 9.0), (3.0, 0.75)),
        ("scaling", "j", (9.0, -2.0), (1.5, -2.0)),
        ("shear", "j", (0.75, 9.0), (0.75, 0.0)),
        ("shear", "i", (9.0, 0.75), (0.5, 0.75)),
        ("translation", "b", (-1.0, 2.0), (-1.0, 2.0)),
        ("matrix", "i", (2.0, 3.0), (2.0, -0.5, 3.0, 1.0)),
        ("matrix", "j", (2.0, 3.0), (1.0, 2.0, 0.5, 3.0)),
        ("affine", "b", (9.0, 3.0), (1.0, -0.5, 0.5, 1.0, 5.0, 3.0)),
    ],
)
def test_a_dragged_handle_changes_what_its_kind_allows(kind, handle, place, expected):
    assert dragged(usual(kind), handle, place).numbers == expected


@given(plane_maps(), numbers, numbers, st.data())
def test_whatever_is_dragged_stays_allowed_and_keeps_its_activation(made, x, y, data):
    after = dragged(made, data.draw(st.sampled_from(handles(made))), (3 * x, 3 * y))
    after.check()
    assert (after.kind, after.activation) == (made.kind, made.activation)


@given(st.sampled_from(["matrix", "affine"]), numbers, numbers, st.sampled_from(HANDLES[:2]))
def test_the_image_of_a_unit_vector_is_where_it_was_dragged_to(kind, x, y, handle):
    after = dragged(usual(kind), handle, (x, y))
    assert after.matrix[:, HANDLES.index(handle)].tolist() == [x, y]


@given(plane_maps())
def test_a_map_with_matrix_and_vector_can_be_any_other(made):
    after = recast(made, "affine")
    after.check()
    np.testing.assert_array_equal(after.matrix, made.matrix)
    np.testing.assert_array_equal(after.vector, made.vector)
    assert after.activation == made.activation


def test_a_matrix_alone_cannot_be_a_translation():
    assert recast(PlaneMap("translation", (1.0, 2.0)), "matrix") == usual("matrix")


def test_activations_are_those_of_numpy():
    points = np.array([[-1.0, 2.0], [0.0, -3.0]])
    np.testing.assert_array_equal(activated("relu", points), np.maximum(points, 0))
    np.testing.assert_allclose(activated("tanh", points), np.tanh(points))
    np.testing.assert_allclose(activated("sigmoid", points), 1 / (1 + np.exp(-points)))
    assert activated("linear", points) is points


@pytest.mark.parametrize("number", [math.nan, math.inf, 5.5])
def test_senseless_numbers_are_refused(number):
    with pytest.raises(DesignError, match="from -5 to 5"):
        PlaneMap("scaling", (1.0, number)).check()
