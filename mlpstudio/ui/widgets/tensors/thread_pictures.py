"""An array before and after reshape or transpose: threads, strides, and a mistaken twin."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mlpstudio.labs.tensors.reshape_fixes import twin
from mlpstudio.labs.tensors.reshaping import Reshaping
from mlpstudio.labs.tensors.thread_cells import before_and_after
from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_4, TEXT_SMALL, TEXT_TITLE, Theme
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine
from mlpstudio.ui.widgets.tensors import reshaping_parts as parts
from mlpstudio.ui.widgets.tensors import reshaping_words as words
from mlpstudio.ui.widgets.tensors.thread_view import ThreadView

_WIDE = 230
"""From this width on for each of them, the arrays stand side by side."""


class ThreadPictures(QWidget):
    """Up to three threads with what is written about them.

    Signals:
        pointed(name): A part of a line is pointed at, or one of the arrays; "" for none.
    """

    pointed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: Reshaping | None = None
        self.before_title = LinkedLine(theme, is_code=False, size=TEXT_TITLE, role="title")
        self.before_title.set_parts([("x", "x")])
        self.after_title = LinkedLine(theme, is_code=False, size=TEXT_TITLE, role="title")
        self.twin_title = forms.label("", "title")
        self.twin_title.setWordWrap(True)
        self.before_facts, self.after_facts, self.readout = (
            LinkedLine(theme, is_code=False, size=TEXT_SMALL, role="small") for _ in range(3)
        )
        self.twin_facts = forms.label("", "small")
        self.twin_facts.setWordWrap(True)
        self.before, self.after = ThreadView(theme), ThreadView(theme)
        self.twin_view = ThreadView(theme)
        for view, name in (
            (self.before, self.tr("Array before")),
            (self.after, self.tr("Array after")),
            (self.twin_view, self.tr("The same shape reached the other way")),
        ):
            forms.describe(
                view, name, self.tr("The thread joins the numbers in the order of memory.")
            )
            view.setToolTip("")  # it would cover the cells; the readout says the same
        self._lines = (
            self.before_title,
            self.after_title,
            self.before_facts,
            self.after_facts,
            self.readout,
        )
        for line in self._lines:
            line.pointed.connect(self.pointed)
        self.before.pointed.connect(lambda number: self._light_number(number, "x"))
        self.after.pointed.connect(lambda number: self._light_number(number, "y"))
        self.twin_view.pointed.connect(lambda number: self._light_number(number, ""))
        self._lay_out()

    def _lay_out(self) -> None:
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(SPACE_4)
        for column in (
            (self.before_title, self.before_facts, self.before),
            (self.after_title, self.after_facts, self.after),
        ):
            self._beside.addLayout(_column(*column), 1)
        self._twin = QWidget()
        twin_column = _column(self.twin_title, self.twin_facts, self.twin_view)
        twin_column.setContentsMargins(0, 0, 0, 0)
        self._twin.setLayout(twin_column)
        self._beside.addWidget(self._twin, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(self._beside)
        column.addWidget(self.readout)

    def show_reshaping(self, found: Reshaping) -> None:
        """Show what became of another array."""
        self._found = found
        self.after_title.set_parts([("y", "y"), (" = ", ""), *parts.operation_parts(found)])
        self.before_facts.set_parts(parts.facts_parts(found.before, "x"))
        self.after_facts.set_parts(parts.facts_parts(found.after, "y"))
        cells = before_and_after(found)
        for place, view in enumerate((self.before, self.after)):
            view.show_cells(None if cells is None else cells[place])
            view.setVisible(cells is not None)
        self._show_twin(twin(found))
        self._light_number(None, "")
        if cells is None:
            many = self.tr("So many axes make no picture; the strides say what changes.")
            self.readout.set_plain(many if found.before.size else "")
        self.readout.setVisible(bool(self.readout.plain))

    def light(self, keys: Collection[str]) -> None:
        """Light arrays, such as x, and axes, such as x0, in lines and pictures."""
        lit = frozenset(keys)
        for line in self._lines:
            names = {name for _, name in line.parts}
            line.light({name for name in names if parts.keys_of(name) & lit})
        for view, name in ((self.before, "x"), (self.after, "y")):
            view.light_axes(parts.axes_of(lit, name), is_whole=name in lit)

    def _show_twin(self, other: Reshaping | None) -> None:
        cells = None if other is None else before_and_after(other)
        self._twin.setVisible(cells is not None)
        if other is not None and cells is not None:
            self.twin_title.setText(words.twin_title(other))
            facts = parts.facts_parts(other.after, "y")
            self.twin_facts.setText("".join(text for text, _ in facts))
            self.twin_view.show_cells(cells[1])
        self._set_direction()

    def _light_number(self, number: int | None, array: str) -> None:
        """Light a number in all pictures, and say where it lies."""
        for view in (self.before, self.after, self.twin_view):
            view.light(number)
        before, after = self.before.cells, self.after.cells
        if self._found is None or before is None or after is None:
            return
        if number is None:
            self.readout.set_plain(words.hint())
        else:
            self.readout.set_parts(parts.reading_parts(self._found, (before, after), number))
        for view in (self.before, self.after):
            view.setAccessibleDescription(self.readout.plain)
        self.pointed.emit("" if number is None else array)
        for view in (self.before, self.after):
            view.light_axes(())  # the number itself has a frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the arrays side by side where there is room."""
        super().resizeEvent(event)
        self._set_direction()

    def _set_direction(self) -> None:
        direction = QBoxLayout.Direction
        n_arrays = 2 if self._twin.isHidden() else 3
        is_wide = self.width() >= self._theme.pixels(_WIDE) * n_arrays
        self._beside.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SPACE_1)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch()
    return column
