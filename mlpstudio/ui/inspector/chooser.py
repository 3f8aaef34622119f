"""Chooses an array: from a list, by a kind of data, or by a shape that is typed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.document.lab_settings import InspectorSettings
from mlpstudio.labs.tensors import shape_text
from mlpstudio.labs.tensors.shape_text import Shape, ShapeError, read_shape
from mlpstudio.ui import forms
from mlpstudio.ui.inspector.entry import Entry
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.controls.chips import Chips
from mlpstudio.ui.widgets.controls.code_entry import CodeEntry, FaultLine
from mlpstudio.ui.widgets.tensors import inspector_words as words
from mlpstudio.ui.widgets.tensors import shape_words


class ArrayChooser(QWidget):
    """The controls that the chosen source needs, and none of the others.

    Signals:
        kind_chosen(kind): A kind of data was chosen.
        array_chosen(name): An array of the source was chosen.
        shape_typed(shape): A shape that makes sense was typed.
        shape_chosen(shape): A ready-made shape was chosen.
        settled: Typing has ended.
    """

    kind_chosen = Signal(str)
    array_chosen = Signal(str)
    shape_typed = Signal(object)
    shape_chosen = Signal(object)
    settled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[tuple[str, str], ...] = ()
        self.kind_choice, self.array_choice = forms.Choice(), forms.Choice()
        self.kind_choice.set_choices(words.kinds())
        forms.describe(
            self.kind_choice, self.tr("Kind of data"), self.tr("One of the course's examples.")
        )
        forms.describe(self.array_choice, self.tr("Array"), self.tr("Which array to look at."))
        self.shape_entry = CodeEntry(theme, shape_text.MAX_LENGTH)
        forms.describe(
            self.shape_entry,
            self.tr("Shape"),
            self.tr("Type the shape of an array that holds 0, 0.1, 0.2 …"),
        )
        self.chips = Chips(theme)
        self._offer_shapes()
        self.fault = FaultLine(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for part in (
            self.kind_choice,
            self.array_choice,
            self.shape_entry,
            self.chips,
            self.fault,
        ):
            column.addWidget(part)
        self.kind_choice.chosen.connect(self.kind_chosen)
        self.array_choice.chosen.connect(self.array_chosen)
        self.shape_entry.edited.connect(self._type_shape)
        self.shape_entry.settled.connect(self.settled)
        self.chips.chosen.connect(self._choose_shape)

    def show_choice(self, settings: InspectorSettings, entries: Sequence[Entry]) -> None:
        """Show what is chosen, and what else there is.

        Args:
            settings: What is looked at.
            entries: The arrays of the source; the first stands for one that is not among them.
        """
        source, names = settings.source, [entry.name for entry in entries]
        is_listed = source not in ("made", "kind")
        self.kind_choice.setVisible(source == "kind")
        self.array_choice.setVisible(is_listed and bool(entries))
        self.shape_entry.setVisible(source == "made")
        self.chips.setVisible(source == "made")
        self.kind_choice.set_value(settings.kind)
        offered = tuple((entry.name, entry.caption) for entry in entries)
        if is_listed and offered != self._offered:  # a list that stays may be open
            self._offered = offered
            self.array_choice.set_choices(offered)
        if is_listed and names:
            self.array_choice.set_value(settings.array if settings.array in names else names[0])
        self.chips.mark(str(settings.shape))
        if source != "made":
            self.fault.show_fault("", 0, "")
        elif not _is_written(self.shape_entry.text(), settings.shape):
            self.shape_entry.set_text(str(settings.shape))
            self.fault.show_fault("", 0, "")

    def _offer_shapes(self) -> None:
        tips = (
            self.tr("A scalar: rank 0."),
            self.tr("A vector: rank 1."),
            self.tr("A matrix: rank 2."),
            self.tr("A stack of matrices: rank 3."),
            self.tr("A row of stacks: rank 4."),
            self.tr("Rank 5."),
        )
        self.chips.offer([(str(s), tip) for s, tip in zip(words.SHAPES, tips, strict=True)])

    def _choose_shape(self, text: str) -> None:
        self.shape_chosen.emit(read_shape(text))

    def _type_shape(self, text: str) -> None:
        try:
            shape = read_shape(text)
        except ShapeError as error:
            self.fault.show_fault(text, error.position, shape_words.fault_sentence(error))
            return
        self.fault.show_fault("", 0, "")
        self.shape_typed.emit(shape)


def _is_written(text: str, shape: Shape) -> bool:
    """Return whether a text is a way to write a shape."""
    try:
        return read_shape(text) == shape
    except ShapeError:
        return False
