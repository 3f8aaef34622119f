import numpy as np
import pytest

from mlpstudio.datasets.handwriting import (
    eight_and_nine,
    four_and_five,
    six_and_seven,
    two_and_three,
    zero_and_one,
)
from mlpstudio.datasets.handwriting.strokes import Form, Hand
from mlpstudio.datasets.handwriting.writer import written

FORMS = (
    *zero_and_one.FORMS,
    *two_and_three.FORMS,
    *four_and_five.FORMS,
    *six_and_seven.FORMS,
    *eight_and_nine.FORMS,
)
ALL_FORMS = [
    pytest.param(form, id=f"{digit}{form.__name__}")
    for digit, forms in enumerate(FORMS)
    for _, form in forms
]


def test_there_are_several_forms_of_each_digit_and_their_shares_add_up():
    assert len(FORMS) == 10
    for forms in FORMS:
        assert len(forms) >= 2
        assert sum(share for share, _ in forms) == pytest.approx(1)


@pytest.mark.parametrize("form", ALL_FORMS)
def test_every_form_fills_the_box_and_stays_in_it(form: Form):
    hand = Hand(np.random.default_rng(1), 40)
    segments, radius = written(hand, form(hand))
    assert segments.dtype == radius.dtype == np.float32
    assert segments.shape[0] == len(radius) == 40
    assert np.isfinite(segments).all()
    assert (segments[:, :, 4] > 0).all()
    ends = segments[:, :, :4].reshape(40, -1, 2)
    low, high = ends.min(axis=1), ends.max(axis=1)
    longer = (high - low).max(axis=1) + 2 * radius
    np.testing.assert_allclose(longer, 20, atol=1e-3)
    np.testing.assert_allclose((low + high) / 2, 10, atol=1e-3)


def two_strokes(n):
    """Which link two strokes have in each of n images: its length and the pen there."""
    hand = Hand(np.random.default_rng(0), n)
    strokes = [hand.curve([(0, 0), (0, 1)]), hand.curve([(1, 0), (1, 1)])]
    segments, radius = written(hand, strokes)
    assert segments.shape[1] == sum(stroke.shape[1] for stroke in strokes) - 1
    starts, ends = segments[:, :, :2], segments[:, :, 2:4]
    lengths = np.hypot(*np.moveaxis(ends - starts, 2, 0))
    link = strokes[0].shape[1] - 1
    assert (np.delete(lengths, link, axis=1) > 0).all()
    return lengths[:, link], segments[:, link, 4] / radius


def test_the_pen_is_lifted_between_strokes_but_some_drag_it_along():
    lengths, pen = two_strokes(3000)
    is_lifted = lengths == 0
    assert 0.9 < is_lifted.mean() < 0.98
    assert lengths[~is_lifted].min() > 5  # all the way to the next stroke
    assert 0.6 < pen[~is_lifted].mean() < 0.95  # often lightly


def test_digits_lean_to_the_right_on_average():
    hand = Hand(np.random.default_rng(0), 2000)
    bar = [hand.curve([(0.5, 0), (0.5, 1)])]
    segments, _ = written(hand, bar)
    top, bottom = segments[:, 0, :2], segments[:, -1, 2:4]
    lean = (top[:, 0] - bottom[:, 0]) / (bottom[:, 1] - top[:, 1])
    assert 0.1 < np.median(lean) < 0.3
    assert (lean < 0).mean() > 0.05


def test_the_broadest_pen_leaves_a_digit_legible():
    hand = Hand(np.random.default_rng(0), 50)
    hand.pen = np.full(50, 9, np.float32)
    _, radius = written(hand, [hand.curve([(0, 0), (1, 1)])])
    assert radius.max() <= 3.5
