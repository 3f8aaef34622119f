"""One step of teaching on a digit of one's own: what it changes, and the way back."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.document.personal import PersonalDigit
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.errors import DesignError
from mlpstudio.labs.digits.teaching import Lesson, one_step
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.digit_reader import DIGITS, PROBABILITIES, reading_weights
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.theme import SPACE_2
from mlpstudio.ui.widgets.digits.lesson_view import LessonView

_PURPOSE = "teaching"

MOST_LESSONS = 10
"""Steps that can be taken back; each keeps a whole state of the network."""


@dataclass(frozen=True, slots=True, eq=False)
class _Taught:
    """A lesson ready to be shown and kept."""

    lesson: Lesson
    checkpoint: Checkpoint
    change: tuple[int, FloatArray] | None


class TeachingForm(QWidget):
    """Two buttons and what the last lesson changed."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._digit: PersonalDigit | None = None
        self._lessons: list[tuple[Checkpoint, Checkpoint]] = []
        self.teach = QPushButton(self.tr("Teach it this digit"))
        self.take_back = QPushButton(self.tr("Take back"))
        self.hint = label("", "muted")
        self.lesson = LessonView(bench.theme, DIGITS)
        self.hint.setWordWrap(True)
        self._describe()
        self._lay_out(QVBoxLayout(self))
        self.teach.clicked.connect(self._teach)
        self.take_back.clicked.connect(self._take_back)
        bench.runs.state_changed.connect(self._show_what_can_be_done)
        bench.runs.weights_changed.connect(self._show_what_can_be_done)
        bench.runs.run_changed.connect(self._forget_lessons)

    def choose(self, digit: PersonalDigit | None) -> None:
        """Choose what can be taught; None for nothing."""
        self._digit = digit
        self._show_what_can_be_done()

    def say(self, text: str) -> None:
        """Say something that has to do with one's own digits."""
        self.hint.setText(text)
        self.hint.setVisible(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._show_what_can_be_done()

    def _describe(self) -> None:
        describe(
            self.teach,
            self.tr("Teach"),
            self.tr("Make one training step on the chosen digit and show what it changes."),
        )
        describe(
            self.take_back,
            self.tr("Take back"),
            self.tr("Give the network the weights that it had before the last step."),
        )

    def _lay_out(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.teach)
        row.addWidget(self.take_back)
        row.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(row)
        column.addWidget(self.hint)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(0)
        area.setWidget(self.lesson)
        self.lesson.hide()  # a scroll area shows what it is given
        column.addWidget(area, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def _obstacle(self) -> str:
        """Return why nothing can be taught now, "" when something can."""
        runs = self._bench.runs
        if self._digit is None:
            return self.tr("Choose one of your digits to teach it to the network.")
        if runs.is_active and runs.state is not RunState.PAUSED:
            return self.tr("Pause the training first: as it runs, it has the weights in hand.")
        if runs.run is None or runs.trained is None or reading_weights(runs) is None:
            return self.tr("Train a network that reads digits first.")
        return ""

    def _show_what_can_be_done(self) -> None:
        if not self.isVisible():
            return
        obstacle = self._obstacle()
        self.teach.setEnabled(not obstacle)
        is_last = bool(self._lessons) and self._lessons[-1][1] is self._checkpoint
        self.take_back.setEnabled(is_last and not self._bench.runs.is_active)
        self.hint.setText(obstacle)
        self.hint.setVisible(bool(obstacle))

    @property
    def _checkpoint(self) -> Checkpoint | None:
        run = self._bench.runs.run
        return None if run is None else run.checkpoint

    def _teach(self) -> None:
        """Make one step on the chosen digit, off the GUI thread, and keep what it leads to."""
        runs, digit = self._bench.runs, self._digit
        run = runs.run
        if digit is None or run is None or self._obstacle():
            return
        before = runs.rest()
        if before is None:
            self.say(self.tr("The step under way takes long: try again when it is done."))
            return
        spec, settings, scale = run.network, run.training, run.ink_scale

        def work(ticket: Ticket) -> _Taught:
            state = before.restored(spec, settings)
            lesson = one_step(state, settings, digit.image, digit.label, scale)
            change = _moved_unit(state.network.affines[0].W, lesson.state.network.affines[0].W)
            return _Taught(lesson, Checkpoint.of(lesson.state, settings.optimizer), change)

        def receive(taught: _Taught) -> None:
            if runs.run is not run or run.checkpoint is not before or runs.is_active:
                return
            self._lessons = [*self._lessons[1 - MOST_LESSONS :], (before, taught.checkpoint)]
            percent = spec.output_activation in PROBABILITIES
            self.lesson.show_lesson(taught.lesson, digit.label, taught.change, percent=percent)
            runs.replace_state(taught.checkpoint)

        def fail(error: Exception) -> None:
            if not isinstance(error, DesignError):
                raise error
            self.say(str(error))

        self.teach.setEnabled(False)
        self._bench.background.run(_PURPOSE, work, receive, fail, owner=self)

    def _take_back(self) -> None:
        """Give the network the weights it had before the last lesson."""
        if self._lessons and self._lessons[-1][1] is self._checkpoint:
            before, _ = self._lessons.pop()
            self.lesson.show_lesson(None, 0, percent=True)
            self._bench.runs.replace_state(before)

    def _forget_lessons(self) -> None:
        self._lessons = []
        self.lesson.show_lesson(None, 0, percent=True)
        self._show_what_can_be_done()


def _moved_unit(before: FloatArray, after: FloatArray) -> tuple[int, FloatArray] | None:
    """Return the unit whose weights moved farthest, and how, as a picture if it can be one.

    Args:
        before: (784, D) of the first layer.
        after: (784, D).
    """
    change = after - before  # (784, D)
    if change.shape[0] != 784 or not np.isfinite(change).all():
        return None
    unit = int(np.square(change).sum(axis=0).argmax())
    return unit, change[:, unit].reshape(28, 28)
