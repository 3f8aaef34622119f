"""The one object above the values that changes: the project being edited, and who is told."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mlpstudio.document.history import Edit, History
from mlpstudio.document.project import Project


class Session(QObject):
    """Holds the project; every change of it goes through `apply`.

    Signals:
        project_changed(old, new): The project is another one now. Parts that were not edited are
            the same objects, so `old.network is new.network` tells whether to refresh.
        history_changed: What can be undone and redone is different now.
        file_changed: The path, or whether there are unsaved changes, is different now.
    """

    project_changed = Signal(object, object)
    history_changed = Signal()
    file_changed = Signal()

    def __init__(self, project: Project | None = None) -> None:
        super().__init__()
        self._project = project or Project()
        self._saved = self._project
        self._history: History[Project] = History()
        self._run_is_unsaved = False
        self._path: Path | None = None

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self._project

    @property
    def path(self) -> Path | None:
        """The file it was opened from or saved to last, or None."""
        return self._path

    @property
    def is_modified(self) -> bool:
        """Whether closing would lose something."""
        return self._run_is_unsaved or self._project != self._saved

    @property
    def undo_label(self) -> str | None:
        """Name of the edit that undo takes back, or None."""
        return self._history.done[-1].label if self._history.done else None

    @property
    def redo_label(self) -> str | None:
        """Name of the edit that redo brings back, or None."""
        return self._history.undone[-1].label if self._history.undone else None

    def apply(self, label: str, project: Project, merge_key: str | None = None) -> None:
        """Make an edit.

        Args:
            label: Name of the edit for the menu, already translated: "change units".
            project: The edited project; an equal one is no edit.
            merge_key: Edits in a row with the same key are one step back (a slider drag).
        """
        if project == self._project:
            return
        self._history = self._history.recorded(Edit(label, self._project, project, merge_key))
        self._show(project)

    def settle(self) -> None:
        """End a gesture: the next edit is a step back of its own, whatever its merge key."""
        self._history = self._history.settled()

    def undo(self) -> None:
        """Take back the last edit, if there is one."""
        if self._history.done:
            self._history, project = self._history.undo()
            self._show(project)

    def redo(self) -> None:
        """Bring back what was undone last, if anything was."""
        if self._history.undone:
            self._history, project = self._history.redo()
            self._show(project)

    def replace(self, project: Project, path: Path | None) -> None:
        """Show another document: a new one, or one just opened. Its history starts empty."""
        self._history = History()
        self._path, self._saved, self._run_is_unsaved = path, project, False
        self._show(project)

    def mark_saved(self, path: Path) -> None:
        """Note that everything now lies in that file."""
        self._path, self._saved, self._run_is_unsaved = path, self._project, False
        self.file_changed.emit()

    def mark_run_changed(self) -> None:
        """Note that there are weights or curves that no file holds yet."""
        if not self._run_is_unsaved:
            self._run_is_unsaved = True
            self.file_changed.emit()

    def mark_run_discarded(self) -> None:
        """Note that there is no run any more that could be lost."""
        self._run_is_unsaved = False
        self.file_changed.emit()

    def _show(self, project: Project) -> None:
        before, self._project = self._project, project
        if before is not project:
            self.project_changed.emit(before, project)
        self.history_changed.emit()
        self.file_changed.emit()
