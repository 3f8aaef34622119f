"""A drawing that is being made: its strokes, the way back, and its ink."""

import math

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.labs.strokes import Path, PenPoint, Sheet, Stroke, piece, tail

SIDE = 280
"""Pixels along each side of the ink that is read: ten for each of MNIST's."""

CLOSEST = 0.006
"""Points nearer than this, in sides of the field, say nothing new."""

Strokes = tuple[Stroke, ...]


class Drawing:
    """Strokes in sides of the field, and two sheets that hold their ink while they grow.

    Only what a stroke adds is written as the pen moves. Between the end of the settled curve and
    the pen lies the loose end, which no sheet holds because the curve may still turn there.

    Attributes:
        strokes: The finished ones, in order.
        erases: Whether the pen that is down takes ink away.
    """

    def __init__(self) -> None:
        self.strokes: Strokes = ()
        self.erases = False
        self._before: list[Strokes] = []
        self._after: list[Strokes] = []
        self._points: list[PenPoint] = []
        self._tip: PenPoint | None = None
        self._ink = Sheet(SIDE)
        self._shown = Sheet(SIDE)

    @property
    def is_drawing(self) -> bool:
        """Whether the pen is down."""
        return bool(self._points)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was drawn, or all was cleared."""
        return not self.strokes and not self._points

    @property
    def can_undo(self) -> bool:
        """Whether there is a stroke or a clearing to take back."""
        return bool(self._before) and not self._points

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return bool(self._after) and not self._points

    def ink(self) -> FloatArray:
        """Return (280, 280) float32 in [0, 1], 1 where there is ink."""
        sheet = self._ink
        if self._points:
            sheet = sheet.copy()
            sheet.write(self.loose_end(), erases=self.erases)
        return sheet.pixels * np.float32(1 / 255)  # (280, 280)

    def shown(self, side: int) -> Sheet:
        """Return the ink, but for the loose end, with another number of pixels.

        A sheet of the same size as before is the same object, and the cheap way.
        """
        if self._shown.side != side:
            self._shown = Sheet(side)
            self._write_all(self._shown)
        return self._shown

    def loose_end(self) -> Path:
        """Return what lies between the settled curve and the pen that is down."""
        return tail(self._points, self._tip)

    def begin(self, point: PenPoint, *, erases: bool = False) -> Path:
        """Put the pen down; return what was written."""
        self.erases = erases
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
        stroke = Stroke(tuple(self._points), self.erases)
        self._points, self._tip = [], None
        self._remember()
        self.strokes = (*self.strokes, stroke)
        return path

    def clear(self) -> None:
        """Take all ink away; `undo` brings it back."""
        self._points, self._tip = [], None
        self._remember()
        self._hold(())

    def restore(self, strokes: Strokes) -> None:
        """Hold strokes as if they had just been drawn one after the other."""
        self._points, self._tip = [], None
        self._before = [strokes[:k] for k in range(len(strokes))]
        self._after.clear()
        self._hold(strokes)

    def undo(self) -> None:
        """Take back the last stroke or clearing, if there is one."""
        if self.can_undo:
            self._after.append(self.strokes)
            self._hold(self._before.pop())

    def redo(self) -> None:
        """Bring back what was taken back last, if anything was."""
        if self.can_redo:
            self._before.append(self.strokes)
            self._hold(self._after.pop())

    def _remember(self) -> None:
        self._before.append(self.strokes)
        self._after.clear()

    def _hold(self, strokes: Strokes) -> None:
        self.strokes = strokes
        self._write_all(self._ink)
        self._write_all(self._shown)

    def _settle(self) -> Path:
        path = piece(self._points, len(self._points) - 1)
        self._write(path)
        return path

    def _write(self, path: Path) -> None:
        self._ink.write(path, erases=self.erases)
        self._shown.write(path, erases=self.erases)

    def _write_all(self, sheet: Sheet) -> None:
        sheet.clear()
        for stroke in self.strokes:
            sheet.write_stroke(stroke)
        for k in range(len(self._points)):
            sheet.write(piece(self._points, k), erases=self.erases)
