"""Content that scrolls up and down where it is too tall, never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


def scroll(outside: QWidget, inside: QWidget) -> QScrollArea:
    """Fill a widget without a layout with content that scrolls.

    Args:
        outside: Gets a layout without margins.
        inside: The content; it is as wide as there is room.

    Returns:
        The area between the two, which takes no focus of its own.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    whole = QVBoxLayout(outside)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(area)
    return area
