"""Files that are dropped on the window: projects, and what may hold data."""

from pathlib import Path

from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from mlpstudio.document import files
from mlpstudio.ui.data import opening
from mlpstudio.ui.documents import Documents
from mlpstudio.ui.panel import Workbench


def dropped_path(event: QDropEvent) -> Path | None:
    """Return the file or folder that would be dropped; None of what is not welcome."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    is_welcome = path.suffix == files.SUFFIX or opening.may_hold_data(path)
    return path if is_welcome else None


def open_dropped(path: Path, bench: Workbench, documents: Documents, window: QWidget) -> None:
    """Open a project, take MNIST, or show what is in other data.

    Args:
        path: As `dropped_path` returns it.
        bench: The program.
        documents: Opens projects.
        window: In front of which it is asked what the data are.
    """
    if path.suffix == files.SUFFIX:
        documents.open(path)
    elif (folder := opening.mnist_folder_of(path)) is not None:
        opening.use_mnist(bench, folder)
    else:
        opening.open_data(bench, window, path)
