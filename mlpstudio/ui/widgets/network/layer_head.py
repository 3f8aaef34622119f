"""The first row on the card of a layer."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from mlpstudio.ui import forms
from mlpstudio.ui.forms import IconButton
from mlpstudio.ui.theme import SPACE_1, Theme
from mlpstudio.ui.widgets.network.layer_handle import DragHandle

_WIDE = 300
"""Pixels of width from which what follows the titles of all cards stands in line."""
_BUTTON = 28


class ShapeLabel(QLabel):
    """A shape, or nothing where there is no room for all of it: half a shape says nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "muted")
        self.setToolTip(self.tr("Shape of what this layer puts out for a batch."))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape if it fits."""
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.width():
            super().paintEvent(event)


class CardHead(QWidget):
    """Handle, title, what can be set at once, shape, parameters and two buttons.

    Attributes:
        handle: By which the card is dragged.
        title: What the layer is called.
        output_shape: What it puts out.
        parameters: How many it has; hidden for a layer without.
        more: Shows the details of the card.
        remove: Takes the layer out.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.handle, self.title = DragHandle(theme), QLabel()
        self.output_shape, self.parameters = ShapeLabel(), QLabel()
        self.more = self._button(
            "chevron-right",
            self.tr("More settings"),
            self.tr("Show what else can be set for this layer (right arrow key on the card)."),
        )
        self.remove = self._button(
            "close", self.tr("Remove layer"), self.tr("Take this layer out of the network.")
        )
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_1 + 2)
        for item, stretch in (
            (self.handle, 0),
            (self.title, 0),
            (self.output_shape, 1),
            (self.parameters, 0),
        ):
            self._row.addWidget(item, stretch)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self.more)
        buttons.addWidget(self.remove)
        self._row.addLayout(buttons)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _button(self, icon: str, name: str, tooltip: str) -> IconButton:
        button = forms.icon_button(self._theme, icon, name, tooltip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that entries settle first
        button.setIconSize(QSize(14, 14))
        button.setFixedWidth(_BUTTON)
        return button

    @property
    def indent(self) -> int:
        """Pixels from the left to where the title begins."""
        return self.handle.width() + self._row.spacing()

    def add_entry(self, entry: QWidget, stretch: int = 0) -> None:
        """Put an entry behind the title, or behind the entry before."""
        self._row.insertWidget(self._row.indexOf(self.output_shape), entry, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Align the cards with each other where there is room for that."""
        super().resizeEvent(event)
        self._align()

    def _align(self) -> None:
        titles = (self.tr("Dense {number}").format(number=88), self.tr("Batch norm"))
        metrics = QFontMetrics(self.title.font())
        widest = max(map(metrics.horizontalAdvance, titles)) + SPACE_1
        self.title.setMinimumWidth(widest if self.width() >= _WIDE else 0)

    def _follow_theme(self) -> None:
        self.title.setFont(self._theme.font(bold=True))
        self._align()
