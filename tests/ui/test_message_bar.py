import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.theme import Theme


def test_a_message_bar_hides_when_there_is_nothing_to_say(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    assert bar.text() == ""
    bar.show_message("No data", "error", "Use other data")
    assert bar.text() == "No data"
    with qtbot.waitSignal(bar.fix_requested):
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    bar.show_message("")
    assert bar.text() == ""
    assert bar.isHidden()


@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_a_message_bar_puts_its_button_below_where_the_text_would_be_narrow(
    qtbot: QtBot, scale: float
) -> None:
    theme = Theme("light", scale)
    theme.apply()
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    bar = MessageBar()
    column.addWidget(bar)
    column.addStretch(1)
    bar.show_message("The design was edited: these curves are of the earlier design.", "info", "A")
    bar.button.setText("Start again")
    holder.show()
    text = bar.findChild(QLabel)
    assert text is not None
    for width, is_below in ((300, True), (1400, False)):
        holder.resize(width, 400)
        qtbot.waitUntil(lambda width=width: holder.width() == width and bar.width() > width - 40)
        assert (bar.button.y() >= text.geometry().bottom()) is is_below
        assert text.height() >= text.heightForWidth(text.width())  # nothing is cut off
        assert bar.rect().contains(bar.button.geometry())
        assert bar.button.width() >= bar.button.sizeHint().width()
    short = bar.height()
    bar.show_message("Short.")
    qtbot.waitUntil(lambda: bar.height() < short)
    theme.set_scale(1.0)
