"""The tensor shapes panel: the tensors of one pass in order, or any other array closely."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.project import Project
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.trace import tensors
from mlpstudio.errors import DesignError, MLPStudioError
from mlpstudio.labs.tensors.tensor_reading import Reading, View, read
from mlpstudio.ui import forms
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.follower import Follower, Look
from mlpstudio.ui.inspector.array_inspector import ArrayInspector
from mlpstudio.ui.inspector.pass_view import PassView
from mlpstudio.ui.inspector.pass_wish import caption, obstacle, pass_wish, size_caption
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.tensor_export import Exported, TensorExport
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.tensors.tensor_table import pass_color

PURPOSE = "tensors"

REST_MS = 400
"""Time from one reading of values to the next: a reading takes as long as three steps of
training, so that more of them would be felt."""

OF_NETWORK = ("network", "pass")
"""Sources that show values of a pass."""

_NARROW, _WIDE = 400, 680  # from these widths there is a caption and a legend, at 100 %


class TensorsPanel(Panel):
    """Lists the tensors of a pass, or inspects an array from elsewhere."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._spec: NetworkSpec | None = None
        self._source = ""
        self._design_error = ""
        self._step = 0
        self._follower = Follower(bench.background, PURPOSE, self, self._begin_reading, REST_MS)
        self._build()
        self._lay_out()
        bench.runs.weights_changed.connect(self._follower.want)
        bench.data.changed.connect(self._data_changed)
        bench.theme.changed.connect(self._paint_legend)
        self.source.chosen.connect(self._choose_source)
        self.why_button.clicked.connect(self.view.explain_pointed)
        self.closely_button.clicked.connect(self._look_closely)
        self.view.closed.connect(self._follower.want)
        self.refresh(None, self.project)

    def _build(self) -> None:
        theme = self.bench.theme
        self.message = MessageBar()
        self.caption = forms.label("", "small")
        self.caption.setWordWrap(True)
        self.caption.setMinimumWidth(1)  # the panel may be narrower than these lines ask for
        self._legend = forms.label("", "small")
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setToolTip(self.tr("What the coloured mark before a name means."))
        self._legend.setMinimumWidth(1)
        self._paint_legend()
        self.view = PassView(theme)
        self.inspector = ArrayInspector(self.bench)
        self.export = TensorExport(self, self.bench, self._exported)
        self.why_button = forms.icon_button(
            theme,
            "search",
            self.tr("Where does this number come from?"),
            self.tr("Explain the number that is pointed at; a click on a cell does the same."),
        )
        self.closely_button = forms.icon_button(
            theme,
            "tensor",
            self.tr("Look closely"),
            self.tr("Look at this tensor alone: rank, strides, bytes, and in another type."),
        )
        self.source = forms.Choice()
        self.source.set_choices(
            [
                ("network", self.tr("Tensors of the network")),
                ("pass", self.tr("One tensor of the network")),
                ("made", self.tr("Made tensors")),
                ("kind", self.tr("Kinds of data")),
                ("data", self.tr("Data set")),
                ("optimizer", self.tr("Optimizer state")),
                ("drawing", self.tr("Drawn digit")),
            ]
        )
        forms.describe(self.source, self.tr("Source"), self.tr("Which tensors are inspected."))
        self.source.setMaximumWidth(theme.pixels(220))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_2)
        top.addWidget(self.source, 20)
        top.addWidget(self.caption, 20)
        top.addStretch(1)
        top.addWidget(self._legend)
        top.addWidget(self.why_button)
        top.addWidget(self.closely_button)
        top.addWidget(self.export.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_1)
        column.addLayout(top)
        column.addWidget(self.message)
        column.addWidget(self.export.notice)
        column.addWidget(self.view, 1)
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
        self._spec, self._design_error = new.network, ""
        try:
            listed = tensors(new.network, after.batch_size, after.loss_spec)
        except DesignError as error:
            listed, self._design_error = (), str(error)
            self._say("")
        self.view.show_shapes(listed, new.network, after.loss_spec)
        self._put_no_pass(self._design_error)
        self._show_source()
        self._follower.want()

    def _show_source(self) -> None:
        """Show the tensors of the network, or what else is inspected."""
        source = self.project.labs.inspector.source
        is_network = source == "network"
        self.source.set_value(source)
        self.inspector.setVisible(not is_network)
        self.message.show_message(self._design_error if is_network else "", "warning")
        self.view.setVisible(is_network and not self._design_error)
        self.why_button.setVisible(is_network)
        self.closely_button.setVisible(is_network)
        self._show_captions()
        self.inspector.update_now()
        if source != self._source:
            self._source = source
            self._follower.want()  # nothing was read while another source was inspected

    def _choose_source(self, source: str) -> None:
        self._inspect(source, self.project.labs.inspector.array)

    def _look_closely(self) -> None:
        """Inspect the chosen tensor as any other array."""
        self._inspect("pass", self.view.table.chosen_name)

    def _inspect(self, source: str, array: str) -> None:
        settings = replace(self.project.labs.inspector, source=source, array=array)
        self.bench.session.apply(
            self.tr("Choose what to inspect"), edits.set_lab(self.project, settings)
        )

    # Values

    def _data_changed(self) -> None:
        self.view.close_explanation()
        self._follower.want()

    def _begin_reading(self) -> Look | None:
        """Say what to read; nothing where no value can be shown, or is to be."""
        # New weights are told of before the panel has seen the new design: `refresh` will ask.
        if not self.view.tensors or self._spec is not self.project.network:
            return None
        # The numbers that are explained stay as they are, and so does what is seen beside them.
        if self._source not in OF_NETWORK or self.view.is_explaining:
            return None
        wish, hindrance = pass_wish(self.bench), obstacle(self.bench, self.view.tensors)
        weights = None if hindrance else self.bench.runs.weights
        if wish is None or weights is None:
            self._show_no_values(hindrance)
            return None
        view = self.view.view()
        if self._source == "pass":  # that picture is the inspector's to make
            view = replace(view, name="")

        def work(ticket: Ticket) -> tuple[Reading, View, int]:
            return read(wish, weights.network(), view), view, weights.step

        return Look(work, self._receive, self._fail)

    def _receive(self, result: tuple[Reading, View, int]) -> None:
        reading, view, step = result
        self._step = step
        if not reading.wish.is_also(pass_wish(self.bench)):
            self._follower.want()
            return
        if self.view.is_explaining:
            return
        self.view.show_reading(reading, view)
        self.inspector.shelf.put_pass(reading.tensors, self.view.explainer)
        self.inspector.update_if("pass")
        is_trained = self.bench.runs.trained is not None
        self._say(caption(reading.n_samples, step, is_trained=is_trained))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, MLPStudioError | MemoryError):
            raise error
        self._show_no_values(
            self.tr("No values. {reason}").format(reason=str(error) or self.tr("Out of memory."))
        )

    def _show_no_values(self, why: str) -> None:
        self.view.show_no_values(why)
        self._put_no_pass(why)
        self._say(size_caption(self.view.tensors))

    def _put_no_pass(self, why: str) -> None:
        self.inspector.shelf.put_no_pass(why or self.tr("The pass is being computed."))
        self.inspector.update_if("pass")

    def _say(self, text: str) -> None:
        if text != self.caption.text():
            self.caption.setText(text)

    # A file of it

    def _exported(self) -> Exported | None:
        """Return the tensor that is seen, with the numbers that are seen."""
        if self._source == "network":
            found = self.view.chosen_tensor
            values = None if found is None else found.values
            name = "" if found is None else found.name
        else:
            entry = self.inspector.entry
            values = None if entry is None else entry.held.array
            name = "" if entry is None else entry.name
        is_of_pass = self._source in OF_NETWORK
        return (
            None if values is None else Exported(name, values, self._step if is_of_pass else None)
        )

    # Window

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._follower.look_if_due()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show captions where there is room."""
        super().resizeEvent(event)
        self._show_captions()

    def _show_captions(self) -> None:
        width, pixels = self.width(), self.bench.theme.pixels
        source = self.project.labs.inspector.source
        self.caption.setVisible(source in OF_NETWORK and width >= pixels(_NARROW))
        self._legend.setVisible(source == "network" and width >= pixels(_WIDE))

    def _paint_legend(self) -> None:
        names = (self.tr("parameters"), self.tr("forward"), self.tr("backward"))
        marks = (
            f'<span style="color:{pass_color(self.bench.theme, when).name()}">■</span>&nbsp;{name}'
            for when, name in enumerate(names)
        )
        self._legend.setText("&nbsp;&nbsp; ".join(marks))

    def keep(self) -> dict[str, object]:
        """Return which tensor is chosen and how it is seen."""
        return self.view.keep()

    def restore(self, kept: dict[str, object]) -> None:
        """Choose the same tensor again."""
        self.view.restore(kept)
