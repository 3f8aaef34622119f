"""The shapes of plane data: where points of each class may lie."""

import numpy as np
import pytest

from mlpstudio.datasets.plane import shapes

LABELS = np.arange(600) % 2


def drawn(name, labels=LABELS):
    return shapes.SHAPES[name].draw(labels, np.random.default_rng(3))


def test_the_circle_is_a_disc_within_a_ring():
    radius = np.hypot(*drawn("circle").T)
    assert radius[LABELS == 0].max() <= shapes.DISC_RADIUS
    assert radius[LABELS == 1].min() >= shapes.RING[0]
    assert radius[LABELS == 1].max() <= shapes.RING[1]
    inner = (radius[LABELS == 0] < shapes.DISC_RADIUS / np.sqrt(2)).mean()
    assert inner == pytest.approx(0.5, abs=0.08)  # even over the area: half of it lies there


def test_exclusive_or_lies_in_opposite_quarters_and_off_the_axes():
    points = drawn("xor")
    assert ((points.prod(axis=1) > 0) == (LABELS == 0)).all()
    assert np.abs(points).min() >= shapes.GAP
    assert np.abs(points).max() <= 1.0
    assert len(np.unique(np.sign(points), axis=0)) == 4


def test_blobs_lie_around_their_middles():
    points = drawn("gaussians")
    assert points[LABELS == 0].mean(axis=0) == pytest.approx([-0.5, -0.5], abs=0.05)
    assert points[LABELS == 1].mean(axis=0) == pytest.approx([0.5, 0.5], abs=0.05)
    assert points[LABELS == 1].std(axis=0) == pytest.approx(2 * [shapes.DEVIATION], rel=0.15)


def test_moons_are_half_circles():
    points = drawn("moons") * 1.5 + np.array([0.5, 0.25])
    middle = np.where(LABELS[:, None] == 0, [0.0, 0.0], [1.0, 0.5])
    assert np.hypot(*(points - middle).T) == pytest.approx(np.ones(600))
    assert points[LABELS == 0, 1].min() >= 0.0
    assert points[LABELS == 1, 1].max() <= 0.5


@pytest.mark.parametrize(
    ("name", "turns", "arms"), [("spirals", 1.75, 2), ("three_spirals", 1, 3)]
)
def test_arms_of_a_spiral_turn_with_their_radius(name, turns, arms):
    labels = np.arange(600) % arms
    points = drawn(name, labels)
    radius = np.hypot(*points.T)
    angle = 2 * np.pi * (turns * radius + labels / arms)
    assert points == pytest.approx(
        np.stack([np.sin(angle), np.cos(angle)], axis=1) * radius[:, None]
    )
    assert radius.min() >= shapes.START
    assert radius.max() <= 1.0


def test_three_blobs_lie_at_the_corners_of_a_triangle():
    labels = np.arange(900) % 3
    points = drawn("three_blobs", labels)
    middles = np.array([points[labels == label].mean(axis=0) for label in range(3)])
    assert np.hypot(*middles.T) == pytest.approx([0.6, 0.6, 0.6], abs=0.05)
    assert middles[0] == pytest.approx([0.0, 0.6], abs=0.05)
