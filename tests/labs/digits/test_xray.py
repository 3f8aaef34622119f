import numpy as np
import pytest

from mlpstudio.datasets.pictures import CONTRAST, GREY, PAPER, PICTURE_STAGES, read_picture
from mlpstudio.datasets.preprocessing import (
    BRIGHTEN,
    CENTRE_BY_MASS,
    CROP,
    DRAWING_STAGES,
    FIT,
    normalise,
)
from mlpstudio.labs.digits.xray import (
    RAW,
    SWITCHES,
    check_switches,
    drawing_stages,
    picture_stages,
    without_each,
)


def tee():
    """A T of 100 × 80 pixels in the upper left of the canvas: heavy at the top."""
    ink = np.zeros((280, 280), np.float32)
    ink[20:35, 30:110] = 1
    ink[20:120, 62:78] = 1
    return ink


def drawn(*off):
    ink = tee()
    prepared = normalise(ink, frozenset(off))
    assert prepared is not None
    return drawing_stages(ink, prepared), prepared


def test_the_stages_of_a_drawing_lead_to_the_image_that_the_network_receives():
    stages, prepared = drawn()
    assert [stage.name for stage in stages] == [RAW, *DRAWING_STAGES]
    shapes = [stage.picture.shape for stage in stages]
    assert shapes == [(280, 280), (100, 80), (20, 16), (20, 16), (28, 28)]
    assert all(stage.is_on for stage in stages)
    np.testing.assert_array_equal(np.rint(stages[-1].picture * 255), prepared.image)
    for stage in stages:
        assert stage.picture.min() >= 0
        assert stage.picture.max() <= 1


def test_the_numbers_of_a_drawing_say_what_each_stage_did():
    raw, crop, fit, brighten, centre = (stage.numbers for stage in drawn()[0])
    assert raw == {"height": 280, "width": 280}
    assert crop == {
        "top": 20,
        "left": 30,
        "height": 100,
        "width": 80,
        "share": pytest.approx(100 / 280),
    }
    assert fit == {"height": 20, "width": 16, "scale": pytest.approx(0.2)}
    assert brighten == {"strongest": pytest.approx(1)}
    assert centre["down"] > 0
    assert centre["right"] == 0
    assert abs(centre["mass_down"]) <= 0.51
    assert centre["ink"] == pytest.approx(drawn()[1].image.mean() / 255)


def test_a_stage_that_is_left_out_says_so():
    stages, prepared = drawn(FIT, CENTRE_BY_MASS)
    assert [stage.name for stage in stages if not stage.is_on] == [FIT, CENTRE_BY_MASS]
    assert stages[2].numbers["scale"] == pytest.approx(0.1)
    assert stages[4].numbers["down"] == 0
    assert stages[4].numbers["mass_down"] < -1  # heavy at the top, and left there
    np.testing.assert_array_equal(np.rint(stages[-1].picture * 255), prepared.image)


def test_the_stages_of_a_picture_lead_to_its_ink():
    picture = np.full((60, 50, 3), 230, np.uint8)
    picture[20:40, 20:30] = (200, 40, 40)
    reading = read_picture(picture)
    stages = picture_stages(reading)
    assert [stage.name for stage in stages] == [RAW, *PICTURE_STAGES]
    assert stages[0].picture.shape == (60, 50, 3)
    assert stages[0].numbers == {"height": 60, "width": 50, "channels": 3}
    assert stages[1].numbers["brightest"] == pytest.approx(230 / 255)
    assert stages[2].numbers == {"is_dark_on_light": 1}
    assert stages[3].numbers["ink"] > stages[3].numbers["paper"]
    np.testing.assert_array_equal(stages[3].picture, reading.ink)
    assert all(stage.picture.shape == (60, 50) for stage in stages[1:])


@pytest.mark.parametrize(("channels", "shape"), [(1, (9, 9)), (2, (9, 9)), (4, (9, 9, 3))])
def test_a_raw_picture_is_shown_without_its_transparency(channels, shape):
    reading = read_picture(np.zeros((9, 9, channels), np.uint8))
    assert picture_stages(reading)[0].picture.shape == shape


def test_stages_of_a_picture_that_are_left_out_say_so():
    off = frozenset({GREY, PAPER, CONTRAST})
    stages = picture_stages(read_picture(np.zeros((9, 9, 3), np.uint8), off))
    assert [stage.is_on for stage in stages] == [True, False, False, False]


def test_the_absence_of_each_stage_is_tried_alone():
    ink = tee()
    images = without_each(ink)
    assert list(images) == list(DRAWING_STAGES)
    for name, image in images.items():
        prepared = normalise(ink, frozenset({name}))
        assert prepared is not None
        np.testing.assert_array_equal(image, prepared.image)
    assert list(without_each(ink, frozenset({CROP, BRIGHTEN}))) == [FIT, CENTRE_BY_MASS]
    assert without_each(np.zeros((280, 280), np.float32)) == {}


def test_only_stages_can_be_left_out():
    assert check_switches(SWITCHES) == frozenset(SWITCHES)
    with pytest.raises(ValueError, match="raw"):
        check_switches([CROP, RAW])


def test_faint_ink_of_which_nothing_is_left_is_shown_as_nothing():
    ink = np.zeros((280, 280), np.float32)
    ink[0, 0] = 0.021
    off = frozenset({CROP, BRIGHTEN})
    prepared = normalise(ink, off)
    assert prepared is not None
    assert not prepared.image.any()
    assert drawing_stages(ink, prepared)[-1].numbers["ink"] == 0
