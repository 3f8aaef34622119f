import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.pixel_image import PixelImage

# Showing a tooltip: the offscreen platform has no window manager.
pytestmark = pytest.mark.qt_log_ignore("does not support raise")


@pytest.fixture
def image(qtbot: QtBot, qapp: object) -> PixelImage:
    theme = Theme("light")
    theme.apply()
    image = PixelImage(theme, (28, 28), 1 / 255)
    qtbot.addWidget(image)
    image.resize(86, 86)  # three screen pixels each
    image.show()
    qtbot.waitExposed(image)
    pixels = np.zeros((28, 28), np.uint8)
    pixels[14, 9] = 212
    image.set_pixels(pixels)
    return image


def test_each_pixel_is_a_crisp_square(image: PixelImage) -> None:
    shown = image.grab().toImage()
    lit = {
        (x, y) for x in range(1, 85) for y in range(1, 85) if shown.pixelColor(x, y).red() == 212
    }
    assert lit == {(1 + 9 * 3 + i, 1 + 14 * 3 + j) for i in range(3) for j in range(3)}


def test_pointing_at_a_pixel_tells_its_value(qtbot: QtBot, image: PixelImage) -> None:
    qtbot.mouseMove(image, QPoint(1 + 9 * 3 + 1, 1 + 14 * 3 + 1))
    assert image.reading() == "row 14, column 9: 212 → 0.831"
    assert QToolTip.text() == image.reading()
    qtbot.mouseMove(image, QPoint(0, 40))
    assert image.reading() == ""


def test_arrow_keys_walk_over_the_pixels(qtbot: QtBot, image: PixelImage) -> None:
    image.setFocus()
    qtbot.keyClick(image, Qt.Key.Key_Left)
    assert image.reading().startswith("row 14, column 14:")
    for _ in range(5):
        qtbot.keyClick(image, Qt.Key.Key_Left)
    assert image.reading() == "row 14, column 9: 212 → 0.831"
    for _ in range(30):
        qtbot.keyClick(image, Qt.Key.Key_Down)
    qtbot.keyClick(image, Qt.Key.Key_A)
    assert image.reading() == "row 27, column 9: 0 → 0.000"
    image.clearFocus()


def test_nothing_to_show_is_an_empty_place_without_values(qtbot: QtBot, image: PixelImage) -> None:
    image.set_pixels(None)
    assert not image.pixels.any()
    assert image.grab().toImage().pixelColor(43, 43) == image._theme.color("raised")
    qtbot.mouseMove(image, QPoint(1 + 9 * 3 + 1, 1 + 14 * 3 + 1))
    assert image.reading() == ""
    image.set_pixels(np.zeros((28, 28), np.uint8))
    assert image.grab().toImage().pixelColor(80, 80).red() == 0


def test_a_larger_widget_magnifies_by_whole_steps(image: PixelImage) -> None:
    image.resize(130, 120)
    shown = image.grab().toImage()
    lit = [(x, y) for x in range(130) for y in range(120) if shown.pixelColor(x, y).red() == 212]
    assert len(lit) == 16
