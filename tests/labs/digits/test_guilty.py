import numpy as np
import pytest

from mlpstudio.datasets.preprocessing import normalise
from mlpstudio.engine.network import Network, initialized
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.labs.digits.guilty import (
    evidence,
    scaled,
    score_gradients,
    smoothed,
    spread_on_ink,
    stroke_shares,
)
from mlpstudio.labs.digits.sheet import layers
from mlpstudio.labs.digits.strokes import PenPoint, Stroke

HIDDEN = (DenseSpec(12, "tanh"),)


def network(activation="softmax", hidden=HIDDEN):
    spec = NetworkSpec((6,), (*hidden, DenseSpec(5, activation)))
    return Network(spec, initialized(spec, 3).weights.astype(np.float64))


def scores(net, X):
    """What goes into a softmax or sigmoid; of other outputs, the outputs."""
    if net.output_activation.name in ("softmax", "sigmoid"):
        return net.scores(X[None])[0][0].copy()
    return net.predict(X[None])[0]


@pytest.mark.parametrize("activation", ["softmax", "sigmoid", "linear", "tanh"])
@pytest.mark.parametrize(
    "hidden", [(), (DenseSpec(12, "tanh"), DropoutSpec(0.5), BatchNormSpec(), DenseSpec(7))]
)
def test_the_gradients_are_those_of_the_scores(activation, hidden):
    net = network(activation, hidden)
    X = np.random.default_rng(0).random(6)
    found = score_gradients(net, X)
    assert found.shape == (5, 6)
    np.testing.assert_allclose(found.sum(axis=0), 0, atol=1e-12)
    for k in range(6):
        step = np.zeros(6)
        step[k] = 1e-5
        slope = (scores(net, X + step) - scores(net, X - step)) / 2e-5
        np.testing.assert_allclose(found[:, k], slope - slope.mean(), atol=1e-6)


def test_a_certain_answer_still_has_gradients():
    net = network()
    net.affines[-1].b[2] = 500.0
    X = np.ones(6)
    assert net.predict(X[None])[0, 2] == 1.0
    sure = score_gradients(net, X)
    net.affines[-1].b[2] = 0.0
    np.testing.assert_allclose(sure, score_gradients(net, X), rtol=1e-9)


def test_a_diverged_network_has_no_gradients():
    net = network()
    net.weights[...] = np.nan
    assert np.isnan(score_gradients(net, np.ones(6))).all()


# ---------------------------------------------------------------- evidence


def linear(**rows):
    """A linear classifier in which ink in one row speaks for one class."""
    net = Network(NetworkSpec((28, 28), (DenseSpec(10, "softmax"),)))
    weights = net.affines[0].W.reshape(28, 28, 10)
    for name, row in rows.items():
        weights[row, :, int(name[1:])] = 1.0
    return net


def image(*rows):
    pixels = np.zeros((28, 28), np.uint8)
    pixels[list(rows), 8:20] = 255
    return pixels


def read(net, pixels, *arguments):
    return evidence(score_gradients(net, pixels.reshape(-1) / 255), pixels, *arguments)


def test_ink_speaks_for_a_class_and_against_its_rival():
    found = read(linear(c3=10, c8=16), image(10, 16), 3, 8)
    assert (found.class_, found.rival) == (3, 8)
    assert (found.ink[10, 8:20] > 0).all()
    assert (found.ink[16, 8:20] < 0).all()
    assert not found.ink[[5, 20]].any()
    assert not found.ink[10, :8].any()  # no ink, no evidence
    assert found.sensitivity[10, 3] == pytest.approx(1)
    assert found.sensitivity[16, 3] == pytest.approx(-1)


def test_missing_is_ink_that_would_help_the_rival_where_there_is_none():
    found = read(linear(c3=10, c8=16), image(10), 3, 8)
    np.testing.assert_allclose(found.missing[16], 1, rtol=1e-5)
    assert not found.missing[10].any()
    drawn = read(linear(c3=10, c8=16), image(10, 16), 3, 8)
    assert not drawn.missing[16, 8:20].any()  # it is there already


def test_without_a_rival_all_classes_are_compared_with():
    found = read(linear(c3=10), image(10), 3)
    assert found.rival is None
    np.testing.assert_allclose(found.sensitivity[10], 0.9, rtol=1e-5)


def test_nothing_is_missing_where_no_digit_has_ink():
    lit = np.zeros((28, 28))
    lit[16, 10:18] = 0.5
    lit[16, 20] = 0.01
    found = read(linear(c3=10, c8=16), image(10), 3, 8, lit)
    np.testing.assert_allclose(found.missing[16, 10:18], 1, rtol=1e-5)
    assert found.missing[16, 20] == pytest.approx(0.5)
    assert found.missing[16, 0] == 0


# ---------------------------------------------------------------- for looking at


def test_smoothing_spreads_and_keeps_the_sum():
    values = np.zeros((28, 28))
    values[10, 12] = 16
    kernel = smoothed(values)[9:12, 11:14]
    np.testing.assert_allclose(kernel, [[1, 2, 1], [2, 4, 2], [1, 2, 1]])
    assert smoothed(values).sum() == pytest.approx(16)


def test_values_are_spread_over_the_width_of_a_stroke():
    pixels = image(10, 11, 12)
    pixels[[10, 12], 8:20] = 100  # grey edges
    found = spread_on_ink(0.3 * pixels / 255, pixels)
    np.testing.assert_allclose(found[9:14, 8:20], 0.3, rtol=1e-6)
    assert not found[20:].any()


def test_scaling_brings_the_largest_to_one():
    np.testing.assert_allclose(scaled(np.array([1.0, -4.0, 0.0])), [0.25, -1, 0])
    assert not scaled(np.zeros(3)).any()
    assert not scaled(np.array([1.0, np.nan])).any()


# ---------------------------------------------------------------- strokes


def stroke(y, *, erases=False):
    return Stroke((PenPoint(0.2, y, 0.06), PenPoint(0.8, y, 0.06)), erases)


def prepared_layers(*strokes):
    found = layers(strokes, 280)
    prepared = normalise(found.max(axis=0))
    assert prepared is not None
    return found, prepared


def test_each_stroke_gets_its_share_of_the_evidence():
    found, prepared = prepared_layers(stroke(0.3), stroke(0.7))
    rows = [int(np.argmax(prepared.carried(layer).sum(axis=1))) for layer in found[1:]]
    ink = np.zeros((28, 28))
    ink[rows[0]], ink[rows[1]] = 3.0, -1.0
    background, first, second = stroke_shares(ink, found, prepared)
    assert background == 0
    assert first == pytest.approx(0.75, abs=0.01)
    assert second == pytest.approx(-0.25, abs=0.01)


def test_strokes_that_cover_each_other_share_and_erasers_get_nothing():
    found, prepared = prepared_layers(stroke(0.5), stroke(0.5), stroke(0.9, erases=True))
    shares = stroke_shares(np.ones((28, 28)), found, prepared)
    np.testing.assert_allclose(shares, [0, 0.5, 0.5, 0], atol=1e-6)


@pytest.mark.parametrize("value", [0.0, np.nan])
def test_without_evidence_no_stroke_is_guilty(value):
    found, prepared = prepared_layers(stroke(0.5))
    assert not stroke_shares(np.full((28, 28), value), found, prepared).any()


def test_without_strokes_there_are_no_shares():
    _, prepared = prepared_layers(stroke(0.5))
    assert stroke_shares(np.ones((28, 28)), [], prepared).shape == (0,)
