"""The pens that judge the reader: forms set down by hand, and the manners of drawing them."""

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.pens.forms import FILE, along, load_forms
from benchmarks.pens.manners import MANNERS, Manner, drawn

FILES = {"digits": FILE, "apart": FILE.with_name("apart.txt")}
STILL = Manner((0.7, 0.7), (0.09, 0.09), 0.0, (0.0, 0.0), (0.0, 0.0), (1.0, 1.0), (0.0, 0.0))


def rng():
    return np.random.default_rng(1)


@pytest.fixture
def bar():
    return next(form for form in load_forms() if form.name == "bar")


def ink(image):
    return float(image.sum()) / 255


@pytest.mark.parametrize(("file", "fewest"), [("digits", 10), ("apart", 13)])
def test_every_digit_is_written_in_many_forms(file, fewest):
    digits = [form.digit for form in load_forms(FILES[file])]
    assert np.bincount(digits).min() >= fewest
    assert max(digits) == 9


def test_no_form_is_in_both_files():
    ways = [
        np.concatenate(form.strokes).round(3).tobytes()
        for path in FILES.values()
        for form in load_forms(path)
    ]
    assert len(set(ways)) == len(ways)


def test_strokes_corners_and_sizes_are_read_from_a_line(tmp_path):
    path = tmp_path / "forms.txt"
    path.write_text("# a comment\n\n7 crossed: 0,0 80,0 80,0 40,100 | 20,50 70,50\n")
    (form,) = load_forms(path)
    assert (form.digit, form.name, len(form.strokes)) == (7, "crossed", 2)
    everything = np.concatenate(form.strokes)
    assert np.ptp(everything, axis=0) == pytest.approx([0.8, 1.0], abs=0.01)
    corner = np.abs(form.strokes[0] - (0.4, -0.5)).sum(axis=1)
    assert corner.min() < 0.02  # the way goes right through it


def test_places_along_a_way_are_as_far_apart_as_was_asked():
    way = np.array([[0.0, 0.0], [3.0, 0.0], [3.0, 1.0]])
    np.testing.assert_allclose(along(way, np.array([0, 0.5, 1])), [[0, 0], [2, 0], [3, 1]])


@pytest.mark.parametrize("name", list(MANNERS))
def test_chance_decides_how_a_form_is_drawn_and_nothing_else(bar, name):
    first, again = drawn(bar, MANNERS[name], rng()), drawn(bar, MANNERS[name], rng())
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, drawn(bar, MANNERS[name], np.random.default_rng(2)))
    assert first.shape == (28, 28)


def test_brushes_are_thin_and_thick(bar):
    thin, usual, thick = (
        ink(drawn(bar, replace(STILL, brush=(width, width)), rng()))
        for width in (0.03, 0.09, 0.16)
    )
    assert thin < usual < thick


def test_a_slant_leans_to_the_right(bar):
    image = drawn(bar, replace(STILL, slant=(0.5, 0.5)), rng()).astype(float)
    rows = np.flatnonzero(image.any(axis=1))
    middles = [image[row] @ np.arange(28) / image[row].sum() for row in (rows[2], rows[-3])]
    assert middles[0] - middles[1] > 5


def test_a_ring_is_seen_often_enough_to_be_one_however_quick_the_pen():
    rings = next(form for form in load_forms() if form.name == "two rings")
    image = drawn(rings, replace(STILL, moves=(8, 8)), rng())
    rows = np.flatnonzero((image > 90).any(axis=1))
    top = image[rows[0] : rows[0] + 8]
    assert np.ptp(np.flatnonzero((top > 90).any(axis=0))) > 6
