"""Shows where a number comes from; each number in its formula leads on to its own."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from mlpstudio.engine.batching import Samples
from mlpstudio.labs.tensors.origins import Cell, Origin, PassOrigins, Reduction
from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.tensors import origin_words
from mlpstudio.ui.widgets.tensors.origin_words import OriginPage

_MOST_STEPS = 5
"""Cells of the path that are named; of a longer one the last."""


class OriginView(QWidget):
    """A page with links, the path that led to it, and the ways back.

    Signals:
        moved(cell): Another number is explained now.
        closed: The person has seen enough.
    """

    moved = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._origins: PassOrigins | None = None
        self._samples: Samples | None = None
        self.path: list[Cell] = []
        self.origin: Origin | None = None
        self._page = OriginPage(theme)
        self.back_button = forms.icon_button(
            theme,
            "step-back",
            self.tr("Back"),
            self.tr("Go back to the number before (Backspace)."),
        )
        self.back_button.clicked.connect(self.go_back)
        self.close_button = forms.icon_button(
            theme, "close", self.tr("Close"), self.tr("Show the list of tensors again (Esc).")
        )
        self.close_button.clicked.connect(self.closed)
        self.title = forms.label("", "title")
        self.trail = forms.label("", "small")
        self.trail.setWordWrap(True)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setFrameShape(QFrame.Shape.NoFrame)
        self.browser.anchorClicked.connect(self._follow)
        forms.describe(
            self.browser,
            self.tr("Where this number comes from"),
            self.tr("Each number leads on: Tab moves to the next one, Return follows it."),
        )
        self.browser.setToolTip("")  # it would cover the numbers
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self.back_button)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        column.addWidget(self.trail)
        column.addWidget(self.browser, 1)
        self.setFocusProxy(self.browser)

    def begin(self, origins: PassOrigins, samples: Samples, cell: Cell) -> None:
        """Explain a cell of a pass, of which the numbers stay as they are now.

        Args:
            origins: Of the pass.
            samples: Where its inputs were taken from.
            cell: What to explain first.
        """
        self._origins, self._samples = origins, samples
        self.path = []
        self._go_to(cell)

    def go_back(self) -> None:
        """Explain the number before again, or close at the first."""
        if len(self.path) < 2:
            self.closed.emit()
            return
        self.path.pop()
        self._go_to(self.path.pop())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back at Backspace, close at Escape."""
        if event.key() == Qt.Key.Key_Backspace:
            self.go_back()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _follow(self, link: QUrl) -> None:
        self._go_to(origin_words.cell_at(link.toString()))

    def _go_to(self, cell: Cell) -> None:
        assert self._origins is not None
        self.path.append(cell)
        self.origin = self._origins.of(cell)
        self._show()
        self.moved.emit(cell)

    def _show(self) -> None:
        origin = self.origin
        if origin is None:
            return
        self.title.setText(origin_words.title(origin))
        steps = [cell.text for cell in self.path[-_MOST_STEPS:]]
        if len(self.path) > _MOST_STEPS:
            steps.insert(0, "…")
        self.trail.setText(" › ".join(steps))
        self.trail.setVisible(len(self.path) > 1)
        self.browser.setHtml(self._page.html(origin, self._sentence(origin)))
        self.browser.setAccessibleDescription(self.browser.toPlainText())

    def _sentence(self, origin: Origin) -> str:
        cell = origin.cell
        if origin.reduction is not Reduction.GIVEN:
            return origin_words.note(cell)
        if cell.name == "X" and self._samples is not None and self._origins is not None:
            shape = self._origins.values.spec.input_shape
            return origin_words.pixel(cell, self._samples, shape)
        return origin_words.given(cell)

    def _restyle(self) -> None:
        self.browser.document().setDefaultFont(self._theme.font())
        self.browser.setStyleSheet("QTextBrowser { background: transparent; }")
        self._show()
