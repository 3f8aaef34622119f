"""The picture of an array: one table of it as coloured cells, and which one that is."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mlpstudio.labs.tensors import array_inspection as lab
from mlpstudio.labs.tensors.array_inspection import Held
from mlpstudio.labs.tensors.table_look import FEW, Look, Wish, look
from mlpstudio.labs.tensors.tensor_facts import Facts
from mlpstudio.ui import forms
from mlpstudio.ui.background import Background
from mlpstudio.ui.theme import SPACE_1, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.tensors import inspector_words as words
from mlpstudio.ui.widgets.tensors.axis_line import AxisLabel
from mlpstudio.ui.widgets.tensors.axis_pickers import AxisPickers
from mlpstudio.ui.widgets.tensors.heat_map import HeatMap
from mlpstudio.ui.widgets.tensors.stack_glyph import StackGlyph

PURPOSE = "picture of an array"

_LEAST_PICTURE = 150
"""Height of the picture where there is little room, at 100 %."""


class TableView(QWidget):
    """Draws the rank, chooses a table and shows its cells.

    Signals:
        converted(look): The table that is seen was converted to another type.
    """

    converted = Signal(object)

    def __init__(
        self, theme: Theme, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._background = theme, background
        self._held: Held | None = None
        self._dtype = ""
        self._facts: Facts | None = None
        self._seen: Look | None = None
        self._build()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self.glyph)
        column.addWidget(self.pickers)
        column.addWidget(self.code)
        column.addWidget(self.readout)
        column.addWidget(self.pages, 1)
        self.pickers.changed.connect(self._look)
        self.heat_map.pointed.connect(lambda _: self._read_out())
        self.heat_map.turned.connect(self.pickers.turn)
        self.heat_map.room_changed.connect(self._fit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _build(self) -> None:
        self.code, self.readout = _line(), _line()
        self.glyph = StackGlyph(self._theme)
        forms.describe(
            self.glyph, self.tr("Rank"), self.tr("The axes of the array; the table seen is lit.")
        )
        self.pickers = AxisPickers()
        self.heat_map = HeatMap(self._theme)
        forms.describe(
            self.heat_map,
            self.tr("Picture of the array"),
            self.tr("Point at a cell, or move with the arrow keys, to read its value."),
        )
        self.heat_map.setToolTip("")  # it would cover the cells; the readout says the same
        self.number, self.empty = forms.label("", "huge"), forms.label("", "muted")
        for text in (self.number, self.empty):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            text.setWordWrap(True)
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.pages = QStackedWidget()
        for page in (self.heat_map, self.number, self.empty):
            self.pages.addWidget(page)
        self.pages.setMinimumHeight(self._theme.pixels(_LEAST_PICTURE))

    # What is shown

    def show_array(self, held: Held, dtype: str, facts: Facts | None) -> None:
        """Show the table of an array that is chosen.

        Args:
            held: The array.
            dtype: Type to look at it in.
            facts: Of the whole of it, once they are known.
        """
        if self._held is None or self._held.array is not held.array:
            self._seen = None
        self._held, self._dtype, self._facts = held, dtype, facts
        self.glyph.show()
        self.pickers.offer(held.shape[:-2] if len(held.shape) > 2 else (), words.axes(held))
        self._look()

    def set_facts(self, facts: Facts) -> None:
        """Give all tables one scale: the statistics of the whole array are known now."""
        self._facts = facts
        self._look()

    def show_nothing(self, why: str) -> None:
        """Show that there is no array, and why."""
        self._held = None
        self.glyph.hide()
        self.pickers.offer((), ())
        self.code.setText("")
        self._show_empty(why)

    @property
    def leading(self) -> tuple[int, ...]:
        """The index into the axes before the last two."""
        return () if self._held is None else lab.clipped(self.pickers.index, self._held.shape)

    # One table

    def _look(self) -> None:
        held, leading = self._held, self.leading
        if held is None:
            return
        self.code.setText(words.code(held, leading, self._dtype))
        if held.array is None or not held.array.size:
            self.glyph.show_shape(held.shape, leading)
            self._show_empty(
                self.tr("Shape and bytes only: no number of it is in memory.")
                if held.array is None
                else self.tr("There is no number in it: an axis has the size 0.")
            )
            return
        wish = Wish(held.array, leading, self._dtype, self._facts, self.heat_map.room)
        if wish.n_numbers <= FEW:
            self._background.cancel(PURPOSE)
            self._show(look(wish))
            return
        if self._seen is None:
            self._show_page(self.empty, self.tr("The picture is being made."))
        self._background.run(PURPOSE, lambda ticket: look(wish), self._show, owner=self)

    def _fit(self) -> None:
        """Make another picture where more cells fit than before, or fewer."""
        picture = None if self._seen is None else self._seen.picture
        if picture is None:
            return
        sizes = zip(picture.sheet.shape, self.heat_map.room, strict=True)
        if picture.block != (1, 1) or any(size > room for size, room in sizes):
            self._look()

    def _show(self, seen: Look) -> None:
        held, self._seen = self._held, seen
        if held is None:
            return
        if seen.conversion is not None:
            self.converted.emit(seen)
        picture = seen.picture
        if picture is None:
            self.heat_map.show_picture(None)
            self.readout.setText("")
            self._show_page(self.number, number_text(seen.number, 9))
            self.glyph.show_shape(held.shape, seen.wish.leading)
            return
        rows, columns = picture.sheet.shape
        names = ("", "", *words.axes(held))
        self.heat_map.show_picture(
            picture, AxisLabel(names[-2], rows), AxisLabel(names[-1], columns)
        )
        self._show_page(self.heat_map)
        self._read_out()

    def _show_empty(self, why: str) -> None:
        self._background.cancel(PURPOSE)
        self._seen = None
        self.heat_map.show_picture(None)
        self.readout.setText("")
        self._show_page(self.empty, why)

    def _show_page(self, page: QWidget, text: str = "") -> None:
        if isinstance(page, QLabel):
            page.setText(text)
        if self.pages.currentWidget() is not page:
            self.pages.setCurrentWidget(page)

    def _read_out(self) -> None:
        held, seen, cell = self._held, self._seen, self.heat_map.cursor_cell
        if held is None or held.array is None or seen is None or seen.picture is None:
            return
        leading = seen.wish.leading
        if cell is None:
            self.glyph.show_shape(held.shape, leading)
            self.readout.setText(self._invitation(seen.picture.block))
            return
        place = seen.picture.index_at(*cell)
        index = (*leading, *place)
        self.glyph.show_shape(held.shape, leading, place)
        value = float(lab.converted(np.asarray(held.array[index]), self._dtype))
        text = self.tr("{name}[{index}] = {value}")
        self.readout.setText(
            text.format(
                name=held.name, index=", ".join(map(str, index)), value=number_text(value, 9)
            )
        )

    def _invitation(self, block: tuple[int, int]) -> str:
        """Return what stands where a value is read out, while none is pointed at."""
        if block == (1, 1):
            return self.tr("Point at a cell to read its value.")
        text = self.tr("Each cell is the largest of {rows}×{columns} numbers: point at one.")
        if block[0] == 1:
            text = self.tr("Each cell is the largest of {columns} numbers: point at one.")
        return text.format(rows=block[0], columns=block[1])

    def _restyle(self) -> None:
        font = QFont(self._theme.font(mono=True))
        families = ", ".join(f'"{family}"' for family in font.families())
        self.code.setStyleSheet(f"font-family: {families}; font-size: {font.pixelSize()}px;")


def _line() -> QLabel:
    """Return a label for one line of text, which changes without moving anything around it."""
    label = forms.label("")
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
