"""How one panel brings another one to the front without knowing it."""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from mlpstudio.ui.docks import PanelDock
from mlpstudio.ui.panel_table import panels_in, workspaces


@runtime_checkable
class Arranged(Protocol):
    """A window with workspaces."""

    def show_workspace(self, workspace_id: str) -> None:
        """Switch to a workspace."""


def show_panel(widget: QWidget, panel_id: str, page: Mapping[str, object] | None = None) -> bool:
    """Bring a panel of the window that a widget is in to the front; False without such a window.

    Where the panel is not on screen, its workspace is: in the one at hand it would take room from
    the panels that belong there. A dock's parent is the main window even while it floats.

    Args:
        widget: In the window.
        panel_id: Identifier of the panel.
        page: What the panel is to turn to, as it keeps it itself.
    """
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QMainWindow):
        parent = parent.parentWidget()
    dock = None if parent is None else parent.findChild(QDockWidget, panel_id)
    if not isinstance(dock, PanelDock):
        return False
    home = _home(panel_id)
    if dock.isHidden() and home and isinstance(parent, Arranged):
        parent.show_workspace(home)
    dock.show()
    dock.raise_()
    dock.setFocus()
    if page:
        dock.restore(dict(page))
    return True


def _home(panel_id: str) -> str:
    """Return the first workspace that a panel is designed into, "" for none."""
    at_home = (one.id for one in workspaces() if panel_id in panels_in(one.layout))
    return next(at_home, "")
