"""A formula or a line of code whose names are linked with what they stand for in a picture."""

from collections.abc import Collection, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mlpstudio.ui.theme import TEXT_BODY, Theme

Part = tuple[str, str]
"""(text, what it stands for; "" for nothing)."""


class LinkedLine(QLabel):
    """Shows text; a name under the pointer lights its array, and the other way round.

    Signals:
        pointed(name): The pointer is on a part that stands for something; "" when on none.
    """

    pointed = Signal(str)

    def __init__(self, theme: Theme, *, is_code: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._is_code = theme, is_code
        self._parts: tuple[Part, ...] = ()
        self._lit: frozenset[str] = frozenset()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.linkHovered.connect(self.pointed)
        theme.changed.connect(self._write)

    @property
    def plain(self) -> str:
        """The text alone."""
        return "".join(text for text, _ in self._parts)

    @property
    def lit(self) -> frozenset[str]:
        """What is lit."""
        return self._lit

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show another line."""
        if tuple(parts) != self._parts:
            self._parts = tuple(parts)
            self.setAccessibleName(self.plain)
            self._write()

    def light(self, names: Collection[str]) -> None:
        """Light the parts that stand for some arrays."""
        if frozenset(names) != self._lit:
            self._lit = frozenset(names)
            self._write()

    def _write(self) -> None:
        colors = self._theme.colors
        font = self._theme.font(TEXT_BODY, mono=self._is_code)
        families = ", ".join(f"'{family}'" for family in font.families())
        written: list[str] = []
        for text, name in self._parts:
            shown = escape(text)
            if name:
                ground = f"; background-color:{colors.selection}" if name in self._lit else ""
                style = f"color:{colors.accent}; text-decoration:none{ground}"
                shown = f'<a href="{escape(name)}" style="{style}">{shown}</a>'
            written.append(shown)
        self.setText(
            f'<span style="font-family:{families}; font-size:{font.pixelSize()}px; '
            f'color:{colors.text}">{"".join(written)}</span>'
        )
