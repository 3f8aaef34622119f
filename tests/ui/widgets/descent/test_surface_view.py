import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.relief import HIGHEST, Relief, View
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.contour import Walker
from mlpstudio.ui.widgets.descent.surface_scene import Finish
from mlpstudio.ui.widgets.descent.surface_view import DEGREES_PER_PIXEL, KEY_DEGREES, SurfaceView

LEFT = Qt.MouseButton.LeftButton


def show_surface(widget: SurfaceView, name: str = "bowl") -> None:
    grid = surfaces.grid(surfaces.get(name), 41)
    widget.set_relief(Relief.of(*grid), surfaces.contours(*grid, 8))


@pytest.fixture
def view(qtbot: QtBot) -> SurfaceView:
    theme = Theme("light")
    theme.apply()
    widget = SurfaceView(theme)
    qtbot.addWidget(widget)
    widget.resize(420, 300)
    show_surface(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def walker(places: list[list[float]]) -> Walker:
    return Walker(QColor("#d00000"), np.array(places), (0.0, 0.0))


def drag(qtbot: QtBot, view: SurfaceView, way: QPoint) -> None:
    begin = QPoint(200, 150)
    qtbot.mousePress(view, LEFT, pos=begin)
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(view, begin + way * share)
    qtbot.mouseRelease(view, LEFT, pos=begin + way)


def turn_wheel(view: SurfaceView, notches: int) -> None:
    at = QPointF(200, 150)
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    assert event.isAccepted()


def painted(view: SurfaceView, finish: Finish = Finish.SMOOTH) -> QImage:
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    view.paint_on(painter, 1.0, finish)
    painter.end()
    return image


def test_a_drag_turns_as_far_as_the_pointer_goes(view: SurfaceView, qtbot: QtBot):
    before = view.view
    with qtbot.waitSignal(view.turned):
        drag(qtbot, view, QPoint(60, -20))
    assert view.view.azimuth == pytest.approx(before.azimuth + 60 * DEGREES_PER_PIXEL)
    assert view.view.elevation == pytest.approx(before.elevation - 20 * DEGREES_PER_PIXEL)


def test_moving_without_a_button_turns_nothing(view: SurfaceView, qtbot: QtBot):
    before = view.view
    qtbot.mouseMove(view, QPoint(60, 60))
    drag(qtbot, view, QPoint(0, 0))
    qtbot.mouseMove(view, QPoint(260, 160))
    assert view.view == before


def test_a_long_drag_ends_above(view: SurfaceView, qtbot: QtBot):
    drag(qtbot, view, QPoint(0, 900))
    assert view.view.elevation == HIGHEST


def test_the_wheel_zooms_and_back_again(view: SurfaceView):
    scale = view.seen().screen.scale
    turn_wheel(view, 2)
    assert view.seen().screen.scale == pytest.approx(1.44 * scale)
    turn_wheel(view, -2)
    assert view.zoom == pytest.approx(1.0)
    turn_wheel(view, 50)
    assert view.zoom == 4.0


def test_keys_turn_zoom_and_go_home(view: SurfaceView, qtbot: QtBot):
    home = View(10.0, 50.0)
    view.set_home(home)
    for key, azimuth, elevation in (
        (Qt.Key.Key_Right, 10 + KEY_DEGREES, 50.0),
        (Qt.Key.Key_Down, 10 + KEY_DEGREES, 50 + KEY_DEGREES),
        (Qt.Key.Key_Left, 10.0, 50 + KEY_DEGREES),
        (Qt.Key.Key_Up, 10.0, 50.0),
    ):
        qtbot.keyClick(view, key)
        assert (view.view.azimuth, view.view.elevation) == (azimuth, elevation)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == pytest.approx(1.2)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(1.0)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert (view.view, view.zoom) == (home, 1.0)


def test_a_double_click_goes_home(view: SurfaceView, qtbot: QtBot):
    drag(qtbot, view, QPoint(90, 10))
    turn_wheel(view, 1)
    qtbot.mouseDClick(view, LEFT, pos=QPoint(100, 100))
    qtbot.mouseRelease(view, LEFT, pos=QPoint(100, 100))
    assert (view.view, view.zoom) == (View(), 1.0)


def test_it_is_rough_while_it_turns_and_fine_afterwards(view: SurfaceView, qtbot: QtBot):
    drag(qtbot, view, QPoint(30, 0))
    assert view._finish is Finish.ROUGH
    qtbot.waitUntil(lambda: view._finish is Finish.LINED)
    assert not view._rest.isActive()


def test_the_ground_is_painted_once_while_only_trails_move(view: SurfaceView):
    painted(view)
    ground = view._scene._ground
    view.show_walkers([walker([[-2.0, 1.0], [0.0, 0.5]])])
    painted(view)
    assert view._scene._ground is ground
    view.set_view(View(0.0, 30.0), 1.0)
    painted(view)
    assert view._scene._ground is not ground


def test_walkers_stand_on_the_relief_and_are_drawn(view: SurfaceView):
    view.set_view(View(0.0, 90.0), 1.0)  # from above: like the map
    view.show_walkers([walker([[0.0, 0.0], [1.5, 1.5]]), None])
    screen = view.seen().screen
    (trail,) = view.seen().trails
    assert trail.end.at.x() == pytest.approx(screen.x + 0.5 * screen.scale)
    assert trail.end.at.y() == pytest.approx(screen.y - 0.5 * screen.scale)
    assert painted(view).pixelColor(trail.end.at.toPoint()).name() == "#d00000"


def test_what_is_behind_is_faint(view: SurfaceView):
    show_surface(view, "ravine")
    view.set_view(View(0.0, 20.0), 1.0)  # the near wall hides the valley
    view.show_walkers([walker([[-3.0, 2.3], [-3.0, 0.0]])])
    (trail,) = view.seen().trails
    assert trail.end.is_hidden
    assert trail.hidden
    assert trail.seen
    color = painted(view).pixelColor(trail.end.at.toPoint())
    assert color.red() < 0xD0 or color.green() > 20
    view.set_view(View(0.0, 80.0), 1.0)
    assert not view.seen().trails[0].end.is_hidden


def test_who_has_left_the_relief_has_no_point(view: SurfaceView):
    view.show_walkers([walker([[1.0, 1.0], [50.0, 1.0]]), walker([[np.inf, np.nan]])])
    assert [trail.end.is_somewhere for trail in view.seen().trails] == [False, False]
    painted(view)


def test_gaps_are_left_out(view: SurfaceView):
    xs, ys, values = surfaces.grid(surfaces.get("bowl"), 41)
    view.set_view(View(0.0, 90.0), 1.0)
    middle = QPoint(round(view.seen().screen.x), round(view.seen().screen.y))
    assert painted(view).pixelColor(middle) != QColor("white")
    values = np.where(np.hypot(xs, ys[:, np.newaxis]) < 1.0, np.nan, values)
    view.set_relief(Relief.of(xs, ys, values), np.empty((0, 2, 2)))
    assert painted(view).pixelColor(middle) == QColor("white")
    view.set_relief(Relief.of(xs, ys, np.full_like(values, np.nan)), np.empty((0, 2, 2)))
    painted(view, Finish.LINED)


def test_high_ground_is_darker_and_lines_are_drawn_when_it_rests(view: SurfaceView):
    view.set_view(View(0.0, 90.0), 1.0)
    screen = view.seen().screen
    smooth, lined = painted(view), painted(view, Finish.LINED)
    middle = smooth.pixelColor(round(screen.x), round(screen.y))
    corner = smooth.pixelColor(round(screen.x - 0.9 * screen.scale), round(screen.y))
    assert corner.lightness() < middle.lightness() - 20
    assert smooth != lined


def test_minima_and_start_are_marked(view: SurfaceView):
    bare = painted(view)
    view.set_minima([(0.0, 0.0, "global minimum"), (40.0, 0.0, "outside")])
    view.set_start(-2.0, 1.0)
    seen = view.seen()
    assert [mark.is_somewhere for mark in seen.minima] == [True, False]
    assert seen.start is not None
    assert not seen.start.is_hidden
    assert painted(view) != bare


def test_the_pointer_is_told_of(view: SurfaceView, qtbot: QtBot):
    with qtbot.waitSignal(view.pointed):
        QApplication.sendEvent(view, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    with qtbot.waitSignal(view.left):
        QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))


def test_without_a_surface_there_is_nothing(qtbot: QtBot):
    widget = SurfaceView(Theme("dark"))
    qtbot.addWidget(widget)
    assert widget.seen() is None
    assert painted(widget) == painted(widget)


def test_the_theme_changes_live(view: SurfaceView, qtbot: QtBot):
    light = painted(view)
    view._theme.set_mode("dark")
    assert painted(view) != light
