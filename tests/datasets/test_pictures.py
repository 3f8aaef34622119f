import numpy as np
import pytest

from mlpstudio.datasets.pictures import CONTRAST, GREY, PAPER, from_picture, read_picture
from mlpstudio.datasets.preprocessing import normalise
from mlpstudio.errors import DataError


def drawing(height, width, at, pen, canvas=140):
    """A hollow rectangle of the given outer size, drawn with a pen of the given width."""
    top, left = at
    ink = np.zeros((canvas, canvas), np.float32)
    ink[top : top + height, left : left + width] = 1
    ink[top + pen : top + height - pen, left + pen : left + width - pen] = 0
    return ink


def as_uint8(values):
    return np.rint(np.clip(values, 0, 1) * 255).astype(np.uint8)


INK = drawing(100, 60, at=(20, 40), pen=10)
DARK_ON_LIGHT = 0.9 - 0.7 * INK


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(as_uint8(INK), id="bright on dark"),
        pytest.param(as_uint8(DARK_ON_LIGHT), id="dark on light"),
        pytest.param(as_uint8(DARK_ON_LIGHT)[:, :, None], id="one channel"),
        pytest.param(np.stack([as_uint8(DARK_ON_LIGHT)] * 3, axis=2), id="RGB"),
        pytest.param(DARK_ON_LIGHT, id="float 0..1"),
        pytest.param(DARK_ON_LIGHT.astype(np.float64) * 255, id="float 0..255"),
        pytest.param((DARK_ON_LIGHT * 65535).astype(np.uint16), id="16 bit"),
        pytest.param((DARK_ON_LIGHT * 255).astype(np.int64), id="int64"),
        pytest.param(INK > 0.5, id="bool"),
        pytest.param(
            np.dstack([np.zeros((140, 140, 3), np.uint8), as_uint8(INK)]), id="black, transparent"
        ),
        pytest.param(
            np.dstack([np.full((140, 140, 3), 255, np.uint8), as_uint8(INK)]),
            id="white, transparent",
        ),
        pytest.param(np.dstack([as_uint8(1 - INK), np.full((140, 140), 255)]), id="grey, opaque"),
    ],
)
def test_every_kind_of_picture_gives_the_same_ink(picture):
    np.testing.assert_allclose(from_picture(picture), INK, atol=0.02)


def test_a_photograph_with_a_shadow_and_grain_is_read():
    rng = np.random.default_rng(0)
    light = np.linspace(0.55, 0.95, 140)[None, :] * np.linspace(0.85, 1, 140)[:, None]
    photo = np.clip(light * (1 - 0.6 * INK) + rng.normal(0, 0.02, INK.shape), 0, 1)
    expected, received = normalise(INK), normalise(from_picture(photo))
    assert expected is not None
    assert received is not None
    assert np.abs(expected.image.astype(float) - received.image).mean() < 6


def test_ink_that_runs_over_the_border_is_still_ink():
    ink = drawing(140, 140, at=(0, 0), pen=8)
    ink[:, :60] = 0  # an opened rectangle: most of the border is paper
    ink[[0, -1], :100] = 0
    paper = from_picture(as_uint8(1 - ink))
    assert paper[70, 20] == 0
    assert paper[70, 137] == 1


@pytest.mark.parametrize("level", [0, 0.5, 1])
def test_a_picture_of_nothing_holds_no_ink(level):
    assert not from_picture(np.full((30, 30), level)).any()


def test_a_large_picture_is_reduced():
    picture = np.ones((2000, 3000), np.float32)
    picture[500:1500, 1000:1200] = 0
    ink = from_picture(picture)
    assert ink.shape == (666, 1000)
    assert ink.dtype == np.float32
    assert ink[300, 360] == 1


@pytest.mark.parametrize(
    ("picture", "complaint"),
    [
        (np.zeros(30), r"shape \(30,\)"),
        (np.zeros((9, 9, 5)), r"shape \(9, 9, 5\)"),
        (np.zeros((9, 9, 3, 1)), r"shape \(9, 9, 3, 1\)"),
        (np.zeros((3, 30)), "received 3 × 30"),
        (np.zeros((0, 0)), "received 0 × 0"),
        (np.full((9, 9), np.nan), "not finite"),
        (np.full((9, 9), np.inf), "not finite"),
        (np.full((9, 9), -1.0), "received -1 to -1"),
        (np.full((9, 9), 300), "received 300 to 300"),
        (np.full((9, 9), "x"), "picture of numbers"),
        (np.zeros((9, 9), np.complex128), "picture of numbers"),
    ],
)
def test_what_is_no_picture_is_refused(picture, complaint):
    with pytest.raises(DataError, match=complaint):
        from_picture(picture)


# ---------------------------------------------------------------- stages left out

RED_ON_WHITE = np.dstack([np.ones_like(INK), 1 - INK, 1 - INK])


def read(picture, *off):
    return read_picture(picture, frozenset(off))


def test_the_reading_tells_what_was_found_on_the_way():
    reading = read(as_uint8(DARK_ON_LIGHT))
    assert reading.raw.shape == (140, 140, 1)
    assert reading.is_dark_on_light
    assert not read(as_uint8(INK)).is_dark_on_light
    np.testing.assert_allclose(reading.grey, DARK_ON_LIGHT, atol=0.01)
    np.testing.assert_allclose(reading.from_paper, 0.7 * INK, atol=0.01)
    assert reading.levels == pytest.approx((0, 0.7), abs=0.01)
    np.testing.assert_array_equal(reading.ink, from_picture(as_uint8(DARK_ON_LIGHT)))


def test_without_grey_the_first_channel_alone_is_read():
    np.testing.assert_allclose(read(RED_ON_WHITE).ink, INK, atol=0.02)
    assert not read(RED_ON_WHITE, GREY).ink.any()  # red is as bright there as white
    cyan = RED_ON_WHITE[:, :, ::-1]
    np.testing.assert_allclose(read(cyan, GREY).ink, INK, atol=0.02)


def test_without_paper_what_is_bright_is_taken_for_ink():
    reading = read(as_uint8(DARK_ON_LIGHT), PAPER)
    assert reading.is_dark_on_light  # which nothing was made of
    np.testing.assert_allclose(reading.ink, 1 - INK, atol=0.02)
    np.testing.assert_allclose(read(as_uint8(INK), PAPER).ink, INK, atol=0.02)


def test_without_contrast_faint_ink_stays_faint():
    faint = read(0.9 - 0.3 * INK, CONTRAST)
    np.testing.assert_allclose(faint.ink, 0.3 * INK, atol=0.01)
    np.testing.assert_array_equal(faint.ink, faint.from_paper)
    np.testing.assert_allclose(read(0.9 - 0.3 * INK).ink, INK, atol=0.02)


@pytest.mark.parametrize("off", [(), (GREY,), (PAPER,), (CONTRAST,), (GREY, PAPER, CONTRAST)])
@pytest.mark.parametrize("level", [0, 0.5, 1])
def test_a_picture_of_nothing_holds_no_ink_whatever_is_left_out(off, level):
    reading = read(np.full((30, 30, 3), level), *off)
    assert not reading.ink.any()
    assert reading.levels == (0, 0)
