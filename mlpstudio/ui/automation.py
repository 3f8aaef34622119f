"""Driving the program from within, for the self-test, the screenshots and the benchmarks."""

import time
from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

SEVEN = ((0.28, 0.25), (0.50, 0.24), (0.73, 0.25), (0.62, 0.45), (0.52, 0.63), (0.45, 0.82))
"""A 7 in one stroke, in shares of the field's width and height."""


def wait_until(condition: Callable[[], bool], timeout: float) -> bool:
    """Run the event loop until a condition holds; return whether it came to hold.

    Args:
        condition: Asked a hundred times a second.
        timeout: Seconds.
    """
    loop, ends = QEventLoop(), time.monotonic() + timeout
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > ends else None)
    timer.start()
    if not condition():
        loop.exec()
    timer.stop()
    return condition()


def settle(seconds: float = 0.1) -> None:
    """Run the event loop for a while, so that layouts and paints that are due take place."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def drag(widget: QWidget, points: Iterable[QPointF]) -> None:
    """Press the left button at the first point, move through the others, release at the last."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    kind, last = QEvent.Type.MouseButtonPress, QPointF()
    for last in points:
        _send(widget, kind, last, left if kind is QEvent.Type.MouseButtonPress else none, left)
        kind = QEvent.Type.MouseMove
    _send(widget, QEvent.Type.MouseButtonRelease, last, left, none)


def _send(
    widget: QWidget,
    kind: QEvent.Type,
    place: QPointF,
    button: Qt.MouseButton,
    buttons: Qt.MouseButton,
) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    screen = QPointF(widget.mapToGlobal(place.toPoint()))
    event = QMouseEvent(kind, place, screen, button, buttons, modifiers)
    QCoreApplication.sendEvent(widget, event)


def stroke(widget: QWidget, shares: Iterable[tuple[float, float]]) -> list[QPointF]:
    """Return points in a widget's square field, twelve to each leg of the stroke."""
    side = min(widget.width(), widget.height())
    left, top = (widget.width() - side) / 2, (widget.height() - side) / 2
    corners = [QPointF(left + x * side, top + y * side) for x, y in shares]
    points = corners[:1]
    for before, after in pairwise(corners):
        points += [before + (after - before) * (k / 12) for k in range(1, 13)]
    return points
