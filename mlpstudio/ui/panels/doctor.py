"""The doctor: what ails the run, what it means, and what to try."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.runs.doctor import Experiment, Illness
from mlpstudio.ui.doctor import remedy_words, words
from mlpstudio.ui.doctor.finding_card import FindingCard
from mlpstudio.ui.doctor.lessons import lessons
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.neighbours import show_panel
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.running.twin_strip import TwinStrip
from mlpstudio.ui.theme import SPACE_2, SPACE_3


class DoctorPanel(Panel):
    """A card for each finding; a single quiet line when all is well."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.cards: dict[Illness, FindingCard] = {}
        self._is_dirty = True
        self._build()
        bench.doctor.changed.connect(self._show_soon)
        bench.doctor.band_changed.connect(self._show_lit)
        bench.runs.state_changed.connect(self._show_soon)
        self._show()

    def _build(self) -> None:
        self.line = label("", "muted")
        self.line.setWordWrap(True)
        self.line.setMinimumWidth(1)
        self.recall_button = QPushButton(self.tr("Show dismissed"))
        describe(
            self.recall_button,
            self.recall_button.text(),
            self.tr("Say again what was dismissed for this run."),
        )
        self.recall_button.setProperty("role", "flat")
        self.recall_button.clicked.connect(self.bench.doctor.recall)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self.line, 1)
        head.addWidget(self.recall_button)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, SPACE_2, 0)
        self._column.setSpacing(SPACE_2)
        self.twin_strip = TwinStrip(self.bench)
        self._column.addWidget(self.twin_strip)
        self._column.addStretch(1)
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_3)
        layout.setSpacing(SPACE_2)
        layout.addLayout(head)
        layout.addWidget(self.scroll_area, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was found while hidden."""
        super().showEvent(event)
        self.bench.doctor.set_watched(True)
        if self._is_dirty:
            self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let others tell of findings now."""
        super().hideEvent(event)
        self.bench.doctor.set_watched(False)

    def _show_soon(self) -> None:
        self._is_dirty = True
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        self._is_dirty = False
        doctor = self.bench.doctor
        self.line.setText(self._line())
        self.recall_button.setVisible(doctor.n_dismissed > 0)
        findings = {finding.illness: finding for finding in doctor.findings}
        for illness in [one for one in self.cards if one not in findings]:
            self._remove(illness)
        for place, (illness, finding) in enumerate(findings.items(), start=1):
            card = self.cards.get(illness)
            if card is None:
                card = self._add(FindingCard(self.bench.theme, finding))
            else:
                card.show_finding(finding)
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
        self._show_lit()

    def _line(self) -> str:
        """Return how the run is, in a sentence."""
        doctor = self.bench.doctor
        run, evidence = self.bench.runs.run, doctor.evidence
        if run is None:
            return self.tr("Train a network (Space): the doctor looks at it as it learns.")
        if evidence is None:
            return self.tr("The doctor is about to look at this run.")
        if doctor.findings:
            text = self.tr("Seen at step {step}. Each button trains a twin with one change.")
            return text.format(step=f"{evidence.n_steps:,}")
        if doctor.n_dismissed:
            return self.tr("Nothing new.")
        return words.reassurance(evidence)

    def _add(self, card: FindingCard) -> FindingCard:
        illness = card.finding.illness
        card.tried.connect(self._try)
        card.dismissed.connect(lambda: self.bench.doctor.dismiss(illness))
        card.lesson_wanted.connect(lambda panel: self._show_lesson(illness, panel))
        card.lit.connect(lambda is_lit: self.bench.doctor.light(illness if is_lit else None))
        self.cards[illness] = card
        return card

    def _remove(self, illness: Illness) -> None:
        card = self.cards.pop(illness)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _show_lit(self) -> None:
        for illness, card in self.cards.items():
            card.set_lit(illness is self.bench.doctor.lit)

    def _try(self, experiment: Experiment) -> None:
        self.bench.twins.try_out(remedy_words.name(experiment.remedy), experiment.project)

    def _show_lesson(self, illness: Illness, panel: str) -> None:
        """Set a lab up so that it shows the illness, and bring it to the front."""
        for lesson in lessons(illness, self.project.labs):
            if lesson.panel != panel:
                continue
            if lesson.settings is not None:
                project = edits.set_lab(self.project, lesson.settings)
                self.bench.session.apply(self.tr("Set up a lesson"), project)
            show_panel(self, panel, lesson.page)
