"""A panel of one lab, which catches up with its settings when it is seen."""

from typing import ClassVar

from PySide6.QtGui import QShowEvent

from mlpstudio.document.project import Project
from mlpstudio.ui.panel import Panel


class LabPanel(Panel):
    """Shows one field of `LabSettings`; while it is hidden nothing is computed.

    Attributes:
        lab: Name of that field.
    """

    lab: ClassVar[str]
    _is_due = True

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the lab's settings if they differ."""
        if old is not None and getattr(old.labs, self.lab) is getattr(new.labs, self.lab):
            return
        self._is_due = True
        if self.isVisible() or old is None:
            self._update()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._is_due:
            self._update()

    def _update(self) -> None:
        """Show the settings as they are, and set `_is_due` to False."""
        raise NotImplementedError
