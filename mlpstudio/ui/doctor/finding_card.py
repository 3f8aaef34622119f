"""A card for one finding: what is seen, what it means, where to see it, what to try."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mlpstudio.document.lab_settings import LabSettings
from mlpstudio.runs.doctor import Finding, Remedy
from mlpstudio.ui.doctor import remedy_words, words
from mlpstudio.ui.doctor.lessons import lessons
from mlpstudio.ui.forms import describe, icon_button, label
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout


class FindingCard(QFrame):
    """Shows a finding; another one of the same illness takes its place in it.

    Signals:
        tried(experiment): A person wants to see what it does.
        dismissed: A person wants to hear no more of it.
        lit(is_lit): A person wants its place on the curves lit, or not.
        lesson_wanted(panel): A person wants to see it in the panel of that identifier.
    """

    tried = Signal(object)
    dismissed = Signal()
    lit = Signal(bool)
    lesson_wanted = Signal(str)

    def __init__(self, theme: Theme, finding: Finding) -> None:
        super().__init__()
        self._theme, self.finding = theme, finding
        self.setObjectName("Card")
        self.buttons: dict[Remedy, QPushButton] = {}
        self.lesson_buttons: dict[str, QPushButton] = {}
        self._icon = QLabel()
        self.title = label(words.title(finding.illness), "title")
        self.seen = label("")
        self.meaning = label(words.meaning(finding.illness), "muted")
        self.place_button = icon_button(
            theme,
            "chart",
            self.tr("Show on the curves"),
            self.tr("Light the steps of the curves where this shows."),
        )
        self.place_button.setCheckable(True)
        self.dismiss_button = icon_button(
            theme,
            "close",
            self.tr("Dismiss"),
            self.tr("Say no more about this while the run goes on."),
        )
        self._build()
        self.place_button.clicked.connect(self.lit)
        self.dismiss_button.clicked.connect(self.dismissed)
        theme.changed.connect(self._paint_icon)
        self._paint_icon()
        self.show_finding(finding)

    def show_finding(self, finding: Finding) -> None:
        """Show a newer finding of the same illness."""
        self.finding = finding
        text = words.seen(finding)
        if text != self.seen.text():
            self.seen.setText(text)
            self.setAccessibleName(f"{self.title.text()}. {text}")
        self.place_button.setVisible(finding.steps is not None)
        self._offer([experiment.remedy for experiment in finding.experiments])

    def set_lit(self, is_lit: bool) -> None:
        """Show whether its place on the curves is lit."""
        self.place_button.setChecked(is_lit)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self._icon)
        head.addWidget(self.title, 1)
        for button in (self.place_button, self.dismiss_button):
            button.setIconSize(QSize(16, 16))
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_1, SPACE_2, SPACE_3)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        for line in (self.title, self.seen, self.meaning):
            line.setWordWrap(True)
            line.setMinimumWidth(1)
        for line in (self.seen, self.meaning):
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(line)
        self._add_lessons(column)
        self._experiments = QWidget()
        self._flow = FlowLayout(self._experiments)
        column.addSpacing(SPACE_1)
        column.addWidget(self._experiments)

    def _add_lessons(self, column: QVBoxLayout) -> None:
        """Have a button for each place where the illness can be seen."""
        rows = QWidget()
        flow = FlowLayout(rows)
        for lesson in lessons(self.finding.illness, LabSettings()):
            button = QPushButton(lesson.text)
            button.setProperty("role", "flat")
            button.setMinimumWidth(1)
            describe(button, lesson.text, lesson.tip)
            button.clicked.connect(
                lambda _=False, panel=lesson.panel: self.lesson_wanted.emit(panel)
            )
            flow.addWidget(button)
            self.lesson_buttons[lesson.panel] = button
        if self.lesson_buttons:
            column.addWidget(rows)

    def _offer(self, remedies: list[Remedy]) -> None:
        """Have a button for each remedy, in this order."""
        if remedies == list(self.buttons):
            return
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons = {}
        for remedy in remedies:
            button = QPushButton(remedy_words.name(remedy))
            describe(button, button.text(), remedy_words.tip(remedy))
            button.clicked.connect(lambda _=False, remedy=remedy: self._try(remedy))
            self._flow.addWidget(button)
            self.buttons[remedy] = button
        self._experiments.setVisible(bool(remedies))

    def _try(self, remedy: Remedy) -> None:
        """Hand over the experiment as it is after the latest look."""
        for experiment in self.finding.experiments:
            if experiment.remedy is remedy:
                self.tried.emit(experiment)

    def _paint_icon(self) -> None:
        self._icon.setPixmap(self._theme.icon("warning", "warning").pixmap(18, 18))
        for button in self.lesson_buttons.values():
            button.setIcon(self._theme.icon("chevron-right", "accent"))
