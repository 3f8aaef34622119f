"""A few lines of NumPy on a card, linked with a picture, with a button that copies them."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine, Part

_IMPORT = "import numpy as np"


class CodeLine(QFrame):
    """Shows code that can be selected and copied.

    Signals:
        pointed(name): As of `LinkedLine`.
    """

    pointed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Card")
        self.code = LinkedLine(theme, is_code=True, size=TEXT_SMALL)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.code.set_plain("")
        self.code.pointed.connect(self.pointed)
        self.button = forms.icon_button(
            theme, "copy", self.tr("Copy"), self.tr("Copy these lines for use in Python.")
        )
        self.button.clicked.connect(self.copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_1, SPACE_1)
        row.setSpacing(SPACE_2)
        row.addWidget(self.code, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def text(self) -> str:
        """What is shown."""
        return self.code.plain

    @property
    def copied(self) -> str:
        """What is copied: with the line that NumPy needs, so that it runs as it stands."""
        is_needed = "np." in self.text and _IMPORT not in self.text
        return f"{_IMPORT}\n{self.text}" if is_needed else self.text

    @property
    def parts(self) -> tuple[Part, ...]:
        """The lines with what their names stand for."""
        return self.code.parts

    @property
    def lit(self) -> frozenset[str]:
        """What is lit."""
        return self.code.lit

    def set_code(self, code: str) -> None:
        """Show other lines."""
        self.set_parts([(code, "")])

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show other lines, with what their names stand for."""
        self.code.set_parts(parts)
        self.code.setAccessibleName(self.tr("In NumPy: {lines}").format(lines=self.text))

    def light(self, names: Collection[str]) -> None:
        """Light the parts that stand for something."""
        self.code.light(names)

    def copy(self) -> None:
        """Put the lines on the clipboard, ready to run."""
        QGuiApplication.clipboard().setText(self.copied)
