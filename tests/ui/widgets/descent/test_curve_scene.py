from collections.abc import Iterator

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.curve_scene import CurveScene
from mlpstudio.ui.widgets.descent.descent_items import (
    ITEMS_OF,
    TANGENT_PIXELS,
    Companion,
    CurveState,
)
from mlpstudio.ui.widgets.descent.secant_items import SecantState

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


# Gaps, and a secant in place of a descent


def data(item) -> list[float]:
    return [float(v) for part in item.getData() for v in part]


def test_a_step_into_nothing_has_an_arrow_but_no_end(scene: CurveScene):
    past = np.array([2.0])
    scene.show_state(CurveState(1.5, 2.25, 3.0, past, past**2, -0.5, float("nan")))
    assert data(scene.items_by_name["step"]) == [1.5, -0.5, 2.25, 2.25]
    assert data(scene.items_by_name["drop"]) == []
    assert len(scene.items_by_name["next"].data) == 0
    assert len(scene.items_by_name["head"].data) == 1


@pytest.mark.parametrize(("y", "slope"), [(float("nan"), 1.0), (float("inf"), float("nan"))])
def test_a_point_without_a_value_is_not_drawn(scene: CurveScene, y: float, slope: float):
    past = np.array([2.0])
    scene.show_state(CurveState(0.0, y, slope, past, past**2, 1.0, 1.0))
    assert len(scene.items_by_name["point"].data) == 0
    assert data(scene.items_by_name["tangent"]) == []
    scene.grab()


def test_a_curve_with_gaps_is_drawn(scene: CurveScene):
    xs = np.linspace(-1.0, 1.0, 101)
    ys = np.where(np.abs(xs) < 0.2, np.nan, xs)
    scene.set_curve(xs, ys, (-1.0, 1.0), [])
    scene.grab()


def test_labels_have_room_in_a_low_picture(scene: CurveScene):
    scene.resize(600, 120)
    scene.grab()
    bottom = scene.view.viewRange()[1][0]
    up = scene.pixels_per_unit()[1]
    assert (0.0 - bottom) * up > 20


def secant(x: float = 1.0, end_x: float = 1.5) -> SecantState:
    return SecantState(x, x * x, 2 * x, end_x, end_x * end_x)


def test_a_secant_takes_the_place_of_the_descent_and_gives_it_back(scene: CurveScene):
    scene.show_state(state())
    scene.show_secant(secant())
    assert scene.secant() == secant()
    visible = {name for name, item in scene.items_by_name.items() if item.isVisible()}
    assert visible == {"curve"}
    items = scene._difference.by_name
    assert all(item.isVisible() for item in items.values())
    assert_allclose(data(items["gap"]), [1.5, 1.5, 2.0, 2.25])  # tangent, curve
    assert_allclose(data(items["secant"]), [-2.0, 2.0, 1.0 - 3 * 2.5, 1.0 + 2.5])
    assert_allclose(data(items["tangent"]), [-2.0, 2.0, -5.0, 3.0])
    scene.show_state(state())
    assert scene.secant() is None
    assert not items["secant"].isVisible()
    assert scene.items_by_name["tangent"].isVisible()


def test_a_secant_without_an_end_is_only_a_tangent(scene: CurveScene):
    scene.show_secant(SecantState(1.0, 1.0, 2.0, 1.5, float("nan")))
    items = scene._difference.by_name
    assert data(items["secant"]) == data(items["gap"]) == data(items["legs"]) == []
    assert len(data(items["tangent"])) == 4
    scene.show_secant(SecantState(1.0, 1.0, 2.0, 1.0, 1.0))  # ε = 0
    assert data(items["secant"]) == []


def test_the_end_of_a_secant_is_dragged_by_itself_and_all_else_moves_the_point(
    scene: CurveScene, qtbot: QtBot
):
    scene.show_state(state())
    scene.show_secant(secant())
    ends: list[float] = []
    starts: list[float] = []
    scene.end_moved.connect(ends.append)
    scene.start_moved.connect(starts.append)
    viewport = scene.viewport()
    qtbot.mousePress(viewport, LEFT, pos=pixel_at(scene, 1.5, 2.25))
    qtbot.mouseMove(viewport, pixel_at(scene, 1.8, 2.25))
    qtbot.mouseRelease(viewport, LEFT, pos=pixel_at(scene, 1.8, 2.25))
    assert ends == pytest.approx([1.5, 1.8], abs=0.02)
    assert starts == []
    with qtbot.waitSignal(scene.start_settled):
        qtbot.mouseClick(viewport, LEFT, pos=pixel_at(scene, -1.0, 1.0))
    assert starts == pytest.approx([-1.0], abs=0.02)


def test_where_both_points_are_one_it_is_the_end_that_is_taken(scene: CurveScene, qtbot: QtBot):
    scene.show_state(state())
    scene.show_secant(secant(1.0, 1.001))
    with qtbot.waitSignal(scene.end_moved):
        qtbot.mouseClick(scene.viewport(), LEFT, pos=pixel_at(scene, 1.0, 1.0))


def test_arrow_keys_move_either_point_of_a_secant(scene: CurveScene, qtbot: QtBot):
    scene.show_state(state())
    scene.show_secant(secant())
    with qtbot.waitSignal(scene.start_moved) as start:
        qtbot.keyClick(scene, Qt.Key.Key_Left)
    assert start.args == [pytest.approx(1.0 - 4.0 / 50)]
    with qtbot.waitSignal(scene.end_moved) as end:
        qtbot.keyClick(scene, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert end.args == [pytest.approx(1.5 + 4.0 / 50)]


def test_labels_make_room_for_a_secant(scene: CurveScene):
    scene.show_secant(secant())
    text = scene._places[0][0]
    assert not text.isVisible()
    xs = np.linspace(-2.0, 2.0, 11)
    scene.set_curve(xs, xs**2, (0.0, 4.0), [(0.0, 0.0, "minimum")])
    assert not scene._places[0][0].isVisible()
    scene.show_state(state())
    assert scene._places[0][0].isVisible()


# A part that is lit, and a second ball


@pytest.mark.parametrize("part", ITEMS_OF)
def test_a_part_that_is_lit_looks_different_and_back_again(scene: CurveScene, part: str):
    scene.show_state(state())
    before = scene.grab().toImage()
    scene.light(part)
    assert scene.grab().toImage() != before
    scene.light("")
    assert scene.grab().toImage() == before


def test_a_lit_rate_is_a_thicker_step(scene: CurveScene):
    scene.light("rate")
    assert scene.items_by_name["step"].opts["pen"].widthF() == 4.0
    assert scene.items_by_name["tangent"].opts["pen"].widthF() == 1.5


def test_a_second_ball_has_a_colour_and_a_trail_of_its_own(scene: CurveScene):
    past = np.array([2.0])
    ball = Companion(-1.0, 1.0, past, past**2)
    scene.show_state(CurveState(1.5, 2.25, 3.0, past, past**2, 1.2, 1.44, ball))
    other = scene.items_by_name["other"]
    assert data(other) == [-1.0, 1.0]
    assert data(scene.items_by_name["other trail"]) == [2.0, 4.0]
    assert other.opts["brush"].color() != scene.items_by_name["point"].opts["brush"].color()
    scene.show_state(state())
    assert len(other.data) == 0
    assert len(scene.items_by_name["other trail"].data) == 0


def test_a_second_ball_without_a_height_is_not_drawn(scene: CurveScene):
    past = np.array([2.0])
    ball = Companion(-1.0, float("nan"), past, past**2)
    scene.show_state(CurveState(1.5, 2.25, 3.0, past, past**2, 1.2, 1.44, ball))
    assert len(scene.items_by_name["other"].data) == 0
