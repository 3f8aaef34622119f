"""What is true of a map or of a chain: formula, area, eigen-directions, proof, lines of NumPy."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.labs.functions import bends
from mlpstudio.labs.functions.bends import Bend, Coincidence
from mlpstudio.labs.plane import geometry, map_code
from mlpstudio.labs.plane.geometry import Stage
from mlpstudio.labs.plane.plane_maps import NO_ACTIVATION, PlaneMap
from mlpstudio.ui.forms import label
from mlpstudio.ui.geometry import words
from mlpstudio.ui.geometry.maps_picture import Shown
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine, named_parts


class MapFacts(QWidget):
    """Sentences and formulas; their names light up together with the picture.

    Attributes:
        bend: The points that show that no affine map equals the chain, where that is said.
        folded: Two points that became one, likewise.

    Signals:
        pointed(name): The pointer is at what stands for something; "" when at nothing.
    """

    pointed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bend: Bend | None = None
        self.folded: Coincidence | None = None
        self.formula = LinkedLine(theme, is_code=False)
        self.numpy_line = LinkedLine(theme, is_code=True)
        self.numpy_line.setToolTip(
            self.tr("Points are rows of X, so W is transposed; a dense layer keeps W.T as its W.")
        )
        self.determinant = LinkedLine(theme, is_code=False)
        self.area, self.rank = label(""), label("", "warning")
        self.eigens, self.proof, self.folding = label(""), label(""), label("")
        self.code = CodeLine(theme)
        for text in (self.area, self.rank, self.eigens, self.proof, self.folding):
            text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for part in (
            self.formula,
            self.numpy_line,
            self.proof,
            self.folding,
            self.determinant,
            self.area,
            self.rank,
            self.eigens,
            self.code,
        ):
            column.addWidget(part)
        for line in (self.formula, self.numpy_line, self.determinant, self.code):
            line.pointed.connect(self.pointed)

    def show_facts(self, maps: Sequence[PlaneMap], place: int, shown: Shown | None) -> None:
        """Say what is true.

        Args:
            maps: The chain.
            place: Of the map that is looked at; as many as there are for all of them together.
            shown: The affine map that is looked at; None where there is none.
        """
        chosen = maps[place] if 0 <= place < len(maps) else None
        for part in (self.formula, self.determinant, self.area, self.eigens):
            part.setVisible(shown is not None)
        if shown is not None:
            name = NO_ACTIVATION if chosen is None else chosen.activation
            matrix, vector = shown.stage.W, shown.stage.b  # (2, 2), (2,)
            self.formula.set_parts(words.formula_parts(matrix, vector, shown.index, name))
            self.determinant.set_parts(words.determinant_parts(matrix, shown.index, shown.facts))
            self.area.setText(words.area(shown.facts))
            self.eigens.setText(words.eigens(shown.facts))
        rank = "" if shown is None else words.rank(shown.facts)
        self.rank.setText(rank)
        self.rank.setVisible(bool(rank))
        self._show_proof(maps, is_whole=chosen is None or len(maps) == 1)
        self._show_code(maps, place, chosen)

    def light(self, name: str) -> None:
        """Light what a name stands for in every line."""
        lit = {name, "W"} if name in ("i", "j") else {name}
        for line in (self.formula, self.numpy_line, self.determinant, self.code):
            line.light(lit if name else ())

    def description(self) -> str:
        """Return the picture in words."""
        return " ".join(part for part in (self.formula.plain, self.area.text()) if part)

    def _show_proof(self, maps: Sequence[PlaneMap], *, is_whole: bool) -> None:
        """Say what the chain is as a whole, when the whole of it is looked at."""
        stages = geometry.stages(maps)
        one = geometry.as_one(stages)
        self.bend = self.folded = None
        text = folding = ""
        if not maps:
            text = self.tr("No map, so everything stays where it is. Add one.")
        elif is_whole and one is None:
            self.bend = bends.find_bend(stages)
            self.folded = _find_folded(maps, stages)
            used = [each.activation for each in maps if each.activation != NO_ACTIVATION]
            names = list(dict.fromkeys(used))
            text = words.unbroken() if self.bend is None else words.broken(self.bend, names)
            folding = "" if self.folded is None else words.coincidence(self.folded)
        elif is_whole and one is not None and len(maps) > 1:
            text = words.composition(maps, one.W, one.b)
        self.proof.setText(text)
        self.folding.setText(folding)
        self.proof.setVisible(bool(text))
        self.folding.setVisible(bool(folding))

    def _show_code(self, maps: Sequence[PlaneMap], place: int, chosen: PlaneMap | None) -> None:
        number = ""
        if chosen is None or len(maps) == 1:
            code = map_code.program(maps)
        else:
            number = str(place + 1)
            code = map_code.single_program(chosen, number)
        names = {f"{name}{number}": name for name in ("W", "b")}
        self.code.set_parts(named_parts(code, names))
        self.numpy_line.setVisible(chosen is not None)
        if chosen is not None:
            self.numpy_line.set_parts(words.numpy_parts(map_code.doing(chosen, number), number))


def _find_folded(maps: Sequence[PlaneMap], stages: Sequence[Stage]) -> Coincidence | None:
    """Return two points that relu made one; where a matrix does so it is no news."""
    ranks = [geometry.matrix_facts(each.matrix).rank for each in maps]
    has_relu = any(each.activation == "relu" for each in maps)
    return bends.find_coincidence(stages) if has_relu and min(ranks) == 2 else None
