"""The picture of a loss landscape: ground, paths, legend, and what lies under the pointer."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.labs.descents.isolines import isolines
from mlpstudio.labs.landscapes.loss_map import LossMap, Shadow, Wish, grid_of
from mlpstudio.labs.landscapes.loss_scale import LossScale, automatic
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.landscape import words
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.descent.landscape_scene import LandscapeScene, Track
from mlpstudio.ui.widgets.descent.loss_legend import LossLegend
from mlpstudio.ui.widgets.descent.loss_line import LossLine

Array = NDArray[np.float64]

N_LEVELS = 12

MOST_TRACKS = 5
"""Paths that are shown together: that of the run and four that were kept."""


class LandscapeView(QWidget):
    """Shows a `LossMap`, or a sentence in its place.

    Signals:
        advice_taken: The button below the sentence was pressed.
    """

    advice_taken = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.picture: LossMap | None = None
        self._moment: int | None = None  # the step that is looked at
        self.scale: LossScale | None = None
        self._fixed: LossScale | None = None
        self._build()
        self._lay_out()
        self.scene.hovered.connect(self._read_out)
        self.scene.left.connect(self._read_nothing)
        self.line.hovered.connect(lambda a: self._read_out(a, 0.0))
        self.line.left.connect(self._read_nothing)
        self.advice_button.clicked.connect(self.advice_taken)
        theme.changed.connect(self._paint)

    def _build(self) -> None:
        theme = self._theme
        self.scene = LandscapeScene(theme, MOST_TRACKS)
        describe(
            self.scene,
            self.tr("Loss landscape"),
            self.tr(
                "Drag to move, turn the wheel to zoom, double-click to centre; arrow keys too."
            ),
        )
        self.scene.setToolTip("")  # it would cover the picture; the readout says the same
        self.line = LossLine(theme)
        self.line.set_ends(self.tr("start"), self.tr("end"))
        describe(
            self.line,
            self.tr("Loss along the line"),
            self.tr("The loss on the straight way from the run's start to where it is."),
        )
        self.line.setToolTip("")
        self.legend = LossLegend(theme)
        self.legend.setToolTip(self.tr("The losses that the colours stand for."))
        self.advice = label("", "muted")
        self.advice.setWordWrap(True)
        self.advice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.advice_button = QPushButton(words.plane("random"))
        describe(
            self.advice_button,
            words.plane("random"),
            self.tr("Show the loss around the weights as they are."),
        )
        self.readout = label("", "small")
        self.key = label("", "small")

    def _lay_out(self) -> None:
        advice = QWidget()
        inside = QVBoxLayout(advice)
        inside.addStretch()
        inside.addWidget(self.advice)
        inside.addSpacing(SPACE_2)
        inside.addWidget(self.advice_button, 0, Qt.AlignmentFlag.AlignCenter)
        inside.addStretch()
        self.stack = QStackedWidget()
        for page in (self.scene, self.line, advice):
            self.stack.addWidget(page)
        # The pictures take what is left of the height, as long as that is enough.
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.stack.setMinimumHeight(170)
        picture = QHBoxLayout()
        picture.setSpacing(SPACE_2)
        picture.addWidget(self.stack, 1)
        picture.addWidget(self.legend)
        below = QHBoxLayout()
        below.addWidget(self.key)
        below.addWidget(self.readout, 1)
        self.readout.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.readout.setWordWrap(True)
        self.readout.setMinimumHeight(2 * self.readout.fontMetrics().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(picture, 1)
        column.addLayout(below)

    # What is shown

    def advise(self, text: str, *, offers_random: bool) -> None:
        """Show a sentence in place of the picture, perhaps with the button."""
        self.picture = None
        self.advice.setText(text)
        self.advice_button.setVisible(offers_random)
        self.stack.setCurrentIndex(2)
        self.legend.hide()
        self.key.setText("")
        self._read_nothing()

    def show_picture(self, picture: LossMap, fixed: LossScale | None) -> None:
        """Show a picture so far.

        Args:
            picture: With values.
            fixed: The scale of the colours; None fits it to the picture.
        """
        self.picture, self._fixed = picture, fixed
        self._paint()

    def mark_moment(self, step: int | None) -> None:
        """Mark where the run was after a step; None marks nothing."""
        self._moment = step
        self._show_moment()

    def look_at(self, wish: Wish) -> None:
        """Move to another part of the plane that is shown, of which little may be known yet."""
        if self.picture is not None and self.picture.plane.second is not None:
            grid = grid_of(wish, self.picture.plane)
            self.scene.set_frame(*grid.ends)

    def _paint(self) -> None:
        picture = self.picture
        if picture is None or picture.progress is None:
            return
        is_line = picture.plane.second is None
        self.scale = self._fixed or automatic(picture.progress.values)
        if is_line:
            self._paint_line(picture)
        else:
            self._paint_ground(picture, self.scale)
        self._show_moment()
        self.stack.setCurrentIndex(1 if is_line else 0)
        self.legend.setVisible(not is_line)
        self._show_key(len(picture.shadows))

    def _paint_ground(self, picture: LossMap, scale: LossScale) -> None:
        assert picture.progress is not None
        xs, ys, values = picture.grid.xs, picture.grid.ys, picture.progress.values
        finite = np.nan_to_num(values, nan=1e30, posinf=1e30)
        lines = [isolines(xs, ys, finite, float(level)) for level in scale.levels(N_LEVELS)]
        self.scene.set_frame(*picture.grid.ends)
        self.scene.show_surface(xs, ys, scale.shades(values), np.concatenate(lines))
        self.scene.show_tracks(self._tracks(picture.shadows, scale))
        self.legend.set_ends(scale.low, scale.high)

    def _paint_line(self, picture: LossMap) -> None:
        assert picture.progress is not None
        own = picture.shadows[0] if picture.shadows else None
        places = np.empty(0) if own is None else own.places[:, 0]
        losses = np.empty(0) if own is None else own.losses
        self.line.show_line(picture.grid.xs, picture.progress.values[0], places, losses)

    def _show_moment(self) -> None:
        picture, place = self.picture, None
        own = picture.shadows[0] if picture is not None and picture.shadows else None
        if own is not None and len(own.steps) and self._moment is not None:
            across, up = (
                float(np.interp(self._moment, own.steps, own.places[:, i])) for i in (0, 1)
            )
            place = across, up
        self.scene.show_moment(place)
        self.line.show_moment(None if place is None else place[0])

    def _tracks(self, shadows: Sequence[Shadow], scale: LossScale) -> list[Track]:
        return [
            Track(
                self._color(which),
                shadow.places,
                np.where(np.isnan(shadow.losses), np.nan, scale.shades(shadow.losses)),
            )
            for which, shadow in enumerate(shadows)
        ]

    def _color(self, which: int) -> QColor:
        """Return the colour of a path: the run's is that of text, which is on no ground."""
        return self._theme.color("text") if which == 0 else self._theme.category(which)

    def _show_key(self, n_paths: int) -> None:
        is_line = self.picture is not None and self.picture.plane.second is None
        names = [self.tr("this run")]
        names += [self.tr("kept {n}").format(n=n) for n in range(1, n_paths)]
        mark = '<span style="color:{color}">●</span> {name}'
        parts = [
            mark.format(color=self._color(which).name(), name=name)
            for which, name in enumerate(names)
        ]
        self.key.setText("" if is_line or n_paths < 2 else "&nbsp; ".join(parts))

    # Under the pointer

    def _read_out(self, a: float, b: float) -> None:
        picture = self.picture
        if picture is None or picture.progress is None:
            return
        is_line = picture.plane.second is None
        loss, place = picture.nearest(a, b)
        point = None if is_line else self.scene.point_near(a, b)
        if point is None:
            self.readout.setText(words.ground(*place, loss, is_line=is_line))
            return
        which, i = point
        shadow = picture.shadows[which]
        ground, _ = picture.nearest(*shadow.places[i].tolist())
        true, distance = float(shadow.losses[i]), float(shadow.distances[i])
        self.readout.setText(words.path_point(shadow.steps[i], true, ground, distance))

    def _read_nothing(self) -> None:
        self.readout.setText("")
