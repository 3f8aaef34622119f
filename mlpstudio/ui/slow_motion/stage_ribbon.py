"""The stages of a step in a row, the one that is looked at lit: the loop at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mlpstudio.ui.forms import describe
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme

_GAP = 3
_CHIP = 22


@dataclass(frozen=True, slots=True)
class Chip:
    """One stage.

    Attributes:
        group: Heading of the part of the loop; neighbours with the same one share it.
        text: What it is called, as fully as there is room for,
        short: and where there is little.
        tip: In full.
        color: Name of a colour of the theme.
        direction: 1 forward, −1 backward, 0 neither.
    """

    group: str
    text: str
    short: str
    tip: str
    color: str
    direction: int = 0


class StageRibbon(QWidget):
    """Shows where in the loop one is.

    Signals:
        chosen(number): A person wants to look at another stage.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: tuple[Chip, ...] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        describe(
            self,
            self.tr("Stages of the step"),
            self.tr("Click a stage, or walk with the arrow keys, to look at it."),
        )
        theme.changed.connect(self._restyle)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The stages shown."""
        return self._chips

    @property
    def current(self) -> int:
        """The one that is lit."""
        return self._current

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show other stages."""
        if tuple(chips) != self._chips:
            self._chips = tuple(chips)
            self._current = min(self._current, max(len(chips) - 1, 0))
            self.update()

    def light(self, number: int) -> None:
        """Light a stage without telling anybody."""
        self._current = number
        if 0 <= number < len(self._chips):
            self.setAccessibleDescription(self._chips[number].tip)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of headings and chips."""
        return QSize(480, round(self._line()) + self._theme.pixels(_CHIP) + 2 * SPACE_1)

    def minimumSizeHint(self) -> QSize:
        """Return the same height; chips become as narrow as there is room."""
        return QSize(160, self.sizeHint().height())

    def rect_of(self, number: int) -> QRectF:
        """Return where a chip is: all are equally wide."""
        n = max(len(self._chips), 1)
        width = (self.width() - 2 - _GAP * (n - 1)) / n
        top = self._line() + SPACE_1
        left = 1 + number * (width + _GAP)
        return QRectF(left, top, width, self._theme.pixels(_CHIP))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint headings over their chips."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(TEXT_SMALL))
        for number, chip in enumerate(self._chips):
            if number == 0 or self._chips[number - 1].group != chip.group:
                self._paint_heading(painter, number)
            self._paint_chip(painter, number, chip)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the stage under the pointer."""
        number = self._at(event.position())
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the stage before or after with the arrow keys, the first or the last one."""
        last = len(self._chips) - 1
        wanted = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        elif 0 <= wanted <= last:
            self.chosen.emit(wanted)

    def event(self, event: QEvent) -> bool:
        """Name the stage under the pointer in full."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(QPointF(event.pos()))
            text = "" if number is None else self._chips[number].tip
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    # Parts

    def _at(self, place: QPointF) -> int | None:
        found = (i for i in range(len(self._chips)) if self.rect_of(i).left() <= place.x())
        return max(found, default=None)

    def _paint_heading(self, painter: QPainter, first: int) -> None:
        """Write the name of a part of the loop over its stages."""
        group = self._chips[first].group
        last = first
        while last + 1 < len(self._chips) and self._chips[last + 1].group == group:
            last += 1
        left, right = self.rect_of(first).left(), self.rect_of(last).right()
        is_here = first <= self._current <= last
        font = self._theme.font(TEXT_SMALL, bold=is_here)
        painter.setFont(font)
        painter.setPen(self._theme.color("text" if is_here else "muted"))
        area = QRectF(left, 0, right - left, self._line())
        metrics, number = QFontMetricsF(font), group.partition(" ")[0]
        texts = (t for t in (group, number) if metrics.horizontalAdvance(t) <= area.width())
        text = next(texts, "")
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_chip(self, painter: QPainter, number: int, chip: Chip) -> None:
        theme, area = self._theme, self.rect_of(number)
        color, is_here = theme.color(chip.color), number == self._current
        ground = theme.color(chip.color if is_here else "raised")
        is_focused = is_here and self.hasFocus()
        painter.setPen(QPen(theme.color("text") if is_focused else color, 2 if is_focused else 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        font = theme.font(TEXT_SMALL, bold=is_here)
        metrics = QFontMetricsF(font)
        arrowed = [_arrowed(text, chip.direction) for text in (chip.text, chip.short)]
        texts = [*arrowed, chip.short]
        room = area.width() - SPACE_2
        text = next((t for t in texts if metrics.horizontalAdvance(t) <= room), "")
        painter.setFont(font)
        painter.setPen(theme.color("surface" if is_here else "text"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _line(self) -> float:
        return QFontMetricsF(self._theme.font(TEXT_SMALL, bold=True)).height()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _arrowed(text: str, direction: int) -> str:
    if direction > 0:
        return f"{text} →"
    return f"← {text}" if direction < 0 else text
