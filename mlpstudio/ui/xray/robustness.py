"""How the answer holds out while the drawing is shifted, turned, scaled or covered with noise."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from mlpstudio.datasets.preprocessing import FIELD
from mlpstudio.engine.arrays import ByteArray
from mlpstudio.labs.digits.robustness import DISTURBANCES, Curve, curve, disturbed
from mlpstudio.ui.digit_reader import DIGITS
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.number_text import output_text
from mlpstudio.ui.widgets.digits.pixel_image import PixelImage
from mlpstudio.ui.widgets.plots.robustness_plot import RobustnessPlot
from mlpstudio.ui.xray.page import Look, Subject, XrayPage

_LOWEST_PLOT = 170
_ROOMY = 480


class RobustnessPage(XrayPage):
    """A disturbance, the curves over it, and the drawing where the mark is."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        theme = bench.theme
        self._image: ByteArray | None = None
        self._curve: Curve | None = None
        self._names = DIGITS
        self.disturbance = Choice()
        self.disturbance.set_choices(
            [
                ("rotation", self.tr("Rotation")),
                ("shift_right", self.tr("Shift to the side")),
                ("shift_down", self.tr("Shift down")),
                ("scale", self.tr("Size")),
                ("noise", self.tr("Noise")),
            ]
        )
        self.disturbance.set_value("rotation")
        describe(
            self.disturbance,
            self.tr("Disturbance"),
            self.tr("What is done to the drawing, from nothing to more."),
        )
        self.disturbance.chosen.connect(self.look_wanted)
        self.plot = RobustnessPlot(theme, DIGITS)
        self.plot.setMinimumHeight(theme.pixels(_LOWEST_PLOT))
        describe(
            self.plot,
            self.tr("Robustness"),
            self.tr("Press in the plot, or use the arrow keys, to disturb the drawing so much."),
        )
        self.plot.moved.connect(self._show_disturbed)
        self.image = PixelImage(theme, (FIELD, FIELD), 1 / 255)
        describe(
            self.image,
            self.tr("Disturbed drawing"),
            self.tr("What the network receives where the mark is; point at a pixel to read it."),
        )
        self.image.setFixedSize(4 * FIELD + 2, 4 * FIELD + 2)
        self.sentence = label("")
        self.sentence.setWordWrap(True)
        self.reading = label("", "muted")
        self.reading.setWordWrap(True)
        self._build()
        self.show_nothing()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(label(self.tr("Disturbance"), "muted"))
        row.addWidget(self.disturbance, 1)
        # Beside the plot where there is room, below it where there is not.
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body = QBoxLayout(down)
        self._body.setSpacing(SPACE_3)
        self._beside = QBoxLayout(across)
        self._beside.setSpacing(SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(SPACE_2)
        words.addWidget(self.sentence)
        words.addWidget(self.reading)
        words.addStretch(1)
        self._beside.addWidget(self.image, 0, Qt.AlignmentFlag.AlignTop)
        self._beside.addLayout(words, 1)
        self._body.addWidget(self.plot, 3)
        self._body.addLayout(self._beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(row)
        column.addLayout(self._body, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the drawing beside the plot, or below it, by the room there is."""
        super().resizeEvent(event)
        is_roomy = self.width() >= self.bench.theme.pixels(_ROOMY)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(across if is_roomy else down)
        self._beside.setDirection(down if is_roomy else across)

    def look(self, subject: Subject) -> Look:
        """Read the drawing under all strengths of the disturbance."""
        name = self.disturbance.value()

        def work() -> Curve | None:
            reader = subject.reader()
            if reader is None or not reader.gives_probabilities:
                return None
            found = curve(subject.prepared.image, name, reader.read_all)
            return found if np.isfinite(found.outputs).all() else None

        return work

    def show_found(self, subject: Subject, found: object) -> None:
        """Show the curves, and the drawing where the mark is."""
        assert found is None or isinstance(found, Curve)
        self._image, self._curve = subject.prepared.image, found
        self._names = subject.names
        self.plot.show_curve(found)
        if found is None:
            self.image.set_pixels(None)
            self.sentence.setText(
                self.tr("Curves are drawn for outputs that are probabilities: softmax, sigmoid.")
            )
            self.reading.setText("")
            return
        low, high = found.holds
        self.sentence.setText(
            self.tr("Read as {name} from {low} to {high}.").format(
                name=self._names[found.answer],
                low=self._value_text(low),
                high=self._value_text(high),
            )
        )
        self._show_disturbed(self.plot.value)

    def show_nothing(self) -> None:
        """Show that nothing is drawn."""
        self._image = self._curve = None
        self.plot.show_curve(None)
        self.image.set_pixels(None)
        self.sentence.setText("")
        self.reading.setText("")

    def keep(self) -> dict[str, object]:
        """Return which disturbance was chosen."""
        return {"disturbance": self.disturbance.value()}

    def restore(self, kept: dict[str, object]) -> None:
        """Choose it again."""
        name = kept.get("disturbance")
        if isinstance(name, str) and name in DISTURBANCES:
            self.disturbance.set_value(name)

    def _show_disturbed(self, value: float) -> None:
        found = self._curve
        if found is None or self._image is None:
            return
        self.image.set_pixels(disturbed(self._image, found.name, np.array([value]))[0])
        outputs = found.outputs[int(np.argmin(np.abs(found.values - value)))]  # (C,)
        best = int(outputs.argmax())
        self.reading.setText(
            self.tr("At {value} it is read as {name}, {share}.").format(
                value=self._value_text(value),
                name=self._names[best],
                share=output_text(float(outputs[best]), percent=True),
            )
        )

    def _value_text(self, value: float) -> str:
        name = self.disturbance.value()
        if name == "rotation":
            return f"{value:.0f}°".replace("-", "−")
        if name in ("scale", "noise"):
            return f"{value:.0%}"
        return f"{value:.1f} px".replace("-", "−")
