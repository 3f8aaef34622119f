import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.automation import drag
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.network.weight_canvas import Brush, WeightCanvas


@pytest.fixture
def canvas(qtbot: QtBot) -> WeightCanvas:
    widget = WeightCanvas(Theme("light"))
    qtbot.addWidget(widget)
    widget.resize(284, 284)
    image = np.zeros((28, 28), np.float32)
    image[0, 0] = -1.0
    widget.show_image(image)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_a_stroke_raises_or_lowers_what_it_crosses(canvas: WeightCanvas) -> None:
    told: list[str] = []
    canvas.stroke_begun.connect(lambda: told.append("begun"))
    canvas.painted.connect(lambda image: told.append("painted"))
    canvas.stroke_ended.connect(lambda: told.append("ended"))
    line = [canvas.position_of(14.5, 6.5 + x) for x in range(0, 16, 4)]
    drag(canvas, line)
    assert told == ["begun", *["painted"] * 4, "ended"]
    assert canvas.image is not None
    assert (canvas.image[14, 6:19] > 0.1).all()
    assert canvas.image[24, 12] == 0.0
    canvas.brush = Brush.LOWER
    drag(canvas, [canvas.position_of(24.5, 12.5)])
    assert canvas.image[24, 12] == pytest.approx(-0.15)
    canvas.brush = Brush.ERASE
    drag(canvas, [canvas.position_of(0.5, 0.5)])
    assert canvas.image[0, 0] == 0.0


def test_keys_walk_and_paint(qtbot: QtBot, canvas: WeightCanvas) -> None:
    canvas.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(canvas, key)
    with qtbot.waitSignal(canvas.stroke_ended):
        qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert canvas.image is not None
    assert canvas.image[0, 2] > 0.1
    assert canvas.reading() == f"row 0, column 2: {canvas.image[0, 2]:.3g}"


def test_a_press_outside_or_without_weights_paints_nothing(
    qtbot: QtBot, canvas: WeightCanvas
) -> None:
    canvas.resize(400, 284)
    with qtbot.assertNotEmitted(canvas.painted):
        drag(canvas, [canvas.position_of(14.0, -2.0)])
        canvas.show_image(None)
        drag(canvas, [canvas.position_of(0.5, 0.5)])
    assert canvas.reading() == ""
