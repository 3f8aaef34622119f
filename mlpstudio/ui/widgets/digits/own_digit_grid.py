"""A person's own digits in rows, those that are misread marked."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from mlpstudio.engine.arrays import ByteArray, IntArray
from mlpstudio.engine.batching import Samples
from mlpstudio.labs.digits.sample_pictures import Gallery, Shading
from mlpstudio.ui.widgets.digits.sample_grid import SampleGrid


class OwnDigitGrid(SampleGrid):
    """A wall of samples whose captions say what each is, and what it is read as if that differs.

    Signals:
        opened(number): A digit was clicked, or Return was pressed on it.
        removal_wanted(number): Delete was pressed on a digit.
    """

    opened = Signal(int)
    removal_wanted = Signal(int)

    def show_digits(
        self,
        images: ByteArray,
        labels: IntArray,
        readings: IntArray | None,
        class_names: tuple[str, ...],
    ) -> None:
        """Show other digits.

        Args:
            images: (N, 28, 28).
            labels: (N,) what they are.
            readings: (N,) what they are read as; None when nobody reads.
            class_names: By class.
        """
        self._labels, self._readings, self._class_names = labels, readings, class_names
        if not len(images):
            self.show_samples(None, np.empty(0, np.int64))
            return
        shading = Shading(np.array(0.0), np.array(255.0))
        samples = Samples(images, labels, 1 / 255)
        shown = Gallery(
            samples,
            labels if readings is None else readings,
            None if readings is None else labels,
            class_names,
            shading,
        )
        self.show_samples(shown, np.arange(len(images)))

    def text(self, number: int) -> str:
        """Return what is said about a digit."""
        name = self._class_names[self._labels[number]]
        if self._readings is None:
            return self.tr("Your digit {number}: {name}").format(number=number + 1, name=name)
        read = self._class_names[self._readings[number]]
        if self._readings[number] == self._labels[number]:
            text = self.tr("Your digit {number}: {name}, read rightly")
        else:
            text = self.tr("Your digit {number}: {name}, read as {read}")
        return text.format(number=number + 1, name=name, read=read)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a digit and open it."""
        super().mousePressEvent(event)
        place = self.place_at(event.position().toPoint())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(int(self.numbers[place]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the chosen digit with Return, remove it with Delete."""
        number = self.current
        if number is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(number)
        elif number is not None and event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(number)
        else:
            super().keyPressEvent(event)
