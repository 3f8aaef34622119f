"""The panel in which a person draws a digit and the network reads it."""

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mlpstudio.datasets.preprocessing import FIELD, Prepared, normalise
from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.errors import DesignError
from mlpstudio.labs.strokes import Stroke
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.forms import MessageBar, describe, label
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.weights import Weights
from mlpstudio.ui.widgets.brush_bar import BrushBar
from mlpstudio.ui.widgets.drawing_canvas import DrawingCanvas
from mlpstudio.ui.widgets.pixel_image import PixelImage
from mlpstudio.ui.widgets.probability_bars import Answer, AnswerView, ProbabilityBars, as_text

LARGEST_AT_ONCE = 2_000_000
"""Parameters; a larger network answers off the GUI thread."""

SURE = 0.6
"""An answer less probable than this is a question."""

DIGITS = tuple("0123456789")
_SCALE = 1 / 255
_PURPOSE = "digit canvas"
_NARROWEST_COLUMN, _WIDEST_COLUMN = 96, 152
_WIDE = 480
_LOWEST = 220
_UNLIMITED = 16_777_215
_PROBABILITIES = ("softmax", "sigmoid")


class _Reader:
    """A network of the panel's own whose parameters follow those of the run."""

    def __init__(self) -> None:
        self._network: Network | None = None
        self._weights: Weights | None = None

    def read(self, weights: Weights, image: ByteArray) -> FloatArray:
        """Return the outputs (C,) for one image (28, 28)."""
        if self._network is None or self._network.spec != weights.spec:
            self._network = weights.network()
        elif self._weights is not weights:
            np.copyto(self._network.theta, weights.theta)
        self._weights = weights
        inputs = image.reshape(1, -1) * self._network.dtype.type(_SCALE)  # (1, 784)
        return self._network.predict(inputs)[0]  # (C,)


class DigitCanvasPanel(Panel):
    """Canvas, answer, the image the network receives, brush and bars."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        theme = bench.theme
        self.canvas = DrawingCanvas(theme)
        self.answer_view = AnswerView(theme)
        self.image = PixelImage(theme, (FIELD, FIELD), _SCALE)
        self.bars = ProbabilityBars(theme, DIGITS)
        self.message = MessageBar()
        self.tools = BrushBar(theme, self.canvas)
        self._reader = _Reader()
        self._prepared: Prepared | None = None
        self._is_stale = False
        self._is_reading = False
        self._asks_again = False
        self._is_wide = False
        self._describe()
        self._build()
        self._connect()
        self.refresh(None, self.project)

    @property
    def answer(self) -> str:
        """The name of the class that the drawing is read as, "–" when nothing is read."""
        return self.answer_view.answer.name

    # Building

    def _describe(self) -> None:
        describe(
            self.canvas,
            self.tr("Drawing field"),
            self.tr(
                "Draw a digit with mouse, pen or finger (the right button erases); the dashed "
                "frame is what the network gets to see."
            ),
        )
        describe(
            self.answer_view,
            self.tr("Answer"),
            self.tr("The digit that the network holds likeliest."),
        )
        describe(
            self.bars,
            self.tr("Probabilities"),
            self.tr("How probable the network holds each digit, in percent."),
        )
        describe(
            self.image,
            self.tr("Network input"),
            self.tr(
                "What the network really receives: your ink fitted into 20 × 20 pixels and "
                "centred by its mass in 28 × 28, as in MNIST; point at a pixel to read it."
            ),
        )

    def _build(self) -> None:
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self.answer_view, 1)
        column.addWidget(self.image, 1)
        self._caption = label(self.tr("Network input"), "small")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._caption)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        self._grid.setSpacing(SPACE_2)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self._arrange()

    def _arrange(self) -> None:
        """Put the bars below the drawing, or beside it where there is room."""
        grid, is_wide = self._grid, self._is_wide
        whole = 3 if is_wide else 2
        grid.addWidget(self.canvas, 0, 0)
        grid.addWidget(self._side, 0, 1)
        grid.addWidget(self.tools, 1, 0, 1, whole)
        grid.addWidget(self.message, 2, 0, 1, whole)
        grid.addWidget(self.bars, *((0, 2) if is_wide else (3, 0, 1, 2)))
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 4 if is_wide else 0)
        grid.setRowStretch(0, 5)
        grid.setRowStretch(3, 0 if is_wide else 2)

    def _connect(self) -> None:
        bench = self.bench
        self.canvas.ink_changed.connect(self._read_ink)
        bench.runs.weights_changed.connect(self._ask)
        bench.data.changed.connect(self._follow_data)

    # What a panel does

    def refresh(self, old: Project | None, new: Project) -> None:
        """Follow the design."""
        if old is not None and old.network is new.network:
            return
        self._follow_data()

    def keep(self) -> dict[str, object]:
        """Return the drawing and the brush."""
        canvas = self.canvas
        return {"strokes": canvas.strokes, "width": canvas.brush_width, "erases": canvas.erases}

    def restore(self, kept: dict[str, object]) -> None:
        """Take back the drawing and the brush."""
        strokes, width, erases = kept.get("strokes"), kept.get("width"), kept.get("erases")
        if isinstance(strokes, tuple) and all(isinstance(s, Stroke) for s in strokes):
            self.canvas.restore(strokes)
        if isinstance(width, float):
            self.canvas.set_brush_width(width)
        if isinstance(erases, bool):
            self.canvas.set_erases(erases)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room that canvas, answer and tools need."""
        return QSize(super().minimumSizeHint().width(), _LOWEST)

    def _share_room(self) -> None:
        """Keep the field square and leave what is below it to the bars.

        Where there is too little room the network's input goes first, then the bars.
        """
        is_wide = self.width() >= _WIDE and self.width() > 1.25 * self.height()
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange()
        share = 0 if is_wide else self.width() // 4
        column = min(max(share, _NARROWEST_COLUMN), _WIDEST_COLUMN)
        room = self.width() - 2 * SPACE_3
        self._side.setFixedWidth(column)
        for part in (self.canvas, self._side):
            part.setMaximumHeight(_UNLIMITED if is_wide else room - SPACE_2 - column)
        left = self.height() - 2 * SPACE_3 - self.tools.sizeHint().height() - SPACE_2
        if not self.message.isHidden():
            left -= self.message.heightForWidth(room) + SPACE_2
        self.canvas.setMaximumWidth(
            max(left, self.canvas.minimumWidth()) if is_wide else _UNLIMITED
        )
        bars = 0 if is_wide else self.bars.minimumHeight() + SPACE_2
        caption = self._caption.sizeHint().height() + 2 * SPACE_1
        picture = self.answer_view.minimumHeight() + self.image.minimumHeight() + caption
        self.image.setVisible(left >= picture + bars)
        self._caption.setVisible(left >= picture + bars)
        self.bars.setVisible(left >= self.canvas.minimumHeight() + bars)

    # Following

    def _follow_data(self) -> None:
        self.bars.set_names(self._names())
        self._ask()

    def _names(self) -> tuple[str, ...]:
        dataset = self.bench.data.dataset
        is_usable = dataset is not None and dataset.n_classes == len(DIGITS)
        return dataset.class_names if dataset is not None and is_usable else DIGITS

    # Reading

    def _read_ink(self) -> None:
        prepared = normalise(self.canvas.ink())
        self._prepared = prepared
        self.image.set_pixels(None if prepared is None else prepared.image)
        self.canvas.set_crop(None if prepared is None else prepared.box)
        self._ask()

    def _ask(self) -> None:
        """Let the network as it is now read the drawing as it is now."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        runs = self.bench.runs
        trained, prepared = runs.trained, self._prepared
        complaint = self._complaint(self.project.network if trained is None else trained.spec)
        if complaint:
            self._say(complaint, "warning")
        elif trained is None:
            self._say(self.tr("Not trained yet: press Play (Space)."))
        else:
            self._say("")
        if self._is_reading:
            self._asks_again = True  # the reader is in use on another thread
            return
        weights = None if complaint or prepared is None else trained or runs.weights
        if prepared is None or weights is None:
            self._show_nothing()
        elif weights.theta.size <= LARGEST_AT_ONCE:
            self._show_outputs(weights, self._reader.read(weights, prepared.image))
        else:
            self._read_in_background(weights, prepared.image)

    def _complaint(self, spec: NetworkSpec) -> str:
        """Return why such a network cannot read digits, "" when it can."""
        try:
            n_outputs = shapes.infer(spec)[-1].D_out
        except DesignError as error:
            return self.tr("There is no network to ask yet. {reason}").format(reason=error)
        if spec.input_shape == (FIELD, FIELD) and n_outputs == len(DIGITS):
            return ""
        return self.tr(
            "This network cannot read digits: it takes {shape} numbers and gives {outputs}. "
            "Choose data of 28 × 28 images and an output layer of 10 units."
        ).format(shape=" × ".join(map(str, spec.input_shape)), outputs=n_outputs)

    def _say(self, text: str, level: str = "info") -> None:
        if text != self.message.text():
            self.message.show_message(text, level)
            self._share_room()

    def _read_in_background(self, weights: Weights, image: ByteArray) -> None:
        def work(ticket: Ticket) -> FloatArray:
            return self._reader.read(weights, image)

        def receive(outputs: FloatArray) -> None:
            self._is_reading = False
            if self._prepared is not None:
                self._show_outputs(weights, outputs)
            if self._asks_again:
                self._asks_again = False
                self._ask()

        def fail(error: Exception) -> None:
            self._is_reading = False
            raise error

        self._is_reading = True
        self.bench.background.run(_PURPOSE, work, receive, fail, self)

    def _show_nothing(self) -> None:
        self.bars.set_values(None)
        self.answer_view.show_answer(Answer())

    def _show_outputs(self, weights: Weights, outputs: FloatArray) -> None:
        """Show what the network gave for the drawing."""
        if not np.isfinite(outputs).all():
            self._show_nothing()
            self._say(
                self.tr(
                    "The weights are no longer numbers: the run diverged. Choose a smaller "
                    "learning rate, press Reset and train again."
                ),
                "error",
            )
            return
        output = weights.spec.layers[-1]
        percent = isinstance(output, DenseSpec) and output.activation in _PROBABILITIES
        is_trained = self.bench.runs.trained is not None
        self.bars.set_values(outputs, dimmed=not is_trained, percent=percent)
        names, order = self._names(), np.argsort(outputs)  # (C,)
        best, second = int(order[-1]), int(order[-2])
        is_sure = float(outputs[best]) >= SURE
        remark = ""
        if not is_trained:
            remark = self.tr("Only a guess")
        elif not is_sure:
            remark = self.tr("Not sure: {a}\u00a0or\u00a0{b}?").format(
                a=names[best], b=names[second]
            )
        figure = as_text(float(outputs[best]), percent=percent)
        self.answer_view.show_answer(Answer(names[best], figure, remark, is_trained and is_sure))
