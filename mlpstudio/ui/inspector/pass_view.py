"""All tensors of a pass in a table, one of them closely, and where its numbers come from."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.trace import Pass, Tensor
from mlpstudio.labs.tensors.origins import Cell, PassOrigins
from mlpstudio.labs.tensors.tensor_facts import Picture
from mlpstudio.labs.tensors.tensor_reading import Reading, View
from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_3, Theme
from mlpstudio.ui.widgets.tensors import tensor_words
from mlpstudio.ui.widgets.tensors.origin_view import OriginView
from mlpstudio.ui.widgets.tensors.tensor_detail import TensorDetail
from mlpstudio.ui.widgets.tensors.tensor_explainer import Explainer
from mlpstudio.ui.widgets.tensors.tensor_model import TensorRow
from mlpstudio.ui.widgets.tensors.tensor_table import TensorTable

_ROOMY = 836  # from this width the detail stands beside the table, at 100 %
_PASSES = {Pass.PARAMETER: 0, Pass.FORWARD: 1, Pass.BACKWARD: 2}


class PassView(QWidget):
    """Table and detail; the explanation of a number stands in the place of the table.

    Attributes:
        tensors: Of the pass, by their shapes.
        explainer: Says how each of them comes about; None without a valid design.
        reading: Their values; None while there are none.

    Signals:
        closed: The explanation has been closed: newer values may be shown again.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spec: NetworkSpec | None = None
        self.tensors: tuple[Tensor, ...] = ()
        self.explainer: Explainer | None = None
        self.reading: Reading | None = None
        self._origins: tuple[Reading, PassOrigins] | None = None
        self._had_images = False
        self.table = TensorTable(theme)
        forms.describe(
            self.table,
            self.tr("Tensors of one pass"),
            self.tr("Every tensor of one forward and backward pass, in order."),
        )
        self.table.setToolTip("")  # the rows have tooltips of their own
        self.detail = TensorDetail(theme)
        self.origin = OriginView(theme)
        self._left = QStackedWidget()
        self._left.addWidget(self.table)
        self._left.addWidget(self.origin)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setHandleWidth(SPACE_3)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)
        self.table.chosen.connect(self._show_chosen)
        self.detail.asked.connect(self.explain)
        self.origin.moved.connect(self._follow)
        self.origin.closed.connect(self.close_explanation)

    # What is shown

    def show_shapes(
        self, tensors: Sequence[Tensor], spec: NetworkSpec, loss: LossSpec | str
    ) -> None:
        """Show the tensors of another pass; values come later.

        Args:
            tensors: They; none when the design is invalid.
            spec: The design.
            loss: The loss of the pass.
        """
        self.close_explanation()
        self.tensors, self._spec = tuple(tensors), spec
        self.explainer = Explainer(self.tensors, spec, loss) if tensors else None
        self.reading = self._origins = None
        if tensors:
            self.table.set_rows([_row(tensor) for tensor in tensors])
            self._show_chosen(self.table.chosen_name)

    @property
    def chosen_tensor(self) -> Tensor | None:
        """The tensor that is looked at closely, with values; None while there are none."""
        found = () if self.reading is None else self.reading.tensors
        return next((one for one in found if one.name == self.table.chosen_name), None)

    def view(self) -> View:
        """Return which tensor is looked at closely, and how."""
        return View(self.table.chosen_name, self.detail.fold, self.detail.room)

    def show_reading(self, reading: Reading, view: View) -> None:
        """Show the values.

        Args:
            reading: They.
            view: Of which tensor they hold a picture.
        """
        self.reading = reading
        self.table.set_facts(reading.facts)
        chosen = self.table.chosen_name
        self._show_values_of(chosen, reading.picture if view.name == chosen else None)

    def show_no_values(self, why: str) -> None:
        """Show the shapes alone, and why."""
        self.reading = self._origins = None
        self.table.set_facts(None)
        self.detail.show_empty(why)
        self._show_chosen(self.table.chosen_name)

    def _show_chosen(self, name: str) -> None:
        explainer, spec = self.explainer, self._spec
        if explainer is None or spec is None:
            return
        tensor = next(t for t in self.tensors if t.name == name)
        lines = explainer.numpy_lines(name)
        self.detail.show_tensor(tensor, explainer.explain(name), lines, spec)
        self._show_values_of(name)

    def _show_values_of(self, name: str, picture: Picture | None = None) -> None:
        reading = self.reading
        if reading is None:
            return
        for tensor, facts in zip(reading.tensors, reading.facts, strict=True):
            if tensor.name == name:
                self.detail.show_values(tensor, facts, picture)

    # Where a number comes from

    @property
    def is_explaining(self) -> bool:
        """Whether a number is being explained, so that all numbers stay as they are."""
        return self._left.currentWidget() is self.origin

    def explain_pointed(self) -> None:
        """Explain the number that is pointed at."""
        index = self.detail.pointed_index
        if index is not None:
            self.explain(index)

    def explain(self, index: tuple[int, ...]) -> None:
        """Explain a number of the chosen tensor, of the pass as it is now."""
        reading = self.reading
        if reading is None:
            return
        wish = reading.wish
        if self._origins is None or self._origins[0] is not reading:
            self._origins = (reading, PassOrigins(reading.tensors, wish.spec, wish.loss))
        if not self.is_explaining:
            self._had_images = self.detail.picker.as_image.isChecked()
        self._left.setCurrentWidget(self.origin)
        self.origin.begin(self._origins[1], wish.samples, Cell(self.table.chosen_name, index))

    def close_explanation(self) -> None:
        """Show the table again."""
        if self.is_explaining:
            self._left.setCurrentWidget(self.table)
            self.detail.picker.as_image.setChecked(self._had_images)
            self.table.setFocus()
            self.closed.emit()

    def _follow(self, cell: Cell) -> None:
        """Show the tensor of the number that is explained, and where in it the number is."""
        if any(tensor.name == cell.name for tensor in self.tensors):
            self.table.choose(cell.name)
            self.detail.show_image()  # a pixel is seen in its digit
            self.detail.point_at(cell.index)
        self.origin.setFocus()

    # Window

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the detail beside the table where there is room, else below it."""
        super().resizeEvent(event)
        is_roomy = self.width() >= self._theme.pixels(_ROOMY)
        orientation = Qt.Orientation.Horizontal if is_roomy else Qt.Orientation.Vertical
        if self._splitter.orientation() != orientation:
            self._splitter.setOrientation(orientation)
            self._divide(is_roomy=is_roomy)

    def _divide(self, *, is_roomy: bool) -> None:
        """Give the table what it needs beside the detail, or half the height above it."""
        whole = self._splitter.width() if is_roomy else self._splitter.height()
        table = min(self.table.full_width(), round(0.64 * whole)) if is_roomy else whole // 2
        self._splitter.setSizes([table, whole - table])

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
