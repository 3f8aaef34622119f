"""A drawing on a square field: its ink, and what is shown over it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.labs.digits.drawing import SIDE, Drawing, Page, Strokes
from mlpstudio.labs.digits.strokes import Path
from mlpstudio.ui.theme import TEXT_BODY, Theme
from mlpstudio.ui.widgets.digits.canvas_overlay import (
    Crop,
    Overlay,
    paint_crop,
    paint_overlay,
    paint_suggestion,
)

_DIMMED = 0.3
"""Opacity of ink that lies beneath an overlay."""

_GUIDE = 0.14
"""Distance of the guide from the field's edge, in sides of the field."""

_CORNER = 6


class InkField(QWidget):
    """Shows a drawing; what is read of it is `ink`.

    Strokes are kept in sides of the field, so a drawing survives any change of size and colours.

    Signals:
        ink_changed: The drawing is different now; many of these make one stroke.
        stroke_finished: A stroke, an undo or a clearing is complete.
    """

    ink_changed = Signal()
    stroke_finished = Signal()

    def __init__(
        self, theme: Theme, drawing: Drawing | None = None, parent: QWidget | None = None
    ) -> None:
        """Make a field.

        Args:
            theme: Colours and type.
            drawing: To be shown; None for an empty one of its own.
            parent: Of the widget.
        """
        super().__init__(parent)
        self._theme = theme
        self._drawing = drawing or Drawing()
        self._crop: Crop | None = None
        self._overlay: Overlay | None = None
        self._suggestion: Strokes = ()
        self._shades: list[int] = []
        self.setMinimumSize(96, 96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._restyle)
        self._restyle()

    # What it holds

    @property
    def strokes(self) -> Strokes:
        """The finished strokes, in order."""
        return self._drawing.strokes

    @property
    def background(self) -> ByteArray | None:
        """(n, n) The ink beneath the strokes, if any."""
        return self._drawing.background

    @property
    def page(self) -> Page:
        """The finished strokes with what lies beneath them."""
        return Page(self._drawing.strokes, self._drawing.background)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was drawn or loaded."""
        return self._drawing.is_blank

    @property
    def overlay(self) -> Overlay | None:
        """What is shown over the ink."""
        return self._overlay

    @property
    def suggestion(self) -> Strokes:
        """The strokes that are suggested."""
        return self._suggestion

    @property
    def can_undo(self) -> bool:
        """Whether there is a stroke or a clearing to take back."""
        return self._drawing.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return self._drawing.can_redo

    def ink(self) -> FloatArray:
        """Return the drawing as (280, 280) float32 in [0, 1], 1 where there is ink."""
        return self._drawing.ink()

    # What is shown

    def set_crop(self, crop: Crop | None) -> None:
        """Outline the part of the ink that is read, or nothing."""
        if crop != self._crop:
            self._crop = crop
            self.update()

    def set_overlay(self, overlay: Overlay | None) -> None:
        """Colour the drawing by what speaks for or against an answer, or no longer."""
        if overlay is not self._overlay:
            self._overlay = overlay
            self.update()

    def set_suggestion(self, strokes: Strokes) -> None:
        """Show strokes that could be drawn or rubbed out; none for no suggestion."""
        if strokes != self._suggestion:
            self._suggestion = strokes
            self.update()

    def show_changes(self) -> None:
        """Show what was done to the drawing, here or by others, and tell of it."""
        self.update()
        self.ink_changed.emit()
        self.stroke_finished.emit()

    def sizeHint(self) -> QSize:
        """Wish for as many pixels as are read."""
        return QSize(SIDE, SIDE)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, guide or hint, the ink, and what is shown over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = self._field()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._field_color())
        painter.drawRoundedRect(field, _CORNER, _CORNER)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_guide(painter, field)
        self._paint_ink(painter, field)
        for stroke in self._suggestion:
            paint_suggestion(painter, stroke, field, self._theme)
        if self._crop is not None:
            paint_crop(painter, self._crop, field, self._theme)
        painter.setPen(QPen(self._theme.color("accent" if self.hasFocus() else "border"), 1))
        outline = QRectF(field).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(outline, _CORNER, _CORNER)
        painter.end()

    def _paint_guide(self, painter: QPainter, field: QRect) -> None:
        margin = round(field.width() * _GUIDE)
        box = field.adjusted(margin, margin, -margin, -margin)
        painter.setPen(QPen(self._theme.color("border"), 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        if self._drawing.is_blank:
            painter.setPen(self._theme.color("muted"))
            painter.setFont(self._theme.font(TEXT_BODY))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, flags, self.tr("Draw a digit\nwith mouse or pen"))

    def _paint_ink(self, painter: QPainter, field: QRect) -> None:
        """Paint the ink at the screen's own resolution, and its colours over it."""
        ratio = self.devicePixelRatioF()
        side = max(1, round(field.width() * ratio))
        pixels = self._drawing.shown(side).pixels  # (side, side)
        image = QImage(pixels.data, side, side, side, QImage.Format.Format_Indexed8)
        image.setColorTable(self._shades)
        image.setDevicePixelRatio(ratio)
        painter.setOpacity(1.0 if self._overlay is None else _DIMMED)
        painter.drawImage(field.topLeft(), image)
        painter.setOpacity(1.0)
        if self._overlay is not None:
            paint_overlay(painter, self._overlay, field, image, self._theme)

    def _field(self) -> QRect:
        """Return the square that is drawn in: the largest that fits."""
        side = min(self.width(), self.height())
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def _update_path(self, path: Path) -> None:
        """Ask for the part of the field to be painted that shows a path."""
        field = self._field()
        # A soft pen reaches up to twice as far as a hard one.
        softness = self._drawing.softness
        side, reach = field.width(), max(p.width for p in path) * (1 + softness) / 2
        left, right = min(p.x for p in path) - reach, max(p.x for p in path) + reach
        top, bottom = min(p.y for p in path) - reach, max(p.y for p in path) + reach
        place = QRectF(left * side, top * side, (right - left) * side, (bottom - top) * side)
        self.update(place.translated(field.topLeft()).toAlignedRect().adjusted(-2, -2, 2, 2))

    def _field_color(self) -> QColor:
        return self._theme.color("window" if self._theme.is_dark else "surface")

    def _restyle(self) -> None:
        ink = self._theme.color("text").rgb() & 0xFFFFFF
        self._shades = [(opacity << 24) | ink for opacity in range(256)]
        self.update()
