"""Gestures in the two-dimensional descent lab become edits of the project."""

from dataclasses import replace

from PySide6.QtCore import QObject

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import Descent2DSettings
from mlpstudio.engine import schedules
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.options import with_option
from mlpstudio.ui.panel import Workbench

Range = tuple[float, float]

MOST_SEEDS = 1_000_000
"""Noise is counted through, and begins again after so many."""


class RaceGestures(QObject):
    """Applies what a person does; each method is one kind of edit."""

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._session = bench.session

    @property
    def settings(self) -> Descent2DSettings:
        """What the lab is set to."""
        return self._session.project.labs.descent_2d

    def _apply(self, text: str, settings: Descent2DSettings, merge_key: str | None = None) -> None:
        project = edits.set_lab(self._session.project, settings)
        self._session.apply(text, project, merge_key)

    def settle(self) -> None:
        """End a gesture: what follows is taken back by itself."""
        self._session.settle()

    # The surface

    def choose_surface(self, name: str) -> None:
        """Race elsewhere, from its own start at its own rates."""
        settings = replace(self.settings, surface=name, learning_rates=(), start=None)
        self._apply(self.tr("Choose surface"), settings)

    def change_condition(self, condition: float) -> None:
        """Make the ravine steeper or rounder, while a slider is dragged."""
        settings = replace(self.settings, condition=condition)
        self._apply(self.tr("Change condition number"), settings, "descent_2d.condition")

    def set_condition(self, condition: float) -> None:
        """Make the ravine steeper or rounder."""
        self.change_condition(condition)
        self.settle()

    def type_formula(self, formula: str) -> None:
        """Race on another function."""
        settings = replace(self.settings, formula=formula, learning_rates=(), start=None)
        self._apply(self.tr("Change function"), settings, "descent_2d.formula")

    def set_limits(self, x_range: Range, y_range: Range) -> None:
        """Look at another part; a start that is not in it is given up."""
        start = self.settings.start
        ranges = (x_range, y_range)
        keeps = start is not None and all(
            low <= at <= high for at, (low, high) in zip(start, ranges, strict=True)
        )
        settings = replace(
            self.settings, x_range=x_range, y_range=y_range, start=start if keeps else None
        )
        self._apply(self.tr("Change limits"), settings)

    def choose_example(self, formula: str, x_range: Range, y_range: Range) -> None:
        """Race on an example."""
        settings = replace(
            self.settings,
            formula=formula,
            x_range=x_range,
            y_range=y_range,
            learning_rates=(),
            start=None,
        )
        self._apply(self.tr("Choose function"), settings)

    def move_start(self, x: float, y: float) -> None:
        """Let all begin elsewhere."""
        start = (float(f"{x:.3g}"), float(f"{y:.3g}"))
        settings = replace(self.settings, start=start)
        self._apply(self.tr("Choose start"), settings, "descent_2d.start")

    # Who takes part

    def admit(self, name: str, takes_part: bool) -> None:
        """Let an optimizer in or out."""
        racing = {*self.settings.optimizers} - {name} | ({name} if takes_part else set())
        ordered = tuple(name for name in OPTIMIZERS if name in racing)
        self._apply(self.tr("Choose optimizers"), replace(self.settings, optimizers=ordered))

    def change_rate(self, name: str, rate: float) -> None:
        """Give an optimizer another learning rate, while a slider is dragged."""
        rates = dict(self.settings.learning_rates) | {name: rate}
        settings = replace(self.settings, learning_rates=tuple(sorted(rates.items())))
        self._apply(self.tr("Change learning rate"), settings, f"descent_2d.rate.{name}")

    def set_rate(self, name: str, rate: float) -> None:
        """Give an optimizer another learning rate."""
        self.change_rate(name, rate)
        self.settle()

    def suggest_rates(self) -> None:
        """Give all the rates that are suggested for the surface."""
        self._apply(self.tr("Use suggested rates"), replace(self.settings, learning_rates=()))

    # What all go through

    def choose_schedule(self, name: str) -> None:
        """Let the rates change in another way."""
        settings = replace(self.settings, schedule=name, schedule_options=())
        self._apply(self.tr("Change schedule"), settings)

    def set_option(self, name: str, value: float) -> None:
        """Change a number of the schedule."""
        declared = schedules.get(self.settings.schedule).options
        options = with_option(self.settings.schedule_options, declared, name, value)
        settings = replace(self.settings, schedule_options=options)
        self._apply(self.tr("Change schedule’s numbers"), settings)

    def reset_options(self) -> None:
        """Give all numbers of the schedule their usual values."""
        self._apply(self.tr("Use usual values"), replace(self.settings, schedule_options=()))

    def change_noise(self, share: float) -> None:
        """Add more or less noise, while a slider is dragged."""
        settings = replace(self.settings, noise=share)
        self._apply(self.tr("Change noise"), settings, "descent_2d.noise")

    def set_noise(self, share: float) -> None:
        """Add more or less noise."""
        self.change_noise(share)
        self.settle()

    def shuffle(self) -> None:
        """Draw other noise."""
        settings = replace(self.settings, seed=(self.settings.seed + 1) % MOST_SEEDS)
        self._apply(self.tr("Draw other noise"), settings)
