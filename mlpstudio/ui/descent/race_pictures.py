"""The pictures of a race: the surface from above, in three dimensions or both, and the losses."""

from collections.abc import Callable
from math import hypot, isfinite

import numpy as np
from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.forces import Forces
from mlpstudio.labs.descents.horizon import clearest
from mlpstudio.labs.descents.relief import Relief, View
from mlpstudio.labs.functions import own_surface
from mlpstudio.ui.descent import race_words
from mlpstudio.ui.descent.race import Race
from mlpstudio.ui.descent.race_film import N_FACETS, Look, walker_of
from mlpstudio.ui.forms import describe, label, set_role
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.controls.segments import Segments
from mlpstudio.ui.widgets.descent.contour import MOST_FORCES, ContourScene, Walker
from mlpstudio.ui.widgets.descent.racers import coordinate
from mlpstudio.ui.widgets.descent.surface_view import SurfaceView
from mlpstudio.ui.widgets.descent.update_text import figure
from mlpstudio.ui.widgets.plots.race_plot import RacePlot

N_GRID = 120
N_LEVELS = 14

LEAST_HEIGHT = 170
"""Of the pictures; below that the panel scrolls."""

ABOVE, RELIEF, BOTH = "above", "3d", "both"
"""Ways to look at the surface."""


class RacePictures(QWidget):
    """Shows a race; its owner walks it.

    Signals:
        view_changed: A person looks in another way, or sees forces now, or none.
    """

    view_changed = Signal()

    def __init__(
        self, theme: Theme, color: Callable[[str], QColor], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._color = theme, color
        self._race: Race | None = None
        self._step = 0
        self._selected = ""
        self._relief_of: surfaces.Surface | None = None
        self._painting = QTimer(self, singleShot=True, interval=0)
        self._painting.timeout.connect(self._paint_surface)
        self._build()
        self._arrange()
        self._show_mode()
        self.scene.visible_changed.connect(self._paint_contour)
        self.scene.hovered.connect(self._point_at)
        self.scene.left.connect(self.show_hint)
        self.surface_view.pointed.connect(self._explain_turning)
        self.surface_view.left.connect(self.show_hint)
        self.views.chosen.connect(self._choose_view)
        self.forces_button.clicked.connect(self._toggle_forces)

    def _build(self) -> None:
        self.views = Segments(
            [
                (
                    ABOVE,
                    self.tr("From above"),
                    self.tr("Show the surface as a map; a click chooses the start."),
                ),
                (RELIEF, self.tr("In 3D"), self.tr("Show the surface as a relief to turn.")),
                (BOTH, self.tr("Both"), self.tr("Show the map and the relief side by side.")),
            ]
        )
        self.forces_button = QToolButton()
        self.forces_button.setText(self.tr("Forces"))
        self.forces_button.setCheckable(True)
        self.forces_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self.forces_button, "flat")
        describe(
            self.forces_button,
            self.tr("Forces"),
            self.tr("Draw velocity and second moment on the points that have them."),
        )
        self.readout = label("", "small")
        self.readout.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.readout.setMinimumWidth(0)
        self.readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.scene = ContourScene(self._theme, len(OPTIMIZERS))
        describe(
            self.scene,
            self.tr("Surface from above"),
            self.tr("Click or drag to choose where all start; arrow keys move the start too."),
        )
        self.surface_view = SurfaceView(self._theme)
        describe(
            self.surface_view,
            self.tr("Surface in three dimensions"),
            self.tr(
                "Drag or use arrow keys to turn, the wheel, + or − to zoom; Home looks from the "
                "usual place."
            ),
        )
        self.race_plot = RacePlot(self._theme, len(OPTIMIZERS))
        describe(
            self.race_plot,
            self.tr("Loss by step"),
            self.tr("The loss of each optimizer after each step, on a logarithmic scale."),
        )
        for picture in (self.scene, self.surface_view, self.race_plot):
            # What room there is, and no more.
            picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        for picture in (self.scene, self.surface_view):
            picture.setMinimumHeight(LEAST_HEIGHT)
        self.plot_title = label("", "small")
        self.legend = label("", "small")
        self.legend.setWordWrap(True)
        self.legend.hide()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self.views)
        head.addWidget(self.forces_button)
        head.addWidget(self.readout, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.plot_title)
        right.addWidget(self.race_plot, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE_2)
        self._row.addWidget(self.scene, 5)
        self._row.addWidget(self.surface_view, 5)
        self._row.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        column.addLayout(self._row, 1)
        column.addWidget(self.legend)

    # What is shown

    @property
    def shows_map(self) -> bool:
        """Whether the surface is seen from above."""
        return self.views.value() != RELIEF

    @property
    def shows_relief(self) -> bool:
        """Whether it is seen in three dimensions."""
        return self.views.value() != ABOVE

    @property
    def look(self) -> Look:
        """What a file of the race is to show."""
        view = self.surface_view
        return Look(self.shows_map, self.shows_relief, view.view, view.zoom, self._with_forces())

    @property
    def picture_size(self) -> QSize:
        """Of one of the pictures of the surface."""
        return self.scene.size() if self.shows_map else self.surface_view.size()

    def show_surface(self, race: Race) -> None:
        """Show another surface, in a turn of its own: a function that was typed takes time."""
        self._race = race
        surface = race.surface
        with QSignalBlocker(self.scene):
            self.scene.set_frame(surface.x_range, surface.y_range)
        if self.isVisible():
            self._painting.start()
        else:
            self._paint_surface()
        minima = [
            (m.position[0], m.position[1], race_words.minimum_label(m, surface))
            for m in surface.minima
        ]
        self.scene.set_minima(minima)
        self.surface_view.set_minima(minima)
        self.plot_title.setText(race_words.plot_title(surface))

    def show_start(self, x: float, y: float) -> None:
        """Mark where all begin."""
        self.scene.set_start(x, y)
        self.surface_view.set_start(x, y)

    def show_step(self, race: Race, step: int) -> None:
        """Show a step, or how far everybody has come by now."""
        self._race, self._step = race, step
        runners: list[tuple[QColor, np.ndarray] | None] = []
        for name in OPTIMIZERS:
            if name in race.racing:
                losses = race.path(name, step).losses - race.surface.floor
                runners.append((self._color(name), losses))
            else:
                runners.append(None)
        self.race_plot.show_runners(runners)
        self._show_walkers()

    def select(self, name: str) -> None:
        """Show the forces of one when there are too many to show those of all."""
        if name != self._selected:
            self._selected = name
            if self.forces_button.isChecked() and self._is_crowded:
                self._show_walkers()

    @property
    def _is_crowded(self) -> bool:
        return self._race is not None and len(self._race.racing) > MOST_FORCES

    def _with_forces(self) -> tuple[str, ...]:
        """Return whose forces are shown."""
        if self._race is None or not self.forces_button.isChecked():
            return ()
        racing = self._race.racing
        if not self._is_crowded:
            return racing
        return (self._selected,) if self._selected in racing else racing[:1]

    def _show_walkers(self) -> None:
        race = self._race
        if race is None:
            return
        chosen = self._with_forces()
        walkers: list[Walker | None] = []
        acting: list[tuple[Walker, Forces]] = []
        for name in OPTIMIZERS:
            if name not in race.racing:
                walkers.append(None)
                continue
            walker, on_it = walker_of(race.path(name, self._step), self._color(name), name, chosen)
            walkers.append(walker)
            if on_it is not None:
                acting.append((walker, on_it))
        self.scene.show_walkers(walkers)
        self.scene.show_forces(acting)
        self.surface_view.show_walkers(walkers)
        self._show_legend(race_words.forces(race.racing, chosen) if self.shows_map else "")

    def _show_legend(self, words: str) -> None:
        """Explain the forces; the pictures keep their size when the words get fewer."""
        self.legend.setText(words)
        self.legend.setVisible(bool(words))
        needed = self.legend.heightForWidth(self.width()) if words else 0
        least = max(needed, self.legend.minimumHeight()) if words else 0
        self.legend.setMinimumHeight(least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the legend have as many lines as it needs now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.legend.setMinimumHeight(0)

    def _paint_surface(self) -> None:
        self._paint_contour()
        self._paint_relief()

    def _paint_contour(self) -> None:
        if self._race is None:
            return
        xs, ys, values = surfaces.grid(self._race.surface, N_GRID, *self.scene.visible())
        pieces = surfaces.contours(xs, ys, values, N_LEVELS)
        self.scene.set_surface(surfaces.shades(values), pieces)

    def _paint_relief(self) -> None:
        """Make the relief, if it is to be seen and another than before."""
        if self._race is None or not self.shows_relief:
            return
        surface, before = self._race.surface, self._relief_of
        if surface is before:
            return
        self._relief_of = surface
        xs, ys, values = surfaces.grid(surface, N_FACETS + 1)
        relief = Relief.of(xs, ys, values)
        self.surface_view.set_relief(relief, surfaces.contours(xs, ys, values, N_LEVELS))
        if before is None or before.name != surface.name:
            self.surface_view.set_home(clearest(relief))

    # What a person does

    def _choose_view(self, value: str) -> None:
        self._show_mode()
        self.view_changed.emit()

    def _show_mode(self) -> None:
        self.scene.setVisible(self.shows_map)
        self.surface_view.setVisible(self.shows_relief)
        self.forces_button.setEnabled(self.shows_map)
        tip = (
            self.tr("Draw velocity and second moment on the points that have them.")
            if self.shows_map
            else self.tr("Forces are drawn in the view from above.")
        )
        describe(self.forces_button, self.forces_button.accessibleName(), tip)
        self._paint_relief()
        self._show_walkers()
        self.show_hint()

    def _toggle_forces(self) -> None:
        self._show_walkers()
        self.view_changed.emit()

    def _point_at(self, x: float, y: float) -> None:
        race = self._race
        if race is None:
            return
        loss = float(race.surface.function(x, y))
        text = self.tr("x {x}   y {y}   loss {loss}")
        shown = figure(loss) if isfinite(loss) else self.tr("none")
        self.readout.setText(text.format(x=coordinate(x), y=coordinate(y), loss=shown))
        if self.forces_button.isChecked() and self._is_crowded:
            self.select(min(race.racing, key=lambda name: self._distance(race, name, x, y)))

    def _distance(self, race: Race, name: str, x: float, y: float) -> float:
        to_x, to_y = race.path(name, self._step).positions[-1].tolist()
        return hypot(to_x - x, to_y - y)

    def _explain_turning(self) -> None:
        self.readout.setText(self.tr("Drag to turn, wheel to zoom, double click to go back."))

    def show_hint(self) -> None:
        """Say what may be done, or why there is nothing to be seen."""
        race = self._race
        if race is None:
            return
        has_values = own_surface.has_values(race.surface)
        set_role(self.readout, "small" if has_values else "error")
        if not has_values:
            self.readout.setText(self.tr("No value anywhere in the picture."))
        elif not race.racing:
            self.readout.setText(self.tr("Tick an optimizer below to let it take part."))
        elif self.shows_map:
            self.readout.setText(self.tr("Click to choose the start."))
        else:
            self.readout.setText(self.tr("Drag to turn. Choose the start from above."))

    # What is kept when the panel is built anew

    def keep(self) -> dict[str, object]:
        """Return the way to look at the surface."""
        view = self.surface_view.view
        return {
            "mode": self.views.value(),
            "forces": self.forces_button.isChecked(),
            "view": (view.azimuth, view.elevation, self.surface_view.zoom),
        }

    def restore(self, kept: object) -> None:
        """Look that way again."""
        if not isinstance(kept, dict):
            return
        mode, view = kept.get("mode"), kept.get("view")
        if mode in (ABOVE, RELIEF, BOTH):
            self.views.set_value(mode)
        self.forces_button.setChecked(kept.get("forces") is True)
        self._show_mode()
        match view:
            case (float(azimuth), float(elevation), float(zoom)):
                self.surface_view.set_view(View(azimuth, elevation), zoom)
