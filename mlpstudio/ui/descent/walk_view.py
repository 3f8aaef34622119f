"""What stands below the picture of a descent: transport, the update, how it fares."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.labs.descents.update import update_at
from mlpstudio.ui.descent import walk_words
from mlpstudio.ui.descent.curve_walk import LAST_STEP, CurveWalk
from mlpstudio.ui.forms import label, set_role
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.controls.stepper import Stepper
from mlpstudio.ui.widgets.descent.update_view import UpdateView


class WalkView(QWidget):
    """One step of a walk in symbols, numbers, code and words.

    Signals:
        step_changed(step): Another step is to be shown.
        part_lit(part): A part of the update is pointed at, or none ("").
    """

    step_changed = Signal(int)
    part_lit = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stepper = Stepper(theme, LAST_STEP)
        self.update_view = UpdateView(theme)
        self.status, self.ball_status = label(""), label("")
        self.hint = label("", "small")
        self.hint.setTextFormat(Qt.TextFormat.RichText)  # figures have raised exponents
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.stepper)
        column.addWidget(self.update_view)
        for text in (self.status, self.ball_status, self.hint):
            text.setWordWrap(True)
            column.addWidget(text)
        self.stepper.step_changed.connect(self.step_changed)
        self.update_view.part_lit.connect(self.part_lit)

    def show_step(self, walk: CurveWalk, step: int) -> None:
        """Show a step of a walk."""
        path = walk.path
        # After the last update there is none that leads on: show the one that led there.
        leading = min(step, path.n_steps - 1)
        self.update_view.setVisible(leading >= 0)
        if leading >= 0:
            self.update_view.show_update(update_at(path, leading), path)
        sentence, role = walk.verdict(step)
        self.status.setText(sentence)
        set_role(self.status, role)
        ball = walk.ball_verdict(step)
        self.ball_status.setVisible(ball is not None)
        if ball is not None:
            self.ball_status.setText(ball[0])
            set_role(self.ball_status, ball[1])
        self.hint.setText(walk_words.step_numbers(path, min(step, path.n_steps)))
