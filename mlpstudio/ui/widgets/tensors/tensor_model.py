"""The rows of the table of tensors: texts of what they are, and statistics that change live."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from mlpstudio.labs.tensors.tensor_facts import Facts
from mlpstudio.ui.widgets.controls.number_text import (
    bytes_text,
    compact_text,
    number_text,
    share_text,
)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TensorRow:
    """What the table says of one tensor; its texts are already translated.

    Attributes:
        name: In the project's notation.
        kind: What it is: "weights of layer 1".
        short_kind: The same where there is little room: "weights".
        axes: Names of its axes: "inputs × units".
        shape: Its shape.
        dtype: Type of its numbers.
        n_bytes: Memory they take.
        when: 0 for a parameter, 1 for the forward pass, 2 for the backward pass.
        hint: The whole story, for the tooltip.
    """

    name: str
    kind: str
    short_kind: str
    axes: str
    shape: tuple[int, ...]
    dtype: str
    n_bytes: int
    when: int
    hint: str


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    KIND = 1
    AXES = 2
    SHAPE = 3
    RANK = 4
    DTYPE = 5
    BYTES = 6
    MINIMUM = 7
    MEAN = 8
    MAXIMUM = 9
    ZEROS = 10


_STATISTICS = (Column.MINIMUM, Column.MEAN, Column.MAXIMUM, Column.ZEROS)
_NUMBERS = (Column.RANK, Column.BYTES, *_STATISTICS)

SIDES = tuple(
    (Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft)
    | Qt.AlignmentFlag.AlignVCenter
    for column in Column
)
"""How the text of each column is aligned."""


class TensorModel(QAbstractTableModel):
    """The rows of the table; statistics change without touching anything else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TensorRow, ...] = ()
        self._facts: tuple[Facts, ...] | None = None
        self._texts: list[list[str]] = []

    @property
    def rows(self) -> tuple[TensorRow, ...]:
        """What is listed."""
        return self._rows

    def set_rows(self, rows: Sequence[TensorRow]) -> None:
        """List other tensors; statistics are unknown until they are set."""
        names_stay = [row.name for row in rows] == [row.name for row in self._rows]
        if not names_stay:
            self.beginResetModel()
        self._rows, self._facts = tuple(rows), None
        self._texts = [self._row_texts(row) for row in self._rows]
        if not names_stay:
            self.endResetModel()
        elif rows:
            self._tell(Column.NAME)

    def set_facts(self, facts: Sequence[Facts] | None) -> None:
        """Show statistics, one for each row; None for unknown."""
        if facts is None and self._facts is None:
            return
        self._facts = None if facts is None else tuple(facts)
        for place, texts in enumerate(self._texts):
            texts[Column.MINIMUM :] = self._fact_texts(place)
        if self._rows:
            self._tell(Column.MINIMUM)

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        return self._texts[row][column]

    def is_alarming(self, row: int, column: int) -> bool:
        """Return whether a cell tells of numbers that are none."""
        if self._facts is None or column not in _STATISTICS:
            return False
        return bool(self._facts[row].n_nan or self._facts[row].n_infinite)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of tensors."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text, tooltip or alignment of a cell."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hint(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return SIDES[index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return name, explanation or alignment of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._explanations()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return SIDES[section]
        return None

    def _tell(self, first: Column) -> None:
        start = self.index(0, first)
        self.dataChanged.emit(start, self.index(len(self._rows) - 1, len(Column) - 1))

    def _row_texts(self, row: TensorRow) -> list[str]:
        size = bytes_text(row.n_bytes)
        rank = str(len(row.shape))
        shape = str(row.shape)  # as Python writes it: (128, 784), (10,), ()
        return [row.name, row.kind, row.axes, shape, rank, row.dtype, size, *[""] * 4]

    def _fact_texts(self, place: int) -> list[str]:
        if self._facts is None:
            return [""] * 4
        facts = self._facts[place]
        zeros = self.tr("{share} %").format(share=share_text(facts.zero_share))
        mean = facts.mean
        if facts.n_nan or facts.n_infinite:
            mean = math.nan if facts.n_nan else math.inf
        low, high = compact_text(facts.minimum), compact_text(facts.maximum)
        return [low, compact_text(mean), high, zeros]

    def _hint(self, place: int) -> str:
        row = self._rows[place]
        if self._facts is None:
            return row.hint
        facts, lines = self._facts[place], [row.hint]
        lines.append(
            self.tr("Minimum {low}, mean {mean}, maximum {high}, zeros {zeros} %").format(
                low=number_text(facts.minimum, 6),
                mean=number_text(facts.mean, 6),
                high=number_text(facts.maximum, 6),
                zeros=number_text(100.0 * facts.zero_share, 4),
            )
        )
        if facts.n_nan or facts.n_infinite:
            lines.append(
                self.tr("{n_nan} values are NaN, {n_infinite} are infinite").format(
                    n_nan=facts.n_nan, n_infinite=facts.n_infinite
                )
            )
        return "\n".join(lines)

    def titles(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return (
            self.tr("Name"),
            self.tr("What it is"),
            self.tr("Axes"),
            self.tr("Shape"),
            self.tr("Rank"),
            self.tr("Type"),
            self.tr("Memory"),
            self.tr("Min"),
            self.tr("Mean"),
            self.tr("Max"),
            self.tr("Zeros"),
        )

    def _explanations(self) -> tuple[str, ...]:
        return (
            self.tr("The tensor's name in formulas; d stands for the gradient of the loss."),
            self.tr("What the tensor is in the network."),
            self.tr("What is counted along each axis."),
            self.tr("Number of entries along each axis."),
            self.tr("Number of axes: 0 for a scalar, 1 for a vector, 2 for a matrix."),
            self.tr("Data type of the entries."),
            self.tr("Memory that the entries take: 4 bytes for each float32."),
            self.tr("The smallest entry."),
            self.tr("The mean of all entries."),
            self.tr("The largest entry."),
            self.tr("Share of the entries that are exactly zero."),
        )
