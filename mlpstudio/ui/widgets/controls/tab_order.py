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
    children = [child for child in parent.findChildren(QWidget) if _leads_anywhere(child)]
    # Qt moves nothing that hands its focus to a part of itself, such as a slider with a field; but
    # Tab that comes by finds it where it was, and jumps to that part.
    usual = [(child, child.focusPolicy(), child.focusProxy()) for child in children]
    for child in children:
        if child.window() is first.window():
            child.setFocusProxy(None)  # type: ignore[arg-type]  # None is taken for no proxy
            child.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            QWidget.setTabOrder(first, child)
            first = child
    for child, policy, proxy in usual:
        child.setFocusPolicy(policy)
        if proxy is not None:
            child.setFocusProxy(proxy)


def before(widget: QWidget) -> QWidget:
    """Return the widget from which Tab leads to another one; itself when there is none."""
    previous = widget.previousInFocusChain()
    while previous is not None and previous is not widget and not _takes_tab(previous):
        previous = previous.previousInFocusChain()
    return previous or widget


def _leads_anywhere(widget: QWidget) -> bool:
    return widget.focusProxy() is not None or _takes_tab(widget)


def _takes_tab(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes_tab) and widget.focusProxy() is None
