"""Times as bars that grow while they are measured."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme

_BAR = 12


@dataclass(frozen=True, slots=True)
class TimeBar:
    """One time.

    Attributes:
        name: What took it.
        note: Beside the name: the time, and how far it has come.
        share: Of the width, in [0, 1]; a time that is not 0 can always be seen.
        color: Number of its colour.
    """

    name: str
    note: str
    share: float
    color: int


class TimeBars(QWidget):
    """A line of text and a bar for each time."""

    def __init__(self, theme: Theme, n_bars: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._n_bars = theme, n_bars
        self.bars: tuple[TimeBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Ask for all bars."""
        return QSize(240, self._n_bars * self._row_height())

    def minimumSizeHint(self) -> QSize:
        """Ask for their height only."""
        return QSize(120, self._n_bars * self._row_height())

    def show_bars(self, bars: Sequence[TimeBar]) -> None:
        """Show other times."""
        if tuple(bars) != self.bars:
            self.bars = tuple(bars)
            self.setAccessibleDescription("; ".join(f"{bar.name} {bar.note}" for bar in bars))
            self.update()

    def bar_width(self, index: int) -> float:
        """Return how long a bar is."""
        share = self.bars[index].share
        return max(2.0, share * self.width()) if share > 0.0 else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        painter = QPainter(self)
        painter.setFont(self._theme.font(TEXT_SMALL))
        text, bar_height = self._text_height(), self._theme.pixels(_BAR)
        for number, bar in enumerate(self.bars):
            y = number * self._row_height()
            line = QRectF(0, y, self.width(), text)
            painter.setPen(self._theme.color("text"))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, bar.name)
            painter.setPen(self._theme.color("muted"))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, bar.note)
            groove = QRectF(0, y + text + 1, self.width(), bar_height)
            painter.fillRect(groove, self._theme.color("raised"))
            groove.setWidth(self.bar_width(number))
            painter.fillRect(groove, self._theme.category(bar.color))
        painter.end()

    def _text_height(self) -> int:
        return QFontMetrics(self._theme.font(TEXT_SMALL)).height() + 2

    def _row_height(self) -> int:
        return self._text_height() + self._theme.pixels(_BAR) + SPACE_1 + SPACE_2 // 2

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
