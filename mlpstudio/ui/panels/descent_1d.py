"""Descent on a curve: the tangent, the step it leads to, and the update with its numbers."""

from dataclasses import replace
from html import escape

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.project import Descent1DSettings, Project
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs import curves
from mlpstudio.labs.descent import Descent, Minimum, Path
from mlpstudio.labs.outcome import Outcome, outcome
from mlpstudio.labs.update import update_at
from mlpstudio.ui import names
from mlpstudio.ui.forms import Choice, LogSlider, describe, label, set_role
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3, SPACE_4
from mlpstudio.ui.widgets.curve_scene import CurveScene, CurveState
from mlpstudio.ui.widgets.stepper import Stepper
from mlpstudio.ui.widgets.update_text import figure, update_html

LAST_STEP = 200
N_CURVE_POINTS = 600
NARROW = 580
"""Below this width the update's numbers stand below its formula."""


class Descent1DPanel(Panel):
    """The one-dimensional descent lab."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._build()
        self._connect()
        self.refresh(None, self.project)

    def _build(self) -> None:
        self.curve_choice, self.optimizer_choice = Choice(), Choice()
        self.curve_choice.set_choices(names.choices(names.curve, curves.CURVES))
        self.optimizer_choice.set_choices(names.choices(names.optimizer, OPTIMIZERS))
        self.rate = LogSlider(1e-3, 3.0)
        self.scene = CurveScene(self.bench.theme)
        describe(
            self.scene,
            self.tr("Curve"),
            self.tr("Click or drag to choose where the point starts; arrow keys move it too."),
        )
        self.stepper = Stepper(self.bench.theme, LAST_STEP)
        self.status = label("")
        self.status.setWordWrap(True)
        self.hint = label("", "small")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.RichText)  # figures have raised exponents
        self.update_text = QLabel()
        # Its numbers are longer and shorter: they must not decide how wide the panel is.
        self.update_text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.update_text.setAccessibleName(self.tr("This update in numbers"))
        card = QFrame()
        card.setObjectName("Card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        inside.addWidget(self.update_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(self._settings_row())
        column.addWidget(self.scene, 1)
        column.addWidget(self.stepper)
        column.addWidget(card)
        column.addWidget(self.status)
        column.addWidget(self.hint)

    def _settings_row(self) -> QGridLayout:
        row = QGridLayout()
        row.setHorizontalSpacing(SPACE_2)
        row.setVerticalSpacing(2)
        fields = (
            (self.tr("Curve"), self.curve_choice, self.tr("The loss to descend on."), 4),
            (
                self.tr("Optimizer"),
                self.optimizer_choice,
                self.tr("How a slope becomes a step."),
                3,
            ),
            (
                self.tr("Learning rate η"),
                self.rate,
                self.tr("How long a step is for a slope of one."),
                5,
            ),
        )
        for column, (caption, field, tooltip, stretch) in enumerate(fields):
            describe(field, caption, tooltip)
            title = label(caption, "small")
            title.setBuddy(field)
            row.addWidget(title, 0, column)
            row.addWidget(field, 1, column)
            row.setColumnStretch(column, stretch)
        return row

    def _connect(self) -> None:
        self.curve_choice.chosen.connect(self._choose_curve)
        self.optimizer_choice.chosen.connect(self._choose_optimizer)
        self.rate.changing.connect(self._change_rate)
        self.rate.changed.connect(self._set_rate)
        self.scene.start_moved.connect(self._move_start)
        self.scene.start_settled.connect(self.bench.session.settle)
        self.stepper.step_changed.connect(self._show_step)
        self.bench.theme.changed.connect(self._restyle)

    # Gestures become edits

    @property
    def settings(self) -> Descent1DSettings:
        """What the lab is set to."""
        return self.project.labs.descent_1d

    def _apply(self, text: str, settings: Descent1DSettings, merge_key: str | None = None) -> None:
        project = edits.set_descent_1d(self.project, settings)
        self.bench.session.apply(text, project, merge_key)

    def _choose_curve(self, name: str) -> None:
        rate = curves.get(name).suggested_rate
        self._apply(
            self.tr("Choose curve"),
            replace(self.settings, curve=name, learning_rate=rate, start=None),
        )

    def _choose_optimizer(self, name: str) -> None:
        self._apply(self.tr("Choose optimizer"), replace(self.settings, optimizer=name))

    def _change_rate(self, rate: float) -> None:
        settings = replace(self.settings, learning_rate=rate)
        self._apply(self.tr("Change learning rate"), settings, "descent_1d.learning_rate")

    def _set_rate(self, rate: float) -> None:
        self._change_rate(rate)
        self.bench.session.settle()

    def _move_start(self, x: float) -> None:
        settings = replace(self.settings, start=float(f"{x:.3g}"))
        self._apply(self.tr("Choose start"), settings, "descent_1d.start")

    # The project becomes a picture

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the lab's settings if they differ."""
        settings = new.labs.descent_1d
        before = old.labs.descent_1d if old is not None else None
        if before is settings:
            return
        self.curve_choice.set_value(settings.curve)
        self.optimizer_choice.set_value(settings.optimizer)
        self.rate.set_value(settings.learning_rate)
        self.curve = curves.get(settings.curve)
        self.problem = curves.problem(self.curve)
        if before is None or before.curve != settings.curve:
            self._show_curve()
        if before is None or (before.curve, before.start) != (settings.curve, settings.start):
            self.stepper.pause()
            self.stepper.set_step(0)
        start = self.curve.start if settings.start is None else settings.start
        descent = Descent(self.problem, (start,), settings.optimizer, settings.learning_rate)
        # One more than is shown, because each step shows where it leads.
        self.path = descent.path(LAST_STEP + 1)
        diverged_at = self.path.diverged_at
        self.stepper.set_last(LAST_STEP if diverged_at is None else min(diverged_at, LAST_STEP))
        self._show_step(self.stepper.step)

    def _show_curve(self) -> None:
        xs = np.linspace(*self.curve.x_range, N_CURVE_POINTS)
        minima = [(m.position[0], m.value, self._minimum_label(m)) for m in self.problem.minima]
        self.scene.set_curve(xs, self.curve.function(xs), curves.value_range(self.curve), minima)

    def _minimum_label(self, minimum: Minimum) -> str:
        if len(self.problem.minima) == 1:
            return self.tr("minimum")
        return self.tr("global minimum") if minimum.is_global else self.tr("local minimum")

    def _show_step(self, step: int) -> None:
        path = self.path
        has_next = step < path.n_steps
        xs = path.positions[:, 0]
        self.scene.show_state(
            CurveState(
                x=float(xs[step]),
                y=float(path.losses[step]),
                slope=float(path.gradients[step, 0]),
                trail_x=xs[:step],
                trail_y=path.losses[:step],
                next_x=float(xs[step + 1]) if has_next else None,
                next_y=float(path.losses[step + 1]) if has_next else None,
            )
        )
        self._write_update(path, step)
        self._write_status(path, step)

    def _write_update(self, path: Path, step: int) -> None:
        if step >= path.n_steps:  # the update that led here is the last
            step = max(path.n_steps - 1, 0)
        if path.n_steps:
            self.update_text.setText(
                update_html(
                    update_at(path, step),
                    path,
                    self.bench.theme.colors,
                    is_narrow=self.width() < self.bench.theme.pixels(NARROW),
                )
            )

    def _write_status(self, path: Path, step: int) -> None:
        state = outcome(path, step, self.problem)
        sentence, role = self._verdict(state, step)
        self.status.setText(sentence)
        set_role(self.status, role)
        self.hint.setText(self._numbers(path, step))

    def _verdict(self, state: Outcome, step: int) -> tuple[str, str]:
        if state == Outcome.MOVING:
            if step == 0:
                return self.tr(
                    "Press Play or Step, or click the curve to start elsewhere."
                ), "body"
            if step == LAST_STEP:
                return self.tr("Still on the way when the walk ended."), "warning"
            return self.tr("On the way."), "body"
        return {
            Outcome.ARRIVED: (
                self.tr("Arrived: the slope is zero and no minimum is lower."),
                "good",
            ),
            Outcome.TRAPPED: (
                self.tr(
                    "Trapped in the local minimum: the slope is zero, yet a lower one exists."
                ),
                "warning",
            ),
            Outcome.STALLED: (
                self.tr("Stalled: it hardly moves, though this is no minimum."),
                "warning",
            ),
            Outcome.HOPPING: (
                self.tr("Hopping from side to side: a smaller learning rate would settle."),
                "warning",
            ),
            Outcome.DIVERGED: (
                self.tr("Diverged: the point left the picture; try a smaller learning rate."),
                "error",
            ),
        }[state]

    def _numbers(self, path: Path, step: int) -> str:
        numbers = self.tr("Step {step} · loss {loss} · slope {slope}").format(
            step=step,
            loss=figure(float(path.losses[step])),
            slope=figure(float(path.gradients[step, 0])),
        )
        limit = self._limit(float(path.positions[step, 0]))
        if limit is None or path.optimizer != "sgd":
            return numbers
        ruler = self.tr("Close to the nearest minimum SGD is stable for η < 2 / f″ = {limit}.")
        # A line of its own: the picture must not jump when the numbers get longer.
        return f"{numbers}<br>{escape(ruler).format(limit=figure(limit))}"

    def _limit(self, x: float) -> float | None:
        nearest = min(self.problem.minima, key=lambda m: abs(m.position[0] - x), default=None)
        return curves.stability_limit(self.curve, nearest.position[0]) if nearest else None

    def _restyle(self) -> None:
        self._write_update(self.path, self.stepper.step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the update beside or below its formula, as there is room."""
        super().resizeEvent(event)
        self._restyle()

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
