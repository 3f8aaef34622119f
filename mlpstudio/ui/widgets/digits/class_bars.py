"""How many samples each class has: a bar and a figure for each, which can be clicked."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import share_text

_WIDEST_NAME = 0.35  # share of the width


class ClassBars(QWidget):
    """Horizontal bars, so that classes may have long names.

    Signals:
        chosen(label): A class was clicked, or Return was pressed on it.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._counts: tuple[int, ...] = ()
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self._restyle)

    @property
    def counts(self) -> tuple[int, ...]:
        """(C,) what is shown."""
        return self._counts

    def set_counts(self, names: tuple[str, ...], counts: tuple[int, ...]) -> None:
        """Show how many samples the classes have."""
        if (names, counts) != (self._names, self._counts):
            self._names, self._counts = names, counts
            self._current = -1
            self._restyle()

    def text(self, label: int) -> str:
        """Return what is said about a class."""
        total = max(1, sum(self._counts))
        return self.tr("{name}: {count:,} samples, {share} %").format(
            name=self._names[label],
            count=self._counts[label],
            share=share_text(self._counts[label] / total),
        )

    def bar_rect(self, label: int) -> QRectF:
        """Return where the bar of a class is."""
        left, width = self._bar_left(), self._bar_room()
        share = self._counts[label] / max(1, *self._counts)
        top = label * self._row_height() + 3
        return QRectF(left, top, max(1.0, share * width), self._row_height() - 6)

    def sizeHint(self) -> QSize:
        """Wish for a row for each class."""
        return QSize(220, max(1, len(self._names)) * self._row_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(120, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Tell the class under the pointer in full."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            label = self._label_at(event.y())
            if label is not None:
                QToolTip.showText(event.globalPos(), self.text(label), self)
                return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a class."""
        self._point(self._label_at(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at none."""
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a class."""
        label = self._label_at(round(event.position().y()))
        if label is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(label)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the release that belongs to a press."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the classes with the arrow keys; Return chooses one."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and self._names:
            self._point(min(max(self._current + step, 0), len(self._names) - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint names, bars and figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font(TEXT_SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        for label, name in enumerate(self._names):
            is_current = label == self._current
            bar, height = self.bar_rect(label), self._row_height()
            row = QRect(0, label * height, self.width(), height)
            painter.setPen(self._theme.color("text" if is_current else "muted"))
            wide = self._name_width()
            is_long = metrics.horizontalAdvance(name) > wide
            shown = (
                metrics.elidedText(name, Qt.TextElideMode.ElideRight, wide) if is_long else name
            )
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(0, row.top(), wide, height), middle, shown)
            figure = row.adjusted(round(bar.right()) + SPACE_1, 0, 0, 0)
            painter.drawText(figure, middle, f"{self._counts[label]:,}")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent" if is_current else "training"))
            painter.drawRoundedRect(bar, 2, 2)
        if self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(TEXT_SMALL))

    def _row_height(self) -> int:
        return self._metrics().height() + SPACE_1 + 1

    def _name_width(self) -> int:
        widest = max((self._metrics().horizontalAdvance(name) for name in self._names), default=0)
        return min(widest, round(_WIDEST_NAME * self.width()))

    def _bar_left(self) -> int:
        return SPACE_1 + self._name_width() + SPACE_2

    def _bar_room(self) -> int:
        figure = max((f"{count:,}" for count in self._counts), key=len, default="")
        taken = self._bar_left() + self._metrics().horizontalAdvance(figure) + SPACE_2
        return max(1, self.width() - taken)

    def _label_at(self, y: int) -> int | None:
        label = y // self._row_height()
        return label if 0 <= label < len(self._names) else None

    def _point(self, label: int | None) -> None:
        current = -1 if label is None else label
        if current != self._current:
            self._current = current
            if current >= 0:
                self.setAccessibleDescription(self.text(current))
            self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
