"""The plane: where things are, tips that are dragged, keys, and what is pointed at."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mlpstudio.labs.plane import geometry, point_sets
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plane.plane_paint import tick_step
from mlpstudio.ui.widgets.plane.plane_picture import Arrow, Axis, Link, Mark, PlanePicture
from mlpstudio.ui.widgets.plane.plane_view import PlaneView

LEFT = Qt.MouseButton.LeftButton
FIGURE = point_sets.make("letter")
ARROWS = (
    Arrow("i", (0.0, 0.0), (1.0, 0.0), "î", "accent", True),
    Arrow("j", (0.0, 0.0), (0.0, 1.0), "ĵ", "negative", True),
    Arrow("b", (0.0, 0.0), (-1.0, -1.0), "b", "muted", False),
)
UNIT = geometry.square(np.eye(2), np.zeros(2))
FULL = PlanePicture(
    FIGURE,
    FIGURE.points,
    [np.array([[-1.0, 0.0], [1.0, 0.0]])],
    square=UNIT,
    is_mirrored=True,
    arrows=ARROWS,
    axes=(
        Axis((0.0, 0.0), (1.0, 0.0), "λ = 2", "warning"),
        Axis((0.5, 0.5), (0.0, -1.0), "λ = 1", "error", is_dashed=False),
    ),
    links=(Link((0.0, 0.0), (1.0, 1.0), "error", is_dashed=True),),
    marks=(Mark((1.0, 1.0), "p", "error"), Mark((1.0, 1.0), "q", "error", is_open=True)),
    boundary=np.array([[[0.0, 0.0], [1.0, 1.0]]]),
)


@pytest.fixture
def view(qtbot: QtBot) -> PlaneView:
    theme = Theme("light")
    theme.apply()
    widget = PlaneView(theme)
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    qtbot.waitExposed(widget)
    widget.show_picture(FULL)
    return widget


def test_places_and_pixels_are_each_others_inverse(view: PlaneView):
    assert view.to_place(view.to_pixel((1.25, -0.5))) == pytest.approx((1.25, -0.5))
    assert view.to_pixel((0.0, 1.0)).y() < view.to_pixel((0.0, 0.0)).y()
    bottom = view.to_pixel((0.0, -FULL.reach)).y()
    assert 0 < bottom < view.height()


def test_a_tip_is_dragged_to_round_numbers(view: PlaneView, qtbot: QtBot):
    heard: list[tuple[str, float, float]] = []
    view.dragged.connect(lambda *what: heard.append(what))
    qtbot.mousePress(view, LEFT, pos=view.to_pixel((1.0, 0.0)).toPoint())
    assert view.is_held
    view.show_picture(PlanePicture(FIGURE, FIGURE.points, reach=99.0))  # the scale stays
    target = view.to_pixel((0.72, 0.51))
    qtbot.mouseMove(view, target.toPoint())
    assert heard[-1] == ("i", 0.7, 0.5)
    with qtbot.waitSignal(view.released):
        qtbot.mouseRelease(view, LEFT, pos=target.toPoint())
    assert not view.is_held
    assert view.to_pixel((99.0, 0.0)).x() < view.width()


def test_what_is_no_handle_stays(view: PlaneView, qtbot: QtBot):
    with qtbot.assertNotEmitted(view.dragged):
        qtbot.mousePress(view, LEFT, pos=view.to_pixel((-1.0, -1.0)).toPoint())
        qtbot.mouseMove(view, view.to_pixel((1.0, 1.0)).toPoint())
        qtbot.mouseRelease(view, LEFT, pos=view.to_pixel((1.0, 1.0)).toPoint())
    assert not view.is_held


def test_keys_choose_a_tip_and_move_it(view: PlaneView, qtbot: QtBot):
    heard: list[tuple[str, float, float]] = []
    view.dragged.connect(lambda *what: heard.append(what))
    view.setFocus()
    assert view.current == "i"
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.current == "j"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_I)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_B)  # no handle: nothing
    assert heard == [("i", 1.1, 0.0), ("i", 1.0, -0.01), ("j", 0.0, 1.1), ("i", 0.9, 0.0)]
    view.show_picture(PlanePicture(FIGURE, FIGURE.points))
    assert view.current == ""
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert len(heard) == 4


def test_it_tells_what_the_pointer_is_at(view: PlaneView, qtbot: QtBot):
    heard: list[str] = []
    view.pointed.connect(heard.append)
    for place in ((0.0, 1.0), (0.5, 0.5), (-1.0, -1.0), (-1.0, 1.0)):
        QTest.mouseMove(view, view.to_pixel(place).toPoint())
    view.leaveEvent(None)  # type: ignore[arg-type]  # the event is not looked at
    assert heard == ["j", "square", "b", ""]


def test_a_lit_square_is_painted_stronger(view: PlaneView):
    place = view.to_pixel((0.7, 0.3)).toPoint()
    before = view.grab().toImage().pixelColor(place)
    view.light(frozenset({"square", "i"}))
    assert view.grab().toImage().pixelColor(place).saturation() > before.saturation()


@pytest.mark.parametrize("reach", [1e-9, 1.0, 1e6])
def test_any_reach_can_be_painted(view: PlaneView, reach: float):
    huge = PlanePicture(FIGURE, 1e9 * FIGURE.points, square=1e9 * UNIT, reach=reach)
    view.show_picture(huge)
    assert not view.grab().isNull()


@pytest.mark.parametrize("name", ["own", "spirals"])
def test_points_without_lines_and_no_points_at_all_can_be_painted(view: PlaneView, name: str):
    figure = point_sets.make(name, (((0.5, 0.5),),) if name == "spirals" else ())
    view.show_picture(PlanePicture(figure, figure.points))
    assert not view.grab().isNull()
    assert view.to_place(QPointF(view.rect().center())) is not None


def test_a_dot_is_a_line_of_one_point(view: PlaneView):
    figure = point_sets.make("own", (((1.0, 1.0),),))
    view.show_picture(PlanePicture(figure, figure.points))
    assert view.grab().toImage().pixelColor(view.to_pixel((1.0, 1.0)).toPoint()).lightness() < 150


@pytest.mark.parametrize(
    ("least", "step"), [(0.3, 0.5), (1.0, 1.0), (1.1, 2.0), (3.0, 5.0), (7.0, 10.0)]
)
def test_ticks_are_at_round_numbers(least: float, step: float):
    assert tick_step(least) == pytest.approx(step)
