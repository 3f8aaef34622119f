"""The controls above a loss landscape: which plane, how much of it, how fine, which data."""

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from mlpstudio.document.lab_settings import (
    LANDSCAPE_PARTS,
    LANDSCAPE_PLANES,
    LARGEST_SPAN,
    SMALLEST_SPAN,
    LandscapeSettings,
)
from mlpstudio.ui.forms import Choice, describe, icon_button, label
from mlpstudio.ui.landscape import words
from mlpstudio.ui.number_fields import LogSlider
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme

RESOLUTIONS = (17, 33, 51, 101)

NARROW = 430
"""Below this width there is a group of controls a row."""


class LandscapeControls(QWidget):
    """Tells what a person wishes; the panel makes edits of it.

    Signals:
        changed(settings, what): A person set something; `what` is "plane", "seed", "span", "part",
            "resolution" or "scale".
        settled: A drag is over.
        home_requested: The usual picture is wanted.
    """

    changed = Signal(object, str)
    settled = Signal()
    home_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._settings = theme, LandscapeSettings()
        self._ends: tuple[float, float] | None = None
        self._build(theme)
        self._lay_out()
        self._connect()

    def _build(self, theme: Theme) -> None:
        self.plane, self.part, self.resolution = Choice(), Choice(), Choice()
        self.plane.set_choices([(name, words.plane(name)) for name in LANDSCAPE_PLANES])
        describe(self.plane, self.tr("Plane"), self.tr("Which slice of weight space is shown."))
        self.redraw = icon_button(
            theme, "shuffle", self.tr("New directions"), self.tr("Draw other random directions.")
        )
        self.part.set_choices([(name, words.part(name)) for name in LANDSCAPE_PARTS])
        describe(
            self.part, self.tr("Data"), self.tr("The samples whose mean loss the ground shows.")
        )
        self.resolution.set_choices([(str(n), f"{n} × {n}") for n in RESOLUTIONS])
        self.resolution.setMinimumContentsLength(6)
        describe(
            self.resolution,
            self.tr("Points"),
            self.tr("How many points are measured along each side; coarse ones come first."),
        )
        self.span = LogSlider(0.02, 20.0)
        self.span.entry.setRange(SMALLEST_SPAN, LARGEST_SPAN)
        describe(
            self.span,
            self.tr("Span"),
            self.tr("Half the width of the picture; 1 is what is usual for the plane."),
        )
        self.home = icon_button(
            theme, "zoom-fit", self.tr("Usual view"), self.tr("Show the usual part of the plane.")
        )
        self.fixed = QCheckBox(self.tr("Fixed colours"))
        describe(
            self.fixed,
            self.tr("Fixed colours"),
            self.tr("Keep the colours as they are now, to compare pictures with each other."),
        )

    def _lay_out(self) -> None:
        caption = label(self.tr("Span"), "muted")
        caption.setBuddy(self.span)
        # Two rows of two groups; where it is narrow, each group has a row.
        rows = [
            self._row((self.plane, 3), (self.redraw, 0)) + self._row((self.part, 1)),
            self._row((caption, 0), (self.span, 1), (self.home, 0))
            + self._row((self.resolution, 1), (self.fixed, 0)),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        self._pairs: list[QBoxLayout] = []
        for groups, stretches in zip(rows, ((3, 2), (1, 0)), strict=True):
            pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            pair.setSpacing(SPACE_2)
            for group, stretch in zip(groups, stretches, strict=True):
                pair.addLayout(group, stretch)
            column.addLayout(pair)
            self._pairs.append(pair)

    def _row(self, *parts: tuple[QWidget, int]) -> list[QHBoxLayout]:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for widget, stretch in parts:
            row.addWidget(widget, stretch)
        return [row]

    def minimumSizeHint(self) -> QSize:
        """Return the size of the rows where it is narrow."""
        return QSize(self._theme.pixels(240), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each group a row of its own where it is narrow."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.pixels(NARROW)
        directions = QBoxLayout.Direction
        for pair in self._pairs:
            wanted = directions.TopToBottom if is_narrow else directions.LeftToRight
            if pair.direction() != wanted:
                pair.setDirection(wanted)
                pair.setSpacing(SPACE_1 if is_narrow else SPACE_2)
                self.updateGeometry()

    def _connect(self) -> None:
        self.plane.chosen.connect(self._choose_plane)
        self.redraw.clicked.connect(self._draw_anew)
        self.part.chosen.connect(lambda name: self._set("part", part=name))
        self.resolution.chosen.connect(lambda n: self._set("resolution", resolution=int(n)))
        self.span.changing.connect(lambda value: self._set("span", span=value))
        self.span.changed.connect(self._set_span)
        self.fixed.toggled.connect(self._fix)
        self.home.clicked.connect(self.home_requested)

    def show_settings(self, settings: LandscapeSettings) -> None:
        """Show what is set."""
        self._settings = settings
        self.plane.set_value(settings.plane)
        self.part.set_value(settings.part)
        self.redraw.setEnabled(settings.plane == "random")
        self.span.set_value(settings.span)
        self.fixed.blockSignals(True)
        self.fixed.setChecked(settings.scale is not None)
        self.fixed.blockSignals(False)
        if self.resolution.findData(str(settings.resolution)) < 0:
            n = settings.resolution
            self.resolution.addItem(f"{n} × {n}", str(n))
        self.resolution.set_value(str(settings.resolution))

    def set_ends(self, low: float, high: float) -> None:
        """Remember the ends of the colours shown, for fixing them."""
        self._ends = (low, high)

    def _set(self, what: str, **values: object) -> None:
        self.changed.emit(replace(self._settings, **values), what)

    def _choose_plane(self, name: str) -> None:
        self._set("plane", plane=name, span=1.0, center=(0.0, 0.0))

    def _draw_anew(self) -> None:
        self._set("seed", seed=self._settings.seed + 1)

    def _set_span(self, value: float) -> None:
        self._set("span", span=value)
        self.settled.emit()

    def _fix(self, is_fixed: bool) -> None:
        self._set("scale", scale=self._ends if is_fixed else None)
