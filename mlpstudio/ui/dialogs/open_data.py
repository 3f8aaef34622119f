"""Opening data of one's own: what is in them is shown before they are used."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.datasets import readers
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.datasets.readers import Findings, Options
from mlpstudio.datasets.watch import CancelledError
from mlpstudio.document.fitting import choice_of_file, fitted
from mlpstudio.document.project import DataChoice
from mlpstudio.errors import MLPStudioError
from mlpstudio.runs.prepare import load_data
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.data.findings_view import FindingsView
from mlpstudio.ui.forms import describe, label, set_role
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3, SPACE_4

PURPOSE = "open data"


class OpenData(QDialog):
    """Looks at a file or folder, and makes it the data of the project on request."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._path: Path | None = None
        self._options = Options()
        self._found: Findings | None = None
        self._ticket: Ticket | None = None
        self.setWindowTitle(self.tr("Open data"))
        self.setAcceptDrops(True)
        self._timer = QTimer(self, interval=50)
        self._timer.timeout.connect(self._show_progress)
        self.view = FindingsView(bench.theme)
        self.view.decided.connect(self._look_with)
        self.message = MessageBar()
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        describe(self.progress, self.tr("Progress"), self.tr("How far the work is."))
        self._build()
        self.resize(520, 560)
        self._show_idle()

    @property
    def is_busy(self) -> bool:
        """Whether data are being looked at or read."""
        return self._ticket is not None

    def look(self, path: Path) -> None:
        """Look at a file or folder and show what is in it."""
        self._path, self._options = path.absolute(), Options()
        self._pages.setCurrentIndex(0)
        self._look()

    def done(self, result: int) -> None:
        """Give up what is under way and close."""
        self._bench.background.cancel(PURPOSE)
        self._end()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a file or a folder."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.look(path)

    # Building

    def _build(self) -> None:
        self.path_label = label("", "muted")
        self.path_label.setWordWrap(True)
        self.intro = label(self._intro_text(), "muted")
        self.intro.setWordWrap(True)
        self.intro.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.view)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.intro)
        self._pages.addWidget(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addLayout(self._choosers())
        column.addWidget(self.path_label)
        column.addWidget(self.message)
        column.addWidget(self._pages, 1)
        column.addWidget(self.progress)
        column.addLayout(self._buttons())

    def _intro_text(self) -> str:
        return self.tr(
            "Choose a file or a folder, or drop it here. What can be opened:\n\n"
            "• IDX files like those of MNIST, packed or not, with all that belong to them\n"
            "• npz files with x_train, y_train, x_test, y_test, or images and labels\n"
            "• CSV tables: a column of labels, and columns of numbers\n"
            "• a folder with one folder of pictures for each class\n\n"
            "What is found is shown here before it is used. Nothing is ever run from a file."
        )

    def _choosers(self) -> QHBoxLayout:
        self.file_button = QPushButton(self.tr("Choose a file…"))
        self.folder_button = QPushButton(self.tr("Choose a folder…"))
        for button, tip in (
            (self.file_button, self.tr("Choose an IDX, npz or CSV file.")),
            (self.folder_button, self.tr("Choose a folder of IDX files or of pictures.")),
        ):
            describe(button, button.text(), tip)
            button.setAutoDefault(False)
        self.file_button.clicked.connect(self._choose_file)
        self.folder_button.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.file_button)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        self.use_button = QPushButton(self.tr("Use these data"))
        self.use_button.setProperty("role", "primary")
        self.use_button.setDefault(True)
        describe(
            self.use_button,
            self.use_button.text(),
            self.tr("Read all samples and make them the data of the project."),
        )
        self.cancel_button = QPushButton(self.tr("Cancel"))
        describe(
            self.cancel_button,
            self.cancel_button.text(),
            self.tr("Close; the data at hand stay as they are."),
        )
        self.use_button.clicked.connect(self._use)
        self.cancel_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.use_button)
        return row

    # Looking

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), self._folder())
        if name:
            self.look(Path(name))

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self._folder())
        if name:
            self.look(Path(name))

    def _folder(self) -> str:
        return str(self._path.parent if self._path is not None else Path.home())

    def _look_with(self, options: Options) -> None:
        self._options = options
        self._look()

    def _look(self) -> None:
        path, options = self._path, self._options
        assert path is not None
        self._found = None
        self.path_label.setText(str(path))

        def work(ticket: Ticket) -> Findings:
            return readers.inspect(
                path,
                options=options,
                progress=lambda done, total: _note(ticket, done / total if total else 0.0),
                cancelled=lambda: ticket.is_stale,
            )

        self._begin(self._bench.background.run(PURPOSE, work, self._show, self._fail, self))

    def _show(self, found: Findings) -> None:
        self._end()
        self._found = found
        self.view.show_findings(found, self._options)
        self._pages.setCurrentIndex(1)
        if found.kind == "picture":
            self.message.show_message(
                self.tr(
                    "A single picture has no label to learn from. Choose a folder with one folder "
                    "of pictures for each class."
                ),
                "warning",
            )
        self._show_fit(found)
        self._show_idle()

    def _show_fit(self, found: Findings) -> None:
        before, n_classes = self._bench.session.project, len(found.class_names)
        sizes = None
        if n_classes:
            after = fitted(before, n_classes, found.sample_shape)
            is_other = after.network != before.network
            sizes = (after.network.n_features, n_classes) if is_other else None
        self.view.offer_fit(sizes)

    # Using

    def _use(self) -> None:
        found = self._found
        if found is None or found.kind == "picture" or self.is_busy:
            return
        bench = self._bench
        choice = choice_of_file(bench.session.project.data, found, self._options)
        folder = bench.data.mnist_folder

        def work(ticket: Ticket) -> Dataset:
            return load_data(choice, folder, lambda share: _note(ticket, share))

        def receive(dataset: Dataset) -> None:
            self._apply(found, choice, dataset)

        self._begin(bench.background.run(PURPOSE, work, receive, self._fail, self))

    def _apply(self, found: Findings, choice: DataChoice, dataset: Dataset) -> None:
        session = self._bench.session
        project = replace(session.project, data=choice)
        if self.view.wants_fit:
            project = fitted(project, dataset.n_classes, dataset.input_shape)
        self._bench.data.adopt(choice, dataset)
        session.apply(self.tr("Open data"), project)
        session.settle()
        self.accept()

    # What is under way

    def _begin(self, ticket: Ticket) -> None:
        self._ticket = ticket
        self.message.show_message("")
        self.progress.setValue(0)
        self._timer.start()
        self._show_idle()

    def _end(self) -> None:
        self._ticket = None
        self._timer.stop()

    def _fail(self, error: Exception) -> None:
        self._end()
        self._show_idle()
        if not isinstance(error, (MLPStudioError, MemoryError)):
            raise error
        text = str(error) or self.tr("There is not enough memory for these data.")
        self.message.show_message(text, "error")

    def _show_progress(self) -> None:
        if self._ticket is not None:
            self.progress.setValue(round(1000 * self._ticket.progress))

    def _show_idle(self) -> None:
        is_usable = self._found is not None and self._found.kind != "picture"
        self.use_button.setEnabled(is_usable and not self.is_busy)
        set_role(self.use_button, "primary" if self.use_button.isEnabled() else "")
        self.view.setEnabled(not self.is_busy)
        self.progress.setVisible(self.is_busy)


def _note(ticket: Ticket, share: float) -> None:
    """Note how far a work is, and end it when nobody waits for it any more."""
    ticket.progress = share
    if ticket.is_stale:
        raise CancelledError


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    is_one = len(urls) == 1 and urls[0].isLocalFile()
    return Path(urls[0].toLocalFile()) if is_one else None
