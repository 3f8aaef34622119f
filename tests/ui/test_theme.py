import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from mlpstudio.paths import resource
from mlpstudio.ui.theme import DARK, LIGHT, Colors, Theme


def luminance(color: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [c / 255 for c in QColor(color).getRgb()[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    lighter, darker = sorted((luminance(a), luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colors", [LIGHT, DARK])
@pytest.mark.parametrize("text", ["text", "muted", "accent", "error", "warning", "good"])
@pytest.mark.parametrize("ground", ["window", "surface", "raised"])
def test_text_can_be_read_on_every_ground(colors: Colors, text: str, ground: str) -> None:
    assert contrast(getattr(colors, text), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_the_diverging_map_runs_from_negative_over_zero_to_positive(colors: Colors) -> None:
    table = colors.diverging
    assert table.shape == (256, 4)
    for place, name in ((0, "negative"), (255, "positive")):
        assert tuple(table[place]) == QColor(getattr(colors, name)).getRgb()
    middle = np.array(QColor(colors.zero).getRgb())
    assert np.abs(table[127].astype(int) - middle).max() <= 2


def test_switching_tells_everybody_and_changes_the_palette(qtbot: QtBot) -> None:
    theme = Theme("light")
    theme.apply()
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.is_dark
    assert theme.color("window") == QColor(DARK.window)


def test_larger_text_scales_every_size(qtbot: QtBot) -> None:
    theme = Theme("light")
    before = theme.font().pixelSize()
    theme.set_scale(1.5)
    assert theme.font().pixelSize() == round(1.5 * before)
    theme.set_scale(1.0)


def test_every_icon_draws_something_in_the_colour_asked_for(qtbot: QtBot) -> None:
    theme = Theme("light")
    names = sorted(path.stem for path in resource("icons").glob("*.svg"))
    assert len(names) > 25
    for name in names:
        image = theme.icon(name, "accent").pixmap(QSize(32, 32)).toImage()
        drawn = sum(image.pixelColor(x, y).alpha() > 0 for x in range(32) for y in range(32))
        assert drawn > 15, name


def test_every_icon_is_used_somewhere() -> None:
    sources = "\n".join(
        path.read_text("utf-8") for path in resource().parent.joinpath("mlpstudio").rglob("*.py")
    )
    unused = [
        path.name
        for path in resource("icons").glob("*.svg")
        if f'"{path.stem}"' not in sources and f'"{path.name}"' not in sources
    ]
    assert unused == []
