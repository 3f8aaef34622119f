"""What can be measured of the drawing, among the digits that the network learns from."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mlpstudio.labs.digits.digit_facts import FACTS, Distribution, Survey, facts_of, remarks
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_2
from mlpstudio.ui.widgets.digits.fact_gauges import FactGauges
from mlpstudio.ui.widgets.digits.fact_words import remark_text
from mlpstudio.ui.xray.page import Look, Subject, XrayPage

_ALL, _ANSWER = "all", "answer"


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What was measured.

    Attributes:
        facts: Of the drawing; None when no ink is left of it.
        distributions: Of the training digits, as far as they are known.
    """

    facts: dict[str, float] | None
    distributions: Mapping[str, Distribution]


class FactsPage(XrayPage):
    """Gauges, and one sentence on what is unusual."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._names: tuple[str, ...] = ()
        self._known: dict[int | None, Mapping[str, Distribution]] = {}
        self._known_of: Survey | None = None
        self.among = Choice()
        describe(
            self.among,
            self.tr("Compared with"),
            self.tr("Which of the training digits the drawing is compared with."),
        )
        self.among.chosen.connect(self.look_wanted)
        self.sentence = label("", "title")
        self.sentence.setWordWrap(True)
        self.gauges = FactGauges(bench.theme, FACTS)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(label(self.tr("Compared with"), "muted"))
        row.addWidget(self.among, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(row)
        column.addWidget(self.sentence)
        column.addWidget(self.gauges)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._offer(())
        self.show_nothing()

    def look(self, subject: Subject) -> Look:
        """Measure the drawing."""
        self._offer(subject.names)
        among, survey = self.among.value(), subject.survey
        if survey is not self._known_of:
            self._known, self._known_of = {}, survey
        known = self._known  # the same objects again: gauges tell by that what to paint anew

        def work() -> Found:
            facts = facts_of(subject.prepared.image)
            if survey is None:
                return Found(facts, {})
            class_ = int(among) if among.isdecimal() else None
            reader = subject.reader()
            if among == _ANSWER and reader is not None:
                class_ = int(np.argmax(reader.read(subject.prepared.image)))
            if class_ not in known:
                known[class_] = survey.distributions(class_)
            return Found(facts, known[class_])

        return work

    def show_found(self, subject: Subject, found: object) -> None:
        """Show the gauges and say what is unusual."""
        assert isinstance(found, Found)
        self.gauges.show_facts(found.facts, found.distributions)
        self.gauges.say("")
        if found.facts is None:
            self.sentence.setText(self.tr("Nothing is left of the ink."))
        elif not found.distributions:
            self.sentence.setText(self.tr("The training digits are not measured yet."))
        elif unusual := remarks(found.facts, found.distributions):
            self.sentence.setText(self.tr("{remark}.").format(remark=remark_text(unusual[0])))
        else:
            self.sentence.setText(self.tr("Nothing is unusual about this drawing."))

    def show_nothing(self) -> None:
        """Show that nothing is drawn."""
        self.gauges.show_facts(None, {})
        self.sentence.setText(self.tr("Draw a digit to see how usual it is."))

    def keep(self) -> dict[str, object]:
        """Return what the drawing is compared with."""
        return {"among": self.among.value()}

    def restore(self, kept: dict[str, object]) -> None:
        """Compare it with the same again."""
        among = kept.get("among")
        if isinstance(among, str) and self.among.findData(among) >= 0:
            self.among.set_value(among)

    def _offer(self, names: tuple[str, ...]) -> None:
        """Offer all digits, those of the answer's class, and each class."""
        if names == self._names and self.among.count():
            return
        self._names = names
        classes = [
            (str(k), self.tr("Training digits of class {name}").format(name=name))
            for k, name in enumerate(names or tuple("0123456789"))
        ]
        self.among.set_choices(
            [
                (_ALL, self.tr("All training digits")),
                (_ANSWER, self.tr("Those of the class it is read as")),
                *classes,
            ]
        )
        if not self.among.value():
            self.among.set_value(_ALL)
