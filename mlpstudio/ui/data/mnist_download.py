"""The download of MNIST on a thread of its own, told to the window by a timer."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from mlpstudio.datasets.download import DownloadError, download
from mlpstudio.datasets.mirrors import MNIST
from mlpstudio.datasets.watch import CancelledError

POLL_MS = 50

Fetch = Callable[..., Path]


@dataclass(frozen=True, slots=True)
class Arrival:
    """How far a download is.

    Attributes:
        name: The file under way, "" before the first.
        done: Bytes of it that are there.
        total: All its bytes, 0 while that is not known.
        share: How far the whole download is, in [0, 1].
    """

    name: str = ""
    done: int = 0
    total: int = 0
    share: float = 0.0


class MnistDownload(QObject):
    """Fetches the files that are missing; it may last for minutes.

    It has a thread of its own because the two of the background are for what a window waits for,
    and a daemon because making a connection cannot be interrupted when the program is closed.

    Signals:
        progressed(arrival): More has arrived.
        finished(folder): MNIST is complete in that folder.
        failed(error): It could not be had.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None, fetch: Fetch = download) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._attempt: _Attempt | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Whether a download is under way that somebody waits for."""
        return self._attempt is not None

    def start(self) -> None:
        """Begin, or go on where an earlier download ended."""
        self._attempt = _Attempt(self._fetch)
        self._attempt.thread.start()
        self._timer.start()

    def cancel(self) -> None:
        """End the download; what has arrived is kept."""
        self._timer.stop()
        if self._attempt is not None:
            self._attempt.cancelled.set()
            self._attempt = None

    def _look(self) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        has_ended = not attempt.thread.is_alive()  # before the last news is taken
        self.progressed.emit(attempt.arrival)
        if not has_ended:
            return
        self._timer.stop()
        self._attempt = None
        if attempt.folder is not None:
            self.finished.emit(attempt.folder)
        elif attempt.error is not None:
            self.failed.emit(attempt.error)
            if not isinstance(attempt.error, DownloadError):
                raise attempt.error


class _Attempt:
    """What the thread writes and the window reads: each attribute is replaced as a whole."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self.cancelled = threading.Event()
        self.arrival = Arrival()
        self.folder: Path | None = None
        self.error: Exception | None = None
        self.thread = threading.Thread(target=self._run, name="mnist download", daemon=True)

    def _run(self) -> None:
        try:
            self.folder = self._fetch(progress=self._note, cancelled=self.cancelled.is_set)
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001  # it is raised or shown on the GUI thread
            self.error = error

    def _note(self, name: str, done: int, total: int) -> None:
        sizes = [file.n_bytes for file in MNIST.files]
        names = [file.name for file in MNIST.files]
        place = names.index(name) if name in names else 0
        part = sizes[place] * (done / total if total else 0.0)
        self.arrival = Arrival(name, done, total, (sum(sizes[:place]) + part) / sum(sizes))
