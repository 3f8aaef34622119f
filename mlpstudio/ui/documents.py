"""Opening, saving and closing projects, and the questions that are asked on the way."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from mlpstudio.document import experiments, files
from mlpstudio.document.project import Project
from mlpstudio.errors import MLPStudioError
from mlpstudio.runs import keeping, ready, record
from mlpstudio.runs.reader import load_reader
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import KeptWeights, SnapshotStore
from mlpstudio.runs.store import Entry
from mlpstudio.ui.panel import Workbench

Answer = QMessageBox.StandardButton


class Documents(QObject):
    """The file actions of a window."""

    def __init__(self, bench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._bench, self._window = bench, window
        self._wanted: int | None = None  # the kept run that is being read

    def new(self) -> bool:
        """Begin an empty project; return False when the person thought better of it."""
        return self._replace(Project())

    def new_experiment(self, name: str) -> bool:
        """Begin one of the ready-made experiments."""
        return self._replace(experiments.get(name).project())

    def open(self, path: Path | None = None) -> bool:
        """Open a project file, asking for one when `path` is None; return whether it is open."""
        if not self.may_discard():
            return False
        if path is None:
            name, _ = QFileDialog.getOpenFileName(
                self._window, self.tr("Open a project"), str(self._folder()), self._filter()
            )
            if not name:
                return False
            path = Path(name)
        try:
            document = files.load(path)
            run, kept = _read(document.run)
        except MLPStudioError as error:
            self._complain(self.tr("The project could not be opened."), str(error))
            return False
        self._take(document.project, path)
        self._bench.runs.show(run, snapshots=SnapshotStore.of(kept))
        self._bench.preferences.add_recent(path)
        return True

    def open_reader(self) -> bool:
        """Open the ready-trained reader as a new project; return whether it is open."""
        try:
            reader = load_reader()
            project = ready.ready_project(reader)
            run = ready.ready_run(reader, project)
        except MLPStudioError as error:
            self._complain(self.tr("The ready-trained reader could not be opened."), str(error))
            return False
        if not self._replace(project):
            return False
        self._bench.runs.show(run)
        return True

    def open_run(self, number: int) -> bool:
        """Take a kept run up again as a new project; return whether that has begun."""
        if not self.may_discard():
            return False
        runs, session = self._bench.runs, self._bench.session
        runs.stop()  # it may be the very run: it is read as it is written then
        self._wanted = number
        project, run = session.project, runs.run

        def receive(entry: Entry) -> None:
            if self._wanted != number:  # something else was opened meanwhile
                return
            self._wanted = None
            if runs.can_stop:
                self._complain(
                    self.tr("The run was not opened."),
                    self.tr("A training is under way. Stop it, then open the run again."),
                )
                return
            is_same = session.project is project and runs.run is run
            if is_same or self.may_discard():
                self._show_kept(entry)

        runs.library.load(number, receive, self._refuse_kept, owner=self, with_snapshots=True)
        return True

    def _show_kept(self, entry: Entry) -> None:
        run = entry.run
        project = replace(entry.project, data=run.data, network=run.network, training=run.training)
        self._take(project, None)
        self._bench.runs.show(run, entry.summary.id, SnapshotStore.of(entry.snapshots))
        if run.checkpoint is None:
            box = QMessageBox(self._window)
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.setIcon(QMessageBox.Icon.Information)
            box.setWindowTitle("MLP Studio")
            box.setText(self.tr("Design and settings are here; the weights were not kept."))
            box.setInformativeText(
                self.tr("Training begins anew. Weights of the oldest runs make room for new ones.")
            )
            box.open()

    def _refuse_kept(self, error: Exception) -> None:
        self._wanted = None
        self._complain(self.tr("The run could not be opened."), str(error))

    def save(self) -> bool:
        """Save to the project's file, or ask for one; return whether it is saved."""
        path = self._bench.session.path
        return self.save_as() if path is None else self._write(path)

    def save_as(self) -> bool:
        """Ask for a file and save to it; return whether it is saved."""
        suggestion = self._bench.session.path or self._folder() / f"network{files.SUFFIX}"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the project"), str(suggestion), self._filter()
        )
        if not name:
            return False
        path = Path(name)
        if path.suffix != files.SUFFIX:
            path = path.with_name(path.name + files.SUFFIX)
            # The dialog asked about a file without the ending only.
            if path.exists() and not self._may_replace(path):
                return False
        return self._write(path)

    def may_discard(self) -> bool:
        """Ask what to do with unsaved changes; return False when nothing may be lost."""
        session = self._bench.session
        if not session.is_modified:
            return True
        name = session.path.name if session.path else self.tr("the new project")
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Unsaved changes"))
        box.setText(self.tr("Save the changes to {name}?").format(name=name))
        if self._bench.runs.library.current is None:
            box.setInformativeText(self.tr("Otherwise design, weights and curves are lost."))
        else:
            box.setInformativeText(
                self.tr("Otherwise they are lost; the run itself stays in the list of runs.")
            )
        box.setStandardButtons(Answer.Save | Answer.Discard | Answer.Cancel)
        box.setDefaultButton(Answer.Save)
        answer = box.exec()
        if answer == Answer.Save:
            return self.save()
        return answer == Answer.Discard

    def _may_replace(self, path: Path) -> bool:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Save the project"))
        box.setText(self.tr("Replace {name}?").format(name=path.name))
        box.setInformativeText(self.tr("A project of this name is there already."))
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(Answer.Cancel))
        box.exec()
        return box.clickedButton() is replace

    def _replace(self, project: Project) -> bool:
        if not self.may_discard():
            return False
        self._take(project, None)
        return True

    def _take(self, project: Project, path: Path | None) -> None:
        """Put another document, without a run yet, in the place of the one at hand."""
        self._wanted = None
        self._bench.twins.keep()  # no run of another document is the twin of one of this
        self._bench.runs.reset()
        self._bench.session.replace(project, path)

    def _write(self, path: Path) -> bool:
        session = self._bench.session
        try:
            run = self._bench.runs.stored_run()
            stored = None if run is None else record.to_stored(run)
            if stored is not None:
                few = keeping.packed(self._bench.runs.snapshots.all())
                stored = replace(stored, arrays={**stored.arrays, **few})
            files.save(path, files.Document(session.project, stored))
        except MLPStudioError as error:
            self._complain(self.tr("The project could not be saved."), str(error))
            return False
        session.mark_saved(path)
        self._bench.preferences.add_recent(path)
        return True

    def _folder(self) -> Path:
        path = self._bench.session.path
        return path.parent if path is not None else Path.home()

    def _filter(self) -> str:
        return self.tr("MLP Studio projects (*{suffix})").format(suffix=files.SUFFIX)

    def _complain(self, text: str, detail: str) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("MLP Studio")
        box.setText(text)
        box.setInformativeText(detail)
        box.exec()


def _read(stored: files.StoredRun | None) -> tuple[Run | None, tuple[KeptWeights, ...]]:
    """Return the run in a file with the snapshots that were saved with it."""
    if stored is None:
        return None, ()
    run = record.from_stored(stored)
    return run, keeping.unpacked(stored.arrays, run)
