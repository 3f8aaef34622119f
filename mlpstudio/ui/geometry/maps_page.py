"""The page of maps: points under a chain of maps, played from the identity to its end."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import GeometrySettings
from mlpstudio.labs.plane import geometry, plane_maps, point_sets
from mlpstudio.labs.plane.geometry import AffineStage, Stage
from mlpstudio.labs.plane.plane_maps import PlaneMap
from mlpstudio.labs.plane.point_sets import PointSet
from mlpstudio.ui.forms import label
from mlpstudio.ui.geometry import words
from mlpstudio.ui.geometry.chain_form import ChainForm
from mlpstudio.ui.geometry.map_facts import MapFacts
from mlpstudio.ui.geometry.maps_picture import Shown, picture, with_proof
from mlpstudio.ui.geometry.plane_page import FRAMES, PlanePage
from mlpstudio.ui.geometry.points_form import PointsForm
from mlpstudio.ui.panel import Workbench

_LIT = {"W": frozenset({"i", "j"})}


class MapsPage(PlanePage):
    """A chain of maps, and what is true of it."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._maps: tuple[PlaneMap, ...] = ()
        self._stages: list[Stage] = []
        self._figure: PointSet = point_sets.make("letter")
        self._shown: Shown | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self.bench.theme
        self.points = PointsForm(theme, self.bench.board)
        self.chain = ChainForm(theme)
        self.hint = label("", "small")
        self.hint.setWordWrap(True)
        self.facts = MapFacts(theme)
        for part in (self.points, self.chain, self.hint, self.facts):
            self.controls.addWidget(part)
        self.controls.addStretch()
        self.view.setAccessibleName(self.tr("The plane"))
        self.view.setToolTip(self.tr("Drag the round tips of the arrows to change the map."))

    def _connect(self) -> None:
        session = self.bench.session
        self.points.chosen.connect(self._choose_points)
        self.points.drawn.connect(self._draw)
        self.chain.edited.connect(self._edit_maps)
        self.chain.settled.connect(session.settle)
        self.chain.chosen.connect(self._choose_row)
        self.view.dragged.connect(self._drag)
        self.view.released.connect(session.settle)
        self.view.pointed.connect(self._light)
        self.facts.pointed.connect(self._light)
        self.stepper.step_changed.connect(lambda _: self._show_step())

    # Gestures become edits

    @property
    def settings(self) -> GeometrySettings:
        """What the lab is set to."""
        return self.bench.session.project.labs.geometry

    def _apply(self, text: str, merge_key: str | None = None, **values: Any) -> None:
        session = self.bench.session
        settings = replace(self.settings, **values)
        session.apply(text, edits.set_lab(session.project, settings), merge_key)

    def _choose_points(self, name: str) -> None:
        self._apply(self.tr("Choose points"), points=name)

    def _draw(self, drawing: tuple[point_sets.Line, ...]) -> None:
        self._apply(self.tr("Draw points"), drawing=drawing)

    def _edit_maps(self, text: str, maps: tuple[PlaneMap, ...], merge_key: str) -> None:
        self._apply(text, merge_key or None, maps=maps)

    def _choose_row(self, place: int) -> None:
        """Show the vectors of the chosen map, and the plane as it is after it."""
        if self.stepper.is_playing:
            self.stepper.pause()
        done = sum(len(geometry.stages_of(each)) for each in self._maps[: place + 1])
        self.stepper.set_step(FRAMES * done)
        self._show_facts()
        self._show_step()

    def _drag(self, name: str, x: float, y: float) -> None:
        """Let the chosen map be the one whose arrow ends where the tip was dragged to."""
        chosen, shown = self.chain.chosen_map, self._shown
        if chosen is None or shown is None:
            return
        if self.progress < shown.first + 1:
            self.stepper.pause()
            self.stepper.set_step(FRAMES * (shown.first + 1))
        if name != "b":
            b_x, b_y = chosen.vector.tolist()
            x, y = round(x - b_x, 6), round(y - b_y, 6)
        changed = plane_maps.dragged(chosen, name, (x, y))
        self.chain.replace_map(self.tr("Drag vector"), changed, "geometry.drag")

    # The project becomes a picture

    def show_settings(self) -> None:
        """Show the lab's settings."""
        settings = self.settings
        self._maps = settings.maps
        self._figure = point_sets.make(settings.points, settings.drawing)
        self._stages = geometry.stages(settings.maps)
        self.points.show_settings(settings)
        self.chain.show_maps(settings.maps)
        self.set_stages(len(self._stages))
        self._show_facts()
        self._show_step()

    def _find_shown(self) -> Shown | None:
        """Return the chosen map, or all of them together where they are one affine map."""
        chosen = self.chain.chosen_map
        if chosen is not None:
            place = self.chain.place
            stage = AffineStage(chosen.matrix, chosen.vector)
            first = len(geometry.stages(self._maps[:place]))
            index = words.low(place + 1) if len(self._maps) > 1 else ""
            handles = plane_maps.handles(chosen)
        else:
            one = geometry.as_one(self._stages)
            if one is None or not self._maps:
                return None
            stage, first, index, handles = one, 0, "", ()
        return Shown(stage, geometry.matrix_facts(stage.W), first, handles, index)

    def _show_facts(self) -> None:
        self._shown = self._find_shown()
        self._show_hint()
        self.facts.show_facts(self._maps, self.chain.place, self._shown)

    def _show_hint(self) -> None:
        """Say what can be dragged, and in a chain whose arrows these are."""
        self.hint.setVisible(self.chain.chosen_map is not None)
        if len(self._maps) > 1:
            text = self.tr(
                "Arrows and square belong to map {n} alone. Drag the tips; with the keys: I, J, B "
                "and the arrow keys."
            ).format(n=self.chain.place + 1)
        else:
            text = self.tr("Drag the tips of the arrows; with the keys: I, J, B and arrow keys.")
        self.hint.setText(text)

    def _show_step(self) -> None:
        shown = picture(self._stages, self._figure, self._shown, self.progress)
        shown = with_proof(shown, self._stages, self.progress, self.facts.bend, self.facts.folded)
        self.view.show_picture(shown)
        self.view.setAccessibleDescription(self.facts.description())

    def _light(self, name: str) -> None:
        """Light what a part of a formula or of the picture stands for, wherever it is."""
        self.view.light(_LIT.get(name, frozenset({name} if name else ())))
        self.facts.light(name)
