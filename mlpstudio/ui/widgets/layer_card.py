"""What the cards of all layers have in common: dragging, choosing, removing, how they look."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mlpstudio.engine.shapes import LayerShape
from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme


class DragHandle(QWidget):
    """The dots by which a card is dragged.

    Signals:
        dragged(place): The pointer is here on the screen.
        dropped: The button was let go after that.
    """

    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pressed_at: QPoint | None = None
        self._is_dragging = False
        self.setFixedSize(14, 22)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots."""
        painter = QPainter(self)
        self._theme.icon("drag", "muted").paint(painter, self.rect().adjusted(-1, 3, 1, -3))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin; the card takes the focus."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()
            card = self.parentWidget()
            if card is not None:
                card.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, once the pointer has left its place."""
        if self._pressed_at is None:
            return
        place = event.globalPosition().toPoint()
        distance = (place - self._pressed_at).manhattanLength()
        if self._is_dragging or distance >= QApplication.startDragDistance():
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        was_dragging, self._is_dragging, self._pressed_at = self._is_dragging, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if was_dragging:
            self.dropped.emit()


class LayerCard(QWidget):
    """Base of the cards: a row with handle, title, shape, parameters and a button to remove.

    A subclass adds its entries and calls `watch` with them.

    Signals:
        changed(field, value): Another value was settled on.
        settled: What follows is another gesture.
        remove_requested: The layer is to go.
        chosen: The card or something on it has the focus.
        dragged(place): It is being dragged; the pointer is here on the screen.
        dropped: It was let go.
    """

    changed = Signal(str, object)
    settled = Signal()
    remove_requested = Signal()
    chosen = Signal()
    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title_color = "text"
        self._is_selected = False
        self._entries: list[QWidget] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            self.tr("A layer: Alt+Up and Alt+Down move it, Delete takes it out.")
        )
        self.handle = DragHandle(theme)
        self.handle.setToolTip(self.tr("Drag to reorder, or press Alt+Up and Alt+Down."))
        self.handle.dragged.connect(self.dragged)
        self.handle.dropped.connect(self.dropped)
        self.title = QLabel()
        self.output_shape = forms.label("", "muted")
        self.output_shape.setToolTip(self.tr("Shape of what this layer puts out for a batch."))
        self.output_shape.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.parameters = QLabel()
        self.remove = forms.icon_button(
            theme, "close", self.tr("Remove layer"), self.tr("Take this layer out of the network.")
        )
        self.remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that entries settle first
        self.remove.setIconSize(QSize(14, 14))
        self.remove.clicked.connect(self.remove_requested)
        self.head = QHBoxLayout()
        self.head.setSpacing(SPACE_2)
        self.head.addWidget(self.handle)
        self.head.addWidget(self.title)
        self.head.addWidget(self.output_shape, 1)
        self.head.addWidget(self.parameters)
        self.head.addWidget(self.remove)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(SPACE_1, 3, SPACE_1, 3)
        self.rows.setSpacing(1)
        self.rows.addLayout(self.head)
        self.watch([])
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def watch(self, entries: list[QWidget]) -> None:
        """Count the focus in an entry as a choice of this layer; the first comes first by Tab."""
        self._entries = entries
        for control in (*entries, self.remove):
            control.removeEventFilter(self)
            control.installEventFilter(self)

    # What is shown

    def show_layer(self, shape: LayerShape, *, is_output: bool) -> None:
        """Show a layer.

        Args:
            shape: The layer with what it does to shapes.
            is_output: Whether it is the last layer.
        """
        self.output_shape.setText(f"(B, {shape.D_out})")
        self.setAccessibleName(self.title.text())
        self._title_color = "accent" if is_output else "text"
        self._follow_theme()

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
        """The card and what is on it, in the order of the Tab key."""
        return [self, *self._entries, self.remove]

    def edit(self) -> None:
        """Put the focus into the first entry."""
        self._entries[0].setFocus(Qt.FocusReason.TabFocusReason)

    def retire(self) -> None:
        """Say nothing any more: the card is about to go."""
        for control in (*self._entries, self.remove):
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

    def _follow_theme(self) -> None:
        font = self._theme.font(bold=True)
        self.title.setFont(font)
        names = (self.tr("Dense {number}").format(number=88), self.tr("Dropout"))
        metrics = QFontMetrics(font)
        self.title.setMinimumWidth(max(map(metrics.horizontalAdvance, names)))
        palette = self.title.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.color(self._title_color))
        self.title.setPalette(palette)
        self.update()
