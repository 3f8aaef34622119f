"""Painting on the weight image of a unit, and what that does to the accuracy."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSlider, QVBoxLayout, QWidget

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.network.weight_canvas import Brush, WeightCanvas

_PER_WEIGHT = 10


class PaintPage(QWidget):
    """Canvas, brush, the way back, and the button that keeps the result.

    Signals:
        undone: The last stroke is to be taken back.
        dropped: All strokes are to be taken back.
        use_wanted: The run is to get these weights, or its own back.
    """

    undone = Signal()
    dropped = Signal()
    use_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "title")
        self.title.setWordWrap(True)
        self.canvas = WeightCanvas(theme)
        describe(
            self.canvas,
            self.tr("Weight image"),
            self.tr("Paint on the weights of the chosen unit; the arrow keys and Space do, too."),
        )
        self.brush = Choice()
        self.brush.set_choices(
            [
                (Brush.RAISE.value, self.tr("Raise")),
                (Brush.LOWER.value, self.tr("Lower")),
                (Brush.ERASE.value, self.tr("Towards 0")),
            ]
        )
        self.brush.set_value(Brush.RAISE.value)
        describe(self.brush, self.tr("Brush"), self.tr("What a stroke does to the weights."))
        self.width_ = QSlider(Qt.Orientation.Horizontal)
        self.width_.setRange(_PER_WEIGHT, 6 * _PER_WEIGHT)
        self.width_.setFixedWidth(theme.pixels(96))
        describe(self.width_, self.tr("Brush width"), self.tr("Width of the brush in weights."))
        with QSignalBlocker(self.width_):
            self.width_.setValue(round(self.canvas.brush_width * _PER_WEIGHT))
        self.undo = QPushButton(self.tr("Undo"))
        describe(self.undo, self.tr("Undo the stroke"), self.tr("Take back the last stroke."))
        self.drop = QPushButton(self.tr("Drop all"))
        describe(
            self.drop, self.drop.text(), self.tr("Take all strokes back and follow the run again.")
        )
        self.use = QPushButton(self.tr("Use these weights in the run"))
        self.note = label("", "small")
        self.note.setWordWrap(True)
        self._tools, self._ends = QWidget(), QWidget()
        tools, ends = FlowLayout(self._tools), FlowLayout(self._ends)
        for part in (self.brush, self.width_, self.undo, self.drop):
            tools.addWidget(part)
        ends.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.title)
        column.addWidget(self._tools)
        column.addWidget(self.canvas, 1)
        column.addWidget(self._ends)
        column.addWidget(self.note)
        column.addStretch()
        self.brush.chosen.connect(self._choose_brush)
        self.width_.valueChanged.connect(self._choose_width)
        self.undo.clicked.connect(self.undone)
        self.drop.clicked.connect(self.dropped)
        self.use.clicked.connect(self.use_wanted)

    def show_image(self, image: FloatArray | None, title: str) -> None:
        """Show the weights of a unit; without an image, only what is to be said."""
        self.title.setText(title)
        for part in (self._tools, self.canvas, self._ends, self.note):
            part.setVisible(image is not None)
        if not self.canvas.is_painting:
            self.canvas.show_image(image)

    def show_ways_out(
        self, n_strokes: int, obstacle: str, *, is_painted: bool, is_used: bool
    ) -> None:
        """Show what can be done with what is painted.

        Args:
            n_strokes: That can be taken back.
            obstacle: Why the run cannot have the weights now, "" when it can.
            is_painted: Whether the weights shown are not the run's.
            is_used: Whether the run has painted weights, and could have its own back.
        """
        self.undo.setEnabled(n_strokes > 0)
        self.drop.setEnabled(is_painted)
        gives_back = is_used and not is_painted
        self.use.setText(
            self.tr("Give the run its own weights back")
            if gives_back
            else self.tr("Use these weights in the run")
        )
        self.use.setEnabled((is_painted or gives_back) and not obstacle)
        describe(
            self.use,
            self.use.text(),
            obstacle or self.tr("The run goes on from there with the next Play."),
        )
        self.note.setText(
            obstacle
            if is_painted and obstacle
            else self.tr("The run keeps its weights until you say that it should use these.")
        )

    def _choose_brush(self, value: str) -> None:
        self.canvas.brush = Brush(value)

    def _choose_width(self, value: int) -> None:
        self.canvas.brush_width = value / _PER_WEIGHT
