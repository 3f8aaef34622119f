"""The chain of maps: a list to add to, remove from and reorder, and what its chosen map is."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.labs.plane import plane_maps
from mlpstudio.labs.plane.geometry import MOST_MAPS
from mlpstudio.labs.plane.plane_maps import Numbers, PlaneMap
from mlpstudio.ui.forms import Choice, add_row, describe, form_layout, icon_button, label
from mlpstudio.ui.geometry import words
from mlpstudio.ui.geometry.number_form import NumberForm
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme

Maps = tuple[PlaneMap, ...]

_ROW = 24
"""Pixels of a row of the list at 100 %."""


class MapList(QListWidget):
    """The maps in their order; keys remove and move them.

    Signals:
        removal_requested: Delete was pressed.
        move_requested(places): Alt and an arrow key were pressed.
    """

    removal_requested = Signal()
    move_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove with Delete, move with Alt and the arrow keys."""
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        places = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_requested.emit()
        elif is_alt and places is not None:
            self.move_requested.emit(places)
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()  # plays
        else:
            super().keyPressEvent(event)


class ChainForm(QWidget):
    """Edits a chain.

    Signals:
        edited(text, maps, merge_key): The chain shall be another one.
        settled: A gesture is over.
        chosen(place): Another row was chosen; the one after the last map is all of them together.
    """

    edited = Signal(str, tuple, str)
    settled = Signal()
    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._maps: Maps = ()
        self._build_list()
        self._build_map()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(self._head)
        column.addWidget(self.list)
        column.addWidget(self._one)
        self.list.currentRowChanged.connect(self._choose)
        self.list.removal_requested.connect(self.remove)
        self.list.move_requested.connect(self.move_map)
        theme.changed.connect(self._fit)

    def _build_list(self) -> None:
        theme = self._theme
        self.list = MapList()
        describe(
            self.list,
            self.tr("Chain of maps"),
            self.tr("The maps in the order in which they are applied; choose one to change it."),
        )
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.add_button = QToolButton()
        self.add_button.setText(self.tr("Add"))
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        describe(
            self.add_button,
            self.tr("Add a map"),
            self.tr("Add a map after the chosen one, up to {n}.").format(n=MOST_MAPS),
        )
        self.menu = QMenu(self.add_button)
        for kind, name in words.kinds():
            self.menu.addAction(name).setData(kind)
        self.menu.triggered.connect(lambda action: self.add(action.data()))
        self.add_button.setMenu(self.menu)
        self.up_button = icon_button(
            theme, "up", self.tr("Earlier"), self.tr("Apply the chosen map earlier (Alt+Up).")
        )
        self.down_button = icon_button(
            theme, "down", self.tr("Later"), self.tr("Apply the chosen map later (Alt+Down).")
        )
        self.remove_button = icon_button(
            theme, "trash", self.tr("Remove"), self.tr("Remove the chosen map (Delete).")
        )
        self.up_button.clicked.connect(lambda: self.move_map(-1))
        self.down_button.clicked.connect(lambda: self.move_map(1))
        self.remove_button.clicked.connect(self.remove)
        self._head = QHBoxLayout()
        self._head.setSpacing(SPACE_1)
        self._head.addWidget(label(self.tr("Maps"), "title"))
        self._head.addStretch(1)
        for button in (self.add_button, self.up_button, self.down_button, self.remove_button):
            self._head.addWidget(button)

    def _build_map(self) -> None:
        self._one = QWidget()
        self.kind = Choice()
        self.kind.set_choices(words.kinds())
        self.activation = Choice()
        self.activation.set_choices(words.activations())
        self.numbers = NumberForm()
        form = form_layout()
        add_row(form, self.tr("Kind"), self.kind, self.tr("What the chosen map does."))
        after = form_layout()
        add_row(
            after,
            self.tr("Then"),
            self.activation,
            self.tr("An activation that is applied to each coordinate after the map."),
        )
        column = QVBoxLayout(self._one)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(form)
        column.addWidget(self.numbers)
        column.addLayout(after)
        self.kind.chosen.connect(self._change_kind)
        self.activation.chosen.connect(self._change_activation)
        self.numbers.changing.connect(lambda numbers: self._change_numbers(numbers))
        self.numbers.changed.connect(self._settle_numbers)

    # What is chosen

    @property
    def place(self) -> int:
        """The chosen row; as many as there are maps for all of them together."""
        return self.list.currentRow()

    @property
    def chosen_map(self) -> PlaneMap | None:
        """The chosen map; None for all of them together, and when there is none."""
        return self._maps[self.place] if 0 <= self.place < len(self._maps) else None

    def show_maps(self, maps: Sequence[PlaneMap], place: int | None = None) -> None:
        """Show a chain without telling anybody.

        Args:
            maps: The chain.
            place: The row to choose; None keeps the one that is chosen as far as there is one.
        """
        wanted = self.place if place is None else place
        self._maps = tuple(maps)
        rows = [
            self.tr("{place}. {map}").format(place=k, map=words.map_title(each))
            for k, each in enumerate(maps, start=1)
        ]
        if len(maps) > 1:
            rows.append(self.tr("All together"))
        with QSignalBlocker(self.list):
            if self.list.count() != len(rows):
                self.list.clear()
                self.list.addItems(rows)
                self._fit()
            for row, text in enumerate(rows):
                self.list.item(row).setText(text)
                self.list.item(row).setToolTip(text)
            self.list.setCurrentRow(min(max(wanted, 0), len(rows) - 1))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.chosen_map
        self._one.setVisible(chosen is not None)
        self.list.setVisible(bool(self._maps))
        self.add_button.setEnabled(len(self._maps) < MOST_MAPS)
        self.remove_button.setEnabled(chosen is not None)
        self.up_button.setEnabled(chosen is not None and self.place > 0)
        self.down_button.setEnabled(chosen is not None and self.place < len(self._maps) - 1)
        if chosen is not None:
            self.kind.set_value(chosen.kind)
            self.activation.set_value(chosen.activation)
            self.numbers.show_numbers(chosen.kind, chosen.numbers)

    def _fit(self) -> None:
        """Make the list just as high as its rows."""
        self.add_button.setIcon(self._theme.icon("add"))
        height = self._theme.pixels(_ROW)
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, height))
        self.list.setFixedHeight(height * max(1, self.list.count()) + 2 * self.list.frameWidth())

    def _choose(self, place: int) -> None:
        self._show_chosen()
        self.chosen.emit(place)

    # Gestures

    def add(self, kind: str) -> None:
        """Put a map after the chosen one."""
        if len(self._maps) < MOST_MAPS:
            at = min(self.place + 1, len(self._maps)) if self._maps else 0
            maps = (*self._maps[:at], plane_maps.usual(kind), *self._maps[at:])
            self._edit(self.tr("Add map"), maps, at)

    def remove(self) -> None:
        """Take the chosen map out."""
        at = self.place
        if self.chosen_map is not None:
            self._edit(self.tr("Remove map"), (*self._maps[:at], *self._maps[at + 1 :]), at)

    def move_map(self, places: int) -> None:
        """Apply the chosen map earlier or later."""
        at, to = self.place, self.place + places
        if self.chosen_map is not None and 0 <= to < len(self._maps):
            maps = list(self._maps)
            maps.insert(to, maps.pop(at))
            self._edit(self.tr("Move map"), tuple(maps), to)

    def replace_map(self, text: str, changed: PlaneMap, merge_key: str = "") -> None:
        """Let the chosen map be another one."""
        at = self.place
        if self.chosen_map is not None:
            self._edit(text, (*self._maps[:at], changed, *self._maps[at + 1 :]), at, merge_key)

    def _edit(self, text: str, maps: Maps, place: int, merge_key: str = "") -> None:
        is_other_chain = len(maps) != len(self._maps) or place != self.place
        self.show_maps(maps, place)
        self.edited.emit(text, maps, merge_key)
        if is_other_chain:
            self.chosen.emit(self.place)

    def _change_kind(self, kind: str) -> None:
        chosen = self.chosen_map
        if chosen is not None and kind != chosen.kind:
            self.replace_map(self.tr("Change kind of map"), plane_maps.recast(chosen, kind))

    def _change_activation(self, name: str) -> None:
        chosen = self.chosen_map
        if chosen is not None:
            self.replace_map(self.tr("Change activation"), replace(chosen, activation=name))

    def _change_numbers(self, numbers: Numbers) -> None:
        chosen = self.chosen_map
        if chosen is not None and numbers != chosen.numbers:
            changed = replace(chosen, numbers=numbers)
            self.replace_map(self.tr("Change numbers of map"), changed, "geometry.numbers")

    def _settle_numbers(self, numbers: Numbers) -> None:
        self._change_numbers(numbers)
        self.settled.emit()
