"""A slider and a number for each axis before the last two: which table of a tensor is seen."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from mlpstudio.ui import forms
from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.theme import SPACE_1, SPACE_2

MOST = 6
"""Axes that there are controls for: a shape has eight at most."""


class AxisPickers(QWidget):
    """Chooses an index.

    Signals:
        changed: Another table was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[int, ...] = ()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_2)
        grid.setVerticalSpacing(SPACE_1)
        grid.setColumnStretch(1, 1)
        self.captions: list[QLabel] = []
        self.sliders: list[QSlider] = []
        self.numbers: list[WholeNumber] = []
        for row in range(MOST):
            caption = forms.label("", "small")
            slider = QSlider(Qt.Orientation.Horizontal)
            slider.setMinimumWidth(40)
            number = WholeNumber(0, 0)
            slider.valueChanged.connect(number.setValue)
            number.valueChanged.connect(slider.setValue)
            number.valueChanged.connect(lambda _: self.changed.emit())
            for control in (slider, number):
                forms.describe(control, self.tr("Axis"), self._tip())
            for column, part in enumerate((caption, slider, number)):
                grid.addWidget(part, row, column)
            self.captions.append(caption)
            self.sliders.append(slider)
            self.numbers.append(number)

    @property
    def index(self) -> tuple[int, ...]:
        """The chosen index into the axes before the last two."""
        return tuple(self.numbers[axis].value() for axis in range(len(self._sizes)))

    def offer(self, sizes: tuple[int, ...], names: tuple[str, ...]) -> None:
        """Offer the places along some axes; the index stays where it can."""
        self._sizes = sizes
        for axis in range(MOST):
            is_used = axis < len(sizes)
            parts = (self.captions[axis], self.sliders[axis], self.numbers[axis])
            for part in parts:
                part.setVisible(is_used)
            if not is_used:
                continue
            self.captions[axis].setText(names[axis])
            for control in parts[1:]:
                forms.describe(control, names[axis], self._tip())
                with QSignalBlocker(control):
                    control.setRange(0, max(sizes[axis] - 1, 0))
        self.setVisible(bool(sizes))

    def _tip(self) -> str:
        return self.tr("Which place along this axis is seen (Page Up and Page Down).")

    def turn(self, steps: int) -> None:
        """Go on along the first axis."""
        if self._sizes:
            self.numbers[0].setValue(self.numbers[0].value() + steps)
