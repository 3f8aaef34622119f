"""The tensor shapes panel: every tensor of one forward and backward pass, in order."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.trace import Pass, Tensor, tensors
from mlpstudio.errors import DesignError, MLPStudioError
from mlpstudio.labs.tensors.origins import Cell, PassOrigins
from mlpstudio.labs.tensors.tensor_facts import Picture
from mlpstudio.labs.tensors.tensor_reading import Reading, View, Wish, read
from mlpstudio.ui import forms
from mlpstudio.ui.array_inspector import ArrayInspector
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_3
from mlpstudio.ui.widgets.controls.number_text import bytes_text
from mlpstudio.ui.widgets.tensors import tensor_words
from mlpstudio.ui.widgets.tensors.origin_view import OriginView
from mlpstudio.ui.widgets.tensors.tensor_detail import TensorDetail
from mlpstudio.ui.widgets.tensors.tensor_explainer import Explainer
from mlpstudio.ui.widgets.tensors.tensor_model import TensorRow
from mlpstudio.ui.widgets.tensors.tensor_table import TensorTable, pass_color

PURPOSE = "tensors"

REST_MS = 400
"""Time from one reading of values to the next: a reading takes as long as three steps of
training, so that more of them would be felt."""

LARGEST_NETWORK = 5_000_000
"""Parameters; of a larger design only the shapes are shown."""

LARGEST_PASS = 120_000_000
"""Bytes of all tensors together; of a larger pass only the shapes are shown."""

_ROOMY, _WIDE = 860, 680  # from here the detail stands beside the table, and there is a legend
_PASSES = {Pass.PARAMETER: 0, Pass.FORWARD: 1, Pass.BACKWARD: 2}


class TensorsPanel(Panel):
    """Lists the tensors of a pass and shows one of them closely."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._spec: NetworkSpec | None = None
        self._shapes: tuple[Tensor, ...] = ()
        self._explainer: Explainer | None = None
        self._reading: Reading | None = None
        self._design_error = ""
        self._is_due = True
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._build()
        self._rest.timeout.connect(self._read_if_due)
        bench.runs.weights_changed.connect(self._want_values)
        bench.data.changed.connect(self._want_values)
        bench.theme.changed.connect(self._paint_legend)
        self.table.chosen.connect(self._show_chosen)
        self.source.chosen.connect(self._choose_source)
        self.detail.asked.connect(self._explain)
        self.why_button.clicked.connect(self._explain_pointed)
        self.origin.moved.connect(self._follow)
        self.origin.closed.connect(self._close_origin)
        self.refresh(None, self.project)

    def _build(self) -> None:
        self.message = forms.MessageBar()
        self.caption = forms.label("", "small")
        self.caption.setWordWrap(True)
        self._legend = forms.label("", "small")
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setToolTip(self.tr("What the coloured mark before a name means."))
        self._paint_legend()
        self.table = TensorTable(self.bench.theme)
        forms.describe(
            self.table,
            self.tr("Tensors of one pass"),
            self.tr("Every tensor of one forward and backward pass, in order."),
        )
        self.table.setToolTip("")  # the rows have tooltips of their own
        self.detail = TensorDetail(self.bench.theme)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(SPACE_3)
        self.splitter.setChildrenCollapsible(False)
        self.origin = OriginView(self.bench.theme)
        self._left = QStackedWidget()
        self._left.addWidget(self.table)
        self._left.addWidget(self.origin)
        self.splitter.addWidget(self._left)
        self.splitter.addWidget(self.detail)
        self.why_button = forms.icon_button(
            self.bench.theme,
            "search",
            self.tr("Where does this number come from?"),
            self.tr("Explain the number that is pointed at; a click on a cell does the same."),
        )
        self.source = forms.Choice()
        self.source.set_choices(
            [
                ("network", self.tr("Tensors of the network")),
                ("made", self.tr("Made tensors")),
                ("kind", self.tr("Kinds of data")),
                ("data", self.tr("Data set")),
                ("optimizer", self.tr("Optimizer state")),
                ("drawing", self.tr("Drawn digit")),
            ]
        )
        forms.describe(self.source, self.tr("Source"), self.tr("Which tensors are inspected."))
        self.source.setMaximumWidth(self.bench.theme.pixels(220))
        self.inspector = ArrayInspector(self.bench)
        top = QHBoxLayout()
        top.setSpacing(SPACE_3)
        self._legend.setMinimumWidth(1)  # the panel may be narrower than this line asks for
        top.addWidget(self.source, 20)
        top.addWidget(self.caption, 20)
        top.addStretch(1)
        top.addWidget(self._legend)
        top.addWidget(self.why_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_1)
        column.addLayout(top)
        column.addWidget(self.message)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.inspector, 1)
        column.addStretch()

    # Shapes

    def refresh(self, old: Project | None, new: Project) -> None:
        """Follow the design, the batch size and the loss."""
        if old is None or old.labs.inspector is not new.labs.inspector:
            self._show_source()
        before, after = (old or new).training, new.training
        same_pass = (before.batch_size, before.loss_spec) == (after.batch_size, after.loss_spec)
        if old is not None and old.network is new.network and same_pass:
            return
        self._spec = new.network
        try:
            self._shapes = tensors(new.network, after.batch_size, after.loss_spec)
        except DesignError as error:
            self._show_error(str(error))
            return
        self._show_obstacle("")
        self._close_origin()
        self._explainer = Explainer(self._shapes, new.network, after.loss_spec)
        self._reading = None
        self.table.set_rows([_row(tensor) for tensor in self._shapes])
        self._show_chosen(self.table.chosen_name)
        self._want_values()

    def _show_error(self, text: str) -> None:
        self._shapes, self._explainer, self._reading = (), None, None
        self._close_origin()
        self._show_obstacle(text)
        self._say("")

    def _show_obstacle(self, text: str) -> None:
        """Say why the design has no tensors, or show them."""
        self._design_error = text
        self._show_source()

    def _show_source(self) -> None:
        """Show the tensors of the network, or what else is inspected."""
        source = self.project.labs.inspector.source
        is_network = source == "network"
        self.source.set_value(source)
        self.inspector.setVisible(not is_network)
        self.message.show_message(self._design_error if is_network else "", "warning")
        self.splitter.setVisible(is_network and not self._design_error)
        self.caption.setVisible(is_network)
        self.why_button.setVisible(is_network)
        self._show_legend()
        self.inspector.update_now()

    def _choose_source(self, source: str) -> None:
        settings = replace(self.project.labs.inspector, source=source)
        self.bench.session.apply(
            self.tr("Choose what to inspect"), edits.set_lab(self.project, settings)
        )

    def _show_legend(self) -> None:
        is_wide = self.width() >= self.bench.theme.pixels(_WIDE)
        is_network = self.project.labs.inspector.source == "network"
        self._legend.setVisible(is_wide and is_network)

    def _show_chosen(self, name: str) -> None:
        if self._explainer is None:
            return
        explainer, spec = self._explainer, self.project.network
        tensor = next(t for t in self._shapes if t.name == name)
        lines = explainer.numpy_lines(name)
        self.detail.show_tensor(tensor, explainer.explain(name), lines, spec)
        self._show_values_of(name)

    # Values

    def _want_values(self) -> None:
        self._is_due = True
        self._read_if_due()

    def _read_if_due(self) -> None:
        """Begin a reading, unless one is under way, was just made, or nobody sees it."""
        if not self._is_due or not self.isVisible() or not self._shapes:
            return
        # New weights are told of before the panel has seen the new design: `refresh` will ask.
        if self._rest.isActive() or self._spec is not self.project.network:
            return
        if self.bench.background.is_busy(PURPOSE):
            self._rest.start()
            return
        self._is_due = False
        wish, obstacle = self._wish(), self._obstacle()
        weights = None if obstacle else self.bench.runs.weights
        if wish is None or weights is None:
            self._show_no_values(obstacle)
            return
        view = View(self.table.chosen_name, self.detail.fold, self.detail.room)

        def work(ticket: Ticket) -> tuple[Reading, View, int]:
            return read(wish, weights.network(), view), view, weights.step

        self._rest.start()
        self.bench.background.run(PURPOSE, work, self._receive, self._fail, self)

    def _wish(self) -> Wish | None:
        dataset, training = self.bench.data.dataset, self.project.training
        if dataset is None:
            return None
        return Wish(self.project.network, training.batch_size, training.loss_spec, dataset.train)

    def _obstacle(self) -> str:
        """Return why no values can be shown, "" when they can."""
        data = self.bench.data
        if shapes.parameter_count(self.project.network) > LARGEST_NETWORK:
            text = self.tr("Values are shown of networks of up to {n} parameters.")
            return text.format(n=f"{LARGEST_NETWORK:,}")
        if sum(tensor.n_bytes for tensor in self._shapes) > LARGEST_PASS:
            return self.tr("Values of so large a pass are not kept. Choose a smaller batch.")
        if data.dataset is None and data.error is not None:
            return self.tr("No values, because there are no training data. {reason}").format(
                reason=data.error
            )
        if data.dataset is None:
            return self.tr("Values appear once the training data are loaded.")
        return ""

    def _receive(self, result: tuple[Reading, View, int]) -> None:
        reading, view, step = result
        if not reading.wish.is_also(self._wish()):
            self._want_values()
            return
        self._reading = reading
        self.table.set_facts(reading.facts)
        chosen = self.table.chosen_name
        self._show_values_of(chosen, reading.picture if view.name == chosen else None)
        if step > 0:
            text = self.tr("First {n} training samples, step {step}")
        elif self.bench.runs.trained is not None:
            text = self.tr("First {n} training samples, ready-trained weights")
        else:
            text = self.tr("First {n} training samples, initial weights")
        self._say(text.format(n=f"{reading.n_samples:,}", step=f"{step:,}"))
        self._read_if_due()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, MLPStudioError | MemoryError):
            raise error
        self._show_no_values(
            self.tr("No values. {reason}").format(reason=str(error) or self.tr("Out of memory."))
        )

    def _show_values_of(self, name: str, picture: Picture | None = None) -> None:
        reading = self._reading
        if reading is None:
            return
        for tensor, facts in zip(reading.tensors, reading.facts, strict=True):
            if tensor.name == name:
                self.detail.show_values(tensor, facts, picture)

    def _show_no_values(self, why: str) -> None:
        self._reading = None
        self.table.set_facts(None)
        self._say_size()
        self.detail.show_empty(why)
        self._show_chosen(self.table.chosen_name)

    def _say_size(self) -> None:
        n_bytes = sum(tensor.n_bytes for tensor in self._shapes)
        text = self.tr("{n} tensors in one pass, {memory}")
        self._say(text.format(n=len(self._shapes), memory=bytes_text(n_bytes)))

    def _say(self, text: str) -> None:
        if text != self.caption.text():
            self.caption.setText(text)

    # Where a number comes from

    def _explain_pointed(self) -> None:
        index = self.detail.pointed_index
        if index is not None:
            self._explain(index)

    def _explain(self, index: tuple[int, ...]) -> None:
        """Explain a number of the chosen tensor, of the pass as it is now."""
        reading = self._reading
        if reading is None:
            return
        wish = reading.wish
        origins = PassOrigins(reading.tensors, wish.spec, wish.loss)
        self._left.setCurrentWidget(self.origin)
        self.origin.begin(origins, wish.samples, Cell(self.table.chosen_name, index))

    def _follow(self, cell: Cell) -> None:
        """Show the tensor of the number that is explained, and where in it the number is."""
        if any(tensor.name == cell.name for tensor in self._shapes):
            self.table.choose(cell.name)
            self.detail.point_at(cell.index)
        self.origin.setFocus()

    def _close_origin(self) -> None:
        if self._left.currentWidget() is self.origin:
            self._left.setCurrentWidget(self.table)
            self.table.setFocus()

    # Window

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._read_if_due()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the detail beside the table where there is room, else below it."""
        super().resizeEvent(event)
        is_roomy = self.width() >= self.bench.theme.pixels(_ROOMY)
        orientation = Qt.Orientation.Horizontal if is_roomy else Qt.Orientation.Vertical
        if self.splitter.orientation() != orientation:
            self.splitter.setOrientation(orientation)
            self._divide(is_roomy=is_roomy)
        self._show_legend()

    def _divide(self, *, is_roomy: bool) -> None:
        """Give the table what it needs beside the detail, or half the height above it."""
        whole = self.splitter.width() if is_roomy else self.splitter.height()
        table = min(self.table.full_width(), round(0.64 * whole)) if is_roomy else whole // 2
        self.splitter.setSizes([table, whole - table])

    def _paint_legend(self) -> None:
        names = (self.tr("parameters"), self.tr("forward"), self.tr("backward"))
        marks = (
            f'<span style="color:{pass_color(self.bench.theme, when).name()}">■</span>&nbsp;{name}'
            for when, name in enumerate(names)
        )
        self._legend.setText("&nbsp;&nbsp; ".join(marks))

    def keep(self) -> dict[str, object]:
        """Return which tensor is chosen and how it is seen."""
        return {"tensor": self.table.chosen_name, "image": self.detail.picker.as_image.isChecked()}

    def restore(self, kept: dict[str, object]) -> None:
        """Choose the same tensor again."""
        self.detail.picker.as_image.setChecked(bool(kept.get("image", False)))
        self.table.choose(str(kept.get("tensor", "")))


def _row(tensor: Tensor) -> TensorRow:
    return TensorRow(
        name=tensor.name,
        kind=tensor_words.kind(tensor),
        short_kind=tensor_words.short_kind(tensor),
        axes=tensor_words.axes(tensor),
        shape=tensor.shape,
        dtype=tensor.dtype,
        n_bytes=tensor.n_bytes,
        when=_PASSES[tensor.when],
        hint=tensor_words.hint(tensor),
    )
