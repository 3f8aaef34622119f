"""Descent on a surface: several optimizers race from one start, each with its learning rate."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.document.lab_settings import MOST_NOISE, Descent2DSettings
from mlpstudio.document.project import Project
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.conditions import N_STEPS
from mlpstudio.labs.descents.descent import Path
from mlpstudio.labs.descents.outcome import outcome
from mlpstudio.labs.functions import own_surface
from mlpstudio.ui import names
from mlpstudio.ui.animation_export import Film
from mlpstudio.ui.descent import race_words
from mlpstudio.ui.descent.race import Race, sigma
from mlpstudio.ui.descent.race_film import race_film, race_still
from mlpstudio.ui.descent.race_gestures import RaceGestures
from mlpstudio.ui.descent.race_pictures import RacePictures
from mlpstudio.ui.export import Picture
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.lab_export import LabExport
from mlpstudio.ui.number_fields import LogSlider
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.scrolling import scroll
from mlpstudio.ui.theme import SPACE_2, SPACE_3, SPACE_4
from mlpstudio.ui.widgets.controls.section import Section
from mlpstudio.ui.widgets.controls.stepper import Stepper
from mlpstudio.ui.widgets.descent.own_surface_form import OwnSurfaceForm
from mlpstudio.ui.widgets.descent.race_form import RaceForm
from mlpstudio.ui.widgets.descent.racers import Racers

LAST_STEP = N_STEPS
NARROW = 612
"""Below this width the table shows no positions."""

TABLE_SHARE = 0.36
"""Of the panel's height; with more optimizers than fit, their table scrolls."""

LEAST_PANEL = 300
"""Height that the panel asks for."""

USUAL = Descent2DSettings().optimizers
"""Optimizers that always have a row, and the first colours."""


class Descent2DPanel(Panel):
    """The two-dimensional descent lab."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.gestures = RaceGestures(bench, self)
        self.race = Race(self.settings)
        self._walking = QTimer(self)
        self._walking.setSingleShot(True)
        self._build()
        self._connect()
        self.refresh(None, self.project)

    @property
    def settings(self) -> Descent2DSettings:
        """What the lab is set to."""
        return self.project.labs.descent_2d

    # Widgets

    def _build(self) -> None:
        theme = self.bench.theme
        self.surface_choice = Choice()
        registry = [*surfaces.SURFACES, own_surface.NAME]
        self.surface_choice.set_choices(names.choices(names.surface, registry))
        self.surface_choice.setMinimumContentsLength(12)
        describe(self.surface_choice, self.tr("Surface"), self.tr("The loss to descend on."))
        self.rates_button = QPushButton(self.tr("Suggested rates"))
        describe(
            self.rates_button,
            self.tr("Suggested rates"),
            self.tr("Give every optimizer the learning rate suggested for this surface."),
        )
        self.condition = LogSlider(*surfaces.CONDITIONS)
        self.form = OwnSurfaceForm(theme)
        self.stepper = Stepper(theme, LAST_STEP, speed=20)
        self._color_order = (*USUAL, *(name for name in OPTIMIZERS if name not in USUAL))
        self.racers = Racers(theme, tuple(OPTIMIZERS), USUAL, self._color)
        self.pictures = RacePictures(theme, self._color)
        self.scene, self.race_plot = self.pictures.scene, self.pictures.race_plot
        self.limits = label("", "small")
        self.limits.setWordWrap(True)
        self.race_form = RaceForm(theme, MOST_NOISE)
        self.section = Section(
            theme,
            self.tr("Schedule and noise"),
            self.tr("What the learning rates and the gradients of all go through."),
            lambda: self.race_form,
        )
        self.export = LabExport(self, self.bench, "race", self._picture, self._film)
        self._arrange()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_2)
        top.addWidget(self.surface_choice)
        top.addWidget(self.rates_button)
        top.addStretch(1)
        top.addWidget(self.export.bar)
        top.addWidget(self.export.button)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(top)
        column.addWidget(self._condition_row())
        column.addWidget(self.form)
        column.addWidget(self.pictures, 1)
        for widget in (self.stepper, self.racers, self.limits, self.section):
            column.addWidget(widget)
        scroll(self, content)

    def _condition_row(self) -> QWidget:
        describe(
            self.condition,
            self.tr("Condition number κ"),
            self.tr("How many times as steep the ravine is across as along."),
        )
        caption = label(self.tr("Condition number κ"), "small")
        caption.setBuddy(self.condition)
        self.condition_row = QWidget()
        row = QHBoxLayout(self.condition_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(caption)
        row.addWidget(self.condition, 1)
        return self.condition_row

    def minimumSizeHint(self) -> QSize:
        """Return what is needed without the positions, which are left out when narrow."""
        theme = self.bench.theme
        return QSize(theme.pixels(500), theme.pixels(LEAST_PANEL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the positions out when there is no room for them: the picture shows them."""
        super().resizeEvent(event)
        has_room = self.width() >= self.bench.theme.pixels(NARROW)
        self.racers.show_places(has_room)
        self.racers.set_room(round(TABLE_SHARE * self.height()))

    def _connect(self) -> None:
        gestures = self.gestures
        self.surface_choice.chosen.connect(gestures.choose_surface)
        self.rates_button.clicked.connect(gestures.suggest_rates)
        self.condition.changing.connect(gestures.change_condition)
        self.condition.changed.connect(gestures.set_condition)
        self.form.formula_typed.connect(gestures.type_formula)
        self.form.settled.connect(gestures.settle)
        self.form.limits_entered.connect(gestures.set_limits)
        self.form.example_chosen.connect(gestures.choose_example)
        self.scene.start_moved.connect(gestures.move_start)
        self.scene.start_settled.connect(gestures.settle)
        self.racers.admitted.connect(gestures.admit)
        self.racers.rate_changing.connect(gestures.change_rate)
        self.racers.rate_changed.connect(gestures.set_rate)
        self.race_form.schedule_chosen.connect(gestures.choose_schedule)
        self.race_form.option_changed.connect(gestures.set_option)
        self.race_form.options_reset.connect(gestures.reset_options)
        self.race_form.noise_changing.connect(gestures.change_noise)
        self.race_form.noise_changed.connect(gestures.set_noise)
        self.race_form.shuffled.connect(gestures.shuffle)
        self.racers.pointed.connect(self.pictures.select)
        self.stepper.step_changed.connect(self._show_step)
        self._walking.timeout.connect(lambda: self._show_step(self.stepper.step))
        self.bench.theme.changed.connect(self._restyle)

    # The project becomes a picture

    @property
    def surface(self) -> surfaces.Surface:
        """What is descended on."""
        return self.race.surface

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the lab's settings if they differ."""
        settings = new.labs.descent_2d
        before = old.labs.descent_2d if old is not None else None
        if before is settings:
            return
        was, began = self.race.surface, self.race.start
        self.race.plan(settings)
        self._show_settings(settings)
        is_new = before is None or self.surface is not was
        # A ravine may be bent under the feet of those who walk; all else begins anew.
        is_bent = was.name == self.surface.name == "ravine"
        if before is None or self.race.start != began or (is_new and not is_bent):
            self.stepper.pause()
            self.stepper.set_step(0)
        if is_new:
            self.pictures.show_surface(self.race)
        self.pictures.show_start(*self.race.start)
        self._show_step(self.stepper.step)
        self.pictures.show_hint()

    def _show_settings(self, settings: Descent2DSettings) -> None:
        self.surface_choice.set_value(settings.surface)
        self.condition.set_value(settings.condition)
        self.condition_row.setVisible(settings.surface == "ravine")
        self.form.show_surface(settings.formula, settings.x_range, settings.y_range)
        self.form.setVisible(settings.surface == own_surface.NAME)
        self.race_form.show_schedule(settings.schedule, settings.schedule_options)
        self.race_form.show_noise(settings.noise, sigma(settings))
        self.section.header.set_summary(race_words.conditions(settings))
        stable = self.race.limits(OPTIMIZERS)
        for name in OPTIMIZERS:
            self.racers.set_racer(name, self.race.rates[name], takes_part=name in self.race.racing)
            limit = stable.get(name)
            tip = "" if limit is None else race_words.limit_tip(name, limit)
            self.racers.set_limit(name, limit, tip)
        self.limits.setText(race_words.limits(self.race))
        self.limits.setVisible(bool(self.limits.text()))

    def _show_step(self, step: int) -> None:
        """Show a step, or how far everybody has come by now, and then the rest."""
        if not self.race.advance(step):
            self._walking.start(0)
        self.pictures.show_step(self.race, step)
        for name in self.race.racing:
            path = self.race.path(name, step)
            self._fill(path, path.n_steps)

    def _fill(self, path: Path, here: int) -> None:
        x, y = path.positions[here].tolist()
        word, role = race_words.state(outcome(path, here, self.race.problem), path)
        self.racers.show_racer(path.optimizer, (x, y), float(path.losses[here]), word, role)

    def _picture(self) -> Picture:
        shown = self.pictures
        return race_still(
            self.race, self._color_order, shown.picture_size, self.stepper.step, shown.look
        )

    def _film(self) -> Film:
        """Return the race up to the step in view, all of it at the start."""
        last, shown = self.stepper.step or LAST_STEP, self.pictures
        return race_film(self.race, self._color_order, shown.picture_size, last, shown.look)

    def _color(self, name: str) -> QColor:
        return self.bench.theme.category(self._color_order.index(name))

    def _restyle(self) -> None:
        self._show_step(self.stepper.step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play and step this descent, not the training, while the focus is in the panel."""
        if not self.stepper.take_key(event):
            super().keyPressEvent(event)

    # What is kept when the panel is built anew

    def keep(self) -> dict[str, object]:
        """Return the step that is shown, what is open and how the surface is looked at."""
        return {
            "step": self.stepper.step,
            "section": self.section.is_open,
            "pictures": self.pictures.keep(),
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Show that again."""
        step = kept.get("step")
        self.section.set_open(kept.get("section") is True)
        self.pictures.restore(kept.get("pictures"))
        if isinstance(step, int):
            self.stepper.set_step(step)
            self._show_step(self.stepper.step)
