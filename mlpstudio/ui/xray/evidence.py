"""Which strokes make the drawing what it is read as, and which marks would make it another."""

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout

from mlpstudio.datasets.preprocessing import FIELD
from mlpstudio.labs.digits import marks
from mlpstudio.labs.digits.drawing import SIDE
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.digit_reader import DIGITS
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.number_text import output_text
from mlpstudio.ui.widgets.controls.share_bars import Share, ShareBars
from mlpstudio.ui.widgets.digits.canvas_overlay import Overlay
from mlpstudio.ui.xray.evidence_look import Found, evidence
from mlpstudio.ui.xray.page import Look, Subject, XrayPage

_PURPOSE = "marks"
_ANSWER = "answer"
_INK, _MISSING = "ink", "missing"


class EvidencePage(XrayPage):
    """Colours on the canvas, a share for each stroke, and marks that lead to another class."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._names = DIGITS
        self._subject: Subject | None = None
        self._found: Found | None = None
        self._steps: list[marks.Step] = []
        self._is_target_chosen = False
        self.class_choice, self.kind, self.target = Choice(), Choice(), Choice()
        self.colours = QCheckBox(self.tr("Colour canvas"))
        self.colours.setChecked(True)
        self.sentence = label("", "title")
        self.sentence.setWordWrap(True)
        self.legend = label("", "muted")
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.shares = ShareBars(bench.theme)
        self.find_button = QPushButton(self.tr("Find marks"))
        self.draw_button = QPushButton(self.tr("Draw them"))
        self.way = label("", "muted")
        self.way.setWordWrap(True)
        self._describe()
        self._build()
        self._connect()
        self._offer(DIGITS)
        self.show_nothing()

    def _describe(self) -> None:
        describe(
            self.class_choice,
            self.tr("Evidence for"),
            self.tr("The class whose evidence is shown: the answer, or one that you choose."),
        )
        self.kind.set_choices(
            [(_INK, self.tr("Guilty strokes")), (_MISSING, self.tr("Missing ink"))]
        )
        self.kind.set_value(_INK)
        describe(
            self.kind,
            self.tr("What is coloured"),
            self.tr("Ink that is there, or places where ink would speak for another class."),
        )
        describe(
            self.colours,
            self.tr("Colour the canvas"),
            self.tr("Paint over the drawing what speaks for and against the class."),
        )
        describe(
            self.shares,
            self.tr("Share of each stroke"),
            self.tr("How much each stroke speaks for or against; point at one to see it alone."),
        )
        describe(
            self.target,
            self.tr("Another class"),
            self.tr("The class that a few more marks should make of the drawing."),
        )
        describe(
            self.find_button,
            self.tr("Find marks"),
            self.tr("Look for up to three short lines, drawn or rubbed out, that lead there."),
        )
        describe(
            self.draw_button,
            self.tr("Draw them"),
            self.tr("Draw the suggested marks; undo takes them back."),
        )

    def _build(self) -> None:
        first, second, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (first, second, buttons):
            row.setSpacing(SPACE_2)
        first.addWidget(label(self.tr("Evidence for"), "muted"))
        first.addWidget(self.class_choice, 1)
        second.addWidget(label(self.tr("What would make it"), "muted"))
        second.addWidget(self.target, 1)
        buttons.addWidget(self.find_button)
        buttons.addWidget(self.draw_button)
        buttons.addWidget(self.way, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(first)
        column.addWidget(self.sentence)
        column.addWidget(self.legend)
        column.addWidget(self.shares)
        coloured = QHBoxLayout()
        coloured.setSpacing(SPACE_2)
        coloured.addWidget(self.colours)
        coloured.addWidget(self.kind, 1)
        column.addLayout(coloured)
        column.addSpacing(SPACE_3)
        column.addLayout(second)
        column.addLayout(buttons)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.bench.theme.changed.connect(self._show_legend)
        self.class_choice.chosen.connect(self.look_wanted)
        self.kind.chosen.connect(self._show_overlay)
        self.colours.toggled.connect(self._show_overlay)
        self.shares.pointed.connect(self._show_overlay)
        self.target.chosen.connect(self._choose_target)
        self.find_button.clicked.connect(self._find_marks)
        self.draw_button.clicked.connect(self._draw_marks)

    # Looking

    def look(self, subject: Subject) -> Look:
        """Take the gradient of the class's score by the ink."""
        self._offer(subject.names)
        chosen = self.class_choice.value()

        def work() -> Found | None:
            return evidence(subject, int(chosen) if chosen.isdecimal() else None)

        return work

    def show_found(self, subject: Subject, found: object) -> None:
        """Show shares and colours."""
        assert found is None or isinstance(found, Found)
        self._subject, self._found = subject, found
        self._forget_marks()
        if found is None:
            self.shares.show_shares(())
            self.sentence.setText(self.tr("There are no finite weights that read digits."))
            return
        names = subject.names
        self.sentence.setText(
            self.tr("Why {name} and not {rival}").format(
                name=names[found.class_], rival=names[found.rival]
            )
        )
        self._show_legend()
        self._offer_targets(found)
        self.shares.show_shares(self._rows(found))
        self._show_overlay()

    def show_nothing(self) -> None:
        """Show that nothing is drawn."""
        self._subject = self._found = None
        self._show_legend()
        self.shares.show_shares(())
        self.sentence.setText(self.tr("Draw a digit to see which stroke is guilty of its answer."))
        self._forget_marks()

    def leave(self) -> None:
        """Take the colours and marks from the canvas."""
        self.bench.board.show_overlay(None)
        self.bench.board.suggest(())

    def keep(self) -> dict[str, object]:
        """Return what was chosen."""
        return {
            "class": self.class_choice.value(),
            "kind": self.kind.value(),
            "colours": self.colours.isChecked(),
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Choose it again."""
        for choice, value in (
            (self.class_choice, kept.get("class")),
            (self.kind, kept.get("kind")),
        ):
            if isinstance(value, str) and choice.findData(value) >= 0:
                choice.set_value(value)
        if isinstance(colours := kept.get("colours"), bool):
            self.colours.setChecked(colours)

    def _offer(self, names: tuple[str, ...]) -> None:
        if names == self._names and self.class_choice.count():
            return
        self._names = names
        classes = [(str(k), name) for k, name in enumerate(names)]
        self.class_choice.set_choices([(_ANSWER, self.tr("the answer")), *classes])
        if not self.class_choice.value():
            self.class_choice.set_value(_ANSWER)

    def _offer_targets(self, found: Found) -> None:
        """Offer all classes but the answer, the likeliest of them first."""
        chosen = self.target.value()
        others = [k for k in range(len(self._names)) if k != found.class_]
        self.target.set_choices([(str(k), self._names[k]) for k in others])
        if not self._is_target_chosen or not chosen or int(chosen) == found.class_:
            self.target.set_value(str(found.rival))

    def _rows(self, found: Found) -> list[Share]:
        """Return a row for each stroke, and one before them for what lies beneath."""
        rows = [
            Share(self.tr("Stroke {number}").format(number=number), float(share))
            for number, share in enumerate(found.shares[1:], start=1)
        ]
        if self.bench.board.page.background is not None:
            rows.insert(0, Share(self.tr("Picture"), float(found.shares[0])))
        return rows

    # On the canvas

    def _show_legend(self) -> None:
        """Say which colour speaks for what."""
        found, colors = self._found, self.bench.theme.colors
        if found is None:
            self.legend.setText("")
            return
        self.legend.setText(
            self.tr(
                "<span style='color:{positive}'>■</span> speaks for {name} &nbsp; "
                "<span style='color:{negative}'>■</span> for {rival}"
            ).format(
                positive=colors.positive,
                negative=colors.negative,
                name=html.escape(self._names[found.class_]),
                rival=html.escape(self._names[found.rival]),
            )
        )

    def _show_overlay(self, *_: object) -> None:
        """Colour the canvas, or one stroke alone while it is pointed at."""
        subject, found, board = self._subject, self._found, self.bench.board
        if subject is None or found is None or subject.ink is not board.ink:
            return
        is_ink = self.kind.value() == _INK
        self.shares.setEnabled(is_ink)
        if not self.colours.isChecked():
            board.show_overlay(None)
            return
        values = found.on_ink if is_ink else found.missing  # (28, 28)
        row = self.shares.row if is_ink else -1
        if row >= 0:
            place = row if subject.page.background is not None else row + 1
            values = values * (found.carried[place] > 0.1)  # (28, 28)
        placement = subject.prepared.placement
        top, left = placement.in_drawing(0.0, 0.0)
        side = FIELD / placement.scale / SIDE
        board.show_overlay(Overlay(values, top / SIDE, left / SIDE, side, side, on_ink=is_ink))

    # Marks

    def _choose_target(self, _: str) -> None:
        """Keep to a class that a person chose; until then it is the likeliest other one."""
        self._is_target_chosen = True
        self._forget_marks()

    def _forget_marks(self) -> None:
        self._steps = []
        self.bench.background.cancel(_PURPOSE)
        self.bench.board.suggest(())
        self.find_button.setEnabled(self._found is not None)
        self.draw_button.setEnabled(False)
        self.way.setText("")

    def _find_marks(self) -> None:
        subject, target = self._subject, self.target.value()
        if subject is None or not target:
            return
        class_ = int(target)

        def work(ticket: Ticket) -> list[marks.Step]:
            reader = subject.reader()
            assert reader is not None  # otherwise there is no evidence
            return marks.way_to(subject.ink, class_, reader.read_all, reader.gradients)

        def receive(steps: list[marks.Step]) -> None:
            if subject is self._subject and subject.ink is self.bench.board.ink:
                self._show_marks(steps, class_)

        self.find_button.setEnabled(False)
        self.bench.background.run(_PURPOSE, work, receive, owner=self)

    def _show_marks(self, steps: list[marks.Step], class_: int) -> None:
        self._steps = steps
        self.find_button.setEnabled(True)
        self.draw_button.setEnabled(bool(steps))
        name = self._names[class_]
        if not steps:
            self.way.setText(
                self.tr("No short line brings it any nearer to {name}.").format(name=name)
            )
            return
        # The colours and the marks together would be too much to see.
        self.bench.board.show_overlay(None)
        self.bench.board.suggest(tuple(step.stroke for step in steps))
        outputs = steps[-1].outputs  # (C,)
        leads_there = int(outputs.argmax()) == class_
        text = (
            self.tr("Marks: {n}. Then it is read as {name}, {share}.")
            if leads_there
            else self.tr(
                "Marks: {n}. They bring it nearer to {name}, {share}, but not all the way."
            )
        )
        share = output_text(float(outputs[class_]), percent=True)
        self.way.setText(text.format(n=len(steps), name=name, share=share))

    def _draw_marks(self) -> None:
        if self._steps:
            self.bench.board.add_strokes(tuple(step.stroke for step in self._steps))
