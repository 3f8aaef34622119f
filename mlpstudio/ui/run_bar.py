"""The bar that is always there: play, pause, step, stop, reset, and the settings used most."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.project import Project
from mlpstudio.engine.batching import steps_per_epoch
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.runs.curves import Curves
from mlpstudio.ui import names
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.number_fields import FreeNumber, WholeNumber
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.steady_size import hold_size

translate = QCoreApplication.translate


class RunBar(QWidget):
    """Controls of the current run."""

    def __init__(self, bench: Workbench, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._bench, self._play_action = bench, actions["play"]
        self.play_button = QToolButton()
        self.play_button.setProperty("role", "primary")
        self.play_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.play_button.setMinimumWidth(92)
        self.play_button.clicked.connect(self._play_action.trigger)
        describe(self.play_button, self.tr("Play"), actions["play"].toolTip())
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_1, 0, SPACE_2)
        row.setSpacing(SPACE_1)
        row.addWidget(self.play_button)
        self.step_button = _button(actions["step"])
        self._add_strides(actions)
        row.addWidget(self.step_button)
        for action_id in ("stop", "reset"):
            row.addWidget(_button(actions[action_id]))
        self._progress = _TwoLines(bench.theme)
        row.addSpacing(SPACE_2)
        row.addWidget(self._progress)
        row.addStretch(1)
        captions = self._add_settings(row)
        # How far the run is is told nowhere else; the fields are in the training panel too.
        fields = (self.batch_size, self.optimizer)
        self._dispensable = (*captions, *fields, self._progress)
        bench.session.project_changed.connect(self.refresh)
        bench.runs.state_changed.connect(self._show_state)
        bench.runs.curves_changed.connect(self._show_progress)
        bench.runs.run_changed.connect(self._show_progress)
        bench.data.changed.connect(self._show_progress)
        bench.theme.changed.connect(self._show_state)
        self.refresh(None, bench.session.project)
        self._show_state()

    @property
    def progress_text(self) -> str:
        """What is said about how far the run is."""
        return self._progress.text

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the training settings."""
        if old is not None and old.training is new.training:
            return
        self.optimizer.set_value(new.training.optimizer)
        self.learning_rate.set_value(new.training.learning_rate)
        describe(self.learning_rate, self.learning_rate.accessibleName(), _rate_tip(new))
        self.batch_size.set_value(new.training.batch_size)
        self._show_progress()

    def sizeHint(self) -> QSize:
        """Wish for room for everything."""
        return QSize(self._full_width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of what has to be there: buttons and fields."""
        width = self._full_width() - sum(map(self._width_of, self._dispensable))
        return QSize(width, super().minimumSizeHint().height())

    @property
    def useful_width(self) -> int:
        """Pixels that all buttons, fields and the progress take, without captions."""
        parts = (self.batch_size, self.optimizer, self._progress)
        return self.minimumSizeHint().width() + sum(map(self._width_of, parts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Leave out captions, fields and progress, one by one, where there is too little room."""
        excess = self._full_width() - self.width()
        for part in self._dispensable:
            part.setVisible(excess <= 0)
            if excess > 0:
                excess -= self._width_of(part)

    def _full_width(self) -> int:
        left_out = [part for part in self._dispensable if part.isHidden()]
        return self._row.sizeHint().width() + sum(map(self._width_of, left_out))

    def _width_of(self, part: QWidget) -> int:
        return min(part.sizeHint().width(), part.maximumWidth()) + self._row.spacing()

    def _add_strides(self, actions: Mapping[str, QAction]) -> None:
        """Offer other lengths of a step in a menu of the button."""
        menu = QMenu(self.step_button)
        menu.setToolTipsVisible(True)
        for action_id in ("step", "step_sample", "step_epoch"):
            menu.addAction(actions[action_id])
        self.step_button.setMenu(menu)
        self.step_button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def _add_settings(self, row: QHBoxLayout) -> list[QWidget]:
        captions: list[QWidget] = []
        self.optimizer = Choice()
        self.optimizer.set_choices(names.choices(names.optimizer, OPTIMIZERS))
        self.optimizer.setMinimumContentsLength(7)
        self.optimizer.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.optimizer.chosen.connect(
            lambda value: self._edit(
                self.tr("Change optimizer"), optimizer=value, optimizer_options=()
            )
        )
        self.learning_rate = FreeNumber(1e-12, 1e6)
        self.learning_rate.setFixedWidth(76)
        self.learning_rate.entered.connect(
            lambda value: self._edit(self.tr("Change learning rate"), learning_rate=value)
        )
        self.batch_size = WholeNumber(1, 1_000_000)
        self.batch_size.setFixedWidth(64)
        self.batch_size.entered.connect(
            lambda value: self._edit(self.tr("Change batch size"), batch_size=value)
        )
        for text, field, tip in (
            (
                self.tr("Optimizer"),
                self.optimizer,
                self.tr("The rule by which gradients change the weights."),
            ),
            (
                self.tr("Rate"),
                self.learning_rate,
                _rate_tip(self._bench.session.project),
            ),
            (
                self.tr("Batch"),
                self.batch_size,
                self.tr("Samples per update; may be changed while it runs."),
            ),
        ):
            caption = label(text, "muted")
            caption.setToolTip(tip)
            caption.setBuddy(field)
            describe(field, text, tip)
            row.addSpacing(SPACE_2)
            row.addWidget(caption)
            row.addWidget(field)
            captions.append(caption)
        return captions

    def _edit(self, text: str, **values: object) -> None:
        session = self._bench.session
        key = f"training.{min(values)}"
        session.apply(text, edits.change_training(session.project, **values), key)

    def _show_state(self) -> None:
        is_running = self._bench.runs.state in (RunState.RUNNING, RunState.WAITING)
        name = "pause" if is_running else "play"
        self.play_button.setText(self.tr("Pause") if is_running else self.tr("Play"))
        self.play_button.setAccessibleName(self.play_button.text())
        self.play_button.setIcon(self._bench.theme.icon(name, "on_accent"))
        self._show_progress()

    def _show_progress(self) -> None:
        runs, dataset = self._bench.runs, self._bench.data.dataset
        curves = runs.run.curves if runs.run is not None else None
        step = int(curves.steps["step"][-1]) if curves is not None and len(curves.steps) else 0
        epoch = _current_epoch(curves)
        second = self.tr("Step {step:,}").format(step=step)
        if dataset is None:
            self._progress.show_lines("", second)
            return
        first = self.tr("Epoch {epoch} of {epochs}").format(epoch=epoch, epochs=runs.target_epochs)
        batch_size = self._bench.session.project.training.batch_size
        per_epoch = steps_per_epoch(len(dataset.train), batch_size)
        tip = self.tr(
            "{samples:,} samples in batches of {batch:,} make {steps:,} steps an epoch."
        ).format(samples=len(dataset.train), batch=batch_size, steps=per_epoch)
        self._progress.setToolTip(tip)
        if self._progress.show_lines(first, second):
            self._share_room()


class _TwoLines(QWidget):
    """Two short lines, one above the other, that never become narrower."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._lines = (label("", "small"), label("", "small"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        for line in self._lines:
            line.setFont(theme.font(TEXT_SMALL))
            column.addWidget(line)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    @property
    def text(self) -> str:
        """What is to be read."""
        return " · ".join(line.text() for line in self._lines if line.text())

    def show_lines(self, first: str, second: str) -> bool:
        """Show both; return whether that takes more width than before."""
        for line, text in zip(self._lines, (first, second), strict=True):
            line.setText(text)
            hold_size(line)
        wanted = max(line.minimumWidth() for line in self._lines)
        if wanted <= self.minimumWidth():
            return False
        self.setFixedWidth(wanted)
        return True


def _rate_tip(project: Project) -> str:
    """Return what the learning rate is, and what a schedule makes of it."""
    schedule = project.training.schedule
    if schedule == "constant":
        return translate(
            "RunBar", "Learning rate η: how far each update goes; may be changed while it runs."
        )
    text = translate(
        "RunBar", "Learning rate η before the schedule “{schedule}” changes it in each step."
    )
    return text.format(schedule=names.schedule(schedule))


def _current_epoch(curves: Curves | None) -> int:
    """Return the epoch under way, counted from 1; the last one once it is complete."""
    if curves is None or not len(curves.steps):
        return 0
    n_complete = len(curves.epochs)
    last_end = int(curves.epochs["step"][-1]) if n_complete else 0
    return n_complete + (int(curves.steps["step"][-1]) > last_end)


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setProperty("role", "flat")
    button.setIconSize(QSize(18, 18))
    button.setAccessibleName(action.text())
    return button
