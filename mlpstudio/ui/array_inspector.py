"""Looks closely at any array: made ones, the course's kinds of data, the data set, and more."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFormLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import InspectorSettings
from mlpstudio.engine import shapes
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.spec import DenseSpec
from mlpstudio.labs.tensors import array_inspection as lab
from mlpstudio.labs.tensors import shape_text, tensor_facts
from mlpstudio.labs.tensors.array_inspection import Conversion, Held
from mlpstudio.labs.tensors.shape_text import ShapeError, read_shape
from mlpstudio.labs.tensors.tensor_facts import Facts, Fold
from mlpstudio.ui import forms
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.chips import Chips
from mlpstudio.ui.widgets.controls.code_entry import CodeEntry, FaultLine
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.tensors import inspector_words as words
from mlpstudio.ui.widgets.tensors import shape_words
from mlpstudio.ui.widgets.tensors.axis_pickers import AxisPickers
from mlpstudio.ui.widgets.tensors.heat_map import AxisLabel, HeatMap
from mlpstudio.ui.widgets.tensors.stack_glyph import StackGlyph

PURPOSE = "inspector"

_ROOMY = 640
"""From this width the picture stands beside the words."""

_LEAST_PICTURE = 150
"""Height of the picture where there is little room, at 100 %."""

_SQUARE = 64
"""A matrix of up to this many rows and columns has square cells."""

Measured = tuple[Facts | None, Conversion | None]


class ArrayInspector(QWidget):
    """Words about one array, and a picture of one table of it."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._held: list[Held] = []
        self.held: Held | None = None
        self.facts: Facts | None = None
        self._measured_of: tuple[object, str] | None = None
        self._is_due = True
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        theme = self._bench.theme
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
        tips = (
            self.tr("A scalar: rank 0."),
            self.tr("A vector: rank 1."),
            self.tr("A matrix: rank 2."),
            self.tr("A stack of matrices: rank 3."),
            self.tr("A row of stacks: rank 4."),
            self.tr("Rank 5."),
        )
        self.chips.offer([(str(s), tip) for s, tip in zip(words.SHAPES, tips, strict=True)])
        self.fault = FaultLine(theme)
        self.dtype = forms.Choice()
        self.about = forms.label("", "muted")
        self.bytes_of_all = forms.label("", "small")
        self.rounding = forms.label("", "small")
        self.code = forms.label("")
        self.readout = forms.label("")
        for text in (self.about, self.bytes_of_all, self.rounding, self.code, self.readout):
            text.setWordWrap(True)
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            text.setTextFormat(Qt.TextFormat.PlainText)
        self.glyph = StackGlyph(theme)
        forms.describe(
            self.glyph, self.tr("Rank"), self.tr("The axes of the array; the table seen is lit.")
        )
        self.pickers = AxisPickers()
        self.heat_map = HeatMap(theme)
        forms.describe(
            self.heat_map,
            self.tr("Picture of the array"),
            self.tr("Point at a cell, or move with the arrow keys, to read its value."),
        )
        self.heat_map.setToolTip("")
        self.number, self.empty = forms.label("", "huge"), forms.label("", "muted")
        self.pages = QStackedWidget()
        for page in (self.heat_map, self.number, self.empty):
            self.pages.addWidget(page)
        for text in (self.number, self.empty):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            text.setWordWrap(True)
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(SPACE_3)
        self._form.setVerticalSpacing(SPACE_1)
        self.told: dict[str, QLabel] = {}
        for key, caption in (
            ("rank", self.tr("Rank")),
            ("shape", self.tr("Shape")),
            ("axes", self.tr("Axes")),
            ("size", self.tr("Numbers")),
            ("bytes", self.tr("Memory")),
            ("strides", self.tr("Strides")),
            ("values", self.tr("Min · mean · max")),
            ("zeros", self.tr("Zeros")),
        ):
            self.told[key] = forms.label("")
            self.told[key].setWordWrap(True)
            self.told[key].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._form.addRow(forms.label(caption, "muted"), self.told[key])
        forms.add_row(
            self._form, self.tr("Type"), self.dtype, self.tr("Look at it in another type.")
        )
        column = QVBoxLayout()
        column.setSpacing(SPACE_2)
        for part in (
            self.kind_choice,
            self.array_choice,
            self.shape_entry,
            self.chips,
            self.fault,
            self.about,
        ):
            column.addWidget(part)
        column.addLayout(self._form)
        for part in (self.rounding, self.bytes_of_all):
            column.addWidget(part)
        column.addStretch()
        side = QVBoxLayout()
        side.setSpacing(SPACE_1)
        side.addWidget(self.glyph)
        side.addWidget(self.pickers)
        side.addWidget(self.code)
        side.addWidget(self.pages, 1)
        side.addWidget(self.readout)
        inside = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._both.setContentsMargins(0, 0, SPACE_2, 0)
        self._both.setSpacing(SPACE_3)
        self._both.addLayout(column, 5)
        self._both.addLayout(side, 6)
        self.pages.setMinimumHeight(self._bench.theme.pixels(_LEAST_PICTURE))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _connect(self) -> None:
        self.kind_choice.chosen.connect(lambda kind: self._apply(kind=kind))
        self.array_choice.chosen.connect(lambda array: self._apply(array=array))
        self.dtype.chosen.connect(self._choose_dtype)
        self.shape_entry.edited.connect(self._type_shape)
        self.shape_entry.settled.connect(self._bench.session.settle)
        self.chips.chosen.connect(lambda text: self._apply(shape=read_shape(text)))
        self.pickers.changed.connect(self._show_table)
        self.heat_map.pointed.connect(lambda _: self._read_out())
        self.heat_map.turned.connect(self.pickers.turn)
        self.heat_map.room_changed.connect(self._show_table)
        self._bench.data.changed.connect(self._arrays_changed)
        self._bench.runs.state_changed.connect(self._arrays_changed)
        self._bench.board.stroke_finished.connect(self._arrays_changed)
        self._bench.board.loaded.connect(self._arrays_changed)
        self._bench.theme.changed.connect(self._restyle)
        self._restyle()

    # Gestures become edits

    @property
    def settings(self) -> InspectorSettings:
        """What is looked at."""
        return self._bench.session.project.labs.inspector

    def _apply(self, merge_key: str | None = None, **changes: object) -> None:
        settings = replace(self.settings, **changes)  # type: ignore[arg-type]  # named fields
        project = edits.set_lab(self._bench.session.project, settings)
        self._bench.session.apply(self.tr("Inspect another array"), project, merge_key)

    def _type_shape(self, text: str) -> None:
        try:
            shape = read_shape(text)
        except ShapeError as error:
            self.fault.show_fault(text, error.position, shape_words.fault_sentence(error))
            return
        self.fault.show_fault("", 0, "")
        self._apply("inspector.shape", shape=shape)

    def _choose_dtype(self, dtype: str) -> None:
        self._apply(dtype="" if self.held is not None and dtype == self.held.dtype else dtype)

    # What there is to look at

    def _arrays_changed(self) -> None:
        if self.settings.source in ("data", "optimizer", "drawing"):
            self._is_due = True
            if self.isVisible():
                self.update_now()

    def update_now(self) -> None:
        """Show what the settings name; when hidden, as soon as it is seen."""
        self._is_due = not self.isVisible()
        if self._is_due or self.settings.source == "network":
            return
        settings = self.settings
        self._held = self._arrays(settings)
        self._show_choices(settings)
        chosen = [held for held in self._held if held.name == settings.array] or self._held
        self.held = chosen[0] if chosen else None
        self._show()

    def _arrays(self, settings: InspectorSettings) -> list[Held]:
        if settings.source == "made":
            return [lab.made(settings.shape)]
        if settings.source == "kind":
            return [lab.of_kind(settings.kind)]
        if settings.source == "data":
            return self._data()
        if settings.source == "optimizer":
            return self._optimizer()
        prepared = self._bench.board.prepared
        if prepared is None:
            return []
        return [Held.of("digit", prepared.image, ("height", "width"))]

    def _data(self) -> list[Held]:
        dataset = self._bench.data.dataset
        if dataset is None:
            return []
        parts: list[tuple[str, Samples | None]] = [
            ("train", dataset.train),
            ("validation", dataset.validation),
            ("test", dataset.test),
        ]
        found: list[Held] = []
        for name, samples in parts:
            if samples is None:
                continue
            rank = samples.inputs.ndim
            axes = ("samples", "height", "width", "channels")[:rank]
            if rank == 2:
                axes = ("samples", "features")
            found.append(Held.of(f"{name}_images" if rank > 2 else name, samples.inputs, axes))
            labels = ("samples", "classes")[: samples.labels.ndim]
            found.append(Held.of(f"{name}_labels", samples.labels, labels))
        return found

    def _optimizer(self) -> list[Held]:
        run = self._bench.runs.run
        if run is None or run.checkpoint is None:
            return []
        found: list[Held] = []
        for name, vector in run.checkpoint.optimizer_state.items():
            found.append(Held.of(name, vector))
            for shape in shapes.infer(run.network):
                if not isinstance(shape.layer, DenseSpec) or not shape.n_weights:
                    continue
                part = vector[shape.offset : shape.offset + shape.n_weights]  # (D_in · D_out,)
                matrix = part.reshape(shape.D_in, shape.D_out)  # (D_in, D_out)
                found.append(Held.of(f"{name}_W{shape.number}", matrix, ("inputs", "units")))
        return found

    def _show_choices(self, settings: InspectorSettings) -> None:
        source = settings.source
        self.kind_choice.setVisible(source == "kind")
        self.array_choice.setVisible(source in ("data", "optimizer") and bool(self._held))
        self.shape_entry.setVisible(source == "made")
        self.chips.setVisible(source == "made")
        self.kind_choice.set_value(settings.kind)
        self.array_choice.set_choices([(h.name, f"{h.name} {h.shape}") for h in self._held])
        names = [held.name for held in self._held]
        if names:
            self.array_choice.set_value(settings.array if settings.array in names else names[0])
        self.chips.mark(str(settings.shape))
        if source != "made":
            self.fault.show_fault("", 0, "")
        elif not _is_written(self.shape_entry.text(), settings.shape):
            self.shape_entry.set_text(str(settings.shape))
            self.fault.show_fault("", 0, "")

    # The array

    @property
    def shown_dtype(self) -> str:
        """The type in which the array is looked at."""
        stored = self.held.dtype if self.held is not None else ""
        return self.settings.dtype or stored

    def _show(self) -> None:
        held, settings = self.held, self.settings
        for part in (*self.told.values(), self.dtype, self.bytes_of_all, self.rounding):
            part.setEnabled(held is not None)
        self.glyph.setVisible(held is not None)
        if held is None:
            self._show_nothing()
            return
        dtypes = list(lab.DTYPES)
        if held.dtype not in dtypes:
            dtypes.insert(0, held.dtype)
        stored = self.tr("{dtype}, as stored").format(dtype=held.dtype)
        self.dtype.set_choices([(d, stored if d == held.dtype else d) for d in dtypes])
        self.dtype.set_value(self.shown_dtype)
        about = words.about_kind(settings.kind) if settings.source == "kind" else ""
        if held.array is None and not about:
            about = self.tr("Too large to be made: only its shape is known, and no memory used.")
        elif held.array is None:
            about = self.tr("{text} Nothing is allocated.").format(text=about)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        shape = held.shape
        for key, text in (
            ("rank", words.rank(held)),
            ("shape", str(shape)),
            ("axes", " × ".join(words.axes(held)) or "–"),
            ("size", words.size(shape)),
            ("bytes", words.memory(shape, self.shown_dtype)),
            ("strides", str(lab.strides(shape, self.shown_dtype))),
        ):
            self.told[key].setText(text)
        self.bytes_of_all.setText(words.memories(shape))
        self.pickers.offer(shape[:-2] if len(shape) > 2 else (), words.axes(held))
        self._measure()
        self._show_table()

    def _show_nothing(self) -> None:
        texts = {
            "data": self.tr("No data yet: they are being loaded."),
            "optimizer": self.tr("No optimizer state yet: train, then pause or stop the run."),
            "drawing": self.tr("No digit yet: draw one on the canvas."),
        }
        for told in self.told.values():
            told.setText("–")
        for text in (self.about, self.rounding, self.bytes_of_all, self.readout, self.code):
            text.setText("")
        self.pickers.offer((), ())
        self.facts = self._measured_of = None
        self.heat_map.show_picture(None)
        self.empty.setText(texts.get(self.settings.source, ""))
        self.pages.setCurrentWidget(self.empty)

    def _measure(self) -> None:
        """Ask for the statistics of the whole array, unless they are known."""
        held, dtype = self.held, self.shown_dtype
        key = (None if held is None else held.array, dtype)
        if self._measured_of is not None and all(
            a is b or (isinstance(a, str) and a == b)
            for a, b in zip(key, self._measured_of, strict=True)
        ):
            return
        self._measured_of, self.facts = key, None
        self._say_rounding("")
        if held is None or held.array is None or not held.array.size:
            self._bench.background.cancel(PURPOSE)
            self.told["values"].setText("–")
            self.told["zeros"].setText("–")
            return
        for name in ("values", "zeros"):
            self.told[name].setText("…")
        array, is_whole = held.array, held.array.size <= lab.FEW

        def work(ticket: Ticket) -> Measured:
            if not is_whole:
                return tensor_facts.facts(array), None
            found = lab.conversion(array, dtype) if dtype != str(array.dtype) else None
            return tensor_facts.facts(lab.converted(array, dtype)), found

        self._bench.background.run(PURPOSE, work, self._receive, owner=self)

    def _receive(self, result: Measured) -> None:
        held = self.held
        if held is None:
            return
        self.facts, found = result
        assert self.facts is not None
        self.told["values"].setText(words.values(self.facts))
        self.told["zeros"].setText(words.zeros(self.facts))
        if found is not None:
            text = words.rounding(found, held.dtype, self.shown_dtype, is_whole=True)
            self._say_rounding(text)
        self._show_table()

    def _say_rounding(self, text: str) -> None:
        self.rounding.setText(text)
        self.rounding.setVisible(bool(text))

    # The table that is seen

    def _show_table(self) -> None:
        held = self.held
        if held is None or self._is_due:
            return
        leading = lab.clipped(self.pickers.index, held.shape)
        self.glyph.show_shape(held.shape, leading)
        dtype = self.shown_dtype
        self.code.setText(words.code(held, leading, dtype))
        array = held.array
        if array is None or not array.size:
            self.heat_map.show_picture(None)
            self.empty.setText(
                self.tr("Shape and bytes only: no number of it is in memory.")
                if array is None
                else self.tr("There is no number in it: an axis has the size 0.")
            )
            self.pages.setCurrentWidget(self.empty)
            self.readout.setText("")
            return
        table = lab.table_at(array, leading)
        if array.size > lab.FEW and dtype != held.dtype:
            found = lab.conversion(table, dtype)
            self._say_rounding(words.rounding(found, held.dtype, dtype, is_whole=False))
        self._paint(lab.converted(table, dtype), words.axes(held))
        self._read_out()

    def _paint(self, table: np.ndarray, axes: tuple[str, ...]) -> None:
        if table.ndim == 0:
            self.heat_map.show_picture(None)
            self.number.setText(number_text(float(table), 9))
            self.pages.setCurrentWidget(self.number)
            return
        # As floating-point numbers: a picture compares magnitudes, which bytes cannot be negated.
        numbers = table.astype(np.float64)
        facts = self.facts or tensor_facts.facts(numbers)
        down = numbers.shape[0] if numbers.ndim > 1 else 1
        across = numbers.shape[-1]
        is_square = self.pickers.index or max(down, across) <= _SQUARE
        fold = Fold(0, 0, (down, across), 2) if numbers.ndim > 1 and is_square else None
        picture = tensor_facts.picture(numbers, facts, fold, self.heat_map.room)
        names = ("", *axes) if len(axes) == 1 else axes
        self.heat_map.show_picture(
            picture, AxisLabel(names[-2], down), AxisLabel(names[-1], across)
        )
        self.pages.setCurrentWidget(self.heat_map)

    def _read_out(self) -> None:
        held, picture, cell = self.held, self.heat_map.picture, self.heat_map.cursor_cell
        if held is None or held.array is None or picture is None:
            self.readout.setText("")
            return
        if cell is None:
            self.readout.setText(self.tr("Point at a cell to read its value."))
            return
        index = (*lab.clipped(self.pickers.index, held.shape), *picture.index_at(*cell))
        value = lab.converted(np.asarray(held.array[index]), self.shown_dtype)
        text = self.tr("{name}[{index}] = {value}")
        place = ", ".join(map(str, index))
        self.readout.setText(
            text.format(name=held.name, index=place, value=number_text(float(value), 9))
        )

    # Window

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._is_due:
            self.update_now()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture beside the words where there is room, else below."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_roomy = self.width() >= self._bench.theme.pixels(_ROOMY)
        self._both.setDirection(direction.LeftToRight if is_roomy else direction.TopToBottom)

    def _restyle(self) -> None:
        font = self._bench.theme.font(mono=True)
        families = ", ".join(f'"{family}"' for family in font.families())
        self.code.setStyleSheet(f"font-family: {families}; font-size: {font.pixelSize()}px;")


def _is_written(text: str, shape: tuple[int, ...]) -> bool:
    """Return whether a text is a way to write a shape."""
    try:
        return read_shape(text) == shape
    except ShapeError:
        return False
