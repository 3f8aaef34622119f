"""The picture of a network: columns of neurons, and lines for the weights between them."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.network import network_layout, network_words
from mlpstudio.ui.widgets.network.network_layout import INPUT, Picture
from mlpstudio.ui.widgets.network.network_paint import NetworkPainter
from mlpstudio.ui.widgets.network.network_scene import Scene


class NetworkView(QWidget):
    """Shows a design, with the weights of its lines when there are any.

    Signals:
        layer_selected(position): A person chose a layer; `INPUT` for none.
        neuron_chosen(position, unit): A person chose a neuron of a dense layer.
        emptied: A person chose no neuron any more.
    """

    layer_selected = Signal(int)
    neuron_chosen = Signal(int, int)
    emptied = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spec: NetworkSpec | None = None
        self._class_names: tuple[str, ...] = ()
        self._batch_size = 1
        self._theta: FloatArray | None = None
        self._strengths: tuple[FloatArray, ...] | None = None
        self._biases: tuple[FloatArray, ...] | None = None
        self._selected = INPUT
        self._hovered: tuple[int, int] | None = None
        self._chosen: tuple[int, int] | None = None
        self._source: int | None = None
        self._values: Mapping[int, FloatArray] | None = None
        self._activity: tuple[FloatArray, ...] | None = None
        self._painter: NetworkPainter | None = None
        self._backdrop: QPixmap | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(72)
        self.setAccessibleName(self.tr("Picture of the network"))
        theme.changed.connect(self._arrange)

    # What is shown

    def set_network(self, spec: NetworkSpec, class_names: tuple[str, ...] = ()) -> None:
        """Show another design; its weights are unknown until they are set."""
        self._spec, self._class_names = spec, class_names
        self._theta, self._hovered, self._values = None, None, None
        if self._selected >= len(spec.layers):
            self._selected = INPUT
        self.setMinimumWidth(round(network_layout.needed_width(spec)))
        sizes = [spec.n_features, *[s.units for s in spec.layers if isinstance(s, DenseSpec)]]
        self.setAccessibleDescription("-".join(map(str, sizes)))
        self._arrange()

    def set_class_names(self, class_names: tuple[str, ...]) -> None:
        """Write other names beside the outputs."""
        if class_names != self._class_names:
            self._class_names = class_names
            self._repaint()

    def set_batch_size(self, batch_size: int) -> None:
        """Set B of the shapes that tooltips give in numbers."""
        self._batch_size = batch_size

    def set_weights(self, theta: FloatArray | None) -> None:
        """Colour the lines by the parameters of the design shown; None makes them neutral.

        Args:
            theta: (P,) or longer, not copied; only what belongs to drawn neurons is read.
        """
        self._theta = theta
        self._weigh()
        self._repaint()

    def set_values(self, values: Mapping[int, FloatArray] | None) -> None:
        """Fill the neurons with what they give.

        Args:
            values: (D,) for each layer that gives something, by its position, and for `INPUT`;
                None when nothing flows.
        """
        if values is not None or self._values is not None:
            self._values = values
            self._activate()
            self.update()

    def choose_neuron(self, chosen: tuple[int, int] | None) -> None:
        """Keep the lines of a neuron lit: the position of its layer and its number, or None."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def light_input(self, source: int | None) -> None:
        """Mark the line from one input of the chosen neuron, where that is drawn."""
        if source != self._source:
            self._source = source
            self.update()

    def select(self, position: int) -> None:
        """Mark a layer as chosen without telling anybody; `INPUT` marks none."""
        if position != self._selected:
            self._selected = position
            self._repaint()

    @property
    def spec(self) -> NetworkSpec | None:
        """The design shown; None before there is one."""
        return self._spec

    @property
    def selected(self) -> int:
        """Position of the chosen layer, `INPUT` for none."""
        return self._selected

    @property
    def picture(self) -> Picture | None:
        """Where everything stands; None before there is a design."""
        return None if self._painter is None else self._painter.picture

    @property
    def hovered(self) -> tuple[int, int] | None:
        """Column and drawn neuron under the pointer."""
        return self._hovered

    @property
    def activity(self) -> tuple[FloatArray, ...] | None:
        """For each column (n,) in [−1, 1]; None when nothing flows."""
        return self._activity

    @property
    def lit(self) -> tuple[int, int] | None:
        """Column and drawn neuron whose lines are lit: the one pointed at, or the chosen one."""
        return self._hovered or self._drawn(self._chosen)

    @property
    def strengths(self) -> tuple[FloatArray, ...] | None:
        """For each gap (n_left, n_right) in [−1, 1]; None without weights."""
        return self._strengths

    @property
    def biases(self) -> tuple[FloatArray, ...] | None:
        """For each column (n,) in [−1, 1], empty where there are none; None without weights."""
        return self._biases

    @property
    def shown_weights(self) -> FloatArray | None:
        """The parameters shown.  # (P,)."""
        return self._theta

    def sizeHint(self) -> QSize:
        """Ask for the size at which a small network looks well."""
        return QSize(max(340, self.minimumWidth()), 230)

    # How it follows

    def _arrange(self) -> None:
        if self._spec is None:
            return
        ratio = self.devicePixelRatioF()
        self._painter = NetworkPainter(self._theme, self._spec, self.size(), ratio)
        self._hovered = None
        self._weigh()
        self._activate()
        self._repaint()

    def _activate(self) -> None:
        if self._values is None or self._painter is None:
            self._activity = None
            return
        columns = self._painter.picture.columns
        self._activity = tuple(
            network_layout.strengths(self._values[column.position])[column.neurons]
            if column.position in self._values
            else np.zeros(len(column.neurons))  # (n,)
            for column in columns
        )

    def _drawn(self, chosen: tuple[int, int] | None) -> tuple[int, int] | None:
        """Return column and drawn neuron of a neuron; None where it is not drawn."""
        picture = self.picture
        if chosen is None or picture is None:
            return None
        for number, column in enumerate(picture.columns):
            if column.position == chosen[0]:
                found = np.flatnonzero(column.neurons == chosen[1])  # (0,) or (1,)
                return (number, int(found[0])) if len(found) else None
        return None

    def _weigh(self) -> None:
        if self._theta is None or self._painter is None:
            self._strengths = self._biases = None
            return
        theta, columns = self._theta, self._painter.picture.columns
        self._strengths = tuple(
            network_layout.strengths(network_layout.weights_between(left, right, theta))
            for left, right in pairwise(columns)
        )
        self._biases = tuple(
            network_layout.strengths(network_layout.biases_of(column, theta)) for column in columns
        )

    def _repaint(self) -> None:
        self._backdrop = None
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, and over it what lights up under the pointer."""
        if self._painter is None or self._spec is None:
            return
        scene = Scene(
            self._spec,
            self._class_names,
            self._selected,
            self._strengths,
            self._biases,
            self._activity,
        )
        if self._backdrop is None:
            self._backdrop = self._painter.backdrop(scene)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._backdrop)
        self._painter.paint_activity(painter, scene)
        if self.lit is not None:
            self._painter.paint_hovered(painter, scene, *self.lit)
            if self._source is not None:
                self._painter.paint_link(painter, self.lit, self._source)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()

    # Pointer and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the lines of the neuron under the pointer."""
        place = event.position()
        picture = self.picture
        hovered = None if picture is None else picture.neuron_at(place.x(), place.y())
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show the whole picture again."""
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the layer under the pointer, and the neuron."""
        picture, place = self.picture, event.position()
        if event.button() != Qt.MouseButton.LeftButton or picture is None:
            return
        position = picture.position_at(place.x())
        self._choose(INPUT if position is None else position)
        hit = picture.neuron_at(place.x(), place.y())
        column = None if hit is None else picture.columns[hit[0]]
        if hit is None or column is None or column.position == INPUT:
            self.emptied.emit()
        else:
            self.neuron_chosen.emit(column.position, int(column.neurons[hit[1]]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a layer with the arrow keys to the sides, one of its neurons with the others."""
        if event.key() == Qt.Key.Key_Escape and self._chosen is not None:
            self.emptied.emit()
            return
        along = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if along is not None and self._walk(along):
            return
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self._spec is None or not self._spec.layers:
            super().keyPressEvent(event)
            return
        last = len(self._spec.layers) - 1
        self._choose(int(np.clip(self._selected + step, 0, last)))

    def _walk(self, step: int) -> bool:
        """Choose the next neuron that is drawn of the chosen layer; False where there is none."""
        picture = self.picture
        columns = () if picture is None else picture.columns
        column = next((c for c in columns if c.position == self._selected != INPUT), None)
        if column is None:
            return False
        here = self._drawn(self._chosen)
        is_here = here is not None and columns[here[0]] is column
        place = here[1] + step if here is not None and is_here else min(step, 0)
        unit = int(column.neurons[place % len(column.neurons)])
        self.neuron_chosen.emit(column.position, unit)
        return True

    def _choose(self, position: int) -> None:
        if position != self._selected:
            self.select(position)
            self.layer_selected.emit(position)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the picture for the new size."""
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Explain what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.explanation(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def explanation(self, place: QPointF) -> str:
        """Return what a tooltip says at a point of the picture."""
        picture = self.picture
        if picture is None or self._spec is None:
            return ""
        subject = network_words.Subject(
            self._spec, picture, self._class_names, self._batch_size, self._theta, self._values
        )
        return network_words.explain(subject, place.x(), place.y())
