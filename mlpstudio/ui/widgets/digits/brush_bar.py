"""The tools of a drawing canvas in a row: brush, eraser, the way back, clear."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from mlpstudio.ui.forms import describe, icon_button, label
from mlpstudio.ui.theme import SPACE_1, Theme
from mlpstudio.ui.widgets.digits.drawing_canvas import NARROWEST, WIDEST, DrawingCanvas

_PERCENT = 100
_NARROWEST_SLIDER = 36
_ROOM_FOR_CAPTIONS = 290
"""Pixels at 100 %; in a narrower row the tooltips have to do."""


class BrushBar(QWidget):
    """Leads a canvas and follows it: its keys change the same things."""

    def __init__(self, theme: Theme, canvas: DrawingCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._canvas = theme, canvas
        self.brush = QSlider(Qt.Orientation.Horizontal)
        self.brush.setRange(round(NARROWEST * _PERCENT), round(WIDEST * _PERCENT))
        describe(self.brush, self.tr("Brush width"), self.tr("Width of the brush ([ and ])."))
        self.softness = QSlider(Qt.Orientation.Horizontal)
        self.softness.setRange(0, _PERCENT)
        describe(
            self.softness,
            self.tr("Brush softness"),
            self.tr("Softness of the brush's edge, from hard to fading ({ and })."),
        )
        self.eraser = icon_button(
            theme, "eraser", self.tr("Eraser"), self.tr("Take ink away with the brush (E).")
        )
        self.eraser.setCheckable(True)
        self.undo = icon_button(
            theme,
            "undo",
            self.tr("Undo stroke"),
            self.tr("Take back the last stroke or clearing (Backspace)."),
        )
        self.redo = icon_button(
            theme, "redo", self.tr("Redo stroke"), self.tr("Bring back what was taken back last.")
        )
        self.clear = icon_button(
            theme, "trash", self.tr("Clear"), self.tr("Take all ink away (Delete).")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._captions = (label(self.tr("Brush"), "muted"), label(self.tr("Soft"), "muted"))
        for caption, slider in zip(self._captions, (self.brush, self.softness), strict=True):
            slider.setMinimumWidth(_NARROWEST_SLIDER)
            row.addWidget(caption)
            row.addWidget(slider, 1)
        for button in (self.eraser, self.undo, self.redo, self.clear):
            row.addWidget(button)
        self._connect()
        self._follow_brush()
        self._follow_history()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the captions out where the sliders need the room."""
        super().resizeEvent(event)
        for caption in self._captions:
            caption.setVisible(self.width() >= self._theme.pixels(_ROOM_FOR_CAPTIONS))

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of the sliders and buttons alone."""
        hidden = sum(c.sizeHint().width() + SPACE_1 for c in self._captions if not c.isHidden())
        hint = super().minimumSizeHint()
        return QSize(hint.width() - hidden, hint.height())

    def _connect(self) -> None:
        canvas = self._canvas
        canvas.brush_changed.connect(self._follow_brush)
        canvas.stroke_finished.connect(self._follow_history)
        self.brush.valueChanged.connect(lambda value: canvas.set_brush_width(value / _PERCENT))
        self.softness.valueChanged.connect(lambda value: canvas.set_softness(value / _PERCENT))
        self.eraser.toggled.connect(canvas.set_erases)
        self.undo.clicked.connect(canvas.undo_stroke)
        self.redo.clicked.connect(canvas.redo_stroke)
        self.clear.clicked.connect(canvas.clear)

    def _follow_brush(self) -> None:
        sliders = (QSignalBlocker(self.brush), QSignalBlocker(self.softness))
        with sliders[0], sliders[1], QSignalBlocker(self.eraser):
            self.brush.setValue(round(self._canvas.brush_width * _PERCENT))
            self.softness.setValue(round(self._canvas.softness * _PERCENT))
            self.eraser.setChecked(self._canvas.erases)

    def _follow_history(self) -> None:
        self.undo.setEnabled(self._canvas.can_undo)
        self.redo.setEnabled(self._canvas.can_redo)
        self.clear.setEnabled(not self._canvas.is_blank)
