"""Values as pixels: classes blended by probability, and colours around zero."""

import numpy as np
import pytest

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plane.map_image import as_image, class_colors, diverging_colors


@pytest.fixture
def theme(qapp) -> Theme:
    return Theme("light")


def test_certain_classes_have_their_colours_and_doubt_has_none(theme: Theme) -> None:
    P = np.array([[[1.0, 0.0], [0.5, 0.5], [0.0, 1.0]]])
    first, doubt, second = class_colors(P, theme, is_discrete=False)[0, :, :3].astype(int)
    ground = theme.color("surface").getRgb()[:3]
    assert doubt.tolist() == list(ground)
    for color, number in ((first, 0), (second, 1)):
        full = np.array(theme.category(number).getRgb()[:3])
        away = [
            np.abs(color - np.array(c)).sum()
            for c in (full, theme.category(1 - number).getRgb()[:3])
        ]
        assert away[0] < away[1]
    discrete = class_colors(P * 0.2 + [0.3, 0.0], theme, is_discrete=True)[0]
    assert (discrete[0, :3] == first).all()


def test_zero_lies_in_the_middle_of_the_diverging_colours(theme: Theme) -> None:
    low, zero, high = diverging_colors(np.array([[-2.0, 0.0, 2.0]]), theme)[0]
    assert (low == theme.colors.diverging[0]).all()
    assert (zero == theme.colors.diverging[128]).all()
    assert (high == theme.colors.diverging[255]).all()
    assert diverging_colors(np.full((2, 2), np.nan), theme).shape == (2, 2, 4)


def test_the_lowest_row_is_drawn_at_the_bottom(theme: Theme) -> None:
    image = as_image(diverging_colors(np.array([[-1.0, -1.0], [1.0, 1.0]]), theme))
    assert image.pixelColor(0, 1).getRgb() == tuple(theme.colors.diverging[0].tolist())
    assert image.pixelColor(1, 0).getRgb() == tuple(theme.colors.diverging[255].tolist())
