"""One question: what is asked, the field for the answer, the verdict and the reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mlpstudio.labs.tensors import shape_text
from mlpstudio.labs.tensors.quiz_answer import Answer, is_right
from mlpstudio.ui import forms
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.quiz.asked import Asked
from mlpstudio.ui.theme import SPACE_2, SPACE_3, Theme
from mlpstudio.ui.widgets.controls.code_entry import CodeEntry, FaultLine
from mlpstudio.ui.widgets.tensors import quiz_words


class QuestionCard(QWidget):
    """Shows a question, then its answer.

    Signals:
        entered: The button was pressed.
    """

    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.question = _text("title")
        self.code = _text()
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
        self.verdict = MessageBar()
        self.reason, self.review = _text(), _text()
        for words in (self.reason, self.review):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self.button.clicked.connect(self.entered)
        self.entry.edited.connect(lambda _: self.fault.show_fault("", 0, ""))
        theme.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        answer = QHBoxLayout()
        answer.setSpacing(SPACE_2)
        answer.addWidget(self.entry, 1)
        answer.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self.question)
        column.addWidget(self.code)
        column.addLayout(answer)
        for part in (self.fault, self.verdict, self.reason, self.review):
            column.addWidget(part)

    def ask(self, asked: Asked, button: str) -> None:
        """Ask a question.

        Args:
            asked: The question.
            button: What the button does.
        """
        self._show_question(asked, button)
        self.entry.setReadOnly(False)
        self.entry.set_text("")
        self.verdict.show_message("")
        self.reason.hide()

    def mark(self, asked: Asked, answer: Answer, button: str) -> None:
        """Say whether an answer is right, and why.

        Args:
            asked: The question.
            answer: What was answered.
            button: What the button does next.
        """
        self._show_question(asked, button)
        self.entry.setReadOnly(True)
        if is_right(asked.question, answer):
            self.verdict.show_message(self.tr("Right."), "good")
        else:
            text = self.tr("Not quite: it is {answer}.")
            right = quiz_words.answer_text(asked.question.answer)
            self.verdict.show_message(text.format(answer=right), "error")
        self.reason.setText(asked.reason)
        self.reason.show()

    def show_end(self, verdict: str, level: str, review: str, button: str) -> None:
        """Show how a quiz went.

        Args:
            verdict: The score.
            level: How good it is, of a message.
            review: What was answered wrongly; "" for nothing.
            button: What the button does next.
        """
        for part in (self.entry, self.question, self.code, self.reason):
            part.hide()
        self.fault.show_fault("", 0, "")
        self._name_button(button)
        self.verdict.show_message(verdict, level)
        self.review.setText(review)
        self.review.setVisible(bool(review))

    def show_fault(self, text: str, position: int, sentence: str) -> None:
        """Say why an answer makes no sense."""
        self.fault.show_fault(text, position, sentence)

    def _show_question(self, asked: Asked, button: str) -> None:
        question = asked.question
        self.fault.show_fault("", 0, "")
        self.review.hide()
        self.question.setText(asked.text)
        self.code.setText(question.code)
        self.code.setVisible(bool(question.code))
        self.entry.setPlaceholderText(
            self.tr("a number, or a product such as 784 × 512")
            if question.wants_number
            else self.tr("a shape, or error")
        )
        self.question.show()
        self.entry.show()
        self._name_button(button)

    def _name_button(self, text: str) -> None:
        self.button.setText(text)
        tip = self.tr("Return does the same: it checks the answer, then goes on.")
        forms.describe(self.button, text, tip)

    def _restyle(self) -> None:
        font = QFont(self._theme.font(mono=True))
        families = ", ".join(f'"{family}"' for family in font.families())
        self.code.setStyleSheet(f"font-family: {families}; font-size: {font.pixelSize()}px;")


def _text(role: str = "body") -> QLabel:
    label = forms.label("", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
