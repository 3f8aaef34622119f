import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.labs.networks.report import Report
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.calibration_picture import CalibrationPicture


def picture(qtbot: QtBot) -> CalibrationPicture:
    widget = CalibrationPicture(Theme("light"))
    qtbot.addWidget(widget)
    widget.resize(300, 320)
    report = Report(np.array([[0.95, 0.05], [0.95, 0.05], [0.65, 0.35]]), np.array([0, 1, 0]))
    widget.show_calibration(report.calibration)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_bins_say_how_sure_and_how_right(qtbot: QtBot) -> None:
    widget = picture(qtbot)
    assert widget.text(9) == (
        "2 answers are 90 to 100 % sure, 95.0 % on average; 50.0 % of them are right."
    )
    assert widget.text(0) == "No answer is 0 to 10 % sure."


def test_a_bar_is_as_high_as_its_answers_are_right(qtbot: QtBot) -> None:
    widget = picture(qtbot)
    image, color = widget.grab().toImage(), widget._theme.color("training")
    column = widget.bin_rect(9)
    x = int(column.center().x())
    assert image.pixelColor(x, int(column.bottom()) - 4) == color
    assert image.pixelColor(x, int(column.center().y()) - 8) != color
    empty = widget.bin_rect(3)
    assert image.pixelColor(int(empty.center().x()), int(empty.bottom()) - 4) != color


def test_arrow_keys_read_the_bins(qtbot: QtBot) -> None:
    widget = picture(qtbot)
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    assert widget.accessibleDescription() == widget.text(0)
    qtbot.keyClick(widget, Qt.Key.Key_Left)
    assert widget.accessibleDescription() == widget.text(0)
