"""An error played again: its shapes as a table, the lines that raise it, and cures to try."""

import re
from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.labs.tensors.error_cures import rehearse
from mlpstudio.labs.tensors.error_kinds import SHAPE, Reading, shape_of
from mlpstudio.labs.tensors.error_scenes import Cure, Rehearsal
from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.fix_list import FixList, FixText
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine, Part, named_parts
from mlpstudio.ui.widgets.tensors import error_cure_words, error_table
from mlpstudio.ui.widgets.tensors.alignment_table import AlignmentTable, Spot


class ErrorRehearsal(QWidget):
    """Shows what an error says and what becomes of it when one of its cures is tried.

    Signals:
        tried(cure): A cure was pressed; None when the error itself is shown again.
    """

    tried = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading: Reading | None = None
        self._names: list[str] = []
        self.played: Rehearsal | None = None
        self.place: int | None = None
        self.found = LinkedLine(theme, is_code=True, size=TEXT_SMALL, role="plain")
        self.table = AlignmentTable(theme, is_linked=True)
        self.table.setAccessibleName(self.tr("Shapes"))  # a tooltip would cover what is lit
        self.table.setAccessibleDescription(
            self.tr("The shapes that the error names, axis by axis.")
        )
        self.outcome = forms.label("", "good")
        self.cures_title = forms.label("", "muted")
        self.cures = FixList(theme)
        self.told = FixList(theme)
        self.code_title = forms.label("", "muted")
        self.code = CodeLine(theme)
        self.outcome.setWordWrap(True)
        self.cures_title.setWordWrap(True)
        self.code_title.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for part in (
            self.table,
            self.outcome,
            self.cures_title,
            self.cures,
            self.told,
            self.code_title,
            self.code,
        ):
            column.addWidget(part)
        self.cures.chosen.connect(self._press)
        for line in (self.found, self.code):
            line.pointed.connect(lambda name: self._light([name] if name else []))
        self.table.pointed.connect(self._light_spot)
        theme.changed.connect(self._show)  # the colours of the arrays

    @property
    def cure(self) -> Cure | None:
        """The cure that is tried."""
        if self.place is None or self.played is None:
            return None
        return self.played.cures[self.place]

    def show_reading(self, reading: Reading | None) -> None:
        """Show another error, with no cure tried; None for none."""
        self._reading, self.place = reading, None
        self.played = None if reading is None else rehearse(reading)
        self._offer()
        self._show()

    def try_cure(self, place: int | None) -> None:
        """Show what a cure makes of the error; None for the error itself."""
        count = 0 if self.played is None else len(self.played.cures)
        self.place = place if place is not None and 0 <= place < count else None
        self._show()
        self.tried.emit(self.cure)

    def _press(self, place: int) -> None:
        self.try_cure(None if place == self.place else place)

    def _offer(self) -> None:
        cures = () if self.played is None else self.played.cures
        tip = self.tr("Try it: the table, the lines and the lab then show it mended.")
        self.cures.offer(
            [
                FixText(
                    self.tr("→ {result}").format(result=cure.result),
                    cure.code,
                    error_cure_words.sentence(cure),
                    tip,
                )
                for cure in cures
            ]
        )
        told = [] if self._reading is None else error_cure_words.told(self._reading)
        if not cures and not told and self._reading is not None:
            told = [("print(a.shape, b.shape)", self._nothing_helps())]
        self.told.offer([FixText("", code, text, text) for code, text in told])
        has_told = bool(told)
        self.cures_title.setText(
            self.tr("What mends it, if it is what you mean. Press one to try it:")
            if cures
            else self.tr("What helps:")
        )
        self.cures.setVisible(bool(cures))
        self.told.setVisible(has_told)
        self.cures_title.setVisible(bool(cures) or has_told)

    def _nothing_helps(self) -> str:
        return self.tr("No change of a single array makes them fit: look where they come from.")

    def _show(self) -> None:
        reading, cure = self._reading, self.cure
        self.found.setVisible(reading is not None)
        scene = None if self.played is None else self.played.scene
        if reading is None:
            header, rows = [], []
        elif cure is None:
            header, rows = error_table.table(reading, self.played, self._theme)
        else:
            scene = cure.scene
            header, rows = error_table.mended_table(reading, cure, self._theme)
        is_blank = bool(rows) and not rows[-1].name and not any(c.text for c in rows[-1].cells)
        rows = rows[:-1] if is_blank else rows
        self.table.set_rows(header, rows, has_result=not is_blank)
        self.table.setVisible(bool(rows))
        self._names = [row.name for row in rows]
        self.found.set_parts([] if reading is None else self._message(reading))
        self.outcome.setVisible(cure is not None)
        if cure is not None:
            done = self.tr("Mended: it runs, and the result has the shape {result}.")
            self.outcome.setText(done.format(result=cure.result))
        self.cures.mark(self.place)
        for part in (self.code_title, self.code):
            part.setVisible(scene is not None)
        self.code_title.setText(
            self.tr("Lines that raise such an error:")
            if cure is None
            else self.tr("The same lines, mended:")
        )
        if scene is not None:
            names = {name: name for name, _ in scene.arrays} | {"result": "result"}
            self.code.set_parts(named_parts(scene.program, names))
        self._light([])

    def _message(self, reading: Reading) -> list[Part]:
        """Return the error's words, with the shapes linked that the table shows."""
        shapes = list(enumerate(reading.shapes))
        names = error_table.names(reading)
        parts: list[Part] = []
        for text in re.split(rf"({SHAPE})", reading.message):
            known = re.fullmatch(SHAPE, text) is not None
            at = next((at for at, s in shapes if known and s == shape_of(text)), None)
            shapes = [each for each in shapes if each[0] != at]
            name = names[at] if at is not None and at < len(names) else ""
            parts.append((text, name))
        return parts

    def _light(self, names: Collection[str], axes: Collection[int] = ()) -> None:
        """Light arrays wherever they are named."""
        for line in (self.found, self.code):
            line.light(names)
        rows = [
            row
            for row, name in enumerate(self._names)
            if name and (name in names or name.partition("[")[0] in names)
        ]
        if "result" in names and self._names and self.cure is not None:
            rows.append(len(self._names) - 1)
        self.table.light(rows, axes)

    def _light_spot(self, spot: Spot | None) -> None:
        row, axis = (None, None) if spot is None else spot
        name = "" if row is None or row >= len(self._names) else self._names[row]
        if self.cure is not None and row == len(self._names) - 1:
            name = "result"
        self._light([name.partition("[")[0]] if name else [], () if axis is None else (axis,))
