import numpy as np
import pytest

from mlpstudio.labs.digits.robustness import DISTURBANCES, Curve, curve, disturbed

L = np.zeros((28, 28), np.uint8)
L[6:22, 8:11] = 255
L[19:22, 8:18] = 255


def centre(image):
    weights = image.astype(float)
    return np.array(
        [float(weights.sum(axis=1 - axis) @ np.arange(28) / weights.sum()) for axis in (0, 1)]
    )


def only(name, value, image=L):
    return disturbed(image, name, np.array([value]))[0]


@pytest.mark.parametrize("name", DISTURBANCES)
def test_at_rest_the_drawing_is_as_it_was(name):
    disturbance = DISTURBANCES[name]
    values = disturbance.values()
    assert len(values) == 41
    assert (np.diff(values) > 0).all()
    assert (values[0], values[-1]) == (disturbance.low, disturbance.high)
    images = disturbed(L, name, values)
    assert images.shape == (41, 28, 28)
    assert images.dtype == np.uint8
    np.testing.assert_array_equal(images[list(values).index(disturbance.rest)], L)


@pytest.mark.parametrize(("name", "move"), [("shift_right", (0, 3.5)), ("shift_down", (3.5, 0))])
def test_a_shift_moves_the_drawing(name, move):
    np.testing.assert_allclose(centre(only(name, 3.5)), centre(L) + move, atol=0.05)
    np.testing.assert_array_equal(only("shift_right", 2.0)[:, 2:], L[:, :-2])


def test_a_rotation_turns_counter_clockwise():
    line = np.zeros((28, 28), np.uint8)
    line[13:15, 6:22] = 255
    turned = only("rotation", 45.0, line)
    right = turned[:, 17:].sum(axis=1) @ np.arange(28) / turned[:, 17:].sum()
    assert right < 11  # the right end goes up
    y, x = np.indices((28, 28)) - 13.5
    assert turned[(np.abs(x + y) < 1) & (np.abs(x) < 5)].min() > 200


def test_a_scale_makes_it_larger_around_the_middle():
    for factor in (0.5, 1.5):
        image = only("scale", factor)
        assert image.sum() / L.sum() == pytest.approx(factor**2, rel=0.05)
        np.testing.assert_allclose(centre(image) - 13.5, factor * (centre(L) - 13.5), atol=0.15)


def test_noise_is_the_same_pattern_only_stronger():
    grey = np.full((28, 28), 128, np.uint8)
    weak, strong = disturbed(grey, "noise", np.array([0.05, 0.1])).astype(float) - 128
    np.testing.assert_allclose(strong, 2 * weak, atol=2)
    assert strong.std() == pytest.approx(25.5, rel=0.1)
    again = disturbed(grey, "noise", np.array([0.1]))[0]
    np.testing.assert_array_equal(again - 128.0, strong)
    other = disturbed(grey, "noise", np.array([0.1]), seed=1)[0]
    assert (other != again).mean() > 0.9


def test_noise_stays_within_black_and_white():
    image = only("noise", 0.6)
    assert image.min() == 0
    assert image.max() == 255


def test_an_unknown_disturbance_is_refused():
    with pytest.raises(ValueError, match="rain"):
        disturbed(L, "rain", np.array([0.0]))


# ---------------------------------------------------------------- curves


def by_column(images):
    """Answer 1 as long as the drawing's centre is left of the middle, and 2 otherwise."""
    weights = images.sum(axis=1, dtype=float)
    is_left = weights @ np.arange(28) / weights.sum(axis=1) < 14
    outputs = np.zeros((len(images), 3))
    outputs[np.arange(len(images)), np.where(is_left, 1, 2)] = 1
    return outputs


def test_a_curve_is_what_the_network_answers_along_the_way():
    found = curve(L, "shift_right", by_column)
    assert found.name == "shift_right"
    assert found.outputs.shape == (41, 3)
    assert found.answer == 1
    low, high = found.holds
    assert low == -8
    assert high == pytest.approx(14 - centre(L)[1], abs=0.4)


def test_an_answer_that_comes_back_further_out_does_not_count():
    outputs = np.zeros((41, 2))
    outputs[:, 0] = 0.6
    outputs[[8, 25], 1] = 1
    values = DISTURBANCES["rotation"].values()
    found = Curve("rotation", values, outputs)
    assert found.answer == 0
    assert found.holds == (values[9], values[24])


def test_a_disturbance_that_begins_at_rest_holds_from_there():
    found = curve(L, "noise", lambda images: np.tile([0.1, 0.9], (len(images), 1)), 11)
    assert found.holds == (0, 0.6)
    assert len(found.values) == 11
