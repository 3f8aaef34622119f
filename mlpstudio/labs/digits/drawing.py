"""A drawing that is being made: its strokes, what lies beneath them, the way back, and its ink."""

import math
import zlib
from typing import NamedTuple

import numpy as np

from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.labs.digits.sheet import Sheet
from mlpstudio.labs.digits.strokes import Path, PenPoint, Stroke, piece, tail

SIDE = 280
"""Pixels along each side of the ink that is read: ten for each of MNIST's."""

CLOSEST = 0.006
"""Points nearer than this, in sides of the field, say nothing new."""

Strokes = tuple[Stroke, ...]


class Page(NamedTuple):
    """What a drawing was at some moment.

    Attributes:
        strokes: The finished ones, in order.
        background: (n, n) uint8 ink beneath them, never written to; None for none.
    """

    strokes: Strokes = ()
    background: ByteArray | None = None


class _Moment(NamedTuple):
    """A page with its ink, so that going back to it takes no writing.

    Attributes:
        page: The page.
        inks: By side, the pixels of a sheet, packed to a hundredth of their size.
    """

    page: Page
    inks: dict[int, bytes]


class Drawing:
    """Strokes in sides of the field, and two sheets that hold their ink while they grow.

    Only what a stroke adds is written as the pen moves. Between the end of the settled curve and
    the pen lies the loose end, which no sheet holds because the curve may still turn there.

    Attributes:
        erases: Whether the pen that is down takes ink away.
        softness: Of the edge of the pen that is down.
    """

    def __init__(self) -> None:
        self.erases = False
        self.softness = 0.0
        self._now = _Moment(Page(), {})
        self._before: list[_Moment] = []
        self._after: list[_Moment] = []
        self._points: list[PenPoint] = []
        self._tip: PenPoint | None = None
        self._ink = Sheet(SIDE)
        self._shown = Sheet(SIDE)

    @property
    def strokes(self) -> Strokes:
        """The finished strokes, in order."""
        return self._now.page.strokes

    @property
    def background(self) -> ByteArray | None:
        """(n, n) What lies beneath the strokes."""
        return self._now.page.background

    @property
    def is_drawing(self) -> bool:
        """Whether the pen is down."""
        return bool(self._points)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was drawn or laid beneath, or all was cleared."""
        return not self.strokes and self.background is None and not self._points

    @property
    def can_undo(self) -> bool:
        """Whether there is a stroke, a clearing or a loaded picture to take back."""
        return bool(self._before) and not self._points

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return bool(self._after) and not self._points

    def ink(self) -> FloatArray:
        """Return (280, 280) float32 in [0, 1], 1 where there is ink."""
        return self._with_loose_end(self._ink).pixels * np.float32(1 / 255)  # (280, 280)

    def shown(self, side: int) -> Sheet:
        """Return the ink with another number of pixels.

        While the pen is up, a sheet of the same size as before is the same object.
        """
        if self._shown.side != side:
            self._shown = Sheet(side)
            self._write_all(self._shown)
        return self._with_loose_end(self._shown)

    def loose_end(self) -> Path:
        """Return what lies between the settled curve and the pen that is down."""
        return tail(self._points, self._tip)

    def begin(self, point: PenPoint, *, erases: bool = False, softness: float = 0.0) -> Path:
        """Put the pen down; return what was written."""
        self.erases, self.softness = erases, softness
        self._points, self._tip = [point], None
        return self._settle()

    def go_on(self, point: PenPoint) -> Path | None:
        """Move the pen that is down; return what was written, if anything was settled."""
        last = self._points[-1]
        if math.hypot(point.x - last.x, point.y - last.y) < CLOSEST:
            self._tip = point
            return None
        self._points.append(point)
        self._tip = None
        return self._settle()

    def finish(self) -> Path:
        """Lift the pen; return the loose end, which is written now."""
        path = self.loose_end()
        if self._tip is not None:
            self._points.append(self._tip)
            self._settle()
        self._write(tail(self._points))
        stroke = Stroke(tuple(self._points), self.erases, self.softness)
        self._points, self._tip = [], None
        self._remember()
        self._now = self._moment(self._now.page._replace(strokes=(*self.strokes, stroke)))
        return path

    def clear(self) -> None:
        """Take all ink away; `undo` brings it back."""
        self.load(Page())

    def load(self, page: Page) -> None:
        """Show another drawing; `undo` brings back the one before."""
        self._points, self._tip = [], None
        self._remember()
        self._hold(_Moment(page, {}))

    def restore(self, page: Page) -> None:
        """Hold a drawing as if its strokes had just been drawn one after the other."""
        self._points, self._tip = [], None
        pages = [page._replace(strokes=page.strokes[:k]) for k in range(len(page.strokes))]
        if page.background is not None:
            pages.insert(0, Page())
        self._before = [_Moment(earlier, {}) for earlier in pages]
        self._after.clear()
        self._hold(_Moment(page, {}))

    def undo(self) -> None:
        """Take back the last stroke, clearing or picture, if there is one."""
        if self.can_undo:
            self._after.append(self._now)
            self._hold(self._before.pop())

    def redo(self) -> None:
        """Bring back what was taken back last, if anything was."""
        if self.can_redo:
            self._before.append(self._now)
            self._hold(self._after.pop())

    def _remember(self) -> None:
        self._before.append(self._now)
        self._after.clear()

    def _moment(self, page: Page) -> _Moment:
        sheets = (self._ink, self._shown)
        return _Moment(page, {s.side: zlib.compress(s.pixels.tobytes(), 1) for s in sheets})

    def _hold(self, moment: _Moment) -> None:
        self._now = moment
        for sheet in (self._ink, self._shown):
            packed = moment.inks.get(sheet.side)
            if packed is None:
                self._write_all(sheet)
            else:
                pixels = np.frombuffer(zlib.decompress(packed), np.uint8)
                sheet.pixels[...] = pixels.reshape(sheet.side, sheet.side)  # (side, side)
        if not moment.inks:
            self._now = self._moment(moment.page)

    def _settle(self) -> Path:
        path = piece(self._points, len(self._points) - 1)
        self._write(path)
        return path

    def _write(self, path: Path) -> None:
        for sheet in (self._ink, self._shown):
            sheet.write(path, erases=self.erases, softness=self.softness)

    def _with_loose_end(self, sheet: Sheet) -> Sheet:
        if not self._points:
            return sheet
        copy = sheet.copy()
        copy.write(self.loose_end(), erases=self.erases, softness=self.softness)
        return copy

    def _write_all(self, sheet: Sheet) -> None:
        sheet.clear(self.background)
        for stroke in self.strokes:
            sheet.write_stroke(stroke)
        for k in range(len(self._points)):
            sheet.write(piece(self._points, k), erases=self.erases, softness=self.softness)
