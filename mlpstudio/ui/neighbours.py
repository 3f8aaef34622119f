"""How one panel brings another one to the front without knowing it."""

from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget


def show_panel(widget: QWidget, panel_id: str) -> bool:
    """Bring a panel of the window that a widget is in to the front; False without such a window.

    A dock's parent is the main window even while it floats.
    """
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QMainWindow):
        parent = parent.parentWidget()
    dock = None if parent is None else parent.findChild(QDockWidget, panel_id)
    if not isinstance(dock, QDockWidget):
        return False
    dock.show()
    dock.raise_()
    dock.setFocus()
    return True
