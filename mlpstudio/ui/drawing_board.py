"""The digit that is being drawn: what the canvas, the X-ray and a person's own digits share."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from mlpstudio.datasets.pictures import PICTURE_STAGES, Reading
from mlpstudio.datasets.preprocessing import Prepared, framed, normalise
from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.labs.digits.drawing import SIDE, Drawing, Page, Strokes
from mlpstudio.labs.digits.xray import check_switches
from mlpstudio.ui.widgets.digits.canvas_overlay import Overlay

_REMEMBERED = 6
"""Pictures whose origin is known for as long as undo may bring them back."""


@dataclass(frozen=True, slots=True, eq=False)
class Origin:
    """Where the ink beneath the strokes comes from.

    Attributes:
        reading: How a picture became ink; None for a digit of a set.
        sample: Number of the test sample it is, if it is one.
        label: Class that it is known to be of, if it is known.
    """

    reading: Reading | None = None
    sample: int | None = None
    label: int | None = None


class DrawingBoard(QObject):
    """Holds the drawing for as long as the program runs, and prepares it for whoever looks.

    Attributes:
        drawing: Strokes, what lies beneath them, and the way back. Who changes it says so with
            `note_ink` and `note_stroke`.
        overlay: What is shown over the ink; gone with the next change of it.
        suggestion: Strokes that could be drawn; gone likewise.

    Signals:
        ink_changed: The drawing, or how it is prepared, is different now; many make one stroke.
        stroke_finished: It stands still: a stroke, an undo, a clearing or a switch is complete.
        loaded: Another drawing was put here by somebody else than the canvas.
        hints_changed: `overlay` or `suggestion` is different now.
    """

    ink_changed = Signal()
    stroke_finished = Signal()
    loaded = Signal()
    hints_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.drawing = Drawing()
        self.overlay: Overlay | None = None
        self.suggestion: Strokes = ()
        self._off: frozenset[str] = frozenset()
        self._origins: list[tuple[ByteArray, Origin]] = []
        self._ink: FloatArray | None = None
        self._prepared: Prepared | None = None
        self._is_prepared = False
        self._is_telling = False

    # What can be read

    @property
    def page(self) -> Page:
        """The finished strokes with what lies beneath them."""
        return Page(self.drawing.strokes, self.drawing.background)

    @property
    def origin(self) -> Origin | None:
        """Where the ink beneath the strokes comes from; None for nowhere, or when unknown."""
        background = self.drawing.background
        found = (origin for kept, origin in self._origins if kept is background)
        return None if background is None else next(found, None)

    @property
    def off(self) -> frozenset[str]:
        """The stages of preparation that are left out, those of the picture among them."""
        origin = self.origin
        reading = None if origin is None else origin.reading
        return self._off if reading is None else self._off | reading.off

    @property
    def ink(self) -> FloatArray:
        """(280, 280) float32 in [0, 1], never written to."""
        if self._ink is None:
            self._ink = self.drawing.ink()  # (280, 280)
        return self._ink

    @property
    def prepared(self) -> Prepared | None:
        """The drawing as the network receives it; None when it is blank."""
        if not self._is_prepared:
            self._prepared = normalise(self.ink, self._off)
            self._is_prepared = True
        return self._prepared

    # What can be done

    def load(self, page: Page, origin: Origin | None = None) -> None:
        """Put another drawing here; undo brings back the one before.

        Args:
            page: What to show.
            origin: Where its background comes from, where that is known.
        """
        if page.background is not None and origin is not None:
            self._origins = [*self._origins[1 - _REMEMBERED :], (page.background, origin)]
        self.drawing.load(page)
        self._tell()

    def load_picture(self, reading: Reading) -> bool:
        """Put a picture here to be drawn over; return whether there was ink on it."""
        background = framed(reading.ink, SIDE)  # (280, 280)
        if background is None:
            return False
        self.load(Page((), background), Origin(reading))
        return True

    def reread_picture(self, reading: Reading) -> None:
        """Show the picture at hand as it was read in another way; the strokes stay."""
        background = framed(reading.ink, SIDE)  # (280, 280)
        if background is None:
            background = np.zeros((SIDE, SIDE), np.uint8)  # (280, 280)
        self.load(self.page._replace(background=background), Origin(reading))

    def add_strokes(self, strokes: Strokes) -> None:
        """Draw strokes as if by hand, all in one step of undo."""
        self.load(self.page._replace(strokes=(*self.drawing.strokes, *strokes)))

    def leave_out(self, stages: Iterable[str]) -> None:
        """Choose which stages of preparing a drawing are left out; all others are gone through."""
        off = check_switches(stages).difference(PICTURE_STAGES)
        if off != self._off:
            self._off = off
            self.note_ink()
            self.note_stroke()

    def show_overlay(self, overlay: Overlay | None) -> None:
        """Let the canvas colour the drawing, or no longer."""
        if overlay is not self.overlay:
            self.overlay = overlay
            self.hints_changed.emit()

    def suggest(self, strokes: Strokes) -> None:
        """Let the canvas show strokes that could be drawn; none for no suggestion."""
        if strokes != self.suggestion:
            self.suggestion = strokes
            self.hints_changed.emit()

    # What is told

    def note_ink(self) -> None:
        """Take notice that the drawing is different now."""
        if self._is_telling:
            return
        self._ink, self._prepared, self._is_prepared = None, None, False
        had_hints = self.overlay is not None or bool(self.suggestion)
        self.overlay, self.suggestion = None, ()
        if had_hints:
            self.hints_changed.emit()
        self.ink_changed.emit()

    def note_stroke(self) -> None:
        """Take notice that the drawing stands still."""
        if not self._is_telling:
            self.stroke_finished.emit()

    def _tell(self) -> None:
        self._is_telling = True  # a canvas that shows the change repeats what is told below
        self.loaded.emit()
        self._is_telling = False
        self.note_ink()
        self.note_stroke()
