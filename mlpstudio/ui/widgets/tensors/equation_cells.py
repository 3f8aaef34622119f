"""An operation on small arrays drawn as cells: stored numbers, repeated ones, and the result."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.labs.tensors.broadcast_cells import Block, Cell, Equation
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, TEXT_TITLE, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text

_TALLEST, _WIDEST = 26, 50
_SIGN = 20  # room for an operator between two arrays
_GAP = 0.5  # of a cell, where places are left out
_PAGE_GAP = 0.35  # of a cell, between two pages
_SIGNS = {"+": "+", "-": "−", "*": "×", "/": "÷"}

_ARROWS = {
    Qt.Key.Key_Left: (0, 0, -1),
    Qt.Key.Key_Right: (0, 0, 1),
    Qt.Key.Key_Up: (0, -1, 0),
    Qt.Key.Key_Down: (0, 1, 0),
    Qt.Key.Key_PageUp: (-1, 0, 0),
    Qt.Key.Key_PageDown: (1, 0, 0),
}


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is: the corners of the blocks, the signs, and the size of a cell."""

    corners: tuple[QPointF, ...]
    signs: tuple[QRectF, ...]
    cell: tuple[float, float]


class EquationCells(QWidget):
    """Shows an `Equation`; a cell of the result that is pointed at lights up what it is made of.

    Signals:
        pointed(cell): The pointer or the arrow keys are on a cell of the result; None for none.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.equation: Equation | None = None
        self._pointed: Cell | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 110)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for little: the cells take what room there is."""
        return QSize(240, 120)

    @property
    def pointed_cell(self) -> Cell | None:
        """The cell of the result pointed at."""
        return self._pointed

    def show_equation(self, equation: Equation | None) -> None:
        """Show other arrays; None for none."""
        self.equation, self._pointed = equation, None
        self.update()

    def sources(self) -> tuple[Cell, ...]:
        """Return the cells of the operands that hold what the cell pointed at is made of."""
        equation, cell = self.equation, self._pointed
        if equation is None or cell is None:
            return ()
        return tuple(equation.source(which, cell) for which in range(len(equation.operands)))

    def cell_rect(self, block: int, cell: Cell) -> QRectF:
        """Return where a cell of a block is; the last block is the result."""
        plan = self._plan()
        return self._rect(self._blocks()[block], plan.corners[block], plan.cell, cell)

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell under the pointer, whichever array it is in."""
        self._point(self._cell_at(event.position()))

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
        """Walk over the result with the arrow keys, from page to page with Page Up and Down."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or self.equation is None:
            super().keyPressEvent(event)
            return
        shape = self.equation.result.values.shape
        now = self._pointed
        if now is None:
            self._point((0, 0, 0))
            return
        page, row, column = (
            min(max(at + by, 0), size - 1) for at, by, size in zip(now, step, shape, strict=True)
        )
        self._point((page, row, column))

    def _point(self, cell: Cell | None) -> None:
        if cell != self._pointed:
            self._pointed = cell
            self.update()
            self.pointed.emit(cell)

    def _cell_at(self, position: QPointF) -> Cell | None:
        if self.equation is None:
            return None
        plan = self._plan()
        for block, corner in zip(self._blocks(), plan.corners, strict=True):
            for cell in _cells(block):
                if self._rect(block, corner, plan.cell, cell).contains(position):
                    return cell
        return None

    # Layout

    def _blocks(self) -> list[Block]:
        if self.equation is None:
            return []
        return [*self.equation.operands, self.equation.result]

    def _caption_height(self) -> int:
        return QFontMetrics(self._theme.font(TEXT_SMALL)).height() + 2

    def _plan(self) -> _Plan:
        """Put the arrays side by side or one below the other, whichever makes larger cells."""
        beside, below = self._cell_size(is_beside=True), self._cell_size(is_beside=False)
        is_beside = min(beside[0] / 2, beside[1]) >= min(below[0] / 2, below[1])
        cell = beside if is_beside else below
        sign, caption = self._theme.pixels(_SIGN), self._caption_height()
        corners: list[QPointF] = []
        signs: list[QRectF] = []
        x = y = 0.0
        for place, block in enumerate(self._blocks()):
            width, height = _extent(block)
            if is_beside:
                if place:
                    signs.append(QRectF(x, caption, sign, cell[1]))
                    x += sign
                corners.append(QPointF(x, caption))
                x += max(width * cell[0], self._caption_width(block))
            else:
                signs += [QRectF(0, y + caption, sign, cell[1])] if place else []
                corners.append(QPointF(sign, y + caption))
                y += caption + height * cell[1] + SPACE_1
        shift = max(0.0, (self.width() - x) / 2) if is_beside else 0.0
        return _Plan(
            tuple(corner + QPointF(shift, 0) for corner in corners),
            tuple(box.translated(shift, 0) for box in signs),
            cell,
        )

    def _caption_width(self, block: Block) -> int:
        return QFontMetrics(self._theme.font(TEXT_SMALL)).horizontalAdvance(_caption(block))

    def _cell_size(self, *, is_beside: bool) -> tuple[float, float]:
        blocks = self._blocks()
        extents = [_extent(block) for block in blocks]
        sign, caption = self._theme.pixels(_SIGN), self._caption_height()
        largest = (self._theme.pixels(_WIDEST), self._theme.pixels(_TALLEST))
        if is_beside:
            room = self.width() - sign * (len(blocks) - 1) - 2
            height = (self.height() - caption - 2) / max(height for _, height in extents)
            captions = [self._caption_width(block) for block in blocks]
            width = _shared(room, [width for width, _ in extents], captions)
        else:
            width = (self.width() - sign - 2) / max(width for width, _ in extents)
            spare = self.height() - len(blocks) * (caption + SPACE_1)
            height = max(1.0, spare / sum(height for _, height in extents))
        return max(1.0, min(largest[0], width)), max(1.0, min(largest[1], height))

    def _rect(
        self, block: Block, corner: QPointF, size: tuple[float, float], cell: Cell
    ) -> QRectF:
        page, row, column = cell
        height_of_page = _length(block, 1) + _PAGE_GAP
        x = corner.x() + _offset(block, 2, column) * size[0]
        pages = page * height_of_page + (_GAP if _is_behind_gap(block, 0, page) else 0.0)
        y = corner.y() + (pages + _offset(block, 1, row)) * size[1]
        return QRectF(x, y, size[0], size[1])

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrays, the signs between them, and what is lit."""
        equation = self.equation
        if equation is None:
            return
        painter = QPainter(self)
        plan, blocks = self._plan(), self._blocks()
        for which, (block, corner) in enumerate(zip(blocks, plan.corners, strict=True)):
            self._paint_block(painter, plan, which, block, corner)
        painter.setFont(self._theme.font(TEXT_TITLE, bold=True))
        painter.setPen(self._theme.color("muted"))
        signs = [_SIGNS[sign] for sign in equation.operators]
        for text, box in zip([*signs, "="], plan.signs, strict=False):
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        if self._pointed is not None:
            self._paint_lit(painter, plan, blocks)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _paint_block(
        self, painter: QPainter, plan: _Plan, which: int, block: Block, corner: QPointF
    ) -> None:
        font = self._theme.font(TEXT_SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        caption = self._caption_height()
        painter.drawText(
            QRectF(corner.x(), corner.y() - caption, self.width(), caption),
            Qt.AlignmentFlag.AlignLeft,
            _caption(block),
        )
        texts = {cell: value_text(block.values[cell]) for cell in _cells(block)}
        widest = max((metrics.horizontalAdvance(text) for text in texts.values()), default=0)
        is_written = widest + 2 <= plan.cell[0] and metrics.height() <= plan.cell[1] + 2
        tint = self._tint(which, block)
        for cell, text in texts.items():
            rect = self._rect(block, corner, plan.cell, cell)
            is_ghost = bool(block.is_ghost[cell])
            painter.fillRect(rect, self._theme.color("surface") if is_ghost else tint)
            style = Qt.PenStyle.DotLine if is_ghost else Qt.PenStyle.SolidLine
            painter.setPen(QPen(self._theme.color("muted" if is_ghost else "border"), 1, style))
            painter.drawRect(rect)
            if is_written:
                painter.setPen(self._theme.color("muted" if is_ghost else "text"))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        self._paint_gaps(painter, plan, block, corner)

    def _paint_gaps(self, painter: QPainter, plan: _Plan, block: Block, corner: QPointF) -> None:
        """Draw dots where places are left out: beside each row, below each column."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("muted"))
        for direction in range(3):
            gap = block.gap(direction)
            if gap is None:
                continue
            for cell in _cells(block):
                if cell[direction] == gap - 1 and (direction or cell[1] == cell[2] == 0):
                    rect = self._rect(block, corner, plan.cell, cell)
                    self._paint_dots(painter, plan, rect, is_across=direction == 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_dots(
        self, painter: QPainter, plan: _Plan, cell: QRectF, *, is_across: bool
    ) -> None:
        width, height = plan.cell
        if is_across:
            center, step = QPointF(cell.right() + _GAP * width / 2, cell.center().y()), (4.0, 0.0)
        else:
            center, step = (
                QPointF(cell.center().x(), cell.bottom() + _GAP * height / 2),
                (0.0, 4.0),
            )
        least = (_GAP * (width if is_across else height)) / 4
        for place in (-1, 0, 1):
            shift = QPointF(*(place * min(along, least) for along in step))
            painter.drawEllipse(center + shift, 1.0, 1.0)

    def _paint_lit(self, painter: QPainter, plan: _Plan, blocks: list[Block]) -> None:
        assert self._pointed is not None
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for which, source in enumerate(self.sources()):
            self._frame(painter, plan, blocks, (which, source), "accent")
            if source != self._pointed:
                self._frame(painter, plan, blocks, (which, self._pointed), "muted")
        self._frame(painter, plan, blocks, (len(blocks) - 1, self._pointed), "text")

    def _frame(
        self, painter: QPainter, plan: _Plan, blocks: list[Block], at: tuple[int, Cell], color: str
    ) -> None:
        which, cell = at
        rect = self._rect(blocks[which], plan.corners[which], plan.cell, cell)
        painter.setPen(QPen(self._theme.color(color), 2))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))

    def _tint(self, which: int, block: Block) -> QColor:
        """Return the ground of the stored numbers: a colour for each operand."""
        if not block.name:
            return self._theme.color("selection")
        color, base = self._theme.category(which), self._theme.color("surface")
        share = 0.22 if self._theme.is_dark else 0.14
        mixed = [
            round(share * a + (1.0 - share) * b)
            for a, b in (
                (color.red(), base.red()),
                (color.green(), base.green()),
                (color.blue(), base.blue()),
            )
        ]
        return QColor(*mixed)


def _shared(room: float, columns: list[float], captions: list[int]) -> float:
    """Return how wide a cell may be where arrays share a room.

    Those that are narrower than their captions take the room of these.
    """
    width = room / sum(columns)
    for _ in columns:
        needs = list(zip(columns, captions, strict=True))
        wide = sum(count for count, caption in needs if count * width >= caption)
        taken = sum(caption for count, caption in needs if count * width < caption)
        if not wide:
            break
        width = (room - taken) / wide
    return width


def value_text(value: float) -> str:
    """Return a number of a cell: whole ones in full, unless they are long."""
    return f"{int(value)}".replace("-", "−") if _is_short(value) else number_text(float(value))


def _is_short(value: float) -> bool:
    return abs(value) < 1e6 and float(value).is_integer()


def _caption(block: Block) -> str:
    return f"{block.name} {block.shape}".strip()


def _cells(block: Block) -> list[Cell]:
    pages, rows, columns = block.values.shape
    return [(p, r, c) for p in range(pages) for r in range(rows) for c in range(columns)]


def _is_behind_gap(block: Block, direction: int, at: int) -> bool:
    gap = block.gap(direction)
    return gap is not None and at >= gap


def _offset(block: Block, direction: int, at: int) -> float:
    """Return how many cells lie before one, with the gap counted."""
    return at + (_GAP if _is_behind_gap(block, direction, at) else 0.0)


def _length(block: Block, direction: int) -> float:
    size = block.values.shape[direction]
    return size + (_GAP if block.gap(direction) is not None else 0.0)


def _extent(block: Block) -> tuple[float, float]:
    """Return how many cells an array is wide and high, pages one below the other."""
    pages = block.values.shape[0]
    gap = _GAP if block.gap(0) is not None else 0.0
    return _length(block, 2), pages * (_length(block, 1) + _PAGE_GAP) - _PAGE_GAP + gap
