import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.labs.digits.robustness import DISTURBANCES, Curve
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.robustness_plot import RobustnessPlot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme("light")
    theme.apply()
    return theme


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme) -> RobustnessPlot:
    plot = RobustnessPlot(theme, "0123456789")
    qtbot.addWidget(plot)
    plot.resize(360, 220)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def rotation() -> Curve:
    """A 3 within 20°, an 8 beyond on the right, and a hint of a 5 on the left."""
    values = DISTURBANCES["rotation"].values()
    outputs = np.full((len(values), 10), 0.01)
    outputs[:, 3] = np.where(np.abs(values) <= 20, 0.9, 0.1)
    outputs[values > 20, 8] = 0.8
    outputs[values < -20, 5] = 0.2
    outputs[values < -20, 3] = 0.5
    return Curve("rotation", values, outputs)


def place_of(plot: RobustnessPlot, value: float) -> QPoint:
    return plot.mapFromScene(plot.view.mapViewToScene(QPointF(value, 0.5)))


def named(plot: RobustnessPlot) -> list[str]:
    return [text.toPlainText() for text in plot._labels if text.isVisible()]


def test_without_a_drawing_it_says_what_to_do(plot: RobustnessPlot) -> None:
    assert plot.curve is None
    assert plot._hint.isVisible()
    assert not plot.plot_item.isVisible()
    plot.show_curve(rotation())
    assert not plot._hint.isVisible()
    assert plot.plot_item.isVisible()
    plot.show_curve(None)
    assert plot._hint.isVisible()


def test_it_shows_a_curve_for_each_class(plot: RobustnessPlot) -> None:
    curve = rotation()
    plot.show_curve(curve)
    for class_, item in enumerate(plot.curves):
        x, y = item.getData()
        np.testing.assert_allclose(x, curve.values)
        np.testing.assert_allclose(y, curve.outputs[:, class_])
    assert plot.plot_item.getAxis("bottom").labelText == "Rotation to the left (°)"
    (left, right), (bottom, top) = plot.view.viewRange()
    assert (left, right) == (-60, 60)
    assert bottom == 0
    assert top > 1


def test_the_answer_and_its_rivals_are_named_and_coloured(
    plot: RobustnessPlot, theme: Theme
) -> None:
    plot.show_curve(rotation())
    assert named(plot) == ["3", "8"]
    pens = [item.opts["pen"] for item in plot.curves]
    assert pens[3].color() == theme.color("accent")
    assert pens[3].width() == 2
    assert pens[8].color().alpha() == pens[5].color().alpha() == 255
    assert pens[0].color().alpha() < 128


def test_where_the_answer_holds_is_shaded(plot: RobustnessPlot) -> None:
    curve = rotation()
    plot.show_curve(curve)
    assert plot._band.getRegion() == curve.holds == (-60, 18)


def test_names_stay_inside_the_plot(plot: RobustnessPlot) -> None:
    values = DISTURBANCES["noise"].values()
    outputs = np.zeros((41, 10))
    outputs[:, 1] = np.linspace(1, 0, 41)
    outputs[:, 2] = np.linspace(0, 1, 41)
    plot.show_curve(Curve("noise", values, outputs))
    area = plot.view.sceneBoundingRect().adjusted(-2, -2, 2, 2)
    for text in plot._labels:
        if text.isVisible():
            assert area.contains(text.mapRectToScene(text.boundingRect()))


def test_the_mark_is_moved_by_the_mouse(qtbot: QtBot, plot: RobustnessPlot) -> None:
    plot.show_curve(rotation())
    assert plot.value == 0
    told: list[float] = []
    plot.moved.connect(told.append)
    viewport = plot.viewport()
    qtbot.mousePress(viewport, LEFT, pos=place_of(plot, 24.0))
    qtbot.mouseMove(viewport, place_of(plot, -36.0))
    qtbot.mouseRelease(viewport, LEFT, pos=place_of(plot, -36.0))
    assert told == [24.0, -36.0]
    assert plot.value == plot._mark.value() == -36
    qtbot.mouseDClick(viewport, LEFT, pos=place_of(plot, 40.0))
    assert plot.value == 0


def test_the_mark_is_moved_by_keys(qtbot: QtBot, plot: RobustnessPlot) -> None:
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.value == 0  # there is nothing to move in
    plot.show_curve(rotation())
    told: list[float] = []
    plot.moved.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home):
        qtbot.keyClick(plot, key)
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    qtbot.keyClick(plot, Qt.Key.Key_A)
    assert told == [3.0, 6.0, 3.0, 0.0]


def test_another_drawing_leaves_the_mark_and_another_disturbance_puts_it_to_rest(
    plot: RobustnessPlot,
) -> None:
    plot.show_curve(rotation())
    plot.set_value(30.0)
    plot.show_curve(rotation())
    assert plot.value == 30
    values = DISTURBANCES["scale"].values()
    plot.show_curve(Curve("scale", values, np.eye(10)[np.zeros(41, int)]))
    assert plot.value == 1
    assert named(plot) == ["0"]


def test_the_axis_has_room_for_its_figures(
    qtbot: QtBot, plot: RobustnessPlot, theme: Theme
) -> None:
    axis = plot.plot_item.getAxis("left")
    plot.show_curve(rotation())
    qtbot.waitUntil(lambda: axis.width() > 30)
    before = axis.width()
    plot.show_curve(None)
    theme.set_scale(1.5)
    plot.show_curve(rotation())
    qtbot.waitUntil(lambda: axis.width() > 1.2 * before)


def test_every_disturbance_has_an_axis(plot: RobustnessPlot) -> None:
    assert len({plot.axis_text(name) for name in DISTURBANCES}) == len(DISTURBANCES)


def test_another_theme_changes_its_colours(plot: RobustnessPlot, theme: Theme) -> None:
    plot.show_curve(rotation())
    before = plot.curves[3].opts["pen"].color()
    theme.set_mode("dark")
    assert plot.curves[3].opts["pen"].color() == theme.color("accent") != before
