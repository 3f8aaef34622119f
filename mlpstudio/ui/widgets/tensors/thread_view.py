"""The cells of an array with a thread through them: the order in which memory holds them."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.labs.tensors.shape_text import Shape
from mlpstudio.labs.tensors.thread_cells import ThreadCells
from mlpstudio.ui.theme import TEXT_SMALL, Theme
from mlpstudio.ui.widgets.tensors.thread_plan import ThreadPlan, arcs, thread_plan

_TALLEST, _LOWEST, _WIDEST = 30, 15, 48  # pixels of a cell at 100 %
_HIGHEST = 250  # pixels of the picture, if cells can be that low
_EDGE = 3


class ThreadView(QWidget):
    """Shows `ThreadCells`.

    Signals:
        pointed(number): The pointer or the arrow keys are on that number; None when on none.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cells: ThreadCells | None = None
        self._laid = ThreadPlan((), (), 1.0, 1.0)
        self._thread: list[Shape] = []
        self._is_arc: list[bool] = []
        self._rects: list[QRectF] = []
        self._lit: int | None = None
        self._lit_axes: frozenset[int] = frozenset()
        self._is_whole_lit = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_cells(self, cells: ThreadCells | None) -> None:
        """Show another array; None for none."""
        self.cells, self._lit = cells, None
        if cells is not None:
            self._laid, self._thread = thread_plan(cells), cells.thread()
            self._is_arc = arcs([self._laid.corner(cell) for cell in self._thread])
        self.updateGeometry()
        self.update()

    def light(self, number: int | None) -> None:
        """Frame a number, wherever it stands."""
        if number != self._lit:
            self._lit = number
            self.update()

    def light_axes(self, axes: Collection[int], *, is_whole: bool = False) -> None:
        """Frame the cells that one passes along some axes, or all cells."""
        if (frozenset(axes), is_whole) != (self._lit_axes, self._is_whole_lit):
            self._lit_axes, self._is_whole_lit = frozenset(axes), is_whole
            self.update()

    @property
    def lit_axes(self) -> frozenset[int]:
        """The axes along which cells have frames."""
        return self._lit_axes

    @property
    def is_whole_lit(self) -> bool:
        """Whether all cells have a frame together."""
        return self._is_whole_lit

    @property
    def lit(self) -> int | None:
        """The number with a frame."""
        return self._lit

    def sizeHint(self) -> QSize:
        """Ask for all rows."""
        return QSize(220, self._needed_height())

    def minimumSizeHint(self) -> QSize:
        """Ask for all rows, however narrow."""
        return QSize(100, self._needed_height())

    def _needed_height(self) -> int:
        return round(self._laid.height * self._cell_height()) + 2 * _EDGE

    def _cell_height(self) -> float:
        most = self._theme.pixels(_HIGHEST) / self._laid.height
        pixels = self._theme.pixels
        return max(pixels(_LOWEST), min(pixels(_TALLEST), most))

    def cell_rect(self, cell: Shape) -> QRectF:
        """Return where a cell is."""
        room = self.width() - 2 * _EDGE
        width = min(self._theme.pixels(_WIDEST), room / self._laid.width)
        height = self._cell_height()
        x, y = self._laid.corner(cell)
        return QRectF(_EDGE + x * width, _EDGE + y * height, width, height)

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the number under the pointer."""
        here = (c for c in self._thread if self.cell_rect(c).contains(event.position()))
        self._point(next(here, None))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        super().focusOutEvent(event)
        self._point(None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the thread with the arrow keys."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or self.cells is None:
            super().keyPressEvent(event)
            return
        now = None if self._lit is None else self.cells.cell_of(self._lit)
        if now is None:
            self._point(self._thread[0])
            return
        place = self._thread.index(now) + step
        self._point(self._thread[min(max(place, 0), len(self._thread) - 1)])

    def _point(self, cell: Shape | None) -> None:
        assert self.cells is not None or cell is None
        number = int(self.cells.numbers[cell]) if self.cells and cell is not None else None
        if number != self._lit:
            self._lit = number
            self.update()
            self.pointed.emit(number)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, the thread, the numbers upon it, and frames."""
        cells = self.cells
        if cells is None:
            return
        painter = QPainter(self)
        self._rects = [self.cell_rect(cell) for cell in self._thread]
        for cell, rect in zip(self._thread, self._rects, strict=True):
            painter.fillRect(rect, self._tint(cells, cell))
            painter.setPen(QPen(self._theme.color("border"), 1))
            painter.drawRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_thread(painter, cells)
        self._paint_numbers(painter, cells)
        self._paint_axes(painter, cells)
        framed = None if self._lit is None else cells.cell_of(self._lit)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if framed is not None:
            painter.setPen(QPen(self._theme.color("warning"), 2))
            painter.drawRect(self.cell_rect(framed).adjusted(0.5, 0.5, -0.5, -0.5))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), 1))
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(frame, 4, 4)
        painter.end()

    def _paint_axes(self, painter: QPainter, cells: ThreadCells) -> None:
        """Frame the cells along the axes that are lit: from the number with a frame, or the first.

        Other places of an axis that lie apart are joined by nothing: each has a frame of its own.
        """
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("accent"), 2.5))
        if self._is_whole_lit:
            whole = self._rects[0]
            for rect in self._rects:
                whole = whole.united(rect)
            painter.drawRect(whole.adjusted(1, 1, -1, -1))
        start = None if self._lit is None else cells.cell_of(self._lit)
        start = (0,) * len(cells.kept) if start is None else start
        for axis in self._lit_axes:
            if axis < len(cells.kept):
                for at in range(len(cells.kept[axis])):
                    cell = (*start[:axis], at, *start[axis + 1 :])
                    painter.drawRect(self.cell_rect(cell).adjusted(1.5, 1.5, -1.5, -1.5))

    def _paint_thread(self, painter: QPainter, cells: ThreadCells) -> None:
        """Draw it whole between neighbours in memory, dotted where numbers are left out."""
        color = self._theme.color("accent")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        centers = [rect.center() for rect in self._rects]
        for place in range(len(centers) - 1):
            first, second = self._thread[place], self._thread[place + 1]
            is_next = int(cells.memory[second]) - int(cells.memory[first]) == 1
            start, end = centers[place], centers[place + 1]
            is_far = abs(start.x() - end.x()) > 1 and abs(start.y() - end.y()) > 1
            color.setAlphaF(0.45 if is_far else 0.9)
            style = Qt.PenStyle.SolidLine if is_next else Qt.PenStyle.DotLine
            painter.setPen(QPen(color, 1.2 if is_far else 2.0, style))
            painter.drawPath(self._segment(place))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        if not self._writes(cells):
            for center in (centers[0], centers[-1]):
                painter.drawEllipse(center, 3.0, 3.0)

    def _segment(self, place: int) -> QPainterPath:
        """Return the thread from a place to the next one: a line, or an arc past other cells."""
        start, end = self._rects[place].center(), self._rects[place + 1].center()
        path = QPainterPath(start)
        if not self._is_arc[place]:
            path.lineTo(end)
            return path
        across, down = end.x() - start.x(), end.y() - start.y()
        # Ahead above the numbers (or left of them), back below them.
        bulge = 0.9 if across + down > 0 else -0.9
        middle = (start + end) / 2
        if abs(down) < 1:
            middle -= QPointF(0.0, bulge * self._rects[0].height())
        else:
            middle -= QPointF(bulge * self._rects[0].width() * 0.6, 0.0)
        path.quadTo(middle, end)
        return path

    def _paint_numbers(self, painter: QPainter, cells: ThreadCells) -> None:
        if not self._writes(cells):
            return
        font = self._theme.font(TEXT_SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        for place, (cell, rect) in enumerate(zip(self._thread, self._rects, strict=True)):
            text = _text(cells, cell)
            width = max(metrics.horizontalAdvance(text) + 6.0, metrics.height() + 0.0)
            box = QRectF(0, 0, min(width, rect.width() - 2), metrics.height())
            box.moveCenter(QPointF(rect.center()))
            is_first = place == 0
            painter.setPen(Qt.PenStyle.NoPen)
            ground = self._theme.color("accent") if is_first else self._tint(cells, cell)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(self._theme.color("surface" if is_first else "text"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _writes(self, cells: ThreadCells) -> bool:
        """Return whether the numbers fit into the cells."""
        metrics = QFontMetrics(self._theme.font(TEXT_SMALL))
        widest = metrics.horizontalAdvance(f"{int(cells.numbers.max()):,}")
        rect = self.cell_rect(self._thread[0])
        return widest + 4 <= rect.width() and metrics.height() <= rect.height()

    def _tint(self, cells: ThreadCells, cell: Shape) -> QColor:
        """Return the ground of a cell: the later in the first array, the stronger."""
        whole = 1
        for size in cells.shape:
            whole *= size
        share = int(cells.numbers[cell]) / max(1, whole - 1)
        strength = (0.04 + 0.26 * share) * (1.25 if self._theme.is_dark else 1.0)
        color, base = self._theme.color("accent"), self._theme.color("surface")
        mixed = (
            round(strength * a + (1.0 - strength) * b)
            for a, b in zip(color.getRgb()[:3], base.getRgb()[:3], strict=True)  # type: ignore[index]
        )
        return QColor(*mixed)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _text(cells: ThreadCells, cell: Shape) -> str:
    return f"{int(cells.numbers[cell]):,}"
