"""What can be chosen about the picture of the plane: colours, lines, and which features vary."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mlpstudio.ui.forms import Choice, describe
from mlpstudio.ui.input_plane import words
from mlpstudio.ui.lab_export import LabExport
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout


class PlaneControls(QWidget):
    """A row of controls that breaks where it is narrow.

    Signals:
        changed: The plane is to be drawn in another way.
        axes_chosen(across, upwards): Other features are to vary.
    """

    changed = Signal()
    axes_chosen = Signal(int, int)

    def __init__(self, export: LabExport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_discrete = QCheckBox(self.tr("Answer only"))
        self.has_lines = QCheckBox(self.tr("Lines"))
        self.axes = (Choice(), Choice())
        self._describe()
        row = FlowLayout(self)
        for part in (*self.axes, self.is_discrete, self.has_lines, export.button, export.bar):
            row.addWidget(part)
        for box in (self.is_discrete, self.has_lines):
            box.clicked.connect(self.changed)
        for choice in self.axes:
            choice.chosen.connect(self._choose_axes)

    def keep(self) -> dict[str, object]:
        """Return what is chosen."""
        return {
            "is_discrete": self.is_discrete.isChecked(),
            "has_lines": self.has_lines.isChecked(),
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Choose the same again."""
        self.is_discrete.setChecked(kept.get("is_discrete") is True)
        self.has_lines.setChecked(kept.get("has_lines") is True)

    def offer_axes(self, n_features: int, axes: tuple[int, int]) -> None:
        """Offer the features, where there are more than two."""
        names = [(str(number), words.feature(number)) for number in range(n_features)]
        for choice, axis in zip(self.axes, axes, strict=True):
            choice.setVisible(n_features > 2)
            choice.set_choices(names)
            choice.set_value(str(axis))

    def _describe(self) -> None:
        describe(
            self.is_discrete,
            self.is_discrete.text(),
            self.tr("Colour the plane by the likeliest class alone, not by how likely it is."),
        )
        describe(
            self.has_lines,
            self.tr("Lines of the first layer"),
            self.tr(
                "Draw where the sum of each neuron of the first layer is 0: a straight line, "
                "unless batch normalisation moves it."
            ),
        )
        tip = self.tr("Which feature varies; those that do not are held at their mean.")
        describe(self.axes[0], self.tr("Across"), tip)
        describe(self.axes[1], self.tr("Upwards"), tip)

    def _choose_axes(self, _value: str) -> None:
        across, upwards = (int(choice.value()) for choice in self.axes)
        self.axes_chosen.emit(across, upwards)
