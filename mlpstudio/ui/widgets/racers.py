"""A table of racing optimizers: who takes part, with which learning rate, and where each is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isfinite

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from mlpstudio.ui import names
from mlpstudio.ui.forms import LogSlider, describe, label, set_role
from mlpstudio.ui.theme import SPACE_1, SPACE_3, Theme
from mlpstudio.ui.widgets.update_text import figure

PLACE, LOSS, STATE = 2, 3, 4
"""Columns."""


@dataclass(frozen=True, slots=True)
class Row:
    """The controls of one optimizer."""

    check: QCheckBox
    rate: LogSlider
    place: QLabel
    loss: QLabel
    state: QLabel


class Racers(QWidget):
    """One row for each optimizer.

    Signals:
        admitted(name, takes_part): A person let an optimizer in or out.
        rate_changing(name, rate): Its learning rate is being dragged.
        rate_changed(name, rate): Its learning rate was settled on.
    """

    admitted = Signal(str, bool)
    rate_changing = Signal(str, float)
    rate_changed = Signal(str, float)

    def __init__(
        self,
        theme: Theme,
        optimizers: Sequence[str],
        color: Callable[[str], QColor],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._color = theme, color
        self.rows = {name: self._row(name) for name in optimizers}
        self._heads = self._build()
        self._restyle()
        theme.changed.connect(self._restyle)

    def _row(self, name: str) -> Row:
        shown = names.optimizer(name)
        check, rate = QCheckBox(shown), LogSlider(1e-4, 2.0)
        describe(check, shown, self.tr("Let this optimizer take part."))
        describe(
            rate,
            self.tr("Learning rate of {optimizer}").format(optimizer=shown),
            self.tr("How long its step is for a slope of one."),
        )
        rate.slider.setMinimumWidth(56)
        place, loss, state = label("", "muted"), label(""), label("", "muted")
        for cell in (place, loss):
            cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        check.clicked.connect(lambda on: self.admitted.emit(name, on))
        rate.changing.connect(lambda value: self.rate_changing.emit(name, value))
        rate.changed.connect(lambda value: self.rate_changed.emit(name, value))
        return Row(check, rate, place, loss, state)

    def _build(self) -> list[QLabel]:
        table = QGridLayout(self)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(SPACE_3)
        table.setVerticalSpacing(SPACE_1)
        table.setColumnStretch(1, 1)
        texts = (
            self.tr("Optimizer"),
            self.tr("Learning rate η"),
            self.tr("Position"),
            self.tr("Loss"),
            self.tr("State"),
        )
        heads = [label(text, "small") for text in texts]
        for column, head in enumerate(heads):
            if column in (PLACE, LOSS):
                head.setAlignment(Qt.AlignmentFlag.AlignRight)
            table.addWidget(head, 0, column)
        for n, row in enumerate(self.rows.values(), start=1):
            cells = (row.check, row.rate, row.place, row.loss, row.state)
            for column, cell in enumerate(cells):
                table.addWidget(cell, n, column)
        return heads

    def set_racer(self, name: str, rate: float, *, takes_part: bool) -> None:
        """Show whether an optimizer takes part, and its learning rate."""
        row = self.rows[name]
        row.check.setChecked(takes_part)
        row.rate.set_value(rate)
        row.rate.setEnabled(takes_part)
        if not takes_part:
            for cell in (row.place, row.loss, row.state):
                cell.setText("")

    def show_racer(
        self, name: str, place: tuple[float, float], loss: float, state: str, role: str
    ) -> None:
        """Show where an optimizer is, and in a word how it fares."""
        row, (x, y) = self.rows[name], place
        row.place.setText(self.tr("({x}, {y})").format(x=coordinate(x), y=coordinate(y)))
        row.loss.setText(figure(loss))
        row.state.setText(state)
        set_role(row.state, role)

    def show_places(self, are_shown: bool) -> None:
        """Show the positions, or leave them out to save room."""
        for widget in (self._heads[PLACE], *(row.place for row in self.rows.values())):
            widget.setVisible(are_shown)

    def _restyle(self) -> None:
        for name, row in self.rows.items():
            row.check.setIcon(_dot(self._color(name)))
            row.place.setMinimumWidth(self._theme.pixels(112))
            row.loss.setMinimumWidth(self._theme.pixels(76))
            row.state.setMinimumWidth(self._theme.pixels(84))


def coordinate(value: float) -> str:
    """Return a coordinate with two decimals and a real minus sign."""
    if not isfinite(value):
        return "∞"
    return f"{round(value, 2) + 0.0:.2f}".replace("-", "−")  # + 0.0 makes −0 a 0


def _dot(color: QColor) -> QIcon:
    """Return the sign of a path's colour."""
    pixmap = QPixmap(32, 32)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(6, 6, 20, 20))
    painter.end()
    return QIcon(pixmap)
