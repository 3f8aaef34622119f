"""The reader of errors: one is pasted, taken apart, and replayed as a picture in its lab."""

from dataclasses import replace

from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import ShapeErrorSettings
from mlpstudio.document.project import Project
from mlpstudio.labs.tensors.error_kinds import MAX_LENGTH, ErrorKind, Lab, Reading, Replay, closed
from mlpstudio.labs.tensors.error_scenes import Cure
from mlpstudio.labs.tensors.shape_errors import read_error, shapes_in
from mlpstudio.ui import forms
from mlpstudio.ui.lab_panel import LabPanel
from mlpstudio.ui.neighbours import show_panel
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.scrolling import scroll
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.chips import Chips
from mlpstudio.ui.widgets.tensors import error_words as words
from mlpstudio.ui.widgets.tensors.error_entry import ErrorEntry
from mlpstudio.ui.widgets.tensors.error_meanings import meaning
from mlpstudio.ui.widgets.tensors.error_rehearsal import ErrorRehearsal


class ShapeErrorsPanel(LabPanel):
    """The reader of errors about shapes."""

    lab = "shape_errors"

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._is_due = True
        self.reading: Reading | None = None
        self._build()
        self._lay_out()
        self.entry.edited.connect(self._type)
        self.entry.settled.connect(bench.session.settle)
        self.chips.chosen.connect(self._choose)
        self.button.clicked.connect(self._replay)
        self.rehearsal.tried.connect(self._show_button)
        self.refresh(None, self.project)

    def _build(self) -> None:
        theme = self.bench.theme
        self.entry = ErrorEntry(theme, MAX_LENGTH)
        self.entry.setPlaceholderText(
            self.tr("Paste an error of NumPy, Keras or PyTorch, with all that led to it.")
        )
        forms.describe(
            self.entry,
            self.tr("Error"),
            self.tr("Paste an error about shapes: its last line is enough, a traceback is fine."),
        )
        self._examples = {name: text for name, text, _ in words.examples()}
        self.chips = Chips(theme)
        self.chips.offer([(name, tip) for name, _, tip in words.examples()])
        self.title = forms.label("", "title")
        self.meaning = forms.label("")
        self.rehearsal = ErrorRehearsal(theme)
        self.button = QPushButton()
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for text in (self.title, self.meaning):
            text.setWordWrap(True)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(self.entry)
        column.addWidget(self.chips)
        column.addSpacing(SPACE_1)
        found = self.rehearsal.found
        for part in (self.title, found, self.meaning, self.button, self.rehearsal):
            column.addWidget(part)
        column.addStretch()
        scroll(self, inside)
        self.first_control = self.entry

    # Gestures become edits

    @property
    def settings(self) -> ShapeErrorSettings:
        """What the reader is set to."""
        return self.project.labs.shape_errors

    def _apply(self, label: str, text: str, merge_key: str | None = None) -> None:
        settings = replace(self.settings, text=text)
        self.bench.session.apply(label, edits.set_lab(self.project, settings), merge_key)

    def _type(self, text: str) -> None:
        self._apply(self.tr("Paste error"), text, "shape_errors.text")

    def _choose(self, name: str) -> None:
        self._apply(self.tr("Choose error"), self._examples[name])
        self.chips.mark(name)

    def _replay(self) -> None:
        """Set the fitting lab to what was refused, and show it."""
        replay = self._offered()
        if replay is None:
            return
        self.bench.session.apply(self.tr("Replay error"), _replayed(self.project, replay), None)
        show_panel(self, replay.lab.value)

    def _offered(self) -> Replay | None:
        """Return what the button replays: a cure that is tried, or the error itself.

        Of an unknown error there are its shapes, as a sum.
        """
        cure: Cure | None = self.rehearsal.cure
        if cure is not None:
            return cure.replay
        if self.reading is not None:
            return self.reading.replay
        shapes = [closed(shape) for shape in shapes_in(self.settings.text)][:3]
        if len(shapes) < 2:
            return None
        return Replay(Lab.BROADCASTING, " + ".join(map(str, shapes)))

    # The project becomes a picture

    def _update(self) -> None:
        self._is_due = False
        text = self.settings.text
        self.entry.set_text(text)
        self.chips.mark(next((n for n, error in self._examples.items() if error == text), ""))
        found = read_error(text)
        if found is None or found != self.reading:
            self.reading = found
            self.rehearsal.show_reading(found)
        self.rehearsal.setVisible(found is not None)
        if found is None:
            self._show_unknown(text)
        else:
            self.title.setText(words.title(found))
            self.meaning.setText(meaning(found))
        self._show_button()

    def _show_unknown(self, text: str) -> None:
        if not text.strip():
            self.title.setText(self.tr("Paste an error, or choose one above"))
            self.meaning.setText(
                self.tr(
                    "It is taken apart: which operation, which shapes, which axis, what it means "
                    "and what mends it. Then it is replayed in the lab that shows it."
                )
            )
            return
        shapes = shapes_in(text)
        self.title.setText(self.tr("This error is not known here"))
        known = self.tr(
            "{count} errors of NumPy, Keras and PyTorch are known: about broadcasting, products, "
            "reshape and transpose, joining, einsum, indices and masks, layers, losses and labels."
        ).format(count=len(ErrorKind))
        if not shapes:
            told = self.tr("No shape such as (32, 10) stands in this text. {known}")
        else:
            told = self.tr("Shapes in it: {shapes}. {known}")
        names = ", ".join(str(shape) for shape in shapes[:6])
        self.meaning.setText(told.format(shapes=names, known=known))

    def _show_button(self) -> None:
        replay = self._offered()
        self.button.setVisible(replay is not None)
        if replay is None:
            return
        if self.reading is None:
            name = self.tr("Compare these shapes in Broadcasting")
        else:
            is_mended = self.rehearsal.cure is not None
            name = words.replay_title(replay, is_mended=is_mended)
        self.button.setText(name)
        lines = f"{replay.shape} {replay.text}" if replay.shape else replay.text
        tip = self.tr("Open the lab with {lines} filled in.").format(lines=lines)
        forms.describe(self.button, name, tip)

    # What is kept when the panel is built anew

    def keep(self) -> dict[str, object]:
        """Return which cure is tried."""
        return {"cure": self.rehearsal.place}

    def restore(self, kept: dict[str, object]) -> None:
        """Try that cure again."""
        place = kept.get("cure")
        if isinstance(place, int):
            self.rehearsal.try_cure(place)


def _replayed(project: Project, replay: Replay) -> Project:
    """Return the project with a lab set to what was refused."""
    labs = project.labs
    if replay.lab is Lab.BROADCASTING:
        return edits.set_lab(project, replace(labs.broadcasting, text=replay.text))
    if replay.lab is Lab.DOT:
        dot = replace(labs.dot, text=replay.text, function=replay.function)
        return edits.set_lab(project, dot)
    if replay.lab is Lab.RESHAPING:
        settings = replace(labs.reshaping, shape=replay.shape, text=replay.text)
        return edits.set_lab(project, settings)
    slicing = replace(labs.slicing, source="made", shape=replay.shape, text=replay.text)
    return edits.set_lab(project, slicing)
