"""The axes of an array one below the other, each with the part of it that a slice takes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme

_BAR = 6
_LEAST = 2.0  # pixels at least of a chosen part, so that one place of thousands is seen
_MOST_MARKS = 400
_QUIET = 0.35  # opacity of the bar of an axis to which nothing happens


@dataclass(frozen=True, slots=True)
class AxisRow:
    """One axis.

    Attributes:
        name: Which axis: "axis 0".
        piece: What the slice says for it.
        reason: How the number of places comes about.
        outcome: What comes of it: a size, or "gone".
        size: Places along it; 0 for none, and for an axis that is new.
        chosen: The places that are taken.
        is_muted: Whether nothing happens to it.
    """

    name: str
    piece: str
    reason: str
    outcome: str
    size: int
    chosen: Sequence[int]
    is_muted: bool = False


class AxisRulers(QWidget):
    """Rows of words above bars.

    Signals:
        pointed(row): Pointer or arrow keys are at that row; None when at none.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[AxisRow, ...] = ()
        self._pointed: int | None = None
        self._lit: frozenset[int] = frozenset()
        self._marks: tuple[int | None, ...] = ()
        self._runs: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_rows(self, rows: Sequence[AxisRow]) -> None:
        """Show other axes."""
        self.rows = tuple(rows)
        self._pointed, self._marks = None, ()
        self._runs.clear()
        texts = (f"{row.name}: {row.piece}, {row.reason} → {row.outcome}" for row in self.rows)
        self.setAccessibleDescription("; ".join(texts))
        self.updateGeometry()
        self.update()

    def light(self, rows: Collection[int]) -> None:
        """Light some rows."""
        if frozenset(rows) != self._lit:
            self._lit = frozenset(rows)
            self.update()

    @property
    def lit(self) -> frozenset[int]:
        """The rows that are lit."""
        return self._lit

    def mark(self, places: Sequence[int | None]) -> None:
        """Mark one place of each row's axis; none where there is None, nowhere without places."""
        if tuple(places) != self._marks:
            self._marks = tuple(places)
            self.update()

    @property
    def marks(self) -> tuple[int | None, ...]:
        """The place that is marked along each axis."""
        return self._marks

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the row under the pointer."""
        row = int(event.position().y() // self._row_height())
        self._point(row if 0 <= row < len(self.rows) else None)

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
        """Go from axis to axis with the arrow keys; Escape leaves them."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._pointed is not None:
            self._point(None)
        elif step is None or not self.rows:
            super().keyPressEvent(event)
        elif self._pointed is None:
            self._point(0)
        else:
            self._point(min(max(self._pointed + step, 0), len(self.rows) - 1))

    def _point(self, row: int | None) -> None:
        if row != self._pointed:
            self._pointed = row
            self.pointed.emit(row)

    # Layout and painting

    def sizeHint(self) -> QSize:
        """Ask for all rows."""
        return QSize(240, len(self.rows) * self._row_height())

    def minimumSizeHint(self) -> QSize:
        """Ask for all rows, however narrow."""
        return QSize(120, len(self.rows) * self._row_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._row_height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("selection"))
        for place in self._lit:
            if place < len(self.rows):
                painter.drawRoundedRect(0, place * height, self.width(), height - SPACE_1, 4, 4)
        for place, row in enumerate(self.rows):
            self._paint_words(painter, row, place * height)
            key = (place, self.width())
            if key not in self._runs:
                self._runs[key] = _runs(row, self.width())
            top = place * height + height - _BAR - SPACE_2
            self._paint_bar(painter, row, self._runs[key], top)
        for place, (row, mark) in enumerate(zip(self.rows, self._marks, strict=False)):
            if mark is not None and row.size:
                self._paint_mark(painter, mark / row.size, 1 / row.size, place)
        if self.hasFocus():
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("accent"))
        painter.end()

    def _paint_mark(self, painter: QPainter, start: float, share: float, place: int) -> None:
        """Draw where along the bar of a row a place lies."""
        bar = self.width()
        width = max(2 * _LEAST, bar * share)
        top = (place + 1) * self._row_height() - _BAR - SPACE_2 - 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("warning"))
        left = min(bar * start, bar - width)
        painter.drawRoundedRect(QRectF(left, top, width, _BAR + 6), 2, 2)

    def _row_height(self) -> int:
        return self._line_height() + _BAR + SPACE_1 + SPACE_2

    def _line_height(self) -> int:
        return QFontMetrics(self._theme.font()).height()

    def _paint_words(self, painter: QPainter, row: AxisRow, top: int) -> None:
        colors, mono, small = (
            self._theme,
            self._theme.font(mono=True),
            self._theme.font(TEXT_SMALL),
        )
        bold = self._theme.font(bold=True)
        line = QRect(0, top, self.width(), self._line_height())
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        widest = max(QFontMetrics(small).horizontalAdvance(r.name) for r in self.rows)
        painter.setFont(small)
        painter.setPen(colors.color("muted"))
        painter.drawText(line, left | middle, row.name)
        painter.setFont(bold)
        painter.setPen(colors.color("muted" if row.is_muted else "text"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, row.outcome)
        taken = max(QFontMetrics(bold).horizontalAdvance(r.outcome) for r in self.rows)
        line.adjust(widest + SPACE_2, 0, -taken - SPACE_2, 0)
        painter.setFont(mono)
        painter.setPen(colors.color("muted" if row.is_muted else "accent"))
        metrics = QFontMetrics(mono)
        # The piece gives way to its reason only where it is a long list.
        most = max(line.width() // 2, line.width() - self._reason_width(row) - SPACE_2)
        piece = metrics.elidedText(row.piece, Qt.TextElideMode.ElideRight, most)
        painter.drawText(line, left | middle, piece)
        line.adjust(metrics.horizontalAdvance(piece) + SPACE_2 + SPACE_1, 0, 0, 0)
        painter.setFont(small)
        painter.setPen(colors.color("muted"))
        reason = QFontMetrics(small).elidedText(
            row.reason, Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, reason)

    def _reason_width(self, row: AxisRow) -> int:
        metrics = QFontMetrics(self._theme.font(TEXT_SMALL))
        return metrics.horizontalAdvance(row.reason) + SPACE_1

    def _paint_bar(
        self, painter: QPainter, row: AxisRow, runs: list[tuple[int, int]], top: int
    ) -> None:
        bar = QRectF(0.0, top, self.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        if not row.size:
            painter.setPen(self._theme.color("border"))
            painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            return
        painter.setBrush(self._theme.color("border"))
        painter.drawRoundedRect(bar, 3, 3)
        color = self._theme.color("accent")
        color.setAlphaF(_QUIET if row.is_muted else 1.0)
        painter.setBrush(color)
        for first, last in runs:
            left = bar.width() * first / row.size
            width = max(_LEAST, bar.width() * (last + 1) / row.size - left)
            part = QRectF(min(left, bar.width() - width), top, width, _BAR)
            radius = min(3.0, width / 2)
            painter.drawRoundedRect(part, radius, radius)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _runs(row: AxisRow, width: int) -> list[tuple[int, int]]:
    """Return the first and the last place of each stretch that is taken."""
    chosen = row.chosen
    if not len(chosen):
        return []
    if isinstance(chosen, range):
        ends = (min(chosen[0], chosen[-1]), max(chosen[0], chosen[-1]))
        # Marks that would touch each other are one.
        if abs(chosen.step) == 1 or len(chosen) > min(_MOST_MARKS, width // 3):
            return [ends]
    runs: list[tuple[int, int]] = []
    for place in sorted(set(chosen)):
        # Neighbours are one, and so are those that a line of pixels could not keep apart.
        if runs and (place - runs[-1][1] - 1) * width < row.size:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
