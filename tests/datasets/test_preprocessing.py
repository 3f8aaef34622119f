import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.datasets.mnist import load_mnist
from mlpstudio.datasets.preprocessing import Prepared, from_picture, normalise
from mlpstudio.errors import DataError


def drawing(height=200, width=120, at=(30, 100), pen=22, canvas=280):
    """A hollow rectangle of the given outer size, drawn with a pen of the given width."""
    top, left = at
    ink = np.zeros((canvas, canvas), np.float32)
    ink[top : top + height, left : left + width] = 1
    ink[top + pen : top + height - pen, left + pen : left + width - pen] = 0
    return ink


def prepared(ink) -> Prepared:
    result = normalise(ink)
    assert result is not None
    return result


def enlarged(image, factor):
    """Enlarge an image by linear interpolation between the centres of its pixels."""
    n = len(image)
    at = np.clip((np.arange(n * factor) + 0.5) / factor - 0.5, 0, n - 1)
    weights = np.clip(1 - np.abs(at[:, None] - np.arange(n)), 0, None)
    return (weights @ (image / 255) @ weights.T).astype(np.float32)


def extent(image):
    ys, xs = np.nonzero(image)
    return np.ptp(ys) + 1, np.ptp(xs) + 1


def centre_of_mass(image):
    weights = image.astype(float)
    return [float(weights.sum(axis=1 - axis) @ np.arange(28) / weights.sum()) for axis in (0, 1)]


def test_an_empty_canvas_is_none():
    assert normalise(np.zeros((280, 280), np.float32)) is None
    assert normalise(np.full((280, 280), 0.01, np.float32)) is None


def test_a_tall_drawing_is_twenty_high_and_keeps_its_proportions():
    result = prepared(drawing(200, 120))
    assert result.image.dtype == np.uint8
    assert result.image.shape == (28, 28)
    assert extent(result.image) == (20, 12)
    assert result.box == (30, 100, 200, 120)
    assert result.crop.shape == (200, 120)
    assert result.fitted.shape == (20, 12)


def test_a_wide_drawing_is_twenty_wide():
    assert extent(prepared(drawing(60, 150, at=(30, 40))).image) == (8, 20)


def test_grey_is_the_exact_share_of_ink_in_the_pixel():
    # 200 pixels become 20: a pen of 15 covers one pixel and a half.
    fitted = prepared(drawing(200, 200, at=(40, 40), pen=15)).fitted
    np.testing.assert_allclose(fitted[10, :3], [1, 0.5, 0], atol=1e-6)
    np.testing.assert_allclose(fitted[:3, 10], [1, 0.5, 0], atol=1e-6)
    assert fitted[1, 1] == pytest.approx(0.75, abs=1e-6)


def test_a_tiny_drawing_is_enlarged_smoothly():
    dot = np.zeros((280, 280), np.float32)
    dot[100:104, 50:53] = 1
    result = prepared(dot)
    assert result.fitted.shape == (20, 16)
    assert result.image.max() == 255


def test_a_single_pixel_fills_the_box():
    pixel = np.zeros((28, 28), np.float32)
    pixel[0, 27] = 1
    assert prepared(pixel).fitted.shape == (20, 20)


def test_faint_and_thin_ink_reaches_full_brightness():
    ink = drawing(pen=4)
    np.testing.assert_array_equal(prepared(ink).image, prepared(ink * np.float32(0.3)).image)
    assert prepared(ink).image.max() == 255


@settings(max_examples=60, deadline=None)
@given(
    height=st.integers(30, 150),
    width=st.integers(30, 150),
    top=st.integers(0, 100),
    left=st.integers(0, 100),
    heavy=st.integers(0, 25),
)
def test_the_centre_of_mass_comes_to_pixel_fourteen(height, width, top, left, heavy):
    ink = drawing(height, width, (top, left), pen=4)
    ink[top : top + heavy, left : left + heavy] = 1
    y, x = centre_of_mass(prepared(ink).image)
    assert abs(y - 14) <= 0.51
    assert abs(x - 14) <= 0.51


def test_where_it_was_drawn_does_not_matter():
    here, there = (prepared(drawing(at=at)).image for at in ((0, 0), (80, 160)))
    np.testing.assert_array_equal(here, there)


def test_offset_and_shift_say_where_the_fitted_drawing_went():
    ink = drawing(200, 200, at=(40, 40), pen=10)
    ink[40:80] = ink[40:80].max(axis=0)  # heavier at the top: moved down
    ink[40:80, 40:240] = 1
    result = prepared(ink)
    down, right = result.shift
    assert down > 0
    assert right == 0
    assert result.offset == (4 + down, 4)
    inside = result.image[result.offset[0] :][:20, result.offset[1] :][:, :20]
    np.testing.assert_array_equal(inside, np.rint(result.fitted * 255))


def test_an_extreme_shape_stays_inside_the_field():
    ink = np.zeros((280, 280), np.float32)
    ink[:20, :280] = 1
    ink[20:280, 0:1] = 1
    assert prepared(ink).image.shape == (28, 28)


def test_it_is_quick_enough_for_every_stroke():
    ink = drawing()
    times = []
    for _ in range(20):
        start = time.perf_counter()
        normalise(ink)
        times.append(time.perf_counter() - start)
    assert min(times) < 1.5e-3


@pytest.mark.parametrize("as_picture", [False, True])
def test_an_enlarged_image_of_mnist_comes_back_nearly_the_same(mnist_folder, as_picture):
    images = load_mnist(mnist_folder).train.inputs[:50]
    differences = []
    for image in images:
        ink = enlarged(image, 10)
        back = prepared(from_picture(1 - ink) if as_picture else ink).image
        differences.append(np.abs(back.astype(float) - image).mean())
    assert np.mean(differences) < 10  # of 255; one pixel of shift costs about 25


# ---------------------------------------------------------------- pictures


def as_uint8(values):
    return np.rint(np.clip(values, 0, 1) * 255).astype(np.uint8)


INK = drawing(100, 60, at=(20, 40), pen=10, canvas=140)
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
    expected, received = prepared(INK).image, prepared(from_picture(photo)).image
    assert np.abs(expected.astype(float) - received).mean() < 6


def test_ink_that_runs_over_the_border_is_still_ink():
    ink = drawing(140, 140, at=(0, 0), pen=8, canvas=140)
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
