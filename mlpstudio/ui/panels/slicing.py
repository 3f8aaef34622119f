"""The slicing panel: a slice typed as in NumPy, what it chooses, and what shape comes of it."""

from dataclasses import replace

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import SlicingSettings
from mlpstudio.labs.tensors import shape_text, slice_text
from mlpstudio.labs.tensors.conditions import is_quick, sliced
from mlpstudio.labs.tensors.shape_text import Shape, ShapeError, read_shape
from mlpstudio.labs.tensors.slice_faults import SliceError
from mlpstudio.labs.tensors.slice_pages import Source, made_images
from mlpstudio.labs.tensors.slice_pieces import Index
from mlpstudio.labs.tensors.slice_text import read_index
from mlpstudio.labs.tensors.slicing import Slicing, slicing
from mlpstudio.ui import forms
from mlpstudio.ui.lab_panel import LabPanel
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.scrolling import scroll
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_TITLE
from mlpstudio.ui.widgets.controls.chips import Chips
from mlpstudio.ui.widgets.controls.code_entry import CodeEntry, FaultLine
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine
from mlpstudio.ui.widgets.controls.stale_area import StaleArea
from mlpstudio.ui.widgets.tensors import shape_words, slicing_words
from mlpstudio.ui.widgets.tensors.axis_rulers import AxisRulers
from mlpstudio.ui.widgets.tensors.batch_picker import BatchPicker
from mlpstudio.ui.widgets.tensors.slice_pictures import SlicePictures
from mlpstudio.ui.widgets.tensors.slicing_links import SlicingLinks
from mlpstudio.ui.widgets.tensors.slicing_parts import code_parts, shape_parts

_PURPOSE = "slicing.conditions"


class SlicingPanel(LabPanel):
    """The slicing lab."""

    lab = "slicing"

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._is_due = True
        self.source = Source((0,))
        self._seen: Shape | None = None
        self.slicing: Slicing | None = None
        self._build()
        self._connect()
        self.refresh(None, self.project)

    def _build(self) -> None:
        theme = self.bench.theme
        self.array_choice = forms.Choice()
        forms.describe(
            self.array_choice, self.tr("Array"), self.tr("Choose which array is sliced.")
        )
        self.shape_entry = CodeEntry(theme, shape_text.MAX_LENGTH)
        forms.describe(
            self.shape_entry,
            self.tr("Shape of the array"),
            self.tr("Type the shape of an array that holds 0, 1, 2 …"),
        )
        self.entry = CodeEntry(theme, slice_text.MAX_LENGTH)
        self.entry.setPlaceholderText("[10:100]")
        forms.describe(
            self.entry,
            self.tr("Slice"),
            self.tr(
                "Type a slice as in NumPy: start:stop:step, an index, a list, a condition such as "
                "x > 128, None or ..."
            ),
        )
        self.chips = Chips(theme)
        self.batch = BatchPicker()
        self.batch.show_parts(has_number=False, has_size=False)
        self.fault = FaultLine(theme)
        self.shapes = LinkedLine(theme, is_code=False, size=TEXT_TITLE, role="title")
        self.summary = forms.label("", "small")
        self.summary.setWordWrap(True)
        self.rulers = AxisRulers(theme)
        forms.describe(
            self.rulers,
            self.tr("Axes"),
            self.tr("Which places of each axis are chosen: point at one to see it in the slice."),
        )
        self.rulers.setToolTip("")  # it would cover what is lit
        self.pictures = SlicePictures(theme)
        self.code = CodeLine(theme)
        self._lay_out()

    def _lay_out(self) -> None:
        array = QHBoxLayout()
        array.setSpacing(SPACE_2)
        array.addWidget(self.array_choice, 1)
        array.addWidget(self.shape_entry, 1)
        self._outcome = StaleArea()
        outcome = QVBoxLayout(self._outcome)
        outcome.setContentsMargins(0, SPACE_1, 0, 0)
        outcome.setSpacing(SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.shapes)
        words.addWidget(self.summary)
        outcome.addLayout(words)
        outcome.addWidget(self.rulers)
        outcome.addWidget(self.pictures, 1)
        outcome.addWidget(self.code)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(array)
        column.addWidget(self.entry)
        column.addWidget(self.chips)
        column.addWidget(self.batch)
        column.addWidget(self.fault)
        column.addWidget(self._outcome, 1)
        column.addStretch()
        scroll(self, inside)
        self.first_control = self.entry

    def _connect(self) -> None:
        session = self.bench.session
        self.array_choice.chosen.connect(self._choose_array)
        self.shape_entry.edited.connect(self._type_shape)
        self.entry.edited.connect(self._type_slice)
        for entry in (self.shape_entry, self.entry):
            entry.settled.connect(session.settle)
        self.chips.chosen.connect(self._choose_slice)
        self.batch.changing.connect(self._change_batch)
        self.batch.changed.connect(self._set_batch)
        self.batch.size_changed.connect(self._set_batch_size)
        self.bench.data.changed.connect(self._data_changed)
        self.links = SlicingLinks(self.shapes, self.code, self.rulers, self.pictures)

    # Gestures become edits

    @property
    def settings(self) -> SlicingSettings:
        """What the lab is set to."""
        return self.project.labs.slicing

    def _apply(self, text: str, settings: SlicingSettings, merge_key: str | None = None) -> None:
        self.bench.session.apply(text, edits.set_lab(self.project, settings), merge_key)

    def _type_slice(self, text: str) -> None:
        self._apply(self.tr("Type slice"), replace(self.settings, text=text), "slicing.text")

    def _choose_slice(self, text: str) -> None:
        self._apply(self.tr("Choose slice"), replace(self.settings, text=text))
        self.chips.mark(self.settings.text)

    def _choose_array(self, kind: str) -> None:
        settings = self.settings
        if kind == "own":
            self.shape_entry.setFocus()
            self.shape_entry.selectAll()
            settings = replace(settings, source="made")
        elif kind == "images":
            settings = replace(settings, source="images")
        else:
            settings = replace(settings, source="made", shape=slicing_words.SHAPES[kind])
        if kind != "own" and not self._fits(settings):
            settings = replace(settings, text=slicing_words.chips(kind)[0][0])
        self._apply(self.tr("Choose array"), settings)
        self.array_choice.set_value(kind)

    def _fits(self, settings: SlicingSettings) -> bool:
        try:
            source, index = self._source_of(settings), self._index(settings)
            if is_quick(source, index):
                sliced(source, index)
        except SliceError:
            return False
        return True

    def _type_shape(self, text: str) -> None:
        try:
            shape = read_shape(text)
        except ShapeError as error:
            self._show_fault(text, error.position, shape_words.fault_sentence(error))
            return
        self._apply(
            self.tr("Type shape"),
            replace(self.settings, source="made", shape=shape),
            "slicing.shape",
        )
        self._update()  # an equal shape is no edit, but a fault may be gone

    def _change_batch(self, number: int) -> None:
        settings = replace(self.settings, batch=number)
        self._apply(self.tr("Choose batch"), settings, "slicing.batch")

    def _set_batch(self, number: int) -> None:
        self._change_batch(number)
        self.bench.session.settle()

    def _set_batch_size(self, size: int) -> None:
        self._apply(self.tr("Change batch size"), replace(self.settings, batch_size=size))

    # The project becomes a picture

    def _data_changed(self) -> None:
        if self.settings.source == "images":
            self._is_due = True
            if self.isVisible():
                self._update()

    def _update(self) -> None:
        self._is_due = False
        self.bench.background.cancel(_PURPOSE)
        settings = self.settings
        self.source = self._source_of(settings)
        self._show_array(settings)
        self.entry.set_text(settings.text)
        self.chips.mark(settings.text)
        try:
            index = self._index(settings)
            self._show_batch(index.names)
            if is_quick(self.source, index):
                self._show_answer(sliced(self.source, index))
            else:
                self._ask(index)
        except SliceError as error:
            self._refuse(error)

    def _ask(self, index: Index) -> None:
        """Have conditions answered that take a while; what was shown fades meanwhile."""
        self._show_fault("", 0, "")
        source = self.source
        self.bench.background.run(
            _PURPOSE, lambda _: sliced(source, index), self._show_answer, self._refuse, self
        )

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, SliceError):
            raise error
        sentence = slicing_words.fault_sentence(error)
        self._show_fault(self.settings.text, error.position, sentence)

    def _show_answer(self, answer: tuple[Index, Slicing]) -> None:
        index, self.slicing = answer
        self.fault.show_fault("", 0, "")
        self._outcome.set_stale(False)
        self._show_outcome(self.slicing, index)

    def _source_of(self, settings: SlicingSettings) -> Source:
        if settings.source == "made":
            return Source(settings.shape)
        dataset = self.bench.data.dataset
        if dataset is None:
            images = made_images()
            return Source(images.shape, images, np.arange(len(images)))
        return Source(dataset.train.inputs.shape, dataset.train.inputs, dataset.train.labels)

    def _index(self, settings: SlicingSettings) -> Index:
        return read_index(settings.text, {"n": settings.batch, "B": settings.batch_size})

    def _show_array(self, settings: SlicingSettings) -> None:
        is_made = settings.source == "made"
        kinds = {shape: kind for kind, shape in slicing_words.SHAPES.items()}
        kind = kinds.get(settings.shape, "own") if is_made else "images"
        # The list stays as it is while a person looks at it: it names the shape of the data.
        self.array_choice.set_choices(self._arrays())
        if not (self.array_choice.value() == "own" and is_made and self.shape_entry.hasFocus()):
            self.array_choice.set_value(kind)
        self.shape_entry.setVisible(is_made)
        if is_made and not _is_written(self.shape_entry.text(), settings.shape):
            self.shape_entry.set_text(str(settings.shape))
        self.chips.offer(slicing_words.chips(kind))

    def _arrays(self) -> list[tuple[str, str]]:
        has_data = self.bench.data.dataset is not None
        text = self.tr("Training samples {shape}") if has_data else self.tr("Six images {shape}")
        shape = self._source_of(SlicingSettings()).shape
        shapes = slicing_words.SHAPES
        return [
            ("images", text.format(shape=shape)),
            ("vector", self.tr("Vector {shape}").format(shape=shapes["vector"])),
            ("matrix", self.tr("Matrix {shape}").format(shape=shapes["matrix"])),
            ("rank_3", self.tr("Rank 3 {shape}").format(shape=shapes["rank_3"])),
            ("own", self.tr("Own shape")),
        ]

    def _show_batch(self, names: frozenset[str]) -> None:
        settings = self.settings
        n_samples = self.source.shape[0] if self.source.shape else 0
        n_batches = -(-n_samples // settings.batch_size)
        self.batch.show_values(settings.batch, settings.batch_size, n_batches)
        self.batch.show_parts(has_number="n" in names, has_size="B" in names)

    def _show_fault(self, code: str, position: int, sentence: str) -> None:
        if self._seen != self.source.shape:  # nothing stays of another array, not even faded
            whole = read_index("[...]")
            self._show_outcome(slicing(self.source.shape, whole), whole)
        self.slicing = None
        self.links.show(None)
        self.fault.show_fault(code, position, sentence)
        self._outcome.set_stale(True)

    def _show_outcome(self, found: Slicing, index: Index) -> None:
        self._seen = found.shape
        self.shapes.set_parts(shape_parts(found))
        summary = slicing_words.summary(found, self.source.item_size)
        if index.names:
            n_samples = self.source.shape[0] if self.source.shape else 0
            summary = self.tr("{summary} · {batches}").format(
                summary=summary,
                batches=slicing_words.batches(n_samples, self.settings.batch_size),
            )
        self.summary.setText(summary)
        self.rulers.set_rows(slicing_words.axis_rows(found, self._axis_names()))
        self.pictures.show_slicing(self.source, found)
        note = ""
        if index.names:
            used = {"n": self.settings.batch, "B": self.settings.batch_size}
            note = ", ".join(f"{key} = {used[key]}" for key in sorted(index.names))
        self.code.set_parts(code_parts(self.source, found, index, note))
        self.links.show(found)

    def _axis_names(self) -> tuple[str, ...]:
        rank = len(self.source.shape)
        if self.settings.source != "images" or rank not in (2, 3):
            return ("",) * rank
        if rank == 2:
            return self.tr("samples"), self.tr("features")
        return self.tr("samples"), self.tr("height"), self.tr("width")

    # What is kept when the panel is built anew

    def keep(self) -> dict[str, object]:
        """Return which page of the result is shown."""
        return {"page": self.pictures.number}

    def restore(self, kept: dict[str, object]) -> None:
        """Show that page again."""
        number = kept.get("page")
        if isinstance(number, int):
            self.pictures.show_number(number)


def _is_written(text: str, shape: tuple[int, ...]) -> bool:
    """Return whether a text is a way to write a shape."""
    try:
        return read_shape(text) == shape
    except ShapeError:
        return False
