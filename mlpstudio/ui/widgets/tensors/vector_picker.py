"""Chooses which sample or unit of a tensor is seen as an image, or that the whole is seen."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from mlpstudio.ui import forms
from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.theme import SPACE_2, Theme


class VectorPicker(QWidget):
    """A switch, and a number with a slider; each kind of tensor has a position of its own.

    Signals:
        changed: Another vector is to be seen, or the whole tensor.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_weights = False
        self._last = 0
        self._positions = {False: 0, True: 0}
        self._has_slider = True
        self.as_image = QToolButton()
        self.as_image.setCheckable(True)
        self.as_image.toggled.connect(self._switch)
        self.number = WholeNumber(0, 0)
        self.number.setMinimumWidth(theme.pixels(104))
        self.number.entered.connect(self.choose)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setMinimumWidth(60)
        self.slider.valueChanged.connect(self.choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.as_image)
        row.addWidget(self.number)
        row.addWidget(self.slider, 1)
        row.addStretch()

    @property
    def position(self) -> int | None:
        """The sample or unit that is to be seen as an image; None for the whole tensor."""
        return self._position() if self.as_image.isChecked() else None

    def offer(self, *, is_weights: bool, count: int, image: tuple[int, int]) -> None:
        """Offer the vectors of a tensor.

        Args:
            is_weights: Whether they belong to units, otherwise to samples.
            count: How many there are.
            image: (rows, columns) of the image that each of them is.
        """
        self._is_weights, self._last = is_weights, count - 1
        size = self.tr("{rows}×{columns}").format(rows=image[0], columns=image[1])
        name = self.tr("Unit") if is_weights else self.tr("Sample")
        switch_tip = (
            self.tr("Show the weights of one unit where its inputs lie in the image.")
            if is_weights
            else self.tr("Show one sample as the image that it was before it was flattened.")
        )
        tip = (
            self.tr("Unit whose weights are shown as an image.")
            if is_weights
            else self.tr("Sample of the batch that is shown as an image.")
        )
        self.as_image.setText(size)
        forms.describe(self.as_image, size, switch_tip)
        self.number.setPrefix(self.tr("{name} ").format(name=name))
        for control in (self.slider, self.number):
            forms.describe(control, name, tip)
            with QSignalBlocker(control):
                control.setRange(0, self._last)
        self._show_position()

    def set_slider_shown(self, shown: bool) -> None:
        """Show the slider, or only the number where there is little room."""
        self._has_slider = shown
        self._show_position()

    def choose(self, position: int) -> None:
        """Choose a sample or unit; beyond the ends means the end."""
        position = min(max(position, 0), self._last)
        if position != self._position():
            self._positions[self._is_weights] = position
            self._show_position()
            self.changed.emit()

    def turn(self, steps: int) -> None:
        """Choose the next sample or unit but so many."""
        if self.as_image.isChecked():
            self.choose(self._position() + steps)

    def _position(self) -> int:
        return min(self._positions[self._is_weights], self._last)

    def _switch(self) -> None:
        self._show_position()
        self.changed.emit()

    def _show_position(self) -> None:
        for control in (self.slider, self.number):
            with QSignalBlocker(control):
                control.setValue(self._position())
        self.number.setVisible(self.as_image.isChecked())
        self.slider.setVisible(self.as_image.isChecked() and self._has_slider)
