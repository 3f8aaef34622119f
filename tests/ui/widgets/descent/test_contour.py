from collections.abc import Iterator

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.contour import ARROW_PIXELS, ContourScene, Walker

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[ContourScene]:
    theme = Theme("light")
    theme.apply()
    window = QWidget()  # a plot of pyqtgraph that is a window takes itself apart when closed
    qtbot.addWidget(window)
    widget = ContourScene(theme, n_walkers=2, parent=window)
    widget.resize(500, 300)
    window.show()
    qtbot.waitExposed(window)
    widget.set_frame((-2.0, 2.0), (-2.0, 2.0))
    widget.grab()  # the axes take their width when they are painted
    yield widget
    window.close()


def pixel_at(scene: ContourScene, x: float, y: float) -> QPoint:
    return scene.mapFromScene(scene.view.mapViewToScene(QPointF(x, y)))


def walker(scene: ContourScene, downhill: tuple[float, float] = (0.6, -0.8)) -> Walker:
    places = np.array([[-1.0, 1.0], [0.0, 0.5], [0.5, 0.0]])
    return Walker(scene.theme.category(1), places, downhill)


@pytest.mark.parametrize("size", [(500, 300), (300, 500), (420, 400)])
def test_the_frame_is_visible_and_units_are_equally_long(
    scene: ContourScene, size: tuple[int, int]
):
    scene.resize(*size)
    QApplication.sendPostedEvents()
    (left, right), (bottom, top) = scene.visible()
    across, up = scene.pixels_per_unit()
    assert across == pytest.approx(up, rel=1e-6)
    assert max(left, bottom) <= -2.0 + 1e-9
    assert min(right, top) >= 2.0 - 1e-9
    assert min(right - left, top - bottom) == pytest.approx(4.0)


def test_another_frame_asks_for_the_surface(scene: ContourScene, qtbot: QtBot):
    with qtbot.waitSignal(scene.visible_changed):
        scene.set_frame((0.0, 1.0), (0.0, 3.0))
    assert scene.visible()[1] == pytest.approx((0.0, 3.0))


def test_a_surface_lies_where_it_is_visible_the_right_way_up(scene: ContourScene):
    shades = np.zeros((40, 40))
    shades[20:, 20:] = 1.0  # the upper right quarter is high
    scene.set_surface(shades, np.array([[[-1.0, -1.0], [1.0, -1.0]]]))
    picture = scene.grab().toImage()
    high = picture.pixelColor(pixel_at(scene, 1.0, 1.0))
    low = picture.pixelColor(pixel_at(scene, -1.0, 1.0))
    low_too = picture.pixelColor(pixel_at(scene, 1.0, -1.5))
    assert high.lightness() < low.lightness() - 40
    assert abs(low.lightness() - low_too.lightness()) <= 2
    line = picture.pixelColor(pixel_at(scene, 0.0, -1.0))
    assert line.lightness() < low.lightness() - 10


def test_walkers_that_take_no_part_are_hidden(scene: ContourScene):
    scene.show_walkers([walker(scene), None])
    shown, hidden = scene.tracks
    assert all(item.isVisible() for item in shown.items)
    assert not any(item.isVisible() for item in hidden.items)
    assert_allclose(shown.line.getData()[0], [-1.0, 0.0, 0.5])


def test_arrows_have_their_share_of_the_longest_in_pixels(scene: ContourScene):
    across, up = scene.pixels_per_unit()
    for share in (1.0, 0.5):
        scene.show_walkers([walker(scene, (0.6 * share, -0.8 * share)), None])
        xs, ys = scene.tracks[0].head.getData()
        tip = np.array([(xs[0] - 0.5) * across, ys[0] * up])
        assert_allclose(tip, ARROW_PIXELS * share * np.array([0.6, -0.8]), rtol=1e-6)


def test_where_it_is_flat_there_is_no_arrow(scene: ContourScene):
    scene.show_walkers([walker(scene, (0.0, 0.0)), None])
    track = scene.tracks[0]
    assert track.point.isVisible()
    assert not track.shaft.isVisible()
    assert not track.head.isVisible()


def test_only_named_minima_get_labels_and_new_ones_replace_old_ones(scene: ContourScene):
    scene.set_minima([(0.0, 0.0, "global minimum"), (1.0, 1.0, "")])
    assert scene.labels() == ["global minimum"]
    scene.set_minima([(0.0, 0.0, "")])
    assert scene.labels() == []


def test_a_click_asks_for_that_start(scene: ContourScene, qtbot: QtBot):
    with qtbot.waitSignal(scene.start_settled), qtbot.waitSignal(scene.start_moved) as asked:
        qtbot.mouseClick(scene.viewport(), LEFT, pos=pixel_at(scene, -1.0, 1.5))
    assert asked.args == pytest.approx([-1.0, 1.5], abs=0.03)


def test_moving_the_pointer_tells_where_it_is(scene: ContourScene, qtbot: QtBot):
    with (
        qtbot.waitSignal(scene.hovered) as told,
        qtbot.assertNotEmitted(scene.start_moved),
    ):
        qtbot.mouseMove(scene.viewport(), pixel_at(scene, 0.5, 0.5))
    assert told.args == pytest.approx([0.5, 0.5], abs=0.03)


def test_a_drag_asks_for_places_within_the_picture(scene: ContourScene, qtbot: QtBot):
    qtbot.mousePress(scene.viewport(), LEFT, pos=pixel_at(scene, 0.0, 0.0))
    with qtbot.waitSignal(scene.start_moved) as asked:
        qtbot.mouseMove(scene.viewport(), QPoint(3, 3))
    (left, _), (_, top) = scene.visible()
    assert asked.args[0] == left
    assert asked.args[1] == pytest.approx(top, abs=0.1)
    qtbot.mouseRelease(scene.viewport(), LEFT, pos=QPoint(3, 3))


def test_leaving_is_told(scene: ContourScene, qtbot: QtBot):
    with qtbot.waitSignal(scene.left):
        QApplication.sendEvent(scene, QEvent(QEvent.Type.Leave))


def test_arrow_keys_move_the_start(scene: ContourScene, qtbot: QtBot):
    scene.set_start(0.0, 0.0)
    (left, right), _ = scene.visible()
    stride = (right - left) / 50
    for key, place in (
        (Qt.Key.Key_Right, [stride, 0.0]),
        (Qt.Key.Key_Up, [0.0, stride]),
        (Qt.Key.Key_Left, [-stride, 0.0]),
        (Qt.Key.Key_Down, [0.0, -stride]),
    ):
        with qtbot.waitSignal(scene.start_moved) as asked:
            qtbot.keyClick(scene, key)
        assert asked.args == pytest.approx(place)
    with qtbot.assertNotEmitted(scene.start_moved):
        qtbot.keyClick(scene, Qt.Key.Key_A)


def test_a_new_theme_recolours_the_tracks(scene: ContourScene):
    scene.show_walkers([walker(scene), None])
    scene.theme.set_mode("dark")
    assert scene.tracks[0].point.pen().color() == scene.theme.color("surface")
