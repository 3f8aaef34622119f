"""How often each class was answered with which: a matrix of counts to walk over."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QStaticText,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mlpstudio.engine.arrays import IntArray
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import share_text

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_WIDEST_NAME = 0.22  # share of the width
_LARGEST_CELL = 56  # pixels at 100 %
_STRONG = 0.55  # from this strength on, a cell is so dark that text has to be bright
_MOST_FIGURES = 2000  # that are kept laid out


class ConfusionMatrix(QWidget):
    """Rows are true classes, columns answers; what is right lies on the diagonal.

    Mistakes are coloured by the root of their share of the row, so that few stand out as well.

    Signals:
        picked(label, answer): A cell was clicked, or walked to with the arrow keys.
        left: Escape was pressed.
    """

    picked = Signal(int, int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: IntArray = np.zeros((0, 0), np.int64)  # (C, C)
        self._names: tuple[str, ...] = ()
        self._cell: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(150, 130)
        self._figures: dict[int, QStaticText] = {}
        self._metrics = QFontMetrics(theme.font(TEXT_SMALL))
        self._widest = 0  # of the names, pixels
        theme.changed.connect(self._restyle)

    @property
    def counts(self) -> IntArray:
        """(C, C) what is shown."""
        return self._counts

    @property
    def cell(self) -> tuple[int, int] | None:
        """The (label, answer) that is chosen."""
        return self._cell

    def sizeHint(self) -> QSize:
        """Wish for cells that four digits fit in."""
        return QSize(420, 400)

    def show_counts(self, counts: IntArray, names: tuple[str, ...]) -> None:
        """Show other counts; the chosen cell stays so if it is among them."""
        if counts.shape != self._counts.shape:
            self._cell = None
        self._counts = counts
        if names != self._names:
            self._names = names
            self._measure()
        self.update()

    def choose(self, cell: tuple[int, int] | None) -> None:
        """Mark a cell without telling anybody."""
        self._cell = cell
        self.update()

    def text(self, label: int, answer: int) -> str:
        """Return what is said about a cell."""
        row = int(self._counts[label].sum())
        count = int(self._counts[label, answer])
        text = (
            self.tr("{true}: {count:,} of {row:,} found ({share} %)")
            if label == answer
            else self.tr("{true} answered with {answer}: {count:,} of {row:,} ({share} %)")
        )
        return text.format(
            true=self._names[label],
            answer=self._names[answer],
            count=count,
            row=row,
            share=share_text(count / row if row else 0.0),
        )

    def cell_rect(self, label: int, answer: int) -> QRectF:
        """Return where a cell is."""
        area, n = self._area(), max(1, len(self._counts))
        width, height = area.width() / n, area.height() / n
        return QRectF(area.left() + answer * width, area.top() + label * height, width, height)

    def cell_at(self, place: QPointF) -> tuple[int, int] | None:
        """Return the (label, answer) at a position, or None."""
        area, n = self._area(), len(self._counts)
        if not n or not area.contains(place):
            return None
        label = int((place.y() - area.top()) * n / area.height())
        answer = int((place.x() - area.left()) * n / area.width())
        return min(label, n - 1), min(answer, n - 1)

    # Events

    def event(self, event: QEvent) -> bool:
        """Tell the cell under the pointer in full."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.cell_at(QPointF(event.pos()))
            if cell is not None:
                QToolTip.showText(event.globalPos(), self.text(*cell), self)
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the cell under the pointer."""
        cell = self.cell_at(event.position())
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            self._pick(*cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the cells with the arrow keys; Escape leaves them."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is not None and len(self._counts):
            label, answer = self._cell or (-step[0], -step[1])
            last = len(self._counts) - 1
            self._pick(min(max(label + step[0], 0), last), min(max(answer + step[1], 0), last))
        elif event.key() == Qt.Key.Key_Escape and self._cell is not None:
            self.choose(None)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint names, cells, counts and the outline of the chosen cell."""
        if not len(self._counts):
            return
        painter = QPainter(self)
        painter.setFont(self._theme.font(TEXT_SMALL))
        self._paint_names(painter)
        self._paint_cells(painter)
        if self._cell is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 3 if self.hasFocus() else 2))
            painter.drawRect(self.cell_rect(*self._cell).adjusted(1, 1, -1, -1))
        elif self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.drawRect(self._area().adjusted(-1, -1, 1, 1))
        painter.end()

    # Parts

    def _pick(self, label: int, answer: int) -> None:
        self._cell = (label, answer)
        self.setAccessibleDescription(self.text(label, answer))
        self.update()
        self.picked.emit(label, answer)

    def _measure(self) -> None:
        self._metrics = QFontMetrics(self._theme.font(TEXT_SMALL))
        widths = [self._metrics.horizontalAdvance(name) for name in self._names]
        self._widest = max(widths, default=0)

    def _area(self) -> QRectF:
        """Return where the cells are: square ones, unless that would leave them tiny."""
        metrics, n, widest = self._metrics, max(1, len(self._counts)), self._widest
        left = metrics.height() + SPACE_1 + min(widest, _WIDEST_NAME * self.width()) + SPACE_1
        top = 2 * metrics.height() + SPACE_1
        most = n * self._theme.pixels(_LARGEST_CELL)
        width = min(most, self.width() - left - 2)
        height = min(most, self.height() - top - 2)
        return QRectF(left, top, max(width, 1.0), max(height, 1.0))

    def _paint_names(self, painter: QPainter) -> None:
        area, metrics = self._area(), self._metrics
        height, middle = metrics.height(), Qt.AlignmentFlag.AlignCenter
        painter.setPen(self._theme.color("muted"))
        painter.drawText(QRectF(area.left(), 0, area.width(), height), middle, self.tr("answered"))
        painter.save()
        painter.translate(0, area.bottom())
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, area.height(), height), middle, self.tr("true class"))
        painter.restore()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        name_left = height + SPACE_1
        for number, name in enumerate(self._names):
            cell = self.cell_rect(number, number)
            is_row = self._cell is not None and self._cell[0] == number
            is_column = self._cell is not None and self._cell[1] == number
            painter.setPen(self._theme.color("text" if is_column else "muted"))
            above = QRectF(cell.left(), height + 2, cell.width(), height)
            painter.drawText(above, middle, self._elided(name, cell.width()))
            painter.setPen(self._theme.color("text" if is_row else "muted"))
            beside = QRectF(
                name_left, cell.top(), area.left() - SPACE_1 - name_left, cell.height()
            )
            painter.drawText(beside, right, self._elided(name, beside.width()))

    def _elided(self, name: str, width: float) -> str:
        if self._metrics.horizontalAdvance(name) <= width:
            return name
        return self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(width))

    def _paint_cells(self, painter: QPainter) -> None:
        rows = np.maximum(self._counts.sum(axis=1, keepdims=True), 1)  # (C, 1)
        shares = self._counts / rows  # (C, C)
        metrics = self._metrics
        right, wrong = self._theme.color("positive"), self._theme.color("negative")
        zero, text = self._theme.color("zero"), self._theme.color("text")
        on_color = QColor(Qt.GlobalColor.black if self._theme.is_dark else Qt.GlobalColor.white)
        for (label, answer), count in np.ndenumerate(self._counts):
            share = float(shares[label, answer])
            strength = share if label == answer else float(np.sqrt(share))
            color = _mixed(zero, right if label == answer else wrong, 0.85 * strength)
            cell = self.cell_rect(int(label), int(answer))
            painter.fillRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), color)
            if not count or cell.height() < metrics.height():
                continue
            figure = self._figure(int(count))
            size = figure.size()
            if size.width() <= cell.width() - 2:
                painter.setPen(on_color if strength > _STRONG else text)
                corner = cell.center() - QPointF(size.width() / 2, size.height() / 2)
                painter.drawStaticText(corner, figure)

    def _figure(self, count: int) -> QStaticText:
        """Return a count laid out: most of them are painted again and again."""
        if count not in self._figures:
            if len(self._figures) > _MOST_FIGURES:
                self._figures.clear()
            text = QStaticText(f"{count:,}")
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(font=self._theme.font(TEXT_SMALL))
            self._figures[count] = text
        return self._figures[count]

    def _restyle(self) -> None:
        self._figures.clear()
        self._measure()
        self.update()


def _mixed(low: QColor, high: QColor, share: float) -> QColor:
    """Return a colour between two."""
    rest = 1.0 - share
    return QColor(
        round(rest * low.red() + share * high.red()),
        round(rest * low.green() + share * high.green()),
        round(rest * low.blue() + share * high.blue()),
    )
