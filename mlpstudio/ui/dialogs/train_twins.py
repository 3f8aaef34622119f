"""Training twins: a person chooses the one thing in which the second run differs."""

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.document.project import Project
from mlpstudio.document.series import SETTINGS, Setting, Value, Variant, series
from mlpstudio.document.series_values import as_text, values_in
from mlpstudio.errors import DesignError, MLPStudioError
from mlpstudio.ui.forms import Choice, add_row, describe, form_layout, label, set_role
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.queue import words
from mlpstudio.ui.theme import SPACE_2, SPACE_3, SPACE_4

_LEFT_OUT = ("epochs",)
"""Settings of a series that make no twin: both are trained equally long."""

_MAY_BE_ALL = ("train_size",)
"""Settings for which no number means that there is no limit."""

_WIDTH = 420


class TrainTwins(QDialog):
    """Which setting, what it is now, and what it is in the twin."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._base = bench, bench.twins.base
        self._found: Variant | None = None
        self._typed: dict[str, str] = {}  # what was typed last for each setting
        self.setWindowTitle(self.tr("Train twins"))
        self.setting, self.choice, self.number = Choice(), Choice(), QLineEdit()
        self.now, self.note = label(""), label("", "muted")
        self.value = QStackedWidget()
        self.train_button = QPushButton(self.tr("Train twins"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._build()
        self._fill()
        self.setting.chosen.connect(self._change_setting)
        self.choice.chosen.connect(self._read)
        self.number.textChanged.connect(self._read)
        self.train_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        bench.data.changed.connect(self._read)
        bench.session.project_changed.connect(self._take_base)
        bench.runs.run_changed.connect(self._take_base)
        self._change_setting()
        self.setting.setFocus()

    @property
    def kind(self) -> Setting:
        """The setting that is chosen."""
        return SETTINGS[self.setting.value()]

    def accept(self) -> None:
        """Begin, where there is something to begin."""
        variant = self._found
        if variant is not None:
            super().accept()
            self._bench.twins.train(words.title(self.kind, variant.value), variant.project)

    def _build(self) -> None:
        intro = label(
            self.tr(
                "A twin differs in one thing alone: seed and order of the data are the same, so "
                "that what differs in the curves comes of it."
            )
        )
        intro.setWordWrap(True)
        self.note.setWordWrap(True)
        self.value.addWidget(self.number)
        self.value.addWidget(self.choice)
        form = form_layout()
        add_row(form, self.tr("Difference"), self.setting, self.tr("In what the twin differs."))
        add_row(form, self.tr("Now"), self.now, self.tr("What it is in the run at hand."))
        add_row(form, self.tr("In the twin"), self.value, self.tr("What it is in the twin."))
        for field in (self.number, self.choice):
            describe(field, self.tr("In the twin"), self.tr("What it is in the twin."))
        self.train_button.setProperty("role", "primary")
        self.train_button.setDefault(True)
        describe(
            self.train_button,
            self.train_button.text(),
            self.tr("Train both, step by step in turn, and draw their curves and the difference."),
        )
        describe(self.cancel_button, self.cancel_button.text(), self.tr("Train no twin."))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.train_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        for part in (intro, form, self.note, buttons):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.insertStretch(3, 1)
        self.setMinimumWidth(self._bench.theme.pixels(_WIDTH))

    def _fill(self) -> None:
        """Offer what the design has a place for."""
        self.setting.set_choices(
            [
                (name, text)
                for name, text in words.setting_choices()
                if name not in _LEFT_OUT and self._has_place(name)
            ]
        )
        if not self.setting.value():
            self.setting.set_value("learning_rate")

    def _has_place(self, name: str) -> bool:
        return name in _MAY_BE_ALL or SETTINGS[name].now(self._base) is not None

    def _take_base(self, *_: object) -> None:
        """Follow what is edited, or trained, while the dialog is open."""
        self._base = self._bench.twins.base
        self._fill()
        self._change_setting()

    def _change_setting(self) -> None:
        kind, now = self.kind, self.kind.now(self._base)
        self.setting.setToolTip(words.setting_tip(kind.name))
        self.now.setText(self.tr("all") if now is None else words.value(kind, now))
        wanted = suggestion(kind, now)
        if kind.names:
            shown = words.shown(kind)
            self.choice.set_choices([(name, shown(name)) for name in kind.names if name != now])
            self.choice.set_value(str(wanted))
            self.value.setCurrentWidget(self.choice)
        else:
            self.number.setText(self._typed.get(kind.name, as_text((wanted,))))
            self.value.setCurrentWidget(self.number)
        self._read()

    def _read(self, *_: object) -> None:
        """Take what is chosen or typed, and say what will happen, or what is wrong."""
        try:
            self._found = self._variant()
            text, role = self._outlook(self._found.project), "muted"
        except MLPStudioError as error:
            self._found, text, role = None, str(error), "error"
        self.note.setText(text)
        set_role(self.note, role)
        self.train_button.setEnabled(self._found is not None)

    def _variant(self) -> Variant:
        """Return the twin.

        Raises:
            MLPStudioError: There is none; the message says why, and what to do.
        """
        kind = self.kind
        if kind.names:
            values: tuple[Value, ...] = (self.choice.value(),)
        else:
            self._typed[kind.name] = self.number.text()
            values = values_in(self.number.text(), kind)
        if len(values) != 1:
            raise DesignError(
                self.tr("A twin has one value. Line up several with “Add a series” in the queue.")
            )
        (found,) = series(self._base, kind, values)
        if found.project == self._base:
            raise DesignError(self.tr("That is what it is now. Choose another value."))
        if found.project.data != self._base.data and self._bench.data.is_loading:
            raise DesignError(self.tr("The data are still being loaded. Wait a moment."))
        return found

    def _outlook(self, project: Project) -> str:
        """Return what will happen, and what it shows."""
        if self._bench.twins.has_run_at_hand:
            first = self.tr("The twin catches up with the run at hand; then both train in turn.")
        else:
            first = self.tr("Both begin together, and train in turn.")
        return f"{first} {words.setting_tip(self.kind.name)}"


def suggestion(kind: Setting, now: Value | None) -> Value:
    """Return a value of a setting that is usual and not the one it has."""
    if now is None:
        return kind.usual[0]
    others = [value for value in kind.usual if value != now]
    if isinstance(now, str):
        return others[0]
    larger = [value for value in others if not isinstance(value, str) and value > now]
    return larger[0] if larger else others[-1]
