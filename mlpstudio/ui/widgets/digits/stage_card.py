"""One stage of preparing a drawing: its picture, its name with a switch, and what it changes."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.labs.digits.xray import Stage
from mlpstudio.ui.forms import describe
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_BODY, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.digits.stage_words import size_text, stage_name, stage_text

_PICTURE = 84
"""Pixels along each side of the place for the picture: three for each of 28."""

_MOST_PIXELS = 320
"""Along each side of a picture that is shown; of a larger one every second or third is."""

_BOX = 13
_OFF = 0.45


class StageCard(QAbstractButton):
    """A picture with a switch.

    Signals:
        pointed(is_pointed): The pointer or the focus came or went.
    """

    pointed = Signal(bool)

    def __init__(self, theme: Theme, stage: Stage) -> None:
        super().__init__()
        self._theme, self._verdict, self._is_other = theme, "", False
        self.stage = stage
        self._image, self._bytes = QImage(), np.zeros((1, 1), np.uint8)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyle)
        self.show_stage(stage, switchable=True)

    def show_stage(
        self, stage: Stage, verdict: str = "", *, other: bool = False, switchable: bool = True
    ) -> None:
        """Show another picture of the same stage.

        Args:
            stage: What to show.
            verdict: What the network says without it, "" to say nothing.
            other: Whether that is another answer than with it.
            switchable: Whether it can be left out.
        """
        self.stage, self._verdict, self._is_other = stage, verdict, other
        self.setCheckable(switchable)
        if switchable:
            self.setChecked(stage.is_on)
        self._bytes = _as_bytes(stage.picture)  # (h, w) or (h, w, 3), which the image shares
        height, width = self._bytes.shape[:2]
        is_grey = self._bytes.ndim == 2
        form = QImage.Format.Format_Grayscale8 if is_grey else QImage.Format.Format_RGB888
        line = width if is_grey else 3 * width
        self._image = QImage(self._bytes.data, width, height, line, form)
        describe(self, stage_name(stage.name), stage_text(stage))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the picture and the lines below it."""
        picture = self._theme.pixels(_PICTURE)
        height = picture + self._name_height() + 2 * self._line_height() + SPACE_2
        return QSize(picture + 2 * SPACE_2, height + 2 * SPACE_2)

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing of it can be left out."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the pointer is here."""
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that it left."""
        super().leaveEvent(event)
        self.pointed.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard points here."""
        super().focusInEvent(event)
        self.pointed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it does not any more."""
        super().focusOutEvent(event)
        self.pointed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint card, picture, switch with name, size and verdict."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_off = self.isCheckable() and not self.isChecked()
        is_pointed = self.isCheckable() and self.underMouse()
        painter.setBrush(theme.color("hover" if is_pointed else "raised"))
        line = Qt.PenStyle.DashLine if is_off else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "border"), 1, line))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._paint_picture(painter)
        top = SPACE_2 + theme.pixels(_PICTURE) + SPACE_2
        row = QRect(SPACE_2, top, self.width() - 2 * SPACE_2, self._name_height())
        if self.isCheckable():
            self._paint_switch(painter, row)
            row.setLeft(row.left() + theme.pixels(_BOX) + SPACE_1 + 2)
        painter.setFont(theme.font(TEXT_BODY, bold=True))
        painter.setPen(theme.color("muted" if is_off else "text"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row, flags, stage_name(self.stage.name))
        self._paint_lines(painter, row.bottom() + 1)
        painter.end()

    def _paint_picture(self, painter: QPainter) -> None:
        """Paint the picture as large as there is room, small ones with crisp pixels."""
        side = self._theme.pixels(_PICTURE)
        room = QRect((self.width() - side) // 2, SPACE_2, side, side)
        painter.fillRect(room, Qt.GlobalColor.black)
        height, width = self._image.height(), self._image.width()
        scale = min(side / width, side / height)
        if scale > 1:
            scale = float(int(scale))
        elif scale < 1:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
        corner = (
            room.center() - QPointF(shown.width() / 2 - 0.5, shown.height() / 2 - 0.5).toPoint()
        )
        painter.drawImage(QRect(corner, shown), self._image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("border"), 1))
        painter.drawRect(QRectF(room).adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paint_switch(self, painter: QPainter, row: QRect) -> None:
        theme, side = self._theme, self._theme.pixels(_BOX)
        box = QRectF(row.left() + 0.5, row.center().y() - side / 2 + 0.5, side, side)
        is_on = self.isChecked()
        painter.setBrush(theme.color("accent" if is_on else "surface"))
        painter.setPen(QPen(theme.color("accent" if is_on else "muted"), 1))
        painter.drawRoundedRect(box, 3, 3)
        if is_on:
            painter.setPen(QPen(theme.color("on_accent"), 1.8))
            points = ((0.24, 0.52), (0.43, 0.72), (0.78, 0.3))
            places = [box.topLeft() + QPointF(x * side, y * side) for x, y in points]
            painter.drawPolyline(places)

    def _paint_lines(self, painter: QPainter, top: int) -> None:
        theme, height = self._theme, self._line_height()
        painter.setFont(theme.font(TEXT_SMALL))
        metrics = QFontMetrics(theme.font(TEXT_SMALL))
        row = QRect(SPACE_2, top, self.width() - 2 * SPACE_2, height)
        painter.setPen(theme.color("muted"))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, size_text(self.stage))
        row.translate(0, height)
        painter.setPen(theme.color("warning" if self._is_other else "muted"))
        verdict = metrics.elidedText(self._verdict, Qt.TextElideMode.ElideRight, row.width())
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, verdict)

    def _name_height(self) -> int:
        return QFontMetrics(self._theme.font(TEXT_BODY, bold=True)).height() + 2

    def _line_height(self) -> int:
        return QFontMetrics(self._theme.font(TEXT_SMALL)).height()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _as_bytes(picture: FloatArray) -> ByteArray:
    """Return grey or red, green and blue levels, of a large picture only some.  # (h, w, ...)."""
    step = -(-max(picture.shape[:2]) // _MOST_PIXELS)
    return np.ascontiguousarray(np.rint(picture[::step, ::step] * 255).astype(np.uint8))
