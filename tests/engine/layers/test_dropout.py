"""Dropout in both forms: worked by hand, its share, and the same expectation in both passes."""

import numpy as np
import pytest

from mlpstudio.engine.layers import Dropout, TrainingPass

FLOAT64 = np.dtype(np.float64)
X = np.array([[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]])
FORMS = pytest.mark.parametrize("classical", [False, True])


def kept_by_hand(rate: float, shape: tuple[int, ...]) -> np.ndarray:
    """Return which values a pass with seed 12 leaves: those whose draw is not below the rate."""
    return TrainingPass(12).rng.random(shape, np.float32) >= rate


def test_inverted_dropout_by_hand():
    # Those that are kept grow by 1 / (1 − 0.25) = 4/3.
    kept = kept_by_hand(0.25, (1, 6))
    assert 0 < kept.sum() < 6
    Y, backward = Dropout(0.25, 6, FLOAT64).forward(X, TrainingPass(12))
    np.testing.assert_allclose(Y, np.where(kept, X * 4.0 / 3.0, 0.0), rtol=1e-15)
    dX = backward(np.full((1, 6), 3.0), True)
    np.testing.assert_allclose(dX, np.where(kept, 4.0, 0.0), rtol=1e-15)


def test_classical_dropout_by_hand():
    kept = kept_by_hand(0.25, (1, 6))
    Y, backward = Dropout(0.25, 6, FLOAT64, classical=True).forward(X, TrainingPass(12))
    np.testing.assert_array_equal(Y, np.where(kept, X, 0.0))
    np.testing.assert_array_equal(backward(np.full((1, 6), 3.0), True), np.where(kept, 3.0, 0.0))


def test_inverted_dropout_is_identity_when_evaluating():
    Y, backward = Dropout(0.5, 6, FLOAT64).forward(X, None)
    assert Y is X
    np.testing.assert_array_equal(backward(np.array([[3.0, 4.0]]), True), [[3.0, 4.0]])


def test_classical_dropout_makes_everything_smaller_when_evaluating():
    before = X.copy()
    Y, backward = Dropout(0.25, 6, FLOAT64, classical=True).forward(X, None)
    np.testing.assert_array_equal(Y, 0.75 * X)
    np.testing.assert_array_equal(backward(np.full((1, 6), 4.0), True), np.full((1, 6), 3.0))
    np.testing.assert_array_equal(X, before)


@FORMS
def test_at_rate_0_it_is_identity_and_draws_nothing(classical):
    piece, training = Dropout(0.0, 6, FLOAT64, classical=classical), TrainingPass(0)
    assert piece.forward(X, training)[0] is X
    assert piece.forward(X, None)[0] is X
    assert training.rng.random() == TrainingPass(0).rng.random()


@FORMS
@pytest.mark.parametrize("rate", [0.1, 0.5, 0.9])
def test_it_silences_its_share_and_expects_in_training_what_evaluating_gives(rate, classical):
    ones = np.ones((400, 500))
    piece = Dropout(rate, 500, FLOAT64, classical=classical)
    thinned = piece.forward(ones, TrainingPass(1))[0].copy()
    evaluated = piece.forward(ones, None)[0]
    # Five standard errors of 200,000 draws.
    error = 5 * np.sqrt(rate * (1 - rate) / ones.size)
    largest = thinned.max()
    assert largest == pytest.approx(1.0 if classical else 1.0 / (1.0 - rate), rel=1e-12)
    assert np.mean(thinned == 0.0) == pytest.approx(rate, abs=error)
    assert thinned.mean() == pytest.approx(evaluated.mean(), abs=error * largest)


@FORMS
def test_the_same_pass_made_again_silences_the_same_values_also_in_a_shorter_batch(classical):
    piece = Dropout(0.5, 8, FLOAT64, classical=classical)
    ones = np.ones((9, 8))
    first = piece.forward(ones, TrainingPass(4, 2))[0].copy()
    other = piece.forward(ones, TrainingPass(4, 3))[0].copy()
    np.testing.assert_array_equal(piece.forward(ones, TrainingPass(4, 2))[0], first)
    assert not np.array_equal(other, first)
    np.testing.assert_array_equal(piece.forward(ones[:4], TrainingPass(4, 2))[0], first[:4])


def test_its_type_is_that_of_the_network():
    Y, _ = Dropout(0.5, 6, np.dtype(np.float32)).forward(X.astype(np.float32), TrainingPass(0))
    assert Y.dtype == np.float32
