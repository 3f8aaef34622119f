"""The training panel: what is set most at first glance, everything else in sections below."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mlpstudio.document.project import Project
from mlpstudio.engine import losses
from mlpstudio.engine.batching import steps_per_epoch
from mlpstudio.engine.losses import LOSSES, LossSpec
from mlpstudio.engine.losses.fit import misfit
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.ui import names
from mlpstudio.ui.data.source_choice import show_source
from mlpstudio.ui.forms import Choice, add_row, form_layout, label
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.running.safe_rate_line import SafeRateLine
from mlpstudio.ui.theme import SPACE_2, SPACE_3
from mlpstudio.ui.training.settings_form import SettingsForm, apply_source, apply_training
from mlpstudio.ui.training.table import sections
from mlpstudio.ui.widgets.controls.section import Section
from mlpstudio.ui.widgets.descent.rate_ruler import RateRuler

OPEN_SECTIONS = "training_sections"
"""Key of the preference that holds the names of the sections that are open."""


class TrainingPanel(Panel):
    """Edits `project.training` and `project.data`."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.message = MessageBar()
        self.message.fix_requested.connect(self._use_built_in)
        self.source, self.loss, self.optimizer = Choice(), Choice(), Choice()
        self.learning_rate = RateRuler(bench.theme, 1e-5, 10.0)
        self.safe_rate = SafeRateLine(bench)
        self.batch_size = WholeNumber(1, 1_000_000)
        self.epochs = WholeNumber(1, 100_000)
        self.summary = label("", "muted")
        self.summary.setWordWrap(True)
        self._table = {info.id: info for info in sections()}
        self.sections = {
            info.id: Section(bench.theme, info.title, info.tip, lambda form=info.form: form(bench))
            for info in self._table.values()
        }
        self._build()
        self._connect()
        self._open_remembered()
        self.refresh(None, self.project)
        self._show_data()

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the settings."""
        is_same_training = old is not None and old.training is new.training
        is_same_data = old is not None and old.data is new.data
        if old is None or old.network is not new.network or not is_same_training:
            self._offer_losses(new)
        if old is None or old.network is not new.network:
            self._show_safe_rate()
        if not is_same_data:
            show_source(self.source, new.data)
        if not is_same_training:
            training = new.training
            self.optimizer.set_value(training.optimizer)
            self.learning_rate.set_value(training.learning_rate)
            self.batch_size.set_value(training.batch_size)
            self.epochs.set_value(training.epochs)
        if not (is_same_training and is_same_data):
            self._show_sections(new)
        self._show_summary()

    def _show_sections(self, project: Project) -> None:
        for name, section in self.sections.items():
            section.header.set_summary(self._table[name].summary(project))
            if isinstance(section.body, SettingsForm):
                section.body.show_settings(project)

    def _build(self) -> None:
        self.optimizer.set_choices(names.choices(names.optimizer, OPTIMIZERS))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        column.setSpacing(0)
        column.addWidget(self.message)
        form = form_layout()
        for text, field, tip in (
            (
                self.tr("Data"),
                self.source,
                self.tr("The digits to learn from: written by the program itself, or MNIST."),
            ),
            (
                self.tr("Optimizer"),
                self.optimizer,
                self.tr("The rule by which gradients change the weights."),
            ),
            (
                self.tr("Learning rate"),
                self.learning_rate,
                self.tr("η: how far each update goes; it may be changed while training runs."),
            ),
            (
                self.tr("Batch size"),
                self.batch_size,
                self.tr("Samples per update; it may be changed while training runs."),
            ),
            (
                self.tr("Epochs"),
                self.epochs,
                self.tr("How often every training sample is read."),
            ),
            (
                self.tr("Loss"),
                self.loss,
                self.tr("What training makes small; those that fit the output layer come first."),
            ),
        ):
            add_row(form, text, field, tip)
            if field is self.learning_rate:
                form.addRow(self.safe_rate)
        column.addSpacing(SPACE_2)
        column.addLayout(form)
        column.addSpacing(SPACE_3)
        column.addWidget(self.summary)
        column.addSpacing(SPACE_3)
        for section in self.sections.values():
            column.addWidget(section)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _connect(self) -> None:
        self.source.chosen.connect(
            lambda value: apply_source(self.bench, self.tr("Change data"), value)
        )
        self.optimizer.chosen.connect(
            lambda value: self._edit(
                self.tr("Change optimizer"), optimizer=value, optimizer_options=()
            )
        )
        self.loss.chosen.connect(self._choose_loss)
        rate = self.tr("Change learning rate")
        self.learning_rate.changing.connect(lambda value: self._edit(rate, learning_rate=value))
        self.learning_rate.changed.connect(lambda value: self._settle(rate, value))
        self.batch_size.entered.connect(
            lambda value: self._edit(self.tr("Change batch size"), batch_size=value)
        )
        self.epochs.entered.connect(
            lambda value: self._edit(self.tr("Change epochs"), epochs=value)
        )
        for section in self.sections.values():
            section.toggled.connect(self._remember_open)
        self.bench.data.changed.connect(self._show_data)
        self.bench.runs.rate_meter.changed.connect(self._show_safe_rate)

    def _edit(self, text: str, **values: object) -> None:
        apply_training(self.bench, text, **values)

    def _settle(self, text: str, value: float) -> None:
        self._edit(text, learning_rate=value)
        self.bench.session.settle()

    def _choose_loss(self, name: str) -> None:
        """Take a loss, without what only cross-entropies have if it is none."""
        text, details = self.tr("Change loss"), dict[str, object]()
        if not losses.get(name).is_crossentropy:
            details = {"from_logits": False, "label_smoothing": 0.0}
        self._edit(text, loss=name, **details)

    def _use_built_in(self) -> None:
        apply_source(self.bench, self.tr("Change data"), "digits")

    def _offer_losses(self, project: Project) -> None:
        """List the losses that fit the output layer first."""
        output, training = project.network.output_activation, project.training
        fitting = [
            loss.name
            for loss in LOSSES.values()
            if misfit(output, LossSpec(loss.name, training.from_logits)) is None
        ]
        others = [name for name in LOSSES if name not in fitting]
        self.loss.set_choices(names.choices(names.loss, [*fitting, *others]))
        if fitting and others:
            self.loss.insertSeparator(len(fitting))
        self.loss.set_value(training.loss)

    def _show_safe_rate(self) -> None:
        self.learning_rate.set_zones((), self.safe_rate.marks())

    def _show_data(self) -> None:
        error = self.bench.data.error
        is_mnist = self.project.data.source == "mnist"
        fix = self.tr("Use built-in handwriting") if is_mnist else None
        self.message.show_message(error or "", "error", fix)
        self._show_summary()

    def _show_summary(self) -> None:
        dataset = self.bench.data.dataset
        if dataset is None:
            self.summary.setText("")
            return
        training = self.project.training
        n = len(dataset.train)
        per_epoch = steps_per_epoch(n, training.batch_size)
        last = n - (per_epoch - 1) * training.batch_size
        self.summary.setText(
            self.tr(
                "{n} samples ÷ {batch} = {steps} steps an epoch, the last with {last} samples; "
                "{total} updates in all."
            ).format(
                n=_number(n),
                batch=_number(training.batch_size),
                steps=_number(per_epoch),
                last=_number(last),
                total=_number(per_epoch * training.epochs),
            )
        )

    # Which sections are open is remembered from one start to the next

    def _open_remembered(self) -> None:
        stored = self.bench.preferences.bytes(OPEN_SECTIONS)
        names_open = "" if stored is None else bytes(stored.data()).decode("ascii", "ignore")
        for name in names_open.split(","):
            if name in self.sections:
                self.sections[name].set_open(True)

    def _remember_open(self) -> None:
        names_open = [name for name, section in self.sections.items() if section.is_open]
        stored = QByteArray(",".join(names_open).encode())
        self.bench.preferences.set_bytes(OPEN_SECTIONS, stored)


def _number(value: int) -> str:
    return f"{value:,}"
