"""What is set in the lab of mini-batches: the samples, the batch size, the learning rate."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mlpstudio.document.lab_settings import MiniBatchSettings
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents import small_problems
from mlpstudio.labs.descents.small_problems import (
    FEWEST_SAMPLES,
    KINDS,
    LARGEST_NOISE,
    MOST_SAMPLES,
)
from mlpstudio.ui import names
from mlpstudio.ui.forms import Choice, describe, icon_button, label
from mlpstudio.ui.number_fields import LogSlider
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from mlpstudio.ui.widgets.controls.number_slider import NumberSlider
from mlpstudio.ui.widgets.controls.size_slider import SizeSlider

COUNTS = (FEWEST_SAMPLES, 20, 50, 100, 200, 500, MOST_SAMPLES)
SIZES = (*(2**n for n in range(10)), MOST_SAMPLES)
RATES = (1e-3, 10.0)


class Controls(QWidget):
    """Two rows: what is learnt, and how.

    Signals:
        edited(text, settings, merge_key): A person changed something; changes with one merge key
            belong together until the gesture is over.
        settled: That gesture is over.
    """

    edited = Signal(str, object, str)
    settled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = MiniBatchSettings()
        self._build(theme)
        self._connect()

    def _build(self, theme: Theme) -> None:
        self.problem = Choice()
        self.problem.set_choices(names.choices(names.small_problem, KINDS))
        self.problem.setMinimumContentsLength(14)
        describe(self.problem, self.tr("Problem"), self.tr("What is fitted to the samples."))
        self.count = SizeSlider(COUNTS)
        describe(self.count, self.tr("Samples N"), self.tr("How many samples there are."))
        self.noise = NumberSlider(0.0, LARGEST_NOISE, 0.1)
        describe(
            self.noise,
            self.tr("Noise"),
            self.tr("How far the samples are from what fits them; without noise they all agree."),
        )
        self.shuffle = icon_button(
            theme, "shuffle", self.tr("New samples"), self.tr("Draw other samples.")
        )
        self.optimizer = Choice()
        self.optimizer.set_choices(names.choices(names.optimizer, OPTIMIZERS))
        describe(
            self.optimizer,
            self.tr("Optimizer"),
            self.tr("The rule by which all walks but the naive one use their gradients."),
        )
        self.batch_size = SizeSlider(SIZES)
        describe(
            self.batch_size,
            self.tr("Batch size B"),
            self.tr("How many samples the mini-batch walk reads for one update."),
        )
        self.rate = LogSlider(*RATES)
        self.rate.slider.setMinimumWidth(48)
        describe(
            self.rate,
            self.tr("Learning rate η"),
            self.tr("How long a step is for a slope of one, the same for all walks."),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_2)
        grid.setVerticalSpacing(SPACE_1)
        rows = (
            (self.problem, (self.tr("N"), self.count), (self.tr("Noise"), self.noise)),
            (self.optimizer, (self.tr("B"), self.batch_size), (self.tr("η"), self.rate)),
        )
        for row, (choice, *sliders) in enumerate(rows):
            grid.addWidget(choice, row, 0)
            for n, (text, slider) in enumerate(sliders):
                caption = label(text, "muted")
                caption.setBuddy(slider)
                caption.setToolTip(slider.toolTip())
                grid.addWidget(caption, row, 1 + 2 * n)
                span = 2 if slider is self.rate else 1  # below the button there is room
                grid.addWidget(slider, row, 2 + 2 * n, 1, span)
        grid.addWidget(self.shuffle, 0, 5)
        grid.setColumnStretch(2, 4)
        grid.setColumnStretch(4, 5)
        grid.setColumnMinimumWidth(1, SPACE_3)

    def _connect(self) -> None:
        self.problem.chosen.connect(self._choose_problem)
        self.optimizer.chosen.connect(self._choose_optimizer)
        self.shuffle.clicked.connect(self._draw_anew)
        for slider, text, name in (
            (self.count, self.tr("Change number of samples"), "n_samples"),
            (self.noise, self.tr("Change noise"), "noise"),
            (self.batch_size, self.tr("Change batch size"), "batch_size"),
            (self.rate, self.tr("Change learning rate"), "learning_rate"),
        ):
            slider.changing.connect(self._setter(text, name))
            slider.changed.connect(self._setter(text, name))
            slider.changed.connect(self.settled)

    def _setter(self, text: str, name: str) -> Callable[[float], None]:
        def change(value: float) -> None:
            self._tell(text, f"mini_batches.{name}", **{name: value})

        return change

    def show_settings(self, settings: MiniBatchSettings) -> None:
        """Show settings without telling anybody."""
        self._settings = settings
        self.problem.set_value(settings.problem)
        self.optimizer.set_value(settings.optimizer)
        self.count.set_value(settings.n_samples)
        self.noise.set_value(settings.noise)
        self.batch_size.set_value(settings.batch_size)
        self.rate.set_value(settings.learning_rate)

    def _choose_problem(self, name: str) -> None:
        rate = small_problems.get(name).suggested_rate
        self._tell(
            self.tr("Choose problem"),
            problem=name,
            start=None,
            learning_rate=rate,
            optimizer="sgd",
        )

    def _choose_optimizer(self, name: str) -> None:
        self._tell(self.tr("Choose optimizer"), optimizer=name)

    def _draw_anew(self) -> None:
        self._tell(self.tr("Draw other samples"), seed=(self._settings.seed + 1) % 2**31)

    def _tell(self, text: str, merge_key: str = "", **values: object) -> None:
        self.edited.emit(text, replace(self._settings, **values), merge_key)
