"""What all who race go through: how the learning rate changes, and noise in the gradients."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mlpstudio.engine import schedules
from mlpstudio.engine.options import Options
from mlpstudio.labs.descents.conditions import EPOCH
from mlpstudio.ui import names, option_tips
from mlpstudio.ui.forms import Choice, add_row, form_layout, icon_button, label
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.controls.number_slider import NumberSlider
from mlpstudio.ui.widgets.controls.option_form import OptionForm
from mlpstudio.ui.widgets.descent.update_text import figure


class RaceForm(QWidget):
    """Schedule with its numbers, and noise.

    Signals:
        schedule_chosen(name): Another schedule is wanted.
        option_changed(name, value): One of its numbers was settled on.
        options_reset: All of them are to have their usual values.
        noise_changing(share): The noise is being dragged.
        noise_changed(share): It was settled on.
        shuffled: Other noise of the same size is wanted.
    """

    schedule_chosen = Signal(str)
    option_changed = Signal(str, float)
    options_reset = Signal()
    noise_changing = Signal(float)
    noise_changed = Signal(float)
    shuffled = Signal()

    def __init__(self, theme: Theme, most_noise: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.schedule = Choice()
        self.schedule.set_choices(names.choices(names.schedule, schedules.SCHEDULES))
        self.about = label("", "small")
        self.about.setWordWrap(True)
        self.options = OptionForm()
        self.noise = NumberSlider(0.0, most_noise, 0.05)
        self.shuffle_button = icon_button(
            theme, "shuffle", self.tr("Other noise"), self.tr("Draw other noise of this size.")
        )
        self.sigma = label("", "small")
        self._build()
        self.schedule.chosen.connect(self.schedule_chosen)
        self.options.changed.connect(self.option_changed)
        self.options.reset_requested.connect(self.options_reset)
        self.noise.changing.connect(self.noise_changing)
        self.noise.changed.connect(self.noise_changed)
        self.shuffle_button.clicked.connect(self.shuffled)

    def _build(self) -> None:
        first = form_layout()
        add_row(
            first,
            self.tr("Schedule"),
            self.schedule,
            self.tr("How the learning rates change from step to step."),
        )
        last = form_layout()
        add_row(
            last,
            self.tr("Noise σ"),
            self.noise,
            self.tr("Random numbers added to each gradient, as a share of the usual slope here."),
        )
        beside = QHBoxLayout()
        beside.setSpacing(SPACE_2)
        beside.addLayout(last, 1)
        beside.addWidget(self.shuffle_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(first)
        column.addWidget(self.about)
        column.addWidget(self.options)
        column.addLayout(beside)
        column.addWidget(self.sigma)

    def show_schedule(self, name: str, options: Options) -> None:
        """Show a schedule and its numbers without telling anybody."""
        self.schedule.set_value(name)
        self.options.set_options(name, schedules.get(name).options, options)
        words = self.tr("{about} An epoch is {steps} steps here.")
        self.about.setText(words.format(about=option_tips.about_schedule(name), steps=EPOCH))
        self.about.setVisible(name != "constant")

    def show_noise(self, share: float, sigma: float) -> None:
        """Show the noise, and what it comes to on this surface."""
        self.noise.set_value(share)
        self.shuffle_button.setEnabled(share > 0.0)
        words = self.tr("σ = {sigma} in each direction, the same for all.")
        self.sigma.setText(words.format(sigma=figure(sigma)))
        self.sigma.setVisible(share > 0.0)
