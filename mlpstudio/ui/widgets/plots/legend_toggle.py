"""A legend entry that is a switch: it shows how a curve is drawn, and hides it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from mlpstudio.ui.forms import describe
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.plots.curve_style import SAMPLE_WIDTH, CurveStyle, paint_sample


class LegendToggle(QAbstractButton):
    """A sample of a curve and its name; pale while the curve is hidden."""

    def __init__(self, theme: Theme, style: CurveStyle) -> None:
        super().__init__()
        self._theme, self.curve_style = theme, style
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyle)

    def set_text(self, name: str, tooltip: str) -> None:
        """Name the curve and say what it is."""
        self.setText(name)
        describe(self, name, tooltip)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of sample and name."""
        metrics = QFontMetrics(self._theme.font(TEXT_SMALL))
        width = metrics.horizontalAdvance(self.text()) + SAMPLE_WIDTH + 4 * SPACE_1
        return QSize(width, metrics.height() + 2 * SPACE_1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, sample and name."""
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(colors.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 4, 4)
        painter.setOpacity(1.0 if self.isChecked() else 0.3)
        paint_sample(painter, self.curve_style, colors, QPointF(SPACE_1, self.height() / 2))
        painter.setOpacity(1.0)
        font = self._theme.font(TEXT_SMALL)
        font.setStrikeOut(not self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(colors.text if self.isChecked() else colors.muted))
        box = self.rect().adjusted(SAMPLE_WIDTH + 2 * SPACE_1, 0, 0, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
