"""Whether a network is right as often as it believes: accuracy against confidence."""

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mlpstudio.labs.networks.report import N_BINS, Calibration
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import share_text

_COUNTS = 34  # height of the bars that say how many samples a bin has
_TICKS = (0.0, 0.5, 1.0)


class CalibrationPicture(QWidget):
    """A bar for each bin of confidence, the line on which they ought to end, and how many."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._calibration: Calibration | None = None
        self._bin = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(150, 130)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Wish for a fair square."""
        return QSize(360, 360)

    def show_calibration(self, calibration: Calibration) -> None:
        """Show another one."""
        self._calibration = calibration
        self.update()

    def text(self, number: int) -> str:
        """Return what is said about a bin."""
        found = self._calibration
        if found is None:
            return ""
        low, high = 100 * number // N_BINS, 100 * (number + 1) // N_BINS
        count = int(found.counts[number])
        if not count:
            return self.tr("No answer is {low} to {high} % sure.").format(low=low, high=high)
        return self.tr(
            "{count:,} answers are {low} to {high} % sure, {believed} % on average; {right} % of "
            "them are right."
        ).format(
            count=count,
            low=low,
            high=high,
            believed=share_text(float(found.confidence[number])),
            right=share_text(float(found.accuracy[number])),
        )

    def bin_rect(self, number: int) -> QRectF:
        """Return the column of a bin."""
        area = self._area()
        width = area.width() / N_BINS
        return QRectF(area.left() + number * width, area.top(), width, area.height())

    def event(self, event: QEvent) -> bool:
        """Tell the bin under the pointer in full."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for number in range(N_BINS):
                if self.bin_rect(number).contains(QPointF(event.pos())):
                    QToolTip.showText(event.globalPos(), self.text(number), self)
                    return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the bins with the arrow keys."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self._calibration is None:
            super().keyPressEvent(event)
            return
        self._bin = min(max(self._bin + step, 0), N_BINS - 1)
        text = self.text(self._bin)
        self.setAccessibleDescription(text)
        place = self.bin_rect(self._bin).topLeft().toPoint()
        QToolTip.showText(self.mapToGlobal(place), text, self)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint axes, bars and the line."""
        if self._calibration is None:
            return
        painter = QPainter(self)
        painter.setFont(self._theme.font(TEXT_SMALL))
        self._paint_axes(painter)
        self._paint_bars(painter, self._calibration)
        self._paint_counts(painter, self._calibration)
        area = self._area()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("muted"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(area.bottomLeft(), area.topRight()))
        painter.end()

    # Parts

    def _height(self) -> int:
        return QFontMetrics(self._theme.font(TEXT_SMALL)).height()

    def _area(self) -> QRectF:
        metrics, height = QFontMetrics(self._theme.font(TEXT_SMALL)), self._height()
        left = height + metrics.horizontalAdvance("100 %") + SPACE_2
        below = 2 * height + SPACE_1 + self._theme.pixels(_COUNTS) + SPACE_2
        right = metrics.horizontalAdvance("100 %") // 2 + 1
        side = min(self.width() - left - right, self.height() - below - height / 2)
        return QRectF(left, height / 2, max(side, 1.0), max(side, 1.0))

    def _paint_axes(self, painter: QPainter) -> None:
        area, height = self._area(), self._height()
        center = Qt.AlignmentFlag.AlignCenter
        below = area.bottom() + self._theme.pixels(_COUNTS) + SPACE_2
        for tick in _TICKS:
            x, y = area.left() + tick * area.width(), area.bottom() - tick * area.height()
            painter.setPen(self._theme.color("grid"))
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            painter.setPen(self._theme.color("muted"))
            text = f"{100 * tick:.0f} %"
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - height / 2, area.left() - SPACE_1, height), side, text)
            painter.drawText(QRectF(x - 40, below, 80, height), center, text)
        name = QRectF(area.left(), below + height, area.width(), height)
        painter.drawText(name, center, self.tr("how sure it is"))
        painter.save()
        painter.translate(0, area.bottom())
        painter.rotate(-90)
        beside = QRectF(0, 0, area.height(), height)
        painter.drawText(beside, center, self.tr("how often it is right"))
        painter.restore()

    def _paint_bars(self, painter: QPainter, found: Calibration) -> None:
        area = self._area()
        bar, mark = self._theme.color("training"), self._theme.color("warning")
        too_sure, too_modest = QColor(mark), QColor(self._theme.color("surface"))
        for color in (too_sure, too_modest):
            color.setAlpha(110)
        for number in range(N_BINS):
            if not found.counts[number]:
                continue
            column = self.bin_rect(number).adjusted(1, 0, -1, 0)
            right = area.bottom() - float(found.accuracy[number]) * area.height()
            believed = area.bottom() - float(found.confidence[number]) * area.height()
            painter.fillRect(
                QRectF(column.left(), right, column.width(), area.bottom() - right), bar
            )
            top, depth = min(right, believed), abs(right - believed)
            gap = too_sure if believed < right else too_modest
            painter.fillRect(QRectF(column.left(), top, column.width(), depth), gap)
            painter.fillRect(QRectF(column.left(), believed - 1, column.width(), 2), mark)
            if number == self._bin and self.hasFocus():
                painter.setPen(QPen(self._theme.color("accent"), 2))
                painter.drawRect(column)
        painter.setPen(self._theme.color("accent" if self.hasFocus() else "border"))
        painter.drawRect(area)

    def _paint_counts(self, painter: QPainter, found: Calibration) -> None:
        area, most = self._area(), max(1, int(found.counts.max()))
        room, color = self._theme.pixels(_COUNTS), self._theme.color("muted")
        color.setAlpha(120)
        for number in range(N_BINS):
            column = self.bin_rect(number).adjusted(1, 0, -1, 0)
            depth = room * int(found.counts[number]) / most
            painter.fillRect(
                QRectF(column.left(), area.bottom() + 2, column.width(), depth), color
            )
