"""Counter-examples: relu, tanh and sigmoid break what every affine map keeps."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.labs.functions import bends
from mlpstudio.labs.plane import geometry
from mlpstudio.labs.plane.geometry import moved
from mlpstudio.labs.plane.plane_maps import PlaneMap

angles = st.integers(-180, 180).map(float)


def chain(angle, activation):
    maps = [PlaneMap("rotation", (angle,)), PlaneMap("shear", (0.5, 0.0), activation)]
    return geometry.stages(maps)


@pytest.mark.parametrize("activation", ["relu", "tanh", "sigmoid"])
@given(angle=angles)
@settings(max_examples=15)
def test_a_chain_with_an_activation_has_a_counter_example(activation, angle):
    stages = chain(angle, activation)
    bend = bends.find_bend(stages)
    assert bend is not None
    points = np.array([bend.p, bend.q, bend.middle])
    np.testing.assert_allclose(points[2], (points[0] + points[1]) / 2)
    images = moved(stages, points)
    np.testing.assert_allclose(images, [bend.f_p, bend.f_q, bend.f_middle])
    np.testing.assert_allclose((images[0] + images[1]) / 2, bend.middle_of_images)
    assert np.abs(images[2] - bend.middle_of_images).max() > 1e-3


@given(angle=angles)
@settings(max_examples=15)
def test_an_affine_chain_has_none(angle):
    maps = [PlaneMap("rotation", (angle,)), PlaneMap("affine", (5.0, 1.0, -2.0, 3.0, 4.0, 5.0))]
    assert bends.find_bend(geometry.stages(maps)) is None
    assert bends.find_coincidence(geometry.stages(maps)) is None


@given(angle=angles)
@settings(max_examples=15)
def test_relu_makes_two_points_one(angle):
    stages = chain(angle, "relu")
    found = bends.find_coincidence(stages)
    assert found is not None
    assert found.p != found.q
    images = moved(stages, np.array([found.p, found.q]))
    np.testing.assert_allclose(images, [found.image, found.image], atol=1e-12)


def test_a_bend_far_from_the_origin_is_found_too():
    maps = [PlaneMap("translation", (5.0, 5.0))] * 3
    stages = geometry.stages([*maps, PlaneMap("rotation", (0.0,), "relu")])
    bend = bends.find_bend(stages)
    assert bend is not None
    assert max(map(abs, (*bend.p, *bend.q))) > 4.0


def test_what_has_collapsed_onto_a_point_cannot_be_bent():
    maps = [PlaneMap("scaling", (0.0, 0.0)), PlaneMap("translation", (1.0, 1.0), "relu")]
    assert bends.find_bend(geometry.stages(maps)) is None
