import base64
import json
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.document import personal
from mlpstudio.document.personal import PersonalSet, decode, encode
from mlpstudio.errors import DataError, ProjectFileError
from mlpstudio.labs.digits.drawing import Page
from mlpstudio.labs.digits.strokes import PenPoint, Stroke

RNG = np.random.default_rng(0)
SEVEN = RNG.integers(0, 256, (28, 28)).astype(np.uint8)
ONE = RNG.integers(0, 256, (28, 28)).astype(np.uint8)
PAGE = Page(
    (
        Stroke((PenPoint(0.1, 0.2, 0.09), PenPoint(0.123456789, 0.3, 0.1))),
        Stroke((PenPoint(-3.5, 40.0, 0.09),), True, 0.25),
    )
)
TWO = PersonalSet().add(SEVEN, 7, PAGE).add(ONE, 1)


def test_digits_are_kept_in_order_with_their_labels():
    assert len(PersonalSet()) == 0
    assert PersonalSet().images.shape == (0, 28, 28)
    assert len(TWO) == 2
    np.testing.assert_array_equal(TWO.images, [SEVEN, ONE])
    assert TWO.labels.tolist() == [7, 1]
    assert TWO.labels.dtype == np.int64
    np.testing.assert_array_equal(TWO.digits[1].image, ONE)


def test_a_change_makes_a_new_set():
    assert len(TWO.remove(0)) == 1
    assert TWO.remove(0).labels.tolist() == [1]
    assert TWO.relabel(1, 9).labels.tolist() == [7, 9]
    assert TWO.relabel(1, 9).digits[0] is TWO.digits[0]
    assert TWO.labels.tolist() == [7, 1]
    assert PersonalSet().add(SEVEN, 7, PAGE).add(ONE, 1) == TWO
    assert TWO.relabel(0, 2) != TWO


def test_an_image_is_a_copy():
    image = SEVEN.copy()
    kept = PersonalSet().add(image, 7)
    image[...] = 0
    np.testing.assert_array_equal(kept.images[0], SEVEN)
    with pytest.raises(ValueError, match="read-only"):
        kept.images[0, 0, 0] = 1


def test_a_digit_can_be_gone_on_with():
    page = TWO.digits[0].page
    assert page.background is None
    assert page.strokes[0].points[0] == PenPoint(0.1, 0.2, 0.09)
    assert page.strokes[0].points[1].x == pytest.approx(0.123456789, abs=1e-5)
    assert page.strokes[1] == PAGE.strokes[1]
    image = TWO.digits[1].page
    assert image.strokes == ()
    np.testing.assert_array_equal(image.background, ONE)


def test_what_was_drawn_over_a_picture_is_kept_as_an_image():
    kept = PersonalSet().add(SEVEN, 7, PAGE._replace(background=ONE))
    assert kept.digits[0].strokes == ()
    np.testing.assert_array_equal(kept.digits[0].page.background, SEVEN)


def test_the_samples_are_what_a_network_is_measured_with():
    samples = TWO.samples()
    assert len(samples) == 2
    assert samples.scale == 1 / 255
    np.testing.assert_array_equal(samples.inputs, TWO.images)
    np.testing.assert_array_equal(samples.labels, [7, 1])


def test_a_set_has_an_end(monkeypatch):
    monkeypatch.setattr(personal, "MOST", 2)
    with pytest.raises(DataError, match="holds 2 digits"):
        TWO.add(ONE, 1)


def test_what_is_no_digit_is_refused():
    with pytest.raises(ValueError, match="float64"):
        PersonalSet().add(SEVEN / 255, 7)
    with pytest.raises(ValueError, match=r"\(20, 20\)"):
        PersonalSet().add(SEVEN[:20, :20], 7)
    for label in (-1, 1000):
        with pytest.raises(ValueError, match="class"):
            PersonalSet().add(SEVEN, label)
        with pytest.raises(ValueError, match="class"):
            TWO.relabel(0, label)
    for position in (-1, 2):
        with pytest.raises(IndexError):
            TWO.remove(position)
        with pytest.raises(IndexError):
            TWO.relabel(position, 1)


# ---------------------------------------------------------------- in a file

numbers = st.floats(-100, 100)
strokes = st.builds(
    Stroke,
    st.lists(st.builds(PenPoint, numbers, numbers, numbers), min_size=1, max_size=4).map(tuple),
    st.booleans(),
    st.floats(0, 1),
)
sets = st.lists(
    st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 999), st.lists(strokes, max_size=3)),
    max_size=4,
)


@settings(max_examples=40)
@given(sets)
def test_a_set_comes_back_from_a_file_as_it_was(drawn):
    kept = PersonalSet()
    for seed, label, lines in drawn:
        image = np.random.default_rng(seed).integers(0, 256, (28, 28)).astype(np.uint8)
        kept = kept.add(image, label, Page(tuple(lines)))
    data = json.loads(json.dumps(encode(kept), allow_nan=False))
    assert decode(data, "project.personal") == kept


def test_it_is_compact():
    kept = PersonalSet()
    image = np.zeros((28, 28), np.uint8)
    image[4:24, 12:16] = 255
    points = tuple(PenPoint(k / 60, (k / 60) ** 2, 0.09) for k in range(60))
    for label in range(100):
        kept = kept.add(image, label, Page((Stroke(points),)))
    assert len(json.dumps(encode(kept))) < 100 * 400


def packed(content):
    return base64.b64encode(zlib.compress(content)).decode()


def ints(*values):
    return packed(struct.pack(f"<{len(values)}i", *values))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ([], "expected an object"),
        ({"images": None}, "images: expected a text"),
        ({"images": "?"}, "images: it is damaged"),
        ({"images": base64.b64encode(b"no zlib").decode()}, "images: it is damaged"),
        ({"images": packed(bytes(784))}, "784 pixels for each of 2"),
        ({"images": packed(bytes(3 * 784))}, "found more or no end"),
        ({"images": packed(bytes(2 * 784))[:-8]}, "images"),
        ({"labels": 7}, "labels: expected a list"),
        ({"labels": [7, True]}, "labels: expected class numbers"),
        ({"labels": [7, -1]}, "labels: expected class numbers"),
        ({"labels": [7, 1000]}, "labels: expected class numbers"),
        ({"labels": [0] * 2001}, "labels: expected a list of at most 2,000"),
        ({"strokes": packed(b"abc")}, "strokes: its numbers"),
        ({"strokes": ints()}, "too few"),
        ({"strokes": ints(1, 2, 0, 0, 1, 1, 1)}, "too few"),
        ({"strokes": ints(-1, 0)}, "-1 strokes"),
        ({"strokes": ints(1, 0, 0, 0)}, "0 points"),
        ({"strokes": ints(1, 1, 2, 0, 1, 1, 1, 0)}, "1 points"),
        ({"strokes": ints(1, 1, 0, 100_001, 1, 1, 1, 0)}, "1 points"),
        ({"strokes": ints(0, 0, 0)}, "more than that"),
        ({"more": 1}, "expected an object"),
    ],
)
def test_a_damaged_set_is_refused(change, complaint):
    data = change if isinstance(change, list) else {**encode(TWO), **change}
    with pytest.raises(ProjectFileError, match=complaint) as raised:
        decode(data, "project.personal")
    assert str(raised.value).startswith("project.personal")


def test_a_set_that_unpacks_without_end_is_refused_early(monkeypatch):
    monkeypatch.setattr(personal, "_MOST_STROKE_BYTES", 1000)
    with pytest.raises(ProjectFileError, match="at most 1,000 bytes"):
        decode({**encode(TWO), "strokes": packed(bytes(10**7))}, "project.personal")
