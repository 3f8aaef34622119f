"""The lines about a slice, its axes and its picture: pointing at one lights the others."""

from collections.abc import Collection

from PySide6.QtCore import QObject

from mlpstudio.labs.tensors.slicing import Slicing
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine
from mlpstudio.ui.widgets.tensors.axis_rulers import AxisRulers
from mlpstudio.ui.widgets.tensors.slice_pictures import SlicePictures
from mlpstudio.ui.widgets.tensors.slicing_parts import (
    ARRAY,
    RESULT,
    axes_of,
    names_for,
    rows_of,
)


class SlicingLinks(QObject):
    """Knows which parts of four widgets belong together."""

    def __init__(
        self, shapes: LinkedLine, code: CodeLine, rulers: AxisRulers, pictures: SlicePictures
    ) -> None:
        super().__init__(pictures)
        self._shapes, self._code = shapes, code
        self._rulers, self._pictures = rulers, pictures
        self._found: Slicing | None = None
        shapes.pointed.connect(self._light_name)
        code.pointed.connect(self._light_name)
        rulers.pointed.connect(self._light_row)
        pictures.pointed.connect(self._light_place)

    def show(self, found: Slicing | None) -> None:
        """Link what is shown of another slice; None for none."""
        self._found = found
        self._light(())

    def _light(self, rows: Collection[int], whole: str = "") -> None:
        """Light some steps of the slice wherever they are seen, or all of an array."""
        for line, parts in ((self._shapes, self._shapes.parts), (self._code, self._code.parts)):
            line.light(names_for(parts, rows) | ({whole} if whole else set()))
        self._rulers.light(rows)
        before, after = (
            (set[int](), set[int]()) if self._found is None else axes_of(self._found, rows)
        )
        self._pictures.light(before, after, whole={ARRAY: 0, RESULT: 1}.get(whole))

    def _light_name(self, name: str) -> None:
        if self._found is not None:
            self._light(rows_of(name), name if name in (ARRAY, RESULT) else "")

    def _light_row(self, row: int | None) -> None:
        self._light(() if row is None else (row,))

    def _light_place(self, place: tuple[int, ...] | None) -> None:
        """Mark a place along every axis; light what left it out, or all of the slice."""
        found = self._found
        rows: Collection[int] = ()
        if found is None or place is None or len(place) != len(found.shape):
            self._rulers.mark(())
        else:
            steps = found.steps
            self._rulers.mark([None if s.axis is None else place[s.axis] for s in steps])
            own = [k for k, step in enumerate(steps) if step.piece is not None]
            rows = found.refusing(place) or own
        self._light(rows)
        self._pictures.light((), ())  # the cell itself has a frame
