"""A formula or a line of code whose names are linked with what they stand for in a picture."""

import re
from collections.abc import Collection, Mapping, Sequence
from html import escape
from string import Formatter

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mlpstudio.ui.theme import TEXT_BODY, Theme

Part = tuple[str, str]
"""(text, what it stands for; "" for nothing)."""

_STRIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class LinkedLine(QLabel):
    """Shows text; a name under the pointer lights its array, and the other way round.

    The arrow keys lead from name to name, Escape leaves them.

    Signals:
        pointed(name): Pointer or keys are at a part that stands for something; "" when at none.
    """

    pointed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        is_code: bool,
        size: int = TEXT_BODY,
        role: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty line.

        Args:
            theme: Colours and type.
            is_code: Whether it is set in a typewriter face.
            size: One of the theme's sizes of type.
            role: "" for names in the accent's colour. "title" for bold, "small" for muted,
                "error" for red and "plain" for other text, whose names look like the rest until
                they are lit.
            parent: Of the widget.
        """
        super().__init__(parent)
        self._theme, self._is_code, self._size, self._role = theme, is_code, size, role
        self._parts: tuple[Part, ...] = ()
        self._lit: frozenset[str] = frozenset()
        self._at: int | None = None
        self._is_pointed = False
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleDescription(
            self.tr("The arrow keys lead from name to name; each lights what it stands for.")
        )
        self.linkHovered.connect(self._hover)
        theme.changed.connect(self._write)

    @property
    def plain(self) -> str:
        """The text alone."""
        return "".join(text for text, _ in self._parts)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The text with what it stands for."""
        return self._parts

    @property
    def lit(self) -> frozenset[str]:
        """What is lit."""
        return self._lit

    def set_plain(self, text: str) -> None:
        """Show a text in which nothing stands for anything."""
        self.set_parts([(text, "")])

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show another line."""
        if tuple(parts) != self._parts:
            self._parts, self._at = tuple(parts), None
            self.setAccessibleName(self.plain)
            self.setFocusPolicy(self._wanted_focus())
            self._write()

    def light(self, names: Collection[str]) -> None:
        """Light the parts that stand for some arrays."""
        if frozenset(names) != self._lit:
            self._lit = frozenset(names)
            self._write()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        if self._is_pointed:
            self._hover("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the name that the keys chose."""
        super().focusOutEvent(event)
        self._go_to(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from name to name with the arrow keys; Escape leaves them."""
        places = [at for at, (_, name) in enumerate(self._parts) if name]
        stride = _STRIDES.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._at is not None:
            self._go_to(None)
        elif stride is not None and places:
            now = min(stride, 0) if self._at is None else places.index(self._at) + stride
            self._go_to(places[now % len(places)])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and a line below it while the keys lead through it."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("accent"))
            painter.end()

    def _wanted_focus(self) -> Qt.FocusPolicy:
        """Return how the line is reached: with the keys where there are names to go to."""
        policies = Qt.FocusPolicy
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        has_names = any(name for _, name in self._parts)
        if self.textInteractionFlags() & selectable and self.plain:
            return policies.StrongFocus if has_names else policies.ClickFocus
        return policies.TabFocus if has_names else policies.NoFocus

    def _hover(self, name: str) -> None:
        self._is_pointed = bool(name)
        self.pointed.emit(name)

    def _go_to(self, place: int | None) -> None:
        if place != self._at:
            self._at = place
            self.pointed.emit("" if place is None else self._parts[place][1])
            self._write()

    def _write(self) -> None:
        colors = self._theme.colors
        is_bold = self._role == "title"
        font = self._theme.font(self._size, mono=self._is_code, bold=is_bold)
        families = ", ".join(f"'{family}'" for family in font.families())
        color = {"small": colors.muted, "error": colors.error}.get(self._role, colors.text)
        written: list[str] = []
        for at, (text, name) in enumerate(self._parts):
            shown = escape(text).replace("\n", "<br>")
            if name:
                ground = f"; background-color:{colors.selection}" if name in self._lit else ""
                line = "underline" if at == self._at else "none"
                ink = colors.accent if name in self._lit or not self._role else color
                style = f"color:{ink}; text-decoration:{line}{ground}"
                shown = f'<a href="{escape(name)}" style="{style}">{shown}</a>'
            written.append(shown)
        weight = "; font-weight:600" if is_bold else ""
        spaces = "; white-space:pre-wrap" if self._is_code else ""  # indented lines stay so
        self.setText(
            f'<div style="font-family:{families}; font-size:{font.pixelSize()}px{weight}; '
            f'color:{color}{spaces}">{"".join(written)}</div>'
        )


def filled(template: str, values: Mapping[str, Sequence[Part]]) -> list[Part]:
    """Return a sentence in which parts stand in the places of their names.

    Args:
        template: Such as "{name} has {size}".
        values: For each name what stands there.
    """
    parts: list[Part] = []
    for text, name, _, _ in Formatter().parse(template):
        parts += [(text, "")] if text else []
        parts += values[name] if name is not None else []
    return parts


def named_parts(text: str, names: Mapping[str, str]) -> list[Part]:
    """Return a text in which some words stand for something.

    Args:
        text: As it is shown.
        names: For each word what it stands for.
    """
    if not names:
        return [(text, "")]
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    found = re.split(rf"(?<![\w.])({'|'.join(longest_first)})(?!\w)", text)
    return [(part, names.get(part, "") if at % 2 else "") for at, part in enumerate(found) if part]
