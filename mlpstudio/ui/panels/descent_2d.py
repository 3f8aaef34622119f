"""Descent on a surface: several optimizers race from one start, each with its learning rate."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.document import edits
from mlpstudio.document.project import Descent2DSettings, Project
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs import surfaces
from mlpstudio.labs.descent import Descent, Minimum, Path
from mlpstudio.labs.isolines import isolines
from mlpstudio.labs.outcome import Outcome, downhill, outcome
from mlpstudio.ui import names
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3, SPACE_4
from mlpstudio.ui.widgets.contour import ContourScene, Walker
from mlpstudio.ui.widgets.race_plot import RacePlot
from mlpstudio.ui.widgets.racers import Racers, coordinate
from mlpstudio.ui.widgets.stepper import Stepper
from mlpstudio.ui.widgets.update_text import figure

LAST_STEP = 500
N_GRID = 120
N_LEVELS = 14
NARROW = 612
"""Below this width the table shows no positions."""

TABLE_SHARE = 0.36
"""Of the panel's height; with more optimizers than fit, their table scrolls."""

USUAL = Descent2DSettings().optimizers
"""Optimizers that always have a row, and the first colours."""


class Descent2DPanel(Panel):
    """The two-dimensional descent lab."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.descents: dict[str, Descent] = {}
        self.surface = surfaces.get(self.settings.surface)
        self._build()
        self._connect()
        self.refresh(None, self.project)

    # Widgets

    def _build(self) -> None:
        theme = self.bench.theme
        self.surface_choice = Choice()
        self.surface_choice.set_choices(names.choices(names.surface, surfaces.SURFACES))
        self.surface_choice.setMinimumContentsLength(12)
        describe(self.surface_choice, self.tr("Surface"), self.tr("The loss to descend on."))
        self.rates_button = QPushButton(self.tr("Suggested rates"))
        describe(
            self.rates_button,
            self.tr("Suggested rates"),
            self.tr("Give every optimizer the learning rate suggested for this surface."),
        )
        self.readout = label("", "small")
        self.readout.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.scene = ContourScene(theme, len(OPTIMIZERS))
        describe(
            self.scene,
            self.tr("Surface from above"),
            self.tr("Click or drag to choose where all start; arrow keys move the start too."),
        )
        self.race = RacePlot(theme, len(OPTIMIZERS))
        describe(
            self.race,
            self.tr("Loss by step"),
            self.tr("The loss of each optimizer after each step, on a logarithmic scale."),
        )
        self.stepper = Stepper(theme, LAST_STEP, speed=20)
        self._color_order = (*USUAL, *(name for name in OPTIMIZERS if name not in USUAL))
        self.racers = Racers(theme, tuple(OPTIMIZERS), USUAL, self._color)
        top = QHBoxLayout()
        top.setSpacing(SPACE_2)
        top.addWidget(self.surface_choice)
        top.addWidget(self.rates_button)
        top.addWidget(self.readout, 1)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(top)
        column.addLayout(self._pictures(), 1)
        column.addWidget(self.stepper)
        column.addWidget(self.racers)

    def _pictures(self) -> QHBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(label(self.tr("Loss by step, log scale"), "small"))
        right.addWidget(self.race, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.scene, 5)
        row.addLayout(right, 3)
        return row

    def minimumSizeHint(self) -> QSize:
        """Return what is needed without the positions, which are left out when narrow."""
        theme = self.bench.theme
        return QSize(theme.pixels(500), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the positions out when there is no room for them: the picture shows them."""
        super().resizeEvent(event)
        has_room = self.width() >= self.bench.theme.pixels(NARROW)
        self.racers.show_places(has_room)
        self.racers.set_room(round(TABLE_SHARE * self.height()))

    def _connect(self) -> None:
        self.surface_choice.chosen.connect(self._choose_surface)
        self.rates_button.clicked.connect(self._suggest_rates)
        self.scene.start_moved.connect(self._move_start)
        self.scene.start_settled.connect(self.bench.session.settle)
        self.scene.visible_changed.connect(self._paint_surface)
        self.scene.hovered.connect(self._read_out)
        self.scene.left.connect(self._show_hint)
        self.stepper.step_changed.connect(self._show_step)
        self.bench.theme.changed.connect(self._restyle)
        self.racers.admitted.connect(self._admit)
        self.racers.rate_changing.connect(self._change_rate)
        self.racers.rate_changed.connect(self._set_rate)

    # Gestures become edits

    @property
    def settings(self) -> Descent2DSettings:
        """What the lab is set to."""
        return self.project.labs.descent_2d

    def _apply(self, text: str, settings: Descent2DSettings, merge_key: str | None = None) -> None:
        project = edits.set_descent_2d(self.project, settings)
        self.bench.session.apply(text, project, merge_key)

    def _choose_surface(self, name: str) -> None:
        settings = replace(self.settings, surface=name, learning_rates=(), start=None)
        self._apply(self.tr("Choose surface"), settings)

    def _suggest_rates(self) -> None:
        self._apply(self.tr("Use suggested rates"), replace(self.settings, learning_rates=()))

    def _admit(self, name: str, takes_part: bool) -> None:
        racing = (
            {*self.settings.optimizers, name}
            if takes_part
            else ({*self.settings.optimizers} - {name})
        )
        ordered = tuple(name for name in OPTIMIZERS if name in racing)
        self._apply(self.tr("Choose optimizers"), replace(self.settings, optimizers=ordered))

    def _change_rate(self, name: str, rate: float) -> None:
        rates = dict(self.settings.learning_rates) | {name: rate}
        settings = replace(self.settings, learning_rates=tuple(sorted(rates.items())))
        self._apply(self.tr("Change learning rate"), settings, f"descent_2d.rate.{name}")

    def _set_rate(self, name: str, rate: float) -> None:
        self._change_rate(name, rate)
        self.bench.session.settle()

    def _move_start(self, x: float, y: float) -> None:
        start = (float(f"{x:.3g}"), float(f"{y:.3g}"))
        settings = replace(self.settings, start=start)
        self._apply(self.tr("Choose start"), settings, "descent_2d.start")

    # The project becomes a picture

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the lab's settings if they differ."""
        settings = new.labs.descent_2d
        before = old.labs.descent_2d if old is not None else None
        if before is settings:
            return
        self.surface = surfaces.get(settings.surface)
        self.problem = surfaces.problem(self.surface)
        self.surface_choice.set_value(settings.surface)
        if before is None or before.surface != settings.surface:
            self._show_surface()
        start = self.surface.start if settings.start is None else settings.start
        if before is None or (before.surface, before.start) != (settings.surface, settings.start):
            self.descents = {}
            self.stepper.pause()
            self.stepper.set_step(0)
            self.scene.set_start(*start)
        self._plan(settings, start)
        self._show_step(self.stepper.step)
        self._show_hint()

    def _plan(self, settings: Descent2DSettings, start: tuple[float, float]) -> None:
        """Begin the descents whose learning rate is new; the others are kept as they are."""
        rates = dict(self.surface.suggested_rates) | dict(settings.learning_rates)
        for name in OPTIMIZERS:
            takes_part = name in settings.optimizers
            self.racers.set_racer(name, rates[name], takes_part=takes_part)
            known = self.descents.get(name)
            if known is None or known.learning_rate != rates[name]:
                self.descents[name] = Descent(self.problem, start, name, rates[name])

    def _show_surface(self) -> None:
        self.scene.set_frame(self.surface.x_range, self.surface.y_range)
        minima = [(*m.position, self._minimum_label(m)) for m in self.surface.minima]
        self.scene.set_minima([(x, y, words) for x, y, words in minima])

    def _minimum_label(self, minimum: Minimum) -> str:
        if all(m.is_global for m in self.surface.minima):
            return ""
        return self.tr("global minimum") if minimum.is_global else self.tr("local minimum")

    def _paint_surface(self) -> None:
        xs, ys, values = surfaces.grid(self.surface, N_GRID, *self.scene.visible())
        levels = surfaces.contour_levels(values, N_LEVELS)
        lines = [isolines(xs, ys, values, float(level)) for level in levels]
        self.scene.set_surface(surfaces.shades(values), np.concatenate(lines))

    def _show_step(self, step: int) -> None:
        walkers: list[Walker | None] = []
        runners: list[tuple[QColor, np.ndarray] | None] = []
        for name in OPTIMIZERS:
            if name not in self.settings.optimizers:
                walkers.append(None)
                runners.append(None)
                continue
            path = self.descents[name].path(step)
            here = path.n_steps
            dx, dy = downhill(path, here).tolist()
            walkers.append(Walker(self._color(name), path.positions, (dx, dy)))
            runners.append((self._color(name), path.losses))
            self._fill(path, here)
        self.scene.show_walkers(walkers)
        self.race.show_runners(runners)

    def _fill(self, path: Path, here: int) -> None:
        x, y = path.positions[here].tolist()
        word, role = self._state(outcome(path, here, self.problem), path)
        self.racers.show_racer(path.optimizer, (x, y), float(path.losses[here]), word, role)

    def _state(self, state: Outcome, path: Path) -> tuple[str, str]:
        if state == Outcome.DIVERGED:
            return self.tr("diverged at {step}").format(step=path.diverged_at), "error"
        if state == Outcome.MOVING and path.n_steps == 0:
            return self.tr("at the start"), "muted"
        return {
            Outcome.MOVING: (self.tr("on the way"), "muted"),
            Outcome.ARRIVED: (self.tr("arrived"), "good"),
            Outcome.TRAPPED: (self.tr("trapped"), "warning"),
            Outcome.STALLED: (self.tr("stalled"), "warning"),
            Outcome.HOPPING: (self.tr("hopping"), "warning"),
        }[state]

    def _read_out(self, x: float, y: float) -> None:
        loss = float(self.surface.function(x, y))
        text = self.tr("x {x}   y {y}   loss {loss}")
        self.readout.setText(text.format(x=coordinate(x), y=coordinate(y), loss=figure(loss)))

    def _show_hint(self) -> None:
        self.readout.setText(
            self.tr("Click to choose the start.")
            if self.settings.optimizers
            else self.tr("Tick an optimizer below to let it take part.")
        )

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
        """Return the step that is shown."""
        return {"step": self.stepper.step}

    def restore(self, kept: dict[str, object]) -> None:
        """Show that step again."""
        step = kept.get("step")
        if isinstance(step, int):
            self.stepper.set_step(step)
            self._show_step(self.stepper.step)
