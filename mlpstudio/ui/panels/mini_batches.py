"""Mini-batches: true SGD, mini-batches, the full batch and the naive way on one real problem."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import MiniBatchSettings
from mlpstudio.document.project import Project
from mlpstudio.labs.descents import small_problems
from mlpstudio.labs.descents.batch_walk import PATHS, Walk
from mlpstudio.ui import names
from mlpstudio.ui.export import Picture
from mlpstudio.ui.forms import Choice, describe, label, set_role
from mlpstudio.ui.lab_export import LabExport
from mlpstudio.ui.mini_batches import words
from mlpstudio.ui.mini_batches.controls import Controls
from mlpstudio.ui.mini_batches.microscope_page import MicroscopePage
from mlpstudio.ui.mini_batches.naive_page import NaivePage
from mlpstudio.ui.mini_batches.paths_page import PathsPage
from mlpstudio.ui.mini_batches.scene import (
    Scene,
    last_step,
    make_walks,
    plan_differs,
    problem_differs,
)
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from mlpstudio.ui.widgets.controls.stepper import Stepper
from mlpstudio.ui.widgets.descent.walk_table import WalkTable

PURPOSE = "mini_batches.walks"


class MiniBatchesPanel(Panel):
    """The lab of mini-batches."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._shown: MiniBatchSettings | None = None
        self.walks: dict[str, Walk] = {}
        self._build()
        self._connect()
        self.refresh(None, self.project)

    def _build(self) -> None:
        theme = self.bench.theme
        self.controls = Controls(theme)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for text, tip in (
            (self.tr("Paths"), self.tr("The samples, and the walks down their loss.")),
            (self.tr("Microscope"), self.tr("The gradients that a batch is the mean of.")),
            (self.tr("The naive way"), self.tr("Learning without a gradient, and its cost.")),
        ):
            self.tabs.setTabToolTip(self.tabs.addTab(text), tip)
        describe(self.tabs, self.tr("View"), self.tr("Choose what to look at."))
        self.watched = Choice()
        self.watched.set_choices(names.choices(names.batch_walk, PATHS))
        describe(
            self.watched,
            self.tr("Walk to look at"),
            self.tr("Whose next batch is lit, and whose gradients the microscope shows."),
        )
        self.compare = Choice()
        self.compare.set_choices(
            [("steps", self.tr("Equal steps")), ("samples", self.tr("Equal samples read"))]
        )
        self.compare.setMinimumContentsLength(14)
        describe(
            self.compare,
            self.tr("Compare at"),
            self.tr("Compare the walks after equally many steps or equally many samples read."),
        )
        self.paths = PathsPage(self.bench)
        self.microscope = MicroscopePage(self.bench)
        self.naive = NaivePage(self.bench)
        self.remark = label("", "muted")
        self.remark.setMinimumWidth(1)  # a long sentence does not widen the panel
        self.stepper = Stepper(theme, last_step(self.settings), speed=10)
        self.table = WalkTable(words.walk_tips())
        self._lay_out()
        self._restyle()

    def _lay_out(self) -> None:
        views = QHBoxLayout()
        views.setSpacing(SPACE_2)
        views.addWidget(self.tabs)
        views.addStretch(1)
        caption = label(self.tr("Look at"), "muted")
        caption.setBuddy(self.watched)
        views.addWidget(caption)
        views.addWidget(self.watched)
        self.pages = QStackedWidget()
        for page in (self.paths, self.microscope, self.naive):
            self.pages.addWidget(page)
        transport = QHBoxLayout()
        transport.setSpacing(SPACE_2)
        transport.addWidget(self.stepper, 1)
        transport.addWidget(self.compare)
        for choice in (self.watched, self.compare):
            choice.setSizePolicy(
                choice.sizePolicy().Policy.Fixed, choice.sizePolicy().Policy.Fixed
            )
        picture = partial(Picture.of, self.pages)
        self.export = LabExport(self, self.bench, "mini-batches", picture)
        views.addWidget(self.export.bar)
        views.addWidget(self.export.button)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(self.controls)
        column.addLayout(views)
        column.addWidget(self.pages, 1)
        column.addWidget(self.remark)
        column.addLayout(transport)
        column.addSpacing(SPACE_1)
        column.addWidget(self.table)

    def minimumSizeHint(self) -> QSize:
        """Return what both rows of controls and the table need."""
        return QSize(self.bench.theme.pixels(580), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return a size in which both pictures are easily read."""
        theme = self.bench.theme
        return QSize(theme.pixels(680), theme.pixels(620))

    def _connect(self) -> None:
        session = self.bench.session
        self.controls.edited.connect(self._apply)
        self.controls.settled.connect(session.settle)
        self.tabs.currentChanged.connect(self._turn_to)
        self.watched.chosen.connect(self._watch)
        self.compare.chosen.connect(self._compare)
        self.paths.start_moved.connect(self._move_start)
        self.paths.start_settled.connect(session.settle)
        self.naive.nudge_changing.connect(self._change_nudge)
        self.naive.nudge_changed.connect(self._change_nudge)
        self.naive.nudge_changed.connect(session.settle)
        self.table.ticked.connect(self._tick)
        self.stepper.step_changed.connect(self._show_step)
        self.bench.theme.changed.connect(self._restyle)

    # Gestures become edits

    @property
    def settings(self) -> MiniBatchSettings:
        """What the lab is set to."""
        return self.project.labs.mini_batches

    def _apply(self, text: str, settings: MiniBatchSettings, merge_key: str = "") -> None:
        project = edits.set_lab(self.project, settings)
        self.bench.session.apply(text, project, merge_key or None)

    def _watch(self, name: str) -> None:
        self._apply(self.tr("Look at another walk"), replace(self.settings, watched=name))

    def _compare(self, what: str) -> None:
        settings = replace(self.settings, by_samples=what == "samples")
        self._apply(self.tr("Compare walks otherwise"), settings)

    def _move_start(self, w: float, b: float) -> None:
        start = (float(f"{w:.3g}"), float(f"{b:.3g}"))
        settings = replace(self.settings, start=start)
        self._apply(self.tr("Choose start"), settings, "mini_batches.start")

    def _change_nudge(self, delta: float) -> None:
        settings = replace(self.settings, nudge=delta)
        self._apply(self.tr("Change nudge"), settings, "mini_batches.nudge")

    def _tick(self, name: str, is_shown: bool) -> None:
        chosen = {*self.settings.paths, name} if is_shown else {*self.settings.paths} - {name}
        paths = tuple(path for path in PATHS if path in chosen)
        self._apply(self.tr("Show or hide paths"), replace(self.settings, paths=paths))

    # The project becomes a picture

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the lab's settings if they differ; a hidden panel does so when it is shown."""
        if self.isVisible() and self._shown is not new.labs.mini_batches:
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the panel was hidden."""
        super().showEvent(event)
        self.refresh(None, self.project)

    def _catch_up(self) -> None:
        settings, before = self.settings, self._shown
        self._shown = settings
        self.controls.show_settings(settings)
        self.watched.set_value(settings.watched)
        self.compare.set_value("samples" if settings.by_samples else "steps")
        if before is None or problem_differs(before, settings):
            self.walks = {}
            self.problem = small_problems.make(
                settings.problem, settings.n_samples, settings.noise, settings.seed
            )
            self.paths.show_problem(self.problem)
        if before is not None and _begins_anew(before, settings):
            self.stepper.pause()
            self.stepper.set_step(0)
        self.stepper.set_last(last_step(settings))
        if before is None or plan_differs(before, settings):
            self._make_walks(settings)
        else:
            self._show_step(self.stepper.step)

    def _make_walks(self, settings: MiniBatchSettings) -> None:
        problem = self.problem
        self.bench.background.run(
            PURPOSE,
            lambda ticket: make_walks(settings, problem, ticket),
            self._take_walks,
            owner=self,
        )

    def _take_walks(self, walks: dict[str, Walk] | None) -> None:
        if walks is not None:
            self.walks = walks
            self._show_step(self.stepper.step)

    def scene(self) -> Scene | None:
        """Return what is to be seen; None while the walks are still being made."""
        settings = self._shown
        if settings is None or settings.watched not in self.walks:
            return None
        return Scene(settings, self.problem, self.walks, self.stepper.step)

    def _show_step(self, _: int) -> None:
        scene = self.scene()
        if scene is None:
            return
        page = self.pages.currentWidget()
        assert isinstance(page, PathsPage | MicroscopePage | NaivePage)
        page.show_scene(scene)
        for name in PATHS:
            row = words.table_row(scene, name) if name in scene.shown else None
            self.table.show_walk(name, row)
        text, role = words.remark(scene, page.hint(scene))
        self.remark.setText(text)
        self.remark.setToolTip(text)
        set_role(self.remark, role)

    def _turn_to(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self._show_step(self.stepper.step)

    def _restyle(self) -> None:
        for name in PATHS:
            self.table.set_color(name, self.paths.color(name))
        self._show_step(self.stepper.step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play and step this lab, not the training, while the focus is in the panel."""
        if not self.stepper.take_key(event):
            super().keyPressEvent(event)

    # What is kept when the panel is built anew

    def keep(self) -> dict[str, object]:
        """Return the step, the page and the surface that are shown."""
        return {
            "step": self.stepper.step,
            "page": self.tabs.currentIndex(),
            "batch_surface": self.paths.shows_batch_surface,
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Show them again."""
        step, page, surface = (kept.get(key) for key in ("step", "page", "batch_surface"))
        if isinstance(step, int):
            self.stepper.set_step(step)
        if isinstance(page, int):
            self.tabs.setCurrentIndex(page)
        if isinstance(surface, bool):
            self.paths.show_batch_surface(surface)
        self._show_step(self.stepper.step)


def _begins_anew(before: MiniBatchSettings, after: MiniBatchSettings) -> bool:
    """Return whether the transport goes back to the start."""
    moved = (before.start, before.by_samples) != (after.start, after.by_samples)
    return moved or problem_differs(before, after)
