import numpy as np
import pytest

from mlpstudio.datasets.handwriting.strokes import Hand, arc


def steady_hand(n=3) -> Hand:
    hand = Hand(np.random.default_rng(0), n)
    hand.tremor = np.zeros((n, 1, 1), np.float32)
    return hand


def test_a_curve_goes_through_its_points_in_order():
    points = [(0.0, 0.0), (0.4, 0.1), (0.9, 0.5), (0.2, 1.0)]
    stroke = steady_hand().curve(points)
    assert stroke.dtype == np.float32
    np.testing.assert_allclose(stroke[1, [0, 4, 8, 12]], points, atol=1e-6)
    assert stroke.shape == (3, 13, 2)


def test_points_may_differ_between_images():
    stroke = steady_hand().curve([(np.array([1.0, 2.0, 3.0]), 0.0), (0.0, 1.0)])
    np.testing.assert_allclose(stroke[:, 0, 0], [1, 2, 3])


def directions(stroke):
    steps = np.diff(stroke[0], axis=0)
    return np.unwrap(np.arctan2(steps[:, 1], steps[:, 0]))


def test_a_curve_turns_smoothly_except_in_its_corners():
    points = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]
    smooth, sharp = (steady_hand().curve(points, corners) for corners in ((), (1,)))
    assert np.abs(np.diff(directions(smooth))).max() < 0.9
    np.testing.assert_allclose(
        np.diff(directions(sharp)), [0, 0, 0, np.pi / 2, 0, 0, 0], atol=1e-4
    )


def test_two_points_make_a_straight_line():
    stroke = steady_hand().curve([(0.0, 0.0), (1.0, 2.0)])
    np.testing.assert_allclose(stroke[0, :, 1], 2 * stroke[0, :, 0], atol=1e-6)


def test_a_trembling_hand_misses_its_points_a_little():
    hand = Hand(np.random.default_rng(0), 500)
    meant = [(0.0, 0.0), (0.5, 0.5), (1.0, 0.0)]
    misses = (hand.curve(meant)[:, [0, 4, 8]] - np.array(meant)) / hand.tremor
    assert 0.9 < misses[:, 1].std() < 1.1
    neighbours = np.corrcoef(misses[:, 0].ravel(), misses[:, 1].ravel())[0, 1]
    assert neighbours > 0.4


def test_an_arc_is_an_ellipse_that_may_grow():
    points = np.array(arc((1.0, 2.0), (3.0, 4.0), start=-90, sweep=180, grow=1.0))
    np.testing.assert_allclose(points[0], [1, -2], atol=1e-6)
    np.testing.assert_allclose(points[-1], [1, 6], atol=1e-6)
    np.testing.assert_allclose(((points - [1, 2]) / [3, 4]) ** 2 @ [1, 1], 1)
    assert points[5, 0] > 3  # clockwise: over the right side
    grown = np.array(arc((0.0, 0.0), (1.0, 1.0), start=0, sweep=360, grow=1.5))
    np.testing.assert_allclose(np.hypot(*grown[-1]), 1.5)


def test_random_proportions_are_what_they_are_named():
    hand = Hand(np.random.default_rng(0), 20_000)
    even = hand.between(2, 4)
    assert (even.min(), even.max()) == pytest.approx((2, 4), abs=0.01)
    about = hand.about(5, 1)
    assert about.mean() == pytest.approx(5, abs=0.03)
    assert np.abs((about - 5) / hand.looseness).max() <= 1.7001
    positive = hand.log_normal(3, 0.5)
    assert positive.min() > 0
    assert np.median(positive) == pytest.approx(3, rel=0.03)
    assert {array.dtype for array in (even, about, positive, hand.pen)} == {np.dtype("f4")}


def test_careless_writers_stray_further():
    hand = Hand(np.random.default_rng(0), 20_000)
    strayed = np.abs(hand.about(0, 1))
    careless = hand.looseness > np.median(hand.looseness)
    assert strayed[careless].mean() > 1.1 * strayed[~careless].mean()
