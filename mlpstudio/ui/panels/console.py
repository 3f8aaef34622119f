"""The console: lines of NumPy about the tensors of the network, worked out as they are entered."""

from collections import deque
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetrics, QGuiApplication, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.project import Project
from mlpstudio.labs.tensors.console import reader
from mlpstudio.labs.tensors.console.faults import ConsoleError, Fault
from mlpstudio.labs.tensors.console.reader import Line
from mlpstudio.ui import forms
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.console.bindings import Bindings
from mlpstudio.ui.console.record import Record
from mlpstudio.ui.console.work import Answer, Asked, answer
from mlpstudio.ui.neighbours import show_panel
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_SMALL
from mlpstudio.ui.widgets.controls.code_entry import FaultLine
from mlpstudio.ui.widgets.tensors import console_words as words
from mlpstudio.ui.widgets.tensors.console_entry import ConsoleEntry
from mlpstudio.ui.widgets.tensors.console_record import Entered

PURPOSE = "console"
_SLOW_MS = 300
_ROOM = (132, 320)
"""Cells of a picture, downwards and across."""

_MOST_OFFERED = 24


class ConsolePanel(Panel):
    """Reads lines, has them worked out one after another and shows what they come to."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._bindings = Bindings(bench)
        self._kept: dict[str, Any] = {}  # values of any kind that the console knows
        self._waiting: deque[Line] = deque()
        self._begun: Line | None = None
        self._slow = QTimer(self, interval=_SLOW_MS, singleShot=True)
        self._slow.timeout.connect(self._say_working)
        self._build()
        self._lay_out()
        self._connect()
        self.refresh(None, self.project)

    def _build(self) -> None:
        theme = self.bench.theme
        self.record = Record(theme)
        self.fault = FaultLine(theme)
        self.hint = forms.label("", "small")
        self.hint.setWordWrap(True)
        self.hint.hide()
        self.prompt = forms.label(">>>", "muted")
        self.entry = ConsoleEntry(theme, reader.MAX_LENGTH)
        self.entry.setPlaceholderText(self.tr("A line of NumPy, such as X.shape"))
        forms.describe(
            self.entry,
            self.tr("Line of NumPy"),
            self.tr("Return works it out, Up brings back earlier lines, Tab completes a name."),
        )
        self.prompt.setBuddy(self.entry)
        self.copy_button = forms.icon_button(
            theme,
            "copy",
            self.tr("Copy"),
            self.tr("Copy all lines that were worked out, for use in Python."),
        )
        self.clear_button = forms.icon_button(
            theme,
            "trash",
            self.tr("Clear"),
            self.tr("Remove all lines, and let go of the names that were given."),
        )
        self._restyle()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.prompt)
        row.addWidget(self.entry, 1)
        row.addWidget(self.copy_button)
        row.addWidget(self.clear_button)
        below = QVBoxLayout()
        below.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_3)
        below.setSpacing(SPACE_1)
        below.addWidget(self.fault)
        below.addWidget(self.hint)
        below.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.record, 1)
        column.addLayout(below)
        self.first_control = self.entry

    def _connect(self) -> None:
        self.entry.entered.connect(self._enter)
        self.entry.offered.connect(self._offer_names)
        self.entry.escaped.connect(self._stop)
        self.entry.paged.connect(self.record.page)
        self.entry.textEdited.connect(self._forget_fault)
        self.record.recalled.connect(self._recall)
        self.record.tried.connect(self._enter)
        self.record.explain_wanted.connect(self._explain)
        self.copy_button.clicked.connect(self._copy)
        self.clear_button.clicked.connect(self._clear)
        self.bench.data.changed.connect(self._name_anew)
        self.bench.theme.changed.connect(self._restyle)

    # Names

    def refresh(self, old: Project | None, new: Project) -> None:
        """Follow the design, the batch size and the loss, from which the names are."""
        if old is None or old.network is not new.network or old.training is not new.training:
            self._name_anew()

    def _name_anew(self) -> None:
        names = self._bindings.names()
        self.entry.set_names([*names, *(name for name in self._kept if name not in names)])
        self.record.offer(self._bindings.examples())
        self._show_buttons()

    def _show_buttons(self) -> None:
        has_lines = bool(self.record.parts)
        self.copy_button.setEnabled(has_lines)
        self.clear_button.setEnabled(has_lines or bool(self._kept))

    # Lines

    def _enter(self, text: str) -> None:
        if not text.strip():
            return
        try:
            line = reader.read(text, self._bindings.names())
        except ConsoleError as error:
            self._refuse(text, error)
            return
        self._forget_fault()
        self.entry.remember(line.text)
        self.entry.put("")
        self._waiting.append(line)
        self._work()

    def _work(self) -> None:
        """Have the next line worked out; one after another, as each may use the one before."""
        if not self._waiting or self.bench.background.is_busy(PURPOSE):
            return
        self._begun = self._waiting.popleft()
        asked = Asked(
            self._begun,
            self._bindings.reading(),
            dict(self._kept),
            self._characters(),
            _ROOM,
        )

        def work(ticket: Ticket) -> Answer:
            return answer(asked, ticket)

        self._slow.start()
        self.bench.background.run(PURPOSE, work, self._receive, owner=self)

    def _receive(self, found: Answer) -> None:
        self._begun = None
        self._slow.stop()
        self._say("")
        error, line = found.error, found.line
        if error is not None and error.fault is not Fault.NUMPY:
            self._waiting.clear()  # they may have been meant to use it
            self._refuse(line.text, error, found.why_none)
        else:
            is_trained = self.bench.runs.trained is not None
            self.record.add(
                Entered(line.text, found.result, found.step, is_trained, found.warnings, error)
            )
            if line.target and error is None:
                self._kept[line.target] = found.value
                self._name_anew()
        self._show_buttons()
        self._work()

    def _refuse(self, text: str, error: ConsoleError, why: str = "") -> None:
        """Show what is wrong beside the entry, and the line in it to be mended."""
        text = reader.cleaned(text)
        sentence = words.fault_sentence(error)
        if why and error.found in self._bindings.names():
            sentence = self.tr("{name} has no values. {reason}").format(
                name=error.found, reason=why
            )
        self.entry.remember(text)
        if not self.entry.text() or reader.cleaned(self.entry.text()) == text:
            self.entry.put(text, min(error.position, len(text)))
        self.fault.show_fault(text, error.position, sentence)

    def _forget_fault(self) -> None:
        self.fault.show_fault("", 0, "")

    def _stop(self) -> None:
        """Give up the line that is being worked out, and those that wait."""
        self._waiting.clear()
        self._begun = None
        if self.bench.background.is_busy(PURPOSE):
            self.bench.background.cancel(PURPOSE)
            self._slow.stop()
            self._say(self.tr("Stopped."))

    def _recall(self, text: str) -> None:
        self._forget_fault()
        self.entry.put(text)
        self.entry.setFocus()

    # What stands beside them

    def _offer_names(self, names: tuple[str, ...]) -> None:
        shown = "   ".join(names[:_MOST_OFFERED])
        self._say(f"{shown}   …" if len(names) > _MOST_OFFERED else shown)

    def _say_working(self) -> None:
        self._say(self.tr("Working it out. Escape stops it."))

    def _say(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _explain(self, text: str) -> None:
        """Hand an error to the reader of errors, and show that."""
        settings = replace(self.project.labs.shape_errors, text=text)
        self.bench.session.apply(
            self.tr("Explain error"), edits.set_lab(self.project, settings), None
        )
        show_panel(self, "shape_errors")

    def _copy(self) -> None:
        text = self.record.copied()
        if text:
            QGuiApplication.clipboard().setText(text)

    def _clear(self) -> None:
        self._stop()
        self._say("")
        self._kept.clear()
        self._bindings.forget()
        self._forget_fault()
        self.record.clear()
        self._name_anew()
        self.entry.setFocus()

    def _characters(self) -> int:
        """Return how many characters there is room for in a line of a result."""
        metrics = QFontMetrics(self.bench.theme.font(TEXT_SMALL, mono=True))
        room = self.record.viewport().width() - 4 * SPACE_3
        return min(max(room // max(metrics.horizontalAdvance("0"), 1), 24), 110)

    def _restyle(self) -> None:
        self.prompt.setFont(self.bench.theme.font(mono=True))

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the tensors, which are read again when they are asked for."""
        super().hideEvent(event)
        self._bindings.forget()

    # What is kept when the panel is built anew

    def keep(self) -> dict[str, object]:
        """Return the lines, what they came to, those still to come, and the names given."""
        begun = [] if self._begun is None else [self._begun]
        return {
            "entered": [part.entered for part in self.record.parts],
            "lines": list(self.entry.lines),
            "kept": dict(self._kept),
            "waiting": [*begun, *self._waiting],
            "text": self.entry.text(),
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Show the same lines again."""
        entered, lines, named = kept.get("entered"), kept.get("lines"), kept.get("kept")
        waiting = kept.get("waiting")
        if isinstance(entered, list):
            for each in entered:
                self.record.add(each)
        for line in lines if isinstance(lines, list) else []:
            self.entry.remember(line)
        if isinstance(named, dict):
            self._kept = dict(named)
        self.entry.put(str(kept.get("text", "")))
        self._name_anew()
        if isinstance(waiting, list) and waiting:
            self.bench.background.cancel(PURPOSE)  # its answer was for the panel before this one
            self._waiting.extend(waiting)
            self._work()
