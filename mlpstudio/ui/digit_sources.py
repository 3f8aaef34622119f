"""Digits that come onto the drawing board without being drawn: test digits and pictures."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from mlpstudio.datasets.pictures import PICTURE_STAGES, Reading, read_picture
from mlpstudio.datasets.readers import picture_files
from mlpstudio.engine.arrays import AnyArray, ByteArray
from mlpstudio.errors import DataError
from mlpstudio.labs.digits.drawing import Page
from mlpstudio.labs.digits.misread import next_misread
from mlpstudio.labs.digits.sample_pictures import class_numbers
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.digit_reader import DigitReader, has_images, reading_weights, scale_for
from mlpstudio.ui.drawing_board import Origin
from mlpstudio.ui.panel import Workbench

PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".pgm")

_PURPOSE = "digit source"

Picture = Callable[[], AnyArray]
"""Returns a picture as `read_picture` takes it."""


class DigitSources(QObject):
    """Looks for digits in the background and puts them on the board.

    Signals:
        refused(reason): There is no such digit, or the picture cannot be read.
    """

    refused = Signal(str)

    def __init__(self, bench: Workbench, rng: np.random.Generator, parent: QObject) -> None:
        super().__init__(parent)
        self._bench, self._rng = bench, rng

    @property
    def has_test_digits(self) -> bool:
        """Whether the data at hand have images that a canvas can show."""
        dataset = self._bench.data.dataset
        return dataset is not None and has_images(dataset.test)

    def load_random(self) -> None:
        """Put a test digit chosen by chance on the board."""
        dataset = self._bench.data.dataset
        if dataset is not None and self.has_test_digits:
            self._show_test_digit(int(self._rng.integers(len(dataset.test))))

    def load_misread(self) -> None:
        """Put the next test digit on the board that the network at hand misreads."""
        dataset, runs = self._bench.data.dataset, self._bench.runs
        weights = reading_weights(runs)
        if dataset is None or weights is None or not self.has_test_digits:
            return
        scale = scale_for(runs, self._bench.session.project)
        origin = self._bench.board.origin
        after = -1 if origin is None or origin.sample is None else origin.sample
        samples = dataset.test

        def work(ticket: Ticket) -> int | None:
            predict = DigitReader(weights, scale).read_all
            return next_misread(samples.inputs, class_numbers(samples.labels), predict, after)

        def receive(number: int | None) -> None:
            if number is None:
                self.refused.emit(self.tr("Every test digit is read rightly."))
            elif self._bench.data.dataset is dataset:
                self._show_test_digit(number)

        self._bench.background.run(_PURPOSE, work, receive, owner=self)

    def open_picture(self, path: Path) -> None:
        """Read a picture file and put its ink on the board."""
        self._read(lambda: picture_files.read_picture(path))

    def take(self, data: QMimeData) -> bool:
        """Put a dropped or pasted picture on the board; return whether there is one."""
        path = dropped_picture(data)
        if path is not None:
            self.open_picture(path)
        elif data.hasImage():
            pixels = as_array(QImage(data.imageData()))
            self._read(lambda: pixels)
        return path is not None or data.hasImage()

    def reread(self, off: frozenset[str] = frozenset()) -> None:
        """Read the picture beneath the strokes anew, leaving some stages out."""
        origin = self._bench.board.origin
        if origin is None or origin.reading is None:
            return
        raw, board = origin.reading.raw, self._bench.board

        def work(ticket: Ticket) -> Reading:
            return read_picture(raw, off.intersection(PICTURE_STAGES))

        def receive(reading: Reading) -> None:
            if board.origin is origin:  # nothing else was put there meanwhile
                board.reread_picture(reading)

        self._bench.background.run(_PURPOSE, work, receive, owner=self)

    def _show_test_digit(self, number: int) -> None:
        dataset = self._bench.data.dataset
        assert dataset is not None
        label = int(class_numbers(dataset.test.labels[number : number + 1])[0])
        image: ByteArray = dataset.test.inputs[number].copy()  # (28, 28)
        self._bench.board.load(Page((), image), Origin(None, number, label))

    def _read(self, picture: Picture) -> None:
        def receive(reading: Reading) -> None:
            if not self._bench.board.load_picture(reading):
                self.refused.emit(
                    self.tr("There is no ink on that picture: nothing stands out from the paper.")
                )

        def fail(error: Exception) -> None:
            if not isinstance(error, DataError):
                raise error
            self.refused.emit(str(error))

        def work(ticket: Ticket) -> Reading:
            return read_picture(picture())

        self._bench.background.run(_PURPOSE, work, receive, fail, owner=self)


def dropped_picture(data: QMimeData) -> Path | None:
    """Return the picture file that is dropped, None for anything else."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in PICTURE_SUFFIXES else None


def as_array(image: QImage) -> AnyArray:
    """Return the pixels of an image.  # (H, W, 4)."""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    height, width = image.height(), image.width()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    return rows[:, : 4 * width].reshape(height, width, 4).copy()  # (H, W, 4)
