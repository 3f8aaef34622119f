"""The schedule of the learning rate, with a picture of it over the whole run."""

import numpy as np
from PySide6.QtGui import QShowEvent

from mlpstudio.document.project import Project
from mlpstudio.engine import schedules
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.batching import steps_per_epoch
from mlpstudio.engine.options import with_option
from mlpstudio.engine.schedules import SCHEDULES
from mlpstudio.runs import positions
from mlpstudio.ui import names, option_tips
from mlpstudio.ui.forms import Choice, add_row
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.training.settings_form import SettingsForm
from mlpstudio.ui.widgets.controls.option_form import OptionForm
from mlpstudio.ui.widgets.plots.schedule_plot import SchedulePlot

MOST_STEPS = 5_000
"""Planned steps that are computed for the picture; of longer runs it takes fewer in each epoch."""

USUAL_STEPS = 100
"""Steps of an epoch, as long as no data tell how many they are."""

_NOTHING: AnyArray = np.empty(0)


class ScheduleForm(SettingsForm):
    """Chooses a schedule, and shows what the learning rate will be and has been."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.schedule = Choice()
        self.schedule.set_choices(names.choices(names.schedule, SCHEDULES))
        add_row(
            self.form,
            self.tr("Schedule"),
            self.schedule,
            self.tr("How the learning rate changes as training goes on."),
        )
        self.about = self.add_note()
        self.options, self.plot = OptionForm(), SchedulePlot(bench.theme)
        self.column.addWidget(self.options)
        self.column.addWidget(self.plot)
        self._connect()
        self.show_settings(self.project)

    def _connect(self) -> None:
        self.schedule.chosen.connect(
            lambda name: self.change(
                self.tr("Change schedule"), schedule=name, schedule_options=()
            )
        )
        self.options.changed.connect(self._set_option)
        self.options.reset_requested.connect(
            lambda: self.change(self.tr("Use usual values"), schedule_options=())
        )
        runs = self.bench.runs
        runs.curves_changed.connect(self._show_travelled)
        runs.run_changed.connect(self._draw)
        runs.state_changed.connect(self._draw)
        self.bench.data.changed.connect(self._draw)

    def show_settings(self, project: Project) -> None:
        """Show the schedule and what it will do."""
        training = project.training
        declared = schedules.get(training.schedule).options
        self.schedule.set_value(training.schedule)
        self.about.setText(option_tips.about_schedule(training.schedule))
        self.options.set_options(training.schedule, declared, training.schedule_options)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self._draw()

    def _set_option(self, name: str, value: float) -> None:
        training = self.project.training
        declared = schedules.get(training.schedule).options
        options = with_option(training.schedule_options, declared, name, value)
        self.change(self.tr("Change schedule’s numbers"), schedule_options=options)

    # The picture

    @property
    def planned_epochs(self) -> int:
        """Epochs that the run has, or that the next one will have."""
        runs, run = self.bench.runs, self.bench.runs.run
        wanted = self.project.training.epochs
        if run is None or runs.is_out_of_date:
            return wanted
        return run.training.epochs if runs.is_active else max(wanted, len(run.curves.epochs))

    def _draw(self) -> None:
        if not self.isVisible():
            return
        training, dataset = self.project.training, self.bench.data.dataset
        per_epoch = USUAL_STEPS
        if dataset is not None:
            per_epoch = steps_per_epoch(len(dataset.train), training.batch_size)
        epochs = self.planned_epochs
        per_epoch = max(1, min(per_epoch, MOST_STEPS // epochs))
        rates = schedules.preview(
            training.schedule,
            training.schedule_options,
            training.learning_rate,
            epochs * per_epoch,
            per_epoch,
        )
        # A step's rate holds until the next step, the last one's until the end.
        ends = np.arange(len(rates) + 1) / per_epoch  # (n_steps + 1,)
        self.plot.set_plan(ends, np.append(rates, rates[-1]))
        self._show_travelled()

    def _show_travelled(self) -> None:
        if not self.isVisible():
            return
        runs, run, dataset = self.bench.runs, self.bench.runs.run, self.bench.data.dataset
        if run is None or runs.is_out_of_date:
            self.plot.set_travelled(_NOTHING, _NOTHING)
            return
        places = positions.in_epochs(run.curves, None if dataset is None else len(dataset.train))
        self.plot.set_travelled(places, run.curves.steps["learning_rate"])
