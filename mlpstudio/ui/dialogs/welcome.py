"""The page of the first start: what can be done here, one click away."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.i18n import LANGUAGES
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, Theme


class Card(QPushButton):
    """A large button: icon, title and a sentence."""

    def __init__(self, theme: Theme, icon: str, title: str, text: str) -> None:
        super().__init__()
        self.setObjectName("Card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        describe(self, title, text)
        self._theme, self._icon, self._picture = theme, icon, QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(label(title, "title"))
        self._text = label(text, "muted")
        self._text.setWordWrap(True)
        words.addWidget(self._text)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_3)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._paint_icon()
        theme.changed.connect(self._paint_icon)

    def _paint_icon(self) -> None:
        self._picture.setPixmap(self._theme.icon(self._icon, "accent").pixmap(32, 32))

    def sizeHint(self) -> QSize:
        """Leave room for the title and three lines of text."""
        line = QFontMetrics(self._text.font()).lineSpacing()
        return QSize(300, 4 * line + 2 * SPACE_4)


class Welcome(QDialog):
    """Offers the ways to begin.

    Signals:
        language_chosen(language): Another language was chosen.
        theme_chosen(mode): Another theme was chosen.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Welcome to MLP Studio"))
        self._theme = theme
        self.cards: dict[str, Card] = {}
        self._n_wide = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE_3)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(SPACE_4)
        column.addLayout(self._head())
        column.addLayout(self._grid, 1)
        column.addLayout(self._foot(language))
        self.resize(720, 460)

    def offer(
        self, card_id: str, icon: str, title: str, text: str, act: Callable[[], object]
    ) -> None:
        """Add a card that closes the page and calls `act`."""
        card = self._card(card_id, icon, title, text)
        card.clicked.connect(act)
        place = len(self.cards) - 1 + self._n_wide
        self._grid.addWidget(card, place // 2, place % 2)
        if place == 0:
            card.setFocus()

    def offer_first(
        self, card_id: str, icon: str, title: str, text: str, act: Callable[[], object]
    ) -> None:
        """Add the card that is chosen most, over the whole width; it comes before all others."""
        card = self._card(card_id, icon, title, text)
        card.setProperty("role", "first")
        card.clicked.connect(act)
        self._n_wide = 1
        self._grid.addWidget(card, 0, 0, 1, 2)
        card.setFocus()

    def _card(self, card_id: str, icon: str, title: str, text: str) -> Card:
        card = Card(self._theme, icon, title, text)
        card.clicked.connect(self.accept)
        self.cards[card_id] = card
        return card

    def offer_recent(self, paths: list[Path], act: Callable[[Path], object]) -> None:
        """Add a card that continues the latest project, if there is one."""
        if paths:
            self.offer(
                "continue",
                "open",
                self.tr("Continue {name}").format(name=paths[0].stem),
                self.tr("Open the project you worked on last."),
                lambda: act(paths[0]),
            )

    def _head(self) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(self._theme.icon("app").pixmap(64, 64))
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addStretch(1)
        words.addWidget(label(self.tr("Welcome to MLP Studio"), "heading"))
        words.addWidget(
            label(
                self.tr("Build a neural network, see every tensor in it, watch it learn."),
                "muted",
            )
        )
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_4)
        row.addWidget(icon)
        row.addLayout(words, 1)
        return row

    def _foot(self, language: str) -> QHBoxLayout:
        languages, themes = Choice(), Choice()
        languages.set_choices(list(LANGUAGES.items()))
        languages.set_value(language)
        languages.chosen.connect(self.language_chosen)
        themes.set_choices(
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ]
        )
        themes.set_value(self._theme.mode)
        themes.chosen.connect(self.theme_chosen)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for text, field, tip in (
            (self.tr("Language"), languages, self.tr("The language of menus and explanations.")),
            (self.tr("Look"), themes, self.tr("Light or dark colours.")),
        ):
            describe(field, text, tip)
            row.addWidget(label(text, "muted"))
            row.addWidget(field)
        row.addStretch(1)
        skip = QPushButton(self.tr("Go to the Studio"))
        skip.setAutoDefault(False)
        skip.clicked.connect(self.reject)
        row.addWidget(skip)
        return row
