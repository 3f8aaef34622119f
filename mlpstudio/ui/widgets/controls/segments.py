"""A few choices side by side, of which one is taken."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from mlpstudio.ui.forms import describe, set_role


class Segments(QWidget):
    """Buttons in a row; arrow keys go from one to the next.

    Signals:
        chosen(value): A person chose another.
    """

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        """Make the buttons.

        Args:
            choices: Value, text and tooltip of each; the first is taken.
            parent: Of the widget.
        """
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        for value, text, tooltip in choices:
            button = QToolButton()
            button.setText(text)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            describe(button, text, tooltip)
            set_role(button, "flat")
            self._group.addButton(button)
            row.addWidget(button)
            self.buttons[value] = button
            button.clicked.connect(lambda _, value=value: self._choose(value))
        self._value = choices[0][0]
        self.buttons[self._value].setChecked(True)

    def value(self) -> str:
        """Return what is chosen."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show a value without telling anybody."""
        self._value = value
        self.buttons[value].setChecked(True)

    def _choose(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.chosen.emit(value)
