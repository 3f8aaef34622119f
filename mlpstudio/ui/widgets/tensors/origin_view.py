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
        self._ahead: list[Cell] = []
        self._first_term = 0
        self.origin: Origin | None = None
        self._page = OriginPage(theme)
        self.back_button = forms.icon_button(
            theme,
            "step-back",
            self.tr("Back"),
            self.tr("Go back to the number before (Backspace)."),
        )
        self.back_button.clicked.connect(self.go_back)
        self.forward_button = forms.icon_button(
            theme,
            "step",
            self.tr("Forward"),
            self.tr("Go again to the number that Back left (Alt+Right)."),
        )
        self.forward_button.clicked.connect(self.go_forward)
        self.close_button = forms.icon_button(
            theme, "close", self.tr("Close"), self.tr("Show the list of tensors again (Esc).")
        )
        self.close_button.clicked.connect(self.closed)
        self.title = forms.label("", "title")
        self.trail = forms.label("", "small")
        self.trail.setWordWrap(True)
        self.trail.setTextFormat(Qt.TextFormat.RichText)
        self.trail.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.trail.linkActivated.connect(self._go_back_to)
        forms.describe(
            self.trail, self.tr("The way here"), self.tr("Click a number to go back to it.")
        )
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
        head.addWidget(self.forward_button)
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
        self.path, self._ahead = [], []
        self._go_to(cell)

    def go_back(self) -> None:
        """Explain the number before again, or close at the first."""
        if len(self.path) < 2:
            self.closed.emit()
            return
        self._ahead.append(self.path.pop())
        self._go_to(self.path.pop())

    def go_forward(self) -> None:
        """Explain the number again that was left by going back."""
        if self._ahead:
            self._go_to(self._ahead.pop())

    def _go_back_to(self, place: str) -> None:
        """Go back to a number of the way here."""
        left = self.path[int(place) + 1 :]
        self._ahead += reversed(left)
        del self.path[int(place) + 1 :]
        self._go_to(self.path.pop())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back at Backspace or Alt+Left, forward at Alt+Right, close at Escape."""
        with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Backspace or (with_alt and event.key() == Qt.Key.Key_Left):
            self.go_back()
        elif with_alt and event.key() == Qt.Key.Key_Right:
            self.go_forward()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _follow(self, link: QUrl) -> None:
        first = origin_words.terms_at(link.toString())
        if first is not None:
            self._first_term = first
            self._show()
            return
        self._ahead = []
        self._go_to(origin_words.cell_at(link.toString()))

    def _go_to(self, cell: Cell) -> None:
        assert self._origins is not None
        self.path.append(cell)
        self._first_term = 0
        self.origin = self._origins.of(cell)
        self._show()
        self.moved.emit(cell)

    def _show(self) -> None:
        origin = self.origin
        if origin is None:
            return
        self.title.setText(origin_words.title(origin))
        self.trail.setText(self._page.trail(self.path, _MOST_STEPS))
        self.trail.setVisible(len(self.path) > 1)
        self.forward_button.setEnabled(bool(self._ahead))
        self.browser.setHtml(self._page.html(origin, self._sentence(origin), self._first_term))
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
