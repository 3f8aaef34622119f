"""The ways to data from outside: the dialogs, and what is dropped on the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from mlpstudio.datasets.mnist import find_mnist
from mlpstudio.document.fitting import with_source
from mlpstudio.errors import MissingDataError
from mlpstudio.ui.panel import Workbench

if TYPE_CHECKING:
    from mlpstudio.ui.dialogs.get_mnist import GetMnist
    from mlpstudio.ui.dialogs.open_data import OpenData

translate = QCoreApplication.translate

SUFFIXES = frozenset((".npz", ".csv", ".tsv", ".txt", ".gz", ".idx"))
"""Of files that may hold data; pictures are for the canvas."""


def open_data(bench: Workbench, parent: QWidget, path: Path | None = None) -> "OpenData":
    """Show the dialog that opens data, already looking at a file or folder if one is named."""
    # Imported here because the start of the program need not wait for dialogs.
    from mlpstudio.ui.dialogs.open_data import OpenData  # noqa: PLC0415

    dialog = OpenData(bench, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    if path is not None:
        dialog.look(path)
    return dialog


def get_mnist(bench: Workbench, parent: QWidget) -> "GetMnist":
    """Show the dialog that gets MNIST; training may go on meanwhile."""
    # Imported here because it brings everything that the network needs.
    from mlpstudio.ui.dialogs.get_mnist import GetMnist  # noqa: PLC0415

    dialog = GetMnist(bench, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.found.connect(lambda folder: use_mnist(bench, folder))
    dialog.show()
    return dialog


def use_mnist(bench: Workbench, folder: Path) -> None:
    """Make MNIST in that folder the data of the project."""
    bench.data.set_mnist_folder(folder)
    project = with_source(bench.session.project, "mnist")
    bench.session.apply(translate("Opening", "Choose MNIST"), project)


def may_hold_data(path: Path) -> bool:
    """Return whether a file or folder is worth a look."""
    return path.is_dir() or path.suffix.casefold() in SUFFIXES or "ubyte" in path.name


def mnist_folder_of(path: Path) -> Path | None:
    """Return the folder with all of MNIST that a folder or a file is or lies in, if it is one."""
    folder = path if path.is_dir() else path.parent
    if not path.is_dir() and "ubyte" not in path.name:
        return None
    try:
        return find_mnist([folder])
    except MissingDataError:
        return None
