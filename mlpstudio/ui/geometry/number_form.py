"""The numbers of one map: sliders for an angle or factors, a small table for a matrix."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mlpstudio.labs.plane.plane_maps import KINDS, Numbers
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.geometry import words
from mlpstudio.ui.number_fields import FreeNumber
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_4
from mlpstudio.ui.widgets.controls import tab_order
from mlpstudio.ui.widgets.controls.number_slider import NumberSlider

_STEP = 0.05
_MATRIX = 4

Field = NumberSlider | FreeNumber


class NumberForm(QWidget):
    """Shows the fields of one kind at a time; those of a kind are built when it is first shown.

    Signals:
        changing(numbers): A slider is being dragged.
        changed(numbers): Numbers were settled on.
    """

    changing = Signal(tuple)
    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ""
        self._tables: dict[str, QWidget] = {}
        self._fields: dict[str, list[Field]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = column

    @property
    def fields(self) -> list[Field]:
        """The fields of the kind that is shown."""
        return self._fields.get(self.kind, [])

    def show_numbers(self, kind: str, numbers: Numbers) -> None:
        """Show the numbers of a map without telling anybody."""
        if kind not in self._tables:
            self._build(kind)
        self.kind = kind
        for name, table in self._tables.items():
            table.setVisible(name == kind)
        for field, number in zip(self.fields, numbers, strict=True):
            field.set_value(number)

    def _build(self, kind: str) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_2)
        grid.setVerticalSpacing(SPACE_1)
        self._fields[kind] = []
        for place, name in enumerate(KINDS[kind].labels):
            field = self._field(kind)
            describe(field, name, words.number_tip(kind, place))
            self._fields[kind].append(field)
            if isinstance(field, NumberSlider):
                self._place_slider(grid, place, name, field)
            else:
                self._place_entry(grid, place, name, field)
        self._tables[kind] = table
        before = tab_order.before(self)
        self._column.addWidget(table)
        tab_order.follow(before, self)

    def _field(self, kind: str) -> Field:
        largest = KINDS[kind].largest
        if kind in ("matrix", "affine"):
            entry = FreeNumber(-largest, largest, stride=_STEP)
            entry.entered.connect(lambda _: self.changed.emit(self._numbers()))
            return entry
        slider = NumberSlider(-largest, largest, 1.0 if kind == "rotation" else _STEP)
        slider.changing.connect(lambda _: self.changing.emit(self._numbers()))
        slider.changed.connect(lambda _: self.changed.emit(self._numbers()))
        return slider

    def _place_slider(self, grid: QGridLayout, place: int, name: str, field: NumberSlider) -> None:
        grid.addWidget(label(name, "muted"), place, 0)
        grid.addWidget(field, place, 1)
        grid.setColumnStretch(1, 1)

    def _place_entry(self, grid: QGridLayout, place: int, name: str, field: FreeNumber) -> None:
        """Put an entry where its number stands in W = [[…, …], […, …]] or in b."""
        row, column = divmod(place, 2) if place < _MATRIX else (place - _MATRIX, 2)
        field.setMinimumWidth(48)
        caption = label(name, "small")
        caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if column == 2:
            caption.setContentsMargins(SPACE_4, 0, 0, 0)
        grid.addWidget(caption, row, 2 * column)
        grid.addWidget(field, row, 2 * column + 1)
        grid.setColumnStretch(2 * column + 1, 1)

    def _numbers(self) -> Numbers:
        return tuple(field.value() for field in self.fields)
