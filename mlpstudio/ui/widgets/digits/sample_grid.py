"""A wall of samples that scrolls over tens of thousands of them: only what is seen is painted."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QStaticText,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from mlpstudio.engine.arrays import IntArray
from mlpstudio.labs.digits.sample_pictures import Gallery
from mlpstudio.ui.theme import TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.wall_layout import WallLayout

_SIDE = 56  # at 100 %, of a picture

_NOTHING = np.empty(0, dtype=np.int64)


class SampleGrid(QAbstractScrollArea):
    """Shows samples with their labels, those with wrong labels marked.

    Signals:
        chosen(number): Another sample was chosen with the mouse or a key, or by `choose`.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gallery: Gallery | None = None
        self._numbers: IntArray = _NOTHING
        self._place = -1
        self._layout = self._make_layout()
        self._captions: dict[str, QStaticText] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(120, 72)
        theme.changed.connect(self._restyle)

    # What can be read

    @property
    def numbers(self) -> IntArray:
        """(M,) the samples that are shown, in order."""
        return self._numbers

    @property
    def current(self) -> int | None:
        """Number of the sample that is chosen."""
        return int(self._numbers[self._place]) if self._place >= 0 else None

    def sizeHint(self) -> QSize:
        """Wish for some rows of six."""
        cell = self._layout.cell
        return QSize(6 * cell.width() + 20, 5 * cell.height())

    # What can be done

    def show_samples(self, gallery: Gallery | None, numbers: IntArray | None = None) -> None:
        """Show other samples; the one that is chosen stays so if it is among them.

        Args:
            gallery: All samples, or None for nothing.
            numbers: (M,) those to be shown, in this order.
        """
        before = self.current
        self._gallery = gallery
        self._numbers = _NOTHING if gallery is None or numbers is None else numbers
        self._captions.clear()
        self._place = self._place_of(before)
        self._relayout()
        if self._place >= 0:
            self._bring_into_view()
        else:
            self.verticalScrollBar().setValue(0)

    def choose(self, number: int) -> bool:
        """Choose a sample and bring it into view; return whether it is among those shown."""
        place = self._place_of(number)
        if place >= 0:
            self._choose(place)
        return place >= 0

    def step(self, steps: int) -> None:
        """Choose the next sample but so many, or the first one when none is chosen."""
        if len(self._numbers):
            place = self._place + steps if self._place >= 0 else 0
            self._choose(min(max(place, 0), len(self._numbers) - 1))

    def text(self, number: int) -> str:
        """Return what is said about a sample."""
        gallery = self._gallery
        if gallery is None:
            return ""
        name = gallery.class_names[gallery.labels[number]]
        if gallery.is_wrong(number) and gallery.true_labels is not None:
            true = gallery.class_names[gallery.true_labels[number]]
            return self.tr("Sample {number:,}: labelled {name}, though it is {true}").format(
                number=number, name=name, true=true
            )
        return self.tr("Sample {number:,}: {name}").format(number=number, name=name)

    def place_at(self, position: QPoint) -> int | None:
        """Return which of the samples shown is at a position in the viewport, or None."""
        return self._layout.place_at(position, self._scrolled(), len(self._numbers))

    def cell_rect(self, place: int) -> QRect:
        """Return where a sample is in the viewport."""
        return self._layout.cell_rect(place, self._scrolled())

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many into a row as there is room for, keeping the first one in view."""
        before, height = self._layout.columns, self._layout.cell.height()
        first = self.verticalScrollBar().value() // height * before
        self._relayout()
        if before != self._layout.columns:
            self.verticalScrollBar().setValue(first // self._layout.columns * height)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what comes into view."""
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a sample."""
        place = self.place_at(event.position().toPoint())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self._choose(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the release that belongs to a press."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose another sample with the arrow keys, or a page or all the way from here."""
        key, columns = Qt.Key(event.key()), self._layout.columns
        page = max(1, self.viewport().height() // self._layout.cell.height()) * columns
        strides = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -len(self._numbers),
            Qt.Key.Key_End: len(self._numbers),
        }
        if key in strides:
            self.step(strides[key])
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell which sample is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.place_at(event.pos())
            if place is not None:
                text = self.text(int(self._numbers[place]))
                QToolTip.showText(event.globalPos(), text, self.viewport())
                return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the samples in view."""
        if self._gallery is None or not len(self._numbers):
            self._paint_emptiness()
            return
        columns, height = self._layout.columns, self._layout.cell.height()
        top = event.rect().top() + self.verticalScrollBar().value()
        first = top // height * columns
        last = min(len(self._numbers), ((top + event.rect().height()) // height + 1) * columns)
        painter = QPainter(self.viewport())
        self._paint_pictures(painter, self._gallery, first, last)
        self._paint_captions(painter, self._gallery, first, last)
        self._paint_choice(painter, first, last)
        painter.end()

    # Parts

    def _place_of(self, number: int | None) -> int:
        if number is None:
            return -1
        places = np.flatnonzero(self._numbers == number)  # (0 or 1,)
        return int(places[0]) if len(places) else -1

    def _choose(self, place: int) -> None:
        is_other = place != self._place
        self._place = place
        self._bring_into_view()
        self.viewport().update()
        if is_other:
            number = int(self._numbers[place])
            self.setAccessibleDescription(self.text(number))
            self.chosen.emit(number)

    def _bring_into_view(self) -> None:
        bar, cell = self.verticalScrollBar(), self._layout.cell
        top = self._place // self._layout.columns * cell.height()
        bar.setValue(min(max(bar.value(), top + cell.height() - self.viewport().height()), top))

    def _restyle(self) -> None:
        self._captions.clear()
        self._relayout()

    def _relayout(self) -> None:
        self._layout = layout = self._make_layout()
        bar, height = self.verticalScrollBar(), layout.cell.height()
        rows = layout.n_rows(len(self._numbers))
        bar.setRange(0, max(0, rows * height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(height // 2)
        self.viewport().update()

    def _make_layout(self) -> WallLayout:
        shape = (1, 1) if self._gallery is None else self._gallery.tile_shape
        line_height = QFontMetrics(self._theme.font(TEXT_SMALL)).height()
        width, side = self.viewport().width(), self._theme.pixels(_SIDE)
        return WallLayout.of(shape, width, side, line_height)

    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()

    def _paint_emptiness(self) -> None:
        if self._gallery is not None:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.color("muted"))
            text = self.tr("No sample is of this kind; choose other classes above.")
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), flags, text)
            painter.end()

    def _paint_pictures(self, painter: QPainter, gallery: Gallery, first: int, last: int) -> None:
        layout, scrolled = self._layout, self._scrolled()
        pictures = gallery.tiles(self._numbers[first:last])
        pictures = pictures[:, :: layout.stride, :: layout.stride]
        tile = np.ascontiguousarray(pictures)  # (n, h, w), one image of all below each other
        n, height, width = tile.shape
        image = QImage(tile.data, width, n * height, width, QImage.Format.Format_Grayscale8)
        image = image.convertToFormat(QImage.Format.Format_RGB32)  # once, not for each of them
        for place in range(first, last):
            source = QRect(0, (place - first) * height, width, height)
            painter.drawImage(layout.picture_rect(place, scrolled), image, source)

    def _paint_captions(self, painter: QPainter, gallery: Gallery, first: int, last: int) -> None:
        painter.setFont(self._theme.font(TEXT_SMALL))
        plain, warning = self._theme.color("muted"), self._theme.color("warning")
        scrolled = self._scrolled()
        for place in range(first, last):
            number = int(self._numbers[place])
            picture = self._layout.picture_rect(place, scrolled)
            name = gallery.class_names[gallery.labels[number]]
            is_wrong = gallery.is_wrong(number)
            if is_wrong and gallery.true_labels is not None:
                name = f"{gallery.class_names[gallery.true_labels[number]]} → {name}"
                painter.setPen(QPen(warning, 2))
                painter.drawRect(picture.adjusted(0, 0, -1, -1))
            painter.setPen(warning if is_wrong else plain)
            text = self._caption(name)
            left = picture.left() + (picture.width() - text.size().width()) / 2
            painter.drawStaticText(QPointF(left, picture.bottom() + 2), text)

    def _caption(self, name: str) -> QStaticText:
        """Return a class name laid out: there are few, and they are painted again and again."""
        if name not in self._captions:
            font, width = self._theme.font(TEXT_SMALL), self._layout.picture.width()
            metrics = QFontMetrics(font)
            is_long = metrics.horizontalAdvance(name) > width
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)
            text = QStaticText(shown if is_long else name)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(font=font)
            self._captions[name] = text
        return self._captions[name]

    def _paint_choice(self, painter: QPainter, first: int, last: int) -> None:
        if first <= self._place < last:
            painter.setPen(QPen(self._theme.color("accent"), 3 if self.hasFocus() else 2))
            frame = self._layout.picture_rect(self._place, self._scrolled())
            frame.setBottom(frame.bottom() + self._layout.line_height + 2)
            painter.drawRect(frame.adjusted(-2, -2, 1, 1))
