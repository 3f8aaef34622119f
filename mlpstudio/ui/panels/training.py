"""The training panel: data, loss, optimizer and the numbers that go with them."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mlpstudio.datasets.sources import SOURCES
from mlpstudio.document import edits
from mlpstudio.document.project import LABEL_ENCODINGS, Project
from mlpstudio.engine.batching import steps_per_epoch
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.spec import DenseSpec
from mlpstudio.ui import names
from mlpstudio.ui.forms import (
    Choice,
    LogSlider,
    MessageBar,
    WholeNumber,
    add_row,
    form_layout,
    label,
)
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3


class TrainingPanel(Panel):
    """Edits `project.training` and `project.data`."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.message = MessageBar()
        self.message.fix_requested.connect(self._use_built_in)
        self.source, self.validation = Choice(), WholeNumber(0, 90)
        self.validation.setSuffix(" %")
        self.loss, self.label_encoding = Choice(), Choice()
        self.optimizer = Choice()
        self.learning_rate = LogSlider(1e-5, 10.0)
        self.batch_size = WholeNumber(1, 1_000_000)
        self.epochs = WholeNumber(1, 100_000)
        self.seed = WholeNumber(0, 2**31 - 1)
        self.summary = label("", "muted")
        self.summary.setWordWrap(True)
        self._build()
        self._connect()
        bench.data.changed.connect(self._show_data)
        self.refresh(None, self.project)
        self._show_data()

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the settings."""
        if old is None or old.data is not new.data:
            self.source.set_value(new.data.source)
            self.validation.set_value(round(100 * new.data.validation_fraction))
            self.label_encoding.set_value(new.data.label_encoding)
        if old is None or old.network is not new.network or old.training is not new.training:
            self._offer_losses(new)
        if old is None or old.training is not new.training:
            training = new.training
            self.optimizer.set_value(training.optimizer)
            self.learning_rate.set_value(training.learning_rate)
            self.batch_size.set_value(training.batch_size)
            self.epochs.set_value(training.epochs)
            self.seed.set_value(training.seed)
        self._show_summary()

    def _build(self) -> None:
        self.source.set_choices(names.choices(names.source, SOURCES))
        self.label_encoding.set_choices(names.choices(names.label_encoding, LABEL_ENCODINGS))
        self.optimizer.set_choices(names.choices(names.optimizer, OPTIMIZERS))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_3)
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
            (
                self.tr("Labels"),
                self.label_encoding,
                self.tr("How the answers are written: class numbers, or a row with a single 1."),
            ),
            (
                self.tr("Validation"),
                self.validation,
                self.tr("Share of the training samples held out to compare settings on."),
            ),
            (
                self.tr("Seed"),
                self.seed,
                self.tr("Decides all random numbers: the same seed gives the same curve."),
            ),
        ):
            add_row(form, text, field, tip)
        column.addLayout(form)
        column.addWidget(self.summary)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _connect(self) -> None:
        self.source.chosen.connect(
            lambda value: self._edit_data(self.tr("Change data"), source=value)
        )
        self.validation.entered.connect(
            lambda value: self._edit_data(
                self.tr("Change validation share"), validation_fraction=value / 100
            )
        )
        self.label_encoding.chosen.connect(
            lambda value: self._edit_data(self.tr("Change label form"), label_encoding=value)
        )
        self.optimizer.chosen.connect(
            lambda value: self._edit(self.tr("Change optimizer"), optimizer=value)
        )
        self.loss.chosen.connect(lambda value: self._edit(self.tr("Change loss"), loss=value))
        rate = self.tr("Change learning rate")
        self.learning_rate.changing.connect(lambda value: self._edit(rate, learning_rate=value))
        self.learning_rate.changed.connect(lambda value: self._settle(rate, value))
        self.batch_size.entered.connect(
            lambda value: self._edit(self.tr("Change batch size"), batch_size=value)
        )
        self.epochs.entered.connect(
            lambda value: self._edit(self.tr("Change epochs"), epochs=value)
        )
        self.seed.entered.connect(lambda value: self._edit(self.tr("Change seed"), seed=value))

    def _edit(self, text: str, **values: object) -> None:
        project = edits.change_training(self.project, **values)
        self.bench.session.apply(text, project, f"training.{min(values)}")

    def _edit_data(self, text: str, **values: object) -> None:
        project = edits.change_data(self.project, **values)
        self.bench.session.apply(text, project, f"data.{min(values)}")

    def _settle(self, text: str, value: float) -> None:
        self._edit(text, learning_rate=value)
        self.bench.session.settle()

    def _use_built_in(self) -> None:
        self._edit_data(self.tr("Change data"), source="digits")

    def _offer_losses(self, project: Project) -> None:
        """List the losses that fit the output layer first."""
        layers = project.network.layers
        output = layers[-1].activation if layers and isinstance(layers[-1], DenseSpec) else ""
        fitting = [loss for loss in LOSSES.values() if output in loss.fitting_activations]
        others = [loss for loss in LOSSES.values() if loss not in fitting]
        self.loss.set_choices(names.choices(names.loss, [x.name for x in (*fitting, *others)]))
        if fitting and others:
            self.loss.insertSeparator(len(fitting))
        self.loss.set_value(project.training.loss)

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


def _number(value: int) -> str:
    return f"{value:,}"
