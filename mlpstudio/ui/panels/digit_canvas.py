"""The panel in which a person draws a digit and the network reads it."""

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QWidget,
)

from mlpstudio.datasets.preprocessing import FIELD, Prepared
from mlpstudio.document import edits
from mlpstudio.document.project import Project
from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.errors import DataError
from mlpstudio.labs.digits.strokes import Stroke
from mlpstudio.ui import ready_text
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.canvas import words
from mlpstudio.ui.digit_reader import (
    DIGITS,
    DigitReader,
    can_read,
    class_names,
    reading_weights,
    scale_for,
)
from mlpstudio.ui.digit_sources import DigitSources, dropped_picture
from mlpstudio.ui.forms import label
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.source_button import SourceButton
from mlpstudio.ui.widgets.digits.answer_view import Answer, AnswerView
from mlpstudio.ui.widgets.digits.brush_bar import BrushBar
from mlpstudio.ui.widgets.digits.canvas_form import CanvasForm, CanvasParts
from mlpstudio.ui.widgets.digits.class_buttons import ClassButtons
from mlpstudio.ui.widgets.digits.drawing_canvas import DrawingCanvas
from mlpstudio.ui.widgets.digits.pixel_image import PixelImage
from mlpstudio.ui.widgets.digits.probability_bars import ProbabilityBars
from mlpstudio.ui.widgets.digits.stage_words import stage_name

LARGEST_AT_ONCE = 2_000_000
"""Parameters; a larger network answers off the GUI thread."""

_PURPOSE = "digit canvas"
_LOWEST = 220


class DigitCanvasPanel(Panel):
    """Canvas, answer, the image the network receives, brush, bars, and what it really is."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        theme = bench.theme
        self.canvas = DrawingCanvas(theme, bench.board.drawing)
        self.answer_view = AnswerView(theme)
        self.image = PixelImage(theme, (FIELD, FIELD), 1 / 255)
        self.bars = ProbabilityBars(theme, DIGITS)
        self.labels = ClassButtons(theme, DIGITS)
        self.prompt = label("", "small")
        self.message = MessageBar()
        self.tools = BrushBar(theme, self.canvas)
        self.sources = DigitSources(bench, np.random.default_rng(), self)
        self.load = SourceButton(bench, self.sources)
        self._reader: DigitReader | None = None
        self._is_stale = False
        self._is_reading = False
        self._asks_again = False
        self._refusal = ""
        self._added: int | None = None
        words.describe_parts(self.canvas, self.answer_view, self.bars, self.image)
        self._build()
        self._connect()
        self.setAcceptDrops(True)
        self.refresh(None, self.project)
        self._read_ink()

    @property
    def answer(self) -> str:
        """The name of the class that the drawing is read as, "–" when nothing is read."""
        return self.answer_view.answer.name

    # Building

    def _build(self) -> None:
        self._form = CanvasForm(
            self,
            CanvasParts(
                self.canvas,
                self.answer_view,
                self.image,
                label(self.tr("Network input"), "small"),
                self.tools,
                self.load,
                self.message,
                self.bars,
                self.labels,
                self.prompt,
            ),
        )

    def _connect(self) -> None:
        bench, board = self.bench, self.bench.board
        self.canvas.ink_changed.connect(board.note_ink)
        self.canvas.stroke_finished.connect(board.note_stroke)
        board.loaded.connect(self.canvas.show_changes)
        board.ink_changed.connect(self._read_ink)
        board.hints_changed.connect(self._show_hints)
        bench.runs.weights_changed.connect(self._ask)
        bench.runs.state_changed.connect(self._show_prompt)
        bench.data.changed.connect(self._follow_data)
        self.bars.line_moved.connect(self._choose_confidence)
        self.labels.chosen.connect(self._add)
        self.message.fix_requested.connect(self._prepare_fully)
        self.sources.refused.connect(self._refuse)

    # What a panel does

    def refresh(self, old: Project | None, new: Project) -> None:
        """Follow the design, and the person's own digits."""
        if old is not None and old.personal is not new.personal:
            if len(new.personal) < len(old.personal):
                self._added = None  # undone, or removed
            self._show_prompt()
        if old is None or old.network is not new.network:
            self._follow_data()

    def keep(self) -> dict[str, object]:
        """Return the brush; the drawing is on the board, which stays."""
        canvas = self.canvas
        return {
            "width": canvas.brush_width,
            "softness": canvas.softness,
            "erases": canvas.erases,
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Take back the brush, and strokes if there are any."""
        strokes, width = kept.get("strokes"), kept.get("width")
        softness, erases = kept.get("softness"), kept.get("erases")
        if isinstance(strokes, tuple) and all(isinstance(s, Stroke) for s in strokes):
            self.canvas.restore(strokes)
        if isinstance(width, float):
            self.canvas.set_brush_width(width)
        if isinstance(softness, float):
            self.canvas.set_softness(softness)
        if isinstance(erases, bool):
            self.canvas.set_erases(erases)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._read_ink()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome pictures; other files are for the window."""
        data = event.mimeData()
        if dropped_picture(data) is not None or (data.hasImage() and not data.hasUrls()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put a dropped picture on the canvas."""
        if self.sources.take(event.mimeData()):
            event.acceptProposedAction()

    # Sharing the room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room that canvas, answer and tools need."""
        return QSize(super().minimumSizeHint().width(), _LOWEST)

    def _share_room(self) -> None:
        self._form.share(self.size())

    # Following

    def _follow_data(self) -> None:
        names = self._names()
        self.bars.set_names(names)
        self.labels.set_names(
            names, self.tr("It is really {name}: add the drawing to your own digits.")
        )
        self._ask()

    def _names(self) -> tuple[str, ...]:
        return class_names(self.bench.data.dataset)

    def _show_hints(self) -> None:
        self.canvas.set_overlay(self.bench.board.overlay)
        self.canvas.set_suggestion(self.bench.board.suggestion)

    # Reading

    @property
    def _prepared(self) -> Prepared | None:
        return self.bench.board.prepared

    def _read_ink(self) -> None:
        self._refusal, self._added = "", None
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        prepared = self._prepared
        self.image.set_pixels(None if prepared is None else prepared.image)
        self.canvas.set_crop(None if prepared is None else prepared.box)
        self._show_prompt()
        self._ask()

    def _ask(self) -> None:
        """Let the network as it is now read the drawing as it is now."""
        self._is_stale = self._is_stale or not self.isVisible()
        if self._is_stale:
            return
        runs, prepared = self.bench.runs, self._prepared
        spec = self.project.network if runs.trained is None else runs.trained.spec
        can_answer = can_read(spec)
        self._say_what_matters(spec, can_answer=can_answer)
        if self._is_reading:
            self._asks_again = True  # the reader is in use on another thread
            return
        weights = reading_weights(runs) if can_answer else None
        if prepared is None or weights is None:
            self._show_nothing()
            return
        reader = self._reader
        if reader is None or reader.weights is not weights:
            self.image.scale = scale_for(runs, self.project)
            self._reader = reader = DigitReader(weights, self.image.scale)
        if weights.values.size <= LARGEST_AT_ONCE:
            self._show_outputs(reader, reader.read(prepared.image))
        else:
            self._read_in_background(reader, prepared.image)

    def _read_in_background(self, reader: DigitReader, image: ByteArray) -> None:
        def work(ticket: Ticket) -> FloatArray:
            return reader.read(image)

        def receive(outputs: FloatArray) -> None:
            self._is_reading = False
            if self._prepared is not None:
                self._show_outputs(reader, outputs)
            if self._asks_again:
                self._asks_again = False
                self._ask()

        def fail(error: Exception) -> None:
            self._is_reading = False
            raise error

        self._is_reading = True
        self.bench.background.run(_PURPOSE, work, receive, fail, self)

    def _show_nothing(self) -> None:
        self.bars.set_line(None)
        self.bars.set_values(None)
        self.answer_view.show_answer(Answer())

    def _show_outputs(self, reader: DigitReader, outputs: FloatArray) -> None:
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
        is_trained, percent = self.bench.runs.trained is not None, reader.gives_probabilities
        self.bars.set_line(self.bench.preferences.sure_from if percent else None)
        self.bars.set_values(outputs, dimmed=not is_trained, percent=percent)
        sure_from = self.bench.preferences.sure_from if percent else None
        answer = words.answer_to(outputs, self._names(), sure_from, is_trained=is_trained)
        self.answer_view.show_answer(answer)

    def _choose_confidence(self, share: float) -> None:
        self.bench.preferences.sure_from = share
        self._ask()

    # Saying

    def _say_what_matters(self, spec: NetworkSpec, *, can_answer: bool) -> None:
        if not can_answer:
            self._say(words.complaint(spec), "warning")
        elif self._refusal:
            self._say(self._refusal, "warning")
        elif self.bench.board.off:
            names = ", ".join(stage_name(name) for name in sorted(self.bench.board.off))
            self._say(
                self.tr("Read without: {stages}.").format(stages=names),
                "warning",
                self.tr("Switch on"),
            )
        elif self.bench.runs.trained is None:
            self._say(self.tr("Not trained yet: press Play (Space)."))
        else:
            self._say("")

    def _say(self, text: str, level: str = "info", fix: str | None = None) -> None:
        if text != self.message.text():
            self.message.show_message(text, level, fix)
            self._share_room()

    def _refuse(self, reason: str) -> None:
        self._refusal = reason
        self._ask()

    def _prepare_fully(self) -> None:
        """Go through all stages of preparation again."""
        board = self.bench.board
        board.leave_out(())
        origin = board.origin
        if origin is not None and origin.reading is not None and origin.reading.off:
            self.sources.reread()

    # What it really is

    def _show_prompt(self) -> None:
        """Ask what the drawing really is, or say what is known of it."""
        board = self.bench.board
        origin, is_blank = board.origin, board.prepared is None
        self.labels.setEnabled(not is_blank)
        known = origin.label if origin is not None and not board.drawing.strokes else None
        self.labels.mark(known if self._added is None else self._added)
        run = self.bench.runs.run
        if is_blank:
            text = ready_text.briefly(run) if run is not None and run.is_ready_made else ""
        elif self._added is not None:
            text = words.added(self._names()[self._added], len(self.project.personal))
        elif origin is not None and origin.sample is not None and known is not None:
            text = words.sample(origin.sample, self._names()[known])
        else:
            text = words.question()
        self.prompt.setText(text)

    def _add(self, class_: int) -> None:
        """Add the drawing to the person's own digits."""
        board, session = self.bench.board, self.bench.session
        if board.prepared is None:
            return
        personal, image = session.project.personal, board.prepared.image
        try:
            if self._added is not None and personal.digits[-1].pixels == image.tobytes():
                personal = personal.relabel(len(personal) - 1, class_)  # a slip, put right
            else:
                personal = personal.add(image, class_, board.page)
        except DataError as error:
            self._refuse(str(error))
            return
        self._added = class_
        session.apply(
            self.tr("add your {name}").format(name=self._names()[class_]),
            edits.set_personal(session.project, personal),
        )
