"""Where the Tab key leads in what is built later than its surroundings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(first: QWidget, parent: QWidget) -> None:
    """Let Tab lead from a widget into those inside a parent, and from there to where it led.

    Qt puts what comes into a window late at the end of its order.

    Args:
        first: In the same window.
        parent: Its children follow in the order in which they were made.
    """
    for child in parent.findChildren(QWidget):
        if _takes_tab(child) and child.window() is first.window():
            QWidget.setTabOrder(first, child)
            first = child


def before(widget: QWidget) -> QWidget:
    """Return the widget from which Tab leads to another one; itself when there is none."""
    previous = widget.previousInFocusChain()
    while previous is not None and previous is not widget and not _takes_tab(previous):
        previous = previous.previousInFocusChain()
    return previous or widget


def _takes_tab(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes_tab) and widget.focusProxy() is None
