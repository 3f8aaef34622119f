from collections.abc import Iterator

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.curve_scene import TANGENT_PIXELS, CurveScene, CurveState

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[CurveScene]:
    theme = Theme("light")
    theme.apply()
    window = QWidget()  # a plot of pyqtgraph that is a window takes itself apart when closed
    qtbot.addWidget(window)
    widget = CurveScene(theme, parent=window)
    widget.resize(600, 320)
    window.show()
    qtbot.waitExposed(window)
    xs = np.linspace(-2.0, 2.0, 201)
    widget.set_curve(xs, xs**2, (0.0, 4.0), [(0.0, 0.0, "minimum")])
    widget.grab()  # the axes take their width when they are painted
    yield widget
    window.close()


def state(x: float = 1.5, next_x: float | None = 1.2) -> CurveState:
    past = np.array([2.0, 1.8])
    next_y = None if next_x is None else next_x**2
    return CurveState(x, x * x, 2 * x, past, past**2, next_x, next_y)


def pixel_at(scene: CurveScene, x: float, y: float) -> QPoint:
    return scene.mapFromScene(scene.view.mapViewToScene(QPointF(x, y)))


def test_the_curve_fills_the_width_and_its_values_fit(scene: CurveScene):
    (left, right), (bottom, top) = scene.view.viewRange()
    assert (left, right) == (-2.0, 2.0)
    assert bottom < 0.0
    assert top > 4.0
    assert scene.labels() == ["minimum"]


def test_another_curve_takes_the_labels_along(scene: CurveScene):
    xs = np.linspace(0.0, 1.0, 11)
    scene.set_curve(xs, xs, (0.0, 1.0), [(0.2, 0.2, "a"), (0.7, 0.7, "b")])
    assert scene.labels() == ["a", "b"]


def test_the_tangent_is_as_long_on_screen_whatever_its_slope(scene: CurveScene):
    for x in (0.0, 0.4, 1.9):
        scene.show_state(state(x))
        xs, ys = scene.items_by_name["tangent"].getData()
        across, up = scene.pixels_per_unit()
        assert_allclose(np.hypot(np.diff(xs) * across, np.diff(ys) * up), 2 * TANGENT_PIXELS)
        assert_allclose(np.diff(ys) / np.diff(xs), 2 * x, atol=1e-12)


def test_the_arrow_points_where_the_step_goes(scene: CurveScene):
    head = scene.items_by_name["head"]
    scene.show_state(state(1.5, 0.5))
    assert head.opts["symbol"] == "t3"
    scene.show_state(state(-1.5, -0.5))
    assert head.opts["symbol"] == "t2"


def test_a_step_too_short_to_see_has_no_arrow_head(scene: CurveScene):
    scene.show_state(state(1.5, 1.4999))
    assert len(scene.items_by_name["head"].data) == 0


def test_the_last_step_shows_no_next_point(scene: CurveScene):
    scene.show_state(state())
    assert len(scene.items_by_name["next"].data) == 1
    scene.show_state(state(next_x=None))
    assert len(scene.items_by_name["next"].data) == 0
    assert len(scene.items_by_name["head"].data) == 0


def test_a_click_asks_for_that_start(scene: CurveScene, qtbot: QtBot):
    place = pixel_at(scene, -1.0, 1.0)
    with qtbot.waitSignal(scene.start_settled), qtbot.waitSignal(scene.start_moved) as asked:
        qtbot.mouseClick(scene.viewport(), LEFT, pos=place)
    assert asked.args == pytest.approx([-1.0], abs=0.02)


def test_a_drag_asks_for_every_place_and_settles_once(scene: CurveScene, qtbot: QtBot):
    asked: list[float] = []
    settled: list[bool] = []
    scene.start_moved.connect(asked.append)
    scene.start_settled.connect(lambda: settled.append(True))
    qtbot.mousePress(scene.viewport(), LEFT, pos=pixel_at(scene, -1.0, 1.0))
    for x in (-0.5, 0.0, 0.5):
        qtbot.mouseMove(scene.viewport(), pixel_at(scene, x, 1.0))
    qtbot.mouseRelease(scene.viewport(), LEFT, pos=pixel_at(scene, 0.5, 1.0))
    assert_allclose(asked, [-1.0, -0.5, 0.0, 0.5], atol=0.02)
    assert settled == [True]


def test_a_drag_beyond_the_border_stays_in_the_picture(scene: CurveScene, qtbot: QtBot):
    with qtbot.waitSignal(scene.start_moved) as asked:
        qtbot.mousePress(scene.viewport(), LEFT, pos=QPoint(1, 50))
    assert asked.args == [-2.0]
    qtbot.mouseRelease(scene.viewport(), LEFT, pos=QPoint(1, 50))


def test_other_buttons_and_a_move_without_one_ask_for_nothing(scene: CurveScene, qtbot: QtBot):
    with qtbot.assertNotEmitted(scene.start_moved), qtbot.assertNotEmitted(scene.start_settled):
        qtbot.mouseClick(scene.viewport(), Qt.MouseButton.RightButton, pos=QPoint(200, 100))
        qtbot.mouseMove(scene.viewport(), QPoint(220, 100))


def test_arrow_keys_move_the_start_from_where_it_is(scene: CurveScene, qtbot: QtBot):
    scene.show_state(state())
    with qtbot.waitSignal(scene.start_moved) as asked:
        qtbot.keyClick(scene, Qt.Key.Key_Left)
    assert asked.args == [pytest.approx(2.0 - 4.0 / 50)]
    with qtbot.assertNotEmitted(scene.start_moved):
        qtbot.keyClick(scene, Qt.Key.Key_Up)


def test_a_new_theme_repaints_curve_and_background(scene: CurveScene):
    scene.show_state(state())
    before = scene.grab().toImage().pixelColor(300, 20)
    scene.theme.set_mode("dark")
    assert scene.items_by_name["curve"].opts["pen"].color() == scene.theme.color("text")
    assert scene.grab().toImage().pixelColor(300, 20) != before
