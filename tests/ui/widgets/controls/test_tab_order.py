from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QSlider, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.widgets.controls import tab_order


def test_what_is_built_late_follows_where_it_stands(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, last, late = QLineEdit(), QLineEdit(), QWidget()
    column.addWidget(first)
    column.addWidget(last)
    inside = QVBoxLayout(late)
    number, text = QSpinBox(), QLineEdit()
    for widget in (number, QLabel("No stop for Tab"), text):
        inside.addWidget(widget)
    column.insertWidget(1, late)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    tab_order.follow(first, late)
    first.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
    assert seen == [number, text, last, first]
    assert tab_order.before(last) is text


def test_a_control_that_hands_its_focus_on_is_met_once(qtbot: QtBot) -> None:
    window, late, both = QWidget(), QWidget(), QWidget()
    column = QVBoxLayout(window)
    first, last, slider, field = QLineEdit(), QLineEdit(), QSlider(), QSpinBox()
    for widget in (first, late, last):
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    QVBoxLayout(late).addWidget(both)
    row = QVBoxLayout(both)
    row.addWidget(slider)
    row.addWidget(field)
    both.setFocusProxy(slider)
    both.show()
    tab_order.follow(first, late)
    first.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
    assert seen == [slider, field, last, first]
    assert both.focusProxy() is slider
    assert both.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_alone_in_a_window_a_widget_comes_before_itself(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    assert tab_order.before(field) is field
