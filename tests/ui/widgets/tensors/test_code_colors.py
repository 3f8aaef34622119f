import numpy as np
from PySide6.QtGui import QColor

from mlpstudio.labs.tensors.tensor_facts import N_SHADES, NO_NUMBER
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors.code_colors import code_pixmap, palettes


def test_every_code_has_the_colour_of_its_place_on_the_gradient(qapp: object) -> None:
    theme = Theme("light")
    rising, signed = palettes(theme)
    for palette, gradient in ((rising, theme.colors.sequential), (signed, theme.colors.diverging)):
        assert len(palette) == NO_NUMBER + 1
        assert QColor(palette[0]) == QColor(*gradient[0].tolist()[:3])
        assert QColor(palette[N_SHADES - 1]) == QColor(*gradient[255].tolist()[:3])
        assert QColor(palette[NO_NUMBER]) == theme.color("error")
    assert QColor(signed[N_SHADES // 2]) == QColor(theme.colors.zero)


def test_a_pixmap_has_a_pixel_for_each_code(qapp: object) -> None:
    palette = palettes(Theme("light"))[0]
    codes = np.array([[0, 254, 255], [10, 20, 30]], np.uint8)
    image = code_pixmap(codes, palette).toImage()
    assert (image.width(), image.height()) == (3, 2)
    found = [[image.pixel(x, y) for x in range(3)] for y in range(2)]
    assert found == [[palette[code] for code in row] for row in codes.tolist()]
