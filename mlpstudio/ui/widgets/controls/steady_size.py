"""Widgets whose texts change many times a second, without the window being laid out each time."""

from PySide6.QtWidgets import QWidget

_ANY = 2**24 - 1
"""Qt's QWIDGETSIZE_MAX, which PySide6 leaves out."""


def hold_size(widget: QWidget) -> None:
    """Fix a widget at the size that its text needs, or keep a larger one that it had.

    Each new text of a label or button asks all layouts around it for their sizes again, after
    which Qt paints most of the window, unless its size is fixed. Called after a change of text,
    this lets it grow, but not shrink: what stands beside it would jump about.
    """
    wanted = widget.sizeHint().expandedTo(widget.minimumSize())
    if wanted != widget.minimumSize() or wanted != widget.maximumSize():
        widget.setFixedSize(wanted)


def release_size(widget: QWidget) -> None:
    """Let a widget have any size again, because what it says is of another kind now."""
    widget.setMinimumSize(0, 0)
    widget.setMaximumSize(_ANY, _ANY)
