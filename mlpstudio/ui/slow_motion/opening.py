"""Bringing the slow motion in front, from anywhere in the window."""

from typing import Protocol

from mlpstudio.ui.docks import Workspaces
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running.run_controller import RunState

PANEL, WORKSPACE = "slow_motion", "descent"
"""The panel, and the workspace in which there is room for it."""


class Window(Protocol):
    """What is needed of the window."""

    workspaces: Workspaces

    def show_workspace(self, workspace_id: str) -> None:
        """Switch to a workspace."""


def look_into_next_step(bench: Workbench, window: Window) -> None:
    """Pause a training that runs or is about to, and show its next update being taken apart."""
    if bench.runs.state in (RunState.RUNNING, RunState.WAITING):
        bench.runs.pause()
    if window.workspaces.docks[PANEL].isHidden():
        window.show_workspace(WORKSPACE)
    window.workspaces.open(PANEL).setFocus()
