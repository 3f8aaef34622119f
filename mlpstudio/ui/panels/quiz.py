"""The shape quiz: ten questions from the person's own network and from the operations."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import QuizSettings
from mlpstudio.document.project import Project
from mlpstudio.labs.tensors.quiz import LENGTH
from mlpstudio.labs.tensors.quiz_answer import Answer, is_right, read_answer
from mlpstudio.labs.tensors.shape_text import ShapeError
from mlpstudio.ui import forms
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.quiz.asked import Asked, ask
from mlpstudio.ui.quiz.progress_line import ProgressLine
from mlpstudio.ui.quiz.question_card import QuestionCard
from mlpstudio.ui.scrolling import scroll
from mlpstudio.ui.theme import SPACE_2, SPACE_3
from mlpstudio.ui.widgets.tensors import quiz_words, shape_words

_WIDEST = 720
"""Width of the column of words, in pixels at 100 %."""


class QuizPanel(Panel):
    """Asks, marks and counts."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.asked: tuple[Asked, ...] = ()
        self.answers: list[Answer] = []
        self._is_marked = False
        self._is_due = True
        self._build()
        self._lay_out()
        self.topic.chosen.connect(self._choose_topic)
        self.new_button.clicked.connect(self.begin_another)
        self.card.entered.connect(self._go_on)
        self.refresh(None, self.project)

    def _build(self) -> None:
        self.topic = forms.Choice()
        self.topic.set_choices(
            [
                ("all", self.tr("Network and operations")),
                ("network", self.tr("Your network")),
                ("operations", self.tr("Operations")),
            ]
        )
        forms.describe(self.topic, self.tr("Topic"), self.tr("What the quiz asks about."))
        self.topic.setMaximumWidth(self.bench.theme.pixels(220))
        self.new_button = QPushButton(self.tr("New quiz"))
        forms.describe(
            self.new_button, self.tr("New quiz"), self.tr("Begin again with ten other questions.")
        )
        self.progress = ProgressLine(self.bench.theme)
        self.card = QuestionCard(self.bench.theme)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self.topic, 1)
        head.addWidget(self.new_button)
        head.addStretch()
        inside = QWidget()
        inside.setMaximumWidth(self.bench.theme.pixels(_WIDEST))
        inside.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addWidget(self.progress)
        column.addWidget(self.card)
        column.addStretch()
        self._area = scroll(self, inside)
        self.first_control = self.card.entry
        self.setTabOrder(self.card.entry, self.card.button)
        self.setTabOrder(self.card.button, self.topic)
        self.setTabOrder(self.topic, self.new_button)

    # The quiz

    @property
    def settings(self) -> QuizSettings:
        """What the quiz is set to."""
        return self.project.labs.quiz

    @property
    def results(self) -> list[bool]:
        """Which answers so far are right."""
        pairs = zip(self.asked, self.answers, strict=False)
        return [is_right(asked.question, answer) for asked, answer in pairs]

    @property
    def score(self) -> int:
        """Right answers so far."""
        return sum(self.results)

    @property
    def is_over(self) -> bool:
        """Whether all questions are answered and the score is shown."""
        return len(self.answers) == LENGTH and not self._is_marked

    @property
    def current(self) -> Asked | None:
        """The question that is asked, or has just been marked; None at the end."""
        place = len(self.answers) - self._is_marked
        return self.asked[place] if place < len(self.asked) else None

    def begin_another(self) -> None:
        """Ask ten other questions."""
        self._apply(self.tr("Begin a quiz"), replace(self.settings, seed=self.settings.seed + 1))
        self.card.entry.setFocus()

    def _choose_topic(self, topic: str) -> None:
        self._apply(self.tr("Choose topic"), replace(self.settings, topic=topic))

    def _apply(self, text: str, settings: QuizSettings) -> None:
        self.bench.session.apply(text, edits.set_lab(self.project, settings))

    def refresh(self, old: Project | None, new: Project) -> None:
        """Ask other questions if another quiz is wanted; edits of the network change none."""
        before, after = (old or new).labs.quiz, new.labs.quiz
        if old is not None and (before.topic, before.seed) == (after.topic, after.seed):
            return
        self._is_due = True
        if self.isVisible():
            self._begin()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the questions when they are first looked at, and be ready for an answer."""
        super().showEvent(event)
        if self._is_due:
            self._begin()
        self.card.entry.setFocus()  # else a space within an answer would start the training

    def _begin(self) -> None:
        self._is_due = False
        self.asked = ask(self.project, self.settings)
        self.answers, self._is_marked = [], False
        self.topic.set_value(self.settings.topic)
        self._show()

    # Answering

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Return: Qt's buttons take the space bar alone."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.new_button.hasFocus():
            self.begin_another()
        elif not self.topic.hasFocus():
            self._go_on()

    def _go_on(self) -> None:
        """Mark the answer; or show the next question, or the score; or begin again."""
        if self.is_over:
            self.begin_another()
        elif self._is_marked:
            self._is_marked = False
            if len(self.answers) == LENGTH:
                self._apply(
                    self.tr("Finish a quiz"), replace(self.settings, last_score=self.score)
                )
            self._show()
        else:
            self._mark()
        (self.card.button if self.is_over else self.card.entry).setFocus()

    def _mark(self) -> None:
        asked, text = self.current, self.card.entry.text()
        if asked is None:
            return
        try:
            answer = read_answer(asked.question, text)
        except ShapeError as error:
            sentence = shape_words.fault_sentence(error)
            if not text.strip():
                sentence = self.tr("Type an answer first.")
            self.card.show_fault(text, error.position, sentence)
            return
        self.answers.append(answer)
        self._is_marked = True
        self._show()
        self._area.ensureWidgetVisible(self.card.reason)

    def _show(self) -> None:
        asked = self.current
        if asked is None:
            self._show_end()
        elif self._is_marked:
            self.card.mark(asked, self.answers[-1], self._button_text())
        else:
            self.card.ask(asked, self._button_text())
        self._show_progress()

    def _button_text(self) -> str:
        if not self._is_marked:
            return self.tr("Check")
        return self.tr("See the score") if len(self.answers) == LENGTH else self.tr("Next")

    def _show_progress(self) -> None:
        place = min(len(self.answers) + 1 - self._is_marked, LENGTH)
        text = self.tr("Question {n} of {all} · {score} right")
        said = text.format(n=place, all=LENGTH, score=self.score)
        if self.is_over:
            said = self.tr("The quiz is over")
        elif self.settings.last_score is not None and not self.answers:
            text = self.tr("{progress} · last time {score} of {all}")
            said = text.format(progress=said, score=self.settings.last_score, all=LENGTH)
        self.progress.show_results(self.results, len(self.asked), said)

    def _show_end(self) -> None:
        text = self.tr("{score} of {all} right.")
        if self.score == LENGTH:
            text = self.tr("{score} of {all} right. Nothing to review.")
        level = "good" if 2 * self.score >= LENGTH else "info"
        blocks = [
            self.tr("{question} {code}\nYou: {answer} · right: {right}\n{reason}").format(
                question=asked.text,
                code=asked.question.code,
                answer=quiz_words.answer_text(answer),
                right=quiz_words.answer_text(asked.question.answer),
                reason=asked.reason,
            )
            for asked, answer in zip(self.asked, self.answers, strict=True)
            if not is_right(asked.question, answer)
        ]
        said = text.format(score=self.score, all=LENGTH)
        self.card.show_end(said, level, "\n\n".join(blocks), self.tr("Ten more"))

    # What is kept when the panel is built anew

    def keep(self) -> dict[str, object]:
        """Return how far the quiz has got."""
        if self._is_due:
            return {}
        questions = tuple(asked.question for asked in self.asked)
        return {"questions": questions, "answers": list(self.answers), "marked": self._is_marked}

    def restore(self, kept: dict[str, object]) -> None:
        """Go on where it was, if the questions are the same."""
        answers, questions = kept.get("answers"), kept.get("questions")
        if not isinstance(answers, list):
            return
        if self._is_due:
            self._begin()
        if tuple(asked.question for asked in self.asked) == questions:
            self.answers, self._is_marked = list(answers), bool(kept.get("marked"))
            self._show()
