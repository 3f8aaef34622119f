"""Which batch: its number n on a slider, and the size B of all batches."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mlpstudio.ui import forms
from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.theme import SPACE_2
from mlpstudio.ui.widgets.controls.entry_slider import QuietSlider

_LARGEST = 10**9


class BatchPicker(QWidget):
    """A slider and an entry for n, and an entry for B.

    Signals:
        changing(n): The slider is being dragged.
        changed(n): A number was settled on.
        size_changed(B): Another size was entered.
    """

    changing = Signal(int)
    changed = Signal(int)
    size_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QuietSlider(Qt.Orientation.Horizontal)
        self.slider.setMinimumWidth(48)
        self.number = WholeNumber(0, _LARGEST)
        self.size_entry = WholeNumber(1, _LARGEST)
        tip = self.tr("Which batch to take, counted from 0; n in the slice.")
        for field in (self.slider, self.number):
            forms.describe(field, self.tr("Batch n"), tip)
        forms.describe(
            self.size_entry,
            self.tr("Batch size B"),
            self.tr("How many samples a batch has; B in the slice."),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        self._captions = (forms.label("n", "muted"), forms.label("B", "muted"))
        row.addWidget(self._captions[0])
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        row.addWidget(self._captions[1])
        row.addWidget(self.size_entry)
        for field in (self.number, self.size_entry):
            field.setMinimumWidth(64)
            field.setMaximumWidth(96)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(lambda: self.changed.emit(self.slider.value()))
        self.number.entered.connect(self.changed)
        self.size_entry.entered.connect(self.size_changed)

    def show_values(self, number: int, size: int, n_batches: int) -> None:
        """Show n, B and how far the slider goes, without telling anybody."""
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, min(max(n_batches - 1, 0), 2**31 - 1))
            self.slider.setPageStep(max(1, n_batches // 10))
            self.slider.setValue(min(number, 2**31 - 1))
        self.number.set_value(number)
        self.size_entry.set_value(size)

    def show_parts(self, *, has_number: bool, has_size: bool) -> None:
        """Show what a slice uses."""
        for part in (self._captions[0], self.slider, self.number):
            part.setVisible(has_number)
        for part in (self._captions[1], self.size_entry):
            part.setVisible(has_size)
        self.setVisible(has_number or has_size)

    def _slid(self, number: int) -> None:
        self.number.set_value(number)
        if self.slider.isSliderDown():
            self.changing.emit(number)
        else:
            self.changed.emit(number)
