"""Descent on a curve: the tangent, the step it leads to, and what a derivative is at all."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QTabBar, QVBoxLayout, QWidget

from mlpstudio.document.lab_settings import Descent1DSettings
from mlpstudio.document.project import Project
from mlpstudio.labs.functions import own_curve
from mlpstudio.labs.functions.difference import difference, usual_epsilon
from mlpstudio.ui.animation_export import Film
from mlpstudio.ui.descent.curve_edits import CurveEdits
from mlpstudio.ui.descent.curve_film import curve_film, curve_still
from mlpstudio.ui.descent.curve_picture import show_curve
from mlpstudio.ui.descent.descent_form import DescentForm
from mlpstudio.ui.descent.typed_curve import TypedCurve
from mlpstudio.ui.descent.walk_view import WalkView
from mlpstudio.ui.export import Picture
from mlpstudio.ui.forms import describe
from mlpstudio.ui.lab_export import LabExport
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from mlpstudio.ui.widgets.descent.curve_scene import CurveScene
from mlpstudio.ui.widgets.descent.derivative_lesson import DerivativeLesson
from mlpstudio.ui.widgets.descent.own_curve_form import OwnCurveForm
from mlpstudio.ui.widgets.descent.secant_items import SecantState

DESCENT, DERIVATIVE = range(2)
"""The tabs."""

LEAST_HEIGHT = 150
"""Of the picture; below that the panel scrolls."""


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
        self.settings_form = DescentForm(theme)
        self.form = OwnCurveForm(theme)
        self.typed = TypedCurve(self.bench.background, self)
        self.edits = CurveEdits(self.bench.session, self.typed, self)
        self.scene = CurveScene(theme)
        self.scene.setMinimumSize(120, LEAST_HEIGHT)
        self.walk_view = WalkView(theme)
        self.stepper = self.walk_view.stepper
        self.lesson = DerivativeLesson(theme)
        self.export = LabExport(self, self.bench, "descent", self._picture, self._film)
        self._arrange()

    def _arrange(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_4, SPACE_1, SPACE_4, SPACE_3)
        column.setSpacing(SPACE_2)
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.export.bar)
        head.addWidget(self.export.button)
        column.addLayout(head)
        column.addWidget(self.settings_form)
        column.addWidget(self.form)
        column.addWidget(self.scene, 1)
        column.addWidget(self.walk_view)
        column.addWidget(self.lesson)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(content)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self.area)

    def _connect(self) -> None:
        form, curve_edits, session = self.settings_form, self.edits, self.bench.session
        form.curve.chosen.connect(curve_edits.choose_curve)
        form.optimizer.chosen.connect(curve_edits.choose_optimizer)
        form.rate.changing.connect(curve_edits.change_rate)
        form.rate.changed.connect(curve_edits.set_rate)
        form.compares.clicked.connect(curve_edits.compare)
        form.momentum_changing.connect(curve_edits.change_momentum)
        form.momentum_changed.connect(curve_edits.set_momentum)
        self.form.formula_typed.connect(curve_edits.type_formula)
        self.form.limits_entered.connect(curve_edits.set_limits)
        self.form.example_chosen.connect(curve_edits.look_at)
        self.form.settled.connect(self._settle_typing)
        self.scene.start_moved.connect(curve_edits.move_start)
        self.scene.start_settled.connect(session.settle)
        self.scene.end_moved.connect(self._move_end)
        self.tabs.currentChanged.connect(self._show_lesson)
        self.walk_view.step_changed.connect(self._show_step)
        self.walk_view.part_lit.connect(self.scene.light)
        self.lesson.epsilon_changed.connect(self._show_secant)

    @property
    def settings(self) -> Descent1DSettings:
        """What the lab is set to."""
        return self.project.labs.descent_1d

    def _settle_typing(self) -> None:
        self.typed.when_ready(self.bench.session.settle)

    def _move_end(self, x: float) -> None:
        """Let ε lead to a place; it is no setting of the project."""
        self.lesson.pause()
        self.lesson.set_epsilon(float(f"{x - self.walk.start:.3g}"))
        self._show_secant()

    # The project becomes a picture

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the lab's settings if they differ."""
        settings = new.labs.descent_1d
        before = old.labs.descent_1d if old is not None else None
        if before is settings:
            return
        walk = self.typed.walk_of(settings)
        curve = walk.curve
        is_new = before is None or curve is not self.walk.curve
        if is_new:
            self.typed.cancel()
        self.settings_form.show_settings(settings)
        self.form.show_curve(settings.formula, settings.lower, settings.upper)
        self.walk = walk
        if is_new:
            show_curve(self.scene, curve, self.walk.problem)
        self.edits.follow(settings, curve if is_new else None)
        stepper = self.stepper
        if is_new or (before is not None and before.start != settings.start):
            stepper.pause()
            stepper.set_step(0)
        stepper.set_last(self.walk.last)
        self.settings_form.show_regimes(self.walk)
        if is_new:
            self.lesson.pause()
            self.lesson.set_epsilon(usual_epsilon(curve, self.walk.start))
        self.lesson.show_place(curve, self.walk.start)
        self._show_lesson()

    @property
    def is_derivative(self) -> bool:
        """Whether it is the derivative that is explained."""
        return self.tabs.currentIndex() == DERIVATIVE

    def _show_lesson(self, _: int = 0) -> None:
        """Show what belongs to the chosen tab."""
        self.form.setVisible(self.settings.curve == own_curve.NAME)
        self.settings_form.show_descent(not self.is_derivative)
        self.walk_view.setVisible(not self.is_derivative)
        self.lesson.setVisible(self.is_derivative)
        describe(self.scene, self.tr("Curve"), self._gestures())
        self.export.set_animated(not self.is_derivative)
        if self.is_derivative:
            self._show_secant()
        else:
            self._show_step(self.walk_view.stepper.step)

    def _gestures(self) -> str:
        if self.is_derivative:
            return self.tr(
                "Drag the open point to change ε, or press elsewhere to move the other one; arrow "
                "keys move it too, with Shift the open one."
            )
        return self.tr("Click or drag to choose where the point starts; arrow keys move it too.")

    def _show_secant(self, _: float = 0.0) -> None:
        here = difference(self.walk.curve, self.walk.start, self.lesson.epsilon)
        self.scene.show_secant(
            SecantState(here.x, here.value, here.slope, here.x + here.epsilon, here.there)
        )

    def _show_step(self, step: int) -> None:
        self.scene.show_state(self.walk.state_at(step))
        self.walk_view.show_step(self.walk, step)

    # Files

    def _picture(self) -> Picture:
        shown = self.scene.secant() or self.walk_view.stepper.step
        return curve_still(self.walk, self.scene.size(), shown)

    def _film(self) -> Film:
        return curve_film(self.walk, self.scene.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play and step this descent, not the training, while the focus is in the panel."""
        transport = self.lesson if self.is_derivative else self.walk_view.stepper
        if not transport.take_key(event):
            super().keyPressEvent(event)

    # What is kept when the panel is built anew

    def keep(self) -> dict[str, object]:
        """Return what is shown of which lesson."""
        return {
            "step": self.walk_view.stepper.step,
            "tab": self.tabs.currentIndex(),
            "epsilon": self.lesson.epsilon,
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Show that again."""
        step, tab, epsilon = (kept.get(name) for name in ("step", "tab", "epsilon"))
        if isinstance(step, int):
            self.walk_view.stepper.set_step(step)
        if isinstance(epsilon, float):
            self.lesson.set_epsilon(epsilon)
        if isinstance(tab, int):
            self.tabs.setCurrentIndex(tab)
        self._show_lesson()
