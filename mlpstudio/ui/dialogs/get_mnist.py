"""Getting MNIST: from the network on request, or from a folder that has it."""

from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.datasets.download import DownloadError
from mlpstudio.datasets.mirrors import MNIST
from mlpstudio.datasets.mnist import find_mnist
from mlpstudio.errors import MissingDataError
from mlpstudio.paths import mnist_folders
from mlpstudio.ui.data.mnist_download import Arrival, MnistDownload
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3, SPACE_4
from mlpstudio.ui.widgets.controls.number_text import bytes_text

PACKED_BYTES = 11_600_000
"""What the four files take on their way, about."""


class GetMnist(QDialog):
    """Downloads MNIST, with a way to end that and to go on later.

    Signals:
        found(folder): MNIST is in that folder and is wanted.
    """

    found = Signal(object)

    def __init__(
        self,
        bench: Workbench,
        parent: QWidget | None = None,
        download: MnistDownload | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._there: Path | None = None
        self._download = download or MnistDownload(self)
        self._download.progressed.connect(self._show_arrival)
        self._download.finished.connect(self._use)
        self._download.failed.connect(self._fail)
        self.setWindowTitle(self.tr("Get MNIST"))
        self.message = MessageBar()
        self.text = label("")
        self.text.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        describe(self.progress, self.tr("Progress"), self.tr("How far the download is."))
        self.arrival = label("", "small")
        self._build()
        self.setMinimumWidth(440)
        self._find()
        self._show_state()
        self.start_button.setFocus()

    def done(self, result: int) -> None:
        """End the download, keeping what has arrived, and close."""
        self._download.cancel()
        super().done(result)

    def _build(self) -> None:
        self.start_button = QPushButton()
        self.start_button.setProperty("role", "primary")
        self.start_button.setDefault(True)
        self.start_button.clicked.connect(self._start)
        self.folder_button = QPushButton(self.tr("Choose a folder…"))
        describe(
            self.folder_button,
            self.folder_button.text(),
            self.tr("Show a folder that holds the four files of MNIST already."),
        )
        self.folder_button.clicked.connect(self._choose_folder)
        self.cancel_button = QPushButton()
        self.cancel_button.clicked.connect(self._cancel)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.start_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(self.text)
        column.addWidget(self.message)
        column.addWidget(self.progress)
        column.addWidget(self.arrival)
        column.addStretch(1)
        column.addLayout(row)

    def _find(self) -> None:
        """Look whether MNIST is on this computer already."""
        try:
            self._there = find_mnist(mnist_folders(self._bench.data.mnist_folder))
        except MissingDataError:
            self._there = None

    # Acting

    def _start(self) -> None:
        if self._there is not None:
            self._use(self._there)
            return
        self.message.show_message("")
        self._show_arrival(Arrival())
        self._download.start()
        self._show_state()

    def _cancel(self) -> None:
        if self._download.is_running:
            self._download.cancel()
            self._show_state()
        else:
            self.reject()

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Choose the folder with the four MNIST files")
        )
        if not name:
            return
        try:
            self._use(find_mnist([Path(name)]))
        except MissingDataError as error:
            text = self.tr("MNIST is not in there: {folder}").format(folder=error.looked_in)
            self.message.show_message(text, "warning")

    def _use(self, folder: Path) -> None:
        self._download.cancel()
        self.accept()
        self.found.emit(folder)

    def _fail(self, error: Exception) -> None:
        self._show_state()
        if isinstance(error, DownloadError) and error.is_offline:
            text = self.tr(
                "There seems to be no connection to the network. What has arrived is kept; the "
                "built-in handwriting needs no network."
            )
            self.message.show_message(text, "warning")
        else:
            self.message.show_message(str(error) or type(error).__name__, "error")

    # Showing

    def _show_arrival(self, arrival: Arrival) -> None:
        self.progress.setValue(round(1000 * arrival.share))
        if not arrival.name:
            self.arrival.setText(self.tr("Connecting…"))
            return
        text = self.tr("{name}: {done} of {total}")
        total = bytes_text(arrival.total) if arrival.total else "…"
        self.arrival.setText(
            text.format(name=arrival.name, done=bytes_text(arrival.done), total=total)
        )

    def _show_state(self) -> None:
        is_running, is_there = self._download.is_running, self._there is not None
        self.progress.setVisible(is_running)
        self.arrival.setVisible(is_running)
        self.start_button.setVisible(not is_running)
        self.folder_button.setEnabled(not is_running)
        n_kept = 0 if is_there else _n_bytes_kept()
        self.text.setText(self._about(n_kept))
        if is_there:
            text, tip = self.tr("Use it"), self.tr("Make MNIST the data of the project.")
        elif n_kept:
            text, tip = self.tr("Go on"), self.tr("Download what is still missing.")
        else:
            text, tip = self.tr("Download"), self.tr("Download the four files of MNIST.")
        self.start_button.setText(text)
        describe(self.start_button, text, tip)
        text = self.tr("Cancel") if is_running else self.tr("Close")
        tip = (
            self.tr("End the download; it can go on later.")
            if is_running
            else self.tr("Close; the data at hand stay as they are.")
        )
        self.cancel_button.setText(text)
        describe(self.cancel_button, text, tip)

    def _about(self, n_kept: int) -> str:
        if self._there is not None:
            text = self.tr("MNIST is on this computer already, in {folder}.")
            return text.format(folder=self._there)
        hosts = ", ".join(urlsplit(mirror).hostname or mirror for mirror in MNIST.mirrors)
        text = self.tr(
            "MNIST holds 70,000 digits written by people: 60,000 to train on and 10,000 to test "
            "with. About {packed} come from {hosts}; they take {unpacked} in {folder}. Every file "
            "is checked before it is used."
        ).format(
            packed=bytes_text(PACKED_BYTES),
            hosts=hosts,
            unpacked=bytes_text(sum(file.n_bytes for file in MNIST.files)),
            folder=mnist_folders()[-1],
        )
        if not n_kept:
            return text
        more = self.tr("{text}\n\n{kept} have arrived already.")
        return more.format(text=text, kept=bytes_text(n_kept))


def _n_bytes_kept() -> int:
    """Return what has arrived of MNIST by an earlier download, packed or unpacked."""
    folder, n_bytes = mnist_folders()[-1], 0
    for file in MNIST.files:
        for name in (file.name, f"{file.name}.gz.part"):
            path = folder / name
            n_bytes += path.stat().st_size if path.is_file() else 0
    return n_bytes
