"""The big map with the neurons beside or below it, drawn from one look."""

from functools import partial

import numpy as np
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.ui.export import Picture
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.input_plane import words
from mlpstudio.ui.input_plane.controls import PlaneControls
from mlpstudio.ui.input_plane.look import PlaneLook, answer_at, at_place
from mlpstudio.ui.lab_export import LabExport
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.scrolling import scroll
from mlpstudio.ui.theme import SPACE_1, SPACE_2
from mlpstudio.ui.widgets.plane.input_map import InputMap
from mlpstudio.ui.widgets.plane.input_paint import Dots, MapPicture
from mlpstudio.ui.widgets.plane.map_image import as_image, class_colors, diverging_colors
from mlpstudio.ui.widgets.plane.neuron_maps import Column, NeuronMaps
from mlpstudio.ui.widgets.plane.tile_grid import Place

_BESIDE = 1.1
"""Ratio of width to height from which on the neurons stand beside the big map."""


class PlaneDisplay(QWidget):
    """Shows a `PlaneLook`; knows which neuron is enlarged and which place is pointed at."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = bench.theme
        self._found: PlaneLook | None = None
        self._over: Place | None = None
        self._wish: Place | None = None
        self.title, self.formula = label(""), label("", "small")
        self.map, self.neurons = InputMap(bench.theme), NeuronMaps(bench.theme)
        self.export = LabExport(self, bench, "input-plane", partial(Picture.of, self.map))
        self.controls = PlaneControls(self.export)
        self._describe()
        self._lay_out()
        self._connect()

    def _describe(self) -> None:
        describe(
            self.map,
            self.tr("Input plane"),
            self.tr(
                "Point at a place, or move the cross with the arrow keys, to see its numbers."
            ),
        )
        self.map.setToolTip("")  # it would hide what is pointed at
        describe(
            self.neurons,
            self.tr("Neurons"),
            self.tr("Point at a neuron to enlarge it; a click or the arrow keys keep it."),
        )
        for text in (self.title, self.formula):
            text.setMinimumWidth(1)

    def _lay_out(self) -> None:
        holder = QWidget()
        scroll(holder, self.neurons)
        side = QVBoxLayout()
        side.setSpacing(SPACE_1)
        side.addWidget(self.title)
        side.addWidget(self.formula)
        side.addWidget(holder, 1)
        side.addWidget(self.controls)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(SPACE_2)
        self._parts.addWidget(self.map, 1)
        self._parts.addLayout(side, 1)

    def _connect(self) -> None:
        self._theme.changed.connect(self.draw)
        self.map.pointed.connect(self._point)
        self.neurons.hovered.connect(self._hover)
        self.neurons.chosen.connect(self._enlarge)
        self.controls.changed.connect(self.draw)

    # What is looked at

    @property
    def found(self) -> PlaneLook | None:
        """What is drawn."""
        return self._found

    @property
    def place(self) -> Place | None:
        """The neuron that the big map shows; None for the answer."""
        return self._over or self.neurons.place or self._wish

    def keep(self) -> dict[str, object]:
        """Return what is looked at."""
        return {"place": self.neurons.place, **self.controls.keep()}

    def restore(self, kept: dict[str, object]) -> None:
        """Look at the same again, the neuron as soon as there are any."""
        self.controls.restore(kept)
        match kept.get("place"):
            case (int(layer), int(unit)):
                self._wish = (layer, unit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the neurons beside the big map, or below it."""
        super().resizeEvent(event)
        is_wide = self.width() >= _BESIDE * self.height()
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._parts.setStretch(1, 1 if is_wide else 2)
        self._parts.setStretch(0, 1 if is_wide else 3)

    # Drawing

    def show_look(self, found: PlaneLook) -> None:
        """Show other weights, or another neuron."""
        self._found = found
        self.draw()
        if self._wish is not None:
            wish, self._wish = self._wish, None
            self.neurons.choose(wish)

    def draw(self, *_: object) -> None:
        """Draw everything in the colours in force."""
        found = self._found
        if found is None:
            return
        theme = self._theme
        self.neurons.show_columns(
            [
                Column(
                    words.layer_name(layer),
                    words.layer_tip(layer, maps),
                    tuple(map(as_image, diverging_colors(_thinned(maps.values), theme))),
                )
                for layer, maps in enumerate(found.maps.layers)
            ]
        )
        self.controls.has_lines.setEnabled(len(found.lines) > 0)
        self._draw_map(found)
        self._point(self.map.place)

    def _draw_map(self, found: PlaneLook) -> None:
        place, plane = self._shown_place(found), found.plane
        if place is None:
            colors = class_colors(
                found.maps.probabilities,
                self._theme,
                is_discrete=self.controls.is_discrete.isChecked(),
            )
        else:
            colors = diverging_colors(found.maps.layers[place[0]].values[place[1]], self._theme)
        lines, lit = self._lines(found, place)
        self.map.show_picture(
            MapPicture(
                as_image(colors),
                plane.low,
                plane.high,
                (words.feature(plane.axes[0]), words.feature(plane.axes[1])),
                found.wanted.dataset.class_names,
                found.maps.boundary,
                lines,
                lit,
                _parts(found),
            )
        )

    def _lines(self, found: PlaneLook, place: Place | None) -> tuple[FloatArray, int]:
        """Return the lines (k, 3) that are drawn, and which of them stands out, -1 for none."""
        is_first = place is not None and place[0] == 0 and len(found.lines) > 0
        if self.controls.has_lines.isChecked():
            return found.lines, place[1] if is_first and place is not None else -1
        if is_first and place is not None:
            return found.lines[place[1]][None], 0  # (1, 3)
        return np.empty((0, 3)), -1

    def _shown_place(self, found: PlaneLook) -> Place | None:
        place = self.place
        if place is None or place[0] >= len(found.maps.layers):
            return None
        return place if place[1] < len(found.maps.layers[place[0]].values) else None

    # What is pointed at

    def _hover(self, place: Place | None) -> None:
        self._over = place
        self._enlarge()

    def _enlarge(self, *_: object) -> None:
        if self._found is not None:
            self._draw_map(self._found)
            self._point(self.map.place)

    def _point(self, at: tuple[float, float] | None) -> None:
        """Tell the numbers at a place, or of the whole when none is pointed at."""
        found = self._found
        if found is None:
            return
        place = self._shown_place(found)
        given = None if at is None else at_place(found, at)
        self._tell(found, place, at, given)
        self._light(found, at, given)

    def _tell(
        self,
        found: PlaneLook,
        place: Place | None,
        at: tuple[float, float] | None,
        given: list[FloatArray] | None,
    ) -> None:
        names = found.wanted.dataset.class_names
        if place is None:
            self.title.setText(words.training_text(found))
            self.title.setToolTip(words.answer_tip(found))
            self.formula.setText(words.validation_text(found))
        else:
            maps = found.maps.layers[place[0]]
            self.title.setText(words.neuron_title(place, maps))
            self.title.setToolTip("")
            self.formula.setText(words.neuron_formula(found.network, place, maps.activation))
        if at is None or given is None:
            return
        where = words.place_text(found.plane.axes, at)
        if place is None:
            self.formula.setText(f"{where}:  {words.answer_text(answer_at(found, at), names)}")
        else:
            value = float(given[place[0]][place[1]])
            self.title.setText(words.unit_text(place, value))
            self.title.setToolTip(where)

    def _light(
        self,
        found: PlaneLook,
        at: tuple[float, float] | None,
        given: list[FloatArray] | None,
    ) -> None:
        if at is None or given is None:
            self.neurons.light({}, {}, None)
            return
        levels: dict[Place, QColor] = {}
        texts: dict[Place, str] = {}
        for layer, maps in enumerate(found.maps.layers):
            peaks = np.abs(_thinned(maps.values)).max(axis=(1, 2))  # (k,)
            values = given[layer][: len(peaks), None]  # (k, 1)
            with np.errstate(invalid="ignore"):  # a diverged network is shown as it is
                shares = values / np.where(peaks > 0, peaks, 1.0)[:, None]  # (k, 1)
            colors = diverging_colors(shares, self._theme, 1.0)[:, 0]  # (k, 4)
            for unit, color in enumerate(colors.tolist()):
                levels[layer, unit] = QColor(*color)
                texts[layer, unit] = words.unit_text((layer, unit), float(values[unit, 0]))
        plane = found.plane
        spot = (np.array(at) - plane.low) / (plane.high - plane.low)  # (2,)
        self.neurons.light(levels, texts, (float(spot[0]), float(spot[1])))


def _thinned(values: FloatArray) -> FloatArray:
    """Return maps (k, side, side) with the middle of every three by three of their cells."""
    return values[:, 1::3, 1::3]


def _parts(found: PlaneLook) -> tuple[Dots, ...]:
    return (found.training,) if found.validation is None else (found.training, found.validation)
