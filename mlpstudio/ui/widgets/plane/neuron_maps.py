"""A small map for every neuron, a column or more for each layer."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.plane.tile_grid import Place, TileGrid, fitted

_SMALLEST, _LARGEST = 20, 96
_MARK = 3


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One layer.

    Attributes:
        name: Above it.
        tip: What is said about it.
        images: Of its neurons.
    """

    name: str
    tip: str
    images: tuple[QImage, ...]


class NeuronMaps(QWidget):
    """The largest tiles that fit; where none do, it grows downwards.

    Signals:
        hovered(place): The pointer is over a neuron; None when over none.
        chosen(place): A neuron was clicked, or reached with the arrow keys; None for none.
    """

    hovered = Signal(object)
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: tuple[Column, ...] = ()
        self._texts: dict[Place, str] = {}
        self._levels: dict[Place, QColor] = {}
        self._spot: tuple[float, float] | None = None
        self._chosen: Place | None = None
        self._over: Place | None = None
        self._grid = TileGrid((), _SMALLEST, 1, 0)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._arrange)

    @property
    def place(self) -> Place | None:
        """The neuron that is chosen."""
        return self._chosen

    @property
    def levels(self) -> dict[Place, QColor]:
        """Colours of what the neurons give at the place that is pointed at."""
        return self._levels

    @property
    def columns(self) -> tuple[Column, ...]:
        """What is shown."""
        return self._columns

    def sizeHint(self) -> QSize:
        """Wish for little: layouts share what there is by their stretch factors then."""
        return QSize(self._theme.pixels(120), self._theme.pixels(60))

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show other maps; the chosen neuron stays so if there still is one."""
        is_same = [len(c.images) for c in columns] == [len(c.images) for c in self._columns]
        self._columns = tuple(columns)
        if is_same:
            self.update()
        else:
            self._arrange()
        if self._chosen is not None and self._chosen not in self._grid.places:
            self.choose(None)

    def light(
        self,
        levels: dict[Place, QColor],
        texts: dict[Place, str],
        spot: tuple[float, float] | None,
    ) -> None:
        """Frame neurons in the colours of what they give at a place.

        Args:
            levels: Colour of each neuron; none where no place is pointed at.
            texts: What each gives.
            spot: The place, as shares of width and height from the lower left.
        """
        self._levels, self._texts, self._spot = levels, texts, spot
        self.update()

    def choose(self, place: Place | None) -> None:
        """Choose a neuron, or none."""
        if place != self._chosen:
            self._chosen = place
            self.update()
            self.chosen.emit(place)

    def rect_of(self, place: Place) -> QRect:
        """Return where the map of a neuron is."""
        return self._grid.rect_of(place)

    # Arranging

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the size of the tiles anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Take the largest tiles that fit into what can be seen of this widget."""
        theme, parent = self._theme, self.parentWidget()
        room = self.height() if parent is None else parent.height()
        self._grid = fitted(
            [len(column.images) for column in self._columns],
            self.width(),
            room,
            (theme.pixels(_SMALLEST), theme.pixels(_LARGEST)),
            QFontMetrics(theme.font(TEXT_SMALL)).height() + SPACE_1,
        )
        self.setMinimumHeight(self._grid.height)
        self.update()

    # Mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which neuron is under the pointer."""
        self._hover(self._grid.place_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that none is."""
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a neuron; a second click, or one beside them, lets it go."""
        if event.button() is Qt.MouseButton.LeftButton:
            place = self._grid.place_at(event.position().toPoint())
            self.choose(None if place == self._chosen else place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over neurons and layers with the arrow keys; Escape lets go."""
        key = Qt.Key(event.key())
        strides = {
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
        }
        if key in strides and self._columns:
            self._walk(*strides[key])
        elif key == Qt.Key.Key_Escape and self._chosen is not None:
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def _walk(self, layers: int, units: int) -> None:
        if self._chosen is None:
            self.choose((0, 0))
            return
        layer = min(max(self._chosen[0] + layers, 0), len(self._columns) - 1)
        n = len(self._columns[layer].images)
        self.choose((layer, min(max(self._chosen[1] + units, 0), n - 1)))

    def event(self, event: QEvent) -> bool:
        """Tell what a neuron gives at the place that is pointed at, or what a layer is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self._tip_at(event.pos())
            if text:
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are heard."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.update()

    def _hover(self, place: Place | None) -> None:
        if place != self._over:
            self._over = place
            self.update()
            self.hovered.emit(place)

    def _tip_at(self, point: QPoint) -> str:
        place, layer = self._grid.place_at(point), self._grid.layer_at(point.x())
        if place is not None and place in self._texts:
            return self._texts[place]
        return "" if layer is None else self._columns[layer].tip

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of the layers and their neurons."""
        painter = QPainter(self)
        painter.setFont(self._theme.font(TEXT_SMALL))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for layer, column in enumerate(self._columns):
            first = self.rect_of((layer, 0))
            head = QRect(first.left(), 0, 200, self._grid.head - SPACE_1)
            painter.setPen(self._theme.color("muted"))
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, column.name)
            for unit, image in enumerate(column.images):
                self._paint_tile(painter, (layer, unit), image)
        painter.end()

    def _paint_tile(self, painter: QPainter, place: Place, image: QImage) -> None:
        area = self.rect_of(place)
        painter.drawImage(area, image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._theme.color("border"))
        painter.drawRect(area)
        if place in self._levels:
            painter.setPen(QPen(self._levels[place], _MARK))
            painter.drawRect(area)
        if self._spot is not None:
            x, y = self._spot
            painter.setPen(QPen(self._theme.color("text"), _MARK))
            painter.drawPoint(
                QPointF(area.left() + x * area.width(), area.bottom() - y * area.height())
            )
        if place in (self._chosen, self._over):
            is_loud = place == self._chosen and self.hasFocus()
            painter.setPen(QPen(self._theme.color("accent"), _MARK if is_loud else 2))
            painter.drawRect(area.adjusted(-2, -2, 2, 2))
