import numpy as np
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.class_levels import ClassLevels


def test_bars_rise_above_zero_and_hang_below(qtbot: QtBot) -> None:
    widget = ClassLevels(Theme("light"))
    qtbot.addWidget(widget)
    widget.resize(200, 112)
    widget.show_levels(("cat", "dog"), np.array([2.0, -2.0]))
    image, middle = widget.grab().toImage(), 50
    assert image.pixelColor(50, middle - 8) == widget._theme.color("positive")
    assert image.pixelColor(150, middle + 8) == widget._theme.color("negative")
    assert image.pixelColor(150, middle - 12) != widget._theme.color("negative")
    assert widget.accessibleDescription() == "cat 2; dog −2"


def test_a_class_without_samples_has_no_bar(qtbot: QtBot) -> None:
    widget = ClassLevels(Theme("light"))
    qtbot.addWidget(widget)
    widget.resize(200, 112)
    widget.show_levels(("cat", "dog"), np.array([1.0, np.nan]))
    assert widget.accessibleDescription() == "cat 1; dog NaN"
    image = widget.grab().toImage()
    colors = {image.pixelColor(150, y).name() for y in range(20, 80)}
    assert widget._theme.color("positive").name() not in colors
