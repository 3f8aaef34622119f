"""A sentence that matters now, with a button that mends it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from mlpstudio.ui.theme import SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.beside_layout import BesideLayout


class MessageBar(QFrame):
    """A sentence that matters now, with an optional button that mends it; hidden when empty.

    Signals:
        fix_requested: The button was pressed.
    """

    fix_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("MessageBar")
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # names in it may look like markup
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton()
        self.button.clicked.connect(self.fix_requested)
        both = BesideLayout(self, self._text, self.button)
        both.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        both.setSpacing(SPACE_2)
        self.hide()

    def show_message(self, text: str, level: str = "info", fix: str | None = None) -> None:
        """Show a sentence.

        Args:
            text: What to say; "" hides the bar.
            level: "info", "good", "warning" or "error".
            fix: Text of the button, or None for no button.
        """
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.button.setVisible(fix is not None)
        self.button.setText(fix or "")
        if self.property("level") != level:
            self.setProperty("level", level)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return the sentence shown, "" when hidden."""
        return "" if self.isHidden() else self._text.text()
