"""A few lines of NumPy on a card, with a button that copies them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_SMALL, Theme


class CodeLine(QFrame):
    """Shows code that can be selected and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("Card")
        self.code = forms.label("")
        self.code.setTextFormat(Qt.TextFormat.PlainText)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.setWordWrap(True)
        self.code.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = forms.icon_button(
            theme, "copy", self.tr("Copy"), self.tr("Copy these lines for use in Python.")
        )
        self.button.clicked.connect(self.copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_1, SPACE_1)
        row.setSpacing(SPACE_2)
        row.addWidget(self.code, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_code(self, code: str) -> None:
        """Show other lines."""
        self.code.setText(code)
        self.code.setAccessibleName(self.tr("In NumPy: {lines}").format(lines=code))

    def copy(self) -> None:
        """Put the lines on the clipboard."""
        QGuiApplication.clipboard().setText(self.code.text())

    def _restyle(self) -> None:
        font = self._theme.font(TEXT_SMALL, mono=True)
        families = ", ".join(f'"{family}"' for family in font.families())
        self.code.setStyleSheet(f"font-family: {families}; font-size: {font.pixelSize()}px;")
