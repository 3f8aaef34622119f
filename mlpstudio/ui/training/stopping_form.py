"""When training ends before its last epoch."""

from dataclasses import replace

from mlpstudio.document.project import Project
from mlpstudio.engine.settings import MONITORS
from mlpstudio.ui import names
from mlpstudio.ui.forms import Choice, add_row
from mlpstudio.ui.number_fields import FreeNumber, WholeNumber
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.training.settings_form import SettingsForm
from mlpstudio.ui.widgets.controls.optional_number import OptionalNumber


class StoppingForm(SettingsForm):
    """Rules that are looked at after each epoch."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.patience = OptionalNumber(WholeNumber(1, 100_000), 5)
        self.monitor, self.min_delta = Choice(), FreeNumber(0.0, 1e6)
        self.target = OptionalNumber(FreeNumber(0.1, 100.0, stride=0.5), 98.0)
        self.target.field.setSuffix(self.tr(" %"))
        self.max_seconds = OptionalNumber(FreeNumber(0.1, 1e7, stride=10.0), 60.0)
        self.max_seconds.field.setSuffix(self.tr(" s"))
        self._build()
        self._connect()
        self.show_settings(self.project)

    def _build(self) -> None:
        self.patience.add_to(
            self.form,
            self.tr("Patience in epochs"),
            self.tr("End training after so many epochs in a row without improvement."),
        )
        self.monitor.set_choices(names.choices(names.monitor, MONITORS))
        add_row(
            self.form,
            self.tr("Watch"),
            self.monitor,
            self.tr("What has to improve; without validation samples, it is the training curve."),
        )
        add_row(
            self.form,
            self.tr("Least improvement"),
            self.min_delta,
            self.tr("An improvement by no more than this does not count."),
        )
        self.restore_best = self.add_check(
            self.tr("Put the best weights back"),
            self.tr("However training ends, the network gets the weights of its best epoch."),
        )
        self.target.add_to(
            self.form,
            self.tr("Target accuracy"),
            self.tr("End training as soon as this share of the validation samples is right."),
        )
        self.max_seconds.add_to(
            self.form,
            self.tr("Time limit"),
            self.tr("End training after the epoch in which so much time has been spent."),
        )
        self.note = self.add_note(
            self.tr("A run that is under way keeps the rules that it was started with.")
        )

    def _connect(self) -> None:
        text = self.tr("Change early stopping")
        self.patience.entered.connect(lambda value: self._set(text, patience=value))
        self.monitor.chosen.connect(lambda value: self._set(text, monitor=value))
        self.min_delta.entered.connect(lambda value: self._set(text, min_delta=value))
        self.restore_best.clicked.connect(lambda is_on: self._set(text, restore_best=is_on))
        self.target.entered.connect(
            lambda value: self._set(text, target_accuracy=None if value is None else value / 100)
        )
        self.max_seconds.entered.connect(lambda value: self._set(text, max_seconds=value))
        self.bench.runs.state_changed.connect(self._show_note)

    def show_settings(self, project: Project) -> None:
        """Show the rules."""
        rules = project.training.stopping
        self.patience.set_value(rules.patience)
        self.monitor.set_value(rules.monitor)
        self.min_delta.set_value(rules.min_delta)
        self.restore_best.setChecked(rules.restore_best)
        share = rules.target_accuracy
        self.target.set_value(None if share is None else round(100 * share, 6))
        self.max_seconds.set_value(rules.max_seconds)
        for field in (self.monitor, self.min_delta):
            field.setEnabled(rules.watches)
        self._show_note()

    def _show_note(self) -> None:
        run = self.bench.runs.run
        is_kept = self.bench.runs.is_active and run is not None
        is_different = run is not None and run.training.stopping != self.project.training.stopping
        self.note.setVisible(is_kept and is_different)

    def _set(self, text: str, **values: object) -> None:
        stopping = replace(self.project.training.stopping, **values)  # type: ignore[arg-type]
        self.change(text, stopping=stopping)
