"""The layers of a design as an editable list: one card for each, in order."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import ActivationSpec, DenseSpec, LayerSpec, NetworkSpec
from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.network import layer_cards, network_layout, network_words
from mlpstudio.ui.widgets.network.layer_card import LayerCard

NONE = -1


class LayerList(QWidget):
    """Shows the layers; says what a person wants changed, and changes nothing itself.

    Signals:
        layer_changed(position, field, value): Another value was settled on.
        settled: What follows is another gesture.
        layer_moved(position, target): A layer was dragged or pushed to another place.
        layer_removed(position): A layer is to go.
        layer_added(position): A new layer is wanted after this one.
        layer_selected(position): Another layer is chosen; -1 for none.
        reveal_requested(y): This height is of interest just now.
    """

    layer_changed = Signal(int, str, object)
    settled = Signal()
    layer_moved = Signal(int, int)
    layer_removed = Signal(int)
    layer_added = Signal(int)
    layer_selected = Signal(int)
    reveal_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._selected = NONE
        self._dragged: LayerCard | None = None
        self._target = NONE
        self._layers: tuple[LayerSpec, ...] = ()
        self.cards: list[LayerCard] = []
        self.input_label = forms.label("", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_1 + 2)
        self._column.addWidget(self.input_label)
        self._column.addStretch(1)
        self.setAccessibleName(self.tr("Layers"))
        # A new card has its place only once the layout has been at work.
        self._reveal_timer = QTimer(self, interval=0, singleShot=True)
        self._reveal_timer.timeout.connect(self._reveal)
        for key, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._push(step))
        theme.changed.connect(self.update)

    # What is shown

    def set_network(self, spec: NetworkSpec) -> None:
        """Show the layers of a design."""
        self._show_input(spec)
        shapes, are_open = network_layout.layer_shapes(spec), self._which_open(spec.layers)
        for position, shape in enumerate(shapes):
            if position == len(self.cards):
                self._insert(position, shape)
            elif not layer_cards.suits(self.cards[position], shape.layer):
                self._discard(position)
                self._insert(position, shape)
        while len(self.cards) > len(shapes):
            self._discard(len(self.cards) - 1)
        output = output_position(spec.layers)
        for position, (card, shape) in enumerate(zip(self.cards, shapes, strict=True)):
            card.show_layer(shape, is_output=position == output)
            card.set_open(are_open[position])
        self._layers = spec.layers
        if self._selected >= len(self.cards):
            self._selected = NONE
        self._mark()

    def _which_open(self, layers: tuple[LayerSpec, ...]) -> list[bool]:
        """Return which cards are to show their details: those of the layers that did before.

        Edits share what they leave as it is, so that a layer that has moved is the same object.
        """
        were_open = [card.is_open for card in self.cards]
        before = dict(enumerate(self._layers))
        found: dict[int, int] = {}
        for position, layer in enumerate(layers):
            if before.get(position) is layer:
                found[position] = position
        for position, layer in enumerate(layers):
            free = [i for i in before if i not in found.values()]
            same = next((i for i in free if before[i] is layer), None)
            if position not in found and same is not None:
                found[position] = same
        for position, layer in enumerate(layers):
            is_free = position in before and position not in found.values()
            if position not in found and is_free and type(before[position]) is type(layer):
                found[position] = position
        return [i in found and were_open[found[i]] for i in range(len(layers))]

    def select(self, position: int) -> None:
        """Mark a layer as chosen without telling anybody; -1 marks none."""
        self._selected = position if position < len(self.cards) else NONE
        self._mark()
        if self._selected != NONE:
            self._reveal_timer.start()

    @property
    def selected(self) -> int:
        """Position of the chosen layer, -1 for none."""
        return self._selected

    def focus_layer(self, position: int, *, edits: bool = False) -> None:
        """Put the keyboard focus on a card, or into its first entry."""
        if not self.cards:
            return
        card = self.cards[max(0, min(position, len(self.cards) - 1))]
        if edits:
            card.edit()
        else:
            card.setFocus()
        self._reveal_timer.start()

    def _show_input(self, spec: NetworkSpec) -> None:
        text = self.tr("Input   {shape} = {features}   →   (B, {features})")
        shown = text.format(
            shape=network_words.sizes(spec.input_shape), features=f"{spec.n_features}"
        )
        self.input_label.setText(shown)
        tooltip = self.tr("Each sample is flattened into a vector of {features} numbers.")
        self.input_label.setToolTip(tooltip.format(features=spec.n_features))

    def _insert(self, position: int, shape: LayerShape) -> None:
        card = layer_cards.card_for(self._theme, shape.layer)
        card.changed.connect(lambda field, value: self._tell_changed(card, field, value))
        card.settled.connect(self.settled)
        card.remove_requested.connect(lambda: self.layer_removed.emit(self.cards.index(card)))
        card.chosen.connect(lambda: self._choose(self.cards.index(card)))
        card.opened.connect(lambda: self._reveal_timer.start())
        card.dragged.connect(lambda place: self._drag(card, place))
        card.dropped.connect(self._drop)
        self.cards.insert(position, card)
        self._column.insertWidget(position + 1, card)
        card.setVisible(True)  # at once, because a hidden widget takes no focus
        before = self.input_label if position == 0 else self.cards[position - 1].controls[-1]
        for control in card.controls:
            QWidget.setTabOrder(before, control)
            before = control

    def _discard(self, position: int) -> None:
        card = self.cards.pop(position)
        card.retire()
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _tell_changed(self, card: LayerCard, field: str, value: object) -> None:
        self.layer_changed.emit(self.cards.index(card), field, value)

    def _mark(self) -> None:
        for position, card in enumerate(self.cards):
            card.set_selected(position == self._selected)

    def _choose(self, position: int) -> None:
        if position != self._selected:
            self._selected = position
            self._mark()
            self.layer_selected.emit(position)

    def _reveal(self) -> None:
        if self._selected != NONE:
            self.reveal_requested.emit(self.cards[self._selected].geometry().center().y())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the cards, open, remove, add; Escape gives up a drag."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self._dragged is not None:
            self._end_drag()
        elif key == Qt.Key.Key_Insert:
            self.layer_added.emit(self._selected)
        elif self._focused() is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.layer_removed.emit(self._focused())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if key == Qt.Key.Key_Up else 1
            self.focus_layer((self._focused() or 0) + step)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.cards[self._focused() or 0].open_details(key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focus_layer(self._focused() or 0, edits=True)
        else:
            super().keyPressEvent(event)

    def _focused(self) -> int | None:
        """Return the position of the card that has the focus itself, not one of its controls."""
        return next((i for i, card in enumerate(self.cards) if card.hasFocus()), None)

    def _push(self, step: int) -> None:
        target = self._selected + step
        if self._selected != NONE and 0 <= target < len(self.cards):
            self.layer_moved.emit(self._selected, target)

    # Dragging

    def _drag(self, card: LayerCard, place: QPoint) -> None:
        """Show where a card would land; `place` is the pointer on the screen."""
        self._dragged = card
        y = self.mapFromGlobal(place).y()
        self._target = sum(1 for other in self.cards if other.geometry().center().y() < y)
        self.reveal_requested.emit(y)
        self.update()

    def _drop(self) -> None:
        card, target = self._dragged, self._target
        self._end_drag()
        if card is None:
            return
        position = self.cards.index(card)
        target -= target > position  # counted without the card itself
        if target != position:
            self.layer_moved.emit(position, target)

    def _end_drag(self) -> None:
        self._dragged, self._target = None, NONE
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line at which a dragged card would land."""
        if self._target == NONE:
            return
        if self._target < len(self.cards):
            y = self.cards[self._target].geometry().top() - self._column.spacing() / 2
        else:
            y = self.cards[-1].geometry().bottom() + 1 + self._column.spacing() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 0))
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(QRectF(SPACE_2, y - 1, self.width() - 2 * SPACE_2, 2), 1, 1)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Keep no half-finished drag when the list is disabled."""
        if event.type() == QEvent.Type.EnabledChange:
            self._end_drag()
        super().changeEvent(event)


def output_position(layers: tuple[LayerSpec, ...]) -> int | None:
    """Return where the dense layer stands whose units are the outputs; None without an end."""
    if not layers or not isinstance(layers[-1], DenseSpec | ActivationSpec):
        return None
    dense = [i for i, layer in enumerate(layers) if isinstance(layer, DenseSpec)]
    return dense[-1] if dense else None
