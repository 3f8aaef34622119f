"""Descent on a curve: the tangent, the step it leads to, and what a derivative is at all."""

from dataclasses import replace
from html import escape
from math import isfinite

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.document import edits
from mlpstudio.document.project import Descent1DSettings, Project
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs import curves, own_curve
from mlpstudio.labs.descent import Descent, Minimum, Path
from mlpstudio.labs.difference import difference, usual_epsilon
from mlpstudio.labs.outcome import Outcome, outcome
from mlpstudio.labs.update import update_at
from mlpstudio.ui import names
from mlpstudio.ui.forms import Choice, LogSlider, describe, label, set_role
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, TEXT_SMALL
from mlpstudio.ui.widgets.curve_scene import CurveScene, CurveState
from mlpstudio.ui.widgets.derivative_lesson import DerivativeLesson
from mlpstudio.ui.widgets.own_curve_form import OwnCurveForm
from mlpstudio.ui.widgets.secant_items import SecantState
from mlpstudio.ui.widgets.stepper import Stepper
from mlpstudio.ui.widgets.update_text import figure, number, update_html

LAST_STEP = 200
N_CURVE_POINTS = 600
USUAL_RATES = {"adadelta": 30.0, "adagrad": 0.5}
"""For optimizers that hardly move at a rate that suits the others."""

DESCENT, DERIVATIVE = range(2)
"""The tabs."""

MOST_LABELS = 6
"""With more minima than these in the picture only the global one has a label."""

LEAST_HEIGHT = 150
"""Of the picture; below that the panel scrolls."""

ROOM_FOR_A_ROW = 430
"""Width from which on the settings stand in one row."""

NARROW = 580
NARROW_BY_OPTIMIZER = {
    "nesterov": 700,
    "adadelta": 850,
    "rmsprop": 690,
    "adam": 660,
    "adamw": 800,
    "nadam": 990,
    "amsgrad": 660,
}
"""Below this width the update's numbers stand below its formula."""


class Descent1DPanel(Panel):
    """The one-dimensional descent lab."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._build()
        self._connect()
        self.refresh(None, self.project)

    def _build(self) -> None:
        theme = self.bench.theme
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(self.tr("Descent"))
        self.tabs.addTab(self.tr("Derivative"))
        self.tabs.setTabToolTip(DESCENT, self.tr("Walk down the slope, step by step."))
        self.tabs.setTabToolTip(DERIVATIVE, self.tr("See what the slope is: a limit of secants."))
        self.tabs.setAccessibleName(self.tr("Lesson"))
        self.curve_choice, self.optimizer_choice = Choice(), Choice()
        self.curve_choice.set_choices(names.choices(names.curve, [*curves.CURVES, own_curve.NAME]))
        self.optimizer_choice.set_choices(names.choices(names.optimizer, OPTIMIZERS))
        self.rate = LogSlider(1e-3, 100.0)
        self.form = OwnCurveForm(theme)
        self.scene = CurveScene(theme)
        self.scene.setMinimumSize(120, LEAST_HEIGHT)
        self.stepper = Stepper(theme, LAST_STEP)
        self.lesson = DerivativeLesson(theme)
        self._arrange()

    def _arrange(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_4, SPACE_1, SPACE_4, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(self.tabs)
        column.addLayout(self._settings_row())
        column.addWidget(self.form)
        column.addWidget(self.scene, 1)
        column.addWidget(self._walk())
        column.addWidget(self.lesson)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(content)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self.area)

    def _walk(self) -> QWidget:
        """Return what stands below the picture of a descent."""
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
        self.walk = QWidget()
        column = QVBoxLayout(self.walk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for widget in (self.stepper, card, self.status, self.hint):
            column.addWidget(widget)
        return self.walk

    def _settings_row(self) -> QGridLayout:
        self._settings = QGridLayout()
        self._settings.setHorizontalSpacing(SPACE_2)
        self._settings.setVerticalSpacing(SPACE_1)
        self._fields = [
            _captioned(self.tr("Curve"), self.curve_choice, self.tr("The loss to descend on.")),
            _captioned(
                self.tr("Optimizer"),
                self.optimizer_choice,
                self.tr("How a slope becomes a step."),
            ),
            _captioned(
                self.tr("Learning rate η"),
                self.rate,
                self.tr("How long a step is for a slope of one."),
            ),
        ]
        self._place_settings()
        return self._settings

    def _place_settings(self) -> None:
        """Put the settings into one row, or into two where there is no room."""
        is_wide = self.width() >= self.bench.theme.pixels(ROOM_FOR_A_ROW)
        places = (
            ((0, 0, 1), (0, 1, 1), (0, 2, 1)) if is_wide else ((0, 0, 1), (0, 1, 1), (1, 0, 2))
        )
        for field, (row, column, span) in zip(self._fields, places, strict=True):
            self._settings.addWidget(field, row, column, 1, span)
        for column, stretch in enumerate((4, 3, 5 if is_wide else 0)):
            self._settings.setColumnStretch(column, stretch)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_lesson)
        self.curve_choice.chosen.connect(self._choose_curve)
        self.optimizer_choice.chosen.connect(self._choose_optimizer)
        self.rate.changing.connect(self._change_rate)
        self.rate.changed.connect(self._set_rate)
        self.form.formula_typed.connect(self._type_formula)
        self.form.settled.connect(self.bench.session.settle)
        self.form.limits_entered.connect(self._set_limits)
        self.form.example_chosen.connect(self._choose_example)
        self.scene.start_moved.connect(self._move_start)
        self.scene.start_settled.connect(self.bench.session.settle)
        self.scene.end_moved.connect(self._move_end)
        self.stepper.step_changed.connect(self._show_step)
        self.lesson.epsilon_changed.connect(self._show_secant)
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
        self._apply(self.tr("Choose curve"), self._with_curve(replace(self.settings, curve=name)))

    def _with_curve(self, settings: Descent1DSettings) -> Descent1DSettings:
        """Return settings with the start and the rate that suit their curve."""
        curve = _curve(settings)
        rate = USUAL_RATES.get(settings.optimizer, curve.suggested_rate)
        return replace(settings, learning_rate=rate, start=None)

    def _type_formula(self, formula: str) -> None:
        settings = self._with_curve(replace(self.settings, formula=formula))
        self._apply(self.tr("Change function"), settings, "descent_1d.formula")

    def _choose_example(self, formula: str, lower: float, upper: float) -> None:
        settings = replace(self.settings, formula=formula, lower=lower, upper=upper)
        self._apply(self.tr("Choose function"), self._with_curve(settings))

    def _set_limits(self, lower: float, upper: float) -> None:
        """Look at another part; a start that is not in it is given up."""
        start = self.settings.start
        keeps = start is not None and lower <= start <= upper
        settings = replace(self.settings, lower=lower, upper=upper, start=start if keeps else None)
        self._apply(self.tr("Change limits of x"), settings)

    def _choose_optimizer(self, name: str) -> None:
        """Take another optimizer with the same rate, unless one of the two needs its own."""
        before, rate = self.settings.optimizer, self.settings.learning_rate
        if name in USUAL_RATES or before in USUAL_RATES:
            rate = USUAL_RATES.get(name, self._rate_of_others)
        settings = replace(self.settings, optimizer=name, learning_rate=rate)
        self._apply(self.tr("Choose optimizer"), settings)

    def _change_rate(self, rate: float) -> None:
        settings = replace(self.settings, learning_rate=rate)
        self._apply(self.tr("Change learning rate"), settings, "descent_1d.learning_rate")

    def _set_rate(self, rate: float) -> None:
        self._change_rate(rate)
        self.bench.session.settle()

    def _move_start(self, x: float) -> None:
        settings = replace(self.settings, start=float(f"{x:.3g}"))
        self._apply(self.tr("Choose start"), settings, "descent_1d.start")

    def _move_end(self, x: float) -> None:
        """Let ε lead to a place; it is no setting of the project."""
        self.lesson.pause()
        self.lesson.set_epsilon(float(f"{x - self._start:.3g}"))
        self._show_secant()

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
        self.form.show_curve(settings.formula, settings.lower, settings.upper)
        curve = _curve(settings)
        is_new = before is None or curve is not self.curve
        if is_new:
            self.curve, self.problem = curve, curves.problem(curve)
            self._rate_of_others = curve.suggested_rate
            self._show_curve()
        if settings.optimizer not in USUAL_RATES:
            self._rate_of_others = settings.learning_rate
        if is_new or (before is not None and before.start != settings.start):
            self.stepper.pause()
            self.stepper.set_step(0)
        self._start = curve.start if settings.start is None else settings.start
        descent = Descent(self.problem, (self._start,), settings.optimizer, settings.learning_rate)
        # One more than is shown, because each step shows where it leads.
        self.path = descent.path(LAST_STEP + 1)
        diverged_at = self.path.diverged_at
        self.stepper.set_last(LAST_STEP if diverged_at is None else min(diverged_at, LAST_STEP))
        if is_new:
            self.lesson.pause()
            self.lesson.set_epsilon(usual_epsilon(curve, self._start))
        self.lesson.show_place(curve, self._start)
        self._show_lesson()

    @property
    def is_derivative(self) -> bool:
        """Whether it is the derivative that is explained."""
        return self.tabs.currentIndex() == DERIVATIVE

    def _show_lesson(self, _: int = 0) -> None:
        """Show what belongs to the chosen tab."""
        is_own = self.settings.curve == own_curve.NAME
        self.form.setVisible(is_own)
        for field in self._fields[1:]:
            field.setVisible(not self.is_derivative)
        self.walk.setVisible(not self.is_derivative)
        self.lesson.setVisible(self.is_derivative)
        describe(self.scene, self.tr("Curve"), self._gestures())
        if self.is_derivative:
            self._show_secant()
        else:
            self._show_step(self.stepper.step)

    def _gestures(self) -> str:
        if self.is_derivative:
            return self.tr(
                "Drag the open point to change ε, or press elsewhere to move the other one; arrow "
                "keys move it too, with Shift the open one."
            )
        return self.tr("Click or drag to choose where the point starts; arrow keys move it too.")

    def _show_secant(self, _: float = 0.0) -> None:
        here = difference(self.curve, self._start, self.lesson.epsilon)
        self.scene.show_secant(
            SecantState(here.x, here.value, here.slope, here.x + here.epsilon, here.there)
        )

    def _show_curve(self) -> None:
        xs, ys = own_curve.picture(self.curve, N_CURVE_POINTS)
        low, high = self.curve.x_range
        seen: list[tuple[float, Minimum]] = []
        for minimum in self.problem.minima:
            middle, reach = minimum.position[0], minimum.reach
            left, right = max(middle - reach, low), min(middle + reach, high)
            if left <= right:
                seen.append(((left + right) / 2.0, minimum))
        if len(seen) > MOST_LABELS:
            lowest = [place for place in seen if place[1].is_global]
            seen = lowest if len(lowest) <= MOST_LABELS else []
        labels = [(x, minimum.value, self._minimum_label(minimum)) for x, minimum in seen]
        self.scene.set_curve(xs, ys, own_curve.value_range(self.curve), labels)

    def _minimum_label(self, minimum: Minimum) -> str:
        if len(self.problem.minima) == 1 and minimum.is_global:
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
        least = NARROW_BY_OPTIMIZER.get(path.optimizer, NARROW)
        if path.n_steps:
            text = update_html(
                update_at(path, step),
                path,
                self.bench.theme.colors,
                is_narrow=self.width() < self.bench.theme.pixels(least),
            )
            self.update_text.setText(text)
            # The label itself may not have its new width yet.
            if self.update_text.sizeHint().width() > self.width() - 2 * (SPACE_4 + SPACE_3):
                size = self.bench.theme.pixels(TEXT_SMALL)
                self.update_text.setText(f'<div style="font-size:{size}px">{text}</div>')

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
                    "Trapped in the local minimum: the slope is zero, yet there are lower places."
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
            Outcome.UNDEFINED: (self._missing(step), "error"),
        }[state]

    def _missing(self, step: int) -> str:
        """Return why the walk cannot go on."""
        if not own_curve.has_values(self.curve):
            return self.tr("The function has no value anywhere in the picture: change it.")
        x = figure(float(self.path.positions[step, 0]))
        if isfinite(self.path.losses[step]):
            words = self.tr("Stopped at x = {x}: the curve has no finite slope there.")
        else:
            words = self.tr("Stopped: the function has no value at x = {x}.")
        return words.format(x=x)

    def _numbers(self, path: Path, step: int) -> str:
        numbers = self.tr("Step {step} · loss {loss} · slope {slope}").format(
            step=step,
            loss=number(float(path.losses[step])),
            slope=number(float(path.gradients[step, 0])),
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
        self._place_settings()
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play and step this descent, not the training, while the focus is in the panel."""
        transport = self.lesson if self.is_derivative else self.stepper
        if not transport.take_key(event):
            super().keyPressEvent(event)

    # What is kept when the panel is built anew

    def keep(self) -> dict[str, object]:
        """Return what is shown of which lesson."""
        return {
            "step": self.stepper.step,
            "tab": self.tabs.currentIndex(),
            "epsilon": self.lesson.epsilon,
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Show that again."""
        step, tab, epsilon = (kept.get(name) for name in ("step", "tab", "epsilon"))
        if isinstance(step, int):
            self.stepper.set_step(step)
        if isinstance(epsilon, float):
            self.lesson.set_epsilon(epsilon)
        if isinstance(tab, int):
            self.tabs.setCurrentIndex(tab)
        self._show_lesson()


def _curve(settings: Descent1DSettings) -> curves.Curve:
    """Return the curve that is chosen; the same object for the same choice."""
    return own_curve.chosen(settings.curve, settings.formula, settings.lower, settings.upper)


def _captioned(caption: str, field: QWidget, tooltip: str) -> QWidget:
    """Return a field below its name."""
    describe(field, caption, tooltip)
    title = label(caption, "small")
    title.setBuddy(field)
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(title)
    column.addWidget(field)
    column.addStretch(1)
    return both
