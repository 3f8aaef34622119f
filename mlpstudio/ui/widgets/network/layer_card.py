"""What the cards of all layers have in common: choosing, details on request, how they look."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec
from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.controls.option_form import OptionNumber, allowed_text
from mlpstudio.ui.widgets.network.layer_head import CardHead

L = TypeVar("L", DenseSpec, DropoutSpec, BatchNormSpec)


class LayerCard(QWidget):
    """Base of the cards: a head, then whatever a subclass adds.

    A subclass adds its entries and calls `watch` with them. What is seldom changed goes into
    `_build_details`, which is shown under a button of its own.

    Signals:
        changed(field, value): Another value was settled on.
        settled: What follows is another gesture.
        remove_requested: The layer is to go.
        chosen: The card or something on it has the focus.
        opened(is_open): A person wanted to see the details, or to see them no more.
        dragged(place): It is being dragged; the pointer is here on the screen.
        dropped: It was let go.
    """

    changed = Signal(str, object)
    settled = Signal()
    remove_requested = Signal()
    chosen = Signal()
    opened = Signal(bool)
    dragged = Signal(QPoint)
    dropped = Signal()

    has_details = False

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_selected = False
        self._shape: LayerShape | None = None
        self._entries: list[QWidget] = []
        self.details: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            self.tr("A layer: Alt+Up and Alt+Down move it, Delete takes it out.")
        )
        self.head = CardHead(theme)
        self.summary = self._line("small")
        self.refusal = self._line("warning")
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(SPACE_1, 3, SPACE_1, 3)
        self.rows.setSpacing(1)
        for row in (self.head, self.summary, self.refusal):
            self.rows.addWidget(row)
        self._connect_head()
        self.watch([])
        theme.changed.connect(self.update)

    def _line(self, role: str) -> QLabel:
        line = forms.label("", role)
        line.setWordWrap(True)
        line.setContentsMargins(self.head.indent, 0, SPACE_1, 2)
        line.hide()
        return line

    def _connect_head(self) -> None:
        self.handle, self.title, self.parameters = (
            self.head.handle,
            self.head.title,
            self.head.parameters,
        )
        self.more, self.remove = self.head.more, self.head.remove
        self.handle.pressed.connect(lambda: self.setFocus(Qt.FocusReason.MouseFocusReason))
        self.handle.dragged.connect(self.dragged)
        self.handle.dropped.connect(self.dropped)
        self.more.clicked.connect(lambda: self.open_details(not self.is_open))
        self.more.setHidden(not self.has_details)
        self.remove.clicked.connect(self.remove_requested)

    def watch(self, entries: list[QWidget]) -> None:
        """Count the focus in an entry as a choice of this layer; the first comes first by Tab."""
        self._entries = entries
        for control in (*entries, self.more, self.remove):
            control.removeEventFilter(self)
            control.installEventFilter(self)

    def watch_number(self, entry: OptionNumber) -> None:
        """Explain what an entry does not accept, and end a gesture where it is left."""
        entry.entered.connect(self.refusal.hide)
        entry.editingFinished.connect(self.settled)
        entry.refused.connect(lambda typed: self._refuse(entry, typed))

    def connect_number(self, entry: OptionNumber, field: str) -> None:
        """Let an entry change a field of the layer."""
        self.watch_number(entry)
        entry.entered.connect(lambda value: self.changed.emit(field, value))

    def _refuse(self, entry: OptionNumber, typed: str) -> None:
        text = self.tr("{name}: {allowed}, not {typed}.")
        name, allowed = entry.accessibleName(), allowed_text(entry.option)
        self.refusal.setText(text.format(name=name, allowed=allowed, typed=typed))
        self.refusal.show()

    # Details

    def _build_details(self) -> tuple[QWidget, list[QWidget]]:
        """Return what is shown on request, with its entries in the order of the Tab key."""
        raise NotImplementedError

    def _show_details(self) -> None:
        """Fill the details, which have been built, with the values of the layer."""

    def _summary(self) -> list[str]:
        """Return in a few words each what differs from the usual layer, for a closed card."""
        return []

    @property
    def is_open(self) -> bool:
        """Whether the details are shown."""
        return self.details is not None and not self.details.isHidden()

    def open_details(self, is_open: bool) -> None:
        """Show or hide the details because a person wants it."""
        self.set_open(is_open)
        self.opened.emit(self.is_open)

    def set_open(self, is_open: bool) -> None:
        """Show or hide the details, if there are any."""
        if not self.has_details or is_open == self.is_open:
            return
        if self.details is None:
            self.details, entries = self._build_details()
            self.details.setContentsMargins(self.head.indent, SPACE_1, SPACE_1, SPACE_1)
            self.rows.addWidget(self.details)
            for entry in reversed(entries):
                self._adopt(entry)
            self._show_details()
        self.details.setVisible(is_open)
        self.more.set_icon("chevron-down" if is_open else "chevron-right")
        self._show_summary()
        self.refusal.hide()

    def _adopt(self, entry: QWidget) -> None:
        """Let an entry of the details come right after the button that shows them, by Tab."""
        QWidget.setTabOrder(self.more, entry)
        entry.installEventFilter(self)

    def _show_summary(self) -> None:
        text = " · ".join(self._summary())
        self.summary.setText(text)
        self.summary.setVisible(bool(text) and not self.is_open)

    # What is shown

    def show_layer(self, shape: LayerShape, *, is_output: bool) -> None:
        """Show a layer.

        Args:
            shape: The layer with what it does to shapes.
            is_output: Whether its units are the outputs.
        """
        self._shape = shape
        self.head.output_shape.setText(f"(B, {shape.D_out})")
        forms.set_role(self.title, "accent" if is_output else "body")
        self.setAccessibleName(self.title.text())
        if self.details is not None:
            self._show_details()
        self._show_summary()

    def _layer_as(self, kind: type[L]) -> L:
        """Return the layer shown."""
        assert self._shape is not None
        assert isinstance(self._shape.layer, kind)
        return self._shape.layer

    def set_selected(self, is_selected: bool) -> None:
        """Mark the card as the chosen one."""
        if is_selected != self._is_selected:
            self._is_selected = is_selected
            self.update()

    @property
    def is_selected(self) -> bool:
        """Whether the card is marked as the chosen one."""
        return self._is_selected

    @property
    def controls(self) -> list[QWidget]:
        """The card and what is always on it, in the order of the Tab key."""
        return [self, *self._entries, self.more, self.remove]

    def edit(self) -> None:
        """Put the focus into the first entry, or on the card when it has none."""
        (self._entries or [self])[0].setFocus(Qt.FocusReason.TabFocusReason)

    def retire(self) -> None:
        """Say nothing any more: the card is about to go."""
        self.blockSignals(True)
        for control in self.findChildren(QWidget):
            control.removeEventFilter(self)
            control.blockSignals(True)

    # How it looks and reacts

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a control that takes the focus as a choice of this layer."""
        if event.type() == QEvent.Type.FocusIn:
            self.chosen.emit()
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the layer."""
        self.chosen.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus is elsewhere."""
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the layer by a click anywhere on its card."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_marked = self._is_selected or self.hasFocus()
        border = self._theme.color("accent" if is_marked else "border")
        painter.setPen(QPen(border, 2 if self.hasFocus() else 1))
        painter.setBrush(self._theme.color("selection" if self._is_selected else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


def caption_for(entry: QWidget, text: str) -> QLabel:
    """Return a quiet label for an entry, with the same explanation."""
    caption = forms.label(text, "muted")
    caption.setToolTip(entry.toolTip())
    caption.setBuddy(entry)
    return caption


def details_grid(details: QWidget) -> QGridLayout:
    """Return a grid for the details of a card."""
    grid = QGridLayout(details)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE_2)
    grid.setVerticalSpacing(SPACE_1 + 2)
    return grid


def show_whole_list(choice: forms.Choice) -> None:
    """Let the list of a narrow choice be as wide as its texts."""
    view = choice.view()
    view.setMinimumWidth(view.sizeHintForColumn(0) + 4 * SPACE_2)
