"""Shares that speak for or against something, as bars to either side of a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_BODY, TEXT_SMALL, Theme

_ROW = 20


@dataclass(frozen=True, slots=True)
class Share:
    """One bar.

    Attributes:
        name: What it belongs to.
        value: From −1, against, to 1, for.
    """

    name: str
    value: float


class ShareBars(QWidget):
    """A row for each share: name, bar, percent.

    Signals:
        pointed(index): The pointer or the arrow keys are on a row; −1 when on none.
    """

    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[Share, ...] = ()
        self._row = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.changed.connect(self._restyle)

    @property
    def shares(self) -> tuple[Share, ...]:
        """What is shown."""
        return self._shares

    @property
    def row(self) -> int:
        """The row pointed at, −1 for none."""
        return self._row

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show other shares."""
        n_before, self._shares = len(self._shares), tuple(shares)
        said = "; ".join(f"{share.name} {self.text(share)}" for share in shares)
        self.setAccessibleDescription(said)
        if len(shares) != n_before:
            self._point(-1)
            self.updateGeometry()
        self.update()

    def text(self, share: Share) -> str:
        """Return a share as it is written: +62 %, −8 %."""
        percent = round(100 * share.value)
        sign = "+" if percent > 0 else "−" if percent < 0 else ""
        return f"{sign}{abs(percent)} %"

    def sizeHint(self) -> QSize:
        """Return a comfortable width and the height of all rows."""
        return QSize(240, len(self._shares) * self._row_height())

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which names and bars have room."""
        return QSize(140, len(self._shares) * self._row_height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the row under the pointer."""
        row = int(event.position().y() // self._row_height())
        self._point(row if 0 <= row < len(self._shares) else -1)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the rows with the arrow keys; Escape leaves them."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if (step := steps.get(Qt.Key(event.key()))) is not None and self._shares:
            self._point(min(max(self._row + step, 0), len(self._shares) - 1))
        elif event.key() == Qt.Key.Key_Escape and self._row >= 0:
            self._point(-1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(theme.font(TEXT_SMALL))
        figure = QFontMetrics(theme.font(TEXT_BODY)).horizontalAdvance("+100 %")
        names = [metrics.horizontalAdvance(share.name) for share in self._shares]
        name_width = min(max(names, default=0) + 2, self.width() // 3)
        height = self._row_height()
        for index, share in enumerate(self._shares):
            row = QRectF(0, index * height, self.width(), height)
            self._paint_ground(painter, row, index)
            painter.setFont(theme.font(TEXT_SMALL))
            painter.setPen(theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignVCenter
            name = metrics.elidedText(share.name, Qt.TextElideMode.ElideRight, name_width)
            painter.drawText(row.adjusted(SPACE_1, 0, 0, 0), flags, name)
            bar = row.adjusted(name_width + SPACE_1 + SPACE_2, 3, -figure - SPACE_2, -3)
            self._paint_bar(painter, bar, share.value)
            painter.setFont(theme.font(TEXT_BODY))
            painter.setPen(theme.color("text"))
            place = row.adjusted(0, 0, -SPACE_1, 0)
            painter.drawText(place, flags | Qt.AlignmentFlag.AlignRight, self.text(share))
        painter.end()

    def _paint_ground(self, painter: QPainter, row: QRectF, index: int) -> None:
        if index == self._row:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(row, 4, 4)

    def _paint_bar(self, painter: QPainter, area: QRectF, value: float) -> None:
        middle = area.center().x()
        length = min(abs(value), 1.0) * area.width() / 2
        left = middle if value > 0 else middle - length
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("positive" if value > 0 else "negative"))
        painter.drawRoundedRect(QRectF(left, area.top(), length, area.height()), 2, 2)
        painter.setPen(QPen(self._theme.color("border"), 1))
        painter.drawLine(
            round(middle), round(area.top()) - 3, round(middle), round(area.bottom()) + 3
        )

    def _point(self, row: int) -> None:
        if row != self._row:
            self._row = row
            self.pointed.emit(row)
            self.update()

    def _row_height(self) -> int:
        return self._theme.pixels(_ROW)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
