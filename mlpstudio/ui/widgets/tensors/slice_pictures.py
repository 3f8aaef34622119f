"""An array and its slice side by side: what is chosen lights up, page by page."""

import math
from collections.abc import Collection

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mlpstudio.labs.tensors import slice_pages
from mlpstudio.labs.tensors.slice_pages import Page, Source
from mlpstudio.labs.tensors.slicing import Slicing
from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.controls.entry_slider import QuietSlider
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.tensors.cell_sheet import CellSheet

MOST_PIXELS = (64, 64)
"""Rows and columns of an image that are shown at most,"""
MOST_NUMBERS = (10, 12)
"""and of an array of numbers."""

Place = tuple[int, ...]
Cell = tuple[int, int]


class SlicePictures(QWidget):
    """Two sheets of cells; pointing at one shows the same number in the other.

    Signals:
        pointed(place): The place of the array that is pointed at in either sheet, or None.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source: Source | None = None
        self._slicing: Slicing | None = None
        self.number = 0
        self.before, self.after = CellSheet(theme), CellSheet(theme)
        forms.describe(
            self.before,
            self.tr("Array"),
            self.tr("Point at a cell, or move with the arrow keys, to read it."),
        )
        forms.describe(
            self.after,
            self.tr("Result"),
            self.tr("Point at a cell, or move with the arrow keys, to see where it comes from."),
        )
        for sheet in (self.before, self.after):
            sheet.setToolTip("")  # it would cover the cells; the readout says the same
        self.before.pointed.connect(self._point_before)
        self.after.pointed.connect(self._point_after)
        self.captions = (forms.label("", "small"), forms.label("", "small"))
        self._build_pager()
        self._lay_out()

    def _build_pager(self) -> None:
        self.slider = QuietSlider(Qt.Orientation.Horizontal)
        self.slider.setMinimumWidth(48)
        forms.describe(
            self.slider,
            self.tr("Page of the result"),
            self.tr("Choose which part of the result is shown."),
        )
        self.slider.valueChanged.connect(self.show_number)
        self._page_text = forms.label("", "small")

    def _lay_out(self) -> None:
        sheets = QHBoxLayout()
        sheets.setSpacing(SPACE_2)
        for place, (sheet, caption) in enumerate(
            zip((self.before, self.after), self.captions, strict=True)
        ):
            caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            column = QVBoxLayout()
            column.setSpacing(SPACE_1)
            column.addWidget(caption)
            column.addWidget(sheet, 1)
            if place:
                self._arrow = forms.label("→", "title")
                sheets.addWidget(self._arrow)
            sheets.addLayout(column, 1)
        self._pager = QWidget()
        pager = QHBoxLayout(self._pager)
        pager.setContentsMargins(0, 0, 0, 0)
        pager.setSpacing(SPACE_2)
        pager.addWidget(self._page_text)
        pager.addWidget(self.slider, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(sheets, 1)
        column.addWidget(self._pager)

    # What can be shown

    def show_slicing(self, source: Source, slicing: Slicing) -> None:
        """Show another slice."""
        self._source, self._slicing = source, slicing
        n_pages = slice_pages.count(slicing.result)
        self.number = min(self.number, max(0, n_pages - 1))
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, min(max(0, n_pages - 1), 2**31 - 1))
            self.slider.setPageStep(max(1, n_pages // 10))
            self.slider.setValue(self.number)
        self._pager.setVisible(n_pages > 1)
        self._show_pages()

    def show_number(self, number: int) -> None:
        """Show another page of the result, as near to it as there is one."""
        n_pages = 1 if self._slicing is None else slice_pages.count(self._slicing.result)
        self.number = max(0, min(number, n_pages - 1))
        with QSignalBlocker(self.slider):
            self.slider.setValue(self.number)
        self._show_pages()

    def _show_pages(self) -> None:
        source, slicing = self._source, self._slicing
        if source is None or slicing is None:
            return
        # Of an image that was taken apart the numbers are left.
        is_image = source.is_image and len(slicing.result) > 1
        most = MOST_PIXELS if is_image else MOST_NUMBERS
        empty = self.tr("The result is empty: no place is chosen.")
        if slicing.size == 0:
            self.after.show_page(None, is_image=False, empty_text=empty)
            self._show_before(slice_pages.leading(source.shape, 0))
        else:
            page = slice_pages.result_page(source, slicing, self.number, most)
            self.after.show_page(page, is_image=is_image)
            first = slice_pages.source_place(slicing, page.place(0, 0))
            self._show_before(first[:-2])
        self._say_page(slicing)
        self._point_nowhere()

    def _show_before(self, leading: Place) -> None:
        source = self._source
        assert source is not None
        if 0 in source.shape:
            text = self.tr("The array is empty.")
            self.before.show_page(None, is_image=False, empty_text=text)
            return
        most = MOST_PIXELS if source.is_image else MOST_NUMBERS
        page = slice_pages.source_page(source, self._slicing, leading, most)
        self.before.show_page(page, is_image=source.is_image)

    def _say_page(self, slicing: Slicing) -> None:
        n_pages = slice_pages.count(slicing.result)
        self._page_text.setText(
            self.tr("Page {number} of {count}").format(
                number=f"{self.number + 1:,}", count=f"{n_pages:,}"
            )
        )

    # Pointing

    def light(
        self, before: Collection[int], after: Collection[int], whole: int | None = None
    ) -> None:
        """Show how axes of the array and of the result run.

        Args:
            before: Axes of the array.
            after: Axes of the result.
            whole: 0 for a frame around the array, 1 for one around the result.
        """
        slicing = self._slicing
        if slicing is None:
            return
        for which, (sheet, axes, shape) in enumerate(
            ((self.before, before, slicing.shape), (self.after, after, slicing.result))
        ):
            frame = {-1} if which == whole else set[int]()
            sheet.light({axis + 2 - len(shape) for axis in axes} | frame)

    def _point_before(self, cell: Cell | None) -> None:
        page, slicing = self.before.page, self._slicing
        if cell is None or page is None or slicing is None:
            self._point_nowhere()
            return
        place = page.place(*cell)
        self.pointed.emit(place)
        found = self._cell_after(place)
        self.after.mark(found)
        self._say_number(0, page, cell)
        if found is not None and self.after.page is not None:
            self._say_number(1, self.after.page, found)
        elif slice_pages.is_chosen(slicing, place):
            self._say(1, self.tr("on another page"))
        else:
            steps = (slicing.steps[k] for k in slicing.refusing(place))
            axes = ", ".join(str(step.axis) for step in steps)
            self._say(1, self.tr("left out by axis {axes}").format(axes=axes))

    def _cell_after(self, place: Place) -> Cell | None:
        """Return the cell of the result that shows a place of the array, None if none does."""
        page, slicing = self.after.page, self._slicing
        if page is None or slicing is None:
            return None
        return slice_pages.cell_of_source(slicing, page, place)

    def _point_after(self, cell: Cell | None) -> None:
        page, slicing = self.after.page, self._slicing
        if cell is None or page is None or slicing is None:
            self._point_nowhere()
            return
        origin = slice_pages.source_place(slicing, page.place(*cell))
        self.pointed.emit(origin)
        before = self.before.page
        if before is None or before.leading != origin[:-2]:
            self._show_before(origin[:-2])
        before = self.before.page
        found = None if before is None else before.cell(origin)
        self.before.mark(found)
        self._say_number(1, page, cell)
        text = self.tr("array[{place}]").format(place=_joined(origin))
        self._say(0, text)

    def _point_nowhere(self) -> None:
        """Say which pages are seen."""
        self.pointed.emit(None)
        self.before.mark(None)
        self.after.mark(None)
        for which, sheet in enumerate((self.before, self.after)):
            page = sheet.page
            place = "" if page is None else "".join(f"{at}, " for at in page.leading)
            names = (
                (self.tr("array[{place}:, :]"), self.tr("result[{place}:, :]"))
                if place
                else (self.tr("array"), self.tr("result"))
            )
            self._say(which, self._with_count(names[which].format(place=place), page))

    def _with_count(self, name: str, page: Page | None) -> str:
        """Return a name, and how much of a page is seen where that is not all of it."""
        count, shown = (0, 0) if page is None else (math.prod(page.size), page.values.size)
        if shown == count:
            return name
        return self.tr("{name} · {shown} of {count} numbers shown").format(
            name=name, shown=f"{shown:,}", count=f"{count:,}"
        )

    def _say_number(self, which: int, page: Page, cell: Cell) -> None:
        text = (self.tr("array[{place}] = {value}"), self.tr("result[{place}] = {value}"))[which]
        place, value = _joined(page.place(*cell)), number_text(float(page.values[cell]), 6)
        self._say(which, text.format(place=place, value=value))

    def _say(self, which: int, text: str) -> None:
        self.captions[which].setText(text)
        (self.before, self.after)[which].setAccessibleDescription(text)


def _joined(place: Place) -> str:
    return ", ".join(map(str, place)) or "()"
