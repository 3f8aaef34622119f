"""What a network answers while a drawing is shifted, turned, scaled or covered with noise."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.labs.digits.robustness import DISTURBANCES, Curve
from mlpstudio.ui.forms import label
from mlpstudio.ui.theme import TEXT_BODY, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.plots.lab_plot import LabPlot

_FAINT = 0.35
_NOTABLE, _NAMED = 0.12, 0.3
"""A class whose probability never gets above the first is drawn faintly; above the second it is
named."""

_HIGH = 0.75
"""Curves above this are named below the line, where there is more room."""

_BAND = 26
"""Opacity, of 255, of where the answer stays the same."""


class RobustnessPlot(LabPlot):
    """One curve for each class, where the answer holds, and a mark that can be moved.

    Signals:
        moved(value): A person moved the mark.
    """

    moved = Signal(float)

    def __init__(self, theme: Theme, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.names = tuple(names)
        self._curve: Curve | None = None
        self.value = 0.0
        plot = self.plot_item
        self._band = pg.LinearRegionItem(movable=False, pen=pg.mkPen(None))
        self._mark = pg.InfiniteLine(angle=90, movable=False)
        self.curves = [pg.PlotCurveItem(antialias=True) for _ in names]
        self._labels = [pg.TextItem(name) for name in names]
        self._hint = label(self.tr("Draw a digit to see how well its answer holds."), "muted")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        inside = QVBoxLayout(self)
        inside.addWidget(self._hint)
        for z, item in ((-10, self._band), (30, self._mark)):
            item.setZValue(z)
            plot.addItem(item, ignoreBounds=True)
        for item in (*self.curves, *self._labels):
            plot.addItem(item, ignoreBounds=True)
        plot.getAxis("left").is_percent = True
        self.setMinimumSize(160, 120)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_curve(None)
        self.restyle()

    @property
    def curve(self) -> Curve | None:
        """What is shown."""
        return self._curve

    def sizeHint(self) -> QSize:
        """Wish for a landscape."""
        return QSize(320, 180)

    def show_curve(self, curve: Curve | None) -> None:
        """Show another curve, or none when nothing is drawn; the mark goes to rest."""
        is_other = curve is None or self._curve is None or curve.name != self._curve.name
        self._curve = curve
        self._hint.setVisible(curve is None)
        if self.plot_item.isVisible() != (curve is not None):
            self.plot_item.setVisible(curve is not None)
            self._fit_axis()
        if curve is not None:
            if is_other:
                self.value = DISTURBANCES[curve.name].rest
            self._band.setRegion(curve.holds)
            low, high = float(curve.values[0]), float(curve.values[-1])
            self.view.setRange(xRange=(low, high), yRange=(0.0, 1.08), padding=0.0)
            self.plot_item.setLabel("bottom", self.axis_text(curve.name))
        self._draw()

    def set_value(self, value: float) -> None:
        """Move the mark without telling anybody."""
        self.value = value
        self._mark.setValue(value)

    def axis_text(self, name: str) -> str:
        """Return what an axis measures."""
        texts = {
            "shift_right": self.tr("Shift to the right (px)"),
            "shift_down": self.tr("Shift down (px)"),
            "rotation": self.tr("Rotation to the left (°)"),
            "scale": self.tr("Size"),
            "noise": self.tr("Noise"),
        }
        return texts[name]

    def restyle(self) -> None:
        """Take the colours and the type of the theme."""
        super().restyle()
        self._fit_axis()
        band = self.theme.color("accent")
        band.setAlpha(_BAND)
        self._band.setBrush(pg.mkBrush(band))
        self._mark.setPen(pg.mkPen(self.theme.colors.text, width=1))
        for text in self._labels:
            text.setFont(self.theme.font(TEXT_BODY, bold=True))
        self._draw()

    def _fit_axis(self) -> None:
        """Give the axis its width, which it loses when it is hidden.

        Left to itself it leaves the widest figure out until it is painted again.
        """
        figures = QFontMetrics(self.theme.font(TEXT_SMALL))
        self.plot_item.getAxis("left").setWidth(figures.horizontalAdvance("100%") + 10)

    # Moving the mark

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        """Move the mark to where the plot is pressed."""
        if ev.button() == Qt.MouseButton.LeftButton:
            self._move_to(ev.position())
        ev.accept()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Take the mark along while the button is down."""
        if ev.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(ev.position())
        ev.accept()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        """Leave the mark where it is."""
        ev.accept()

    def mouseDoubleClickEvent(self, ev: QMouseEvent) -> None:
        """Bring the mark back to rest."""
        if self._curve is not None:
            self._move(DISTURBANCES[self._curve.name].rest)
        ev.accept()

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Move the mark by a step with the arrows, to rest with Home."""
        if self._curve is None:
            super().keyPressEvent(ev)
            return
        values = self._curve.values  # (K,)
        place = int(np.argmin(np.abs(values - self.value)))
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if (step := steps.get(Qt.Key(ev.key()))) is not None:
            self._move(float(values[min(max(place + step, 0), len(values) - 1)]))
        elif ev.key() == Qt.Key.Key_Home:
            self._move(DISTURBANCES[self._curve.name].rest)
        else:
            super().keyPressEvent(ev)

    def _move_to(self, position: QPointF) -> None:
        """Move the mark to the value nearest to a place in the widget."""
        if self._curve is None:
            return
        scene = self.mapToScene(position.toPoint())
        x = self.view.mapSceneToView(scene).x()
        values = self._curve.values  # (K,)
        self._move(float(values[np.argmin(np.abs(values - x))]))

    def _move(self, value: float) -> None:
        if value != self.value:
            self.set_value(value)
            self.moved.emit(value)

    # Drawing

    def _draw(self) -> None:
        curve = self._curve
        if curve is None:
            return
        self._mark.setValue(self.value)
        for class_, (item, text) in enumerate(zip(self.curves, self._labels, strict=True)):
            heights = curve.outputs[:, class_]  # (K,)
            is_answer, highest = class_ == curve.answer, float(heights.max())
            color = self._color(class_, is_answer=is_answer, is_notable=highest > _NOTABLE)
            item.setPen(pg.mkPen(color, width=2 if is_answer else 1))
            item.setZValue(20 if is_answer else 10 if highest > _NOTABLE else 0)
            item.setData(curve.values, heights)
            text.setVisible(is_answer or highest > _NAMED)
            if text.isVisible():
                text.setColor(color)
                self._place_label(text, curve, class_)

    def _place_label(self, text: pg.TextItem, curve: Curve, class_: int) -> None:
        """Name a curve at its peak, the answer beside where it is at rest."""
        values, heights = curve.values, curve.outputs[:, class_]  # (K,)
        at = int(heights.argmax())
        if class_ == curve.answer:
            at = int(np.argmin(np.abs(values - DISTURBANCES[curve.name].rest)))
        height, width = float(heights[at]), float(values[-1] - values[0])
        from_left = (float(values[at]) - float(values[0])) / width
        # Beside the mark, and inside the plot at its ends.
        across = 1.0 if from_left > 0.95 else 0.0 if from_left < 0.05 else 0.5
        if class_ == curve.answer:
            across = 1.2 if from_left > 0.5 else -0.2
        text.setAnchor((across, 0.0 if height > _HIGH else 1.0))
        text.setPos(float(values[at]), height)

    def _color(self, class_: int, *, is_answer: bool, is_notable: bool) -> QColor:
        """Return the answer's colour, those of its rivals, and a faint one for the others."""
        if is_answer:
            return self.theme.color("accent")
        if is_notable:
            return self.theme.category(1 + class_ % 5)
        faint = self.theme.color("muted")
        faint.setAlphaF(_FAINT)
        return faint
