"""The bar that is always there: play, pause, step, stop, reset, and the settings used most."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from mlpstudio.document import edits
from mlpstudio.document.project import Project
from mlpstudio.engine.batching import steps_per_epoch
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.ui import names
from mlpstudio.ui.forms import Choice, FreeNumber, WholeNumber, describe, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.run_controller import RunState
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3


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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_1, 0, SPACE_2)
        row.setSpacing(SPACE_1)
        row.addWidget(self.play_button)
        for action_id in ("step", "stop", "reset"):
            row.addWidget(_button(actions[action_id]))
        self._progress = label("", "muted")
        self._progress.setFont(bench.theme.font())
        self._progress.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row.addSpacing(SPACE_2)
        row.addWidget(self._progress)
        row.addStretch(1)
        self._add_settings(row)
        bench.session.project_changed.connect(self.refresh)
        bench.runs.state_changed.connect(self._show_state)
        bench.runs.curves_changed.connect(self._show_progress)
        bench.runs.run_changed.connect(self._show_progress)
        bench.data.changed.connect(self._show_progress)
        bench.theme.changed.connect(self._show_state)
        self.refresh(None, bench.session.project)
        self._show_state()

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the training settings."""
        if old is not None and old.training is new.training:
            return
        self.optimizer.set_value(new.training.optimizer)
        self.learning_rate.set_value(new.training.learning_rate)
        self.batch_size.set_value(new.training.batch_size)
        self._show_progress()

    def _add_settings(self, row: QHBoxLayout) -> None:
        self.optimizer = Choice()
        self.optimizer.set_choices(names.choices(names.optimizer, OPTIMIZERS))
        self.optimizer.setMinimumContentsLength(7)
        self.optimizer.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.optimizer.chosen.connect(
            lambda value: self._edit(self.tr("Change optimizer"), optimizer=value)
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
                self.tr(
                    "Learning rate η: how far each update goes; may be changed while it runs."
                ),
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
        row.addSpacing(SPACE_3)

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
        epoch = len(curves.epochs) if curves is not None else 0
        if dataset is None:
            self._progress.setText(self.tr("Step {step:,}").format(step=step))
            return
        batch_size = self._bench.session.project.training.batch_size
        per_epoch = steps_per_epoch(len(dataset.train), batch_size)
        self._progress.setText(
            self.tr("Epoch {epoch} of {epochs} · step {step:,}").format(
                epoch=epoch, epochs=runs.target_epochs, step=step
            )
        )
        self._progress.setToolTip(
            self.tr(
                "{samples:,} samples in batches of {batch:,} make {steps:,} steps an epoch."
            ).format(samples=len(dataset.train), batch=batch_size, steps=per_epoch)
        )
        self._progress.setFixedWidth(
            max(self._progress.sizeHint().width(), self._progress.minimumWidth())
        )


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setProperty("role", "flat")
    button.setIconSize(QSize(18, 18))
    button.setAccessibleName(action.text())
    return button
