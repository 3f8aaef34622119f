"""Pictures on white ground and tables of curves, written to files that a person chooses."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QWidget

from mlpstudio import paths
from mlpstudio.runs.curves import Table

PNG_SCALE = 2.0
"""Pixels of a picture per pixel on screen: sharp in a printed report."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Something that can be painted anywhere.

    Attributes:
        size: In pixels on screen.
        paint: Paints it with its top left corner at (0, 0); the ground is white already.
    """

    size: QSize
    paint: Callable[[QPainter], None]

    @classmethod
    def of(cls, widget: QWidget) -> "Picture":
        """Return a widget as it is on screen."""
        return cls(widget.size(), lambda painter: widget.render(painter, QPoint(0, 0)))


def image(picture: Picture, scale: float = PNG_SCALE) -> QImage:
    """Return a picture as pixels."""
    result = QImage(picture.size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(Qt.GlobalColor.white)
    painter = QPainter(result)
    painter.scale(scale, scale)
    picture.paint(painter)
    painter.end()
    return result


def png(picture: Picture, scale: float = PNG_SCALE) -> bytes:
    """Return a picture as the content of a PNG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image(picture, scale).save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, which fail
    buffer.close()
    return bytes(content.data())


def svg(picture: Picture, title: str) -> bytes:
    """Return a picture as the content of an SVG file, with lines and text as such."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(picture.size)
    generator.setViewBox(QRect(0, 0, picture.size.width(), picture.size.height()))
    generator.setTitle(title)
    # Axes play recorded pictures, which are scaled by the ratio of resolutions.
    generator.setResolution(round(QGuiApplication.primaryScreen().logicalDotsPerInch()))
    painter = QPainter(generator)
    painter.fillRect(0, 0, picture.size.width(), picture.size.height(), Qt.GlobalColor.white)
    picture.paint(painter)
    painter.end()
    buffer.close()
    return bytes(content.data())


def csv(table: Table) -> bytes:
    """Return a table as the content of a CSV file; every figure reads back as it was.

    Whole numbers are written without a point, what was not measured as nothing.
    """
    lines = [",".join(table.columns)]
    lines += [",".join(map(_figure, row)) for row in table.rows().tolist()]
    return ("\n".join(lines) + "\n").encode()


def _figure(value: float) -> str:
    if np.isnan(value):
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)


class SaveDialog(QObject):
    """Asks for a file and writes it, without ever leaving half a file behind.

    Signals:
        saved(path): The file is written.
        failed(path, reason): It could not be written; nothing there has changed.
    """

    saved = Signal(object)
    failed = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._folder = ""

    def ask(self, title: str, name: str, kind: str, content: Callable[[], bytes]) -> None:
        """Open the dialog; it does not wait for the answer.

        Args:
            title: Of the dialog.
            name: Suggested file name with its suffix.
            kind: What the files are called: "PNG picture".
            content: Makes what is written, once a file was chosen.
        """
        self.ask_path(title, name, kind, lambda path: self._write(path, content()))

    def ask_path(
        self, title: str, name: str, kind: str, receive: Callable[[Path], object]
    ) -> None:
        """Open the dialog for something that is written in another way.

        Args:
            title: Of the dialog.
            name: Suggested file name with its suffix.
            kind: What the files are called: "GIF animation".
            receive: Gets the file that was chosen.
        """

        def chosen(file: str) -> None:
            path = Path(file)
            self._folder = str(path.parent)
            receive(path)

        suffix = Path(name).suffix
        dialog = QFileDialog(self._window, title, self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.setNameFilter(f"{kind} (*{suffix})")
        dialog.selectFile(name)
        dialog.fileSelected.connect(chosen)
        dialog.open()

    def _write(self, path: Path, content: bytes) -> None:
        try:
            paths.write_atomically(path, content)
        except OSError as error:
            self.failed.emit(path, error.strerror or str(error))
        else:
            self.saved.emit(path)
