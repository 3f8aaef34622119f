"""A section that opens and closes: a header that says what is set inside, and a body."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from mlpstudio.ui.forms import describe
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.tab_order import follow

_ARROW = 16
"""Pixels of the arrow that shows whether a section is open."""


class SectionHeader(QAbstractButton):
    """An arrow, a title, and in a few quiet words what is set inside."""

    def __init__(self, theme: Theme, title: str, tooltip: str) -> None:
        super().__init__()
        self._theme, self._tooltip = theme, tooltip
        self.summary = ""
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        describe(self, title, tooltip)
        theme.changed.connect(self._restyle)

    def set_summary(self, text: str) -> None:
        """Say what is set inside."""
        if text != self.summary:
            self.summary = text
            self.setAccessibleDescription(f"{text}. {self._tooltip}" if text else self._tooltip)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of arrow and title."""
        metrics = QFontMetrics(self._theme.font(bold=True))
        width = _ARROW + SPACE_2 + metrics.horizontalAdvance(self.text())
        return QSize(width, metrics.height() + 2 * SPACE_2)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the title is never cut, only the summary."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with the right arrow key, close with the left one, switch with Return."""
        wanted = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if wanted is not None:
            self.setChecked(wanted)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line, arrow, title and summary."""
        colors, painter = self._theme.colors, QPainter(self)
        painter.setPen(QColor(colors.border))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -1.5)
        painter.setPen(QColor(colors.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 4, 4)
        icon = "chevron-down" if self.isChecked() else "chevron-right"
        top = (self.height() - _ARROW) // 2
        self._theme.icon(icon, "muted").paint(painter, QRect(0, top, _ARROW, _ARROW))
        self._paint_texts(painter)
        painter.end()

    def _paint_texts(self, painter: QPainter) -> None:
        colors, bold = self._theme.colors, self._theme.font(bold=True)
        left = _ARROW + SPACE_1
        box = self.rect().adjusted(left, 0, -SPACE_1, 0)
        painter.setFont(bold)
        painter.setPen(QColor(colors.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())
        small = self._theme.font(TEXT_SMALL)
        room = box.width() - QFontMetrics(bold).horizontalAdvance(self.text()) - 2 * SPACE_2
        metrics = QFontMetrics(small)
        shown = metrics.elidedText(self.summary, Qt.TextElideMode.ElideRight, max(0, room))
        painter.setFont(small)
        painter.setPen(QColor(colors.muted))
        baseline = (self.height() + QFontMetrics(bold).ascent() - QFontMetrics(bold).descent()) / 2
        place = QPointF(box.right() - metrics.horizontalAdvance(shown), baseline)
        painter.drawText(place, shown)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class Section(QWidget):
    """A header and, once it has been opened, its body.

    Signals:
        toggled(is_open): The section was opened or closed.
    """

    toggled = Signal(bool)

    def __init__(
        self, theme: Theme, title: str, tooltip: str, build: Callable[[], QWidget]
    ) -> None:
        """Make a closed section.

        Args:
            theme: Colours and type.
            title: In the header.
            tooltip: What the section is for.
            build: Makes the body, when it is first to be seen.
        """
        super().__init__()
        self._build = build
        self.body: QWidget | None = None
        self.header = SectionHeader(theme, title, tooltip)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self.header.toggled.connect(self._show_body)

    @property
    def is_open(self) -> bool:
        """Whether the body can be seen."""
        return self.header.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or close the section."""
        self.header.setChecked(is_open)

    def _show_body(self, is_open: bool) -> None:
        if self.body is None:
            self.body = self._build()
            self.body.setContentsMargins(_ARROW + SPACE_1, SPACE_1, 0, SPACE_2 + SPACE_1)
            self._column.addWidget(self.body)
            follow(self.header, self.body)
        self.body.setVisible(is_open)
        self.toggled.emit(is_open)
