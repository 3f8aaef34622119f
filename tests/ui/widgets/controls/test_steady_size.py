from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mlpstudio.ui.widgets.controls.steady_size import hold_size, release_size


class Requests(QObject):
    """Counts how often a widget's layout is asked to be made anew."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def test_a_held_label_grows_but_asks_for_no_layout_while_its_text_fits(qtbot):
    window, label = QWidget(), QLabel("Now: step 1,200")
    QHBoxLayout(window).addWidget(label)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    hold_size(label)
    qtbot.wait(0)
    width, requests = label.width(), Requests(window)
    for step in (1, 20, 999):
        label.setText(f"Now: step {step}")
        hold_size(label)
    qtbot.wait(0)
    assert requests.count == 0
    assert label.width() == width
    label.setText("Now: step 1,200,000,000")
    hold_size(label)
    qtbot.waitUntil(lambda: label.width() > width)
    qtbot.waitUntil(lambda: requests.count > 0)


def test_a_released_label_has_any_size_again(qtbot):
    label = QLabel("a long text")
    qtbot.addWidget(label)
    hold_size(label)
    release_size(label)
    label.setText("a")
    hold_size(label)
    assert label.width() == label.sizeHint().width()
