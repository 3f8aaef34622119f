"""An operation on small arrays drawn as cells: stored numbers, repeated ones, and the result."""

from collections.abc import Collection

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
from mlpstudio.ui.theme import TEXT_SMALL, TEXT_TITLE, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.tensors.equation_plan import (
    GAP,
    EquationPlan,
    caption,
    cells_of,
    equation_plan,
)

_SIGNS = {"+": "+", "-": "−", "*": "×", "/": "÷"}

_ARROWS = {
    Qt.Key.Key_Left: (0, 0, -1),
    Qt.Key.Key_Right: (0, 0, 1),
    Qt.Key.Key_Up: (0, -1, 0),
    Qt.Key.Key_Down: (0, 1, 0),
    Qt.Key.Key_PageUp: (-1, 0, 0),
    Qt.Key.Key_PageDown: (1, 0, 0),
}


class EquationCells(QWidget):
    """Shows an `Equation`; a cell of the result that is pointed at lights up what it is made of.

    Signals:
        pointed(cell): The pointer or the arrow keys are on a cell of the result; None for none.
            `pointed_block` tells in which array.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.equation: Equation | None = None
        self._pointed: Cell | None = None
        self._block: int | None = None
        self._lit_blocks: frozenset[int] = frozenset()
        self._lit_axes: frozenset[int] = frozenset()
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

    @property
    def pointed_block(self) -> int | None:
        """In which array that cell is; the last one is the result."""
        return self._block

    def light(self, blocks: Collection[int], directions: Collection[int]) -> None:
        """Light whole arrays, and how axes run: 0 from page to page, 1 down, 2 across."""
        wanted = frozenset(blocks), frozenset(directions)
        if wanted != (self._lit_blocks, self._lit_axes):
            self._lit_blocks, self._lit_axes = wanted
            self.update()

    @property
    def lit(self) -> tuple[frozenset[int], frozenset[int]]:
        """Which arrays and which directions are lit."""
        return self._lit_blocks, self._lit_axes

    def show_equation(self, equation: Equation | None) -> None:
        """Show other arrays; None for none."""
        self.equation, self._pointed, self._block = equation, None, None
        self.update()

    def sources(self) -> tuple[Cell, ...]:
        """Return the cells of the operands that hold what the cell pointed at is made of."""
        equation, cell = self.equation, self._pointed
        if equation is None or cell is None:
            return ()
        return tuple(equation.source(which, cell) for which in range(len(equation.operands)))

    def cell_rect(self, block: int, cell: Cell) -> QRectF:
        """Return where a cell of a block is; the last block is the result."""
        return self._plan().rect(block, cell)

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell under the pointer, whichever array it is in."""
        self._point(*self._cell_at(event.position()))

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
        last = len(self.equation.operands)
        if now is None:
            self._point((0, 0, 0), last)
            return
        page, row, column = (
            min(max(at + by, 0), size - 1) for at, by, size in zip(now, step, shape, strict=True)
        )
        self._point((page, row, column), last)

    def _point(self, cell: Cell | None, block: int | None = None) -> None:
        if (cell, block) != (self._pointed, self._block):
            self._pointed, self._block = cell, block
            self.update()
            self.pointed.emit(cell)

    def _cell_at(self, position: QPointF) -> tuple[Cell | None, int | None]:
        if self.equation is None:
            return None, None
        plan = self._plan()
        for which, block in enumerate(plan.blocks):
            for cell in cells_of(block):
                if plan.rect(which, cell).contains(position):
                    return cell, which
        return None, None

    def _plan(self) -> EquationPlan:
        equation = self.equation
        blocks = () if equation is None else (*equation.operands, equation.result)
        return equation_plan(self._theme, blocks, self.width(), self.height())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrays, the signs between them, and what is lit."""
        equation = self.equation
        if equation is None:
            return
        painter = QPainter(self)
        plan = self._plan()
        for which in range(len(plan.blocks)):
            self._paint_block(painter, plan, which)
            self._paint_axes(painter, plan, which)
        painter.setFont(self._theme.font(TEXT_TITLE, bold=True))
        painter.setPen(self._theme.color("muted"))
        signs = [_SIGNS[sign] for sign in equation.operators]
        for text, box in zip([*signs, "="], plan.signs, strict=False):
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        if self._pointed is not None:
            self._paint_lit(painter, plan)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _paint_block(self, painter: QPainter, plan: EquationPlan, which: int) -> None:
        block, corner = plan.blocks[which], plan.corners[which]
        font = self._theme.font(TEXT_SMALL)
        metrics = QFontMetrics(font)
        is_lit = which in self._lit_blocks
        painter.setFont(self._theme.font(TEXT_SMALL, bold=is_lit))
        painter.setPen(self._theme.color("accent" if is_lit else "muted"))
        painter.drawText(
            QRectF(corner.x(), corner.y() - plan.caption, self.width(), plan.caption),
            Qt.AlignmentFlag.AlignLeft,
            caption(block),
        )
        painter.setFont(font)
        texts = {cell: value_text(block.values[cell]) for cell in cells_of(block)}
        widest = max((metrics.horizontalAdvance(text) for text in texts.values()), default=0)
        is_written = widest + 2 <= plan.cell[0] and metrics.height() <= plan.cell[1] + 2
        tint = self._tint(which, block)
        for cell, text in texts.items():
            rect = plan.rect(which, cell)
            is_ghost = bool(block.is_ghost[cell])
            painter.fillRect(rect, self._theme.color("surface") if is_ghost else tint)
            style = Qt.PenStyle.DotLine if is_ghost else Qt.PenStyle.SolidLine
            painter.setPen(QPen(self._theme.color("muted" if is_ghost else "border"), 1, style))
            painter.drawRect(rect)
            if is_written:
                painter.setPen(self._theme.color("muted" if is_ghost else "text"))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        self._paint_gaps(painter, plan, which)
        if is_lit:
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRect(plan.extent(which))

    def _paint_axes(self, painter: QPainter, plan: EquationPlan, which: int) -> None:
        """Draw a bar along the axes that are lit: dotted where the same number is read again."""
        block = plan.blocks[which]
        for direction in self._lit_axes:
            axis = len(block.shape) - 3 + direction
            is_own = axis >= 0 and (block.shape[axis] > 1 or block.values.shape[direction] == 1)
            style = Qt.PenStyle.SolidLine if is_own else Qt.PenStyle.DotLine
            painter.setPen(QPen(self._theme.color("accent"), 4, style, Qt.PenCapStyle.FlatCap))
            inside = plan.extent(which, direction).adjusted(2, 2, -2, -2)
            end = inside.topRight() if direction == 2 else inside.bottomLeft()
            painter.drawLine(inside.topLeft(), end)

    def _paint_gaps(self, painter: QPainter, plan: EquationPlan, which: int) -> None:
        """Draw dots where places are left out: beside each row, below each column."""
        block = plan.blocks[which]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("muted"))
        for direction in range(3):
            gap = block.gap(direction)
            if gap is None:
                continue
            for cell in cells_of(block):
                if cell[direction] == gap - 1 and (direction or cell[1] == cell[2] == 0):
                    rect = plan.rect(which, cell)
                    self._paint_dots(painter, plan, rect, is_across=direction == 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_dots(
        self, painter: QPainter, plan: EquationPlan, cell: QRectF, *, is_across: bool
    ) -> None:
        width, height = plan.cell
        if is_across:
            center, step = QPointF(cell.right() + GAP * width / 2, cell.center().y()), (4.0, 0.0)
        else:
            center, step = (
                QPointF(cell.center().x(), cell.bottom() + GAP * height / 2),
                (0.0, 4.0),
            )
        least = (GAP * (width if is_across else height)) / 4
        for place in (-1, 0, 1):
            shift = QPointF(*(place * min(along, least) for along in step))
            painter.drawEllipse(center + shift, 1.0, 1.0)

    def _paint_lit(self, painter: QPainter, plan: EquationPlan) -> None:
        assert self._pointed is not None
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for which, source in enumerate(self.sources()):
            self._frame(painter, plan, (which, source), "accent")
            if source != self._pointed:
                self._frame(painter, plan, (which, self._pointed), "muted")
        self._frame(painter, plan, (len(plan.blocks) - 1, self._pointed), "text")

    def _frame(
        self, painter: QPainter, plan: EquationPlan, at: tuple[int, Cell], color: str
    ) -> None:
        rect = plan.rect(*at)
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


def value_text(value: float) -> str:
    """Return a number of a cell: whole ones in full, unless they are long."""
    return f"{int(value)}".replace("-", "−") if _is_short(value) else number_text(float(value))


def _is_short(value: float) -> bool:
    return abs(value) < 1e6 and float(value).is_integer()
