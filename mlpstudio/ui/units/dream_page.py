"""What would excite a unit or a class most: a picture that is made up for it."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mlpstudio.engine.arrays import ByteArray
from mlpstudio.labs.networks.dreams import DreamSettings
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.number_fields import FreeNumber
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.controls.entry_slider import QuietSlider, fit
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.controls.segments import Segments
from mlpstudio.ui.widgets.digits.pixel_image import PixelImage

UNIT = "unit"
STARTS = ("grey", "noise", "drawn")


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One step of the way, to be shown.

    Attributes:
        pixels: (h, w) grey values.
        scale: What the network gets for a grey value of 1.
        place: Number of the step among those there are.
        n: How many there are.
    """

    pixels: ByteArray
    scale: float
    place: int
    n: int


class DreamPage(QWidget):
    """What is sought, from where and how; the picture, and the way to it.

    Signals:
        started: The search is to begin, or to end.
        changed: Something else is to be sought, or in another way.
        scrubbed(place): A person looks at another step.
    """

    started = Signal()
    changed = Signal()
    scrubbed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.aim = Choice()
        self.aim.setMinimumContentsLength(14)
        describe(
            self.aim,
            self.tr("What is to be excited"),
            self.tr("The chosen unit of the hidden layer, or the output of a class."),
        )
        self.start = Segments(
            [
                ("grey", self.tr("Grey"), self.tr("Begin with an even grey.")),
                ("noise", self.tr("Noise"), self.tr("Begin with random pixels of a fixed seed.")),
                ("drawn", self.tr("My digit"), self.tr("Begin with the digit that you drew.")),
            ]
        )
        describe(self.start, self.tr("Begin with"), self.tr("The picture that it begins with."))
        self.run = QPushButton()
        self.picture = PixelImage(theme, (28, 28), 1.0)
        describe(
            self.picture,
            self.tr("The picture sought"),
            self.tr("Changed step by step; point at a pixel, or use the arrow keys, to read it."),
        )
        self.picture.setToolTip("")  # the pixels have tooltips of their own
        self.way = QuietSlider(Qt.Orientation.Horizontal)
        describe(self.way, self.tr("Step"), self.tr("Go back and forth through the steps."))
        self.result = label("", "title")
        self.compared = label("", "muted")
        self.note = label("", "small")
        for text in (self.result, self.compared, self.note):
            text.setWordWrap(True)
        self._lay_out(self._numbers())
        self.aim.chosen.connect(lambda _: self.changed.emit())
        self.start.chosen.connect(lambda _: self.changed.emit())
        self.run.clicked.connect(self.started)
        self.way.valueChanged.connect(self.scrubbed)
        self.show_running(is_running=False)
        self.show_frame(None)

    def _numbers(self) -> list[QWidget]:
        """Make the entries with their names."""
        usual = DreamSettings()
        self.step_size = FreeNumber(0.001, 1.0)
        self.penalty = FreeNumber(0.0, 100.0, stride=0.05)
        self.blur = FreeNumber(0.0, 10.0, stride=0.25)
        pairs: list[QWidget] = []
        for field, text, tip, value in (
            (
                self.step_size,
                self.tr("Step size"),
                self.tr("By how much a step changes a pixel at most; 1 is from black to white."),
                usual.step_size,
            ),
            (
                self.penalty,
                self.tr("Price of ink λ"),
                self.tr("How dear ink is: λ/2 times the sum of its squares is taken off."),
                usual.penalty,
            ),
            (
                self.blur,
                self.tr("Blur"),
                self.tr("Width in pixels of the pen that all is drawn with; 0 for single pixels."),
                usual.blur,
            ),
        ):
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(SPACE_1)
            row.addWidget(label(text, "muted"))
            row.addWidget(field)
            pairs.append(pair)
            describe(field, text, tip)
            field.set_value(value)
            fit(field, "0.000")
            field.entered.connect(lambda _: self.changed.emit())
        return pairs

    def _lay_out(self, numbers: list[QWidget]) -> None:
        head = QWidget()
        flow = FlowLayout(head)
        for part in (self.aim, self.start, *numbers, self.run):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE_2)
        for part in (head, self.result, self.compared):
            column.addWidget(part)
        column.addWidget(self.picture, 1)
        column.addWidget(self.way)
        column.addWidget(self.note)
        column.addStretch()

    @property
    def settings(self) -> DreamSettings:
        """How it is sought."""
        return DreamSettings(self.step_size.value(), self.penalty.value(), self.blur.value())

    def keep(self) -> tuple[str, float, float, float]:
        """Return with what it begins, and how it is sought."""
        found = self.settings
        return self.start.value(), found.step_size, found.penalty, found.blur

    def restore(self, kept: object) -> None:
        """Seek in the same way again."""
        if isinstance(kept, tuple) and len(kept) == 4 and kept[0] in STARTS:
            self.start.set_value(kept[0])
            for field, value in zip(
                (self.step_size, self.penalty, self.blur), kept[1:], strict=True
            ):
                field.set_value(value)

    def offer(self, choices: list[tuple[str, str]], *, has_drawing: bool, why_not: str) -> None:
        """Offer what can be excited, and whether a drawing can be begun with.

        Args:
            choices: Values and texts; `UNIT` is the unit chosen.
            has_drawing: Whether there is a drawing that the network takes.
            why_not: Why there is none.
        """
        shown = [(self.aim.itemData(i), self.aim.itemText(i)) for i in range(self.aim.count())]
        if shown != choices:
            self.aim.set_choices(choices)
            if not self.aim.value() and choices:
                self.aim.set_value(choices[0][0])
        button = self.start.buttons["drawn"]
        button.setEnabled(has_drawing)
        button.setToolTip(
            self.tr("Begin with the digit that you drew.") if has_drawing else why_not
        )
        if not has_drawing and self.start.value() == "drawn":
            self.start.set_value("grey")

    def show_running(self, *, is_running: bool) -> None:
        """Let the button begin, or end."""
        self.run.setText(self.tr("Stop") if is_running else self.tr("Seek it"))
        tip = (
            self.tr("Stop here; what was found stays.")
            if is_running
            else self.tr("Climb on the activation, changing the picture step by step.")
        )
        describe(self.run, self.run.text(), tip)

    def show_frame(self, frame: Frame | None) -> None:
        """Show a step; None shows none."""
        for part in (self.picture, self.way, self.compared):
            part.setVisible(frame is not None)
        if frame is None:
            return
        self.picture.scale = frame.scale
        self.picture.set_pixels(frame.pixels)
        with QSignalBlocker(self.way):
            self.way.setRange(0, frame.n - 1)
            self.way.setValue(frame.place)

    def say(self, result: str, compared: str, note: str) -> None:
        """Say what came of it, what it compares with, and what to make of it."""
        self.result.setText(result)
        self.compared.setText(compared)
        self.note.setText(note)
        self.note.setVisible(bool(note))
