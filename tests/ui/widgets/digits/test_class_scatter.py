import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.class_scatter import ClassScatter


@pytest.fixture
def scatter(qtbot: QtBot) -> ClassScatter:
    widget = ClassScatter(Theme("light"))
    qtbot.addWidget(widget)
    widget.resize(300, 300)
    points = np.array([[0.0, 0.0], [4.0, 0.0], [0.0, 2.0]])
    widget.show_points(points, np.array([0, 1, 1]), ("cat", "dog"))
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_scales_are_equal_and_up_is_up(scatter: ClassScatter) -> None:
    places = scatter.places()
    assert places[1, 0] - places[0, 0] == pytest.approx(2 * (places[0, 1] - places[2, 1]))
    assert places[2, 1] < places[0, 1]


def test_points_have_the_colour_of_their_class(scatter: ClassScatter) -> None:
    image = scatter.grab().toImage()
    for (x, y), label in zip(scatter.places(), (0, 1, 1), strict=True):
        assert image.pixelColor(int(x), int(y)) == scatter._theme.category(label)


def test_a_click_on_a_point_picks_it(qtbot: QtBot, scatter: ClassScatter) -> None:
    x, y = scatter.places()[2]
    with qtbot.waitSignal(scatter.picked) as picked:
        place = QPointF(x + 2, y).toPoint()
        qtbot.mouseClick(scatter, Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == [2]
    assert scatter.point_at(QPointF(x + 60, y)) is None


def test_all_points_in_one_place_are_drawn(scatter: ClassScatter) -> None:
    scatter.show_points(np.ones((5, 2)), np.zeros(5, np.int64), ("cat",))
    assert np.isfinite(scatter.places()).all()
    assert not scatter.grab().isNull()
