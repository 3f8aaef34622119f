"""A step in slow motion: the next update of the run, told stage by stage before it is made."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mlpstudio.document.project import Project
from mlpstudio.errors import MLPStudioError
from mlpstudio.ui import forms
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.follower import Follower, Look
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.slow_motion import words
from mlpstudio.ui.slow_motion.obstacles import Obstacle, next_step
from mlpstudio.ui.slow_motion.stage_show import StageShow
from mlpstudio.ui.slow_motion.telling import Telling, tell
from mlpstudio.ui.theme import SPACE_2, SPACE_3

PURPOSE = "slow_motion"

REST_MS = 120
"""From one look at the next step to the next."""


_NARROW = 450
"""Pixels at 100 % of width, from which on the button stands beside the transport."""


class SlowMotionPanel(Panel):
    """Takes the next update apart, and makes it when asked to."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._is_over = False
        self._failure = ""
        self._begins_anew = False
        self._kept_stage = 0
        self._build()
        self._follower = Follower(bench.background, PURPOSE, self, self._begin, REST_MS)
        self._connect()
        self.refresh(None, self.project)

    def _build(self) -> None:
        self.headline = forms.label("", "muted")
        self.headline.setMinimumWidth(1)
        self.one_sample = QCheckBox(self.tr("One sample"))
        forms.describe(
            self.one_sample,
            self.tr("One sample"),
            self.tr("Tell the same of the first sample of the batch alone."),
        )
        self.message = MessageBar()
        self.stages = StageShow(self.bench.theme)
        self.make_button = QPushButton(self.tr("Make this step"))
        self.stages.transport.addWidget(self.make_button)
        self._top = QHBoxLayout()
        self._top.setSpacing(SPACE_3)
        self._top.addWidget(self.headline, 1)
        self._top.addWidget(self.one_sample)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(self._top)
        column.addWidget(self.message)
        column.addWidget(self.stages, 1)

    def _connect(self) -> None:
        bench = self.bench
        for signal in (
            bench.runs.state_changed,
            bench.runs.weights_changed,
            bench.runs.run_changed,
            bench.data.changed,
        ):
            signal.connect(self._look)
        self.message.fix_requested.connect(bench.runs.pause)
        self.one_sample.toggled.connect(self._look)
        self.make_button.clicked.connect(self._make_step)
        self.stages.turned.connect(self._invite)

    @property
    def telling(self) -> Telling | None:
        """The step that is told; None while there is none."""
        return self.stages.telling

    # What is next

    def refresh(self, old: Project | None, new: Project) -> None:
        """Follow design, settings and data."""
        if old is None or any(
            getattr(old, part) is not getattr(new, part)
            for part in ("network", "training", "data")
        ):
            self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._look()

    def _look(self, *_: object) -> None:
        """Say what is in the way, and look into the next step, once this is seen."""
        self._failure = ""
        if self.isVisible():
            self._show_state()
        self._follower.want()

    def _begin(self) -> Look | None:
        what = next_step(self.bench)
        if isinstance(what, Obstacle):
            return None
        one_sample, telling = self.one_sample.isChecked(), self.telling
        if (
            telling is not None
            and telling.what.is_also(what)
            and telling.step.is_whole is not one_sample
            and telling.step.number - 1 == what.step
        ):
            return None

        def work(ticket: Ticket) -> tuple[Telling | None, bool]:
            told = tell(what, one_sample=one_sample)
            return told, told is None and what.step is not None

        return Look(work, self._receive, self._fail)

    def _receive(self, result: tuple[Telling | None, bool]) -> None:
        telling, self._is_over = result
        if telling is None and not self._is_over:
            self._follower.want()  # the step under way was not over: once more
            return
        if isinstance(next_step(self.bench), Obstacle):
            return  # by now there is something in the way
        if telling is None:
            self.stages.show_telling(None)
        else:
            self.stages.show_telling(telling, self._first_stage())
        self._begins_anew = False
        self._show_state()

    def _first_stage(self) -> int:
        """Return which stage of a new step is shown: the one looked at, unless it begins anew."""
        if self._begins_anew:
            return 0
        return self._kept_stage if self.telling is None else self.stages.stepper.step

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, MLPStudioError | MemoryError):
            raise error
        self._failure = str(error) or self.tr("There is not enough memory: use smaller layers.")
        self.stages.show_telling(None)
        self._show_state()

    def _make_step(self) -> None:
        """Let the run make the step, then tell the next one from its beginning."""
        self.stages.stepper.pause()
        self._begins_anew = True
        self.bench.runs.step()

    # Showing

    def _invite(self) -> None:
        """Let the button stand out once everything has been told."""
        forms.set_role(self.make_button, "primary" if self.stages.is_at_end else "")

    def _show_state(self) -> None:
        """Say what is in the way; what can be seen and done follows from that."""
        what = next_step(self.bench)
        is_running = self.bench.runs.state is RunState.RUNNING
        if isinstance(what, Obstacle) and not is_running and self.telling is not None:
            self.stages.show_telling(None)
        self._show_message(what)
        telling = self.telling
        is_told = telling is not None and not isinstance(what, Obstacle)
        self.stages.set_told(is_told)
        is_one = self.one_sample.isChecked()
        self.make_button.setEnabled((is_told or self._is_over) and not is_one)
        tip = self.tr("Let the training make this very update, and show the next one.")
        if is_one:
            tip = self.tr("The run learns from whole mini-batches: switch “One sample” off.")
        forms.describe(self.make_button, self.make_button.text(), tip)
        headline = "" if telling is None else words.headline(telling.step)
        self.headline.setText(headline)
        self.headline.setToolTip(headline)
        if telling is None:
            self._show_network()

    def _show_message(self, what: object) -> None:
        if isinstance(what, Obstacle):
            self.message.show_message(what.text, what.level, what.fix)
        elif self._failure:
            self.message.show_message(self._failure, "warning")
        elif self._is_over:
            self.message.show_message(
                self.tr("The last update of the last epoch is made: one more step ends the run.")
            )
        else:
            self.message.show_message("")

    def _show_network(self) -> None:
        """Show the design at hand until there is a step."""
        dataset, weights = self.bench.data.dataset, self.bench.runs.weights
        self.stages.show_network(
            self.project.network,
            None if weights is None else weights.values,
            () if dataset is None else dataset.class_names,
        )

    # Window, keys, and what is kept

    def minimumSizeHint(self) -> QSize:
        """Return the width that is enough with the button above."""
        return QSize(self.bench.theme.pixels(300), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return a size in which picture and card are easily read."""
        return QSize(self.bench.theme.pixels(680), self.bench.theme.pixels(600))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button above where there is no room for it beside the transport."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.bench.theme.pixels(_NARROW)
        place = self._top if is_narrow else self.stages.transport
        if place.indexOf(self.make_button) < 0:
            place.addWidget(self.make_button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play and step through the stages, not the training, while the focus is in the panel."""
        if not self.stages.take_key(event):
            super().keyPressEvent(event)

    def keep(self) -> dict[str, object]:
        """Return the stage, and whether it is one sample."""
        return {"stage": self.stages.stepper.step, "one_sample": self.one_sample.isChecked()}

    def restore(self, kept: dict[str, object]) -> None:
        """Show them again."""
        stage = kept.get("stage")
        self._kept_stage = stage if isinstance(stage, int) else 0
        self.one_sample.setChecked(bool(kept.get("one_sample", False)))
