"""The big map: where places are, and what it tells of the pointer."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plane.input_map import InputMap
from mlpstudio.ui.widgets.plane.input_paint import Dots, MapPicture
from mlpstudio.ui.widgets.plane.map_image import as_image, diverging_colors


@pytest.fixture
def view(qtbot: QtBot) -> InputMap:
    theme = Theme("light")
    theme.apply()
    widget = InputMap(theme)
    qtbot.addWidget(widget)
    widget.resize(300, 280)
    widget.show()
    qtbot.waitExposed(widget)
    dots = Dots(
        np.array([[0.0, 0.0], [2.0, 1.0]]), np.array([0, 1]), np.array([False, True]), True
    )
    lines = np.array([[1.0, 0.0, -1.0], [0.0, 0.0, 1.0], [1.0, 1.0, 90.0]])
    widget.show_picture(
        MapPicture(
            as_image(diverging_colors(np.zeros((4, 4)), theme)),
            np.array([-1.0, -2.0]),
            np.array([3.0, 2.0]),
            ("x₁", "x₂"),
            ("A", "B"),
            np.array([[[0.0, 0.0], [1.0, 1.0]]]),
            lines,
            0,
            (dots,),
        )
    )
    return widget


def color_at(view: InputMap, x: float, y: float) -> tuple[int, ...]:
    (at,) = view.frame.to_pixels(np.array([[x, y]]))
    return view.grab().toImage().pixelColor(QPoint(round(at[0]), round(at[1]))).getRgb()[:3]


def test_places_and_pixels_are_each_others_inverse(view: InputMap) -> None:
    (at,) = view.frame.to_pixels(np.array([[1.5, -0.5]]))
    assert view.frame.to_place(QPointF(*at)) == pytest.approx((1.5, -0.5))
    low, high = view.frame.to_pixels(np.array([[-1.0, -2.0], [3.0, 2.0]]))
    assert low[1] > high[1]  # pixels are counted from above


def test_the_line_of_a_neuron_is_drawn_where_its_sum_is_0(view: InputMap) -> None:
    accent = view._theme.color("accent").getRgb()[:3]
    assert np.abs(np.subtract(color_at(view, 1.0, -1.5), accent)).max() < 60
    assert np.abs(np.subtract(color_at(view, -0.5, -1.5), accent)).max() > 60


def test_the_pointer_takes_the_cross_along_and_away(qtbot: QtBot, view: InputMap) -> None:
    (at,) = view.frame.to_pixels(np.array([[1.0, 1.0]]))
    with qtbot.waitSignal(view.pointed) as told:
        QTest.mouseMove(view, QPoint(round(at[0]), round(at[1])))
    assert told.args[0] == pytest.approx((1.0, 1.0), abs=0.02)
    with qtbot.waitSignal(view.pointed) as told:
        QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert told.args == [None]
