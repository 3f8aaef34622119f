"""The walks: the samples with what fits them, and the loss from above with the paths."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.batch_walk import PATHS, downhill, thinned
from mlpstudio.labs.descents.isolines import isolines
from mlpstudio.labs.descents.small_problems import LINE, SmallProblem
from mlpstudio.ui import names
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.mini_batches.loss_picture import LossPicture
from mlpstudio.ui.mini_batches.scene import Scene
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.descent.contour import Range, Walker
from mlpstudio.ui.widgets.descent.racers import coordinate
from mlpstudio.ui.widgets.descent.update_text import figure
from mlpstudio.ui.widgets.plots.fit_plot import Fit, FitPlot

Array = NDArray[np.float64]

N_GRID, N_LEVELS = 96, 12
N_BATCH_LEVELS = 8
MOST_POINTS = 400
"""Of a path that are drawn: more of them cannot be told apart."""

PURPOSE = "mini_batches.surface"


class PathsPage(QWidget):
    """Two pictures that move together.

    Signals:
        start_moved(w, b): A person chooses another start.
        start_settled: That gesture is over.
    """

    start_moved = Signal(float, float)
    start_settled = Signal()

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._scene: Scene | None = None
        self._problem: SmallProblem | None = None
        self._surface: tuple[Array, Array] | None = None  # of all samples: shades, pieces
        self.shows_batch_surface = False
        self._build()
        self.contour.start_moved.connect(self.start_moved)
        self.contour.start_settled.connect(self.start_settled)
        self.contour.visible_changed.connect(self._look_again)
        self.contour.hovered.connect(self._read_out)
        self.contour.left.connect(self._show_hint)
        self.batch_switch.toggled.connect(self._switch)

    def _build(self) -> None:
        theme = self._bench.theme
        self.fit = FitPlot(theme, len(PATHS))
        describe(
            self.fit,
            self.tr("Samples"),
            self.tr("Each point is a sample; those of the next batch are lit."),
        )
        self.contour = LossPicture(theme, len(PATHS))
        describe(
            self.contour,
            self.tr("Loss from above"),
            self.tr("Click or drag to choose where all start; arrow keys move the start too."),
        )
        self.batch_switch = QCheckBox(self.tr("Loss of this batch"))
        describe(
            self.batch_switch,
            self.tr("Loss of this batch"),
            self.tr("Show the loss as the next batch alone sees it: it flickers step by step."),
        )
        self.readout = label("", "small")
        self.readout.setMinimumWidth(1)  # it is cut before it moves the pictures
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        self.fit_heading = label("", "small")
        row.addLayout(_column(self.fit_heading, self.fit), 4)
        heading = QHBoxLayout()
        heading.setSpacing(SPACE_2)
        heading.addWidget(self.readout, 1)
        heading.addWidget(self.batch_switch)
        right = QVBoxLayout()
        right.setSpacing(SPACE_1)
        right.addLayout(heading)
        right.addWidget(self.contour, 1)
        row.addLayout(right, 5)

    # What is shown

    def show_problem(self, problem: SmallProblem) -> None:
        """Show other samples and the loss that belongs to them."""
        self._scene = self._surface = None
        self.fit.set_samples(problem.x, problem.targets)
        self._problem = problem
        self.contour.set_frame(*problem.frame)
        minimum = problem.minimum
        places = [] if minimum is None else [(*minimum.tolist(), "")]
        self.contour.set_minima(places)
        self._look_again()
        self._show_hint()

    def show_scene(self, scene: Scene) -> None:
        """Show where the walks are."""
        self._scene = scene
        self.contour.set_start(*scene.start)
        self._show_fits(scene)
        self._show_walkers(scene)
        if self.shows_batch_surface:
            self._show_batch_surface(scene)

    def _show_fits(self, scene: Scene) -> None:
        left, right = self.fit.x_range()
        problem, watched = scene.problem, scene.settings.watched
        xs = np.linspace(left, right, 2 if problem.kind is LINE else 80)
        fits: list[Fit | None] = []
        for name in PATHS:
            if name not in scene.shown and name != watched:
                fits.append(None)
                continue
            ys = problem.answers(scene.position(name), xs)
            fits.append(Fit(self.color(name), xs, ys, name == watched))
        self.fit.show_fits(fits)
        self.fit.light(scene.batch)
        w, b = scene.here.tolist()
        self.fit.set_boundary(None if problem.kind is LINE or w == 0.0 else -b / w)
        text = self.tr("The next batch is lit: {batch} of {all} samples")
        n = len(problem.samples)
        self.fit_heading.setText(text.format(batch=f"{len(scene.batch):,}", all=f"{n:,}"))

    def _show_walkers(self, scene: Scene) -> None:
        walkers: list[Walker | None] = []
        for name in PATHS:
            if name not in scene.shown:
                walkers.append(None)
                continue
            positions = scene.walks[name].positions[: scene.step_of(name) + 1]
            arrow = self._arrow(scene) if name == scene.settings.watched else (0.0, 0.0)
            walkers.append(Walker(self.color(name), thinned(positions, MOST_POINTS), arrow))
        self.contour.show_walkers(walkers)

    def _arrow(self, scene: Scene) -> tuple[float, float]:
        problem, start = scene.problem, np.array(scene.start)
        steepest = float(np.hypot(*problem.gradient(start)))
        return downhill(problem.gradient(scene.here, scene.batch), steepest)

    def color(self, name: str) -> QColor:
        """Return the colour of a walk."""
        order = (2, 1, 0, 3)  # true SGD is green, mini-batches orange, all samples blue
        return self._bench.theme.category(order[PATHS.index(name)])

    # Surfaces

    def _look_again(self) -> None:
        """Have the loss of all samples computed over what is visible now."""
        problem, visible = self._problem, self.contour.visible()
        if problem is None:
            return

        def work(_: Ticket) -> tuple[Array, Array]:
            return picture(problem, visible, N_GRID, N_LEVELS)

        self._surface = None
        self._bench.background.run(PURPOSE, work, self._take_surface, owner=self)
        if self.shows_batch_surface and self._scene is not None:
            self._show_batch_surface(self._scene)

    def _take_surface(self, surface: tuple[Array, Array]) -> None:
        self._surface = surface
        if not self.shows_batch_surface:
            self.contour.set_surface(*surface)

    def _show_batch_surface(self, scene: Scene) -> None:
        problem, batch = scene.problem, scene.batch
        if len(batch) == len(problem.samples) and self._surface is not None:
            self.contour.set_surface(*self._surface)
            return
        n = problem.grid_size(len(batch))
        self.contour.set_surface(
            *picture(problem, self.contour.visible(), n, N_BATCH_LEVELS, batch)
        )

    def show_batch_surface(self, is_shown: bool) -> None:
        """Show the loss of the batch, or that of all samples."""
        with QSignalBlocker(self.batch_switch):
            self.batch_switch.setChecked(is_shown)
        self._switch(is_shown)

    def _switch(self, is_on: bool) -> None:
        self.shows_batch_surface = is_on
        if is_on and self._scene is not None:
            self._show_batch_surface(self._scene)
        elif self._surface is not None:
            self.contour.set_surface(*self._surface)
        self._show_hint()

    # Words

    def hint(self, scene: Scene) -> str:
        """Return what to look for."""
        text = self.tr("Arrow: where the next batch of {walk} pulls its point.")
        return text.format(walk=names.batch_walk(scene.settings.watched))

    def _read_out(self, w: float, b: float) -> None:
        if self._problem is None:
            return
        loss = self._problem.loss(np.array([w, b]))
        text = self.tr("w {w}   b {b}   loss {loss}")
        self.readout.setText(text.format(w=coordinate(w), b=coordinate(b), loss=figure(loss)))

    def _show_hint(self) -> None:
        self.readout.setText(
            self.tr("Loss of the next batch")
            if self.shows_batch_surface
            else self.tr("Loss of all samples")
        )


def picture(
    problem: SmallProblem,
    visible: tuple[Range, Range],
    n: int,
    n_levels: int,
    indices: np.ndarray | None = None,
) -> tuple[Array, Array]:
    """Return shades (n, n) and lines of equal height (k, 2, 2) of a loss; for any thread."""
    ws, bs = np.linspace(*visible[0], n), np.linspace(*visible[1], n)
    values = problem.surface(ws, bs, indices)
    levels = surfaces.contour_levels(values, n_levels)
    lines = [isolines(ws, bs, values, float(level)) for level in levels]
    return surfaces.shades(values), np.concatenate(lines)


def _column(heading: QLabel, picture: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SPACE_1)
    heading.setMinimumWidth(1)  # a long heading is cut before it moves the pictures
    column.addWidget(heading)
    column.addWidget(picture, 1)
    return column
