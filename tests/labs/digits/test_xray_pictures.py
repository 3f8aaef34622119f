import numpy as np

from mlpstudio.datasets.pictures import read_picture
from mlpstudio.datasets.preprocessing import framed, normalise
from mlpstudio.labs.digits.drawing import SIDE, Drawing, Page
from mlpstudio.labs.digits.strokes import PenPoint, Stroke
from mlpstudio.labs.digits.xray_pictures import picture_without_each, written

DASH = Stroke((PenPoint(0.2, 0.8, 0.06), PenPoint(0.8, 0.8, 0.06)))


def reading():
    pixels = np.full((60, 60, 3), 235, np.uint8)
    pixels[10:50, 25:32] = (20, 30, 90)
    return read_picture(pixels)


def test_the_ink_of_a_page_is_that_of_a_drawing_with_it():
    page = Page((DASH,), framed(reading().ink, SIDE))
    drawing = Drawing()
    drawing.load(page)
    np.testing.assert_array_equal(written(page), drawing.ink())


def test_without_a_stage_the_network_receives_something_else():
    page = Page((DASH,), framed(reading().ink, SIDE))
    usual = normalise(written(page))
    assert usual is not None
    images = picture_without_each(page, reading())
    assert list(images) == ["grey", "paper", "contrast"]
    # White paper becomes one blot.
    assert images["paper"].mean() > 2 * usual.image.mean()
    assert np.abs(images["grey"].astype(int) - usual.image).mean() < 10


def test_stages_that_are_off_already_are_not_left_out_once_more():
    page = Page((), framed(reading().ink, SIDE))
    images = picture_without_each(page, reading(), frozenset({"grey", "crop"}))
    assert list(images) == ["paper", "contrast"]


def test_a_stage_without_which_no_ink_is_left_is_absent():
    blank = read_picture(np.full((20, 20), 7, np.uint8))
    assert picture_without_each(Page(), blank) == {}
