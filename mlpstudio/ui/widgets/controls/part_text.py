"""Rich text in which some words belong together: pointing at one tells which."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import TEXT_BODY, Theme


class PartText(QWidget):
    """Text without line breaks of its own, whose anchors (`<a href="…">`) are the parts.

    Signals:
        part_pointed(part): Pointer or arrow keys are at a part, or at none ("").
    """

    part_pointed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._html, self._size = "", TEXT_BODY
        self._part = ""
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0.0)
        self._document.setUndoRedoEnabled(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def text(self) -> str:
        """Return what is shown, as rich text."""
        return self._html

    def plain(self) -> str:
        """Return what is shown, without markup."""
        return self._document.toPlainText()

    def set_text(self, html: str, size: int = TEXT_BODY) -> None:
        """Show another text in one of the theme's sizes of type."""
        if (html, size) == (self._html, self._size):
            return
        self._html, self._size = html, size
        self._document.setDefaultFont(self._theme.font(size))
        self._document.setHtml(html)
        self.setFixedSize(self.sizeHint())
        self.update()

    def parts(self) -> list[str]:
        """Return the parts in reading order, each once."""
        found: dict[str, None] = {}
        block = self._document.begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                part = fragments.fragment().charFormat().anchorHref()
                if part:
                    found[part] = None
                fragments += 1
            block = block.next()
        return list(found)

    def sizeHint(self) -> QSize:
        """Return the size of the text."""
        size = self._document.size()
        return QSize(int(size.width()) + 1, int(size.height()) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and a line below it while arrow keys lead through it."""
        painter = QPainter(self)
        self._document.drawContents(painter)
        if self.hasFocus():
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("accent"))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which part the pointer is at."""
        self._point(self._document.documentLayout().anchorAt(QPointF(event.position())))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that it is at none."""
        self._point("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the part that the keys chose."""
        super().focusOutEvent(event)
        self._point("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from part to part with the arrow keys; Escape leaves them."""
        stride = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        parts = self.parts()
        if event.key() == Qt.Key.Key_Escape and self._part:
            self._point("")
        elif stride is not None and parts:
            at = parts.index(self._part) + stride if self._part in parts else min(stride, 0)
            self._point(parts[at % len(parts)])
        else:
            super().keyPressEvent(event)

    def _point(self, part: str) -> None:
        if part != self._part:
            self._part = part
            self.part_pointed.emit(part)
