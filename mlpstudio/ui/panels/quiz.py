"""The shape quiz: ten questions about shapes, typed answers, and the reason of each."""

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import QuizSettings
from mlpstudio.document.project import Project
from mlpstudio.engine.trace import tensors
from mlpstudio.errors import DesignError
from mlpstudio.labs.tensors import shape_text
from mlpstudio.labs.tensors.quiz import LENGTH, Kind, Question, make_quiz
from mlpstudio.labs.tensors.quiz_answer import Answer, is_right, read_answer
from mlpstudio.labs.tensors.shape_text import ShapeError
from mlpstudio.ui import forms
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.scrolling import scroll
from mlpstudio.ui.theme import SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.code_entry import CodeEntry, FaultLine
from mlpstudio.ui.widgets.tensors import quiz_words, shape_words
from mlpstudio.ui.widgets.tensors.tensor_explainer import Explainer

_WIDEST = 720
"""Width of the column of words, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in words.

    Attributes:
        question: The question.
        reason: Why its answer is right, of the network as it was when the quiz began.
    """

    question: Question
    reason: str


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
        self.button.clicked.connect(self._go_on)
        self.entry.returnPressed.connect(self._go_on)
        self.entry.edited.connect(lambda _: self.fault.show_fault("", 0, ""))
        self.refresh(None, self.project)

    def _build(self) -> None:
        theme = self.bench.theme
        self.topic = forms.Choice()
        self.topic.set_choices(
            [
                ("all", self.tr("Network and operations")),
                ("network", self.tr("Your network")),
                ("operations", self.tr("Operations")),
            ]
        )
        forms.describe(self.topic, self.tr("Topic"), self.tr("What the quiz asks about."))
        self.new_button = QPushButton(self.tr("New quiz"))
        forms.describe(
            self.new_button, self.tr("New quiz"), self.tr("Begin again with ten other questions.")
        )
        self.progress = forms.label("", "small")
        self.marks = forms.label("")
        self.marks.setTextFormat(Qt.TextFormat.RichText)
        self.question = forms.label("", "title")
        self.question.setWordWrap(True)
        self.code = forms.label("")
        self.code.setTextFormat(Qt.TextFormat.PlainText)
        self.code.setWordWrap(True)
        self.entry = CodeEntry(theme, shape_text.MAX_LENGTH)
        forms.describe(
            self.entry,
            self.tr("Your answer"),
            self.tr("Type a shape such as (784, 512), a number, or error if NumPy refuses."),
        )
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.fault = FaultLine(theme)
        self.verdict = forms.MessageBar()
        self.reason = forms.label("")
        self.reason.setWordWrap(True)
        self.review = forms.label("")
        self.review.setTextFormat(Qt.TextFormat.PlainText)
        for words in (self.reason, self.review):
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        self.topic.setMaximumWidth(self.bench.theme.pixels(220))
        head.addWidget(self.topic, 1)
        head.addWidget(self.new_button)
        head.addStretch()
        counts = QHBoxLayout()
        counts.setSpacing(SPACE_3)
        counts.addWidget(self.progress)
        counts.addWidget(self.marks)
        counts.addStretch()
        answer = QHBoxLayout()
        answer.setSpacing(SPACE_2)
        answer.addWidget(self.entry, 1)
        answer.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        inside = QWidget()
        inside.setMaximumWidth(self.bench.theme.pixels(_WIDEST))
        inside.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addLayout(counts)
        column.addWidget(self.question)
        column.addWidget(self.code)
        column.addLayout(answer)
        for part in (self.fault, self.verdict, self.reason, self.review):
            column.addWidget(part)
        column.addStretch()
        scroll(self, inside)
        self.setFocusProxy(self.entry)
        self.setTabOrder(self.entry, self.button)
        self.setTabOrder(self.button, self.topic)
        self.setTabOrder(self.topic, self.new_button)

    # The quiz

    @property
    def settings(self) -> QuizSettings:
        """What the quiz is set to."""
        return self.project.labs.quiz

    @property
    def score(self) -> int:
        """Right answers so far."""
        pairs = zip(self.asked, self.answers, strict=False)
        return sum(is_right(asked.question, answer) for asked, answer in pairs)

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
        self.entry.setFocus()

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
        self.entry.setFocus()  # else a space within an answer would start the training

    def _begin(self) -> None:
        self._is_due = False
        project, settings = self.project, self.settings
        training = project.training
        questions = make_quiz(
            project.network,
            training.batch_size,
            training.loss_spec,
            settings.topic,
            np.random.default_rng(settings.seed),
        )
        explain = self._explainer()
        self.asked = tuple(
            Asked(
                question,
                quiz_words.reason(
                    question,
                    explain.explain(question.name)
                    if explain is not None and question.kind is Kind.SHAPE
                    else "",
                ),
            )
            for question in questions
        )
        self.answers, self._is_marked = [], False
        self.topic.set_value(settings.topic)
        self._show()

    def _explainer(self) -> Explainer | None:
        network, training = self.project.network, self.project.training
        try:
            listed = tensors(network, training.batch_size, training.loss_spec)
        except DesignError:
            return None
        return Explainer(listed, network, training.loss_spec)

    # Answering

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
        self.entry.setFocus()

    def _mark(self) -> None:
        asked, text = self.current, self.entry.text()
        if asked is None:
            return
        try:
            answer = read_answer(asked.question, text)
        except ShapeError as error:
            sentence = shape_words.fault_sentence(error)
            if not text.strip():
                sentence = self.tr("Type an answer first.")
            self.fault.show_fault(text, error.position, sentence)
            return
        self.answers.append(answer)
        self._is_marked = True
        self._show()

    def _show(self) -> None:
        asked = self.current
        self.fault.show_fault("", 0, "")
        is_over = asked is None
        for part in (self.entry, self.question):
            part.setVisible(not is_over)
        self._show_progress()
        if asked is None:
            self._show_end()
            return
        self.review.setText("")
        self.review.hide()
        self.question.setText(quiz_words.question_text(asked.question))
        self.code.setText(asked.question.code)
        self.code.setVisible(bool(asked.question.code))
        self.entry.setReadOnly(self._is_marked)
        self.entry.setPlaceholderText(
            self.tr("a number") if asked.question.wants_number else self.tr("(…, …) or error")
        )
        self.button.setText(self._button_text())
        forms.describe(
            self.button,
            self.button.text(),
            self.tr("Return does the same: it checks the answer, then goes on."),
        )
        self.reason.setVisible(self._is_marked)
        self.reason.setText(asked.reason if self._is_marked else "")
        if not self._is_marked:
            self.entry.set_text("")
            self.verdict.show_message("")
            return
        if is_right(asked.question, self.answers[-1]):
            self.verdict.show_message(self.tr("Right."), "good")
        else:
            text = self.tr("Not quite: it is {answer}.")
            answer = quiz_words.answer_text(asked.question.answer)
            self.verdict.show_message(text.format(answer=answer), "error")

    def _button_text(self) -> str:
        if not self._is_marked:
            return self.tr("Check")
        return self.tr("See the score") if len(self.answers) == LENGTH else self.tr("Next")

    def _show_progress(self) -> None:
        colors = self.bench.theme.colors
        dots: list[str] = []
        for place, asked in enumerate(self.asked):
            color, sign = colors.border, "○"
            if place < len(self.answers):
                right = is_right(asked.question, self.answers[place])
                color, sign = (colors.good, "●") if right else (colors.error, "✕")
            dots.append(f'<span style="color:{color}">{sign}</span>')
        self.marks.setText("&nbsp;".join(dots))
        place = min(len(self.answers) + 1 - self._is_marked, LENGTH)
        text = self.tr("Question {n} of {all} · {score} right")
        said = text.format(n=place, all=LENGTH, score=self.score)
        if self.settings.last_score is not None and not self.answers:
            text = self.tr("{progress} · last time {score} of {all}")
            said = text.format(progress=said, score=self.settings.last_score, all=LENGTH)
        self.progress.setText(said)
        self.marks.setAccessibleName(said)

    def _show_end(self) -> None:
        self.code.hide()
        self.reason.hide()
        self.button.setText(self.tr("Ten more"))
        self.button.setFocus()
        self.progress.setText(self.tr("The quiz is over"))
        text = self.tr("{score} of {all} right.")
        if self.score == LENGTH:
            text = self.tr("{score} of {all} right. Nothing to review.")
        level = "good" if 2 * self.score >= LENGTH else "info"
        self.verdict.show_message(text.format(score=self.score, all=LENGTH), level)
        blocks = [
            self.tr("{question} {code}\nYou: {answer} · right: {right}\n{reason}").format(
                question=quiz_words.question_text(asked.question),
                code=asked.question.code,
                answer=quiz_words.answer_text(answer),
                right=quiz_words.answer_text(asked.question.answer),
                reason=asked.reason,
            )
            for asked, answer in zip(self.asked, self.answers, strict=True)
            if not is_right(asked.question, answer)
        ]
        self.review.setText("\n\n".join(blocks))
        self.review.setVisible(bool(blocks))

    def _restyle(self) -> None:
        font = self.bench.theme.font(mono=True)
        families = ", ".join(f'"{family}"' for family in font.families())
        self.code.setStyleSheet(f"font-family: {families}; font-size: {font.pixelSize()}px;")
        self._show_progress()

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
