"""A few lines of Python, of which the one that runs is lit."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme


class CodeListing(QWidget):
    """Shows lines of code."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: tuple[str, ...] = ()
        self.lit_line: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._resize)

    def sizeHint(self) -> QSize:
        """Ask for all lines."""
        metrics = QFontMetrics(self._font())
        width = max((metrics.horizontalAdvance(line) for line in self.lines), default=0)
        height = len(self.lines) * self._line_height() + 2 * SPACE_1
        return QSize(width + 4 * SPACE_2, height)

    def minimumSizeHint(self) -> QSize:
        """Allow a narrow panel: long lines are cut."""
        return QSize(self._theme.pixels(160), self.sizeHint().height())

    def set_lines(self, lines: Sequence[str]) -> None:
        """Show other lines."""
        if tuple(lines) != self.lines:
            self.lines = tuple(lines)
            self.setAccessibleDescription("\n".join(lines))
            self._resize()

    def light(self, line: int | None) -> None:
        """Light a line, counted from 0, or none."""
        if line != self.lit_line:
            self.lit_line = line
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines on a card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color("border"))
        painter.setBrush(self._theme.color("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        font = self._font()
        painter.setFont(font)
        metrics, height = QFontMetrics(font), self._line_height()
        for number, line in enumerate(self.lines):
            box = QRectF(SPACE_2, SPACE_1 + number * height, self.width() - 2 * SPACE_2, height)
            is_lit = number == self.lit_line
            if is_lit:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("selection"))
                painter.drawRoundedRect(box, 3, 3)
            painter.setPen(self._theme.color("text"))
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(box.width()) - 8)
            painter.drawText(
                box.adjusted(4, 0, -4, 0),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                text,
            )
        painter.end()

    def _font(self) -> QFont:
        return self._theme.font(TEXT_SMALL, mono=True)

    def _line_height(self) -> int:
        return QFontMetrics(self._font()).height() + 3

    def _resize(self) -> None:
        self.updateGeometry()
        self.update()
