"""Small buttons with ready-made entries, in rows that wrap."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mlpstudio.ui.forms import describe
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls import tab_order
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout


class Chips(QWidget):
    """A choice among a few texts; the one that is in force stands out.

    Signals:
        chosen(text): A chip was pressed.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, are_code: bool = True
    ) -> None:
        super().__init__(parent)
        self._theme, self._are_code = theme, are_code
        self.buttons: list[QPushButton] = []
        self._offered: tuple[tuple[str, str], ...] = ()
        self._flow = FlowLayout(self, SPACE_1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    def offer(self, chips: Sequence[tuple[str, str]]) -> None:
        """Offer (text, tooltip) pairs."""
        if tuple(chips) == self._offered:
            return
        self._offered = tuple(chips)
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.setParent(None)  # out of the order of Tab at once
            button.deleteLater()
        self.buttons = []
        for text, tooltip in chips:
            button = QPushButton(text)
            button.setCheckable(True)
            describe(button, text, tooltip)
            button.clicked.connect(lambda _, text=text: self._press(text))
            self._flow.addWidget(button)
            self.buttons.append(button)
        tab_order.follow(tab_order.before(self), self)
        self.updateGeometry()

    def mark(self, text: str) -> None:
        """Let the chip with that text stand out, or none."""
        for button in self.buttons:
            button.setChecked(button.text() == text)

    def _press(self, text: str) -> None:
        self.mark(text)
        self.chosen.emit(text)

    def _restyle(self) -> None:
        font = self._theme.font(TEXT_SMALL, mono=self._are_code)
        families = ", ".join(f'"{family}"' for family in font.families())
        self.setStyleSheet(
            f"QPushButton {{ font-family: {families}; font-size: {font.pixelSize()}px;"
            f" padding: 1px 7px; min-height: {self._theme.pixels(18)}px; border-radius: 10px; }}"
        )
