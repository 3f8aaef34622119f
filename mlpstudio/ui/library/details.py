"""What is known of the chosen runs: of one everything, of two in what they differ."""

from dataclasses import replace
from html import escape

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.document.project import Project
from mlpstudio.runs.differences import differences
from mlpstudio.runs.store import Entry, Summary
from mlpstudio.ui import names
from mlpstudio.ui.forms import describe, label, set_role
from mlpstudio.ui.library import words
from mlpstudio.ui.library.run_library import color_of
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, Theme

_NOTE_MS = 600
"""How long after the last key a note is kept."""


class RunDetails(QScrollArea):
    """A column of text beside the table.

    Signals:
        reopen_requested(number): A person wants a run back as the project.
        kept(number, is_kept): Whether a run keeps its weights.
        noted(number, note): A person wrote about a run.
        run_requested(number): A person wants to see the run that this one comes from.
    """

    reopen_requested = Signal(int)
    kept = Signal(int, bool)
    noted = Signal(int, str)
    run_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._summary: Summary | None = None
        self._note_of: int | None = None
        self._timer = QTimer(self, singleShot=True, interval=_NOTE_MS)
        self._timer.timeout.connect(self.keep_note)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(180, 60)
        self.setAccessibleName(self.tr("The chosen runs"))
        self.setAccessibleDescription(self.tr("What is known of one run, or how two differ."))
        self._build()
        self.show_nothing(0)

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_2, 0, SPACE_2, SPACE_1)
        column.setSpacing(SPACE_2)
        self.title, self.text = label("", "title"), label("")
        self.table, self.small = QLabel(), label("", "small")
        self.kinship = label("")
        self.kinship.setTextFormat(Qt.TextFormat.RichText)
        self.kinship.setWordWrap(True)
        self.kinship.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.kinship.linkActivated.connect(lambda number: self.run_requested.emit(int(number)))
        describe(
            self.kinship,
            self.tr("Where it comes from"),
            self.tr("The run that this one is a twin of, or was branched from; choose it here."),
        )
        self.room = label("", "small")
        self.room.setToolTip(words.snapshot_policy())
        for one in (self.title, self.text, self.table, self.room, self.small):
            one.setWordWrap(True)
            is_rich = one is self.table
            one.setTextFormat(Qt.TextFormat.RichText if is_rich else Qt.TextFormat.PlainText)
            one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reopen = QPushButton(self.tr("Reopen as project"))
        describe(
            self.reopen,
            self.tr("Reopen as project"),
            self.tr("Open design, settings, curves and weights of this run, ready to go on."),
        )
        self.keep = QPushButton(self.tr("Keep weights"))
        self.keep.setCheckable(True)
        describe(
            self.keep,
            self.tr("Keep weights"),
            self.tr("Keep this run’s weights even when the oldest ones make room."),
        )
        self.note = QPlainTextEdit()
        self.note.setPlaceholderText(self.tr("Write a note about this run…"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(64)
        describe(self.note, self.tr("Note"), self.tr("What you want to remember about this run."))
        self.buttons = QWidget()
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.reopen)
        row.addWidget(self.keep)
        row.addStretch(1)
        above = (self.title, self.text, self.kinship, self.room, self.table)
        for widget in (*above, self.buttons, self.note, self.small):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(inner)
        self.reopen.clicked.connect(self._ask_to_reopen)
        self.keep.clicked.connect(self._ask_to_keep)
        self.note.textChanged.connect(self._timer.start)

    # What is shown

    def show_nothing(self, n_chosen: int) -> None:
        """Say what choosing is for."""
        self._take(None)
        if n_chosen:
            self.title.setText(self.tr("{count} runs are chosen").format(count=n_chosen))
            self.text.setText(self.tr("Choose two to see in what they differ."))
        else:
            self.title.setText(self.tr("No run is chosen"))
            self.text.setText(
                self.tr("Choose one to see more of it; choose two (Ctrl) to compare them.")
            )
        self._show("")

    def show_run(self, summary: Summary, parent: Summary | None = None) -> None:
        """Show what the line of a run says, and its note.

        Args:
            summary: The line.
            parent: That of the run it comes from; None where there is none, or none any more.
        """
        is_same = self._summary is not None and self._summary.id == summary.id
        self._take(summary)
        self.title.setText(words.run_name(summary))
        text = self.tr(
            "{design} · {parameters} parameters\n{optimizer}, η = {rate}, batches of {batch}, "
            "seed {seed}\n{data} · {steps} steps"
        )
        self.text.setText(
            text.format(
                design=summary.design,
                parameters=f"{summary.n_parameters:,}",
                optimizer=names.optimizer(summary.optimizer),
                rate=f"{summary.learning_rate:g}",
                batch=f"{summary.batch_size:,}",
                seed=summary.seed,
                data=names.source(summary.source),
                steps=f"{summary.n_steps:,}",
            )
        )
        self.keep.setChecked(summary.is_kept)
        if not is_same:
            self._show("")
        self.kinship.setText(words.kinship(summary, parent))
        self.kinship.setVisible(summary.parent is not None)
        self.room.setText(words.weights(summary))
        self.room.show()
        self.buttons.show()
        self.note.show()

    def show_origin(self, entry: Entry) -> None:
        """Show where the run shown comes from, once that is read."""
        summary, provenance = self._summary, entry.provenance
        if summary is None or entry.summary.id != summary.id:
            return
        text = self.tr("{versions}\nTraining samples: {hash}")
        self.small.setText(
            text.format(
                versions=provenance.versions or self.tr("Versions unknown"),
                hash=provenance.data_hash[:16] or self.tr("unknown"),
            )
        )
        self.small.setToolTip(provenance.data_hash)

    def show_comparison(self, first: Entry, second: Entry) -> None:
        """Show in what two runs differ: in settings, and in what came out."""
        self._take(None)
        self.title.setText(self.tr("What differs"))
        rows = [
            (words.setting(one), words.value(one, after=False), words.value(one, after=True))
            for one in differences(_as_trained(first), _as_trained(second))
        ]
        self.text.setText("" if rows else self.tr("All settings are the same."))
        self.text.setVisible(not rows)
        a, b = first.summary, second.summary
        results = (
            (self.tr("Epochs completed"), str(a.n_epochs), str(b.n_epochs)),
            (self.tr("Training loss"), words.loss(a.loss), words.loss(b.loss)),
            (
                self.tr("Validation accuracy"),
                words.share(a.validation_accuracy),
                words.share(b.validation_accuracy),
            ),
        )
        self._show(self._same_data(first, second))
        self.table.setText(self._html((a, b), rows, results))
        self.table.show()

    def keep_note(self) -> None:
        """Hand over a note that was written, if there is news."""
        self._timer.stop()
        summary, text = self._summary, self.note.toPlainText().strip()
        if summary is not None and self._note_of == summary.id and text != summary.note:
            self._summary = replace(summary, note=text)
            self.noted.emit(summary.id, text)

    # How it works

    def _take(self, summary: Summary | None) -> None:
        """Turn to another run, or to none; what is being written of the same one stays."""
        if self._note_of is not None and (summary is None or summary.id != self._note_of):
            self.keep_note()
        is_same = summary is not None and summary.id == self._note_of
        is_written = is_same and self._timer.isActive()
        self._summary, self._note_of = summary, None if summary is None else summary.id
        if not is_written and (summary is None or summary.note != self.note.toPlainText()):
            with QSignalBlocker(self.note):
                self.note.setPlainText("" if summary is None else summary.note)
        self.text.show()

    def _show(self, small: str) -> None:
        """Show title and text, and a small line below."""
        self.table.hide()
        self.buttons.hide()
        self.note.hide()
        self.room.hide()
        self.kinship.hide()
        self.small.setText(small)
        self.small.setToolTip("")
        set_role(self.small, "small")

    def _same_data(self, first: Entry, second: Entry) -> str:
        one, other = first.provenance.data_hash, second.provenance.data_hash
        if not one or not other:
            return self.tr("Whether both learnt from the same samples is not known.")
        if one == other:
            return self.tr("Both learnt from the same samples.")
        return self.tr("They learnt from different samples.")

    def _html(
        self,
        both: tuple[Summary, Summary],
        rows: list[tuple[str, str, str]],
        results: tuple[tuple[str, str, str], ...],
    ) -> str:
        """Return a table of three columns: what, in the first run, in the second."""
        muted = self._theme.colors.muted
        heads = "".join(
            f'<td style="padding:2px {SPACE_3}px 4px 0"><span style="color:'
            f'{self._theme.category(color_of(one)).name()}">●</span> '
            f"<b>{escape(words.run_name(one))}</b></td>"
            for one in both
        )
        lines = [f"<tr><td></td>{heads}</tr>"]
        for number, (what, before, after) in enumerate((*rows, *results)):
            top = SPACE_2 if number == len(rows) and rows else 2
            cells = "".join(
                f'<td style="padding:{top}px {SPACE_3}px 2px 0">{escape(text)}</td>'
                for text in (before, after)
            )
            lines.append(
                f'<tr><td style="color:{muted};padding:{top}px {SPACE_3}px 2px 0">'
                f"{escape(what)}</td>{cells}</tr>"
            )
        return f'<table cellspacing="0">{"".join(lines)}</table>'

    def _ask_to_reopen(self) -> None:
        if self._summary is not None:
            self.reopen_requested.emit(self._summary.id)

    def _ask_to_keep(self, is_kept: bool) -> None:
        if self._summary is not None:
            self.kept.emit(self._summary.id, is_kept)


def _as_trained(entry: Entry) -> Project:
    """Return the project with the settings as they were last, changed on the way or not."""
    run = entry.run
    return replace(entry.project, data=run.data, network=run.network, training=run.training)
