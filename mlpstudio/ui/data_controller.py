"""The data set that the project chose, loaded in the background."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from mlpstudio.datasets.augmentation import Augmentation
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.errors import MissingDataError, MLPStudioError
from mlpstudio.runs.prepare import load_data
from mlpstudio.ui.background import Background, Ticket
from mlpstudio.ui.session import Session

_PURPOSE = "data"


class _StaleError(Exception):
    """Raised within a load that nobody waits for any more."""


class DataController(QObject):
    """Follows `project.data`.

    Signals:
        changed: `dataset`, `error` or `is_loading` is different now.
        progressed(share): How far loading is, in [0, 1].
    """

    changed = Signal()
    progressed = Signal(float)

    def __init__(
        self, session: Session, background: Background, mnist_folder: Path | None = None
    ) -> None:
        super().__init__()
        self._background = background
        self.mnist_folder = mnist_folder
        self.dataset: Dataset | None = None
        self.error: str | None = None
        self._choice: DataChoice | None = None
        self._loaded: tuple[DataChoice, Dataset] | None = None
        self._ticket: Ticket | None = None
        self._timer = QTimer(self, interval=100)
        self._timer.timeout.connect(self._report_progress)
        session.project_changed.connect(self._follow)
        self._session = session

    @property
    def is_loading(self) -> bool:
        """Whether data are on their way."""
        return self._ticket is not None

    def start(self) -> None:
        """Begin to load what the project chose; called once the window is up."""
        self._load(self._session.project.data)

    def retry(self) -> None:
        """Load again, because files may have appeared or are looked for elsewhere."""
        self._choice = self._loaded = None
        self._load(self._session.project.data)

    def adopt(self, choice: DataChoice, dataset: Dataset) -> None:
        """Take in data that were loaded already, for a choice the project makes or made."""
        self._loaded = (_what_is_loaded(choice), dataset)
        if self._loaded[0] == _what_is_loaded(self._session.project.data):
            self._choice = None
            self._load(choice)

    def set_mnist_folder(self, folder: Path) -> None:
        """Look for MNIST in that folder from now on."""
        self.mnist_folder = folder
        if self._session.project.data.source == "mnist":
            self.retry()

    def _follow(self, old: Project, new: Project) -> None:
        if old.data is not new.data:
            self._load(new.data)

    def _load(self, choice: DataChoice) -> None:
        choice = _what_is_loaded(choice)
        if choice == self._choice:
            return
        self._choice = choice
        if self._loaded is not None and choice == self._loaded[0]:  # back to what is still here
            self._background.cancel(_PURPOSE)
            self.dataset = self._loaded[1]
            self._finish(None)
            return
        folder = self.mnist_folder

        def work(ticket: Ticket) -> Dataset:
            def progress(share: float) -> None:
                ticket.progress = share
                if ticket.is_stale:
                    raise _StaleError

            return load_data(choice, folder, progress)

        self._ticket = self._background.run(_PURPOSE, work, self._receive, self._fail)
        self.error = None
        self._timer.start()
        self.changed.emit()

    def _receive(self, dataset: Dataset) -> None:
        assert self._choice is not None
        self.dataset, self._loaded = dataset, (self._choice, dataset)
        self._finish(None)

    def _fail(self, error: Exception) -> None:
        self.dataset = None  # what was loaded before stays at hand for an undo
        self._finish(self._explain(error))
        if not isinstance(error, MLPStudioError):
            raise error

    def _explain(self, error: Exception) -> str:
        if isinstance(error, MissingDataError):
            return self.tr(
                "MNIST was not found. The File menu gets it from the network, or takes the folder "
                "of its four files; a folder may also be dropped on the window. Looked in: "
                "{folders}"
            ).format(folders=error.looked_in)
        return str(error) or type(error).__name__

    def _finish(self, error: str | None) -> None:
        self.error, self._ticket = error, None
        self._timer.stop()
        self.changed.emit()

    def _report_progress(self) -> None:
        if self._ticket is not None:
            self.progressed.emit(self._ticket.progress)


def _what_is_loaded(choice: DataChoice) -> DataChoice:
    """Return a choice without what is done to samples only when they are read in training."""
    return replace(choice, augmentation=Augmentation())
