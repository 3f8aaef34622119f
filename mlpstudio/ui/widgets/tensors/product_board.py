"""Two factors and their product as cells: the row and the column of a result are lit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.labs.tensors.product_cells import Cell, ProductCells
from mlpstudio.ui import forms
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors.matrix_board import MatrixBoard, Spot
from mlpstudio.ui.widgets.tensors.matrix_paint import BoardMatrix

_ARRANGEMENTS = (
    ((1, 0), (0, 1), (1, 1)),  # rows and columns meet in the product
    ((0, 0), (1, 0), (2, 0)),
)


class ProductBoard(QWidget):
    """Shows `ProductCells`.

    Args:
        theme: Colours and type.
        names: Of the two factors.
        is_editable: Whether their numbers can be typed.

    Signals:
        pointed(spot): A cell is pointed at: (0, row, k) of the first factor, (1, k, column) of
            the second, (2, row, column) of the product; None for none.
    """

    pointed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        names: tuple[str, str] = ("a", "b"),
        *,
        is_editable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._names, self._is_editable = names, is_editable
        self.shown: ProductCells | None = None
        self._now: Cell | None = None
        self.board = MatrixBoard(theme)
        forms.describe(
            self.board,
            self.tr("Product"),
            self.tr("Arrow keys move over the cells; type to change a number of a factor."),
        )
        self.board.setToolTip("")  # it would cover the cells
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self.board.pointed.connect(self._point)

    def show_product(self, shown: ProductCells, n_known: int, now: Cell | None) -> None:
        """Show a product.

        Args:
            shown: Its numbers.
            n_known: Numbers of the result, row by row, that are worked out.
            now: The one that is being worked out, if any.
        """
        self.shown, self._now = shown, now
        first, second = self._names
        colors = (0, 1) if first < second else (1, 0)  # an array keeps its colour
        found = shown.found
        self.board.show_matrices(
            (
                BoardMatrix(f"{first} {found.a}", shown.a, "", self._is_editable, None, colors[0]),
                BoardMatrix(
                    f"{second} {found.b}", shown.b, "", self._is_editable, None, colors[1]
                ),
                BoardMatrix(
                    f"{first} · {second} {found.result}", shown.result, "", False, n_known
                ),
            ),
            _ARRANGEMENTS,
        )
        self.light()

    def target(self) -> Cell | None:
        """Return the number of the result that is pointed at, or else worked out."""
        spot = self.board.pointed_spot
        if spot is not None:
            return spot[1:] if spot[0] == 2 else None
        return self._now

    def light(self) -> None:
        """Light what belongs to the cell that is pointed at, or worked out."""
        shown, spot = self.shown, self.board.pointed_spot
        if shown is None:
            return
        spot = spot or (None if self._now is None else (2, *self._now))
        self.board.light({} if spot is None else lit_with(shown, spot))

    def light_factor(self, which: int) -> None:
        """Light all of one of the arrays."""
        if self.shown is None:
            return
        rows, columns = (self.shown.a, self.shown.b, self.shown.result)[which].shape
        self.board.light({(which, r, c): "accent" for r in range(rows) for c in range(columns)})

    def _point(self, spot: Spot | None) -> None:
        self.light()
        self.pointed.emit(spot)


def lit_with(shown: ProductCells, spot: Spot) -> dict[Spot, str]:
    """Return what is lit when a cell is pointed at.

    For a number of the product that is its row and its column; for one of a factor, the results
    it goes into, and the factors it meets there.
    """
    which, row, column = spot
    rows, terms = shown.a.shape
    columns = shown.b.shape[1]
    if which == 0:
        used = {(2, row, c): "text" for c in range(columns)}
        return used | {(1, column, c): "warning" for c in range(columns)} | {spot: "accent"}
    if which == 1:
        used = {(2, r, column): "text" for r in range(rows)}
        return used | {(0, r, row): "warning" for r in range(rows)} | {spot: "accent"}
    factors = {(0, row, k): "accent" for k in range(terms)}
    return factors | {(1, k, column): "warning" for k in range(terms)} | {spot: "text"}
