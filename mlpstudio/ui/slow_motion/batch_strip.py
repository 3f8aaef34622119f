"""The first samples of a mini-batch as pictures, with what they are and what they cost."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme

_SIDE = 44
_ROWS = 2


class BatchStrip(QWidget):
    """Shows as many samples as there is room for in a few rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmaps: list[QPixmap] = []
        self._names: tuple[str, ...] = ()
        self._losses: FloatArray | None = None
        self._next_losses: FloatArray | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("First samples of the batch"))
        theme.changed.connect(self._restyle)

    def show_samples(self, pictures: ByteArray, names: Sequence[str]) -> None:
        """Show other samples.

        Args:
            pictures: (n, h, w) grey values.
            names: (n,) what they are.
        """
        height, width = pictures.shape[1:]
        self._pixmaps = []
        for grey in np.ascontiguousarray(pictures):
            image = QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8)
            self._pixmaps.append(QPixmap.fromImage(image))
        self._names = tuple(names)
        self.setAccessibleDescription(", ".join(names))
        self._restyle()

    def show_losses(
        self, losses: FloatArray | None, next_losses: FloatArray | None = None
    ) -> None:
        """Write below each sample what it costs, and what it costs after the update.

        Args:
            losses: (at least n,), or None for nothing.
            next_losses: The same after it, or None.
        """
        self._losses, self._next_losses = losses, next_losses
        self._restyle()

    def captions(self, place: int) -> tuple[str, str]:
        """Return what stands below a sample: what it is, and its loss."""
        if self._losses is None:
            return self._names[place], ""
        before = _cost(self._losses[place])
        if self._next_losses is None:
            return self._names[place], before
        return self._names[place], f"{before}→{_cost(self._next_losses[place])}"

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow strip needs more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows that there are."""
        columns = self._columns(width)
        rows = min(-(-len(self._pixmaps) // columns), _ROWS)
        return max(rows, 1) * self._cell().height()

    def sizeHint(self) -> QSize:
        """Ask for a row of six."""
        return QSize(6 * self._cell().width(), self.heightForWidth(max(self.width(), 160)))

    def minimumSizeHint(self) -> QSize:
        """Allow two beside each other."""
        return QSize(2 * self._cell().width(), self._cell().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that this width needs."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures with their captions."""
        theme, painter = self._theme, QPainter(self)
        font = theme.font(TEXT_SMALL)
        painter.setFont(font)
        line = QFontMetricsF(font).height()
        cell, side = self._cell(), theme.pixels(_SIDE)
        columns = self._columns(self.width())
        for place, pixmap in enumerate(self._pixmaps[: columns * _ROWS]):
            row, column = divmod(place, columns)
            left, top = column * cell.width(), row * cell.height()
            margin = (cell.width() - side) / 2
            self._paint_picture(painter, pixmap, QRectF(left + margin, top, side, side))
            name, cost = self.captions(place)
            painter.setPen(theme.color("text"))
            area = QRectF(left, top + side + 1, cell.width(), line)
            center = Qt.AlignmentFlag.AlignHCenter
            text = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, area.width())
            if cost and self._next_losses is None:
                painter.drawText(area, center, f"{text}: {cost}")
            elif cost:
                painter.setPen(theme.color(self._verdict(place)))
                painter.drawText(area, center, cost)
            else:
                painter.drawText(area, center, text)
        painter.end()

    def _paint_picture(self, painter: QPainter, pixmap: QPixmap, area: QRectF) -> None:
        """Paint a picture in its own proportions, crisp."""
        scale = min(area.width() / pixmap.width(), area.height() / pixmap.height())
        width, height = pixmap.width() * scale, pixmap.height() * scale
        if pixmap.height() == 1:  # the numbers of a table
            height = area.height() / 3
        center = area.center()
        shown = QRectF(center.x() - width / 2, center.y() - height / 2, width, height)
        painter.drawPixmap(shown.toRect(), pixmap)

    def _verdict(self, place: int) -> str:
        """Return the colour of a change: what became better, what became worse."""
        assert self._losses is not None
        assert self._next_losses is not None
        return "good" if self._next_losses[place] <= self._losses[place] else "warning"

    def _cell(self) -> QSize:
        font = self._theme.font(TEXT_SMALL)
        metrics = QFontMetricsF(font)
        side = self._theme.pixels(_SIDE)
        widest = side + 2 * SPACE_1
        if self._losses is not None:
            sample = "00.00→0.00" if self._next_losses is not None else "0: 00.00"
            widest = max(widest, round(metrics.horizontalAdvance(sample)) + SPACE_2)
        return QSize(widest, side + round(metrics.height()) + SPACE_1)

    def _columns(self, width: int) -> int:
        return max(1, width // self._cell().width())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _cost(loss: float) -> str:
    """Return a loss in two places behind the point."""
    return f"{loss:.2f}" if abs(loss) < 100 else f"{loss:.0f}"
