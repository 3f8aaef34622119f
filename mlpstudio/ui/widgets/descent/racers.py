"""A table of racing optimizers: who takes part, with which learning rate, and where each is."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from math import isfinite, isnan

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from mlpstudio.ui import names, option_tips
from mlpstudio.ui.forms import IconButton, describe, icon_button, label, set_role
from mlpstudio.ui.number_fields import LogSlider
from mlpstudio.ui.theme import SPACE_1, SPACE_3, Theme
from mlpstudio.ui.widgets.controls.color_dot import color_dot
from mlpstudio.ui.widgets.descent.limit_mark import LimitMark
from mlpstudio.ui.widgets.descent.update_text import figure

PLACE, LOSS = 2, 3
"""Columns."""

RATES = (1e-4, 100.0)
"""Of the sliders. Most optimizers learn at rates far below 1, Adadelta at some tens."""


@dataclass(frozen=True, slots=True)
class Row:
    """The controls of one optimizer."""

    check: QCheckBox
    rate: LogSlider
    place: QLabel
    loss: QLabel
    state: QLabel
    limit: LimitMark

    @property
    def cells(self) -> tuple[QWidget, ...]:
        """The controls from left to right."""
        return (self.check, self.rate, self.place, self.loss, self.state)


class Racers(QScrollArea):
    """One row for each optimizer that takes part, and for the usual ones when they do not.

    Signals:
        admitted(name, takes_part): A person let an optimizer in or out.
        rate_changing(name, rate): Its learning rate is being dragged.
        rate_changed(name, rate): Its learning rate was settled on.
        pointed(name): The pointer or the focus came to its row.
    """

    admitted = Signal(str, bool)
    rate_changing = Signal(str, float)
    rate_changed = Signal(str, float)
    pointed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        optimizers: Sequence[str],
        usual: Collection[str],
        color: Callable[[str], QColor],
        parent: QWidget | None = None,
    ) -> None:
        """Make a table.

        Args:
            theme: Colours and type.
            optimizers: All that can take part, in order.
            usual: Those that always have a row; the others get one when they are added.
            color: Of an optimizer's path.
            parent: Of the widget.
        """
        super().__init__(parent)
        self._theme, self._color, self._usual = theme, color, usual
        self._shows_places, self._room = True, 0
        self.rows = {name: self._row(name) for name in optimizers}
        self._listed = set(optimizers)
        self.add_button = self._add_button()
        self._table = QWidget()
        self._heads = self._build()
        self.setWidget(self._table)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for name, row in self.rows.items():
            self._list(name, is_listed=name in usual)
            for cell in (*row.cells, row.rate.slider, row.rate.entry):
                cell.installEventFilter(self)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _row(self, name: str) -> Row:
        shown = names.optimizer(name)
        check, rate = QCheckBox(shown), LogSlider(*RATES)
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
        check.clicked.connect(lambda on: self._admit(name, on))
        rate.changing.connect(lambda value: self.rate_changing.emit(name, value))
        rate.changed.connect(lambda value: self.rate_changed.emit(name, value))
        return Row(check, rate, place, loss, state, LimitMark(self._theme, rate.slider, RATES))

    def _add_button(self) -> IconButton:
        button = icon_button(self._theme, "add", self.tr("Add optimizer"), "")
        button.setText(self.tr("Add"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(14, 14))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.add_menu = QMenu(button)
        self.add_menu.aboutToShow.connect(self._fill_menu)
        button.setMenu(self.add_menu)
        return button

    def _build(self) -> list[QLabel]:
        table = QGridLayout(self._table)
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
        first = QHBoxLayout()
        first.setSpacing(SPACE_1)
        first.addWidget(heads[0])
        first.addWidget(self.add_button)
        first.addStretch(1)
        table.addLayout(first, 0, 0)
        for column, head in enumerate(heads):
            if column in (PLACE, LOSS):
                head.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if column > 0:
                table.addWidget(head, 0, column)
        for n, row in enumerate(self.rows.values(), start=1):
            for column, cell in enumerate(row.cells):
                table.addWidget(cell, n, column)
        table.setRowStretch(len(self.rows) + 1, 1)
        return heads

    # What is shown

    @property
    def listed(self) -> tuple[str, ...]:
        """The optimizers that have a row, in order."""
        return tuple(name for name in self.rows if name in self._listed)

    def set_racer(self, name: str, rate: float, *, takes_part: bool) -> None:
        """Show whether an optimizer takes part, and its learning rate."""
        row = self.rows[name]
        row.check.setChecked(takes_part)
        row.rate.set_value(rate)
        row.rate.setEnabled(takes_part)
        if not takes_part:
            for cell in (row.place, row.loss, row.state):
                cell.setText("")
        self._list(name, is_listed=takes_part or name in self._usual)

    def set_limit(self, name: str, limit: float | None, tip: str = "") -> None:
        """Mark the rate above which an optimizer diverges; None where there is no such rate."""
        row = self.rows[name]
        row.limit.set_rate(limit)
        tip = tip or self.tr("How long its step is for a slope of one.")
        describe(row.rate, row.rate.accessibleName(), tip)

    def show_racer(
        self, name: str, place: tuple[float, float], loss: float, state: str, role: str
    ) -> None:
        """Show where an optimizer is, and in a word how it fares."""
        row, (x, y) = self.rows[name], place
        row.place.setText(self.tr("({x}, {y})").format(x=coordinate(x), y=coordinate(y)))
        row.loss.setText("–" if isnan(loss) else figure(loss))
        row.state.setText(state)
        set_role(row.state, role)

    def show_places(self, are_shown: bool) -> None:
        """Show the positions, or leave them out to save room."""
        self._shows_places = are_shown
        self._heads[PLACE].setVisible(are_shown)
        for name, row in self.rows.items():
            row.place.setVisible(are_shown and name in self._listed)

    def set_room(self, height: int) -> None:
        """Say how high the table may become before it scrolls."""
        if height != self._room:
            self._room = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of all rows, as far as there is room for them."""
        size = self._table.sizeHint()
        least = self._table.minimumSizeHint().height() if self._room == 0 else self._room
        return QSize(size.width(), min(size.height(), least))

    def minimumSizeHint(self) -> QSize:
        """Return the width of all columns: only rows can be scrolled."""
        return QSize(self._table.minimumSizeHint().width(), self.sizeHint().height())

    def _list(self, name: str, *, is_listed: bool) -> None:
        if is_listed == (name in self._listed):
            return
        (self._listed.add if is_listed else self._listed.discard)(name)
        for column, cell in enumerate(self.rows[name].cells):
            cell.setVisible(is_listed and (column != PLACE or self._shows_places))
        has_more = len(self._listed) < len(self.rows)
        self.add_button.setEnabled(has_more)
        tip = (
            self.tr("Let another optimizer take part.")
            if has_more
            else self.tr("All optimizers are in the table already.")
        )
        describe(self.add_button, self.add_button.accessibleName(), tip)
        self.updateGeometry()

    # What a person does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice which row a person is at."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            for name, row in self.rows.items():
                if watched in (*row.cells, row.rate.slider, row.rate.entry):
                    self.pointed.emit(name)
        return super().eventFilter(watched, event)

    def _admit(self, name: str, takes_part: bool) -> None:
        leaves = not takes_part and name not in self._usual
        self.admitted.emit(name, takes_part)
        if leaves:  # its row is gone, and the focus with it
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_menu(self) -> None:
        self.add_menu.clear()
        for name in self.rows:
            if name not in self._listed:
                action = self.add_menu.addAction(names.optimizer(name))
                action.setIcon(color_dot(self._color(name)))
                action.setToolTip(option_tips.about_optimizer(name))
                action.triggered.connect(lambda _=False, name=name: self._add(name))
        self.add_menu.setToolTipsVisible(True)

    def _add(self, name: str) -> None:
        self.admitted.emit(name, True)
        self.ensureWidgetVisible(self.rows[name].check)
        self.rows[name].check.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        for name, row in self.rows.items():
            row.check.setIcon(color_dot(self._color(name)))
            row.place.setMinimumWidth(self._theme.pixels(112))
            row.loss.setMinimumWidth(self._theme.pixels(76))
            row.state.setMinimumWidth(self._theme.pixels(84))


def coordinate(value: float) -> str:
    """Return a coordinate with two decimals and a real minus sign."""
    if not isfinite(value):
        return "∞"
    return f"{round(value, 2) + 0.0:.2f}".replace("-", "−")  # + 0.0 makes −0 a 0
