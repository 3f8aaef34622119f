"""The form of a series: one setting, and the values it goes through."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from mlpstudio.document.project import Project
from mlpstudio.document.series import SETTINGS, Setting, Variant, series
from mlpstudio.document.series_values import as_text, values_in
from mlpstudio.errors import MLPStudioError
from mlpstudio.ui.forms import Choice, describe, label, set_role
from mlpstudio.ui.queue import words
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout

_ENTRY = 260
"""Pixels that a list of values has at least."""


class SeriesForm(QFrame):
    """What is typed is read at once; what is wrong with it is said below.

    Signals:
        wanted(work): A person wants these trainings, given as titles and projects.
        left: A person is done with the form.
    """

    wanted = Signal(list)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Card")
        self._base = Project()
        self._typed: dict[str, str] = {}  # what was typed last for each setting
        self._found: tuple[Variant, ...] = ()
        self.setting = Choice()
        self.setting.set_choices(words.setting_choices())
        self.setting.set_value("learning_rate")
        self.values = QLineEdit()
        self.values.setMinimumWidth(theme.pixels(_ENTRY))
        self.add = QPushButton()
        self.add.setProperty("role", "primary")
        self.close_button = QPushButton(self.tr("Close"))
        self.note = label("", "muted")
        self.note.setWordWrap(True)
        self._build()
        self.setting.chosen.connect(self._change_setting)
        self.values.textChanged.connect(self._read)
        self.values.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.close_button.clicked.connect(self.left)
        self._change_setting()

    @property
    def kind(self) -> Setting:
        """The setting that is chosen."""
        return SETTINGS[self.setting.value()]

    def set_base(self, base: Project) -> None:
        """Take another design for what all trainings have in common."""
        self._base = base
        if self.isVisible():
            self._read()

    def open(self) -> None:
        """Show the form, ready to type into."""
        self.show()
        self._read()
        self.values.setFocus()
        self.values.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        head = QWidget()
        flow = FlowLayout(head)
        caption, other = label(self.tr("Setting"), "muted"), label(self.tr("Values"), "muted")
        caption.setBuddy(self.setting)
        other.setBuddy(self.values)
        for part in (caption, self.setting, other, self.values, self.add, self.close_button):
            flow.addWidget(part)
        describe(
            self.values,
            self.tr("Values"),
            self.tr("One training for each value; whole numbers may be a range such as 0-4."),
        )
        describe(
            self.close_button, self.close_button.text(), self.tr("Close the form of the series.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_1)
        column.addWidget(head)
        column.addWidget(self.note)

    def _change_setting(self) -> None:
        kind = self.kind
        tip = words.setting_tip(kind.name)
        describe(self.setting, self.tr("Setting of the series"), tip)
        usual = as_text(kind.usual, words.shown(kind))
        self.values.setPlaceholderText(usual)
        self.values.setText(self._typed.get(kind.name, usual))
        self._read()

    def _read(self) -> None:
        kind, text = self.kind, self.values.text()
        self._typed[kind.name] = text
        error = ""
        try:
            values = values_in(text, kind, words.spellings(kind))
            self._found = series(self._base, kind, values)
        except MLPStudioError as wrong:
            self._found, error = (), str(wrong)
        n = len(self._found)
        name = self.tr("Add {count} trainings") if n != 1 else self.tr("Add {count} training")
        self.add.setText(name.format(count=n) if n else self.tr("Add trainings"))
        describe(self.add, self.add.text(), self.tr("Put them at the end of the queue (Return)."))
        self.add.setEnabled(n > 0)
        set_role(self.note, "error" if error else "muted")
        self.note.setText(error or self._preview())

    def _preview(self) -> str:
        """Return what is the same in all of them, and what is not."""
        kind = self.kind
        now = kind.now(self._base)
        shown = self.tr("none") if now is None else words.value(kind, now)
        return self.tr(
            "The design at hand ({facts}) is trained with each value; now it has {value}."
        ).format(facts=words.facts(self._base), value=shown)

    def _add(self) -> None:
        if self._found:
            kind = self.kind
            self.wanted.emit([(words.title(kind, one.value), one.project) for one in self._found])
