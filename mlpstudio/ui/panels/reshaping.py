"""The panel of reshape and transpose: the thread of memory through the cells, before and after."""

import math
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import ReshapingSettings
from mlpstudio.labs.tensors import reshape_text, shape_text
from mlpstudio.labs.tensors.reshape_fixes import mended, suggested
from mlpstudio.labs.tensors.reshape_text import (
    Operation,
    ReshapeError,
    ReshapeFault,
    read_operations,
)
from mlpstudio.labs.tensors.reshaping import ITEM_SIZES, Reshaping, reshaping
from mlpstudio.labs.tensors.shape_text import ShapeError, read_shape
from mlpstudio.ui import forms
from mlpstudio.ui.lab_panel import LabPanel
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.scrolling import scroll
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_TITLE
from mlpstudio.ui.widgets.controls.chips import Chips
from mlpstudio.ui.widgets.controls.code_entry import CodeEntry, FaultLine
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.fix_list import FixList, FixText
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine
from mlpstudio.ui.widgets.controls.stale_area import StaleArea
from mlpstudio.ui.widgets.tensors import reshaping_words as words
from mlpstudio.ui.widgets.tensors import shape_words
from mlpstudio.ui.widgets.tensors.reshaping_parts import keys_of, program_parts, title_parts
from mlpstudio.ui.widgets.tensors.thread_pictures import ThreadPictures

_MENDED = (ReshapeFault.SIZE, ReshapeFault.REST, ReshapeFault.UNKNOWN_TWICE)


class ReshapingPanel(LabPanel):
    """The lab of reshape and transpose."""

    lab = "reshaping"

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._is_due = True
        self.found: Reshaping | None = None
        self.ways: tuple[str, ...] = ()
        self._build_entries()
        self._build_outcome()
        self._lay_out()
        self._connect()
        self.refresh(None, self.project)

    def _build_entries(self) -> None:
        theme = self.bench.theme
        self.shape_entry = CodeEntry(theme, shape_text.MAX_LENGTH)
        self.shape_entry.setPlaceholderText("(2, 3)")
        forms.describe(
            self.shape_entry,
            self.tr("Shape of x"),
            self.tr("Type the shape of the array x, which holds 0, 1, 2 …"),
        )
        self.dtype = forms.Choice()
        self.dtype.set_choices([(name, name) for name in ITEM_SIZES])
        self.dtype.setMaximumWidth(theme.pixels(110))
        forms.describe(
            self.dtype,
            self.tr("Data type"),
            self.tr("Choose how many bytes a number takes: the strides are counted in bytes."),
        )
        self.entry = CodeEntry(theme, reshape_text.MAX_LENGTH)
        self.entry.setPlaceholderText("reshape(3, 2)")
        forms.describe(
            self.entry,
            self.tr("Operations"),
            self.tr("Type what is done to x as in NumPy, one after the other: T.reshape(2, -1)."),
        )
        self.operation = forms.Choice()
        self.operation.set_choices([(name, name) for name in reshape_text.NAMES])
        self.operation.setMaximumWidth(theme.pixels(140))
        forms.describe(
            self.operation,
            self.tr("Operation"),
            self.tr("Choose an operation: an example that suits the shape is filled in."),
        )
        self.chips = Chips(theme)
        self.chips.offer(words.presets())
        self.fault = FaultLine(theme)
        self.numpy_says = forms.label("", "small")
        self.numpy_says.setWordWrap(True)
        self.numpy_says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.fix_list = FixList(theme)

    def _build_outcome(self) -> None:
        theme = self.bench.theme
        self.title = LinkedLine(theme, is_code=False, size=TEXT_TITLE, role="title")
        self.summary = forms.label("")
        self.summary.setWordWrap(True)
        self.pictures = ThreadPictures(theme)
        self.code = CodeLine(theme)

    def _lay_out(self) -> None:
        self._outcome = StaleArea()
        outcome = QVBoxLayout(self._outcome)
        outcome.setContentsMargins(0, SPACE_1, 0, 0)
        outcome.setSpacing(SPACE_2)
        for part in (self.title, self.summary, self.pictures, self.code):
            outcome.addWidget(part)
        outcome.addStretch()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(_row(self.shape_entry, self.dtype))
        column.addLayout(_row(self.entry, self.operation))
        for part in (self.chips, self.fault, self.numpy_says, self.fix_list, self._outcome):
            column.addWidget(part)
        column.addStretch()
        scroll(self, inside)
        self.first_control = self.entry

    def _connect(self) -> None:
        session = self.bench.session
        self.shape_entry.edited.connect(self._type_shape)
        self.entry.edited.connect(self._type)
        for entry in (self.shape_entry, self.entry):
            entry.settled.connect(session.settle)
        self.dtype.chosen.connect(self._choose_dtype)
        self.operation.chosen.connect(self._choose_operation)
        self.chips.chosen.connect(self._choose)
        self.fix_list.chosen.connect(self._mend)
        for line in (self.title, self.code, self.pictures):
            line.pointed.connect(self._light)

    # Gestures become edits

    @property
    def settings(self) -> ReshapingSettings:
        """What the lab is set to."""
        return self.project.labs.reshaping

    def _apply(self, text: str, settings: ReshapingSettings, merge_key: str | None = None) -> None:
        self.bench.session.apply(text, edits.set_lab(self.project, settings), merge_key)

    def _type(self, text: str) -> None:
        self._apply(
            self.tr("Type operations"), replace(self.settings, text=text), "reshaping.text"
        )

    def _type_shape(self, text: str) -> None:
        try:
            shape = read_shape(text)
        except ShapeError as error:
            self._refuse(text, error.position, shape_words.fault_sentence(error))
            return
        settings = replace(self.settings, shape=shape)
        self._apply(self.tr("Type shape"), settings, "reshaping.shape")
        self._update()  # an equal shape is no edit, but a fault may be gone

    def _choose_dtype(self, name: str) -> None:
        self._apply(self.tr("Choose data type"), replace(self.settings, dtype=name))

    def _choose_operation(self, name: str) -> None:
        text = suggested(name, self.settings.shape)
        self._apply(self.tr("Choose operation"), replace(self.settings, text=text))

    def _choose(self, text: str) -> None:
        shape, _, operations = text.partition(").")
        chosen = replace(self.settings, shape=read_shape(f"{shape})"), text=operations)
        self._apply(self.tr("Choose example"), chosen)
        self._update()  # the same example again is no edit, but a fault may be gone

    def _mend(self, place: int) -> None:
        settings = replace(self.settings, text=self.ways[place])
        self._apply(self.tr("Mend reshape"), settings)
        self.entry.setFocus()  # the button that was pressed is gone

    # The project becomes a picture

    def _update(self) -> None:
        self._is_due = False
        settings = self.settings
        if not _is_written(self.shape_entry.text(), settings.shape):
            self.shape_entry.set_text(str(settings.shape))
        self.entry.set_text(settings.text)
        self.dtype.set_value(settings.dtype)
        self.chips.mark(f"{settings.shape}.{settings.text}")
        operations: tuple[Operation, ...] = ()
        try:
            operations = read_operations(settings.text)
            self.operation.set_value(operations[-1].name)
            found = reshaping(settings.shape, operations, ITEM_SIZES[settings.dtype])
        except ReshapeError as error:
            self._refuse(settings.text, error.position, words.fault_sentence(error), error)
            self._offer_fixes(error, operations)
            return
        self.fault.show_fault("", 0, "")
        self.numpy_says.hide()
        self.fix_list.hide()
        self._outcome.set_stale(False)
        self._show_outcome(found)

    def _refuse(
        self, text: str, position: int, sentence: str, error: ReshapeError | None = None
    ) -> None:
        self.found, self.ways = None, ()
        self.fix_list.hide()
        self.fault.show_fault(text, position, sentence)
        says = "" if error is None else error.numpy
        self.numpy_says.setText(self.tr("NumPy says: {error}").format(error=says))
        self.numpy_says.setVisible(bool(says))
        self._outcome.set_stale(True)

    def _offer_fixes(self, error: ReshapeError, operations: tuple[Operation, ...]) -> None:
        """Offer shapes that hold all numbers in place of one that does not."""
        if error.fault not in _MENDED:
            return
        size = math.prod(self.settings.shape)
        at = max(i for i, step in enumerate(operations) if step.position <= error.position)
        texts: list[FixText] = []
        ways: list[str] = []
        for shape in mended(size, operations[at].numbers or ()):
            step = Operation("reshape", shape)
            steps = (*operations[:at], step, *operations[at + 1 :])
            ways.append(".".join(step.text for step in steps))
            sentence = words.fix_sentence(size, shape)
            tooltip = self.tr("Type {text} instead.").format(text=step.text)
            texts.append(
                FixText(step.text, f"y = {reshape_text.python(steps)}", sentence, tooltip)
            )
        self.ways = tuple(ways)
        self.fix_list.offer(texts)
        self.fix_list.show()

    def _show_outcome(self, found: Reshaping) -> None:
        self.found = found
        self.title.set_parts(title_parts(found))
        self.summary.setText(words.summary(found))
        self.code.set_parts(program_parts(found, self.settings.dtype))
        self.pictures.show_reshaping(found)

    def _light(self, name: str) -> None:
        """Light what a part of a line stands for, wherever it is seen."""
        keys = keys_of(name)
        for line in (self.title, self.code):
            line.light({own for _, own in line.parts if keys_of(own) & keys})
        self.pictures.light(keys)


def _row(entry: QWidget, choice: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_2)
    row.addWidget(entry, 1)
    row.addWidget(choice)
    return row


def _is_written(text: str, shape: tuple[int, ...]) -> bool:
    """Return whether a text is a way to write a shape."""
    try:
        return read_shape(text) == shape
    except ShapeError:
        return False
