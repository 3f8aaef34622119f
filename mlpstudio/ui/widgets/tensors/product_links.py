"""Formula, code, axes and numbers of a product: pointing at one lights the others."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from mlpstudio.labs.tensors.product_cells import ProductCells
from mlpstudio.labs.tensors.products import Product
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine
from mlpstudio.ui.widgets.tensors import product_words as words
from mlpstudio.ui.widgets.tensors.alignment_table import AlignmentTable, Spot
from mlpstudio.ui.widgets.tensors.product_board import ProductBoard

MATRICES = {"a": 0, "b": 1, "c": 2}
"""Which of the matrices, and of the rows of the table, a name stands for."""


class ProductLinks(QObject):
    """Knows which parts of the widgets belong together.

    Args:
        lines: The formula and the lines of NumPy; the parts of all are the names of matrices.
        axes: The table of axes, for products whose numbers are not shown.
        picture: The numbers.
        readout: Where the sum of the number that is pointed at is written out.
    """

    def __init__(
        self,
        lines: tuple[LinkedLine, LinkedLine, CodeLine],
        axes: AlignmentTable,
        picture: ProductBoard,
        readout: QLabel,
    ) -> None:
        super().__init__(picture)
        self._formula, self._lines = lines[0], lines
        self._axes, self._picture, self._readout = axes, picture, readout
        self._found: Product | None = None
        self._shown: ProductCells | None = None
        for line in lines:
            line.pointed.connect(self._light_name)
        axes.pointed.connect(self._light_spot)
        picture.pointed.connect(lambda _: self._write())

    def show(self, found: Product | None, shown: ProductCells | None) -> None:
        """Link what is shown of another product; None for none."""
        self._found, self._shown = found, shown
        self._write()

    def _write(self) -> None:
        """Write out the sum of the number that is pointed at, or worked out."""
        found, shown = self._found, self._shown
        if found is None or found.result is None:
            self._light(())
            return
        self._picture.light()
        target = None if shown is None else self._picture.target()
        is_pointed = self._picture.board.pointed_spot is not None
        index = None
        if shown is not None and target is not None:
            index = shown.index(target)
            self._readout.setText(words.reading(shown, target))
        else:
            self._readout.setText(
                self.tr("Point at a number of the product to see its row, its column and its sum.")
            )
        self._formula.set_parts(words.formula_parts(found, index))
        self._light(tuple(MATRICES) if target is not None and is_pointed else ())
        self._picture.board.setAccessibleDescription(self._readout.text())

    def _light(self, names: Sequence[str], axes: Sequence[int] = ()) -> None:
        for line in self._lines:
            line.light(names)
        self._axes.light([MATRICES[name] for name in names], axes)

    def _light_name(self, name: str) -> None:
        """Light all of the array that a name stands for."""
        if not name:
            self._write()
            return
        if self._shown is not None:
            self._picture.light_factor(MATRICES[name])
        self._light((name,))

    def _light_spot(self, spot: Spot | None) -> None:
        """Light the array of a row of the table, and the axis of a column."""
        row, axis = (None, None) if spot is None else spot
        names = [name for name, at in MATRICES.items() if at == row]
        self._light_name(names[0] if names else "")
        self._light(names, () if axis is None else (axis,))
