"""What a network answers, in huge type."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import (
    TEXT_BODY,
    TEXT_HUGE,
    TEXT_LARGE,
    TEXT_SMALL,
    TEXT_TITLE,
    Theme,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said about a drawing.

    Attributes:
        name: Of the class, or "–".
        figure: How probable it is, as text.
        second: The class after it, with its probability: "then 3: 2.1 %".
        margin: How far ahead the first is.
        remark: What else there is to say: "Not sure: 3 or 8?".
        is_sure: Whether to take it seriously.
    """

    name: str = "–"
    figure: str = ""
    second: str = ""
    margin: str = ""
    remark: str = ""
    is_sure: bool = False


class AnswerView(QWidget):
    """An answer in huge type, with its probability and a remark below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answer = Answer()
        self.setMinimumWidth(56)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def answer(self) -> Answer:
        """What is shown."""
        return self._answer

    def show_answer(self, answer: Answer) -> None:
        """Show another answer."""
        if answer != self._answer:
            self._answer = answer
            said = (answer.name, answer.figure, answer.remark, answer.second, answer.margin)
            self.setAccessibleDescription(" ".join(filter(None, said)))
            self.update()

    def sizeHint(self) -> QSize:
        """Wish for room for the remark."""
        return QSize(96, 112)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name, figure and remark from the top down."""
        painter, theme, answer = QPainter(self), self._theme, self._answer
        font = theme.font(self._fitting(answer.name, TEXT_HUGE, TEXT_LARGE, TEXT_TITLE), bold=True)
        name = QFontMetrics(font).elidedText(
            answer.name, Qt.TextElideMode.ElideRight, self.width()
        )
        place = QRect(0, 0, self.width(), self._name_height())
        painter.setFont(font)
        painter.setPen(theme.color("accent" if answer.is_sure else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
        font = theme.font(TEXT_TITLE, bold=answer.is_sure)
        place = QRect(0, place.bottom() + 1, self.width(), QFontMetrics(font).height())
        painter.setFont(font)
        painter.setPen(theme.color("text" if answer.is_sure else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, answer.figure)
        self._paint_lines(painter, place.bottom() + 2)
        painter.end()

    def _paint_lines(self, painter: QPainter, top: int) -> None:
        """Paint the remark over as many lines as it takes, or the second answer; the margin."""
        theme, answer = self._theme, self._answer
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        if answer.remark:
            painter.setFont(theme.font(self._fitting(answer.remark, TEXT_BODY, TEXT_SMALL)))
            painter.setPen(theme.color("warning"))
            room = QRect(0, top, self.width(), 3 * painter.fontMetrics().height())
            wrapped = flags | Qt.TextFlag.TextWordWrap
            used = painter.boundingRect(room, wrapped, answer.remark)
            painter.drawText(room, wrapped, answer.remark)
            top = used.bottom() + 1
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font(TEXT_SMALL))
        height = painter.fontMetrics().height()
        for line in (answer.second, answer.margin):
            if line and top + height <= self.height() + 1:
                painter.drawText(QRect(0, top, self.width(), height), flags, line)
                top += height

    def _fitting(self, text: str, *sizes: int) -> int:
        """Return the first of the type sizes in which a text fits on a line, or the last."""
        for size in sizes:
            metrics = QFontMetrics(self._theme.font(size, bold=True))
            if metrics.horizontalAdvance(text) <= self.width():
                return size
        return sizes[-1]

    def _name_height(self) -> int:
        return round(1.1 * self._theme.pixels(TEXT_HUGE))

    def _fit(self) -> None:
        """Keep room for the three lines at any size of type."""
        sizes = (TEXT_TITLE, TEXT_SMALL, TEXT_SMALL)
        lines = sum(QFontMetrics(self._theme.font(size)).height() for size in sizes)
        self.setMinimumHeight(self._name_height() + lines + 2)
        self.update()
