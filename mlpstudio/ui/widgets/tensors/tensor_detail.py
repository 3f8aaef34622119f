"""One tensor seen closely: what it is, how it comes about, and its values as a picture."""

import math
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.trace import Role, Tensor
from mlpstudio.labs.tensors import tensor_facts
from mlpstudio.labs.tensors.tensor_facts import Facts, Fold, Picture
from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.tensors import tensor_words
from mlpstudio.ui.widgets.tensors.axis_line import AxisLabel
from mlpstudio.ui.widgets.tensors.big_number import BigNumber
from mlpstudio.ui.widgets.tensors.heat_map import HeatMap
from mlpstudio.ui.widgets.tensors.vector_picker import VectorPicker

_LOW, _WIDE = 240, 400  # at 100 %, below and above which the words stand beside the picture
_WORDS = 216  # at 100 %, width of the words beside a picture

Index = tuple[int, ...]


class TensorDetail(QWidget):
    """Shows a tensor, first by its shape alone and then with values.

    Signals:
        asked(index): A person wants to know where the number at that index comes from.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tensor: Tensor | None = None
        self._facts: Facts | None = None
        self._first_fold: Fold | None = None
        self._told: Index = ()
        self.why_empty = ""
        self._is_beside = False
        self._build_words()
        self._build_pictures()
        self._lay_out()
        theme.changed.connect(self._arrange)

    # What can be read

    @property
    def tensor(self) -> Tensor | None:
        """What is shown, with its values when they are known."""
        return self._tensor

    @property
    def fold(self) -> Fold | None:
        """The vector that is to be seen as an image, or None for the whole tensor."""
        position = self.picker.position
        if self._first_fold is None or position is None:
            return None
        return replace(self._first_fold, position=position)

    def show_image(self) -> None:
        """Show the tensor as images of pixels, if it is made of such."""
        if self._first_fold is not None:
            self.picker.as_image.setChecked(True)

    @property
    def room(self) -> tuple[int, int]:
        """Cells that there is room for."""
        return self.heat_map.room

    # What can be shown

    def show_tensor(
        self, tensor: Tensor, explanation: str, numpy_lines: str, spec: NetworkSpec
    ) -> None:
        """Show a tensor by its shape; values come later.

        Args:
            tensor: What to show.
            explanation: How it comes about.
            numpy_lines: The same as a program.
            spec: The design it belongs to, which knows whether features are pixels.
        """
        self._tensor, self._facts, self._told = tensor, None, ()
        self._first_fold = tensor_facts.image_fold(tensor, spec)
        self._show_title()
        self.explanation.setText(explanation)
        self.explanation.setToolTip(self.tr("In NumPy:\n{lines}").format(lines=numpy_lines))
        self.explanation.setAccessibleDescription(numpy_lines)
        self._offer_vectors()
        self._show_picture(None)

    def show_values(self, tensor: Tensor, facts: Facts, picture: Picture | None) -> None:
        """Show values of the tensor that is shown.

        Args:
            tensor: The same tensor with values.
            facts: Their statistics.
            picture: Of `fold` and `room`, if it has been made already; otherwise it is made here.
        """
        is_first = self._facts is None
        self._tensor, self._facts = tensor, facts
        if is_first:
            self._offer_vectors()
        self._show_picture(picture)

    def show_empty(self, why: str) -> None:
        """Say why there are no values."""
        self.why_empty = why
        if self._facts is None:
            self._show_picture(None)

    # Parts

    def _build_words(self) -> None:
        self._title = forms.label("", "title")
        self._title.setWordWrap(True)
        self.explanation = forms.label("", "muted")
        self.explanation.setWordWrap(True)
        self.explanation.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.readout = forms.label("", "body")
        self.readout.setWordWrap(True)
        self.picker = VectorPicker(self._theme)
        self.picker.changed.connect(lambda: self._show_picture(None))

    def _build_pictures(self) -> None:
        self.heat_map = HeatMap(self._theme)
        forms.describe(
            self.heat_map,
            self.tr("Picture of the tensor"),
            self._tip(),
        )
        self.heat_map.setToolTip("")  # it would cover the cells; the readout says the same
        self.heat_map.pointed.connect(lambda _: self._read_out())
        self.heat_map.turned.connect(self.picker.turn)
        self.heat_map.picked.connect(self._pick)
        self.heat_map.room_changed.connect(self._room_changed)
        self.big_number = BigNumber()
        self.big_number.picked.connect(lambda: self.asked.emit(()))
        self._empty = forms.label("", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._empty.setWordWrap(True)
        self._pages = QStackedWidget()
        for page in (self.heat_map, self.big_number, self._empty):
            self._pages.addWidget(page)

    def _tip(self) -> str:
        return self.tr("Point at a cell, or move with the arrow keys, to read its value.")

    def _lay_out(self) -> None:
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(SPACE_1)
        words.addWidget(self._title)
        words.addWidget(self.explanation)
        words.addWidget(self.picker)
        words.addWidget(self.readout)
        words.addStretch()
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE_2)
        # The widget may be smaller than its contents ask for: words give way to the picture.
        self._layout.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self._layout.addWidget(self._words)
        self._layout.addWidget(self._pages, 1)

    def minimumSizeHint(self) -> QSize:
        """Ask for the picture and the line that reads it out."""
        return QSize(128, 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange words and picture anew."""
        self._arrange()

    def _arrange(self) -> None:
        """Put the words beside a low, wide picture; leave them out where it is low and narrow."""
        is_low = self.height() < self._theme.pixels(_LOW)
        self._is_beside = is_low and self.width() > self._theme.pixels(_WIDE)
        direction = QBoxLayout.Direction
        self._layout.setDirection(
            direction.LeftToRight if self._is_beside else direction.TopToBottom
        )
        if self._is_beside:
            self._words.setFixedWidth(self._theme.pixels(_WORDS))
        else:
            self._words.setMinimumWidth(0)
            self._words.setMaximumWidth(16_777_215)
        is_tiny = is_low and not self._is_beside
        self._title.setVisible(not is_tiny)
        self.explanation.setVisible(not is_tiny)
        forms.set_role(self.explanation, "small" if is_low else "muted")
        self._show_title()
        self.picker.set_slider_shown(not self._is_beside)

    def _show_title(self) -> None:
        if self._tensor is not None:
            tell = tensor_words.short_kind if self._is_beside else tensor_words.kind
            self._title.setText(
                self.tr("{name}, {kind}").format(name=self._tensor.name, kind=tell(self._tensor))
            )

    def _offer_vectors(self) -> None:
        """Let the picker choose among the vectors that are images, if there are any."""
        tensor, fold = self._tensor, self._first_fold
        self.picker.setVisible(fold is not None and self._facts is not None)
        if tensor is not None and fold is not None:
            self.picker.offer(
                is_weights=tensor.role is Role.WEIGHTS,
                count=math.prod(fold.others(tensor.shape)),
                image=fold.image,
            )

    def _pick(self, row: int, column: int) -> None:
        """Take the sample or unit of a clicked cell as the one to show as an image."""
        picture = self.heat_map.picture
        fold = self._first_fold
        if picture is None:
            return
        index = self._index_at(picture, (row, column))
        if fold is not None and picture.fold is None:
            self.picker.choose(fold.position_of(index, picture.shape))
        self.asked.emit(index)

    @property
    def pointed_index(self) -> Index | None:
        """Index of the number that is pointed at, or of the first; None when there are none."""
        if self._tensor is None or self._tensor.values is None or not self._tensor.values.size:
            return None
        cell, picture = self.heat_map.cursor_cell, self.heat_map.picture
        if picture is None or cell is None:
            return (0,) * self._tensor.values.ndim
        return self._index_at(picture, cell)

    def _index_at(self, picture: Picture, cell: tuple[int, int]) -> Index:
        """Return the number that was gone to in a cell, or the one that gives it its colour."""
        is_told = len(self._told) == len(picture.shape)
        if is_told and tensor_facts.cell_of(picture, self._told) == cell:
            return self._told
        self._told = ()
        return picture.index_at(*cell)

    def point_at(self, index: Index) -> None:
        """Put the cursor on a number of the tensor, turning to the vector that it belongs to."""
        fold, picture = self.fold, self.heat_map.picture
        if fold is not None and self._tensor is not None:
            self.picker.choose(fold.position_of(index, self._tensor.shape))
            picture = self.heat_map.picture
        if picture is not None and len(index) == len(picture.shape):
            self._told = index
            self.heat_map.point_at(tensor_facts.cell_of(picture, index))
            self._read_out()

    # Picture

    def _room_changed(self) -> None:
        picture = self.heat_map.picture
        if picture is None:
            return
        enough = all(s <= r for s, r in zip(picture.sheet.shape, self.room, strict=True))
        if not enough or picture.block != (1, 1):
            self._show_picture(None)

    def _show_picture(self, picture: Picture | None) -> None:
        """Show the values; a picture that is not given is made."""
        tensor, facts = self._tensor, self._facts
        if tensor is None or tensor.values is None or facts is None:
            self.heat_map.show_picture(None)
            self._empty.setText(self.why_empty)
            self._pages.setCurrentWidget(self._empty)
        elif tensor.values.ndim == 0:
            self.heat_map.show_picture(None)
            self.big_number.setText(number_text(float(tensor.values), 4))
            self._pages.setCurrentWidget(self.big_number)
        else:
            fold = self.fold
            if picture is None or picture.fold != fold:
                picture = tensor_facts.picture(tensor.values, facts, fold, self.room)
            self.heat_map.show_picture(picture, *self._axis_labels(tensor, fold))
            self._pages.setCurrentWidget(self.heat_map)
        self._read_out()

    def _axis_labels(self, tensor: Tensor, fold: Fold | None) -> tuple[AxisLabel, AxisLabel]:
        if fold is not None:
            rows, columns = fold.image
            return AxisLabel(self.tr("row"), rows), AxisLabel(self.tr("column"), columns)
        n_down = 1 if len(tensor.axes) > 1 else 0
        down, across = tensor.axes[:n_down], tensor.axes[n_down:]
        return (
            AxisLabel(tensor_words.product(down), math.prod(tensor.shape[:n_down])),
            AxisLabel(tensor_words.product(across), math.prod(tensor.shape[n_down:])),
        )

    def _read_out(self) -> None:
        cell, picture = self.heat_map.cursor_cell, self.heat_map.picture
        if picture is None or self._tensor is None or self._tensor.values is None:
            self.readout.setText("")
        elif cell is None:
            self.readout.setText(self.tr("Point: its value. Click: its origin."))
        else:
            index = self._index_at(picture, cell)
            value = number_text(float(self._tensor.values[index]), 4)
            place = ", ".join(map(str, index))
            self.readout.setText(
                self.tr("{name}[{index}] = {value}").format(
                    name=self._tensor.name, index=place, value=value
                )
            )
        forms.set_role(self.readout, "body" if cell is not None else "muted")
        self.heat_map.setAccessibleDescription(
            self.readout.text() or self.why_empty or self._tip()
        )
