"""What all sections of the training panel share: rows of fields, and edits made by them."""

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.fitting import with_source
from mlpstudio.document.project import Project
from mlpstudio.ui.forms import describe, form_layout, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_2


class SettingsForm(QWidget):
    """Base of the sections; a subclass adds rows and fills them in `show_settings`."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self.bench = bench
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_2)
        self.form = form_layout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.column.addLayout(self.form)

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self.bench.session.project

    def show_settings(self, project: Project) -> None:
        """Show the settings of a project."""

    def add_check(self, text: str, tooltip: str) -> QCheckBox:
        """Add a row with a switch."""
        box = QCheckBox(text)
        describe(box, text, tooltip)
        self.form.addRow(box)
        return box

    def add_note(self, text: str = "", role: str = "small") -> QLabel:
        """Add a sentence below the rows."""
        note = label(text, role)
        note.setWordWrap(True)
        self.column.addWidget(note)
        return note

    def change(self, text: str, **values: object) -> None:
        """Edit the training settings."""
        apply_training(self.bench, text, **values)

    def change_data(self, text: str, **values: object) -> None:
        """Edit the data choice."""
        apply_data(self.bench, text, **values)


def apply_training(bench: Workbench, text: str, **values: object) -> None:
    """Edit the training settings; edits of one setting in a row are one step back."""
    project = edits.change_training(bench.session.project, **values)
    bench.session.apply(text, project, f"training.{min(values)}")


def apply_source(bench: Workbench, text: str, source: str) -> None:
    """Choose other data, with a network that takes them."""
    bench.session.apply(text, with_source(bench.session.project, source), "data.source")


def apply_data(bench: Workbench, text: str, **values: object) -> None:
    """Edit the data choice, likewise."""
    project = edits.change_data(bench.session.project, **values)
    bench.session.apply(text, project, f"data.{min(values)}")
